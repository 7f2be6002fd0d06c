// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_figure.h"

#include <algorithm>
#include <cstdlib>

#include "widgets/bit_map_view.h"

namespace voxbit {
namespace {

constexpr Bits kWidest = 8;  ///< that has a colour of its own

std::size_t placeOf(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    names.push_back(name);
    return names.size() - 1;
}

QString digits(Bits bits) {
    return bits == kFloatBits ? BitMapView::tr("F", "float, in a cell") : QString::number(bits);
}

/// Blocks from left to right, their layers below one another. @param describe fills one cell
template <class Describe>
Figure heatMapOf(const std::vector<BitMapCell>& cells, const QString& title, const Describe& describe) {
    Figure figure;
    figure.title = title.toStdString();
    figure.x.label = BitMapView::tr("block").toStdString();
    figure.y.label = BitMapView::tr("layer").toStdString();
    HeatMap& map = figure.heatMap.emplace();
    map.isDarkHigh = false;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const BitMapCell& cell : cells) {
        const QString& row = cell.part.isEmpty() ? cell.layer : cell.part;
        places.emplace_back(placeOf(map.rows, row.toStdString()), placeOf(map.columns, cell.block.toStdString()));
    }
    map.cells.resize(map.rows.size() * map.columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i)
        describe(cells[i], map.cells[places[i].first * map.columns.size() + places[i].second]);
    return figure;
}

void setTicks(FigureAxis& axis, int low, int high) {
    axis.low = low;
    axis.high = high;
    for (int bits = low; bits <= high; ++bits)
        axis.ticks.push_back({static_cast<double>(bits), std::to_string(bits), {}});
}

}  // namespace

Figure figureOfBitMap(const std::vector<BitMapCell>& cells, const QString& title) {
    Figure figure = heatMapOf(cells, title, [](const BitMapCell& cell, HeatCell& shown) {
        const Bits weight = cell.isQuantizable ? cell.bits.weight : kFloatBits;
        const Bits inputs = cell.isQuantizable ? cell.bits.activation : kFloatBits;
        if (cell.hasWeights && weight != kFloatBits) shown.value = std::min(weight, kWidest);
        shown.text = cell.hasWeights ? digits(weight).toStdString() : "–";
        shown.detail = digits(inputs).toStdString();
        shown.isMarked = cell.isPinned;
    });
    figure.note = BitMapView::tr("above: weights, below: inputs; F: float").toStdString();
    figure.heatMap->markNote = BitMapView::tr("framed: pinned").toStdString();
    figure.heatMap->value.label = BitMapView::tr("width of the weights").toStdString();
    figure.heatMap->value.unit = BitMapView::tr("bits").toStdString();
    setTicks(figure.heatMap->value, 1, kWidest);
    return figure;
}

Figure figureOfBitDifference(const std::vector<BitMapCell>& cells, const QString& title) {
    int most = 1;
    Figure figure = heatMapOf(cells, title, [&](const BitMapCell& cell, HeatCell& shown) {
        const Bits width = cell.hasWeights ? cell.bits.weight : cell.bits.activation;
        shown.value = cell.difference;
        shown.text = (cell.difference > 0 ? "+" : "") + std::to_string(cell.difference);
        shown.detail = digits(cell.isQuantizable ? width : kFloatBits).toStdString();
        most = std::max(most, std::abs(cell.difference));
    });
    figure.note = BitMapView::tr("above: difference in bits, below: width; F: float").toStdString();
    figure.heatMap->value.label = BitMapView::tr("difference").toStdString();
    figure.heatMap->value.unit = BitMapView::tr("bits").toStdString();
    setTicks(figure.heatMap->value, -most, most);
    return figure;
}

}  // namespace voxbit
