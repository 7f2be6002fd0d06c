// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/window/workbench_state.h"
#include "core/base/run_control.h"

namespace voxbit {

/// Chooses the experiment's subsets among what is known of a corpus.
/// @throws InvalidArgument for a broken expression or one that nobody answers
ChosenSubsets chooseSubsets(const Experiment& experiment, const CorpusFacts& corpus);

/// What ranking needs.
struct RankingInput {
    Experiment experiment;
    std::shared_ptr<const LoadedModel> model;
    std::shared_ptr<const CorpusFacts> corpus;
    std::shared_ptr<const ChosenSubsets> subsets;
    std::optional<LayerScores> measured;  ///< known already, for metrics that no profile answers
};

/// A ranking, or how much is missing for one.
struct RankingAnswer {
    std::shared_ptr<const Ranking> ranking;
    std::size_t missingUtterances = 0;  ///< not profiled yet
};

/// Whether the experiment's metric needs the model and the audio, not only a profile.
bool needsMeasuring(const Experiment& experiment);

/// What every score of a layer depends on beside metric and weight width: model, audio, layers that take part, input
/// width. Equal texts: equal scores.
std::string scoringKey(const Experiment& experiment);

/// Ranks from profiles that exist; runs no model.
/// @throws StoreError; InvalidArgument; IoError (metric: file); Cancelled
RankingAnswer rankLayersOf(const RankingInput& input, SpeakerProfiles& profiles, ProfileCache& cache,
                           const RunControl& control);

}  // namespace voxbit
