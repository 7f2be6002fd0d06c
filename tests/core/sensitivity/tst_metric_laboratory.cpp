// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/metric_laboratory.h"

#include <ATen/core/Tensor.h>

#include <QTest>
#include <cmath>
#include <numeric>
#include <set>

#include "core/base/error.h"
#include "core/profile/profiler.h"
#include "core/sensitivity/mean_damage.h"
#include "core/sensitivity/measured.h"
#include "core/sensitivity/ranking.h"
#include "tests/core/profile/golden_clips.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

using Table = std::vector<std::vector<double>>;

/// Means over clips of a table [clip][layer].
LaboratoryMetric meansOf(const std::string& name, const Table& table) {
    return {name, [table](std::span<const std::size_t> clips) {
                std::vector<double> means(table.front().size(), 0.0);
                for (const std::size_t clip : clips) {
                    for (std::size_t i = 0; i < means.size(); ++i) {
                        means[i] += table[clip][i] / static_cast<double>(clips.size());
                    }
                }
                return means;
            }};
}

bool isNear(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

}  // namespace

class TestMetricLaboratory : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void correlationsAreThoseOfTheValuesOverAllClips() {
        const std::vector<LaboratoryMetric> metrics{meansOf("damage", {{1, 2, 3, 4}, {1, 2, 3, 6}}),
                                                    meansOf("swapped", {{2, 1, 3, 4}, {2, 1, 3, 4}}),
                                                    meansOf("reversed", {{4, 3, 2, 1}, {8, 3, 2, 1}})};
        const Laboratory found = compareMetrics(metrics, 2, 0, {}, {});
        QCOMPARE(found.metrics[0].values, (std::vector<double>{1, 2, 3, 5}));
        QCOMPARE(found.metrics[1].ranks, (std::vector<double>{2, 1, 3, 4}));
        QCOMPARE(found.metrics[0].spearman, 1.0);
        QCOMPARE(found.metrics[1].spearman, 1 - 6.0 * 2 / (4 * 15));
        QCOMPARE(found.metrics[1].kendall, (5.0 - 1.0) / 6);
        QCOMPARE(found.metrics[2].spearman, -1.0);
        for (std::size_t a = 0; a < 3; ++a) {
            QCOMPARE(found.spearman[a][a], 1.0);
            for (std::size_t b = 0; b < 3; ++b) {
                QCOMPARE(found.spearman[a][b], found.spearman[b][a]);
                QCOMPARE(found.kendall[a][b], kendallCorrelation(found.metrics[a].values, found.metrics[b].values));
            }
        }
        // The order is the same in every clip: nothing is uncertain.
        for (const MetricFindings& metric : found.metrics) {
            QCOMPARE(metric.spearmanBand, (Interval{metric.spearman, metric.spearman}));
            for (std::size_t i = 0; i < 4; ++i) {
                QCOMPARE(metric.rankBands[i], (Interval{metric.ranks[i], metric.ranks[i]}));
            }
        }
    }

    void bandsAreThoseOfResampledClips() {
        // The layers change places with the clip. Of two clips drawn with replacement a quarter are both the first, a
        // quarter both the second; in the others the layers are level.
        const std::vector<LaboratoryMetric> metrics{meansOf("damage", {{1, 2}, {2, 1}}),
                                                    meansOf("fixed", {{1, 2}, {1, 2}})};
        LaboratoryOptions options;
        options.resamples = 4000;
        const Laboratory found = compareMetrics(metrics, 2, 0, options, {});
        QCOMPARE(found.metrics[0].ranks, (std::vector<double>{1.5, 1.5}));
        QCOMPARE(found.metrics[0].rankBands[0], (Interval{1, 2}));
        QCOMPARE(found.metrics[1].rankBands[0], (Interval{1, 1}));
        QCOMPARE(found.metrics[1].spearmanBand, (Interval{-1, 1}));
        QVERIFY(std::isnan(found.metrics[1].spearman));  // over all clips the damage is constant
        options.level = 0.4;                             // between the 30 % and the 70 % quantile lie the level ones
        QCOMPARE(compareMetrics(metrics, 2, 0, options, {}).metrics[0].rankBands[0], (Interval{1.5, 1.5}));
    }

    void metricsSeeTheSameDrawsAndSeedsRepeat() {
        std::vector<std::vector<std::size_t>> seen[2];
        std::vector<LaboratoryMetric> metrics;
        for (auto& draws : seen) {
            metrics.push_back({"m", [&draws](std::span<const std::size_t> clips) {
                                   draws.emplace_back(clips.begin(), clips.end());
                                   const double sum = std::accumulate(clips.begin(), clips.end(), 0.0);
                                   return std::vector<double>{sum, 5.0};
                               }});
        }
        LaboratoryOptions options;
        options.resamples = 20;
        compareMetrics(metrics, 4, 0, options, {});
        QVERIFY(seen[0] == seen[1]);
        QCOMPARE(seen[0].size(), std::size_t{21});
        QCOMPARE(seen[0].front(), (std::vector<std::size_t>{0, 1, 2, 3}));
        QVERIFY(std::set(seen[0].begin(), seen[0].end()).size() > 10);
        const auto first = seen[0];
        seen[0].clear();
        compareMetrics(metrics, 4, 0, options, {});
        QVERIFY(seen[0] == first);
    }

    void oneClipGivesPoints() {
        const std::vector<LaboratoryMetric> metrics{meansOf("a", {{1, 3, 2}}), meansOf("b", {{1, 2, 3}})};
        const Laboratory found = compareMetrics(metrics, 1, 1, {}, {});
        QCOMPARE(found.metrics[0].rankBands[1], (Interval{3, 3}));
        QCOMPARE(found.metrics[0].spearmanBand, (Interval{0.5, 0.5}));
    }

    void impossibleRequestsAreRefused() {
        const std::vector<LaboratoryMetric> metrics{meansOf("a", {{1, NAN}})};
        QVERIFY_EXCEPTION_THROWN(compareMetrics(metrics, 0, 0, {}, {}), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(compareMetrics(metrics, 1, 1, {}, {}), InvalidArgument);
        LaboratoryOptions none;
        none.resamples = 0;
        QVERIFY_EXCEPTION_THROWN(compareMetrics(metrics, 1, 0, none, {}), InvalidArgument);
        try {
            compareMetrics(metrics, 1, 0, {}, {});
            QFAIL("no error");
        } catch (const InvalidArgument& error) {
            QVERIFY2(QString(error.what()).contains("metric a"), error.what());
        }
        std::stop_source stop;
        stop.request_stop();
        RunControl control;
        control.stop = stop.get_token();
        const std::vector<LaboratoryMetric> fine{meansOf("a", {{1, 2}})};
        QVERIFY_EXCEPTION_THROWN(compareMetrics(fine, 1, 0, {}, control), Cancelled);
    }

    void damageOverClipsIsThatOfAllAtOnce() {
        const auto model = goldenModel("case1_base");
        const ClipList clips = noiseClips(3);
        ProfileSum sum;
        profileClips(*model, clips, ProfileDetail::Standard, {},
                     [&](std::size_t, Profile profile) { sum.add(std::move(profile)); });
        const Profile profile = sum.take();
        DamageRequest request;
        request.layers = {0, 8};
        request.widths = {{4, 6}};
        const auto whole = measureDamage(*model, clips, profile, request, nullptr, {});
        std::vector<std::vector<Damage>> single(2);
        std::vector<double> frames;
        for (std::size_t i = 0; i < clips.size(); ++i) {
            ClipList one;
            one.names = {clips.names[i]};
            one.audioHashes = {clips.audioHashes[i]};
            one.load = [&](std::size_t) { return clips.load(i); };
            const auto table = measureDamage(*model, one, profile, request, nullptr, {});
            for (std::size_t layer = 0; layer < 2; ++layer) single[layer].push_back(table[layer][0]);
            frames.push_back(static_cast<double>(model->frameCount(static_cast<std::int64_t>(clips.load(i).size()))));
        }
        const std::vector<std::size_t> everyone{0, 1, 2};
        for (std::size_t layer = 0; layer < 2; ++layer) {
            const Damage mean = meanDamage(single[layer], frames, everyone);
            QVERIFY(isNear(mean.kl, whole[layer][0].kl));
            QVERIFY(isNear(mean.l1, whole[layer][0].l1));
            QVERIFY(isNear(mean.l2, whole[layer][0].l2));
            QVERIFY(isNear(mean.frobenius, whole[layer][0].frobenius));
            QVERIFY(isNear(mean.nuclear, whole[layer][0].nuclear));
            QVERIFY(isNear(mean.sqnr, whole[layer][0].sqnr));
        }
        const std::vector<Damage> still{{0, 0, 0, 0, 0, kMaxSqnr}};
        QCOMPARE(meanDamage(still, std::vector<double>{7}, std::vector<std::size_t>{0, 0}).sqnr, kMaxSqnr);
    }
};

QTEST_GUILESS_MAIN(TestMetricLaboratory)
#include "tst_metric_laboratory.moc"
