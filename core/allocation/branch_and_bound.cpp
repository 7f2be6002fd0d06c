// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/branch_and_bound.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/allocation/lagrangian_bound.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr double kCostTolerance = 1e-9;
/// Above every sum of scaled costs: without an answer yet, a bound beyond this means that the limits cannot be met.
constexpr double kBeyondAllCosts = 1 + 1e-6;

struct Node {
    OpenChoices open;
    double bound = 0;
};

/// What one group's split needs to know.
struct Split {
    std::size_t group = 0;
    std::size_t limit = 0;
    double mean = 0;
};

class Search {
  public:
    Search(const IntegerProgram& program, const SearchOptions& options, const RunControl& control)
        : m_program(program), m_scaled(program), m_options(options), m_control(control) {}

    std::optional<ProgramSolution> run() {
        Node root;
        root.open.begins = m_scaled.begins;
        for (std::size_t i = 0; i < m_scaled.choices.size(); ++i) root.open.choices.push_back(i);
        m_nodes.push_back(std::move(root));
        while (!m_nodes.empty() && m_nodeCount < m_options.nodeLimit) {
            m_control.checkStop();
            Node node = std::move(m_nodes.back());
            m_nodes.pop_back();
            if (node.bound < cutoff()) expand(std::move(node));
        }
        std::erase_if(m_nodes, [this](const Node& node) { return node.bound >= cutoff(); });
        if (!m_best && !m_nodes.empty())
            throw Error("no widths that meet all limits were found among " + std::to_string(m_nodeCount) +
                        " parts of the search; loosen a limit or raise the node limit");
        return finish();
    }

  private:
    double cutoff() const { return m_best ? m_bestCost - kCostTolerance : kBeyondAllCosts; }

    void expand(Node node) {
        ++m_nodeCount;
        const RelaxedAnswer relaxed = relax(m_scaled, node.open, cutoff());
        node.bound = std::max(node.bound, relaxed.bound);
        for (const auto& proposal : relaxed.proposals) tryAnswer(node.open, proposal);
        if (node.bound >= cutoff()) return;
        const auto split = chooseSplit(node.open, relaxed.parts);
        if (!split) return closeUndivided(node, relaxed);
        dropHopeless(node, relaxed);
        branch(node, *split);
    }

    void tryAnswer(const OpenChoices& open, const std::vector<std::size_t>& positions) {
        double cost = 0;
        for (const std::size_t p : positions) cost += m_scaled.choices[open.choices[p]].cost;
        if (m_best && cost >= m_bestCost) return;
        std::vector<int> choices;
        choices.reserve(positions.size());
        for (const std::size_t p : positions) choices.push_back(m_scaled.choices[open.choices[p]].index);
        if (!meetsLimits(m_program, amountsOf(m_program, choices))) return;
        m_best = std::move(choices);
        m_bestCost = cost;
    }

    /// The group that the relaxation divides most, at the limit in which its parts differ most.
    std::optional<Split> chooseSplit(const OpenChoices& open, const std::vector<double>& parts) const {
        std::optional<Split> best;
        double largest = 1e-12;
        for (std::size_t g = 0; g < m_scaled.groupCount(); ++g) {
            for (std::size_t k = 0; k < m_scaled.limitCount; ++k) {
                double sum = 0, mean = 0, square = 0;
                for (std::size_t p = open.begins[g]; p < open.begins[g + 1]; ++p) {
                    const double amount = m_scaled.amountsOf(open.choices[p])[k];
                    sum += parts[p];
                    mean += parts[p] * amount;
                    square += parts[p] * amount * amount;
                }
                if (sum <= 0) continue;
                mean /= sum;
                const double spread = std::sqrt(std::max(0.0, square / sum - mean * mean));
                if (spread > largest) {
                    largest = spread;
                    best = Split{g, k, mean};
                }
            }
        }
        return best;
    }

    /// The relaxation takes whole choices: either they are the answer of this part, or they miss a limit by rounding,
    /// or the relaxation did not converge. Then the part is divided at its first open group.
    void closeUndivided(const Node& node, const RelaxedAnswer& relaxed) {
        std::vector<std::size_t> positions;
        std::optional<std::size_t> openGroup;
        for (std::size_t g = 0; g < m_scaled.groupCount(); ++g) {
            const auto begin = relaxed.parts.begin() + static_cast<std::ptrdiff_t>(node.open.begins[g]);
            const auto end = relaxed.parts.begin() + static_cast<std::ptrdiff_t>(node.open.begins[g + 1]);
            positions.push_back(static_cast<std::size_t>(std::max_element(begin, end) - relaxed.parts.begin()));
            if (end - begin > 1 && !openGroup) openGroup = g;
        }
        tryAnswer(node.open, positions);
        if (node.bound >= cutoff() || !openGroup) return;
        const std::size_t first = node.open.begins[*openGroup];
        m_nodes.push_back(child(node, *openGroup, [&](std::size_t p) { return p != first; }));
        m_nodes.push_back(child(node, *openGroup, [&](std::size_t p) { return p == first; }));
    }

