// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/training/batch.h"
#include "core/training/speech_source.h"
#include "core/training/trainee.h"
#include "tests/core/training/tone_corpus.h"

using namespace voxbit;

namespace {

/// Two speakers with 4 and 3 clips, and a clip of nobody.
SpeechSource handMade(std::size_t minJoined, std::size_t maxJoined) {
    SpeechSource source;
    for (int i = 0; i < 8; ++i) source.clips.push_back({"c" + std::to_string(i), "", "W" + std::to_string(i), ""});
    source.speakers = {{0, 1, 2, 3}, {4, 5, 6}, {7}};
    source.speakerOf = {0, 0, 0, 0, 1, 1, 1, 2};
    source.minJoined = minJoined;
    source.maxJoined = maxJoined;
    return source;
}

}  // namespace

class TestStrings : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    TrainingConfig config() { return test::toneConfig(m_folder.filePath("tones").toStdString(), "unused"); }

  private Q_SLOTS:
    void initTestCase() { test::writeToneCorpus(m_folder.filePath("tones").toStdString(), 4); }

    void coverUsesEveryClipOnceAndNeverMixesSpeakers() {
        Random random(1);
        const std::vector<SpeechSource> sources = {handMade(2, 3)};
        std::vector<int> uses(8);
        for (const StringPlan& plan : coverPlans(sources, random)) {
            QVERIFY(plan.clips.size() <= 3);
            for (const std::size_t clip : plan.clips) {
                ++uses[clip];
                QCOMPARE(sources[0].speakerOf[clip], sources[0].speakerOf[plan.clips.front()]);
            }
        }
        QCOMPARE(uses, std::vector<int>(8, 1));
    }

    void drawnStringsKeepToOneSpeakerAndTheRange() {
        Random random(2);
        const std::vector<SpeechSource> sources = {handMade(2, 3)};
        std::map<std::size_t, int> lengths;
        for (int i = 0; i < 500; ++i) {
            const StringPlan plan = drawPlan(sources, 0, random);
            for (const std::size_t clip : plan.clips)
                QCOMPARE(sources[0].speakerOf[clip], sources[0].speakerOf[plan.clips.front()]);
            ++lengths[plan.clips.size()];
        }
        // A speaker with a single clip cannot give more.
        QCOMPARE(lengths.size(), std::size_t{3});
        QVERIFY(lengths[2] > 150 && lengths[3] > 150 && lengths[1] < 120);
    }

    void sharesDecideHowOftenASourceIsDrawn() {
        Random random(3);
        std::vector<SpeechSource> sources = {handMade(1, 1), handMade(1, 1), handMade(1, 1)};
        sources[0].share = 3.0;
        sources[1].share = 0.0;
        int first = 0;
        for (int i = 0; i < 4000; ++i) {
            const StringPlan plan = drawPlan(sources, 1, random);
            QVERIFY(plan.source != 1);
            first += plan.source == 0 ? 1 : 0;
        }
        QVERIFY(first > 2880 && first < 3120);
    }

    void sourcesAreReadWithTheirSubsetAndText() {
        auto chosen = config().corpora;
        chosen["tones"].subset.expression = "speaker=anna & subset=dev";
        const auto sources = openSources(chosen, {"keep", false, "lower"});
        QCOMPARE(sources.size(), std::size_t{1});
        QCOMPARE(sources[0].clips.size(), std::size_t{2});
        QCOMPARE(planText(sources, {0, {0, 1}}), std::string("a b"));
        chosen["tones"].subset.expression = "speaker=nobody";
        QVERIFY_EXCEPTION_THROWN((void)openSources(chosen, {}), InvalidArgument);
    }

    void framesNeededCountsABlankBetweenEqualNeighbours() {
        QCOMPARE(framesNeeded({}), std::int64_t{0});
        QCOMPARE(framesNeeded({5, 6, 5}), std::int64_t{3});
        QCOMPARE(framesNeeded({5, 5, 5}), std::int64_t{5});
    }

    void batchesStayWithinTheirLimitsAndPadWithFaintNoise() {
        const TrainingConfig settings = config();
        const auto sources = openSources(settings.corpora, settings.text);
        const Trainee trainee = makeTrainee(settings, {"A", "B"});
        BatchMaker batches(sources, trainee.vocabulary, trainee.preprocessor, *trainee.model, settings.batch, {}, {});
        Random random(7);
        bool hasPadding = false;
        for (int i = 0; i < 30; ++i) {
            const Batch batch = batches.draw(random);
            const auto rows = batch.input.samples.size(0);
            const auto columns = batch.input.samples.size(1);
            QVERIFY(rows >= 1 && rows <= settings.batch.strings);
            QVERIFY(static_cast<double>(rows * columns) <= settings.batch.seconds * test::kToneRateHz);
            std::int64_t letters = 0;
            for (std::size_t row = 0; row < batch.frames.size(); ++row) {
                letters += batch.targetLengths[row];
                QVERIFY(batch.frames[row] >= batch.targetLengths[row]);
                QVERIFY(batch.frames[row] <= trainee.model->frameCount(columns));
                if (batch.frames[row] + 2 > trainee.model->frameCount(columns)) continue;
                const double last = batch.input.samples[static_cast<std::int64_t>(row)][columns - 1].item<double>();
                QVERIFY(last != 0.0 && std::abs(last) < 0.15);
                hasPadding = true;
            }
            QCOMPARE(batch.targets.numel(), letters);
        }
        QVERIFY(hasPadding);
    }

    void theSameGeneratorGivesTheSameBatch() {
        const TrainingConfig settings = config();
        const auto sources = openSources(settings.corpora, settings.text);
        const Trainee trainee = makeTrainee(settings, {"A", "B"});
        const auto draw = [&](std::uint64_t seed) {
            BatchMaker batches(sources, trainee.vocabulary, trainee.preprocessor, *trainee.model, settings.batch, {},
                               {});
            Random random(seed);
            return batches.draw(random);
        };
        QVERIFY(draw(4).input.samples.equal(draw(4).input.samples));
        QVERIFY(draw(4).names != draw(5).names);
    }

    void textThatNoPathCanSpellIsRefused() {
        TrainingConfig settings = config();
        auto sources = openSources(settings.corpora, settings.text);
        for (auto& clip : sources[0].clips) clip.text = std::string(2000, 'A');
        const Trainee trainee = makeTrainee(settings, {"A"});
        BatchMaker batches(sources, trainee.vocabulary, trainee.preprocessor, *trainee.model, settings.batch, {}, {});
        Random random(1);
        QVERIFY_EXCEPTION_THROWN((void)batches.draw(random), InvalidArgument);
    }

    void clipsAreKeptUntilTheCacheIsFull() {
        const std::string path = m_folder.filePath("tones/anna_A_0.wav").toStdString();
        const std::string other = m_folder.filePath("tones/anna_B_0.wav").toStdString();
        const std::size_t bytes = readAudio(path).samples.size() * sizeof(float);
        ClipCache cache(test::kToneRateHz, bytes);
        const auto first = cache.load(path);
        QVERIFY(cache.load(path) == first);
        QVERIFY(cache.load(other) != cache.load(other));
        QCOMPARE(cache.bytes(), bytes);
    }
};

QTEST_GUILESS_MAIN(TestStrings)
#include "tst_strings.moc"
