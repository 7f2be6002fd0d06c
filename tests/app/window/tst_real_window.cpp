// SPDX-License-Identifier: Apache-2.0
// In a real window (with_xvfb.sh): the same way in short, by mouse, in both themes. $VOXBIT_SCREENSHOTS gets pictures.
#include <QDir>
#include <QLineEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>

#include "app/window/benchmark_job.h"
#include "app/window/laboratory_job.h"
#include "app/window/model_export_dialog.h"
#include "app/window/panels/training_panel.h"
#include "app/window/tour.h"
#include "core/experiment/load_cost.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/window_story.h"

using namespace voxbit;

namespace {

QSize wantedSize() {
    const QStringList sides = qEnvironmentVariable("VOXBIT_WINDOW", QStringLiteral("1366x768")).split(QLatin1Char('x'));
    return {sides.value(0).toInt(), sides.value(1).toInt()};
}

/// Grabs what is on the screen, menus' shadows and all.
void keep(MainWindow& window, const QString& name) {
    QTest::qWait(150);
    const QString folder = qEnvironmentVariable("VOXBIT_SCREENSHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    const QPixmap picture = window.screen()->grabWindow(window.winId());
    const qreal scale = window.devicePixelRatio();
    const char* size = scale >= 2 ? "4k" : scale > 1 ? "fullhd" : "laptop";
    QVERIFY(picture.toImage()
                .convertToFormat(QImage::Format_RGB888)
                .save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(size)), "PNG", 0));
}

