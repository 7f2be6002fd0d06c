// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/ranking.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/profile/accumulate.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

std::vector<int> layersOf(const std::vector<RankedLayer>& ranked) {
    std::vector<int> layers;
    for (const auto& one : ranked) layers.push_back(one.layer);
    return layers;
}

std::vector<int> bandsOf(const std::vector<RankedLayer>& ranked) {
    std::vector<int> bands;
    for (const auto& one : ranked) bands.push_back(one.band);
    return bands;
}

const double kNan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

class RankingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void layersAscendAndTiesKeepTheNetworkOrder() {
        const std::vector<int> layers{2, 3, 5, 7, 11};
        const auto ranked = rankLayers(layers, std::vector<double>{0.5, 0.1, 0.5, -2, 0.1});
        QCOMPARE(layersOf(ranked), (std::vector<int>{7, 3, 11, 2, 5}));
        QCOMPARE(bandsOf(ranked), (std::vector<int>{0, 1, 1, 2, 2}));
        for (std::size_t i = 0; i < ranked.size(); ++i) QCOMPARE(ranked[i].rank, static_cast<int>(i));
    }

    void neighboursWithinTheErrorShareABand() {
        const std::vector<int> layers{0, 1, 2, 3};
        const std::vector<double> values{1.0, 1.003, 1.0065, 1.02};
        QCOMPARE(bandsOf(rankLayers(layers, values, 0.004)), (std::vector<int>{0, 0, 0, 1}));
        QCOMPARE(bandsOf(rankLayers(layers, values, 0.0032)), (std::vector<int>{0, 0, 1, 2}));
        QCOMPARE(bandsOf(rankLayers(layers, values)), (std::vector<int>{0, 1, 2, 3}));
    }

    void whatIsNoNumberCannotBeRanked() {
        QVERIFY_EXCEPTION_THROWN(rankLayers(std::vector<int>{0, 1}, std::vector<double>{1, kNan}), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(rankLayers(std::vector<int>{0, 1}, std::vector<double>{1}), InvalidArgument);
        QVERIFY(rankLayers({}, {}).empty());
    }

    void correlationsAreThoseComputedByHand() {
        const std::vector<double> a{1, 2, 3, 4, 5}, reversed{5, 4, 3, 2, 1}, swapped{2, 1, 3, 5, 4};
        QCOMPARE(spearmanCorrelation(a, a), 1.0);
        QCOMPARE(spearmanCorrelation(a, reversed), -1.0);
        QCOMPARE(spearmanCorrelation(a, swapped), 1 - 6.0 * 4 / (5 * 24));
        QCOMPARE(kendallCorrelation(a, reversed), -1.0);
        QCOMPARE(kendallCorrelation(a, swapped), (8.0 - 2.0) / 10.0);
        // Ties: tau-b = (5 - 0) / sqrt(6 * 5), Spearman from the ranks 1 2.5 2.5 4.
        const std::vector<double> four{1, 2, 3, 4}, tied{1, 2, 2, 3};
        QVERIFY(std::abs(kendallCorrelation(four, tied) - 5 / std::sqrt(30.0)) < 1e-15);
        QVERIFY(std::abs(spearmanCorrelation(four, tied) - 4.5 / std::sqrt(5.0 * 4.5)) < 1e-15);
        QVERIFY(std::isnan(spearmanCorrelation(a, std::vector<double>(5, 1.0))));
        QVERIFY(std::isnan(kendallCorrelation(std::vector<double>{1}, std::vector<double>{1})));
        QVERIFY_EXCEPTION_THROWN(spearmanCorrelation(a, four), InvalidArgument);
    }

    void everyMetricIsFoundByItsName() {
        QCOMPARE(metrics().front().name, std::string_view("median"));
        for (const Metric& metric : metrics()) {
            QCOMPARE(&findMetric(metric.name), &metric);
            const int answers =
                (metric.ofOutput != nullptr) + (metric.ofDamage != nullptr) + (metric.ofGradients != nullptr);
            QCOMPARE(answers, metric.name == "file" ? 0 : 1);
            QCOMPARE(metric.needsModel(), answers == 1 && metric.ofOutput == nullptr);
            QVERIFY(!metric.help.empty());
        }
        try {
            findMetric("hessian");
            QFAIL("an unknown metric was found");
        } catch (const InvalidArgument& error) {
            QVERIFY(QString(error.what()).contains("median, mean, max"));
        }
    }

    void metricsOfStatisticsAreTheirDefinitions() {
        const std::vector<float> y{-4, 1, 2, 3, 0.5F, -0.25F, 1, 1, 1};
        Accumulator accumulator;
        accumulator.add(y);
        const TensorStatistics statistics = accumulator.finish(8);
        StatisticsUnion sum;
        sum.add(statistics);
        const auto value = [&](const char* name) { return findMetric(name).ofOutput(sum); };
        QCOMPARE(value("max"), 3.0);
        QCOMPARE(value("abs_max"), 4.0);
        QCOMPARE(value("mean"), 13.75 / 9);
        QVERIFY(std::abs(value("median") - 1) <= findMetric("median").relativeError);
        QVERIFY(std::abs(value("std") * value("std") - value("var")) < 1e-12);
        QVERIFY(value("normality") > 0);
    }

    void largerValuesMeanMoreDamage() {
        const Damage little{0.1, 0.1, 0.1, 0.1, 0.1, 40, 0.1}, much{0.2, 0.2, 0.2, 0.2, 0.2, 10, 0.2};
        int measured = 0;
        for (const Metric& metric : metrics()) {
            if (metric.ofDamage == nullptr) continue;
            QVERIFY(metric.ofDamage(little) < metric.ofDamage(much));
            ++measured;
        }
        QCOMPARE(measured, 7);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::RankingTest)
#include "tst_ranking.moc"
