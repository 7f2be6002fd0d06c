// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <set>

#include "core/base/error.h"
#include "core/corpus/formats.h"
#include "core/corpus/manifest.h"
#include "tests/core/corpus/tree.h"
#include "tests/support/test_data.h"

using namespace voxbit;
namespace fs = std::filesystem;

namespace {

std::set<std::string> speakers(const Corpus& corpus, Gender gender) {
    std::set<std::string> names;
    for (const Utterance& utterance : corpus.utterances) {
        if (utterance.gender == gender) names.insert(utterance.speaker);
    }
    return names;
}

std::size_t inSubset(const Corpus& corpus, const std::string& subset) {
    return static_cast<std::size_t>(std::count_if(corpus.utterances.begin(), corpus.utterances.end(),
                                                  [&](const Utterance& u) { return u.subset == subset; }));
}

std::string message(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

/// Real excerpts where there are some, generated trees of the documented layout otherwise.
class TestFormats : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void librispeechExcerpt();
    void librispeechIsFoundFromAboveAndBelow();
    void librispeechReportsWhatDoesNotMatch();
    void kaldiExcerpt();
    void kaldiCommandsAreNeverRun();
    void kaldiPathsStayInTheCorpus();
    void kaldiSegmentsAreReported();
    void fsddExcerpt();
    void speechCommandsExcerpt();
    void speechCommandsListsMakeSubsets();
    void commonVoiceExcerpt();
    void commonVoiceReleaseWithNewSpellings();
    void commonVoiceReleaseWithOldSpellings();
    void commonVoiceBrokenLinesAreProblems();
    void fleursTree();
    void fleursBrokenLinesAreProblems();
    void manifestInAllThreeForms();
    void manifestRoundTrip();
    void manifestPathsStayInItsFolder();
    void repeatedIdsAreProblems();
    void unknownLayoutsAndNamesAreErrors();
    void everyFormatHasANameAndADescription();
};

void TestFormats::librispeechExcerpt() {
    const fs::path root = test::referenceData("data/librispeech_mini/LibriSpeech");
    VOXBIT_NEEDS_DATA(root);
    const Corpus corpus = readCorpus(root);
    QCOMPARE(corpus.format, std::string("librispeech"));
    QCOMPARE(corpus.utterances.size(), std::size_t{5});
    QCOMPARE(speakers(corpus, Gender::Female).size(), std::size_t{3});
    QCOMPARE(speakers(corpus, Gender::Male).size(), std::size_t{1});
    QVERIFY(corpus.problems.empty());
    QCOMPARE(inSubset(corpus, "dev-clean"), std::size_t{4});
    QCOMPARE(inSubset(corpus, "train-clean-100"), std::size_t{1});
    const Utterance utterance = test::find(corpus, "1272-128104-0000");
    QVERIFY(utterance.id.empty() || !utterance.transcript.empty());
    for (const Utterance& u : corpus.utterances) QVERIFY(!u.transcript.empty() && u.language == "en");
    QVERIFY(corpus.has(Field::Gender) && corpus.has(Field::Subset) && !corpus.has(Field::Age));
    test::verifyFilesExist(corpus);
}

void TestFormats::librispeechIsFoundFromAboveAndBelow() {
    const test::Tree tree;
    tree.file("LibriSpeech/SPEAKERS.TXT", ";ID |SEX|...\n12 | F | test-clean | 8.0 | A | B\n");
    tree.file("LibriSpeech/test-clean/12/3/12-3-0000.flac");
    tree.file("LibriSpeech/test-clean/12/3/12-3.trans.txt", "12-3-0000 HELLO WORLD\n");
    for (const char* from : {"", "LibriSpeech", "LibriSpeech/test-clean", "LibriSpeech/"}) {
        const Corpus corpus = readCorpus(tree / from);
        QCOMPARE(corpus.format, std::string("librispeech"));
        QCOMPARE(corpus.utterances.size(), std::size_t{1});
        QCOMPARE(corpus.utterances[0].transcript, std::string("HELLO WORLD"));
        QCOMPARE(corpus.utterances[0].subset, std::string("test-clean"));
        QVERIFY(corpus.utterances[0].gender == Gender::Female);
        test::verifyFilesExist(corpus);
    }
}

void TestFormats::librispeechReportsWhatDoesNotMatch() {
    const test::Tree tree;
    tree.file("SPEAKERS.TXT", "12 | F | test-clean | 8.0 | A\nnot a line\n13 | X | a | 1 | B\n");
    tree.file("test-clean/12/3/12-3-0000.flac");
    tree.file("test-clean/12/3/12-3.trans.txt", "12-3-0007 GONE\nnospace\n");
    tree.file("test-clean/99/1/99-1-0000.flac");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    for (const char* part : {"SPEAKERS.TXT:2", "SPEAKERS.TXT:3", "12-3-0000.flac has no line",
                             "12-3-0007 has a transcript", "trans.txt:2", "99 the speaker is not in"}) {
        QVERIFY2(test::hasProblem(corpus.problems, part), part);
    }
}

void TestFormats::kaldiExcerpt() {
    const fs::path root = test::referenceData("data/speechocean762_excerpt");
    VOXBIT_NEEDS_DATA(root);
    const Corpus corpus = readCorpus(root);
    QCOMPARE(corpus.format, std::string("kaldi"));
    QCOMPARE(corpus.utterances.size(), std::size_t{200});
    QCOMPARE(speakers(corpus, Gender::Female).size(), std::size_t{20});
    QCOMPARE(speakers(corpus, Gender::Male).size(), std::size_t{20});
    QCOMPARE(inSubset(corpus, "train") + inSubset(corpus, "test"), std::size_t{200});
    QVERIFY(corpus.problems.empty());
    const Utterance utterance = test::find(corpus, "000060031");
    QCOMPARE(utterance.transcript, std::string("FIVE TWO FOUR SEVEN"));
    QCOMPARE(utterance.speaker, std::string("0006"));
    QVERIFY(!utterance.age.empty());
    test::verifyFilesExist(corpus);
    // One directory alone: its paths are relative to the folder above it.
    const Corpus part = readCorpus(root / "train");
    QCOMPARE(part.utterances.size(), inSubset(corpus, "train"));
    QVERIFY(part.problems.empty());
    test::verifyFilesExist(part);
}

void TestFormats::kaldiCommandsAreNeverRun() {
    const test::Tree tree;
    const fs::path witness = tree / "witness";
    tree.file("wav.scp", "a touch " + witness.string() + " |\nb b.wav\nkeyonly\n");
    tree.file("utt2spk", "a s1\nb s1\n");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{1});
    QVERIFY(test::hasProblem(corpus.problems, "wav.scp:1 is a command"));
    QVERIFY(test::hasProblem(corpus.problems, "wav.scp:3"));
    QVERIFY(!fs::exists(witness));
}

