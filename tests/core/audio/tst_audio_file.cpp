// SPDX-License-Identifier: Apache-2.0
#include <sndfile.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>

#include "core/audio/audio_file.h"
#include "core/audio/resample.h"
#include "core/base/error.h"
#include "tests/core/audio/audio_bytes.h"
#include "tests/support/test_data.h"

using namespace voxbit;
namespace fs = std::filesystem;

namespace {

/// Encodes through libsndfile itself, in any of its formats.
fs::path encode(const fs::path& path, int format, const std::vector<float>& samples, int rateHz, int channels = 1) {
    SF_INFO info{};
    info.samplerate = rateHz;
    info.channels = channels;
    info.format = format;
    SNDFILE* file = sf_open(path.c_str(), SFM_WRITE, &info);
    if (file == nullptr) qFatal("cannot encode: %s", sf_strerror(nullptr));
    sf_writef_float(file, samples.data(), static_cast<sf_count_t>(samples.size()) / channels);
    sf_close(file);
    return path;
}

double rootMeanSquareError(const std::vector<float>& a, const std::vector<float>& b, std::size_t skip) {
    double sum = 0.0;
    const std::size_t count = std::min(a.size(), b.size());
    for (std::size_t i = skip; i + skip < count; ++i) sum += std::pow(static_cast<double>(a[i]) - b[i], 2);
    return std::sqrt(sum / static_cast<double>(count - 2 * skip));
}

}  // namespace

class TestAudioFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path file(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private Q_SLOTS:
    void pcm16IsDividedBy32768();
    void channelsAreAveraged();
    void everyLosslessFormatDecodesToTheSameSamples();
    void lossyFormatsComeClose();
    void hashIgnoresTheContainerButNotRateOrChannels();
    void writtenAudioReadsBackBitForBit();
    void writingClipsAndRefuses();
    void failedWriteLeavesTheOldFile();
    void resamplingKeepsASine_data();
    void resamplingKeepsASine();
    void resamplingRemovesWhatTheNewRateCannotHold();
    void resampledLengthIsRoundedUp();
    void ratesOutOfBoundsAreRejected();
    void realSpeechDecodes();
    void digestEqualsWhatReadingGives();
};

void TestAudioFile::pcm16IsDividedBy32768() {
    test::writeBytes(file("a.wav"), test::wavBytes({}, test::pcm16({0, 16384, -32768, 32767, 1})));
    const AudioClip clip = readAudio(file("a.wav"));
    QCOMPARE(clip.sampleRateHz, 16000);
    QCOMPARE(clip.samples, (std::vector<float>{0.0F, 0.5F, -1.0F, 32767.0F / 32768.0F, 1.0F / 32768.0F}));
}

void TestAudioFile::channelsAreAveraged() {
    test::writeBytes(file("s.wav"), test::wavBytes({.format = 3, .channels = 2, .bits = 32},
                                                   test::float32({1.0F, 0.0F, -0.5F, 0.25F})));
    QCOMPARE(readAudio(file("s.wav")).samples, (std::vector<float>{0.5F, -0.125F}));
    const std::vector<float> three{0.3F, 0.6F, 0.9F, 3.0F, 3.0F, 3.0F};
    test::writeBytes(file("t.wav"), test::wavBytes({.format = 3, .channels = 3, .bits = 32}, test::float32(three)));
    QCOMPARE(readAudio(file("t.wav")).samples, (std::vector<float>{0.6F, 3.0F}));
}

