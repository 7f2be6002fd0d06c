// SPDX-License-Identifier: Apache-2.0
// Ranking a union of speakers from their profiles in memory.
//   bench_profile_set [speakers] [layers]
// Defaults: 100 speakers, 200 layers; every speaker stands for 3 minutes of audio through a projection of
// wav2vec2-base (6.9 million elements per layer). Prints one JSON line: processor seconds to load all from their
// encoded form, the memory that they take then, and the milliseconds that merging all of them and ranking by median
// take (the longest of 20).
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <string>

#include "core/base/random.h"
#include "core/profile/accumulate.h"
#include "core/profile/float_bins.h"
#include "core/profile/profile_blob.h"
#include "core/profile/profile_set.h"
#include "core/sensitivity/ranking.h"
#include "tests/support/allocated_memory.h"

using namespace voxbit;

namespace {

constexpr std::size_t kElements = 149 * 768 * 60;

/// Processor time: everything runs on one thread, and the machine may have other work.
double secondsOf(const auto& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// A layer's statistics for different scales of one set of normally distributed values.
LayerStatistics layerOf(std::vector<float> values, float scale) {
    for (float& value : values) value *= scale;
    LayerStatistics layer;
    Accumulator accumulator;
    accumulator.add(values);
    layer.output = accumulator.finish(kFineMantissaBits);
    accumulator.add(values);
    layer.inputs.push_back(accumulator.finish(kInputMantissaBits));
    return layer;
}

}  // namespace

int main(int argc, char** argv) {
    const int speakers = argc > 1 ? std::atoi(argv[1]) : 100;
    const std::size_t layers = argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : 200;
    Random random(1);
    std::vector<float> values(kElements);
    for (float& value : values) value = static_cast<float>(random.normal());
    std::vector<LayerStatistics> patterns;
    for (int i = 0; i < 8; ++i) patterns.push_back(layerOf(values, static_cast<float>(std::exp(random.normal()))));

    std::vector<std::string> encoded;
    for (int speaker = 0; speaker < speakers; ++speaker) {
        Profile profile;
        for (std::size_t i = 0; i < layers; ++i) profile.layers.push_back(patterns[random.below(patterns.size())]);
        encoded.push_back(encodeProfile(profile));
    }
    ProfileSet set;
    const double before = test::allocatedMebibytes();
    const double loadSeconds = secondsOf([&] {
        for (const std::string& bytes : encoded) set.add("", decodeProfile(bytes));
    });
    const double memoryMebibytes = test::allocatedMebibytes() - before;

    std::vector<int> members(static_cast<std::size_t>(speakers)), order(layers);
    std::iota(members.begin(), members.end(), 0);
    std::iota(order.begin(), order.end(), 0);
    double longest = 0;
    for (int round = 0; round < 20; ++round) {
        longest = std::max(longest, secondsOf([&] {
                               std::vector<double> medians;
                               for (const int layer : order)
                                   medians.push_back(set.output(layer, members).medianOfMagnitude());
                               (void)rankLayers(order, medians, kMedianErrorBound);
                           }));
    }
    std::printf(
        "{\"benchmark\": \"profile_set\", \"speakers\": %d, \"layers\": %zu, \"load_cpu_seconds\": %.3f, "
        "\"memory_mib\": %.1f, \"merge_and_rank_cpu_ms\": %.2f}\n",
        speakers, layers, loadSeconds, memoryMebibytes, longest * 1000);
    return 0;
}
