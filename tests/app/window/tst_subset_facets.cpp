// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "app/window/subset_facets.h"
#include "core/base/error.h"
#include "core/corpus/formats.h"
#include "core/corpus/subset.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

Utterance utterance(const std::string& speaker, Gender gender, const std::string& accent, const std::string& subset,
                    int number) {
    Utterance one;
    one.id = speaker + "_" + subset + std::to_string(number);
    one.path = one.id + ".wav";
    one.speaker = speaker;
    one.gender = gender;
    one.language = "en";
    one.accent = accent;
    one.subset = subset;
    return one;
}

/// f1, f2 (RP, Scottish) and m1, m2 (the same), each with two recordings of "calibration" and three of "test".
std::shared_ptr<const Corpus> fourSpeakers() {
    auto corpus = std::make_shared<Corpus>();
    for (const char* speaker : {"f1", "f2", "m1", "m2"}) {
        const Gender gender = speaker[0] == 'f' ? Gender::Female : Gender::Male;
        const std::string accent = speaker[1] == '1' ? "RP" : "Scottish";
        for (int i = 0; i < 2; ++i) corpus->utterances.push_back(utterance(speaker, gender, accent, "calibration", i));
        for (int i = 0; i < 3; ++i) corpus->utterances.push_back(utterance(speaker, gender, accent, "test", i));
    }
    for (const Field field :
         {Field::Speaker, Field::Gender, Field::Language, Field::Accent, Field::Subset, Field::Duration})
        corpus->fields.set(static_cast<std::size_t>(field));
    return corpus;
}

std::vector<double> tenSecondsEach() {
    return std::vector<double>(20, 10.0);
}

QString roundTrip(const char* text) {
    return QString::fromStdString(SubsetFacets::parse(text).text());
}

}  // namespace

class SubsetFacetsTest : public QObject {
    Q_OBJECT

  private:
    std::shared_ptr<const Corpus> m_corpus = fourSpeakers();
    FacetIndex m_index{m_corpus};
    std::vector<double> m_durations = tenSecondsEach();

    QString clicked(const char* text, Field field, const char* value, bool isOn) {
        const auto facets = SubsetFacets::parse(text);
        const auto counts = m_index.count(facets, m_durations);
        return QString::fromStdString(withChip(facets, m_index, counts, field, value, isOn).text());
    }
    QString checked(const char* text, const std::set<std::string>& speakers, bool isOn) {
        const auto after = withSpeakers(SubsetFacets::parse(text), m_index, m_durations, speakers, isOn);
        return after ? QString::fromStdString(after->text()) : QStringLiteral("refused");
    }
    bool isOn(const char* text, Field field, const char* value) {
        const auto facets = SubsetFacets::parse(text);
        return isChipOn(facets, m_index, m_index.count(facets, m_durations), field, m_index.find(field, value));
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void whatChipsShowAreTerms() {
        const auto facets = SubsetFacets::parse("subset=test & gender=female & speaker in (f2, f1)");
        QCOMPARE(facets.terms().size(), 3u);
        QCOMPARE(facets.restText(), std::string());
        QVERIFY(*facets.term(Field::Speaker) == (FacetTerm{Field::Speaker, false, {"f1", "f2"}}));
        QVERIFY(*facets.term(Field::Gender) == (FacetTerm{Field::Gender, false, {"F"}}));
        QCOMPARE(facets.text(), std::string("subset=test & gender=F & speaker in (f1, f2)"));
    }
    void exclusionsAreTermsToo() {
        QCOMPARE(roundTrip("speaker!=a & speaker!=b"), QStringLiteral("!(speaker in (a, b))"));
        QCOMPARE(roundTrip("!(speaker in (a, b))"), QStringLiteral("!(speaker in (a, b))"));
        QCOMPARE(roundTrip("!(gender=F)"), QStringLiteral("gender!=F"));
    }
    void whatChipsCannotShowStays() {
        const auto facets = SubsetFacets::parse("subset=test & duration<20 & (accent~RP | age<30)");
        QCOMPARE(facets.terms().size(), 1u);
        QCOMPARE(facets.restText(), std::string("duration<20 & (accent~RP | age<30)"));
        QCOMPARE(facets.text(), std::string("subset=test & duration<20 & (accent~RP | age<30)"));
        QVERIFY(facets.restFields().test(static_cast<std::size_t>(Field::Age)));
    }
    void twoTermsOfOneFieldKeepTheirMeaning() {
        QCOMPARE(roundTrip("speaker in (a, b) & speaker in (b, c)"),
                 QStringLiteral("speaker in (a, b) & speaker in (b, c)"));
    }
    void aBrokenExpressionNamesTheColumn() {
        QVERIFY_EXCEPTION_THROWN(SubsetFacets::parse("gender=F &"), InvalidArgument);
        try {
            SubsetFacets::parse("gender=F & acent=RP");
        } catch (const InvalidArgument& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(QStringLiteral("column 12")), error.what());
        }
    }
    void fieldsThatTheCorpusLacksAreNamed() {
        try {
            m_index.count(SubsetFacets::parse("age<30"), m_durations);
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY(QString::fromUtf8(error.what()).contains(QStringLiteral("age")));
        }
        QVERIFY_EXCEPTION_THROWN(m_index.count(SubsetFacets::parse("age=30"), m_durations), InvalidArgument);
    }

