// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/regret_core.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace voxbit {
namespace {

struct Deviation {
    CoreMove move;
    double amount = 0;  ///< against the group's place; may be negative
    double regret = 0;
};

struct CoreGroup {
    std::vector<Deviation> deviations;
    double largest = 0;   ///< amount that the group may add
    double smallest = 0;  ///< or take away: negative
};

/// A partial answer.
struct State {
    double amount = 0;
    double regret = 0;
    std::uint32_t parent = 0;
    const Deviation* deviation = nullptr;  ///< none: as its parent
};

std::vector<Deviation> deviationsBelow(const CoreProblem& problem, double price) {
    std::vector<Deviation> all;
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const auto& choices = problem.groups[g];
        const auto& stay = choices[problem.places[g]];
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (i == problem.places[g]) continue;
            const double amount = choices[i].amount - stay.amount;
            const double regret = std::max(0.0, choices[i].cost - stay.cost + price * amount);
            // With more regret than the whole saving an answer between the points is no better than the smaller one.
            if (regret < problem.saving) all.push_back({{g, i}, amount, regret});
        }
    }
    return all;
}

/// Those of less regret than rho, by group; large amounts first, so that the window closes early.
std::vector<CoreGroup> coreGroups(const std::vector<Deviation>& deviations, double rho) {
    std::vector<CoreGroup> groups;
    for (const auto& deviation : deviations) {
        if (deviation.regret >= rho) continue;
        const bool isNew = groups.empty() || groups.back().deviations.front().move.group != deviation.move.group;
        if (isNew) groups.emplace_back();
        auto& group = groups.back();
        group.deviations.push_back(deviation);
        group.largest = std::max(group.largest, deviation.amount);
        group.smallest = std::min(group.smallest, deviation.amount);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const CoreGroup& a, const CoreGroup& b) {
        return std::max(a.largest, -a.smallest) > std::max(b.largest, -b.smallest);
    });
    return groups;
}

/// All answers of less regret than rho, as far as none dominates another.
class Enumeration {
  public:
    Enumeration(const CoreProblem& problem, double price, const std::vector<Deviation>& deviations, double rho)
        : m_problem(problem), m_price(price), m_rho(rho), m_groups(coreGroups(deviations, rho)) {}

    /// Nothing when there are more partial answers than allowed.
    std::optional<std::vector<CoreAnswer>> run() {
        for (const auto& group : m_groups) {
            m_growth += group.largest;
            m_shrinkage += group.smallest;
        }
        m_pool.push_back({});
        std::size_t begin = 0;
        for (const auto& group : m_groups) {
            m_growth -= group.largest;
            m_shrinkage -= group.smallest;
            const std::size_t end = m_pool.size();
            extend(group, begin, end);
            begin = end;
            if (m_pool.size() - begin > m_problem.stateLimit) return std::nullopt;
        }
        std::vector<CoreAnswer> answers;
        for (std::size_t i = begin; i < m_pool.size(); ++i) {
            const double amount = m_pool[i].amount;
            if (amount > 0 && amount < m_problem.amount && cost(m_pool[i]) < 0) answers.push_back(answer(i));
        }
        return answers;
    }

  private:
    double cost(const State& state) const { return state.regret - m_price * state.amount; }

    void extend(const CoreGroup& group, std::size_t begin, std::size_t end) {
        m_next.clear();
        for (std::size_t i = begin; i < end; ++i) {
            offer(m_pool[i], static_cast<std::uint32_t>(i), nullptr);
            for (const auto& deviation : group.deviations) offer(m_pool[i], static_cast<std::uint32_t>(i), &deviation);
        }
        std::sort(m_next.begin(), m_next.end(), [this](const State& a, const State& b) {
            return a.amount != b.amount ? a.amount < b.amount : cost(a) < cost(b);
        });
        double best = std::numeric_limits<double>::infinity();
        for (const auto& state : m_next) {
            if (cost(state) >= best) continue;
            best = cost(state);
            m_pool.push_back(state);
        }
    }

    void offer(const State& parent, std::uint32_t index, const Deviation* deviation) {
        State state{parent.amount, parent.regret, index, deviation};
        if (deviation != nullptr) {
            state.amount += deviation->amount;
            state.regret += deviation->regret;
        }
        const bool canEndBetween =
            state.amount + m_growth > 0 && state.amount + m_shrinkage < m_problem.amount && state.regret < m_rho;
        if (canEndBetween) m_next.push_back(state);
    }

    CoreAnswer answer(std::size_t index) const {
        CoreAnswer result{m_pool[index].amount, cost(m_pool[index]), {}};
        for (; index != 0; index = m_pool[index].parent) {
            if (m_pool[index].deviation != nullptr) result.moves.push_back(m_pool[index].deviation->move);
        }
        return result;
    }

    const CoreProblem& m_problem;
    double m_price;
    double m_rho;
    std::vector<CoreGroup> m_groups;
    double m_growth = 0;  ///< of the groups still to come
    double m_shrinkage = 0;
    std::vector<State> m_pool;
    std::vector<State> m_next;
};

/// Largest gap over all budgets between the points.
double largestGap(const CoreProblem& problem, double price, const CoreAnswers& found) {
    double gap = 0;
    double cost = 0;
    for (std::size_t i = 0; i <= found.answers.size(); ++i) {
        const double next = i < found.answers.size() ? found.answers[i].amount : problem.amount;
        gap = std::max(gap, cost + price * next - found.provedRegret);
        if (i < found.answers.size()) cost = found.answers[i].cost;
    }
    return gap;
}

}  // namespace

CoreAnswers solveCore(const CoreProblem& problem) {
    const double price = problem.saving / problem.amount;
    const auto deviations = deviationsBelow(problem, price);
    std::vector<double> regrets;
    regrets.reserve(deviations.size());
    for (const auto& deviation : deviations) regrets.push_back(deviation.regret);
    CoreAnswers best;
    constexpr std::size_t kFirstCore = 8;
    for (std::size_t count = kFirstCore;; count += count / 2) {
        double rho = problem.saving;
        if (count < regrets.size()) {
            const auto nth = regrets.begin() + static_cast<std::ptrdiff_t>(count);
            std::nth_element(regrets.begin(), nth, regrets.end());
            rho = *nth;
        }
        auto answers = Enumeration(problem, price, deviations, rho).run();
        if (!answers) return best;
        best = {std::move(*answers), rho};
        if (rho >= problem.saving || largestGap(problem, price, best) <= problem.target) return best;
    }
}

}  // namespace voxbit
