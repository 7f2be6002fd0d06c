// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/allocation/bit_program.h"
#include "core/experiment/pipeline.h"

namespace voxbit {

/// What an integer program may be asked for beside what the experiment says (its budget and AllocationChoice::limits).
struct LimitedRequest {
    /// Input widths to choose from; empty: the experiment's for all. What each costs is measured by quantizing the
    /// inputs of the layer alone (measured metrics), learned (metric file with importance), or its score times 4^-bits
    /// (others).
    std::vector<Bits> activationWidths;
    double weightFactor = 1;  ///< of the costs of weights against those of inputs (alpha of LIMPQ)
    bool usesCbc = false;     ///< the program cbc in place of our own search
};

struct LimitedAnswer {
    BitMap bits;
    double sizeBytes = 0;
    std::vector<ProgramLimit> limits;  ///< parallel to solution.amounts
    ProgramSolution solution;
};

/// Costs of input widths for the experiment's metric, for LimitedRequest::activationWidths.
/// @throws as layerScores()
CostTable inputCosts(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                     const LayerScores& scores, const std::vector<Bits>& widths, Workspace& workspace,
                     const RunControl& control);

/// The smallest sum of costs under the experiment's limits together, for the allocator ilp. Pins, ties and the
/// narrowest and widest widths are the experiment's.
/// @param scores with the costs of every width (layerScores()), or without; then they are made from the values
/// @param activationCosts empty without activationWidths
/// @throws InvalidArgument when the limits cannot be met, naming the smallest possible, or there is none; as
///         readLatencyTable(), bitProgram(), solveByBranchAndBound() and solveByCbc()
LimitedAnswer allocateUnderLimits(const Experiment& experiment, const LoadedModel& model, const LayerScores& scores,
                                  const CostTable& activationCosts, const LimitedRequest& request,
                                  const RunControl& control);

/// The same from a plan with a program.
LimitedAnswer solveUnderLimits(const Experiment& experiment, const LoadedModel& model, const AllocationPlan& plan,
                               const CostTable& activationCosts, const LimitedRequest& request,
                               const RunControl& control);

}  // namespace voxbit
