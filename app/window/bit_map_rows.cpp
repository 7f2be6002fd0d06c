// SPDX-License-Identifier: Apache-2.0
#include "app/window/bit_map_rows.h"

#include <map>

#include "core/report/figure_builders.h"

namespace voxbit {

std::vector<QString> bitMapRows(const std::vector<std::string>& layers) {
    std::map<std::string, int> count;
    std::vector<LayerPlace> places;
    const auto lastWord = [](const LayerPlace& place) { return place.part.substr(place.part.rfind('.') + 1); };
    for (const std::string& layer : layers) {
        places.push_back(placeOfLayer(layer));
        ++count[places.back().block + '\n' + lastWord(places.back())];
    }
    std::vector<QString> rows;
    for (const LayerPlace& place : places) {
        const std::string last = lastWord(place);
        rows.push_back(QString::fromStdString(count[place.block + '\n' + last] == 1 ? last : place.part));
    }
    return rows;
}

}  // namespace voxbit
