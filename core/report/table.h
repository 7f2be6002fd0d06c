// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/fields.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// A cell: nothing, a whole number, a number or a text.
using TableCell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A whole number, or "float" for kFloatBits.
inline TableCell widthCell(Bits bits) {
    return bits == kFloatBits ? TableCell("float") : TableCell(std::int64_t{bits});
}
/// Nothing for NaN, which stands for values that are not there.
inline TableCell numberCell(double value) {
    return std::isnan(value) ? TableCell() : TableCell(value);
}
/// Nothing where there is no rate (of words, say, in a corpus without references).
template <class Rate>
TableCell rateCell(const std::optional<Rate>& rate) {
    return rate && rate->rate ? TableCell(*rate->rate) : TableCell();
}

struct TableColumn {
    std::string name;
    std::string unit = {};  ///< shown in brackets after the name
    int decimals = 2;       ///< of numbers, for people; CSV and JSON keep all digits
    bool isShare = false;   ///< numbers are shares, shown times 100 (the unit then is %)
    std::string key = {};   ///< in JSON; empty: the name
};

struct Table {
    std::string title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
};

/// @throws InvalidArgument naming the row whose length is not that of the columns (all functions below too)
void checkTable(const Table& table);

/// A cell as people read it; missing ones are "-" .
std::string cellText(const TableCell& cell, const TableColumn& column);

/// For terminals: aligned by display width (numbers right), a rule under the head, "\n" at the end of each line.
std::string tableText(const Table& table);
/// RFC 4180 with a header line "name [unit]"; numbers with all digits, shares times 100, missing cells empty.
std::string tableCsv(const Table& table);
/// An array of objects by column key, in column order; shares stay shares.
Json tableJson(const Table& table);
/// A <table> element with a <caption>, no styling.
std::string tableHtml(const Table& table);

/// A section of Markdown with the title as its heading and GitHub's table; numbers stand right.
std::string tableMarkdown(const Table& table);

}  // namespace voxbit
