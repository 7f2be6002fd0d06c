// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/jobs_panel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "app/window/job_model.h"
#include "app/window/job_status.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "core/base/error.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/state_page.h"
#include "widgets/table_view.h"
#include "widgets/theme.h"

using namespace voxbit;

/// The panel and the line in the status bar over one runner.
class JobsPanelTest : public QObject {
    Q_OBJECT

    struct Shown {
        test::DemoBench demo;
        Settings settings{demo.folder.path() + "/settings.ini"};
        RunLibrary runs{demo.jobs};
        QWidget window;
        JobsPanel* panel = new JobsPanel({demo.bench, demo.jobs, runs, settings}, &window);
        JobStatus* status = new JobStatus(demo.jobs, &window);

        Shown() {
            auto* layout = new QVBoxLayout(&window);
            layout->addWidget(panel, 1);
            layout->addWidget(status);
            window.resize(1000, 300);
            window.show();
        }
    };
    std::unique_ptr<Shown> m_shown;

    JobRunner& jobs() { return m_shown->demo.jobs; }
    TableView* table() { return m_shown->panel->findChild<TableView*>("jobs"); }
    JobModel* model() { return m_shown->panel->findChild<JobModel*>(); }
    QPushButton* button(const char* name) { return m_shown->panel->findChild<QPushButton*>(QLatin1String(name)); }
    QString log() { return m_shown->panel->findChild<QPlainTextEdit*>()->toPlainText(); }
    JobId chosen() { return model()->jobAt(table()->currentSourceRow()); }
    JobState stateOf(JobId id) { return jobs().row(id)->state; }
    bool showsContent() {
        const auto* page = m_shown->panel->findChild<StatePage*>();
        return page->currentWidget() == page->content();
    }
    void click(JobId id) {
        const QModelIndex cell = table()->model()->index(model()->rowOf(id), 0);  // in the order of the source
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::NoModifier, table()->visualRect(cell).center());
    }

    /// Runs until it is cancelled; reports a stage.
    JobId startLong(const QString& title) {
        return jobs().start(
            Lane::Compute, title, this,
            [title](Workspace&, const RunControl& control) {
                ProgressMeter meter(control, "stage of " + title.toStdString(), 10, "utterances");
                meter.advance(3);
                for (;;) {
                    control.checkStop();
                    QThread::msleep(1);
                }
            },
            [] {});
    }
    JobId startQuick(bool fails = false) {
        return jobs().start(
            Lane::Quick, "Look", this,
            [fails](Workspace&, const RunControl&) {
                if (fails) throw IoError("the list is gone");
            },
            [] {});
    }
    JobId startFailing(const QString& title, const char* why) {
        return jobs().start(
            Lane::Compute, title, this, [why](Workspace&, const RunControl&) { throw IoError(why); }, [] {});
    }
    void shoot(const QString& name) {
        const QString folder = qEnvironmentVariable("VOXBIT_SHOTS");
        if (folder.isEmpty()) return;
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? darkPalette() : lightPalette());
            QTest::qWait(50);
            m_shown->window.grab().save(folder + "/" + name + (isDark ? "_dark.png" : "_light.png"));
        }
        QApplication::setPalette(QPalette());
    }

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        m_shown = std::make_unique<Shown>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_shown->window));
    }
    void cleanup() { m_shown.reset(); }

    void withoutJobsItSaysWhatBelongsHere() {
        QVERIFY(!showsContent());
        QVERIFY(!button("cancel")->isEnabled());
        QVERIFY(!button("restart")->isEnabled());
    }

    void whatTheWindowDoesForItselfIsNotListed() {
        bool isDone = false;
        jobs().start(
            Lane::Quick, "Look", this, [](Workspace&, const RunControl&) {}, [&] { isDone = true; });
        jobs().start(
            Lane::Scan, "Read", this, [](Workspace&, const RunControl&) {}, [] {});
        QCOMPARE(model()->rowCount(), 0);
        QVERIFY(!showsContent());
        QTRY_VERIFY(isDone);
        QCOMPARE(model()->rowCount(), 0);
    }

    void itsFailuresAre() {
        const JobId failing = startQuick(true);
        QCOMPARE(model()->rowCount(), 0);
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(chosen(), failing);
        QVERIFY(showsContent());
        QVERIFY(log().contains("the list is gone"));
    }

    void theModelListsInTheOrderOfTheQueue() {
        const QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        startQuick();
        const JobId first = startLong("one");
        startQuick(true);
        const JobId second = startLong("two");
        QTRY_COMPARE(model()->rowCount(), 3);
        QCOMPARE(model()->rowOf(first), 0);
        QCOMPARE(model()->rowOf(second), 1);
        QTRY_VERIFY(model()->index(0, JobModel::StageColumn).data().toString() == QLatin1String("stage of one"));
        jobs().cancel(first);
        QTRY_COMPARE(stateOf(second), JobState::Running);
        QTRY_VERIFY(model()->index(1, JobModel::StageColumn).data().toString() == QLatin1String("stage of two"));
        jobs().removeEnded();
        QCOMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->jobAt(0), second);
        QCOMPARE(test::modelText(*model()).count(QStringLiteral("two")), 2);  // title and stage
        QCOMPARE(model()->jobAt(1), 0);
        QCOMPARE(model()->rowOf(first), -1);
    }

    void jobsThatComeDoNotTakeTheChoiceAway() {
        const JobId first = startLong("one");
        QCOMPARE(chosen(), first);  // nothing else was chosen
        const JobId second = startLong("two");
        QCOMPARE(chosen(), first);
        click(second);
        QCOMPARE(chosen(), second);
        for (int i = 0; i < 5; ++i) startQuick();
        startLong("three");
        startQuick(true);
        QTRY_COMPARE(model()->rowCount(), 4);
        QCOMPARE(chosen(), second);
        QTRY_COMPARE(stateOf(first), JobState::Running);
        QCOMPARE(chosen(), second);
        // So Cancel hits what was chosen.
        QTest::mouseClick(button("cancel"), Qt::LeftButton);
        QCOMPARE(stateOf(second), JobState::Cancelled);
        QCOMPARE(stateOf(first), JobState::Running);
        QVERIFY(!button("cancel")->isEnabled() && button("restart")->isEnabled());
    }

    void theLogIsThatOfTheChosenJob() {
        const JobId first = startLong("one");
        const JobId second = startFailing("two", "no space left on the disk");
        QTRY_VERIFY(log().contains("stage of one"));
        jobs().cancel(first);
        QTRY_COMPARE(stateOf(second), JobState::Failed);
        QVERIFY(!log().contains("no space"));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(chosen(), second);
        QVERIFY(log().contains("no space left on the disk"));
    }

    void aJobIsCancelledAndRunAgainByKey() {
        const JobId first = startLong("one");
        button("cancel")->setFocus();
        QTest::keyClick(button("cancel"), Qt::Key_Space);
        QCOMPARE(stateOf(first), JobState::Cancelled);
        button("restart")->setFocus();
        QTest::keyClick(button("restart"), Qt::Key_Space);
        QCOMPARE(model()->rowCount(), 2);
        QVERIFY(chosen() > first);
        QTRY_COMPARE(stateOf(chosen()), JobState::Running);
        QVERIFY(button("cancel")->isEnabled() && !button("restart")->isEnabled());
    }

    void endedJobsAreCleared() {
        const JobId first = startFailing("one", "broken");
        const JobId second = startLong("two");
        QTRY_COMPARE(stateOf(first), JobState::Failed);
        QTRY_COMPARE(stateOf(second), JobState::Running);
        QTest::mouseClick(button("clear"), Qt::LeftButton);
        QCOMPARE(model()->rowCount(), 1);
        QCOMPARE(chosen(), second);
        jobs().cancel(second);
        QTest::mouseClick(button("clear"), Qt::LeftButton);
        QVERIFY(!showsContent());
    }

    void aFailureStaysInTheStatusLineUntilTheNextJob() {
        auto* failure = m_shown->status->findChild<QLabel*>("failure");
        auto* show = m_shown->status->findChild<QAbstractButton*>("showFailure");
        QVERIFY(!m_shown->status->isVisible());
        const JobId failed = startFailing("Evaluate demo", "3 recordings are in both subsets:\nchoose others");
        const JobId next = startLong("Profile");
        QTRY_VERIFY(failure->isVisible());
        QTRY_COMPARE(stateOf(next), JobState::Running);
        QVERIFY(failure->isVisible());  // it was queued before anything had failed
        QVERIFY(failure->accessibleName().contains("Evaluate demo"));
        QVERIFY2(failure->accessibleName().contains("3 recordings are in both subsets: choose others"),
                 qPrintable(failure->accessibleName()));
        QVERIFY(contrastRatio(failure->palette().color(QPalette::WindowText),
                              failure->palette().color(QPalette::Window)) >= 4.5);
        shoot("failure_beside_job");
        jobs().cancel(next);
        QVERIFY(m_shown->status->isVisible() && failure->isVisible());
        QVERIFY(failure->text().contains("Evaluate demo"));
        shoot("failure");
        QSignalSpy asked(m_shown->status, &JobStatus::detailsRequested);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), failed);
        startQuick();  // what the window does for itself is no next job
        QVERIFY(failure->isVisible());
        startLong("Calibrate");
        QVERIFY(!failure->isVisible());
    }
};

QTEST_MAIN(JobsPanelTest)
#include "tst_jobs_panel.moc"
