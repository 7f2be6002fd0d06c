// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <set>

#include "core/report/evidence_report.h"
#include "tests/support/error_text.h"

namespace voxbit {
namespace {

Json planJson() {
    return Json::parse(R"({
        "name": "trial", "model": "/model", "corpus": {"path": "/strings/{seed}"},
        "subsets": {"calibration": {"expression": "subset=train"}, "test": {"expression": "subset=test"}},
        "evidence": {
            "average_bits": [2, 3, 4], "seeds": [1, 2], "by": "gender", "groups": ["F", "M"],
            "ours": "ilp@transcript", "area": {"low": 2, "high": 4},
            "grids": [{"calibrators": ["minmax"], "calibrated_on": ["own", "other", "none"],
                       "methods": ["uniform", "myqasr:smallest-first", "myqasr:largest-first", "ilp@transcript"]}]}})");
}

EvidencePlan trialPlan() {
    return parseEvidence(planJson(), "/");
}

/// 10 recordings of each group and seed, 10 words each. Errors a recording, by method: they fall with the width.
EvidenceResult resultOf(const EvidencePlace& place) {
    EvidenceResult result{place, place.averageBits / 4, place.averageBits, {}};
    std::int64_t errors = 0;
    if (place.method == "uniform") errors = place.averageBits == 2 ? 8 : 2;
    if (place.method == "myqasr:smallest-first") errors = place.averageBits == 2 ? 8 : 4;
    if (place.method == "myqasr:largest-first") errors = place.averageBits == 2 ? 6 : 4;
    if (place.method == "ilp@transcript") errors = place.averageBits == 2 ? 3 : 0;
    if (place.averageBits == 4) errors = 0;
    if (place.group == "M" && errors > 0) ++errors;
    for (int i = 0; i < 10; ++i) {
        UtteranceResult utterance;
        utterance.id = place.group + std::to_string(i);
        utterance.speaker = place.group + std::to_string(i % 2);
        utterance.audioHash = utterance.id;  // every seed tests the same recordings
        utterance.words = ErrorCounts{errors, 0, 0, 10};
        result.utterances.push_back(utterance);
    }
    return result;
}

std::vector<EvidenceResult> resultsOf(const EvidencePlan& plan) {
    std::vector<EvidenceResult> results;
    for (const EvidenceRun& run : evidenceRuns(plan)) results.push_back(resultOf(run.place));
    return results;
}

const EvidenceCurve& curveOf(const EvidenceSummary& summary, const std::string& method, const std::string& whom) {
    for (const EvidenceCurve& curve : summary.curves) {
        if (curve.method == method && curve.calibratedOn == whom) return curve;
    }
    throw InvalidArgument("no curve " + method + " " + whom);
}

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

std::string messageOf(const Json& json) {
    return test::messageOf([&] { (void)parseEvidence(json, "/"); });
}

}  // namespace

