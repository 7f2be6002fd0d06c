// SPDX-License-Identifier: Apache-2.0
#include "core/training/importance_indicators.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <functional>
#include <map>

namespace voxbit {

ImportanceIndicators::ImportanceIndicators(const Model& model, const ImportanceChoice& choice)
    : m_model(model), m_plan(resolveImportance(choice, model.layers())), m_widths(choice.widths) {
    std::sort(m_widths.begin(), m_widths.end(), std::greater<>());
    const std::size_t count = model.layers().size();
    for (const Bits width : m_widths) {
        std::vector<Bits> bits(count, kFloatBits);
        for (std::size_t l = 0; l < count; ++l)
            if (m_plan.isAllocated[l]) bits[l] = width;
        addPart("at_" + std::to_string(width) + "_bits", bits);
    }
    std::vector<Bits> fixed(count, kFloatBits);
    for (std::size_t l = 0; l < count; ++l) fixed[l] = m_plan.pinned[l].value_or(kFloatBits);
    addPart("at_fixed_bits", fixed);
    for (std::size_t w = 0; w < m_widths.size(); ++w) {
        m_uniform.push_back(m_parts.back().steps->executions());
        for (std::size_t l = 0; l < count; ++l)
            if (m_plan.isAllocated[l]) m_uniform[w][l] = m_parts[w].steps->executions()[l];
    }
}

void ImportanceIndicators::addPart(const std::string& name, const std::vector<Bits>& bits) {
    std::vector<TensorWidths> widths(bits.size());
    for (std::size_t l = 0; l < bits.size(); ++l) {
        if (m_model.layers()[l].kind == LayerKind::MatMul) continue;
        widths[l].weight = bits[l];
        widths[l].inputs = {bits[l]};
    }
    m_parts.push_back({name, std::make_unique<LearnedSteps>(m_model, std::move(widths))});
}

std::vector<LayerExecution> ImportanceIndicators::drawn(Random& random) const {
    std::vector<LayerExecution> executions = m_uniform.front();
    for (const auto& group : m_plan.groups) {
        const std::size_t place = random.below(m_widths.size());
        for (const int layer : group) {
            const auto l = static_cast<std::size_t>(layer);
            executions[l] = m_uniform[place][l];
        }
    }
    return executions;
}

void ImportanceIndicators::initialise(const ModelInput& firstBatch, const std::stop_token& stop) {
    const at::NoGradGuard noGrad;
    for (const auto& layers : m_uniform) {
        Execution execution;
        execution.layers = &layers;
        execution.stop = stop;
        (void)m_model.forward(firstBatch, execution);
    }
}

ParameterList ImportanceIndicators::parameters() const {
    ParameterList all;
    for (const Part& part : m_parts)
        for (auto& [name, step] : part.steps->parameters()) all.emplace_back(part.name + "." + name, step);
    return all;
}

Json ImportanceIndicators::layout() const {
    Json layout = Json::object();
    for (const Part& part : m_parts) layout[part.name] = part.steps->layout();
    return layout;
}

void ImportanceIndicators::restore(const Json& layout) {
    for (Part& part : m_parts) part.steps->restore(layout.value(part.name, Json::array()));
}

std::vector<LayerImportance> ImportanceIndicators::extract() const {
    std::vector<LayerImportance> found(m_plan.names.size());
    for (std::size_t p = 0; p < m_parts.size(); ++p) {
        std::map<std::string, double> steps;
        for (const auto& [name, step] : m_parts[p].steps->parameters()) steps[name] = step.item<double>();
        for (std::size_t l = 0; l < found.size(); ++l) {
            const auto weight = steps.find("weight_step." + m_plan.names[l]);
            const auto input = steps.find("input_step." + m_plan.names[l]);
            if (weight == steps.end() || input == steps.end()) continue;
            const Bits bits = p < m_widths.size() ? m_widths[p] : *m_plan.pinned[l];
            found[l].layer = m_plan.names[l];
            found[l].weight[bits] = weight->second;
            found[l].input[bits] = input->second;
        }
    }
    std::erase_if(found, [](const LayerImportance& one) { return one.layer.empty(); });
    return found;
}

}  // namespace voxbit
