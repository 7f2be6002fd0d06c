// SPDX-License-Identifier: Apache-2.0
#include "core/report/run_score.h"

#include <cmath>

namespace voxbit {

RunScore scoreOf(const RunFigures& figures) {
    if (std::isnan(figures.wordErrorRate) && !std::isnan(figures.accuracy))
        return {true, figures.accuracy, figures.accuracyLow, figures.accuracyHigh};
    return {false, figures.wordErrorRate, figures.wordErrorRateLow, figures.wordErrorRateHigh};
}

std::optional<double> known(double value) {
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::string overlapNote(const RunRow& run) {
    return run.overlap.empty() ? "" : "; run " + std::to_string(run.id) + ": " + run.overlap;
}

}  // namespace voxbit
