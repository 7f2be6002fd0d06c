// SPDX-License-Identifier: Apache-2.0
#include "core/report/figure_builders.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "core/base/error.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

constexpr std::array<Dash, 3> kDashes{Dash::Solid, Dash::Dashed, Dash::Dotted};

FigureSeries curveSeries(const SizeCurve& curve, int index) {
    FigureSeries series;
    series.name = curve.name;
    series.colour = index;
    series.kind = curve.isUniform ? SeriesKind::Points : SeriesKind::Line;
    series.marker =
        curve.isUniform ? Marker::Cross : kSeriesMarkers[static_cast<std::size_t>(index) % kSeriesMarkers.size()];
    series.dash = kDashes[static_cast<std::size_t>(index) / kSeriesMarkers.size() % kDashes.size()];
    auto points = curve.points;
    std::stable_sort(points.begin(), points.end(),
                     [](const SizePoint& a, const SizePoint& b) { return a.sizeMiB < b.sizeMiB; });
    for (const auto& point : points) {
        series.x.push_back(point.sizeMiB);
        series.y.push_back(100 * point.rate);
        series.low.push_back(point.low ? 100 * *point.low : kNothing);
        series.high.push_back(point.high ? 100 * *point.high : kNothing);
    }
    return series;
}

/// Sizes at which the mean width is a whole number, between neighbouring points by linear interpolation.
std::vector<AxisTick> meanBitTicks(const std::vector<SizeCurve>& curves) {
    std::vector<SizePoint> points;
    for (const auto& curve : curves)
        for (const auto& point : curve.points)
            if (point.meanBits > 0 && point.meanBits <= 16) points.push_back(point);
    std::stable_sort(points.begin(), points.end(),
                     [](const SizePoint& a, const SizePoint& b) { return a.sizeMiB < b.sizeMiB; });
    std::vector<AxisTick> ticks;
    for (int bits = 1; bits <= 16; ++bits) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const SizePoint& next = points[std::min(i + 1, points.size() - 1)];
            const double here = points[i].meanBits - bits;
            const double there = next.meanBits - bits;
            const bool isBetween = here < 0 && there > 0;
            if (std::abs(here) > 1e-9 && !isBetween) continue;
            const double share = isBetween ? here / (here - there) : 0;
            ticks.push_back({points[i].sizeMiB + share * (next.sizeMiB - points[i].sizeMiB), std::to_string(bits)});
            break;
        }
    }
    return ticks;
}

std::string cellNumber(double share) {
    return fixedText(100 * share, 1);
}

HeatCell heatCell(const MatrixCell& cell, bool isShare) {
    if (!cell.rate) return {std::nullopt, "not run", "", false};
    const double scale = isShare ? 100 : 1;
    const auto text = [&](double value) { return isShare ? cellNumber(value) : shortText(value, 3); };
    HeatCell shown{scale * *cell.rate, text(*cell.rate), "n = " + std::to_string(cell.utterances), false};
    if (cell.low && cell.high) {
        shown.low = scale * *cell.low;
        shown.high = scale * *cell.high;
        shown.range = text(*cell.low) + " .. " + text(*cell.high);
    }
    return shown;
}

/// Frames what reads best among a row's calibrated cells; cells that print alike tie.
void markBest(std::vector<HeatCell>& row, std::size_t calibrated, bool isHigherBetter) {
    const HeatCell* best = nullptr;
    for (std::size_t i = 0; i < calibrated; ++i) {
        if (!row[i].value) continue;
        if (best == nullptr || (isHigherBetter ? *row[i].value > *best->value : *row[i].value < *best->value))
            best = &row[i];
    }
    if (best == nullptr) return;
    const std::string text = best->text;
    for (std::size_t i = 0; i < calibrated; ++i) row[i].isMarked = row[i].value && row[i].text == text;
}

void checkMatrix(const CrossMatrix& data) {
    bool isFull = data.cells.size() == data.testGroups.size() &&
                  (data.uncalibrated.empty() || data.uncalibrated.size() == data.testGroups.size());
    for (const auto& row : data.cells) isFull = isFull && row.size() == data.calibrationGroups.size();
    if (isFull) return;
    throw InvalidArgument("the cross matrix \"" + data.title + "\" needs a cell for each of " +
                          std::to_string(data.testGroups.size()) + " test groups and " +
                          std::to_string(data.calibrationGroups.size()) + " calibration groups");
}

}  // namespace

