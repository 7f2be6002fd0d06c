// SPDX-License-Identifier: Apache-2.0
#include "app/window/model_export.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QtTest>
#include <algorithm>

#include "app/window/model_export_dialog.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "core/base/text_file.h"
#include "core/package/packed_file.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;
using voxbit::test::DemoBench;

class ModelExportTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    QWidget m_window;
    QMenu m_menu;
    QAction* m_action = nullptr;

    QString at(const QString& name) const { return m_demo.folder.path() + QLatin1Char('/') + name; }

    static Experiment smallExperiment() {
        Experiment experiment = DemoBench::experiment("subset=calibration & speaker=f01", 2);
        experiment.allocation.allocator = "uniform";
        return experiment;
    }

    /// Opens the dialog as the menu does.
    ModelExportDialog* open() {
        m_action->trigger();
        return m_window.findChild<ModelExportDialog*>();
    }
    static QLineEdit* pathOf(const ModelExportDialog& dialog) { return dialog.findChild<QLineEdit*>("exportPath"); }
    static void chooseFormat(const ModelExportDialog& dialog, ExportFormat format) {
        auto* box = dialog.findChild<QComboBox*>("exportFormat");
        box->setCurrentIndex(box->findData(static_cast<int>(format)));
    }
    QMessageBox* told() const { return m_window.findChild<QMessageBox*>(QString(), Qt::FindDirectChildrenOnly); }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }
    void cleanup() { qDeleteAll(m_window.findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly)); }

    void initTestCase() {
        m_action = addModelExport(&m_menu, {m_demo.bench, m_demo.jobs, m_runs, m_settings}, &m_window);
        QVERIFY(!m_action->isEnabled());  // nothing is open
        m_window.show();
        test::open(m_demo.bench, smallExperiment());
        QVERIFY(m_demo.settle());
        QVERIFY(m_demo.bench.bits().isReady());
        QVERIFY(m_action->isEnabled());
    }

    void everyFormatOfTheRegistryIsOfferedWithItsPurpose() {
        ModelExportDialog* dialog = open();
        const auto* formats = dialog->findChild<QComboBox*>("exportFormat");
        QCOMPARE(formats->count(), static_cast<int>(exportFormats().size()));
        for (const ExportFormatEntry& entry : exportFormats()) {
            chooseFormat(*dialog, entry.format);
            QCOMPARE(dialog->order().format, entry.format);
            QVERIFY2(formats->accessibleDescription().size() > 20, std::string(entry.name).c_str());
            QCOMPARE(dialog->findChild<QComboBox*>("exportWidth")->isEnabled(), entry.isFolder());
            QVERIFY(dialog->order().path.endsWith(QString::fromStdString(std::string(entry.suffix))));
        }
    }

    void aNameOfOnesOwnKeepsItsStem() {
        ModelExportDialog* dialog = open();
        pathOf(*dialog)->setText(at("mine.voxbit"));
        chooseFormat(*dialog, ExportFormat::CalibrationTable);
        QCOMPARE(dialog->order().path, at("mine.json"));
        chooseFormat(*dialog, ExportFormat::HuggingFace);
        QCOMPARE(dialog->order().path, at("mine"));
        chooseFormat(*dialog, ExportFormat::Voxbit);
        QCOMPARE(dialog->order().path, at("mine.voxbit"));
    }

    void theKeyboardIsEnoughAndTheEndIsTold() {
        ModelExportDialog* dialog = open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QLineEdit* path = pathOf(*dialog);
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, at("small.voxbit"));
        QTest::keyClick(path, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return told() != nullptr; }, 60'000));
        QCOMPARE(told()->icon(), QMessageBox::Information);
        const QFileInfo written(at("small.voxbit"));
        QVERIFY(told()->text().contains("small.voxbit"));
        QVERIFY(told()->text().contains(QLocale().formattedDataSize(written.size(), 2)));
        // The window's budget and the file are the same bytes.
        QCOMPARE(static_cast<double>(written.size()), m_demo.bench.bits().value->allocation.sizeBytes);
        QVERIFY(isPackedFile(written.filePath().toStdString()));
    }

    void filesAreReplacedOnlyAfterAQuestion() {
        QFile precious(at("precious.json"));
        QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("mine") == 4);
        precious.close();
        ModelExportDialog* dialog = open();
        chooseFormat(*dialog, ExportFormat::CalibrationTable);
        pathOf(*dialog)->setText(at("precious.json"));
        dialog->accept();
        QVERIFY(dialog->isVisible());
        auto* question = dialog->findChild<QMessageBox*>();
        QVERIFY(question != nullptr && question->text().contains("precious.json"));
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(dialog->isVisible());
        QCOMPARE(readTextFile(at("precious.json").toStdString(), 100), std::string("mine"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        dialog->accept();
        question = dialog->findChild<QMessageBox*>();
        const auto buttons = question->buttons();
        const auto replace = std::find_if(buttons.begin(), buttons.end(), [&](QAbstractButton* button) {
            return question->buttonRole(button) == QMessageBox::DestructiveRole;
        });
        QVERIFY(replace != buttons.end());
        (*replace)->click();
        QVERIFY(QTest::qWaitFor([&] { return told() != nullptr; }, 60'000));
        QVERIFY(readTextFile(at("precious.json").toStdString(), 1 << 22).find("weight_scale") != std::string::npos);
    }

    void foldersThatHoldSomethingAreRefused() {
        ModelExportDialog* dialog = open();
        chooseFormat(*dialog, ExportFormat::HuggingFace);
        pathOf(*dialog)->setText(m_demo.folder.path());
        dialog->accept();
        QVERIFY(dialog->isVisible());
        const auto* message = dialog->findChild<QLabel*>("exportMessage");
        QVERIFY(message->text().contains("empty"));
        pathOf(*dialog)->setText(at("checkpoint"));
        QVERIFY(message->text().isEmpty());
        chooseFormat(*dialog, ExportFormat::Voxbit);
        pathOf(*dialog)->setText(at("nowhere/small.voxbit"));
        dialog->accept();
        QVERIFY(dialog->isVisible() && message->text().contains("nowhere"));
        pathOf(*dialog)->clear();
        QVERIFY(!dialog->findChild<QDialogButtonBox*>()->buttons().front()->isEnabled() ||
                !dialog->findChild<QDialogButtonBox*>()->buttons().back()->isEnabled());
    }

    void halfPrecisionIsHalfTheCheckpoint() {
        ModelExport models(m_demo.jobs);
        QSignalSpy finished(&models, &ModelExport::finished);
        for (const RestWidth width : {RestWidth::Fp32, RestWidth::Fp16}) {
            ModelExportOrder order{std::nullopt, ExportFormat::HuggingFace, width,
                                   at(width == RestWidth::Fp32 ? "full" : "half")};
            models.write(order, m_demo.bench.experiment());
            QVERIFY(finished.wait(60'000));
        }
        QCOMPARE(finished[0][1].toInt(), finished[1][1].toInt());
        const double share = finished[1][2].toDouble() / finished[0][2].toDouble();
        QVERIFY2(share > 0.45 && share < 0.6, qPrintable(QString::number(share)));
        QVERIFY(QFile::exists(at("half/config.json")));
    }

    void aRunIsWrittenByItsNumber() {
        QSignalSpy stored(&m_demo.bench, &Workbench::runFinished);
        m_demo.bench.edit("few", [](Experiment& experiment) {
            experiment.subsets.test.count = 1;
            experiment.evaluation.bootstrapSamples = 100;
        });
        QVERIFY(m_demo.settle());
        m_demo.bench.evaluate();
        QVERIFY(stored.wait(60'000));
        const RunId id = stored[0][0].toLongLong();
        m_runs.refresh();
        const auto isListed = [&] {  // not as the run that it was a moment ago
            const int position = m_runs.positionOf(id);
            return position >= 0 && m_runs.rows()[static_cast<std::size_t>(position)].status == RunStatus::Finished;
        };
        QVERIFY(QTest::qWaitFor(isListed, 10'000));
        m_runs.select({id});
        ModelExportDialog* dialog = open();
        auto* sources = dialog->findChild<QComboBox*>("exportSource");
        QCOMPARE(sources->count(), 2);
        QVERIFY(!dialog->order().run.has_value());  // what is open comes first
        sources->setCurrentIndex(1);
        QCOMPARE(dialog->order().run, std::optional(id));
        QVERIFY(dialog->order().path.contains(QStringLiteral("run%1").arg(id)));
        pathOf(*dialog)->setText(at("run.voxbit"));
        dialog->accept();
        QVERIFY(QTest::qWaitFor([&] { return told() != nullptr; }, 60'000));
        QCOMPARE(readTextFile(at("run.voxbit").toStdString(), 1 << 24).size(),
                 readTextFile(at("small.voxbit").toStdString(), 1 << 24).size());
    }

    void aFailureSaysWhatIsWrong() {
        ModelExport models(m_demo.jobs);
        QSignalSpy failed(&models, &ModelExport::failed);
        models.write({RunId{999}, ExportFormat::Voxbit, RestWidth::Fp32, at("none.voxbit")}, m_demo.bench.experiment());
        QVERIFY(failed.wait(20'000));
        QVERIFY(failed[0][0].toString().contains("999"));
        QVERIFY(!QFile::exists(at("none.voxbit")));
    }

    void aCancelLeavesNothing() {
        ModelExport models(m_demo.jobs);
        QSignalSpy finished(&models, &ModelExport::finished);
        QSignalSpy failed(&models, &ModelExport::failed);
        models.write({std::nullopt, ExportFormat::HuggingFace, RestWidth::Fp32, at("cancelled")},
                     m_demo.bench.experiment());
        m_demo.jobs.cancelComputing();
        QVERIFY(m_demo.settle());
        QTest::qWait(300);
        QCOMPARE(finished.count() + failed.count(), 0);
        QVERIFY(!QFile::exists(at("cancelled")));
    }

    void pictures() {
        const QString folder = qEnvironmentVariable("VOXBIT_PICTURES");
        if (folder.isEmpty()) return;
        ModelExportDialog* dialog = open();
        chooseFormat(*dialog, ExportFormat::CompressedTensors);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY(dialog->grab().save(folder + "/model_export.png"));
    }
};

QTEST_MAIN(ModelExportTest)
#include "tst_model_export.moc"
