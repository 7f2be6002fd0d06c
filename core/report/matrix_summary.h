// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/evaluation/utterance_result.h"
#include "core/report/cross_matrix.h"
#include "core/report/evidence_summary.h"

namespace voxbit {

/// What one cell of a cross matrix was made of.
struct MatrixTest {
    std::string calibrationGroup;  ///< empty: calibrated on nobody
    std::string testGroup;
    std::int64_t calibrationUtterances = 0;
    std::vector<UtteranceResult> utterances;
};

struct MatrixCellRate {
    std::string calibrationGroup;  ///< empty: calibrated on nobody
    std::string testGroup;
    std::int64_t calibrationUtterances = 0;
    std::int64_t testUtterances = 0;
    Measured rate;
};

/// What becomes of one test group: calibrated on itself, on one of the others (mean over them), on nobody.
struct MatrixTestGroup {
    std::string group;  ///< empty: the mean over all of them, each counting the same
    std::int64_t utterances = 0;
    Measured own;
    Measured others;
    std::optional<Measured> nobody;
    Measured othersMinusOwn;  ///< of the same recordings, so that what makes them hard cancels
};

/// How unequally one way to calibrate treats the test groups.
struct MatrixGap {
    std::string calibratedOn;  ///< a group, "own group", "other groups" or "nobody"
    std::string worstGroup;
    std::string bestGroup;
    double worst = 0;
    double best = 0;
    Measured difference;  ///< worst minus best; never negative, so noise alone makes it positive
};

/// All numbers are in units of the measure: errors over words (for classifiers wrong answers over all), nats, or a
/// share of frames. Intervals: 95 %, recordings resampled within speakers, in each test group apart.
struct MatrixSummary {
    std::vector<MatrixCellRate> cells;    ///< test group by test group; calibrated on nobody last
    std::vector<MatrixTestGroup> groups;  ///< the mean over all last
    std::vector<MatrixGap> gaps;
};

/// @throws InvalidArgument when a cell is missing, when cells of a test group hold different recordings, and when
///         results lack what the measure needs (a reference, the distance to the float model)
MatrixSummary summarizeMatrix(std::span<const MatrixTest> tests, MatrixMeasure measure);

}  // namespace voxbit