    /// Choices whose regret alone lifts the bound to the best answer.
    void dropHopeless(Node& node, const RelaxedAnswer& relaxed) const {
        if (!m_best || relaxed.prices.empty()) return;
        OpenChoices open;
        for (std::size_t g = 0; g < m_scaled.groupCount(); ++g) {
            open.begins.push_back(open.choices.size());
            double least = std::numeric_limits<double>::infinity();
            std::vector<double> values;
            for (std::size_t p = node.open.begins[g]; p < node.open.begins[g + 1]; ++p) {
                double value = m_scaled.choices[node.open.choices[p]].cost;
                for (std::size_t k = 0; k < m_scaled.limitCount; ++k)
                    value += relaxed.prices[k] * m_scaled.amountsOf(node.open.choices[p])[k];
                values.push_back(value);
                least = std::min(least, value);
            }
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (relaxed.bound + values[i] - least < cutoff())
                    open.choices.push_back(node.open.choices[node.open.begins[g] + i]);
            }
        }
        open.begins.push_back(open.choices.size());
        node.open = std::move(open);
    }

    template <class Keep>
    Node child(const Node& node, std::size_t group, const Keep& keeps) const {
        Node result;
        result.bound = node.bound;
        for (std::size_t g = 0; g < m_scaled.groupCount(); ++g) {
            result.open.begins.push_back(result.open.choices.size());
            for (std::size_t p = node.open.begins[g]; p < node.open.begins[g + 1]; ++p) {
                if (g != group || keeps(p)) result.open.choices.push_back(node.open.choices[p]);
            }
        }
        result.open.begins.push_back(result.open.choices.size());
        return result;
    }

    /// The part with the smaller amounts is looked at first: it leads to answers that meet the limits.
    void branch(const Node& node, const Split& split) {
        const auto isSmall = [&](std::size_t p) {
            return m_scaled.amountsOf(node.open.choices[p])[split.limit] <= split.mean;
        };
        Node large = child(node, split.group, [&](std::size_t p) { return !isSmall(p); });
        Node small = child(node, split.group, isSmall);
        const auto hasChoices = [&](const Node& one) {
            return one.open.begins[split.group] < one.open.begins[split.group + 1];
        };
        if (hasChoices(large)) m_nodes.push_back(std::move(large));
        if (hasChoices(small)) m_nodes.push_back(std::move(small));
    }

    std::optional<ProgramSolution> finish() const {
        if (!m_best) return std::nullopt;
        double bound = m_bestCost;
        for (const auto& node : m_nodes) bound = std::min(bound, node.bound);
        ProgramSolution solution;
        solution.choices = *m_best;
        solution.cost = costOf(m_program, *m_best);
        solution.amounts = amountsOf(m_program, *m_best);
        solution.isOptimal = m_nodes.empty();
        // A closed part may hold answers that are better by the tolerance.
        solution.bound = std::min(
            solution.cost, (std::min(bound, m_bestCost - kCostTolerance)) * m_scaled.costScale + m_scaled.costOffset);
        solution.nodes = m_nodeCount;
        return solution;
    }

    const IntegerProgram& m_program;
    ScaledProgram m_scaled;
    const SearchOptions& m_options;
    const RunControl& m_control;
    std::vector<Node> m_nodes;
    std::size_t m_nodeCount = 0;
    std::optional<std::vector<int>> m_best;
    double m_bestCost = 0;
};

/// Each limit can be met, but not all together: what the others leave to the first one.
[[noreturn]] void failTogether(const IntegerProgram& program, const SearchOptions& options, const RunControl& control) {
    IntegerProgram smallest = program;
    const ProgramLimit first = smallest.limits.front();
    smallest.limits.erase(smallest.limits.begin());
    for (auto& group : smallest.groups) {
        for (auto& choice : group.choices) {
            choice.cost = choice.amounts.front();
            choice.amounts.erase(choice.amounts.begin());
        }
    }
    const auto found = Search(smallest, options, control).run();
    std::string text = "no widths meet these limits together: " + program.limitsText();
    if (found)
        text += "; with the others the smallest " + first.name + " is " + first.text(first.constant + found->cost);
    throw InvalidArgument(text);
}

}  // namespace

ProgramSolution solveByBranchAndBound(const IntegerProgram& program, const SearchOptions& options,
                                      const RunControl& control) {
    program.validate();
    if (auto solution = Search(program, options, control).run()) return *solution;
    failTogether(program, options, control);
}

}  // namespace voxbit
