// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace voxbit {

/// Parses JSON from a file that nobody vouches for: nesting is bounded, a repeated key is an error (readers would
/// disagree about which one counts). parseJson() of core/base/fields.h is this for AnyJson = Json.
/// @tparam AnyJson nlohmann::ordered_json keeps the order of the file but looks keys up one by one; nlohmann::json
///         sorts them, which objects of many thousand keys need
/// @param maxDepth levels of objects and lists in each other
/// @throws FormatError naming `what`
template <class AnyJson>
AnyJson parseJsonAs(std::string_view text, const std::string& what, int maxDepth);

extern template nlohmann::json parseJsonAs(std::string_view, const std::string&, int);
extern template nlohmann::ordered_json parseJsonAs(std::string_view, const std::string&, int);

}  // namespace voxbit
