// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "app/cli/opened_experiment.h"
#include "core/experiment/limited_allocation.h"
#include "core/package/bit_map_file.h"
#include "core/package/bit_ops.h"
#include "core/report/table.h"

namespace voxbit::cli {
namespace {

Table bitTable(const LoadedModel& model, const AllocationPlan& plan, const BitMap& bits, const LayerScores* scores) {
    Table table{"", {{"layer"}, {"weights"}, {"score", "", 5}, {"weight bits"}, {"input bits"}, {"bytes"}}, {}};
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const bool isScored = scores != nullptr && plan.plan.isAllocated[i];
        table.rows.push_back({model.layers[i].name, model.layers[i].weightCount,
                              isScored ? TableCell(scores->values[i]) : TableCell(), widthCell(bits[i].weight),
                              widthCell(bits[i].activation),
                              plan.sizes.layerBytes(static_cast<int>(i), bits[i].weight)});
    }
    table.columns.back().decimals = 0;
    return table;
}

/// What a bit map costs each group of speakers: the sum over the layers, as they were measured alone.
std::map<std::string, double> sumsByGroup(const LayerScores& scores, const AllocationPlan& plan, const BitMap& bits) {
    std::map<std::string, double> sums;
    for (const GroupCosts& group : scores.groupCosts) {
        for (std::size_t l = 0; l < bits.size(); ++l) {
            if (plan.plan.isAllocated[l])
                sums[group.group] += group.costs.at(static_cast<int>(l), bits[l].weight, plan.plan.names);
        }
    }
    return sums;
}

Json allocationJson(const Experiment& experiment, const LoadedModel& model, const AllocationPlan& plan,
                    const LayerScores* scores, const Allocation& allocation) {
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
    if (allocation.gap) json["gap"] = *allocation.gap;
    if (plan.sequential) json["damage_by_round"] = plan.sequential->damages;
    if (scores != nullptr && !scores->groupCosts.empty())
        json["cost_by_group"] = sumsByGroup(*scores, plan, allocation.bits);
    json["average_bits"] = statistics.weightedMean;
    json["bit_ops_per_second"] = bitOpsPerSecond(model.layers, allocation.bits);
    json["layers"] = bitMapJson(model.layers, allocation.bits)["layers"];
    return json;
}

/// What the options beside the experiment's say.
struct AllocateOptions {
    std::string output;
    std::string solver = "path";
    LimitedRequest request;

