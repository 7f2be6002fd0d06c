// SPDX-License-Identifier: Apache-2.0
#include "core/models/frame_count.h"

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

}  // namespace voxbit
