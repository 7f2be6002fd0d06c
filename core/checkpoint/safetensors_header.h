// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/tensor_view.h"

namespace voxbit {

/// One entry of a safetensors header, not yet compared with the file.
struct SafetensorsEntry {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;  ///< bytes from the start of the data section
    std::uint64_t end = 0;    ///< one past the last
};

/// All that the header says.
struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries;        ///< in the order of the header
    std::map<std::string, std::string> metadata;  ///< "__metadata__"
};

/// Parses the JSON header. Memory stays proportional to its length; repeated keys, unknown keys, foreign types and
/// numbers that are not natural are errors.
/// @param where names the file in messages
/// @throws FormatError
SafetensorsHeader parseSafetensorsHeader(std::string_view json, const std::string& where);

}  // namespace voxbit
