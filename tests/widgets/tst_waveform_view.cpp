// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

#include "tests/support/fail_on_warning.h"
#include "widgets/waveform_view.h"

using namespace voxbit;

class WaveformViewTest : public QObject {
    Q_OBJECT

    static std::vector<float> tone(std::size_t count) {
        std::vector<float> samples(count);
        for (std::size_t i = 0; i < count; ++i) samples[i] = std::sin(0.1F * static_cast<float>(i));
        return samples;
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void clickAndKeysAskToSeek() {
        WaveformView view;
        view.resize(406, 90);
        view.setSamples(tone(32000), 16000);
        view.show();
        QSignalSpy spy(&view, &WaveformView::seekRequested);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(203, 30));
        QVERIFY(std::abs(spy[0][0].toDouble() - 1) < 0.01);
        QCOMPARE(view.position(), 0.0);  // the owner moves it
        view.setPosition(1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(spy[1][0].toDouble(), 1.04);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(spy[2][0].toDouble(), 2.0);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(spy[4][0].toDouble(), 0.0);
    }

    void positionStaysInTheRecording() {
        WaveformView view;
        view.setSamples(tone(8000), 16000);
        view.setPosition(9);
        QCOMPARE(view.position(), 0.5);
        view.clear();
        QCOMPARE(view.position(), 0.0);
        QCOMPARE(view.durationS(), 0.0);
    }

    void emptyAndShortRecordingsAreDrawn() {
        WaveformView view;
        view.resize(300, 90);
        QSignalSpy spy(&view, &WaveformView::seekRequested);
        view.show();
        const QImage empty = view.grab().toImage();
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(spy.count(), 0);
        view.setSamples({0.5F}, 16000);
        QVERIFY(view.grab().toImage() != empty);
    }

    void loudSamplesAreSeenAtAnyWidth() {
        WaveformView view;
        std::vector<float> samples(160000, 0.F);
        samples[80000] = 1.F;  // one sample of ten seconds
        view.setSamples(samples, 16000);
        view.resize(200, 120);
        const QImage with = view.grab().toImage();
        samples[80000] = 0.F;
        view.setSamples(samples, 16000);
        QVERIFY(with != view.grab().toImage());
    }

    void isASliderOfSecondsForAssistiveTools() {
        WaveformView view;
        view.setSamples(tone(16000), 16000);
        view.setPosition(0.25);
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(access && access->valueInterface());
        QCOMPARE(access->valueInterface()->currentValue().toDouble(), 0.25);
        QSignalSpy spy(&view, &WaveformView::seekRequested);
        access->valueInterface()->setCurrentValue(0.5);
        QCOMPARE(spy[0][0].toDouble(), 0.5);
    }
};

QTEST_MAIN(WaveformViewTest)
#include "tst_waveform_view.moc"
