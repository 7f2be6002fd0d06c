// SPDX-License-Identifier: Apache-2.0
#include "core/report/rank_changes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "core/base/error.h"
#include "core/report/figure_builders.h"
#include "core/report/number_text.h"
#include "core/sensitivity/ranking.h"

namespace voxbit {
namespace {

constexpr int kFaintColour = 6;  // the grey of both palettes

/// Layers that every profile ranks.
std::vector<int> rankedEverywhere(const RankChanges& data) {
    std::vector<int> layers;
    for (std::size_t i = 0; i < data.layers.size(); ++i) {
        const bool isRanked = std::all_of(data.profiles.begin(), data.profiles.end(),
                                          [&](const RankProfile& profile) { return profile.ranks[i] >= 0; });
        if (isRanked) layers.push_back(static_cast<int>(i));
    }
    return layers;
}

/// Places between the best and the worst rank of a layer.
int span(const RankChanges& data, int layer) {
    int low = std::numeric_limits<int>::max();
    int high = -1;
    for (const RankProfile& profile : data.profiles) {
        const int rank = profile.ranks[static_cast<std::size_t>(layer)];
        low = std::min(low, rank);
        high = std::max(high, rank);
    }
    return high - low;
}

std::vector<int> namedLayers(const RankChanges& data, const std::vector<int>& layers) {
    std::vector<int> order = layers;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return span(data, a) > span(data, b); });
    std::vector<int> named;
    for (const int layer : order) {
        if (static_cast<int>(named.size()) == data.namedLayers || span(data, layer) == 0) break;
        named.push_back(layer);
    }
    const auto contains = [](const std::vector<int>& list, int layer) {
        return std::find(list.begin(), list.end(), layer) != list.end();
    };
    if (data.alwaysNamed && contains(layers, *data.alwaysNamed) && !contains(named, *data.alwaysNamed))
        named.push_back(*data.alwaysNamed);
    return named;
}

void addLine(const RankChanges& data, int layer, FigureSeries& series, std::vector<int>& points) {
    for (std::size_t i = 0; i < data.profiles.size(); ++i) {
        series.x.push_back(static_cast<double>(i));
        series.y.push_back(data.profiles[i].ranks[static_cast<std::size_t>(layer)] + 1);
        points.push_back(layer);
    }
}

std::string noteOf(const RankChanges& data) {
    std::string note = "1: least sensitive";
    for (std::size_t i = 0; i + 1 < data.profiles.size(); ++i) {
        const RankAgreement agreement = rankAgreement(data.profiles[i].ranks, data.profiles[i + 1].ranks);
        if (std::isnan(agreement.spearman)) continue;
        note += "; Spearman's rank correlation of " + data.profiles[i].name + " and " + data.profiles[i + 1].name +
                ": " + fixedText(agreement.spearman, 3);
    }
    return note;
}

void checkProfiles(const RankChanges& data) {
    for (const RankProfile& profile : data.profiles) {
        if (profile.ranks.size() == data.layers.size()) continue;
        throw InvalidArgument("profile \"" + profile.name + "\" has " + std::to_string(profile.ranks.size()) +
                              " ranks for " + std::to_string(data.layers.size()) + " layers");
    }
}

}  // namespace

RankChangeFigure rankChangeFigure(const RankChanges& data) {
    checkProfiles(data);
    RankChangeFigure made;
    Figure& figure = made.figure;
    figure.title = data.title;
    figure.note = noteOf(data);
    figure.x.label = "profile";
    for (std::size_t i = 0; i < data.profiles.size(); ++i)
        figure.x.ticks.push_back({static_cast<double>(i), data.profiles[i].name});
    figure.x.low = -0.1;
    figure.x.high = static_cast<double>(std::max<std::size_t>(data.profiles.size(), 2)) - 0.9;
    figure.y.label = "rank";

    std::vector<int> layers = rankedEverywhere(data);
    figure.y.low = 0;
    figure.y.high = static_cast<double>(layers.size()) + 1;
    made.unmovedCount = static_cast<int>(
        std::count_if(layers.begin(), layers.end(), [&](int layer) { return span(data, layer) == 0; }));
    std::erase_if(layers, [&](int layer) { return span(data, layer) == 0 && layer != data.alwaysNamed; });
    const std::vector<int> named = namedLayers(data, layers);
    FigureSeries others;
    others.name = named.empty() ? "layers that move" : "other layers that move";
    // Solid: dots along a hundred lines across a wide plot take ten times as long to draw.
    others.colour = kFaintColour;
    std::vector<int> otherPoints;
    for (const int layer : layers) {
        if (std::find(named.begin(), named.end(), layer) != named.end()) continue;
        if (!others.x.empty()) {  // a gap: lines of different layers do not join
            others.x.push_back(0);
            others.y.push_back(kNothing);
            otherPoints.push_back(-1);
        }
        addLine(data, layer, others, otherPoints);
    }
    if (!others.x.empty()) {
        figure.series.push_back(std::move(others));
        made.layers.push_back(std::move(otherPoints));
    }
    int index = 0;
    for (const int layer : named) {
        FigureSeries series;
        series.name = shortLayerName(data.layers[static_cast<std::size_t>(layer)]);
        series.colour = index % kFaintColour;
        series.marker = kSeriesMarkers[static_cast<std::size_t>(index++) % kSeriesMarkers.size()];
        std::vector<int> points;
        addLine(data, layer, series, points);
        figure.series.push_back(std::move(series));
        made.layers.push_back(std::move(points));
    }
    return made;
}

RankAgreement rankAgreement(const std::vector<int>& a, const std::vector<int>& b) {
    std::vector<double> left;
    std::vector<double> right;
    RankAgreement agreement;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a[i] < 0 || b[i] < 0) continue;
        left.push_back(a[i]);
        right.push_back(b[i]);
        const int change = std::abs(a[i] - b[i]);
        if (change > agreement.largestChange) {
            agreement.largestChange = change;
            agreement.mostChanged = static_cast<int>(i);
        }
    }
    agreement.layers = static_cast<int>(left.size());
    agreement.spearman = spearmanCorrelation(left, right);
    agreement.kendall = kendallCorrelation(left, right);
    return agreement;
}

}  // namespace voxbit
