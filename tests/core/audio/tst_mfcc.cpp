// SPDX-License-Identifier: Apache-2.0
// The parts of MFCC by hand; whole features are compared in tests/core/models/tst_mfcc_features.cpp.
#include <QTest>
#include <cmath>
#include <numeric>

#include "core/audio/mfcc.h"
#include "core/base/error.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

bool isNear(double a, double b, double tolerance = 1e-12) {
    return std::abs(a - b) < tolerance;
}

/// A bank of 31.25 Hz between bins.
MfccConfig bank(MelFilters filters, int bins, double low, double high) {
    MfccConfig config;
    config.melFilters = filters;
    config.windowSamples = config.fftSamples = 512;
    config.melBins = bins;
    config.lowestHz = low;
    config.highestHz = high;
    config.coefficients = 1;
    return config;
}

}  // namespace

class MfccTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void windowIsAPeriodicHann();
    void librosaFiltersAreTrianglesOverFrequencyOfArea();
    void librosaScaleIsLogarithmicAboveOneKilohertz();
    void tensorFlowFiltersAreTrianglesOverMelOfHeightOne();
    void cosinesAreOrthonormalOrTensorFlows();
    void framesAreCountedAsTheyAreCut();
    void impossibleSettingsAreRefused_data();
    void impossibleSettingsAreRefused();
};

void MfccTest::windowIsAPeriodicHann() {
    MfccConfig config;
    config.windowSamples = 4;
    const auto window = hannWindow(config);
    const std::vector<double> expected = {0, 0.5, 1, 0.5};
    for (std::size_t i = 0; i < 4; ++i) QVERIFY(isNear(window[i], expected[i]));
}

void MfccTest::librosaFiltersAreTrianglesOverFrequencyOfArea() {
    // Corners 0, 250, 500, 750, 1000 Hz (linear below 1 kHz); bins every 31.25 Hz; height 2 / 500 Hz.
    const auto config = bank(MelFilters::Librosa, 3, 0, 1000);
    const auto filters = melFilterBank(config);
    QCOMPARE(filters.size(), std::size_t(3 * 257));
    QVERIFY(isNear(filters[0], 0) && isNear(filters[8], 0.004) && isNear(filters[4], 0.002));
    QVERIFY(isNear(filters[12], 0.002) && isNear(filters[16], 0) && isNear(filters[17], 0));
    QVERIFY(isNear(filters[257 + 8], 0) && isNear(filters[257 + 16], 0.004) && isNear(filters[257 + 24], 0));
    for (int filter = 0; filter < 3; ++filter) {
        const auto row = filters.begin() + filter * 257;
        QVERIFY(isNear(std::accumulate(row, row + 257, 0.0) * 31.25, 1));
    }
}

void MfccTest::librosaScaleIsLogarithmicAboveOneKilohertz() {
    // 15 mel = 1000 Hz, 42 mel = 6400 Hz, halfway 1000 sqrt(6.4) = 2529.8 Hz: the peak between bins 80 and 81.
    const auto filters = melFilterBank(bank(MelFilters::Librosa, 1, 1000, 6400));
    const double peak = 1000 * std::sqrt(6.4);
    QVERIFY(isNear(filters[80], 2.0 / 5400 * (2500 - 1000) / (peak - 1000)));
    QVERIFY(isNear(filters[81], 2.0 / 5400 * (6400 - 2531.25) / (6400 - peak)));
}

void MfccTest::tensorFlowFiltersAreTrianglesOverMelOfHeightOne() {
    // mel / 1127 = ln(1 + f / 700): 0 at 0 Hz, ln 2 at 700 Hz, ln 4 at 2100 Hz.
    const auto filters = melFilterBank(bank(MelFilters::TensorFlow, 1, 0, 2100));
    const auto mel = [](double hertz) { return std::log(1 + hertz / 700); };
    QCOMPARE(filters[0], 0.0);
    QVERIFY(isNear(filters[16], mel(500) / std::log(2)));
    QVERIFY(isNear(filters[32], (std::log(4) - mel(1000)) / std::log(2)));
    QVERIFY(isNear(filters[68], 0));
    // The bin at zero takes no part even where the first triangle begins below it.
    const auto low = melFilterBank(bank(MelFilters::TensorFlow, 80, 0, 8000));
    for (int filter = 0; filter < 80; ++filter) QCOMPARE(low[static_cast<std::size_t>(filter * 257)], 0.0);
}

