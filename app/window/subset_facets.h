// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus/corpus.h"

/// The subset expression as people click it. Free of Qt and torch.
namespace voxbit {

struct SubsetNode;

/// "field is one of values", or none of them.
struct FacetTerm {
    Field field = Field::Speaker;
    bool isExclusion = false;
    std::set<std::string> values;  ///< never empty

    bool operator==(const FacetTerm&) const = default;
};

/// A subset expression as terms that chips and check boxes show, all of which must hold, and the rest, which only the
/// text shows (durations, "contains", alternatives) and which clicks never change.
class SubsetFacets {
  public:
    /// Everyone.
    SubsetFacets() = default;
    /// @throws InvalidArgument with the column, as SubsetExpression::parse()
    static SubsetFacets parse(std::string_view expression);

    /// An expression that parse() reads back to the same terms.
    std::string text() const;

    const std::vector<FacetTerm>& terms() const { return m_terms; }  ///< at most one for a field
    const FacetTerm* term(Field field) const;
    /// Replaces the field's term, in its place; without values there is none.
    void setTerm(FacetTerm term);
    void removeTerm(Field field);

    /// What chips cannot show; empty: nothing.
    std::string restText() const;
    FieldSet restFields() const;

    /// Adds the utterances with this value to whoever answers now.
    void widen(Field field, const std::string& value);
    /// Takes back what widen() did last. @return whether that was it
    bool narrow(Field field, const std::string& value);

  private:
    using NodePointer = std::shared_ptr<const SubsetNode>;
    void add(const NodePointer& conjunct);
    NodePointer root() const;

    std::vector<FacetTerm> m_terms;
    std::vector<NodePointer> m_rest;
};

/// Numbers of utterances, by field and value.
struct FacetCounts {
    using ByValue = std::array<std::vector<std::size_t>, kFieldCount>;
    ByValue chosen;                        ///< answer the expression
    ByValue available;                     ///< would answer it if the expression did not ask for the field
    std::vector<std::size_t> chosenByRow;  ///< answer the expression, by row of the speaker table
    std::size_t total = 0;                 ///< answer the expression
};

/// One pass over a corpus, made once, so that any click is counted in milliseconds. Immutable.
class FacetIndex {
  public:
    explicit FacetIndex(std::shared_ptr<const Corpus> corpus);

    const Corpus& corpus() const { return *m_corpus; }
    /// Distinct values, sorted; empty for durations.
    const std::vector<std::string>& values(Field field) const {
        return m_fields[static_cast<std::size_t>(field)].names;
    }
    /// Position in values(field), -1: nobody has it.
    int find(Field field, std::string_view value) const;
    /// Rows as those of summarizeSpeakers(), by utterance.
    const std::vector<int>& rowOf() const { return m_rowOf; }
    int rowCount() const { return m_rowCount; }

    /// @param durationsS as SubsetExpression::evaluate()
    /// @throws InvalidArgument as SubsetExpression::evaluate()
    FacetCounts count(const SubsetFacets& facets, std::span<const double> durationsS) const;

  private:
    struct Column {
        std::vector<std::string> names;
        std::vector<int> valueOf;  ///< by utterance
    };
    std::shared_ptr<const Corpus> m_corpus;
    std::array<Column, kFieldCount> m_fields;
    std::vector<int> m_rowOf;
    int m_rowCount = 0;
};

/// Whether a chip is on. A chip is on when the expression names its value (or excludes others only); for a field that
/// the rest asks about, when some utterance with the value is chosen.
bool isChipOn(const SubsetFacets& facets, const FacetIndex& index, const FacetCounts& counts, Field field, int value);

/// The expression after a click on a chip. A field without chips that are on is not asked for.
SubsetFacets withChip(const SubsetFacets& facets, const FacetIndex& index, const FacetCounts& counts, Field field,
                      const std::string& value, bool isOn);

/// The expression after speakers were checked or unchecked. Checking someone whom another facet of persons (gender,
/// language, accent, age) keeps out turns these facets into the list of speakers they stand for.
/// @return nothing when that cannot be: nobody would be left, or they have no recording that the rest lets through
std::optional<SubsetFacets> withSpeakers(const SubsetFacets& facets, const FacetIndex& index,
                                         std::span<const double> durationsS, const std::set<std::string>& speakers,
                                         bool isOn);

}  // namespace voxbit
