// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/corpus/splits.h"

namespace voxbit {

/// Which recordings a trained model has learnt from and which have chosen it among its earlier selves: what may
/// neither calibrate nor test it. A trained folder holds this as training_audio.json.
struct TrainingAudio {
    std::map<std::string, std::string> training;   ///< by content hash of the decoded audio: id of the recording
    std::map<std::string, std::string> selection;  ///< the same
    /// Whether recordings both taught and chose the model: Disjointness::text(); empty in folders that do not tell.
    std::string disjointness = {};

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("training", self.training, "content hash: recording that the model learnt from");
        visit("selection", self.selection, "content hash: recording that chose the model");
        visit("splits", self.disjointness, "whether recordings both taught and chose the model");
    }

    /// Adds what another model, from which this one was fine-tuned, has heard.
    void add(const TrainingAudio& earlier);
    /// Splits "training" and "selection", to be compared with an experiment's. A recording of both counts as training:
    /// that they overlap is the training's own matter and was judged there.
    std::vector<Split> splits() const;
};

/// What a training on these recordings leaves behind; of a recording that is there twice, the first id.
TrainingAudio trainingAudioOf(const Split& training, const Split& selection);

/// Writes it into a model folder, which is made if need be. @throws IoError
void writeTrainingAudio(const std::filesystem::path& folder, const TrainingAudio& audio);

/// Nothing for a folder that does not tell. @throws IoError; FormatError, InvalidArgument naming the file
std::optional<TrainingAudio> readTrainingAudio(const std::filesystem::path& folder);

}  // namespace voxbit
