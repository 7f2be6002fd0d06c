// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/base/error.h"
#include "core/corpus/formats.h"
#include "tests/core/corpus/tree.h"
#include "tests/support/test_data.h"

using namespace voxbit;
namespace fs = std::filesystem;

/// VCTK, AudioMNIST and SpeechBrain manifests: real excerpts, and trees for what these do not hold.
class TestMoreFormats : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void vctkExcerpt();
    void vctkOlderRelease();
    void vctkReportsWhatDoesNotMatch();
    void audioMnistExcerpt();
    void audioMnistReportsWhatDoesNotMatch();
    void speechbrainExcerpt();
    void speechbrainPathsFollowTheFirst();
    void speechbrainCommandsAreLabels();
    void speechbrainBrokenRowsAreProblems();
};

void TestMoreFormats::vctkExcerpt() {
    const fs::path root = test::referenceData("data/vctk_excerpt");
    VOXBIT_NEEDS_DATA(root);
    for (const fs::path& path : {root, root / "VCTK-Corpus-0.92"}) {
        const Corpus corpus = readCorpus(path);
        QCOMPARE(corpus.format, std::string("vctk"));
        QCOMPARE(corpus.utterances.size(), std::size_t{3});  // six files of two microphones
        QVERIFY(corpus.problems.empty());
        test::verifyFilesExist(corpus);
        const Utterance utterance = test::find(corpus, "p225_001");
        QVERIFY(utterance.path.ends_with("p225_001_mic1.flac"));
        QCOMPARE(utterance.transcript, std::string("Please call Stella."));
        QCOMPARE(utterance.speaker, std::string("p225"));
        QCOMPARE(utterance.gender, Gender::Female);
        QCOMPARE(utterance.age, std::string("23"));
        QCOMPARE(utterance.accent, std::string("English"));
        QCOMPARE(test::find(corpus, "p226_001").gender, Gender::Male);
    }
}

void TestMoreFormats::vctkOlderRelease() {
    const test::Tree tree;
    tree.file("speaker-info.txt", "ID  AGE  GENDER  ACCENTS  REGION\n225  23  F    English    Southern  England\n");
    tree.file("wav48/p225/p225_001.wav", "");
    tree.file("txt/p225/p225_001.txt", "Please call Stella.\n");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.format, std::string("vctk"));
    QCOMPARE(test::find(corpus, "p225_001").gender, Gender::Female);
    QVERIFY(corpus.problems.empty());
}

void TestMoreFormats::vctkReportsWhatDoesNotMatch() {
    const test::Tree tree;
    tree.file("speaker-info.txt", "ID AGE GENDER ACCENTS\np1 30 M Irish\nbroken\n");
    tree.file("wav48_silence_trimmed/p1/p1_001_mic2.flac", "");
    tree.file("wav48_silence_trimmed/p2/p2_001_mic1.flac", "");
    tree.file("txt/p2/p2_001.txt", "hello\n");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    QVERIFY(test::find(corpus, "p1_001").path.ends_with("_mic2.flac"));  // where there is no first microphone
    QVERIFY(test::hasProblem(corpus.problems, "speaker-info.txt:3 is not"));
    QVERIFY(test::hasProblem(corpus.problems, "has no transcript"));
    QVERIFY(test::hasProblem(corpus.problems, "p2 the speaker is not in speaker-info.txt"));
}

void TestMoreFormats::audioMnistExcerpt() {
    const fs::path root = test::referenceData("data/audiomnist_excerpt");
    VOXBIT_NEEDS_DATA(root);
    const Corpus corpus = readCorpus(root);
    QCOMPARE(corpus.format, std::string("audiomnist"));
    QCOMPARE(corpus.utterances.size(), std::size_t{6});
    QVERIFY(corpus.problems.empty());
    test::verifyFilesExist(corpus);
    const Utterance first = test::find(corpus, "0_01_0");
    QCOMPARE(first.label, std::string("0"));
    QCOMPARE(first.transcript, std::string("ZERO"));
    QCOMPARE(first.speaker, std::string("01"));
    QCOMPARE(first.gender, Gender::Male);
    QCOMPARE(first.age, std::string("30"));  // a number in the list
    QCOMPARE(first.accent, std::string("German"));
    QCOMPARE(first.subset, std::string("train"));
    const Utterance second = test::find(corpus, "5_02_10");
    QCOMPARE(second.age, std::string("25"));  // a text in the list
    QCOMPARE(second.accent, first.accent);
    QCOMPARE(test::find(corpus, "9_42_10").subset, std::string("dev"));
    QCOMPARE(test::find(corpus, "3_51_37").subset, std::string("test"));
}