void MfccTest::cosinesAreOrthonormalOrTensorFlows() {
    MfccConfig config;
    config.melBins = 8;
    config.coefficients = 8;
    const auto matrix = cosineTransform(config);
    for (std::size_t a = 0; a < 8; ++a)
        for (std::size_t b = 0; b < 8; ++b) {
            const double product = std::inner_product(matrix.begin() + static_cast<std::ptrdiff_t>(8 * a),
                                                      matrix.begin() + static_cast<std::ptrdiff_t>(8 * a + 8),
                                                      matrix.begin() + static_cast<std::ptrdiff_t>(8 * b), 0.0);
            QVERIFY(isNear(product, a == b ? 1 : 0));
        }
    config.cosineNorm = CosineNorm::TensorFlow;
    const auto other = cosineTransform(config);
    QVERIFY(isNear(other[3], 0.5));  // sqrt(2 / 8), also in the first row
    for (std::size_t i = 8; i < 64; ++i) QCOMPARE(other[i], matrix[i]);
}

void MfccTest::framesAreCountedAsTheyAreCut() {
    MfccConfig config;  // centred, 2048 / 512
    QCOMPARE(config.shortestClip(), std::int64_t(1025));
    QCOMPARE(config.frameCount(1024), std::int64_t(0));
    QCOMPARE(config.frameCount(1025), std::int64_t(3));
    QCOMPARE(config.frameCount(16000), std::int64_t(32));
    config.isCentered = false;
    config.windowSamples = 480;
    config.hopSamples = 160;
    QCOMPARE(config.frameCount(479), std::int64_t(0));
    QCOMPARE(config.frameCount(480), std::int64_t(1));
    QCOMPARE(config.frameCount(16000), std::int64_t(98));
    config.clipSamples = 16000;
    QCOMPARE(config.shortestClip(), std::int64_t(1));
    QCOMPARE(config.frameCount(1), std::int64_t(98));
    QCOMPARE(config.frameCount(99999), std::int64_t(98));
}

void MfccTest::impossibleSettingsAreRefused_data() {
    QTest::addColumn<QString>("field");
    for (const char* field : {"sample_rate", "fft_samples", "window_samples", "clip_samples", "hop_samples", "mel_bins",
                              "lowest_hz", "highest_hz", "floor", "top_decibels", "coefficients"})
        QTest::newRow(field) << field;
}

void MfccTest::impossibleSettingsAreRefused() {
    QFETCH(QString, field);
    MfccConfig config;
    config.validate();
    if (field == "sample_rate") config.sampleRateHz = 10;
    if (field == "fft_samples") config.fftSamples = 1;
    if (field == "window_samples") config.windowSamples = 400;  // shorter than its FFT, but centred
    if (field == "clip_samples") config.clipSamples = 1024;     // gives no frame
    if (field == "hop_samples") config.hopSamples = 0;
    if (field == "mel_bins") config.melBins = 0;
    if (field == "lowest_hz") config.lowestHz = -1;
    if (field == "highest_hz") config.highestHz = 8001;
    if (field == "floor") config.floor = 0;
    if (field == "top_decibels") config.topDecibels = -1;
    if (field == "coefficients") config.coefficients = 129;
    const std::string error = test::messageOf<InvalidArgument>([&] { config.validate(); });
    QVERIFY2(error.starts_with("features." + field.toStdString()), error.c_str());
    QVERIFY(error.find("allowed") != std::string::npos);
}

QTEST_GUILESS_MAIN(MfccTest)
#include "tst_mfcc.moc"
