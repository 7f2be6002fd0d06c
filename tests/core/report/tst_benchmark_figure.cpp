// SPDX-License-Identifier: Apache-2.0
#include "core/report/benchmark_figure.h"

#include <QTest>
#include <cmath>

#include "core/package/size_model.h"

using namespace voxbit;

namespace {

BenchmarkResult result(const std::string& name, double fileMiB, double rate, double times) {
    BenchmarkResult made;
    made.name = name;
    made.fileBytes = fileMiB * kBytesPerMiB;
    made.summary.scores.utterances = 12;
    made.summary.scores.words = ErrorRate{{}, rate, Interval{rate / 2, rate * 2}};
    made.wholeTimes = {times, {times - 0.1, times + 0.1}};
    return made;
}

std::vector<BenchmarkResult> fourOfOneModel() {
    return {result("model float32", 4, 0.1, 1), result("model simulated", 1, 0.12, 0.7),
            result("model static", 1, 0.11, 2.84), result("model mixed", 1, 0.11, 11.6)};
}

}  // namespace

class TestBenchmarkFigure : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theThreeWaysAreSizeErrorAndSpeed() {
        const Figure figure = benchmarkFigure(fourOfOneModel());
        checkFigure(figure);
        QCOMPARE(figure.series.size(), std::size_t{4});
        const FigureSeries& series = figure.series[2];
        QCOMPARE(series.x, std::vector<double>{1});
        QCOMPARE(series.y, std::vector<double>{100 * 0.11});
        QCOMPARE(series.low, std::vector<double>{100 * (0.11 / 2)});
        QCOMPARE(series.high, std::vector<double>{100 * (0.11 * 2)});
        QCOMPARE(series.size, std::vector<double>{2.84});
        QCOMPARE(series.labels, std::vector<std::string>{"2.8x"});
        QCOMPARE(figure.series[3].labels, std::vector<std::string>{"12x"});
        QCOMPARE(figure.size->label, std::string("times faster than float32"));
    }

    void theModelIsNamedOnlyWhereThereAreSeveral() {
        QCOMPARE(benchmarkNames(fourOfOneModel()),
                 (std::vector<std::string>{"float32", "simulated", "static", "mixed"}));
        auto two = fourOfOneModel();
        two.push_back(result("other.voxbit static", 1, 0.1, 2));
        QCOMPARE(benchmarkNames(two).front(), std::string("model float32"));
        QCOMPARE(benchmarkFigure(two).series.back().name, std::string("other.voxbit static"));
    }

    /// Colour is not all that tells them apart, and none hides another.
    void variantsOfOneFileStandApart() {
        const Figure figure = benchmarkFigure(fourOfOneModel());
        std::vector<double> shifts;
        for (std::size_t i = 1; i < figure.series.size(); ++i) {
            shifts.push_back(figure.series[i].shift);
            QVERIFY(figure.series[i].marker != figure.series[i - 1].marker);
        }
        QCOMPARE(figure.series[0].shift, 0.0);
        QVERIFY(shifts[1] - shifts[0] > 2 * bubbleRadius(2) && shifts[2] - shifts[1] == shifts[1] - shifts[0]);
        QCOMPARE(shifts[0], 0.0);                       // near the axis they grow away from it
        QCOMPARE(figure.marks.size(), std::size_t{1});  // and where their size is can be seen
        QCOMPARE(figure.marks[0].position, figure.series[1].x.front());
        QVERIFY2(figure.marks[0].label.ends_with(" MiB"), figure.marks[0].label.c_str());
        auto large = fourOfOneModel();
        for (std::size_t i = 1; i < large.size(); ++i) large[i].fileBytes = 3 * kBytesPerMiB;
        QCOMPARE(benchmarkFigure(large).series[2].shift, 0.0);  // others stand around their size
    }

    void marksOnTheAxisAreNotCut() {
        auto perfect = fourOfOneModel();
        for (BenchmarkResult& each : perfect) each.summary.scores.words = ErrorRate{{}, 0.0, Interval{0, 0}};
        const Figure figure = benchmarkFigure(perfect);
        QVERIFY(*figure.y.low < 0 && *figure.y.high >= 1);
    }

    void accuraciesBecomeErrors() {
        auto classifiers = fourOfOneModel();
        for (BenchmarkResult& each : classifiers) {
            each.summary.scores.words.reset();
            each.summary.scores.accuracy = Accuracy{9, 10, 0.9, Interval{0.8, 0.95}};
        }
        const Figure figure = benchmarkFigure(classifiers);
        const FigureSeries& series = figure.series[0];
        QVERIFY(std::abs(series.y[0] - 10) < 1e-9);
        QVERIFY(std::abs(series.low[0] - 5) < 1e-9 && std::abs(series.high[0] - 20) < 1e-9);
    }

    void withoutReferencesThereIsNoMark() {
        auto silent = fourOfOneModel();
        for (BenchmarkResult& each : silent) each.summary.scores.words.reset();
        const Figure figure = benchmarkFigure(silent);
        QVERIFY(std::isnan(figure.series[0].y[0]));
        QVERIFY(figureSvg(figure).find("no data") != std::string::npos);
        QVERIFY(figureSvg(benchmarkFigure({})).find("no data") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestBenchmarkFigure)
#include "tst_benchmark_figure.moc"
