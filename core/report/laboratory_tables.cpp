// SPDX-License-Identifier: Apache-2.0
#include "core/report/laboratory_tables.h"
#include "core/base/positions.h"

#include <algorithm>
#include <cmath>

namespace voxbit {
namespace {

double meanBandWidth(const MetricFindings& metric) {
    double sum = 0;
    for (const Interval& band : metric.rankBands) sum += band.high - band.low;
    return sum / static_cast<double>(metric.rankBands.size());
}

}  // namespace

std::vector<std::size_t> metricsByAgreement(const Laboratory& laboratory) {
    const auto agreement = [&](std::size_t m) {
        const double value = laboratory.metrics[m].spearman;
        return std::isnan(value) ? -2.0 : value;
    };
    return sortedPositions(laboratory.metrics.size(),
                           [&](std::size_t a, std::size_t b) { return agreement(a) > agreement(b); });
}

Table agreementTable(const Laboratory& laboratory, bool isWhole) {
    const std::string& reference = laboratory.metrics[laboratory.reference].name;
    Table table{"",
                {{"metric"},
                 {"Spearman with " + reference, "", 3, false, "spearman"},
                 {"low", "", 3, false, "spearman_low"},
                 {"high", "", 3, false, "spearman_high"},
                 {"Kendall", "", 3, false, "kendall"},
                 {"low", "", 3, false, "kendall_low"},
                 {"high", "", 3, false, "kendall_high"},
                 {"mean rank band", "ranks", 1, false, "mean_rank_band"}},
                {}};
    for (const MetricFindings& other : laboratory.metrics) {
        if (!isWhole) break;
        table.columns.push_back({"Spearman with " + other.name, "", 3, false, "spearman_" + other.name});
        table.columns.push_back({"Kendall with " + other.name, "", 3, false, "kendall_" + other.name});
    }
    for (const std::size_t m : metricsByAgreement(laboratory)) {
        const MetricFindings& metric = laboratory.metrics[m];
        std::vector<TableCell> row{metric.name,
                                   numberCell(metric.spearman),
                                   numberCell(metric.spearmanBand.low),
                                   numberCell(metric.spearmanBand.high),
                                   numberCell(metric.kendall),
                                   numberCell(metric.kendallBand.low),
                                   numberCell(metric.kendallBand.high),
                                   meanBandWidth(metric)};
        for (std::size_t other = 0; isWhole && other < laboratory.metrics.size(); ++other) {
            row.push_back(numberCell(laboratory.spearman[m][other]));
            row.push_back(numberCell(laboratory.kendall[m][other]));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table metricRankTable(const ExperimentLaboratory& lab) {
    Table table{"", {{"metric"}, {"layer"}, {"value"}, {"rank"}, {"rank low"}, {"rank high"}}, {}};
    for (const MetricFindings& metric : lab.laboratory.metrics) {
        for (std::size_t i = 0; i < lab.layerNames.size(); ++i) {
            table.rows.push_back({metric.name, lab.layerNames[i], metric.values[i], metric.ranks[i],
                                  metric.rankBands[i].low, metric.rankBands[i].high});
        }
    }
    return table;
}

}  // namespace voxbit
