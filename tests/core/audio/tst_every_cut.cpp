// SPDX-License-Identifier: Apache-2.0
// Files that a copy or a download left unfinished, cut at every hundredth of their length.
#include <sndfile.h>

#include <QTemporaryDir>
#include <QTest>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "tests/core/audio/audio_bytes.h"

using namespace voxbit;
namespace fs = std::filesystem;

class TestEveryCut : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }

    /// Encoded by libsndfile: 2 s of a tone in noise, of which every part has to be coded.
    std::string encoded(const std::string& name, int format) const {
        SF_INFO info{};
        info.samplerate = 16000;
        info.channels = 1;
        info.format = format;
        SNDFILE* file = sf_open(at(name).c_str(), SFM_WRITE, &info);
        if (file == nullptr) return {};
        std::vector<float> samples = test::sine(440, 16000, 32000);
        std::uint32_t noise = 1;
        for (float& sample : samples) {
            noise = noise * 1664525U + 1013904223U;
            sample += static_cast<float>(noise >> 16U) * 1e-6F;
        }
        sf_writef_float(file, samples.data(), 32000);
        sf_close(file);
        return test::readBytes(at(name));
    }

  private Q_SLOTS:
    void everyHundredthIsRefusedByName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("wav") << "a.wav" << (SF_FORMAT_WAV | SF_FORMAT_PCM_16);
        QTest::newRow("wav of floats") << "a.wav" << (SF_FORMAT_WAV | SF_FORMAT_FLOAT);
        QTest::newRow("wav extensible") << "a.wav" << (SF_FORMAT_WAVEX | SF_FORMAT_PCM_24);
        QTest::newRow("wav big-endian") << "a.wav" << (SF_FORMAT_WAV | SF_FORMAT_PCM_16 | SF_ENDIAN_BIG);
        QTest::newRow("rf64") << "a.rf64" << (SF_FORMAT_RF64 | SF_FORMAT_PCM_16);
        QTest::newRow("w64") << "a.w64" << (SF_FORMAT_W64 | SF_FORMAT_PCM_16);
        QTest::newRow("flac") << "a.flac" << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
        QTest::newRow("ogg vorbis") << "a.ogg" << (SF_FORMAT_OGG | SF_FORMAT_VORBIS);
        QTest::newRow("ogg opus") << "a.opus" << (SF_FORMAT_OGG | SF_FORMAT_OPUS);
        QTest::newRow("mp3") << "a.mp3" << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
        QTest::newRow("aiff") << "a.aiff" << (SF_FORMAT_AIFF | SF_FORMAT_PCM_16);
        QTest::newRow("au") << "a.au" << (SF_FORMAT_AU | SF_FORMAT_PCM_16);
        QTest::newRow("caf") << "a.caf" << (SF_FORMAT_CAF | SF_FORMAT_PCM_16);
        QTest::newRow("sphere") << "a.sph" << (SF_FORMAT_NIST | SF_FORMAT_PCM_16);
    }

    void everyHundredthIsRefusedByName() {
        QFETCH(QString, name);
        QFETCH(int, format);
        const std::string file = name.toStdString();
        const std::string whole = encoded(file, format);
        QVERIFY2(!whole.empty(), "libsndfile here does not write this format");
        QVERIFY(readAudio(at(file)).samples.size() >= 32000);
        QStringList wrong;
        for (std::size_t percent = 0; percent < 100; ++percent) {
            test::writeBytes(at(file), whole.substr(0, whole.size() * percent / 100));
            try {
                digestAudio(at(file));
                wrong << QString("%1 %: accepted").arg(percent);
            } catch (const Error& error) {
                const std::string told = error.what();
                if (!told.starts_with(at(file).string() + ": ")) wrong << QString::fromStdString(told);
            }
            try {
                (void)readAudio(at(file));
                wrong << QString("%1 %: read").arg(percent);
            } catch (const Error&) {
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestEveryCut)
#include "tst_every_cut.moc"
