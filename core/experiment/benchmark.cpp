// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/benchmark.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/evaluation/compare.h"
#include "core/evaluation/quantile.h"
#include "core/evaluation/speaker_numbers.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/policy_executions.h"
#include "core/integer/integer_executions.h"
#include "core/integer/layer_replay.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"

namespace voxbit {
namespace {

/// One utterance of a test set, to which it refers.
TestSet alone(const TestSet& all, std::size_t clip) {
    TestSet one;
    one.clips = chosenClips(all.clips, {clip});
    one.references = {all.references[clip]};
    one.speakers = {all.speakers[clip]};
    one.sampleRateHz = all.sampleRateHz;
    return one;
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return sortedQuantile(values, 0.5);
}

TimeRatio timeRatio(const std::vector<RatioSample>& samples, const BootstrapOptions& options) {
    double numerator = 0, denominator = 0;
    for (const RatioSample& sample : samples) {
        numerator += sample.numerator;
        denominator += sample.denominator;
    }
    TimeRatio result;
    if (const auto interval = ratioInterval(samples, options)) result = {numerator / denominator, *interval};
    return result;
}

/// One variant on its way through the test set.
class Contestant {
  public:
    Contestant(const BenchmarkVariant& variant, const EvaluationOptions& options, const RunControl& control)
        : m_variant(variant), m_options(options), m_decoder(decoderOf(*variant.model)) {
        m_quiet.stop = control.stop;
        if (!variant.scales.empty())
            m_executions = policyExecutions(*variant.model, variant.scales, variant.policy, control);
    }

    UtteranceResult recognise(const TestSet& one) const {
        UtteranceResult result;
        evaluate(
            *m_variant.model->model, layers(), one, m_decoder, m_options,
            [&](const UtteranceResult& found) { result = found; }, m_quiet);
        return result;
    }

    /// Keeps what was recognised with the medians of its times.
    void keep(const std::vector<UtteranceResult>& rounds) {
        UtteranceResult result = rounds.front();
        std::vector<double> network, whole;
        for (const UtteranceResult& round : rounds) {
            network.push_back(round.networkSeconds);
            whole.push_back(round.wholeSeconds);
        }
        result.networkSeconds = medianOf(network);
        result.wholeSeconds = medianOf(whole);
        m_results.push_back(std::move(result));
    }

    const BenchmarkVariant& variant() const { return m_variant; }
    const std::vector<UtteranceResult>& results() const { return m_results; }
    const std::vector<LayerRun>& runs() const { return m_executions.runs; }
    const std::vector<LayerExecution>* layers() const {
        return m_variant.scales.empty() ? nullptr : &m_executions.layers;
    }

