// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/allocation/integer_program.h"
#include "core/base/random.h"

/// Integer programs for tests and benchmarks, and the answer that needs no cleverness.
namespace voxbit::test {

/// Costs and amounts without any pattern; amounts are whole numbers. Limits are open.
inline IntegerProgram randomProgram(Random& random, std::size_t groups, std::size_t choices, std::size_t limits) {
    IntegerProgram program;
    for (std::size_t k = 0; k < limits; ++k)
        program.limits.push_back({"limit " + std::to_string(k), "units", static_cast<double>(random.below(5)), 1e9});
    for (std::size_t g = 0; g < groups; ++g) {
        ProgramGroup group{"group " + std::to_string(g), {}};
        for (std::size_t i = 0; i < choices; ++i) {
            ProgramChoice choice{{static_cast<Bits>(i + 1), 8}, random.uniform(), {}};
            for (std::size_t k = 0; k < limits; ++k) choice.amounts.push_back(static_cast<double>(random.below(20)));
            group.choices.push_back(std::move(choice));
        }
        program.groups.push_back(std::move(group));
    }
    return program;
}

/// Layers of many sizes at widths from 2 on; costs fall about fourfold with each bit. Steep: a few layers matter a
/// thousand times more than most, as in measured tables.
inline IntegerProgram layeredProgram(Random& random, std::size_t layers, int widths, bool isSteep) {
    IntegerProgram program;
    program.limits.push_back({"size", "bytes", 1000, 1e12});
    for (std::size_t g = 0; g < layers; ++g) {
        ProgramGroup group{"layer " + std::to_string(g), {}};
        const auto weights = static_cast<double>(256 * (64 + random.below(2000)));
        const double sensitivity = isSteep ? std::exp(2.5 * random.normal()) : random.uniform();
        for (Bits bits = 2; bits < 2 + widths; ++bits) {
            const double cost = sensitivity * std::ldexp(1.0, -2 * bits) * random.uniform(0.7, 1.3);
            group.choices.push_back({{bits, 8}, cost, {weights * bits / 8}});
        }
        program.groups.push_back(std::move(group));
    }
    return program;
}

/// By trying everything. Nothing when no combination meets the limits.
inline std::optional<ProgramSolution> searchExhaustively(const IntegerProgram& program) {
    std::optional<ProgramSolution> best;
    std::vector<int> choices(program.groups.size(), 0);
    for (;;) {
        const auto amounts = amountsOf(program, choices);
        const double cost = costOf(program, choices);
        if (meetsLimits(program, amounts) && (!best || cost < best->cost))
            best = ProgramSolution{choices, cost, amounts, cost, 0, true};
        std::size_t g = 0;
        while (g < choices.size() && ++choices[g] == static_cast<int>(program.groups[g].choices.size()))
            choices[g++] = 0;
        if (g == choices.size()) return best;
    }
}

}  // namespace voxbit::test
