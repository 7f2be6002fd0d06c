// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/edit_distance.h"

#include <QTest>
#include <algorithm>

#include "core/base/random.h"

using namespace voxbit;

namespace {

ErrorCounts counts(int substitutions, int deletions, int insertions, int length) {
    return {substitutions, deletions, insertions, length};
}

ErrorCounts countsOf(const std::vector<AlignedPair>& pairs) {
    ErrorCounts result;
    for (const auto& pair : pairs) {
        result.substitutions += pair.kind == EditKind::Substitution;
        result.deletions += pair.kind == EditKind::Deletion;
        result.insertions += pair.kind == EditKind::Insertion;
        result.referenceLength += pair.kind != EditKind::Insertion;
    }
    return result;
}

/// The textbook recursion, for short texts.
int plainDistance(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return static_cast<int>(std::max(a.size(), b.size()));
    const int replaced = plainDistance(a.substr(1), b.substr(1)) + (a[0] != b[0]);
    return std::min({replaced, plainDistance(a.substr(1), b) + 1, plainDistance(a, b.substr(1)) + 1});
}

/// Each letter as a word.
std::string spaced(const std::string& word) {
    std::string text;
    for (const char c : word) text += std::string(1, c) + " ";
    return text;
}

std::string randomWord(Random& random) {
    std::string word;
    for (std::size_t i = random.below(6); i > 0; --i) word.push_back(static_cast<char>('a' + random.below(3)));
    return word;
}

}  // namespace

class TestEditDistance : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void wordsAreCountedByHand() {
        QCOMPARE(wordErrors("one two three", "one two three"), counts(0, 0, 0, 3));
        QCOMPARE(wordErrors("one two three", "one too three"), counts(1, 0, 0, 3));
        QCOMPARE(wordErrors("one two three", "one three"), counts(0, 1, 0, 3));
        QCOMPARE(wordErrors("one two three", "one two and three"), counts(0, 0, 1, 3));
        QCOMPARE(wordErrors("three four", "four five"), counts(0, 1, 1, 2));
        QCOMPARE(wordErrors("the cat sat on the mat", "the cat sit on mat today"), counts(1, 1, 1, 6));
    }

    void charactersCountSpaces() {
        QCOMPARE(characterErrors("kitten", "sitting"), counts(2, 0, 1, 6));
        QCOMPARE(characterErrors("a b", "ab"), counts(0, 1, 0, 3));
        QCOMPARE(characterErrors("  a   b ", "a b"), counts(0, 0, 0, 3));
    }

    void utf8CharactersAreSingleUnits() {
        QCOMPARE(characterErrors("für", "fur"), counts(1, 0, 0, 3));
        QCOMPARE(characterErrors("привет", "привед"), counts(1, 0, 0, 6));
        QCOMPARE(characterErrors("안녕", "안"), counts(0, 1, 0, 2));
        QCOMPARE(characterErrors("a\xFF", "a"), counts(0, 1, 0, 2));
    }

    void emptyTextsAreCounted() {
        QCOMPARE(wordErrors("", ""), counts(0, 0, 0, 0));
        QVERIFY(!wordErrors("", "").rate());
        QCOMPARE(wordErrors("", "a b"), counts(0, 0, 2, 0));
        QVERIFY(!wordErrors("", "a b").rate());
        QCOMPARE(wordErrors("a b", "   "), counts(0, 2, 0, 2));
        QCOMPARE(*wordErrors("a b", "").rate(), 1.0);
        QCOMPARE(*wordErrors("a", "b c d").rate(), 3.0);
    }

    void corpusRateIsTotalErrorsOverTotalLength() {
        ErrorCounts total = wordErrors("a b c", "a x c");
        total += wordErrors("d", "");
        QCOMPARE(total, counts(1, 1, 0, 4));
        QCOMPARE(*total.rate(), 0.5);
    }

    void alignmentShowsEachEdit() {
        const std::vector<AlignedPair> expected{{EditKind::Match, "one", "one"},
                                                {EditKind::Deletion, "two", ""},
                                                {EditKind::Substitution, "three", "too"},
                                                {EditKind::Match, "four", "four"},
                                                {EditKind::Insertion, "", "five"}};
        QVERIFY(alignWords("one two three four", "one too four five") == expected);
        QVERIFY(alignWords("", "").empty());
    }

    void alignmentAndCountsAgreeOnRandomTexts() {
        Random random(7);
        for (int i = 0; i < 300; ++i) {
            const std::string a = randomWord(random);
            const std::string b = randomWord(random);
            const ErrorCounts result = characterErrors(a, b);
            QCOMPARE(result.errors(), static_cast<std::int64_t>(plainDistance(a, b)));
            QCOMPARE(wordErrors(spaced(a), spaced(b)), result);
            QCOMPARE(countsOf(alignWords(spaced(a), spaced(b))), result);
            QCOMPARE(result.referenceLength - result.deletions + result.insertions,
                     static_cast<std::int64_t>(b.size()));
            std::string spelled;
            for (const auto& pair : alignWords(spaced(a), spaced(b))) spelled += pair.hypothesis;
            QCOMPARE(spelled, b);
        }
    }
};

QTEST_GUILESS_MAIN(TestEditDistance)
#include "tst_edit_distance.moc"
