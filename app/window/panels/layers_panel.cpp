// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/layers_panel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <utility>

#include "app/window/bit_map_rows.h"
#include "app/window/export_header.h"
#include "app/window/metric_text.h"
#include "app/window/panels/layer_plots.h"
#include "app/window/table_export.h"
#include "app/window/workbench.h"
#include "core/base/as_index.h"
#include "core/report/figure_builders.h"
#include "widgets/bit_map_view.h"
#include "widgets/state_page.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

constexpr int kThreePartLines = 42;  ///< of text: the height that plots, bit map and table need together

}  // namespace

LayersPanel::LayersPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_workbench(context.workbench),
      m_model(new LayerModel(context.workbench, this)),
      m_plots(new LayerPlots(context, this)),
      m_bitMap(new BitMapView),
      m_table(new TableView) {
    m_table->setSourceModel(m_model, LayerModel::SortRole);
    m_table->setObjectName(QStringLiteral("layers"));
    addTableActions(m_table, [] { return tr("layers"); });
    m_bitPage = new StatePage(m_bitMap);
    m_lower = new QTabWidget;
    m_lower->setDocumentMode(true);
    m_lower->setTabBarAutoHide(true);
    m_lower->addTab(m_bitPage, {});
    m_split = new QSplitter(Qt::Vertical);
    m_split->setObjectName(QStringLiteral("split"));
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_plots);
    m_split->addWidget(m_lower);
    m_split->addWidget(m_table);
    for (int part = 0; part < m_split->count(); ++part) m_split->setStretchFactor(part, part == 0 ? 4 : 3);
    // A table asks for more than it needs here.
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + 4 * fontMetrics().height());
    m_table->setTextElideMode(Qt::ElideMiddle);  // names differ at their ends
    m_page = new StatePage(m_split, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_page);
    listen();
    setTexts();
    showModel();
}

void LayersPanel::listen() {
    connect(&m_workbench, &Workbench::modelChanged, this, &LayersPanel::showModel);
    connect(&m_workbench, &Workbench::planChanged, this, [this] { m_areCellsStale = true; });
    connect(&m_workbench, &Workbench::bitsChanged, this, &LayersPanel::showBits);
    connect(&m_workbench, &Workbench::selectedLayerChanged, this, [this](int layer) {
        m_bitMap->setSelectedLayer(layer);
        m_table->setCurrentSourceRow(layer);
    });
    connect(m_table, &TableView::currentSourceRowChanged, this, [this](int row) {
        if (row >= 0) m_workbench.selectLayer(row);
    });
    connect(m_bitMap, &BitMapView::layerChosen, &m_workbench, &Workbench::selectLayer);
    connect(m_bitMap, &BitMapView::pinRequested, this, &LayersPanel::pin);
    connect(m_bitMap, &BitMapView::unpinRequested, this, &LayersPanel::unpin);
    for (QWidget* widget : {static_cast<QWidget*>(m_bitMap), static_cast<QWidget*>(m_table)}) {
        widget->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(widget, &QWidget::customContextMenuRequested, this,
                [this, widget](QPoint position) { showMenu(widget, position); });
    }
    m_table->installEventFilter(this);
}

void LayersPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// Three parts below one another need room; without it the table becomes a tab beside the bit map.
void LayersPanel::arrange() {
    const bool isLow = height() < kThreePartLines * fontMetrics().height();
    if (isLow == (m_lower->count() == 2)) return;
    if (isLow) {
        m_lower->addTab(m_table, tr("Tab&le"));
    } else {
        m_split->addWidget(m_table);
        m_split->setStretchFactor(2, 3);
        m_table->show();
    }
}

void LayersPanel::setTexts() {
    m_lower->setTabText(0, tr("&Bit map"));
    if (m_lower->count() == 2) m_lower->setTabText(1, tr("Tab&le"));
    m_table->setAccessibleName(tr("Table of the layers"));
    m_bitMap->setAccessibleName(tr("Bit map of the layers"));
    m_bitMap->setToolTip(tr(
        "Widths of weights (first) and inputs (second) of every layer. 1 to 8 pin the chosen layer to a width, 0 keeps "
        "it float, Delete frees it."));
}

