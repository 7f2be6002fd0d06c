// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "core/report/figure.h"
#include "widgets/bit_map_model.h"

namespace voxbit {

/// What a BitMapView draws, as a heat map of blocks and their layers, for files: the width of the weights, below it
/// that of the inputs; pins are framed.
Figure figureOfBitMap(const std::vector<BitMapCell>& cells, const QString& title);

/// The same for the difference from another bit map: how many bits more or fewer, below it the width.
Figure figureOfBitDifference(const std::vector<BitMapCell>& cells, const QString& title);

}  // namespace voxbit
