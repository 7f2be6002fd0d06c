// SPDX-License-Identifier: Apache-2.0
#include "app/cli/experiment_options.h"

#include <CLI/CLI.hpp>

#include "core/base/text_file.h"

namespace voxbit::cli {
namespace {

const ShortNames kShortNames = {
    {"corpus.path", "--corpus"},
    {"corpus.format", "--format"},
    {"subsets.calibration.expression", "--calibrate-on"},
    {"subsets.calibration.count", "--count"},
    {"subsets.calibration.seed", "--seed"},
    {"subsets.test.expression", "--test-on"},
    {"subsets.test.count", "--test-count"},
    {"subsets.exclude_calibration", "--exclude-calibration"},
    {"subsets.allow_overlap", "--allow-overlap"},
    {"input.samples", "--samples"},
    {"sensitivity.metric", "--metric"},
    {"sensitivity.exact", "--exact"},
    {"sensitivity.file", "--scores"},
    {"allocation.allocator", "--allocator"},
    {"allocation.order", "--order"},
    {"allocation.min_bits", "--min-bits"},
    {"allocation.max_bits", "--max-bits"},
    {"allocation.given", "--given"},
    {"allocation.limits.compression_ratio", "--compression-ratio"},
    {"allocation.limits.average_bits", "--limit-average-bits"},
    {"allocation.limits.bit_ops", "--limit-bit-ops"},
    {"allocation.limits.latency", "--limit-latency"},
    {"allocation.limits.latency_table", "--latency-table"},
    {"average_bits", "--average-bits"},
    {"size.accounting", "--accounting"},
    {"calibration.calibrator", "--calibrator"},
    {"execution.preset", "--execution"},
    {"activation_bits", "--activation-bits"},
};

}  // namespace

Sweep ExperimentInput::sweep() const {
    Json json = Json::object();
    Sweep sweep;
    if (!config.empty()) {
        // Read once by itself: that checks the file and makes its paths absolute before options are laid over it.
        const Sweep file = readSweep(config);
        sweep.matrix = file.matrix;
        json = toJson(file.base);
        json["axes"] = toJson(file.axes);
    }
    if (overrides.contains("budget") && !overrides.contains("average_bits")) json.erase("average_bits");
    if (overrides.contains("average_bits") && !overrides.contains("budget")) json.erase("budget");
    applyOverrides(json, overrides);
    if (json.contains("axes")) {
        sweep.axes = fromJson<Axes>(json["axes"], "axes");
        json.erase("axes");
    }
    sweep.base = fromJson<Experiment>(json, "");
    resolvePaths(sweep.base, std::filesystem::current_path());
    if (sweep.base.model.empty()) throw UsageError("no model: give an experiment file or --model FOLDER");
    return sweep;
}

Experiment ExperimentInput::experiment() const {
    Experiment experiment = sweep().base;
    experiment.validate();
    return experiment;
}

std::shared_ptr<ExperimentInput> addExperimentMembers(CLI::App& command) {
    auto input = std::make_shared<ExperimentInput>();
    addDescribedOptions<Experiment>(command, input->overrides, kShortNames);
    addSetOption(command, input->overrides);
    return input;
}

std::shared_ptr<ExperimentInput> addExperimentOptions(CLI::App& command) {
    auto input = addExperimentMembers(command);
    command.add_option("config", input->config, "Experiment file (YAML); options go before what it says")
        ->type_name("FILE");
    return input;
}

namespace {

/// Places the axes below "axes", beside the members of the experiment.
struct AxesOnly {
    Axes axes;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("axes", self.axes, "values that the sweep goes through");
    }
};

}  // namespace

std::shared_ptr<ExperimentInput> addSweepOptions(CLI::App& command) {
    auto input = addExperimentOptions(command);
    addDescribedOptions<AxesOnly>(command, input->overrides,
                                  {{"axes.budgets", "--budgets"}, {"axes.allocators", "--allocators"}});
    return input;
}

}  // namespace voxbit::cli
