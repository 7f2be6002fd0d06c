// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/checkpoint/model_config.h"

namespace voxbit {

/// Frames that `samples` samples give after the first `layers` convolutions of the feature extractor:
/// floor((n - kernel) / stride) + 1 per layer, 0 as soon as the input is shorter than a kernel.
std::int64_t frameCountAfter(const ModelConfig& config, std::int64_t samples, std::size_t layers);
/// The same after all of them: frames of the encoder and of CTC logits.
std::int64_t frameCount(const ModelConfig& config, std::int64_t samples);
/// Samples of the shortest input that gives a frame.
std::int64_t shortestInput(const ModelConfig& config);

/// What a float32 pass over a batch holds at once at the very least, in bytes: input and output of a convolution of the
/// feature extractor, or the scores of an attention before and after softmax, which grow with the square of the frames.
/// A real pass takes more.
double leastPassBytes(const ModelConfig& config, std::int64_t samples, std::int64_t batch);

}  // namespace voxbit
