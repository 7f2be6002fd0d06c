// SPDX-License-Identifier: Apache-2.0
#include "core/report/html_report.h"

#include <cstddef>

#include "core/report/markup.h"

namespace voxbit {
namespace {

constexpr const char* kStyle = R"(
body { font: 16px/1.5 system-ui, "DejaVu Sans", Verdana, sans-serif; color: #1b1f24; background: #fff;
       max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin-bottom: .2rem; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #c9ced6; padding-bottom: .2rem; }
.subtitle { color: #4b5563; margin-top: 0; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { padding: .25rem .7rem; border-bottom: 1px solid #dfe3e8; text-align: left; vertical-align: top; }
th { border-bottom: 2px solid #6b7280; }
td.number { text-align: right; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; font-size: .9rem; }
dt { color: #4b5563; }
dd { margin: 0; overflow-wrap: anywhere; }
figure { margin: 1rem 0; }
figure svg { max-width: 100%; height: auto; }
pre { background: #f4f5f7; padding: .8rem; overflow-x: auto; font-size: .85rem; }
.wide { overflow-x: auto; }
@media print { body { max-width: none; margin: 0; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } }
)";

std::string html(const std::string& paragraph) {
    return "<p>" + escapedMarkup(paragraph) + "</p>\n";
}

std::string html(const ReportFacts& facts) {
    std::string text = "<dl>\n";
    for (const auto& [name, value] : facts.facts)
        text += "<dt>" + escapedMarkup(name) + "</dt><dd>" + escapedMarkup(value) + "</dd>\n";
    return text + "</dl>\n";
}

std::string html(const Table& table) {
    return "<div class=\"wide\">\n" + tableHtml(table) + "</div>\n";
}

std::string html(const Figure& figure) {
    // The XML declaration is only allowed at the start of a document.
    const std::string svg = figureSvg(figure);
    return "<figure>\n" + svg.substr(svg.find("<svg")) + "</figure>\n";
}

std::string html(const ReportListing& listing) {
    const std::string caption = listing.caption.empty() ? "" : "<p>" + escapedMarkup(listing.caption) + "</p>\n";
    return caption + "<pre>" + escapedMarkup(listing.text) + "</pre>\n";
}

}  // namespace

std::string htmlDocument(const HtmlReport& report) {
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    text += "<title>" + escapedMarkup(report.title) + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n";
    text += "<h1>" + escapedMarkup(report.title) + "</h1>\n";
    if (!report.subtitle.empty()) text += "<p class=\"subtitle\">" + escapedMarkup(report.subtitle) + "</p>\n";
    for (const auto& section : report.sections) {
        text += "<section>\n<h2>" + escapedMarkup(section.heading) + "</h2>\n";
        for (const auto& item : section.items) text += std::visit([](const auto& value) { return html(value); }, item);
        text += "</section>\n";
    }
    return text + "</body>\n</html>\n";
}

}  // namespace voxbit
