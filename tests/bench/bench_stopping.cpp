// SPDX-License-Identifier: Apache-2.0
// How long the worker goes on after a cancel while it profiles, calibrates and evaluates a wav2vec2-base shape (random
// weights) on one thread.
//   bench_stopping [stops per stage] [transformer layers] [seconds per clip]
// Defaults: 60 stops, 12 layers, 5 s. The stops are spread over the first 3 s of each stage.
// Prints a JSON line per stage: wall time, and the worker's processor time, in which other programs do not count.
#include <cstdio>
#include <cstdlib>

#include "tests/support/stop_times.h"

using namespace voxbit;

int main(int argc, char** argv) {
    const int stops = argc > 1 ? std::max(1, std::atoi(argv[1])) : 60;
    const int layers = argc > 2 ? std::atoi(argv[2]) : 12;
    const double seconds = argc > 3 ? std::atof(argv[3]) : 5;
    constexpr double kSpreadMs = 3000;
    at::set_num_threads(1);
    const test::StagesOfBaseShape base(layers, seconds, 8);
    (void)base.longestLayerAndPassMs();
    const auto [layerMs, passMs] = base.longestLayerAndPassMs();
    for (const auto& [name, stage] : base.stages()) {
        std::vector<double> wall, processor;
        for (int i = 0; i < stops; ++i) {
            const test::StopTime time = test::timeToReturn(stage, kSpreadMs * (i + 0.5) / stops);
            if (!time.wasCancelled) continue;  // it had finished before
            wall.push_back(time.wallMs);
            processor.push_back(time.workMs);
        }
        std::printf(
            "{\"benchmark\": \"stopping\", \"stage\": \"%s\", \"stops\": %zu, \"clip_seconds\": %.1f, \"layers\": %d, "
            "\"p50_ms\": %.1f, \"p95_ms\": %.1f, \"p99_ms\": %.1f, \"max_ms\": %.1f, \"cpu_p50_ms\": %.1f, "
            "\"cpu_p95_ms\": %.1f, \"cpu_p99_ms\": %.1f, \"cpu_max_ms\": %.1f, \"longest_layer_ms\": %.1f, "
            "\"pass_ms\": %.1f}\n",
            name.c_str(), wall.size(), seconds, layers, test::quantileOf(wall, 0.5), test::quantileOf(wall, 0.95),
            test::quantileOf(wall, 0.99), test::quantileOf(wall, 1), test::quantileOf(processor, 0.5),
            test::quantileOf(processor, 0.95), test::quantileOf(processor, 0.99), test::quantileOf(processor, 1),
            layerMs, passMs);
        std::fflush(stdout);
    }
    return 0;
}
