// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/allocation/importance_file.h"
#include "core/base/random.h"
#include "core/training/importance_choice.h"
#include "core/training/learned_steps.h"

namespace voxbit {

/// The indicators of LIMPQ: for every candidate width one LearnedSteps over the layers whose widths are candidates, and
/// one more for those with a fixed width, which every pass shares. What a width's steps become in joint training tells
/// what the width costs a layer.
class ImportanceIndicators : public TrainedQuantizers {
  public:
    /// @param model must outlive this object
    /// @throws InvalidArgument as resolveImportance()
    ImportanceIndicators(const Model& model, const ImportanceChoice& choice);

    /// Candidates, widest first.
    const std::vector<Bits>& widths() const { return m_widths; }
    /// All layers at one candidate, by place in widths(): what Execution::layers points to.
    const std::vector<LayerExecution>& uniform(std::size_t place) const { return m_uniform[place]; }
    /// Every layer, or group of tied layers, at a candidate drawn for it.
    std::vector<LayerExecution> drawn(Random& random) const;

    /// One pass for each candidate. @throws Cancelled; c10::Error
    void initialise(const ModelInput& firstBatch, const std::stop_token& stop) override;

    /// The names of LearnedSteps::parameters() after "at_<width>_bits." or "at_fixed_bits.".
    ParameterList parameters() const override;
    Json layout() const override;
    void restore(const Json& layout) override;

    /// In the order of the layers; without those that stay float.
    std::vector<LayerImportance> extract() const;

  private:
    /// Steps of one kind of pass, and what their names and layouts are called by.
    struct Part {
        std::string name;
        std::unique_ptr<LearnedSteps> steps;
    };
    void addPart(const std::string& name, const std::vector<Bits>& bits);

    const Model& m_model;
    LayerPlan m_plan;
    std::vector<Bits> m_widths;
    std::vector<Part> m_parts;  ///< parallel to m_widths, then the fixed widths'
    std::vector<std::vector<LayerExecution>> m_uniform;
};

}  // namespace voxbit