void TestFormats::kaldiPathsStayInTheCorpus() {
    const test::Tree tree;
    tree.file("train/wav.scp", "a ../wav/a.wav\nb ../../outside.wav\nc /abs/c.wav\nd ../train/../../x.wav\n");
    tree.file("train/utt2spk", "a s\nb s\nc s\nd s\n");
    tree.audio("wav/a.wav", 1);
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    QCOMPARE(test::find(corpus, "a").path, (tree / "wav/a.wav").string());
    QCOMPARE(test::find(corpus, "c").path, std::string("/abs/c.wav"));
    QVERIFY(test::hasProblem(corpus.problems, "wav.scp:2"));
    QVERIFY(test::hasProblem(corpus.problems, "wav.scp:4"));
}

void TestFormats::kaldiSegmentsAreReported() {
    const test::Tree tree;
    tree.file("train/wav.scp", "rec a.wav\n");
    tree.file("train/segments", "a rec 0.0 1.0\n");
    const Corpus corpus = readCorpus(tree.root());
    QVERIFY(corpus.utterances.empty());
    QVERIFY(test::hasProblem(corpus.problems, "segments"));
}

void TestFormats::fsddExcerpt() {
    const fs::path root = test::referenceData("data/fsdd");
    VOXBIT_NEEDS_DATA(root);
    const Corpus corpus = readCorpus(root);
    QCOMPARE(corpus.format, std::string("fsdd"));
    QCOMPARE(corpus.utterances.size(), std::size_t{3000});
    QCOMPARE(speakers(corpus, Gender::Male).size(), std::size_t{6});
    QCOMPARE(inSubset(corpus, "test"), std::size_t{300});
    QCOMPARE(inSubset(corpus, "dev"), std::size_t{300});
    QCOMPARE(inSubset(corpus, "train"), std::size_t{2400});
    const Utterance utterance = test::find(corpus, "7_lucas_4");
    QCOMPARE(utterance.label, std::string("7"));
    QCOMPARE(utterance.transcript, std::string("SEVEN"));
    QCOMPARE(utterance.accent, std::string("DEU/German"));
    QCOMPARE(utterance.language, std::string("en"));
    QCOMPARE(utterance.subset, std::string("test"));
    QVERIFY(corpus.problems.empty());
}

