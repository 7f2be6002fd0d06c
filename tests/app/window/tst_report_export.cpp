// SPDX-License-Identifier: Apache-2.0
#include "app/window/report_export.h"

#include <QMenu>
#include <QtTest>

#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "app/window/table_export.h"
#include "core/base/text_file.h"
#include "core/report/run_report.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/bit_map_view.h"
#include "widgets/figure_export_dialog.h"
#include "widgets/table_view.h"

using namespace voxbit;
using voxbit::test::DemoBench;

class ReportExportTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    std::filesystem::path m_folder = m_demo.folder.path().toStdString();

    RunId store(double rate) {
        RunStore runs(m_demo.jobs.database());
        const RunId id = runs.begin("run", toJson(DemoBench::experiment()), "h", Json::object());
        runs.setBitMap(id, {{"layers", {{{"name", "encoder.layers.0.q"}, {"weight_bits", 4}}}}});
        RunFigures figures;
        figures.wordErrorRate = rate;
        figures.sizeBytes = 1 << 20;
        runs.finish(id, Json::object(), figures, Json::object(), 1);
        return id;
    }

    static QAction* entry(const QMenu& menu, const char* text) {
        for (QAction* action : menu.actions()) {
            if (action->text().startsWith(QLatin1String(text))) return action;
        }
        return nullptr;
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void theFilesAreThoseOfTheCommandLine() {
        const std::vector<RunId> ids{store(0.1), store(0.2)};
        ReportExport report(m_demo.jobs);
        QSignalSpy finished(&report, &ReportExport::finished);
        report.write(ids, m_folder / "window");
        QVERIFY(finished.wait(20'000));
        RunStore runs(m_demo.jobs.database());
        const auto files = writeRunReport(runs, ids, m_folder / "command");
        for (const auto& file : files) {
            const auto same = m_folder / "window" / file.filename();
            QVERIFY2(std::filesystem::exists(same), same.c_str());
            QCOMPARE(readTextFile(same, 1 << 24), readTextFile(file, 1 << 24));
        }
        for (const char* name : {"error_rate.png", "bits_1.png", "bits_2.png"}) {
            QVERIFY(!QImage(QString::fromStdString((m_folder / "window" / name).string())).isNull());
        }
        QCOMPARE(finished[0][1].toInt(), static_cast<int>(files.size()) + 3);
    }

    void aRunThatIsNotThereIsSaid() {
        ReportExport report(m_demo.jobs);
        QSignalSpy failed(&report, &ReportExport::failed);
        report.write({999}, m_folder / "none");
        QVERIFY(failed.wait(20'000));
        QVERIFY(failed[0][0].toString().contains("999"));
    }

    void thePlotUsedLastMayBeABitMap() {
        Settings settings(m_demo.folder.path() + "/settings.ini");
        RunLibrary runs(m_demo.jobs);
        BitMapView bitMap;
        bitMap.setCells({{"conv.0", "conv", "conv", {8, 8}}});
        QMenu menu;
        fillExportMenu(&menu, {m_demo.bench, m_demo.jobs, runs, settings}, &bitMap);
        bitMap.show();
        bitMap.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bitMap));
        bitMap.setFocus();
        Q_EMIT menu.aboutToShow();
        QAction* plot = entry(menu, "&Plot used last");
        QVERIFY(plot->isEnabled());
        plot->trigger();
        QVERIFY(bitMap.findChild<FigureExportDialog*>() != nullptr);
    }

    /// As its own action writes it: the table of runs does it in the background.
    void theTableUsedLastIsWrittenByItsOwnAction() {
        Settings settings(m_demo.folder.path() + "/settings.ini");
        RunLibrary runs(m_demo.jobs);
        TableView table;
        QMenu menu;
        fillExportMenu(&menu, {m_demo.bench, m_demo.jobs, runs, settings}, &table);
        table.show();
        table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        Q_EMIT menu.aboutToShow();
        QAction* used = entry(menu, "&Table used last");
        QVERIFY(!used->isEnabled());
        QAction own;
        setExportAction(&own);
        table.addAction(&own);
        table.clearFocus();
        table.setFocus();
        Q_EMIT menu.aboutToShow();
        QVERIFY(used->isEnabled());
        QSignalSpy chosen(&own, &QAction::triggered);
        used->trigger();
        QCOMPARE(chosen.size(), 1);
    }

    void withoutSelectedRunsThereIsNoReport() {
        Settings settings(m_demo.folder.path() + "/settings.ini");
        RunLibrary runs(m_demo.jobs);
        QWidget window;
        QMenu menu;
        fillExportMenu(&menu, {m_demo.bench, m_demo.jobs, runs, settings}, &window);
        const QAction* report = entry(menu, "&Report of the selected runs");
        QVERIFY(!report->isEnabled());
        runs.select({1});
        QVERIFY(report->isEnabled());
    }
};

QTEST_MAIN(ReportExportTest)
#include "tst_report_export.moc"
