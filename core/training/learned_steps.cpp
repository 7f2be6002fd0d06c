// SPDX-License-Identifier: Apache-2.0
#include "core/training/learned_steps.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/ones.h>

#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/quantizer/learned_step.h"

namespace voxbit {
namespace {

/// One tensor's step.
class Step {
  public:
    Step(std::string name, Bits bits, const at::TensorOptions& options)
        : m_name(std::move(name)), m_levels{bits, false}, m_value(at::ones({1}, options).requires_grad_(true)) {}

    void initialiseWeight(const at::Tensor& weight) { setTo(weight); }

    at::Tensor applyToWeight(const at::Tensor& weight) const {
        return quantizeWithStep(weight, m_value, m_levels, stepGradientScale(weight.numel(), m_levels));
    }

    at::Tensor applyToActivation(const at::Tensor& x) {
        if (!m_isInitialised) {
            m_levels.isUnsigned = x.numel() > 0 && x.detach().min().item<double>() >= 0.0;
            setTo(x);
        }
        // Features, not elements: how many strings a batch holds, or a part of it, does not change the scale.
        const std::int64_t features = x.dim() > 1 && x.size(0) > 0 ? x.numel() / x.size(0) : x.numel();
        return quantizeWithStep(x, m_value, m_levels, stepGradientScale(features, m_levels));
    }

    double value() const {
        if (!m_isInitialised) throw InvalidArgument(m_name + " has no value: no pass has come through its layer");
        return m_value.item<double>();
    }
    void markInitialised(bool isUnsigned) {
        m_isInitialised = true;
        m_levels.isUnsigned = isUnsigned;
    }

    const std::string& name() const { return m_name; }
    const at::Tensor& tensor() const { return m_value; }
    const StepLevels& levels() const { return m_levels; }
    bool isInitialised() const { return m_isInitialised; }

  private:
    void setTo(const at::Tensor& x) {
        const at::NoGradGuard noGrad;
        m_value.fill_(initialStep(x, m_levels));
        m_isInitialised = true;
    }

    std::string m_name;
    StepLevels m_levels;
    at::Tensor m_value;
    bool m_isInitialised = false;
};

Json levelsJson(const Step& step) {
    return {{"step", step.name()},
            {"bits", step.levels().bits},
            {"unsigned", step.levels().isUnsigned},
            {"initialised", step.isInitialised()}};
}

}  // namespace

class LearnedSteps::Layer : public LayerQuantizer {
  public:
    Layer(const Model& model, int index, const TensorWidths& widths, const at::TensorOptions& options) {
        const std::string& name = model.layers()[static_cast<std::size_t>(index)].name;
        if (widths.weight != kFloatBits) {
            m_weight.emplace("weight_step." + name, widths.weight, options);
            m_weight->initialiseWeight(model.weight(index));
        }
        m_inputs.resize(widths.inputs.size());
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            if (widths.inputs[i] == kFloatBits) continue;
            const std::string operand = m_inputs.size() > 1 ? std::to_string(i) + "." : "";
            m_inputs[i].emplace("input_step." + operand + name, widths.inputs[i], options);
        }
        if (widths.output != kFloatBits) m_output.emplace("output_step." + name, widths.output, options);
    }

    at::Tensor input(std::size_t operand, const at::Tensor& x) override {
        return m_inputs[operand] ? m_inputs[operand]->applyToActivation(x) : x;
    }
    at::Tensor weight(const at::Tensor& weight) override { return m_weight ? m_weight->applyToWeight(weight) : weight; }
    at::Tensor output(const at::Tensor& y) override { return m_output ? m_output->applyToActivation(y) : y; }

    LayerScales scales() const {
        LayerScales scales;
        if (m_weight) scales.weight = steppedWeight(m_weight->levels(), m_weight->value());
        bool hasInput = false;
        for (const auto& step : m_inputs) {
            scales.inputs.push_back(step ? steppedQuantizer(step->levels(), step->value()) : ActivationQuantizer());
            hasInput = hasInput || step;
        }
        if (!hasInput) scales.inputs.clear();
        if (m_output) scales.output = steppedQuantizer(m_output->levels(), m_output->value());
        return scales;
    }

    template <class Visit>
    void eachStep(Visit visit) {
        if (m_weight) visit(*m_weight);
        for (auto& step : m_inputs)
            if (step) visit(*step);
        if (m_output) visit(*m_output);
    }

  private:
    std::optional<Step> m_weight;
    std::vector<std::optional<Step>> m_inputs;
    std::optional<Step> m_output;
};

LearnedSteps::LearnedSteps(const Model& model, std::vector<TensorWidths> widths)
    : m_model(model), m_widths(std::move(widths)), m_layers(m_widths.size()), m_executions(m_widths.size()) {
    if (m_widths.size() != model.layers().size())
        throw InvalidArgument("widths for " + std::to_string(m_widths.size()) + " layers do not fit a model of " +
                              std::to_string(model.layers().size()));
    const at::TensorOptions options = model.parameters().front().second.options().requires_grad(false);
    for (std::size_t l = 0; l < m_widths.size(); ++l) {
        if (m_widths[l].isFloat()) continue;
        m_layers[l] = std::make_unique<Layer>(model, static_cast<int>(l), m_widths[l], options);
        m_executions[l].trained = m_layers[l].get();
    }
}

LearnedSteps::~LearnedSteps() = default;

void LearnedSteps::initialise(const ModelInput& firstBatch, const std::stop_token& stop) {
    const at::NoGradGuard noGrad;
    Execution execution;
    execution.layers = &m_executions;
    execution.stop = stop;
    (void)m_model.forward(firstBatch, execution);
}

ParameterList LearnedSteps::parameters() const {
    ParameterList all;
    for (const auto& layer : m_layers)
        if (layer) layer->eachStep([&](const Step& step) { all.emplace_back(step.name(), step.tensor()); });
    return all;
}

std::vector<LayerScales> LearnedSteps::scales() const {
    std::vector<LayerScales> scales;
    for (const auto& layer : m_layers) scales.push_back(layer ? layer->scales() : LayerScales());
    return scales;
}

Json LearnedSteps::layout() const {
    Json layout = Json::array();
    for (const auto& layer : m_layers)
        if (layer) layer->eachStep([&](const Step& step) { layout.push_back(levelsJson(step)); });
    return layout;
}

void LearnedSteps::restore(const Json& layout) {
    std::size_t next = 0;
    const auto failDifferent = [](const std::string& name) {
        throw InvalidArgument("the saved training quantizes other tensors or to other widths, first at " + name +
                              "; give it the bit map and layers it was started with");
    };
    for (const auto& layer : m_layers) {
        if (!layer) continue;
        layer->eachStep([&](Step& step) {
            if (next >= layout.size()) failDifferent(step.name());
            const Json& saved = layout[next++];
            const bool isSame = saved.value("step", "") == step.name() && saved.value("bits", 0) == step.levels().bits;
            if (!isSame) failDifferent(step.name());
            if (saved.value("initialised", false)) step.markInitialised(saved.value("unsigned", false));
        });
    }
    if (next != layout.size()) failDifferent(layout[next].value("step", "its end"));
}

}  // namespace voxbit
