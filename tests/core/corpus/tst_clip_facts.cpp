// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/corpus/clip_facts.h"
#include "core/corpus/formats.h"
#include "core/corpus/join_corpus.h"
#include "core/corpus/splits.h"
#include "tests/core/corpus/tree.h"
#include "tests/support/test_data.h"

using namespace voxbit;
namespace fs = std::filesystem;

namespace {

class MemoryCache : public ClipFactsCache {
  public:
    std::optional<ClipFacts> find(const ClipKey& key) override {
        const auto found = m_clips.find(key);
        if (found == m_clips.end()) return {};
        return found->second;
    }
    void store(std::span<const CachedClip> clips) override {
        for (const CachedClip& clip : clips) m_clips[clip.key] = clip.facts;
        if (onStore) onStore();
    }
    std::size_t size() const { return m_clips.size(); }
    std::function<void()> onStore;

  private:
    std::map<ClipKey, ClipFacts> m_clips;
};

/// `count` different recordings of two speakers with digit labels, and their manifest.
Corpus digits(const test::Tree& tree, int count) {
    std::string manifest = "path,speaker,label,subset,gender\n";
    for (int i = 0; i < count; ++i) {
        const std::string name = "clip" + std::to_string(100 + i) + (i % 2 == 1 && i < 10 ? ".flac" : ".wav");
        tree.audio(name, i, 400 + static_cast<std::size_t>(i));
        manifest += name + (i % 3 == 0 ? ",anna," : ",bert,") + std::to_string(i % 10) +
                    (i % 4 == 0 ? ",test," : ",train,") + (i % 3 == 0 ? "F\n" : "M\n");
    }
    return readCorpus(tree.file("list.csv", manifest));
}

std::vector<std::size_t> allOf(const Corpus& corpus) {
    std::vector<std::size_t> indexes(corpus.utterances.size());
    for (std::size_t i = 0; i < indexes.size(); ++i) indexes[i] = i;
    return indexes;
}

}  // namespace

class TestClipFacts : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void scanFindsDurationsAndHashes();
    void cachedFilesAreNotDecodedAgain();
    void changedFilesAreDecodedAgain();
    void brokenFilesAreProblemsAndTheScanGoesOn();
    void threadsGiveTheSameResult();
    void onlyChosenUtterancesAreRead();
    void stoppingKeepsWhatWasDecoded();
    void badArgumentsAreErrors();
    void speakerSecondsAreSummed();
    void sameAudioInTwoSplitsIsAnErrorWhateverItsName();
    void overlapCanBeAllowedAndLeavesItsMark();
    void splitsWithoutHashesAreRefused();
    void joiningUsesEveryClipOnce();
    void joinedStringsDependOnTheirGroupOnly();
    void joinedCorpusReadsBack();
    void joiningSkipsBrokenClips();
    void speakerNamesCannotLeaveTheFolder();
    void fsddJoinsIntoConnectedDigits();
};

void TestClipFacts::scanFindsDurationsAndHashes() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 6);
    const ClipScan scan = scanClips(corpus, nullptr, {});
    QVERIFY(scan.problems.empty());
    QCOMPARE(scan.decoded, std::size_t{6});
    std::set<std::string> hashes;
    for (std::size_t i = 0; i < 6; ++i) {
        QVERIFY(scan.facts[i].has_value());
        QCOMPARE(scan.facts[i]->durationS, static_cast<double>(400 + i) / 8000.0);
        QCOMPARE(scan.facts[i]->audioHash, digestAudio(corpus.utterances[i].path).audioHash);
        hashes.insert(scan.facts[i]->audioHash);
    }
    QCOMPARE(hashes.size(), std::size_t{6});
}

void TestClipFacts::cachedFilesAreNotDecodedAgain() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 30);
    MemoryCache cache;
    const ClipScan first = scanClips(corpus, &cache, {});
    QCOMPARE(first.decoded, std::size_t{30});
    QCOMPARE(cache.size(), std::size_t{30});
    const ClipScan second = scanClips(corpus, &cache, {});
    QCOMPARE(second.decoded, std::size_t{0});
    QVERIFY(second.facts == first.facts);
}

void TestClipFacts::changedFilesAreDecodedAgain() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 3);
    MemoryCache cache;
    const ClipScan first = scanClips(corpus, &cache, {});
    tree.audio("clip101.flac", 77, 999);
    const ClipScan second = scanClips(corpus, &cache, {});
    QCOMPARE(second.decoded, std::size_t{1});
    QCOMPARE(second.facts[1]->durationS, 999.0 / 8000.0);
    QVERIFY(second.facts[0] == first.facts[0]);
}

