// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/matrix_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_view.h"
#include "widgets/theme.h"

using namespace voxbit;
using voxbit::test::DemoBench;

namespace {

Experiment smallExperiment() {
    Experiment experiment = DemoBench::experiment("subset=calibration", 2);
    experiment.subsets.test = {"subset=test", 2, 0.0, 0};
    experiment.allocation.allocator = "uniform";
    experiment.evaluation.compareWithFloat = false;
    experiment.evaluation.bootstrapSamples = 100;
    return experiment;
}

RunFigures figuresWith(double wordErrorRate) {
    RunFigures figures;
    figures.wordErrorRate = wordErrorRate;
    return figures;
}

}  // namespace

/// The steps build on one another: nothing has run, some runs are made up, the rest is run.
class MatrixPanelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    MatrixPanel m_panel{m_context, nullptr};

    const HeatMap& map() const { return *m_panel.findChild<FigureView*>()->figure().heatMap; }
    FigureView* view() const { return m_panel.findChild<FigureView*>(); }
    QPushButton* runButton() const { return m_panel.findChild<QPushButton*>("runMissing"); }
    QString allText() const {
        QStringList texts;
        for (const auto* label : m_panel.findChildren<QLabel*>()) texts << label->text();
        return texts.join('\n');
    }
    bool settle() {
        return m_demo.settle(60'000);
    }
    /// A run of a cell as the engine would have stored it.
    RunId store(const Experiment& experiment, const RunFigures& figures, RunStatus status = RunStatus::Finished) {
        Workspace workspace(m_demo.jobs.database(), m_demo.jobs.cache());
        RunIdentities identities;
        const auto answer = identities.of(experiment, workspace, {});
        const RunId id = workspace.runs().begin(experiment.name, toJson(experiment), answer.hash, answer.provenance);
        if (status == RunStatus::Finished) {
            workspace.runs().finish(id, Json::object(), figures, Json::object(), 1);
        } else {
            workspace.runs().abandon(id, status, "made up", 1);
        }
        return id;
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        connect(&m_demo.bench, &Workbench::runsChanged, &m_runs, &RunLibrary::refresh);
        m_panel.resize(1000, 320);
        m_panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_panel));
        test::open(m_demo.bench, smallExperiment());
        m_runs.refresh();
        QVERIFY(settle());
        QVERIFY2(QTest::qWaitFor([&] { return view()->figure().heatMap.has_value(); }, 10'000), qPrintable(allText()));
    }

    void withoutRunsEveryCellIsMissing() {
        QCOMPARE(map().rows, (std::vector<std::string>{"F", "M"}));
        QCOMPARE(map().columns, (std::vector<std::string>{"F", "M", "no calibration"}));
        for (const HeatCell& cell : map().cells) QCOMPARE(cell.text, std::string("not run"));
        QVERIFY(runButton()->isEnabled());
        QVERIFY(allText().contains("0 of 6 cell"));
    }

    void storedRunsAreFoundByTheirExperiment() {
        Workspace workspace(m_demo.jobs.database(), m_demo.jobs.cache());
        const auto cells = crossMatrixRuns(m_demo.bench.experiment(),
                                           *workspace.corpus(m_demo.bench.experiment().corpus), "gender", {});
        const RunId same = store(cells[0].experiment, figuresWith(0.125));  // F on F
        store(cells[1].experiment, figuresWith(0.25));                      // M on F
        store(cells[3].experiment, {}, RunStatus::Failed);                  // F on M
        m_runs.refresh();
        QVERIFY(QTest::qWaitFor([&] { return map().cells[1].value.has_value(); }, 10'000));
        QCOMPARE(map().cells[0].text, std::string("12.5"));
        QCOMPARE(map().cells[0].detail, std::string("n = 2"));
        QVERIFY(map().cells[0].isMarked);
        QVERIFY(!map().cells[1].isMarked);
        QCOMPARE(map().cells[3].text, std::string("failed"));
        QVERIFY(allText().contains("2 of 6 cell"));
        QVERIFY(view()->exportHeader().contains(QStringLiteral("\nruns %1 ").arg(same)));
        Q_EMIT view()->cellChosen(0, 0);
        QCOMPARE(m_runs.selected(), std::vector<RunId>{same});
        const QSignalSpy wanted(&m_runs, &RunLibrary::openRequested);
        QCOMPARE(wanted.count(), 0);
        m_runs.select({});
        Q_EMIT view()->cellActivated(0, 0);
        QCOMPARE(m_runs.selected(), std::vector<RunId>{same});
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!m_demo.jobs.isComputing());
    }

    void anotherBudgetIsAnotherMatrix() {
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 5; });
        QVERIFY(QTest::qWaitFor([&] { return !map().cells[0].value.has_value(); }, 10'000));
        m_demo.bench.undoStack().undo();
        QVERIFY(QTest::qWaitFor([&] { return map().cells[0].value.has_value(); }, 10'000));
    }

    void groupsThatDoNotExistAreSaid() {
        auto* field = m_panel.findChild<QComboBox*>("matrixField");
        field->setCurrentIndex(field->findData("language"));
        QVERIFY(QTest::qWaitFor([&] { return allText().contains("at least two groups"); }, 10'000));
        QVERIFY(!runButton()->isEnabled());
        field->setCurrentIndex(field->findData("gender"));
        QVERIFY(QTest::qWaitFor([&] { return runButton()->isEnabled(); }, 10'000));
    }

    void oneClickRunsWhatIsMissing() {
        QTest::mouseClick(runButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return allText().contains("All 6 cell"); }, 60'000));
        for (const HeatCell& cell : map().cells) QVERIFY(cell.value.has_value());
        QVERIFY(!runButton()->isEnabled());
        QCOMPARE(m_runs.rows().size(), std::size_t{6});  // two made up, the failed one resumed, three new
    }

    void pictures() {
        const QString folder = qEnvironmentVariable("VOXBIT_PICTURES");
        if (folder.isEmpty()) return;
        QVERIFY(m_panel.grab().save(folder + "/matrix_light.png"));
        QApplication::setPalette(darkPalette());
        QTest::qWait(50);
        QVERIFY(m_panel.grab().save(folder + "/matrix_dark.png"));
        QApplication::setPalette(lightPalette());
    }
};

QTEST_MAIN(MatrixPanelTest)
#include "tst_matrix_panel.moc"
