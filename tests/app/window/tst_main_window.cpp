// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QTabWidget>
#include <algorithm>
#include <map>
#include <thread>

#include "app/window/job_model.h"
#include "app/window/panels/compare_panel.h"
#include "app/window/shortcut_list.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/window_story.h"
#include "widgets/figure_view.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

/// Opens few recordings, so that jobs are short.
void openSmall(MainWindow& window) {
    test::open(window.workbench(), test::DemoBench::experiment());
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

/// Actions whose shortcut reaches them when `focus` has the focus.
std::vector<const QAction*> actionsInReach(const MainWindow& window, const QWidget* focus) {
    std::vector<const QAction*> reached;
    for (const QAction* action : window.findChildren<QAction*>()) {
        const auto owners = action->associatedObjects();
        const bool isReached = std::any_of(owners.begin(), owners.end(), [&](const QObject* object) {
            const auto* owner = qobject_cast<const QWidget*>(object);
            if (owner == nullptr) return false;
            switch (action->shortcutContext()) {
                case Qt::WidgetShortcut:
                    return owner == focus;
                case Qt::WidgetWithChildrenShortcut:
                    return owner == focus || owner->isAncestorOf(focus);
                case Qt::WindowShortcut:
                case Qt::ApplicationShortcut:
                    break;
            }
            return true;
        });
        if (isReached) reached.push_back(action);
    }
    return reached;
}

/// How often each plot was drawn so far, by panel and name.
std::map<QString, int> plotCounts(const MainWindow& window) {
    std::map<QString, int> counts;
    for (const PanelEntry& entry : panels()) {
        for (const FigureView* view : window.panel(entry.id)->findChildren<FigureView*>())
            counts[QString::fromLatin1(entry.id) + QStringLiteral(": ") + view->accessibleName()] += view->plotCount();
    }
    return counts;
}

bool isInFront(MainWindow& window, const char* id) {
    return !window.panel(id)->visibleRegion().isEmpty();
}

}  // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void aDragOfTheBudgetReplotsNothingThatDoesNotDependOnBits() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Experiment small = test::DemoBench::experiment();
        small.subsets.test = {"subset=test & speaker in (f01, m01)", 2, 0.0, 0};  // a matrix needs two groups
        small.evaluation.compareWithFloat = false;
        small.evaluation.bootstrapSamples = 100;
        Workbench& bench = window.workbench();
        test::open(bench, small);
        QVERIFY(test::settle(window));
        bench.profile();
        QVERIFY(test::settle(window));
        bench.evaluate();
        QVERIFY(test::settle(window));
        QTRY_COMPARE(window.runs().rows().size(), std::size_t(1));
        bench.selectLayer(3);
        QVERIFY(window.findChild<ComparePanel*>()->keepProfile(QStringLiteral("before")));
        bench.edit(QStringLiteral("others"),
                   [](Experiment& e) { e.subsets.calibration.expression = "subset=calibration & speaker=m01"; });
        QVERIFY(test::settle(window));
        bench.profile();
        QVERIFY(test::settle(window));
        QVERIFY(bench.bits().isReady());

        constexpr int kSettledMs = 500;  // panels look anew once a drag is over
        double toShare = 0.2;
        for (const char* front : {"curves", "matrix", "compare"}) {
            window.bringPanel(QString::fromLatin1(front));
            // Comparisons have several, one at a time.
            if (auto* tabs = window.panel(front)->findChild<QTabWidget*>()) tabs->setCurrentIndex(0);
            const auto plots = window.panel(front)->findChildren<FigureView*>();
            const bool isDrawn = QTest::qWaitFor(
                [&] {
                    return std::any_of(plots.begin(), plots.end(), [](const FigureView* plot) {
                        return plot->isVisible() && plot->plotCount() > 0;
                    });
                },
                20'000);
            QVERIFY2(isDrawn, front);
            QTest::qWait(kSettledMs);
            QVERIFY(test::settle(window));
            const auto before = plotCounts(window);
            QVERIFY(before.size() >= 7);  // three of the layers, the histogram, and those
            const std::vector<double> sizes = test::dragBudget(window, toShare);
            QVERIFY(sizes.size() > 5 && sizes.front() != sizes.back());
            QTest::qWait(kSettledMs);
            QVERIFY(test::settle(window));
            for (const auto& [name, count] : plotCounts(window)) QVERIFY2(count == before.at(name), qPrintable(name));
            toShare = 1 - toShare;
        }
        // They are counted when they are drawn.
        const auto before = plotCounts(window);
        bench.edit(QStringLiteral("metric"), [](Experiment& e) { e.sensitivity.metric = "max"; });
        QVERIFY(test::settle(window));
        QVERIFY(plotCounts(window) != before);
    }

    void noTwoActionsShareAShortcutWhereverTheFocusIs() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        QVERIFY(test::settle(window));
        int focuses = 0;
        for (const PanelEntry& entry : panels()) {
            for (QWidget* focus : window.panel(entry.id)->findChildren<QWidget*>()) {
                if (focus->focusPolicy() == Qt::NoFocus) continue;
                ++focuses;
                std::map<QString, QString> seen;
                for (const QAction* action : actionsInReach(window, focus)) {
                    for (const QKeySequence& keys : action->shortcuts()) {
                        QString& other = seen[keys.toString()];
                        QVERIFY2(other.isEmpty(),
                                 qPrintable(QStringLiteral("%1 in %2: %3 and %4")
                                                .arg(keys.toString(), QLatin1String(entry.id), action->text(), other)));
                        other = action->text() + QLatin1Char('.');
                    }
                }
                QVERIFY(seen.size() > 20);
            }
        }
        QVERIFY(focuses > 50);
        QVERIFY(shortcutsOf(window).size() > 20);
        ShortcutList(&window).show();
    }

    void aFailedJobIsToldAndShown() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        openSmall(window);
        QVERIFY(test::settle(window));
        window.workbench().edit(QStringLiteral("who"), [](Experiment& e) {
            e.subsets.test = e.subsets.calibration;  // nobody may be measured on what the model was made for
        });
        QVERIFY(test::settle(window));
        window.workbench().evaluate();
        const JobId job = window.jobs().rows().back().id;
        QVERIFY(test::settle(window));
        QCOMPARE(window.jobs().row(job)->state, JobState::Failed);
        auto* failure = window.statusBar()->findChild<QLabel*>(QStringLiteral("failure"));
        QTRY_VERIFY(failure->isVisible());
        QVERIFY(failure->toolTip() == window.jobs().row(job)->message);
        QVERIFY(!isInFront(window, "jobs"));
        QTest::mouseClick(window.statusBar()->findChild<QAbstractButton*>(QStringLiteral("showFailure")),
                          Qt::LeftButton);
        QTRY_VERIFY(isInFront(window, "jobs"));
        const auto* table = window.panel("jobs")->findChild<TableView*>();
        QCOMPARE(window.panel("jobs")->findChild<JobModel*>()->jobAt(table->currentSourceRow()), job);
    }

    void cancellingAllJobsLeavesTheWindowItsOwn() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        startEndlessJob(window);
        openSmall(window);
        for (QAction* action : window.findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Period)) action->trigger();
        }
        QVERIFY(!window.jobs().isComputing());
        QVERIFY(test::settle(window));
        QVERIFY(window.workbench().model().isReady() && window.workbench().subsets().isReady());
        QVERIFY(window.workbench().corpus().value->isComplete);
    }

    void resultsComeToTheFrontWhenARunIsOpened() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        openSmall(window);
        QVERIFY(test::settle(window));
        QVERIFY(!isInFront(window, "results"));
        window.runs().showResults(1);
        QTRY_VERIFY(isInFront(window, "results"));
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

    void jobsStartAndStopByKey() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        openSmall(window);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(test::settle(window));
        const auto press = [&](int key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&window, static_cast<Qt::Key>(key), modifiers);
            return window.jobs().isComputing();
        };
        QVERIFY(!press(Qt::Key_B, Qt::ControlModifier));  // there are no bits yet
        QVERIFY(press(Qt::Key_F5));
        QVERIFY(test::settle(window));
        QTRY_VERIFY(window.workbench().bits().isReady());
        for (const int key : {int(Qt::Key_F7), int(Qt::Key_F8), int(Qt::Key_F9)}) {
            QVERIFY2(press(key), qPrintable(QKeySequence(key).toString()));
            QVERIFY(!press(Qt::Key_Period, Qt::ControlModifier));
            QVERIFY(test::settle(window));
        }
        QVERIFY(press(Qt::Key_B, Qt::ControlModifier));
        QVERIFY(isInFront(window, "benchmark"));
        QVERIFY(!press(Qt::Key_Period, Qt::ControlModifier));
        QVERIFY(test::settle(window));
        QVERIFY(press(Qt::Key_L, Qt::ControlModifier));
        QVERIFY(isInFront(window, "laboratory"));
        QVERIFY(press(Qt::Key_T, Qt::ControlModifier));  // shows the panel beside what runs
        QVERIFY(isInFront(window, "training"));
        QVERIFY(!press(Qt::Key_Period, Qt::ControlModifier));
        QVERIFY(test::settle(window));
    }

    void missingModelIsTheNextStep() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.openModel(QStringLiteral("/nowhere"));
        QTRY_COMPARE(window.workbench().model().status, Loadable<LoadedModel>::Status::Failed);
        QTRY_COMPARE(window.proposedStep(), Step::OpenModel);
    }

    void statusFollowsTheLanguage() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.settings().set(Setting::Language, QStringLiteral("en"));
        window.show();
        openSmall(window);
        QVERIFY(test::settle(window));
        const QString before = window.workbench().ranking().text;
        QVERIFY2(before.contains(QStringLiteral("not profiled")), qPrintable(before));
        window.settings().set(Setting::Language, QStringLiteral("de"));
        QTRY_VERIFY2(window.workbench().ranking().text != before && test::isSettled(window), qPrintable(before));
        QTRY_VERIFY(!window.workbench().ranking().text.contains(QStringLiteral("not profiled")));
        window.settings().set(Setting::Language, QStringLiteral("en"));
        QTRY_COMPARE(window.workbench().ranking().text, before);
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
        window.settings().set(Setting::Language, QStringLiteral("de"));
        QTRY_COMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
        QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
        QCOMPARE(window.panel("budget")->locale().decimalPoint(), QStringLiteral(","));
        QVERIFY(window.jobs().isComputing());
        QCOMPARE(experimentHash(window.workbench().experiment()), before);
        QVERIFY(window.findChild<QDockWidget*>(QStringLiteral("curves"))->isHidden());
        for (const PanelEntry& entry : panels()) QVERIFY2(window.panel(entry.id) != nullptr, entry.id);
        window.settings().set(Setting::Language, QStringLiteral("en"));
        QTRY_COMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&File"));
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
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
