// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/json_fields.h"

#include <sstream>

#include "core/base/error.h"

namespace voxbit {

namespace {

/// A value as it stands in the file, cut where it is too long for a message.
std::string shortText(const nlohmann::json& json) {
    constexpr std::size_t kLongest = 80;
    std::string text = json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    if (text.size() > kLongest) text = text.substr(0, kLongest) + "...";
    return text;
}

template <class Number>
std::string rangeText(Number low, Number high) {
    std::ostringstream text;
    text << low << " .. " << high;
    return text.str();
}

}  // namespace

JsonFields::JsonFields(const nlohmann::json& object, std::string where) : m_object(object), m_where(std::move(where)) {
    if (!object.is_object()) throw FormatError(m_where + ": not a JSON object");
}

const nlohmann::json* JsonFields::find(const char* key) const {
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

bool JsonFields::hasNull(const char* key) const {
    const auto found = m_object.find(key);
    return found != m_object.end() && found->is_null();
}

void JsonFields::fail(const std::string& key, const std::string& value, const std::string& allowed) const {
    throw FormatError(m_where + ": " + key + " is " + value + "; allowed: " + allowed);
}

int JsonFields::intValue(const char* key, const nlohmann::json& json, int low, int high) const {
    // 10000.0 is accepted where 10000 is meant: some writers keep no integers.
    const bool isWhole = json.is_number() && json.get<double>() >= low && json.get<double>() <= high &&
                         json.get<double>() == static_cast<int>(json.get<double>());
    if (!isWhole) fail(key, shortText(json), "whole numbers " + rangeText(low, high));
    return static_cast<int>(json.get<double>());
}

void JsonFields::read(const char* key, int& value, int low, int high) const {
    if (const auto* json = find(key)) value = intValue(key, *json, low, high);
}

void JsonFields::read(const char* key, double& value, double low, double high) const {
    const auto* json = find(key);
    if (!json) return;
    if (!json->is_number() || !(json->get<double>() >= low && json->get<double>() <= high))
        fail(key, shortText(*json), "numbers " + rangeText(low, high));
    value = json->get<double>();
}

void JsonFields::read(const char* key, bool& value) const {
    const auto* json = find(key);
    if (!json) return;
    if (!json->is_boolean()) fail(key, shortText(*json), "true, false");
    value = json->get<bool>();
}

void JsonFields::read(const char* key, std::string& value) const {
    const auto* json = find(key);
    if (!json) return;
    if (!json->is_string()) fail(key, shortText(*json), "a text");
    value = json->get<std::string>();
}

void JsonFields::read(const char* key, std::vector<int>& values, int low, int high, std::size_t maxCount) const {
    const auto* json = find(key);
    if (!json) return;
    if (!json->is_array() || json->empty() || json->size() > maxCount)
        fail(key, shortText(*json), "a list of 1 .. " + std::to_string(maxCount) + " numbers");
    values.clear();
    for (const auto& element : *json) values.push_back(intValue(key, element, low, high));
}

}  // namespace voxbit
