// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/evaluation/bootstrap.h"
#include "core/evaluation/utterance_result.h"
#include "core/experiment/evidence.h"

namespace voxbit {

/// What one run of the grid gave.
struct EvidenceResult {
    EvidencePlace place;
    double sizeMiB = 0;
    double meanBits = 0;  ///< per weight
    std::vector<UtteranceResult> utterances;
};

/// A number with its 95 % interval: a share (0.05 is 5 %) unless said otherwise.
struct Measured {
    double value = 0;
    Interval interval;
};

/// One budget of a curve, over all seeds and groups.
struct EvidencePoint {
    double averageBits = 0;  ///< of the budget
    double sizeMiB = 0;      ///< mean over seeds and groups, as the next
    double meanBits = 0;
    Measured rate;
    double worstGroup = 0;  ///< rate; groups are those of the plan, or speakers where it has none
    double bestGroup = 0;
    /// This method's rate minus that of EvidenceGrids::ours under the same calibrator and for the same people.
    std::optional<Measured> toOurs;
};

/// A method under a calibrator, calibrated on somebody. Rates are errors over reference words; for classifiers the
/// share of wrong answers.
struct EvidenceCurve {
    std::string method;
    std::string calibrator;
    std::string calibratedOn;
    std::vector<EvidencePoint> points;
    /// Area between the curve and the float model's rate, share x bits; nothing where the budgets do not reach.
    std::optional<Measured> area;
    /// 1 - area / area of the better of myqasr's two orders under the same calibrator, for the same people. The better
    /// one is chosen in each resample anew.
    std::optional<Measured> reduction;
};

struct EvidenceSummary {
    std::vector<std::uint64_t> seeds;  ///< those of which every run is there; the others are left out
    std::size_t recordings = 0;        ///< tested ones; one that several seeds test counts once
    double words = 0;                  ///< reference words over all seeds, for one curve
    Measured floatRate;
    std::vector<EvidenceCurve> curves;
};

/// @param results of any part of the grid, in any order
/// @throws InvalidArgument when no seed is complete, naming a run that is missing; when a result has no references;
///         when methods were tested on different recordings
EvidenceSummary summarizeEvidence(const EvidencePlan& plan, std::span<const EvidenceResult> results);

}  // namespace voxbit
