// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus/corpus.h"

namespace voxbit {

/// = != < <= > >= ~ !~ in, in this order.
enum class Comparison { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Contains, ContainsNot, In };

/// What an utterance says in a field, as expressions compare it; empty for the duration, which is a number.
std::string_view fieldText(const Utterance& utterance, Field field);

/// One node of a parsed subset expression; immutable once parsed.
struct SubsetNode {
    enum class Kind { All, Any, Not, Compare };  ///< & | ! and a comparison

    Kind kind = Kind::Compare;
    std::vector<std::shared_ptr<const SubsetNode>> children;  ///< All, Any: two or more; Not: one

    // Of a comparison:
    Field field = Field::Speaker;
    Comparison comparison = Comparison::Equal;
    std::vector<std::string> values;  ///< one, or for `in` one or more, sorted; genders as genderName()
    double number = 0.0;              ///< the value, where the comparison is one of numbers
    bool isNumeric = false;
};

/// @return nothing for an empty expression. @throws InvalidArgument with the column
std::shared_ptr<const SubsetNode> parseSubset(std::string_view text);

/// The shortest text that parseSubset() reads back to the same tree.
std::string subsetText(const SubsetNode& node);

}  // namespace voxbit
