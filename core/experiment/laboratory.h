// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/experiment/pipeline.h"
#include "core/sensitivity/metric_laboratory.h"

namespace voxbit {

/// Every metric of the registry but `file`, over the calibration clips of one experiment.
struct ExperimentLaboratory {
    std::vector<int> layers;              ///< index of the layer behind each position of the findings
    std::vector<std::string> layerNames;  ///< in the checkpoint, of the same
    LayerBits widths;                     ///< at which damage was measured and rounding errors were taken
    std::size_t clips = 0;
    Laboratory laboratory;
};

/// Profiles, gradients and damages of every clip come from the caches or are measured and kept there, so that a run
/// that is stopped goes on where it was and another subset only pays for its new clips. Damages quantize inputs by
/// their range over all clips of the subset, as the metrics do: only they belong to the subset.
/// @param reference name of the metric that the others are held against, usually kl
/// @throws InvalidArgument naming the metrics there are; as layerScores()
ExperimentLaboratory runLaboratory(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                                   const std::string& reference, const LaboratoryOptions& options, Workspace& workspace,
                                   const RunControl& control);

}  // namespace voxbit
