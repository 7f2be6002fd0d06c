// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/base/fields.h"
#include "core/calibration/layer_scales.h"
#include "core/layers/execution.h"
#include "core/models/model.h"
#include "core/training/adamw.h"
#include "core/training/quantization_choice.h"

namespace voxbit {

/// The step sizes that a quantization-aware training learns (core/quantizer/learned_step.h): one per quantized tensor,
/// that is a layer's weight, each of its inputs and its output. Steps of weights start from the weights; those of
/// activations from the first tensor that they meet, which also decides whether their levels are unsigned (it has no
/// negative value). Not safe for use from two threads, and a pass changes it as long as it has not met every layer.
class LearnedSteps {
  public:
    /// @param model must outlive this object
    /// @param widths by layer, as resolveWidths() gives them
    LearnedSteps(const Model& model, std::vector<TensorWidths> widths);
    ~LearnedSteps();
    LearnedSteps(const LearnedSteps&) = delete;
    LearnedSteps& operator=(const LearnedSteps&) = delete;

    /// Runs the model while training, with gradients: what Execution::layers points to.
    const std::vector<LayerExecution>& executions() const { return m_executions; }

    /// One float pass without dropout over a first batch, so that no layer is left without steps.
    void initialise(const ModelInput& firstBatch, const std::stop_token& stop);

    /// float32 [1] each, to be trained: "weight_step.<layer>", "input_step.<layer>", for products
    /// "input_step.0.<layer>" and "input_step.1.<layer>", "output_step.<layer>".
    ParameterList parameters() const;
    /// A step that an update took to zero or beyond has no meaning: puts it back just above. To be called after each.
    void keepPositive();

    /// What the steps are as ordinary scales, by layer. With these the simulated execution computes bit for bit what a
    /// training pass computes. @throws InvalidArgument naming a tensor whose step has not been initialised
    std::vector<LayerScales> scales() const;

    /// What must be the same in a resumed training: widths, and which levels are unsigned.
    Json layout() const;
    /// Takes over which levels are unsigned; the values of the steps are for the caller to copy.
    /// @throws InvalidArgument naming the layer whose widths differ
    void restore(const Json& layout);

  private:
    class Layer;

    const Model& m_model;
    std::vector<TensorWidths> m_widths;
    std::vector<std::unique_ptr<Layer>> m_layers;  ///< nullptr: float
    std::vector<LayerExecution> m_executions;
};

}  // namespace voxbit
