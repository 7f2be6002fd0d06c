// SPDX-License-Identifier: Apache-2.0
#include "core/report/run_tables.h"

#include <QTest>
#include <limits>

#include "core/evaluation/summary.h"
#include "core/report/compare_table.h"

using namespace voxbit;

namespace {

Run classifierRun() {
    Run run;
    run.id = 3;
    run.name = "words";
    run.figures.accuracy = 0.8;
    run.figures.accuracyLow = 0.7;
    run.figures.accuracyHigh = 0.9;
    return run;
}

Scores spokenScores() {
    Scores scores;
    scores.utterances = 4;
    scores.words = ErrorRate{{3, 2, 1, 20}, 0.3, Interval{0.2, 0.4}};
    scores.characters = ErrorRate{{5, 4, 3, 80}, 0.15, Interval{0.1, 0.25}};
    return scores;
}

std::string textOf(const Table& table, const std::string& key, std::size_t row = 0) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableColumn& column = table.columns[i];
        if ((column.key.empty() ? column.name : column.key) == key) return cellText(table.rows.at(row)[i], column);
    }
    return "no such column";
}

UtteranceResult resultOf(const std::string& id) {
    UtteranceResult result;
    result.id = id;
    result.words = ErrorCounts{1, 0, 0, 2};
    return result;
}

}  // namespace

class TestRunTables : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyRateStandsWithItsInterval() {
        Run spoken;
        spoken.figures.wordErrorRate = 0.3;
        spoken.figures.wordErrorRateLow = 0.2;
        spoken.figures.wordErrorRateHigh = 0.4;
        spoken.figures.characterErrorRate = 0.15;
        spoken.figures.characterErrorRateLow = 0.1;
        spoken.figures.characterErrorRateHigh = 0.25;
        const Table table = runTable({spoken, classifierRun()});
        QCOMPARE(textOf(table, "wer_interval", 0), std::string("20.0 .. 40.0"));
        QCOMPARE(textOf(table, "cer_interval", 0), std::string("10.0 .. 25.0"));
        QCOMPARE(textOf(table, "accuracy_interval", 0), std::string("-"));
        QCOMPARE(textOf(table, "accuracy_interval", 1), std::string("70.0 .. 90.0"));
    }

    void overlapsHaveAColumnWhereThereAreSome() {
        Run marked = classifierRun();
        QCOMPARE(textOf(runTable({marked}), "overlap"), std::string("no such column"));
        marked.overlap = "2 of test also in calibration";
        const Table table = runTable({classifierRun(), marked});
        QCOMPARE(textOf(table, "overlap", 0), std::string("-"));
        QCOMPARE(textOf(table, "overlap", 1), marked.overlap);
    }

    void errorsAreCountedByKind() {
        Run run;
        run.summary = {{"scores", toJson(spokenScores())},
                       {"by_speaker", Json::array({toJson(SpeakerScores{"anna", spokenScores()})})}};
        const Table table = errorCountTable(run);
        QCOMPARE(table.rows.size(), std::size_t{2});
        QCOMPARE(textOf(table, "substitutions", 0), std::string("3"));
        QCOMPARE(textOf(table, "deletions", 0), std::string("2"));
        QCOMPARE(textOf(table, "insertions", 0), std::string("1"));
        QCOMPARE(textOf(table, "correct", 0), std::string("15"));
        QCOMPARE(textOf(table, "in all", 1), std::string("80"));
        const Table speakers = speakerScoreTable(run);
        QCOMPARE(textOf(speakers, "substitutions"), std::string("3"));
        QCOMPARE(textOf(speakers, "insertions"), std::string("1"));
        QCOMPARE(textOf(speakers, "cer_interval"), std::string("10.0 .. 25.0"));
        QCOMPARE(textOf(speakers, "correct"), std::string("no such column"));
    }

    void classifiersCountWhatIsRight() {
        Scores scores;
        scores.accuracy = Accuracy{8, 10, 0.8, Interval{0.7, 0.9}};
        Run run;
        run.summary = {{"scores", toJson(scores)},
                       {"by_speaker", Json::array({toJson(SpeakerScores{"anna", scores})})}};
        QCOMPARE(textOf(errorCountTable(run), "in all"), std::string("10"));
        QCOMPARE(textOf(errorCountTable(run), "correct"), std::string("8"));
        QCOMPARE(textOf(errorCountTable(run), "substitutions"), std::string("no such column"));
        QCOMPARE(textOf(speakerScoreTable(run), "accuracy_interval"), std::string("70.0 .. 90.0"));
    }

    void runsThatAreNotFinishedHaveNoCounts() { QVERIFY(errorCountTable(Run()).rows.empty()); }

    void brokenRecordingsAreListed() {
        Run run;
        run.provenance = Json::object();
        QCOMPARE(problemsText(run), std::string());
        run.provenance = {{"problems", Json::array({{{"path", "a.wav"}, {"reason", "is empty"}}})}};
        QCOMPARE(problemsText(run), std::string("left out: a.wav: is empty\n"));
    }

    void comparisonsSayWhatTheyLeaveOut() {
        const std::vector<UtteranceResult> base{resultOf("a"), resultOf("b"), resultOf("c")};
        const std::vector<UtteranceResult> other{resultOf("b"), resultOf("c"), resultOf("d"), resultOf("e")};
        const std::vector<RunResults> others{{7, other}, {8, base}};
        const Table table = coverageTable({5, base}, others);
        QCOMPARE(textOf(table, "id", 0), std::string("7"));
        QCOMPARE(textOf(table, "in_both", 0), std::string("2"));
        QCOMPARE(textOf(table, "only_here", 0), std::string("2"));
        QCOMPARE(textOf(table, "only_in_base", 0), std::string("1"));
        QCOMPARE(textOf(table, "only_here", 1), std::string("0"));
        QVERIFY(tableText(table).find("only in run 5") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRunTables)
#include "tst_run_tables.moc"
