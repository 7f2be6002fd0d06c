// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/allocation/bit_map_file.h"
#include "core/package/bit_ops.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

Table bitTable(const LoadedModel& model, const AllocationPlan& plan, const BitMap& bits, const LayerScores* scores) {
    Table table{"", {{"layer"}, {"weights"}, {"score", "", 5}, {"weight bits"}, {"input bits"}, {"bytes"}}, {}};
    const auto width = [](Bits value) {
        return value == kFloatBits ? TableCell("float") : TableCell(std::int64_t{value});
    };
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const bool isScored = scores != nullptr && plan.plan.isAllocated[i];
        table.rows.push_back({model.layers[i].name, model.layers[i].weightCount,
                              isScored ? TableCell(scores->values[i]) : TableCell(), width(bits[i].weight),
                              width(bits[i].activation), plan.sizes.layerBytes(static_cast<int>(i), bits[i].weight)});
    }
    table.columns.back().decimals = 0;
    return table;
}

Json allocationJson(const Experiment& experiment, const LoadedModel& model, const AllocationPlan& plan,
                    const Allocation& allocation) {
    const BitStatistics statistics = bitStatistics(model.layers, allocation.bits, plan.plan.quantizedLayers());
    Json json{{"model", experiment.model},
              {"allocator", experiment.allocation.allocator},
              {"accounting", experiment.size.accounting},
              {"size_bytes", allocation.sizeBytes}};
    if (const auto budget = budgetBytes(experiment, plan)) json["budget_bytes"] = *budget;
    if (plan.path) {
        json["smallest_size_bytes"] = plan.path->smallest().sizeBytes;
        json["largest_size_bytes"] = plan.path->largest().sizeBytes;
    }
    json["average_bits"] = statistics.weightedMean;
    json["bit_ops_per_second"] = bitOpsPerSecond(model.layers, allocation.bits);
    json["layers"] = bitMapJson(model.layers, allocation.bits)["layers"];
    return json;
}

void allocate(const Session& session, const ExperimentInput& input, const std::string& output) {
    OpenedExperiment opened(session, input);
    const Experiment& experiment = opened.experiment;
    const LoadedModel& model = *opened.model;
    std::optional<LayerScores> scores;
    if (needsScores(experiment)) {
        const RunData data = measuresScores(experiment) ? opened.calibrationData() : RunData();
        scores = layerScores(experiment, model, data, opened.workspace, opened.control);
    }
    const AllocationPlan plan = planAllocation(experiment, model, scores ? &*scores : nullptr);
    const Allocation allocation = chooseAllocation(experiment, model, plan);
    if (!output.empty()) writeBitMap(output, model.layers, allocation.bits);
    const Json json = allocationJson(experiment, model, plan, allocation);
    if (session.console.isJson) {
        session.console.printJson(json);
        return;
    }
    session.console.out << tableText(bitTable(model, plan, allocation.bits, scores ? &*scores : nullptr)) << "\n"
                        << mebibytesText(allocation.sizeBytes) << " (" << experiment.size.accounting << " accounting)";
    if (plan.path) {
        session.console.out << ", possible " << mebibytesText(plan.path->smallest().sizeBytes) << " to "
                            << mebibytesText(plan.path->largest().sizeBytes);
    }
    session.console.out << "; " << json["average_bits"].get<double>() << " bits per weight on average\n";
}

}  // namespace

void addAllocate(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("allocate", "Distribute bits over layers so that the model fits a budget");
    auto input = addExperimentOptions(*command);
    auto output = std::make_shared<std::string>();
    command->add_option("--out", *output, "Also write the bit map to this file (.json or .csv)")->type_name("FILE");
    command->footer(exampleText("allocate configs/demo.yaml --budget 1.2 --out bits.csv"));
    command->callback([&session, input, output] { allocate(session, *input, *output); });
}

}  // namespace voxbit::cli
