// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "core/base/fields.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/models/tensor_table.h"

/// What the window's benchmarks share.
namespace voxbit::bench {

namespace fs = std::filesystem;

inline fs::path demoSource() {
    return fs::path(VOXBIT_SOURCE_DIR) / "resources" / "demo";
}

/// The demo's shape with more blocks, narrow ones, and random weights.
inline void writeModel(const fs::path& folder, int layers) {
    constexpr int kLayersPerBlock = 6;
    constexpr int kLayersBeforeBlocks = 8;
    fs::copy(demoSource() / "model", folder, fs::copy_options::recursive);
    std::ifstream file(folder / "config.json");
    Json json = Json::parse(file);
    json["hidden_size"] = 48;
    json["intermediate_size"] = 96;
    json["num_hidden_layers"] = (layers - kLayersBeforeBlocks + kLayersPerBlock - 1) / kLayersPerBlock;
    std::ofstream(folder / "config.json") << json.dump(2);

    const ModelConfig config = parseModelConfig(json.dump(), "config.json");
    std::mt19937 random(1);
    std::normal_distribution<float> weight(0.0F, 0.05F);
    const std::vector<ExpectedTensor> expected = expectedTensors(config);
    std::vector<std::vector<float>> values;
    std::vector<TensorBytes> tensors;
    for (const ExpectedTensor& tensor : expected) {
        std::size_t count = 1;
        for (const std::int64_t size : tensor.shape) count *= static_cast<std::size_t>(size);
        values.emplace_back(count);
        for (float& value : values.back()) value = weight(random);
        tensors.push_back({tensor.name, DType::F32, tensor.shape, {}});
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) tensors[i].bytes = std::as_bytes(std::span(values[i]));
    writeSafetensors(folder / "model.safetensors", tensors);
}

/// Ends the benchmark.
[[noreturn]] inline void fail(const char* what) {
    std::fprintf(stderr, "%s did not come\n", what);
    std::exit(1);
}

inline void waitUntil(const char* what, const std::function<bool()>& isDone) {
    if (!QTest::qWaitFor(isDone, 120'000)) fail(what);
}

inline void paint() {
    // Twice: what is painted first may have asked for another replot.
    for (int pass = 0; pass < 2; ++pass) QCoreApplication::processEvents();
}

inline void report(const QString& what, std::vector<double> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto quantile = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf(
        "{\"benchmark\": \"window\", \"what\": \"%s\", \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"p99_ms\": %.2f, "
        "\"max_ms\": %.2f}\n",
        qPrintable(what), quantile(0.5), quantile(0.95), quantile(0.99), milliseconds.back());
    std::fflush(stdout);
}

inline double elapsedMs(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

}  // namespace voxbit::bench
