// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/corpus/clip_facts.h"

namespace voxbit {

/// `chosen` without the recordings, known by content, that are in `excluded`. Recordings that nobody has decoded yet
/// stay. Indexes are those of `facts`.
std::vector<std::size_t> withoutRecordings(std::span<const std::size_t> chosen, std::span<const std::size_t> excluded,
                                           std::span<const std::optional<ClipFacts>> facts);

}  // namespace voxbit