void TestAudioFile::everyLosslessFormatDecodesToTheSameSamples() {
    std::vector<float> samples = test::sine(440, 16000, 3000);
    for (float& x : samples) x = std::round(x * 32768.0F) / 32768.0F;
    const std::vector<std::pair<const char*, int>> formats{
        {"a.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16},
        {"a24.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_24},
        {"af.wav", SF_FORMAT_WAV | SF_FORMAT_FLOAT},
        {"ad.wav", SF_FORMAT_WAV | SF_FORMAT_DOUBLE},
        {"ax.wav", SF_FORMAT_WAVEX | SF_FORMAT_PCM_16},
        {"a.rf64", SF_FORMAT_RF64 | SF_FORMAT_PCM_16},
        {"a.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16},
        {"a.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16},
        {"a.au", SF_FORMAT_AU | SF_FORMAT_PCM_16},
        {"a.caf", SF_FORMAT_CAF | SF_FORMAT_PCM_16},
        {"a.w64", SF_FORMAT_W64 | SF_FORMAT_PCM_16},
        {"a.sph", SF_FORMAT_NIST | SF_FORMAT_PCM_16},
        {"be.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16 | SF_ENDIAN_BIG}};
    const std::string hash = digestAudio(encode(file(formats[0].first), formats[0].second, samples, 16000)).audioHash;
    for (const auto& [name, format] : formats) {
        encode(file(name), format, samples, 16000);
        const AudioClip clip = readAudio(file(name));
        QVERIFY2(clip.samples.size() == samples.size(), name);
        // libsndfile scales by 32767 when it writes floats as 16 bits: one step of 1/32768 at full scale.
        QVERIFY2(rootMeanSquareError(clip.samples, samples, 0) < 2e-5, name);
        if ((format & SF_FORMAT_SUBMASK) == SF_FORMAT_PCM_16) QCOMPARE(digestAudio(file(name)).audioHash, hash);
    }
}

void TestAudioFile::lossyFormatsComeClose() {
    const std::vector<float> samples = test::sine(300, 16000, 16000);
    const std::vector<std::pair<const char*, int>> formats{{"a.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS},
                                                           {"a.opus", SF_FORMAT_OGG | SF_FORMAT_OPUS},
                                                           {"u.wav", SF_FORMAT_WAV | SF_FORMAT_ULAW},
                                                           {"ima.wav", SF_FORMAT_WAV | SF_FORMAT_IMA_ADPCM}};
    for (const auto& [name, format] : formats) {
        encode(file(name), format, samples, 16000);
        const AudioClip clip = readAudio(file(name));
        QVERIFY2(clip.samples.size() >= samples.size(), name);
        QVERIFY2(rootMeanSquareError(clip.samples, samples, 2000) < 0.03, name);
    }
    encode(file("a.mp3"), SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, samples, 16000);
    QVERIFY(readAudio(file("a.mp3")).samples.size() >= samples.size());
}

void TestAudioFile::hashIgnoresTheContainerButNotRateOrChannels() {
    const std::string data = test::pcm16({1, 2, 3, 4});
    test::writeBytes(file("h1.wav"), test::wavBytes({}, data));
    test::writeBytes(file("h2.wav"), test::wavBytes({.rateHz = 8000}, data));
    test::writeBytes(file("h3.wav"), test::wavBytes({.channels = 2}, data));
    test::writeBytes(file("h4.wav"), test::wavBytes({}, data) + "LIST" + test::littleEndian(4, 4) + "INFO");
    test::writeBytes(file("h5.wav"), test::wavBytes({}, test::pcm16({1, 2, 3, 5})));
    const std::string hash = digestAudio(file("h1.wav")).audioHash;
    QCOMPARE(hash.size(), std::size_t{64});
    QCOMPARE(digestAudio(file("h4.wav")).audioHash, hash);
    QVERIFY(digestAudio(file("h2.wav")).audioHash != hash);
    QVERIFY(digestAudio(file("h3.wav")).audioHash != hash);
    QVERIFY(digestAudio(file("h5.wav")).audioHash != hash);
}

void TestAudioFile::writtenAudioReadsBackBitForBit() {
    std::vector<float> samples;
    for (int value = -32768; value < 32768; value += 7) samples.push_back(static_cast<float>(value) / 32768.0F);
    for (const char* name : {"w.wav", "w.flac", "w.FLAC"}) {
        writeAudio(file(name), samples, 8000);
        const AudioClip clip = readAudio(file(name));
        QCOMPARE(clip.sampleRateHz, 8000);
        QCOMPARE(clip.samples, samples);
    }
    QCOMPARE(digestAudio(file("w.wav")).audioHash, digestAudio(file("w.flac")).audioHash);
}

void TestAudioFile::writingClipsAndRefuses() {
    const std::vector<float> loud{2.0F, -2.0F, 1.0F};
    writeAudio(file("loud.wav"), loud, 16000);
    QCOMPARE(readAudio(file("loud.wav")).samples,
             (std::vector<float>{32767.0F / 32768.0F, -1.0F, 32767.0F / 32768.0F}));
    const std::vector<float> bad{0.0F, std::numeric_limits<float>::quiet_NaN()};
    QVERIFY_EXCEPTION_THROWN(writeAudio(file("x.wav"), bad, 16000), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(writeAudio(file("x.wav"), {}, 16000), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(writeAudio(file("x.wav"), loud, 0), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(writeAudio(file("x.mp4"), loud, 16000), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(writeAudio(file("no/such/folder/x.wav"), loud, 16000), IoError);
    QVERIFY(!fs::exists(file("x.wav")));
}

void TestAudioFile::failedWriteLeavesTheOldFile() {
    writeAudio(file("old.wav"), std::vector<float>{0.5F}, 16000);
    const std::string before = test::readBytes(file("old.wav"));
    const std::vector<float> bad{std::numeric_limits<float>::infinity()};
    QVERIFY_EXCEPTION_THROWN(writeAudio(file("old.wav"), bad, 16000), InvalidArgument);
    QCOMPARE(test::readBytes(file("old.wav")), before);
}

void TestAudioFile::resamplingKeepsASine_data() {
    QTest::addColumn<int>("fromHz");
    QTest::addColumn<int>("toHz");
    for (const int from : {8000, 11025, 22050, 44100, 48000}) {
        for (const int to : {8000, 16000}) QTest::addRow("%d to %d", from, to) << from << to;
    }
}

void TestAudioFile::resamplingKeepsASine() {
    QFETCH(int, fromHz);
    QFETCH(int, toHz);
    const std::vector<float> source = test::sine(1000, fromHz, static_cast<std::size_t>(fromHz));
    encode(file("r.wav"), SF_FORMAT_WAV | SF_FORMAT_FLOAT, source, fromHz);
    const std::vector<float> result = readAudioAt(file("r.wav"), toHz);
    QCOMPARE(result.size(), static_cast<std::size_t>(toHz));
    // HQ is good to 20 bits; the edges ring where the sine starts and ends.
    const std::vector<float> wanted = test::sine(1000, toHz, result.size());
    QVERIFY(rootMeanSquareError(result, wanted, static_cast<std::size_t>(toHz) / 20) < 1e-5);
}

void TestAudioFile::resamplingRemovesWhatTheNewRateCannotHold() {
    const std::vector<float> result = resample(test::sine(6000, 48000, 48000), 48000, 8000);
    double power = 0.0;
    for (std::size_t i = 400; i + 400 < result.size(); ++i) power += static_cast<double>(result[i]) * result[i];
    QVERIFY(std::sqrt(power / 7200.0) < 1e-5);
}

void TestAudioFile::resampledLengthIsRoundedUp() {
    QCOMPARE(resample(std::vector<float>(1, 0.1F), 8000, 16000).size(), std::size_t{2});
    QCOMPARE(resample(std::vector<float>(3, 0.1F), 48000, 16000).size(), std::size_t{1});
    QCOMPARE(resample(std::vector<float>(4, 0.1F), 48000, 16000).size(), std::size_t{2});
    QCOMPARE(resample(std::vector<float>(44100, 0.1F), 44100, 16000).size(), std::size_t{16000});
    QVERIFY(resample({}, 48000, 16000).empty());
}

void TestAudioFile::ratesOutOfBoundsAreRejected() {
    const std::vector<float> samples(100, 0.1F);
    for (const int rate : {0, -16000, 999, kMaxSampleRateHz + 1}) {
        QVERIFY_EXCEPTION_THROWN(resample(samples, rate, 16000), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(resample(samples, 16000, rate), InvalidArgument);
    }
}

void TestAudioFile::realSpeechDecodes() {
    VOXBIT_NEEDS_DATA(test::referenceData("data/jfk/jfk.wav"));
    const AudioFacts jfk = digestAudio(test::referenceData("data/jfk/jfk.wav")).facts;
    QCOMPARE(jfk.sampleRateHz, 16000);
    QCOMPARE(jfk.durationS, 11.0);
    int count = 0;
    // An MP3's header may be off; every one of these must still be readable.
    for (const auto& entry : fs::recursive_directory_iterator(test::referenceData("data/common_voice_covost2"))) {
        if (entry.path().extension() != ".mp3") continue;
        const AudioClip clip = readAudio(entry.path());
        QVERIFY2(clip.sampleRateHz >= 32000, entry.path().c_str());
        QCOMPARE(static_cast<std::int64_t>(clip.samples.size()), digestAudio(entry.path()).facts.frames);
        ++count;
    }
    QCOMPARE(count, 132);
}

void TestAudioFile::digestEqualsWhatReadingGives() {
    encode(file("d.wav"), SF_FORMAT_WAV | SF_FORMAT_PCM_16, test::sine(440, 44100, 2 * 70000), 44100, 2);
    const AudioDigest digest = digestAudio(file("d.wav"));
    QCOMPARE(digest.facts.frames, 70000);
    QCOMPARE(digest.facts.channels, 2);
    QCOMPARE(digest.facts.durationS, 70000.0 / 44100.0);
    QCOMPARE(readAudio(file("d.wav")).samples.size(), std::size_t{70000});
}

QTEST_GUILESS_MAIN(TestAudioFile)
#include "tst_audio_file.moc"
