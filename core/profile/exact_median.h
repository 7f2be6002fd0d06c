// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/run_control.h"
#include "core/profile/tensor_statistics.h"

namespace voxbit {

class Model;

/// The exact lower median of |output|, sorted[(n - 1) / 2], of some layers over a set of clips: a second pass counts
/// every float value that shares the bin of the median. A bin of the histogram holds 2^15 values, so 256 KiB per layer
/// are enough whatever the number of clips.
/// @param profile the sum of the profiles of exactly these clips
/// @return one value per entry of `layers`; NaN for a layer without elements
/// @throws InvalidArgument when the clips are not those of the profile; as profileClips
std::vector<double> exactMedians(const Model& model, const ClipList& clips, std::span<const int> layers,
                                 const Profile& profile, const RunControl& control);

}  // namespace voxbit
