// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/allocation/cost_table.h"
#include "core/experiment/pipeline.h"
#include "core/sensitivity/measured.h"

namespace voxbit {

struct Metric;

/// Damage that may be added over layers, by a metric that is measured (Metric::ofDamage). Decibels may not: SQNR
/// becomes the power of the noise against the signal's. Of the transcript's loss no more is taken than there is: a
/// layer that makes the output surer cannot pay for another.
double costOf(const Metric& metric, const Damage& damage);

/// What is measured of these layers: the width at which they are ranked, and all others among which an allocator that
/// minimises costs may choose; for such an allocator with the scales that the run will have.
/// @throws as calibrate()
DamageRequest damageRequest(const Experiment& experiment, const std::vector<int>& layers, const LoadedModel& model,
                            const RunData& data, Workspace& workspace, const RunControl& control);

/// The costs of measured damages, by width of the request and layer of the model.
CostTable costsOf(const Metric& metric, const DamageRequest& request, const std::vector<std::vector<Damage>>& damages,
                  std::size_t layerCount);

}  // namespace voxbit
