// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voxbit::fuzz {

/// Several small files in one input: parts that a form feed separates; the first line of each is its name.
inline std::vector<std::pair<std::string, std::string>> namedTexts(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::vector<std::pair<std::string, std::string>> texts;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find('\f'));
        rest.remove_prefix(part.size() == rest.size() ? part.size() : part.size() + 1);
        const std::size_t line = part.find('\n');
        texts.emplace_back(part.substr(0, line), line == part.npos ? std::string_view() : part.substr(line + 1));
    }
    return texts;
}

}  // namespace voxbit::fuzz
