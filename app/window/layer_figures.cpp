// SPDX-License-Identifier: Apache-2.0
#include "app/window/layer_figures.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/window/core_text.h"
#include "app/window/metric_text.h"
#include "core/base/as_index.h"
#include "core/report/figure_builders.h"
#include "core/sensitivity/ranking.h"

namespace voxbit {
namespace {

struct LayerFigureWords {
    Q_DECLARE_TR_FUNCTIONS(LayerFigures)
};

void place(LayerFigure& made, std::size_t series, int layer, double x) {
    if (made.layers.size() <= series) made.layers.resize(series + 1);
    made.layers[series].push_back(layer);
    made.xOfLayer[asIndex(layer)] = x;
}

/// Zero cannot stand on a log axis: it goes to the lower edge of what is there.
double smallestPositive(const std::vector<TensorFacts>& tensors) {
    double least = kNothing;
    for (const TensorFacts& tensor : tensors) {
        for (const double value : {tensor.p1, tensor.p25, tensor.median, tensor.mean}) {
            if (value > 0 && !(least <= value)) least = value;
        }
    }
    return least;
}

double positiveOrNothing(double value) {
    return value > 0 ? value : kNothing;
}

FigureSeries pointSeries(const QString& name, Marker marker, int colour) {
    FigureSeries series;
    series.name = utf8(name);
    series.kind = SeriesKind::Points;
    series.marker = marker;
    series.colour = colour;
    return series;
}

const std::vector<double>& valuesOf(const Ranking& ranking, const std::string& metric) {
    static const std::vector<double> none;
    for (const auto& one : ranking.metrics) {
        if (one.name == metric) return one.values;
    }
    return none;
}

AxisScale scaleFor(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return value > 0; }) ? AxisScale::Log
                                                                                             : AxisScale::Linear;
}

void addClippingMarks(Figure& figure, const ActivationQuantizer& quantizer) {
    const auto range = clippingRange(quantizer);
    if (!range) return;
    const auto mark = [&](double position, const QString& label, Dash dash) {
        if (position > 0) figure.marks.push_back({position, utf8(label), true, dash});
    };
    mark(range->step, LayerFigureWords::tr("step %1").arg(threeDigits(range->step)), Dash::Dotted);
    const bool isSymmetric = std::abs(range->high + range->low) <= range->step * 1.5;
    if (isSymmetric) {
        mark(range->high, LayerFigureWords::tr("clips at ±%1").arg(threeDigits(range->high)), Dash::Dashed);
        return;
    }
    mark(-range->low, LayerFigureWords::tr("clips at −%1").arg(threeDigits(-range->low)), Dash::Dashed);
    mark(range->high, LayerFigureWords::tr("clips at %1").arg(threeDigits(range->high)), Dash::Dashed);
}

QString histogramNote(const MagnitudeHistogram& histogram) {
    QStringList notes;
    notes << LayerFigureWords::tr("values from %1 to %2")
                 .arg(threeDigits(histogram.facts.minimum), threeDigits(histogram.facts.maximum));
    const auto percent = [](double share) { return QLocale().toString(100 * share, 'f', 1); };
    if (histogram.zeroShare >= 0.0005) notes << LayerFigureWords::tr("%1 % are zero").arg(percent(histogram.zeroShare));
    return notes.join(QStringLiteral("; "));
}

}  // namespace

int LayerFigure::layerAt(int series, int point) const {
    if (series < 0 || asIndex(series) >= layers.size()) return -1;
    const auto& points = layers[asIndex(series)];
    return point >= 0 && asIndex(point) < points.size() ? points[asIndex(point)] : -1;
}

