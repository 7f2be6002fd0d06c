// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/fields.h"
#include "core/quantizer/activation_quantizer.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// What calibration found for one layer at one pair of widths. Torch-free, immutable once made.
struct LayerScales {
    WeightQuantizer weight;                   ///< bits = kFloatBits where the weight stays float
    std::vector<ActivationQuantizer> inputs;  ///< one per operand; empty where the inputs stay float
    /// Added to the bias, one per output channel, float32 numbers; empty: the bias stays as it is.
    std::vector<double> biasCorrection;
    ActivationQuantizer output;  ///< of what the layer computes; bits = kFloatBits where it stays float
    /// What the calibrator maximised, as a mean over utterances: at most 1 for cosine, at most 0 for the others;
    /// minmax variants, which search nothing, report -distortion.
    double score = 0;
    /// Energy of the output's error over energy of the output on the rows that calibration saw; the same measure for
    /// all calibrators. Matrix products: the worse of their two operands. 0, as the score, where calibration saw no
    /// audio: not measured.
    double distortion = 0;
    double seconds = 0;  ///< wall clock: what finding it took (of the first time, when it comes from a cache)
    bool operator==(const LayerScales&) const = default;
};

/// Exact round trip.
Json toJson(const LayerScales& scales);
/// @throws FormatError naming the field that is missing, of the wrong type, or not a possible quantizer
LayerScales layerScalesFromJson(const Json& json);

/// Scales of all layers.
struct CalibrationResult {
    std::string calibrator;
    std::vector<LayerScales> layers;  ///< by layer index; default values where the bit map asks for nothing
    int reusedCount = 0;              ///< layers that came from the cache
    double seconds = 0;               ///< wall clock, of all of it
};

}  // namespace voxbit
