// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/training_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "core/base/text_file.h"
#include "core/report/training_figures.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_files.h"
#include "widgets/figure_view.h"

using namespace voxbit;
using voxbit::test::DemoBench;

/// The steps build on one another: nothing is open, stopped, resumed as a new program would, finished, opened,
/// importance.
class TrainingPanelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    TrainingPanel m_panel{m_context, nullptr};

    template <class Widget>
    Widget* find(const char* name) const {
        return m_panel.findChild<Widget*>(QLatin1String(name));
    }
    QPushButton* button(const char* name) const { return find<QPushButton>(name); }
    QString status() const { return find<QLabel>("trainingStatus")->text(); }
    const Figure& loss() const { return find<FigureView>("trainingLossView")->figure(); }
    const Figure& wer() const { return find<FigureView>("trainingWerView")->figure(); }
    TrainingJob& job() const { return jobOf<TrainingJob>(m_context.workbench, m_context.jobs); }
    std::string folder(const char* name) const { return (m_demo.folder.path() + "/" + name).toStdString(); }
    void setFolder(const char* name) { find<QLineEdit>("trainingOutput")->setText(m_demo.folder.path() + "/" + name); }
    void choose(const char* box, const char* data) {
        find<QComboBox>(box)->setCurrentIndex(find<QComboBox>(box)->findData(QLatin1String(data)));
    }
    QString allText() const {
        QStringList texts;
        for (const auto* label : m_panel.findChildren<QLabel*>()) {
            if (label->isVisible()) texts << label->text();
        }
        return texts.join('\n');
    }
    bool waitForEnd() const {
        return QTest::qWaitFor([this] { return !job().isUnderWay(); }, 240'000);
    }
    static std::vector<double> lossesOf(const std::vector<TrainingPoint>& curve) {
        return lossFigure(curve).series[0].y;
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_panel.resize(1200, 420);
        m_panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_panel));
        QVERIFY(!button("trainingStart")->isEnabled());
        QVERIFY2(allText().contains("Nothing to train yet"), qPrintable(allText()));
        Experiment experiment = DemoBench::experiment("subset=calibration & speaker=f01", 4);
        experiment.allocation.allocator = "uniform";
        experiment.allocation.minBits = 3;
        experiment.allocation.maxBits = 4;
        test::open(m_demo.bench, experiment);
        QVERIFY(m_demo.settle());
        QTRY_VERIFY(button("trainingStart")->isEnabled());
        QVERIFY2(allText().contains("Not trained yet"), qPrintable(allText()));
        QVERIFY2(status().contains("4 recording"), qPrintable(status()));
        QCOMPARE(find<QLineEdit>("trainingSelection")->text(), QStringLiteral("subset=selection"));
        QVERIFY(find<QLineEdit>("trainingOutput")->text().endsWith("training/weights"));
        choose("trainingGoal", "importance");
        QCOMPARE(find<QSpinBox>("trainingSteps")->value(), 150);
        QVERIFY(find<QLineEdit>("trainingOutput")->text().endsWith("training/importance"));
        choose("trainingGoal", "weights");
        QCOMPARE(find<QSpinBox>("trainingSteps")->value(), 600);
        QVERIFY(find<QLineEdit>("trainingOutput")->text().endsWith("training/weights"));
    }

    void everythingIsReachedByKeyAndHasAName() {
        QSet<QWidget*> reached;
        QWidget* first = find<QComboBox>("trainingGoal");
        first->setFocus();
        for (int i = 0; i < 20; ++i) {
            reached.insert(m_panel.focusWidget());
            QTest::keyClick(m_panel.focusWidget(), Qt::Key_Tab);
        }
        for (const char* name : {"trainingGoal", "trainingLoss", "trainingSteps", "trainingRate", "trainingSelection",
                                 "trainingOutput", "trainingBrowse", "trainingStart", "trainingLossView"}) {
            auto* widget = find<QWidget>(name);
            QVERIFY2(widget != nullptr && (reached.contains(widget) || !widget->isVisible()), name);
            const auto* access = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!access->text(QAccessible::Name).isEmpty(), name);
        }
    }

    /// Twice as many steps as the first training is left to make.
    void theKeyTrainsWhileTheCurvesGrow() {
        find<QLineEdit>("trainingSelection")->setText("subset=selection & speaker=f01");
        find<QSpinBox>("trainingSteps")->setValue(6);
        find<QDoubleSpinBox>("trainingRate")->setValue(1e-4);
        setFolder("whole");
        QSignalSpy advanced(&job(), &TrainingJob::advanced);
        std::vector<std::size_t> lengths;
        connect(&job(), &TrainingJob::advanced, this, [&] {
            if (job().job() != 0) lengths.push_back(loss().series[0].x.size());
        });
        button("trainingStart")->setFocus();
        QTest::keyClick(button("trainingStart"), Qt::Key_Space);
        QVERIFY(job().job() != 0);
        QCOMPARE(button("trainingStart")->text(), QStringLiteral("S&top"));
        QVERIFY(!find<QComboBox>("trainingGoal")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(advanced.size() > 2, 60'000);
        QVERIFY2(status().contains("loss"), qPrintable(status()));
        QVERIFY(waitForEnd());
        disconnect(&job(), &TrainingJob::advanced, this, nullptr);
        QVERIFY2(job().answer().isReady(), qPrintable(job().answer().text));
        // Points came one after another, not all at the end.
        QVERIFY(std::is_sorted(lengths.begin(), lengths.end()) && lengths.front() < 3 && lengths.back() >= 5);
        const TrainingResult& result = job().answer().value->result;
        QCOMPARE(result.step, std::int64_t{6});
        QCOMPARE(loss().series[0].y, lossesOf(result.curve));
        QCOMPARE(wer().series[0].y, werFigure(result.curve, result.bestStep).series[0].y);
        QCOMPARE(wer().series[0].y.size(), std::size_t{6});
        QTRY_VERIFY2(status().contains("finished") && status().contains("WER"), qPrintable(status()));
        QTRY_VERIFY(button("trainingUse")->isEnabled() && !button("trainingResume")->isEnabled());
    }

    /// `voxbit-cli train --loss-csv ...` writes the same bytes from the same curve.
    void theCurvesAreThoseOfTheCommandLineAndCanBeSaved() {
        const TrainingAnswer& answer = *job().answer().value;
        auto* view = find<FigureView>("trainingWerView");
        FigureFileOptions options;
        options.header = view->exportHeader().toStdString();
        for (const char* ending : {"png", "svg", "pdf", "csv"})
            writeFigureFile(view->figure(), folder("wer.") + ending, options);
        QCOMPARE(readTextFile(folder("wer.csv")),
                 figureCsv(werFigure(answer.result.curve, answer.result.bestStep), trainingHeader(answer.config)));
        QCOMPARE(readTextFile(folder("wer.svg")), figureSvg(werFigure(answer.result.curve, answer.result.bestStep)));
        QVERIFY(std::filesystem::file_size(folder("wer.png")) > 1000);
        QVERIFY(view->exportHeader().contains("CTC"));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY2(view->readOut().contains("%"), qPrintable(view->readOut()));
    }

    void aStoppedTrainingIsResumedByAnotherProgramToTheSameEnd() {
        const std::vector<TrainingPoint> whole = job().answer().value->result.curve;
        setFolder("parts");
        QTest::mouseClick(button("trainingStart"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(job().state().step >= 2, 60'000);
        QTest::mouseClick(button("trainingStart"), Qt::LeftButton);
        QVERIFY(waitForEnd());
        QTRY_VERIFY2(status().contains("Stopped after"), qPrintable(status()));
        QVERIFY(button("trainingResume")->isEnabled());
        const auto before = unfinishedTraining(folder("parts"));
        QVERIFY(before && before->step >= 2 && before->step < 6);

        // Another program knows the folder only.
        DemoBench other;
        RunLibrary runs(other.jobs);
        Settings settings(m_demo.folder.path() + "/settings.ini");
        TrainingPanel panel({other.bench, other.jobs, runs, settings}, nullptr);
        panel.resize(1200, 420);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QTRY_VERIFY(panel.findChild<QLabel*>("trainingStatus")->text().contains("Stopped after"));
        const auto* view = panel.findChild<FigureView*>("trainingLossView");
        QVERIFY(view->figure().series[0].x.size() >= 2);
        auto* resume = panel.findChild<QPushButton*>("trainingResume");
        QVERIFY(resume->isEnabled());
        QTest::mouseClick(resume, Qt::LeftButton);
        const TrainingJob& resumed = jobOf<TrainingJob>(other.bench, other.jobs);
        QVERIFY(QTest::qWaitFor([&] { return !resumed.isUnderWay(); }, 240'000));
        QVERIFY2(resumed.answer().isReady(), qPrintable(resumed.answer().text));
        QVERIFY(toJson(resumed.answer().value->result.curve) == toJson(whole));
        QCOMPARE(view->figure().series[0].y, lossesOf(whole));
        QVERIFY(readTextFile(folder("parts/model.safetensors")) == readTextFile(folder("whole/model.safetensors")));
        QVERIFY(!unfinishedTraining(folder("parts")));
        // And of a training that ended elsewhere.
        auto* output = panel.findChild<QLineEdit*>("trainingOutput");
        output->setText(m_demo.folder.path() + "/empty");
        QTRY_VERIFY(view->figure().series[0].x.empty());
        output->setText(m_demo.folder.path() + "/whole");
        QTRY_COMPARE(view->figure().series[0].y, lossesOf(whole));
        QTRY_VERIFY(panel.findChild<QLabel*>("trainingStatus")->text().contains("finished"));
    }

    void runAgainInTheListOfJobsGoesOnWithAStoppedOne() {
        const std::vector<TrainingPoint> whole = job().answer().value->result.curve;
        setFolder("again");
        QTRY_VERIFY(button("trainingStart")->isEnabled());
        QTest::mouseClick(button("trainingStart"), Qt::LeftButton);
        const JobId first = job().job();
        QTRY_VERIFY_WITH_TIMEOUT(job().state().step >= 2, 60'000);
        m_demo.jobs.cancel(first);
        QVERIFY(waitForEnd());
        const std::int64_t stoppedAt = unfinishedTraining(folder("again"))->step;
        std::vector<std::int64_t> steps;
        connect(&job(), &TrainingJob::advanced, this, [&] { steps.push_back(job().state().step); });
        const JobId second = m_demo.jobs.restart(first);
        QCOMPARE(job().job(), second);
        QCOMPARE(button("trainingStart")->text(), QStringLiteral("S&top"));
        QVERIFY(waitForEnd());
        disconnect(&job(), &TrainingJob::advanced, this, nullptr);
        QCOMPARE(steps.front(), stoppedAt);
        QVERIFY(toJson(job().answer().value->result.curve) == toJson(whole));
    }

    void closingTheProgramLosesAtMostTheStepUnderWay() {
        std::int64_t step = 0;
        {
            DemoBench other;
            test::open(other.bench, m_demo.bench.experiment());
            QVERIFY(other.settle());
            TrainingJob& closed = jobOf<TrainingJob>(other.bench, other.jobs);
            ModelTraining training;
            training.output = folder("closed");
            closed.start(training);
            QTRY_VERIFY_WITH_TIMEOUT(closed.state().step >= 1, 60'000);
            step = closed.state().step;
            other.jobs.cancelAll();  // as the window does
        }
        const auto left = unfinishedTraining(folder("closed"));
        QVERIFY(left && left->step >= step);
    }

    void whatAFolderHoldsIsAskedFor() {
        setFolder("whole");
        QTRY_VERIFY(button("trainingUse")->isEnabled());
        QTest::mouseClick(button("trainingStart"), Qt::LeftButton);
        QCOMPARE(job().job(), 0);
        auto* question = m_panel.findChild<QMessageBox*>();
        QVERIFY(question != nullptr && question->text().contains("whole"));
        question->reject();
        QTRY_VERIFY(m_panel.findChild<QMessageBox*>() == nullptr);
        QCOMPARE(job().job(), 0);
    }

    void settingsAreRemembered() {
        choose("trainingLoss", "distillation");
        find<QSpinBox>("trainingSteps")->setValue(7);
        find<QDoubleSpinBox>("trainingRate")->setValue(2e-5);
        const TrainingPanel again(m_context, nullptr);
        QCOMPARE(again.findChild<QComboBox*>("trainingLoss")->currentData().toString(), QStringLiteral("distillation"));
        QCOMPARE(again.findChild<QSpinBox*>("trainingSteps")->value(), 7);
        QCOMPARE(again.findChild<QDoubleSpinBox*>("trainingRate")->value(), 2e-5);
        QVERIFY(again.findChild<QLineEdit*>("trainingOutput")->text().endsWith("whole"));
    }

    void importanceIsLearnedAndRanksTheLayers() {
        choose("trainingGoal", "importance");
        find<QSpinBox>("trainingSteps")->setValue(2);
        setFolder("importance");
        QTRY_VERIFY(button("trainingStart")->isEnabled());
        QTRY_VERIFY(!find<FigureView>("trainingWerView")->isVisible());
        QTest::mouseClick(button("trainingStart"), Qt::LeftButton);
        QVERIFY(waitForEnd());
        QVERIFY2(job().answer().isReady(), qPrintable(job().answer().text));
        QCOMPARE(loss().series[0].x.size(), std::size_t{2});
        QTRY_COMPARE(button("trainingUse")->text(), QStringLiteral("Ran&k layers by it"));
        m_demo.bench.profile();
        QVERIFY(m_demo.settle());
        const int steps = m_demo.bench.undoStack().count();
        QTest::mouseClick(button("trainingUse"), Qt::LeftButton);
        QCOMPARE(m_demo.bench.undoStack().count(), steps + 1);
        QCOMPARE(m_demo.bench.experiment().sensitivity.metric, std::string("file"));
        QVERIFY(m_demo.settle());
        QVERIFY2(m_demo.bench.ranking().isReady(), qPrintable(m_demo.bench.ranking().text));
        QVERIFY(m_demo.bench.ranking().value->ranked.size() > 30);
        // The integer program minimises what every width was learned to cost.
        m_demo.bench.edit("ilp", [](Experiment& experiment) { experiment.allocation.allocator = "ilp"; });
        QVERIFY(m_demo.settle());
        QVERIFY2(m_demo.bench.bits().isReady(), qPrintable(m_demo.bench.bits().text));
        m_demo.bench.undoStack().undo();
        m_demo.bench.undoStack().undo();
        QCOMPARE(m_demo.bench.experiment().sensitivity.metric, std::string("median"));
        QVERIFY(m_demo.settle());
    }

    void theTrainedModelOpensWithItsBitsAndScalesAndCanBeUndone() {
        choose("trainingGoal", "weights");
        setFolder("whole");
        QTRY_COMPARE(button("trainingUse")->text(), QStringLiteral("Open the trained &model"));
        QTRY_VERIFY(button("trainingUse")->isEnabled());
        const std::string before = m_demo.bench.experiment().model;
        const BitMap bits = m_demo.bench.bits().value->allocation.bits;
        QTest::mouseClick(button("trainingUse"), Qt::LeftButton);
        QCOMPARE(m_demo.bench.experiment().model, folder("whole"));
        QVERIFY(m_demo.settle());
        QVERIFY2(m_demo.bench.bits().isReady(), qPrintable(m_demo.bench.bits().text));
        QVERIFY(m_demo.bench.bits().value->allocation.bits == bits);
        // It was calibrated with what it learned: no recordings are asked for, which it has heard.
        m_demo.bench.calibrate();
        QVERIFY(m_demo.settle());
        QVERIFY2(m_demo.bench.scales().isReady(), qPrintable(m_demo.bench.scales().text));
        QCOMPARE(m_demo.bench.scales().value->calibrator, std::string("given"));
        m_demo.bench.evaluate();
        QVERIFY(m_demo.settle(120'000));
        for (const JobRow& row : m_demo.jobs.rows())
            if (row.title.startsWith("Evaluate")) QVERIFY2(row.message.isEmpty(), qPrintable(row.message));
        // Its own folder must not be overwritten while it is what is trained.
        QTRY_VERIFY(button("trainingStart")->isEnabled());
        job().start([&] {
            ModelTraining training;
            training.output = folder("whole");
            return training;
        }());
        QVERIFY(waitForEnd());
        QTRY_VERIFY2(allText().contains("choose another output folder"), qPrintable(allText()));
        QVERIFY(allText().contains("The training failed"));
        m_demo.bench.undoStack().undo();
        QCOMPARE(m_demo.bench.experiment().model, before);
        QCOMPARE(m_demo.bench.experiment().allocation.allocator, std::string("uniform"));
        QVERIFY(m_demo.settle());
    }

    void aFailureSaysWhatToDo() {
        setFolder("failed");
        find<QLineEdit>("trainingSelection")->setText("subset=calibration & speaker=f01");
        QTRY_VERIFY(button("trainingStart")->isEnabled());
        QTest::mouseClick(button("trainingStart"), Qt::LeftButton);
        QVERIFY(waitForEnd());
        QTRY_VERIFY2(allText().contains("The training failed") && allText().contains("choose others"),
                     qPrintable(allText()));
    }
};

QTEST_MAIN(TrainingPanelTest)
#include "tst_training_panel.moc"
