// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>
#include <set>

#include "app/cli/measured_model.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/experiment/benchmark.h"
#include "core/experiment/experiment_model.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/policy_executions.h"
#include "core/report/benchmark_figure.h"
#include "core/report/benchmark_tables.h"

namespace voxbit::cli {
namespace {

struct BenchmarkInput {
    std::vector<std::string> models;
    std::string svg;
    bool hasPng = false;
    std::shared_ptr<ExperimentInput> experiment;
    std::vector<std::string> presets;
    BenchmarkOptions options;
    std::string csv, layersCsv, latencyCsv;
};

/// Who is heard comes from the first model; the scales of no other may come from those recordings.
class CommonTest {
  public:
    void add(const Experiment& experiment, Workspace& workspace, const RunControl& control) {
        const auto model = modelOf(experiment, workspace, control);
        if (!m_model) {
            m_model = model;
            m_set = testSet(*model, prepareData(experiment, *model, workspace, control, dataScope(experiment)));
            m_hashes = {m_set.clips.audioHashes.begin(), m_set.clips.audioHashes.end()};
            return;
        }
        const PreprocessorConfig& heard = model->checkpoint.preprocessor;
        const PreprocessorConfig& common = m_model->checkpoint.preprocessor;
        if (heard.samplingRateHz != common.samplingRateHz || heard.doNormalize != common.doNormalize)
            throw InvalidArgument(experiment.model + " hears other samples than the first model does");
        if (!needsCalibrationClips(experiment) || experiment.subsets.allowOverlap) return;
        const RunData data = prepareData(experiment, *model, workspace, control, DataScope::Calibration);
        for (const std::string& hash : data.calibration.clips.audioHashes) {
            if (m_hashes.contains(hash))
                throw InvalidArgument(experiment.model +
                                      " is calibrated on recordings that the first model is tested on");
        }
    }
    const TestSet& set() const { return m_set; }

