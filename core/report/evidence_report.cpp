// SPDX-License-Identifier: Apache-2.0
#include "core/report/evidence_report.h"

#include <algorithm>
#include <map>

#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

TableCell cellOf(const std::optional<Measured>& measured, double Interval::*end) {
    if (!measured) return {};
    return measured->interval.*end;
}
TableCell valueOf(const std::optional<Measured>& measured) {
    if (!measured) return {};
    return measured->value;
}

std::string rangeText(const EvidenceArea& area) {
    return fixedText(area.low, 2) + " .. " + fixedText(area.high, 2) + " bits";
}

/// What the numbers are of.
std::string noteOf(const EvidenceSummary& summary) {
    std::string text = std::to_string(summary.seeds.size()) + " seeds, " + std::to_string(summary.recordings) +
                       " recordings, " + fixedText(summary.words, 0) + " words a point; float " +
                       fixedText(100 * summary.floatRate.value, 2) + " % (" +
                       fixedText(100 * summary.floatRate.interval.low, 2) + " .. " +
                       fixedText(100 * summary.floatRate.interval.high, 2) +
                       "); intervals: 95 %, recordings resampled within speakers";
    return text;
}

std::vector<double> column(const EvidenceCurve& curve, double (*of)(const EvidencePoint&)) {
    std::vector<double> values;
    for (const EvidencePoint& point : curve.points) values.push_back(of(point));
    return values;
}

FigureSeries seriesOf(const EvidenceCurve& curve, int number) {
    FigureSeries series;
    series.name = curve.method;
    series.x = column(curve, [](const EvidencePoint& p) { return p.averageBits; });
    series.y = column(curve, [](const EvidencePoint& p) { return 100 * p.rate.value; });
    series.low = column(curve, [](const EvidencePoint& p) { return 100 * p.rate.interval.low; });
    series.high = column(curve, [](const EvidencePoint& p) { return 100 * p.rate.interval.high; });
    series.marker = kSeriesMarkers[static_cast<std::size_t>(number) % kSeriesMarkers.size()];
    series.dash = number % 2 == 0 ? Dash::Solid : Dash::Dashed;
    series.colour = number;
    // One width for all layers has nothing between its points.
    if (curve.method == "uniform") {
        series.kind = SeriesKind::Points;
        series.marker = Marker::Cross;
    }
    return series;
}

}  // namespace

Table evidenceAreaTable(const EvidencePlan& plan, const EvidenceSummary& summary) {
    Table table{"Area of excess error over float, " + rangeText(plan.evidence.area),
                {{"method"},
                 {"calibrator"},
                 {"calibrated on"},
                 {"area", "% x bits", 2, true},
                 {"low", "% x bits", 2, true},
                 {"high", "% x bits", 2, true},
                 {"below the better myQASR", "%", 1, true, "reduction"},
                 {"from", "%", 1, true},
                 {"to", "%", 1, true}},
                {}};
    std::vector<const EvidenceCurve*> curves;
    for (const EvidenceCurve& curve : summary.curves) curves.push_back(&curve);
    std::stable_sort(curves.begin(), curves.end(), [](const EvidenceCurve* a, const EvidenceCurve* b) {
        if (a->calibrator != b->calibrator) return a->calibrator > b->calibrator;
        if (a->calibratedOn != b->calibratedOn) return a->calibratedOn < b->calibratedOn;
        return a->area && b->area && a->area->value < b->area->value;
    });
    for (const EvidenceCurve* curve : curves) {
        table.rows.push_back({curve->method, curve->calibrator, curve->calibratedOn, valueOf(curve->area),
                              cellOf(curve->area, &Interval::low), cellOf(curve->area, &Interval::high),
                              valueOf(curve->reduction), cellOf(curve->reduction, &Interval::low),
                              cellOf(curve->reduction, &Interval::high)});
    }
    return table;
}

Table evidencePointTable(const EvidencePlan& plan, const EvidenceSummary& summary) {
    const std::string ours = plan.evidence.ours.empty() ? "ours" : plan.evidence.ours;
    Table table{"Error rate by budget",
                {{"method"},
                 {"calibrator"},
                 {"calibrated on"},
                 {"budget", "bits"},
                 {"bits"},
                 {"size", "MiB", 3},
                 {"error rate", "%", 2, true},
                 {"low", "%", 2, true},
                 {"high", "%", 2, true},
                 {"worst - best group", "%", 2, true},
                 {"worst / best group"},
                 {"minus " + ours, "%", 2, true, "to_ours"},
                 {"from", "%", 2, true},
                 {"to", "%", 2, true}},
                {}};
    for (const EvidenceCurve& curve : summary.curves) {
        for (const EvidencePoint& point : curve.points) {
            TableCell ratio;
            if (point.bestGroup > 0) ratio = point.worstGroup / point.bestGroup;
            table.rows.push_back({curve.method, curve.calibrator, curve.calibratedOn, point.averageBits, point.meanBits,
                                  point.sizeMiB, point.rate.value, point.rate.interval.low, point.rate.interval.high,
                                  point.worstGroup - point.bestGroup, ratio, valueOf(point.toOurs),
                                  cellOf(point.toOurs, &Interval::low), cellOf(point.toOurs, &Interval::high)});
        }
    }
    return table;
}

std::vector<EvidenceFigure> evidenceFigures(const EvidencePlan& plan, const EvidenceSummary& summary) {
    std::map<std::string, EvidenceFigure> figures;
    for (const EvidenceCurve& curve : summary.curves) {
        const std::string name = curve.calibrator + "_" + curve.calibratedOn;
        const auto [found, isNew] = figures.try_emplace(name);
        Figure& figure = found->second.figure;
        if (isNew) {
            found->second.name = name;
            figure.title = plan.base.name + ": " + curve.calibrator + ", calibrated on " + curve.calibratedOn;
            figure.note = noteOf(summary);
            figure.x = {"budget: size of a uniform width", "bits", {}, {}, {}, {}};
            figure.y = {"error rate", "%", {}, 0.0, {}, {}};
            figure.marks.push_back({100 * summary.floatRate.value, "float", false});
        }
        figure.series.push_back(seriesOf(curve, static_cast<int>(figure.series.size())));
    }
    std::vector<EvidenceFigure> list;
    for (auto& [name, figure] : figures) list.push_back(std::move(figure));
    return list;
}

std::vector<std::filesystem::path> writeEvidenceReport(const EvidencePlan& plan, const EvidenceSummary& summary,
                                                       const std::filesystem::path& folder,
                                                       const FigureWriter& writePng) {
    createFolder(folder);
    std::vector<std::filesystem::path> files;
    const auto write = [&](const std::string& name, const std::string& content) {
        writeFileAtomically(folder / name, content);
        files.push_back(folder / name);
    };
    const Table areas = evidenceAreaTable(plan, summary), points = evidencePointTable(plan, summary);
    std::string text = "# " + plan.base.name + "\n\n" + noteOf(summary) + ".\n\n" + tableMarkdown(areas);
    for (const EvidenceFigure& figure : evidenceFigures(plan, summary)) {
        write(figure.name + ".svg", figureSvg(figure.figure));
        write(figure.name + ".csv", figureCsv(figure.figure, noteOf(summary)));
        if (writePng) {
            writePng(figure.figure, folder / (figure.name + ".png"));
            files.push_back(folder / (figure.name + ".png"));
        }
        text += "![" + figure.figure.title + "](" + figure.name + ".svg)\n\n";
    }
    write("areas.csv", tableCsv(areas));
    write("points.csv", tableCsv(points));
    write("evidence.md", text + tableMarkdown(points));
    return files;
}

}  // namespace voxbit
