// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/benchmark_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QtTest>

#include "app/window/benchmark_view.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "app/window/workbench.h"
#include "core/base/text_file.h"
#include "core/experiment/load_cost.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_files.h"
#include "widgets/figure_view.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"
#include "widgets/theme.h"

using namespace voxbit;
using voxbit::test::DemoBench;

namespace {

/// An answer as the engine would give it, for what need not be measured.
BenchmarkAnswer madeUp() {
    BenchmarkAnswer answer;
    answer.layers = {"first", "second"};
    answer.weightBits = {4, 5};
    for (const char* name : {"m float32", "m static"}) {
        BenchmarkResult result;
        result.name = name;
        result.fileBytes = 1 << 20;
        result.summary.scores.words = ErrorRate{{}, 0.1, Interval{0.05, 0.2}};
        answer.results.push_back(result);
    }
    BenchmarkResult& integers = answer.results[1];
    integers.runs = {{0, ExecutionMode::Static, ExecutionMode::Static, ""},
                     {1, ExecutionMode::Static, ExecutionMode::Float, "no kernel"}};
    integers.layers = {{"first", ExecutionMode::Static, 4, 0.001, 0.002, {0.5, {0.4, 0.6}}}};
    return answer;
}

}  // namespace

/// The steps build on one another: nothing is open, nothing measured, measured, changed, cancelled.
class BenchmarkPanelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    BenchmarkPanel m_panel{m_context, nullptr};

    QPushButton* startButton() const { return m_panel.findChild<QPushButton*>("benchmarkStart"); }
    QString status() const { return m_panel.findChild<QLabel*>("benchmarkStatus")->text(); }
    FigureView* view() const { return m_panel.findChild<FigureView*>(); }
    TableView* table(const char* name) const { return m_panel.findChild<TableView*>(name); }
    const Loadable<BenchmarkAnswer>& answer() const { return job().answer(); }
    BenchmarkJob& job() const { return jobOf<BenchmarkJob>(m_context.workbench, m_context.jobs); }
    QString allText() const {
        QStringList texts;
        for (const auto* label : m_panel.findChildren<QLabel*>()) {
            if (label->isVisible()) texts << label->text();
        }
        return texts.join('\n');
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        startLoadMeter();
        QLocale::setDefault(QLocale::c());
        m_panel.resize(1200, 320);
        m_panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_panel));
        QVERIFY(!startButton()->isEnabled());
        QVERIFY2(allText().contains("Nothing to measure"), qPrintable(allText()));
        Experiment experiment = DemoBench::experiment("subset=calibration & speaker=f01", 2);
        experiment.subsets.test.count = 3;
        experiment.allocation.allocator = "uniform";
        experiment.evaluation.bootstrapSamples = 100;
        test::open(m_demo.bench, experiment);
        QVERIFY(m_demo.settle());
        QTRY_VERIFY(startButton()->isEnabled());
        QVERIFY2(allText().contains("Not measured yet"), qPrintable(allText()));
    }

    void theKeyMeasuresEveryVariant() {
        m_panel.findChild<QSpinBox*>("benchmarkRecordings")->setValue(2);
        m_panel.findChild<QSpinBox*>("benchmarkRounds")->setValue(1);
        m_panel.findChild<QSpinBox*>("benchmarkTimed")->setValue(1);
        startButton()->setFocus();
        QTest::keyClick(startButton(), Qt::Key_Space);
        QVERIFY(job().job() != 0);
        QCOMPARE(startButton()->text(), QStringLiteral("&Cancel"));
        QVERIFY(!status().isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return job().job() == 0; }, 120'000));
        QVERIFY2(answer().isReady(), qPrintable(answer().text));
        QCOMPARE(startButton()->text(), QStringLiteral("&Benchmark"));
        QVERIFY(status().contains("2 recording"));

        const auto* model = m_panel.findChildren<TableModel*>().front();
        QCOMPARE(model->rowCount(), 5);
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row) names << model->index(row, 0).data().toString();
        QCOMPARE(names, (QStringList{"float32", "simulated", "static", "dynamic", "mixed"}));
        for (const char* key : {"wer", "difference", "file_mib", "times_whole", "rtf_network", "load_seconds",
                                "private_mib", "mapped_mib"}) {
            const auto& columns = model->table().columns;
            QVERIFY2(std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.key == key; }),
                     key);
        }
    }

    void thePictureIsTheTableAndCanBeSaved() {
        const Figure& figure = view()->figure();
        QCOMPARE(figure.series.size(), std::size_t{5});
        for (std::size_t i = 0; i < figure.series.size(); ++i) {
            const BenchmarkResult& result = answer().value->results[i];
            QCOMPARE(figure.series[i].size.front(), result.wholeTimes.ratio);
            QCOMPARE(figure.series[i].y.front(), 100 * *result.summary.scores.words->rate);
        }
        QVERIFY(figure.series[0].x.front() > 2 * figure.series[1].x.front());
        QVERIFY(view()->exportHeader().contains("1 round"));
        for (const char* ending : {"png", "svg", "csv"}) {
            const std::filesystem::path path = (m_demo.folder.path() + "/b.").toStdString() + ending;
            FigureFileOptions options;
            options.header = view()->exportHeader().toStdString();
            writeFigureFile(figure, path, options);
            QVERIFY2(std::filesystem::file_size(path) > 200, ending);
        }
        QVERIFY(readTextFile(m_demo.folder.path().toStdString() + "/b.csv").find("times faster") != std::string::npos);
    }

    void aMarkAndARowChooseTheLayersOfTheirVariant() {
        const auto* tabs = m_panel.findChild<QTabWidget*>();
        Q_EMIT view()->pointChosen(2, 0, 0);
        QVERIFY2(tabs->tabText(1).startsWith("Layers of static"), qPrintable(tabs->tabText(1)));
        QCOMPARE(table("benchmarkVariants")->currentSourceRow(), 2);
        QVERIFY(table("benchmarkLayers")->model()->rowCount() > 30);
        table("benchmarkVariants")->setFocus();
        QTest::keyClick(table("benchmarkVariants"), Qt::Key_Down);
        QVERIFY2(tabs->tabText(1).startsWith("Layers of dynamic"), qPrintable(tabs->tabText(1)));
        Q_EMIT view()->pointChosen(0, 0, 0);
        QVERIFY(tabs->tabText(1).startsWith("Layers of float32"));
        QCOMPARE(table("benchmarkLayers")->model()->rowCount(), 0);
    }

    void arrowKeysReadTheMarksOut() {
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Right);
        QVERIFY2(view()->readOut().contains("times faster than float32: "), qPrintable(view()->readOut()));
        QVERIFY(view()->readOut().contains("MiB"));
        const QString first = view()->readOut();
        QTest::keyClick(view(), Qt::Key_Right);
        QVERIFY(view()->readOut() != first);
    }

    void layersThatAreSlowerOrNotAsAskedSaySo() {
        const BenchmarkAnswer answer = madeUp();
        const Table layers = variantLayerTable(answer, 1);
        QCOMPARE(layers.rows.size(), std::size_t{2});
        QCOMPARE(std::get<std::string>(layers.rows[0].back()), std::string("fewer bits but slower"));
        QCOMPARE(std::get<std::string>(layers.rows[1].back()), std::string("no kernel"));
        QVERIFY(std::holds_alternative<std::monostate>(layers.rows[1][3]));  // nobody timed it
        QCOMPARE(slowerLayers(answer.results[1]), 1);
        QCOMPARE(slowerLayers(answer.results[0]), 0);
    }

    void whatWasMeasuredStaysAndSaysThatItIsOld() {
        const auto before = answer().value;
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 6; });
        QTRY_VERIFY2(status().contains("changed since"), qPrintable(status()));
        QCOMPARE(answer().value, before);
        m_demo.bench.undoStack().undo();
        QTRY_VERIFY(!status().contains("changed since"));
    }

    void aCancelBringsTheLastOneBack() {
        const auto before = answer().value;
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QVERIFY(job().job() != 0);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(job().job(), 0);
        QVERIFY(answer().isReady());
        QCOMPARE(answer().value, before);
        QVERIFY(m_demo.settle());
    }

    void aFailureIsShownWithItsReason() {
        m_demo.bench.edit("nobody", [](Experiment& experiment) {
            experiment.subsets.test = experiment.subsets.calibration;  // the same recordings
        });
        QVERIFY(m_demo.settle());
        if (!job().canStart()) QSKIP("the window forbids it before it can fail");
        m_panel.start();
        QVERIFY(QTest::qWaitFor([&] { return job().job() == 0; }, 60'000));
        QVERIFY(!answer().isReady());
        QTRY_VERIFY2(allText().contains("The benchmark failed"), qPrintable(allText()));
        QVERIFY(allText().contains(answer().text));
        m_demo.bench.undoStack().undo();
        QVERIFY(m_demo.settle());
    }
};

QTEST_MAIN(BenchmarkPanelTest)
#include "tst_benchmark_panel.moc"
