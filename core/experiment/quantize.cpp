// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/quantize.h"

#include <cstdio>

#include "core/base/error.h"
#include "core/experiment/experiment_model.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/runner.h"
#include "core/package/bit_map_file.h"

namespace voxbit {
namespace {

/// "myqasr smallest-first, median, 0.60 MiB (file)"
std::string methodText(const Experiment& experiment, const std::optional<double>& budget) {
    std::string text = experiment.allocation.allocator;
    if (needsScores(experiment)) {
        if (!minimisesCosts(experiment)) text += " " + experiment.allocation.order;
        text += ", " + experiment.sensitivity.metric;
    }
    if (!budget) return text;
    char size[64];
    std::snprintf(size, sizeof size, ", %.4f MiB (", *budget / kBytesPerMiB);
    return text + size + experiment.size.accounting + ")";
}

double accountedFileBytes(const LoadedModel& model, const FileLayoutOptions& layout, const BitMap& bits) {
    return SizeModel(model.layers, model.tensors, {}, {Accounting::File, layout}).sizeBytes(bits);
}

/// From bits to what a file needs.
QuantizedModel completed(const Experiment& experiment, std::shared_ptr<const LoadedModel> model, const RunData& data,
                         std::optional<double> budget, BitMap bits, Workspace& workspace, const RunControl& control) {
    QuantizedModel result;
    CalibrationResult calibration = calibrateLayers(experiment, *model, data, bits, workspace, control);
    result.layout = fileLayout(experiment, *model);
    result.budgetBytes = budget;
    result.facts = {model->hash.get(control), methodText(experiment, budget), calibration.calibrator,
                    "voxbit " VOXBIT_VERSION};
    result.fileBytes = accountedFileBytes(*model, result.layout, bits);
    result.scales = std::move(calibration.layers);
    result.bits = std::move(bits);
    result.model = std::move(model);
    return result;
}

}  // namespace

QuantizedModel quantizeModel(const Experiment& experiment, Workspace& workspace, const RunControl& control) {
    experiment.validate();
    auto model = modelOf(experiment, workspace, control);
    const RunData data = calibrationData(experiment, *model, workspace, control);
    std::optional<LayerScores> scores;
    if (needsScores(experiment)) scores = layerScores(experiment, *model, data, workspace, control);
    const AllocationPlan plan = planAllocation(experiment, *model, scores ? &*scores : nullptr);
    BitMap bits = chooseAllocation(experiment, *model, plan, control).bits;
    return completed(experiment, std::move(model), data, budgetBytes(experiment, plan), std::move(bits), workspace,
                     control);
}

QuantizedModel quantizedModelOf(RunId id, Workspace& workspace, const RunControl& control) {
    const Run run = workspace.runs().get(id);
    const std::string name = "run " + std::to_string(id);
    if (!run.bitMap.is_object()) throw InvalidArgument(name + " has no bit map: it was not finished");
    const Experiment experiment = experimentOf(run);
    auto model = modelOf(experiment, workspace, control);
    if (run.provenance.value("model_hash", "") != model->hash.get(control))
        throw InvalidArgument(name + ": the model at " + experiment.model +
                              " changed since; begin with `quantize` instead");
    const RunData data = calibrationData(experiment, *model, workspace, control);
    BitMap bits = parseBitMapJson(run.bitMap.dump(), model->layers, {}, "bit map of " + name);
    std::optional<double> budget;
    if (const Json size = run.summary.value("size", Json::object()); size.contains("budget_bytes"))
        budget = size["budget_bytes"].get<double>();
    return completed(experiment, std::move(model), data, budget, std::move(bits), workspace, control);
}

double floatFileBytes(const QuantizedModel& model) {
    return accountedFileBytes(*model.model, model.layout, BitMap(model.bits.size()));
}

void writeQuantizedModel(const std::filesystem::path& path, const QuantizedModel& model, const RunControl& control) {
    writePackedModel(path, *model.model, model.scales, model.layout, model.facts, control);
}

}  // namespace voxbit
