// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/report/laboratory_figures.h"
#include "core/report/laboratory_tables.h"

using namespace voxbit;

namespace {

/// Three layers; kl is the reference, hawq agrees with it, median turns its order around, max says nothing.
ExperimentLaboratory madeUp() {
    ExperimentLaboratory lab;
    lab.layers = {0, 2, 5};
    lab.layerNames = {"layers.0.q", "layers.0.k", "layers.1.q"};
    lab.clips = 4;
    const auto metric = [](const char* name, std::vector<double> ranks, double spearman, Interval band) {
        MetricFindings findings;
        findings.name = name;
        findings.values = ranks;
        findings.ranks = std::move(ranks);
        for (const double rank : findings.ranks) findings.rankBands.push_back({rank - 0.5, rank + 0.25});
        findings.spearman = findings.kendall = spearman;
        findings.spearmanBand = findings.kendallBand = band;
        return findings;
    };
    lab.laboratory.reference = 1;
    lab.laboratory.metrics = {metric("median", {1, 3, 2}, -1, {-1, -0.5}), metric("kl", {3, 1, 2}, 1, {1, 1}),
                              metric("max", {2, 2, 2}, NAN, {NAN, NAN}),
                              metric("hawq", {3, 1.5, 1.5}, 0.8, {0.5, 0.9})};
    lab.laboratory.spearman = lab.laboratory.kendall = std::vector(4, std::vector<double>(4, 0.5));
    return lab;
}

}  // namespace

class TestLaboratory : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theMetricThatAgreesMostComesFirst() {
        const ExperimentLaboratory lab = madeUp();
        QCOMPARE(metricsByAgreement(lab.laboratory), (std::vector<std::size_t>{1, 3, 0, 2}));
        const Table table = agreementTable(lab.laboratory, false);
        QCOMPARE(table.rows.size(), std::size_t{4});
        QCOMPARE(std::get<std::string>(table.rows[1][0]), std::string("hawq"));
        QCOMPARE(std::get<double>(table.rows[1][3]), 0.9);
        QCOMPARE(std::get<double>(table.rows[1].back()), 0.75);
        QVERIFY(std::holds_alternative<std::monostate>(table.rows[3][1]));  // a constant metric
        QCOMPARE(agreementTable(lab.laboratory, true).columns.size(), table.columns.size() + 8);
    }

    void everyMetricRanksEveryLayer() {
        const Table table = metricRankTable(madeUp());
        QCOMPARE(table.rows.size(), std::size_t{12});
        QCOMPARE(std::get<std::string>(table.rows[1][1]), std::string("layers.0.k"));
        QCOMPARE(std::get<double>(table.rows[1][4]), 2.5);
    }

    void barsCarryTheirIntervalsAndLeaveTheReferenceOut() {
        const ExperimentLaboratory lab = madeUp();
        QCOMPARE(agreementBars(lab.laboratory), (std::vector<std::size_t>{3, 0}));
        const Figure figure = agreementFigure(lab);
        checkFigure(figure);
        QCOMPARE(figure.series.size(), std::size_t{2});
        QCOMPARE(figure.series[0].name, std::string("gradient"));
        QCOMPARE(figure.series[0].y, std::vector{0.8});
        QCOMPARE(figure.series[0].low, std::vector{0.5});
        QCOMPARE(figure.series[1].high, std::vector{-0.5});
        QVERIFY(figure.y.scale == AxisScale::Linear);
        QCOMPARE(figure.x.ticks[1].label, std::string("median"));
    }

    /// Spearman's and Kendall's differ, so that a mix-up of the triangles shows.
    void everyMetricIsHeldAgainstEveryOther() {
        ExperimentLaboratory lab = madeUp();
        lab.laboratory.spearman = {{1, -1, NAN, 0.4}, {-1, 1, NAN, 0.8}, {NAN, NAN, 1, NAN}, {0.4, 0.8, NAN, 1}};
        lab.laboratory.kendall = {{1, -0.9, NAN, 0.3}, {-0.9, 1, NAN, 0.7}, {NAN, NAN, 1, NAN}, {0.3, 0.7, NAN, 1}};
        const Figure figure = correlationFigure(lab);
        checkFigure(figure);
        const HeatMap& map = *figure.heatMap;
        QCOMPARE(map.rows, (std::vector<std::string>{"kl", "hawq", "median", "max"}));
        QCOMPARE(map.columns, map.rows);
        const auto cell = [&](std::size_t row, std::size_t column) { return map.cells[4 * row + column]; };
        QCOMPARE(cell(0, 1).value, std::optional(0.8));
        QCOMPARE(cell(1, 0).value, std::optional(0.7));
        QCOMPARE(cell(1, 2).value, std::optional(0.4));
        QCOMPARE(cell(2, 1).value, std::optional(0.3));
        QCOMPARE(cell(0, 2).text, std::string("-1.00"));
        QCOMPARE(cell(3, 3).value, std::optional(1.0));
        QVERIFY(!cell(0, 3).value && cell(0, 3).text.empty());  // a constant metric agrees with nothing
    }

    void layersStandInTheOrderOfTheReference() {
        const ExperimentLaboratory lab = madeUp();
        QCOMPARE(layersByReference(lab.laboratory), (std::vector<std::size_t>{1, 2, 0}));
        const Figure figure = rankFigure(lab, 3);
        checkFigure(figure);
        QCOMPARE(figure.series.size(), std::size_t{2});
        QCOMPARE(figure.series[0].y, (std::vector<double>{1, 2, 3}));
        QCOMPARE(figure.series[1].name, std::string("hawq"));
        QCOMPARE(figure.series[1].y, (std::vector<double>{1.5, 1.5, 3}));
        QCOMPARE(figure.series[1].low, (std::vector<double>{1, 1, 2.5}));
        QCOMPARE(figure.x.ticks[0].name, std::string("layers.0.k"));
        QCOMPARE(rankFigure(lab, 1).series.size(), std::size_t{1});
    }

    void unknownMetricsAreNamedWithThoseThereAre() {
        QCOMPARE(findFindings(madeUp().laboratory, "max"), std::size_t{2});
        try {
            (void)findFindings(madeUp().laboratory, "file");
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY(QString(error.what()).contains("hawq"));
        }
    }
};

QTEST_GUILESS_MAIN(TestLaboratory)
#include "tst_laboratory.moc"
