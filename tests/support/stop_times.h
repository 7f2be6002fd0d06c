// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/audio/input_recipe.h"
#include "core/base/error.h"
#include "core/base/processor_time.h"
#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/calibration/executions.h"
#include "core/evaluation/evaluator.h"
#include "core/models/build_model.h"
#include "core/profile/profiler.h"

/// How long the stages of a run go on after a stop was requested, on a wav2vec2-base shape with random weights.
namespace voxbit::test {

using Stage = std::function<void(const RunControl&)>;

/// A model, clips of noise and what profiling, calibrating and evaluating do with them.
class StagesOfBaseShape {
  public:
    StagesOfBaseShape(int transformerLayers, double clipSeconds, std::size_t clips) {
        ModelConfig config;
        config.numHiddenLayers = transformerLayers;
        m_model = makeModel(config, 1);
        const auto samples = static_cast<std::size_t>(clipSeconds * 16000);
        for (std::size_t i = 0; i < clips; ++i) m_clips.names.push_back(std::to_string(i));
        m_clips.audioHashes = m_clips.names;
        m_clips.load = [samples](std::size_t i) {
            Random random(i);
            std::vector<float> clip(samples);
            for (float& sample : clip) sample = static_cast<float>(random.normal());
            normalizeZeroMeanUnitVariance(clip);
            return clip;
        };
        while (m_tokens.size() < static_cast<std::size_t>(config.vocabSize))
            m_tokens.push_back(std::to_string(m_tokens.size()));
        m_vocabulary = std::make_unique<Vocabulary>(m_tokens);
        for (const LayerInfo& layer : m_model->layers()) {
            const bool isQuantized = layer.weightCount > 0 && !layer.hasWeightNorm;
            m_bits.push_back(isQuantized ? LayerBits{4, 8} : LayerBits{});
        }
        CalibrationOptions options;
        options.calibrator = "dynamic";
        m_scales = calibrate(*m_model, {}, m_bits, options).layers;
    }

    void profile(const RunControl& control) const {
        profileClips(*m_model, m_clips, ProfileDetail::Standard, control, [](std::size_t, const Profile&) {});
    }
    void calibrateCosine(const RunControl& control) const {
        (void)calibrate(*m_model, m_clips, m_bits, {}, {}, control);
    }
    void evaluateQuantized(const RunControl& control) const {
        const auto executions = makeExecutions(*m_model, m_scales, control);
        TestSet set;
        set.clips = m_clips;
        set.references.resize(m_clips.size());
        set.speakers.resize(m_clips.size());
        evaluate(
            *m_model, &executions, set, {m_vocabulary.get(), nullptr}, {}, [](const UtteranceResult&) {}, control);
    }
    std::vector<std::pair<std::string, Stage>> stages() const {
        return {{"profiling", [this](const RunControl& control) { profile(control); }},
                {"calibrating", [this](const RunControl& control) { calibrateCosine(control); }},
                {"evaluating", [this](const RunControl& control) { evaluateQuantized(control); }}};
    }

    /// The longest time between two layers of one float pass and that of the whole pass, ms of processor time.
    std::pair<double, double> longestLayerAndPassMs() const {
        const c10::NoGradGuard noGrad;
        struct Clock : LayerObserver {
            void observe(int, std::span<const at::Tensor>, const at::Tensor&) override { tick(); }
            void tick() {
                const double nowMs = processorMs();
                longestMs = std::max(longestMs, nowMs - lastMs);
                lastMs = nowMs;
            }
            double lastMs = 0;
            double longestMs = 0;
        };
        const ModelInput input = makeInput(m_clips.load(0));
        Clock clock;
        const double startMs = clock.lastMs = processorMs();
        Execution execution;
        execution.observer = &clock;
        (void)m_model->forward(input, execution);
        clock.tick();
        return {clock.longestMs, clock.lastMs - startMs};
    }

  private:
    std::shared_ptr<const Model> m_model;
    ClipList m_clips;
    std::vector<std::string> m_tokens = {"<pad>", "|"};
    std::unique_ptr<Vocabulary> m_vocabulary;
    BitMap m_bits;
    std::vector<LayerScales> m_scales;
};

struct StopTime {
    double wallMs = 0;
    double workMs = 0;  ///< processor time of the worker
    bool wasCancelled = false;
};

/// Runs the stage on a thread of its own and stops it after a while. @return how long the thread went on after that
inline StopTime timeToReturn(const Stage& stage, double delayMs) {
    using Clock = std::chrono::steady_clock;
    std::stop_source source;
    StopTime result;
    Clock::time_point returned;
    double returnedMs = 0;
    std::thread worker([&] {
        at::set_num_threads(1);
        const c10::NoGradGuard noGrad;
        try {
            stage({{}, source.get_token()});
        } catch (const Cancelled&) {
            result.wasCancelled = true;
        }
        returned = Clock::now();
        returnedMs = processorMs();
    });
    clockid_t workersClock{};
    pthread_getcpuclockid(worker.native_handle(), &workersClock);
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(delayMs));
    const double stoppedMs = processorMs(workersClock);
    const auto stopped = Clock::now();
    source.request_stop();
    worker.join();
    result.wallMs = std::chrono::duration<double, std::milli>(returned - stopped).count();
    result.workMs = returnedMs - stoppedMs;
    return result;
}

/// @param share 0..1
inline double quantileOf(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}  // namespace voxbit::test
