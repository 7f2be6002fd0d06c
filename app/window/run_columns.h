// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "core/store/run_store.h"

/// What a table of runs shows of one run.
namespace voxbit {

enum class RunColumn {
    Star,
    Id,
    Name,
    Status,
    Started,
    WordErrorRate,
    Interval,
    CharacterErrorRate,
    Accuracy,
    Size,
    MeanBits,
    Divergence,
    RealTimeFactor,
    Time,
    Tags,
    Notes
};
inline constexpr int kRunColumnCount = static_cast<int>(RunColumn::Notes) + 1;

/// Heading with its unit, in the user's language.
QString runColumnTitle(RunColumn column);
/// What the heading means.
QString runColumnDefinition(RunColumn column);
/// In the user's language and number format; empty where a run has no value.
QString runCellText(const RunRow& run, RunColumn column);
/// All digits, points, UTC: for files. Thread-safe.
std::string runCellExport(const RunRow& run, RunColumn column);

/// Whether cells are sorted by runSortNumber(); otherwise by their text.
bool isNumber(RunColumn column);
/// NaN where a run has no value.
double runSortNumber(const RunRow& run, RunColumn column);
/// A number of this column in its shown unit.
QString runNumberText(RunColumn column, double value);

/// "finished", "running", ... in the user's language.
QString runStatusText(RunStatus status);
QString tagsText(const std::vector<std::string>& tags);
/// Commas separate tags; blanks around them go.
std::vector<std::string> tagsOf(const QString& text);

}  // namespace voxbit
