// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/budget_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "app/window/panels/budget_read_out.h"
#include "app/window/panels/budget_settings.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "app/window/size_text.h"
#include "core/allocation/allocator.h"
#include "core/calibration/calibrator.h"
#include "core/sensitivity/metric.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/budget_slider.h"
#include "widgets/share_bar.h"

using namespace voxbit;

class TestBudgetPanel : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.openAndProfile(test::DemoBench::experiment())); }
    void init() {
        test::failOnWarning();
        test::open(bench(), test::DemoBench::experiment());
        QVERIFY(m_demo.settle());
        m_panel = std::make_unique<BudgetPanel>(m_context, nullptr);
        m_panel->resize(1366, m_panel->sizeHint().height());
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void sizesAndRatioAreThoseOfTheBitMap() {
        const ChosenBits& bits = *bench().bits().value;
        const QStringList lines = readOut().lines();
        const int decimals = sizeDecimals(bits.floatBytes);
        QVERIFY2(lines.contains("Size, file: " + sizeText(bits.allocation.sizeBytes, decimals)), qPrintable(dump()));
        QVERIFY2(lines.contains("Float model: " + sizeText(bits.floatBytes, decimals)), qPrintable(dump()));
        QVERIFY2(lines.contains("Compression: " +
                                QLocale().toString(bits.floatBytes / bits.allocation.sizeBytes, 'f', 2) + " times"),
                 qPrintable(dump()));
        double total = 0;
        for (const Share& share : m_panel->findChild<ShareBar*>()->shares()) total += share.value;
        QCOMPARE(total, bits.allocation.sizeBytes);
    }

    void aKeyOnTheSliderMovesEveryNumberAndIsOneStepBack() {
        const QStringList before = readOut().lines();
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_PageDown);
        const QStringList after = readOut().lines();
        for (const char* changing : {"Size", "Average", "Widths", "Compression", "BitOps", "weights"}) {
            QVERIFY2(line(before, changing) != line(after, changing) || QString(changing) == "Widths", changing);
        }
        QCOMPARE(line(before, "Float"), line(after, "Float"));
        QCOMPARE(spin().value(), QLocale().toDouble(QLocale().toString(slider().budget() / kBytesPerMiB, 'f', 3)));
        QCOMPARE(bench().undoStack().count(), 1);
        bench().undoStack().undo();
        QCOMPARE(readOut().lines(), before);
    }

    void pagesGoToTheUniformWidths() {
        const auto& uniform = bench().plan().value->range.uniform;
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_Home);
        QCOMPARE(slider().budget(), bench().plan().value->range.smallestBytes);
        for (std::size_t i = 1; i < uniform.size(); ++i) {
            QTest::keyClick(&slider(), Qt::Key_PageUp);
            QCOMPARE(slider().budget(), uniform[i].sizeBytes);
            QCOMPARE(bench().bits().value->statistics.minimum, uniform[i].bits);
            QCOMPARE(bench().bits().value->statistics.maximum, uniform[i].bits);
        }
    }

    void aDragIsOneStepAndTheNextDragAnother() {
        const double start = slider().budget();
        drag(0.7, 0.3);
        const double between = slider().budget();
        drag(0.3, 0.9);
        QCOMPARE(bench().undoStack().count(), 2);
        bench().undoStack().undo();
        QCOMPARE(slider().budget(), between);
        bench().undoStack().undo();
        QCOMPARE(slider().budget(), start);
    }

    void nothingMovesFromItsPlaceWhileDragging() {
        const auto places = [this] {
            QList<QRect> rects;
            for (const QWidget* child : m_panel->findChildren<QWidget*>()) {
                // Parts of the share bar are painted, not widgets; hidden pages have no place.
                if (child->isVisible()) rects.append(child->geometry());
            }
            return rects;
        };
        QTest::qWait(100);  // boxes take their size a moment after they were filled
        const QList<QRect> before = places();
        slider().setFocus();
        for (const auto key : {Qt::Key_Home, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_End}) {
            QTest::keyClick(&slider(), key);
            QCoreApplication::processEvents();
            QCOMPARE(places(), before);
        }
    }

    void theBoxTakesMebibytes() {
        const double wanted = (bench().plan().value->range.smallestBytes / kBytesPerMiB) + 0.1;
        spin().setFocus();
        spin().selectAll();
        QTest::keyClicks(&spin(), QLocale().toString(wanted, 'f', 3));
        QCOMPARE(bench().undoStack().count(), 0);  // not before it is entered
        QTest::keyClick(&spin(), Qt::Key_Return);
        QCOMPARE(bench().undoStack().count(), 1);
        QCOMPARE(*bench().experiment().budgetMiB, QLocale().toDouble(QLocale().toString(wanted, 'f', 3)));
        QVERIFY(!bench().experiment().averageBits);
        QCOMPARE(slider().budget(), *bench().experiment().budgetMiB * kBytesPerMiB);
    }

    void anImpossibleBudgetSaysTheLeastAndOffersIt() {
        spin().setFocus();
        spin().selectAll();
        QTest::keyClicks(&spin(), QLocale().toString(0.01, 'f', 3));
        QTest::keyClick(&spin(), Qt::Key_Return);
        QVERIFY(!bench().bits().isReady());
        const double least = bench().plan().value->range.smallestBytes;
        const QString leastText = sizeText(least, sizeDecimals(bench().plan().value->range.floatBytes));
        QVERIFY2(message().contains(leastText), qPrintable(message()));
        QVERIFY(button().isVisible() && button().text().contains(leastText));
        QVERIFY(!readOut().isVisible());
        QTest::mouseClick(&button(), Qt::LeftButton);
        QVERIFY(bench().bits().isReady());
        QCOMPARE(bench().bits().value->allocation.sizeBytes, least);
        QVERIFY(readOut().isVisible());
        QVERIFY(!button().isVisible());
    }

    void speakersWithoutProfileAreOfferedProfiling() {
        bench().edit("who", [](Experiment& e) {
            e.subsets.calibration = {"subset=calibration & speaker=m01", 1, 0.0, 0};
        });
        QVERIFY(m_demo.settle());
        QVERIFY(button().isVisible());
        QVERIFY(!spin().isEnabled());
        QTest::mouseClick(&button(), Qt::LeftButton);
        QVERIFY(!button().isEnabled());  // a second press would do it twice
        QVERIFY(m_demo.settle());
        QVERIFY(bench().bits().isReady());
        QVERIFY(readOut().isVisible());
        QVERIFY(spin().isEnabled());
    }

    void aModelThatIsMissingSaysSo() {
        bench().edit("model", [](Experiment& e) { e.model = "/nowhere/model"; });
        QVERIFY(m_demo.settle());
        QVERIFY2(message().contains("/nowhere/model"), qPrintable(message()));
        QVERIFY(!button().isVisible());
    }

    void everyChoiceOfCoreHasWordsAndADefinition() {
        for (const AllocatorEntry& entry : allocators()) checkItem("allocation", entry.name);
        for (const Calibrator& calibrator : calibrators()) checkItem("calibration", calibrator.name);
        for (const char* name : {"file", "paper", "code"}) checkItem("accounting", name);
        for (QComboBox* box : m_panel->findChildren<QComboBox*>()) {
            QVERIFY2(!box->accessibleName().isEmpty() && !box->toolTip().isEmpty(), qPrintable(box->objectName()));
        }
    }

    void choicesEditTheExperiment() {
        choose("allocation", "uniform");
        choose("order", "largest-first");
        choose("activationBits", 6);
        choose("calibration", "mse");
        choose("accounting", "paper");
        choose("minBits", 3);
        QVERIFY(m_demo.settle());
        const Experiment& experiment = bench().experiment();
        QCOMPARE(experiment.allocation.allocator, std::string("uniform"));
        QCOMPARE(experiment.allocation.order, std::string("largest-first"));
        QCOMPARE(experiment.activationBits, 6);
        QCOMPARE(experiment.calibration.calibrator, std::string("mse"));
        QCOMPARE(experiment.allocation.minBits, 3);
        QVERIFY2(!line(readOut().lines(), "Size, paper").isEmpty(), qPrintable(dump()));
        QCOMPARE(bench().undoStack().count(), 6);
        while (bench().undoStack().canUndo()) bench().undoStack().undo();
        QCOMPARE(box("allocation").currentData().toString(), QString("myqasr"));
        QCOMPARE(box("activationBits").currentData().toInt(), 8);
    }

    void theMetricIsTheOneOfTheRanking() {
        for (const Metric& metric : metrics()) {
            if (metric.name != "file") checkItem("metric", metric.name);
        }
        QCOMPARE(box("metric").findData("file"), -1);
        choose("metric", "max");
        QVERIFY(m_demo.settle());
        QCOMPARE(bench().experiment().sensitivity.metric, std::string("max"));
        QCOMPARE(bench().ranking().value->scores.metric, std::string("max"));
        bench().edit("elsewhere", [](Experiment& e) { e.sensitivity.metric = "std"; });
        QCOMPARE(box("metric").currentData().toString(), QString("std"));
        bench().edit("file", [](Experiment& e) { e.sensitivity.file = "scores.csv"; });
        QVERIFY(box("metric").findData("file") >= 0);
        QCOMPARE(box("metric").currentData().toString(), QString("std"));
    }

    void theBoundsOfWidthsPushOneAnother() {
        choose("maxBits", 4);
        choose("minBits", 6);
        QCOMPARE(bench().experiment().allocation.maxBits, 6);
        QCOMPARE(box("maxBits").currentData().toInt(), 6);
        choose("maxBits", 2);
        QCOMPARE(bench().experiment().allocation.minBits, 2);
        QVERIFY(bench().plan().isReady());
    }

    void whatHasNoInfluenceIsGreyed() {
        choose("allocation", "uniform");
        QVERIFY(!box("order").isEnabled());
        QVERIFY(!box("metric").isEnabled());
        choose("allocation", "ilp");
        QVERIFY(box("metric").isEnabled());
        choose("allocation", "float");
        QVERIFY(m_demo.settle());
        QVERIFY(!box("minBits").isEnabled());
        QVERIFY(!slider().isEnabled());
        QVERIFY(readOut().isVisible());
        QVERIFY2(line(readOut().lines(), "Compression").contains(QLocale().toString(1.0, 'f', 2)), qPrintable(dump()));
    }

    void theIntegerProgramKeepsSeveralLimits() {
        auto* bitOps = m_panel->findChild<QDoubleSpinBox*>("limitBitOps");
        QVERIFY(!bitOps->isVisible());
        choose("allocation", "ilp");
        QVERIFY(m_demo.settle());
        QVERIFY(bitOps->isVisible());
        QCOMPARE(bitOps->text(), QString("no limit"));
        const double free = bench().bits().value->bitOpsPerSecond;
        type(*bitOps, 0.98 * free / 1e9);  // most of them are those of layers that stay float
        QVERIFY(bench().experiment().allocation.limits.bitOpsPerSecond);
        QVERIFY(m_demo.settle());
        QVERIFY2(bench().bits().isReady(), qPrintable(bench().bits().text));
        QVERIFY(bench().bits().value->bitOpsPerSecond <= *bench().experiment().allocation.limits.bitOpsPerSecond);
        QVERIFY(bench().bits().value->allocation.sizeBytes <= slider().budget());
        QVERIFY(readOut().isVisible());
        // The budget still limits, and what is dragged is followed.
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_PageDown);
        QVERIFY(readOut().isVisible());
        QVERIFY(m_demo.settle());
        QVERIFY(bench().bits().value->allocation.sizeBytes <= slider().budget());
        while (bench().undoStack().canUndo()) bench().undoStack().undo();
        QVERIFY(m_demo.settle());
        QVERIFY(!bitOps->isVisible());
        QVERIFY(bench().bits().isReady());
    }

    void impossibleLimitsSayTheLeastAndAreDroppedByAButton() {
        choose("allocation", "ilp");
        QVERIFY(m_demo.settle());
        type(*m_panel->findChild<QDoubleSpinBox*>("limitAverageBits"), 1);
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().bits().isReady());
        QVERIFY2(message().contains("the smallest possible"), qPrintable(message()));
        QVERIFY(button().isVisible() && button().isEnabled());
        QTest::mouseClick(&button(), Qt::LeftButton);
        QVERIFY(m_demo.settle());
        QVERIFY(bench().bits().isReady());
        QCOMPARE(m_panel->findChild<QDoubleSpinBox*>("limitAverageBits")->value(), 0.0);
        QVERIFY(readOut().isVisible());
    }

    void undoInTheBoxTakesTheBudgetBack() {
        auto* edit = spin().findChild<QLineEdit*>();
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::sendEvent(edit, &undo);
        QVERIFY(!undo.isAccepted());
        spin().setFocus();
        QTest::keyClicks(&spin(), "1");
        QKeyEvent own(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::sendEvent(edit, &own);
        QVERIFY(own.isAccepted());  // text that is being typed is undone as text
    }

    void thePanelLeavesRoomForTheOthers() {
        QVERIFY2(m_panel->minimumSizeHint().width() <= 1280,
                 qPrintable(QString::number(m_panel->minimumSizeHint().width())));
        QVERIFY2(m_panel->sizeHint().height() <= 170, qPrintable(QString::number(m_panel->sizeHint().height())));
    }

  private:
    Workbench& bench() { return m_demo.bench; }
    BudgetSlider& slider() { return *m_panel->findChild<BudgetSlider*>(); }
    QDoubleSpinBox& spin() { return *m_panel->findChild<QDoubleSpinBox*>({}, Qt::FindDirectChildrenOnly); }
    BudgetReadOut& readOut() { return *m_panel->findChild<BudgetReadOut*>(); }
    QPushButton& button() { return *m_panel->findChild<QPushButton*>(); }
    QComboBox& box(const char* name) { return *m_panel->findChild<QComboBox*>(name); }
    QString dump() { return readOut().lines().join(QLatin1Char('\n')); }
    QString message() {
        QStringList texts;
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap()) texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }
    static QString line(const QStringList& lines, const char* start) {
        for (const QString& line : lines) {
            if (line.startsWith(QLatin1String(start))) return line;
        }
        return {};
    }
    void drag(double from, double to) {
        const auto at = [this](double share) {
            return QPoint(static_cast<int>(slider().width() * share), slider().height() / 2);
        };
        QTest::mousePress(&slider(), Qt::LeftButton, {}, at(from));
        for (int step = 1; step <= 5; ++step) QTest::mouseMove(&slider(), at(from + (to - from) * step / 5));
        QTest::mouseRelease(&slider(), Qt::LeftButton, {}, at(to));
    }
    static void type(QDoubleSpinBox& box, double value) {
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, QLocale().toString(value, 'f', box.decimals()));
        QTest::keyClick(&box, Qt::Key_Return);
    }
    void choose(const char* name, const QVariant& value) {
        QComboBox& chosen = box(name);
        const int index = chosen.findData(value);
        QVERIFY2(index >= 0, name);
        chosen.setCurrentIndex(index);
        Q_EMIT chosen.activated(index);
    }
    void checkItem(const char* name, std::string_view id) {
        const QString data = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        const int index = box(name).findData(data);
        QVERIFY2(index >= 0, qPrintable(data));
        QVERIFY2(box(name).itemText(index) != data, qPrintable(data));
        QVERIFY2(!box(name).itemData(index, Qt::ToolTipRole).toString().isEmpty(), qPrintable(data));
    }

    test::DemoBench m_demo;
    RunLibrary m_runs{m_demo.jobs};
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    std::unique_ptr<BudgetPanel> m_panel;
};

QTEST_MAIN(TestBudgetPanel)
#include "tst_budget_panel.moc"