LayerFigure rankingFigure(const LoadedModel& model, const Ranking& ranking, BarOrder order, bool isLog) {
    std::vector<int> layers;
    for (const RankedLayer& one : ranking.ranked) layers.push_back(one.layer);
    if (order == BarOrder::Network) std::sort(layers.begin(), layers.end());
    LayerFigure made;
    made.xOfLayer.assign(model.layers.size(), kNothing);
    std::vector<SensitivityBar> bars;
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const LayerInfo& layer = model.layers[asIndex(layers[i])];
        const std::string kind = utf8(layerKindText(layer.kind));
        bars.push_back({layer.name, kind, ranking.scores.values[asIndex(layers[i])]});
        const auto found = std::find(kinds.begin(), kinds.end(), kind);  // the builder makes a series per kind
        place(made, static_cast<std::size_t>(found - kinds.begin()), layers[i], static_cast<double>(i));
        if (found == kinds.end()) kinds.push_back(kind);
    }
    made.figure = sensitivityBars(bars, utf8(metricTitle(ranking.scores.metric)), {});
    made.figure.x.label = utf8(order == BarOrder::Rank ? LayerFigureWords::tr("layer, least sensitive first")
                                                       : LayerFigureWords::tr("layer, in network order"));
    if (!isLog) made.figure.y.scale = AxisScale::Linear;
    return made;
}

void labelBlocksOnly(Figure& figure, BarOrder order) {
    constexpr std::size_t kMostLabels = 9;
    std::vector<AxisTick>& ticks = figure.x.ticks;
    const std::size_t gap = (ticks.size() + kMostLabels - 1) / kMostLabels;
    std::size_t free = 0;  // from where on there is room for a label
    std::string block;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const std::string own = placeOfLayer(ticks[i].name).block;
        const bool isFirst = own != std::exchange(block, own);
        const bool isShown = order == BarOrder::Network && isFirst && i >= free;
        ticks[i].label = isShown ? own : std::string();
        if (isShown) free = i + gap;
    }
    figure.x.hasTurnedLabels = false;
}

LayerFigure activationFigure(const LoadedModel& model, const std::vector<TensorFacts>& tensors, TensorRole role) {
    LayerFigure made;
    made.xOfLayer.assign(model.layers.size(), kNothing);
    const double floor = smallestPositive(tensors);
    std::vector<ActivationRow> rows;
    FigureSeries mean = pointSeries(LayerFigureWords::tr("mean"), Marker::Circle, 2);
    FigureSeries high = pointSeries(LayerFigureWords::tr("largest value"), Marker::Triangle, 1);
    FigureSeries low = pointSeries(LayerFigureWords::tr("most negative value"), Marker::Diamond, 3);
    std::vector<int> layers;
    bool hasZeros = false;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const TensorFacts& one = tensors[i];
        if (!one.isKnown()) continue;
        const auto shown = [&](double value) { return value > 0 ? value : floor; };
        hasZeros = hasZeros || !(one.p1 > 0);
        const auto x = static_cast<double>(rows.size());
        made.xOfLayer[i] = x;
        layers.push_back(static_cast<int>(i));
        rows.push_back({model.layers[i].name, 0, shown(one.p1), shown(one.p25), shown(one.median), shown(one.p75),
                        shown(one.p99), std::max(std::abs(one.minimum), std::abs(one.maximum))});
        for (FigureSeries* series : {&mean, &high, &low}) series->x.push_back(x);
        mean.y.push_back(positiveOrNothing(one.mean));
        high.y.push_back(positiveOrNothing(one.maximum));
        low.y.push_back(positiveOrNothing(-one.minimum));
    }
    made.figure = activationBands(rows, {});
    made.figure.series.resize(3);  // outer band, inner band, median; the extremes are drawn by their sign instead
    made.figure.series[0].name = utf8(LayerFigureWords::tr("1 % to 99 %"));
    made.figure.series[1].name = utf8(LayerFigureWords::tr("25 % to 75 %"));
    made.figure.series[2].name = utf8(LayerFigureWords::tr("median"));
    for (FigureSeries* series : {&mean, &high, &low}) made.figure.series.push_back(std::move(*series));
    made.figure.x.label = utf8(LayerFigureWords::tr("layer, in network order"));
    made.figure.y.label = utf8(role == TensorRole::Output ? LayerFigureWords::tr("|output|")
                                                          : LayerFigureWords::tr("|input|", "magnitude of inputs"));
    if (hasZeros) made.figure.note = utf8(LayerFigureWords::tr("Zeros stand at the lower edge."));
    made.layers.assign(made.figure.series.size(), layers);
    return made;
}

