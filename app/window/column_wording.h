// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <span>

#include "core/report/table.h"

/// How columns of core's tables read in the window, in the user's language.
namespace voxbit {

/// A column by its key. The texts are sources of one translation context.
struct ColumnWording {
    const char* key;
    const char* name;
    const char* definition;
};

/// The columns of a table that have words, in the order of the words; those that hold nothing are left out. All numbers
/// are kept.
Table wordedTable(const Table& table, std::span<const ColumnWording> wordings, const char* context);
/// What a column means; empty: nobody says.
QString columnDefinition(const TableColumn& column, std::span<const ColumnWording> wordings, const char* context);

}  // namespace voxbit
