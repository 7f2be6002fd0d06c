// SPDX-License-Identifier: Apache-2.0
#include "core/integer/integer_executions.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/base/error.h"
#include "core/calibration/executions.h"
#include "core/integer/kernels.h"
#include "core/models/model.h"
#include "core/quantizer/ranges.h"

namespace voxbit {
namespace {

bool isQuantized(const LayerScales& scales) {
    return scales.weight.bits != kFloatBits || !scales.inputs.empty() || scales.output.bits != kFloatBits;
}

bool isInteger(ExecutionMode mode) {
    return mode == ExecutionMode::Static || mode == ExecutionMode::Dynamic;
}

bool hasRanges(const LayerScales& scales) {
    return std::none_of(scales.inputs.begin(), scales.inputs.end(),
                        [](const ActivationQuantizer& input) { return input.isDynamic; });
}

class Maker {
  public:
    Maker(const Model& model, const std::vector<LayerScales>& scales, const IntegerWeightSource& weightOf)
        : m_model(model), m_scales(scales), m_weightOf(weightOf) {
        for (const auto& [name, tensor] : model.parameters()) {
            m_parameters.emplace(name, tensor);
            m_isOnProcessor = m_isOnProcessor && tensor.device().is_cpu();
        }
    }

    /// @param run says how the layer is asked to run, and then how it does
    LayerExecution make(LayerRun& run) const {
        const LayerInfo& info = m_model.layers()[static_cast<std::size_t>(run.layer)];
        const LayerScales& scales = m_scales[static_cast<std::size_t>(run.layer)];
        run.runs = run.asked;
        if (isInteger(run.asked)) {
            const std::optional<std::string> obstacle =
                m_isOnProcessor ? whyNotInteger(info, scales) : "integer kernels run on the processor only";
            if (obstacle) {
                run.runs = ExecutionMode::Simulated;
                run.reason = *obstacle;
            } else if (run.asked == ExecutionMode::Static && !hasRanges(scales)) {
                run.runs = ExecutionMode::Dynamic;
                run.reason = "its calibration found no ranges of inputs";
            }
        }
        const at::Tensor bias = biasOf(info);
        const LayerScales asRun = scalesInMode(scales, run.runs);
        if (!isInteger(run.runs)) return makeExecution(m_model, run.layer, asRun, bias);
        LayerExecution execution;
        execution.output = asRun.output;
        execution.kernel = kernel(run.layer, info, asRun, bias);
        return execution;
    }

  private:
    at::Tensor biasOf(const LayerInfo& info) const {
        const auto found = m_parameters.find(info.name + ".bias");
        return found == m_parameters.end() ? at::Tensor() : found->second;
    }

    std::vector<float> biasValues(const LayerInfo& info, const LayerScales& scales, const at::Tensor& bias) const {
        std::vector<float> values;
        if (bias.defined()) {
            const at::Tensor plain = bias.detach().contiguous();
            values.assign(plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel());
        }
        if (!scales.biasCorrection.empty() && scales.biasCorrection.size() != values.size())
            throw InvalidArgument("the bias correction of layer " + info.name + " does not fit its bias");
        for (std::size_t o = 0; o < scales.biasCorrection.size(); ++o)
            values[o] += static_cast<float>(scales.biasCorrection[o]);
        return values;
    }

    std::shared_ptr<const LayerKernel> kernel(int layer, const LayerInfo& info, const LayerScales& scales,
                                              const at::Tensor& bias) const {
        if (info.kind == LayerKind::MatMul) return matMulKernel(scales.inputs[0], scales.inputs[1]);
        const IntegerWeight weight =
            m_weightOf ? m_weightOf(layer) : integerWeight(m_model.weight(layer), scales.weight);
        const std::vector<float> values = biasValues(info, scales, bias);
        if (info.kind == LayerKind::Linear) return linearKernel(weight, values, scales.inputs[0]);
        if (info.kind == LayerKind::Conv2d) return conv2dKernel(info, weight, values, scales.inputs[0]);
        return conv1dKernel(info, weight, values, scales.inputs[0]);
    }

    const Model& m_model;
    const std::vector<LayerScales>& m_scales;
    const IntegerWeightSource& m_weightOf;
    std::unordered_map<std::string, at::Tensor> m_parameters;
    bool m_isOnProcessor = true;
};

}  // namespace

LayerScales scalesInMode(const LayerScales& scales, ExecutionMode mode) {
    if (mode == ExecutionMode::Float) return {};
    LayerScales result = scales;
    if (mode == ExecutionMode::Dynamic) {
        for (ActivationQuantizer& input : result.inputs) input = dynamicQuantizer(input.bits);
    }
    return result;
}

bool runsInIntegers(const LayerInfo& layer, const LayerScales& scales, const ExecutionPolicy& policy) {
    const ExecutionMode mode = policy.modeOf(layer);
    return isInteger(mode) && !whyNotInteger(layer, scales);
}

PolicyExecutions makeExecutions(const Model& model, const std::vector<LayerScales>& scales,
                                const ExecutionPolicy& policy, const RunControl& control,
                                const IntegerWeightSource& weightOf) {
    const std::vector<LayerInfo>& layers = model.layers();
    if (scales.size() != layers.size()) {
        throw InvalidArgument("scales for " + std::to_string(scales.size()) + " layers do not fit a model of " +
                              std::to_string(layers.size()));
    }
    const Maker maker(model, scales, weightOf);
    PolicyExecutions result;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        control.checkStop();
        if (!isQuantized(scales[i])) {
            result.layers.emplace_back();
            continue;
        }
        LayerRun run{static_cast<int>(i), policy.modeOf(layers[i]), ExecutionMode::Simulated, {}};
        result.layers.push_back(maker.make(run));
        result.runs.push_back(std::move(run));
    }
    return result;
}

}  // namespace voxbit
