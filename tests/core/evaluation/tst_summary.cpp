// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/summary.h"

#include <QTest>
#include <cmath>

#include "core/evaluation/compare.h"
#include "core/evaluation/evaluator.h"

using namespace voxbit;

namespace {

UtteranceResult spoken(const std::string& id, const std::string& speaker, const std::string& reference,
                       const std::string& hypothesis) {
    UtteranceResult result;
    result.id = id;
    result.speaker = speaker;
    result.audioHash = "hash of " + id;
    result.reference = reference;
    result.hypothesis = hypothesis;
    result.words = wordErrors(reference, hypothesis);
    result.characters = characterErrors(reference, hypothesis);
    result.audioSeconds = 2;
    result.networkSeconds = 0.5;
    result.wholeSeconds = 1;
    return result;
}

UtteranceResult classified(const std::string& id, bool isCorrect) {
    UtteranceResult result;
    result.id = id;
    result.isCorrect = isCorrect;
    return result;
}

Logits oneHot(const std::vector<int>& ids, int columns) {
    Logits logits;
    logits.rows = static_cast<int>(ids.size());
    logits.columns = columns;
    for (const int id : ids)
        for (int c = 0; c < columns; ++c) logits.values.push_back(c == id ? 4.0F : 0.0F);
    return logits;
}

}  // namespace

