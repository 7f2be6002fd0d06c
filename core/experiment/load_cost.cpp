// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/load_cost.h"

#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <fstream>
#include <optional>

#include "core/experiment/packed_model.h"
#include "core/experiment/policy_executions.h"
#include "core/integer/integer_executions.h"
#include "core/models/model.h"

namespace voxbit {
namespace {

constexpr int kLookMs = 50;
constexpr std::chrono::seconds kPatience{20};  ///< without computing: reading a file from a slow disk ends sooner
constexpr auto kCostBytes = static_cast<ssize_t>(sizeof(LoadCost));

/// Of this process, bytes: memory of its own, and pages of files.
std::array<double, 2> residentBytes() {
    std::array<double, 2> bytes{};
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        double kibibytes = 0;
        if (word == "RssAnon:" && status >> kibibytes) bytes[0] = kibibytes * 1024;
        if (word == "RssFile:" && status >> kibibytes) bytes[1] = kibibytes * 1024;
    }
    return bytes;
}

/// They may be of biases that the checkpoint does not have (core/experiment/experiment_model.h), and cost nothing.
std::vector<LayerScales> withoutCorrections(std::vector<LayerScales> scales) {
    for (LayerScales& layer : scales) layer.biasCorrection.clear();
    return scales;
}

LoadCost loadingHere(const std::string& path, const std::vector<LayerScales>& scales, const ExecutionPolicy& policy,
                     const std::vector<float>& samples) {
    const at::NoGradGuard noGradients;
    at::set_num_threads(1);
    // What the parent freed must not serve the child for nothing.
    malloc_trim(0);
    const std::array<double, 2> before = residentBytes();
    const auto start = std::chrono::steady_clock::now();
    const LoadedModel model = openModelFor(path, "cpu", policy);
    PolicyExecutions executions;
    if (!scales.empty()) executions = policyExecutions(model, withoutCorrections(scales), policy);
    LoadCost cost;
    cost.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    Execution execution;
    if (!scales.empty()) execution.layers = &executions.layers;
    (void)model.model->forward(makeInput(samples), execution);
    const std::array<double, 2> after = residentBytes();
    cost.privateBytes = after[0] - before[0];
    cost.fileBytes = after[1] - before[1];
    return cost;
}

/// Nothing once the process is gone.
std::optional<std::chrono::nanoseconds> computingTime(pid_t process) {
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return std::nullopt;
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// @return whether the child wrote something, or ended; false: it waits in vain, or a stop was requested
bool waitFor(pid_t child, int end, const RunControl& control) {
    auto computed = computingTime(child);
    auto since = std::chrono::steady_clock::now();
    pollfd answer{end, POLLIN, 0};
    while (poll(&answer, 1, kLookMs) != 1) {
        if (control.stop.stop_requested()) return false;
        const auto now = computingTime(child);
        if (now != computed) since = std::chrono::steady_clock::now();
        computed = now;
        if (std::chrono::steady_clock::now() - since > kPatience) return false;
    }
    return true;
}

}  // namespace

std::optional<LoadCost> measureLoading(const std::string& path, const std::vector<LayerScales>& scales,
                                       const ExecutionPolicy& policy, const std::vector<float>& samples,
                                       const RunControl& control) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return std::nullopt;
    const pid_t child = fork();
    if (child == 0) {
        try {
            const LoadCost cost = loadingHere(path, scales, policy, samples);
            _exit(write(ends[1], &cost, sizeof cost) == kCostBytes ? 0 : 1);
        } catch (...) {
            _exit(1);
        }
    }
    close(ends[1]);
    LoadCost cost;
    const bool isDone = child > 0 && waitFor(child, ends[0], control);
    if (child > 0 && !isDone) kill(child, SIGKILL);
    // A struct of this size passes through a pipe in one piece.
    const bool isRead = isDone && read(ends[0], &cost, sizeof cost) == kCostBytes;
    close(ends[0]);
    if (child > 0) waitpid(child, nullptr, 0);
    control.checkStop();
    return isRead ? std::optional(cost) : std::nullopt;
}

}  // namespace voxbit
