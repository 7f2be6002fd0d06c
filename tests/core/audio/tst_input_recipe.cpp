// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <complex>
#include <numbers>
#include <numeric>

#include "core/audio/augment.h"
#include "core/audio/input_recipe.h"
#include "core/audio/join.h"
#include "core/base/error.h"
#include "tests/core/audio/audio_bytes.h"

using namespace voxbit;

class TestInputRecipe : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void normalizationMatchesAHandComputedCase();
    void constantClipBecomesZeros();
    void farOffsetsLoseNoPrecision();
    void referenceRecipePadsBeforeNormalising();
    void referenceRecipeCutsLongClips();
    void normalisingFirstLeavesZeroPadding();
    void shortClipsStayShortWithoutPadding();
    void fullClipIsKept();
    void emptyClipIsRejected();
    void negativeLengthIsRejected();
    void canonicalTextTellsApartOnlyWhatActsDifferently();
    void joinedLengthIsClipsPlusGaps();
    void joiningIsDeterministicBySeed();
    void gainAndNoiseKeepTheirBounds();
    void speedChangesLengthAndPitch();
    void filtersStayWithinTheirDecibels();
    void joiningNothingIsRejected();
};

void TestInputRecipe::normalizationMatchesAHandComputedCase() {
    std::vector<float> x{1.0F, 2.0F, 3.0F, 4.0F};  // mean 2.5, population variance 1.25
    normalizeZeroMeanUnitVariance(x);
    const double scale = 1.0 / std::sqrt(1.25 + 1e-7);
    for (int i = 0; i < 4; ++i) QCOMPARE(x[static_cast<std::size_t>(i)], static_cast<float>((i - 1.5) * scale));
}

void TestInputRecipe::constantClipBecomesZeros() {
    std::vector<float> x(100, 0.3F);
    normalizeZeroMeanUnitVariance(x);
    QCOMPARE(x, std::vector<float>(100, 0.0F));
}

void TestInputRecipe::farOffsetsLoseNoPrecision() {
    std::vector<float> x;
    for (int i = 0; i < 100000; ++i) x.push_back(1000.0F + static_cast<float>(i % 2));
    normalizeZeroMeanUnitVariance(x);
    QVERIFY(std::abs(x[0] + 1.0F) < 1e-6F && std::abs(x[1] - 1.0F) < 1e-6F);
}

void TestInputRecipe::referenceRecipePadsBeforeNormalising() {
    const std::vector<float> out = applyRecipe(InputRecipe::reference(), std::vector<float>(12500, 1.0F));
    QCOMPARE(out.size(), std::size_t{25000});
    // Half ones, half zeros: mean 0.5, variance 0.25.
    const auto wanted = static_cast<float>(0.5 / std::sqrt(0.25 + 1e-7));
    QCOMPARE(out.front(), wanted);
    QCOMPARE(out.back(), -wanted);
}

void TestInputRecipe::referenceRecipeCutsLongClips() {
    std::vector<float> clip(40000);
    std::iota(clip.begin(), clip.end(), 0.0F);
    const std::vector<float> out = applyRecipe(InputRecipe::reference(), clip);
    QCOMPARE(out.size(), std::size_t{25000});
    const double sum = std::accumulate(out.begin(), out.end(), 0.0);
    QVERIFY(std::abs(sum / 25000) < 1e-6);  // the statistics are those of the part that is kept
    QVERIFY(out.front() < -1.7F && out.back() > 1.7F);
}

void TestInputRecipe::normalisingFirstLeavesZeroPadding() {
    InputRecipe recipe = InputRecipe::reference();
    recipe.order = InputRecipe::NormalizeOrder::BeforeCutting;
    const std::vector<float> out = applyRecipe(recipe, {1.0F, -1.0F});
    QCOMPARE(out.size(), std::size_t{25000});
    QVERIFY(std::abs(out[0] - 1.0F) < 1e-6F);
    QCOMPARE(out[2], 0.0F);
    QCOMPARE(out.back(), 0.0F);
}

