// SPDX-License-Identifier: Apache-2.0
#include "core/base/delimited.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"

namespace voxbit {

std::vector<std::string_view> splitLine(std::string_view line, char delimiter) {
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0;;) {
        const std::size_t end = line.find(delimiter, begin);
        fields.push_back(line.substr(begin, end - begin));
        if (end == std::string_view::npos) return fields;
        begin = end + 1;
    }
}

bool LineReader::next(std::string_view& line) {
    if (m_rest.empty()) return false;
    const std::size_t end = m_rest.find('\n');
    line = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    ++m_lineNumber;
    return true;
}

std::vector<std::vector<std::string>> parseCsv(std::string_view text, char delimiter) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool isQuoted = false;
    bool hasContent = false;
    const auto endRow = [&] {
        if (hasContent || !row.empty()) {
            row.push_back(std::move(field));
            rows.push_back(std::move(row));
        }
        row.clear();
        field.clear();
        hasContent = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted) {
            if (c != '"') {
                field.push_back(c);
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field.push_back('"');
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == '"' && field.empty()) {
            isQuoted = hasContent = true;
        } else if (c == delimiter) {
            row.push_back(std::move(field));
            field.clear();
            hasContent = true;
        } else if (c == '\n') {
            if (!field.empty() && field.back() == '\r') field.pop_back();
            endRow();
        } else {
            field.push_back(c);
            hasContent = true;
        }
    }
    if (isQuoted) throw FormatError("CSV text ends inside a quoted field in row " + std::to_string(rows.size() + 1));
    endRow();
    return rows;
}

std::string csvField(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"') quoted.push_back('"');
        quoted.push_back(c);
    }
    quoted.push_back('"');
    return quoted;
}

std::string csvLine(const std::vector<std::string>& fields) {
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) line.push_back(',');
        line += csvField(fields[i]);
    }
    line.push_back('\n');
    return line;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

}  // namespace voxbit
