// SPDX-License-Identifier: Apache-2.0
#include "core/models/keyword_resnet.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/relu.h>

#include <string>

#include "core/base/as_index.h"
#include "core/models/norm_eps.h"

namespace voxbit {

KeywordResnet::KeywordResnet(const ModelConfig& config, const WeightBinder& weights)
    : m_poolFrames(config.poolFrames),
      m_poolCoefficients(config.poolCoefficients),
      m_first(weights.conv2d("conv0")),
      m_output(weights.linear("output")) {
    for (int i = 1; i <= config.numHiddenLayers; ++i) {
        m_convolutions.push_back(weights.conv2d("conv" + std::to_string(i)));
        m_norms.push_back(weights.batchNorm("bn" + std::to_string(i), kBatchNormEps));
    }
}

/// What goes into block `block`: its predecessor's sum after that one's norm.
at::Tensor KeywordResnet::normed(const at::Tensor& sum, std::size_t block) const {
    return block == 0 ? sum : m_norms[2 * block - 1].forward(sum);
}

at::Tensor KeywordResnet::block(const at::Tensor& sum, std::size_t i, const Execution& execution) const {
    const at::Tensor first = at::relu(m_convolutions[2 * i].forward(normed(sum, i), execution));
    const at::Tensor second = m_convolutions[2 * i + 1].forward(m_norms[2 * i].forward(first), execution);
    return at::relu(second) + sum;
}

at::Tensor KeywordResnet::advance(const at::Tensor& hidden, int stage, const Execution& execution) const {
    if (stage == 0) {
        const at::Tensor x = at::relu(m_first.forward(hidden.unsqueeze(1), execution));
        return at::avg_pool2d(x, {m_poolFrames, m_poolCoefficients});
    }
    const std::size_t i = asIndex(stage - 1);
    const std::size_t blocks = m_convolutions.size() / 2;
    if (i < blocks) return block(hidden, i, execution);
    return m_output.forward(normed(hidden, blocks).mean({2, 3}), execution);
}

}  // namespace voxbit
