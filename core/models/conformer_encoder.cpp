// SPDX-License-Identifier: Apache-2.0
#include "core/models/conformer_encoder.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/cos.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/glu.h>
#include <ATen/ops/outer.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/reciprocal.h>
#include <ATen/ops/sin.h>
#include <ATen/ops/stack.h>

#include <cmath>

#include "core/layers/dropout.h"
#include "core/models/activation.h"
#include "core/models/attention.h"
#include "core/models/norm_eps.h"

namespace voxbit {
namespace {

constexpr double kLayerEps = 1e-5;  // whatever layer_norm_eps says, as in the reference

/// Turns pairs (x[i], x[i + d/2]) by the frame's angles. x [B, T, C]; positions [2, T, 1, d]: cosines and sines.
at::Tensor rotated(const at::Tensor& x, const at::Tensor& positions, std::int64_t heads) {
    const at::Tensor byHead = x.view({x.size(0), x.size(1), heads, x.size(2) / heads});
    const std::int64_t half = byHead.size(3) / 2;
    const at::Tensor turned = at::cat({-byHead.narrow(3, half, half), byHead.narrow(3, 0, half)}, 3);
    return (byHead * positions[0] + turned * positions[1]).view(x.sizes());
}

/// Scores against relative positions T-1 ... -(T-1) [B, H, T, 2T-1] -> against keys 0 ... T-1 [B, H, T, T]: row i
/// moves left by T-1-i (Dai et al. 2019, appendix B).
at::Tensor shiftedByRow(const at::Tensor& scores) {
    const std::int64_t frames = scores.size(2);
    const at::Tensor padded = at::constant_pad_nd(scores, {1, 0});
    const at::Tensor folded = padded.view({scores.size(0), scores.size(1), 2 * frames, frames});
    return folded.narrow(2, 1, 2 * frames - 1).reshape(scores.sizes()).narrow(3, 0, frames);
}

}  // namespace

ConformerEncoder::ConformerEncoder(const ModelConfig& config, const WeightBinder& weights) : m_config(config) {
    const std::string prefix = std::string(config.modulePrefix()) + ".encoder.";
    m_norm = weights.layerNorm(prefix + "layer_norm", config.layerNormEps);
    if (config.positionEmbeddingsType == PositionEmbeddings::Rotary) {
        m_inverseFrequencies = weights.find(prefix + "embed_positions.inv_freq");
        if (!m_inverseFrequencies.defined()) {
            const at::Tensor exponents = at::arange(0, config.headDim(), 2, m_norm.weight.options()) / config.headDim();
            m_inverseFrequencies = at::pow(config.rotaryEmbeddingBase, exponents).reciprocal();
        }
    }
    for (int i = 0; i < config.numHiddenLayers; ++i) {
        const std::string name = prefix + "layers." + std::to_string(i) + ".";
        m_layers.push_back(
            {weights.layerNorm(name + "ffn1_layer_norm", kLayerEps), FeedForward(config, weights, name + "ffn1"),
             weights.layerNorm(name + "self_attn_layer_norm", kLayerEps), bindAttention(weights, name + "self_attn."),
             bindConvolution(weights, name + "conv_module."), weights.layerNorm(name + "ffn2_layer_norm", kLayerEps),
             FeedForward(config, weights, name + "ffn2"), weights.layerNorm(name + "final_layer_norm", kLayerEps)});
    }
}

ConformerEncoder::Attention ConformerEncoder::bindAttention(const WeightBinder& weights,
                                                            const std::string& name) const {
    Attention attention;
    attention.query = weights.linear(name + "linear_q");
    attention.key = weights.linear(name + "linear_k");
    attention.value = weights.linear(name + "linear_v");
    attention.out = weights.linear(name + "linear_out");
    attention.scores = weights.matmul(name + "matmul_scores");
    attention.context = weights.matmul(name + "matmul_context");
    if (m_config.positionEmbeddingsType == PositionEmbeddings::Relative) {
        attention.position = weights.linear(name + "linear_pos");
        attention.positionScores = weights.matmul(name + "matmul_position");
        attention.biasU = weights.tensor(name + "pos_bias_u");
        attention.biasV = weights.tensor(name + "pos_bias_v");
    }
    return attention;
}

ConformerEncoder::Convolution ConformerEncoder::bindConvolution(const WeightBinder& weights,
                                                                const std::string& name) const {
    Convolution convolution;
    convolution.norm = weights.layerNorm(name + "layer_norm", kLayerEps);
    convolution.pointwise1 = weights.conv1d(name + "pointwise_conv1", 1, 0);
    convolution.depthwise = weights.conv1d(name + "depthwise_conv", 1, (m_config.convDepthwiseKernelSize - 1) / 2);
    convolution.pointwise2 = weights.conv1d(name + "pointwise_conv2", 1, 0);
    if (!m_config.isBatchNormFolded) convolution.batchNorm = weights.batchNorm(name + "batch_norm", kBatchNormEps);
    return convolution;
}

at::Tensor ConformerEncoder::relativePositions(const at::Tensor& like) const {
    const std::int64_t frames = like.size(1);
    const std::int64_t width = like.size(2);
    const auto options = like.options().requires_grad(false);
    const at::Tensor frequencies =
        at::exp(at::arange(0, width, 2, options) * (-std::log(10000.0) / static_cast<double>(width)));
    const at::Tensor angles = at::outer(at::arange(frames - 1, -frames, -1, options), frequencies);
    return at::stack({at::sin(angles), at::cos(angles)}, 2).view({1, 2 * frames - 1, width});
}

at::Tensor ConformerEncoder::rotaryPositions(const at::Tensor& like) const {
    const at::Tensor angles = at::outer(at::arange(like.size(1), m_inverseFrequencies.options()), m_inverseFrequencies);
    const at::Tensor both = at::cat({angles, angles}, 1).unsqueeze(1);
    return at::stack({at::cos(both), at::sin(both)}, 0);
}

void ConformerEncoder::enter(ModelState& state, const Execution& execution) const {
    state.hidden = dropout(zeroPadding(state.hidden, state.frameMask), m_config.hiddenDropout, execution);
    if (m_config.positionEmbeddingsType == PositionEmbeddings::Relative)
        state.positions = relativePositions(state.hidden);
    else if (m_config.positionEmbeddingsType == PositionEmbeddings::Rotary)
        state.positions = rotaryPositions(state.hidden);
}

at::Tensor ConformerEncoder::scores(const Attention& attention, const at::Tensor& query, const at::Tensor& key,
                                    const at::Tensor& positions, const Execution& execution) const {
    const double scale = 1.0 / std::sqrt(m_config.headDim());
    const at::Tensor keyT = key.transpose(2, 3);
    if (m_config.positionEmbeddingsType != PositionEmbeddings::Relative)
        return attention.scores.forward(query, keyT, execution) * scale;
    // Dai et al. 2019, section 3.3: content terms (a) + (c), position terms (b) + (d).
    const at::Tensor position =
        splitHeads(attention.position.forward(positions, execution), m_config.numAttentionHeads).transpose(2, 3);
    const at::Tensor content = attention.scores.forward(query + attention.biasU.unsqueeze(1), keyT, execution);
    const at::Tensor relative =
        attention.positionScores.forward(query + attention.biasV.unsqueeze(1), position, execution);
    return (content + shiftedByRow(relative)) * scale;
}

at::Tensor ConformerEncoder::attend(const Attention& attention, const at::Tensor& x, const ModelState& state,
                                    const Execution& execution) const {
    const std::int64_t heads = m_config.numAttentionHeads;
    const bool isRotary = m_config.positionEmbeddingsType == PositionEmbeddings::Rotary;
    const at::Tensor positioned = isRotary ? rotated(x, state.positions, heads) : x;
    const at::Tensor query = splitHeads(attention.query.forward(positioned, execution), heads);
    const at::Tensor key = splitHeads(attention.key.forward(positioned, execution), heads);
    const at::Tensor value = splitHeads(attention.value.forward(x, execution), heads);
    const at::Tensor weights =
        dropout(attentionWeights(scores(attention, query, key, state.positions, execution), state.frameMask),
                m_config.attentionDropout, execution);
    const at::Tensor context = joinHeads(attention.context.forward(weights, value, execution));
    return dropout(attention.out.forward(context, execution), m_config.hiddenDropout, execution);
}

at::Tensor ConformerEncoder::convolve(const Convolution& convolution, const at::Tensor& x,
                                      const Execution& execution) const {
    at::Tensor y = convolution.norm.forward(x).transpose(1, 2);
    y = at::glu(convolution.pointwise1.forward(y, execution), 1);
    y = convolution.depthwise.forward(y, execution);
    if (convolution.batchNorm) y = convolution.batchNorm->forward(y);
    y = convolution.pointwise2.forward(activate(y, m_config.hiddenAct), execution);
    return dropout(y, m_config.conformerConvDropout, execution).transpose(1, 2);
}

at::Tensor ConformerEncoder::layer(std::size_t i, const ModelState& state, const Execution& execution) const {
    const Layer& layer = m_layers[i];
    at::Tensor x = state.hidden;
    x = x + layer.feedForward1.forward(layer.norm1.forward(x), execution) * 0.5;
    x = x + attend(layer.attention, layer.attentionNorm.forward(x), state, execution);
    x = x + convolve(layer.convolution, x, execution);
    x = x + layer.feedForward2.forward(layer.norm2.forward(x), execution) * 0.5;
    return layer.finalNorm.forward(x);
}

}  // namespace voxbit