    void countsAgreeWithTheExpression_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "gender=F", "gender!=F & subset=test", "speaker in (f1, m2) & accent=RP",
                                 "speaker=nobody", "accent~scot | speaker=f1", "duration>5 & subset=test"})
            QTest::newRow(text) << QByteArray(text);
    }
    void countsAgreeWithTheExpression() {
        QFETCH(QByteArray, text);
        const auto answered = SubsetExpression::parse(text.toStdString()).evaluate(*m_corpus, m_durations);
        const auto counts = m_index.count(SubsetFacets::parse(text.toStdString()), m_durations);
        QCOMPARE(counts.total, answered.size());
        std::vector<std::size_t> byRow(4, 0);
        for (const std::size_t i : answered) ++byRow[i / 5];
        QCOMPARE(counts.chosenByRow, byRow);
    }
    void aFacetCountsWhatItsOwnChipsWouldGive() {
        const auto counts = m_index.count(SubsetFacets::parse("gender=F & subset=test"), m_durations);
        const auto gender = static_cast<std::size_t>(Field::Gender);
        QCOMPARE(m_index.values(Field::Gender), (std::vector<std::string>{"F", "M"}));
        QCOMPARE(counts.chosen[gender], (std::vector<std::size_t>{6, 0}));
        QCOMPARE(counts.available[gender], (std::vector<std::size_t>{6, 6}));
        const auto accent = static_cast<std::size_t>(Field::Accent);
        QCOMPARE(counts.available[accent], (std::vector<std::size_t>{3, 3}));
    }
    void rowsAreThoseOfTheSpeakerTable() {
        const auto corpus =
            std::make_shared<const Corpus>(readCorpus(test::sourceTree("resources/demo/corpus/manifest.csv")));
        const FacetIndex index(corpus);
        const auto speakers = summarizeSpeakers(*corpus);
        QCOMPARE(static_cast<std::size_t>(index.rowCount()), speakers.size());
        std::vector<std::size_t> counts(speakers.size(), 0);
        for (std::size_t i = 0; i < corpus->utterances.size(); ++i) {
            const auto row = static_cast<std::size_t>(index.rowOf()[i]);
            QCOMPARE(speakers[row].speaker, corpus->utterances[i].speaker);
            ++counts[row];
        }
        for (std::size_t row = 0; row < counts.size(); ++row) QCOMPARE(counts[row], speakers[row].utterances);
    }

    void aChipAddsItsValue() {
        QCOMPARE(clicked("", Field::Gender, "F", true), QStringLiteral("gender=F"));
        QCOMPARE(clicked("gender=F", Field::Gender, "M", true), QStringLiteral("gender in (F, M)"));
        QCOMPARE(clicked("subset=test", Field::Gender, "F", true), QStringLiteral("subset=test & gender=F"));
    }
    void aChipTakesItsValueAway() {
        QCOMPARE(clicked("gender in (F, M)", Field::Gender, "M", false), QStringLiteral("gender=F"));
        QCOMPARE(clicked("subset=test & gender=F", Field::Gender, "F", false), QStringLiteral("subset=test"));
        QCOMPARE(clicked("accent!=RP", Field::Accent, "Scottish", false),
                 QStringLiteral("!(accent in (RP, Scottish))"));
        QCOMPARE(clicked("accent!=RP", Field::Accent, "RP", true), QString());
    }
    void chipsShowTheTerm() {
        QVERIFY(!isOn("", Field::Gender, "F"));
        QVERIFY(isOn("gender=F", Field::Gender, "F"));
        QVERIFY(!isOn("gender=F", Field::Gender, "M"));
        QVERIFY(isOn("gender!=F", Field::Gender, "M"));
        QVERIFY(!isOn("gender!=F", Field::Gender, "F"));
    }
    void chipsShowTheMembershipOfWhatTheyCannotSay() {
        QVERIFY(isOn("accent~scot", Field::Accent, "Scottish"));
        QVERIFY(!isOn("accent~scot", Field::Accent, "RP"));
        QVERIFY(!isOn("accent~scot", Field::Gender, "F"));  // nothing is said of it
    }
    void clicksLeaveWhatTheyCannotSay() {
        QCOMPARE(clicked("accent~scot", Field::Accent, "RP", true), QStringLiteral("accent~scot | accent=RP"));
        QCOMPARE(clicked("accent~scot | accent=RP", Field::Accent, "RP", false), QStringLiteral("accent~scot"));
        QCOMPARE(clicked("gender=F | accent=RP", Field::Gender, "M", false),
                 QStringLiteral("gender!=M & (gender=F | accent=RP)"));
        QCOMPARE(clicked("gender!=M & (gender=F | accent=RP)", Field::Gender, "M", true),
                 QStringLiteral("gender=F | accent=RP"));
        QCOMPARE(clicked("duration<5", Field::Gender, "F", true), QStringLiteral("gender=F & duration<5"));
    }

    void uncheckedSpeakersAreLeftOut() {
        QCOMPARE(checked("subset=test", {"f1"}, false), QStringLiteral("subset=test & speaker!=f1"));
        QCOMPARE(checked("subset=test & speaker!=f1", {"m1"}, false),
                 QStringLiteral("subset=test & !(speaker in (f1, m1))"));
        QCOMPARE(checked("speaker in (f1, f2)", {"f1"}, false), QStringLiteral("speaker=f2"));
    }
    void theShorterListIsWritten() {
        QCOMPARE(checked("!(speaker in (f1, m1))", {"m2"}, false), QStringLiteral("speaker=f2"));
    }
    void checkedSpeakersComeBack() {
        QCOMPARE(checked("subset=test & speaker!=f1", {"f1"}, true), QStringLiteral("subset=test"));
        QCOMPARE(checked("speaker=f2", {"m1"}, true), QStringLiteral("speaker in (f2, m1)"));
    }
    void checkingSomeoneWhomAnotherFacetKeepsOutNamesTheSpeakers() {
        QCOMPARE(checked("subset=test & gender=F", {"m1"}, true),
                 QStringLiteral("subset=test & speaker in (f1, f2, m1)"));
    }
    void somebodyIsAlwaysLeft() {
        QCOMPARE(checked("speaker=f1", {"f1"}, false), QStringLiteral("refused"));
        QCOMPARE(checked("", {"f1", "f2", "m1", "m2"}, false), QStringLiteral("refused"));
        QCOMPARE(checked("gender=F", {"f1", "f2"}, false), QStringLiteral("refused"));
    }
    void speakersWhomTheRestKeepsOutAreRefused() {
        QCOMPARE(checked("accent~scot & duration>5 & subset=test", {"f1"}, true), QStringLiteral("refused"));
    }
    void valuesWithSpacesAreQuoted() {
        FacetTerm term{Field::Accent, false, {"Received Pronunciation"}};
        SubsetFacets facets;
        facets.setTerm(term);
        QCOMPARE(facets.text(), std::string("accent=\"Received Pronunciation\""));
        QVERIFY(*SubsetFacets::parse(facets.text()).term(Field::Accent) == term);
    }
};

QTEST_GUILESS_MAIN(SubsetFacetsTest)
#include "tst_subset_facets.moc"
