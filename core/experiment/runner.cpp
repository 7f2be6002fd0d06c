// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/runner.h"

#include <chrono>
#include <cmath>
#include <set>

#include "core/base/error_message.h"
#include "core/evaluation/peak_memory.h"
#include "core/evaluation/summary.h"
#include "core/experiment/experiment_model.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/policy_executions.h"
#include "core/experiment/run_identity.h"
#include "core/integer/integer_executions.h"
#include "core/layers/execution.h"
#include "core/package/bit_map_file.h"
#include "core/package/bit_ops.h"

namespace voxbit {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Seconds by stage, in the order in which stages ran.
class StageTimes {
  public:
    template <class Action>
    auto measure(const char* stage, const Action& action) {
        const auto start = Clock::now();
        auto result = action();
        m_json[stage] = secondsSince(start);
        return result;
    }
    const Json& json() const { return m_json; }

  private:
    Json m_json = Json::object();
};

RunFigures figuresOf(const EvaluationSummary& summary, const Allocation& allocation, double averageBits) {
    RunFigures figures;
    figures.sizeBytes = allocation.sizeBytes;
    figures.averageBits = averageBits;
    const Scores& scores = summary.scores;
    if (scores.words && scores.words->rate) {
        figures.wordErrorRate = *scores.words->rate;
        if (scores.words->interval) {
            figures.wordErrorRateLow = scores.words->interval->low;
            figures.wordErrorRateHigh = scores.words->interval->high;
        }
    }
    if (scores.characters && scores.characters->rate) figures.characterErrorRate = *scores.characters->rate;
    if (scores.accuracy && scores.accuracy->rate) figures.accuracy = *scores.accuracy->rate;
    if (scores.distance) figures.floatDivergence = scores.distance->klPerFrame;
    if (summary.networkRealTimeFactor) figures.realTimeFactor = summary.networkRealTimeFactor->median;
    return figures;
}

Json sizeJson(const Experiment& experiment, const AllocationPlan& plan, const Allocation& allocation) {
    const SizeParts parts = plan.sizes.parts(allocation.bits);
    Json json{{"accounting", experiment.size.accounting},
              {"size_bytes", allocation.sizeBytes},
              {"header_bytes", parts.header},
              {"weight_bytes", parts.weights},
              {"scale_bytes", parts.scales},
              {"zero_point_bytes", parts.zeroPoints},
              {"rest_bytes", parts.rest}};
    if (const auto budget = budgetBytes(experiment, plan)) json["budget_bytes"] = *budget;
    if (allocation.gap) json["allocation_gap"] = *allocation.gap;
    return json;
}

Json bitsJson(const LoadedModel& model, const BitMap& bits, const std::vector<bool>& isQuantized) {
    const BitStatistics statistics = bitStatistics(model.layers, bits, isQuantized);
    return {{"average_per_weight", statistics.weightedMean},
            {"average_per_layer", statistics.mean},
            {"minimum", statistics.minimum},
            {"maximum", statistics.maximum},
            {"standard_deviation", statistics.standardDeviation},
            {"bit_ops_per_second", bitOpsPerSecond(model.layers, bits)}};
}

/// One run from its experiment to its summary; the database row exists already or is made here.
class Runner {
  public:
    Runner(const Experiment& experiment, Workspace& workspace, const RunControl& control)
        : m_experiment(experiment), m_workspace(workspace), m_control(control) {}

    RunOutcome run(std::optional<RunId> resumed, bool runAgain) {
        m_experiment.validate();
        setThreadCount(m_experiment.threads);
        m_model = modelOf(m_experiment, m_workspace, m_control);
        m_data = m_times.measure("prepare", [&] {
            return prepareData(m_experiment, *m_model, m_workspace, m_control, dataScope(m_experiment));
        });
        const Json provenance = provenanceOf(m_experiment, *m_model, m_data);
        const std::string identity = runIdentity(m_experiment, provenance);
        RunStore& runs = m_workspace.runs();
        if (resumed) {
            if (runs.get(*resumed).experimentHash != identity) {
                throw InvalidArgument(
                    "run " + std::to_string(*resumed) +
                    " cannot go on: its model, recordings, transcripts or bit map changed since; start a new run");
            }
        } else if (!runAgain) {
            if (const auto known = runs.findFinished(identity)) return {*known, true};
            resumed = runs.findResumable(identity);
        }
        if (resumed) {
            runs.resume(*resumed);
            runs.setProvenance(*resumed, provenance);  // the program, CPU and threads that finish it
        }
        m_id = resumed ? *resumed : runs.begin(m_experiment.name, toJson(m_experiment), identity, provenance);
        try {
            runStages();
        } catch (const Cancelled&) {
            abandon(RunStatus::Cancelled, "cancelled");
            throw;
        } catch (const std::exception& error) {
            abandon(RunStatus::Failed, messageOf(error));
            throw;
        }
        return {m_id, false};
    }

