// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voxbit {

/// Splits one line at a delimiter without any quoting (as in TSV files): one field more than there are delimiters.
/// Views of the line.
std::vector<std::string_view> splitLine(std::string_view line, char delimiter);

/// Iterates over the lines of a text, without their line ends (LF or CRLF).
class LineReader {
  public:
    explicit LineReader(std::string_view text) : m_rest(text) {}
    /// @param line a view of the text @return false at its end
    bool next(std::string_view& line);
    /// 1 for the first line that next() gave.
    std::size_t lineNumber() const { return m_lineNumber; }

  private:
    std::string_view m_rest;
    std::size_t m_lineNumber = 0;
};

/// Parses RFC 4180 CSV: quoted fields may hold delimiters, quotes ("" for one) and line ends. Empty lines are left out.
/// @return rows of fields; they may differ in length
/// @throws FormatError on an unclosed quote
std::vector<std::vector<std::string>> parseCsv(std::string_view text, char delimiter = ',');

/// One CSV field, quoted where RFC 4180 demands it.
std::string csvField(std::string_view value);
/// One CSV line with "\n" at its end.
std::string csvLine(const std::vector<std::string>& fields);

/// Without ASCII white space at both ends; a view of the text.
std::string_view trimmed(std::string_view text);
/// ASCII letters only; other bytes stay as they are.
std::string lowerCase(std::string_view text);

}  // namespace voxbit