void LayersPanel::showModel() {
    m_areCellsStale = true;
    const auto& model = m_workbench.model();
    switch (model.status) {
        case Loadable<LoadedModel>::Status::Ready:
            m_page->showContent();
            break;
        case Loadable<LoadedModel>::Status::Loading:
            m_page->showLoading(model.text);
            break;
        case Loadable<LoadedModel>::Status::Failed:
            m_page->showError(tr("The model cannot be opened"), model.text);
            break;
        case Loadable<LoadedModel>::Status::Absent:
            m_page->showEmpty(tr("The layers of a model show up here"),
                              tr("Open a checkpoint folder, or drop it onto the window."));
            break;
    }
    showBits();
}

void LayersPanel::showBits() {
    const auto& bits = m_workbench.bits();
    if (!m_workbench.model().isReady()) return;
    if (!bits.value) {
        const bool isFailed = bits.status == Loadable<ChosenBits>::Status::Failed;
        if (isFailed) {
            m_bitPage->showError(tr("There is no bit map for this budget"), bits.text);
        } else {
            m_bitPage->showEmpty(tr("No bit map yet"), bits.text);
        }
        return;
    }
    if (std::exchange(m_areCellsStale, false)) {
        m_bitMap->setCells(cells());
        m_bitMap->setSelectedLayer(m_workbench.selectedLayer());
    } else {
        m_bitMap->setBits(bits.value->allocation.bits, bits.value->isPinned);
    }
    m_bitMap->setExportHeader(bitsHeader(m_workbench));
    m_bitPage->showContent();
}

std::vector<BitMapCell> LayersPanel::cells() const {
    const ChosenBits& bits = *m_workbench.bits().value;
    const auto& plan = m_workbench.plan().value;
    std::vector<std::string> names;
    for (const LayerInfo& layer : m_workbench.model().value->layers) names.push_back(layer.name);
    const std::vector<QString> rows = bitMapRows(names);
    std::vector<BitMapCell> cells;
    for (const LayerInfo& layer : m_workbench.model().value->layers) {
        const std::size_t i = cells.size();
        const LayerPlace place = placeOfLayer(layer.name);
        BitMapCell cell;
        cell.layer = QString::fromStdString(layer.name);
        cell.block = QString::fromStdString(place.block);
        cell.part = rows[i];
        cell.bits = bits.allocation.bits[i];
        cell.isPinned = bits.isPinned[i];
        cell.hasWeights = layer.weightCount > 0;
        cell.isQuantizable = !plan || plan->plan.plan.isAllocated[i] || plan->plan.plan.pinned[i] ||
                             plan->plan.plan.hasQuantizedInput[i];
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// Attention products have no weights to pin.
void LayersPanel::pin(int layer, Bits bits) {
    if (m_workbench.model().isReady() && m_workbench.model().value->layers[asIndex(layer)].weightCount > 0)
        m_workbench.pin(layer, bits);
}

void LayersPanel::unpin(int layer) {
    if (m_workbench.model().isReady()) m_workbench.unpin(layer);
}

/// Pins of the chosen layer, and what any plot and any table offers.
void LayersPanel::showMenu(QWidget* over, QPoint position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPins(menu);
    if (over == m_bitMap) {
        m_bitMap->addViewActions(menu);
    } else {
        menu->addActions(m_table->actions());
    }
    menu->popup(over->mapToGlobal(position));
}

void LayersPanel::addPins(QMenu* menu) {
    const int layer = m_workbench.selectedLayer();
    if (layer < 0 || !m_workbench.model().isReady()) return;
    const LayerInfo& info = m_workbench.model().value->layers[asIndex(layer)];
    menu->addSection(QString::fromStdString(info.name));
    for (const Bits bits : {8, 7, 6, 5, 4, 3, 2, 1, kFloatBits}) {
        const QString text = bits == kFloatBits ? tr("Keep it &float") : tr("Pin to &%n bit(s)", nullptr, bits);
        menu->addAction(text, this, [this, layer, bits] { pin(layer, bits); })->setEnabled(info.weightCount > 0);
    }
    menu->addAction(tr("&Unpin"), this, [this, layer] { unpin(layer); })
        ->setEnabled(m_workbench.experiment().layers.pins.contains(info.name));
    menu->addSeparator();
}

bool LayersPanel::pinByKey(int key) {
    const int layer = m_workbench.selectedLayer();
    if (layer < 0) return false;
    if (key >= Qt::Key_1 && key <= Qt::Key_8) {
        pin(layer, key - Qt::Key_0);
    } else if (key == Qt::Key_0) {
        pin(layer, kFloatBits);
    } else if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        unpin(layer);
    } else {
        return false;
    }
    return true;
}

bool LayersPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        if (modifiers == Qt::NoModifier && pinByKey(key->key())) return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace voxbit
