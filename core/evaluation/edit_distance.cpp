// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/edit_distance.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "core/base/utf8.h"

namespace voxbit {
namespace {

using Units = std::vector<std::uint32_t>;

bool isSpace(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x3000;
}

/// Code points with white space trimmed at the ends and squeezed to one space inside.
std::u32string characters(std::string_view text) {
    std::u32string result;
    for (const char32_t c : decodeUtf8(text)) {
        if (!isSpace(c)) {
            result.push_back(c);
        } else if (!result.empty() && result.back() != U' ') {
            result.push_back(U' ');
        }
    }
    if (!result.empty() && result.back() == U' ') result.pop_back();
    return result;
}

/// Words as numbers, equal for equal words, so that comparing two costs one instruction.
class WordNumbers {
  public:
    Units of(const std::vector<std::string>& words) {
        Units units;
        units.reserve(words.size());
        for (const auto& word : words)
            units.push_back(m_numbers.emplace(word, static_cast<std::uint32_t>(m_numbers.size())).first->second);
        return units;
    }

  private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// Cost of an alignment: its edits, and among equals its substitutions, as one number that adds up along a path.
using Cost = std::int64_t;
constexpr Cost kGap = Cost{1} << 32;
constexpr Cost kReplacement = kGap + 1;

Cost costOf(const ErrorCounts& counts) {
    return counts.errors() * kGap + counts.substitutions;
}

/// Which edit ends the best alignment of a prefix pair. The order of the tests is the tie rule of the header.
EditKind bestEdit(bool isEqual, Cost diagonal, Cost above, Cost left) {
    const Cost along = diagonal + (isEqual ? 0 : kReplacement);
    if (along <= above + kGap && along <= left + kGap) return isEqual ? EditKind::Match : EditKind::Substitution;
    return above <= left ? EditKind::Deletion : EditKind::Insertion;
}

ErrorCounts withEdit(ErrorCounts counts, EditKind edit) {
    counts.substitutions += edit == EditKind::Substitution ? 1 : 0;
    counts.deletions += edit == EditKind::Deletion ? 1 : 0;
    counts.insertions += edit == EditKind::Insertion ? 1 : 0;
    return counts;
}

/// Wagner-Fischer with one row: each cell carries the counts of its best path instead of a way back.
ErrorCounts countEdits(const Units& reference, const Units& hypothesis) {
    std::vector<ErrorCounts> row(hypothesis.size() + 1);
    for (std::size_t j = 1; j < row.size(); ++j) row[j] = withEdit(row[j - 1], EditKind::Insertion);
    for (const auto unit : reference) {
        ErrorCounts diagonal = row[0];
        row[0] = withEdit(row[0], EditKind::Deletion);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const ErrorCounts above = row[j];
            const EditKind edit =
                bestEdit(unit == hypothesis[j - 1], costOf(diagonal), costOf(above), costOf(row[j - 1]));
            const ErrorCounts& from = edit == EditKind::Deletion    ? above
                                      : edit == EditKind::Insertion ? row[j - 1]
                                                                    : diagonal;
            row[j] = withEdit(from, edit);
            diagonal = above;
        }
    }
    ErrorCounts counts = row.back();
    counts.referenceLength = static_cast<std::int64_t>(reference.size());
    return counts;
}

std::vector<EditKind> editPath(const Units& reference, const Units& hypothesis) {
    const std::size_t width = hypothesis.size() + 1;
    std::vector<EditKind> edits((reference.size() + 1) * width, EditKind::Insertion);
    std::vector<Cost> cost(width);
    for (std::size_t j = 0; j < width; ++j) cost[j] = static_cast<Cost>(j) * kGap;
    for (std::size_t i = 1; i <= reference.size(); ++i) {
        Cost diagonal = cost[0];
        cost[0] += kGap;
        edits[i * width] = EditKind::Deletion;
        for (std::size_t j = 1; j < width; ++j) {
            const Cost above = cost[j];
            const bool isEqual = reference[i - 1] == hypothesis[j - 1];
            const EditKind edit = bestEdit(isEqual, diagonal, above, cost[j - 1]);
            edits[i * width + j] = edit;
            cost[j] = edit == EditKind::Deletion    ? above + kGap
                      : edit == EditKind::Insertion ? cost[j - 1] + kGap
                                                    : diagonal + (isEqual ? 0 : kReplacement);
            diagonal = above;
        }
    }
    std::vector<EditKind> path;
    for (std::size_t i = reference.size(), j = hypothesis.size(); i > 0 || j > 0;) {
        const EditKind edit = edits[i * width + j];
        path.push_back(edit);
        if (edit != EditKind::Insertion) --i;
        if (edit != EditKind::Deletion) --j;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<AlignedPair> pairsAlong(const std::vector<EditKind>& path, const std::vector<std::string>& reference,
                                    const std::vector<std::string>& hypothesis) {
    std::vector<AlignedPair> pairs;
    pairs.reserve(path.size());
    std::size_t i = 0;
    std::size_t j = 0;
    for (const EditKind edit : path) {
        AlignedPair& pair = pairs.emplace_back();
        pair.kind = edit;
        if (edit != EditKind::Insertion) pair.reference = reference[i++];
        if (edit != EditKind::Deletion) pair.hypothesis = hypothesis[j++];
    }
    return pairs;
}

}  // namespace

std::optional<double> ErrorCounts::rate() const {
    if (referenceLength == 0) return std::nullopt;
    return static_cast<double>(errors()) / static_cast<double>(referenceLength);
}

ErrorCounts& ErrorCounts::operator+=(const ErrorCounts& other) {
    substitutions += other.substitutions;
    deletions += other.deletions;
    insertions += other.insertions;
    referenceLength += other.referenceLength;
    return *this;
}

std::vector<std::string> splitWords(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char32_t c : decodeUtf8(text)) {
        if (!isSpace(c)) {
            appendUtf8(word, c);
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::vector<AlignedPair> alignWords(std::string_view reference, std::string_view hypothesis) {
    const auto referenceWords = splitWords(reference);
    const auto hypothesisWords = splitWords(hypothesis);
    WordNumbers numbers;
    const Units from = numbers.of(referenceWords);
    return pairsAlong(editPath(from, numbers.of(hypothesisWords)), referenceWords, hypothesisWords);
}

ErrorCounts wordErrors(std::string_view reference, std::string_view hypothesis) {
    WordNumbers numbers;
    const Units from = numbers.of(splitWords(reference));
    return countEdits(from, numbers.of(splitWords(hypothesis)));
}

ErrorCounts characterErrors(std::string_view reference, std::string_view hypothesis) {
    const auto from = characters(reference);
    const auto to = characters(hypothesis);
    return countEdits({from.begin(), from.end()}, {to.begin(), to.end()});
}

}  // namespace voxbit
