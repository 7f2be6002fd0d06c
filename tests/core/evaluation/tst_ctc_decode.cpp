// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/ctc_decode.h"

#include <QTest>
#include <cmath>
#include <fstream>
#include <limits>

#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/checkpoint/checkpoint.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

Vocabulary smallVocabulary(bool doLowerCase = false) {
    SpecialTokens special;
    special.doLowerCase = doLowerCase;
    return Vocabulary({"<pad>", "<s>", "</s>", "<unk>", "|", "A", "B", "É"}, special);
}

}  // namespace

class TestCtcDecode : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void repeatsJoinAndBlanksSeparate() {
        const Vocabulary vocabulary = smallVocabulary();
        QCOMPARE(ctcText(std::vector<int>{0, 5, 5, 0, 5, 6, 6, 0}, vocabulary), std::string("AAB"));
        QCOMPARE(ctcText(std::vector<int>{5, 0, 0, 0, 5}, vocabulary), std::string("AA"));
    }

    void wordDelimitersBecomeSpacesAndEndsAreTrimmed() {
        const Vocabulary vocabulary = smallVocabulary();
        QCOMPARE(ctcText(std::vector<int>{4, 5, 4, 4, 6, 4}, vocabulary), std::string("A B"));
        QCOMPARE(ctcText(std::vector<int>{5, 4, 0, 4, 6}, vocabulary), std::string("A  B"));
    }

    void otherSpecialTokensStay() {
        QCOMPARE(ctcText(std::vector<int>{1, 5, 2, 3, 99}, smallVocabulary()), std::string("<s>A</s><unk><unk>"));
    }

    void lowerCaseVocabulariesLowerAllLetters() {
        QCOMPARE(ctcText(std::vector<int>{5, 7}, smallVocabulary(true)), std::string("aé"));
    }

    void nothingDecodesToNothing() {
        QCOMPARE(ctcText({}, smallVocabulary()), std::string());
        QCOMPARE(ctcText(std::vector<int>{0, 4, 0}, smallVocabulary()), std::string());
    }

    void argmaxTakesTheFirstOfEquals() {
        const std::vector<float> values{0, 2, 2, -1, -3, -2};
        QVERIFY(argmaxRows(values, 3) == (std::vector<int>{1, 0}));
        QVERIFY(argmaxRows({}, 3).empty());
    }

    void unusableLogitsAreRefused() {
        const std::vector<float> ragged{0, 1, 2};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)argmaxRows(ragged, 2));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)argmaxRows(ragged, 0));
        const std::vector<float> broken{0, std::numeric_limits<float>::quiet_NaN()};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)argmaxRows(broken, 2));
    }

    void goldenTextsAreReproduced_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"case1_base", "case2_lv60", "case3_conformer_rel", "case4_conformer_rope"})
            QTest::newRow(name) << name;
    }

    void goldenTextsAreReproduced() {
        QFETCH(QString, name);
        auto folder = test::sourceTree("tests/golden/" + name.toStdString());
        if (!std::filesystem::exists(folder)) folder = test::referenceData("golden/" + name.toStdString());
        VOXBIT_NEEDS_DATA(folder);
        const Json golden = parseJson(readTextFile(folder / "golden.json"), "golden.json");
        const auto vocabulary = parseVocabulary(readCheckpointTexts(folder), folder.string());
        QVERIFY(vocabulary);
        const auto ids = golden["single"]["argmax"].get<std::vector<int>>();
        QCOMPARE(ctcText(ids, *vocabulary), golden["single"]["text"].get<std::string>());
    }
};

QTEST_GUILESS_MAIN(TestCtcDecode)
#include "tst_ctc_decode.moc"
