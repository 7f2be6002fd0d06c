// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/audio/join.h"
#include "core/base/random.h"
#include "core/checkpoint/preprocessor_config.h"
#include "core/checkpoint/vocabulary.h"
#include "core/models/model.h"
#include "core/training/clip_cache.h"
#include "core/training/speech_source.h"

namespace voxbit {

/// What CTC training of one micro-batch needs.
struct Batch {
    ModelInput input;    ///< samples float32 [B, T]; a mask only where the checkpoint's preprocessor asks for one
    at::Tensor targets;  ///< int64 [sum of targetLengths], on the CPU
    std::vector<std::int64_t> frames;         ///< by string: frames of logits that are not padding
    std::vector<std::int64_t> targetLengths;  ///< by string
    std::vector<std::string> names;           ///< by string, for messages
    /// float32 [B, frames, tokens], log-probabilities that the output is pulled towards in place of the transcripts;
    /// undefined: there is no teacher.
    at::Tensor teaching = {};
};

/// Makes strings and batches out of sources. The result depends on the arguments and the state of the Random alone.
/// Not safe for use from two threads.
class BatchMaker {
  public:
    /// All references must outlive this object.
    BatchMaker(const std::vector<SpeechSource>& sources, const Vocabulary& vocabulary,
               const PreprocessorConfig& preprocessor, const Model& model, const BatchChoice& options,
               const JoinOptions& augmentation, const Device& device);

    /// A micro-batch of strings of equally many clips. Strings with more targets than their frames can spell, and
    /// those longer than a whole batch may be, are drawn again.
    /// @throws InvalidArgument when strings are never usable; IoError, FormatError naming a recording
    Batch draw(Random& random);

  private:
    struct Item {
        std::vector<float> samples;
        std::vector<int> targets;
        std::int64_t frames = 0;
        std::string name;
    };
    Item drawItem(std::size_t joined, Random& random);
    Batch assemble(std::vector<Item> items, Random& random) const;

    const std::vector<SpeechSource>& m_sources;
    const Vocabulary& m_vocabulary;
    const PreprocessorConfig& m_preprocessor;
    const Model& m_model;
    BatchChoice m_options;
    JoinOptions m_joining;
    Device m_device;
    std::size_t m_lengthStep;  ///< samples
    ClipCache m_cache;
};

/// The sound of a string, mono float32 at the cache's rate, joined, and normalised where the checkpoint asks for it.
/// @param normalize to zero mean and unit variance
/// @throws IoError, FormatError naming a recording; Error naming the string for which memory does not suffice
std::vector<float> soundOf(const std::vector<SpeechSource>& sources, const StringPlan& plan, ClipCache& cache,
                           const JoinOptions& options, bool normalize, Random& random);

/// Frames that a CTC path needs for these targets: one each, and a blank between two equal neighbours.
std::int64_t framesNeeded(const std::vector<int>& targets);

}  // namespace voxbit
