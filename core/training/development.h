// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/audio/join.h"
#include "core/base/run_control.h"
#include "core/checkpoint/preprocessor_config.h"
#include "core/checkpoint/vocabulary.h"
#include "core/evaluation/edit_distance.h"
#include "core/layers/execution.h"
#include "core/models/model.h"
#include "core/training/clip_cache.h"
#include "core/training/speech_source.h"
#include "core/training/training_config.h"

namespace voxbit {

/// The strings of a training's development sources: each recording once, joined in an order that is the same for
/// every training. Single recordings are left as they are; joined ones get the gaps and, since those would be
/// digitally silent, the faintest noise of the augmentation. Not safe for use from two threads.
class DevelopmentSet {
  public:
    /// Both references must outlive this object. @throws as openSources()
    DevelopmentSet(const TrainingConfig& config, const PreprocessorConfig& preprocessor, const RunControl& control);

    const std::vector<SpeechSource>& sources() const { return m_sources; }

    /// Word errors of greedy decoding, over all strings.
    /// @param layers how each layer runs; nullptr: all float
    /// @throws Cancelled, IoError, FormatError; Error naming the string for which memory does not suffice
    ErrorCounts recognise(const Model& model, const Vocabulary& vocabulary, const RunControl& control,
                          const std::vector<LayerExecution>* layers = nullptr);

  private:
    const TrainingConfig& m_config;
    const PreprocessorConfig& m_preprocessor;
    std::vector<SpeechSource> m_sources;
    std::vector<StringPlan> m_plans;
    ClipCache m_cache;
};

}  // namespace voxbit
