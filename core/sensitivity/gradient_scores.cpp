// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/gradient_scores.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <string>

#include "core/base/error.h"
#include "core/calibration/row_problem.h"
#include "core/calibration/weight_extremes.h"
#include "core/models/model.h"
#include "core/quantizer/ranges.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

double weightError(const Model& model, int layer, Bits bits) {
    CalibrationProblem problem;
    problem.layer = model.layers()[static_cast<std::size_t>(layer)];
    problem.weight = model.weight(layer);
    const WeightQuantizer quantizer = symmetricWeight(weightExtremes(problem, bits), bits);
    return (fakeQuantize(problem.weight, quantizer) - problem.weight).square().sum(at::kDouble).item<double>();
}

}  // namespace

GradientScorer::GradientScorer(const Model& model, std::span<const int> layers, Bits weightBits) {
    const at::NoGradGuard noGradients;
    for (const int layer : layers) {
        const auto i = static_cast<std::size_t>(layer);
        const LayerInfo& info = model.layers()[i];
        if (info.weightCount == 0) {
            throw InvalidArgument("layer " + info.name + " has no weight: metrics of gradients do not rank it");
        }
        m_weights.push_back({i, static_cast<double>(info.weightCount), weightError(model, layer, weightBits)});
    }
}

std::vector<double> GradientScorer::scores(const Metric& metric, const GradientStatistics& sum) const {
    std::vector<double> scores;
    for (const Weight& weight : m_weights) {
        scores.push_back(
            metric.ofGradients({sum.clips, sum.frames, sum.layers[weight.layer], weight.count, weight.error}));
    }
    return scores;
}

}  // namespace voxbit
