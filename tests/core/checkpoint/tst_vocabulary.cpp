// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/vocabulary.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/base/utf8.h"
#include "core/checkpoint/checkpoint.h"

using namespace voxbit;

class VocabularyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void encodeMapsCharactersAndSpaces();
    void unknownCharactersBecomeTheUnknownToken();
    void tokenizerFilesRenameTheSpecialTokens();
    void folderWithoutVocabularyHasNone();
    void badVocabulariesAreRefused_data();
    void badVocabulariesAreRefused();
    void jsonSurvivesARoundTrip();
    void brokenUtf8IsFound_data();
    void brokenUtf8IsFound();

  private:
    static std::optional<Vocabulary> read(const std::filesystem::path& directory) {
        return parseVocabulary(readCheckpointTexts(directory), directory.string());
    }
    std::filesystem::path folder(const std::string& vocabJson) {
        const std::filesystem::path path = m_folder.path().toStdString() + "/" + std::to_string(m_count++);
        std::filesystem::create_directories(path);
        writeFileAtomically(path / "vocab.json", vocabJson);
        return path;
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

void VocabularyTest::encodeMapsCharactersAndSpaces() {
    const Vocabulary v({"<pad>", "<s>", "</s>", "<unk>", "|", "A", "\xc3\x84"});
    QCOMPARE(v.encode("A \xc3\x84"), (std::vector<int>{5, 4, 6}));
    QCOMPARE(v.encode("  A \t A "), (std::vector<int>{5, 4, 5}));
    QCOMPARE(v.encode(""), std::vector<int>{});
    QCOMPARE(v.padId(), 0);
    QCOMPARE(v.wordDelimiterId(), 4);
    QCOMPARE(v.tokenText(6), std::string("\xc3\x84"));
    QVERIFY_EXCEPTION_THROWN(v.tokenText(7), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(v.tokenText(-1), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(v.encode("\xc3"), InvalidArgument);
}

void VocabularyTest::unknownCharactersBecomeTheUnknownToken() {
    QCOMPARE(Vocabulary({"<pad>", "<unk>", "|", "A"}).encode("aA"), (std::vector<int>{1, 3}));
    QVERIFY_EXCEPTION_THROWN(Vocabulary({"<pad>", "|", "A"}).encode("a"), InvalidArgument);
    SpecialTokens special;
    special.doLowerCase = true;
    QCOMPARE(Vocabulary({"<pad>", "<unk>", "|", "A"}, special).encode("aA"), (std::vector<int>{3, 3}));
}

void VocabularyTest::tokenizerFilesRenameTheSpecialTokens() {
    const auto path = folder(R"({"a":1,"[PAD]":0,"_":2})");
    writeFileAtomically(path / "added_tokens.json", R"({"<s>":4})");
    writeFileAtomically(path / "tokenizer_config.json", R"({"word_delimiter_token":"_","do_lower_case":true})");
    writeFileAtomically(path / "special_tokens_map.json", R"({"pad_token":{"content":"[PAD]","lstrip":false}})");
    const Vocabulary v = *read(path);
    QCOMPARE(v.size(), 5);
    QCOMPARE(v.tokens(), (std::vector<std::string>{"[PAD]", "a", "_", "", "<s>"}));
    QCOMPARE(v.padId(), 0);
    QCOMPARE(v.wordDelimiterId(), 2);
    QCOMPARE(v.special().begin, std::string("<s>"));
    QVERIFY(v.special().doLowerCase);
    QVERIFY_EXCEPTION_THROWN(v.encode("b"), InvalidArgument);
}

void VocabularyTest::folderWithoutVocabularyHasNone() {
    QVERIFY(!read(m_folder.path().toStdString()).has_value());
}

void VocabularyTest::badVocabulariesAreRefused_data() {
    QTest::addColumn<QString>("json");
    for (const char* json :
         {"[]", "{", "{}", R"({"<pad>":0})", R"({"|":0})", R"({"<pad>":0,"|":-1})", R"({"<pad>":0,"|":1.5})",
          R"({"<pad>":0,"|":99999999999})", R"({"<pad>":0,"|":"1"})", R"({"<pad>":0,"|":0})",
          R"({"<pad>":0,"|":1,"|":2})", R"({"<pad>":0,"|":1,"":2})", R"({"eng":{"<pad>":0,"|":1}})"})
        QTest::newRow(json) << QString(json);
}

void VocabularyTest::badVocabulariesAreRefused() {
    QFETCH(QString, json);
    QVERIFY_EXCEPTION_THROWN(read(folder(json.toStdString())), FormatError);
}

void VocabularyTest::jsonSurvivesARoundTrip() {
    const Vocabulary v({"<pad>", "<unk>", "|", "\"", "\xc3\x84", "", "Z"});
    QCOMPARE(read(folder(vocabularyJson(v)))->tokens(), v.tokens());
}

void VocabularyTest::brokenUtf8IsFound_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("ASCII") << QByteArray("abc") << true;
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80") << true;
    QTest::newRow("largest") << QByteArray("\xf4\x8f\xbf\xbf") << true;
    QTest::newRow("too large") << QByteArray("\xf4\x90\x80\x80") << false;
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << false;
    QTest::newRow("overlong three") << QByteArray("\xe0\x80\xaf") << false;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << false;
    QTest::newRow("cut") << QByteArray("a\xe2\x82") << false;
    QTest::newRow("lone continuation") << QByteArray("\x80") << false;
}

void VocabularyTest::brokenUtf8IsFound() {
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    QCOMPARE(isValidUtf8(text.toStdString()), isValid);
}

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
