// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/evidence.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/calibration/calibrator.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/plan.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

/// A copy with {seed} replaced wherever it stands.
std::string withSeed(std::string text, std::uint64_t seed) {
    static const std::string kPlace = "{seed}";
    for (std::size_t at = text.find(kPlace); at != std::string::npos; at = text.find(kPlace, at))
        text.replace(at, kPlace.size(), std::to_string(seed));
    return text;
}

std::string placeText(const EvidencePlace& place) {
    std::ostringstream text;
    text << place.method;
    if (place.averageBits > 0)
        text << " " << place.averageBits << " bits " << place.calibrator << " " << place.calibratedOn;
    if (!place.group.empty()) text << " " << place.group;
    text << " seed " << place.seed;
    return text.str();
}

/// The seed, and who is tested.
Experiment forGroup(const EvidencePlan& plan, const EvidencePlace& place) {
    Experiment experiment = plan.base;
    experiment.corpus.path = withSeed(experiment.corpus.path, place.seed);
    experiment.subsets.calibration.seed = experiment.allocation.seed = place.seed;
    if (!place.group.empty()) {
        SubsetRequest& test = experiment.subsets.test;
        test.expression = narrowed(test.expression, plan.evidence.by, place.group);
    }
    experiment.name = plan.base.name + " " + placeText(place);
    return experiment;
}

EvidenceRun floatRun(const EvidencePlan& plan, std::uint64_t seed, const std::string& group) {
    EvidenceRun run{{"float", "", "", 0, seed, group}, {}};
    run.experiment = forGroup(plan, run.place);
    run.experiment.allocation.allocator = "float";
    run.experiment = withoutIrrelevant(run.experiment);
    return run;
}

EvidenceRun quantizedRun(const EvidencePlan& plan, const EvidencePlace& place) {
    EvidenceRun run{place, forGroup(plan, place)};
    Experiment& experiment = run.experiment;
    setMethod(experiment, place.method);
    experiment.averageBits = place.averageBits;
    experiment.budgetMiB.reset();
    experiment.calibration.calibrator = place.calibrator;
    std::string& who = experiment.subsets.calibration.expression;
    if (place.calibratedOn == "own") who = narrowed(who, plan.evidence.by, place.group);
    if (place.calibratedOn == "other") {
        const std::string others = "!(" + narrowed("", plan.evidence.by, place.group) + ")";
        who = who.empty() ? others : "(" + who + ") & " + others;
    }
    experiment = withoutIrrelevant(experiment);
    experiment.validate();
    return run;
}

/// What a grid adds for one seed and tested group.
void addGrid(const EvidencePlan& plan, const EvidenceGrid& grid, std::uint64_t seed, const std::string& group,
             std::vector<EvidenceRun>& runs) {
    const std::vector<std::string> own{plan.base.calibration.calibrator};
    const std::vector<double>& budgets = grid.averageBits.empty() ? plan.evidence.averageBits : grid.averageBits;
    for (const std::string& calibrator : grid.calibrators.empty() ? own : grid.calibrators) {
        for (const std::string& whom : grid.calibratedOn) {
            for (const std::string& method : grid.methods) {
                if (whom == "none" && method != "uniform") continue;
                for (const double bits : budgets)
                    runs.push_back(
                        quantizedRun(plan, {method, whom == "none" ? "dynamic" : calibrator, whom, bits, seed, group}));
            }
        }
    }
}

}  // namespace

void EvidencePlan::validate() const {
    if (evidence.grids.empty()) throw InvalidArgument("evidence.grids is empty: name methods to compare");
    if (evidence.averageBits.empty()) throw InvalidArgument("evidence.average_bits is empty: name budgets");
    if (!std::is_sorted(evidence.averageBits.begin(), evidence.averageBits.end()))
        throw InvalidArgument("evidence.average_bits must ascend");
    if (evidence.seeds.empty()) throw InvalidArgument("evidence.seeds is empty: name at least one");
    if (evidence.by.empty() != evidence.groups.empty())
        throw InvalidArgument("evidence.by and evidence.groups belong together: name both or none");
    if (!(evidence.area.low < evidence.area.high)) throw InvalidArgument("evidence.area: low must be below high");
    for (const EvidenceGrid& grid : evidence.grids) {
        if (grid.methods.empty()) throw InvalidArgument("evidence.grids: a grid without methods");
        if (!std::is_sorted(grid.averageBits.begin(), grid.averageBits.end()))
            throw InvalidArgument("evidence.grids: average_bits must ascend");
        for (const std::string& calibrator : grid.calibrators) (void)findCalibrator(calibrator);
        for (const std::string& method : grid.methods) {
            Experiment experiment = base;
            setMethod(experiment, method);
            (void)needsScores(experiment);
            (void)findMetric(experiment.sensitivity.metric);
        }
        for (const std::string& whom : grid.calibratedOn) {
            if ((whom == "own" || whom == "other") && evidence.by.empty())
                throw InvalidArgument("evidence.grids: calibrated_on " + whom + " needs evidence.by and its groups");
        }
    }
}

EvidencePlan parseEvidence(const Json& json, const std::filesystem::path& folder) {
    if (!json.is_object() || !json.contains("evidence"))
        throw InvalidArgument("there is no member `evidence` with grids, average_bits and seeds");
    Json rest = json;
    EvidencePlan plan;
    plan.evidence = fromJson<EvidenceGrids>(rest["evidence"], "evidence");
    rest.erase("evidence");
    plan.base = fromJson<Experiment>(rest, "");
    resolvePaths(plan.base, folder);
    plan.validate();
    return plan;
}

std::vector<EvidenceRun> evidenceRuns(const EvidencePlan& plan) {
    plan.validate();
    const std::vector<std::string> everyone{""};
    std::vector<EvidenceRun> runs;
    for (const std::uint64_t seed : plan.evidence.seeds) {
        for (const std::string& group : plan.evidence.groups.empty() ? everyone : plan.evidence.groups) {
            runs.push_back(floatRun(plan, seed, group));
            for (const EvidenceGrid& grid : plan.evidence.grids) addGrid(plan, grid, seed, group, runs);
        }
    }
    std::set<std::string> places;
    for (const EvidenceRun& run : runs) {
        if (!places.insert(run.experiment.name).second)
            throw InvalidArgument("evidence.grids: " + run.experiment.name + " is there twice");
    }
    return runs;
}

}  // namespace voxbit
