// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QWidget>
#include <memory>
#include <vector>

#include "widgets/bit_map_model.h"
#include "widgets/figure_source.h"

namespace voxbit {

/// Layers x depth in network blocks; colour and digit give the width of weights (upper half of a cell; the left one
/// where rows are too low for two digits) and inputs (the other half). Click or arrow keys select, 1..8 pin the
/// selected layer to a width, 0 pins it to float, Delete or Backspace removes the pin. Hovering reads out. Legend of
/// colours below. With more blocks than fit it scrolls sideways and always keeps the selected cell in view. The wheel
/// with Ctrl, + and - look closer or from farther away, until all blocks are in view; Ctrl+Home is the usual size.
/// setBits() is what a slider drag calls: it costs a repaint of the changed cells only. Ctrl+C and the context menu
/// copy and save it, as they do any figure.
class BitMapView : public QWidget, public FigureSource {
    Q_OBJECT
  public:
    explicit BitMapView(QWidget* parent = nullptr);
    ~BitMapView() override;

    void setCells(std::vector<BitMapCell> cells);
    /// Other widths and pins for the same layers. @pre one entry per cell
    void setBits(const BitMap& bits, const std::vector<bool>& isPinned);
    /// Whether what counts is how many bits each cell has more than another bit map: that is saved and copied then.
    void setIsDifference(bool isDifference);
    /// -1: none. Emits nothing.
    void setSelectedLayer(int layer);
    int selectedLayer() const;
    const std::vector<BitMapCell>& cells() const;
    /// What is drawn, a row per layer; assistive tools walk it. Lives as long as the view.
    QAbstractItemModel* model() const;

    /// One cell in words: layer, widths, pin. Also the accessible description for the selected one.
    QString readOut(int layer) const;
    /// Where a cell is drawn, in the widget's coordinates; may lie outside of it when scrolled.
    QRect cellRect(int layer) const;
    /// Of the usual size of cells, which is as large as fits and large enough to be read.
    double zoom() const;
    /// Whether cells show digits, not colours alone because they are too small: for tests.
    bool hasDigits() const;
    /// Looks closer, from farther away, at the usual size; then what any figure offers.
    void addViewActions(QMenu* menu);
    /// How many cells were painted so far: for the test that a drag repaints only what changed.
    int paintedCells() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void layerChosen(int layer);
    void pinRequested(int layer, int bits);  ///< kFloatBits: float
    void unpinRequested(int layer);

  protected:
    Figure exportedFigure() const override;
    QWidget* shownIn() const override { return const_cast<BitMapView*>(this); }
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    class Layout;
    static QAccessibleInterface* createAccess(const QString& className, QObject* object);
    void choose(int layer);
    bool movesSelection(int key);
    bool zoomsByKey(const QKeyEvent& event);
    void setHovered(int layer);
    void describeSelection();

    std::unique_ptr<Layout> m_layout;
};

}  // namespace voxbit
