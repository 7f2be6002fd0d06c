// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/load_cost.h"

#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <array>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>

#include "core/base/fork_server.h"
#include "core/experiment/packed_model.h"
#include "core/experiment/policy_executions.h"
#include "core/integer/integer_executions.h"
#include "core/models/model.h"

namespace voxbit {
namespace {

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

/// A question of measureLoading(), and its answer: the bytes of a LoadCost.
std::string answerOf(const std::string& question) {
    const Json json = parseJson(question, "question");
    std::vector<LayerScales> scales;
    for (const Json& layer : json.at("scales")) scales.push_back(layerScalesFromJson(layer));
    const LoadCost cost = loadingHere(json.at("path"), scales, fromJson<ExecutionPolicy>(json.at("policy"), "policy"),
                                      json.at("samples").get<std::vector<float>>());
    return {reinterpret_cast<const char*>(&cost), sizeof cost};
}

/// Ends with the program.
std::optional<ForkServer>& loadMeter() {
    static std::optional<ForkServer> meter;
    return meter;
}

}  // namespace

void startLoadMeter() {
    if (!loadMeter()) loadMeter().emplace(&answerOf);
}

std::optional<LoadCost> measureLoading(const std::string& path, const std::vector<LayerScales>& scales,
                                       const ExecutionPolicy& policy, const std::vector<float>& samples,
                                       const RunControl& control) {
    if (!loadMeter()) return std::nullopt;
    Json question{{"path", std::filesystem::absolute(path).string()},
                  {"scales", Json::array()},
                  {"policy", toJson(policy)},
                  {"samples", samples}};
    for (const LayerScales& layer : scales) question["scales"].push_back(toJson(layer));
    const auto answer = loadMeter()->ask(question.dump(), control.stop);
    LoadCost cost;
    if (!answer || answer->size() != sizeof cost) return std::nullopt;
    std::memcpy(&cost, answer->data(), sizeof cost);
    return cost;
}

}  // namespace voxbit
