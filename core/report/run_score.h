// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/store/run_store.h"

namespace voxbit {

/// The rate that a run is shown by, a share: word errors, or for classifiers, which have no words, right answers. NaN
/// where the run has none.
struct RunScore {
    bool isAccuracy = false;
    double value = 0;
    double low = 0;  ///< 95 % interval
    double high = 0;
};
RunScore scoreOf(const RunFigures& figures);

/// Nothing for NaN.
std::optional<double> known(double value);

/// "; run 3: 2 of test also in calibration", for the runs whose subsets overlap.
std::string overlapNote(const RunRow& run);

}  // namespace voxbit
