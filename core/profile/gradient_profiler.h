// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/run_control.h"
#include "core/profile/gradient_statistics.h"

namespace voxbit {

class Model;

/// Which gradients.
struct GradientRequest {
    GradientSource source = GradientSource::Transcript;
    /// Index of the CTC blank; nothing for classifiers.
    std::optional<std::int64_t> blank;
    /// Backward passes per clip, averaged.
    int probes = 1;
    /// Draws of a clip depend on this and on the clip's content only, not on the other clips.
    std::uint64_t seed = 0;
    std::string modelHash;  ///< for the cache, like the next
    std::string recipe;
};

/// Probes of a curvature that say enough: the relative deviation of the trace of a layer falls with their root.
inline constexpr int kCurvatureProbes = 4;

/// One forward pass and `probes` backward passes per clip give the statistics of all layers.
/// @param cache may be nullptr; a run that is stopped goes on where it was
/// @return per clip, in the order of `clips`
/// @throws InvalidArgument without clips or probes; Error naming the utterance; Cancelled before the next utterance
std::vector<GradientStatistics> measureGradients(const Model& model, const ClipList& clips,
                                                 const GradientRequest& request, GradientCache* cache,
                                                 const RunControl& control);

}  // namespace voxbit