void TestFormats::speechCommandsExcerpt() {
    const fs::path root = test::referenceData("data/speech_commands_excerpt");
    VOXBIT_NEEDS_DATA(root);
    for (const fs::path& path : {root, root / "speech_commands_v0.02"}) {
        const Corpus corpus = readCorpus(path);
        QCOMPARE(corpus.format, std::string("speech-commands"));
        QCOMPARE(corpus.utterances.size(), std::size_t{24});
        std::set<std::string> hashes = speakers(corpus, Gender::Unknown);
        hashes.erase("");  // the clips of silence
        QCOMPARE(hashes.size(), std::size_t{11});
        QVERIFY(!corpus.has(Field::Subset) && !corpus.has(Field::Gender) && corpus.has(Field::Label));
        QCOMPARE(test::find(corpus, "visual/0a2b400e_nohash_1").label, std::string("visual"));
        test::verifyFilesExist(corpus);
    }
}

void TestFormats::speechCommandsListsMakeSubsets() {
    const test::Tree tree;
    for (const char* name : {"yes/aa_nohash_0.wav", "yes/bb_nohash_0.wav", "no/aa_nohash_0.wav", "no/oddly named.wav",
                             "_background_noise_/tap.wav"}) {
        tree.file(name);
    }
    tree.file("validation_list.txt", "yes/bb_nohash_0.wav\r\n");
    tree.file("testing_list.txt", "no/aa_nohash_0.wav\n");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{4});
    QCOMPARE(test::find(corpus, "yes/aa_nohash_0").subset, std::string("training"));
    QCOMPARE(test::find(corpus, "yes/bb_nohash_0").subset, std::string("validation"));
    QCOMPARE(test::find(corpus, "no/aa_nohash_0").subset, std::string("testing"));
    QCOMPARE(test::find(corpus, "no/aa_nohash_0").speaker, std::string("aa"));
    QVERIFY(test::hasProblem(corpus.problems, "oddly named.wav"));
}

void TestFormats::commonVoiceExcerpt() {
    const fs::path root = test::referenceData("data/common_voice_covost2");
    VOXBIT_NEEDS_DATA(root);
    const Corpus corpus = readCorpus(root);
    QCOMPARE(corpus.format, std::string("common-voice"));
    QCOMPARE(corpus.utterances.size(), std::size_t{132});
    QCOMPARE(summarizeSpeakers(corpus).size(), std::size_t{88});  // counted in its tsv files
    std::set<std::string> languages;
    for (const Utterance& utterance : corpus.utterances) languages.insert(utterance.language);
    QCOMPARE(languages.size(), std::size_t{22});
    QVERIFY(!corpus.has(Field::Gender) && !corpus.has(Field::Age));
    QCOMPARE(test::find(corpus, "en/common_voice_en_19664034").transcript,
             std::string("These data components in turn serve as the \"building blocks\" of data exchanges."));
    test::verifyFilesExist(corpus);
}

