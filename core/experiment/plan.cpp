// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/plan.h"

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

#include "core/base/text_file.h"
#include "core/calibration/calibrator.h"
#include "core/experiment/pipeline.h"

namespace voxbit {
namespace {

std::string numberText(double value) {
    std::ostringstream stream;
    stream << value;
    return stream.str();
}

/// Every experiment with every value of one axis; `set` writes the value and returns its name.
template <class T, class Set>
std::vector<Experiment> along(const std::vector<Experiment>& experiments, const std::vector<T>& axis, const Set& set) {
    if (axis.empty()) return experiments;
    std::vector<Experiment> expanded;
    for (const Experiment& experiment : experiments) {
        for (const T& value : axis) {
            Experiment copy = experiment;
            copy.name += " " + set(copy, value);
            expanded.push_back(std::move(copy));
        }
    }
    return expanded;
}

Experiment uncalibrated(Experiment experiment) {
    experiment.calibration.calibrator = "dynamic";
    const std::string& allocator = experiment.allocation.allocator;
    if (allocator != "given" && allocator != "float") experiment.allocation.allocator = "uniform";
    return experiment;
}

/// @param calibrationGroup empty: calibrated on nobody
MatrixRun matrixRun(const Experiment& base, const std::string& field, const std::string& calibrationGroup,
                    const std::string& testGroup) {
    const bool isCalibrated = !calibrationGroup.empty();
    MatrixRun cell{calibrationGroup, testGroup, isCalibrated ? base : uncalibrated(base)};
    Experiment& experiment = cell.experiment;
    experiment.name = base.name + " " + (isCalibrated ? calibrationGroup : "uncalibrated") + " on " + testGroup;
    experiment.subsets.test.expression = narrowed(base.subsets.test.expression, field, testGroup);
    experiment.subsets.calibration.expression = narrowed(base.subsets.calibration.expression, field, calibrationGroup);
    experiment = withoutIrrelevant(experiment);
    experiment.validate();
    return cell;
}

}  // namespace

std::string groupOf(const Utterance& utterance, const std::string& field) {
    std::string group;
    if (field == "speaker") {
        group = utterance.speaker;
    } else if (field == "gender") {
        group = genderName(utterance.gender);
    } else if (field == "language") {
        group = utterance.language;
    } else if (field == "accent") {
        group = utterance.accent;
    } else {
        throw InvalidArgument("cannot group by \"" + field + "\"; allowed: speaker, gender, language, accent");
    }
    return group == "unknown" ? std::string() : group;
}

void setMethod(Experiment& experiment, const std::string& text) {
    const std::size_t at = text.find('@');
    if (at != std::string::npos) experiment.sensitivity.metric = text.substr(at + 1);
    const std::string allocator = text.substr(0, at);
    const std::size_t colon = allocator.find(':');
    experiment.allocation.allocator = allocator.substr(0, colon);
    if (colon != std::string::npos) experiment.allocation.order = allocator.substr(colon + 1);
}

Experiment withoutIrrelevant(Experiment experiment) {
    const Experiment defaults;
    AllocationChoice& allocation = experiment.allocation;
    const bool looksAtScores =
        allocation.allocator != "uniform" && allocation.allocator != "float" && allocation.allocator != "given";
    const bool hasOrder = looksAtScores && !minimisesCosts(experiment);
    if (!hasOrder) allocation.order = defaults.allocation.order;
    if (allocation.allocator != "myqasr") allocation.stop = defaults.allocation.stop;
    if (allocation.order != "shuffled") allocation.seed = defaults.allocation.seed;
    if (allocation.allocator != "ilp_sequential") allocation.rounds = defaults.allocation.rounds;
    if (allocation.allocator != "ilp_worst_group") allocation.groupBy = defaults.allocation.groupBy;
    if (allocation.allocator != "ilp") allocation.limits = {};
    if (!allocation.limits.latencyMs) allocation.limits.latencyTable.clear();
    const bool ranks = looksAtScores && allocation.order != "shuffled";
    if (!ranks) experiment.sensitivity = defaults.sensitivity;
    if (experiment.sensitivity.metric != "file") experiment.sensitivity.file.clear();
    if (!experiment.calibration.useAudio()) {
        const std::string calibrator = experiment.calibration.calibrator;
        experiment.calibration = defaults.calibration;
        experiment.calibration.calibrator = calibrator;
        if (!ranks || experiment.sensitivity.metric == "file") {
            experiment.input = defaults.input;
            experiment.subsets.calibration = defaults.subsets.calibration;
        }
    }
    if (allocation.allocator == "float") {
        allocation = defaults.allocation;
        allocation.allocator = "float";
        experiment.budgetMiB.reset();
        experiment.averageBits.reset();
        experiment.calibration = defaults.calibration;
        experiment.activationBits = kFloatBits;
        experiment.input = defaults.input;
        experiment.subsets.calibration = defaults.subsets.calibration;
    }
    return experiment;
}

Json readExperimentYaml(const std::filesystem::path& path) {
    constexpr std::size_t kMaxBytes = std::size_t{1} << 20;
    return yamlToJson(readTextFile(path, kMaxBytes), path.string());
}

Sweep readSweep(const std::filesystem::path& path) {
    Json json = readExperimentYaml(path);
    Sweep sweep;
    if (json.is_object() && json.contains("axes")) {
        sweep.axes = fromJson<Axes>(json["axes"], "axes");
        json.erase("axes");
    }
    if (json.is_object() && json.contains("matrix")) {
        sweep.matrix = fromJson<MatrixChoice>(json["matrix"], "matrix");
        json.erase("matrix");
    }
    sweep.base = fromJson<Experiment>(json, "");
    resolvePaths(sweep.base, path.parent_path());
    return sweep;
}

std::vector<Experiment> expand(const Sweep& sweep) {
    const Axes& axes = sweep.axes;
    if (!axes.budgetsMiB.empty() && !axes.averageBits.empty()) {
        throw InvalidArgument("axes.budgets and axes.average_bits exclude each other: keep one of them");
    }
    std::vector<Experiment> all{sweep.base};
    all = along(all, axes.calibrations,
                [](Experiment& e, const std::string& v) { return e.subsets.calibration.expression = v; });
    all = along(all, axes.allocators, [](Experiment& e, const std::string& v) {
        setMethod(e, v);
        return v;
    });
    all = along(all, axes.metrics, [](Experiment& e, const std::string& v) { return e.sensitivity.metric = v; });
    all =
        along(all, axes.calibrators, [](Experiment& e, const std::string& v) { return e.calibration.calibrator = v; });
    all = along(all, axes.activationBits, [](Experiment& e, int v) {
        e.activationBits = v;
        return "a" + std::to_string(v);
    });
    all = along(all, axes.seeds, [](Experiment& e, std::uint64_t v) {
        e.allocation.seed = e.subsets.calibration.seed = v;
        return "seed " + std::to_string(v);
    });
    all = along(all, axes.budgetsMiB, [](Experiment& e, double v) {
        e.budgetMiB = v;
        e.averageBits.reset();
        return numberText(v) + " MiB";
    });
    all = along(all, axes.averageBits, [](Experiment& e, double v) {
        e.averageBits = v;
        e.budgetMiB.reset();
        return numberText(v) + " bits";
    });
    std::vector<Experiment> distinct;
    std::set<std::string> hashes;
    for (Experiment& experiment : all) {
        experiment = withoutIrrelevant(std::move(experiment));
        if (experiment.allocation.allocator == "float") experiment.name = sweep.base.name + " float";
        experiment.validate();
        if (hashes.insert(experimentHash(experiment)).second) distinct.push_back(std::move(experiment));
    }
    return distinct;
}

std::string narrowed(const std::string& expression, const std::string& field, const std::string& value) {
    std::string quoted;
    for (const char c : value) {
        if (c == '"' || c == '\\') quoted.push_back('\\');
        quoted.push_back(c);
    }
    const std::string condition = field + "=\"" + quoted + "\"";
    return expression.empty() ? condition : "(" + expression + ") & " + condition;
}

std::vector<std::string> groupsOf(const Corpus& corpus, const Experiment& base, const std::string& field) {
    const auto expression = SubsetExpression::parse(base.subsets.test.expression);
    std::set<std::string> found;
    if (expression.needsDurations()) {
        for (const Utterance& utterance : corpus.utterances) found.insert(groupOf(utterance, field));
    } else {
        for (const std::size_t i : expression.evaluate(corpus)) found.insert(groupOf(corpus.utterances[i], field));
    }
    found.erase("");
    return {found.begin(), found.end()};
}

std::vector<MatrixRun> crossMatrixRuns(const Experiment& base, const Corpus& corpus, const std::string& field,
                                       const std::vector<std::string>& groups) {
    const std::vector<std::string> all = groups.empty() ? groupsOf(corpus, base, field) : groups;
    if (all.size() < 2) throw InvalidArgument("a cross matrix by " + field + " needs at least two groups");
    if (std::find(all.begin(), all.end(), "") != all.end()) throw InvalidArgument("a group of the matrix has no name");
    std::vector<MatrixRun> cells;
    for (const std::string& testGroup : all) {
        for (const std::string& group : all) cells.push_back(matrixRun(base, field, group, testGroup));
        cells.push_back(matrixRun(base, field, "", testGroup));
    }
    return cells;
}

}  // namespace voxbit
