// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/allocator.h"

#include <algorithm>
#include <cmath>

#include "core/allocation/ilp.h"
#include "core/allocation/min_max.h"
#include "core/allocation/round_robin.h"
#include "core/allocation/uniform.h"
#include "core/allocation/worst_group.h"
#include "core/base/as_index.h"
#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/positions.h"
#include "core/base/random.h"

namespace voxbit {
namespace {

constexpr AllocatorEntry kAllocators[] = {
    {"uniform", "one width for all layers", false, allocateUniform},
    {"myqasr", "every layer loses one width per pass, in the order of sensitivity", true, allocateRoundRobin},
    {"minmax", "widths rise linearly with the rank of the sensitivity", true, allocateMinMax},
    {"ilp", "the smallest sum of costs, solved as an integer program", true, allocateIlp, true, false},
    {"ilp_sequential", "ilp, then damage is measured again with all other layers at their chosen widths", true,
     allocateIlp, true, false, false, true},
    {"ilp_worst_group", "the smallest damage to the group of speakers that suffers most, by integer programs", true,
     allocateWorstGroup, true, false, true},
};

}  // namespace

std::span<const AllocatorEntry> allocators() {
    return kAllocators;
}

void AllocationProblem::validate() const {
    const std::size_t layers = asIndex(sizes.layerCount());
    if (plan.isAllocated.size() != layers || plan.pinned.size() != layers || plan.hasQuantizedInput.size() != layers)
        throw InvalidArgument("the layer plan is not one of the size model's " + std::to_string(layers) + " layers");
    const auto check = [&](const char* field, Bits bits) {
        const bool isKnown = ladder == WidthLadder::Executable ? isWeightWidth(bits) : bits >= 1 && bits <= kFloatBits;
        if (!isKnown)
            throw InvalidArgument(std::string(field) + " is " + std::to_string(bits) + "; allowed: " +
                                  (ladder == WidthLadder::Executable ? "1 .. 8, 16, or 32 for none" : "1 .. 32"));
    };
    check("min_bits", minimumBits);
    check("max_bits", maximumBits);
    if (minimumBits > maximumBits)
        throw InvalidArgument("min_bits is " + std::to_string(minimumBits) + "; allowed: at most max_bits, " +
                              std::to_string(maximumBits));
    if (!isActivationWidth(activationBits))
        throw InvalidArgument("activation_bits is " + std::to_string(activationBits) +
                              "; allowed: 2 .. 8, 16, or 32 for none");
}

RemovalOrder parseRemovalOrder(const std::string& name) {
    if (name == "smallest-first") return RemovalOrder::SmallestFirst;
    if (name == "largest-first") return RemovalOrder::LargestFirst;
    if (name == "shuffled") return RemovalOrder::Shuffled;
    throw InvalidArgument("order is \"" + name + "\"; allowed: one of smallest-first, largest-first, shuffled");
}

AllocationPath allocate(std::string_view allocator, const AllocationProblem& problem,
                        const AllocationOptions& options) {
    problem.validate();
    for (const auto& entry : kAllocators) {
        if (entry.name == allocator) return entry.run(problem, options);
    }
    throw InvalidArgument("there is no allocator \"" + std::string(allocator) +
                          "\"; known: " + commaList(kAllocators, &AllocatorEntry::name));
}

void checkSensitivities(const AllocationProblem& problem) {
    for (const auto& group : problem.plan.groups) {
        for (const int layer : group) {
            const std::size_t l = asIndex(layer);
            if (l >= problem.sensitivities.size() || std::isnan(problem.sensitivities[l]))
                throw InvalidArgument("layer " + problem.plan.names[l] + " has no sensitivity");
        }
    }
}

std::vector<int> removalOrder(const AllocationProblem& problem, const AllocationOptions& options) {
    const auto& groups = problem.plan.groups;
    if (options.order == RemovalOrder::Shuffled) {
        std::vector<int> order = allPositions<int>(groups.size());
        Random(options.seed).shuffle(order);
        return order;
    }
    checkSensitivities(problem);
    std::vector<double> means;
    for (const auto& group : groups) {
        double sum = 0;
        for (const int layer : group) sum += problem.sensitivities[asIndex(layer)];
        means.push_back(sum / static_cast<double>(group.size()));
    }
    std::vector<int> order =
        sortedPositions<int>(means.size(), [&](int a, int b) { return means[asIndex(a)] < means[asIndex(b)]; });
    if (options.order == RemovalOrder::LargestFirst) std::reverse(order.begin(), order.end());
    return order;
}

}  // namespace voxbit
