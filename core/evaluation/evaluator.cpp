// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/evaluator.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <chrono>
#include <cstddef>
#include <exception>

#include "core/base/error_message.h"
#include "core/base/out_of_memory.h"
#include "core/evaluation/peak_memory.h"
#include "core/models/model.h"

namespace voxbit {
namespace {

class Stopwatch {
  public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }

  private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Runs `work`, turning what LibTorch throws into our errors that name the utterance.
template <class Work>
void onUtterance(const std::string& id, double audioSeconds, Work work) {
    try {
        work();
    } catch (const Cancelled&) {
        throw;
    } catch (const Error&) {
        throw;
    } catch (const std::exception& error) {  // some of ATen throws std::runtime_error, e.g. for impossible shapes
        if (!isOutOfMemory(error)) throw Error("the model failed on utterance \"" + id + "\": " + messageOf(error));
        throw outOfMemoryOn(id, "its " + std::to_string(audioSeconds) +
                                    " s do not fit; leave it out of the subset (duration < ...), or use a machine "
                                    "with more memory");
    }
}

/// One evaluation on its way: what stays the same from utterance to utterance.
class Evaluation {
  public:
    Evaluation(const Model& model, const std::vector<LayerExecution>* layers, const TestSet& testSet,
               const Decoder& decoder, const EvaluationOptions& options, const RunControl& control,
               const FloatLogitsCache& floatLogits)
        : m_model(model),
          m_layers(layers),
          m_testSet(testSet),
          m_decoder(decoder),
          m_options(options),
          m_control(control),
          m_floatLogits(floatLogits),
          m_device(parseDevice(options.device)) {}

    UtteranceResult run(std::size_t clip) {
        UtteranceResult result;
        result.id = m_testSet.clips.names[clip];
        result.speaker = m_testSet.speakers[clip];
        result.audioHash = m_testSet.clips.audioHashes[clip];
        result.reference = m_testSet.references[clip];

        const Stopwatch whole;
        const std::vector<float> samples = m_testSet.clips.load(clip);
        const double readSeconds = whole.seconds();
        result.audioSeconds = static_cast<double>(samples.size()) / m_testSet.sampleRateHz;
        checkLength(result.id, samples.size());
        onUtterance(result.id, result.audioSeconds, [&] {
            warmUp(samples);
            recognise(result, samples, readSeconds);
        });
        return result;
    }

  private:
    void checkLength(const std::string& id, std::size_t samples) const {
        if (static_cast<std::int64_t>(samples) >= m_model.shortestInput() && samples > 0) return;
        throw InvalidArgument("utterance \"" + id + "\" has " + std::to_string(samples) +
                              " samples; the model needs at least " + std::to_string(m_model.shortestInput()) +
                              ": leave it out of the subset (duration > ...)");
    }

    /// The first passes pay for page faults, allocator growth and kernel choice; they do not count.
    void warmUp(const std::vector<float>& samples) {
        for (; m_warmUpsDone < m_options.warmUp; ++m_warmUpsDone) (void)forward(samples, m_layers);
    }

    Logits forward(const std::vector<float>& samples, const std::vector<LayerExecution>* layers) const {
        Execution execution;
        execution.layers = layers;
        execution.stop = m_control.stop;
        return logitsOf(m_model.forward(makeInput(samples, m_device), execution));
    }

    void recognise(UtteranceResult& result, const std::vector<float>& samples, double readSeconds) {
        const Stopwatch network;
        const Logits logits = forward(samples, m_layers);
        result.networkSeconds = network.seconds();
        const Stopwatch decoding;
        scoreUtterance(result, logits, m_decoder, m_options.normalization);
        result.wholeSeconds = readSeconds + result.networkSeconds + decoding.seconds();
        if (m_options.compareWithFloat) result.distance = logitsDistance(floatLogits(result, samples, logits), logits);
    }

    Logits floatLogits(const UtteranceResult& result, const std::vector<float>& samples, const Logits& logits) const {
        std::optional<Logits> known;
        if (m_floatLogits.find) known = m_floatLogits.find(result.audioHash);
        if (known) return *known;
        Logits made = m_layers == nullptr ? logits : forward(samples, nullptr);
        if (m_floatLogits.keep) m_floatLogits.keep(result.audioHash, made);
        return made;
    }

    const Model& m_model;
    const std::vector<LayerExecution>* m_layers;
    const TestSet& m_testSet;
    const Decoder& m_decoder;
    const EvaluationOptions& m_options;
    const RunControl& m_control;
    const FloatLogitsCache& m_floatLogits;
    Device m_device;
    int m_warmUpsDone = 0;
};

void checkLists(const Model& model, const std::vector<LayerExecution>* layers, const TestSet& testSet) {
    const std::size_t clips = testSet.clips.size();
    if (testSet.references.size() != clips || testSet.speakers.size() != clips ||
        testSet.clips.audioHashes.size() != clips)
        throw InvalidArgument("the test set has " + std::to_string(clips) + " clips but " +
                              std::to_string(testSet.references.size()) + " references, " +
                              std::to_string(testSet.speakers.size()) + " speakers and " +
                              std::to_string(testSet.clips.audioHashes.size()) + " audio hashes");
    if (layers != nullptr && layers->size() != model.layers().size())
        throw InvalidArgument("the execution describes " + std::to_string(layers->size()) + " layers; the model has " +
                              std::to_string(model.layers().size()));
}

}  // namespace

Logits logitsOf(const at::Tensor& output) {
    // Moving to the CPU waits for the device, so a clock around this measures the whole pass.
    const at::Tensor values = output.to(at::kCPU, at::kFloat).contiguous();
    Logits logits;
    logits.columns = static_cast<int>(values.size(values.dim() - 1));
    logits.rows = static_cast<int>(logits.columns == 0 ? 0 : values.numel() / logits.columns);
    logits.values.assign(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    return logits;
}

void evaluate(const Model& model, const std::vector<LayerExecution>* layers, const TestSet& testSet,
              const Decoder& decoder, const EvaluationOptions& options, const UtteranceSink& sink,
              const RunControl& control, const std::set<std::string>& doneIds, const FloatLogitsCache& floatLogits) {
    checkLists(model, layers, testSet);
    resetPeakResidentBytes();
    const at::NoGradGuard noGradients;
    Evaluation evaluation(model, layers, testSet, decoder, options, control, floatLogits);
    ProgressMeter meter(control, "evaluating", static_cast<std::int64_t>(testSet.clips.size()), "utterances");
    for (std::size_t clip = 0; clip < testSet.clips.size(); ++clip) {
        control.checkStop();
        if (!doneIds.contains(testSet.clips.names[clip])) sink(evaluation.run(clip));
        meter.advance(1, testSet.clips.names[clip]);
    }
}

}  // namespace voxbit