class TestSummary : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void ratesAreCorpusRatesWithRowsBySpeaker() {
        const std::vector<UtteranceResult> results{spoken("1", "f", "a b c", "a x c"), spoken("2", "m", "d", "d"),
                                                   spoken("3", "f", "e f g h", "e f g h")};
        const auto summary = summarize(results, "single spaces");
        QCOMPARE(summary.scores.utterances, 3);
        QCOMPARE(*summary.scores.words->rate, 0.125);
        QCOMPARE(summary.scores.words->counts, (ErrorCounts{1, 0, 0, 8}));
        QVERIFY(summary.scores.words->interval->low <= 0.125 && summary.scores.words->interval->high >= 0.125);
        QVERIFY(!summary.scores.accuracy);
        QCOMPARE(summary.bySpeaker.size(), std::size_t{2});
        QCOMPARE(summary.bySpeaker[0].speaker, std::string("f"));
        QCOMPARE(*summary.bySpeaker[0].scores.words->rate, 1.0 / 7);
        QCOMPARE(*summary.bySpeaker[1].scores.words->rate, 0.0);
        QCOMPARE(summary.networkRealTimeFactor->median, 0.25);
        QCOMPARE(summary.wholeRealTimeFactor->p95, 0.5);
    }

    void distancesHaveIntervalsOfTheirMeans() {
        std::vector<UtteranceResult> results(4);
        for (std::size_t i = 0; i < 4; ++i) results[i].distance = LogitsDistance{0.1 * static_cast<double>(i + 1), 0.5};
        results.emplace_back();  // not compared: not counted
        const Scores scores = summarize(results, "").scores;
        QVERIFY(std::abs(scores.distance->klPerFrame - 0.25) < 1e-12);
        const Interval& interval = scores.distanceIntervals->klPerFrame;
        QVERIFY(interval.low >= 0.1 && interval.low < 0.25 && interval.high > 0.25 && interval.high <= 0.4);
        QCOMPARE(scores.distanceIntervals->tokenDisagreement, (Interval{0.5, 0.5}));
        const auto copy = fromJson<EvaluationSummary>(toJson(summarize(results, "")), "summary");
        QCOMPARE(copy.scores.distanceIntervals->klPerFrame, interval);
        QVERIFY(!summarize({}, "").scores.distanceIntervals);
    }

    void accuracyCountsLabelledUtterances() {
        std::vector<UtteranceResult> results;
        for (int i = 0; i < 10; ++i) results.push_back(classified(std::to_string(i), i < 7));
        results.emplace_back();
        const auto summary = summarize(results, "");
        QCOMPARE(summary.scores.accuracy->total, 10);
        QCOMPARE(*summary.scores.accuracy->rate, 0.7);
        QVERIFY(summary.scores.accuracy->interval->low > 0.3 && summary.scores.accuracy->interval->high <= 1.0);
        QVERIFY(!summary.scores.words);
    }

    void nothingIsSummarizedAsNothing() {
        const auto summary = summarize({}, "");
        QCOMPARE(summary.scores.utterances, 0);
        QVERIFY(!summary.scores.words && !summary.scores.accuracy && !summary.networkRealTimeFactor);
        QVERIFY(summary.bySpeaker.empty());
    }

    void emptyReferencesHaveCountsButNoRate() {
        const std::vector<UtteranceResult> results{spoken("1", "", "", "a b")};
        const auto summary = summarize(results, "");
        QCOMPARE(summary.scores.words->counts.insertions, 2);
        QVERIFY(!summary.scores.words->rate && !summary.scores.words->interval);
    }

    void summarySurvivesJson() {
        const std::vector<UtteranceResult> results{spoken("1", "f", "a b c", "a x c"), spoken("2", "m", "d", "d")};
        const Json json = toJson(summarize(results, "single spaces"));
        QCOMPARE(toJson(fromJson<EvaluationSummary>(json, "summary")).dump(), json.dump());
        const Json row = toJson(results[0]);
        QCOMPARE(toJson(fromJson<UtteranceResult>(row, "row")).dump(), row.dump());
    }

    void distanceOfEqualLogitsIsZero() {
        const Logits logits = oneHot({1, 0, 2}, 3);
        QCOMPARE(logitsDistance(logits, logits), (LogitsDistance{0, 0}));
    }

    void distanceIsComputedByHand() {
        // p = (3/4, 1/4), q = (1/2, 1/2): KL = 3/4 ln(3/2) + 1/4 ln(1/2).
        const Logits p{1, 2, {static_cast<float>(std::log(3.0)), 0}};
        const Logits q{1, 2, {0, 0}};
        QVERIFY(std::abs(logitsDistance(p, q).klPerFrame - (0.75 * std::log(1.5) + 0.25 * std::log(0.5))) < 1e-7);
        QCOMPARE(logitsDistance(oneHot({0, 1, 2, 2}, 3), oneHot({0, 2, 2, 2}, 3)).tokenDisagreement, 0.25);
        const Logits large{1, 2, {1e30F, 0}};
        QCOMPARE(logitsDistance(large, large).klPerFrame, 0.0);
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)logitsDistance(p, oneHot({0, 1}, 2)));
    }

    void scoringNormalizesBothSides() {
        const Vocabulary vocabulary({"<pad>", "|", "A", "B"});
        TextNormalization lower{"keep", true, "lower"};
        UtteranceResult result;
        result.reference = "a, b.";
        scoreUtterance(result, oneHot({2, 0, 1, 3}, 4), {&vocabulary, nullptr}, lower);
        QCOMPARE(result.hypothesis, std::string("A B"));
        QCOMPARE(*result.words, (ErrorCounts{0, 0, 0, 2}));
        scoreUtterance(result, oneHot({2, 0, 1, 3}, 4), {&vocabulary, nullptr}, {});
        QCOMPARE(result.words->errors(), 2);
    }

    void withoutReferenceOnlyTextIsFilled() {
        const Vocabulary vocabulary({"<pad>", "|", "A", "B"});
        UtteranceResult result;
        scoreUtterance(result, oneHot({2}, 4), {&vocabulary, nullptr}, {});
        QCOMPARE(result.hypothesis, std::string("A"));
        QVERIFY(!result.words && !result.characters && !result.isCorrect);
    }

    void classesAreNamedAndChecked() {
        const std::vector<std::string> labels{"yes", "no"};
        UtteranceResult result;
        result.id = "u1";
        result.reference = "no";
        scoreUtterance(result, oneHot({1}, 2), {nullptr, &labels}, {});
        QCOMPARE(result.hypothesis, std::string("no"));
        QVERIFY(*result.isCorrect);
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, scoreUtterance(result, oneHot({1}, 3), {nullptr, &labels}, {}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, scoreUtterance(result, oneHot({1}, 2), {}, {}));
    }

    void otherWordsAreRightForWordsWithoutAClass() {
        const std::vector<std::string> labels{"yes", "_unknown_"};
        UtteranceResult result;
        const auto isCorrect = [&](const char* reference, int answer) {
            result.reference = reference;
            scoreUtterance(result, oneHot({answer}, 2), {nullptr, &labels}, {});
            return *result.isCorrect;
        };
        QVERIFY(isCorrect("bed", 1));
        QVERIFY(isCorrect("_unknown_", 1));
        QVERIFY(!isCorrect("yes", 1));
        QVERIFY(!isCorrect("bed", 0));
        QCOMPARE(*result.reference, std::string("bed"));  // told as it is
    }

    void notANumberNamesTheUtterance() {
        const std::vector<std::string> labels{"yes", "no"};
        UtteranceResult result;
        result.id = "u1";
        try {
            scoreUtterance(result, {1, 2, {0, std::numeric_limits<float>::quiet_NaN()}}, {nullptr, &labels}, {});
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY(QString(error.what()).contains("u1"));
        }
    }

    void comparisonPairsByUtterance() {
        std::vector<UtteranceResult> a;
        std::vector<UtteranceResult> b;
        for (int i = 0; i < 40; ++i) {
            a.push_back(spoken(std::to_string(i), "s", "a b c d", i % 2 == 0 ? "a b c d" : "a b c x"));
            b.push_back(spoken(std::to_string(39 - i), "s", "a b c d", "a b c x"));
        }
        a.push_back(spoken("extra", "s", "a", "b"));
        const auto comparison = compareRuns(a, b, ScoreKind::WordErrorRate);
        QCOMPARE(comparison.utterances, 40);
        QCOMPARE(comparison.result->rateA, 0.125);
        QCOMPARE(comparison.result->difference, 0.125);
        QVERIFY(comparison.result->interval.low > 0);
        QVERIFY(compareRuns(a, a, ScoreKind::WordErrorRate).result->interval == Interval{});
        QVERIFY(!compareRuns(a, b, ScoreKind::Accuracy).result);
    }

    void runsOverOtherAudioAreNotCompared() {
        const std::vector<UtteranceResult> a{spoken("1", "s", "a b", "a b")};
        auto b = a;
        b[0].audioHash = "other";
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)compareRuns(a, b, ScoreKind::WordErrorRate));
        b = a;
        b.push_back(a[0]);
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)compareRuns(a, b, ScoreKind::WordErrorRate));
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
