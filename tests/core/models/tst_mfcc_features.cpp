// SPDX-License-Identifier: Apache-2.0
// MFCC features against numbers that a program of its own computed: a direct sum for the Fourier transform, in double
// precision, written after the formulas of librosa.feature.mfcc (centred frames mirrored at the ends, |X|^2, Slaney's
// mel scale and area norm, power_to_db with top_db, orthonormal DCT-II) and of tf.signal (|X|, linear_to_mel_weight_
// matrix, ln, mfccs_from_log_mel_spectrograms). The sound: 200 samples at 8 kHz,
// 0.5 sin(2 pi 440 t) + 0.25 cos(2 pi 1300 t) + ((7919 n mod 101) - 50) / 50000.
#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/models/mfcc_features.h"

using namespace voxbit;

namespace {

// Float32 logarithms of sums over 33 bins: a few 1e-7 of values up to 60.
constexpr double kTolerance = 2e-4;

at::Tensor sound(int samples = 200) {
    std::vector<float> values;
    for (int n = 0; n < samples; ++n) {
        const double t = 2 * std::numbers::pi * n / 8000;
        values.push_back(static_cast<float>(0.5 * std::sin(440 * t) + 0.25 * std::cos(1300 * t) +
                                            ((n * 7919) % 101 - 50) / 50000.0));
    }
    return at::tensor(values).unsqueeze(0);
}

MfccConfig librosaConfig() {
    MfccConfig config;
    config.sampleRateHz = 8000;
    config.windowSamples = config.fftSamples = 64;
    config.hopSamples = 32;
    config.melBins = 8;
    config.highestHz = 4000;
    config.coefficients = 5;
    return config;
}

MfccConfig tensorFlowConfig() {
    MfccConfig config = librosaConfig();
    config.isCentered = false;
    config.windowSamples = 48;
    config.hopSamples = 24;
    config.isPowerSpectrum = false;
    config.melFilters = MelFilters::TensorFlow;
    config.lowestHz = 20;
    config.highestHz = 3800;
    config.log = SpectrumLog::Natural;
    config.floor = 1e-12;
    config.cosineNorm = CosineNorm::TensorFlow;
    return config;
}

at::Tensor features(const MfccConfig& config, const at::Tensor& samples) {
    return MfccFeatures(config, at::ones({1})).forward(samples);
}

double distance(const at::Tensor& a, const std::vector<float>& b) {
    return (a.flatten() - at::tensor(b)).abs().max().item<double>();
}

}  // namespace

class MfccFeaturesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void librosaFeaturesEqualTheFormulas();
    void topDecibelsLimitTheRangeOfAClip();
    void tensorFlowFeaturesEqualTheFormulas();
    void silenceGivesTheFloor();
    void clipsAreCutOrPaddedWithZeros();
    void rowsOfABatchDoNotMix();
    void gradientsEndAtTheFeatures();
    void doubleWeightsGiveDoubleFeatures();
};

void MfccFeaturesTest::librosaFeaturesEqualTheFormulas() {
    const at::Tensor x = features(librosaConfig(), sound());
    QVERIFY(x.sizes() == at::IntArrayRef({1, 7, 5}));
    QVERIFY(distance(x, {-61.294068F, 32.221886F,  -7.896914F,  3.600781F,   4.507616F,   -84.642827F, 56.344056F,
                         -24.929527F, 15.782261F,  8.605602F,   -85.121162F, 57.027675F,  -25.251411F, 15.571958F,
                         9.067480F,   -84.256756F, 55.872231F,  -24.708559F, 15.897486F,  8.270061F,   -85.308569F,
                         57.270348F,  -25.363646F, 15.474734F,  9.326663F,   -84.431240F, 56.066519F,  -24.782533F,
                         15.801981F,  8.515423F,   -61.865278F, 36.208751F,  -13.551586F, 8.383710F,   1.032251F}) <
            kTolerance);
}

void MfccFeaturesTest::topDecibelsLimitTheRangeOfAClip() {
    MfccConfig config = librosaConfig();
    config.topDecibels = 20;
    const at::Tensor x = features(config, sound());
    QVERIFY(distance(x.narrow(1, 0, 2), {-50.149795F, 18.746434F, 0.089262F, 1.236694F, 3.668180F, -52.630472F,
                                         16.434954F, 1.329812F, 5.625649F, 6.070568F}) < kTolerance);
}

void MfccFeaturesTest::tensorFlowFeaturesEqualTheFormulas() {
    const at::Tensor x = features(tensorFlowConfig(), sound());
    QVERIFY(x.sizes() == at::IntArrayRef({1, 7, 5}));
    QVERIFY(distance(x.narrow(1, 0, 2), {-0.647397F, 5.053608F, -3.168081F, 0.955661F, -0.498852F, -0.572128F,
                                         4.922868F, -3.056528F, 0.998637F, -0.608277F}) < kTolerance);
    QVERIFY(distance(x.narrow(1, 6, 1), {-0.607407F, 4.994486F, -3.126231F, 1.013999F, -0.595355F}) < kTolerance);
}

void MfccFeaturesTest::silenceGivesTheFloor() {
    // All bins at ln(1e-12): the first coefficient is 8 sqrt(2 / 8) ln(1e-12), the others vanish.
    const at::Tensor x = features(tensorFlowConfig(), at::zeros({1, 48}));
    const auto first = static_cast<float>(4 * std::log(1e-12));
    QVERIFY(distance(x, {first, 0, 0, 0, 0}) < kTolerance);
}

void MfccFeaturesTest::clipsAreCutOrPaddedWithZeros() {
    MfccConfig fixed = tensorFlowConfig();
    fixed.clipSamples = 120;
    const at::Tensor whole = sound();
    QVERIFY(at::equal(features(fixed, whole), features(tensorFlowConfig(), whole.narrow(1, 0, 120))));
    const at::Tensor padded = at::cat({whole.narrow(1, 0, 70), at::zeros({1, 50})}, 1);
    QVERIFY(at::equal(features(fixed, whole.narrow(1, 0, 70)), features(tensorFlowConfig(), padded)));
}

void MfccFeaturesTest::rowsOfABatchDoNotMix() {
    const at::Tensor loud = sound();
    const at::Tensor quiet = loud.flip(1) / 1000;
    MfccConfig config = librosaConfig();
    config.topDecibels = 20;
    const at::Tensor both = features(config, at::cat({loud, quiet}, 0));
    QVERIFY((both.narrow(0, 0, 1) - features(config, loud)).abs().max().item<double>() < 1e-4);
    QVERIFY((both.narrow(0, 1, 1) - features(config, quiet)).abs().max().item<double>() < 1e-4);
}

void MfccFeaturesTest::gradientsEndAtTheFeatures() {
    const at::Tensor samples = sound().requires_grad_(true);
    const at::Tensor x = features(librosaConfig(), samples);
    QVERIFY(x.requires_grad() && x.is_leaf());
    QVERIFY(!features(librosaConfig(), sound()).requires_grad());
}

void MfccFeaturesTest::doubleWeightsGiveDoubleFeatures() {
    const MfccFeatures exact(librosaConfig(), at::ones({1}, at::kDouble));
    const at::Tensor x = exact.forward(sound());
    QCOMPARE(x.scalar_type(), at::kDouble);
    QVERIFY((x - features(librosaConfig(), sound())).abs().max().item<double>() < kTolerance);
}

QTEST_GUILESS_MAIN(MfccFeaturesTest)
#include "tst_mfcc_features.moc"