void TestMoreFormats::audioMnistReportsWhatDoesNotMatch() {
    const test::Tree tree;
    tree.file("data/audioMNIST_meta.txt", R"({"01": {"gender": "female"}, "02": 7})");
    tree.file("data/01/3_01_0.wav", "");
    tree.file("data/01/3_02_0.wav", "");
    tree.file("data/03/3_03_0.wav", "");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    QCOMPARE(test::find(corpus, "3_01_0").gender, Gender::Female);
    QVERIFY(test::hasProblem(corpus.problems, "'02' is not an object"));
    QVERIFY(test::hasProblem(corpus.problems, "3_02_0.wav is not named"));
    QVERIFY(test::hasProblem(corpus.problems, "the speaker is not in audioMNIST_meta.txt"));
}

void TestMoreFormats::speechbrainExcerpt() {
    const fs::path folder = test::referenceData("data/speechbrain_samples/tests/samples/annotation");
    VOXBIT_NEEDS_DATA(folder);
    const Corpus csv = readCorpus(folder / "ASR_train.csv");
    QCOMPARE(csv.format, std::string("speechbrain"));
    QVERIFY(csv.problems.empty());
    test::verifyFilesExist(csv);
    const Utterance utterance = test::find(csv, "spk1_snt1");
    QCOMPARE(utterance.speaker, std::string("spk1"));
    QCOMPARE(utterance.transcript, std::string("the child almost hurt the small dog"));
    QVERIFY(utterance.label.empty() && utterance.subset.empty());

    const Corpus json = readCorpus(folder / "ASR_dev.json");
    QCOMPARE(json.format, std::string("speechbrain"));
    QVERIFY(json.problems.empty());
    test::verifyFilesExist(json);
    QCOMPARE(test::find(json, "spk1_snt5").transcript, std::string("SUNDAY IS THE BEST PART OF THE WEEK"));

    // The folder: ASR_train.csv and ASR_dev.json; ASR_train.json repeats the former.
    const Corpus both = readCorpus(folder);
    QCOMPARE(both.format, std::string("speechbrain"));
    QCOMPARE(both.utterances.size(), csv.utterances.size() + json.utterances.size());
    QVERIFY(both.problems.empty());
    QCOMPARE(test::find(both, "spk1_snt1").subset, std::string("ASR_train"));
    QCOMPARE(test::find(both, "spk1_snt5").subset, std::string("ASR_dev"));
}

void TestMoreFormats::speechbrainPathsFollowTheFirst() {
    const test::Tree tree;
    tree.file(
        "lists/train.csv",
        "ID, duration, wav, spk_id, wrd\na, 1.0, $data_root/x/a.wav, s, ONE\nb, 1.0, $data_root/../../b.wav, s, TWO\n");
    tree.file("audio/x/a.wav", "");
    const Corpus corpus = readCorpus(tree / "lists/train.csv");
    QCOMPARE(corpus.utterances.size(), std::size_t{1});
    QCOMPARE(fs::path(test::find(corpus, "a").path), tree / "audio/x/a.wav");
    QVERIFY(test::hasProblem(corpus.problems, "leaves the corpus"));
}

void TestMoreFormats::speechbrainCommandsAreLabels() {
    const test::Tree tree;
    tree.file("train.csv", "ID,duration,wav,spk_id,command\na,1.0,a.wav,s,yes\n");
    const Corpus corpus = readCorpus(tree / "train.csv");
    QCOMPARE(test::find(corpus, "a").label, std::string("yes"));
    QVERIFY(test::find(corpus, "a").transcript.empty());
}

void TestMoreFormats::speechbrainBrokenRowsAreProblems() {
    const test::Tree tree;
    tree.file("train.csv", "ID,wav,wrd\na,a.wav,ONE\nb,b.wav\n,c.wav,TWO\n");
    const Corpus csv = readCorpus(tree / "train.csv");
    QCOMPARE(csv.utterances.size(), std::size_t{1});
    QVERIFY(test::hasProblem(csv.problems, "train.csv:3 has 2 fields"));
    QVERIFY(test::hasProblem(csv.problems, "has no ID or no wav"));

    tree.file("test.json", R"({"a": {"wav": "a.wav", "length": 1.5}, "b": 3, "c": {"words": "no wav"}})");
    const Corpus json = readCorpus(tree / "test.json");
    QCOMPARE(json.utterances.size(), std::size_t{1});
    QVERIFY(test::hasProblem(json.problems, "'b' is not an object"));
    QVERIFY(test::hasProblem(json.problems, "'c' has no ID or no wav"));

    tree.file("half.json", R"({"a": {"wav": "a.wav")");
    QVERIFY_EXCEPTION_THROWN(readCorpus(tree / "half.json"), FormatError);
    tree.file("open.csv", "ID,wav,wrd\na,\"a.wav,ONE\n");
    QVERIFY_EXCEPTION_THROWN(readCorpus(tree / "open.csv"), FormatError);
}

QTEST_GUILESS_MAIN(TestMoreFormats)
#include "tst_more_formats.moc"
