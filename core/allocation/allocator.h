// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/allocation/allocation_path.h"
#include "core/allocation/cost_table.h"
#include "core/allocation/layer_selection.h"
#include "core/package/size_model.h"

namespace voxbit {

/// Which widths an allocator may use.
enum class WidthLadder {
    Executable,   ///< none, 16, 8, 7, ..., 1: what can be stored and run
    EveryInteger  ///< 32, 31, ..., 1: the reference's, for comparison with it; bit maps from it cannot be run
};

/// What an allocator is given. The widths are 8 down to 2 unless asked otherwise: a pass narrows every layer once, so
/// with the reference's start at 32 bits all layers meet again at 8, and below 2 bits little of a layer survives.
struct AllocationProblem {
    SizeModel sizes;
    LayerPlan plan;
    /// One per layer; larger: the layer deserves more bits. Only values of allocated layers are looked at, and none by
    /// `uniform`. A group of tied layers ranks by their mean.
    std::vector<double> sensitivities;
    Bits minimumBits = 2;
    Bits maximumBits = 8;
    WidthLadder ladder = WidthLadder::Executable;
    Bits activationBits = 8;  ///< of every layer with LayerPlan::hasQuantizedInput
    /// What an allocator minimises that minimises a sum of costs (AllocatorEntry::minimisesCosts). Empty: made of the
    /// sensitivities by costsFromSensitivities(). Tied layers cost their sum.
    CostTable costs = {};
    /// For an allocator that minimises the largest of several sums (AllocatorEntry::minimisesWorstGroup), one for each
    /// group of speakers. Empty: `costs` are those of the only one.
    std::vector<GroupCosts> groupCosts = {};

    /// @throws InvalidArgument naming field, value and allowed range
    void validate() const;
};

/// Which layer loses a bit first.
enum class RemovalOrder {
    SmallestFirst,  ///< smallest sensitivity: Algorithm 1 of the myQASR paper; the released code's `uniform`
    LargestFirst,   ///< largest sensitivity: the released code's default, `uniform_reverse`
    Shuffled        ///< by chance, from a seed
};
/// "smallest-first", "largest-first" or "shuffled". @throws InvalidArgument naming them
RemovalOrder parseRemovalOrder(const std::string& name);

/// What is to be chosen of a path.
struct AllocationOptions {
    RemovalOrder order = RemovalOrder::SmallestFirst;
    std::uint64_t seed = 0;  ///< of RemovalOrder::Shuffled
    StopRule stop = StopRule::Fits;
};

/// One way to choose widths, and what is true of it.
struct AllocatorEntry {
    std::string_view name;
    std::string_view description;
    bool usesSensitivities = true;
    AllocationPath (*run)(const AllocationProblem& problem, const AllocationOptions& options);
    bool minimisesCosts = false;       ///< looks at AllocationProblem::costs, has no order of removal, states its gap
    bool isMonotone = true;            ///< a larger budget never lowers a layer's bits
    bool minimisesWorstGroup = false;  ///< looks at AllocationProblem::groupCosts
    /// The path is only where it begins: a run measures the model again with the widths chosen at its budget
    /// (measureAgain()). No slider can wait for that.
    bool measuresAgain = false;
};

/// Every allocator.
std::span<const AllocatorEntry> allocators();

/// @throws InvalidArgument naming the allocators when there is none of this name, or as AllocationProblem::validate();
///         naming the layer whose sensitivity is missing or not a number
AllocationPath allocate(std::string_view allocator, const AllocationProblem& problem,
                        const AllocationOptions& options = {});

/// @throws InvalidArgument naming the first allocated layer whose sensitivity is missing or not a number
void checkSensitivities(const AllocationProblem& problem);

/// Groups of the plan (LayerPlan::groups) in the order in which they lose bits. Equal sensitivities keep the order of
/// the network; LargestFirst is the exact reverse of SmallestFirst.
/// @throws InvalidArgument naming the layer whose sensitivity is missing or not a number
std::vector<int> removalOrder(const AllocationProblem& problem, const AllocationOptions& options);

}  // namespace voxbit