void TestInputRecipe::shortClipsStayShortWithoutPadding() {
    const InputRecipe recipe{.samples = 10, .padToSamples = false, .normalize = false};
    QCOMPARE(applyRecipe(recipe, {1.0F, 2.0F}), (std::vector<float>{1.0F, 2.0F}));
    QCOMPARE(applyRecipe(recipe, std::vector<float>(11, 1.0F)).size(), std::size_t{10});
}

void TestInputRecipe::fullClipIsKept() {
    const InputRecipe recipe{.samples = 0, .padToSamples = true, .normalize = false};
    QCOMPARE(applyRecipe(recipe, {1.0F, 2.0F}), (std::vector<float>{1.0F, 2.0F}));
}

void TestInputRecipe::emptyClipIsRejected() {
    QVERIFY_EXCEPTION_THROWN(applyRecipe(InputRecipe::reference(), {}), InvalidArgument);
}

void TestInputRecipe::negativeLengthIsRejected() {
    const InputRecipe recipe{.samples = -1};
    QVERIFY_EXCEPTION_THROWN(applyRecipe(recipe, {1.0F}), InvalidArgument);
}

void TestInputRecipe::canonicalTextTellsApartOnlyWhatActsDifferently() {
    QCOMPARE(InputRecipe::reference().canonicalText(), std::string("samples=25000 pad normalize=after-cutting"));
    using Order = InputRecipe::NormalizeOrder;
    const InputRecipe full{0, false, true, Order::AfterCutting};
    QCOMPARE(full.canonicalText(), std::string("samples=full normalize=yes"));
    QCOMPARE((InputRecipe{0, true, true, Order::BeforeCutting}).canonicalText(), full.canonicalText());
    QCOMPARE((InputRecipe{9, true, false, Order::BeforeCutting}).canonicalText(),
             (InputRecipe{9, true, false, Order::AfterCutting}).canonicalText());
    QVERIFY((InputRecipe{9, true, true, Order::BeforeCutting}).canonicalText() !=
            (InputRecipe{9, true, true, Order::AfterCutting}).canonicalText());
    QVERIFY((InputRecipe{9, true, true}).canonicalText() != (InputRecipe{9, false, true}).canonicalText());
    QVERIFY((InputRecipe{9, true, true}).canonicalText() != (InputRecipe{8, true, true}).canonicalText());
    QVERIFY((InputRecipe{9, true, false}).canonicalText() != (InputRecipe{9, true, true}).canonicalText());
}

void TestInputRecipe::joinedLengthIsClipsPlusGaps() {
    const std::vector<float> a(100, 0.5F);
    const std::vector<float> b(50, -0.5F);
    const std::vector<std::span<const float>> clips{a, b};
    Random random(1);
    const JoinOptions exact{.minGapS = 0.01, .maxGapS = 0.01, .gainDb = 0.0, .addNoise = false};
    const std::vector<float> joined = joinClips(clips, 8000, exact, random);
    QCOMPARE(joined.size(), std::size_t{100 + 80 + 50});
    QCOMPARE(joined[99], 0.5F);
    QCOMPARE(joined[100], 0.0F);
    QCOMPARE(joined[179], 0.0F);
    QCOMPARE(joined[180], -0.5F);
    for (int i = 0; i < 100; ++i) {
        const std::size_t gap = joinClips(clips, 8000, {}, random).size() - 150;
        QVERIFY(gap >= 240 && gap <= 2000);
    }
}

void TestInputRecipe::joiningIsDeterministicBySeed() {
    const std::vector<float> a = test::sine(440, 8000, 800);
    const std::vector<std::span<const float>> clips{a, a, a};
    Random first(7);
    Random again(7);
    Random other(8);
    const std::vector<float> joined = joinClips(clips, 8000, {}, first);
    QCOMPARE(joinClips(clips, 8000, {}, again), joined);
    QVERIFY(joinClips(clips, 8000, {}, other) != joined);
}

