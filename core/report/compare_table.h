// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/evaluation/bootstrap.h"
#include "core/evaluation/utterance_result.h"
#include "core/report/table.h"
#include "core/store/run_store.h"

namespace voxbit {

/// What one run recognised.
struct RunResults {
    RunId id = 0;
    std::span<const UtteranceResult> utterances;
};

/// What a comparison with `base` leaves out: utterances of both, only of `base` and only of the other, a line per run.
Table coverageTable(const RunResults& base, std::span<const RunResults> others);

/// A line per run and score that both have: rates over the utterances of both, their difference (this run minus `base`)
/// with its 95 % interval over paired utterances, and its p-value.
/// @throws as compareRuns()
Table comparisonTable(const RunResults& base, std::span<const RunResults> others, const BootstrapOptions& options = {});

}  // namespace voxbit
