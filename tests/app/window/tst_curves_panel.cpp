// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/curves_panel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "app/window/sweep_dialog.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/chip_bar.h"
#include "widgets/figure_view.h"
#include "widgets/theme.h"

using namespace voxbit;
using voxbit::test::DemoBench;

namespace {

constexpr double kMiB = 1 << 20;

Experiment smallExperiment() {
    Experiment experiment = DemoBench::experiment("subset=calibration & speaker=f01", 2);
    experiment.subsets.test = {"subset=test", 2, 0.0, 0};
    experiment.evaluation.compareWithFloat = false;
    experiment.evaluation.bootstrapSamples = 100;
    return experiment;
}

void check(QListWidget* list, const QStringList& keys) {
    for (int i = 0; i < list->count(); ++i) {
        QListWidgetItem* item = list->item(i);
        item->setCheckState(keys.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

}  // namespace

/// The steps build on one another: no runs, made up ones, a real sweep.
class CurvesPanelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    CurvesPanel m_panel{m_context, nullptr};

    FigureView* view() const { return m_panel.findChild<FigureView*>(); }
    const Figure& figure() const { return view()->figure(); }
    const FigureSeries* series(const std::string& name) const {
        for (const FigureSeries& one : figure().series) {
            if (one.name == name) return &one;
        }
        return nullptr;
    }
    bool contains(const QString& text) const {
        for (const auto* label : m_panel.findChildren<QLabel*>()) {
            if (label->text().contains(text)) return true;
        }
        return false;
    }
    bool settle() {
        return m_demo.settle(60'000);
    }
    RunId store(Experiment experiment, const std::string& allocator, double mib, double rate, double bits) {
        experiment.allocation.allocator = allocator;
        experiment.averageBits = bits;
        experiment = withoutIrrelevant(experiment);
        Workspace workspace(m_demo.jobs.database(), m_demo.jobs.cache());
        RunIdentities identities;
        const auto answer = identities.of(experiment, workspace, {});
        const RunId id = workspace.runs().begin(allocator, toJson(experiment), answer.hash, answer.provenance);
        RunFigures figures;
        figures.sizeBytes = mib * kMiB;
        figures.wordErrorRate = rate;
        figures.wordErrorRateLow = rate / 2;
        figures.wordErrorRateHigh = rate * 2;
        figures.averageBits = bits;
        workspace.runs().finish(id, Json::object(), figures, Json::object(), 1);
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
    }

    void withoutRunsThePanelOffersASweep() {
        QVERIFY(QTest::qWaitFor([&] { return contains("No runs to draw yet"); }, 10'000));
        QVERIFY(m_panel.findChild<QPushButton*>("sweep")->isEnabled());
    }

    void runsOnTheSameTestRecordingsMakeCurves() {
        const Experiment base = m_demo.bench.experiment();
        store(base, "uniform", 2, 0.5, 3);
        store(base, "uniform", 3, 0.25, 4);
        store(base, "myqasr", 2, 0.4, 3);
        store(base, "myqasr", 3, 0.2, 4);
        store(base, "float", 10, 0.1, 32);
        Experiment elsewhere = base;
        elsewhere.subsets.test.expression = "subset=test & speaker=m01";
        store(elsewhere, "uniform", 4, 0.9, 6);
        m_runs.refresh();
        QVERIFY(QTest::qWaitFor([&] { return figure().series.size() == 2; }, 10'000));
        QVERIFY(series("Uniform"));
        QCOMPARE(series("Uniform")->kind, SeriesKind::Points);
        QCOMPARE(series("Uniform")->marker, Marker::Cross);
        QCOMPARE(series("Uniform")->y, (std::vector<double>{50, 25}));
        QCOMPARE(series("myQASR, Smallest first")->y, (std::vector<double>{40, 20}));
        QCOMPARE(series("myQASR, Smallest first")->high[0], 80.0);
        QCOMPARE(figure().marks.size(), std::size_t{1});
        QCOMPARE(figure().marks[0].position, 10.0);
        QVERIFY(figure().upper.has_value());
        QVERIFY(contains("5 run"));
    }

    void aChipSwitchesAnAllocatorOff() {
        auto* chips = m_panel.findChild<ChipBar*>();
        QCOMPARE(chips->chips().size(), std::size_t{3});
        for (const Chip& chip : chips->chips())
            QVERIFY2(chip.label != chip.key.section('=', 1), qPrintable(chip.label));
        Q_EMIT chips->toggled("allocator=uniform", false);
        QCOMPARE(figure().series.size(), std::size_t{1});
        QVERIFY(contains("3 of 5 run"));
        Q_EMIT chips->toggled("allocator=uniform", true);
        QCOMPARE(figure().series.size(), std::size_t{2});
    }

    void aClickOnAPointSelectsItsRun() {
        for (std::size_t i = 0; i < figure().series.size(); ++i) {
            if (figure().series[i].name == "Uniform") Q_EMIT view()->pointChosen(static_cast<int>(i), 1, 3);
        }
        QCOMPARE(m_runs.selected(), std::vector<RunId>{2});
        const QSignalSpy wanted(&m_runs, &RunLibrary::openRequested);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(m_runs.selected(), std::vector<RunId>{2});
    }

    void aDoubleClickOnAPointOpensItsRunAndElsewhereShowsEverything() {
        const QSignalSpy wanted(&m_runs, &RunLibrary::openRequested);
        QTest::keyClick(view(), Qt::Key_Plus);
        QVERIFY(view()->isZoomed());
        const QPoint corner(view()->width() - 4, 4);
        QTest::mouseClick(view(), Qt::LeftButton, Qt::NoModifier, corner);
        QTest::mouseDClick(view(), Qt::LeftButton, Qt::NoModifier, corner);
        QCOMPARE(wanted.count(), 0);
        QVERIFY(!view()->isZoomed());
        // Where a point is, the figure tells: the mouse looks for one.
        m_runs.select({});
        QPoint place;
        for (int y = 10; y < view()->height() && m_runs.selected().empty(); y += 6) {
            for (int x = 10; x < view()->width() && m_runs.selected().empty(); x += 6) {
                place = {x, y};
                QTest::mouseClick(view(), Qt::LeftButton, Qt::NoModifier, place);
            }
        }
        QCOMPARE(m_runs.selected().size(), std::size_t(1));
        QTest::mouseDClick(view(), Qt::LeftButton, Qt::NoModifier, place);
        QCOMPARE(wanted.count(), 1);
    }

    void selectedRunsAloneMayMakeTheCurves() {
        auto* scope = m_panel.findChild<QComboBox*>("curveScope");
        m_runs.select({3, 4, 6});
        scope->setCurrentIndex(1);
        QVERIFY(QTest::qWaitFor([&] { return contains("3 run"); }, 10'000));
        QVERIFY(series("myQASR, Smallest first"));
        QCOMPARE(figure().marks.size(), std::size_t{0});
        m_runs.select({});
        QVERIFY(QTest::qWaitFor([&] { return contains("No finished run is selected"); }, 10'000));
        scope->setCurrentIndex(0);
        QVERIFY(QTest::qWaitFor([&] { return contains("5 run"); }, 10'000));
    }

    void theDialogCountsBeforeAnythingStarts() {
        const auto& bench = m_demo.bench;
        SweepDialog dialog(bench.experiment(), bench.corpus().value->corpus);
        check(dialog.findChild<QListWidget*>("allocators"), {"float", "uniform", "myqasr:smallest-first"});
        dialog.findChild<QLineEdit*>("sizes")->setText("3, 4.5 6");
        QCOMPARE(dialog.experiments().size(), std::size_t{1 + 2 * 3});  // float has no size
        dialog.findChild<QPlainTextEdit*>("groups")->setPlainText("gender=F\ngender=M");
        QCOMPARE(dialog.experiments().size(), std::size_t{1 + 2 * 2 * 3});
        QVERIFY(dialog.findChild<QLabel*>("count")->text().startsWith("13 experiment"));
        dialog.findChild<QLineEdit*>("sizes")->setText("3, x");
        QVERIFY(dialog.experiments().empty());
        QVERIFY(!dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>("count")->text().contains("\"x\""));
        dialog.findChild<QLineEdit*>("sizes")->setText("1.5");
        dialog.findChild<QComboBox*>("sizeKind")->setCurrentIndex(1);
        QCOMPARE(dialog.sweep().axes.budgetsMiB, std::vector<double>{1.5});
        if (const QString folder = qEnvironmentVariable("VOXBIT_PICTURES"); !folder.isEmpty()) {
            dialog.show();
            dialog.grab().save(folder + "/sweep.png");
        }
    }

    void aSweepFillsTheFigure() {
        const auto& bench = m_demo.bench;
        SweepDialog dialog(bench.experiment(), bench.corpus().value->corpus);
        check(dialog.findChild<QListWidget*>("allocators"), {"uniform", "float"});
        dialog.findChild<QLineEdit*>("sizes")->setText("5 8");
        QSignalSpy changes(&m_demo.bench, &Workbench::runsChanged);
        m_demo.bench.runAll("Sweep", dialog.experiments());
        // The float run is known: it was made up with the very same experiment.
        QVERIFY(QTest::qWaitFor([&] { return contains("7 run"); }, 60'000));
        QCOMPARE(series("Uniform")->x.size(), std::size_t{4});
        QVERIFY(changes.count() >= 2);  // points appear one after another
    }

    void pictures() {
        const QString folder = qEnvironmentVariable("VOXBIT_PICTURES");
        if (folder.isEmpty()) return;
        QTest::qWait(100);
        QVERIFY(m_panel.grab().save(folder + "/curves_light.png"));
        QApplication::setPalette(darkPalette());
        QTest::qWait(50);
        QVERIFY(m_panel.grab().save(folder + "/curves_dark.png"));
        QApplication::setPalette(lightPalette());
    }
};

QTEST_MAIN(CurvesPanelTest)
#include "tst_curves_panel.moc"
