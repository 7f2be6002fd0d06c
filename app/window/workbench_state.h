// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/calibration/layer_scales.h"
#include "core/corpus/clip_facts.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/speaker_profiles.h"
#include "core/integer/parity.h"
#include "core/package/bit_ops.h"
#include "core/sensitivity/ranking.h"

/// What the window knows beyond the experiment itself. Every struct is made once by a worker or a look-up and immutable
/// from then on.
namespace voxbit {

/// A corpus, and what decoding its files has told so far (the scan runs in the background).
struct CorpusFacts {
    std::shared_ptr<const Corpus> corpus;
    std::vector<std::optional<ClipFacts>> facts;  ///< one per utterance
    std::vector<double> durationsS;               ///< one per utterance, NaN where unknown
    std::vector<SpeakerSummary> speakers;
    std::vector<Problem> problems;  ///< broken lists and files
    bool isComplete = false;        ///< every file was looked at
};

/// The subsets of the experiment.
struct ChosenSubsets {
    std::vector<std::size_t> calibration;  ///< indexes of utterances
    std::vector<std::size_t> test;
    std::size_t overlapCount = 0;  ///< recordings in both, by content
};

/// Everything that the calibration subset's profile says about the layers.
struct Ranking {
    SpeakerUnion speakers;            ///< of the calibration subset
    std::size_t utterances = 0;       ///< that they hold
    LayerScores scores;               ///< of the experiment's metric; without values: it is not measured yet
    std::vector<RankedLayer> ranked;  ///< ascending
    std::vector<int> rankOf;          ///< by layer; -1: not ranked
    struct MetricValues {
        std::string name;
        std::vector<double> values;  ///< by layer; NaN: no value
    };
    std::vector<MetricValues> metrics;  ///< every metric that the profile alone answers, then the measured one
};

/// How the layers of the present bit map answer in integers.
struct IntegerCheck {
    Parity parity;
    std::vector<int> answerOf;  ///< by layer: index into parity.layers; -1: it does not run in integers
};

/// The bit map at the budget and all that follows from it.
struct ChosenBits {
    Allocation allocation;
    SizeParts parts;
    BitStatistics statistics;  ///< of the quantized layers
    double bitOpsPerSecond = 0;
    double floatBytes = 0;       ///< the same accounting, nothing quantized
    std::vector<bool> isPinned;  ///< by layer
};

/// Where the budget can be. Both ends are 0, and there are no marks, for an allocator without a path.
struct BudgetRange {
    double smallestBytes = 0;
    double largestBytes = 0;
    double floatBytes = 0;  ///< nothing quantized
    struct Uniform {
        Bits bits = 0;
        double sizeBytes = 0;
    };
    std::vector<Uniform> uniform;  ///< sizes at one width for all allocated layers
};

/// Allocation over all budgets, for the present ranking and pins.
struct BudgetPlan {
    AllocationPlan plan;
    BudgetRange range;
};

}  // namespace voxbit
