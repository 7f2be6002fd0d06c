// SPDX-License-Identifier: Apache-2.0
#include "core/training/adamw.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>
#include <utility>

namespace voxbit {

AdamW::AdamW(ParameterList parameters, AdamWOptions options) : m_parameters(std::move(parameters)), m_options(options) {
    const at::NoGradGuard noGrad;
    for (const auto& [name, tensor] : m_parameters) {
        m_firstMoments.push_back(at::zeros_like(tensor));
        m_secondMoments.push_back(at::zeros_like(tensor));
    }
}

void AdamW::update(double learningRate) {
    const at::NoGradGuard noGrad;
    ++m_updateCount;
    const double firstBias = 1.0 - std::pow(m_options.beta1, static_cast<double>(m_updateCount));
    const double secondBias = 1.0 - std::pow(m_options.beta2, static_cast<double>(m_updateCount));
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const at::Tensor& weight = m_parameters[i].second;
        const at::Tensor& gradient = weight.grad();
        if (!gradient.defined()) continue;
        at::Tensor& first = m_firstMoments[i];
        at::Tensor& second = m_secondMoments[i];
        first.mul_(m_options.beta1).add_(gradient, 1.0 - m_options.beta1);
        second.mul_(m_options.beta2).addcmul_(gradient, gradient, 1.0 - m_options.beta2);
        if (weight.dim() >= 2) weight.mul_(1.0 - learningRate * m_options.weightDecay);
        const at::Tensor root = second.sqrt().mul_(1.0 / std::sqrt(secondBias)).add_(m_options.epsilon);
        weight.addcdiv_(first, root, -learningRate / firstBias);
    }
}

void AdamW::clearGradients() {
    for (auto& [name, tensor] : m_parameters) tensor.mutable_grad().reset();
}

ParameterList AdamW::moments() const {
    ParameterList all;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        all.emplace_back("first_moment." + m_parameters[i].first, m_firstMoments[i]);
        all.emplace_back("second_moment." + m_parameters[i].first, m_secondMoments[i]);
    }
    return all;
}

double clipGradients(const ParameterList& parameters, double maxNorm) {
    const at::NoGradGuard noGrad;
    double sumOfSquares = 0.0;
    for (const auto& [name, tensor] : parameters) {
        if (!tensor.grad().defined()) continue;
        const double norm = tensor.grad().norm().item<double>();
        sumOfSquares += norm * norm;
    }
    const double norm = std::sqrt(sumOfSquares);
    if (maxNorm > 0.0 && std::isfinite(norm) && norm > maxNorm) {
        for (const auto& [name, tensor] : parameters) {
            if (tensor.grad().defined()) tensor.mutable_grad().mul_(maxNorm / norm);
        }
    }
    return norm;
}

}  // namespace voxbit
