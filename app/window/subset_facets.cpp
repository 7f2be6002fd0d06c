// SPDX-License-Identifier: Apache-2.0
#include "app/window/subset_facets.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/corpus/subset.h"
#include "core/corpus/subset_node.h"

namespace voxbit {
namespace {

using Kind = SubsetNode::Kind;
using NodePointer = std::shared_ptr<const SubsetNode>;

constexpr std::size_t indexOf(Field field) {
    return static_cast<std::size_t>(field);
}

/// The term that a conjunct amounts to; nothing when chips cannot show it.
std::optional<FacetTerm> termOf(const SubsetNode& node) {
    if (node.kind == Kind::Not) {
        auto inner = termOf(*node.children.front());
        if (inner) inner->isExclusion = !inner->isExclusion;
        return inner;
    }
    if (node.kind != Kind::Compare || node.isNumeric) return {};
    FacetTerm term;
    term.field = node.field;
    term.values.insert(node.values.begin(), node.values.end());
    if (node.comparison == Comparison::Equal || node.comparison == Comparison::In) return term;
    term.isExclusion = true;
    if (node.comparison == Comparison::NotEqual) return term;
    return {};
}

NodePointer nodeOf(const FacetTerm& term) {
    SubsetNode node;
    node.field = term.field;
    node.values.assign(term.values.begin(), term.values.end());
    if (node.values.size() == 1) {
        node.comparison = term.isExclusion ? Comparison::NotEqual : Comparison::Equal;
        return std::make_shared<const SubsetNode>(std::move(node));
    }
    node.comparison = Comparison::In;
    auto list = std::make_shared<const SubsetNode>(std::move(node));
    if (!term.isExclusion) return list;
    SubsetNode no;
    no.kind = Kind::Not;
    no.children.push_back(std::move(list));
    return std::make_shared<const SubsetNode>(std::move(no));
}

NodePointer chain(Kind kind, const std::vector<NodePointer>& parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1) return parts.front();
    SubsetNode node;
    node.kind = kind;
    for (const NodePointer& part : parts) {
        if (part->kind == kind) {
            node.children.insert(node.children.end(), part->children.begin(), part->children.end());
        } else {
            node.children.push_back(part);
        }
    }
    return std::make_shared<const SubsetNode>(std::move(node));
}

FieldSet fieldsOf(const SubsetNode& node) {
    FieldSet fields;
    if (node.kind == Kind::Compare) fields.set(indexOf(node.field));
    for (const auto& child : node.children) fields |= fieldsOf(*child);
    return fields;
}

constexpr std::array kPersonFields{Field::Gender, Field::Language, Field::Accent, Field::Age};

}  // namespace

SubsetFacets SubsetFacets::parse(std::string_view expression) {
    SubsetFacets facets;
    const NodePointer root = parseSubset(expression);
    if (!root) return facets;
    if (root->kind == Kind::All) {
        for (const NodePointer& child : root->children) facets.add(child);
    } else {
        facets.add(root);
    }
    return facets;
}

void SubsetFacets::add(const NodePointer& conjunct) {
    const auto found = termOf(*conjunct);
    if (!found) {
        m_rest.push_back(conjunct);
        return;
    }
    for (FacetTerm& mine : m_terms) {
        if (mine.field != found->field) continue;
        if (mine.isExclusion && found->isExclusion) {
            mine.values.insert(found->values.begin(), found->values.end());
        } else {
            m_rest.push_back(conjunct);
        }
        return;
    }
    m_terms.push_back(*found);
}

NodePointer SubsetFacets::root() const {
    std::vector<NodePointer> parts;
    for (const FacetTerm& term : m_terms) parts.push_back(nodeOf(term));
    parts.insert(parts.end(), m_rest.begin(), m_rest.end());
    return chain(Kind::All, parts);
}

std::string SubsetFacets::text() const {
    const NodePointer node = root();
    return node ? subsetText(*node) : std::string();
}

const FacetTerm* SubsetFacets::term(Field field) const {
    for (const FacetTerm& one : m_terms) {
        if (one.field == field) return &one;
    }
    return nullptr;
}

void SubsetFacets::setTerm(FacetTerm term) {
    if (term.values.empty()) return removeTerm(term.field);
    for (FacetTerm& one : m_terms) {
        if (one.field != term.field) continue;
        one = std::move(term);
        return;
    }
    m_terms.push_back(std::move(term));
}

void SubsetFacets::removeTerm(Field field) {
    std::erase_if(m_terms, [field](const FacetTerm& term) { return term.field == field; });
}

std::string SubsetFacets::restText() const {
    const NodePointer node = chain(Kind::All, m_rest);
    return node ? subsetText(*node) : std::string();
}

