// SPDX-License-Identifier: Apache-2.0
#include "core/training/development.h"

#include <ATen/core/grad_mode.h>

#include "core/base/out_of_memory.h"
#include "core/evaluation/ctc_decode.h"
#include "core/training/batch.h"

namespace voxbit {
namespace {

/// Of the order and gaps of the strings: one for all trainings, so that their error rates can be compared.
constexpr std::uint64_t kStringSeed = 1;

JoinOptions quietOptions(const JoinOptions& augmentation, const StringPlan& plan) {
    JoinOptions options = augmentation;
    options.speed = options.equalizerDb = options.gainDb = 0.0;
    options.addNoise = augmentation.addNoise && plan.clips.size() > 1;
    options.minNoiseBelowDb = options.maxNoiseBelowDb;
    return options;
}

}  // namespace

DevelopmentSet::DevelopmentSet(const TrainingConfig& config, const PreprocessorConfig& preprocessor,
                               const RunControl& control)
    : m_config(config),
      m_preprocessor(preprocessor),
      m_sources(openSources(config.development, config.text, control)),
      m_cache(preprocessor.samplingRateHz, static_cast<std::size_t>(config.batch.cacheMiB) << 20) {
    Random random(kStringSeed);
    m_plans = coverPlans(m_sources, random);
}

ErrorCounts DevelopmentSet::recognise(const Model& model, const Vocabulary& vocabulary, const RunControl& control,
                                      const std::vector<LayerExecution>* layers) {
    const at::NoGradGuard noGrad;
    Execution execution;
    execution.layers = layers;
    execution.stop = control.stop;
    ErrorCounts errors;
    for (std::size_t i = 0; i < m_plans.size(); ++i) {
        control.checkStop();
        const StringPlan& plan = m_plans[i];
        Random random(kStringSeed + i);
        try {
            const std::vector<float> samples =
                soundOf(m_sources, plan, m_cache, quietOptions(m_config.augmentation, plan), m_preprocessor.doNormalize,
                        random);
            const ModelInput input = makeInput(samples, parseDevice(m_config.device));
            const at::Tensor logits = model.forward(input, execution).cpu().contiguous();
            const std::span<const float> values(logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel()));
            const std::vector<int> best = argmaxRows(values, static_cast<int>(logits.size(-1)));
            errors += wordErrors(planText(m_sources, plan), ctcText(best, vocabulary));
        } catch (const std::exception& error) {
            if (!isOutOfMemory(error)) throw;
            throw outOfMemoryOn(planName(m_sources, plan), "lower max_joined of its source, or leave it out");
        }
    }
    return errors;
}

}  // namespace voxbit
