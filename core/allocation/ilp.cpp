// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/ilp.h"

#include "core/allocation/bit_program.h"
#include "core/allocation/path_builder.h"

namespace voxbit {
namespace {

Bits widthOf(const IntegerProgram& program, const FrontierPoint& point, std::size_t group) {
    return program.groups[group].choices[point.choices[group]].bits.weight;
}

/// Widenings come first, so that a stop is always entered by a narrowing.
void moveTo(const IntegerProgram& program, const FrontierPoint& from, const FrontierPoint& to, PathBuilder& path) {
    for (const bool widens : {true, false}) {
        for (std::size_t g = 0; g < program.groups.size(); ++g) {
            const Bits before = widthOf(program, from, g);
            const Bits after = widthOf(program, to, g);
            if (before != after && (after > before) == widens) path.change(static_cast<int>(g), after);
        }
    }
}

}  // namespace

AllocationPath allocateIlp(const AllocationProblem& problem, const AllocationOptions& options) {
    BitProgramRequest request;
    request.limits.sizeBytes = 0;  // not looked at: all sizes are solved
    const IntegerProgram program = bitProgram(problem, request);
    return pathThrough(problem, program, solveAllBudgets(program), options.stop);
}

AllocationPath pathThrough(const AllocationProblem& problem, const IntegerProgram& program,
                           const std::vector<FrontierPoint>& points, StopRule rule) {
    const double range = points.front().cost - points.back().cost;
    const auto gapOf = [&](const FrontierPoint& point) { return range > 0 ? (point.cost - point.bound) / range : 0; };
    PathBuilder path(problem);
    for (std::size_t g = 0; g < program.groups.size(); ++g)
        path.beginAt(static_cast<int>(g), widthOf(program, points.back(), g));
    path.setFirstGap(gapOf(points.back()));
    for (std::size_t i = points.size() - 1; i > 0; --i) {
        moveTo(program, points[i], points[i - 1], path);
        path.addStop(gapOf(points[i - 1]));
        path.endPass();
    }
    return std::move(path).finish(rule);
}

}  // namespace voxbit