FieldSet SubsetFacets::restFields() const {
    FieldSet fields;
    for (const NodePointer& node : m_rest) fields |= fieldsOf(*node);
    return fields;
}

void SubsetFacets::widen(Field field, const std::string& value) {
    const NodePointer before = root();
    if (!before) return;  // everyone is chosen already
    m_terms.clear();
    m_rest = {chain(Kind::Any, {before, nodeOf({field, false, {value}})})};
}

bool SubsetFacets::narrow(Field field, const std::string& value) {
    if (!m_terms.empty() || m_rest.size() != 1 || m_rest.front()->kind != Kind::Any) return false;
    std::vector<NodePointer> parts = m_rest.front()->children;
    if (termOf(*parts.back()) != FacetTerm{field, false, {value}}) return false;
    parts.pop_back();
    const NodePointer before = chain(Kind::Any, parts);
    *this = parse(subsetText(*before));
    return true;
}

FacetIndex::FacetIndex(std::shared_ptr<const Corpus> corpus) : m_corpus(std::move(corpus)) {
    const auto& utterances = m_corpus->utterances;
    for (std::size_t f = 0; f < kFieldCount; ++f) {
        const auto field = static_cast<Field>(f);
        if (field == Field::Duration) continue;
        std::map<std::string_view, int> positions;
        for (const Utterance& utterance : utterances) positions.emplace(fieldText(utterance, field), 0);
        Column& column = m_fields[f];
        for (auto& [name, position] : positions) {
            position = static_cast<int>(column.names.size());
            column.names.emplace_back(name);
        }
        column.valueOf.reserve(utterances.size());
        for (const Utterance& utterance : utterances) column.valueOf.push_back(positions[fieldText(utterance, field)]);
    }
    // The key of summarizeSpeakers().
    using Key = std::tuple<std::string_view, std::string_view, Gender>;
    const auto keyOf = [](const Utterance& utterance) {
        return Key{utterance.speaker, utterance.language,
                   utterance.speaker.empty() ? utterance.gender : Gender::Unknown};
    };
    std::map<Key, int> rows;
    for (const Utterance& utterance : utterances) rows.emplace(keyOf(utterance), 0);
    for (auto& [key, row] : rows) row = m_rowCount++;
    m_rowOf.reserve(utterances.size());
    for (const Utterance& utterance : utterances) m_rowOf.push_back(rows[keyOf(utterance)]);
}

int FacetIndex::find(Field field, std::string_view value) const {
    const auto& names = values(field);
    const auto at = std::lower_bound(names.begin(), names.end(), value);
    return at != names.end() && *at == value ? static_cast<int>(at - names.begin()) : -1;
}

FacetCounts FacetIndex::count(const SubsetFacets& facets, std::span<const double> durationsS) const {
    const std::size_t total = m_corpus->utterances.size();
    std::vector<bool> passesRest(total, true);
    // Also for an empty rest: evaluate() names the fields that the corpus lacks.
    SubsetExpression::parse(facets.text()).evaluate(Corpus{m_corpus->root, m_corpus->format, {}, {}, m_corpus->fields});
    if (const std::string rest = facets.restText(); !rest.empty()) {
        passesRest.assign(total, false);
        for (const std::size_t i : SubsetExpression::parse(rest).evaluate(*m_corpus, durationsS)) passesRest[i] = true;
    }
    struct Test {
        std::size_t field;
        std::vector<bool> passes;  ///< by value
    };
    std::vector<Test> tests;
    for (const FacetTerm& term : facets.terms()) {
        Test test{indexOf(term.field), std::vector<bool>(values(term.field).size(), term.isExclusion)};
        for (const std::string& value : term.values) {
            if (const int at = find(term.field, value); at >= 0)
                test.passes[static_cast<std::size_t>(at)] = !term.isExclusion;
        }
        tests.push_back(std::move(test));
    }

    FacetCounts counts;
    for (std::size_t f = 0; f < kFieldCount; ++f) {
        counts.chosen[f].assign(m_fields[f].names.size(), 0);
        counts.available[f].assign(m_fields[f].names.size(), 0);
    }
    counts.chosenByRow.assign(static_cast<std::size_t>(m_rowCount), 0);
    for (std::size_t i = 0; i < total; ++i) {
        if (!passesRest[i]) continue;
        int failures = 0;
        std::size_t failedField = 0;
        for (const Test& test : tests) {
            if (test.passes[static_cast<std::size_t>(m_fields[test.field].valueOf[i])]) continue;
            ++failures;
            failedField = test.field;
        }
        if (failures > 1) continue;
        for (std::size_t f = 0; f < kFieldCount; ++f) {
            if (m_fields[f].valueOf.empty() || (failures == 1 && f != failedField)) continue;
            const auto value = static_cast<std::size_t>(m_fields[f].valueOf[i]);
            ++counts.available[f][value];
            if (failures == 0) ++counts.chosen[f][value];
        }
        if (failures == 0) {
            ++counts.chosenByRow[static_cast<std::size_t>(m_rowOf[i])];
            ++counts.total;
        }
    }
    return counts;
}

