// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/budget_frontier.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/allocation/regret_core.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

/// One step along the hull of one group.
struct Edge {
    std::size_t group = 0;
    std::size_t to = 0;  ///< place in the group's list
    double amount = 0;   ///< that it adds
    double saving = 0;   ///< of cost; positive
};

/// Choices by rising amount and falling cost, without those that another one dominates.
std::vector<CoreChoice> usefulChoices(const ProgramGroup& group) {
    std::vector<CoreChoice> all;
    for (std::size_t i = 0; i < group.choices.size(); ++i)
        all.push_back({group.choices[i].amounts.front(), group.choices[i].cost, static_cast<std::uint16_t>(i)});
    std::stable_sort(all.begin(), all.end(), [](const CoreChoice& a, const CoreChoice& b) {
        return a.amount != b.amount ? a.amount < b.amount : a.cost < b.cost;
    });
    std::vector<CoreChoice> useful;
    for (const auto& choice : all) {
        if (useful.empty() || choice.cost < useful.back().cost) useful.push_back(choice);
    }
    return useful;
}

double slope(const CoreChoice& from, const CoreChoice& to) {
    return (from.cost - to.cost) / (to.amount - from.amount);
}

void addHullEdges(std::size_t group, const std::vector<CoreChoice>& choices, std::vector<Edge>& edges) {
    std::vector<std::size_t> hull;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        while (hull.size() >= 2 &&
               slope(choices[hull.back()], choices[i]) >= slope(choices[hull[hull.size() - 2]], choices[hull.back()]))
            hull.pop_back();
        hull.push_back(i);
    }
    for (std::size_t i = 1; i < hull.size(); ++i) {
        const auto& from = choices[hull[i - 1]];
        const auto& to = choices[hull[i]];
        edges.push_back({group, hull[i], to.amount - from.amount, from.cost - to.cost});
    }
}

class Frontier {
  public:
    Frontier(const IntegerProgram& program, const FrontierOptions& options) : m_program(program), m_options(options) {
        for (std::size_t g = 0; g < program.groups.size(); ++g) {
            m_groups.push_back(usefulChoices(program.groups[g]));
            addHullEdges(g, m_groups.back(), m_edges);
        }
        std::stable_sort(m_edges.begin(), m_edges.end(),
                         [](const Edge& a, const Edge& b) { return a.saving * b.amount > b.saving * a.amount; });
        m_places.assign(m_groups.size(), 0);
    }

    std::vector<FrontierPoint> solve() && {
        double excess = 0;  // over the smallest cost
        for (const auto& edge : m_edges) excess += edge.saving;
        emit({});
        for (const auto& edge : m_edges) {
            const double target = m_options.targetGap * excess;
            excess -= edge.saving;
            if (edge.saving > target) {
                refine(edge, target);
            } else {
                m_points.back().bound = m_points.back().cost - edge.saving;
            }
            m_places[edge.group] = edge.to;
            emit({});
        }
        return std::move(m_points);
    }

  private:
    /// The answer at m_places with some groups moved. Costs and amounts are summed anew: sums that grow along the path
    /// would gather rounding.
    void emit(const std::vector<CoreMove>& moves) {
        std::vector<std::size_t> places = m_places;
        for (const auto& move : moves) places[move.group] = move.place;
        FrontierPoint point;
        point.amount = m_program.limits.front().constant;
        for (std::size_t g = 0; g < places.size(); ++g) {
            const auto& choice = m_groups[g][places[g]];
            point.amount += choice.amount;
            point.cost += choice.cost;
            point.choices.push_back(choice.index);
        }
        point.bound = point.cost;
        m_points.push_back(std::move(point));
    }

    /// Emits as few of the answers between two hull points as keep the gap at the target.
    void refine(const Edge& edge, double target) {
        const CoreAnswers found =
            solveCore({m_groups, m_places, edge.amount, edge.saving, target, m_options.stateLimit});
        const double base = m_points.back().cost;
        const double price = edge.saving / edge.amount;
        double kept = 0;  // cost against the base
        for (std::size_t i = 0; i <= found.answers.size(); ++i) {
            // Answers that are left out bound the others, too: budgets up to the next amount cost no less than this
            // one.
            const double next = i < found.answers.size() ? found.answers[i].amount : edge.amount;
            const double here = i > 0 ? found.answers[i - 1].cost : 0;
            const double bound = std::min(here, found.provedRegret - price * next);
            if (i > 0 && kept - bound > target) {
                emit(found.answers[i - 1].moves);
                kept = here;
            }
            m_points.back().bound = std::min(m_points.back().cost, base + bound);
        }
    }

    const IntegerProgram& m_program;
    const FrontierOptions& m_options;
    std::vector<std::vector<CoreChoice>> m_groups;
    std::vector<Edge> m_edges;
    std::vector<std::size_t> m_places;
    std::vector<FrontierPoint> m_points;
};

}  // namespace

std::vector<FrontierPoint> solveAllBudgets(const IntegerProgram& program, const FrontierOptions& options) {
    if (program.limits.size() != 1)
        throw InvalidArgument("all budgets at once are solved for one limit, not for " +
                              std::to_string(program.limits.size()));
    IntegerProgram unlimited = program;
    unlimited.limits.front().limit = std::numeric_limits<double>::infinity();
    unlimited.validate();
    return Frontier(program, options).solve();
}

}  // namespace voxbit
