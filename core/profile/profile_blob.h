// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/profile/tensor_statistics.h"

namespace voxbit {

/// Little-endian, versioned bytes of a profile: a table of layer lengths, then per layer its tensors.
std::string encodeProfile(const Profile& profile);

/// @throws FormatError when the bytes are truncated, of another version or contradict themselves. Nothing is allocated
///         on the word of a length field.
Profile decodeProfile(std::string_view bytes);

}  // namespace voxbit
