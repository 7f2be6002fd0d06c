// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <vector>

#include "core/base/error.h"
#include "core/evaluation/resampled_rates.h"
#include "tests/support/error_text.h"

using namespace voxbit;

class TestResampledRates : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void ratesAreErrorsOverLength();
    void oneSystemHasTheIntervalOfItsRate();
    void differenceOfEqualSystemsIsExactlyZero();
    void pairedDifferenceIsNarrowerThanTwoIntervals();
    void systemsOnDifferentRecordingsAreRejected();
    void areaOfAStraightLineIsExact();
    void areaIsCutAtItsEndsAndCountsNegativeBelowTheLevel();
    void curveThatDoesNotReachIsRejected();
};

namespace {

/// Two speakers with 20 recordings of 5 words; system 1 makes one error more than system 0 in every fourth.
std::vector<RecordingErrors> twoSystems() {
    std::vector<RecordingErrors> recordings;
    for (int i = 0; i < 40; ++i) {
        const double hard = i % 5 == 0 ? 3 : 0;
        recordings.push_back({i % 2, {hard, hard + (i % 4 == 0 ? 1.0 : 0.0)}, 5});
    }
    return recordings;
}

}  // namespace

void TestResampledRates::ratesAreErrorsOverLength() {
    const ResampledRates rates(twoSystems());
    QCOMPARE(rates.rates(), (std::vector<double>{24.0 / 200, 34.0 / 200}));
}

void TestResampledRates::oneSystemHasTheIntervalOfItsRate() {
    const auto recordings = twoSystems();
    std::vector<RatioSample> samples;
    for (const auto& recording : recordings)
        samples.push_back({recording.errors[0], recording.length, recording.speaker});
    const auto expected = ratioInterval(samples);
    const Interval found = ResampledRates(recordings).interval([](auto rates) { return rates[0]; });
    // Other draws of the same distribution: the ends agree to a word or so.
    QVERIFY(std::abs(found.low - expected->low) < 0.02);
    QVERIFY(std::abs(found.high - expected->high) < 0.02);
}

void TestResampledRates::differenceOfEqualSystemsIsExactlyZero() {
    auto recordings = twoSystems();
    for (auto& recording : recordings) recording.errors[1] = recording.errors[0];
    const Interval found = ResampledRates(recordings).interval([](auto rates) { return rates[1] - rates[0]; });
    QCOMPARE(found, (Interval{0, 0}));
}

void TestResampledRates::pairedDifferenceIsNarrowerThanTwoIntervals() {
    const ResampledRates rates(twoSystems());
    const Interval paired = rates.interval([](auto r) { return r[1] - r[0]; });
    const Interval a = rates.interval([](auto r) { return r[0]; });
    const Interval b = rates.interval([](auto r) { return r[1]; });
    QVERIFY(paired.low > 0);
    QVERIFY(paired.high - paired.low < (b.high - a.low) / 2);
}

void TestResampledRates::systemsOnDifferentRecordingsAreRejected() {
    auto recordings = twoSystems();
    recordings[3].errors.pop_back();
    QVERIFY(test::messageOf([&] { ResampledRates rates(recordings); }).find("different recordings") !=
            std::string::npos);
    QVERIFY(test::messageOf([] { ResampledRates rates({}); }).find("no recordings") != std::string::npos);
}

void TestResampledRates::areaOfAStraightLineIsExact() {
    const std::vector<double> x{2, 3, 5}, y{0.4, 0.3, 0.1};
    QCOMPARE(excessArea(x, y, 0.1, 2, 5), 0.45);
}

void TestResampledRates::areaIsCutAtItsEndsAndCountsNegativeBelowTheLevel() {
    const std::vector<double> x{2, 4}, y{0.4, 0.0};
    QCOMPARE(excessArea(x, y, 0.1, 3, 4), 0.0);  // 0.1 above at 3, 0.1 below at 4
    QCOMPARE(excessArea(x, y, 0.0, 2.5, 3.5), 0.2);
}

void TestResampledRates::curveThatDoesNotReachIsRejected() {
    const std::vector<double> x{2.5, 4}, y{0.4, 0.0};
    QVERIFY(test::messageOf([&] { (void)excessArea(x, y, 0, 2, 4); }).find("does not reach") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestResampledRates)
#include "tst_resampled_rates.moc"
