// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/evaluation/bootstrap.h"
#include "core/evaluation/utterance_result.h"

namespace voxbit {

enum class ScoreKind { WordErrorRate, CharacterErrorRate, Accuracy };

/// Two runs over the same utterances.
struct RunComparison {
    std::int64_t utterances = 0;  ///< compared: in both runs, with this score
    std::int64_t onlyInA = 0;     ///< left out of the comparison
    std::int64_t onlyInB = 0;
    std::optional<PairedDifference> result;  ///< rates of the compared utterances only; nothing when there are none

    /// Whether the 95 % interval of the difference leaves out zero.
    bool isSignificant() const { return result && (result->interval.low > 0 || result->interval.high < 0); }
};

/// Pairs results by utterance id and resamples the pairs. For error rates a positive difference means that B is worse,
/// for accuracy that B is better.
/// @throws InvalidArgument when an utterance stands twice in one run, or has other audio or another reference length
/// in the other: such runs cannot be compared
RunComparison compareRuns(std::span<const UtteranceResult> a, std::span<const UtteranceResult> b, ScoreKind kind,
                          const BootstrapOptions& options = {});

}  // namespace voxbit
