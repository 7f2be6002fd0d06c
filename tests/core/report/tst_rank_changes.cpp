// SPDX-License-Identifier: Apache-2.0
#include "core/report/rank_changes.h"

#include <QTest>
#include <cmath>

#include "core/base/error.h"

using namespace voxbit;

namespace {

RankChanges threeLayers() {
    RankChanges data;
    data.layers = {"x.layers.0.a", "x.layers.1.b", "c", "unranked"};
    data.profiles = {{"F", {0, 1, 2, -1}}, {"M", {1, 0, 2, -1}}};
    return data;
}

}  // namespace

class TestRankChanges : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void layersThatMoveGetALineOfTheirOwn() {
        const RankChangeFigure made = rankChangeFigure(threeLayers());
        const auto& series = made.figure.series;
        QCOMPARE(series.size(), std::size_t{2});
        QCOMPARE(made.unmovedCount, 1);  // c
        QCOMPARE(series[0].name, std::string("layers 0 a"));
        QCOMPARE(series[0].y, (std::vector<double>{1, 2}));  // from 1 on
        QCOMPARE(series[1].y, (std::vector<double>{2, 1}));
        QCOMPARE(made.layers[1], (std::vector<int>{1, 1}));
        QCOMPARE(made.figure.x.ticks[1].label, std::string("M"));
        QVERIFY(made.figure.note.find("0.500") != std::string::npos);  // 1 - 6 * 2 / (3 * 8)
    }

    void linesOfDifferentLayersDoNotJoin() {
        RankChanges data = threeLayers();
        data.namedLayers = 0;
        const RankChangeFigure made = rankChangeFigure(data);
        QCOMPARE(made.figure.series.size(), std::size_t{1});
        QCOMPARE(made.figure.series[0].name, std::string("layers that move"));
        QCOMPARE(made.layers[0], (std::vector<int>{0, 0, -1, 1, 1}));
        QVERIFY(std::isnan(made.figure.series[0].y[2]));
        checkFigure(made.figure);
    }

    void theSelectedLayerIsAlwaysNamed() {
        RankChanges data = threeLayers();
        data.alwaysNamed = 2;
        QCOMPARE(rankChangeFigure(data).figure.series.back().name, std::string("c"));
        data.alwaysNamed = 3;  // not ranked
        QCOMPARE(rankChangeFigure(data).figure.series.back().name, std::string("layers 1 b"));
    }

    void agreementCountsLayersThatBothRank() {
        const RankAgreement agreement = rankAgreement({0, 1, 2, -1}, {2, 1, 0, 3});
        QCOMPARE(agreement.layers, 3);
        QCOMPARE(agreement.spearman, -1.0);
        QCOMPARE(agreement.kendall, -1.0);
        QCOMPARE(agreement.largestChange, 2);
        QCOMPARE(agreement.mostChanged, 0);
        QVERIFY(std::isnan(rankAgreement({-1}, {-1}).spearman));
    }

    void aProfileOfAnotherModelIsRejected() {
        RankChanges data = threeLayers();
        data.profiles[1].ranks.pop_back();
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, rankChangeFigure(data));
    }
};

QTEST_GUILESS_MAIN(TestRankChanges)
#include "tst_rank_changes.moc"
