// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/layers_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>
#include <algorithm>

#include "app/window/bits_explanation.h"
#include "app/window/panels/layer_details_panel.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "app/window/size_text.h"
#include "core/report/figure_builders.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_view.h"
#include "widgets/table_view.h"

using namespace voxbit;
using voxbit::test::DemoBench;

/// The steps build on one another: open, profile, select, drag, pin, calibrate.
class LayersPanelTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    LayersPanel m_panel{m_context, nullptr};
    LayerDetailsPanel m_details{m_context, nullptr};
    Workbench& m_bench = m_demo.bench;

    /// The one child with this accessible name that is in view.
    template <class T>
    static T* named(const QWidget& parent, const QString& name) {
        for (T* child : parent.findChildren<T*>()) {
            if (child->accessibleName() == name) return child;
        }
        return nullptr;
    }
    static QPushButton* button(const QWidget& parent, const QString& text) {
        for (auto* child : parent.findChildren<QPushButton*>()) {
            if (child->text() == text && child->isVisible()) return child;
        }
        return nullptr;
    }
    std::vector<int> plotCounts() const {
        std::vector<int> counts;
        for (const QWidget* panel : {static_cast<const QWidget*>(&m_panel), static_cast<const QWidget*>(&m_details)}) {
            for (const auto* view : panel->findChildren<FigureView*>()) counts.push_back(view->plotCount());
        }
        return counts;
    }
    FigureView* ranking() const { return named<FigureView>(m_panel, "Sensitivity of the layers"); }
    QString why() const { return named<QLabel>(m_details, "Why these bits?")->text(); }
    void dragTo(double averageBits) {
        m_bench.edit(
            "budget", [&](Experiment& experiment) { experiment.averageBits = averageBits; }, "drag");
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_panel.resize(760, 480);
        m_details.resize(300, 480);
        m_panel.show();
        m_details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_panel));
    }

    void withoutProfilesThePanelOffersToProfile() {
        test::open(m_bench, DemoBench::experiment());
        QVERIFY(m_demo.settle());
        QPushButton* profile = button(m_panel, "&Profile");
        QVERIFY(profile);
        QTest::mouseClick(profile, Qt::LeftButton);
        QVERIFY(m_demo.settle());
        QVERIFY(!button(m_panel, "&Profile"));
        QVERIFY(ranking());
        QVERIFY(!ranking()->figure().series.empty());
        QVERIFY(!named<FigureView>(m_panel, "Activations of the layers")->figure().series.empty());
        QVERIFY(!named<FigureView>(m_panel, "Two metrics against each other")->figure().series.empty());
    }

    void attentionProductsShowNoWidthOfWeights() {
        const std::vector<BitMapCell>& cells = m_panel.findChild<BitMapView*>()->cells();
        const auto products =
            std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.hasWeights; });
        QVERIFY(products > 0 && products < std::ssize(cells));
        for (const BitMapCell& cell : cells) QCOMPARE(cell.hasWeights, !cell.layer.contains(".matmul_"));
    }

    void oneSelectionIsSharedByAllParts() {
        auto* bitMap = m_panel.findChild<BitMapView*>();
        auto* table = m_panel.findChild<TableView*>();
        m_bench.selectLayer(3);
        QCOMPARE(bitMap->selectedLayer(), 3);
        QCOMPARE(table->currentSourceRow(), 3);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(m_bench.selectedLayer(), 4);
        QCOMPARE(bitMap->selectedLayer(), 4);
        QTest::keyClick(bitMap, Qt::Key_Right);
        const int walked = m_bench.selectedLayer();
        QVERIFY(walked != 4);
        QCOMPARE(table->currentSourceRow(), walked);
        const QString name = QString::fromStdString(m_bench.model().value->layers[std::size_t(walked)].name);
        QCOMPARE(named<QLineEdit>(m_details, "Name of the layer")->text(), name);
    }

    void arrowKeysWalkThroughTheBars() {
        const auto& ranked = m_bench.ranking().value->rankOf;
        m_bench.selectLayer(2);
        QTest::keyClick(ranking(), Qt::Key_Right);  // onto the selected bar or the next one
        QTest::keyClick(ranking(), Qt::Key_Right);
        const int layer = m_bench.selectedLayer();
        QVERIFY(layer > 2);
        QVERIFY(ranked[static_cast<std::size_t>(layer)] >= 0);
        QTest::keyClick(ranking(), Qt::Key_Left);
        QVERIFY(m_bench.selectedLayer() < layer);
    }

    void draggingABudgetReplotsNothingButFollowsWithBits() {
        m_bench.selectLayer(2);
        QVERIFY(m_demo.settle());
        const auto before = plotCounts();
        QVERIFY(before.size() >= 4);
        auto* bitMap = m_panel.findChild<BitMapView*>();
        auto* table = m_panel.findChild<TableView*>();
        std::set<int> widths;
        for (double bits = 2.5; bits <= 7.5; bits += 0.5) {
            dragTo(bits);
            QCoreApplication::processEvents();
            const int shown = bitMap->cells()[2].bits.weight;
            QCOMPARE(table->model()->index(2, LayerModel::WeightBitsColumn).data().toInt(), shown);
            const QString text = named<QLabel>(m_details, "Bits")->text();
            QVERIFY2(text.startsWith(QString("weights %1,").arg(shown)), qPrintable(text));
            QVERIFY2(why().startsWith(QString("It has %1 bit(s)").arg(shown)), qPrintable(why()));
            widths.insert(shown);
        }
        m_bench.endMerge();
        QVERIFY(widths.size() > 2);
        QCOMPARE(plotCounts(), before);
    }

    void otherOrderAndAxisReplotTheRanking() {
        const int before = ranking()->plotCount();
        QVERIFY(ranking()->figure().y.scale == AxisScale::Log);
        named<QCheckBox>(m_panel, "Logarithmic axis")->click();
        QVERIFY(ranking()->figure().y.scale == AxisScale::Linear);
        QCOMPARE(ranking()->plotCount(), before + 1);
        named<QCheckBox>(m_panel, "Logarithmic axis")->click();
        auto* order = named<QComboBox>(m_panel, "Order of the layers");
        QTest::keyClick(order, Qt::Key_Down);
        std::vector<double> heights(m_bench.ranking().value->ranked.size());
        for (const FigureSeries& series : ranking()->figure().series) {
            for (std::size_t i = 0; i < series.x.size(); ++i) heights.at(std::size_t(series.x[i])) = series.y[i];
        }
        QVERIFY(std::is_sorted(heights.begin(), heights.end()));
    }

    void lowPanelsKeepTheTableInATab() {
        auto* table = m_panel.findChild<TableView*>();
        QVERIFY(!table->isVisible());
        m_panel.resize(760, 1000);
        QVERIFY(table->isVisible());
        QVERIFY(m_panel.findChild<BitMapView*>()->isVisible());
        m_panel.resize(760, 480);
        QVERIFY(!table->isVisible());
    }

    void plotsNameTheModelAndTheSpeakersThatTheyAreOf() {
        QVERIFY(m_demo.settle());
        std::vector<const FigureSource*> sources{m_panel.findChild<BitMapView*>()};
        for (const QWidget* panel : {static_cast<const QWidget*>(&m_panel), static_cast<const QWidget*>(&m_details)}) {
            for (const auto* view : panel->findChildren<FigureView*>()) sources.push_back(view);
        }
        QCOMPARE(sources.size(), std::size_t(5));
        for (const FigureSource* source : sources) {
            const QString& header = source->exportHeader();
            QVERIFY2(header.contains("resources/demo/model, 3 utterance(s) of subset=calibration & speaker=f01"),
                     qPrintable(header));
        }
        QVERIFY(sources.front()->exportHeader().contains("allocator myqasr"));
        const auto& layer = m_bench.model().value->layers[std::size_t(m_bench.selectedLayer())];
        QVERIFY(named<FigureView>(m_details, "Histogram of the layer's values")
                    ->exportHeader()
                    .contains(QString::fromStdString(layer.name) + ", "));
    }

    void menusPinAndExport() {
        m_bench.selectLayer(2);
        const auto texts = [&](QWidget* over) {
            QStringList found;
            Q_EMIT over->customContextMenuRequested(QPoint(9, 9));
            for (QMenu* menu : m_panel.findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) {
                for (const QAction* action : menu->actions()) found << action->text();
                delete menu;
            }
            return found;
        };
        const QStringList ofMap = texts(m_panel.findChild<BitMapView*>());
        const QStringList ofTable = texts(m_panel.findChild<TableView*>());
        QVERIFY(ofMap.contains("&Unpin") && ofMap.contains("&Save as...") && ofMap.contains("Copy &data"));
        QVERIFY(ofTable.contains("&Unpin") && ofTable.contains("&Export as CSV ...") && ofTable.contains("&Copy"));
        m_bench.selectLayer(-1);
        QVERIFY(texts(m_panel.findChild<BitMapView*>()).contains("&Save as..."));
        m_bench.selectLayer(2);
    }

    void keysOnTheTablePin() {
        auto* table = m_panel.findChild<TableView*>();
        m_bench.selectLayer(2);
        QTest::keyClick(table, Qt::Key_3);
        QVERIFY(m_demo.settle());
        QCOMPARE(m_bench.bits().value->allocation.bits[2].weight, 3);
        QVERIFY(m_panel.findChild<BitMapView*>()->cells()[2].isPinned);
        QVERIFY2(why().contains("pinned to 3"), qPrintable(why()));
        QCOMPARE(named<QComboBox>(m_details, "Pinned width of the layer")->currentData().toInt(), 3);
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(m_demo.settle());
        QVERIFY(!m_panel.findChild<BitMapView*>()->cells()[2].isPinned);
        QVERIFY(!m_bench.experiment().layers.pins.contains(m_bench.model().value->layers[2].name));
    }

    void theListOfPinsPinsAndFrees() {
        auto* pins = named<QComboBox>(m_details, "Pinned width of the layer");
        QTest::keyClick(pins, Qt::Key_Down);  // the first width below "none": 8
        QVERIFY(m_demo.settle());
        QCOMPARE(m_bench.bits().value->allocation.bits[2].weight, 8);
        QTest::keyClick(pins, Qt::Key_Up);
        QVERIFY(m_demo.settle());
        QVERIFY(m_bench.experiment().layers.pins.empty());
    }

    void layersWithoutWeightsCannotBePinned() {
        const auto& layers = m_bench.model().value->layers;
        const auto product =
            std::find_if(layers.begin(), layers.end(), [](const auto& l) { return l.weightCount == 0; });
        m_bench.selectLayer(static_cast<int>(product - layers.begin()));
        QTest::keyClick(m_panel.findChild<TableView*>(), Qt::Key_4);
        QVERIFY(m_bench.experiment().layers.pins.empty());
        QVERIFY(!named<QComboBox>(m_details, "Pinned width of the layer")->isEnabled());
        QVERIFY2(why().contains("has no weights"), qPrintable(why()));
        QCOMPARE(named<QComboBox>(m_details, "Values of the histogram")->count(), 3);
    }

    void explanationsNameNeighboursAndBudgets() {
        dragTo(5);
        m_bench.endMerge();
        const auto& ranked = m_bench.ranking().value->ranked;
        const auto nameOf = [&](int layer) {
            const LayerPlace place = placeOfLayer(m_bench.model().value->layers[std::size_t(layer)].name);
            return QString::fromStdString(place.block + " " + place.part);
        };
        const int layer = ranked[3].layer;
        const QString text = explainBits(m_bench, layer).join(' ');
        QVERIFY2(text.contains("number 4 of " + QString::number(ranked.size())), qPrintable(text));
        QVERIFY(text.contains("after " + nameOf(ranked[2].layer)));
        QVERIFY(text.contains("before " + nameOf(ranked[4].layer)));
        QVERIFY(text.contains("A budget below "));
        QVERIFY(text.contains("Next to lose a bit: "));
        // What the sentence promises holds: at the size it names, the layer has the wider width.
        const auto explanation = m_bench.explain(layer);
        QVERIFY(explanation->lastLoss);
        QVERIFY(text.contains(sufficientSizeText(explanation->lastLoss->takenBelowBytes)));
        const auto wider = m_bench.plan().value->plan.path->at(explanation->lastLoss->takenBelowBytes);
        QCOMPARE(wider.bits[std::size_t(layer)].weight, explanation->bits + 1);
    }

    void calibrationMarksWhereInputsClip() {
        m_bench.selectLayer(2);
        auto* tensor = named<QComboBox>(m_details, "Values of the histogram");
        QTest::keyClick(tensor, Qt::Key_Down);
        QVERIFY(m_demo.settle());
        auto* histogram = named<FigureView>(m_details, "Histogram of the layer's values");
        const auto markCount = [&] { return histogram->figure().marks.size(); };
        QCOMPARE(QString::fromStdString(histogram->figure().x.label), QString("|input|"));
        const auto before = markCount();
        m_bench.calibrate();
        QVERIFY(m_demo.settle());
        QVERIFY(markCount() > before);
        QVERIFY(QString::fromStdString(histogram->figure().marks.back().label).startsWith("clips at"));
        QVERIFY(named<QLabel>(m_details, "Input step")->text().contains("clips at"));
        QVERIFY(named<QLabel>(m_details, "Distance")->text().contains('%'));
        dragTo(4);
        m_bench.endMerge();
        QCOMPARE(markCount(), before);
    }

    void aMetricThatNeedsTheModelOffersToMeasure() {
        auto* metric = named<QComboBox>(m_panel, "Sensitivity metric");
        metric->setFocus();
        metric->setCurrentIndex(metric->findData("l2"));
        Q_EMIT metric->activated(metric->currentIndex());
        QCOMPARE(m_bench.experiment().sensitivity.metric, std::string("l2"));
        QVERIFY(m_demo.settle());
        QPushButton* measure = button(m_panel, "Meas&ure");
        QVERIFY(measure);
        QTest::mouseClick(measure, Qt::LeftButton);
        QVERIFY(m_demo.settle());
        QVERIFY(!button(m_panel, "Meas&ure"));
        QCOMPARE(m_bench.ranking().value->scores.metric, std::string("l2"));
        QCOMPARE(QString::fromStdString(ranking()->figure().y.label), QString("mean squared difference"));
        m_bench.undoStack().undo();
        QCOMPARE(metric->currentData().toString(), QString("median"));
        QVERIFY(m_demo.settle());
    }

    void anImpossibleBudgetIsSaidInPlaceOfTheBitMap() {
        m_bench.edit("budget", [](Experiment& experiment) {
            experiment.averageBits.reset();
            experiment.budgetMiB = 0.001;
        });
        bool isSaid = false;
        for (const auto* label : m_panel.findChildren<QLabel*>())
            isSaid = isSaid || (label->isVisible() && label->text() == "There is no bit map for this budget");
        QVERIFY(isSaid);
        m_bench.undoStack().undo();
        QVERIFY(m_panel.findChild<BitMapView*>()->isVisible());
    }
};

QTEST_MAIN(LayersPanelTest)
#include "tst_layers_panel.moc"
