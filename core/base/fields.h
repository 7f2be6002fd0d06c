// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/error.h"

/// One description per configuration struct drives YAML, JSON, command line and forms alike.
///
/// A described struct has
///     template <class Self, class Visitor> static void describe(Self& self, Visitor& visit) {
///         visit("count", self.count, "how many utterances; 0 takes all", atLeast(0));
///         visit("order", self.order, "which layer loses a bit first", oneOf({"smallest", "largest"}));
///     }
/// Members may be bool, integers, double, std::string, other described structs, and std::optional, std::vector or
/// std::map<std::string, ...> of these. Defaults are the member initialisers. An unknown key is an error.
namespace voxbit {

using Json = nlohmann::ordered_json;

/// What values a field accepts.
struct Constraint {
    double minimum = -std::numeric_limits<double>::infinity();  ///< of numbers, itself allowed
    double maximum = std::numeric_limits<double>::infinity();   ///< likewise
    std::vector<std::string> choices;                           ///< of texts; empty: any text

    /// "1 .. 8", "at least 1", "one of a, b", or empty.
    std::string text() const;
    /// @throws InvalidArgument naming field, value and allowed range; also for NaN, and for a text that is not UTF-8
    void check(const std::string& field, double value) const;
    void check(const std::string& field, const std::string& value) const;
};

/// Numbers from low to high, both allowed; numbers of low or more; these texts alone.
inline Constraint between(double low, double high) {
    return {low, high, {}};
}
inline Constraint atLeast(double low) {
    return {low, std::numeric_limits<double>::infinity(), {}};
}
inline Constraint oneOf(std::vector<std::string> choices) {
    Constraint constraint;
    constraint.choices = std::move(choices);
    return constraint;
}

namespace fields {

/// Stands for all visitors of describe().
struct AnyVisitor {
    template <class... Rest>
    void operator()(std::string_view, Rest&&...) const {}
};
template <class T>
concept Described = requires(T& value, AnyVisitor& visitor) {
    T::describe(value, visitor);
};

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};

/// What Reader throws. @throws InvalidArgument
[[noreturn]] void failType(const std::string& field, std::string_view wanted, const Json& found);
[[noreturn]] void failUnknown(const std::string& parent, const std::string& key, const std::vector<std::string>& known);

template <class T>
void readValue(const Json& json, const std::string& field, T& value, const Constraint& constraint);

/// Reads the members of one struct and remembers which keys exist.
class Reader {
  public:
    Reader(const Json& object, std::string path) : m_object(object), m_path(std::move(path)) {}

    template <class T>
    void operator()(std::string_view name, T& value, std::string_view, const Constraint& constraint = {}) {
        m_known.emplace_back(name);
        const std::string field = m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
        const auto found = m_object.find(std::string(name));
        if (found != m_object.end()) readValue(*found, field, value, constraint);
    }

    void rejectUnknownKeys() const {
        for (const auto& item : m_object.items()) {
            bool isKnown = false;
            for (const auto& name : m_known) isKnown = isKnown || name == item.key();
            if (!isKnown) failUnknown(m_path, item.key(), m_known);
        }
    }

  private:
    const Json& m_object;
    std::string m_path;
    std::vector<std::string> m_known;
};

template <class T>
Json writeValue(const T& value);

/// Collects the members of one struct.
class Writer {
  public:
    template <class T>
    void operator()(std::string_view name, const T& value, std::string_view, const Constraint& = {}) {
        m_object[std::string(name)] = writeValue(value);
    }
    Json take() { return std::move(m_object); }

  private:
    Json m_object = Json::object();
};

template <class T>
void readValue(const Json& json, const std::string& field, T& value, const Constraint& constraint) {
    if constexpr (IsOptional<T>::value) {
        if (json.is_null()) {
            value.reset();
        } else {
            readValue(json, field, value.emplace(), constraint);
        }
    } else if constexpr (IsVector<T>::value) {
        // A single value stands for a list of one: `budget: 75` and `budget: [75, 80]` are both natural in YAML.
        value.clear();
        if (!json.is_array()) {
            readValue(json, field, value.emplace_back(), constraint);
            return;
        }
        for (std::size_t i = 0; i < json.size(); ++i) {
            typename T::value_type element{};
            readValue(json[i], field + "[" + std::to_string(i) + "]", element, constraint);
            value.push_back(std::move(element));
        }
    } else if constexpr (IsMap<T>::value) {
        if (!json.is_object()) failType(field, "a mapping", json);
        value.clear();
        for (const auto& item : json.items())
            readValue(item.value(), field + "." + item.key(), value[item.key()], constraint);
    } else if constexpr (Described<T>) {
        if (!json.is_object()) failType(field, "a mapping", json);
        Reader reader(json, field);
        T::describe(value, reader);
        reader.rejectUnknownKeys();
    } else if constexpr (std::same_as<T, bool>) {
        if (!json.is_boolean()) failType(field, "true or false", json);
        value = json.get<bool>();
    } else if constexpr (std::integral<T>) {
        if (!json.is_number_integer()) failType(field, "an integer", json);
        constraint.check(field, json.get<double>());
        value = json.get<T>();
    } else if constexpr (std::floating_point<T>) {
        if (!json.is_number()) failType(field, "a number", json);
        constraint.check(field, json.get<double>());
        value = json.get<T>();
    } else {
        static_assert(std::same_as<T, std::string>, "this member type has no description");
        // Unquoted YAML scalars such as `speaker: 121` are numbers; where text is wanted they mean their digits.
        if (!json.is_string() && !json.is_number()) failType(field, "text", json);
        value = json.is_string() ? json.get<std::string>() : json.dump();
        constraint.check(field, value);
    }
}

template <class T>
Json writeValue(const T& value) {
    if constexpr (IsOptional<T>::value) {
        return value ? writeValue(*value) : Json(nullptr);
    } else if constexpr (IsVector<T>::value) {
        Json array = Json::array();
        for (const auto& element : value)
            array.push_back(writeValue(static_cast<const typename T::value_type&>(element)));
        return array;
    } else if constexpr (IsMap<T>::value) {
        Json object = Json::object();
        for (const auto& [key, element] : value) object[key] = writeValue(element);
        return object;
    } else if constexpr (Described<T>) {
        Writer writer;
        T::describe(value, writer);
        return writer.take();
    } else {
        return Json(value);
    }
}

}  // namespace fields

/// Fills a described struct from JSON; members whose key is absent keep their defaults.
/// @param what names the struct in messages, and stands before the names of its fields; may be empty
/// @throws InvalidArgument naming the field: wrong type, outside the range, unknown key
template <class T>
T fromJson(const Json& json, const std::string& what) {
    T value{};
    fields::readValue(json, what, value, {});
    return value;
}

/// All members, in the order of their description: the inverse of fromJson().
template <class T>
Json toJson(const T& value) {
    return fields::writeValue(value);
}

/// YAML as JSON: plain scalars become null, bool, integer or number where YAML 1.2's core schema says so; quoted ones
/// stay text. Aliases are resolved. @throws FormatError naming `what` and the line; duplicate keys are errors
Json yamlToJson(const std::string& text, const std::string& what);

/// Parses JSON with a bound on nesting; a repeated key is an error. @throws FormatError naming `what`
Json parseJson(std::string_view text, const std::string& what, int maxDepth = 64);

}  // namespace voxbit
