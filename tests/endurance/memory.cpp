// SPDX-License-Identifier: Apache-2.0
// Memory that does not grow with the work: profiling and evaluating 10,000 utterances against 100, an hour of audio in
// one file, and a network of 300 million parameters from profile to error rate.
//   memory VOXBIT_CLI DEMO_FOLDER [UTTERANCES]
// Prints peak resident memory by wait4(2). The status is 0 when 10,000 utterances take at most 5 % more than 100, the
// hour is refused with its name, and the large network runs.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "core/audio/audio_file.h"
#include "core/base/random.h"
#include "core/base/text_file.h"
#include "tests/support/random_checkpoint.h"

using namespace voxbit;

namespace {

namespace fs = std::filesystem;

constexpr int kRateHz = 16000;
constexpr double kAllowedGrowth = 1.05;
constexpr int kCalibrationUtterances = 32;  ///< what a calibration keeps of each is bounded by itself: 512 MiB

struct Outcome {
    int status = -1;
    double seconds = 0;
    double peakMebibytes = 0;
};

/// Runs the tool to its end, its output into a file.
Outcome runTool(const std::string& tool, std::vector<std::string> words, const fs::path& output) {
    words.insert(words.begin(), tool);
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
        execv(argv[0], argv.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

/// A tone with noise, another one for each number.
std::vector<float> sound(int number, double seconds) {
    Random random(static_cast<std::uint64_t>(number) + 1);
    std::vector<float> samples(static_cast<std::size_t>(seconds * kRateHz));
    const double step = 2 * M_PI * (100 + number % 400) / kRateHz;
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(0.3 * std::sin(step * static_cast<double>(i)) + 0.1 * (random.uniform() - 0.5));
    return samples;
}

/// Half of the utterances calibrate, half are tested.
void writeCorpus(const fs::path& folder, int utterances, double seconds) {
    std::string list = "path,speaker,transcript,subset\n";
    for (int i = 0; i < 2 * utterances; ++i) {
        const std::string name = std::to_string(i) + ".wav";
        writeAudio(folder / name, sound(i, seconds), kRateHz);
        list += name + ",s" + std::to_string(i % 10) + ",ONE TWO," + (i % 2 == 0 ? "calibration" : "test") + "\n";
    }
    writeFileAtomically(folder / "manifest.csv", list);
}

std::vector<std::string> jobWords(const std::string& command, const fs::path& model, const fs::path& place, int count) {
    return {command,
            "--model",
            model.string(),
            "--corpus",
            (place / "manifest.csv").string(),
            "--calibrate-on",
            "subset=calibration",
            "--count",
            std::to_string(command == "profile" ? count : kCalibrationUtterances),
            "--test-on",
            "subset=test",
            "--test-count",
            std::to_string(count),
            "--db",
            (place / (command + std::to_string(count) + ".sqlite")).string(),
            "--cache",
            (place / (command + std::to_string(count) + "_cache.sqlite")).string()};
}

std::vector<std::string> evaluationWords(const fs::path& model, const fs::path& place, int count) {
    auto words = jobWords("run", model, place, count);
    for (const char* word : {"--allocator", "myqasr", "--average-bits", "5", "--calibrator", "minmax"})
        words.emplace_back(word);
    return words;
}

void print(const std::string& what, const Outcome& outcome) {
    std::printf("%-34s status %d, %7.1f s, %7.1f MiB\n", what.c_str(), outcome.status, outcome.seconds,
                outcome.peakMebibytes);
    std::fflush(stdout);
}

bool growthIsSmall(const std::string& tool, const fs::path& model, const fs::path& place, int utterances) {
    bool isSmall = true;
    for (const bool evaluates : {false, true}) {
        const auto words = [&](int count) {
            return evaluates ? evaluationWords(model, place, count) : jobWords("profile", model, place, count);
        };
        const std::string what = evaluates ? "rank, calibrate, evaluate" : "profile";
        const Outcome few = runTool(tool, words(100), place / "log.txt");
        print(what + ", 100", few);
        const Outcome many = runTool(tool, words(utterances), place / "log.txt");
        print(what + ", " + std::to_string(utterances), many);
        const double growth = many.peakMebibytes / few.peakMebibytes;
        std::printf("  ratio %.3f (at most %.2f)\n", growth, kAllowedGrowth);
        isSmall = isSmall && few.status == 0 && many.status == 0 && growth <= kAllowedGrowth;
    }
    return isSmall;
}

bool hourIsRefused(const std::string& tool, const fs::path& model, const fs::path& place) {
    writeAudio(place / "hour.wav", sound(7, 3600), kRateHz);
    const Outcome outcome =
        runTool(tool, {"transcribe", model.string(), (place / "hour.wav").string()}, place / "log.txt");
    const std::string log = readTextFile(place / "log.txt");
    print("one hour, transcribe", outcome);
    std::printf("  %s", log.c_str());
    return outcome.status == 1 && log.find("hour.wav") != std::string::npos;
}

bool largeNetworkRuns(const std::string& tool, const fs::path& place) {
    ModelConfig config;  // the large shape: 24 layers of width 1024
    config.hiddenSize = 1024;
    config.numHiddenLayers = 24;
    config.numAttentionHeads = 16;
    config.intermediateSize = 4096;
    const auto model = test::writeRandomCheckpoint(place / "large", config);
    double parameters = 0;
    for (const auto& [name, tensor] : model->tensors()) parameters += static_cast<double>(tensor.numel());
    const Outcome outcome = runTool(tool, evaluationWords(place / "large", place, 4), place / "log.txt");
    print("large network, 4 utterances", outcome);
    std::printf("  %.1f million parameters\n", parameters / 1e6);
    if (outcome.status != 0) std::printf("%s\n", readTextFile(place / "log.txt").c_str());
    return outcome.status == 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "memory VOXBIT_CLI DEMO_FOLDER [UTTERANCES]\n");
        return 2;
    }
    const std::string tool = argv[1];
    const fs::path demo = argv[2];
    const int utterances = argc > 3 ? std::atoi(argv[3]) : 10000;
    const fs::path place = fs::temp_directory_path() / ("voxbit_memory_" + std::to_string(getpid()));
    fs::create_directories(place);
    writeCorpus(place, utterances, 1.0);
    // Each is told, whatever the others say.
    const bool isSmall = growthIsSmall(tool, demo / "model", place, utterances);
    const bool isRefused = hourIsRefused(tool, demo / "model", place);
    const bool runs = largeNetworkRuns(tool, place);
    fs::remove_all(place);
    return isSmall && isRefused && runs ? 0 : 1;
}
