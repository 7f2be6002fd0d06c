// SPDX-License-Identifier: Apache-2.0
#include "core/models/frame_count.h"

#include <algorithm>

namespace voxbit {

std::int64_t frameCountAfter(const ModelConfig& config, std::int64_t samples, std::size_t layers) {
    std::int64_t frames = samples;
    for (std::size_t i = 0; i < layers; ++i) {
        if (frames < config.convKernel[i]) return 0;
        frames = (frames - config.convKernel[i]) / config.convStride[i] + 1;
    }
    return frames;
}

std::int64_t frameCount(const ModelConfig& config, std::int64_t samples) {
    return frameCountAfter(config, samples, config.convKernel.size());
}

std::int64_t shortestInput(const ModelConfig& config) {
    std::int64_t samples = 1;
    for (std::size_t i = config.convKernel.size(); i-- > 0;)
        samples = (samples - 1) * config.convStride[i] + config.convKernel[i];
    return samples;
}

double leastPassBytes(const ModelConfig& config, std::int64_t samples, std::int64_t batch) {
    constexpr double kFloatBytes = 4;
    double most = 0;
    double before = static_cast<double>(samples);
    for (std::size_t i = 0; i < config.convKernel.size(); ++i) {
        const double after = static_cast<double>(frameCountAfter(config, samples, i + 1)) * config.convDim[i];
        most = std::max(most, before + after);
        before = after;
    }
    const auto frames = static_cast<double>(frameCount(config, samples));
    most = std::max(most, 2 * config.numAttentionHeads * frames * frames);
    return most * kFloatBytes * static_cast<double>(batch);
}

}  // namespace voxbit