void TestInputRecipe::gainAndNoiseKeepTheirBounds() {
    const std::vector<float> a = test::sine(440, 8000, 8000, 0.1);
    const std::vector<std::span<const float>> clips{a};
    Random random(3);
    double lowest = 1e9;
    double highest = 0.0;
    for (int i = 0; i < 200; ++i) {
        const std::vector<float> joined = joinClips(clips, 8000, {.addNoise = false}, random);
        const double gain = static_cast<double>(joined[1]) / a[1];
        lowest = std::min(lowest, gain);
        highest = std::max(highest, gain);
    }
    QVERIFY(lowest >= 0.501 && lowest < 0.55 && highest <= 1.996 && highest > 1.8);

    const std::vector<std::span<const float>> two{a, a};
    const std::vector<float> pair = joinClips(two, 8000, {.minGapS = 0.0, .maxGapS = 0.0, .addNoise = false}, random);
    QVERIFY(std::abs(pair[1] / pair[a.size() + 1] - 1.0F) > 0.01F);  // each clip has a gain of its own

    const JoinOptions noisy{.gainDb = 0.0, .minNoiseBelowDb = 30.0, .maxNoiseBelowDb = 30.0};
    const std::vector<float> joined = joinClips(clips, 8000, noisy, random);
    double power = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) power += std::pow(static_cast<double>(joined[i]) - a[i], 2);
    const double speech = 0.1 * 0.1 / 2.0;
    QVERIFY(std::abs(10.0 * std::log10(speech / (power / 8000.0)) - 30.0) < 0.3);
}

void TestInputRecipe::speedChangesLengthAndPitch() {
    const std::vector<float> ramp = {0.0F, 1.0F, 2.0F, 3.0F};
    QCOMPARE(withSpeed(ramp, 1.0), ramp);
    QCOMPARE(withSpeed(ramp, 2.0), (std::vector<float>{0.0F, 2.0F}));
    QCOMPARE(withSpeed(ramp, 0.5), (std::vector<float>{0.0F, 0.5F, 1.0F, 1.5F, 2.0F, 2.5F, 3.0F, 3.0F}));

    const std::vector<std::span<const float>> clips{ramp};
    Random random(5);
    for (int i = 0; i < 50; ++i) {
        const std::vector<float> joined = joinClips(clips, 8000, {.speed = 0.5, .addNoise = false}, random);
        QVERIFY(joined.size() >= 3 && joined.size() <= 8);
    }
}

void TestInputRecipe::filtersStayWithinTheirDecibels() {
    std::vector<float> impulse(4096, 0.0F);
    impulse[0] = 1.0F;
    std::vector<float> same = impulse;
    Random random(9);
    equalizeAtRandom(same, 16000, 0.0, random);
    QCOMPARE(same, impulse);
    double lowest = 1e9;
    double highest = -1e9;
    for (int i = 0; i < 100; ++i) {
        std::vector<float> response = impulse;
        equalizeAtRandom(response, 16000, 6.0, random);
        for (const double hz : {100.0, 400.0, 1000.0, 3000.0, 7000.0}) {  // the gain at hz: one bin of the transform
            std::complex<double> sum = 0.0;
            for (std::size_t t = 0; t < response.size(); ++t)
                sum += static_cast<double>(response[t]) *
                       std::polar(1.0, -2.0 * std::numbers::pi * hz * static_cast<double>(t) / 16000.0);
            lowest = std::min(lowest, 20.0 * std::log10(std::abs(sum)));
            highest = std::max(highest, 20.0 * std::log10(std::abs(sum)));
        }
    }
    // Three filters of 6 dB each never exceed 18 dB together, and a hundred draws go well beyond one filter's 6.
    QVERIFY(lowest >= -18.05 && lowest < -6.0 && highest <= 18.05 && highest > 6.0);
}

void TestInputRecipe::joiningNothingIsRejected() {
    Random random(1);
    QVERIFY_EXCEPTION_THROWN(joinClips({}, 8000, {}, random), InvalidArgument);
    const std::vector<float> empty;
    const std::vector<std::span<const float>> clips{empty};
    QVERIFY_EXCEPTION_THROWN(joinClips(clips, 8000, {}, random), InvalidArgument);
    const std::vector<float> a(10, 0.1F);
    const std::vector<std::span<const float>> good{a};
    QVERIFY_EXCEPTION_THROWN(joinClips(good, 8000, {.minGapS = 0.3}, random), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(joinClips(good, 8000, {.gainDb = std::nan("")}, random), InvalidArgument);
}

QTEST_GUILESS_MAIN(TestInputRecipe)
#include "tst_input_recipe.moc"
