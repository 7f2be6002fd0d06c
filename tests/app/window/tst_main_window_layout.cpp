// SPDX-License-Identifier: Apache-2.0
#include <QDockWidget>
#include <QScrollBar>
#include <QTabBar>

#include "app/window/panels/layer_plots.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/bit_map_view.h"
#include "widgets/figure_view.h"

using namespace voxbit;

namespace {

/// How often a widget got another size.
class ResizeCount : public QObject {
  public:
    explicit ResizeCount(QWidget* watched) { watched->installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Resize) ++count;
        return false;
    }

    int count = 0;
};

}  // namespace

class TestMainWindowLayout : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void everyPanelIsThereAndFitsIntoALaptop() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        for (const PanelEntry& entry : panels()) QVERIFY2(window.panel(entry.id) != nullptr, entry.id);
        QVERIFY(test::settle(window));
        const QSize least = window.minimumSizeHint().expandedTo(window.size());
        QVERIFY2(least.width() <= 1366 && least.height() <= 768,
                 qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
    }

    void tabsAreTheOnlyTitlesOfTheirPanels() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        QVERIFY(test::settle(window));
        auto* speakers = window.findChild<QDockWidget*>(QStringLiteral("speakers"));
        auto* details = window.findChild<QDockWidget*>(QStringLiteral("details"));
        QVERIFY(!window.tabifiedDockWidgets(speakers).isEmpty() && window.tabifiedDockWidgets(details).isEmpty());
        QTRY_VERIFY(speakers->titleBarWidget() != nullptr);
        QCOMPARE(speakers->titleBarWidget()->height(), 0);
        QVERIFY(details->titleBarWidget() == nullptr);
        speakers->setFloating(true);  // alone it has its own again
        QTRY_VERIFY(speakers->titleBarWidget() == nullptr);
        speakers->setFloating(false);
        window.findChild<QDockWidget*>(QStringLiteral("model"))->hide();
        QTRY_VERIFY(speakers->titleBarWidget() == nullptr);
    }

    /// Everything would be laid out and painted again whenever one begins or ends.
    void jobsAndNextStepsDoNotMoveThePanels() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        test::open(window.workbench(), test::DemoBench::experiment("subset=calibration", 4));
        QVERIFY(test::settle(window));
        window.workbench().profile();
        QVERIFY(test::settle(window));
        QTest::qWait(50);
        ResizeCount moved(window.findChild<QDockWidget*>(QStringLiteral("layers")));
        window.workbench().calibrate();
        QVERIFY(test::settle(window));
        window.workbench().evaluate();
        QVERIFY(window.jobs().isComputing());
        QVERIFY(test::settle(window));
        QTest::qWait(50);
        QCOMPARE(moved.count, 0);
    }

    void plotsAndHistogramAreWholeOnALaptop() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.settings().set(Setting::Language, QStringLiteral("en"));
        window.resize(1366, 768);
        window.show();
        test::open(window.workbench(), test::DemoBench::experiment());
        QVERIFY(test::settle(window));
        window.workbench().profile();
        QVERIFY(test::settle(window));
        window.workbench().selectLayer(3);
        QVERIFY(test::settle(window));
        QTest::qWait(50);
        const auto* tabs = window.panel("layers")->findChild<LayerPlots*>()->findChild<QTabBar*>();
        QVERIFY2(tabs->width() >= tabs->sizeHint().width(),
                 qPrintable(QStringLiteral("%1 of %2").arg(tabs->width()).arg(tabs->sizeHint().width())));
        const auto* histogram = window.panel("details")->findChild<FigureView*>();
        QVERIFY(histogram->isVisible());
        QCOMPARE(histogram->visibleRegion().boundingRect(), histogram->rect());
        QVERIFY(histogram->height() >= 9 * histogram->fontMetrics().height());
        const auto* map = window.panel("layers")->findChild<BitMapView*>();
        for (const QScrollBar* bar : map->findChildren<QScrollBar*>()) QVERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(TestMainWindowLayout)
#include "tst_main_window_layout.moc"
