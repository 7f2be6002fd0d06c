// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/run_control.h"
#include "core/calibration/calibration_options.h"
#include "core/calibration/layer_scales.h"
#include "core/calibration/scale_cache.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

class Model;
struct ClipList;

/// Where calibrate() looks for scales first and keeps what it finds. Without a cache nothing is kept.
struct ScaleStorage {
    ScaleCache* cache = nullptr;
    std::string modelHash;    ///< see ScaleKey
    std::string inputRecipe;  ///< text of the recipe that the clips are loaded with
};

/// Finds the scales of every layer that `bits` wants below 32 bits, from the float network's inputs to it: layers do
/// not depend on each other. In sequential mode from the inputs that the network has once the layers before it are
/// quantized; what is reproduced is the float layer's output for those. Weights have one scale per output channel in
/// convolutions, one in linear layers (or one per channel, or per group of its inputs, on request). Layers already in
/// the cache cost nothing; when all are, or the calibrator uses no audio, none is loaded.
/// @param clips may be empty for a calibrator that uses no audio
/// @param bits one entry per layer of the model
/// @throws InvalidArgument for widths that a layer cannot have, an empty clip list or an unknown calibrator; Error
///         naming layer and utterance when memory runs out or an input is not finite; Cancelled
CalibrationResult calibrate(const Model& model, const ClipList& clips, const BitMap& bits,
                            const CalibrationOptions& options, const ScaleStorage& storage = {},
                            const RunControl& control = {});

}  // namespace voxbit