void TestClipFacts::brokenFilesAreProblemsAndTheScanGoesOn() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 6);
    fs::remove(tree / "clip101.flac");
    tree.file("clip102.wav");
    tree.file("clip103.flac", "this is text");
    fs::resize_file(tree / "clip104.wav", 400);
    MemoryCache cache;
    for (int round = 0; round < 2; ++round) {
        const ClipScan scan = scanClips(corpus, &cache, {});
        QCOMPARE(scan.problems.size(), std::size_t{4});
        const std::vector<std::pair<const char*, const char*>> wanted{{"clip101.flac", "No such file"},
                                                                      {"clip102.wav", "empty"},
                                                                      {"clip103.flac", "not a readable audio file"},
                                                                      {"clip104.wav", "truncated"}};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QVERIFY2(scan.problems[i].path.ends_with(wanted[i].first), scan.problems[i].path.c_str());
            QVERIFY2(scan.problems[i].reason.find(wanted[i].second) != std::string::npos,
                     scan.problems[i].reason.c_str());
        }
        QVERIFY(scan.facts[0] && !scan.facts[1] && !scan.facts[4] && scan.facts[5]);
        QVERIFY(std::isnan(scan.durationsS()[1]) && scan.durationsS()[5] > 0.0);
    }
}

void TestClipFacts::threadsGiveTheSameResult() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 100);
    tree.file("clip150.wav", "broken");
    tree.file("clip151.wav", "broken");
    const ClipScan one = scanClips(corpus, nullptr, {}, 1);
    const ClipScan four = scanClips(corpus, nullptr, {}, 4);
    QVERIFY(one.facts == four.facts);
    QCOMPARE(four.problems.size(), std::size_t{2});
    QCOMPARE(four.problems[0].path, one.problems[0].path);
}

void TestClipFacts::onlyChosenUtterancesAreRead() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 10);
    const std::vector<std::size_t> chosen{2, 7};
    std::int64_t lastDone = -1;
    RunControl control;
    control.onProgress = [&](const Progress& progress) { lastDone = progress.done; };
    const ClipScan scan = scanClips(corpus, chosen, nullptr, control);
    QCOMPARE(scan.decoded, std::size_t{2});
    QCOMPARE(lastDone, 2);
    for (std::size_t i = 0; i < 10; ++i) QCOMPARE(scan.facts[i].has_value(), i == 2 || i == 7);
}

void TestClipFacts::stoppingKeepsWhatWasDecoded() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 300);
    std::stop_source stop;
    MemoryCache cache;
    cache.onStore = [&] { stop.request_stop(); };
    RunControl control;
    control.stop = stop.get_token();
    QVERIFY_EXCEPTION_THROWN(scanClips(corpus, &cache, control), Cancelled);
    QVERIFY(cache.size() >= 256 && cache.size() < 300);
    MemoryCache untouched;
    QVERIFY_EXCEPTION_THROWN(scanClips(corpus, &untouched, control), Cancelled);
    QCOMPARE(untouched.size(), std::size_t{0});
}

void TestClipFacts::badArgumentsAreErrors() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 1);
    const std::vector<std::size_t> outside{1};
    QVERIFY_EXCEPTION_THROWN(scanClips(corpus, outside, nullptr, {}), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(scanClips(corpus, nullptr, {}, 0), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(scanClips(corpus, nullptr, {}, 1000), InvalidArgument);
    QVERIFY(scanClips(Corpus(), nullptr, {}).facts.empty());
}

void TestClipFacts::speakerSecondsAreSummed() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 6);
    fs::remove(tree / "clip101.flac");
    const auto rows = summarizeSpeakers(corpus, scanClips(corpus, nullptr, {}).durationsS());
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].speaker, std::string("anna"));
    QVERIFY(rows[0].gender == Gender::Female);
    QCOMPARE(rows[0].utterances, std::size_t{2});
    QCOMPARE(rows[0].seconds, (400.0 + 403.0) / 8000.0);
    QCOMPARE(rows[1].utterances, std::size_t{4});
    QVERIFY(std::abs(rows[1].seconds - (402.0 + 404.0 + 405.0) / 8000.0) < 1e-12);
    QVERIFY_EXCEPTION_THROWN(summarizeSpeakers(corpus, std::vector<double>(2, 1.0)), InvalidArgument);
}

