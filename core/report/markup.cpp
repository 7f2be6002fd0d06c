// SPDX-License-Identifier: Apache-2.0
#include "core/report/markup.h"

#include "core/base/utf8.h"

namespace voxbit {

std::string escapedMarkup(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char32_t c : decodeUtf8(text)) {
        const bool isForbidden =
            (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
        switch (c) {
            case U'&':
                result += "&amp;";
                break;
            case U'<':
                result += "&lt;";
                break;
            case U'>':
                result += "&gt;";
                break;
            case U'"':
                result += "&quot;";
                break;
            case U'\'':
                result += "&#39;";
                break;
            default:
                appendUtf8(result, isForbidden ? char32_t{0xFFFD} : c);
        }
    }
    return result;
}

}  // namespace voxbit
