// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <map>
#include <thread>

#include "app/window/about_box.h"
#include "app/window/shortcut_list.h"
#include "app/window/tour.h"
#include "tests/support/demo_window.h"

using namespace voxbit;

namespace {

/// Opens few recordings, so that jobs are short.
void openSmall(MainWindow& window) {
    window.workbench().load(test::DemoBench::experiment());
}

void drop(MainWindow& window, const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

/// A compute job that only a cancel ends.
void startEndlessJob(MainWindow& window) {
    window.jobs().start(
        Lane::Compute, QStringLiteral("endless"), &window,
        [](Workspace&, const RunControl& control) {
            for (;;) {
                control.checkStop();
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        },
        [] {});
}

/// Presses a button of the question that comes up, by its role.
void answer(QMessageBox::ButtonRole role) {
    QTimer::singleShot(0, qApp, [role] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) return answer(role);
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == role) return button->click();
        }
    });
}

QString demoPath(const char* relative) {
    return QString::fromStdString(test::sourceTree(relative).string());
}

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
  private Q_SLOTS:
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

    void shortcutsAreUnambiguousAndListed() {
        const test::DemoHome home;
        MainWindow window(home.options());
        std::map<QString, QString> seen;
        int count = 0;
        for (const QAction* action : window.findChildren<QAction*>()) {
            if (action->shortcut().isEmpty() || action->shortcutContext() != Qt::WindowShortcut) continue;
            const QString keys = action->shortcut().toString();
            QVERIFY2(seen.count(keys) == 0, qPrintable(keys + ": " + action->text() + " and " + seen[keys]));
            seen[keys] = action->text();
            ++count;
        }
        QVERIFY(count > 20);
        QVERIFY(shortcutsOf(window).size() >= count);
        ShortcutList(&window).show();
    }

    void whatIsDroppedIsOpened() {
        const test::DemoHome home;
        MainWindow window(home.options());
        drop(window, demoPath("resources/demo/corpus/manifest.csv"));
        QCOMPARE(QString::fromStdString(window.workbench().experiment().corpus.path),
                 demoPath("resources/demo/corpus/manifest.csv"));
        drop(window, demoPath("resources/demo/model"));
        QCOMPARE(QString::fromStdString(window.workbench().experiment().model), demoPath("resources/demo/model"));
        drop(window, demoPath("configs/demo.yaml"));
        QCOMPARE(*window.workbench().experiment().averageBits, 3.5);
        QCOMPARE(window.settings().get(Setting::RecentModels).toStringList().first(), demoPath("resources/demo/model"));
        QCOMPARE(window.settings().get(Setting::RecentCorpora).toStringList().size(), 1);
    }

    void brokenExperimentsAreToldAndChangeNothing() {
        const test::DemoHome home;
        MainWindow window(home.options());
        const std::string before = experimentHash(window.workbench().experiment());
        window.openExperiment(demoPath("resources/demo/run_demo.sh"));
        auto* box = window.findChild<QMessageBox*>();
        QVERIFY(box != nullptr && !box->text().isEmpty());
        QCOMPARE(experimentHash(window.workbench().experiment()), before);
    }

    void nextStepIsProposedUntilTheResultIsStored() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        openSmall(window);
        QVERIFY(test::settle(window));
        QTRY_COMPARE(window.proposedStep(), Step::Profile);
        for (const Step next : {Step::Calibrate, Step::Evaluate, Step::None}) {
            window.stepAction(window.proposedStep())->trigger();
            QVERIFY(window.jobs().isComputing());
            QTRY_COMPARE(window.proposedStep(), Step::None);  // a job is running
            QVERIFY(test::settle(window));
            QTRY_COMPARE(window.proposedStep(), next);
        }
        QCOMPARE(window.runs().selected().size(), std::size_t(1));
        window.workbench().edit(QStringLiteral("budget"), [](Experiment& e) { e.averageBits = 3; });
        QTRY_COMPARE(window.proposedStep(), Step::Calibrate);
    }

    void missingModelIsTheNextStep() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.openModel(QStringLiteral("/nowhere"));
        QTRY_COMPARE(window.workbench().model().status, Loadable<LoadedModel>::Status::Failed);
        QTRY_COMPARE(window.proposedStep(), Step::OpenModel);
    }

    void sessionComesBackAfterACrash() {
        const test::DemoHome home;
        auto options = home.options();
        MainWindow crashed(options);
        crashed.workbench().edit(QStringLiteral("bits"), [](Experiment& e) { e.averageBits = 5.25; });
        QTest::qWait(800);
        // What lies on the disk while the first window still stands is what a crash leaves.
        const QString left = home.folder.path() + QStringLiteral("/left.ini");
        QVERIFY(QFile::copy(options.settingsFile, left));
        options.settingsFile = left;
        options.isDemo = false;
        MainWindow next(options);
        QCOMPARE(experimentHash(next.workbench().experiment()), experimentHash(crashed.workbench().experiment()));
        QCOMPARE(next.workbench().experiment().averageBits, std::optional(5.25));
    }

    void unreadableSessionGivesTheDemo() {
        const test::DemoHome home;
        auto options = home.options();
        Settings(options.settingsFile).set(Setting::Experiment, QStringLiteral("{broken"));
        options.isDemo = false;
        MainWindow window(options);
        QCOMPARE(window.workbench().experiment().name, std::string("demo"));
    }

    void layoutIsRememberedAndTheDefaultComesBack() {
        const test::DemoHome home;
        auto options = home.options();
        {
            MainWindow window(options);
            window.show();
            window.findChild<QDockWidget*>(QStringLiteral("runs"))->hide();
            window.close();
        }
        MainWindow window(options);
        window.show();
        auto* runs = window.findChild<QDockWidget*>(QStringLiteral("runs"));
        QVERIFY(runs->isHidden());
        window.findChild<QDockWidget*>(QStringLiteral("speakers"))->setFloating(true);
        window.restoreDefaultLayout();
        QVERIFY(!runs->isHidden());
        for (const PanelEntry& entry : panels()) {
            auto* dock = window.findChild<QDockWidget*>(QString::fromLatin1(entry.id));
            QVERIFY2(!dock->isFloating() && !dock->isHidden(), entry.id);
        }
    }

    void anotherLanguageKeepsExperimentJobsAndLayout() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.settings().set(Setting::Language, QStringLiteral("en"));
        window.show();
        QVERIFY(test::settle(window));
        startEndlessJob(window);
        const std::string before = experimentHash(window.workbench().experiment());
        window.findChild<QDockWidget*>(QStringLiteral("curves"))->hide();
        const QSignalSpy rebuilt(&window, &MainWindow::rebuilt);
        window.settings().set(Setting::Language, QStringLiteral("de"));
        QTRY_COMPARE(rebuilt.count(), 1);
        QCOMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        QCOMPARE(window.panel("budget")->locale().decimalPoint(), QStringLiteral(","));
        QVERIFY(window.jobs().isComputing());
        QCOMPARE(experimentHash(window.workbench().experiment()), before);
        QVERIFY(window.findChild<QDockWidget*>(QStringLiteral("curves"))->isHidden());
        for (const PanelEntry& entry : panels()) QVERIFY2(window.panel(entry.id) != nullptr, entry.id);
        window.settings().set(Setting::Language, QStringLiteral("en"));
        QTRY_COMPARE(rebuilt.count(), 2);
        QCOMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&File"));
        window.jobs().cancelAll();
    }

    void themesSwitchAtOnce() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        window.settings().set(Setting::Theme, QStringLiteral("dark"));
        QTRY_VERIFY(window.palette().color(QPalette::Window).lightness() < 100);
        window.settings().set(Setting::Theme, QStringLiteral("light"));
        QTRY_VERIFY(window.palette().color(QPalette::Window).lightness() > 150);
        window.settings().set(Setting::Theme, QStringLiteral("system"));
        QTRY_COMPARE(window.palette().color(QPalette::Window), QApplication::palette().color(QPalette::Window));
    }

    void closingWithRunningJobsAsks() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        startEndlessJob(window);
        answer(QMessageBox::RejectRole);
        QVERIFY(!window.close());
        QVERIFY(window.isVisible() && window.jobs().isComputing());
        answer(QMessageBox::AcceptRole);
        QVERIFY(window.close());
        QTRY_VERIFY(!window.jobs().isComputing());
    }

    void twoWindowsShareOneDatabase() {
        const test::DemoHome home;
        auto options = home.options();
        MainWindow one(options);
        options.settingsFile += QStringLiteral("2");
        MainWindow two(options);
        for (MainWindow* window : {&one, &two}) openSmall(*window);
        two.workbench().edit(QStringLiteral("bits"), [](Experiment& e) { e.averageBits = 3; });
        QVERIFY(test::settle(one) && test::settle(two));
        for (MainWindow* window : {&one, &two}) window->workbench().evaluate();
        QVERIFY(test::settle(one) && test::settle(two));
        for (MainWindow* window : {&one, &two}) {
            for (const JobRow& row : window->jobs().rows()) QVERIFY2(row.message.isEmpty(), qPrintable(row.message));
            QEvent active(QEvent::WindowActivate);
            QApplication::sendEvent(window, &active);
            QTRY_COMPARE(window->runs().rows().size(), std::size_t(2));
        }
    }

    void deviceAndThreadsAreChosenInTheMenu() {
        const test::DemoHome home;
        MainWindow window(home.options());
        QVERIFY(test::settle(window));
        int menus = 0;
        for (QMenu* menu : window.findChildren<QMenu*>()) {
            Q_EMIT menu->aboutToShow();
            for (QAction* action : menu->actions()) menus += action->text() == QLatin1String("cpu") ? 1 : 0;
        }
        QCOMPARE(menus, 1);
    }

    void aboutNamesEveryLicence() {
        bool hasGpl = false;
        for (const Component& part : components()) {
            QVERIFY2(!part.version.isEmpty() && !part.licence.isEmpty(), qPrintable(part.name));
            hasGpl |= part.licence.startsWith(QLatin1String("GPL-3"));
        }
        QVERIFY(hasGpl);
    }

    void tourVisitsItsStopsByKeyAndIsRememberedWhenItEnds() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.startTour();
        auto* tour = window.findChild<Tour*>();
        QVERIFY(tour != nullptr);
        tour->goTo(2);
        QCOMPARE(tour->position(), 2);
        tour->goTo(1000);
        QVERIFY(window.settings().get(Setting::TourSeen).toBool());
        QTRY_VERIFY(window.findChild<Tour*>() == nullptr);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
