// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>

#include "core/allocation/allocator.h"
#include "core/allocation/branch_and_bound.h"
#include "core/allocation/budget_frontier.h"
#include "core/allocation/cbc.h"
#include "core/base/random.h"
#include "tests/support/integer_programs.h"
#include "tests/support/limpq_golden.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;

/// Paths of every allocator over 500 layers (goal: under 20 ms) and look-ups in them (goal: under 10 us); the integer
/// program: all budgets of 500 layers x 7 widths with 1,000 of them looked up (goal: under 200 ms), and the published
/// LIMPQ search by our solver and by cbc (published: 0.35 s; skipped without the reference data).
namespace {

constexpr std::size_t kLayers = 500;

AllocationProblem problem(Bits low, Bits high, WidthLadder ladder) {
    test::ModelShape model;
    Random random(1);
    std::vector<double> sensitivities;
    for (std::size_t l = 0; l < kLayers; ++l) {
        model.addLayer("layer." + std::to_string(l), LayerKind::Linear,
                       {256, static_cast<std::int64_t>(64 + random.below(2000))}, true);
        sensitivities.push_back(random.uniform());
    }
    LayerPlan plan = resolveLayers({}, model.layers);
    SizeOptions options;
    options.accounting = ladder == WidthLadder::Executable ? Accounting::File : Accounting::Code;
    SizeModel sizes(model.layers, model.tensors, plan.isAllocated, options);
    return {std::move(sizes), std::move(plan), std::move(sensitivities), low, high, ladder, 8};
}

AllocationProblem problemOf(bool isReference) {
    return isReference ? problem(1, kFloatBits, WidthLadder::EveryInteger) : problem(2, 8, WidthLadder::Executable);
}

void path(benchmark::State& state, const char* allocator, bool isReference) {
    const auto given = problemOf(isReference);
    for (auto _ : state) benchmark::DoNotOptimize(allocate(allocator, given));
}

void lookUp(benchmark::State& state, const char* allocator, bool isReference) {
    const auto found = allocate(allocator, problemOf(isReference));
    const double low = found.smallest().sizeBytes;
    const double range = found.largest().sizeBytes - low;
    Random random(2);
    for (auto _ : state) benchmark::DoNotOptimize(found.at(low + range * random.uniform()));
}

/// Gap: the largest over all budgets, in percent of the cost's range. A steep table has a few layers that matter far
/// more than the others, as measured damage has.
void allBudgets(benchmark::State& state, bool isSteep) {
    Random random(3);
    const auto program = test::layeredProgram(random, kLayers, 7, isSteep);
    double gap = 0;
    double points = 0;
    for (auto _ : state) {
        const auto found = solveAllBudgets(program);
        double cost = 0;
        const double low = found.front().amount;
        const double range = found.back().amount - low;
        for (int i = 0; i < 1000; ++i) {
            const auto next = std::upper_bound(found.begin(), found.end(), low + range * i / 999,
                                               [](double budget, const FrontierPoint& p) { return budget < p.amount; });
            cost += std::prev(next)->cost;
        }
        benchmark::DoNotOptimize(cost);
        for (const auto& point : found)
            gap = std::max(gap, 100 * (point.cost - point.bound) / (found.front().cost - found.back().cost));
        points = static_cast<double>(found.size());
    }
    state.counters["gap_percent"] = gap;
    state.counters["points"] = points;
}

void limpq(benchmark::State& state, bool isCbc) {
    if (!std::filesystem::exists(test::limpqPath())) return state.SkipWithError("no reference data");
    const auto golden = test::limpqGolden();
    bool isEqual = true;
    for (auto _ : state) {
        const auto found = isCbc ? solveByCbc(golden.program) : solveByBranchAndBound(golden.program);
        isEqual = isEqual && found.isOptimal && test::widthsOf(golden.program, found.choices) == golden.widths;
    }
    state.counters["equals_published"] = isEqual ? 1 : 0;
}

}  // namespace

BENCHMARK_CAPTURE(allBudgets, even, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(allBudgets, steep, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(limpq, ours, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(limpq, cbc, true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(path, ilp, "ilp", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lookUp, ilp, "ilp", false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(path, uniform, "uniform", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(path, myqasr, "myqasr", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(path, minmax, "minmax", false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(path, myqasr_1_to_32, "myqasr", true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(path, minmax_1_to_32, "minmax", true)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lookUp, uniform, "uniform", false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(lookUp, myqasr, "myqasr", false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(lookUp, minmax, "minmax", false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(lookUp, myqasr_1_to_32, "myqasr", true)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
