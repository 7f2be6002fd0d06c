// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/subset.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/corpus/subset_node.h"

namespace voxbit {
namespace {

using Kind = SubsetNode::Kind;

FieldSet fieldsOf(const SubsetNode& node) {
    FieldSet fields;
    if (node.kind == Kind::Compare) fields.set(static_cast<std::size_t>(node.field));
    for (const auto& child : node.children) fields |= fieldsOf(*child);
    return fields;
}

/// A number that is known to lie between two bounds.
struct Range {
    double low = 0.0;
    double high = 0.0;
};

/// Years, or one of Common Voice's decades.
std::optional<Range> parseAge(std::string_view text) {
    double years = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
    if (error == std::errc() && end == text.data() + text.size()) return Range{years, years};
    // "fourties" is the data set's own spelling.
    static constexpr std::array<std::pair<std::string_view, double>, 10> kDecades{{{"teens", 10},
                                                                                   {"twenties", 20},
                                                                                   {"thirties", 30},
                                                                                   {"fourties", 40},
                                                                                   {"forties", 40},
                                                                                   {"fifties", 50},
                                                                                   {"sixties", 60},
                                                                                   {"seventies", 70},
                                                                                   {"eighties", 80},
                                                                                   {"nineties", 90}}};
    const std::string lower = lowerCase(text);
    for (const auto& [name, first] : kDecades) {
        if (lower == name) return Range{first, first + 9.0};
    }
    return {};
}

bool compareNumbers(const SubsetNode& node, const Range& range) {
    switch (node.comparison) {
        case Comparison::Less:
            return range.high < node.number;
        case Comparison::LessEqual:
            return range.high <= node.number;
        case Comparison::Greater:
            return range.low > node.number;
        case Comparison::GreaterEqual:
            return range.low >= node.number;
        case Comparison::Equal:
            return range.low == node.number;
        case Comparison::NotEqual:
            return range.low != node.number;
        default:
            break;
    }
    return std::any_of(node.values.begin(), node.values.end(),
                       [&](const std::string& value) { return std::stod(value) == range.low; });
}

bool compareTexts(const SubsetNode& node, std::string_view text) {
    const auto contains = [&] { return lowerCase(text).find(lowerCase(node.values.front())) != std::string::npos; };
    switch (node.comparison) {
        case Comparison::Equal:
            return text == node.values.front();
        case Comparison::NotEqual:
            return text != node.values.front();
        case Comparison::Contains:
            return contains();
        case Comparison::ContainsNot:
            return !contains();
        default:
            return std::binary_search(node.values.begin(), node.values.end(), text);
    }
}

bool holds(const SubsetNode& node, const Utterance& utterance, double durationS) {
    const auto holdsHere = [&](const auto& child) { return holds(*child, utterance, durationS); };
    switch (node.kind) {
        case Kind::All:
            return std::all_of(node.children.begin(), node.children.end(), holdsHere);
        case Kind::Any:
            return std::any_of(node.children.begin(), node.children.end(), holdsHere);
        case Kind::Not:
            return !holdsHere(node.children.front());
        case Kind::Compare:
            break;
    }
    if (!node.isNumeric) return compareTexts(node, fieldText(utterance, node.field));
    if (node.field == Field::Duration) {
        return !std::isnan(durationS) && compareNumbers(node, {durationS, durationS});
    }
    const auto age = parseAge(utterance.age);
    return age && compareNumbers(node, *age);
}

std::string namesOf(const FieldSet& fields) {
    std::string names;
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        if (fields.test(i)) names += (names.empty() ? "" : ", ") + std::string(fieldName(static_cast<Field>(i)));
    }
    return names;
}

void checkDurations(const Corpus& corpus, std::span<const double> durationsS, bool areNeeded) {
    if (durationsS.empty() && (!areNeeded || corpus.utterances.empty())) return;
    if (durationsS.size() == corpus.utterances.size()) return;
    throw InvalidArgument("the subset needs the durations of all " + std::to_string(corpus.utterances.size()) +
                          " utterances, and " + std::to_string(durationsS.size()) + " are given");
}

}  // namespace

std::string_view fieldText(const Utterance& utterance, Field field) {
    switch (field) {
        case Field::Speaker:
            return utterance.speaker;
        case Field::Gender:
            return genderName(utterance.gender);
        case Field::Language:
            return utterance.language;
        case Field::Accent:
            return utterance.accent;
        case Field::Age:
            return utterance.age;
        case Field::Subset:
            return utterance.subset;
        case Field::Label:
            return utterance.label;
        case Field::Duration:
            break;
    }
    return {};
}

SubsetExpression SubsetExpression::parse(std::string_view text) {
    SubsetExpression expression;
    expression.m_root = parseSubset(text);
    return expression;
}

std::string SubsetExpression::canonicalText() const {
    return m_root ? subsetText(*m_root) : std::string();
}

FieldSet SubsetExpression::fields() const {
    return m_root ? fieldsOf(*m_root) : FieldSet();
}

bool SubsetExpression::needsDurations() const {
    return fields().test(static_cast<std::size_t>(Field::Duration));
}

std::vector<std::size_t> SubsetExpression::evaluate(const Corpus& corpus, std::span<const double> durationsS) const {
    const FieldSet missing = fields() & ~corpus.fields;
    if (missing.any()) {
        throw InvalidArgument("the corpus " + corpus.root.string() + " does not say " + namesOf(missing) + "; it has " +
                              namesOf(corpus.fields));
    }
    checkDurations(corpus, durationsS, needsDurations());
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < corpus.utterances.size(); ++i) {
        const double durationS = durationsS.empty() ? std::nan("") : durationsS[i];
        if (!m_root || holds(*m_root, corpus.utterances[i], durationS)) indexes.push_back(i);
    }
    return indexes;
}

bool needsDurations(const SubsetRequest& request) {
    return request.totalSeconds > 0.0 || SubsetExpression::parse(request.expression).needsDurations();
}

std::vector<std::size_t> chooseSubset(const Corpus& corpus, const SubsetRequest& request,
                                      std::span<const double> durationsS) {
    if (request.count < 0) throw InvalidArgument("count is " + std::to_string(request.count) + "; it is 0 or more");
    if (!(request.totalSeconds >= 0.0)) {
        throw InvalidArgument("total_seconds is " + std::to_string(request.totalSeconds) + "; it is 0 or more");
    }
    checkDurations(corpus, durationsS, request.totalSeconds > 0.0);
    std::vector<std::size_t> indexes = SubsetExpression::parse(request.expression).evaluate(corpus, durationsS);
    if (request.count == 0 && request.totalSeconds == 0.0) return indexes;

    std::sort(indexes.begin(), indexes.end(),
              [&](std::size_t a, std::size_t b) { return corpus.utterances[a].id < corpus.utterances[b].id; });
    Random(request.seed).shuffle(indexes);
    if (request.count > 0 && indexes.size() > static_cast<std::size_t>(request.count)) {
        indexes.resize(static_cast<std::size_t>(request.count));
    }
    if (request.totalSeconds > 0.0) {
        // Broken files have no duration and cannot be used anyway.
        std::erase_if(indexes, [&](std::size_t i) { return std::isnan(durationsS[i]); });
        double seconds = 0.0;
        const auto end = std::find_if(indexes.begin(), indexes.end(), [&](std::size_t i) {
            seconds += durationsS[i];
            return seconds > request.totalSeconds;
        });
        indexes.erase(end, indexes.end());
    }
    std::sort(indexes.begin(), indexes.end());
    return indexes;
}

}  // namespace voxbit
