// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/minimax_frontier.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"

namespace voxbit {
namespace {

using Weights = std::vector<double>;

constexpr double kTrace = 1e-9;
constexpr double kLargestPower = 2;

/// The last point that a budget reaches; the first one where none does.
std::size_t placeOf(const std::vector<FrontierPoint>& points, double budget) {
    const auto next = std::upper_bound(points.begin(), points.end(), budget,
                                       [](double b, const FrontierPoint& point) { return b < point.amount; });
    return next == points.begin() ? 0 : static_cast<std::size_t>(next - points.begin()) - 1;
}

void checkSameChoices(const std::vector<IntegerProgram>& programs) {
    if (programs.empty()) throw InvalidArgument("there is no sum of costs to minimise");
    for (const IntegerProgram& program : programs) {
        bool isSame = program.groups.size() == programs.front().groups.size();
        for (std::size_t g = 0; isSame && g < program.groups.size(); ++g) {
            const auto& mine = program.groups[g].choices;
            const auto& first = programs.front().groups[g].choices;
            isSame = std::equal(mine.begin(), mine.end(), first.begin(), first.end(),
                                [](const ProgramChoice& a, const ProgramChoice& b) {
                                    return a.bits == b.bits && a.amounts == b.amounts;
                                });
        }
        if (!isSame) throw InvalidArgument("the sums of costs are not over the same choices");
    }
}

class Minimax {
  public:
    Minimax(const std::vector<IntegerProgram>& programs, const MinimaxOptions& options)
        : m_programs(programs), m_options(options), m_weighted(programs.front()) {}

    std::vector<FrontierPoint> solve() && {
        const Weights equal(m_programs.size(), 1.0 / static_cast<double>(m_programs.size()));
        finish(equal);
        if (m_programs.size() > 1) {
            const double low = m_points.front().amount;
            const double high = m_points.back().amount;
            for (int i = m_options.budgets; i > 0; --i) lookAt(low + (high - low) * (i - 0.5) / m_options.budgets);
            for (int i = 0; i < m_options.repairs; ++i) {
                const auto budget = widestGap();
                if (!budget) break;
                lookAt(*budget);
            }
        }
        return std::move(m_points);
    }

  private:
    /// The bounds that some weights give for every budget.
    struct Bounds {
        Weights weights;
        std::vector<double> amounts, values;

        std::optional<double> below(double amount) const {
            const auto next = std::lower_bound(amounts.begin(), amounts.end(), amount);
            if (next == amounts.begin()) return std::nullopt;
            return values[static_cast<std::size_t>(next - amounts.begin()) - 1];
        }
    };

    /// Looks for weights and answers at one budget.
    void lookAt(double budget) { finish(bestWeights(budget, weightsBelow(budget))); }

    /// The largest budget of the point whose cost is farthest above its bound, if that is worth a look.
    std::optional<double> widestGap() {
        double widest = m_options.frontier.targetGap * (m_points.front().cost - m_points.back().cost);
        std::optional<double> budget;
        for (std::size_t i = 0; i + 1 < m_points.size(); ++i) {
            const double gap = m_points[i].cost - m_points[i].bound;
            const double largest = std::nextafter(m_points[i + 1].amount, m_points[i].amount);
            if (gap <= widest || m_repaired.contains(largest)) continue;
            widest = gap;
            budget = largest;
        }
        if (budget) m_repaired.insert(*budget);
        return budget;
    }

    std::vector<FrontierPoint> visit(const Weights& weights, const FrontierOptions& options) {
        for (std::size_t g = 0; g < m_weighted.groups.size(); ++g) {
            auto& choices = m_weighted.groups[g].choices;
            for (std::size_t i = 0; i < choices.size(); ++i) {
                choices[i].cost = 0;
                for (std::size_t k = 0; k < weights.size(); ++k)
                    choices[i].cost += weights[k] * m_programs[k].groups[g].choices[i].cost;
            }
        }
        return solveAllBudgets(m_weighted, options);
    }

    /// Solves a weighted sum to the end; what it finds counts for all budgets.
    void finish(const Weights& weights) {
        auto points = visit(weights, m_options.frontier);
        Bounds bounds{weights, {}, {}};
        for (const FrontierPoint& point : points) {
            bounds.amounts.push_back(point.amount);
            bounds.values.push_back(point.bound);
        }
        m_bounds.push_back(std::move(bounds));
        propose(std::move(points));
        keepBest();
    }

    std::vector<double> sumsOf(const FrontierPoint& point) const {
        std::vector<double> sums;
        for (const IntegerProgram& program : m_programs) {
            double sum = 0;
            for (std::size_t g = 0; g < point.choices.size(); ++g)
                sum += program.groups[g].choices[point.choices[g]].cost;
            sums.push_back(sum);
        }
        return sums;
    }

