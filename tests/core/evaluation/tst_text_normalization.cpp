// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/text_normalization.h"

#include <QTest>

#include "core/evaluation/letter_case.h"

using namespace voxbit;

class TestTextNormalization : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void defaultTouchesOnlyWhiteSpace() {
        QCOMPARE(normalizedText("  Hello,\t World!  12 ", {}), std::string("Hello, World! 12"));
        QCOMPARE(normalizationText({}), std::string("single spaces"));
    }

    void punctuationGoesButWordsStayApart() {
        TextNormalization plain;
        plain.stripPunctuation = true;
        QCOMPARE(normalizedText("Well-known: \"it's\" 'quoted' – isn’t it?", plain),
                 std::string("Well known it's quoted isn't it"));
        QCOMPARE(normalizedText("¿Qué? 「東京」、です。", plain), std::string("Qué 東京です"));
        QCOMPARE(normalizedText("...", plain), std::string());
    }

    void digitsBecomeWords() {
        TextNormalization spoken;
        spoken.digits = "english";
        spoken.letterCase = "upper";
        QCOMPARE(normalizedText("room 12b", spoken), std::string("ROOM ONE TWO B"));
        QCOMPARE(normalizationText(spoken), std::string("digits as English words, upper case, single spaces"));
    }

    void caseOfEuropeanAlphabets() {
        QCOMPARE(withLowerCase("ÄÖÜ ŁÓDŹ ČŠŽ ΑΆΩΣ ПРИВЕТ ЁЖ Ș İ ẞ"), std::string("äöü łódź čšž αάωσ привет ёж ș i ß"));
        QCOMPARE(withUpperCase("straße ÿ ς ёж ő ǆ"), std::string("STRASSE Ÿ Σ ЁЖ Ő ǆ"));
        QCOMPARE(withUpperCase("東京 안녕"), std::string("東京 안녕"));
    }

    void lowerUndoesUpper() {
        for (char32_t c = 1; c < 0x11000; ++c) {
            if (lowerCaseOf(c) == c || c == 0x0130 || c == 0x1E9E) continue;
            QCOMPARE(upperCaseOf(lowerCaseOf(c)), c);
        }
    }

    void normalizingTwiceChangesNothing() {
        const TextNormalization all{"english", true, "lower"};
        const std::string once = normalizedText("A-b  c's 3/4 ’x ÄÉ…", all);
        QCOMPARE(normalizedText(once, all), once);
    }

    void unknownChoiceIsNamed() {
        TextNormalization wrong;
        wrong.letterCase = "title";
        try {
            (void)normalizedText("x", wrong);
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY(QString(error.what()).contains("letter_case is \"title\""));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextNormalization)
#include "tst_text_normalization.moc"
