// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/lagrangian_bound.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace voxbit {
namespace {

constexpr int kMaxRounds = 200;
constexpr double kPivotTolerance = 1e-11;
/// Costs are shares of their range: an excess over a limit is never worth this much.
constexpr double kExcessCost = 1e4;

bool dominates(const ProgramChoice& a, const ProgramChoice& b) {
    bool isLess = a.cost < b.cost;
    if (a.cost > b.cost) return false;
    for (std::size_t k = 0; k < a.amounts.size(); ++k) {
        if (a.amounts[k] > b.amounts[k]) return false;
        isLess = isLess || a.amounts[k] < b.amounts[k];
    }
    return isLess;
}

bool isDominated(const ProgramGroup& group, std::size_t choice) {
    for (std::size_t other = 0; other < group.choices.size(); ++other) {
        if (other != choice && dominates(group.choices[other], group.choices[choice])) return true;
    }
    return false;
}

/// A column of the master program: what it takes of the limits, whether it counts as an answer, and what it costs.
struct Column {
    std::vector<double> rows;  ///< limits, then 1 for answers and 0 for slack and excess
    double cost = 0;
    std::vector<std::size_t> answer;  ///< positions by group; empty for slack and excess
};

/// Gaussian elimination with pivoting on a copy; empty when singular.
std::vector<double> solveLinear(std::vector<std::vector<double>> matrix, std::vector<double> right) {
    const std::size_t n = right.size();
    for (std::size_t i = 0; i < n; ++i) {
        std::size_t pivot = i;
        for (std::size_t r = i + 1; r < n; ++r) {
            if (std::abs(matrix[r][i]) > std::abs(matrix[pivot][i])) pivot = r;
        }
        if (std::abs(matrix[pivot][i]) < 1e-13) return {};
        std::swap(matrix[i], matrix[pivot]);
        std::swap(right[i], right[pivot]);
        for (std::size_t r = i + 1; r < n; ++r) {
            const double factor = matrix[r][i] / matrix[i][i];
            if (factor == 0) continue;
            for (std::size_t c = i; c < n; ++c) matrix[r][c] -= factor * matrix[i][c];
            right[r] -= factor * right[i];
        }
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t c = i + 1; c < n; ++c) right[i] -= matrix[i][c] * right[c];
        right[i] /= matrix[i][i];
    }
    return right;
}

class Master {
  public:
    Master(const ScaledProgram& program, const OpenChoices& open)
        : m_program(program), m_open(open), m_limits(program.limitCount) {
        m_right = program.capacities;
        m_right.push_back(1);
        m_result.bound = -std::numeric_limits<double>::infinity();
    }

    RelaxedAnswer run(double cutoff) {
        begin();
        for (int round = 0; round < kMaxRounds && m_result.bound <= cutoff; ++round) {
            if (!enterBest()) break;
        }
        writeParts();
        return std::move(m_result);
    }

  private:
    Column slack(std::size_t limit, double sign) const {
        Column column{std::vector<double>(m_limits + 1, 0.0), sign > 0 ? 0.0 : kExcessCost, {}};
        column.rows[limit] = sign;
        return column;
    }

    /// Every group's best answer to prices; the bound that follows is kept.
    Column price(const std::vector<double>& prices) {
        Column column{std::vector<double>(m_limits + 1, 0.0), 0, {}};
        column.rows.back() = 1;
        double value = 0;
        for (std::size_t g = 0; g < m_program.groupCount(); ++g) {
            double best = std::numeric_limits<double>::infinity();
            std::size_t bestPosition = 0;
            for (std::size_t p = m_open.begins[g]; p < m_open.begins[g + 1]; ++p) {
                const std::size_t choice = m_open.choices[p];
                double sum = m_program.choices[choice].cost;
                const double* amounts = m_program.amountsOf(choice);
                for (std::size_t k = 0; k < m_limits; ++k) sum += prices[k] * amounts[k];
                if (sum < best) {
                    best = sum;
                    bestPosition = p;
                }
            }
            value += best;
            const std::size_t choice = m_open.choices[bestPosition];
            column.cost += m_program.choices[choice].cost;
            for (std::size_t k = 0; k < m_limits; ++k) column.rows[k] += m_program.amountsOf(choice)[k];
            column.answer.push_back(bestPosition);
        }
        double bound = value;
        for (std::size_t k = 0; k < m_limits; ++k) bound -= prices[k] * m_program.capacities[k];
        if (bound > m_result.bound) {
            m_result.bound = bound;
            m_result.prices = prices;
        }
        m_result.proposals.push_back(column.answer);
        return column;
    }

    void begin() {
        Column first = price(std::vector<double>(m_limits, 0.0));
        for (std::size_t k = 0; k < m_limits; ++k) {
            const double room = m_program.capacities[k] - first.rows[k];
            m_basis.push_back(slack(k, room >= 0 ? 1 : -1));
            m_values.push_back(std::abs(room));
        }
        m_basis.push_back(std::move(first));
        m_values.push_back(1);
    }

