// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/ctc_decode.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "core/base/error.h"
#include "core/evaluation/letter_case.h"

namespace voxbit {
namespace {

std::string_view spelling(int id, const Vocabulary& vocabulary) {
    if (id == vocabulary.wordDelimiterId()) return " ";
    const bool hasToken = id >= 0 && id < vocabulary.size() && !vocabulary.tokenText(id).empty();
    return hasToken ? std::string_view(vocabulary.tokenText(id)) : std::string_view(vocabulary.special().unknown);
}

}  // namespace

std::vector<int> argmaxRows(std::span<const float> values, int columns) {
    if (columns < 1 || values.size() % static_cast<std::size_t>(columns) != 0)
        throw InvalidArgument("logits have " + std::to_string(values.size()) + " values, which is no multiple of " +
                              std::to_string(columns) + " columns");
    const auto width = static_cast<std::size_t>(columns);
    std::vector<int> best;
    best.reserve(values.size() / width);
    for (std::size_t start = 0; start < values.size(); start += width) {
        const auto row = values.subspan(start, width);
        if (std::any_of(row.begin(), row.end(), [](float value) { return std::isnan(value); }))
            throw InvalidArgument("the logits of row " + std::to_string(start / width) +
                                  " hold NaN: the model's output is not usable");
        best.push_back(static_cast<int>(std::max_element(row.begin(), row.end()) - row.begin()));
    }
    return best;
}

std::string ctcText(std::span<const int> frameIds, const Vocabulary& vocabulary) {
    std::string text;
    for (std::size_t i = 0; i < frameIds.size(); ++i) {
        if (i > 0 && frameIds[i] == frameIds[i - 1]) continue;
        if (frameIds[i] != vocabulary.padId()) text += spelling(frameIds[i], vocabulary);
    }
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    text = text.substr(first, text.find_last_not_of(' ') - first + 1);
    return vocabulary.special().doLowerCase ? withLowerCase(text) : text;
}

}  // namespace voxbit
