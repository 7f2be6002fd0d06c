// SPDX-License-Identifier: Apache-2.0
#include "core/report/run_report.h"

#include <QTest>

#include "core/experiment/experiment.h"

using namespace voxbit;

namespace {

Run runWith(double rate, int utterances) {
    Run run;
    run.figures.wordErrorRate = rate;
    run.provenance = {{"test_utterances", utterances}};
    return run;
}

using MatrixRuns = std::map<std::pair<std::string, std::string>, Run>;

}  // namespace

class TestRunReport : public QObject {
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

    void curvesAreNamedByWhatDiffersAndIsThere() {
        std::vector<Run> runs;
        for (const char* group : {"", "gender=F"}) {
            Experiment experiment;
            experiment.model = "/model";
            experiment.allocation.allocator = "uniform";
            experiment.subsets.calibration.expression = group;
            experiment.calibration.calibrator = *group == 0 ? "dynamic" : "minmax";
            Run run = runWith(0.1, 5);
            run.figures.sizeBytes = 1 << 20;
            run.experiment = toJson(experiment);
            runs.push_back(std::move(run));
        }
        const Figure figure = errorRateOfRuns(runs, "");
        QCOMPARE(figure.series.size(), std::size_t{2});
        QCOMPARE(figure.series[0].name, std::string("uniform, dynamic"));
        QCOMPARE(figure.series[1].name, std::string("uniform, minmax, for gender=F"));
    }
};

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_run_report.moc"