  private:
    const BenchmarkVariant& m_variant;
    EvaluationOptions m_options;
    Decoder m_decoder;
    RunControl m_quiet;  ///< one bar for all of them is enough
    PolicyExecutions m_executions;
    std::vector<UtteranceResult> m_results;
};

/// Variants take turns, and another begins each time: none always follows the same.
void runInTurn(std::vector<Contestant>& contestants, const TestSet& testSet, int rounds, const RunControl& control) {
    for (const Contestant& contestant : contestants) (void)contestant.recognise(alone(testSet, 0));
    ProgressMeter meter(control, "measuring", static_cast<std::int64_t>(testSet.clips.size()), "utterances");
    for (std::size_t clip = 0; clip < testSet.clips.size(); ++clip) {
        const TestSet one = alone(testSet, clip);
        std::vector<std::vector<UtteranceResult>> found(contestants.size());
        for (std::size_t round = 0; round < static_cast<std::size_t>(rounds); ++round) {
            for (std::size_t i = 0; i < contestants.size(); ++i) {
                const std::size_t turn = (i + clip + round) % contestants.size();
                found[turn].push_back(contestants[turn].recognise(one));
            }
        }
        for (std::size_t i = 0; i < contestants.size(); ++i) contestants[i].keep(found[i]);
        meter.advance(1, testSet.clips.names[clip]);
    }
}

void forward(const Model& model, const std::vector<float>& samples, const std::vector<LayerExecution>& layers,
             const RunControl& control) {
    Execution execution;
    execution.layers = &layers;
    execution.stop = control.stop;
    (void)model.forward(makeInput(samples), execution);
}

/// Each layer in float and as the variant runs it, on the inputs that it has in either network.
std::vector<LayerTime> layerTimes(const Contestant& contestant, const TestSet& testSet, const BenchmarkOptions& options,
                                  const RunControl& control) {
    const auto clips = std::min(testSet.clips.size(), static_cast<std::size_t>(std::max(options.layerClips, 0)));
    const LoadedModel& loaded = *contestant.variant().model;
    const Model& model = *loaded.model;
    std::vector<double> ofFloat, ofVariant;
    const auto floatLayers = timedExecutions(model, nullptr, ofFloat);
    const auto variantLayers = timedExecutions(model, contestant.layers(), ofVariant);
    std::vector<std::vector<RatioSample>> samples(loaded.layers.size());
    ProgressMeter meter(control, "timing layers", static_cast<std::int64_t>(clips), "utterances");
    for (std::size_t clip = 0; clip < clips; ++clip) {
        const std::vector<float> heard = testSet.clips.load(clip);
        std::fill(ofFloat.begin(), ofFloat.end(), 0.0);
        std::fill(ofVariant.begin(), ofVariant.end(), 0.0);
        for (int round = 0; round < options.rounds; ++round) {
            forward(model, heard, floatLayers, control);
            forward(model, heard, variantLayers, control);
        }
        for (std::size_t l = 0; l < samples.size(); ++l)
            samples[l].push_back({ofFloat[l] / options.rounds, ofVariant[l] / options.rounds, 0});
        meter.advance(1, contestant.variant().name);
    }
    std::vector<LayerTime> times;
    for (const LayerRun& run : contestant.runs()) {
        const auto l = static_cast<std::size_t>(run.layer);
        LayerTime time{loaded.layers[l].name, run.runs, contestant.variant().scales[l].weight.bits, 0, 0, {}};
        for (const RatioSample& sample : samples[l]) {
            time.floatSeconds += sample.numerator / static_cast<double>(clips);
            time.seconds += sample.denominator / static_cast<double>(clips);
        }
        if (time.seconds == 0) continue;  // of a kind that has no clock
        time.timesFloat = timeRatio(samples[l], options.bootstrap);
        times.push_back(std::move(time));
    }
    return times;
}

BenchmarkResult resultOf(const Contestant& contestant, const Contestant& first,
                         const std::vector<std::string>& speakers, const BenchmarkOptions& options) {
    BenchmarkResult result;
    result.name = contestant.variant().name;
    result.fileBytes = contestant.variant().fileBytes;
    result.runs = contestant.runs();
    result.summary = summarize(contestant.results(), normalizationText(options.normalization), options.bootstrap);
    SpeakerNumbers numbers;
    std::vector<RatioSample> network, whole;
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const UtteranceResult& base = first.results()[i];
        const UtteranceResult& own = contestant.results()[i];
        const int speaker = numbers.of(speakers[i]);
        network.push_back({base.networkSeconds, own.networkSeconds, speaker});
        whole.push_back({base.wholeSeconds, own.wholeSeconds, speaker});
    }
    result.networkTimes = timeRatio(network, options.bootstrap);
    result.wholeTimes = timeRatio(whole, options.bootstrap);
    const ScoreKind kind = result.summary.scores.accuracy ? ScoreKind::Accuracy : ScoreKind::WordErrorRate;
    result.difference = compareRuns(first.results(), contestant.results(), kind, options.bootstrap).result;
    return result;
}

bool hasIntegers(const std::vector<LayerRun>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const LayerRun& run) {
        return run.runs == ExecutionMode::Static || run.runs == ExecutionMode::Dynamic;
    });
}

}  // namespace

const std::vector<std::string>& benchmarkPresets() {
    static const std::vector<std::string> presets{"simulated", "static", "dynamic", "mixed"};
    return presets;
}

std::vector<BenchmarkVariant> benchmarkVariants(const Experiment& experiment, const std::vector<std::string>& presets,
                                                Workspace& workspace, const RunControl& control) {
    const QuantizedModel quantized = quantizeModel(experiment, workspace, control);
    const std::string name = std::filesystem::path(experiment.model).filename().string();
    std::vector<BenchmarkVariant> variants;
    if (!quantized.model->packed)
        variants.push_back({name + " float32", experiment.model, quantized.model, {}, {}, floatFileBytes(quantized)});
    for (const std::string& preset : presets) {
        ExecutionPolicy policy{preset, experiment.execution.rules};
        policy.validate();
        variants.push_back({name + " " + preset, experiment.model, quantized.model, quantized.scales, std::move(policy),
                            quantized.fileBytes});
    }
    return variants;
}

std::vector<BenchmarkResult> benchmark(const std::vector<BenchmarkVariant>& variants, const TestSet& testSet,
                                       const BenchmarkOptions& options, const RunControl& control) {
    if (variants.empty()) throw InvalidArgument("a benchmark needs a model");
    if (testSet.clips.size() == 0) throw InvalidArgument("a benchmark needs an utterance");
    if (options.rounds < 1) throw InvalidArgument("a benchmark needs a round");
    const at::NoGradGuard noGradients;
    EvaluationOptions evaluation;
    evaluation.normalization = options.normalization;
    evaluation.warmUp = 0;
    const std::vector<float> samples = testSet.clips.load(0);
    std::vector<std::optional<LoadCost>> loads;
    for (const BenchmarkVariant& variant : variants) {
        control.checkStop();
        loads.push_back(measureLoading(variant.path, variant.scales, variant.policy, samples, control));
    }
    std::vector<Contestant> contestants;
    contestants.reserve(variants.size());
    for (const BenchmarkVariant& variant : variants) contestants.emplace_back(variant, evaluation, control);
    runInTurn(contestants, testSet, options.rounds, control);
    std::vector<BenchmarkResult> results;
    for (std::size_t i = 0; i < contestants.size(); ++i) {
        results.push_back(resultOf(contestants[i], contestants.front(), testSet.speakers, options));
        results.back().load = loads[i];
        if (options.layerClips > 0 && hasIntegers(contestants[i].runs()))
            results.back().layers = layerTimes(contestants[i], testSet, options, control);
    }
    return results;
}

}  // namespace voxbit
