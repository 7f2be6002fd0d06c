// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/integer_program.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/as_index.h"
#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/positions.h"
#include "core/package/size_model.h"

namespace voxbit {
namespace {

constexpr double kRounding = 1e-12;

bool exceeds(double amount, double limit) {
    return amount > limit + kRounding * std::abs(limit);
}

double smallestAmount(const ProgramGroup& group, std::size_t limit) {
    double smallest = group.choices.front().amounts[limit];
    for (const auto& choice : group.choices) smallest = std::min(smallest, choice.amounts[limit]);
    return smallest;
}

void checkChoices(const ProgramGroup& group, std::size_t limitCount) {
    if (group.choices.empty())
        throw InvalidArgument("there is no width that " + group.name + " may have: every one is forbidden");
    for (const auto& choice : group.choices) {
        if (choice.amounts.size() != limitCount)
            throw InvalidArgument(group.name + ": a choice has " + std::to_string(choice.amounts.size()) +
                                  " amounts for " + std::to_string(limitCount) + " limits");
        const bool isFinite = std::isfinite(choice.cost) && std::all_of(choice.amounts.begin(), choice.amounts.end(),
                                                                        [](double a) { return std::isfinite(a); });
        if (!isFinite)
            throw InvalidArgument(group.name + ": cost or amount at " + std::to_string(choice.bits.weight) +
                                  " weight bits is not a finite number");
    }
}

/// "a 1.2 MiB, b 0.8 MiB": who takes most even at their smallest.
std::string largestTakers(const IntegerProgram& program, std::size_t limit) {
    const auto order = sortedPositions(program.groups.size(), [&](std::size_t a, std::size_t b) {
        return smallestAmount(program.groups[a], limit) > smallestAmount(program.groups[b], limit);
    });
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 3); ++i) {
        const auto& group = program.groups[order[i]];
        text += (i == 0 ? "" : ", ") + group.name + " " + program.limits[limit].text(smallestAmount(group, limit));
    }
    return text;
}

}  // namespace

std::string ProgramLimit::text(double amount) const {
    if (unit == "bytes") return exactSizeText(amount);
    char number[32];
    (void)std::snprintf(number, sizeof number, "%.6g ", amount);
    return number + unit;
}

void IntegerProgram::validate() const {
    if (groups.empty()) throw InvalidArgument("there is no layer whose width is to be chosen");
    for (const auto& group : groups) checkChoices(group, limits.size());
    for (std::size_t k = 0; k < limits.size(); ++k) {
        const auto& limit = limits[k];
        double smallest = limit.constant;
        for (const auto& group : groups) smallest += smallestAmount(group, k);
        if (std::isnan(limit.limit) || exceeds(smallest, limit.limit))
            throw InvalidArgument("a " + limit.name + " of at most " + limit.text(limit.limit) +
                                  " is impossible: the smallest possible is " + limit.text(smallest) + ", of which " +
                                  limit.text(limit.constant) + " whatever the widths; most at its narrowest takes " +
                                  largestTakers(*this, k));
    }
}

std::string IntegerProgram::limitsText() const {
    return commaList(limits,
                     [](const ProgramLimit& limit) { return limit.name + " of at most " + limit.text(limit.limit); });
}

double costOf(const IntegerProgram& program, const std::vector<int>& choices) {
    double cost = 0;
    for (std::size_t g = 0; g < choices.size(); ++g) cost += program.groups[g].choices[asIndex(choices[g])].cost;
    return cost;
}

std::vector<double> amountsOf(const IntegerProgram& program, const std::vector<int>& choices) {
    std::vector<double> amounts;
    for (const auto& limit : program.limits) amounts.push_back(limit.constant);
    for (std::size_t g = 0; g < choices.size(); ++g) {
        const auto& choice = program.groups[g].choices[asIndex(choices[g])];
        for (std::size_t k = 0; k < amounts.size(); ++k) amounts[k] += choice.amounts[k];
    }
    return amounts;
}

bool meetsLimits(const IntegerProgram& program, const std::vector<double>& amounts) {
    for (std::size_t k = 0; k < amounts.size(); ++k) {
        if (exceeds(amounts[k], program.limits[k].limit)) return false;
    }
    return true;
}

}  // namespace voxbit
