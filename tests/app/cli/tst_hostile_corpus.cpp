// SPDX-License-Identifier: Apache-2.0
// A corpus of everything that can be wrong with audio, between recordings that are whole.
#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <limits>
#include <set>

#include "core/base/delimited.h"
#include "core/base/fields.h"
#include "tests/core/corpus/tree.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;
namespace fs = std::filesystem;

namespace {

const std::string kModel = test::sourceTree("resources/demo/model").string();

/// Label of what is too short for the model.
constexpr const char* kShort = "short";

/// A manifest that is filled file by file.
class HostileCorpus {
  public:
    void good(const std::string& name, const std::string& bytes, const std::string& label = "1") {
        list(name, bytes, label);
        ++m_good;
    }
    /// @param reason what the report must say of it
    void broken(const std::string& name, const std::string& bytes, const std::string& reason) {
        list(name, bytes, "1");
        m_broken.emplace_back(name, reason);
    }
    /// Nothing is written; the caller made what is there.
    void brokenThing(const std::string& name, const std::string& reason) {
        m_manifest += csvLine({name, "s", "ONE", "1"});
        m_broken.emplace_back(name, reason);
    }
    void finish() const { m_tree.file("manifest.csv", m_manifest); }

    fs::path root() const { return m_tree.root(); }
    const std::vector<std::pair<std::string, std::string>>& brokenFiles() const { return m_broken; }
    std::size_t goodFiles() const { return m_good; }
    std::size_t files() const { return m_good + m_broken.size(); }

  private:
    void list(const std::string& name, const std::string& bytes, const std::string& label) {
        m_manifest += csvLine({name, "s", "ONE", label});
        test::writeBytes(m_tree / name, bytes);
    }

    test::Tree m_tree;
    std::string m_manifest = "path,speaker,transcript,label\n";
    std::vector<std::pair<std::string, std::string>> m_broken;
    std::size_t m_good = 0;
};

std::string wavOf(std::size_t frames, test::WavHeader header = {}) {
    std::vector<int> samples(frames * header.channels);
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = static_cast<int>(i * 37 % 9000);
    return test::wavBytes(header, test::pcm16(samples));
}

std::string flacOf(const HostileCorpus& corpus, std::size_t frames) {
    std::vector<float> samples = test::sine(440, 16000, frames);
    for (std::size_t i = 0; i < frames; ++i) samples[i] += 1e-3F * static_cast<float>(i * 7919 % 101);
    writeAudio(corpus.root() / "made.flac", samples, 16000);
    return test::readBytes(corpus.root() / "made.flac");
}

void addHeaders(HostileCorpus& corpus) {
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    const test::WavHeader floats{.format = 3, .bits = 32};
    corpus.good("one_sample.wav", wavOf(1), kShort);
    corpus.good("768_kHz.wav", wavOf(7680, {.rateHz = 768000}), kShort);
    corpus.good("64_channels.wav", wavOf(800, {.channels = 64}));
    corpus.broken("no_samples.wav", wavOf(0), "zero frames");
    corpus.broken("no_bytes.wav", "", "empty");
    corpus.broken("1_Hz.wav", wavOf(100, {.rateHz = 1}), "1 Hz; 1000 to 768000 are accepted");
    corpus.broken("999_kHz.wav", wavOf(100, {.rateHz = 999000}), "999000 Hz");
    corpus.broken("65_channels.wav", wavOf(100, {.channels = 65}), "65 channels");
    corpus.broken("nan.wav", test::wavBytes(floats, test::float32({0, kNaN})), "NaN sample in frame 1");
    corpus.broken("inf.wav", test::wavBytes(floats, test::float32({0, 0, kInfinity})), "infinite sample in frame 2");
    corpus.broken("minus_inf.wav", test::wavBytes(floats, test::float32({-kInfinity})), "infinite sample in frame 0");
    corpus.broken("text.wav", "not audio at all, only its name says so\n", "not a readable audio file");
    corpus.broken("page.mp3", "<html><body>404 not found</body></html>", "not a readable audio file");
    corpus.broken("pointer.flac", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\n", "not a readable");
    corpus.broken("program.wav",
                  "\x7f"
                  "ELF" +
                      std::string(4000, '\1'),
                  "not a readable audio file");
    corpus.broken("raw.au", std::string(4000, 'x'), "no header");
    corpus.broken("two\nlines.wav", "x", "not a readable audio file");
    corpus.broken("colour\x1b[31m.wav", "x", "not a readable audio file");
}

void addLinks(HostileCorpus& corpus) {
    const fs::path root = corpus.root();
    corpus.good("real/whole.wav", wavOf(801));
    fs::create_symlink("whole.wav", root / "real/link.wav");
    corpus.brokenThing("missing.wav", "No such file");
    fs::create_symlink("nowhere", root / "dangling.wav");
    corpus.brokenThing("dangling.wav", "No such file");
    fs::create_symlink("loop.wav", root / "loop.wav");
    corpus.brokenThing("loop.wav", "Too many levels of symbolic links");
    fs::create_symlink("ping", root / "pong");
    fs::create_symlink("pong", root / "ping");
    corpus.brokenThing("ping/a.wav", "Too many levels of symbolic links");
    fs::create_directory_symlink("..", root / "real/round");
    std::string deep;
    for (int i = 0; i < 50; ++i) deep += "real/round/";
    corpus.brokenThing(deep + "real/whole.wav", "Too many levels of symbolic links");
    fs::create_directories(root / "folder.wav");
    corpus.brokenThing("folder.wav", "not a regular file");
    if (::mkfifo((root / "pipe.wav").c_str(), 0600) != 0) qFatal("no pipe");
    corpus.brokenThing("pipe.wav", "not a regular file");
    fs::create_symlink("/dev/zero", root / "device.wav");
    corpus.brokenThing("device.wav", "not a regular file");
    corpus.brokenThing("real/whole.wav/inside.wav", "Not a directory");
}

void addCuts(HostileCorpus& corpus) {
    const std::string wav = wavOf(900), flac = flacOf(corpus, 4000);
    corpus.good("whole.wav", wav);
    corpus.good("whole_too.flac", flac);
    corpus.good("flac_inside.wav", flacOf(corpus, 4001));
    corpus.good("wav_inside.flac", wavOf(901));
    for (std::size_t percent = 0; percent < 100; ++percent) {
        const std::string name = "at_" + std::to_string(percent);
        corpus.broken("wav_cut_" + name + ".wav", wav.substr(0, wav.size() * percent / 100), "");
        corpus.broken("flac_cut_" + name + ".flac", flac.substr(0, flac.size() * percent / 100), "");
    }
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    LineReader reader(text);
    for (std::string_view line; reader.next(line);) lines.emplace_back(line);
    return lines;
}

/// As a name may stand in a line of the report.
std::string shown(std::string name) {
    for (char& c : name) {
        if (c == '\n' || c == '\x1b') c = ' ';
    }
    return name;
}

}  // namespace

class TestHostileCorpus : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string at(const char* name) const { return m_folder.filePath(name).toStdString(); }

