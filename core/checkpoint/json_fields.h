// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/comma_list.h"

namespace voxbit {

/// Reads named values from a JSON object with checks. Each function leaves its target (the default) alone when the
/// key is absent or null, as Hugging Face's configuration classes do.
/// All throw FormatError naming source, field, value and what is allowed.
class JsonFields {
  public:
    /// @param object must outlive this. @throws FormatError when it is no object
    JsonFields(const nlohmann::json& object, std::string where);

    /// Numbers from low to high, both allowed; for int also 8.0. Lists of 1 .. maxCount such numbers.
    void read(const char* key, int& value, int low, int high) const;
    void read(const char* key, double& value, double low, double high) const;
    void read(const char* key, bool& value) const;
    void read(const char* key, std::string& value) const;
    void read(const char* key, std::vector<int>& values, int low, int high, std::size_t maxCount) const;

    /// One of a fixed list of words.
    template <class Enum, std::size_t N>
    void read(const char* key, Enum& value, const std::pair<std::string_view, Enum> (&words)[N]) const {
        std::string text;
        if (!find(key)) return;
        read(key, text);
        for (const auto& [word, meaning] : words) {
            if (word != text) continue;
            value = meaning;
            return;
        }
        fail(key, "'" + text + "'", commaList(words, &std::pair<std::string_view, Enum>::first));
    }

    /// nullptr when the key is absent or null.
    const nlohmann::json* find(const char* key) const;

    /// Whether the key is there with the value null.
    bool hasNull(const char* key) const;

    /// Throws "where: key is value; allowed: ...".
    [[noreturn]] void fail(const std::string& key, const std::string& value, const std::string& allowed) const;

  private:
    int intValue(const char* key, const nlohmann::json& json, int low, int high) const;

    const nlohmann::json& m_object;
    std::string m_where;
};

}  // namespace voxbit
