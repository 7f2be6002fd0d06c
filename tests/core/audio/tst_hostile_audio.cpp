// SPDX-License-Identifier: Apache-2.0
#include <sndfile.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <limits>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/core/audio/audio_bytes.h"

using namespace voxbit;
namespace fs = std::filesystem;

namespace {

std::string patched(std::string bytes, std::size_t offset, const std::string& value) {
    return bytes.replace(offset, value.size(), value);
}

/// Encoded by libsndfile: 2 s of a tone.
std::string encoded(const fs::path& folder, const char* name, int format) {
    SF_INFO info{};
    info.samplerate = 16000;
    info.channels = 1;
    info.format = format;
    SNDFILE* file = sf_open((folder / name).c_str(), SFM_WRITE, &info);
    if (file == nullptr) qFatal("cannot encode %s", name);
    const std::vector<float> samples = test::sine(440, 16000, 32000);
    sf_writef_float(file, samples.data(), 32000);
    sf_close(file);
    return test::readBytes(folder / name);
}

std::int64_t peakMemoryKiB() {
    struct rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}  // namespace

/// Broken files: each must give an error that names the file and the reason.
class TestHostileAudio : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path folder() const { return m_folder.path().toStdString(); }
    QString errorOf(const fs::path& path) const;

  private Q_SLOTS:
    void brokenFilesAreRejected_data();
    void brokenFilesAreRejected();
    void streamingHeadersAreAccepted();
    void trailingBytesAreAccepted();
    void extremesAreAccepted();
    void theContentCountsNotTheExtension();
    void thingsThatAreNoFilesAreRejected();
    void loopsOfLinksAreRejected();
    void whatMayNotBeReadIsRejected();
    void anHourIsDigestedInLittleMemory();
    void headersAllocateNothing();
    void mutatedHeadersNeverCrash_data();
    void mutatedHeadersNeverCrash();
};

QString TestHostileAudio::errorOf(const fs::path& path) const {
    try {
        readAudio(path);
    } catch (const Error& error) {
        return QString::fromStdString(error.what());
    }
    return "no error";
}

