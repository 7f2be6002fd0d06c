// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/transcript_view.h"

using namespace voxbit;

namespace {

std::vector<Transcript> samples() {
    return {{"a", "f1", "one two three", "one two three", "one two three"},
            {"b", "m3", "one two three four", "one two three for", "+ too three extra four"},
            {"c", "m3", "zero", std::nullopt, ""}};
}

}  // namespace

class TranscriptViewTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void placesAlignAllThreeLines() {
        const auto places = alignedSlots({"u", "s", "one two three", "one uh two three", "one tree"});
        QString text;
        for (const auto& place : places)
            text += QString("[%1|%2|%3]")
                        .arg(place.reference, markedWord(place.floatWord, place.floatEdit),
                             markedWord(place.quantizedWord, place.quantizedEdit));
        QCOMPARE(text, QString::fromUtf8("[one|one|one][|+uh|][two|two|−][three|three|≠tree]"));
    }

    void insertionsAtTheEndKeepTheirPlaces() {
        const auto places = alignedSlots({"u", "s", "one", "one a b", "one c"});
        QCOMPARE(places.size(), std::size_t(3));
        QCOMPARE(places[1].floatWord, QString("a"));
        QCOMPARE(places[1].quantizedWord, QString("c"));
        QVERIFY(!places[2].quantizedEdit);
        QVERIFY(alignedSlots({"u", "s", "", std::nullopt, ""}).empty());
    }

    void modelCountsErrorsAndDamage() {
        TranscriptModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTranscripts(samples());
        QCOMPARE(test::modelText(model), QString::fromUtf8("Utterance | Speaker | Errors | Damage | Transcript\n"
                                                           "a | f1 | 0 of 3 | 0 | reference: one two three\n"
                                                           "float: one two three\nquantized: one two three\n"
                                                           "b | m3 | 3 of 4 | +2 | reference: one two three four\n"
                                                           "float: one two three ≠for\n"
                                                           "quantized: ≠+ ≠too three +extra four\n"
                                                           "c | m3 | 1 of 1 | - | reference: zero\nquantized: −\n"));
    }

    void worstDamageComesFirstAndUnknownLast() {
        TranscriptModel model;
        model.setTranscripts(samples());
        TranscriptView view;
        view.setTranscripts(&model);
        QStringList order;
        for (int row = 0; row < 3; ++row) order << view.model()->index(row, 0).data().toString();
        QCOMPARE(order, QStringList({"b", "a", "c"}));
    }

    void enterAsksForPlayback() {
        TranscriptModel model;
        model.setTranscripts(samples());
        TranscriptView view;
        view.setTranscripts(&model);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QSignalSpy spy(&view, &TranscriptView::utteranceActivated);
        view.setCurrentSourceRow(1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toString(), QString("b"));
    }

    void narrowColumnsWrapAllLinesTogether() {
        TranscriptModel model;
        std::string text;
        for (int i = 0; i < 40; ++i) text += "word" + std::to_string(i) + " ";
        model.setTranscripts({{"long", "f1", text, text, text}});
        TranscriptView view;
        view.setTranscripts(&model);
        view.resize(1600, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(view.rowHeight(0) > 3 * view.fontMetrics().height());
        const int wide = view.rowHeight(0);
        view.resize(600, 400);
        QTRY_VERIFY(view.rowHeight(0) > wide + 2 * view.fontMetrics().height());
    }
};

QTEST_MAIN(TranscriptViewTest)
#include "tst_transcript_view.moc"
