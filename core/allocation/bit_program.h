// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/allocation/allocator.h"
#include "core/allocation/integer_program.h"

namespace voxbit {

/// What a bit map may take at most. The narrowest and widest widths, ties and pins are those of the problem.
struct BitLimits {
    std::optional<double> sizeBytes;  ///< by the accounting of the problem's SizeModel
    /// At least this many times smaller than the model with nothing quantized, same accounting.
    std::optional<double> compressionRatio;
    /// Mean weight width, every weight of the quantized layers counting once.
    std::optional<double> averageBits;
    std::optional<double> bitOpsPerSecond;  ///< as bitOpsPerSecond() counts
    std::optional<double> latencyMs;        ///< sum over the layers whose widths are chosen, from a LatencyTable
};

/// Measured milliseconds of each layer at pairs of widths.
struct LatencyTable {
    std::vector<LayerBits> widths;                  ///< of the columns
    std::vector<std::vector<double>> milliseconds;  ///< [layer][column], layers in the order of Model::layers()
};

/// What is asked of bitProgram() besides the problem.
struct BitProgramRequest {
    BitLimits limits;
    /// Input widths to choose from; empty: the problem's activationBits for all.
    std::vector<Bits> activationWidths;
    CostTable activationCosts;  ///< of input widths; empty: they cost nothing
    double weightFactor = 1;    ///< of the problem's costs against activationCosts (alpha of LIMPQ)
    /// MACs and weight counts of the model's layers; needed for averageBits and bitOpsPerSecond.
    std::span<const LayerInfo> layers;
    LatencyTable latency;
};

/// The choice of widths as an integer program: one group for each of LayerPlan::groups, tied layers adding up; limits
/// in the order of the members of BitLimits, of which size and compression ratio become one.
/// @throws InvalidArgument as AllocationProblem::validate(); naming the layer and width that has no cost or latency;
///         naming what a limit needs and `request` lacks
IntegerProgram bitProgram(const AllocationProblem& problem, const BitProgramRequest& request);

/// The bit map of an answer, pins and layers that are left float included. @param choices by group
BitMap bitMapOf(const AllocationProblem& problem, const IntegerProgram& program, const std::vector<int>& choices);

}  // namespace voxbit
