// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/bootstrap.h"

#include <QTest>
#include <vector>

#include "core/base/random.h"

using namespace voxbit;

namespace {

std::vector<RatioSample> utterances(std::uint64_t seed, int count, double errorRate, int words = 10) {
    Random random(seed);
    std::vector<RatioSample> samples;
    for (int i = 0; i < count; ++i) {
        RatioSample& sample = samples.emplace_back();
        sample.denominator = words;
        for (int w = 0; w < words; ++w) sample.numerator += random.uniform() < errorRate ? 1 : 0;
    }
    return samples;
}

}  // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void seedDecidesTheInterval() {
        const auto samples = utterances(1, 50, 0.2);
        const auto first = ratioInterval(samples, {1000, 0.95, 5});
        QCOMPARE(*ratioInterval(samples, {1000, 0.95, 5}), *first);
        QVERIFY(*ratioInterval(samples, {1000, 0.95, 6}) != *first);
    }

    void constantRatesHaveNoWidth() {
        const std::vector<RatioSample> samples(20, {1, 4, 0});
        QCOMPARE(*ratioInterval(samples), (Interval{0.25, 0.25}));
    }

    void noReferenceHasNoInterval() {
        QVERIFY(!ratioInterval({}));
        const std::vector<RatioSample> empty{{2, 0, 0}, {0, 0, 0}};
        QVERIFY(!ratioInterval(empty));
        QVERIFY(!pairedDifference({}));
    }

    void intervalCoversTheTruthAboutNineteenTimesOfTwenty() {
        int covered = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto interval = ratioInterval(utterances(1000 + seed, 60, 0.3), {400, 0.95, seed});
            covered += interval->low <= 0.3 && 0.3 <= interval->high;
        }
        // 380 expected, standard deviation 4.4; the percentile interval of 60 utterances covers a little less.
        QVERIFY2(covered >= 362 && covered <= 392, std::to_string(covered).c_str());
    }

    void widthOfABinaryRateFollowsItsStandardError() {
        std::vector<RatioSample> samples;
        for (int i = 0; i < 400; ++i) samples.push_back({i % 4 == 0 ? 1.0 : 0.0, 1, 0});
        const auto interval = ratioInterval(samples);
        const double standardError = std::sqrt(0.25 * 0.75 / 400);
        QVERIFY(std::abs(interval->low - (0.25 - 1.96 * standardError)) < 0.006);
        QVERIFY(std::abs(interval->high - (0.25 + 1.96 * standardError)) < 0.006);
    }

    void speakersAreResampledWithinThemselves() {
        // Two speakers, one always right and one always wrong: drawn within speakers nothing can vary.
        std::vector<RatioSample> samples;
        for (int i = 0; i < 20; ++i) samples.push_back({i < 10 ? 0.0 : 1.0, 1, i < 10 ? 0 : 1});
        QCOMPARE(*ratioInterval(samples), (Interval{0.5, 0.5}));
        for (auto& sample : samples) sample.speaker = 0;
        QVERIFY(ratioInterval(samples)->high - ratioInterval(samples)->low > 0.3);
    }

    void speakersWithOneUtteranceArePooled() {
        std::vector<RatioSample> samples;
        for (int i = 0; i < 20; ++i) samples.push_back({i % 2 == 0 ? 0.0 : 1.0, 1, i});
        const auto interval = ratioInterval(samples);
        QVERIFY(interval->high - interval->low > 0.3);
    }

    void pairingFindsASmallSteadyDifference() {
        std::vector<PairedSample> pairs;
        Random random(3);
        for (int i = 0; i < 200; ++i) {
            const double errors = static_cast<double>(random.below(8));
            pairs.push_back({errors, errors + (i % 5 == 0 ? 1 : 0), 10, 0});
        }
        const auto result = pairedDifference(pairs);
        QVERIFY(std::abs(result->difference - 0.02) < 1e-12);
        QVERIFY(result->interval.low > 0 && result->interval.low < 0.02 && result->interval.high > 0.02);
        QVERIFY(result->pValue < 0.001 && result->pValue > 0);
        QVERIFY(std::abs(result->rateB - result->rateA - result->difference) < 1e-12);
    }

    void equalSystemsDoNotDiffer() {
        const std::vector<PairedSample> pairs(30, {2, 2, 10, 0});
        const auto result = pairedDifference(pairs);
        QCOMPARE(result->difference, 0.0);
        QCOMPARE(result->pValue, 1.0);
    }

    void pValueIsUniformWithoutADifference() {
        int significant = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const auto a = utterances(5000 + seed, 60, 0.3);
            const auto b = utterances(9000 + seed, 60, 0.3);
            std::vector<PairedSample> pairs;
            for (std::size_t i = 0; i < a.size(); ++i) pairs.push_back({a[i].numerator, b[i].numerator, 10, 0});
            significant += pairedDifference(pairs, {300, 0.95, seed})->pValue < 0.05;
        }
        // 15 expected, standard deviation 3.8.
        QVERIFY2(significant >= 4 && significant <= 28, std::to_string(significant).c_str());
    }

    void impossibleInputIsRefused() {
        const std::vector<RatioSample> negative{{-1, 2, 0}};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)ratioInterval(negative));
        const std::vector<RatioSample> fine{{1, 2, 0}};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)ratioInterval(fine, {0, 0.95, 1}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)ratioInterval(fine, {10, 1.0, 1}));
    }

    void tenThousandResamplesOfTestCleanAreQuick() {
        const auto samples = utterances(2, 2620, 0.1);
        QBENCHMARK_ONCE {
            (void)ratioInterval(samples);
        }
    }
};

QTEST_GUILESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
