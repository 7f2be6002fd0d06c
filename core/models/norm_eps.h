// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace voxbit {

/// What is added to variances where no configuration says it: PyTorch's default.
inline constexpr double kBatchNormEps = 1e-5;    ///< of every BatchNorm in the networks here
inline constexpr double kFeatureNormEps = 1e-5;  ///< in the feature extractor, whatever layer_norm_eps says
inline constexpr double kClipNormEps = 1e-5;     ///< of the norm over each clip before SpeechBrain's CTC head

}  // namespace voxbit
