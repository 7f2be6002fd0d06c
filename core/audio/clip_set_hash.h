// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/audio/clip_list.h"

namespace voxbit {

/// SHA-256 that stands for a set of recordings: of their content hashes in sorted order, so that neither their order
/// nor their names count. The key of what was computed from them all.
std::string clipSetHash(const ClipList& clips);

}  // namespace voxbit
