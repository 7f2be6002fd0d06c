// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/fields.h"
#include "core/corpus/corpus.h"

namespace voxbit {

struct SubsetNode;

/// A question about utterances, shared by window and command line:
///
///     gender=F & language=en & speaker in (121, 237) & accent~"German" & !(subset=train | duration>=20)
///
/// Operators, from the tightest: `!`, `&`, `|`; parentheses group. A comparison is FIELD OPERATOR VALUE with = != ~ !~
/// and, for duration (seconds) and age (years), < <= > >=; or FIELD in (VALUE, ...). ~ means "contains", ignoring the
/// case of ASCII letters; = is exact, but gender knows all spellings of the data sets. Values with other characters
/// than letters, digits and _-.:/+* stand in "double" or 'single' quotes, where a backslash keeps the next character.
///
/// An age given as a decade ("twenties") compares as the whole decade: age<30 and age>=20 hold, age<25 does not. A
/// comparison of a number that is not known (a broken file, no age) does not hold. The empty expression is everyone.
///
/// Immutable, cheap to copy, safe to share between threads.
class SubsetExpression {
  public:
    /// Everyone.
    SubsetExpression() = default;
    /// @throws InvalidArgument with the column (from 1) and what was expected there
    static SubsetExpression parse(std::string_view text);

    /// One text for all ways to write the same tree of questions: for hashing and display.
    std::string canonicalText() const;
    /// Whether durations must be known before this can be evaluated.
    bool needsDurations() const;
    /// Which fields it asks about.
    FieldSet fields() const;

    /// @param durationsS one per utterance, NaN where unknown; may be empty unless needsDurations()
    /// @return indexes of utterances, ascending
    /// @throws InvalidArgument when it asks for a field that the corpus lacks (naming those it has) or durations miss
    std::vector<std::size_t> evaluate(const Corpus& corpus, std::span<const double> durationsS = {}) const;

  private:
    std::shared_ptr<const SubsetNode> m_root;
};

/// Who, and how much of it.
struct SubsetRequest {
    std::string expression;
    std::int64_t count = 0;     ///< at most so many utterances; 0 = all
    double totalSeconds = 0.0;  ///< at most so much audio; 0 = all
    std::uint64_t seed = 0;     ///< of the order in which utterances are taken while there is room

    bool operator==(const SubsetRequest&) const = default;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("expression", self.expression, "which utterances, e.g. gender=F & language=en; empty: all");
        visit("count", self.count, "at most so many of them; 0: all", atLeast(0));
        visit("total_seconds", self.totalSeconds, "at most so many seconds of them; 0: all", atLeast(0));
        visit("seed", self.seed, "which ones, where not all are taken", atLeast(0));
    }
};

/// Whether chooseSubset() needs durations for this. @throws InvalidArgument as SubsetExpression::parse()
bool needsDurations(const SubsetRequest& request);

/// The utterances of a request. Where a limit bites they are shuffled by the seed, starting from the order of their
/// ids, and taken until the count is reached or the next would exceed the total; a larger limit therefore gives a
/// superset. The choice depends on the ids and the seed only, not on where the corpus lies.
/// @return indexes, ascending; empty when nobody answers the expression
/// @throws InvalidArgument as parse() and evaluate(), and for a negative limit
std::vector<std::size_t> chooseSubset(const Corpus& corpus, const SubsetRequest& request,
                                      std::span<const double> durationsS = {});

}  // namespace voxbit