    void propose(std::vector<FrontierPoint> points) {
        for (FrontierPoint& point : points) {
            const auto sums = sumsOf(point);
            point.cost = *std::max_element(sums.begin(), sums.end());
            m_points.push_back(std::move(point));
        }
    }

    /// The weights of the largest dual value at a budget, of the relaxation that may divide one group between two
    /// neighbouring points of the hull.
    Weights bestWeights(double budget, Weights weights) {
        // The hull alone: no gap is small enough to look for more.
        const FrontierOptions hull{2, 1};
        // What every answer costs anyway says nothing about how well weights are known.
        const double unavoidable = m_points.back().cost;
        Weights best = weights;
        double highest = -std::numeric_limits<double>::infinity();
        double least = std::numeric_limits<double>::infinity();  // largest sum of a relaxed answer
        for (int step = 0; step < m_options.steps; ++step) {
            const auto points = visit(weights, hull);
            const auto sums = relaxedSums(points, budget);
            const double dual = std::inner_product(sums.begin(), sums.end(), weights.begin(), 0.0);
            least = std::min(least, *std::max_element(sums.begin(), sums.end()));
            if (dual > highest) {
                highest = dual;
                best = weights;
            }
            double variance = 0;
            for (std::size_t k = 0; k < sums.size(); ++k) variance += weights[k] * (sums[k] - dual) * (sums[k] - dual);
            const double excess = std::max(0.0, least - unavoidable);
            if (least - highest <= m_options.frontier.targetGap * excess || variance <= 0) break;
            const double length = (least - dual) / variance;
            double total = 0;
            for (std::size_t k = 0; k < sums.size(); ++k) {
                const double power = std::clamp(length * (sums[k] - dual), -kLargestPower, kLargestPower);
                // At least a trace of each: what is 0 would stay so.
                weights[k] = std::max(kTrace, weights[k] * std::exp(power));
                total += weights[k];
            }
            for (double& weight : weights) weight /= total;
        }
        return best;
    }

    std::vector<double> relaxedSums(const std::vector<FrontierPoint>& points, double budget) {
        const std::size_t place = placeOf(points, budget);
        propose({points[place]});
        auto sums = sumsOf(points[place]);
        if (place + 1 == points.size()) return sums;
        const FrontierPoint& next = points[place + 1];
        const double part =
            std::clamp((budget - points[place].amount) / (next.amount - points[place].amount), 0.0, 1.0);
        const auto others = sumsOf(next);
        for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += part * (others[k] - sums[k]);
        return sums;
    }

    /// The best bound of all budgets below an amount: it holds for those at which it was proved and for all smaller
    /// ones, whose answers cost no less.
    double boundBelow(double amount) const {
        double best = -std::numeric_limits<double>::infinity();
        for (const Bounds& bounds : m_bounds) best = std::max(best, bounds.below(amount).value_or(best));
        return best;
    }

    /// Whose bound that is.
    Weights weightsBelow(double amount) const {
        const auto best = std::max_element(m_bounds.begin(), m_bounds.end(), [&](const Bounds& a, const Bounds& b) {
            return a.below(amount) < b.below(amount);
        });
        return best->weights;
    }

    /// Leaves those points that no smaller one equals, and proves their bounds.
    void keepBest() {
        std::stable_sort(m_points.begin(), m_points.end(), [](const FrontierPoint& a, const FrontierPoint& b) {
            return a.amount != b.amount ? a.amount < b.amount : a.cost < b.cost;
        });
        double least = std::numeric_limits<double>::infinity();
        std::erase_if(m_points, [&](const FrontierPoint& point) {
            const bool isBetter = point.cost < least;
            if (isBetter) least = point.cost;
            return !isBetter;
        });
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const double end =
                i + 1 < m_points.size() ? m_points[i + 1].amount : std::numeric_limits<double>::infinity();
            m_points[i].bound = std::min(m_points[i].cost, boundBelow(end));
        }
    }

    const std::vector<IntegerProgram>& m_programs;
    const MinimaxOptions& m_options;
    IntegerProgram m_weighted;
    std::vector<Bounds> m_bounds;
    std::vector<FrontierPoint> m_points;  ///< the best answers so far, and what is new
    std::set<double> m_repaired;
};

}  // namespace

std::vector<FrontierPoint> solveAllBudgetsForWorst(const std::vector<IntegerProgram>& programs,
                                                   const MinimaxOptions& options) {
    checkSameChoices(programs);
    return Minimax(programs, options).solve();
}

}  // namespace voxbit
