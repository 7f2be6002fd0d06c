// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"

#include <yaml-cpp/yaml.h>

#include <charconv>
#include <cmath>
#include <set>
#include <sstream>

#include "core/base/comma_list.h"
#include "core/base/json_parser.h"
#include "core/base/utf8.h"

namespace voxbit {
namespace {

std::string numberText(double value) {
    std::ostringstream stream;
    stream << value;
    return stream.str();
}

}  // namespace

std::string Constraint::text() const {
    if (!choices.empty()) return "one of " + commaList(choices);
    if (std::isinf(minimum) && std::isinf(maximum)) return {};
    if (std::isinf(maximum)) return "at least " + numberText(minimum);
    if (std::isinf(minimum)) return "at most " + numberText(maximum);
    return numberText(minimum) + " .. " + numberText(maximum);
}

void Constraint::check(const std::string& field, double value) const {
    if (value >= minimum && value <= maximum) return;
    throw InvalidArgument(field + " is " + numberText(value) + "; allowed: " + text());
}

void Constraint::check(const std::string& field, const std::string& value) const {
    // What a description holds is written as JSON, which knows no other text.
    if (!isValidUtf8(value))
        throw InvalidArgument(field + " is \"" + encodeUtf8(decodeUtf8(value)) +
                              "\", which is not UTF-8; rename what it names, or convert the file that says so");
    if (choices.empty()) return;
    for (const auto& choice : choices) {
        if (choice == value) return;
    }
    throw InvalidArgument(field + " is \"" + value + "\"; allowed: " + text());
}

namespace fields {

void failType(const std::string& field, std::string_view wanted, const Json& found) {
    std::string shown = found.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (shown.size() > 60) shown = shown.substr(0, 57) + "...";
    throw InvalidArgument(field + " must be " + std::string(wanted) + ", not " + shown);
}

void failUnknown(const std::string& parent, const std::string& key, const std::vector<std::string>& known) {
    throw InvalidArgument("unknown key \"" + key + "\"" + (parent.empty() ? "" : " in " + parent) +
                          "; known here: " + commaList(known));
}

}  // namespace fields

namespace {

Json scalarToJson(const YAML::Node& node) {
    const std::string& text = node.Scalar();
    const bool isQuoted = node.Tag() == "!";
    if (isQuoted) return text;
    if (text == "~" || text == "null" || text == "Null" || text == "NULL" || text.empty()) return nullptr;
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    const char* begin = text.data() + (text[0] == '+' ? 1 : 0);
    const char* end = text.data() + text.size();
    std::int64_t integer = 0;
    if (const auto [stop, code] = std::from_chars(begin, end, integer); code == std::errc() && stop == end)
        return integer;
    double number = 0;
    if (const auto [stop, code] = std::from_chars(begin, end, number);
        code == std::errc() && stop == end && std::isfinite(number)) {
        return number;
    }
    return text;
}

/// Aliases are written out where they stand, so that a short text can ask for more than any memory holds.
constexpr std::size_t kMaxYamlNodes = 200'000;

Json nodeToJson(const YAML::Node& node, const std::string& what, int depth, std::size_t& count) {
    if (++count > kMaxYamlNodes)
        throw FormatError(what + ": holds more than " + std::to_string(kMaxYamlNodes) + " values");
    if (depth > 64) throw FormatError(what + ": nested deeper than 64 levels");
    if (!node.IsDefined() || node.IsNull()) return nullptr;
    if (node.IsScalar()) return scalarToJson(node);
    if (node.IsSequence()) {
        Json array = Json::array();
        for (const auto& element : node) array.push_back(nodeToJson(element, what, depth + 1, count));
        return array;
    }
    Json object = Json::object();
    for (const auto& item : node) {
        const std::string key = item.first.Scalar();
        if (object.contains(key)) {
            throw FormatError(what + ", line " + std::to_string(item.first.Mark().line + 1) + ": key \"" + key +
                              "\" appears twice");
        }
        object[key] = nodeToJson(item.second, what, depth + 1, count);
    }
    return object;
}

}  // namespace

Json yamlToJson(const std::string& text, const std::string& what) {
    try {
        std::size_t count = 0;
        return nodeToJson(YAML::Load(text), what, 0, count);
    } catch (const YAML::Exception& error) {
        throw FormatError(what + ", line " + std::to_string(error.mark.line + 1) + ": " + error.msg);
    }
}

Json parseJson(std::string_view text, const std::string& what, int maxDepth) {
    return parseJsonAs<Json>(text, what, maxDepth);
}

}  // namespace voxbit
