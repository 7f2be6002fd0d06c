// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "app/window/workbench_state.h"
#include "core/training/training_audio.h"

namespace voxbit {

/// What a recording is used for.
enum class SplitRole {
    Unused,
    Training,   ///< the model has learnt from it
    Selection,  ///< it has chosen the model among its earlier selves
    Calibration,
    Test,
    Overlap  ///< more than one of them: every result would flatter
};
inline constexpr std::size_t kSplitRoles = 6;

/// The recordings of a corpus by their use.
struct SplitOverview {
    std::vector<SplitRole> roleOf;  ///< by utterance
    struct Part {
        std::size_t utterances = 0;
        double seconds = 0;
    };
    std::vector<Part> parts = std::vector<Part>(kSplitRoles);  ///< by SplitRole
    std::size_t heardCount = 0;  ///< chosen for calibration or test, and the model was trained or selected with it

    const Part& part(SplitRole role) const { return parts[static_cast<std::size_t>(role)]; }
};

/// Recordings are compared by content: one that was not read yet has the role that its own choice gives it.
/// @param subsets null: none are chosen
/// @param heard null: the model does not tell
SplitOverview splitOverview(const CorpusFacts& corpus, const ChosenSubsets* subsets, const TrainingAudio* heard);

}  // namespace voxbit
