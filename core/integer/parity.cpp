// SPDX-License-Identifier: Apache-2.0
#include "core/integer/parity.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/ne.h>

#include <algorithm>
#include <cmath>

#include "core/audio/clip_list.h"
#include "core/calibration/executions.h"
#include "core/integer/integer_executions.h"
#include "core/integer/layer_replay.h"
#include "core/layers/layer_kernel.h"
#include "core/models/model.h"

namespace voxbit {
namespace {

void addTensors(Agreement& agreement, const at::Tensor& simulated, const at::Tensor& integer) {
    const at::Tensor s = simulated.contiguous(), i = integer.contiguous();
    agreement.add(s.data_ptr<float>(), i.data_ptr<float>(), s.numel());
}

/// Holds what integer kernels compute against the simulation of the same inputs.
class Comparison final : public LayerObserver {
  public:
    explicit Comparison(std::size_t layers) : m_simulated(layers), m_agreements(layers, nullptr) {}

    void add(int layer, std::shared_ptr<const LayerKernel> simulated, Agreement& agreement) {
        m_simulated[static_cast<std::size_t>(layer)] = std::move(simulated);
        m_agreements[static_cast<std::size_t>(layer)] = &agreement;
    }

    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
        const auto i = static_cast<std::size_t>(layer);
        if (m_simulated[i]) addTensors(*m_agreements[i], m_simulated[i]->forward(inputs, m_execution), output);
    }

  private:
    std::vector<std::shared_ptr<const LayerKernel>> m_simulated;
    std::vector<Agreement*> m_agreements;
    Execution m_execution;
};

bool isWithin(const Agreement& agreement, double boundDb) {
    const std::optional<double> db = agreement.sqnrDb();
    return !db || *db >= boundDb;
}

at::Tensor forward(const Model& model, const ModelInput& input, const std::vector<LayerExecution>& layers,
                   const RunControl& control, LayerObserver* observer = nullptr) {
    Execution execution;
    execution.layers = &layers;
    execution.observer = observer;
    execution.stop = control.stop;
    return model.forward(input, execution);
}

}  // namespace

void Agreement::add(const float* simulated, const float* integer, std::int64_t count) {
    values += count;
    for (std::int64_t n = 0; n < count; ++n) {
        const double s = simulated[n], i = integer[n], difference = std::abs(s - i);
        signal += s * s;
        error += difference * difference;
        integerEnergy += i * i;
        product += s * i;
        largestError = std::max(largestError, difference);
        largestValue = std::max(largestValue, std::abs(s));
    }
}

std::optional<double> Agreement::sqnrDb() const {
    if (error == 0) return std::nullopt;
    return 10 * std::log10(signal / error);
}

double Agreement::cosine() const {
    const double energy = std::sqrt(signal) * std::sqrt(integerEnergy);
    return energy == 0 ? (error == 0 ? 1.0 : 0.0) : product / energy;
}

bool Parity::isWithinBounds() const {
    return areLogitsWithinBound &&
           std::all_of(layers.begin(), layers.end(), [](const LayerParity& layer) { return layer.isWithinBound; });
}

Parity compareWithSimulation(const Model& model, const std::vector<LayerScales>& scales, const ExecutionPolicy& policy,
                             const ClipList& clips, const ParityBounds& bounds, const RunControl& control) {
    const at::NoGradGuard noGradients;
    const PolicyExecutions integer = makeExecutions(model, scales, policy, control);
    std::vector<LayerScales> sameScales = scales;
    for (const LayerRun& run : integer.runs) {
        LayerScales& of = sameScales[static_cast<std::size_t>(run.layer)];
        of = scalesInMode(of, run.runs);
    }
    const std::vector<LayerExecution> simulated = makeExecutions(model, sameScales, control);

    Parity parity;
    parity.layers.reserve(integer.runs.size());  // the comparison holds references
    Comparison comparison(model.layers().size());
    for (const LayerRun& run : integer.runs) {
        const auto i = static_cast<std::size_t>(run.layer);
        if (!run.reason.empty() && run.runs == ExecutionMode::Simulated)
            parity.simulated.emplace_back(run.layer, run.reason);
        if (integer.layers[i].kernel == nullptr) continue;
        LayerExecution beforeOutput = simulated[i];
        beforeOutput.output = {};
        LayerParity& layer = parity.layers.emplace_back();
        layer.layer = run.layer;
        layer.mode = run.runs;
        comparison.add(run.layer, replayedLayer(model, run.layer, beforeOutput), layer.agreement);
    }
    ProgressMeter meter(control, "comparing", static_cast<std::int64_t>(clips.size()), "utterances");
    for (std::size_t clip = 0; clip < clips.size(); ++clip) {
        const ModelInput input = makeInput(clips.load(clip));
        (void)forward(model, input, integer.layers, control, &comparison);
        // Linked layers hand on bytes where nobody looks: the logits are those of a pass as it always runs.
        const at::Tensor found = forward(model, input, integer.layers, control);
        const at::Tensor wanted = forward(model, input, simulated, control);
        addTensors(parity.logits, wanted, found);
        const at::Tensor best = wanted.argmax(-1);
        parity.decisions += best.numel();
        parity.differentDecisions += best.ne(found.argmax(-1)).sum().item<std::int64_t>();
        meter.advance(1, clips.names[clip]);
    }
    for (LayerParity& layer : parity.layers) layer.isWithinBound = isWithin(layer.agreement, bounds.layerDb);
    parity.areLogitsWithinBound = isWithin(parity.logits, bounds.logitsDb);
    return parity;
}

}  // namespace voxbit