FigureAxis layerAxis(const std::vector<std::string>& names) {
    FigureAxis axis;
    axis.label = "layer, in the order shown";
    axis.hasTurnedLabels = true;
    axis.low = -0.7;
    axis.high = static_cast<double>(names.size()) - 0.3;
    const bool areAllNamed = names.size() <= 48;
    std::string block;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const LayerPlace place = placeOfLayer(names[i]);
        const bool isNewBlock = place.block != block;
        block = place.block;
        axis.ticks.push_back({static_cast<double>(i),
                              areAllNamed  ? shortLayerName(names[i])
                              : isNewBlock ? place.block
                                           : "",
                              names[i]});
    }
    return axis;
}

Figure errorRateAgainstSize(const ErrorRateFigure& data) {
    Figure figure;
    figure.title = data.title;
    figure.note = data.note;
    figure.x.label = "model size (" + data.sizeAccounting + ")";
    figure.x.unit = "MiB";
    figure.y.label = data.rateName;
    figure.y.unit = "%";
    int index = 0;
    for (const auto& curve : data.curves) figure.series.push_back(curveSeries(curve, index++));
    if (data.floatRate)
        figure.marks.push_back(
            {100 * *data.floatRate, "float32: " + cellNumber(*data.floatRate) + " %", false, Dash::Dashed});
    const auto ticks = meanBitTicks(data.curves);
    if (!ticks.empty()) {
        figure.upper.emplace();
        figure.upper->label = "mean weight bits";
        figure.upper->ticks = ticks;
    }
    return figure;
}

Figure crossMatrix(const CrossMatrix& data) {
    checkMatrix(data);
    Figure figure;
    figure.title = data.title;
    figure.note = data.note;
    figure.x.label = "calibrated on";
    figure.y.label = "tested on";
    HeatMap& map = figure.heatMap.emplace();
    map.rows = data.testGroups;
    map.columns = data.calibrationGroups;
    map.value.label = data.rateName;
    map.value.unit = data.unit;
    map.isDarkHigh = !data.isHigherBetter;
    map.markNote = "Framed: best calibration group of the row. n: test utterances.";
    if (!data.uncalibrated.empty()) {
        map.columns.emplace_back("no calibration");
        map.separateColumns = 1;
    }
    for (std::size_t i = 0; i < data.cells.size(); ++i) {
        std::vector<HeatCell> row;
        for (const auto& cell : data.cells[i]) row.push_back(heatCell(cell, data.isShare));
        if (!data.uncalibrated.empty()) row.push_back(heatCell(data.uncalibrated[i], data.isShare));
        markBest(row, data.cells[i].size(), data.isHigherBetter);
        map.cells.insert(map.cells.end(), row.begin(), row.end());
    }
    return figure;
}

Figure sensitivityBars(const std::vector<SensitivityBar>& layers, const std::string& metric, const std::string& title) {
    Figure figure;
    figure.title = title;
    figure.y.label = metric;
    bool isPositive = !layers.empty();
    std::vector<std::string> names;
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        isPositive = isPositive && layers[i].value > 0;
        names.push_back(layers[i].layer);
        const auto found = std::find(kinds.begin(), kinds.end(), layers[i].kind);
        const auto number = static_cast<std::size_t>(found - kinds.begin());
        if (found == kinds.end()) {
            kinds.push_back(layers[i].kind);
            FigureSeries series;
            series.name = layers[i].kind;
            series.kind = SeriesKind::Bars;
            series.colour = static_cast<int>(number);
            figure.series.push_back(std::move(series));
        }
        figure.series[number].x.push_back(static_cast<double>(i));
        figure.series[number].y.push_back(layers[i].value);
        figure.series[number].low.push_back(layers[i].low.value_or(kNothing));
        figure.series[number].high.push_back(layers[i].high.value_or(kNothing));
    }
    if (std::none_of(layers.begin(), layers.end(), [](const SensitivityBar& bar) { return bar.low || bar.high; })) {
        for (FigureSeries& series : figure.series) series.low = series.high = {};
    }
    figure.y.scale = isPositive ? AxisScale::Log : AxisScale::Linear;
    figure.x = layerAxis(names);
    return figure;
}

