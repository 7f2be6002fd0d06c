// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/checkpoint/model_config.h"

namespace voxbit {

/// Frames that `samples` samples give after the first `layers` convolutions of the feature extractor:
/// floor((n - kernel) / stride) + 1 per layer, 0 as soon as the input is shorter than a kernel.
std::int64_t frameCountAfter(const ModelConfig& config, std::int64_t samples, std::size_t layers);
/// The same after all of them.
std::int64_t frameCount(const ModelConfig& config, std::int64_t samples);
/// Samples of the shortest input that gives a frame.
std::int64_t shortestInput(const ModelConfig& config);

}  // namespace voxbit
