// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/bootstrap.h"
#include "core/evaluation/evaluator.h"
#include "core/evaluation/summary.h"
#include "core/experiment/load_cost.h"
#include "core/experiment/quantize.h"
#include "core/integer/layer_run.h"

/// What quantization costs and saves, measured: all variants of a model in one process, utterance by utterance in turn,
/// so that whatever else the machine does meets all of them alike.
namespace voxbit {

/// One way to run one model.
struct BenchmarkVariant {
    std::string name;
    std::string path;  ///< checkpoint folder or packed file, for measuring what opening it costs
    std::shared_ptr<const LoadedModel> model;
    std::vector<LayerScales> scales;  ///< by layer; empty: float32
    ExecutionPolicy policy;
    double fileBytes = 0;  ///< of the packed file; for float32 of the same file with nothing quantized
};

/// All presets of execution, in the order in which variants stand side by side.
const std::vector<std::string>& benchmarkPresets();

/// float32 (where the model is a checkpoint folder), then the quantized model of the experiment under each preset, with
/// the experiment's rules before them. @throws as quantizeModel()
std::vector<BenchmarkVariant> benchmarkVariants(const Experiment& experiment, const std::vector<std::string>& presets,
                                                Workspace& workspace, const RunControl& control);

struct BenchmarkOptions {
    int rounds = 3;       ///< passes over each utterance; times are medians over them
    int layerClips = 10;  ///< utterances of which the times of layers are taken; 0: none
    TextNormalization normalization;
    BootstrapOptions bootstrap;
};

/// Seconds of one over seconds of another over the same utterances, with its 95 % interval over them.
struct TimeRatio {
    double ratio = 1;
    Interval interval{1, 1};
};

/// One quantized layer, over all clips and rounds.
struct LayerTime {
    std::string layer;
    ExecutionMode runs = ExecutionMode::Simulated;
    Bits weightBits = kFloatBits;
    double floatSeconds = 0;  ///< per utterance, the layer in float32
    double seconds = 0;       ///< per utterance, as the variant runs it
    TimeRatio timesFloat;     ///< floatSeconds over seconds: above 1 is faster than float
    bool isSlower() const { return timesFloat.interval.high < 1; }
};

struct BenchmarkResult {
    std::string name;
    EvaluationSummary summary;
    double fileBytes = 0;
    std::optional<LoadCost> load;  ///< nothing where it could not be measured
    TimeRatio networkTimes;        ///< forward pass of the first variant over this one's: above 1 is faster
    TimeRatio wholeTimes;          ///< the same from file to text
    /// Error rate (accuracy for classifiers) minus that of the first variant; nothing without references.
    std::optional<PairedDifference> difference;
    std::vector<LayerRun> runs;     ///< quantized layers; empty for float32
    std::vector<LayerTime> layers;  ///< those of them that can be timed
};

/// Recognises every utterance with every variant, after one untimed pass each. The first variant is what the others are
/// held against. Times depend on the machine and on what else it does; ratios much less.
/// @param testSet suits all variants: rate and normalisation of their models are the same
/// @throws InvalidArgument without variants, utterances or rounds; as evaluate(); Cancelled
std::vector<BenchmarkResult> benchmark(const std::vector<BenchmarkVariant>& variants, const TestSet& testSet,
                                       const BenchmarkOptions& options, const RunControl& control);

}  // namespace voxbit