  private:
    void abandon(RunStatus status, const std::string& message) {
        try {
            m_workspace.runs().abandon(m_id, status, message, secondsSince(m_start));
        } catch (const StoreError&) {
            // What ended the run says more, and may be why the database cannot be written, such as a full disk.
        }
    }

    void runStages() {
        std::optional<LayerScores> scores;
        if (needsScores(m_experiment)) {
            scores = m_times.measure(
                "rank", [&] { return layerScores(m_experiment, *m_model, m_data, m_workspace, m_control); });
        }
        const AllocationPlan plan = planAllocation(m_experiment, *m_model, scores ? &*scores : nullptr);
        const Allocation allocation = chooseAllocation(m_experiment, *m_model, plan, m_control);
        RunStore& runs = m_workspace.runs();
        runs.setBitMap(m_id, bitMapJson(m_model->layers, allocation.bits));
        const CalibrationResult calibration = m_times.measure("calibrate", [&] {
            return calibrateLayers(m_experiment, *m_model, m_data, allocation.bits, m_workspace, m_control);
        });
        const EvaluationSummary summary =
            m_times.measure("evaluate", [&] { return evaluateAll(allocation.bits, calibration); });

        Json json = toJson(summary);
        json["size"] = sizeJson(m_experiment, plan, allocation);
        json["calibrator"] = calibration.calibrator;  // "given" where the bit map brought its scales
        if (!m_layerRuns.empty()) json["execution"] = layerRunsJson(*m_model, m_layerRuns);
        json["bits"] = bitsJson(*m_model, allocation.bits, plan.plan.quantizedLayers());
        runs.finish(m_id, json, figuresOf(summary, allocation, json["bits"]["average_per_weight"].get<double>()),
                    m_times.json(), secondsSince(m_start));
    }

    EvaluationSummary evaluateAll(const BitMap& bits, const CalibrationResult& calibration) {
        RunStore& runs = m_workspace.runs();
        std::vector<UtteranceResult> results = resultsOf(runs, m_id);
        std::set<std::string> done;
        for (const UtteranceResult& result : results) done.insert(result.id);
        EvaluationOptions options;
        options.normalization = m_experiment.evaluation.text;
        // The float model behind a packed file is not in it.
        options.compareWithFloat = m_experiment.evaluation.compareWithFloat && !m_model->packed;
        options.device = m_experiment.device;
        const bool isFloat = bits == BitMap(bits.size());
        const PolicyExecutions executions =
            policyExecutions(*m_model, calibration.layers, m_experiment.execution, m_control);
        if (!m_experiment.execution.isSimulated()) m_layerRuns = executions.runs;
        evaluate(
            *m_model->model, isFloat ? nullptr : &executions.layers, testSet(*m_model, m_data), decoderOf(*m_model),
            options,
            [&](const UtteranceResult& result) {
                runs.addUtterance(m_id, result.id, toJson(result));
                results.push_back(result);
            },
            m_control, done, m_workspace.floatLogits(*m_model));
        BootstrapOptions bootstrap;
        bootstrap.resamples = m_experiment.evaluation.bootstrapSamples;
        EvaluationSummary summary = summarize(results, normalizationText(options.normalization), bootstrap);
        summary.peakMemoryBytes = peakResidentBytes();
        return summary;
    }

    const Experiment& m_experiment;
    Workspace& m_workspace;
    const RunControl& m_control;
    const Clock::time_point m_start = Clock::now();
    StageTimes m_times;
    std::shared_ptr<const LoadedModel> m_model;
    RunData m_data;
    std::vector<LayerRun> m_layerRuns;  ///< under another policy than simulation
    RunId m_id = 0;
};

}  // namespace

RunOutcome run(const Experiment& experiment, Workspace& workspace, const RunControl& control, bool runAgain) {
    return Runner(experiment, workspace, control).run(std::nullopt, runAgain);
}

RunOutcome resumeRun(RunId id, Workspace& workspace, const RunControl& control) {
    const Experiment experiment = experimentOf(workspace.runs().get(id));
    return Runner(experiment, workspace, control).run(id, false);
}

std::optional<EvaluationSummary> evaluationOf(const Run& run) {
    if (!run.summary.contains("scores")) return std::nullopt;
    Json json = run.summary;
    for (const char* added : {"size", "calibrator", "bits", "execution"}) json.erase(added);
    return fromJson<EvaluationSummary>(json, "summary of run " + std::to_string(run.id));
}

std::vector<UtteranceResult> resultsOf(RunStore& runs, RunId id) {
    std::vector<UtteranceResult> results;
    for (const auto& [utterance, json] : runs.utterances(id))
        results.push_back(fromJson<UtteranceResult>(json, "result of " + utterance));
    return results;
}

Experiment experimentOf(const Run& run) {
    return fromJson<Experiment>(run.experiment, "experiment of run " + std::to_string(run.id));
}

}  // namespace voxbit
