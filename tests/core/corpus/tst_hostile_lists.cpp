// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/corpus/formats.h"
#include "core/corpus/speaker_facts.h"
#include "core/corpus/subset.h"
#include "tests/core/corpus/tree.h"

using namespace voxbit;

namespace {

const std::string kBinary("\x00\xff\xfe\x01\x7f\x80,\"\n\t|", 11);

std::string randomText(Random& random, std::size_t length, const std::string& alphabet) {
    std::string text(length, ' ');
    for (char& c : text) c = alphabet[random.below(alphabet.size())];
    return text;
}

}  // namespace

/// Broken lists: an error or problems with names, never a crash, never an utterance outside the corpus.
class TestHostileLists : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void brokenManifests_data();
    void brokenManifests();
    void oneBrokenLineCostsOnlyItself_data();
    void oneBrokenLineCostsOnlyItself();
    void mutatedListsNeverCrash_data();
    void mutatedListsNeverCrash();
    void randomExpressionsNeverCrash();
    void deeplyNestedSpeakerFactsAreNone();
    void linksAndLoopsEnd();
    void textThatIsNotUtf8IsAProblemInEveryLayout();
    void fileNamesThatAreNotUtf8AreProblems();
    void aCorpusWhosePathIsNotUtf8IsRefused();
};

void TestHostileLists::brokenManifests_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* rule, const char* name, const std::string& content) {
        QTest::newRow(rule) << QString(name) << QByteArray::fromStdString(content);
    };
    row("empty csv", "m.csv", "");
    row("empty tsv", "m.tsv", "");
    row("only a byte order mark", "m.csv", "\xef\xbb\xbf");
    row("blank lines only", "m.tsv", "\n\n\n");
    row("binary csv", "m.csv", kBinary);
    row("binary tsv", "m.tsv", kBinary);
    row("no path", "m.csv", "speaker,label\ns,1\n");
    row("no speaker", "m.csv", "path,label\na.wav,1\n");
    row("neither transcript nor label", "m.csv", "path,speaker\na.wav,s\n");
    row("column twice", "m.csv", "path,speaker,label,path\na,s,1,b\n");
    row("column twice in capitals", "m.tsv", "path\tspeaker\tlabel\tPATH\n");
    row("header in quotes left open", "m.csv", "\"path,speaker,label\na.wav,s,1\n");
    row("other extension", "m.txt", "path,speaker,label\na.wav,s,1\n");
}

void TestHostileLists::brokenManifests() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const test::Tree tree;
    const auto path = tree.file(name.toStdString(), content.toStdString());
    try {
        readCorpus(path, "manifest");
        QFAIL("accepted");
    } catch (const FormatError& error) {
        QVERIFY2(QString(error.what()).contains(name), error.what());
    }
}