class TestEvidence : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void gridHoldsEveryMethodBudgetSeedAndGroupOnce() {
        const auto runs = evidenceRuns(trialPlan());
        // By seed and group: float; own and other x 4 methods x 3 budgets; nobody: uniform x 3.
        QCOMPARE(runs.size(), std::size_t{2 * 2 * (1 + 2 * 4 * 3 + 3)});
        std::set<std::string> hashes;
        for (const EvidenceRun& run : runs) hashes.insert(experimentHash(run.experiment));
        // Weights alone decide how wide a uniform model is, but min-max looks at the inputs of its people.
        QCOMPARE(hashes.size(), runs.size());
    }

    void gridMayHaveBudgetsOfItsOwn() {
        Json json = planJson();
        json["evidence"]["grids"].push_back({{"methods", {"ilp@kl"}}, {"average_bits", {3, 4}}});
        for (const EvidenceRun& run : evidenceRuns(parseEvidence(json, "/")))
            QVERIFY(run.place.method != "ilp@kl" || run.place.averageBits > 2);
        QCOMPARE(evidenceRuns(parseEvidence(json, "/")).size(), evidenceRuns(trialPlan()).size() + 2 * 2 * 2);
        json["evidence"]["grids"][1]["average_bits"] = {4, 3};
        QVERIFY(messageOf(json).find("average_bits must ascend") != std::string::npos);
    }

    void seedChoosesStringsCalibrationAndOrder() {
        for (const EvidenceRun& run : evidenceRuns(trialPlan())) {
            QCOMPARE(run.experiment.corpus.path, "/strings/" + std::to_string(run.place.seed));
            if (run.place.calibratedOn == "own") QCOMPARE(run.experiment.subsets.calibration.seed, run.place.seed);
        }
    }

    void groupsAreTestedAndCalibratedOnAsNamed() {
        for (const EvidenceRun& run : evidenceRuns(trialPlan())) {
            const auto& subsets = run.experiment.subsets;
            QCOMPARE(subsets.test.expression, "(subset=test) & gender=\"" + run.place.group + "\"");
            const std::string own = "gender=\"" + run.place.group + "\"";
            if (run.place.calibratedOn == "own") QCOMPARE(subsets.calibration.expression, "(subset=train) & " + own);
            if (run.place.calibratedOn == "other")
                QCOMPARE(subsets.calibration.expression, "(subset=train) & !(" + own + ")");
            if (run.place.calibratedOn == "none") {
                QCOMPARE(run.place.method, std::string("uniform"));
                QCOMPARE(run.experiment.calibration.calibrator, std::string("dynamic"));
            }
        }
    }

    void mistakesInThePlanAreNamed() {
        Json json = planJson();
        json["evidence"]["groups"] = Json::array();
        QVERIFY(messageOf(json).find("evidence.groups") != std::string::npos);
        json = planJson();
        json["evidence"]["grids"][0]["methods"] = {"ilp@nothing"};
        QVERIFY(messageOf(json).find("nothing") != std::string::npos);
        json = planJson();
        json.erase("evidence");
        QVERIFY(messageOf(json).find("`evidence`") != std::string::npos);
    }

    void areasAndReductionsAreThoseComputedByHand() {
        const EvidencePlan plan = trialPlan();
        const EvidenceSummary summary = summarizeEvidence(plan, resultsOf(plan));
        QCOMPARE(summary.recordings, std::size_t{20});
        QCOMPARE(summary.words, 400.0);
        QCOMPARE(summary.floatRate.value, 0.0);
        // Rates at 2, 3, 4 bits, F and M together: ours 0.35, 0, 0; largest first 0.65, 0.45, 0.
        QVERIFY(isNear(curveOf(summary, "ilp@transcript", "own").area->value, 0.175));
        QVERIFY(isNear(curveOf(summary, "myqasr:largest-first", "own").area->value, 0.775));
        QVERIFY(isNear(curveOf(summary, "ilp@transcript", "own").reduction->value, 1 - 0.175 / 0.775));
        // Every recording of a group has the same errors: nothing is left to chance.
        QVERIFY(isNear(curveOf(summary, "ilp@transcript", "own").reduction->interval.low, 1 - 0.175 / 0.775));
        QVERIFY(!curveOf(summary, "uniform", "none").reduction);  // no order of myQASR is calibrated on nobody
    }

    void differencesAndGapsAreThoseComputedByHand() {
        const EvidencePlan plan = trialPlan();
        const EvidenceSummary summary = summarizeEvidence(plan, resultsOf(plan));
        const EvidencePoint& point = curveOf(summary, "uniform", "other").points.front();
        QVERIFY(isNear(point.rate.value, 0.85));
        QVERIFY(isNear(point.worstGroup - point.bestGroup, 0.1));
        QVERIFY(isNear(point.toOurs->value, 0.5));
        QVERIFY(!curveOf(summary, "ilp@transcript", "other").points.front().toOurs);
    }

    void seedsThatLackARunAreLeftOut() {
        const EvidencePlan plan = trialPlan();
        auto results = resultsOf(plan);
        results.pop_back();
        QCOMPARE(summarizeEvidence(plan, results).seeds, std::vector<std::uint64_t>{1});
        results.erase(results.begin());
        QVERIFY(test::messageOf([&] { (void)summarizeEvidence(plan, results); }).find("float") != std::string::npos);
    }

    void methodsTestedOnOtherRecordingsAreRejected() {
        const EvidencePlan plan = trialPlan();
        auto results = resultsOf(plan);
        results[3].utterances.pop_back();
        QVERIFY(test::messageOf([&] { (void)summarizeEvidence(plan, results); }).find("different recordings") !=
                std::string::npos);
    }

    void reportShowsSmallestAreaFirstAndAFigureForEachCalibration() {
        const EvidencePlan plan = trialPlan();
        const EvidenceSummary summary = summarizeEvidence(plan, resultsOf(plan));
        const Table areas = evidenceAreaTable(plan, summary);
        QCOMPARE(areas.rows.size(), std::size_t{9});
        QCOMPARE(std::get<std::string>(areas.rows[0][0]), std::string("ilp@transcript"));
        QCOMPARE(evidenceFigures(plan, summary).size(), std::size_t{3});
        for (const EvidenceFigure& figure : evidenceFigures(plan, summary)) checkFigure(figure.figure);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::TestEvidence)
#include "tst_evidence.moc"
