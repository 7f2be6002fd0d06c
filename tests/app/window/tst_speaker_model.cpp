// SPDX-License-Identifier: Apache-2.0
#include "app/window/speaker_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/base/error.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"

using namespace voxbit;

namespace {

std::vector<SpeakerSummary> threeSpeakers() {
    return {{"f1", Gender::Female, "en", "RP", "31", 22, 75},
            {"m1", Gender::Male, "en", "", "twenties", 8, 0},
            {"", Gender::Unknown, "en", "", "", 3, 30}};
}

/// Four recordings, a and b of one audio.
CorpusFacts fourRecordings() {
    auto corpus = std::make_shared<Corpus>();
    CorpusFacts facts;
    for (const char* id : {"a", "b", "c", "d"}) {
        Utterance one;
        one.id = id;
        one.path = std::string("/corpus/") + id + ".wav";
        one.transcript = std::string("SAY ") + id;
        corpus->utterances.push_back(one);
        facts.facts.push_back(ClipFacts{2.5, id == std::string("b") ? "hash-a" : std::string("hash-") + id});
    }
    facts.corpus = corpus;
    return facts;
}

ChosenSubsets subsets(std::vector<std::size_t> calibration, std::vector<std::size_t> test) {
    ChosenSubsets chosen;
    chosen.calibration = std::move(calibration);
    chosen.test = std::move(test);
    return chosen;
}

}  // namespace

class SpeakerModelTest : public QObject {
    Q_OBJECT

  private:
    SpeakerModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Qt::CheckState checkOf(int row) const {
        return static_cast<Qt::CheckState>(m_model.index(row, 0).data(Qt::CheckStateRole).toInt());
    }

  private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        test::failOnWarning();
        m_model.setSpeakers({});
        m_model.setSpeakers(threeSpeakers());
    }

    void theTableReadsAsText() {
        m_model.setChosen({8, 0, 3});
        QCOMPARE(test::modelText(m_model),
                 QStringLiteral("Speaker | Gender | Language | Accent | Age | Chosen | Utt. | Min.\n"
                                "f1 | female | en | RP | 31 | 8 | 22 | 1.3\n"
                                "m1 | male | en | not said | twenties | 0 | 8 | \u2013\n"
                                "not said | not said | en | not said | not said | 3 | 3 | 0.5\n"));
    }
    void whoIsChosenIsChecked() {
        QCOMPARE(checkOf(0), Qt::Unchecked);
        m_model.setChosen({8, 0, 3});
        QCOMPARE(checkOf(0), Qt::Checked);
        QCOMPARE(checkOf(1), Qt::Unchecked);
        QVERIFY(m_model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("chosen")));
    }
    void aCheckBoxOnlyAsks() {
        QSignalSpy asked(&m_model, &SpeakerModel::checkRequested);
        QVERIFY(m_model.setData(m_model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first(), (QVariantList{1, true}));
        QCOMPARE(checkOf(1), Qt::Unchecked);
        QVERIFY(!m_model.setData(m_model.index(1, 1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!m_model.flags(m_model.index(1, 1)).testFlag(Qt::ItemIsUserCheckable));
    }
    void numbersSortAsNumbers() {
        m_model.setChosen({8, 0, 3});
        const auto raw = [&](int row, int column) { return m_model.index(row, column).data(SpeakerModel::SortRole); };
        QCOMPARE(raw(0, SpeakerModel::ChosenColumn).toInt(), 8);
        QCOMPARE(raw(0, SpeakerModel::MinutesColumn).toDouble(), 1.25);
        QCOMPARE(raw(0, SpeakerModel::UtterancesColumn).toInt(), 22);
    }
    void columnsThatSayNothingAreUniform() {
        QVERIFY(m_model.isUniform(SpeakerModel::LanguageColumn));
        QVERIFY(!m_model.isUniform(SpeakerModel::GenderColumn));
    }
    void durationsThatBecomeKnownKeepTheRows() {
        QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
        auto speakers = threeSpeakers();
        speakers[1].seconds = 60;
        m_model.setSpeakers(speakers);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(m_model.index(1, SpeakerModel::MinutesColumn).data().toString(), QStringLiteral("1.0"));
        speakers.pop_back();
        m_model.setSpeakers(speakers);
        QCOMPARE(resets.count(), 1);
    }
    void everySpeakerNeedsACount() { QVERIFY_EXCEPTION_THROWN(m_model.setChosen({1, 2}), InvalidArgument); }
    void everyColumnIsExplained() {
        for (int column = 0; column < SpeakerModel::kColumns; ++column) {
            QVERIFY(!m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void utterancesReadAsText() {
        UtteranceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto facts = fourRecordings();
        facts.facts[3].reset();
        model.setRows(std::make_shared<const CorpusFacts>(facts),
                      {{0, SplitRole::Calibration}, {3, SplitRole::Unused}});
        QCOMPARE(test::modelText(model), QStringLiteral("Utterance | Use | Seconds | Transcript\n"
                                                        "a | calibration | 2.5 | SAY a\n"
                                                        "d |  | \u2013 | SAY d\n"));
        QCOMPARE(QString::fromStdString(model.utterance(1).path), QStringLiteral("/corpus/d.wav"));
    }

    void recordingsHaveOneRole() {
        const CorpusFacts facts = fourRecordings();
        const auto chosen = subsets({0}, {2});
        const auto overview = splitOverview(facts, &chosen, nullptr);
        QVERIFY(overview.roleOf == (std::vector<SplitRole>{SplitRole::Calibration, SplitRole::Unused, SplitRole::Test,
                                                           SplitRole::Unused}));
        QCOMPARE(overview.part(SplitRole::Unused).utterances, 2u);
        QCOMPARE(overview.part(SplitRole::Test).seconds, 2.5);
        QCOMPARE(overview.heardCount, 0u);
    }
    void overlapIsFoundByContent() {
        const CorpusFacts facts = fourRecordings();
        const auto chosen = subsets({0}, {1, 2});
        const auto overview = splitOverview(facts, &chosen, nullptr);
        QCOMPARE(overview.roleOf[0], SplitRole::Overlap);
        QCOMPARE(overview.roleOf[1], SplitRole::Overlap);
        QCOMPARE(overview.roleOf[2], SplitRole::Test);
    }
    void whatTheModelHasHeardIsTold() {
        const CorpusFacts facts = fourRecordings();
        const auto chosen = subsets({0}, {2});
        TrainingAudio heard;
        heard.training = {{"hash-d", "d"}, {"hash-c", "c"}};
        const auto overview = splitOverview(facts, &chosen, &heard);
        QCOMPARE(overview.roleOf[3], SplitRole::Training);
        QCOMPARE(overview.roleOf[2], SplitRole::Overlap);  // it was trained on what is to test it
        QCOMPARE(overview.heardCount, 1u);
        heard.training.clear();
        heard.selection = {{"hash-d", "d"}};
        QCOMPARE(splitOverview(facts, nullptr, &heard).roleOf[3], SplitRole::Selection);
    }
};

QTEST_MAIN(SpeakerModelTest)
#include "tst_speaker_model.moc"
