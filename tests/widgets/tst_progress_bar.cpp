// SPDX-License-Identifier: Apache-2.0
// Progress is painted with all else, not at once.
#include "widgets/progress_bar.h"

#include <QProgressBar>
#include <QTest>
#include <QVBoxLayout>

using namespace voxbit;

namespace {

class CountedBar : public QProgressBar {
  public:
    using QProgressBar::QProgressBar;
    int painted = 0;

  protected:
    void paintEvent(QPaintEvent* event) override {
        ++painted;
        QProgressBar::paintEvent(event);
    }
};

}  // namespace

class TestProgressBar : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void progressIsPaintedLater() {
        QWidget window;
        auto* bar = new CountedBar(&window);
        (new QVBoxLayout(&window))->addWidget(bar);
        window.resize(300, 60);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(bar->painted > 0);
        const int before = bar->painted;
        showProgress(*bar, 500, 1000);
        QCOMPARE(bar->painted, before);
        QCOMPARE(bar->value(), 500);
        QCOMPARE(bar->maximum(), 1000);
        QTRY_VERIFY(bar->painted > before);
        showProgress(*bar, 0, 0);
        QCOMPARE(bar->maximum(), 0);
    }
};

QTEST_MAIN(TestProgressBar)
#include "tst_progress_bar.moc"
