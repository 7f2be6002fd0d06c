// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "app/window/layer_model.h"
#include "app/window/panel.h"
#include "widgets/bit_map_view.h"

class QMenu;
class QSplitter;
class QTabWidget;

namespace voxbit {

class LayerPlots;
class StatePage;
class TableView;

/// The layers of the model in one linked view: plots of their sensitivity and activations, bit map, table. What is
/// selected in one is selected in all (Workbench::selectLayer). While a budget is dragged only the bit map and the
/// table's columns of bits change.
class LayersPanel : public QWidget {
    Q_OBJECT
  public:
    LayersPanel(const PanelContext& context, QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void listen();
    void setTexts();
    void arrange();
    void showModel();
    void showBits();
    std::vector<BitMapCell> cells() const;
    void pin(int layer, Bits bits);
    void unpin(int layer);
    void showMenu(QWidget* over, QPoint position);
    void addPins(QMenu* menu);
    bool pinByKey(int key);

    Workbench& m_workbench;
    LayerModel* m_model;
    LayerPlots* m_plots;
    BitMapView* m_bitMap;
    TableView* m_table;
    StatePage* m_bitPage;
    QSplitter* m_split;
    QTabWidget* m_lower;  ///< the bit map, and beside it the table where the window is too low for both
    StatePage* m_page;
    bool m_areCellsStale = true;
};

}  // namespace voxbit
