// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/audio/mfcc.h"

namespace voxbit {

/// Samples to MFCC features, as the first part of a network: nothing of it is quantized or trained, and gradients end
/// at the features. Immutable; thread-safe.
class MfccFeatures {
  public:
    /// @param like of the type (float32 or float64) and on the device of the network's weights
    MfccFeatures(const MfccConfig& config, const at::Tensor& like);

    /// @param samples [B, T], mono, -1..1, at config.sampleRateHz; each row at least config.shortestClip() long
    /// @return [B, frames, coefficients]; a leaf that requires gradients where the samples do
    at::Tensor forward(const at::Tensor& samples) const;

  private:
    at::Tensor compute(const at::Tensor& samples) const;
    at::Tensor logarithm(const at::Tensor& mel) const;

    MfccConfig m_config;
    at::Tensor m_window;   ///< [window]
    at::Tensor m_filters;  ///< [fft / 2 + 1, mel]
    at::Tensor m_cosines;  ///< [mel, coefficients]
};

}  // namespace voxbit