void TestFormats::commonVoiceReleaseWithNewSpellings() {
    const test::Tree tree;
    const std::string header =
        "client_id\tpath\tsentence_id\tsentence\tsentence_domain\tup_votes\tdown_votes\tage\tgender\taccents\tvariant\t"
        "locale\tsegment\n";
    const auto line = [](const std::string& client, const std::string& name, const std::string& age,
                         const std::string& gender, const std::string& accents) {
        return client + "\t" + name + "\ts1\tHallo \"Welt\"\t\t2\t0\t" + age + "\t" + gender + "\t" + accents +
               "\t\tde\t\n";
    };
    const std::string de = "cv-corpus-17.0-2024-03-15/de/";
    tree.file(de + "clips/a.mp3");
    const std::string a = line("c1", "a.mp3", "twenties", "female_feminine", "Deutschland Deutsch,Alemanischer Akzent");
    const std::string b = line("c2", "b.mp3", "", "male_masculine", "");
    const std::string c = line("c3", "c.mp3", "fourties", "do_not_wish_to_say", "");
    tree.file(de + "train.tsv", header + a);
    tree.file(de + "test.tsv", header + b);
    tree.file(de + "validated.tsv", header + a + b + c + line("c4", "d.mp3", "teens", "non-binary", ""));
    tree.file(de + "invalidated.tsv", header + line("c5", "e.mp3", "", "", ""));
    for (const char* from : {"", "cv-corpus-17.0-2024-03-15", "cv-corpus-17.0-2024-03-15/de"}) {
        const Corpus corpus = readCorpus(tree / from);
        QCOMPARE(corpus.format, std::string("common-voice"));
        QCOMPARE(corpus.utterances.size(), std::size_t{4});
        QVERIFY(corpus.problems.empty());
        const Utterance first = test::find(corpus, "de/a");
        QVERIFY(first.gender == Gender::Female);
        QCOMPARE(first.subset, std::string("train"));
        QCOMPARE(first.age, std::string("twenties"));
        QCOMPARE(first.language, std::string("de"));
        QCOMPARE(first.transcript, std::string("Hallo \"Welt\""));
        QVERIFY(QString::fromStdString(first.accent).contains("Alemanischer"));
        QCOMPARE(first.path, (tree / (de + "clips/a.mp3")).string());
        QVERIFY(test::find(corpus, "de/b").gender == Gender::Male);
        QCOMPARE(test::find(corpus, "de/b").subset, std::string("test"));
        QVERIFY(test::find(corpus, "de/c").gender == Gender::Unknown);
        QCOMPARE(test::find(corpus, "de/c").subset, std::string("validated"));
        QVERIFY(test::find(corpus, "de/d").gender == Gender::Other);
    }
}

void TestFormats::commonVoiceReleaseWithOldSpellings() {
    const test::Tree tree;
    tree.file("en/clips/x.mp3");
    tree.file("en/validated.tsv",
              "client_id\tpath\tsentence\tup_votes\tdown_votes\tage\tgender\taccent\r\n"
              "c1\tx\tHi there.\t2\t0\tthirties\tmale\tus\r\nc2\ty.mp3\tBye.\t2\t0\t\tother\t\r\n");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    const Utterance x = test::find(corpus, "en/x");
    QCOMPARE(x.path, (tree / "en/clips/x.mp3").string());
    QVERIFY(x.gender == Gender::Male);
    QCOMPARE(x.accent, std::string("us"));
    QCOMPARE(x.language, std::string("en"));
    QVERIFY(test::find(corpus, "en/y").gender == Gender::Other);
}

void TestFormats::commonVoiceBrokenLinesAreProblems() {
    const test::Tree tree;
    tree.file("en/clips/x.mp3");
    tree.file("en/train.tsv",
              "client_id\tpath\tsentence\nc1\tx.mp3\tHi.\nc2\ttoo few\nc3\t../../secret.wav\tHi.\nc4\t/etc/a.wav\tHi.\n"
              "c5\t\tHi.\n\n");
    tree.file("en/dev.tsv", "who\twhat\n1\t2\n");
    tree.file("en/test.tsv");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{1});
    for (const char* part :
         {"train.tsv:3", "train.tsv:4", "train.tsv:5", "train.tsv:6", "dev.tsv", "test.tsv is empty"}) {
        QVERIFY2(test::hasProblem(corpus.problems, part), part);
    }
    QCOMPARE(corpus.problems.size(), std::size_t{6});
}

