// SPDX-License-Identifier: Apache-2.0
#include "core/training/batch.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>
#include <new>

#include "core/audio/input_recipe.h"
#include "core/base/out_of_memory.h"

namespace voxbit {
namespace {

/// Lengths of batches are multiples of this, in seconds, so that few shapes occur: for each new one the convolutions
/// are compiled anew.
constexpr double kLengthStepS = 0.25;

/// Draws after which sources are taken to hold nothing usable.
constexpr int kMaxDraws = 1000;

std::size_t roundedUp(std::size_t samples, std::size_t step) {
    return (samples + step - 1) / step * step;
}

std::size_t largestJoined(const std::vector<SpeechSource>& sources) {
    std::size_t largest = 1;
    for (const auto& source : sources) largest = std::max(largest, source.maxJoined);
    return largest;
}

}  // namespace

std::int64_t framesNeeded(const std::vector<int>& targets) {
    auto frames = static_cast<std::int64_t>(targets.size());
    for (std::size_t i = 1; i < targets.size(); ++i) frames += targets[i] == targets[i - 1] ? 1 : 0;
    return frames;
}

std::vector<float> soundOf(const std::vector<SpeechSource>& sources, const StringPlan& plan, ClipCache& cache,
                           const JoinOptions& options, bool normalize, Random& random) {
    try {
        std::vector<std::shared_ptr<const std::vector<float>>> clips;
        std::vector<std::span<const float>> views;
        for (const std::size_t clip : plan.clips) {
            clips.push_back(cache.load(sources[plan.source].clips[clip].path));
            views.emplace_back(*clips.back());
        }
        std::vector<float> samples = joinClips(views, cache.rateHz(), options, random);
        if (normalize) normalizeZeroMeanUnitVariance(samples);
        return samples;
    } catch (const std::bad_alloc&) {
        throw outOfMemoryOn(planName(sources, plan), "its sound does not fit; lower batch.cache_mib");
    }
}

BatchMaker::BatchMaker(const std::vector<SpeechSource>& sources, const Vocabulary& vocabulary,
                       const PreprocessorConfig& preprocessor, const Model& model, const BatchChoice& options,
                       const JoinOptions& augmentation, const Device& device)
    : m_sources(sources),
      m_vocabulary(vocabulary),
      m_preprocessor(preprocessor),
      m_model(model),
      m_options(options),
      m_joining(augmentation),
      m_device(device),
      m_lengthStep(std::max<std::size_t>(1, static_cast<std::size_t>(kLengthStepS * preprocessor.samplingRateHz))),
      m_cache(preprocessor.samplingRateHz, static_cast<std::size_t>(options.cacheMiB) << 20) {}

BatchMaker::Item BatchMaker::drawItem(std::size_t joinedClips, Random& random) {
    const auto longest = static_cast<std::size_t>(m_options.seconds * m_preprocessor.samplingRateHz);
    for (int draw = 0; draw < kMaxDraws; ++draw) {
        const StringPlan plan = drawPlan(m_sources, joinedClips, random);
        Item item;
        item.targets = m_vocabulary.encode(planText(m_sources, plan));
        item.samples = soundOf(m_sources, plan, m_cache, m_joining, m_preprocessor.doNormalize, random);
        item.frames = m_model.frameCount(static_cast<std::int64_t>(item.samples.size()));
        if (roundedUp(item.samples.size(), m_lengthStep) > longest || item.frames < framesNeeded(item.targets))
            continue;
        item.name = planName(m_sources, plan);
        return item;
    }
    throw InvalidArgument("of " + std::to_string(kMaxDraws) +
                          " strings none was usable: each is longer than batch.seconds or has more letters than its "
                          "sound has frames; raise batch.seconds or check the transcripts");
}

Batch BatchMaker::draw(Random& random) {
    // Strings of equally many clips are about equally long, so that little of a batch is padding.
    const std::size_t joinedClips = 1 + random.below(largestJoined(m_sources));
    const auto budget = static_cast<std::size_t>(m_options.seconds * m_preprocessor.samplingRateHz);
    std::vector<Item> items;
    std::size_t longest = 0;
    while (items.size() < static_cast<std::size_t>(m_options.strings)) {
        Item item = drawItem(joinedClips, random);
        longest = std::max(longest, roundedUp(item.samples.size(), m_lengthStep));
        if (longest * (items.size() + 1) > budget && !items.empty()) break;
        items.push_back(std::move(item));
    }
    return assemble(std::move(items), random);
}

Batch BatchMaker::assemble(std::vector<Item> items, Random& random) const {
    std::size_t longest = 0;
    std::size_t targetCount = 0;
    for (const auto& item : items) {
        longest = std::max(longest, roundedUp(item.samples.size(), m_lengthStep));
        targetCount += item.targets.size();
    }
    const auto rows = static_cast<std::int64_t>(items.size());
    const auto columns = static_cast<std::int64_t>(longest);
    Batch batch;
    at::Tensor samples = at::empty({rows, columns}, at::kFloat);
    at::Tensor mask = at::zeros({rows, columns}, at::kLong);
    batch.targets = at::empty({static_cast<std::int64_t>(targetCount)}, at::kLong);
    float* row = samples.data_ptr<float>();
    auto* target = batch.targets.data_ptr<std::int64_t>();
    for (auto& item : items) {
        // Faint noise, not zeros: a norm over an all-zero frame multiplies gradients by 1 / sqrt(epsilon).
        float* padding = std::copy(item.samples.begin(), item.samples.end(), row);
        row += columns;
        std::generate(padding, row, [&] { return static_cast<float>(m_options.paddingNoise * random.normal()); });
        mask[static_cast<std::int64_t>(batch.names.size())]
            .narrow(0, 0, static_cast<std::int64_t>(item.samples.size()))
            .fill_(1);
        target = std::copy(item.targets.begin(), item.targets.end(), target);
        batch.frames.push_back(item.frames);
        batch.targetLengths.push_back(static_cast<std::int64_t>(item.targets.size()));
        batch.names.push_back(std::move(item.name));
    }
    batch.input.samples = samples.to(m_device.name);
    if (m_preprocessor.returnAttentionMask) batch.input.mask = mask.to(m_device.name);
    return batch;
}

}  // namespace voxbit
