// SPDX-License-Identifier: Apache-2.0
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/ops/full.h>
#include <ATen/ops/norm.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include <cmath>
#include <string_view>

#include "core/base/as_index.h"
#include "core/base/random.h"
#include "core/models/build_model.h"
#include "core/models/device.h"
#include "core/models/tensor_table.h"

namespace voxbit {
namespace {

constexpr double kLinearDeviation = 0.02;  // initializer_range of the published models

/// Fresh values for one tensor after another, in the order of the table.
class Initialiser {
  public:
    Initialiser(const ModelConfig& config, std::uint64_t seed) : m_config(config), m_random(seed) {}

    at::Tensor make(const ExpectedTensor& tensor) {
        const std::string_view name = tensor.name;
        if (tensor.isInteger) return at::zeros(tensor.shape, at::kLong);
        if (name == "layer_weights")
            return at::full(tensor.shape, 1.0 / static_cast<double>(tensor.shape[0]), at::kFloat);
        if (m_config.family == Family::KeywordRnn && name.starts_with("rnn.")) {
            const double bound = 1.0 / std::sqrt(m_config.hiddenSize);  // as PyTorch starts LSTM and GRU
            return uniform(tensor, -bound, bound);
        }
        if (name.ends_with("class_token") || name.ends_with("positions")) return normal(tensor, kLinearDeviation);
        if (tensor.shape.size() == 4)
            return normal(tensor,
                          std::sqrt(2.0 / static_cast<double>(tensor.shape[1] * tensor.shape[2] * tensor.shape[3])));
        if (name.ends_with("masked_spec_embed")) return uniform(tensor, 0, 1);
        if (name.ends_with("pos_bias_u") || name.ends_with("pos_bias_v")) return xavierUniform(tensor);
        if (name.find("pos_conv_embed.conv.weight") != std::string_view::npos) return positionWeight(tensor);
        if (name.find("feature_projection.projection.") != std::string_view::npos) {
            const double bound = 1.0 / std::sqrt(m_config.convDim.back());
            return uniform(tensor, -bound, bound);
        }
        if (tensor.shape.size() == 3)
            return normal(tensor, std::sqrt(2.0 / static_cast<double>(tensor.shape[1] * tensor.shape[2])));
        if (tensor.shape.size() == 2) return normal(tensor, kLinearDeviation);
        if (name.ends_with("conv.bias") && name.find("pos_conv_embed") == std::string_view::npos)
            return featureBias(tensor);
        return isScale(name) ? at::ones(tensor.shape, at::kFloat) : at::zeros(tensor.shape, at::kFloat);
    }

  private:
    at::Generator generator() { return at::make_generator<at::CPUGeneratorImpl>(m_random.next()); }

    at::Tensor normal(const ExpectedTensor& tensor, double deviation) {
        return at::zeros(tensor.shape, at::kFloat).normal_(0, deviation, generator());
    }
    at::Tensor uniform(const ExpectedTensor& tensor, double low, double high) {
        return at::zeros(tensor.shape, at::kFloat).uniform_(low, high, generator());
    }
    at::Tensor xavierUniform(const ExpectedTensor& tensor) {
        const double bound = std::sqrt(6.0 / static_cast<double>(tensor.shape[0] + tensor.shape[1]));
        return uniform(tensor, -bound, bound);
    }

    /// Norms start with scale one and shift zero, statistics with variance one and mean zero.
    static bool isScale(std::string_view name) {
        return name.ends_with("norm.weight") || name.ends_with("running_var");
    }

    at::Tensor featureBias(const ExpectedTensor& tensor) {
        const std::string layers = ".conv_layers.";
        const std::size_t at = tensor.name.find(layers) + layers.size();
        const std::size_t i = asIndex(std::stoi(tensor.name.substr(at)));
        const double fanIn = m_config.convKernel[i] * (i == 0 ? 1 : m_config.convDim[i - 1]);
        const double bound = 1.0 / std::sqrt(fanIn);
        return uniform(tensor, -bound, bound);
    }

    /// The reference draws the weight; v is that weight and g its norm. The table lists g before v.
    at::Tensor positionWeight(const ExpectedTensor& tensor) {
        const bool isV = tensor.name.ends_with("_v");
        if (!isV) {
            const std::int64_t hidden = m_config.hiddenSize;
            ExpectedTensor weight;
            weight.shape = {hidden, hidden / m_config.numConvPosEmbeddingGroups, m_config.numConvPosEmbeddings};
            const double fanIn = static_cast<double>(m_config.numConvPosEmbeddings) * m_config.hiddenSize;
            m_positionWeight = normal(weight, 2.0 / std::sqrt(fanIn));
            return at::norm(m_positionWeight, 2, at::IntArrayRef({0, 1}), /*keepdim=*/true);
        }
        return std::move(m_positionWeight);
    }

    const ModelConfig& m_config;
    Random m_random;
    at::Tensor m_positionWeight;
};

}  // namespace

std::shared_ptr<const Model> makeModel(const ModelConfig& config, std::uint64_t seed, const Device& device) {
    config.validate();
    const c10::Device target = torchDevice(device);
    Initialiser initialiser(config, seed);
    NamedTensors tensors;
    for (const ExpectedTensor& tensor : expectedTensors(config)) {
        // Rotary frequencies follow from the configuration; the network computes those that are absent.
        if (tensor.name.ends_with("inv_freq")) continue;
        // The published residual networks have BatchNorm without scale and shift.
        if (config.family == Family::KeywordResnet && tensor.mayBeAbsent) continue;
        tensors.emplace_back(tensor.name, initialiser.make(tensor).to(target));
    }
    return buildModel(config, std::move(tensors));
}

}  // namespace voxbit
