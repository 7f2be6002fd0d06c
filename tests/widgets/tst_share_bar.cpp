// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QtTest>

#include "tests/support/fail_on_warning.h"
#include "widgets/share_bar.h"

using namespace voxbit;

class ShareBarTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void partsFillTheBarInProportion() {
        ShareBar bar;
        bar.resize(400, 60);
        bar.setShares({{"training", 60, "60"}, {"test", 20, "20"}, {"none", 0, "0"}});
        const auto parts = bar.partRects();
        QCOMPARE(parts[0].width(), 300.0);
        QCOMPARE(parts[1].left(), 300.0);
        QCOMPARE(parts[1].right(), 400.0);
        QVERIFY(parts[2].isEmpty());
    }

    void smallPartsStayVisible() {
        ShareBar bar;
        bar.resize(400, 60);
        bar.setShares({{"weights", 1e6, ""}, {"scales", 1, ""}});
        QVERIFY(bar.partRects()[1].width() > 2);
        QVERIFY(bar.partRects()[1].right() < 400.5);
    }

    void nothingIsDrawnOfNothing() {
        ShareBar bar;
        bar.setShares({{"a", 0, ""}, {"b", 0, ""}});
        for (const QRectF& part : bar.partRects()) QVERIFY(part.isEmpty());
        bar.setShares({});
        QVERIFY(!bar.grab().isNull());
    }

    void legendWrapsWhereItIsNarrow() {
        ShareBar bar;
        bar.setShares(
            {{"training", 3, "60 utterances"}, {"calibration", 2, "40 utterances"}, {"test", 2, "9 utterances"}});
        QVERIFY(bar.heightForWidth(150) > bar.heightForWidth(900));
    }

    void describesItsPartsInWords() {
        ShareBar bar;
        bar.setShares({{"training", 3, "60 utterances"}, {"test", 2, "40 utterances"}});
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&bar);
        QCOMPARE(access->role(), QAccessible::Chart);
        QCOMPARE(access->text(QAccessible::Description), QString("training 60 utterances; test 40 utterances"));
    }
};

QTEST_MAIN(ShareBarTest)
#include "tst_share_bar.moc"