void TestFormats::fleursTree() {
    const test::Tree tree;
    for (const char* language : {"af_za", "de_de"}) {
        const std::string folder = std::string("data/") + language + "/";
        const std::string row = "\tRaw Text.\traw text\tr a w | t e x t |\t133440\t";
        tree.file(folder + "train.tsv", "905\t1.wav" + row + "FEMALE\n905\t2.wav" + row + "MALE\n");
        tree.file(folder + "test.tsv", "905\t3.wav" + row + "OTHER\n");
        tree.file(folder + "audio/train/1.wav");
    }
    for (const char* from : {"", "data"}) {
        const Corpus corpus = readCorpus(tree / from);
        QCOMPARE(corpus.format, std::string("fleurs"));
        QCOMPARE(corpus.utterances.size(), std::size_t{6});
        QVERIFY(corpus.problems.empty());
        QVERIFY(!corpus.has(Field::Speaker) && corpus.has(Field::Gender) && corpus.has(Field::Language));
        const Utterance first = test::find(corpus, "af_za/train/1");
        QCOMPARE(first.path, (tree / "data/af_za/audio/train/1.wav").string());
        QCOMPARE(first.transcript, std::string("raw text"));
        QVERIFY(first.gender == Gender::Female);
        QCOMPARE(test::count(corpus, Gender::Male), std::size_t{2});
        // Nobody is named: rows are languages and genders.
        QCOMPARE(summarizeSpeakers(corpus).size(), std::size_t{6});
    }
    QCOMPARE(readCorpus(tree / "data/de_de").utterances.size(), std::size_t{3});
}

void TestFormats::fleursBrokenLinesAreProblems() {
    const test::Tree tree;
    tree.file("af_za/audio/dev/1.wav");
    tree.file("af_za/dev.tsv", "1\t1.wav\ta\ta\ta\t9\tMALE\n2\ttoo\tfew\n3\t../../../x.wav\ta\ta\ta\t9\tMALE\n");
    const Corpus corpus = readCorpus(tree.root());
    QCOMPARE(corpus.utterances.size(), std::size_t{1});
    QVERIFY(test::hasProblem(corpus.problems, "dev.tsv:2"));
    QVERIFY(test::hasProblem(corpus.problems, "dev.tsv:3"));
}

void TestFormats::manifestInAllThreeForms() {
    const test::Tree tree;
    tree.file(
        "manifest.csv",
        "\xef\xbb\xbfPath,speaker,transcript,label,gender,language,accent,age,subset,mood\r\n"
        "a/x.wav,s1,\"Hello, \"\"you\"\"\",,female,en,Scottish,31,train,happy\r\n\r\n/abs/y.flac,s2,,7,M,,,,,\r\n");
    tree.file("b.tsv", "path\tspeaker\tlabel\nz.wav\ts3\t\"quoted\n");
    tree.file("c.jsonl",
              "{\"path\": \"a.wav\", \"speaker\": 12, \"transcript\": \"x\", \"age\": 30, \"accent\": null}\n\n"
              "{\"path\": \"b.wav\", \"id\": \"b!\", \"speaker\": \"s\", \"label\": \"yes\"}\n");
    const Corpus csv = readCorpus(tree.root());
    QCOMPARE(csv.format, std::string("manifest"));
    QCOMPARE(csv.utterances.size(), std::size_t{2});
    const Utterance x = test::find(csv, "a/x");
    QCOMPARE(x.transcript, std::string("Hello, \"you\""));
    QCOMPARE(x.path, (tree / "a/x.wav").string());
    QCOMPARE(x.age, std::string("31"));
    QCOMPARE(test::find(csv, "/abs/y").path, std::string("/abs/y.flac"));
    QCOMPARE(csv.problems.size(), std::size_t{1});
    QVERIFY(test::hasProblem(csv.problems, "'mood'"));
    const Corpus tsv = readCorpus(tree / "b.tsv");
    QCOMPARE(tsv.utterances[0].label, std::string("\"quoted"));
    const Corpus jsonl = readCorpus(tree / "c.jsonl");
    QCOMPARE(jsonl.utterances.size(), std::size_t{2});
    QCOMPARE(test::find(jsonl, "a").speaker, std::string("12"));
    QCOMPARE(test::find(jsonl, "a").age, std::string("30"));
    QCOMPARE(test::find(jsonl, "b!").label, std::string("yes"));
}

