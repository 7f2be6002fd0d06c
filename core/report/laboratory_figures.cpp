// SPDX-License-Identifier: Apache-2.0
#include "core/report/laboratory_figures.h"

#include <algorithm>
#include <cmath>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/positions.h"
#include "core/report/figure_builders.h"
#include "core/report/laboratory_tables.h"
#include "core/report/number_text.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

/// " over 32 utterances, 38 layers"
std::string extentText(const ExperimentLaboratory& lab) {
    return " over " + std::to_string(lab.clips) + " utterances, " + std::to_string(lab.layers.size()) + " layers";
}

FigureSeries rankSeries(const MetricFindings& metric, const std::vector<std::size_t>& order) {
    FigureSeries series;
    series.name = metric.name;
    for (const std::size_t i : order) {
        series.x.push_back(static_cast<double>(series.x.size()));
        series.y.push_back(metric.ranks[i]);
        series.low.push_back(metric.rankBands[i].low);
        series.high.push_back(metric.rankBands[i].high);
    }
    return series;
}

}  // namespace

std::string kindOfMetric(const std::string& metric) {
    const Metric& found = findMetric(metric);
    if (found.ofOutput != nullptr) return "statistic of outputs";
    return found.ofDamage != nullptr ? "measured damage" : "gradient";
}

std::vector<std::size_t> agreementBars(const Laboratory& laboratory) {
    std::vector<std::size_t> bars = metricsByAgreement(laboratory);
    std::erase_if(
        bars, [&](std::size_t m) { return m == laboratory.reference || std::isnan(laboratory.metrics[m].spearman); });
    return bars;
}

Figure agreementFigure(const ExperimentLaboratory& lab) {
    const Laboratory& laboratory = lab.laboratory;
    std::vector<SensitivityBar> bars;
    for (const std::size_t m : agreementBars(laboratory)) {
        const MetricFindings& metric = laboratory.metrics[m];
        bars.push_back({metric.name, kindOfMetric(metric.name), metric.spearman, metric.spearmanBand.low,
                        metric.spearmanBand.high});
    }
    const std::string title =
        "Agreement of metrics with " + laboratory.metrics[laboratory.reference].name + extentText(lab);
    Figure figure = sensitivityBars(bars, "Spearman correlation", title);
    figure.note = "bars: 95 % intervals over resampled utterances";
    figure.x.label = "metric";
    figure.y.scale = AxisScale::Linear;
    return figure;
}

Figure correlationFigure(const ExperimentLaboratory& lab) {
    const Laboratory& laboratory = lab.laboratory;
    const std::vector<std::size_t> order = metricsByAgreement(laboratory);
    Figure figure;
    figure.title = "Agreement of metrics with one another" + extentText(lab);
    figure.note = "above the diagonal: Spearman; below it: Kendall";
    HeatMap& map = figure.heatMap.emplace();
    map.value.label = "rank correlation";
    map.value.low = -1;
    map.value.high = 1;
    for (std::size_t row = 0; row < order.size(); ++row) {
        map.rows.push_back(laboratory.metrics[order[row]].name);
        for (std::size_t column = 0; column < order.size(); ++column) {
            const auto& correlations = column < row ? laboratory.kendall : laboratory.spearman;
            const double value = correlations[order[row]][order[column]];
            HeatCell& cell = map.cells.emplace_back();
            if (std::isnan(value)) continue;
            cell.value = value;
            cell.text = fixedText(value, 2);
        }
    }
    map.columns = map.rows;
    return figure;
}

std::vector<std::size_t> layersByReference(const Laboratory& laboratory) {
    const std::vector<double>& ranks = laboratory.metrics[laboratory.reference].ranks;
    return sortedPositions(ranks.size(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
}

Figure rankFigure(const ExperimentLaboratory& lab, std::size_t metric) {
    const Laboratory& laboratory = lab.laboratory;
    const MetricFindings& reference = laboratory.metrics[laboratory.reference];
    const MetricFindings& other = laboratory.metrics[metric];
    const std::vector<std::size_t> order = layersByReference(laboratory);
    Figure figure;
    figure.title =
        "Ranks by " + other.name + (metric == laboratory.reference ? "" : " and " + reference.name) + extentText(lab);
    figure.note = "bands and bars: 95 % intervals over resampled utterances";
    std::vector<std::string> names;
    for (const std::size_t i : order) names.push_back(lab.layerNames[i]);
    figure.x = layerAxis(names);
    figure.x.label = "layer, smallest " + reference.name + " first";
    figure.y.label = "rank";
    figure.series.push_back(rankSeries(reference, order));
    if (metric == laboratory.reference) return figure;
    FigureSeries points = rankSeries(other, order);
    points.kind = SeriesKind::Points;
    points.marker = Marker::Circle;
    points.colour = 1;
    figure.series.push_back(std::move(points));
    return figure;
}

std::size_t findFindings(const Laboratory& laboratory, const std::string& metric) {
    for (std::size_t m = 0; m < laboratory.metrics.size(); ++m) {
        if (laboratory.metrics[m].name == metric) return m;
    }
    throw InvalidArgument("the laboratory has no metric \"" + metric +
                          "\"; there are: " + commaList(laboratory.metrics, &MetricFindings::name));
}

}  // namespace voxbit