LayerFigure twoMetricsFigure(const LoadedModel& model, const Ranking& ranking, const std::string& x,
                             const std::string& y) {
    const std::vector<double>& xs = valuesOf(ranking, x);
    const std::vector<double>& ys = valuesOf(ranking, y);
    LayerFigure made;
    made.xOfLayer.assign(model.layers.size(), kNothing);
    Figure& figure = made.figure;
    figure.x.label = utf8(metricTitle(x));
    figure.y.label = utf8(metricTitle(y));
    std::vector<double> knownX;
    std::vector<double> knownY;
    std::vector<LayerKind> kinds;
    constexpr std::array kMarkers{Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond};
    for (std::size_t i = 0; i < std::min(xs.size(), ys.size()); ++i) {
        // Only layers that take part in the ranking: others have no bits to win or lose.
        if (ranking.rankOf[i] < 0 || !std::isfinite(xs[i]) || !std::isfinite(ys[i])) continue;
        const LayerKind kind = model.layers[i].kind;
        const auto found = std::find(kinds.begin(), kinds.end(), kind);
        const auto series = static_cast<std::size_t>(found - kinds.begin());
        if (found == kinds.end()) {
            kinds.push_back(kind);
            figure.series.push_back(
                pointSeries(layerKindText(kind), kMarkers[series % kMarkers.size()], static_cast<int>(series)));
        }
        figure.series[series].x.push_back(xs[i]);
        figure.series[series].y.push_back(ys[i]);
        place(made, series, static_cast<int>(i), xs[i]);
        knownX.push_back(xs[i]);
        knownY.push_back(ys[i]);
    }
    figure.x.scale = scaleFor(knownX);
    figure.y.scale = scaleFor(knownY);
    if (knownX.size() >= 2) {
        const auto coefficient = [](double value) { return QLocale().toString(value, 'f', 3); };
        made.rankCorrelation = spearmanCorrelation(knownX, knownY);
        figure.note =
            utf8(LayerFigureWords::tr("Rank correlation over %n layer(s): Spearman %1, Kendall %2", nullptr,
                                      static_cast<int>(knownX.size()))
                     .arg(coefficient(made.rankCorrelation), coefficient(kendallCorrelation(knownX, knownY))));
    }
    return made;
}

Figure histogramFigure(const MagnitudeHistogram& histogram, TensorRole role, const ActivationQuantizer* quantizer) {
    ActivationHistogram values;
    values.edges = histogram.edges;
    for (const double share : histogram.shares) values.shares.push_back(positiveOrNothing(100 * share));
    Figure figure =
        activationHistograms(histogram.edges.empty() ? std::vector<ActivationHistogram>{} : std::vector{values}, {});
    figure.marks.clear();
    const QString name = tensorRoleText(role);
    figure.x.label = utf8(QStringLiteral("|%1|").arg(name));
    figure.x.scale = AxisScale::Log;
    figure.y.label = utf8(LayerFigureWords::tr("share of values"));
    figure.y.unit = "%";
    if (histogram.facts.isKnown()) figure.note = utf8(histogramNote(histogram));
    if (histogram.facts.median > 0) {
        figure.marks.push_back({histogram.facts.median,
                                utf8(LayerFigureWords::tr("median %1").arg(threeDigits(histogram.facts.median))), true,
                                Dash::Solid});
    }
    if (quantizer) addClippingMarks(figure, *quantizer);
    return figure;
}

QString threeDigits(double value) {
    return QLocale().toString(value, 'g', 3);
}

QString tensorRoleText(TensorRole role) {
    switch (role) {
        case TensorRole::Output:
            return LayerFigureWords::tr("output");
        case TensorRole::Input:
            return LayerFigureWords::tr("input", "of a layer");
        case TensorRole::SecondInput:
            return LayerFigureWords::tr("second input", "of a layer");
    }
    return {};
}

std::optional<ClippingRange> clippingRange(const ActivationQuantizer& quantizer) {
    if (quantizer.bits == kFloatBits || quantizer.isDynamic) return std::nullopt;
    const auto valueOf = [](const AffineParams& params, std::int64_t level) {
        return static_cast<double>(level - params.zeroPoint) * params.scale;
    };
    const AffineParams& below = quantizer.isTwin ? quantizer.lower : quantizer.range;
    return ClippingRange{valueOf(below, below.low), valueOf(quantizer.range, quantizer.range.high),
                         quantizer.range.scale};
}

}  // namespace voxbit