void TestClipFacts::sameAudioInTwoSplitsIsAnErrorWhateverItsName() {
    const test::Tree tree;
    tree.audio("a.wav", 1);
    tree.audio("copy.flac", 1);
    tree.audio("b.wav", 2);
    const Corpus corpus = readCorpus(tree.file("m.csv", "path,speaker,label\na.wav,s,1\ncopy.flac,s,1\nb.wav,s,1\n"));
    const ClipScan scan = scanClips(corpus, nullptr, {});
    const auto at = [&](const char* id) {
        std::vector<std::size_t> indexes;
        for (std::size_t i = 0; i < 3; ++i) {
            if (corpus.utterances[i].id == id) indexes.push_back(i);
        }
        return indexes;
    };
    const std::vector<Split> good{makeSplit("calibration", corpus, at("a"), scan.facts),
                                  makeSplit("test", corpus, at("b"), scan.facts)};
    QVERIFY(checkDisjoint(good, false).isDisjoint());
    QCOMPARE(checkDisjoint(good, false).text(), std::string("disjoint by content"));
    const std::vector<Split> bad{makeSplit("calibration", corpus, at("a"), scan.facts),
                                 makeSplit("selection", corpus, at("b"), scan.facts),
                                 makeSplit("test", corpus, at("copy"), scan.facts)};
    try {
        checkDisjoint(bad, false);
        QFAIL("the copy was not noticed");
    } catch (const InvalidArgument& error) {
        const std::string text = error.what();
        for (const char* part : {"copy in test = a in calibration", "allow_overlap", "1 of test also in calibration"}) {
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        }
    }
}

void TestClipFacts::overlapCanBeAllowedAndLeavesItsMark() {
    const std::vector<Split> splits{{"training", {{"x", "h1"}, {"y", "h2"}}},
                                    {"calibration", {{"y2", "h2"}, {"y3", "h2"}}},
                                    {"test", {{"x2", "h1"}, {"z", "h3"}, {"y4", "h2"}}}};
    const Disjointness mark = checkDisjoint(splits, true);
    QVERIFY(!mark.isDisjoint());
    QCOMPARE(mark.overlaps.size(), std::size_t{5});
    QCOMPARE(mark.text(), std::string("2 of calibration also in training, 1 of test also in calibration, "
                                      "2 of test also in training"));
}

void TestClipFacts::splitsWithoutHashesAreRefused() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 2);
    const std::vector<std::optional<ClipFacts>> none(2);
    const std::vector<std::size_t> first{0};
    const std::vector<std::size_t> outside{5};
    QVERIFY_EXCEPTION_THROWN(makeSplit("test", corpus, first, none), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(makeSplit("test", corpus, outside, none), InvalidArgument);
}

void TestClipFacts::joiningUsesEveryClipOnce() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 100);
    const JoinCorpusOptions options{.minClips = 2, .maxClips = 5, .seed = 4};
    const auto strings = planStrings(corpus, allOf(corpus), options);
    std::multiset<std::size_t> used;
    std::map<std::size_t, int> lengths;
    std::set<std::string> ids;
    for (const JoinedString& string : strings) {
        QVERIFY(ids.insert(string.id).second);
        ++lengths[string.utterances.size()];
        for (const std::size_t i : string.utterances) {
            used.insert(i);
            QCOMPARE(corpus.utterances[i].speaker, corpus.utterances[string.utterances[0]].speaker);
            QCOMPARE(corpus.utterances[i].subset, corpus.utterances[string.utterances[0]].subset);
        }
    }
    QCOMPARE(used.size(), std::size_t{100});
    QCOMPARE(std::set<std::size_t>(used.begin(), used.end()).size(), std::size_t{100});
    QVERIFY(lengths.rbegin()->first <= 5 && lengths.size() >= 4 && lengths[1] <= 4);  // a rest of 1 in each group
}

void TestClipFacts::joinedStringsDependOnTheirGroupOnly() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 60);
    std::vector<std::size_t> annas;
    for (const std::size_t i : allOf(corpus)) {
        if (corpus.utterances[i].speaker == "anna") annas.push_back(i);
    }
    const auto shape = [](const std::vector<JoinedString>& strings) {
        std::map<std::string, std::pair<std::vector<std::size_t>, std::uint64_t>> map;
        for (const JoinedString& s : strings) {
            if (s.id.starts_with("anna")) map[s.id] = {s.utterances, s.seed};
        }
        return map;
    };
    const auto alone = shape(planStrings(corpus, annas, {}));
    QVERIFY(!alone.empty());
    QVERIFY(shape(planStrings(corpus, allOf(corpus), {})) == alone);
    QVERIFY(shape(planStrings(corpus, allOf(corpus), {.seed = 1})) != alone);
}

