// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/laboratory_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QtTest>

#include "app/window/laboratory_view.h"
#include "app/window/metric_text.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "core/base/text_file.h"
#include "core/report/laboratory_figures.h"
#include "core/report/laboratory_tables.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_files.h"
#include "widgets/figure_view.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

using namespace voxbit;
using voxbit::test::DemoBench;

/// The steps build on one another: nothing is open, nothing compared, compared, changed, cancelled.
class LaboratoryPanelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    LaboratoryPanel m_panel{m_context, nullptr};

    QPushButton* startButton() const { return m_panel.findChild<QPushButton*>("laboratoryStart"); }
    QString status() const { return m_panel.findChild<QLabel*>("laboratoryStatus")->text(); }
    FigureView* view(const char* name) const { return m_panel.findChild<FigureView*>(name); }
    TableView* table(const char* name) const { return m_panel.findChild<TableView*>(name); }
    QTabWidget* tables() const { return m_panel.findChild<QTabWidget*>("laboratoryTables"); }
    LaboratoryJob& job() const { return jobOf<LaboratoryJob>(m_context.workbench, m_context.jobs); }
    const ExperimentLaboratory& found() const { return job().answer().value->found; }
    QString allText() const {
        QStringList texts;
        for (const auto* label : m_panel.findChildren<QLabel*>()) {
            if (label->isVisible()) texts << label->text();
        }
        return texts.join('\n');
    }
    std::size_t positionOf(const char* metric) const { return findFindings(found().laboratory, metric); }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_panel.resize(1200, 400);
        m_panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_panel));
        QVERIFY(!startButton()->isEnabled());
        QVERIFY2(allText().contains("Nothing to compare"), qPrintable(allText()));
        Experiment experiment = DemoBench::experiment("subset=calibration & speaker=f01", 2);
        experiment.layers.include = {"*layers.0.*"};
        test::open(m_demo.bench, experiment);
        QVERIFY(m_demo.settle());
        QTRY_VERIFY(startButton()->isEnabled());
        QVERIFY2(allText().contains("Not compared yet"), qPrintable(allText()));
        QCOMPARE(m_panel.findChild<QComboBox*>("laboratoryReference")->currentData().toString(), QString("kl"));
    }

    void aCancelComesBackToTheEmptyPage() {
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QVERIFY(job().job() != 0);
        QVERIFY(!status().isEmpty());
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(job().job(), 0);
        QVERIFY(!job().answer().value);
        QVERIFY2(allText().contains("Not compared yet"), qPrintable(allText()));
        QVERIFY(m_demo.settle());
    }

    void theKeyComparesAllMetrics() {
        m_panel.findChild<QSpinBox*>("laboratoryResamples")->setValue(20);
        startButton()->setFocus();
        QTest::keyClick(startButton(), Qt::Key_Space);
        QCOMPARE(startButton()->text(), QStringLiteral("&Cancel"));
        QVERIFY(QTest::qWaitFor([&] { return job().job() == 0; }, 120'000));
        QVERIFY2(job().answer().isReady(), qPrintable(job().answer().text));
        QCOMPARE(startButton()->text(), QStringLiteral("&Compare metrics"));
        QVERIFY2(status().contains("Held against KL divergence: 2 recording"), qPrintable(status()));
        QVERIFY2(status().contains("4 weight and 8 input bits, 20 resample"), qPrintable(status()));
        QVERIFY(found().layers.size() > 2 && found().layers.size() < 12);
    }

    /// What `voxbit-cli lab` prints and writes, in the words of the window.
    void theTablesAreThoseOfTheCommandLine() {
        const Table whole = agreementTable(found().laboratory, false);
        const Table shown = laboratoryTable(*job().answer().value);
        QCOMPARE(shown.columns.size(), whole.columns.size() + 2);  // name and kind
        QCOMPARE(shown.rows.size(), whole.rows.size());
        for (std::size_t row = 0; row < whole.rows.size(); ++row) {
            const std::string name = std::get<std::string>(whole.rows[row][0]);
            QCOMPARE(std::get<std::string>(shown.rows[row][0]), metricName(name).toStdString());
            QCOMPARE(std::get<std::string>(shown.rows[row][1]), name);
            for (std::size_t column = 1; column < whole.columns.size(); ++column)
                QVERIFY(shown.rows[row][column + 1] == whole.rows[row][column]);
            QCOMPARE(std::get<std::string>(shown.rows[row].back()), kindOfMetric(name));
        }
        QCOMPARE(table("laboratoryMetrics")->asCsv().count('\n'), qsizetype(whole.rows.size() + 1));

        const Table ranks = metricRankTable(found());
        const std::size_t layers = found().layers.size();
        const std::size_t hawq = positionOf("hawq");
        const Table chosen = laboratoryLayerTable(*job().answer().value, hawq);
        QCOMPARE(chosen.rows.size(), layers);
        for (std::size_t i = 0; i < layers; ++i) {
            for (std::size_t column = 0; column < 5; ++column)
                QVERIFY(chosen.rows[i][column] == ranks.rows[hawq * layers + i][column + 1]);
            QCOMPARE(std::get<double>(chosen.rows[i][5]), found().laboratory.metrics[positionOf("kl")].ranks[i]);
        }
        for (const Table& one : {shown, chosen}) {
            for (const TableColumn& column : one.columns)
                QVERIFY2(!laboratoryColumnDefinition(column).isEmpty(), column.name.c_str());
        }
    }

    void thePicturesAreThoseOfTheCommandLineAndCanBeSaved() {
        const Figure core = agreementFigure(found());
        const Figure& bars = view("laboratoryAgreement")->figure();
        QCOMPARE(bars.series.size(), core.series.size());
        for (std::size_t i = 0; i < core.series.size(); ++i) {
            QCOMPARE(bars.series[i].y, core.series[i].y);
            QCOMPARE(bars.series[i].low, core.series[i].low);
        }
        const HeatMap& each = *view("laboratoryCorrelations")->figure().heatMap;
        const HeatMap whole = *correlationFigure(found()).heatMap;
        QCOMPARE(each.cells.size(), whole.cells.size());
        for (std::size_t i = 0; i < whole.cells.size(); ++i) QCOMPARE(each.cells[i].value, whole.cells[i].value);
        QCOMPARE(each.columns, whole.columns);
        const Figure ranks = rankFigure(found(), positionOf("median"));
        QCOMPARE(view("laboratoryRanks")->figure().series[1].y, ranks.series[1].y);
        QCOMPARE(view("laboratoryRanks")->figure().series[1].high, ranks.series[1].high);
        QVERIFY(view("laboratoryRanks")->exportHeader().contains("2 recording"));
        for (const char* ending : {"png", "svg", "csv"}) {
            const std::filesystem::path path = (m_demo.folder.path() + "/l.").toStdString() + ending;
            writeFigureFile(bars, path, {});
            QVERIFY2(std::filesystem::file_size(path) > 200, ending);
        }
        QVERIFY(readTextFile(m_demo.folder.path().toStdString() + "/l.csv").find("Spearman") != std::string::npos);
    }

    void aBarAndARowChooseTheMetric() {
        QVERIFY2(tables()->tabText(1).contains("median"), qPrintable(tables()->tabText(1)));  // what ranks by default
        Q_EMIT view("laboratoryAgreement")->pointChosen(0, 0, 0);
        const std::size_t best = agreementBars(found().laboratory).front();
        const QString name = laboratoryMetric(*job().answer().value, best);
        QCOMPARE(tables()->tabText(1), "Layers by " + name);
        QVERIFY(view("laboratoryRanks")->figure().series[1].name == name.toStdString());
        const std::size_t last = metricsByAgreement(found().laboratory).back();
        Q_EMIT view("laboratoryCorrelations")->cellChosen(static_cast<int>(found().laboratory.metrics.size()) - 1, 0);
        QCOMPARE(tables()->tabText(1), "Layers by " + laboratoryMetric(*job().answer().value, last));
        Q_EMIT view("laboratoryAgreement")->pointChosen(0, 0, 0);
        const int row = table("laboratoryMetrics")->currentSourceRow();
        table("laboratoryMetrics")->setFocus();
        QTest::keyClick(table("laboratoryMetrics"), Qt::Key_Down);
        QCOMPARE(table("laboratoryMetrics")->currentSourceRow(), row + 1);
        QVERIFY(tables()->tabText(1) != "Layers by " + name);
    }

    void theSelectedLayerIsShared() {
        const std::vector<std::size_t> order = layersByReference(found().laboratory);
        Q_EMIT view("laboratoryRanks")->pointChosen(0, 1, 1);
        QCOMPARE(m_demo.bench.selectedLayer(), found().layers[order[1]]);
        QCOMPARE(table("laboratoryLayers")->currentSourceRow(), int(order[1]));
        m_demo.bench.selectLayer(found().layers[0]);
        QCOMPARE(table("laboratoryLayers")->currentSourceRow(), 0);
        tables()->setCurrentIndex(1);
        table("laboratoryLayers")->setFocus();
        QTest::keyClick(table("laboratoryLayers"), Qt::Key_Down);
        QCOMPARE(m_demo.bench.selectedLayer(), found().layers[1]);
    }

    void arrowKeysReadTheBarsOut() {
        view("laboratoryAgreement")->setFocus();
        QTest::keyClick(view("laboratoryAgreement"), Qt::Key_Right);
        QVERIFY2(view("laboratoryAgreement")->readOut().contains("Spearman"),
                 qPrintable(view("laboratoryAgreement")->readOut()));
    }

    void whatNoLongerFitsSaysSo() {
        const auto before = job().answer().value;
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 6; });
        QTest::qWait(2 * kSettleMs);
        QVERIFY2(!status().contains("earlier experiment"), qPrintable(status()));  // the budget changes nothing here
        const std::vector<std::function<void(Experiment&)>> changes{
            [](Experiment& experiment) { experiment.sensitivity.bits = 3; },
            [](Experiment& experiment) { experiment.activationBits = 6; },
            [](Experiment& experiment) { experiment.subsets.calibration.count = 1; },
        };
        for (const auto& change : changes) {
            m_demo.bench.edit("change", change);
            QTRY_VERIFY2(status().contains("earlier experiment"), qPrintable(status()));
            QCOMPARE(job().answer().value, before);
            QVERIFY(m_demo.settle());
            m_demo.bench.undoStack().undo();
            QTRY_VERIFY2(!status().contains("earlier experiment"), qPrintable(status()));
            QVERIFY(m_demo.settle());
        }
    }

    void aCancelBringsTheLastOneBack() {
        const auto before = job().answer().value;
        m_panel.findChild<QSpinBox*>("laboratoryResamples")->setValue(100'000);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QVERIFY(job().job() != 0);
        QTest::mouseClick(startButton(), Qt::LeftButton);
        QTRY_COMPARE(job().job(), 0);
        QVERIFY(job().answer().isReady());
        QCOMPARE(job().answer().value, before);
        QVERIFY(m_demo.settle());
    }

    /// Made anew, as with another language, a panel shows what was found.
    void theAnswerOutlivesThePanel() {
        LaboratoryPanel again(m_context, nullptr);
        again.resize(700, 700);
        again.show();
        QCOMPARE(again.findChild<QSpinBox*>("laboratoryResamples")->value(), 20);
        QCOMPARE(again.findChildren<TableModel*>().front()->rowCount(), int(found().laboratory.metrics.size()));
    }
};

QTEST_MAIN(LaboratoryPanelTest)
#include "tst_laboratory_panel.moc"