void TestHostileAudio::brokenFilesAreRejected_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* rule, const char* name, const std::string& bytes, const char* reason) {
        QTest::newRow(rule) << QString(name) << QByteArray::fromStdString(bytes) << QString(reason);
    };
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    const std::string wav = test::wavBytes({}, test::pcm16(std::vector<int>(1000, 77)));
    const test::WavHeader floats{.format = 3, .bits = 32};

    row("no bytes", "a.wav", "", "empty");
    row("one byte", "a.wav", "R", "not a readable audio file");
    row("text", "a.wav", "this is a text about audio, not audio\n", "not a readable audio file");
    row("text named flac", "a.flac", "fLaC? no.", "not a readable audio file");
    row("html named mp3", "a.mp3", "<html><body>404 not found</body></html>", "a.mp3");
    row("raw samples by name", "a.au", std::string(4000, 'x'), "no header");
    row("vox by name", "a.vox", std::string(4000, 'x'), "no header");
    row("gsm by name", "a.gsm", std::string(4000, 'x'), "no header");
    row("zeros", "a.wav", std::string(4000, '\0'), "not a readable audio file");
    row("magic only", "a.wav", "RIFF", "not a readable audio file");
    row("magic and form only", "a.wav", wav.substr(0, 12), "truncated");
    row("cut in the format", "a.wav", wav.substr(0, 30), "truncated");
    row("cut before the data", "a.wav", wav.substr(0, 40), "truncated");
    row("cut in the data", "a.wav", wav.substr(0, 1000), "promises 2000 bytes of audio, 956 are there");
    row("cut by one sample", "a.wav", wav.substr(0, wav.size() - 2), "truncated");
    row("header without data", "a.wav", wav.substr(0, 44), "truncated");
    row("no samples", "a.wav", test::wavBytes({}, ""), "zero frames");
    row("half a sample", "a.wav", test::wavBytes({}, "x"), "zero frames");
    row("data of 4 GiB", "a.wav", patched(wav, 40, test::littleEndian(0xfffffff0U, 4)), "truncated");
    row("format chunk of 4 GiB", "a.wav", patched(wav, 16, test::littleEndian(0xfffffff0U, 4)), "truncated");
    row("no rate", "a.wav", patched(wav, 24, test::littleEndian(0, 4)), "a.wav");
    row("rate of 1 Hz", "a.wav", test::wavBytes({.rateHz = 1}, test::pcm16({1, 2})), "1 Hz");
    row("rate of 2 GHz", "a.wav", test::wavBytes({.rateHz = 2000000000U}, test::pcm16({1, 2})), "Hz");
    row("negative rate", "a.wav", test::wavBytes({.rateHz = 0xffff0000U}, test::pcm16({1, 2})), "a.wav");
    row("no channels", "a.wav", test::wavBytes({.channels = 0}, test::pcm16({1, 2})), "a.wav");
    row("65 channels", "a.wav", test::wavBytes({.channels = 65}, std::string(260, '\1')), "65 channels");
    row("65535 channels", "a.wav", test::wavBytes({.channels = 65535}, std::string(131070, '\1')), "channels");
    row("samples of 0 bits", "a.wav", test::wavBytes({.bits = 0}, test::pcm16({1, 2})), "a.wav");
    row("unknown coding", "a.wav", test::wavBytes({.format = 0x7777}, test::pcm16({1, 2})), "not a readable");
    row("NaN", "a.wav", test::wavBytes(floats, test::float32({0.0F, 0.5F, kNaN, 0.1F})), "NaN sample in frame 2");
    row("infinity", "a.wav", test::wavBytes(floats, test::float32({kInfinity})), "infinite sample in frame 0");
    row("minus infinity", "a.wav", test::wavBytes(floats, test::float32({0.0F, -kInfinity})), "frame 1");
    test::WavHeader stereo = floats;
    stereo.channels = 2;
    row("NaN in the right channel", "a.wav", test::wavBytes(stereo, test::float32({0, 0, 0, kNaN})), "frame 1");

    const std::string flac = encoded(folder(), "good.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    row("flac: magic only", "a.flac", flac.substr(0, 4), "a.flac");
    row("flac: cut in the header", "a.flac", flac.substr(0, 30), "a.flac");
    row("flac: header only", "a.flac", flac.substr(0, 42), "a.flac");
    row("flac: cut in half", "a.flac", flac.substr(0, flac.size() / 2), "truncated");
    row("flac: last byte gone", "a.flac", flac.substr(0, flac.size() - 1), "truncated");
    row("flac: promises more", "a.flac", patched(flac, 21, "\x0f\xff\xff\xff\xff"), "a.flac");
    const std::string hole(400, '\0');
    row("flac: hole in the middle", "a.flac", patched(flac, flac.size() / 2, hole), "a.flac");

    const std::string ogg = encoded(folder(), "good.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    row("ogg: magic only", "a.ogg", "OggS", "truncated");
    row("ogg: cut in half", "a.ogg", ogg.substr(0, ogg.size() / 2), "truncated");
    row("ogg: last byte gone", "a.ogg", ogg.substr(0, ogg.size() - 1), "truncated");
    const std::size_t lastPage = ogg.rfind("OggS");
    row("ogg: last page gone", "a.ogg", ogg.substr(0, lastPage), "truncated");

    const std::string mp3 = encoded(folder(), "good.mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
    row("mp3: cut in half", "a.mp3", mp3.substr(0, mp3.size() / 2), "truncated");
    row("mp3: last byte gone", "a.mp3", mp3.substr(0, mp3.size() - 1), "truncated");
    row("mp3: tag only", "a.mp3", std::string("ID3\4\0\0\0\0\x7f\x7f", 10), "truncated");

    const std::string aiff = encoded(folder(), "good.aiff", SF_FORMAT_AIFF | SF_FORMAT_PCM_16);
    row("aiff: cut in half", "a.aiff", aiff.substr(0, aiff.size() / 2), "truncated");
    const std::string au = encoded(folder(), "good.au", SF_FORMAT_AU | SF_FORMAT_PCM_16);
    row("au: cut in half", "a.au", au.substr(0, au.size() / 2), "truncated");
    row("au: cut in the header", "a.au", au.substr(0, 20), "truncated");
    row("au: data far away", "a.au", patched(au, 4, "\x7f\xff\xff\xff"), "truncated");
    const std::string rf64 = encoded(folder(), "good.rf64", SF_FORMAT_RF64 | SF_FORMAT_PCM_16);
    row("rf64: cut in half", "a.wav", rf64.substr(0, rf64.size() / 2), "truncated");
}

void TestHostileAudio::brokenFilesAreRejected() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const fs::path path = folder() / "broken" / name.toStdString();
    test::writeBytes(path, bytes.toStdString());
    const QString text = errorOf(path);
    QVERIFY2(text.contains(name), qPrintable(text));
    QVERIFY2(text.contains(reason), qPrintable(text));
    QVERIFY2(text != "no error" && text.size() > name.size() + 15, qPrintable(text));
    // Hashing decodes the same way.
    QVERIFY_EXCEPTION_THROWN(digestAudio(path), Error);
    QVERIFY_EXCEPTION_THROWN(readAudioAt(path, 16000), Error);
}

void TestHostileAudio::streamingHeadersAreAccepted() {
    // A program that writes to a pipe cannot go back to fill in the size.
    std::string wav = test::wavBytes({}, test::pcm16({1, 2, 3}));
    wav = patched(patched(wav, 4, "\xff\xff\xff\xff"), 40, "\xff\xff\xff\xff");
    test::writeBytes(folder() / "stream.wav", wav);
    QCOMPARE(readAudio(folder() / "stream.wav").samples.size(), std::size_t{3});
}

void TestHostileAudio::trailingBytesAreAccepted() {
    const std::string wav = test::wavBytes({}, test::pcm16({1, 2, 3}));
    test::writeBytes(folder() / "tail.wav", wav + "some program's notes");
    QCOMPARE(readAudio(folder() / "tail.wav").samples.size(), std::size_t{3});
    const std::string mp3 = encoded(folder(), "good.mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
    test::writeBytes(folder() / "tail.mp3", mp3 + "TAG" + std::string(125, ' '));
    QVERIFY(readAudio(folder() / "tail.mp3").samples.size() >= 32000);
}

void TestHostileAudio::thingsThatAreNoFilesAreRejected() {
    QVERIFY(errorOf(folder() / "missing.wav").contains("missing.wav: no such file"));
    QVERIFY(errorOf(folder()).contains("not a regular file"));
    QVERIFY(errorOf("/dev/null").contains("not a regular file"));
    const fs::path pipe = folder() / "pipe.wav";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY(errorOf(pipe).contains("not a regular file"));  // and does not wait for a writer
    fs::create_symlink(folder() / "nowhere", folder() / "dangling.wav");
    QVERIFY(errorOf(folder() / "dangling.wav").contains("no such file"));
    sockaddr_un address{AF_UNIX, {}};
    const std::string name = (folder() / "socket.wav").string();
    QVERIFY(name.size() < sizeof address.sun_path);
    name.copy(address.sun_path, name.size());
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    ::close(socket);
    QVERIFY(errorOf(name).contains("not a regular file"));
}

void TestHostileAudio::extremesAreAccepted() {
    const auto clipOf = [&](const std::string& bytes) {
        test::writeBytes(folder() / "extreme.wav", bytes);
        return readAudio(folder() / "extreme.wav");
    };
    QCOMPARE(clipOf(test::wavBytes({}, test::pcm16({16384}))).samples, std::vector<float>{0.5F});
    QCOMPARE(clipOf(test::wavBytes({.rateHz = 768000}, test::pcm16({1, 2}))).sampleRateHz, 768000);
    QVERIFY(errorOf(folder() / "extreme.wav") == "no error" && !readAudioAt(folder() / "extreme.wav", 16000).empty());
    // The mean of 64 channels.
    std::vector<int> frame(64, 0);
    frame[63] = 64 * 256;
    QCOMPARE(clipOf(test::wavBytes({.channels = 64}, test::pcm16(frame))).samples, std::vector<float>{256.0F / 32768});
}

void TestHostileAudio::theContentCountsNotTheExtension() {
    const std::vector<std::pair<const char*, int>> formats{
        {"x.wav", SF_FORMAT_WAV | SF_FORMAT_PCM_16},
        {"x.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16},
        {"x.ogg", SF_FORMAT_OGG | SF_FORMAT_VORBIS},
        {"x.mp3", SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III},
    };
    for (const auto& [own, format] : formats) {
        const std::string bytes = encoded(folder(), own, format);
        const std::string hash = digestAudio(folder() / own).audioHash;
        for (const char* other : {"y.wav", "y.flac", "y.ogg", "y.mp3", "y.aiff", "y.txt", "y"}) {
            test::writeBytes(folder() / other, bytes);
            QCOMPARE(digestAudio(folder() / other).audioHash, hash);
            test::writeBytes(folder() / other, bytes.substr(0, bytes.size() / 2));
            QVERIFY2(errorOf(folder() / other).contains("truncated"), other);
        }
    }
}

void TestHostileAudio::loopsOfLinksAreRejected() {
    fs::create_symlink("one.wav", folder() / "two.wav");
    fs::create_symlink("two.wav", folder() / "one.wav");
    fs::create_symlink("self", folder() / "self");
    for (const char* name : {"one.wav", "self/in/a.wav"}) {
        const QString text = errorOf(folder() / name);
        QVERIFY2(text.contains(name) && text.contains("symbolic links"), qPrintable(text));
    }
    // A folder that holds itself: the same file under a longer name, until names are too long.
    test::writeBytes(folder() / "round/a.wav", test::wavBytes({}, test::pcm16({1})));
    fs::create_directory_symlink(".", folder() / "round/again");
    QCOMPARE(readAudio(folder() / "round/again/again/a.wav").samples.size(), std::size_t{1});
    fs::path deep = folder() / "round";
    for (int i = 0; i < 60; ++i) deep /= "again";
    QVERIFY(errorOf(deep / "a.wav").contains("symbolic links"));
    QVERIFY(errorOf(folder() / (std::string(300, 'n') + ".wav")).contains("name too long", Qt::CaseInsensitive));
}

void TestHostileAudio::whatMayNotBeReadIsRejected() {
    const fs::path forbidden = folder() / "forbidden.wav", inside = folder() / "closed/a.wav";
    for (const fs::path& path : {forbidden, inside}) test::writeBytes(path, test::wavBytes({}, test::pcm16({1})));
    fs::permissions(forbidden, fs::perms::none);
    fs::permissions(inside.parent_path(), fs::perms::none);
    fs::permissions(folder(), fs::perms::all);
    // Permissions do not bind root: what is asked is asked as nobody.
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) _exit(2);
        const bool isTold = errorOf(forbidden).contains("forbidden.wav: Permission denied") &&
                            errorOf(inside).contains("a.wav: Permission denied");
        _exit(isTold ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    fs::permissions(inside.parent_path(), fs::perms::all);
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestHostileAudio::anHourIsDigestedInLittleMemory() {
    constexpr std::uint32_t kBytes = 2U * 16000 * 3600;
    const fs::path path = folder() / "hour.wav";
    test::writeBytes(path, patched(test::wavBytes({}, ""), 40, test::littleEndian(kBytes, 4)));
    fs::resize_file(path, 44 + kBytes);             // sparse: silence that takes no room on the disk
    std::ofstream("/proc/self/clear_refs") << "5";  // forgets the earlier peak
    const std::int64_t before = peakMemoryKiB();
    QCOMPARE(digestAudio(path).facts.durationS, 3600.0);
    const std::int64_t growth = peakMemoryKiB() - before;
    qInfo("an hour of WAV, %u MiB, took %lld KiB", kBytes >> 20U, static_cast<long long>(growth));
    QVERIFY(growth < 16 * 1024);
}

void TestHostileAudio::headersAllocateNothing() {
    const std::int64_t before = peakMemoryKiB();
    const std::string wav = test::wavBytes({}, test::pcm16(std::vector<int>(1000, 77)));
    test::writeBytes(folder() / "big.wav", patched(wav, 40, test::littleEndian(0xffffffffU, 4)));
    QCOMPARE(readAudio(folder() / "big.wav").samples.size(), std::size_t{1000});
    const std::string flac = encoded(folder(), "good.flac", SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    // The 36 bits of the number of samples, all ones: 256 GiB of floats.
    test::writeBytes(folder() / "big.flac", patched(flac, 21, std::string("\xff\xff\xff\xff\xff", 5)));
    QVERIFY(errorOf(folder() / "big.flac").contains("big.flac"));
    QVERIFY(peakMemoryKiB() - before < 64 * 1024);
}

void TestHostileAudio::mutatedHeadersNeverCrash_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::newRow("wav") << "m.wav" << (SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    QTest::newRow("float wav") << "mf.wav" << (SF_FORMAT_WAV | SF_FORMAT_FLOAT);
    QTest::newRow("flac") << "m.flac" << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    QTest::newRow("ogg") << "m.ogg" << (SF_FORMAT_OGG | SF_FORMAT_VORBIS);
    QTest::newRow("mp3") << "m.mp3" << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III);
    QTest::newRow("aiff") << "m.aiff" << (SF_FORMAT_AIFF | SF_FORMAT_PCM_16);
    QTest::newRow("au") << "m.au" << (SF_FORMAT_AU | SF_FORMAT_PCM_16);
}

void TestHostileAudio::mutatedHeadersNeverCrash() {
    QFETCH(QString, name);
    QFETCH(int, format);
    const std::string good = encoded(folder(), name.toUtf8().constData(), format);
    const fs::path path = folder() / "mutated" / name.toStdString();
    Random random(2024);
    int rejected = 0;
    for (int round = 0; round < 100; ++round) {
        std::string bytes = good;
        for (std::size_t change = 0; change <= random.below(4); ++change) {
            bytes[random.below(std::min<std::size_t>(bytes.size(), 100))] = static_cast<char>(random.below(256));
        }
        if (round % 3 == 0) bytes.resize(random.below(bytes.size()));
        test::writeBytes(path, bytes);
        try {
            const AudioClip clip = readAudio(path);
            QVERIFY(!clip.samples.empty());
            QVERIFY(clip.sampleRateHz >= kMinSampleRateHz && clip.sampleRateHz <= kMaxSampleRateHz);
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find(path.string()) != std::string::npos);
            ++rejected;
        }
    }
    QVERIFY(rejected >= 30);
}

QTEST_GUILESS_MAIN(TestHostileAudio)
#include "tst_hostile_audio.moc"
