// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "core/audio/clip_list.h"
#include "core/base/run_control.h"
#include "core/profile/profile_cache.h"
#include "core/profile/tensor_statistics.h"

namespace voxbit {

class Model;

/// Gets the statistics of one clip, as soon as they are complete.
using ProfileSink = std::function<void(std::size_t clip, Profile profile)>;

/// One forward pass per clip; statistics of inputs and output of every layer that it reaches. Nothing is kept of a clip
/// once the sink has it, so memory does not grow with their number.
/// @throws Error naming utterance and layer where a NaN or an infinity appears; naming the utterance when memory runs
///         out; Cancelled; what the sink throws
void profileClips(const Model& model, const ClipList& clips, ProfileDetail detail, const RunControl& control,
                  const ProfileSink& sink);

/// The sum over a group of clips. From `cache` comes what it holds: the whole group, else single clips; only the others
/// run through the model. Everything new is stored, the sum of several clips too. An entry of the cache that cannot be
/// read counts as missing.
/// @param key its audioHash is filled in by the function: of one clip its own, of several clipSetHash()
/// @throws InvalidArgument without clips; as profileClips; StoreError
Profile profileGroup(const Model& model, const ClipList& clips, ProfileKey key, ProfileCache& cache,
                     const RunControl& control);

}  // namespace voxbit
