// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/fields.h"
#include "core/base/run_control.h"
#include "core/evaluation/scoring.h"
#include "core/evaluation/text_normalization.h"
#include "core/evaluation/utterance_result.h"

namespace at {
class Tensor;
}

namespace voxbit {

class Model;
struct LayerExecution;

/// What is to be recognised.
struct TestSet {
    ClipList clips;  ///< whole recordings as the model hears them: mono float32 at sampleRateHz
    std::vector<std::optional<std::string>> references;  ///< transcript or label by clip; nothing: not known
    std::vector<std::string> speakers;                   ///< by clip; empty where the corpus names none
    double sampleRateHz = 16000;
};

struct EvaluationOptions {
    TextNormalization normalization;
    bool compareWithFloat = false;
    int warmUp = 1;
    std::string device = "cpu";

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("normalization", self.normalization, "what is done to reference and hypothesis before comparing");
        visit("compare_with_float", self.compareWithFloat, "also measure the distance to the float model's output");
        visit("warm_up", self.warmUp, "untimed passes over the first utterance before the clock counts", atLeast(0));
        visit("device", self.device, "cpu, cuda or cuda:N");
    }
};

/// Float outputs by audio hash, so that a sweep runs the float model once. Either function may be empty.
struct FloatLogitsCache {
    std::function<std::optional<Logits>(const std::string& audioHash)> find;
    std::function<void(const std::string& audioHash, const Logits& logits)> keep;
};

/// Called for each finished utterance, in the order of the clips, on the thread that evaluates.
using UtteranceSink = std::function<void(const UtteranceResult&)>;

/// Runs every clip of `testSet` that is not in `doneIds` through the model, one at a time and without padding, and
/// hands each result to `sink` at once: after a stop or a crash the finished ones are there, and a second call with
/// their ids in `doneIds` does the rest.
/// @param layers how each layer runs, one entry per Model::layers(); nullptr: all float
/// @throws InvalidArgument when lists differ in length, the decoder does not fit the output, or a clip is too short
/// @throws Error naming the utterance when memory ran out or the model failed on it
/// @throws Cancelled; what the sink throws
void evaluate(const Model& model, const std::vector<LayerExecution>* layers, const TestSet& testSet,
              const Decoder& decoder, const EvaluationOptions& options, const UtteranceSink& sink,
              const RunControl& control = {}, const std::set<std::string>& doneIds = {},
              const FloatLogitsCache& floatLogits = {});

/// A model's output for one clip on the CPU; waits for the device.
/// @param output [1, frames, classes] or [1, classes] of any floating point type
Logits logitsOf(const at::Tensor& output);

}  // namespace voxbit
