// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/fail_on_warning.h"
#include "widgets/chip_bar.h"

using namespace voxbit;

class ChipBarTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ChipBar> m_bar;

    static std::vector<Chip> sampleChips() {
        return {{"gender=F", "F", "gender", 4, true},
                {"gender=M", "M", "gender", 4, false},
                {"language=de", "de", "language", 3, false}};
    }
    QList<QAbstractButton*> buttons() const { return m_bar->findChildren<QAbstractButton*>(); }

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        m_bar = std::make_unique<ChipBar>();
        m_bar->setChips(sampleChips());
        m_bar->resize(400, 60);
        m_bar->show();
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }
    void cleanup() { m_bar.reset(); }

    void clickAndSpaceToggle() {
        QSignalSpy spy(m_bar.get(), &ChipBar::toggled);
        QTest::mouseClick(buttons()[0], Qt::LeftButton);
        QCOMPARE(spy[0], QVariantList({"gender=F", false}));
        QVERIFY(!m_bar->chips()[0].isOn);
        buttons()[2]->setFocus();
        QTest::keyClick(buttons()[2], Qt::Key_Space);
        QCOMPARE(spy[1], QVariantList({"language=de", true}));
        QCOMPARE(spy.count(), 2);
    }

    void arrowsWalkRoundAndTabStopsOnce() {
        buttons()[0]->setFocus();
        QTest::keyClick(buttons()[0], Qt::Key_Right);
        QVERIFY(buttons()[1]->hasFocus());
        QTest::keyClick(buttons()[1], Qt::Key_Left);
        QTest::keyClick(buttons()[0], Qt::Key_Left);
        QVERIFY(buttons()[2]->hasFocus());
        int stops = 0;
        for (const auto* button : buttons()) stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void newCountsKeepTheFocusAndEmitNothing() {
        buttons()[1]->setFocus();
        QSignalSpy spy(m_bar.get(), &ChipBar::toggled);
        auto chips = sampleChips();
        chips[1].count = 2;
        chips[1].isOn = true;
        m_bar->setChips(chips);
        QVERIFY(buttons()[1]->hasFocus());
        QVERIFY(buttons()[1]->isChecked());
        QCOMPARE(buttons()[1]->accessibleName(), QString("M 2"));
        QCOMPARE(spy.count(), 0);
        m_bar->setChips({});
        QVERIFY(buttons().isEmpty());
    }

    void chipsWrapAndNeverOverlap() {
        QVERIFY(m_bar->heightForWidth(100) > m_bar->heightForWidth(600));
        m_bar->resize(130, 200);
        const auto all = buttons();
        for (int a = 0; a < all.size(); ++a) {
            QVERIFY(all[a]->geometry().right() < 130);
            for (int b = 0; b < a; ++b) QVERIFY(!all[a]->geometry().intersects(all[b]->geometry()));
        }
    }
};

QTEST_MAIN(ChipBarTest)
#include "tst_chip_bar.moc"
