// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/report/figure.h"
#include "core/report/table.h"

namespace voxbit {

/// Text set as it is, in a fixed-width font: a configuration, a log.
struct ReportListing {
    std::string caption;
    std::string text;
};
/// Named values: hashes, versions, the machine.
struct ReportFacts {
    std::vector<std::pair<std::string, std::string>> facts;
};
/// A paragraph is a std::string.
using ReportItem = std::variant<std::string, ReportFacts, Table, Figure, ReportListing>;

struct ReportSection {
    std::string heading;
    std::vector<ReportItem> items;
};

struct HtmlReport {
    std::string title;
    std::string subtitle;
    std::vector<ReportSection> sections;
};

/// One self-contained HTML 5 file: figures as inline SVG, the style inside, nothing loaded from anywhere, no scripts.
/// Equal values give equal bytes. @throws InvalidArgument as checkFigure() and checkTable()
std::string htmlDocument(const HtmlReport& report);

}  // namespace voxbit
