// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTest>
#include <ctime>

#include "core/corpus/formats.h"
#include "tests/core/corpus/tree.h"
#include "tests/support/sanitizers.h"

using namespace voxbit;

namespace {

constexpr int kUtterances = 100000;
/// Of the layout that is listed from its folders: making 100,000 files would take far longer than listing them.
constexpr int kFiles = 10000;
/// The demand, held to by processor time, so that other work on the machine does not decide the test. A build for
/// debugging or with sanitizers is not held to it.
constexpr qint64 kLimitMs = 2000;
#ifdef NDEBUG
constexpr bool kIsHeldToLimit = !test::kHasAddressSanitizer && !test::kHasThreadSanitizer;
#else
constexpr bool kIsHeldToLimit = false;
#endif

/// 128 hexadecimal digits, like Common Voice's.
std::string clientId(int speaker) {
    const QByteArray hash = QByteArray::number(speaker * 7919 + 12345).toHex();
    return QByteArray(hash).repeated(16).left(128).toStdString();
}

}  // namespace

class TestIndexSpeed : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void listsOf100000UtterancesAreReadInTwoSeconds_data();
    void listsOf100000UtterancesAreReadInTwoSeconds();

  private:
    static std::filesystem::path make(const test::Tree& tree, const std::string& layout);
};

std::filesystem::path TestIndexSpeed::make(const test::Tree& tree, const std::string& layout) {
    std::string text;
    const std::string sentence = "a sentence of about the length that people read aloud, number ";
    const int count = layout == "librispeech" ? kFiles : kUtterances;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        if (layout == "manifest csv") {
            text += "clips/" + number + ".wav,speaker" + std::to_string(i % 900) + ",\"" + sentence + number +
                    "\",,F,en,Scottish,31,train\n";
        } else if (layout == "manifest jsonl") {
            text += R"({"path":"clips/)" + number + R"(.wav","speaker":"s)" + std::to_string(i % 900) +
                    R"(","transcript":")" + sentence + number + R"(","gender":"M","age":"31"})" + "\n";
        } else if (layout == "common voice") {
            text += clientId(i % 900) + "\tcommon_voice_en_" + number + ".mp3\t" + sentence + number +
                    "\t2\t0\ttwenties\tmale_masculine\tUnited States English\t\ten\t\n";
        } else if (layout == "kaldi") {
            text += "utt" + number + " wav/" + number + ".wav\n";
        } else {
            const std::string speaker = std::to_string(i / 100);
            tree.file("test-clean/" + speaker + "/1/" + speaker + "-1-" + number + ".flac");
            text += speaker + "-1-" + number + " " + sentence + "\n";
            if (i % 100 != 99) continue;
            tree.file("test-clean/" + speaker + "/1/" + speaker + "-1.trans.txt", text);
            text.clear();
        }
    }
    if (layout == "manifest csv") {
        return tree.file("m.csv", "path,speaker,transcript,label,gender,language,accent,age,subset\n" + text);
    }
    if (layout == "manifest jsonl") return tree.file("m.jsonl", text);
    if (layout == "common voice") {
        const std::string header =
            "client_id\tpath\tsentence\tup_votes\tdown_votes\tage\tgender\taccents\tvariant\tlocale\tsegment\n";
        tree.file("en/clips/common_voice_en_0.mp3");
        tree.file("en/train.tsv", header + text);
        tree.file("en/validated.tsv", header + text);  // the same clips once more, as in a release
    } else if (layout == "kaldi") {
        tree.file("wav.scp", text);
        std::string speakers;
        std::string texts;
        for (int i = 0; i < kUtterances; ++i) {
            speakers += "utt" + std::to_string(i) + " s" + std::to_string(i % 900) + "\n";
            texts += "utt" + std::to_string(i) + " " + sentence + "\n";
        }
        tree.file("utt2spk", speakers);
        tree.file("text", texts);
    } else {
        std::string speakers;
        for (int i = 0; i < kFiles / 100; ++i) speakers += std::to_string(i) + " | F | test-clean | 25.0 | Name\n";
        tree.file("SPEAKERS.TXT", speakers);
    }
    return tree.root();
}

void TestIndexSpeed::listsOf100000UtterancesAreReadInTwoSeconds_data() {
    QTest::addColumn<QString>("layout");
    for (const char* layout : {"manifest csv", "manifest jsonl", "common voice", "kaldi", "librispeech"}) {
        QTest::newRow(layout) << QString(layout);
    }
}

void TestIndexSpeed::listsOf100000UtterancesAreReadInTwoSeconds() {
    QFETCH(QString, layout);
    const test::Tree tree;
    const std::filesystem::path path = make(tree, layout.toStdString());
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    const Corpus corpus = readCorpus(path);
    const qint64 elapsedMs = timer.elapsed();
    const auto processorMs = static_cast<qint64>((std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    const bool isListedFromFolders = layout == "librispeech";
    const int count = isListedFromFolders ? kFiles : kUtterances;
    QCOMPARE(corpus.utterances.size(), static_cast<std::size_t>(count));
    QVERIFY(corpus.problems.empty());
    timer.restart();
    QCOMPARE(summarizeSpeakers(corpus).size(), std::size_t{isListedFromFolders ? 100U : 900U});
    qInfo("%s: %d utterances in %lld ms (%lld ms of processor time), speaker table in %lld ms", qPrintable(layout),
          count, elapsedMs, processorMs, timer.elapsed());
    QVERIFY(!kIsHeldToLimit || processorMs < kLimitMs * count / kUtterances);
}

QTEST_GUILESS_MAIN(TestIndexSpeed)
#include "tst_index_speed.moc"