void TestHostileLists::oneBrokenLineCostsOnlyItself_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* rule, const char* name, const std::string& line) {
        QTest::newRow(rule) << QString(name) << QByteArray::fromStdString(line);
    };
    row("csv: too few", "m.csv", "x.wav,s");
    row("csv: too many", "m.csv", "x.wav,s,1,2");
    row("csv: no path", "m.csv", ",s,1");
    row("csv: quote left open", "m.csv", "\"x.wav,s,1");
    row("csv: outside", "m.csv", "../x.wav,s,1");
    row("csv: outside in between", "m.csv", "a/../../x.wav,s,1");
    row("csv: NUL", "m.csv", std::string("x\0.wav,s,1", 10));
    row("csv: NUL in absolute path", "m.csv", std::string("/x\0.wav,s,1", 11));
    row("csv: folder", "m.csv", "..,s,1");
    row("tsv: too few", "m.tsv", "x.wav\ts");
    row("tsv: outside", "m.tsv", "../x.wav\ts\t1");
    row("jsonl: no JSON", "m.jsonl", "{path: x.wav}");
    row("jsonl: list", "m.jsonl", "[\"x.wav\", \"s\", \"1\"]");
    row("jsonl: number", "m.jsonl", "17");
    row("jsonl: cut", "m.jsonl", R"({"path": "x.wav", "speaker": "s", "label")");
    row("jsonl: no speaker", "m.jsonl", R"({"path": "x.wav", "label": "1"})");
    row("jsonl: no label", "m.jsonl", R"({"path": "x.wav", "speaker": "s"})");
    row("jsonl: no path", "m.jsonl", R"({"speaker": "s", "label": "1"})");
    row("jsonl: path is a list", "m.jsonl", R"({"path": ["x.wav"], "speaker": "s", "label": "1"})");
    row("jsonl: outside", "m.jsonl", R"({"path": "../x.wav", "speaker": "s", "label": "1"})");
    row("jsonl: NUL", "m.jsonl", R"({"path": "x\u0000.wav", "speaker": "s", "label": "1"})");
    row("jsonl: bad UTF-8", "m.jsonl", "{\"path\": \"x\xff.wav\", \"speaker\": \"s\", \"label\": \"1\"}");
    row("csv: Latin-1 transcript", "m.csv", "x.wav,s,caf\xe9");
    row("csv: Latin-1 file name", "m.csv", "caf\xe9.wav,s,1");
    row("tsv: Latin-1 transcript", "m.tsv", "x.wav\ts\tcaf\xe9");
    row("jsonl: nested without end", "m.jsonl", std::string(100000, '['));
}

void TestHostileLists::oneBrokenLineCostsOnlyItself() {
    QFETCH(QString, name);
    QFETCH(QByteArray, line);
    const test::Tree tree;
    std::string first = "a.wav,s,1\n";
    std::string last = "b.wav,s,1\n";
    std::string header = "path,speaker,label\n";
    if (name.endsWith(".tsv")) {
        for (std::string* text : {&first, &last, &header}) std::replace(text->begin(), text->end(), ',', '\t');
    } else if (name.endsWith(".jsonl")) {
        header.clear();
        first = R"({"path": "a.wav", "speaker": "s", "label": "1"})" + std::string("\n");
        last = R"({"path": "b.wav", "speaker": "s", "label": "1"})" + std::string("\n");
    }
    const auto path = tree.file(name.toStdString(), header + first + line.toStdString() + "\n" + last);
    const Corpus corpus = readCorpus(path);
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    QCOMPARE(corpus.utterances[0].id, std::string("a"));
    QCOMPARE(corpus.utterances[1].id, std::string("b"));
    QCOMPARE(corpus.problems.size(), std::size_t{1});
    const std::string where = ":" + std::to_string(header.empty() ? 2 : 3);
    QVERIFY2(corpus.problems[0].path.ends_with(name.toStdString() + where), corpus.problems[0].path.c_str());
    QVERIFY(!corpus.problems[0].reason.empty());
}

void TestHostileLists::mutatedListsNeverCrash_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* file, const std::string& content) {
        QTest::newRow(file) << QString(file) << QByteArray::fromStdString(content);
    };
    row("m.csv", "path,speaker,label,age\na.wav,s,\"1,\"\"2\",3\nb/../c.wav,t,2,twenties\n");
    row("m.jsonl",
        "{\"path\": \"a.wav\", \"speaker\": \"s\", \"label\": \"1\"}\n{\"path\": \"b.wav\", \"speaker\": 1}\n");
    row("en/train.tsv", "client_id\tpath\tsentence\tage\nc\ta.mp3\t\"Hi \"\"you\"\".\"\tteens\nc\t../b.mp3\tBye\t\n");
    row("af_za/dev.tsv", "1\ta.wav\tA\ta\ta\t9\tMALE\n2\tb.wav\tB\tb\tb\t9\tFEMALE\n");
    row("wav.scp", "a wav/a.wav\nb ../b.wav\nc sox x.wav |\n");
    row("SPEAKERS.TXT", ";c\n12 | F | test-clean | 8.0 | A\n13|M|test-clean|1|B\n");
    row("metadata.json", "{\"anna\": {\"gender\": \"female\", \"accent\": \"x\", \"language\": \"english\"}}");
}

