// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/bit_program.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/allocation/path_builder.h"
#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/package/bit_ops.h"

namespace voxbit {
namespace {

/// What one layer takes of a limit at a pair of widths.
using AmountOf = std::function<double(int layer, LayerBits bits)>;

double groupSum(const std::vector<int>& group, LayerBits bits, const AmountOf& amountOf) {
    double sum = 0;
    for (const int layer : group) sum += amountOf(layer, bits);
    return sum;
}

class Builder {
  public:
    Builder(const AllocationProblem& problem, const BitProgramRequest& request)
        : m_problem(problem), m_request(request), m_widths(allowedWidths(problem)) {
        m_costs = problem.costs.empty() ? costsFromSensitivities(problem.sensitivities, m_widths) : problem.costs;
        checkRequest();
    }

    IntegerProgram build() {
        addChoices();
        addSize();
        if (m_request.limits.averageBits) addAverageBits(*m_request.limits.averageBits);
        if (m_request.limits.bitOpsPerSecond) addBitOps(*m_request.limits.bitOpsPerSecond);
        if (m_request.limits.latencyMs) addLatency(*m_request.limits.latencyMs);
        return std::move(m_program);
    }

  private:
    void checkRequest() const {
        m_problem.validate();
        if (m_problem.costs.empty()) checkSensitivities(m_problem);
        const auto& limits = m_request.limits;
        const bool needsLayers = limits.averageBits || limits.bitOpsPerSecond;
        if (needsLayers && m_request.layers.size() != m_problem.plan.names.size())
            throw InvalidArgument("a limit on average bits or BitOps needs the " +
                                  std::to_string(m_problem.plan.names.size()) + " layers of the model");
        if (limits.latencyMs && m_request.latency.widths.empty())
            throw InvalidArgument("a limit on latency needs a table of measured latencies");
        if (limits.compressionRatio && !(*limits.compressionRatio > 0))
            throw InvalidArgument("compression_ratio is not above 0");
        for (const Bits bits : m_request.activationWidths) {
            if (!isActivationWidth(bits))
                throw InvalidArgument("an activation width is " + std::to_string(bits) +
                                      "; allowed: 2 .. 8, 16, or 32 for none");
        }
    }

    void addChoices() {
        const auto& plan = m_problem.plan;
        const std::vector<Bits> fixed{m_problem.activationBits};
        const auto& activations = m_request.activationWidths.empty() ? fixed : m_request.activationWidths;
        for (const auto& members : plan.groups) {
            ProgramGroup group;
            group.name = plan.names[asIndex(members.front())];
            for (const Bits weight : m_widths) {
                for (const Bits activation : activations) {
                    const LayerBits bits{weight, activation};
                    const double cost = groupSum(members, bits, [&](int l, LayerBits b) { return costOf(l, b); });
                    if (cost < std::numeric_limits<double>::infinity()) group.choices.push_back({bits, cost, {}});
                }
            }
            m_program.groups.push_back(std::move(group));
        }
    }

    double costOf(int layer, LayerBits bits) const {
        double cost = m_request.weightFactor * m_costs.at(layer, bits.weight, m_problem.plan.names);
        if (!m_request.activationCosts.empty())
            cost += m_request.activationCosts.at(layer, bits.activation, m_problem.plan.names);
        return cost;
    }

    void addLimit(ProgramLimit limit, const AmountOf& amountOf) {
        m_program.limits.push_back(std::move(limit));
        for (std::size_t g = 0; g < m_program.groups.size(); ++g) {
            for (auto& choice : m_program.groups[g].choices)
                choice.amounts.push_back(groupSum(m_problem.plan.groups[g], choice.bits, amountOf));
        }
    }

    void addSize() {
        const auto& limits = m_request.limits;
        if (!limits.sizeBytes && !limits.compressionRatio) return;
        const auto& sizes = m_problem.sizes;
        double limit = limits.sizeBytes.value_or(std::numeric_limits<double>::infinity());
        if (limits.compressionRatio)
            limit = std::min(limit, sizes.sizeBytes(BitMap(m_problem.plan.names.size())) / *limits.compressionRatio);
        double constant = sizes.constantBytes();
        const BitMap fixed = fixedBits(m_problem);
        for (std::size_t l = 0; l < fixed.size(); ++l) {
            if (!m_problem.plan.isAllocated[l]) constant += sizes.layerBytes(static_cast<int>(l), fixed[l].weight);
        }
        addLimit({"size", "bytes", constant, limit},
                 [&](int layer, LayerBits bits) { return sizes.layerBytes(layer, bits.weight); });
    }

    void addAverageBits(double average) {
        const auto isQuantized = m_problem.plan.quantizedLayers();
        const BitMap fixed = fixedBits(m_problem);
        double weights = 0;
        double constant = 0;
        for (std::size_t l = 0; l < isQuantized.size(); ++l) {
            const auto count = static_cast<double>(m_request.layers[l].weightCount);
            if (isQuantized[l]) weights += count;
            if (isQuantized[l] && !m_problem.plan.isAllocated[l]) constant += count * fixed[l].weight;
        }
        addLimit({"mean width", "bits per weight", constant / weights, average}, [&](int layer, LayerBits bits) {
            return static_cast<double>(m_request.layers[asIndex(layer)].weightCount) * bits.weight / weights;
        });
    }

    void addBitOps(double limit) {
        BitMap fixed = fixedBits(m_problem);
        // 0 bits: the chosen layers' share comes from their choices.
        for (std::size_t l = 0; l < fixed.size(); ++l) {
            if (m_problem.plan.isAllocated[l]) fixed[l].weight = 0;
        }
        addLimit({"number of BitOps", "per second", bitOpsPerSecond(m_request.layers, fixed), limit},
                 [&](int layer, LayerBits bits) {
                     const std::size_t l = asIndex(layer);
                     return bitOpsPerSecond(m_request.layers.subspan(l, 1), {bits});
                 });
    }

    void addLatency(double limit) {
        const auto& table = m_request.latency;
        addLimit({"latency", "ms", 0, limit}, [&](int layer, LayerBits bits) {
            const std::size_t l = asIndex(layer);
            const auto column = std::find(table.widths.begin(), table.widths.end(), bits) - table.widths.begin();
            const auto c = static_cast<std::size_t>(column);
            if (l >= table.milliseconds.size() || c >= table.milliseconds[l].size() ||
                std::isnan(table.milliseconds[l][c]))
                throw InvalidArgument("the latency table says nothing of layer " + m_problem.plan.names[l] + " at " +
                                      std::to_string(bits.weight) + " weight and " + std::to_string(bits.activation) +
                                      " activation bits");
            return table.milliseconds[l][c];
        });
    }

    const AllocationProblem& m_problem;
    const BitProgramRequest& m_request;
    std::vector<Bits> m_widths;
    CostTable m_costs;
    IntegerProgram m_program;
};

}  // namespace

IntegerProgram bitProgram(const AllocationProblem& problem, const BitProgramRequest& request) {
    return Builder(problem, request).build();
}

BitMap bitMapOf(const AllocationProblem& problem, const IntegerProgram& program, const std::vector<int>& choices) {
    BitMap bits = fixedBits(problem);
    for (std::size_t g = 0; g < choices.size(); ++g) {
        const auto& chosen = program.groups[g].choices[asIndex(choices[g])].bits;
        for (const int layer : problem.plan.groups[g]) {
            bits[asIndex(layer)] = chosen;
            if (!problem.plan.hasQuantizedInput[asIndex(layer)]) bits[asIndex(layer)].activation = kFloatBits;
        }
    }
    return bits;
}

}  // namespace voxbit
