// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/report/table.h"
#include "core/store/run_store.h"

namespace voxbit {

/// One line per run: name, status, size, bits, error rates with intervals, distance to float, and which subsets shared
/// recordings, where some did.
Table runTable(const std::vector<RunRow>& runs);
/// One line per speaker of one run. @throws InvalidArgument for a summary that cannot be read, as errorCountTable()
Table speakerScoreTable(const Run& run);
/// Errors of one run by kind, a line for words, characters or utterances as its head has them.
Table errorCountTable(const Run& run);
/// leftOutText() of the broken recordings among those that a run chose.
std::string problemsText(const Run& run);
/// One line per quantized layer of a run whose execution was not all simulated: as what it ran, and why where that is
/// not what was asked. No rows for other runs.
Table executionTable(const Run& run);
/// Everything about a run as one JSON document.
Json runJson(const Run& run);

}  // namespace voxbit
