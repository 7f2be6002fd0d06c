// SPDX-License-Identifier: Apache-2.0
#include "core/report/cross_matrix.h"

#include <QTest>
#include <cmath>

#include "core/base/delimited.h"
#include "core/evaluation/summary.h"
#include "core/report/matrix_tables.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

using MatrixRuns = std::map<std::pair<std::string, std::string>, Run>;

Run runWith(double rate, int utterances) {
    Run run;
    run.figures.wordErrorRate = rate;
    run.provenance = {{"test_utterances", utterances}};
    return run;
}

UtteranceResult result(const std::string& id, std::int64_t errors, std::int64_t words) {
    UtteranceResult result;
    result.id = result.audioHash = id;
    result.speaker = "one";
    result.words = ErrorCounts{errors, 0, 0, words};
    result.distance = LogitsDistance{0.5 * static_cast<double>(errors), 0.25};
    return result;
}

/// A run as the runner stores it: figures and summary of these results.
Run runOf(const std::vector<UtteranceResult>& results) {
    Run run;
    const EvaluationSummary summary = summarize(results, "");
    run.summary = toJson(summary);
    run.figures.wordErrorRate = *summary.scores.words->rate;
    run.figures.floatDivergence = summary.scores.distance->klPerFrame;
    run.provenance = {{"test_utterances", results.size()}, {"calibration_utterances", 8}};
    return run;
}

/// Two groups whose recordings all have as many errors, so that every resample has the same rates: errors of 10 words
/// are [tested F][F, M, nobody] = 1, 2, 4 and [tested M] = 5, 3, 8.
std::vector<MatrixTest> tests() {
    const std::map<std::string, std::vector<std::int64_t>> errors{{"F", {1, 2, 4}}, {"M", {5, 3, 8}}};
    std::vector<MatrixTest> tests;
    for (const auto& [tested, row] : errors) {
        const std::string calibrated[] = {"F", "M", ""};
        for (std::size_t c = 0; c < 3; ++c) {
            MatrixTest test{calibrated[c], tested, 8, {}};
            for (int i = 0; i < 4; ++i) test.utterances.push_back(result(tested + std::to_string(i), row[c], 10));
            tests.push_back(test);
        }
    }
    return tests;
}

const MatrixGap& gapOf(const MatrixSummary& summary, const std::string& who) {
    for (const MatrixGap& gap : summary.gaps) {
        if (gap.calibratedOn == who) return gap;
    }
    throw InvalidArgument("no gap of " + who);
}

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

}  // namespace

