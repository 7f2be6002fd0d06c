// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "app/window/run_library.h"
#include "core/report/table.h"

/// What the Results panel says of runs, in the user's language.
namespace voxbit {

/// One line per run: error rates with their counts and intervals, size, distance to float, speed, marks.
Table resultTable(const std::vector<std::shared_ptr<const RunDetails>>& runs);
/// What a column of the two tables below means; empty: it says so itself.
QString resultColumnDefinition(const TableColumn& column);
/// One line per speaker.
Table speakerTable(const Run& run);
/// Name and value: what the result depends on (model, data, program, machine), how long it took, what the size counts.
Table factTable(const Run& run);
/// What a reader must know before believing the numbers: recordings in both subsets, broken files, a run that is not
/// finished. Empty: nothing.
QString marksText(const Run& run);

}  // namespace voxbit
