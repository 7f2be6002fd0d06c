// SPDX-License-Identifier: Apache-2.0
#include "core/report/cross_matrix.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/base/error.h"
#include "core/evaluation/summary.h"
#include "core/experiment/runner.h"
#include "core/quantizer/bit_map.h"
#include "core/report/figure_builders.h"
#include "core/report/number_text.h"
#include "core/report/run_score.h"

namespace voxbit {
namespace {

MatrixCell distanceCell(const Run& run, MatrixMeasure measure) {
    const bool isDivergence = measure == MatrixMeasure::Divergence;
    MatrixCell cell;
    if (isDivergence) cell.rate = known(run.figures.floatDivergence);
    const auto summary = evaluationOf(run);
    if (!summary) return cell;
    if (summary->scores.distance)
        cell.rate = isDivergence ? summary->scores.distance->klPerFrame : summary->scores.distance->tokenDisagreement;
    if (const auto& intervals = summary->scores.distanceIntervals) {
        const Interval& interval = isDivergence ? intervals->klPerFrame : intervals->tokenDisagreement;
        cell.low = interval.low;
        cell.high = interval.high;
    }
    return cell;
}

MatrixCell cellOf(const Run& run, MatrixMeasure measure) {
    MatrixCell cell;
    if (measure == MatrixMeasure::ErrorRate) {
        const RunScore score = scoreOf(run.figures);
        cell.rate = known(score.value);
        cell.low = known(score.low);
        cell.high = known(score.high);
    } else {
        cell = distanceCell(run, measure);
    }
    cell.utterances = run.provenance.value("test_utterances", std::int64_t{0});
    return cell;
}

/// "; calibrated on 32 recordings of a group", with both extremes where groups differ.
std::string calibrationNote(const std::map<std::pair<std::string, std::string>, Run>& runs) {
    std::set<std::int64_t> counts;
    for (const auto& [groups, run] : runs) {
        const auto count = run.provenance.value("calibration_utterances", std::int64_t{0});
        if (!groups.first.empty() && count > 0) counts.insert(count);
    }
    if (counts.empty()) return "";
    std::string text = "; calibrated on " + std::to_string(*counts.begin());
    if (counts.size() > 1) text += " to " + std::to_string(*counts.rbegin());
    return text + " recordings of the group";
}

/// The end of a path: enough to recognise it, and the same on every machine.
std::string placeText(const std::string& path) {
    const std::filesystem::path place(path);
    const std::string parent = place.parent_path().filename().string();
    return (parent.empty() ? "" : parent + "/") + place.filename().string();
}

}  // namespace

MatrixMeasure matrixMeasureOf(const std::string& name) {
    if (name == "error-rate") return MatrixMeasure::ErrorRate;
    if (name == "divergence") return MatrixMeasure::Divergence;
    if (name == "disagreement") return MatrixMeasure::Disagreement;
    throw InvalidArgument("a matrix cannot show \"" + name + "\"; allowed: error-rate, divergence, disagreement");
}

std::string matrixMeasureText(MatrixMeasure measure) {
    switch (measure) {
        case MatrixMeasure::Divergence:
            return "KL divergence from the float model per frame";
        case MatrixMeasure::Disagreement:
            return "frames with another token than the float model's";
        case MatrixMeasure::ErrorRate:
            break;
    }
    return "word error rate";
}

std::string matrixSourceText(const Experiment& base) {
    std::string text = orderedAllocator(base.allocation);
    if (base.allocation.allocator == "myqasr") text += ", metric " + base.sensitivity.metric;
    if (base.averageBits) text += ", size of " + shortText(*base.averageBits) + " bits";
    if (base.budgetMiB) text += ", " + shortText(*base.budgetMiB) + " MiB";
    text += ", inputs " + (base.activationBits == kFloatBits ? "float" : std::to_string(base.activationBits) + " bits");
    text += ", calibrator " + base.calibration.calibrator;
    return text + "; model " + placeText(base.model) + ", corpus " + placeText(base.corpus.path);
}

Figure crossMatrixOfRuns(const std::map<std::pair<std::string, std::string>, Run>& runs, const std::string& title,
                         MatrixMeasure measure) {
    CrossMatrix data;
    data.title = title;
    data.rateName = matrixMeasureText(measure);
    if (measure == MatrixMeasure::Divergence) {
        data.isShare = false;
        data.unit = "nats";
    }
    std::set<std::string> calibrated;
    std::set<std::string> tested;
    for (const auto& [groups, run] : runs) {
        tested.insert(groups.second);
        if (!groups.first.empty()) calibrated.insert(groups.first);
        data.isHigherBetter |= measure == MatrixMeasure::ErrorRate && scoreOf(run.figures).isAccuracy;
    }
    if (data.isHigherBetter) data.rateName = "accuracy";
    data.note = data.rateName + "; small: 95 % interval, utterances tested" + calibrationNote(runs);
    const bool hasUncalibrated =
        std::any_of(runs.begin(), runs.end(), [](const auto& r) { return r.first.first.empty(); });
    if (hasUncalibrated) data.note += "; no calibration: uniform width, each input takes its own range";
    for (const auto& [groups, run] : runs) data.note += overlapNote(run);
    data.calibrationGroups.assign(calibrated.begin(), calibrated.end());
    data.testGroups.assign(tested.begin(), tested.end());
    const auto cellAt = [&](const std::string& calibration, const std::string& test) {
        const auto found = runs.find({calibration, test});
        return found == runs.end() ? MatrixCell{} : cellOf(found->second, measure);
    };
    for (const auto& test : data.testGroups) {
        auto& row = data.cells.emplace_back();
        for (const auto& calibration : data.calibrationGroups) row.push_back(cellAt(calibration, test));
        if (hasUncalibrated) data.uncalibrated.push_back(cellAt("", test));
    }
    return crossMatrix(data);
}

}  // namespace voxbit