class TestCrossMatrix : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void runsWithoutCalibrationGetAColumnOfTheirOwn() {
        const MatrixRuns runs{{{"F", "F"}, runWith(0.1, 20)},
                              {{"M", "F"}, runWith(0.2, 20)},
                              {{"F", "M"}, runWith(0.3, 10)},
                              {{"M", "M"}, runWith(0.25, 10)},
                              {{"", "F"}, runWith(0.05, 20)}};
        const Figure figure = crossMatrixOfRuns(runs, "by gender");
        const HeatMap& map = *figure.heatMap;
        QCOMPARE(map.rows, (std::vector<std::string>{"F", "M"}));
        QCOMPARE(map.columns, (std::vector<std::string>{"F", "M", "no calibration"}));
        QCOMPARE(map.separateColumns, 1);
        QCOMPARE(map.cells.size(), std::size_t{6});
        QCOMPARE(map.cells[2].value.value(), 5.0);
        QCOMPARE(map.cells[2].detail, std::string("n = 20"));
        QVERIFY(!map.cells[2].isMarked);  // not in the contest of the calibrated
        QVERIFY(map.cells[0].isMarked);
        QVERIFY(!map.cells[5].value);  // not run
        QVERIFY(figure.note.find("no calibration") != std::string::npos);
    }

    void withoutSuchRunsThereIsNoSuchColumn() {
        const MatrixRuns runs{{{"F", "F"}, runWith(0.1, 20)}, {{"M", "F"}, runWith(0.2, 20)}};
        const Figure figure = crossMatrixOfRuns(runs, "");
        QCOMPARE(figure.heatMap->columns, (std::vector<std::string>{"F", "M"}));
        QCOMPARE(figure.heatMap->separateColumns, 0);
        QVERIFY(figure.note.find("no calibration") == std::string::npos);
    }

    void overlapsOfCellsAreSaid() {
        Run run = runWith(0.1, 5);
        run.id = 4;
        run.overlap = "1 of test also in calibration";
        QVERIFY(crossMatrixOfRuns({{{"F", "M"}, run}}, "").note.find("run 4: 1 of test") != std::string::npos);
    }

    void cellsCarryIntervalsAndCounts() {
        Run run = runWith(0.25, 20);
        run.figures.wordErrorRateLow = 0.125;
        run.figures.wordErrorRateHigh = 0.5;
        run.provenance["calibration_utterances"] = 32;
        const Figure figure = crossMatrixOfRuns({{{"F", "M"}, run}}, "");
        const HeatCell& cell = figure.heatMap->cells[0];
        QCOMPARE(cell.low.value(), 12.5);
        QCOMPARE(cell.high.value(), 50.0);
        QCOMPARE(cell.range, std::string("12.5 .. 50.0"));
        QCOMPARE(cell.detail, std::string("n = 20"));
        QVERIFY(figure.note.find("calibrated on 32 recordings") != std::string::npos);
        const std::string svg = figureSvg(figure);
        QVERIFY(svg.find(">12.5 .. 50.0<") != std::string::npos && svg.find(">n = 20<") != std::string::npos);
        const std::string csv = figureCsv(figure, "");
        const auto rows = parseCsv(csv.substr(csv.find("tested on")));
        QCOMPARE(rows[0].back(), std::string("high"));
        QCOMPARE(rows[1].back(), std::string("50"));
        Figure other = figure;
        other.heatMap->cells[0].high = 51;
        QVERIFY(areEqual(figure, figure) && !areEqual(figure, other));
    }

    void labelFreeMeasuresAreThoseOfTheSummary() {
        const MatrixRuns runs{{{"F", "F"}, runOf({result("a", 1, 2), result("b", 3, 2)})}};
        const Figure divergence = crossMatrixOfRuns(runs, "", MatrixMeasure::Divergence);
        const HeatCell& cell = divergence.heatMap->cells[0];
        QCOMPARE(cell.value.value(), 1.0);  // nats, not percent
        QVERIFY(cell.low.value() < 1 && cell.high.value() > 1);
        QCOMPARE(divergence.heatMap->value.unit, std::string("nats"));
        QVERIFY(divergence.note.find("KL") != std::string::npos);
        const Figure disagreement = crossMatrixOfRuns(runs, "", MatrixMeasure::Disagreement);
        QCOMPARE(disagreement.heatMap->cells[0].value.value(), 25.0);
        QCOMPARE(disagreement.heatMap->cells[0].range, std::string("25.0 .. 25.0"));
        // Runs of which only the figures are known, as in a list, still show their divergence.
        MatrixRuns listed = runs;
        listed.begin()->second.summary = {};
        QCOMPARE(crossMatrixOfRuns(listed, "", MatrixMeasure::Divergence).heatMap->cells[0].value.value(), 1.0);
        QVERIFY(test::messageOf([] { (void)matrixMeasureOf("wer"); }).find("divergence") != std::string::npos);
    }

    void meansAndDifferencesAreThoseComputedByHand() {
        const MatrixSummary summary = summarizeMatrix(tests(), MatrixMeasure::ErrorRate);
        QCOMPARE(summary.cells.size(), std::size_t{6});
        QVERIFY(isNear(summary.cells[1].rate.value, 0.2) && isNear(summary.cells[5].rate.interval.high, 0.8));
        QCOMPARE(summary.cells[1].testUtterances, 4);
        QCOMPARE(summary.groups.size(), std::size_t{3});
        QVERIFY(isNear(summary.groups[0].own.value, 0.1) && isNear(summary.groups[0].others.value, 0.2));
        QVERIFY(isNear(summary.groups[1].othersMinusOwn.value, 0.2) && isNear(summary.groups[1].nobody->value, 0.8));
        const MatrixTestGroup& mean = summary.groups[2];
        QVERIFY(mean.group.empty() && mean.utterances == 8);
        QVERIFY(isNear(mean.own.value, 0.2) && isNear(mean.others.value, 0.35) && isNear(mean.nobody->value, 0.6));
        QVERIFY(isNear(mean.othersMinusOwn.value, 0.15) && isNear(mean.othersMinusOwn.interval.low, 0.15));
    }

    void gapsAreWorstMinusBestOfEachCalibration() {
        const MatrixSummary summary = summarizeMatrix(tests(), MatrixMeasure::ErrorRate);
        QCOMPARE(summary.gaps.size(), std::size_t{5});
        const MatrixGap& own = gapOf(summary, "own group");
        QCOMPARE(own.worstGroup, std::string("M"));
        QVERIFY(isNear(own.difference.value, 0.2) && isNear(own.worst, 0.3) && isNear(own.best, 0.1));
        QVERIFY(isNear(gapOf(summary, "F").difference.value, 0.4));
        QVERIFY(isNear(gapOf(summary, "M").difference.value, 0.1));
        QVERIFY(isNear(gapOf(summary, "other groups").difference.interval.high, 0.3));
        const Table table = matrixGapTable(summary, MatrixMeasure::ErrorRate);
        QVERIFY(isNear(std::get<double>(table.rows[2].back()), 3.0));  // own group: 0.3 / 0.1
        QCOMPARE(matrixCellTable(summary, MatrixMeasure::ErrorRate).rows.size(), std::size_t{6});
        QCOMPARE(matrixGroupTable(summary, MatrixMeasure::ErrorRate).rows.size(), std::size_t{3});
    }

    void differencesOfTheSameRecordingsKnowWhatTheyShare() {
        // Recordings differ much, but each has one error more when calibrated on the other group.
        std::vector<MatrixTest> all = tests();
        for (MatrixTest& test : all) {
            for (std::size_t i = 0; i < 4; ++i) {
                const std::int64_t shared = i == 0 ? 9 : 0;
                const bool isOther = !test.calibrationGroup.empty() && test.calibrationGroup != test.testGroup;
                test.utterances[i].words->substitutions = shared + (isOther ? 1 : 0);
            }
        }
        const MatrixTestGroup group = summarizeMatrix(all, MatrixMeasure::ErrorRate).groups[0];
        QVERIFY(group.own.interval.high - group.own.interval.low > 0.2);
        QVERIFY(isNear(group.othersMinusOwn.interval.low, 0.1) && isNear(group.othersMinusOwn.interval.high, 0.1));
    }

    void labelFreeSummariesNeedNoTranscript() {
        std::vector<MatrixTest> all = tests();
        for (MatrixTest& test : all) {
            for (UtteranceResult& utterance : test.utterances) utterance.words.reset();
        }
        const MatrixSummary summary = summarizeMatrix(all, MatrixMeasure::Divergence);
        QVERIFY(isNear(summary.groups[0].own.value, 0.5));  // half a nat an error
        QVERIFY(isNear(summarizeMatrix(all, MatrixMeasure::Disagreement).groups[2].own.value, 0.25));
        QVERIFY(test::messageOf([&] { (void)summarizeMatrix(all, MatrixMeasure::ErrorRate); }).find("reference") !=
                std::string::npos);
        all[0].utterances[0].distance.reset();
        QVERIFY(test::messageOf([&] {
                    (void)summarizeMatrix(all, MatrixMeasure::Divergence);
                }).find("compare_with_float") != std::string::npos);
    }

    void incompleteMatricesAreRefused() {
        std::vector<MatrixTest> all = tests();
        all.erase(all.begin() + 1);
        QVERIFY(test::messageOf([&] {
                    (void)summarizeMatrix(all, MatrixMeasure::ErrorRate);
                }).find("calibrated on M, tested on F") != std::string::npos);
        all = tests();
        all[1].utterances[2].audioHash = "another";
        QVERIFY(test::messageOf([&] {
                    (void)summarizeMatrix(all, MatrixMeasure::ErrorRate);
                }).find("other recordings") != std::string::npos);
        all.resize(2);
        QVERIFY(test::messageOf([&] { (void)summarizeMatrix(all, MatrixMeasure::ErrorRate); }).find("two groups") !=
                std::string::npos);
    }

    void sourcesNameMethodModelAndCorpus() {
        Experiment base;
        base.model = "/somewhere/demo/model";
        base.corpus.path = "/elsewhere/build/fsdd";
        base.averageBits = 3;
        base.activationBits = 6;
        base.calibration.calibrator = "minmax";
        const std::string text = matrixSourceText(base);
        for (const char* part :
             {"myqasr smallest-first", "median", "3 bits", "inputs 6 bits", "minmax", "demo/model", "build/fsdd"})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        QVERIFY(text.find("somewhere") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestCrossMatrix)
#include "tst_cross_matrix.moc"
