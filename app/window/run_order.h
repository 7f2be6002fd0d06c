// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <string>
#include <vector>

#include "app/window/run_columns.h"

/// Orders of many runs, as positions in their list: 100,000 of them must not be felt. Thread-safe.
namespace voxbit {

/// By runSortNumber() of a column that isNumber(). Runs without a value come last in either direction; among equals
/// the first of the list, which is the newest.
std::vector<int> orderByNumber(const std::vector<RunRow>& runs, RunColumn column, bool isDescending);

/// As people of this locale sort texts, numbers in them by value; empty texts last in either direction. Some
/// microseconds per text.
std::vector<int> orderOfTexts(const std::vector<std::string>& texts, bool isDescending, const QLocale& locale);

}  // namespace voxbit
