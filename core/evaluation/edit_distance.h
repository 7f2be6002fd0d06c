// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace voxbit {

/// Edits that turn a reference into a hypothesis. They add up over utterances: error rates are corpus rates,
/// total edits over total reference length.
struct ErrorCounts {
    std::int64_t substitutions = 0;
    std::int64_t deletions = 0;   ///< in the reference only
    std::int64_t insertions = 0;  ///< in the hypothesis only
    std::int64_t referenceLength = 0;

    std::int64_t errors() const { return substitutions + deletions + insertions; }
    /// errors / referenceLength, may exceed 1; nothing for an empty reference.
    std::optional<double> rate() const;

    ErrorCounts& operator+=(const ErrorCounts& other);
    bool operator==(const ErrorCounts&) const = default;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("substitutions", self.substitutions, "replaced units");
        visit("deletions", self.deletions, "units of the reference that are missing");
        visit("insertions", self.insertions, "units that the reference does not have");
        visit("reference_length", self.referenceLength, "units of the reference");
    }
};

enum class EditKind { Match, Substitution, Deletion, Insertion };

/// One step of an alignment, for display side by side.
struct AlignedPair {
    EditKind kind = EditKind::Match;
    std::string reference;   ///< empty for an insertion
    std::string hypothesis;  ///< empty for a deletion
    bool operator==(const AlignedPair&) const = default;
};

/// Alignment with the fewest edits (Levenshtein), and among those the one with the most matches: "three four" against
/// "four five" is a deletion, a match and an insertion. Deletions and insertions come as early as possible.
/// Words are separated by white space.
std::vector<AlignedPair> alignWords(std::string_view reference, std::string_view hypothesis);

/// The counts of alignWords(), in memory linear in the text.
ErrorCounts wordErrors(std::string_view reference, std::string_view hypothesis);
/// The same with one code point per unit; white space is trimmed and runs of it count as one space.
ErrorCounts characterErrors(std::string_view reference, std::string_view hypothesis);

/// Words of a text: the pieces between ASCII white space and no-break or ideographic spaces.
std::vector<std::string> splitWords(std::string_view text);

}  // namespace voxbit