void TestHostileLists::mutatedListsNeverCrash() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const test::Tree tree;
    tree.file("en/clips/a.mp3");
    tree.file("af_za/audio/dev/a.wav");
    tree.file("test-clean/12/1/12-1-0000.flac");
    tree.file("test-clean/12/1/12-1.trans.txt", "12-1-0000 A\n");
    tree.file("recordings/0_anna_0.wav");
    Random random(99);
    for (int round = 0; round < 60; ++round) {
        std::string text = content.toStdString();
        for (std::size_t change = 0; change <= random.below(6); ++change) {
            const std::size_t at = random.below(text.size());
            const std::size_t kind = random.below(4);
            if (kind == 0) text[at] = static_cast<char>(random.below(256));
            if (kind == 1) text.erase(at, 1 + random.below(8));
            if (kind == 2) text.insert(at, kBinary);
            if (kind == 3) text.resize(at);
            if (text.empty()) text = " ";
        }
        const auto path = tree.file(file.toStdString(), text);
        try {
            const Corpus corpus = readCorpus(file.startsWith("m.") ? path : tree.root());
            for (const Utterance& utterance : corpus.utterances) {
                QVERIFY(!utterance.id.empty());
                QVERIFY2(utterance.path.front() == '/', utterance.path.c_str());
                QVERIFY(utterance.path.find('\0') == std::string::npos);
            }
        } catch (const Error& error) {
            QVERIFY(!std::string(error.what()).empty());
        }
    }
}

void TestHostileLists::randomExpressionsNeverCrash() {
    Corpus corpus;
    corpus.utterances.resize(3);
    corpus.fields.set();
    const std::vector<double> durations{1.0, 2.0, 3.0};
    Random random(5);
    const std::vector<std::string> words{"gender",  "=",  "F",        "&",  "|",     "(",   ")", "!",
                                         "in",      ",",  "duration", "<",  "3",     "age", "~", "\"x\"",
                                         "speaker", "!=", "'",        "\\", "1e999", "\xff"};
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t length = random.below(9);
        for (std::size_t i = 0; i < length; ++i) text += words[random.below(words.size())] + " ";
        if (round % 10 == 0) text = randomText(random, 30, "gender=F&|!()in,\"'\\ <>~3\x80");
        try {
            const auto expression = SubsetExpression::parse(text);
            const std::string canonical = expression.canonicalText();
            QCOMPARE(SubsetExpression::parse(canonical).canonicalText(), canonical);
            QVERIFY(SubsetExpression::parse(canonical).evaluate(corpus, durations) ==
                    expression.evaluate(corpus, durations));
            ++accepted;
        } catch (const InvalidArgument& error) {
            QVERIFY2(std::string(error.what()).find("column ") != std::string::npos, error.what());
        }
    }
    QVERIFY(accepted > 100);
}

void TestHostileLists::deeplyNestedSpeakerFactsAreNone() {
    const test::Tree tree;
    constexpr std::size_t kDepth = 500'000;  // deeper than the stack reaches for one call each
    const std::string nested = std::string(kDepth, '[') + std::string(kDepth, ']');
    const auto file = tree.file("facts.json", "{\"a\": {\"age\": " + nested + ", \"accent\": 7}}");
    CorpusBuilder builder(tree.root());
    const auto speakers = readSpeakerFacts(file, builder);
    QCOMPARE(speakers.at("a").age, std::string());
    QCOMPARE(speakers.at("a").accent, std::string("7"));
}

