// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/allocation/layer_selection.h"
#include "core/audio/input_recipe.h"
#include "core/base/fields.h"
#include "core/calibration/calibration_options.h"
#include "core/corpus/subset.h"
#include "core/evaluation/text_normalization.h"
#include "core/integer/execution_policy.h"

namespace voxbit {

/// Which recordings: a folder in one of the known layouts or a manifest file.
struct CorpusChoice {
    std::string path;
    std::string format = "auto";

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("path", self.path, "corpus folder or manifest file");
        visit("format", self.format, "layout of the corpus; auto recognises it");
    }
};

/// Who the model is made for and who it is measured on.
struct SubsetChoice {
    SubsetRequest calibration{"", 32, 0.0, 0};
    SubsetRequest test;
    bool excludeCalibration = false;
    bool allowOverlap = false;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("calibration", self.calibration, "utterances that layers are ranked and calibrated on");
        visit("test", self.test, "utterances that are recognised and counted");
        visit("exclude_calibration", self.excludeCalibration,
              "leave recordings of the calibration subset out of the test subset");
        visit("allow_overlap", self.allowOverlap,
              "accept recordings in both subsets; every result then carries the mark");
    }
};

/// How clips are cut and normalised for profiling and calibration; recognition always takes whole clips. The default
/// cuts as myQASR does but adds no padding: silence is not speech.
struct InputChoice {
    std::string samples = "25000";
    bool pad = false;
    std::string normalize = "after-cutting";

    /// @param normalizes do_normalize of the checkpoint's preprocessor_config.json
    InputRecipe recipe(bool normalizes) const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("samples", self.samples, "samples that a clip is cut to at the model's rate, or full");
        visit("pad", self.pad, "pad shorter clips with zeros, as myQASR does");
        visit("normalize", self.normalize, "when zero mean and unit variance are made, for models that ask for them",
              oneOf({"after-cutting", "before-cutting"}));
    }
};

struct SensitivityChoice {
    std::string metric = "median";
    bool isExact = false;
    std::string file;
    int bits = 4;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("metric", self.metric, "how layers are ranked; `voxbit-cli rank --list` names all");
        visit("exact", self.isExact, "refine medians by a second pass over the audio");
        visit("file", self.file, "scores from elsewhere (metric: file), JSON or CSV of layer and value");
        visit("bits", self.bits, "width at which measured metrics quantize one layer", between(1, 16));
    }
};

/// What a bit map may take beside the budget's bytes; an integer program (ilp) keeps all of it at once.
struct LimitChoice {
    std::optional<double> compressionRatio;
    std::optional<double> averageBits;
    std::optional<double> bitOpsPerSecond;
    std::optional<double> latencyMs;
    std::string latencyTable;

    bool hasAny() const { return compressionRatio || averageBits || bitOpsPerSecond || latencyMs; }

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("compression_ratio", self.compressionRatio, "at least this many times smaller than float (ilp)",
              atLeast(1));
        visit("average_bits", self.averageBits, "mean weight width at most (ilp)", between(1, 32));
        visit("bit_ops", self.bitOpsPerSecond, "BitOps per second of audio at most (ilp)", atLeast(0));
        visit("latency", self.latencyMs, "sum of the layers' milliseconds at most (ilp)", atLeast(0));
        visit("latency_table", self.latencyTable, "CSV of layer, weight_bits, activation_bits, ms");
    }
};