/// Runs a small matrix, so that its picture has numbers. Nothing but the pictures needs that, and it takes a while.
bool runMatrix(MainWindow& window) {
    if (qEnvironmentVariableIsEmpty("VOXBIT_SCREENSHOTS")) return true;
    auto* run = window.bringPanel(QStringLiteral("matrix"))->findChild<QPushButton*>(QStringLiteral("runMissing"));
    if (!QTest::qWaitFor([&] { return run->isEnabled() && run->isVisible(); }, 10'000)) return false;
    QTest::mouseClick(run, Qt::LeftButton);
    return QTest::qWaitFor([&] { return window.jobs().isComputing(); }, 5000) && test::settle(window, 300'000);
}

/// The same for the benchmark.
bool measure(MainWindow& window) {
    if (qEnvironmentVariableIsEmpty("VOXBIT_SCREENSHOTS")) return true;
    QWidget* panel = window.bringPanel(QStringLiteral("benchmark"));
    panel->findChild<QSpinBox*>(QStringLiteral("benchmarkRecordings"))->setValue(8);
    panel->findChild<QSpinBox*>(QStringLiteral("benchmarkRounds"))->setValue(1);
    auto* start = panel->findChild<QPushButton*>(QStringLiteral("benchmarkStart"));
    if (!QTest::qWaitFor([&] { return start->isEnabled() && start->isVisible(); }, 10'000)) return false;
    QTest::mouseClick(start, Qt::LeftButton);
    const BenchmarkJob& benchmark = jobOf<BenchmarkJob>(window.workbench(), window.jobs());
    if (!test::settle(window, 300'000)) return false;
    if (!benchmark.answer().isReady()) qInfo("%s", qPrintable(benchmark.answer().text));
    return benchmark.answer().isReady();
}

/// The same for the laboratory.
bool compareMetrics(MainWindow& window) {
    if (qEnvironmentVariableIsEmpty("VOXBIT_SCREENSHOTS")) return true;
    QWidget* panel = window.bringPanel(QStringLiteral("laboratory"));
    auto* start = panel->findChild<QPushButton*>(QStringLiteral("laboratoryStart"));
    if (!QTest::qWaitFor([&] { return start->isEnabled() && start->isVisible(); }, 10'000)) return false;
    QTest::mouseClick(start, Qt::LeftButton);
    const LaboratoryJob& laboratory = jobOf<LaboratoryJob>(window.workbench(), window.jobs());
    if (!test::settle(window, 300'000)) return false;
    if (!laboratory.answer().isReady()) qInfo("%s", qPrintable(laboratory.answer().text));
    return laboratory.answer().isReady();
}

/// The same for a training, with a stop on its way.
bool train(MainWindow& window, const QString& folder) {
    if (qEnvironmentVariableIsEmpty("VOXBIT_SCREENSHOTS")) return true;
    QWidget* panel = window.bringPanel(QStringLiteral("training"));
    panel->findChild<QLineEdit*>(QStringLiteral("trainingOutput"))->setText(folder + QStringLiteral("/trained"));
    panel->findChild<QSpinBox*>(QStringLiteral("trainingSteps"))->setValue(60);
    auto* start = panel->findChild<QPushButton*>(QStringLiteral("trainingStart"));
    auto* resume = panel->findChild<QPushButton*>(QStringLiteral("trainingResume"));
    if (!QTest::qWaitFor([&] { return start->isEnabled() && start->isVisible(); }, 10'000)) return false;
    keep(window, QStringLiteral("training-empty"));
    QTest::mouseClick(start, Qt::LeftButton);
    const TrainingJob& job = jobOf<TrainingJob>(window.workbench(), window.jobs());
    if (!QTest::qWaitFor([&] { return job.state().step >= 20; }, 120'000)) return false;
    keep(window, QStringLiteral("training-running"));
    QTest::mouseClick(start, Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return resume->isEnabled(); }, 30'000)) return false;
    keep(window, QStringLiteral("training-stopped"));
    QTest::mouseClick(resume, Qt::LeftButton);
    if (!test::settle(window, 300'000)) return false;
    if (!job.answer().isReady()) qInfo("%s", qPrintable(job.answer().text));
    return job.answer().isReady();
}

/// The dialog that exports the model, in front of the window.
bool keepExportDialog(MainWindow& window, const QString& name) {
    QAction* action = test::menuEntry(window, QStringLiteral("Quantized &model"));
    if (action == nullptr) return false;
    action->trigger();
    auto* dialog = window.findChild<ModelExportDialog*>();
    if (dialog == nullptr || !QTest::qWaitForWindowExposed(dialog)) return false;
    const QString folder = qEnvironmentVariable("VOXBIT_SCREENSHOTS");
    if (!folder.isEmpty()) dialog->grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
    QTest::keyClick(dialog, Qt::Key_Escape);
    return QTest::qWaitFor([&] { return window.findChild<ModelExportDialog*>() == nullptr; }, 5000);
}

}  // namespace

class TestRealWindow : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        startLoadMeter();
        if (QGuiApplication::platformName() != QLatin1String("xcb"))
            QSKIP("SKIP-ALL: needs an X server, see with_xvfb.sh");
    }

    void demoIsWalkedThroughByMouseInBothThemes() {
        const test::DemoHome home;
        auto options = home.options();
        options.profilesDemo = true;
        MainWindow window(options);
        window.settings().set(Setting::Language, QStringLiteral("en"));
        window.settings().set(Setting::Theme, QStringLiteral("light"));
        window.resize(wantedSize());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.move(0, 0);
        QCOMPARE(window.size(), wantedSize());
        QVERIFY(test::settle(window));
        QTRY_VERIFY_WITH_TIMEOUT(window.workbench().bits().isReady() && test::isSettled(window), 120'000);
        keep(window, QStringLiteral("start-light"));

        QVERIFY(test::chooseSpeakers(window, QStringLiteral("Expression of the test subset"),
                                     QStringLiteral("subset=test & speaker in (f01, m01)")));
        const double before = window.workbench().bits().value->allocation.sizeBytes;
        if (test::hasRealMouse()) {
            const std::vector<double> sizes = test::dragBudgetByHand(window, 0.15);
            QCOMPARE(sizes.size(), std::size_t(10));
            QVERIFY(sizes.back() < before && sizes[4] < before && sizes[4] > sizes.back());  // it follows the hand
            QCOMPARE(window.workbench().bits().value->allocation.sizeBytes, sizes.back());
        } else {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"), "xdotool is not installed");
            QVERIFY(test::dragBudget(window, 0.3).size() > 5);
        }
        QVERIFY(test::pinLayer(window, 5, Qt::Key_8));
        QVERIFY(test::pressStep(window, Step::Calibrate));
        QVERIFY(test::pressStep(window, Step::Evaluate));
        test::dragBudget(window, 0.4);
        QVERIFY(test::pressStep(window, Step::Calibrate));
        QVERIFY(test::pressStep(window, Step::Evaluate));
        QTRY_COMPARE(window.runs().rows().size(), std::size_t(2));
        const std::vector<RunId> both{window.runs().rows()[0].id, window.runs().rows()[1].id};
        window.runs().select(both);
        QVERIFY(test::compareRuns(window));
        QVERIFY(test::exportReport(window, home.folder.path()));
        QVERIFY(QFile::exists(home.folder.path() + QStringLiteral("/report.html")));

        QVERIFY(measure(window));
        QVERIFY(compareMetrics(window));
        QVERIFY(train(window, home.folder.path()));
        QVERIFY(runMatrix(window));
        const std::size_t stored = window.runs().rows().size();
        for (const char* theme : {"light", "dark"}) {
            window.settings().set(Setting::Theme, QString::fromLatin1(theme));
            window.bringPanel(QStringLiteral("speakers"));
            for (const char* id : {"runs", "results", "transcripts", "compare", "matrix", "curves", "benchmark",
                                   "laboratory", "training", "jobs"}) {
                QVERIFY(window.bringPanel(QString::fromLatin1(id))->isVisible());
                QVERIFY(test::settle(window));
                keep(window, QStringLiteral("%1-%2").arg(QString::fromLatin1(id), QString::fromLatin1(theme)));
            }
            QWidget* laboratory = window.bringPanel(QStringLiteral("laboratory"));
            auto* figures = laboratory->findChild<QTabWidget*>(QStringLiteral("laboratoryFigures"));
            figures->setCurrentIndex(2);
            keep(window, QStringLiteral("correlations-%1").arg(QString::fromLatin1(theme)));
            figures->setCurrentIndex(0);
            window.bringPanel(QStringLiteral("model"));
            window.bringPanel(QStringLiteral("runs"));
            keep(window, QStringLiteral("model-%1").arg(QString::fromLatin1(theme)));
            QVERIFY(keepExportDialog(window, QStringLiteral("export-%1").arg(QString::fromLatin1(theme))));
        }
        window.startTour();
        window.findChild<Tour*>()->goTo(2);
        keep(window, QStringLiteral("tour-dark"));
        window.findChild<Tour*>()->finish();
        for (const char* language : {"de", "ko"}) {
            QSignalSpy translated(&window, &MainWindow::translated);
            window.settings().set(Setting::Language, QString::fromLatin1(language));
            QTRY_COMPARE(translated.count(), 1);
            QTest::qWait(300);
            QVERIFY(test::settle(window));
            keep(window, QStringLiteral("language-%1").arg(QString::fromLatin1(language)));
        }
        window.settings().set(Setting::Language, QStringLiteral("en"));
        QTest::qWait(300);
        QVERIFY(test::settle(window));

        for (const JobRow& row : window.jobs().rows()) {
            if (row.lane != Lane::Compute) continue;  // what panels cannot show they say themselves
            QVERIFY2(row.message.isEmpty(), qPrintable(row.title + QStringLiteral(": ") + row.message));
        }

        // What was done is there when the window opens next.
        const std::string last = experimentHash(window.workbench().experiment());
        QVERIFY(window.close());
        options.isDemo = false;
        MainWindow again(options);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QVERIFY(test::settle(again));
        QCOMPARE(experimentHash(again.workbench().experiment()), last);
        QTRY_COMPARE(again.runs().rows().size(), stored);
        again.runs().select(both);
        QVERIFY(test::compareRuns(again));
    }
};

QTEST_MAIN(TestRealWindow)
#include "tst_real_window.moc"
