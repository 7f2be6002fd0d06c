// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/float_logits_file.h"

#include <QTest>

using namespace voxbit;

class TestFloatLogitsFile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsKeptIsFoundAgainByModelAndAudio();
    void whatWasNeverKeptIsNotFound();
};

void TestFloatLogitsFile::whatIsKeptIsFoundAgainByModelAndAudio() {
    FloatLogitsFile file;
    const Logits first{2, 3, {1, 2, 3, 4, 5, 6}};
    const Logits second{1, 2, {-1.5F, 0.25F}};
    const Logits ofAnotherModel{1, 1, {7}};
    file.keep("model", "a", first);
    file.keep("model", "b", second);
    file.keep("other", "a", ofAnotherModel);
    QVERIFY(file.find("model", "a") == first);
    QVERIFY(file.find("model", "b") == second);
    QVERIFY(file.find("other", "a") == ofAnotherModel);
    // Reading does not move what is written next.
    file.keep("model", "c", first);
    QVERIFY(file.find("model", "c") == first);
    QVERIFY(file.find("model", "b") == second);
}

void TestFloatLogitsFile::whatWasNeverKeptIsNotFound() {
    FloatLogitsFile file;
    QVERIFY(!file.find("model", "a"));
    file.keep("model", "a", {1, 1, {1}});
    QVERIFY(!file.find("model", "b"));
    QVERIFY(!file.find("other", "a"));
}

QTEST_GUILESS_MAIN(TestFloatLogitsFile)
#include "tst_float_logits_file.moc"