  private:
    std::shared_ptr<const LoadedModel> m_model;
    TestSet m_set;
    std::set<std::string> m_hashes;
};

/// Those that were asked for; else the simulation beside what the experiment says, or beside all that there is.
std::vector<std::string> presetsFor(const Experiment& experiment, const std::vector<std::string>& asked) {
    if (!asked.empty()) return asked;
    if (experiment.execution.preset != "simulated") return {"simulated", experiment.execution.preset};
    return benchmarkPresets();
}

Json resultJson(const BenchmarkResult& result, const LoadedModel& model) {
    Json json = tableJson(benchmarkTable({result}))[0];
    json["summary"] = toJson(result.summary);
    json["execution"] = layerRunsJson(model, result.runs);
    json["layers"] = tableJson(benchmarkLayerTable({result}));
    return json;
}

/// The picture beside the tables; as PNG under the same name.
void writeFigure(const Figure& figure, const std::filesystem::path& svg, const FigureWriter& writePng) {
    writeFileAtomically(svg, figureSvg(figure));
    if (writePng) writePng(figure, std::filesystem::path(svg).replace_extension(".png"));
}

/// Layers that do not run as they were asked to.
void printReasons(const Console& console, const BenchmarkResult& result, const LoadedModel& model) {
    for (const LayerRun& run : result.runs) {
        if (run.reason.empty()) continue;
        console.out << result.name << ": " << model.layers[static_cast<std::size_t>(run.layer)].name << " runs "
                    << executionModeName(run.runs) << ": " << run.reason << "\n";
    }
}

void printText(const Console& console, const std::vector<BenchmarkResult>& results, const BenchmarkInput& input) {
    const Scores& scores = results.front().summary.scores;
    console.out << tableText(benchmarkQualityTable(results)) << "\n"
                << tableText(benchmarkSpeedTable(results)) << "\n"
                << scores.utterances << " utterances, " << scores.audioSeconds << " s, " << input.options.rounds
                << " rounds; difference and times: against " << results.front().name
                << ", low and high: 95 % intervals over utterances\n";
    const Table layers = benchmarkLayerTable(results);
    std::size_t slower = 0;
    for (const auto& row : layers.rows) slower += std::holds_alternative<std::string>(row.back()) ? 1 : 0;
    if (!layers.rows.empty()) console.out << "\n" << tableText(layers);
    if (slower > 0) console.out << slower << " layers have fewer bits but are slower than float\n";
}

/// The one variant that runs in integers: its times are those that an allocation can count on.
const BenchmarkResult& timedVariant(const std::vector<BenchmarkResult>& results) {
    const BenchmarkResult* timed = nullptr;
    for (const BenchmarkResult& result : results) {
        if (result.layers.empty()) continue;
        if (timed != nullptr)
            throw InvalidArgument("--latency-csv: both " + timed->name + " and " + result.name +
                                  " have times; name one of --executions static, dynamic or mixed");
        timed = &result;
    }
    if (timed == nullptr)
        throw InvalidArgument(
            "--latency-csv: no layer ran in integers; name --executions static, dynamic or mixed and "
            "at least one of --layer-clips");
    return *timed;
}

void runBenchmark(const Session& session, const BenchmarkInput& input) {
    const FigureWriter writePng = pngWriter(session, input.hasPng);
    Workspace workspace(session.database, session.cache);
    const RunControl control = session.console.control();
    BenchmarkOptions options = input.options;
    CommonTest test;
    std::vector<BenchmarkVariant> variants;
    std::vector<std::string> presets;
    for (const std::string& argument : input.models) {
        Experiment experiment = measuredExperiment(argument, *input.experiment);
        experiment.subsets.excludeCalibration = true;
        if (variants.empty()) {
            setThreadCount(experiment.threads);
            options.normalization = experiment.evaluation.text;
            options.bootstrap.resamples = experiment.evaluation.bootstrapSamples;
            presets = presetsFor(experiment, input.presets);
        }
        test.add(experiment, workspace, control);
        for (BenchmarkVariant& variant : benchmarkVariants(experiment, presets, workspace, control))
            variants.push_back(std::move(variant));
    }
    const std::vector<BenchmarkResult> results = benchmark(variants, test.set(), options, control);
    if (!input.svg.empty()) writeFigure(benchmarkFigure(results), input.svg, writePng);
    if (!input.csv.empty()) writeFileAtomically(input.csv, tableCsv(benchmarkTable(results)));
    if (!input.layersCsv.empty()) writeFileAtomically(input.layersCsv, tableCsv(benchmarkLayerTable(results)));
    if (!input.latencyCsv.empty())
        writeFileAtomically(input.latencyCsv, tableCsv(benchmarkLatencyTable(timedVariant(results))));
    if (!session.console.isJson) {
        printText(session.console, results, input);
        for (std::size_t i = 0; i < results.size(); ++i) printReasons(session.console, results[i], *variants[i].model);
        return;
    }
    Json list = Json::array();
    for (std::size_t i = 0; i < results.size(); ++i) list.push_back(resultJson(results[i], *variants[i].model));
    session.console.printJson(Json{{"rounds", options.rounds}, {"variants", list}});
}

}  // namespace

void addBenchmark(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "benchmark", "Error rate, time, memory and size of models in float32, simulated and in integers, side by side");
    auto input = std::make_shared<BenchmarkInput>();
    command
        ->add_option("MODEL", input->models,
                     std::string(kMeasuredModelHelp) + ". The first is what others are held against")
        ->required();
    input->experiment = addExperimentMembers(*command);
    command
        ->add_option(
            "--executions", input->presets,
            "How each quantized model runs: presets of --execution [simulated, and that of --execution or all]")
        ->delimiter(',');
    CLI::Option* svg =
        command->add_option("--svg", input->svg, "Also draw size, error rate and speed of all variants into this file")
            ->type_name("FILE");
    command->add_flag("--png", input->hasPng, "Also write that figure as PNG beside it")->needs(svg);
    command->add_option("--rounds", input->options.rounds, "Passes over each utterance; times are their medians")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_option("--layer-clips", input->options.layerClips, "Utterances that layers are timed on; 0: none")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    command->add_option("--csv", input->csv, "Also write the figures of all variants into this file")
        ->type_name("FILE");
    command->add_option("--layers-csv", input->layersCsv, "Also write the times of layers into this file")
        ->type_name("FILE");
    command
        ->add_option("--latency-csv", input->latencyCsv,
                     "Also write the times of layers by widths, for --latency-table of allocate and run")
        ->type_name("FILE");
    command->footer(
        exampleText("benchmark resources/demo/model --corpus resources/demo/corpus/manifest.csv --calibrate-on "
                    "subset=calibration --test-on subset=test\n  voxbit-cli quantize configs/demo.yaml --count 100 "
                    "--out demo.voxbit\n  voxbit-cli benchmark resources/demo/model demo.voxbit --corpus "
                    "resources/demo/corpus/manifest.csv --test-on subset=test"));
    command->callback([&session, input] { runBenchmark(session, *input); });
}

}  // namespace voxbit::cli