bool isChipOn(const SubsetFacets& facets, const FacetIndex& index, const FacetCounts& counts, Field field, int value) {
    if (facets.restFields().test(indexOf(field)))
        return counts.chosen[indexOf(field)][static_cast<std::size_t>(value)] > 0;
    const FacetTerm* term = facets.term(field);
    if (term == nullptr) return false;
    return term->values.contains(index.values(field)[static_cast<std::size_t>(value)]) != term->isExclusion;
}

SubsetFacets withChip(const SubsetFacets& facets, const FacetIndex& index, const FacetCounts& counts, Field field,
                      const std::string& value, bool isOn) {
    SubsetFacets after = facets;
    const FacetTerm* old = facets.term(field);
    FacetTerm term = old != nullptr ? *old : FacetTerm{field, false, {}};
    if (facets.restFields().test(indexOf(field))) {
        // The chips show who is chosen: the text says more than the field's own term.
        const int at = index.find(field, value);
        const bool isChosen = at >= 0 && counts.chosen[indexOf(field)][static_cast<std::size_t>(at)] > 0;
        if (isOn == isChosen) return after;
        if (isOn && !(term.isExclusion && term.values.contains(value))) {
            after.widen(field, value);
            return after;
        }
        if (!isOn && after.narrow(field, value)) return after;
        if (old == nullptr) term.isExclusion = true;
    }
    if (isOn != term.isExclusion) {
        term.values.insert(value);
    } else {
        term.values.erase(value);
    }
    after.setTerm(std::move(term));
    return after;
}

namespace {

/// Everyone whom these facets choose.
std::set<std::string> chosenSpeakers(const FacetIndex& index, const FacetCounts& counts) {
    std::set<std::string> speakers;
    const auto& names = index.values(Field::Speaker);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (counts.chosen[indexOf(Field::Speaker)][i] > 0) speakers.insert(names[i]);
    }
    return speakers;
}

bool areChosen(const FacetIndex& index, const FacetCounts& counts, const std::set<std::string>& speakers) {
    return std::all_of(speakers.begin(), speakers.end(), [&](const std::string& speaker) {
        const int at = index.find(Field::Speaker, speaker);
        return at >= 0 && counts.chosen[indexOf(Field::Speaker)][static_cast<std::size_t>(at)] > 0;
    });
}

/// Names those who are in when they are fewer than those who are out.
void shorten(SubsetFacets& facets, const FacetIndex& index) {
    const FacetTerm* term = facets.term(Field::Speaker);
    const auto& all = index.values(Field::Speaker);
    if (term == nullptr || !term->isExclusion || 2 * term->values.size() <= all.size()) return;
    FacetTerm shorter{Field::Speaker, false, {}};
    for (const std::string& speaker : all) {
        if (!term->values.contains(speaker)) shorter.values.insert(speaker);
    }
    if (!shorter.values.empty()) facets.setTerm(std::move(shorter));
}

}  // namespace

std::optional<SubsetFacets> withSpeakers(const SubsetFacets& facets, const FacetIndex& index,
                                         std::span<const double> durationsS, const std::set<std::string>& speakers,
                                         bool isOn) {
    SubsetFacets after = facets;
    const FacetTerm* old = facets.term(Field::Speaker);
    FacetTerm term = old != nullptr ? *old : FacetTerm{Field::Speaker, true, {}};
    for (const std::string& speaker : speakers) {
        if (isOn != term.isExclusion) {
            term.values.insert(speaker);
        } else {
            term.values.erase(speaker);
        }
    }
    if (!term.isExclusion && term.values.empty()) return {};
    if (static_cast<std::size_t>(term.isExclusion) * term.values.size() == index.values(Field::Speaker).size())
        return {};
    after.setTerm(std::move(term));
    shorten(after, index);
    FacetCounts counts = index.count(after, durationsS);
    if (counts.total == 0) return {};
    if (!isOn || areChosen(index, counts, speakers)) return after;

    FacetTerm listed{Field::Speaker, false, chosenSpeakers(index, counts)};
    listed.values.insert(speakers.begin(), speakers.end());
    for (const Field field : kPersonFields) after.removeTerm(field);
    // All who were kept out by the removed facets come back, so the list is needed even where it names many.
    after.setTerm(std::move(listed));
    counts = index.count(after, durationsS);
    if (!areChosen(index, counts, speakers)) return {};
    return after;
}

}  // namespace voxbit