    std::vector<std::vector<double>> basisMatrix(bool isTransposed) const {
        const std::size_t n = m_basis.size();
        std::vector<std::vector<double>> matrix(n, std::vector<double>(n));
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t r = 0; r < n; ++r) (isTransposed ? matrix[i][r] : matrix[r][i]) = m_basis[i].rows[r];
        }
        return matrix;
    }

    /// One simplex step. @return false when nothing improves
    bool enterBest() {
        std::vector<double> costs;
        for (const auto& column : m_basis) costs.push_back(column.cost);
        const auto duals = solveLinear(basisMatrix(true), std::move(costs));
        if (duals.empty()) return false;
        std::vector<double> prices;
        std::size_t mostNegative = m_limits;
        for (std::size_t k = 0; k < m_limits; ++k) {
            prices.push_back(std::max(0.0, -duals[k]));
            if (duals[k] > kPivotTolerance && (mostNegative == m_limits || duals[k] > duals[mostNegative]))
                mostNegative = k;
        }
        if (mostNegative < m_limits) return enter(slack(mostNegative, 1));
        Column column = price(prices);
        double reduced = column.cost;
        for (std::size_t r = 0; r <= m_limits; ++r) reduced -= duals[r] * column.rows[r];
        if (reduced >= -kPivotTolerance) return false;
        return enter(std::move(column));
    }

    bool enter(Column column) {
        const auto direction = solveLinear(basisMatrix(false), column.rows);
        if (direction.empty()) return false;
        std::size_t leaving = m_basis.size();
        double step = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_basis.size(); ++i) {
            if (direction[i] <= kPivotTolerance) continue;
            const double ratio = m_values[i] / direction[i];
            if (ratio < step) {
                step = ratio;
                leaving = i;
            }
        }
        if (leaving == m_basis.size()) return false;
        m_basis[leaving] = std::move(column);
        const auto values = solveLinear(basisMatrix(false), m_right);
        if (values.empty()) return false;
        m_values = values;
        for (double& value : m_values) value = std::max(0.0, value);
        return true;
    }

    void writeParts() {
        m_result.parts.assign(m_open.choices.size(), 0.0);
        for (std::size_t i = 0; i < m_basis.size(); ++i) {
            for (const std::size_t position : m_basis[i].answer) m_result.parts[position] += m_values[i];
        }
    }

    const ScaledProgram& m_program;
    const OpenChoices& m_open;
    std::size_t m_limits;
    std::vector<double> m_right;
    std::vector<Column> m_basis;
    std::vector<double> m_values;
    RelaxedAnswer m_result;
};

}  // namespace

ScaledProgram::ScaledProgram(const IntegerProgram& program) {
    const std::size_t all = program.limits.size();
    std::vector<std::vector<double>> least(program.groups.size(), std::vector<double>(all));
    std::vector<double> leastCost(program.groups.size());
    std::vector<double> sums(all, 0.0), ranges(all, 0.0);
    double costRange = 0;
    for (std::size_t g = 0; g < program.groups.size(); ++g) {
        const auto& group = program.groups[g].choices;
        const auto spread = [&](auto valueOf, double& low) {
            double high = low = valueOf(group.front());
            for (const auto& choice : group) {
                low = std::min(low, valueOf(choice));
                high = std::max(high, valueOf(choice));
            }
            return high - low;
        };
        costRange += spread([](const ProgramChoice& choice) { return choice.cost; }, leastCost[g]);
        costOffset += leastCost[g];
        for (std::size_t k = 0; k < all; ++k) {
            ranges[k] += spread([k](const ProgramChoice& choice) { return choice.amounts[k]; }, least[g][k]);
            sums[k] += least[g][k];
        }
    }
    if (costRange > 0) costScale = costRange;
    std::vector<std::size_t> kept;
    for (std::size_t k = 0; k < all; ++k) {
        const double room = program.limits[k].limit - program.limits[k].constant - sums[k];
        if (ranges[k] <= 0 || room >= ranges[k]) continue;
        kept.push_back(k);
        capacities.push_back(room / ranges[k]);
    }
    limitCount = kept.size();
    for (std::size_t g = 0; g < program.groups.size(); ++g) {
        begins.push_back(choices.size());
        const auto& group = program.groups[g];
        for (std::size_t i = 0; i < group.choices.size(); ++i) {
            if (isDominated(group, i)) continue;
            choices.push_back({static_cast<int>(i), (group.choices[i].cost - leastCost[g]) / costScale});
            for (const std::size_t k : kept) amounts.push_back((group.choices[i].amounts[k] - least[g][k]) / ranges[k]);
        }
    }
    begins.push_back(choices.size());
}

RelaxedAnswer relax(const ScaledProgram& program, const OpenChoices& open, double cutoff) {
    return Master(program, open).run(cutoff);
}

}  // namespace voxbit
