// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace voxbit {

/// Text for element content and quoted attributes of HTML and XML: & < > " ' are escaped, characters that XML 1.0
/// forbids and bytes that are not UTF-8 become U+FFFD.
std::string escapedMarkup(std::string_view text);

}  // namespace voxbit
