// SPDX-License-Identifier: Apache-2.0
#include "core/report/run_report.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/delimited.h"
#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/experiment/runner.h"
#include "core/package/size_model.h"
#include "core/report/figure_builders.h"
#include "core/report/html_report.h"
#include "core/report/reference_csv.h"
#include "core/report/run_score.h"
#include "core/report/run_tables.h"

namespace voxbit {
namespace {

bool isFloat(const Experiment& experiment) {
    return experiment.allocation.allocator == "float";
}

constexpr std::string_view kTraits[] = {"allocator", "calibrator", "metric", "activation_bits", "calibration", "seed"};

/// What may tell one curve from another, in the order of kTraits.
std::vector<std::string> traitsOf(const Experiment& experiment) {
    return {orderedAllocator(experiment.allocation),
            experiment.calibration.calibrator,
            experiment.sensitivity.metric,
            std::to_string(experiment.activationBits),
            experiment.subsets.calibration.expression,
            std::to_string(experiment.subsets.calibration.seed)};
}

/// Width in a stored bit map, where "none" stands for float.
int widthOf(const Json& layer, const char* key) {
    const auto found = layer.find(key);
    return found != layer.end() && found->is_number() ? found->get<int>() : kFloatBits;
}

/// Traits that differ between the quantized runs.
std::vector<std::size_t> differingTraits(const CurveRuns& runs) {
    std::vector<std::set<std::string>> values;
    for (const auto& run : runs) {
        if (isFloat(run->experiment)) continue;
        const auto traits = traitsOf(run->experiment);
        values.resize(traits.size());
        for (std::size_t i = 0; i < traits.size(); ++i) values[i].insert(traits[i]);
    }
    std::vector<std::size_t> differing{0};  // the allocator always
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i].size() > 1) differing.push_back(i);
    }
    return differing;
}

/// @param traits those that are named
std::string curveName(const std::vector<std::string>& values, const std::vector<std::size_t>& traits,
                      const TraitText& traitText) {
    std::string name;
    for (const std::size_t trait : traits) {
        const std::string text = traitText(kTraits[trait], values[trait]);
        if (!text.empty()) name += (name.empty() ? "" : ", ") + text;
    }
    return name;
}

ReferenceRow referenceRow(const Run& run) {
    const Experiment experiment = experimentOf(run);
    ReferenceRow row;
    row.model = std::filesystem::path(experiment.model).filename().string();
    row.data = std::filesystem::path(experiment.corpus.path).filename().string();
    row.sensitivityMethod = experiment.sensitivity.metric;
    row.calibration = experiment.calibration.calibrator;
    row.sortingMethod =
        experiment.allocation.allocator == "myqasr" ? experiment.allocation.order : experiment.allocation.allocator;
    for (const Json& layer : run.bitMap.value("layers", Json::array())) {
        const int bits = widthOf(layer, "weight_bits");
        if (bits != kFloatBits) row.bits.push_back(bits);
    }
    row.activationBits = experiment.activationBits;
    row.tuneSamples = run.provenance.value("calibration_utterances", 0);
    row.sampleLength = static_cast<int>(experiment.input.recipe(true).samples);
    row.compressedSizeMiB = run.figures.sizeBytes / kBytesPerMiB;
    row.isUniform = experiment.allocation.allocator == "uniform";
    row.isSequential = experiment.calibration.isSequential;
    row.sensitivitySeconds = run.timings.value("rank", 0.0);
    row.calibrationSeconds = run.timings.value("calibrate", 0.0);
    const RunScore score = scoreOf(run.figures);
    row.wer = known(score.value);
    row.cer = score.isAccuracy ? 0.0 : known(run.figures.characterErrorRate);
    row.tuneData = experiment.subsets.calibration.expression;
    row.testData = experiment.subsets.test.expression;
    row.csvFile = "reference.csv";
    row.targetMiB = experiment.budgetMiB;
    if (const Json size = run.summary.value("size", Json::object()); size.contains("budget_bytes")) {
        row.targetMiB = size["budget_bytes"].get<double>() / kBytesPerMiB;
    }
    row.sizeAccounting = experiment.size.accounting;
    row.evaluationSeconds = run.timings.value("evaluate", 0.0);
    row.splits = run.provenance.value("splits", "");
    return row;
}

/// Nothing where the run stored no bit map.
std::optional<Figure> bitsOf(const Run& run) {
    std::vector<BitCell> bits;
    for (const Json& layer : run.bitMap.value("layers", Json::array())) {
        bits.push_back({layer.value("name", ""), widthOf(layer, "weight_bits")});
    }
    if (bits.empty()) return std::nullopt;
    return bitMapFigure(bits, "weight", "Bits of weights");
}

std::string bitMapCsvOf(const Run& run) {
    std::string csv = "layer,weight_bits,activation_bits\n";
    for (const Json& layer : run.bitMap.value("layers", Json::array())) {
        csv += csvLine({layer.value("name", ""), std::to_string(widthOf(layer, "weight_bits")),
                        std::to_string(widthOf(layer, "activation_bits"))});
    }
    return csv;
}

