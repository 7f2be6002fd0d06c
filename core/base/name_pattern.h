// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace voxbit {

/// Whether a whole layer name matches a pattern: `*` stands for any characters (dots too, none too), `?` for one.
bool matchesPattern(std::string_view name, std::string_view pattern);

}  // namespace voxbit
