// SPDX-License-Identifier: Apache-2.0
#include "app/window/layer_figures.h"

#include <QtTest>
#include <cmath>
#include <numeric>

#include "core/profile/float_bins.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

/// Statistics of `values`, as a profile keeps them.
TensorStatistics statisticsOfValues(const std::vector<float>& values) {
    TensorStatistics statistics;
    std::vector<std::uint64_t> counts(kFineBins, 0);
    for (const float value : values) {
        Moments one;
        one.count = 1;
        one.zeros = value == 0;
        one.min = one.max = value;
        one.sumAbs = std::abs(value);
        statistics.moments.merge(one);
        if (value != 0) ++counts[magnitudeBits(value) >> kFineShift];
    }
    statistics.magnitude = PackedHistogram(kFineMantissaBits, 0, counts);
    return statistics;
}

LoadedModel modelOf(int layers) {
    LoadedModel model;
    for (int i = 0; i < layers; ++i) {
        LayerInfo layer;
        layer.name = "encoder.layers." + std::to_string(i) + ".q_proj";
        layer.kind = i % 2 == 0 ? LayerKind::Linear : LayerKind::Conv1d;
        model.layers.push_back(layer);
    }
    return model;
}

/// Layer 2 takes no part in the ranking.
Ranking sampleRanking() {
    Ranking ranking;
    ranking.scores = {"median", {0.3, 0.1, std::nan(""), 0.2}, 0};
    const std::vector<int> layers{0, 1, 3};
    const std::vector<double> values{0.3, 0.1, 0.2};
    ranking.ranked = rankLayers(layers, values);
    ranking.rankOf = {2, 0, -1, 1};
    ranking.metrics = {{"median", {0.3, 0.1, 9, 0.2}}, {"max", {3, 1, 9, 2}}, {"mean", {1, 3, 9, 2}}};
    return ranking;
}

}  // namespace

class LayerFiguresTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void histogramHoldsAllButTheSmallestValues() {
        std::vector<float> values(250, 0.0F);
        for (int i = 1; i <= 750; ++i) values.push_back(static_cast<float>(i) * (i % 2 == 0 ? 0.01F : -0.01F));
        const TensorStatistics statistics = statisticsOfValues(values);
        StatisticsUnion all;
        all.add(statistics);
        const MagnitudeHistogram histogram = magnitudeHistogram(all);
        QCOMPARE(histogram.edges.size(), histogram.shares.size() + 1);
        const double sum = std::accumulate(histogram.shares.begin(), histogram.shares.end(), 0.0);
        QCOMPARE(histogram.zeroShare, 0.25);
        const double below = 1 - sum - histogram.zeroShare;  // left of the first edge
        QVERIFY(below > -1e-9 && below < kHiddenShare);
        QVERIFY(histogram.edges.back() >= 7.5);
        QVERIFY(histogram.edges.back() < 7.5 * 1.3);
        QVERIFY(std::abs(histogram.facts.median - 2.5) < 0.02);  // 250 of 1000 are zero
    }

    void aValueLandsInTheBinAroundIt() {
        const TensorStatistics statistics = statisticsOfValues(std::vector<float>(10, 3.0F));
        StatisticsUnion all;
        all.add(statistics);
        const MagnitudeHistogram histogram = magnitudeHistogram(all);
        QCOMPARE(histogram.shares, std::vector<double>{1.0});
        QVERIFY(histogram.edges[0] <= 3 && 3 < histogram.edges[1]);
    }

    void noValuesGiveAnEmptyFigure() {
        const MagnitudeHistogram histogram = magnitudeHistogram(StatisticsUnion());
        QVERIFY(histogram.edges.empty());
        QVERIFY(histogramFigure(histogram, TensorRole::Output, nullptr).series.empty());
    }

    void clippingFollowsTheLevels() {
        ActivationQuantizer quantizer;
        QVERIFY(!clippingRange(quantizer));
        quantizer.bits = 8;
        quantizer.range = {0.5, 10, -128, 127};
        const auto range = clippingRange(quantizer);
        QVERIFY(range);
        QCOMPARE(range->low, -69.0);
        QCOMPARE(range->high, 58.5);
        QCOMPARE(range->step, 0.5);
        quantizer.isDynamic = true;
        QVERIFY(!clippingRange(quantizer));
    }

    void marksNameStepAndClipping() {
        const TensorStatistics statistics = statisticsOfValues({1.0F, -2.0F, 3.0F});
        StatisticsUnion all;
        all.add(statistics);
        ActivationQuantizer quantizer;
        quantizer.bits = 8;
        quantizer.range = {0.5, 10, -128, 127};
        const auto labels = [&](const ActivationQuantizer* used) {
            QStringList list;
            for (const FigureMark& mark : histogramFigure(magnitudeHistogram(all), TensorRole::Input, used).marks)
                list << QString::fromStdString(mark.label);
            return list;
        };
        QCOMPARE(labels(nullptr), QStringList({"median 2"}));
        QCOMPARE(labels(&quantizer), QStringList({"median 2", "step 0.5", "clips at −69", "clips at 58.5"}));
        quantizer.range.zeroPoint = 0;
        QCOMPARE(labels(&quantizer).last(), QString("clips at ±63.5"));
    }

    void barsKnowTheirLayersInEitherOrder() {
        const LoadedModel model = modelOf(4);
        const Ranking ranking = sampleRanking();
        const LayerFigure byRank = rankingFigure(model, ranking, BarOrder::Rank, true);
        QCOMPARE(byRank.figure.y.scale, AxisScale::Log);
        QCOMPARE(byRank.xOfLayer[1], 0.0);
        QCOMPARE(byRank.xOfLayer[3], 1.0);
        QCOMPARE(byRank.xOfLayer[0], 2.0);
        QVERIFY(std::isnan(byRank.xOfLayer[2]));
        const LayerFigure byDepth = rankingFigure(model, ranking, BarOrder::Network, false);
        QCOMPARE(byDepth.figure.y.scale, AxisScale::Linear);
        QCOMPARE(byDepth.xOfLayer[3], 2.0);
        for (const LayerFigure* made : {&byRank, &byDepth}) {
            for (std::size_t s = 0; s < made->figure.series.size(); ++s) {
                const FigureSeries& series = made->figure.series[s];
                for (std::size_t p = 0; p < series.x.size(); ++p) {
                    const int layer = made->layerAt(static_cast<int>(s), static_cast<int>(p));
                    QCOMPARE(made->xOfLayer[static_cast<std::size_t>(layer)], series.x[p]);
                    QCOMPARE(series.y[p], ranking.scores.values[static_cast<std::size_t>(layer)]);
                }
            }
        }
        QCOMPARE(byRank.layerAt(9, 0), -1);
        QCOMPARE(byRank.layerAt(0, 9), -1);
    }

    void twoMetricsTellTheirRankCorrelation() {
        const LoadedModel model = modelOf(4);
        const Ranking ranking = sampleRanking();
        const LayerFigure agree = twoMetricsFigure(model, ranking, "median", "max");
        QCOMPARE(QString::fromStdString(agree.figure.note),
                 QString("Rank correlation over 3 layer(s): Spearman 1.000, Kendall 1.000"));
        const LayerFigure disagree = twoMetricsFigure(model, ranking, "median", "mean");
        QVERIFY(QString::fromStdString(disagree.figure.note).contains("Spearman -1.000"));
        QVERIFY(std::isnan(agree.xOfLayer[2]));
        QCOMPARE(agree.xOfLayer[3], 0.2);
    }

    void zerosAndMissingTensorsKeepTheActivationPlotDrawable() {
        const LoadedModel model = modelOf(3);
        std::vector<TensorFacts> tensors(3);
        tensors[0] = {0, 0, 0.5, 1, 2, 0.6, 0, 4};
        tensors[2] = {0.1, 0.2, 0.4, 1, 2, 0.5, -3, 4};
        const LayerFigure made = activationFigure(model, tensors, TensorRole::Input);
        checkFigure(made.figure);
        QCOMPARE(made.figure.series[0].low, std::vector<double>({0.1, 0.1}));
        QVERIFY(!made.figure.note.empty());
        QVERIFY(std::isnan(made.xOfLayer[1]));
        QCOMPARE(made.layerAt(2, 1), 2);
        const FigureSeries& negative = made.figure.series.back();
        QVERIFY(std::isnan(negative.y[0]));
        QCOMPARE(negative.y[1], 3.0);
    }
};

QTEST_MAIN(LayerFiguresTest)
#include "tst_layer_figures.moc"