void TestHostileLists::linksAndLoopsEnd() {
    const test::Tree tree;
    tree.file("yes/aa_nohash_0.wav");
    std::filesystem::create_directory_symlink(tree.root(), tree / "yes/loop");
    std::filesystem::create_directory_symlink(tree.root(), tree / "loop");
    std::filesystem::create_symlink("nowhere", tree / "yes/bb_nohash_0.wav");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{2});  // the dangling one shows up when clips are scanned
}

void TestHostileLists::textThatIsNotUtf8IsAProblemInEveryLayout() {
    const std::string bad = "caf\xe9";
    const auto readable = [](const Corpus& corpus, const std::string& where) {
        QVERIFY2(test::hasProblem(corpus.problems, where + " is not UTF-8"), where.c_str());
        for (const Utterance& utterance : corpus.utterances) QVERIFY(isValidUtf8(utterance.transcript));
    };
    const test::Tree kaldi;
    kaldi.file("wav.scp", "u1 a.wav\nu2 b.wav\n");
    kaldi.file("text", "u1 one\nu2 " + bad + "\n");
    kaldi.file("utt2spk", "u1 s\nu2 s\n");
    const Corpus fromKaldi = readCorpus(kaldi.root(), "kaldi");
    readable(fromKaldi, "text:2");
    QCOMPARE(fromKaldi.utterances.size(), std::size_t{2});  // the second has no transcript
    QCOMPARE(test::find(fromKaldi, "u2").transcript, std::string());

    const test::Tree libri;
    libri.file("SPEAKERS.TXT", "1 | F | test-clean | 8.0 | Andr\xe9\n");
    libri.file("test-clean/1/2/1-2.trans.txt", "1-2-0000 ONE\n1-2-0001 " + bad + "\n");
    libri.file("test-clean/1/2/1-2-0000.flac");
    libri.file("test-clean/1/2/1-2-0001.flac");
    const Corpus fromLibri = readCorpus(libri.root(), "librispeech");
    readable(fromLibri, "1-2.trans.txt:2");
    QCOMPARE(test::count(fromLibri, Gender::Female), std::size_t{2});  // a speaker's name is not read

    const test::Tree voice;
    const std::string header = "client_id\tpath\tsentence\n";
    voice.file("fr/test.tsv", header + "c\ta.mp3\toui\nc\tb.mp3\t" + bad + "\n");
    voice.file("fr/clips/a.mp3");
    const Corpus fromVoice = readCorpus(voice.root(), "common-voice");
    readable(fromVoice, "test.tsv:3");
    QCOMPARE(fromVoice.utterances.size(), std::size_t{1});

    const test::Tree brain;  // no line can be read
    brain.file("train.csv", "ID,dur\xe9,wav,spk_id\nu1,1.0,a.wav," + bad + "\n");
    const Corpus fromBrain = readCorpus(brain.root(), "speechbrain");
    readable(fromBrain, "train.csv:1");
    readable(fromBrain, "train.csv:2");
    QCOMPARE(fromBrain.utterances.size(), std::size_t{0});
}

void TestHostileLists::fileNamesThatAreNotUtf8AreProblems() {
    const test::Tree words;
    words.file("yes/0a7c2a8d_nohash_0.wav");
    words.file("yes/0a7c2a8\xe9_nohash_0.wav");
    const Corpus corpus = readCorpus(words.root(), "speech-commands");
    QCOMPARE(corpus.utterances.size(), std::size_t{1});
    QVERIFY(test::hasProblem(corpus.problems, "the file name is not UTF-8"));
    for (const Problem& problem : corpus.problems) QVERIFY(isValidUtf8(problem.path + problem.reason));
}

void TestHostileLists::aCorpusWhosePathIsNotUtf8IsRefused() {
    const test::Tree tree;
    tree.file("caf\xe9/m.csv", "path,speaker,label\na.wav,s,1\n");
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, readCorpus(tree / "caf\xe9/m.csv", "manifest"));
}

QTEST_GUILESS_MAIN(TestHostileLists)
#include "tst_hostile_lists.moc"