void TestFormats::manifestRoundTrip() {
    const test::Tree tree;
    tree.file("one.csv", "path,speaker,label,gender\n\"a,b.wav\",\"s\"\"1\",3,other\nc.wav,,4,\n/q/d.wav,x,5,F\n");
    const Corpus first = readCorpus(tree / "one.csv");
    QCOMPARE(first.utterances.size(), std::size_t{3});
    tree.file("two.csv", manifestCsv(first, tree.root()));
    const Corpus second = readCorpus(tree / "two.csv");
    QVERIFY(second.problems.empty());
    QCOMPARE(manifestCsv(second, tree.root()), manifestCsv(first, tree.root()));
    QCOMPARE(test::find(second, "a,b").speaker, std::string("s\"1"));
    QVERIFY(test::find(second, "a,b").gender == Gender::Other);
}

void TestFormats::manifestPathsStayInItsFolder() {
    const test::Tree tree;
    tree.file("in/m.csv", "path,speaker,label\n../out.wav,s,1\na/../../out.wav,s,1\na/../ok.wav,s,1\n,s,1\n..,s,1\n");
    const Corpus corpus = readCorpus(tree / "in/m.csv");
    QCOMPARE(corpus.utterances.size(), std::size_t{1});
    QCOMPARE(corpus.utterances[0].path, (tree / "in/ok.wav").string());
    QCOMPARE(corpus.problems.size(), std::size_t{4});
}

void TestFormats::repeatedIdsAreProblems() {
    const test::Tree tree;
    tree.file("m.csv", "path,speaker,label,id\na.wav,s,1,x\nb.wav,s,2,y\nc.wav,s,3,x\n");
    const Corpus corpus = readCorpus(tree / "m.csv");
    QCOMPARE(corpus.utterances.size(), std::size_t{2});
    QCOMPARE(test::find(corpus, "x").label, std::string("1"));
    QVERIFY(test::hasProblem(corpus.problems, "the id x was already given"));
}

void TestFormats::unknownLayoutsAndNamesAreErrors() {
    const test::Tree tree;
    tree.file("notes.txt", "nothing");
    QVERIFY_EXCEPTION_THROWN(readCorpus(tree.root()), FormatError);
    QVERIFY_EXCEPTION_THROWN(readCorpus(tree / "notes.txt"), FormatError);
    QVERIFY_EXCEPTION_THROWN(readCorpus(tree / "missing"), IoError);
    QVERIFY_EXCEPTION_THROWN(readCorpus(tree.root(), "timit"), InvalidArgument);
    const std::string text = message([&] { readCorpus(tree.root(), "timit"); });
    QVERIFY2(text.find("librispeech") != std::string::npos && text.find("timit") != std::string::npos, text.c_str());
    for (const CorpusFormat& format : corpusFormats()) {
        // The folder holds nothing of any of them: an error or an empty corpus, never an utterance.
        try {
            QVERIFY2(readCorpus(tree.root(), format.name).utterances.empty(), format.name);
        } catch (const Error&) {
        }
    }
}

void TestFormats::everyFormatHasANameAndADescription() {
    std::set<std::string> names;
    for (const CorpusFormat& format : corpusFormats()) {
        QVERIFY(names.insert(format.name).second);
        QVERIFY(!std::string(format.description).empty());
    }
    QCOMPARE(names.size(), corpusFormats().size());
    QVERIFY(names.size() >= 10);
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
