// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/allocator_choice.h"

#include <string>
#include <utility>

#include "core/base/error.h"

namespace voxbit {

bool isAllocated(const Experiment& experiment) {
    return experiment.allocation.allocator != "given" && experiment.allocation.allocator != "float";
}

const AllocatorEntry& allocatorOf(const Experiment& experiment) {
    std::string names;
    for (const AllocatorEntry& entry : allocators()) {
        if (entry.name == experiment.allocation.allocator) return entry;
        names += std::string(entry.name) + ", ";
    }
    throw InvalidArgument("allocation.allocator is \"" + experiment.allocation.allocator + "\"; allowed: " + names +
                          "given, float");
}

AllocationProblem allocationProblem(const Experiment& experiment, LayerPlan plan, SizeModel sizes) {
    AllocationProblem problem{std::move(sizes), std::move(plan), {}};
    problem.minimumBits = experiment.allocation.minBits;
    problem.maximumBits = experiment.allocation.maxBits;
    problem.activationBits = experiment.activationBits;
    return problem;
}

}  // namespace voxbit
