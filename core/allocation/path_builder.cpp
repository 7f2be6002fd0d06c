// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/path_builder.h"

#include <cstdio>

#include "core/base/as_index.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

std::string mebibytes(double bytes) {
    char text[32];
    (void)std::snprintf(text, sizeof text, "%.2f MiB", bytes / kBytesPerMiB);
    return text;
}

}  // namespace

std::vector<Bits> allowedWidths(const AllocationProblem& problem) {
    std::vector<Bits> widths;
    for (Bits bits = problem.maximumBits; bits >= problem.minimumBits; --bits) {
        if (problem.ladder == WidthLadder::EveryInteger || isWeightWidth(bits)) widths.push_back(bits);
    }
    if (widths.empty())
        throw InvalidArgument("there is no width between min_bits " + std::to_string(problem.minimumBits) +
                              " and max_bits " + std::to_string(problem.maximumBits));
    return widths;
}

BitMap fixedBits(const AllocationProblem& problem) {
    const auto& plan = problem.plan;
    BitMap bits(plan.isAllocated.size());
    for (std::size_t l = 0; l < bits.size(); ++l) {
        bits[l].weight = plan.pinned[l].value_or(kFloatBits);
        bits[l].activation = plan.hasQuantizedInput[l] ? problem.activationBits : kFloatBits;
    }
    return bits;
}

PathBuilder::PathBuilder(const AllocationProblem& problem) : m_problem(problem), m_first(fixedBits(problem)) {
    const auto widths = allowedWidths(problem);
    const auto& plan = problem.plan;
    for (int group = 0; group < static_cast<int>(plan.groups.size()); ++group) {
        std::vector<Bits> ladder;
        for (const Bits bits : widths) {
            if (ladder.empty() || groupBytes(group, bits) < groupBytes(group, ladder.back())) ladder.push_back(bits);
        }
        for (const int layer : plan.groups[asIndex(group)]) m_first[asIndex(layer)].weight = ladder.front();
        m_widths.push_back(ladder.front());
        m_ladders.push_back(std::move(ladder));
    }
    m_rungs.resize(m_ladders.size());
    m_sizeBytes = problem.sizes.sizeBytes(m_first);
    m_stops.push_back({0, m_sizeBytes, true, std::nullopt});
}

double PathBuilder::groupBytes(int group, Bits bits) const {
    double bytes = 0;
    for (const int layer : m_problem.plan.groups[asIndex(group)]) bytes += m_problem.sizes.layerBytes(layer, bits);
    return bytes;
}

Bits PathBuilder::nextWidth(int group) const {
    const std::size_t g = asIndex(group);
    return m_rungs[g] + 1 < m_ladders[g].size() ? m_ladders[g][m_rungs[g] + 1] : 0;
}

bool PathBuilder::narrow(int group) {
    const Bits to = nextWidth(group);
    if (to == 0) return false;
    const std::size_t g = asIndex(group);
    const Bits from = m_ladders[g][m_rungs[g]++];
    m_sizeBytes += groupBytes(group, to) - groupBytes(group, from);  // exact: multiples of 1/8 byte
    m_steps.push_back({group, from, to, m_sizeBytes});
    return true;
}

void PathBuilder::beginAt(int group, Bits bits) {
    for (const int layer : m_problem.plan.groups[asIndex(group)]) m_first[asIndex(layer)].weight = bits;
    m_widths[asIndex(group)] = bits;
    m_sizeBytes = m_stops.front().sizeBytes = m_problem.sizes.sizeBytes(m_first);
}

void PathBuilder::change(int group, Bits to) {
    Bits& width = m_widths[asIndex(group)];
    m_sizeBytes += groupBytes(group, to) - groupBytes(group, width);
    m_steps.push_back({group, width, to, m_sizeBytes});
    width = to;
}

void PathBuilder::addStop(std::optional<double> gap) {
    m_stops.push_back({m_steps.size(), m_sizeBytes, false, gap});
}

void PathBuilder::endPass() {
    m_stops.back().isPassEnd = true;
}

AllocationPath PathBuilder::finish(StopRule rule) && {
    return {std::move(m_first), m_problem.plan.groups, std::move(m_steps), std::move(m_stops), rule, binding()};
}

std::string PathBuilder::binding() const {
    const auto& plan = m_problem.plan;
    double pinned = 0;
    double untouched = m_problem.sizes.constantBytes();
    std::size_t pinnedCount = 0;
    for (std::size_t l = 0; l < plan.isAllocated.size(); ++l) {
        if (plan.isAllocated[l]) continue;
        const double bytes = m_problem.sizes.layerBytes(static_cast<int>(l), plan.pinned[l].value_or(kFloatBits));
        (plan.pinned[l] ? pinned : untouched) += bytes;
        if (plan.pinned[l]) ++pinnedCount;
    }
    double narrowest = 0;
    for (int group = 0; group < groupCount(); ++group) narrowest += groupBytes(group, ladder(group).back());
    return "counted as " + std::string(accountingName(m_problem.sizes.accounting())) + ": " + mebibytes(untouched) +
           " that are not quantized, " + mebibytes(narrowest) + " in " + std::to_string(groupCount()) +
           " layers or groups at their minimum width (min_bits " + std::to_string(m_problem.minimumBits) + "), " +
           mebibytes(pinned) + " in " + std::to_string(pinnedCount) + " pinned layers";
}

}  // namespace voxbit