std::string idsText(const std::vector<RunId>& ids) {
    std::string text = ids.size() == 1 ? "run" : "runs";
    for (const RunId id : ids) text += " " + std::to_string(id);
    return text;
}

HtmlReport htmlReport(const std::vector<Run>& runs, const std::vector<RunRow>& rows, const Figure& figure) {
    HtmlReport report{"Voxbit report", std::to_string(runs.size()) + " runs", {}};
    report.sections.push_back({"Results", {runTable(rows), figure}});
    for (const Run& run : runs) {
        ReportFacts facts;
        for (const auto& item : run.provenance.items()) {
            facts.facts.emplace_back(item.key(),
                                     item.value().is_string() ? item.value().get<std::string>() : item.value().dump());
        }
        ReportSection section{"Run " + std::to_string(run.id) + ": " + run.name,
                              {facts, errorCountTable(run), speakerScoreTable(run)}};
        if (const auto bits = bitsOf(run)) section.items.push_back(*bits);
        section.items.push_back(ReportListing{"Experiment", run.experiment.dump(2)});
        report.sections.push_back(std::move(section));
    }
    return report;
}

}  // namespace

std::string plainTraitText(std::string_view trait, const std::string& value) {
    if (trait == "activation_bits") return "inputs " + value + " bits";
    if (trait == "calibration") return value.empty() ? "" : "for " + value;
    return trait == "seed" ? "seed " + value : value;
}

std::shared_ptr<const CurveRun> curveRunOf(const Run& run) {
    return std::make_shared<const CurveRun>(CurveRun{run, experimentOf(run)});
}

CurveRuns curveRunsOf(const std::vector<Run>& runs) {
    CurveRuns some;
    for (const Run& run : runs) some.push_back(curveRunOf(run));
    return some;
}

Figure errorRateOfRuns(const CurveRuns& runs, const std::string& title, const TraitText& traitText) {
    const auto traits = differingTraits(runs);

    ErrorRateFigure data;
    data.title = title;
    data.note = "bands: 95 % bootstrap intervals";
    std::map<std::string, SizeCurve> curves;
    for (const auto& of : runs) {
        const RunFigures& figures = of->run.figures;
        const RunScore score = scoreOf(figures);
        if (std::isnan(score.value)) continue;
        data.note += overlapNote(of->run);
        if (score.isAccuracy) data.rateName = "accuracy";
        data.sizeAccounting = of->experiment.size.accounting;
        if (isFloat(of->experiment)) {
            data.floatRate = score.value;
            continue;
        }
        const auto values = traitsOf(of->experiment);
        // Curves stand in one order in every language.
        const auto [found, isNew] = curves.try_emplace(curveName(values, traits, plainTraitText));
        SizeCurve& curve = found->second;
        if (isNew) {
            curve.name = curveName(values, traits, traitText);
            curve.isUniform = of->experiment.allocation.allocator == "uniform";
        }
        curve.points.push_back(
            {figures.sizeBytes / kBytesPerMiB, score.value, known(score.low), known(score.high), figures.averageBits});
    }
    for (auto& [name, curve] : curves) {
        std::sort(curve.points.begin(), curve.points.end(),
                  [](const SizePoint& a, const SizePoint& b) { return a.sizeMiB < b.sizeMiB; });
        data.curves.push_back(std::move(curve));
    }
    return errorRateAgainstSize(data);
}

std::string referenceCsvOfRuns(const std::vector<Run>& runs) {
    std::string csv = referenceCsvHeader();
    for (const Run& run : runs) csv += referenceCsvLine(referenceRow(run));
    return csv;
}

std::vector<std::filesystem::path> writeRunReport(RunStore& store, const std::vector<RunId>& ids,
                                                  const std::filesystem::path& folder, const FigureWriter& writePng) {
    std::vector<Run> runs;
    for (const RunId id : ids) runs.push_back(store.get(id));
    const std::vector<RunRow> rows(runs.begin(), runs.end());
    createFolder(folder);

    const Figure figure = errorRateOfRuns(curveRunsOf(runs), "Error rate against model size");
    std::vector<std::filesystem::path> files;
    const auto write = [&](const std::string& name, const std::string& content) {
        writeFileAtomically(folder / name, content);
        files.push_back(folder / name);
    };
    write("report.html", htmlDocument(htmlReport(runs, rows, figure)));
    write("runs.csv", tableCsv(runTable(rows)));
    write("reference.csv", referenceCsvOfRuns(runs));
    write("error_rate.csv", figureCsv(figure, idsText(ids)));
    write("error_rate.svg", figureSvg(figure));
    for (const Run& run : runs) write("bits_" + std::to_string(run.id) + ".csv", bitMapCsvOf(run));
    if (!writePng) return files;
    const auto draw = [&](const std::string& name, const Figure& drawn) {
        writePng(drawn, folder / name);
        files.push_back(folder / name);
    };
    draw("error_rate.png", figure);
    for (const Run& run : runs) {
        if (const auto bits = bitsOf(run)) draw("bits_" + std::to_string(run.id) + ".png", *bits);
    }
    return files;
}

}  // namespace voxbit