Figure activationBands(const std::vector<ActivationRow>& layers, const std::string& title) {
    Figure figure;
    figure.title = title;
    figure.y.label = "|activation|";
    figure.y.scale = AxisScale::Log;
    std::vector<std::string> names;
    FigureSeries outer;
    outer.name = "1 % to 99 %";
    outer.kind = SeriesKind::Band;
    FigureSeries inner = outer;
    inner.name = "25 % to 75 %";
    outer.colour = 5;
    FigureSeries median;
    median.name = "median";
    FigureSeries extremes;
    extremes.name = "maximum";
    extremes.kind = SeriesKind::Points;
    extremes.marker = Marker::Plus;
    extremes.colour = 1;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const ActivationRow& row = layers[i];
        names.push_back(row.layer);
        for (FigureSeries* series : {&outer, &inner, &median, &extremes}) series->x.push_back(static_cast<double>(i));
        outer.low.push_back(row.p1);
        outer.high.push_back(row.p99);
        inner.low.push_back(row.p25);
        inner.high.push_back(row.p75);
        median.y.push_back(row.median);
        extremes.y.push_back(row.maximum);
    }
    figure.series = {outer, inner, median, extremes};
    figure.x = layerAxis(names);
    figure.x.label = "layer, in network order";
    return figure;
}

Figure activationHistograms(const std::vector<ActivationHistogram>& groups, const std::string& title) {
    Figure figure;
    figure.title = title;
    figure.x.label = "activation";
    figure.y.label = "share of values";
    figure.y.scale = AxisScale::Log;
    int index = 0;
    for (const auto& group : groups) {
        FigureSeries series;
        series.name = group.group;
        series.kind = SeriesKind::Steps;
        series.colour = index;
        series.dash = kDashes[static_cast<std::size_t>(index) % kDashes.size()];
        series.x = group.edges;
        series.y = group.shares;
        figure.series.push_back(std::move(series));
        const Dash dash = kDashes[static_cast<std::size_t>(index++) % kDashes.size()];
        figure.marks.push_back({group.minimum, "min " + group.group, true, dash});
        figure.marks.push_back({group.maximum, "max " + group.group, true, dash});
    }
    return figure;
}

LayerPlace placeOfLayer(const std::string& name) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('.', start), name.size());
        parts.push_back(name.substr(start, end - start));
        start = end + 1;
    }
    std::size_t split = 0;  // how many components make the block
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isNumber = !parts[i].empty() && parts[i].find_first_not_of("0123456789") == std::string::npos;
        if (isNumber) split = i + 1;
    }
    const bool hasNumber = split > 0;
    if (!hasNumber) split = parts.size() - 1;
    if (split == parts.size()) --split;
    LayerPlace place;
    // A numbered block is its number with the word before it; others are called by their own name.
    const std::size_t first = hasNumber && split >= 2 ? split - 2 : split > 0 ? split - 1 : 0;
    for (std::size_t i = first; i < split; ++i) place.block += (place.block.empty() ? "" : " ") + parts[i];
    for (std::size_t i = split; i < parts.size(); ++i) place.part += (place.part.empty() ? "" : ".") + parts[i];
    if (place.block.empty()) place.block = place.part;
    return place;
}

std::string shortLayerName(const std::string& name) {
    const LayerPlace place = placeOfLayer(name);
    const std::string part = place.part.substr(place.part.rfind('.') + 1);
    return part == place.block ? part : place.block + " " + part;
}

Figure bitMapFigure(const std::vector<BitCell>& layers, const std::string& tensor, const std::string& title) {
    Figure figure;
    figure.title = title;
    HeatMap& map = figure.heatMap.emplace();
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
    const auto place = [](std::vector<std::string>& names, const std::string& name) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
        names.push_back(name);
        return names.size() - 1;
    };
    for (const auto& layer : layers) {
        const LayerPlace position = placeOfLayer(layer.layer);
        rows.push_back(place(map.rows, position.part));
        columns.push_back(place(map.columns, position.block));
    }
    map.cells.resize(map.rows.size() * map.columns.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        HeatCell& cell = map.cells[rows[i] * map.columns.size() + columns[i]];
        if (layers[i].bits == kFloatBits) {
            cell.text = "f";
        } else {
            cell.value = std::min(layers[i].bits, 8);
            cell.text = std::to_string(layers[i].bits);
        }
    }
    figure.note = "f: float32";
    map.value.label = tensor + " width";
    map.value.unit = "bits";
    map.isDarkHigh = false;
    map.value.low = 1;
    map.value.high = 8;
    for (int bits = 1; bits <= 8; ++bits) map.value.ticks.push_back({static_cast<double>(bits), std::to_string(bits)});
    return figure;
}

}  // namespace voxbit
