// SPDX-License-Identifier: Apache-2.0
#include "core/training/joint_gradients.h"

#include "core/training/gradients.h"

namespace voxbit {
namespace {

/// What the passes below the widest learn from.
Batch batchOfOthers(const Trainee& trainee, const ImportanceIndicators& indicators, const ImportanceChoice& choice,
                    const Batch& batch, const Execution& execution, std::int64_t& samplesPerPass) {
    Batch others = batch;
    if (choice.teacher == "float") return others;
    Execution widest;
    widest.layers = &indicators.uniform(0);
    widest.stop = execution.stop;
    teach(others, *trainee.model, widest, samplesPerPass);
    return others;
}

}  // namespace

double addJointGradients(const Trainee& trainee, const ImportanceIndicators& indicators, const ImportanceChoice& choice,
                         const Batch& batch, double share, Random& random, const Execution& execution,
                         std::int64_t& samplesPerPass) {
    Batch first = batch;
    if (choice.loss == "ctc") first.teaching = at::Tensor();
    const Batch others = batchOfOthers(trainee, indicators, choice, batch, execution, samplesPerPass);
    Execution pass = execution;
    double loss = 0.0;
    for (std::size_t place = 0; place < indicators.widths().size(); ++place) {
        pass.layers = &indicators.uniform(place);
        loss += addGradients(trainee, place == 0 ? first : others, share, pass, samplesPerPass);
    }
    const std::vector<LayerExecution> drawn = indicators.drawn(random);
    pass.layers = &drawn;
    loss += addGradients(trainee, others, share, pass, samplesPerPass);
    return loss / static_cast<double>(indicators.widths().size() + 1);
}

}  // namespace voxbit
