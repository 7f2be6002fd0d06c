// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/damage_costs.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calibration/calibrate.h"
#include "core/models/model.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

/// What the KL divergence counts beside the damage to the transcript, which is nothing for most layers from three bits
/// on: there it decides.
constexpr double kDivergenceShare = 0.005;

std::vector<LayerBits> widthsToMeasure(const Experiment& experiment) {
    std::vector<LayerBits> widths{{experiment.sensitivity.bits, experiment.activationBits}};
    if (!minimisesCosts(experiment)) return widths;
    for (Bits bits = experiment.allocation.minBits; bits <= experiment.allocation.maxBits; ++bits) {
        if (isWeightWidth(bits) && bits != experiment.sensitivity.bits)
            widths.push_back({bits, experiment.activationBits});
    }
    return widths;
}

/// An allocator that trades damage for bytes must know the damage that the run will have: with its calibrator's scales,
/// which the run finds in the cache then. Scales that depend on the other layers' widths are those that they have
/// alone.
void useScalesOfTheRun(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                       Workspace& workspace, const RunControl& control, DamageRequest& request) {
    CalibrationOptions options = experiment.calibration;
    options.isSequential = false;
    const bool isPlain =
        options.calibrator == "minmax" && options.rules.empty() && !options.hasChannelScales() && !options.correctsBias;
    if (isPlain || !options.useAudio()) return;
    request.recipe += " scales=" + options.cacheName();
    request.scales.assign(request.layers.size(), {});
    const ScaleStorage storage{&workspace.caches().scales(), model.hash.get(control), data.recipe};
    for (const LayerBits& width : request.widths) {
        BitMap bits(model.layers.size());
        for (const int layer : request.layers) bits[static_cast<std::size_t>(layer)] = width;
        const auto found = calibrate(*model.model, data.calibration.clips, bits, options, storage, control);
        for (std::size_t i = 0; i < request.layers.size(); ++i)
            request.scales[i].push_back(found.layers[static_cast<std::size_t>(request.layers[i])]);
    }
}

}  // namespace

double costOf(const Metric& metric, const Damage& damage) {
    if (metric.name == "transcript") return std::max(0.0, damage.transcript) + kDivergenceShare * damage.kl;
    return metric.name == "sqnr" ? std::pow(10.0, -damage.sqnr / 10) : metric.ofDamage(damage);
}

DamageRequest damageRequest(const Experiment& experiment, const std::vector<int>& layers, const LoadedModel& model,
                            const RunData& data, Workspace& workspace, const RunControl& control) {
    DamageRequest request;
    request.layers = layers;
    request.widths = widthsToMeasure(experiment);
    request.modelHash = model.hash.get(control);
    request.recipe = data.recipe;
    if (model.checkpoint.config.head == Head::Ctc) request.blank = model.checkpoint.config.padTokenId;
    if (minimisesCosts(experiment)) useScalesOfTheRun(experiment, model, data, workspace, control, request);
    return request;
}

CostTable costsOf(const Metric& metric, const DamageRequest& request, const std::vector<std::vector<Damage>>& damages,
                  std::size_t layerCount) {
    CostTable costs;
    for (const LayerBits& bits : request.widths) costs.widths.push_back(bits.weight);
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    costs.values.assign(layerCount, std::vector<double>(request.widths.size(), nothing));
    for (std::size_t i = 0; i < request.layers.size(); ++i) {
        std::vector<double>& row = costs.values[static_cast<std::size_t>(request.layers[i])];
        std::transform(damages[i].begin(), damages[i].end(), row.begin(),
                       [&](const Damage& damage) { return costOf(metric, damage); });
    }
    return costs;
}

}  // namespace voxbit
