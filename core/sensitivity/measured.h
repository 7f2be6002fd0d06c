// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/profile/tensor_statistics.h"
#include "core/quantizer/bit_map.h"
#include "core/sensitivity/damage_cache.h"

namespace voxbit {

class Model;

/// What is measured, on what.
struct DamageRequest {
    std::vector<int> layers;        ///< indices in Model::layers()
    std::vector<LayerBits> widths;  ///< of the one quantized layer; matrix products use the activation width only
    std::string modelHash;          ///< for the cache, like the next
    std::string recipe;
    std::optional<std::int64_t> blank;  ///< of a CTC output, for Damage::transcript; nothing for a classifier
    /// [layer][width] as the lists above: scales to quantize with. Which they are belongs into `recipe`. Empty: minmax.
    std::vector<std::vector<LayerScales>> scales;
    /// By layer of the model: how all others are quantized while one is measured. Empty: they are float. The cache
    /// keeps apart what was measured before different backgrounds.
    std::vector<LayerScales> background;
    /// [layer][width] as the lists above: what is to be measured; the rest of the table is left as it is made. Empty:
    /// everything.
    std::vector<std::vector<bool>> isWanted;
    /// Memory for what the clips are before the layer at work; what does not fit is computed again for every layer.
    std::size_t stateBytes = std::size_t{1} << 30;
};

/// Quantizes one layer at a time (all others are float, or as the request's background has them) and compares the
/// model's output with the float one. Weights are symmetric with the largest magnitude as range (per output channel in
/// convolutions), inputs affine between the extremes that they have over the clips, softmax operands between 0 and 1:
/// the formulas of the minmax calibrator, unless the request brings the scales.
///
/// Layers are taken stage by stage, and every clip's state before the stage is kept, so that the part of the network
/// before it runs once per clip and only the rest runs for each layer and width. What is complete goes to the cache at
/// once: a run that is stopped goes on where it was.
/// @param profile the sum of the profiles of these clips: the ranges of the inputs
/// @param cache may be nullptr
/// @return [layer of the request][width of the request]
/// @throws InvalidArgument without clips, for a width that the layer cannot have, for a layer that the profile does not
///         hold; Cancelled; Error naming the utterance
std::vector<std::vector<Damage>> measureDamage(const Model& model, const ClipList& clips, const Profile& profile,
                                               const DamageRequest& request, DamageCache* cache,
                                               const RunControl& control);

}  // namespace voxbit