    bool isLimited(const Experiment& experiment) const {
        return solver != "path" || !request.activationWidths.empty() || experiment.allocation.limits.hasAny();
    }
};

Json limitedJson(const Experiment& experiment, const LoadedModel& model, const LimitedAnswer& answer) {
    const ProgramSolution& solution = answer.solution;
    Json json{{"accounting", experiment.size.accounting},
              {"size_bytes", answer.sizeBytes},
              {"cost", solution.cost},
              {"cost_bound", solution.bound},
              {"is_proved_best", solution.isOptimal},
              {"search_nodes", solution.nodes},
              {"limits", Json::array()}};
    for (std::size_t k = 0; k < answer.limits.size(); ++k) {
        const ProgramLimit& limit = answer.limits[k];
        json["limits"].push_back(
            {{"name", limit.name}, {"unit", limit.unit}, {"amount", solution.amounts[k]}, {"limit", limit.limit}});
    }
    json["layers"] = bitMapJson(model.layers, answer.bits)["layers"];
    return json;
}

void allocateLimited(const Session& session, OpenedExperiment& opened, AllocateOptions options) {
    const Experiment& experiment = opened.experiment;
    const LoadedModel& model = *opened.model;
    options.request.usesCbc = options.solver == "cbc";
    if (experiment.allocation.allocator != "ilp") throw UsageError("limits and solvers are for --allocator ilp");
    const RunData data = measuresScores(experiment) ? opened.calibrationData() : RunData();
    const LayerScores scores = layerScores(experiment, model, data, opened.workspace, opened.control);
    const auto& widths = options.request.activationWidths;
    const CostTable inputs =
        widths.empty() ? CostTable{}
                       : inputCosts(experiment, model, data, scores, widths, opened.workspace, opened.control);
    const LimitedAnswer answer =
        allocateUnderLimits(experiment, model, scores, inputs, options.request, opened.control);
    if (!options.output.empty()) writeBitMap(options.output, model.layers, answer.bits);
    if (session.console.isJson) {
        Json json = limitedJson(experiment, model, answer);
        if (measuresScores(experiment)) addSplits(json, data);
        return session.console.printJson(json);
    }
    session.console.out << tableText(bitTable(model, planAllocation(experiment, model, &scores), answer.bits, &scores))
                        << "\n";
    for (std::size_t k = 0; k < answer.limits.size(); ++k) {
        const ProgramLimit& limit = answer.limits[k];
        session.console.out << limit.name << ": " << limit.text(answer.solution.amounts[k]) << " of "
                            << limit.text(limit.limit) << "\n";
    }
    session.console.out << "sum of costs " << answer.solution.cost
                        << (answer.solution.isOptimal ? ", proved to be the smallest possible\n" : ", at most ");
    if (!answer.solution.isOptimal)
        session.console.out << answer.solution.gap() << " more than the smallest possible\n";
}

void allocate(const Session& session, const ExperimentInput& input, const AllocateOptions& options) {
    OpenedExperiment opened(session, input);
    if (options.isLimited(opened.experiment)) return allocateLimited(session, opened, options);
    const Experiment& experiment = opened.experiment;
    const LoadedModel& model = *opened.model;
    std::optional<LayerScores> scores;
    const bool isMeasured = measuresScores(experiment);
    const RunData data = isMeasured ? opened.calibrationData() : RunData();
    if (needsScores(experiment)) {
        scores = layerScores(experiment, model, data, opened.workspace, opened.control);
    }
    const AllocationPlan plan = planAllocation(experiment, model, scores ? &*scores : nullptr);
    const Allocation allocation = chooseAllocation(experiment, model, plan, opened.control);
    const std::string& output = options.output;
    if (!output.empty()) writeBitMap(output, model.layers, allocation.bits);
    Json json = allocationJson(experiment, model, plan, scores ? &*scores : nullptr, allocation);
    if (isMeasured) addSplits(json, data);
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
    if (allocation.gap) {
        session.console.out << (json.contains("cost_by_group") ? "the worst group's" : "the")
                            << " sum of costs is proved to be within " << *allocation.gap * 100
                            << " % of their range of the smallest possible\n";
    }
    if (json.contains("cost_by_group")) {
        session.console.out << "sum of costs by " << experiment.allocation.groupBy << ":";
        for (const auto& [group, sum] : json["cost_by_group"].items())
            session.console.out << " " << group << " " << sum.get<double>();
        session.console.out << "\n";
    }
    if (plan.sequential) {
        session.console.out << "measured with all layers at their widths, by round:";
        for (const double damage : plan.sequential->damages) session.console.out << " " << damage;
        session.console.out << "\n";
    }
    if (isMeasured) session.console.out << splitsText(data);
}

void addLimits(CLI::App& command, AllocateOptions& options) {
    const std::string group = "Integer program (--allocator ilp), beside allocation.limits";
    command
        .add_option("--solver", options.solver,
                    "path: all budgets at once; search: branch and bound; cbc: that program")
        ->check(CLI::IsMember({"path", "search", "cbc"}))
        ->capture_default_str()
        ->group(group);
    auto* inputs =
        command.add_option("--choose-activation-bits", options.request.activationWidths, "Input widths to choose from")
            ->delimiter(',')
            ->group(group);
    command
        .add_option("--weight-factor", options.request.weightFactor,
                    "Costs of weights count this many times those of inputs")
        ->check(CLI::PositiveNumber)
        ->needs(inputs)
        ->group(group);
}

}  // namespace

void addAllocate(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("allocate", "Distribute bits over layers so that the model fits a budget");
    auto input = addExperimentOptions(*command);
    auto options = std::make_shared<AllocateOptions>();
    command->add_option("--out", options->output, "Also write the bit map to this file (.json or .csv)")
        ->type_name("FILE");
    addLimits(*command, *options);
    command->footer(exampleText("allocate configs/demo.yaml --budget 1.2 --out bits.csv"));
    command->callback([&session, input, options] { allocate(session, *input, *options); });
}

}  // namespace voxbit::cli