void TestClipFacts::joinedCorpusReadsBack() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 20);
    for (const char* format : {"flac", "wav"}) {
        const JoinCorpusOptions options{.sampleRateHz = 8000, .format = format, .seed = 5};
        const fs::path folder = tree / (std::string("joined_") + format);
        const JoinedCorpus written = joinCorpus(corpus, allOf(corpus), options, folder, {});
        QVERIFY(written.problems.empty());
        const Corpus joined = readCorpus(folder);
        QVERIFY(joined.problems.empty());
        QCOMPARE(joined.utterances.size(), written.strings);
        QCOMPARE(scanClips(joined, nullptr, {}).problems.size(), std::size_t{0});
        std::size_t words = 0;
        for (const JoinedString& string : planStrings(corpus, allOf(corpus), options)) {
            const Utterance utterance = test::find(joined, string.id);
            QCOMPARE(utterance.transcript, joinedTranscript(corpus, string, true));
            QVERIFY(utterance.transcript.find_first_of("0123456789") == std::string::npos);
            words +=
                1 + static_cast<std::size_t>(std::count(utterance.transcript.begin(), utterance.transcript.end(), ' '));
            QVERIFY(utterance.gender != Gender::Unknown && !utterance.speaker.empty() && !utterance.subset.empty());
        }
        QCOMPARE(words, std::size_t{20});
    }
    // The same seed gives the same samples, in either format.
    const Corpus flac = readCorpus(tree / "joined_flac");
    const Corpus wav = readCorpus(tree / "joined_wav");
    QVERIFY(scanClips(flac, nullptr, {}).facts == scanClips(wav, nullptr, {}).facts);
    QCOMPARE(joinedTranscript(corpus, {"", {7}, 0}, true), std::string("SEVEN"));
    QCOMPARE(joinedTranscript(corpus, {"", {7, 8}, 0}, false), std::string("7 8"));
}

void TestClipFacts::joiningSkipsBrokenClips() {
    const test::Tree tree;
    const Corpus corpus = digits(tree, 4);
    tree.file("clip100.wav", "broken");
    const JoinedCorpus written = joinCorpus(corpus, allOf(corpus), {}, tree / "out", {});
    QCOMPARE(written.problems.size(), std::size_t{1});
    QVERIFY(test::hasProblem(written.problems, "clip100.wav"));
    const std::vector<std::size_t> onlyBroken{0};
    QVERIFY_EXCEPTION_THROWN(joinCorpus(corpus, onlyBroken, {}, tree / "none", {}), InvalidArgument);
    QVERIFY(!fs::exists(tree / "none/manifest.csv"));
    QVERIFY_EXCEPTION_THROWN(joinCorpus(corpus, {}, {}, tree / "none", {}), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(joinCorpus(corpus, onlyBroken, {.minClips = 3, .maxClips = 2}, tree / "x", {}),
                             InvalidArgument);
}

void TestClipFacts::speakerNamesCannotLeaveTheFolder() {
    const test::Tree tree;
    tree.audio("a.wav", 1);
    tree.audio("b.wav", 2);
    const Corpus corpus =
        readCorpus(tree.file("m.csv", "path,speaker,label,subset\na.wav,../../evil,1,/etc\nb.wav,.._.._evil,1,_etc\n"));
    const auto strings = planStrings(corpus, allOf(corpus), {});
    QCOMPARE(strings.size(), std::size_t{2});
    QVERIFY(strings[0].id != strings[1].id);
    for (const JoinedString& string : strings) {
        QVERIFY2(string.id.find_first_of("/.") == std::string::npos, string.id.c_str());
    }
}

void TestClipFacts::fsddJoinsIntoConnectedDigits() {
    const fs::path root = test::referenceData("data/fsdd");
    VOXBIT_NEEDS_DATA(root);
    const Corpus corpus = readCorpus(root);
    std::vector<std::size_t> chosen;
    for (const std::size_t i : allOf(corpus)) {
        if (corpus.utterances[i].subset == "test") chosen.push_back(i);
    }
    const test::Tree tree;
    const JoinCorpusOptions options{.minClips = 5, .maxClips = 5, .seed = 1};
    const JoinedCorpus written = joinCorpus(corpus, chosen, options, tree / "digits", {});
    QCOMPARE(written.strings, std::size_t{60});
    const Corpus joined = readCorpus(tree / "digits");
    QCOMPARE(summarizeSpeakers(joined).size(), std::size_t{6});
    for (const Utterance& utterance : joined.utterances) {
        QCOMPARE(std::count(utterance.transcript.begin(), utterance.transcript.end(), ' '), 4);
        QCOMPARE(utterance.subset, std::string("test"));
    }
}

QTEST_GUILESS_MAIN(TestClipFacts)
#include "tst_clip_facts.moc"
