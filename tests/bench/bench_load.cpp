// SPDX-License-Identifier: Apache-2.0
// Opening a wav2vec2-base shape (random weights, 360 MiB of safetensors in a warm cache) until it is ready to run, and
// what that adds to the process's own memory: the weights stay in the mapped file until they are used.
//   bench_load [rounds]
// Default: 7 rounds. Prints one JSON line; wall time, the median of the rounds.
#include <c10/core/GradMode.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/experiment/workspace.h"
#include "tests/support/random_checkpoint.h"

using namespace voxbit;

namespace {

/// Memory that belongs to this process alone and to no file, MiB. 0 where the system does not tell.
double anonymousMebibytes() {
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string field; rollup >> field;) {
        if (double kibibytes = 0; field == "Anonymous:" && rollup >> kibibytes) return kibibytes / 1024.0;
    }
    return 0.0;
}

}  // namespace

int main(int argc, char** argv) {
    const c10::NoGradGuard noGrad;
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 7;
    const auto folder = std::filesystem::temp_directory_path() / "voxbit_bench_load";
    (void)test::writeRandomCheckpoint(folder, ModelConfig());
    const double bytes = static_cast<double>(std::filesystem::file_size(folder / "model.safetensors"));
    std::vector<double> seconds;
    double addedMebibytes = 0.0;
    for (int round = 0; round < rounds; ++round) {
        const double before = anonymousMebibytes();
        const auto start = std::chrono::steady_clock::now();
        const LoadedModel model = openModel(folder.string(), "cpu");
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        if (round == 0) addedMebibytes = anonymousMebibytes() - before;
    }
    std::sort(seconds.begin(), seconds.end());
    std::filesystem::remove_all(folder);
    std::printf(
        "{\"benchmark\": \"load\", \"file_mib\": %.1f, \"median_seconds\": %.4f, \"slowest_seconds\": %.4f, "
        "\"added_memory_mib\": %.1f}\n",
        bytes / (1 << 20), seconds[seconds.size() / 2], seconds.back(), addedMebibytes);
    return 0;
}
