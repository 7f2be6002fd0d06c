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
    std::int64_t utterances = 0;             ///< compared: in both runs, with this score
    std::optional<PairedDifference> result;  ///< rates of the compared utterances only; nothing when there are none
};

/// Pairs results by utterance id and resamples the pairs. For error rates a positive difference means that B is worse,
/// for accuracy that B is better.
/// @throws InvalidArgument when an utterance stands twice in one run, or has other audio or another reference length
///         in the other: such runs cannot be compared; as ratioInterval()
RunComparison compareRuns(std::span<const UtteranceResult> a, std::span<const UtteranceResult> b, ScoreKind kind,
                          const BootstrapOptions& options = {});

}  // namespace voxbit
