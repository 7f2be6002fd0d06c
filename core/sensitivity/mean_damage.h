// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

#include "core/sensitivity/damage_cache.h"

namespace voxbit {

/// The damage over several clips from that of each: what measureDamage() over all of them gives, up to rounding. Only
/// the SQNR lacks the signal of clips whose output did not change at all, as theirs is not known.
/// @param perClip by clip
/// @param frames of the logits, by clip
/// @param clips indexes into both; one may occur more than once. Not empty
Damage meanDamage(std::span<const Damage> perClip, std::span<const double> frames, std::span<const std::size_t> clips);

}  // namespace voxbit