struct AllocationChoice {
    std::string allocator = "myqasr";
    std::string order = "smallest-first";
    std::uint64_t seed = 0;
    int minBits = 2;
    int maxBits = 8;
    std::string stop = "fits";
    std::string given;
    int rounds = 3;
    std::string groupBy = "speaker";
    LimitChoice limits;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("allocator", self.allocator,
              "an allocator, given (a bit map from elsewhere) or float (nothing quantized)");
        visit("order", self.order, "which layer loses a bit first (myqasr)",
              oneOf({"smallest-first", "largest-first", "shuffled"}));
        visit("seed", self.seed, "of the shuffled order", atLeast(0));
        visit("min_bits", self.minBits, "narrowest weight width", between(1, 32));
        visit("max_bits", self.maxBits, "widest weight width", between(1, 32));
        visit("stop", self.stop, "fits: stop at size <= budget; strict: as the released myQASR code",
              oneOf({"fits", "strict"}));
        visit("given", self.given, "bit map from elsewhere (allocator: given), JSON or CSV");
        visit("rounds", self.rounds, "how often damage is measured again around the chosen widths (ilp_sequential)",
              between(1, 20));
        visit("group_by", self.groupBy, "whose damage counts apart from that of others (ilp_worst_group)",
              oneOf({"speaker", "gender", "language", "accent"}));
        visit("limits", self.limits, "what a bit map may take beside its bytes (ilp)");
    }
};

/// The allocator and, where it has one, its order: "myqasr smallest-first", "uniform".
std::string orderedAllocator(const AllocationChoice& choice);

struct SizeChoice {
    std::string accounting = "file";
    std::string rest = "fp32";
    int positionalBits = 32;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("accounting", self.accounting, "what a size counts", oneOf({"file", "paper", "code"}));
        visit("rest", self.rest, "width of all tensors that are not quantized (file)", oneOf({"fp32", "fp16"}));
        visit("positional_bits", self.positionalBits, "width of the positional convolution: 8, or 32 for float",
              between(8, 32));
    }
};

struct EvaluationChoice {
    TextNormalization text;
    bool compareWithFloat = true;
    int bootstrapSamples = 10000;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("text", self.text, "applied to reference and hypothesis alike");
        visit("compare_with_float", self.compareWithFloat, "also measure the distance to the float model's output");
        visit("bootstrap_samples", self.bootstrapSamples, "resamples behind each 95 % interval",
              between(100, 1'000'000));
    }
};

/// One value that describes a whole run: YAML in, JSON in the database. Window, command line, sweep and replay all
/// hand the same struct to run().
struct Experiment {
    std::string name = "experiment";
    std::string model;
    CorpusChoice corpus;
    SubsetChoice subsets;
    InputChoice input;
    LayerSelection layers;
    SensitivityChoice sensitivity;
    AllocationChoice allocation;
    std::optional<double> budgetMiB;
    std::optional<double> averageBits;
    SizeChoice size;
    int activationBits = 8;
    CalibrationOptions calibration;
    ExecutionPolicy execution;
    EvaluationChoice evaluation;
    std::string device = "cpu";
    int threads = 1;

    /// @throws InvalidArgument naming field, value and allowed values, across fields too
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("name", self.name, "what the runs are called");
        visit("model", self.model, "checkpoint folder in Hugging Face layout");
        visit("corpus", self.corpus, "the recordings");
        visit("subsets", self.subsets, "who");
        visit("input", self.input, "how clips are cut and normalised for profiling and calibration");
        visit("layers", self.layers, "which layers are quantized, pinned, tied");
        visit("sensitivity", self.sensitivity, "how layers are ranked");
        visit("allocation", self.allocation, "how bits are distributed");
        visit("budget", self.budgetMiB, "largest size in MiB", atLeast(0));
        visit("average_bits", self.averageBits, "in place of a budget: the size of this uniform width", between(1, 32));
        visit("size", self.size, "what a size counts");
        visit("activation_bits", self.activationBits, "width of layer inputs: 2..8, 16, or 32 for float",
              between(2, 32));
        visit("calibration", self.calibration, "how scales are found");
        visit("execution", self.execution, "in which arithmetic quantized layers run");
        visit("evaluation", self.evaluation, "how results are counted");
        visit("device", self.device, "cpu, cuda or cuda:N");
        visit("threads", self.threads, "threads inside one operation", between(1, 1024));
    }
};

/// Relative paths become absolute, seen from `folder`.
void resolvePaths(Experiment& experiment, const std::filesystem::path& folder);

/// SHA-256 of the canonical JSON: two equal experiments have one hash. The name is not part of it.
std::string experimentHash(const Experiment& experiment);

}  // namespace voxbit
