// SPDX-License-Identifier: Apache-2.0
#include "core/integer/integer_executions.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <optional>

#include "core/base/as_index.h"
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
        : m_model(model), m_biases(model.biases()), m_scales(scales), m_weightOf(weightOf) {
        for (const auto& [name, tensor] : model.parameters())
            m_isOnProcessor = m_isOnProcessor && tensor.device().is_cpu();
    }

    LayerRun decide(int layer, ExecutionMode asked) const {
        LayerRun run{layer, asked, asked, {}, 0};
        if (!isInteger(asked)) return run;
        const LayerScales& scales = scalesOf(layer);
        const std::optional<std::string> obstacle =
            m_isOnProcessor ? whyNotInteger(infoOf(layer), scales) : "integer kernels run on the processor only";
        if (obstacle) {
            run.runs = ExecutionMode::Simulated;
            run.reason = *obstacle;
        } else if (asked == ExecutionMode::Static && !hasRanges(scales)) {
            run.runs = ExecutionMode::Dynamic;
            run.reason = "its calibration found no ranges of inputs";
        }
        if (isInteger(run.runs)) run.conversions = infoOf(layer).kind == LayerKind::MatMul ? 2 : 1;
        return run;
    }

    /// Whether `run`'s layer can take the bytes of the one that it is linked to.
    bool canTakeBytes(const LayerRun& run, const LayerRun& from) const {
        return run.runs == ExecutionMode::Static && isInteger(from.runs) &&
               scalesOf(from.layer).output.bits == kFloatBits &&
               canLink(infoOf(from.layer), scalesOf(run.layer).inputs[0].range);
    }

    /// @param next the layer that takes this one's bytes; nothing: none does
    LayerExecution make(const LayerRun& run, const LayerRun* next) const {
        const LayerInfo& info = infoOf(run.layer);
        const at::Tensor& bias = m_biases[asIndex(run.layer)];
        const LayerScales asRun = scalesInMode(scalesOf(run.layer), run.runs);
        if (!isInteger(run.runs)) return makeExecution(m_model, run.layer, asRun, bias);
        LayerExecution execution;
        execution.output = asRun.output;
        std::optional<NextInput> nextInput;
        if (next != nullptr) nextInput = {infoOf(next->layer).link->isTanh, scalesOf(next->layer).inputs[0].range};
        execution.kernel = kernel(run.layer, info, asRun, bias, nextInput);
        return execution;
    }

  private:
    const LayerInfo& infoOf(int layer) const { return m_model.layers()[static_cast<std::size_t>(layer)]; }
    const LayerScales& scalesOf(int layer) const { return m_scales[static_cast<std::size_t>(layer)]; }

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
                                              const at::Tensor& bias, const std::optional<NextInput>& next) const {
        if (info.kind == LayerKind::MatMul) return matMulKernel(scales.inputs[0], scales.inputs[1]);
        const IntegerWeight weight =
            m_weightOf ? m_weightOf(layer) : integerWeight(m_model.weight(layer), scales.weight);
        const std::vector<float> values = biasValues(info, scales, bias);
        if (info.kind == LayerKind::Linear) return linearKernel(weight, values, scales.inputs[0], next);
        if (info.kind == LayerKind::Conv2d) return conv2dKernel(info, weight, values, scales.inputs[0]);
        return conv1dKernel(info, weight, values, scales.inputs[0], next);
    }

    const Model& m_model;
    std::vector<at::Tensor> m_biases;  ///< by layer
    const std::vector<LayerScales>& m_scales;
    const IntegerWeightSource& m_weightOf;
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
    std::vector<LayerRun*> runOf(layers.size(), nullptr), nextOf(layers.size(), nullptr);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (isQuantized(scales[i])) result.runs.push_back(maker.decide(static_cast<int>(i), policy.modeOf(layers[i])));
    }
    for (LayerRun& run : result.runs) {
        runOf[static_cast<std::size_t>(run.layer)] = &run;
        const auto& link = layers[static_cast<std::size_t>(run.layer)].link;
        const LayerRun* from = link ? runOf[static_cast<std::size_t>(link->from)] : nullptr;
        if (from == nullptr || !maker.canTakeBytes(run, *from)) continue;
        run.conversions = 0;
        nextOf[static_cast<std::size_t>(link->from)] = &run;
    }
    result.layers.resize(layers.size());
    for (const LayerRun& run : result.runs) {
        control.checkStop();
        const auto i = static_cast<std::size_t>(run.layer);
        result.layers[i] = maker.make(run, nextOf[i]);
    }
    return result;
}

}  // namespace voxbit
