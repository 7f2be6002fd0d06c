// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/error.h"
#include "core/models/model.h"

namespace voxbit {

/// Something is wrong with a value inside a pass; the clip is yet to be named.
class ValueProblem : public Error {
  public:
    using Error::Error;
};

/// Some of these clips, in the order of `chosen`, which are positions in `clips`. Refers to `clips`.
ClipList chosenClips(const ClipList& clips, std::vector<std::size_t> chosen);

/// Loads one clip and gives it to `pass` as a batch of one (float32 [1, samples]) where the weights of the model are,
/// without gradients. What goes wrong names the clip: running out of memory, a clip too short for the model, anything
/// that LibTorch throws.
/// @param clip position in `clips`
/// @throws Error; Cancelled passes through
void withClip(const Model& model, const ClipList& clips, std::size_t clip,
              const std::function<void(const ModelInput& input)>& pass);

/// Runs `work` on something of that clip under the same rules.
void withoutGradients(const std::string& clipName, const std::function<void()>& work);

}  // namespace voxbit