  private Q_SLOTS:
    void everyBrokenFileHasOneLineAndTheScanGoesOn() {
        HostileCorpus corpus;
        addHeaders(corpus);
        addLinks(corpus);
        addCuts(corpus);
        corpus.finish();
        QVERIFY(corpus.brokenFiles().size() >= 60);
        const std::vector<std::string> words{"--cache", at("cache.sqlite"), "corpus", corpus.root().string()};
        const Answer answer = askCommandLine(words);
        QVERIFY2(answer.status == 0, answer.err.c_str());
        const std::vector<std::string> lines = linesOf(answer.out);
        const std::string head = std::to_string(corpus.brokenFiles().size()) + " problems:";
        const auto begin = std::find(lines.begin(), lines.end(), head);
        QVERIFY2(begin != lines.end(), answer.out.c_str());
        QCOMPARE(static_cast<std::size_t>(lines.end() - begin), corpus.brokenFiles().size() + 1);
        for (const auto& [name, reason] : corpus.brokenFiles()) {
            const std::string start = "  " + shown((corpus.root() / name).string()) + ": ";
            const auto isIts = [&](const std::string& line) { return line.starts_with(start); };
            QCOMPARE(std::count_if(begin, lines.end(), isIts), std::ptrdiff_t{1});
            const std::string line = *std::find_if(begin, lines.end(), isIts);
            const std::string told = line.substr(start.size());
            QVERIFY2(told.find(reason) != told.npos && told.size() > 4, line.c_str());
            QVERIFY2(told.find(corpus.root().string()) == told.npos, line.c_str());  // its name is said once
        }

        std::vector<std::string> asJson = words;
        asJson.insert(asJson.begin(), "--json");
        const Json json = parseJson(askCommandLine(asJson).out, "answer");
        QCOMPARE(json["problems"].size(), corpus.brokenFiles().size());
        QCOMPARE(json["utterances"].get<std::size_t>(), corpus.files());
        const double seconds = json["seconds"].get<double>();
        const double expected = (1 + 800 + 801 + 900 + 901 + 4000 + 4001) / 16000.0 + 0.01;
        QVERIFY2(std::abs(seconds - expected) < 1e-9, std::to_string(seconds).c_str());
        QCOMPARE(corpus.goodFiles(), std::size_t{8});
    }

    void aRunUsesTheGoodOnesAndNamesTheOthers() {
        const fs::path source = test::sourceTree("resources/demo/corpus/audio/f01_00_7.flac");
        HostileCorpus corpus;
        addHeaders(corpus);
        addLinks(corpus);
        const std::string whole = test::readBytes(source);
        corpus.good("speech.flac", whole);
        corpus.broken("half.flac", whole.substr(0, whole.size() / 2), "truncated");
        corpus.finish();
        const Answer answer =
            askCommandLine({"evaluate", "--model", kModel, "--corpus", corpus.root().string(), "--test-on",
                            "label != short", "--db", at("runs.sqlite"), "--evaluation.bootstrap_samples", "100"});
        QVERIFY2(answer.status == 0, answer.err.c_str());
        for (const auto& [name, reason] : corpus.brokenFiles()) {
            const std::string line = "left out: " + shown((corpus.root() / name).string()) + ": ";
            QVERIFY2(answer.out.find(line) != std::string::npos, (line + "\n" + answer.out + answer.err).c_str());
        }
        const std::string words = "words            " + std::to_string(corpus.goodFiles() - 2);
        QVERIFY2(answer.out.find(words) != std::string::npos, answer.out.c_str());
    }

    void anOutputThatCannotBeWrittenIsAFailure() {
        const std::string manifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();
        const std::vector<const char*> words{"voxbit-cli", "corpus", manifest.c_str(), "--list-only"};
        std::ofstream full("/dev/full");
        std::ostringstream err;
        QCOMPARE(cli::runCommandLine(static_cast<int>(words.size()), words.data(), full, err, {}, {}), 1);
        QVERIFY2(err.str().find("is the disk full?") != std::string::npos, err.str().c_str());
    }
};

QTEST_GUILESS_MAIN(TestHostileCorpus)
#include "tst_hostile_corpus.moc"
