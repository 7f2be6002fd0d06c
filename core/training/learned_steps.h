// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/calibration/layer_scales.h"
#include "core/layers/execution.h"
#include "core/models/model.h"
#include "core/training/quantization_choice.h"
#include "core/training/trained_quantizers.h"

namespace voxbit {

/// The step sizes that a quantization-aware training learns (core/quantizer/learned_step.h): one per quantized tensor,
/// that is a layer's weight, each of its inputs and its output. Steps of weights start from the weights; those of
/// activations from the first tensor that they meet, which also decides whether their levels are unsigned (it has no
/// negative value). Not safe for use from two threads, and a pass changes it as long as it has not met every layer.
class LearnedSteps : public TrainedQuantizers {
  public:
    /// @param model must outlive this object
    /// @param widths by layer, as resolveWidths() gives them
    LearnedSteps(const Model& model, std::vector<TensorWidths> widths);
    ~LearnedSteps() override;

    /// Runs the model while training, with gradients: what Execution::layers points to.
    const std::vector<LayerExecution>& executions() const { return m_executions; }

    void initialise(const ModelInput& firstBatch, const std::stop_token& stop) override;

    /// "weight_step.<layer>", "input_step.<layer>", for products "input_step.0.<layer>" and "input_step.1.<layer>",
    /// "output_step.<layer>".
    ParameterList parameters() const override;

    /// What the steps are as ordinary scales, by layer. With these the simulated execution computes bit for bit what a
    /// training pass computes. @throws InvalidArgument naming a tensor whose step has not been initialised
    std::vector<LayerScales> scales() const;

    Json layout() const override;
    void restore(const Json& layout) override;

  private:
    class Layer;

    const Model& m_model;
    std::vector<TensorWidths> m_widths;
    std::vector<std::unique_ptr<Layer>> m_layers;  ///< nullptr: float
    std::vector<LayerExecution> m_executions;
};

}  // namespace voxbit
