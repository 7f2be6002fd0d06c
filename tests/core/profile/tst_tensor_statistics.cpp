// SPDX-License-Identifier: Apache-2.0
#include "core/profile/tensor_statistics.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/profile/accumulate.h"
#include "core/profile/float_bins.h"
#include "core/profile/value_counter.h"

namespace voxbit {
namespace {

using Floats = std::vector<float>;

TensorStatistics statisticsOf(const Floats& values, bool keepSigns = false, int mantissaBits = kFineMantissaBits) {
    Accumulator accumulator(keepSigns);
    accumulator.add(values);
    return accumulator.finish(mantissaBits);
}

StatisticsUnion unionOf(const TensorStatistics& statistics) {
    StatisticsUnion sum;
    sum.add(statistics);
    return sum;
}

float exactLowerMedian(Floats values) {
    for (float& value : values) value = std::abs(value);
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) / 2];
}

Floats drawn(std::size_t count, std::uint64_t seed, const std::function<double(Random&)>& draw) {
    Random random(seed);
    Floats values(count);
    for (float& value : values) value = static_cast<float>(draw(random));
    return values;
}

double relative(double a, double b) {
    return std::abs(a - b) / std::max({std::abs(a), std::abs(b), 1e-300});
}

const Floats kSmall{0.5F, -1.25F, 2, 3.5F, -0.75F, 0, -0.0F, 1, 4, -2.5F};

}  // namespace

class TensorStatisticsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void momentsOfAFewNumbersAreThoseComputedByHand() {
        const Moments m = statisticsOf(kSmall).moments;
        QCOMPARE(m.count, std::uint64_t{10});
        QCOMPARE(m.zeros, std::uint64_t{2});
        QCOMPARE(m.sum1, 6.5);
        QCOMPARE(m.sum2, 0.25 + 1.5625 + 4 + 12.25 + 0.5625 + 1 + 16 + 6.25);
        QCOMPARE(m.sum3, 0.125 - 1.953125 + 8 + 42.875 - 0.421875 + 1 + 64 - 15.625);
        QCOMPARE(m.sum4, 0.0625 + 2.44140625 + 16 + 150.0625 + 0.31640625 + 1 + 256 + 39.0625);
        QCOMPARE(m.sumAbs, 15.5);
        QCOMPARE(m.min, -2.5F);
        QCOMPARE(m.max, 4.0F);
        QCOMPARE(m.absMax(), 4.0);
        QCOMPARE(m.meanAbs(), 1.55);
        QVERIFY(relative(m.varianceAbs(), (m.sum2 - 10 * 1.55 * 1.55) / 9) < 1e-14);
    }

    void negativeExtremesAndShortTailsAreSeen() {
        for (std::size_t count = 1; count <= 40; ++count) {
            Floats values(count, 1.0F);
            values.back() = -3.0F;
            const Moments m = statisticsOf(values).moments;
            QCOMPARE(m.min, -3.0F);
            QCOMPARE(m.max, count == 1 ? -3.0F : 1.0F);
            QCOMPARE(m.count, std::uint64_t{count});
            QCOMPARE(m.sum1, static_cast<double>(count) - 4.0);
            QCOMPARE(m.sumAbs, static_cast<double>(count) + 2.0);
        }
    }

    void medianIsTheLowerOfTwo() {
        const auto near = [](double value, double expected) { return relative(value, expected) <= kMedianErrorBound; };
        QVERIFY(near(unionOf(statisticsOf({1, 2, 3, 4})).medianOfMagnitude(), 2));
        QVERIFY(near(unionOf(statisticsOf({-3, 1, 2})).medianOfMagnitude(), 2));
        QVERIFY(near(unionOf(statisticsOf({-7})).medianOfMagnitude(), 7));
        QCOMPARE(unionOf(statisticsOf({0, 0, 5, 5})).medianOfMagnitude(), 0.0);
        QVERIFY(near(unionOf(statisticsOf({0, -0.0F, 5, 5, 5})).medianOfMagnitude(), 5));
        QVERIFY(std::isnan(StatisticsUnion().medianOfMagnitude()));
    }

    void medianErrorStaysBelowTheBoundForManyDistributions() {
        const std::vector<std::function<double(Random&)>> distributions{
            [](Random& r) { return r.normal(); },
            [](Random& r) { return 100 + 0.01 * r.normal(); },
            [](Random& r) { return r.uniform(); },
            [](Random& r) { return std::exp(6 * r.normal()); },
            [](Random& r) { return std::max(0.0, r.normal() + 0.3); },
            [](Random& r) { return std::round(r.uniform(-6, 6)) * 0.37; },
            [](Random& r) { return r.normal() / (0.01 + std::abs(r.normal())); },
            [](Random& r) { return 1e-30 * r.normal(); },
            [](Random& r) { return 1e30 * r.normal(); },
        };
        double worst = 0, sum = 0;
        int cases = 0;
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            for (const auto& draw : distributions) {
                const Floats values = drawn(1000 + 7777 * seed, seed, draw);
                const double error =
                    relative(unionOf(statisticsOf(values)).medianOfMagnitude(), double{exactLowerMedian(values)});
                worst = std::max(worst, error);
                sum += error;
                ++cases;
            }
        }
        QVERIFY2(worst <= kMedianErrorBound, qPrintable(QString::number(worst)));
        QVERIFY2(sum / cases < 1e-3, qPrintable(QString::number(sum / cases)));
    }

    void quantilesFollowTheSortedMagnitudes() {
        const Floats values = drawn(10001, 3, [](Random& r) { return r.normal(); });
        Floats sorted = values;
        for (float& value : sorted) value = std::abs(value);
        std::sort(sorted.begin(), sorted.end());
        const TensorStatistics statistics = statisticsOf(values);
        const StatisticsUnion sum = unionOf(statistics);
        for (const double p : {0.0, 0.05, 0.25, 0.5, 0.9, 0.999, 1.0}) {
            const double expected = double{sorted[static_cast<std::size_t>(p * 10000)]};
            QVERIFY2(relative(sum.quantileOfMagnitude(p), expected) <= kMedianErrorBound,
                     qPrintable(QString::number(p)));
        }
        QVERIFY_EXCEPTION_THROWN(sum.quantileOfMagnitude(1.5), InvalidArgument);
    }

    void normalityIsThatOfThePublishedFormulas() {
        // Computed apart from this code; the golden case compares with scipy itself.
        QVERIFY(relative(statisticsOf({0, 1, 4, 9, 16, 25, 36, 49}).moments.normality(), kNormalityOfSquares) < 1e-9);
        Floats outlier;
        for (int i = 0; i < 20; ++i) outlier.push_back(static_cast<float>(i));
        outlier.push_back(-30);
        QVERIFY(relative(statisticsOf(outlier).moments.normality(), kNormalityOfOutlier) < 1e-9);
        QVERIFY(std::isnan(statisticsOf({1, 2, 3, 4, 5, 6, 7}).moments.normality()));
        QVERIFY(std::isnan(statisticsOf(Floats(100, 2.5F)).moments.normality()));
    }

    void mergedStatisticsAreThoseOfOnePass() {
        const Floats all =
            drawn(30011, 9, [](Random& r) { return std::exp(r.normal()) * (r.uniform() < 0.5 ? -1 : 1); });
        for (const bool keepSigns : {false, true}) {
            const TensorStatistics whole = statisticsOf(all, keepSigns);
            StatisticsUnion parts;
            std::vector<TensorStatistics> kept;
            for (std::size_t start = 0; start < all.size(); start += 1234) {
                kept.push_back(statisticsOf(Floats(all.begin() + static_cast<long>(start),
                                                   all.begin() + static_cast<long>(std::min(start + 1234, all.size()))),
                                            keepSigns));
            }
            for (const auto& part : kept) parts.add(part);
            const Moments& a = parts.moments();
            const Moments& b = whole.moments;
            QCOMPARE(a.count, b.count);
            QCOMPARE(a.min, b.min);
            QCOMPARE(a.max, b.max);
            for (const auto& [left, right] : {std::pair{a.sum1, b.sum1},
                                              {a.sum2, b.sum2},
                                              {a.sum3, b.sum3},
                                              {a.sum4, b.sum4},
                                              {a.sumAbs, b.sumAbs}}) {
                QVERIFY(std::abs(left - right) <= 1e-12 * b.sum4);
            }
            const StatisticsUnion one = unionOf(whole);
            QCOMPARE(parts.histogram().counts(), one.histogram().counts());
            QCOMPARE(parts.medianOfMagnitude(), one.medianOfMagnitude());
        }
    }

    void aSumOfProfilesIsTheProfileOfAll() {
        Random random(4);
        ProfileSum sum;
        Floats everything;
        for (int clip = 0; clip < 150; ++clip) {
            Floats values(200);
            for (float& value : values) value = static_cast<float>(random.normal());
            everything.insert(everything.end(), values.begin(), values.end());
            Profile profile;
            profile.layers.resize(2);
            profile.layers[0].output = statisticsOf(values);
            profile.layers[0].inputs.push_back(statisticsOf(values, false, kInputMantissaBits));
            if (clip % 2 == 0) profile.layers[1] = profile.layers[0];
            sum.add(std::move(profile));
        }
        const Profile total = sum.take();
        const StatisticsUnion merged = unionOf(total.layers[0].output);
        const TensorStatistics expected = statisticsOf(everything);
        QCOMPARE(merged.moments().count, expected.moments.count);
        QCOMPARE(merged.histogram().counts(), unionOf(expected).histogram().counts());
        QCOMPARE(unionOf(total.layers[0].inputs[0]).histogram().counts(),
                 unionOf(statisticsOf(everything, false, kInputMantissaBits)).histogram().counts());
        QCOMPARE(total.layers[1].output.moments.count, std::uint64_t{75 * 200});
    }

    void profilesThatDoNotMatchAreNotAdded() {
        Profile one, two, other;
        one.layers.resize(1);
        two.layers.resize(2);
        ProfileSum sum;
        sum.add(one);
        QVERIFY_EXCEPTION_THROWN(sum.add(two), InvalidArgument);
        Profile standard, full;
        standard.layers.resize(1);
        full.layers.resize(1);
        standard.layers[0].output = statisticsOf(kSmall);
        full.layers[0].output = statisticsOf(kSmall, true);
        ProfileSum mixed;
        mixed.add(standard);
        mixed.add(full);
        QVERIFY_EXCEPTION_THROWN(mixed.take(), InvalidArgument);
    }

    void signsSplitTheHistogram() {
        const TensorStatistics split = statisticsOf(kSmall, true);
        QCOMPARE(split.negative.total(), std::uint64_t{3});
        QCOMPARE(split.positive.total(), std::uint64_t{5});
        QVERIFY(split.magnitude.isEmpty());
        QCOMPARE(unionOf(split).histogram().counts(), unionOf(statisticsOf(kSmall)).histogram().counts());
    }

    void nanAndInfinityAreRefusedAndForgotten() {
        for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                                -std::numeric_limits<float>::infinity()}) {
            for (const std::size_t at : {std::size_t{0}, std::size_t{9}, std::size_t{16}}) {
                Floats values(17, 0.5F);
                values[at] = bad;
                Accumulator accumulator;
                accumulator.add(values);
                QVERIFY_EXCEPTION_THROWN(accumulator.finish(kFineMantissaBits), InvalidArgument);
                accumulator.add(kSmall);
                const TensorStatistics after = accumulator.finish(kFineMantissaBits);
                QVERIFY(after.moments == statisticsOf(kSmall).moments);
                QCOMPARE(unionOf(after).histogram().counts(), unionOf(statisticsOf(kSmall)).histogram().counts());
            }
        }
    }

    void anAccumulatorIsCleanAfterFinishAndAbsorbs() {
        Accumulator one, two;
        const Floats values = drawn(5000, 1, [](Random& r) { return 1e-3 * r.normal(); });
        one.add(values);
        one.finish(kFineMantissaBits);
        one.add(kSmall);
        two.add(values);
        one.absorb(two);
        Floats both = kSmall;
        both.insert(both.end(), values.begin(), values.end());
        const TensorStatistics sum = one.finish(kFineMantissaBits);
        const TensorStatistics expected = statisticsOf(both);
        QCOMPARE(unionOf(sum).histogram().counts(), unionOf(expected).histogram().counts());
        QCOMPARE(sum.moments.zeros, std::uint64_t{2});
        QCOMPARE(two.finish(kFineMantissaBits).moments.count, std::uint64_t{0});
    }

    void countingTheValuesOfOneBinGivesTheExactMedian() {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const Floats values = drawn(3000 + seed, seed, [](Random& r) { return 0.2 * r.normal(); });
            const TensorStatistics statistics = statisticsOf(values);
            const StatisticsUnion sum = unionOf(statistics);
            const std::uint64_t rank = (values.size() - 1) / 2;
            const auto place = sum.histogram().find(rank);
            ValueCounter counter(place.bin);
            counter.add(values);
            QCOMPARE(counter.total(), place.count);
            QCOMPARE(counter.valueAt(rank - place.before), exactLowerMedian(values));
        }
    }

  private:
    static constexpr double kNormalityOfSquares = 1.3063040727467783;
    static constexpr double kNormalityOfOutlier = 27.979004738864276;
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::TensorStatisticsTest)
#include "tst_tensor_statistics.moc"
