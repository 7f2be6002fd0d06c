// SPDX-License-Identifier: Apache-2.0
// What loading a wav2vec2-base shape (random weights) and recognising one clip adds to a process: float32 from its
// checkpoint folder against the packed file of 8 bits, positional convolution included.
//   bench_memory [seconds per clip]
// Default: 3 s. Prints one JSON line per variant: memory of the process's own and resident pages of mapped files, MiB,
// each measured in a child process of its own on one thread, and their sum over that of float32.
#include <c10/core/GradMode.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "core/audio/clip_list.h"
#include "core/audio/input_recipe.h"
#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/experiment/load_cost.h"
#include "core/experiment/packed_model.h"
#include "tests/support/random_checkpoint.h"

using namespace voxbit;

namespace {

constexpr int kRateHz = 16000;
constexpr double kMebibyte = 1024.0 * 1024.0;

std::vector<float> noiseOf(double seconds) {
    Random random(1);
    std::vector<float> clip(static_cast<std::size_t>(seconds * kRateHz));
    for (std::size_t t = 0; t < clip.size(); ++t)
        clip[t] = (t > 0 ? 0.8F * clip[t - 1] : 0.0F) + static_cast<float>(random.normal());
    normalizeZeroMeanUnitVariance(clip);
    return clip;
}

void pack(const std::string& folder, const std::filesystem::path& file, const std::vector<float>& clip) {
    const LoadedModel model = openModel(folder, "cpu");
    ClipList clips;
    clips.names = clips.audioHashes = {"noise"};
    clips.load = [&](std::size_t) { return clip; };
    BitMap bits(model.layers.size());
    for (std::size_t i = 0; i < bits.size(); ++i)
        bits[i] = {model.layers[i].kind == LayerKind::MatMul ? kFloatBits : 8, 8};
    CalibrationOptions options;
    options.calibrator = "minmax";
    writePackedModel(file, model, calibrate(*model.model, clips, bits, options).layers, fileLayout({}, model), {});
}

}  // namespace

int main(int argc, char** argv) {
    startLoadMeter();
    const c10::NoGradGuard noGrad;
    setThreadCount(1);
    const std::vector<float> clip = noiseOf(argc > 1 ? std::atof(argv[1]) : 3.0);
    const auto folder = std::filesystem::temp_directory_path() / "voxbit_bench_memory";
    const auto file = folder / "eight.voxbit";
    (void)test::writeRandomCheckpoint(folder, ModelConfig());
    pack(folder.string(), file, clip);
    const std::vector<LayerScales> scales = scalesOf(openPackedFile(file));
    double floatMebibytes = 0;
    for (const char* preset : {"float32", "static", "dynamic", "mixed", "simulated"}) {
        const bool isFloat = std::string(preset) == "float32";
        ExecutionPolicy policy;
        if (!isFloat) policy.preset = preset;
        const auto cost = isFloat ? measureLoading(folder.string(), {}, policy, clip)
                                  : measureLoading(file.string(), scales, policy, clip);
        if (!cost) return 1;
        const double sum = (cost->privateBytes + cost->fileBytes) / kMebibyte;
        if (isFloat) floatMebibytes = sum;
        std::printf(
            "{\"benchmark\": \"memory\", \"variant\": \"%s\", \"file_mib\": %.1f, \"load_seconds\": %.3f, "
            "\"private_mib\": %.1f, \"file_backed_mib\": %.1f, \"of_float32\": %.3f}\n",
            preset,
            static_cast<double>(std::filesystem::file_size(isFloat ? folder / "model.safetensors" : file)) / kMebibyte,
            cost->seconds, cost->privateBytes / kMebibyte, cost->fileBytes / kMebibyte, sum / floatMebibytes);
        std::fflush(stdout);
    }
    std::filesystem::remove_all(folder);
    return 0;
}
