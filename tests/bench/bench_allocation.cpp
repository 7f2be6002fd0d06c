// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include "core/allocation/allocator.h"
#include "core/base/random.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;

/// Paths of every allocator over 500 layers (goal: under 20 ms) and look-ups in them (goal: under 10 us).
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

}  // namespace

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
