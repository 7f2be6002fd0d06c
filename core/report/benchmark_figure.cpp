// SPDX-License-Identifier: Apache-2.0
#include "core/report/benchmark_figure.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <set>

#include "core/package/size_model.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

constexpr double kStepPx = 18;     ///< between marks of one size: side by side up to twice as fast
constexpr double kNearEdge = 0.4;  ///< share of the largest size below which a group grows to the right only
constexpr double kRoomPerMark =
    0.08;  ///< of the largest size, that a group at the right edge needs for each of its marks

/// In percent; accuracies become errors.
struct ErrorPoint {
    double rate = kNothing, low = kNothing, high = kNothing;
};

ErrorPoint errorOf(const Scores& scores) {
    if (scores.accuracy && scores.accuracy->rate) {
        const auto& right = scores.accuracy->interval;
        return {100 * (1 - *scores.accuracy->rate), right ? 100 * (1 - right->high) : kNothing,
                right ? 100 * (1 - right->low) : kNothing};
    }
    if (!scores.words || !scores.words->rate) return {};
    const auto& wrong = scores.words->interval;
    return {100 * *scores.words->rate, wrong ? 100 * wrong->low : kNothing, wrong ? 100 * wrong->high : kNothing};
}

/// "2.8x" below ten, "12x" above.
std::string timesText(double times) {
    return fixedText(times, times < 9.95 ? 1 : 0) + "x";
}

FigureSeries seriesOf(const BenchmarkResult& result, const std::string& name, std::size_t index) {
    FigureSeries series;
    series.name = name;
    series.kind = SeriesKind::Bubbles;
    series.colour = static_cast<int>(index);
    series.marker = kSeriesMarkers[index % kSeriesMarkers.size()];
    const ErrorPoint error = errorOf(result.summary.scores);
    series.x = {result.fileBytes / kBytesPerMiB};
    series.y = {error.rate};
    series.low = {error.low};
    series.high = {error.high};
    series.size = {result.wholeTimes.ratio};
    series.labels = {timesText(result.wholeTimes.ratio)};
    return series;
}

/// Variants of one file would hide one another: they stand around its size, or to the right of it where the axis is
/// near. @return how many marks stand at the largest size
std::size_t spreadGroups(std::vector<FigureSeries>& series, double largest) {
    std::size_t atLargest = 0;
    for (const FigureSeries& first : series) {
        std::vector<FigureSeries*> group;
        for (FigureSeries& each : series) {
            if (each.x == first.x) group.push_back(&each);
        }
        if (first.x.front() == largest) atLargest = group.size();
        const double left =
            first.x.front() < kNearEdge * largest ? 0 : -kStepPx * static_cast<double>(group.size() - 1) / 2;
        for (std::size_t i = 0; i < group.size(); ++i) group[i]->shift = left + kStepPx * static_cast<double>(i);
    }
    return atLargest;
}

/// Sizes at which several variants stand: a line shows where that is, since their marks stand beside it.
std::set<double> sharedSizes(const std::vector<FigureSeries>& series) {
    std::set<double> seen, shared;
    for (const FigureSeries& each : series) {
        if (!seen.insert(each.x.front()).second) shared.insert(each.x.front());
    }
    return shared;
}

/// Axes begin at 0 and leave room for marks on it and for labels above.
void setRanges(Figure& figure) {
    double largest = 0, highest = 0, lowest = std::numeric_limits<double>::infinity();
    for (const FigureSeries& each : figure.series) {
        largest = std::max(largest, each.x.front());
        for (const auto* values : {&each.y, &each.low, &each.high}) {
            if (!std::isfinite(values->front())) continue;
            highest = std::max(highest, values->front());
            lowest = std::min(lowest, values->front());
        }
    }
    const std::size_t atLargest = spreadGroups(figure.series, largest);
    for (const double size : sharedSizes(figure.series))
        figure.marks.push_back({size, fixedText(size, 2) + " " + figure.x.unit, true, Dash::Dotted});
    figure.x.low = 0;
    figure.x.high = largest * (1 + kRoomPerMark * static_cast<double>(std::max<std::size_t>(atLargest, 1)));
    if (!std::isfinite(lowest)) return;
    if (highest == 0) highest = 1;
    figure.y.low = lowest < 0.1 * highest ? -0.05 * highest : 0;
    figure.y.high = 1.2 * highest;
}

}  // namespace

std::vector<std::string> benchmarkNames(const std::vector<BenchmarkResult>& results) {
    std::vector<std::string> names, ends;
    std::string model;
    bool isOneModel = true;
    for (const BenchmarkResult& result : results) {
        const std::size_t space = result.name.rfind(' ');
        const std::string own = space == std::string::npos ? result.name : result.name.substr(0, space);
        isOneModel = isOneModel && space != std::string::npos && (names.empty() || own == model);
        model = own;
        names.push_back(result.name);
        ends.push_back(result.name.substr(space == std::string::npos ? 0 : space + 1));
    }
    return isOneModel ? ends : names;
}

Figure benchmarkFigure(const std::vector<BenchmarkResult>& results) {
    Figure figure;
    figure.title = "Size, error rate and speed";
    figure.x.label = "file size";
    figure.x.unit = "MiB";
    figure.y.label = "word error rate";
    figure.y.unit = "%";
    if (results.empty()) return figure;
    const Scores& scores = results.front().summary.scores;
    if (scores.accuracy) figure.y.label = "error rate";
    figure.note =
        std::to_string(scores.utterances) + " utterances; bars: 95 % intervals; marks of one size stand side by side";
    const std::vector<std::string> names = benchmarkNames(results);
    for (std::size_t i = 0; i < results.size(); ++i) figure.series.push_back(seriesOf(results[i], names[i], i));
    setRanges(figure);
    FigureAxis& size = figure.size.emplace();
    size.label = "times faster than " + names.front();
    double fastest = 1;
    for (const BenchmarkResult& result : results) fastest = std::max(fastest, result.wholeTimes.ratio);
    for (const double times : {1.0, 2.0, 4.0, 8.0}) {
        if (times < 2 * fastest && times <= 8) size.ticks.push_back({times, shortText(times) + "x"});
    }
    return figure;
}

}  // namespace voxbit
