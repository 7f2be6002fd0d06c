// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace voxbit {

/// Trainable tensors by checkpoint name.
using ParameterList = std::vector<std::pair<std::string, at::Tensor>>;

struct AdamWOptions {
    double beta1 = 0.9;
    double beta2 = 0.98;
    double epsilon = 1e-8;
    double weightDecay = 0.01;  ///< for tensors of two and more dimensions; biases and norms are not pulled to zero
};

/// AdamW (Loshchilov and Hutter 2019, Algorithm 2): with gradient g at update t,
///     m = b1 m + (1 - b1) g,   v = b2 v + (1 - b2) g^2,
///     w = w - lr (wd w + (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps)).
/// Parameters without a gradient are left alone. Not safe for use from two threads.
class AdamW {
  public:
    /// @param parameters float32 leaves that require gradients, by checkpoint name; updated in place
    AdamW(ParameterList parameters, AdamWOptions options);

    /// One step. @param learningRate at least 0
    void update(double learningRate);
    void clearGradients();
    const ParameterList& parameters() const { return m_parameters; }

    /// "first_moment.<name>" and "second_moment.<name>", sharing storage with this object: what a resumed training
    /// must find again, beside updateCount().
    ParameterList moments() const;
    std::int64_t updateCount() const { return m_updateCount; }
    void setUpdateCount(std::int64_t count) { m_updateCount = count; }

  private:
    ParameterList m_parameters;
    std::vector<at::Tensor> m_firstMoments;
    std::vector<at::Tensor> m_secondMoments;
    AdamWOptions m_options;
    std::int64_t m_updateCount = 0;
};

/// Scales all gradients by one factor so that their joint Euclidean norm is at most `maxNorm`; 0 leaves them as they
/// are. When the norm is not finite nothing is changed.
/// @return the norm before
double clipGradients(const ParameterList& parameters, double maxNorm);

}  // namespace voxbit
