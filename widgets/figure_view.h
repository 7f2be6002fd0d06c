// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QImage>
#include <QWidget>
#include <memory>
#include <optional>

#include "core/report/figure.h"
#include "widgets/figure_source.h"

class QAbstractItemModel;

namespace voxbit {

/// Draws a Figure and lets people look closer: wheel zooms at the cursor (Shift: y axis only; categories: x axis only),
/// drag pans, double click or Home shows everything, hovering reads the nearest point out with units. Keyboard:
/// Left/Right walk the points of the selected series (bars: of all bars), Up/Down change the series, Shift with an
/// arrow pans, Plus/Minus zoom, Home resets, Ctrl+C copies the image. In heat maps the arrows walk cells and Enter
/// activates one. The context menu saves, copies and shows the numbers as a table. Says "no data" where there is none.
/// Colours follow the palette.
class FigureView : public QWidget, public FigureSource {
    Q_OBJECT
  public:
    explicit FigureView(QWidget* parent = nullptr);
    ~FigureView() override;

    /// Replaces everything; the zoom stays where both axes keep their labels. Equal figures are not drawn again.
    /// @throws InvalidArgument as checkFigure()
    void setFigure(const Figure& figure);
    const Figure& figure() const;

    /// The x position that a line and a brighter point mark, e.g. the selected layer; nothing: none. Costs a repaint of
    /// an overlay only.
    void setSelectedX(std::optional<double> x);
    /// For heat maps: the framed cell.
    void setSelectedCell(std::optional<int> row, std::optional<int> column);

    /// How often the plot itself (not an overlay) was built again or moved: for the test that nothing is replotted in
    /// vain.
    int plotCount() const;
    /// What hovering or walking reads out just now, also the accessible description.
    QString readOut() const;
    /// Whether a part is shown rather than everything.
    bool isZoomed() const;

    /// The figure's numbers, a row per point or cell; assistive tools walk it. Lives as long as the view.
    QAbstractItemModel* model() const;

    void showEverything();
    /// Opens the numbers as a table in a window of their own, which follows the figure.
    void showData();

  Q_SIGNALS:
    /// A point was clicked or walked to. @param series index into Figure::series
    void pointChosen(int series, int point, double x);
    void cellChosen(int row, int column);
    /// The same with a double click or Enter.
    void cellActivated(int row, int column);

  protected:
    Figure exportedFigure() const override { return figure(); }
    QWidget* shownIn() const override { return const_cast<FigureView*>(this); }
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  private:
    class Plot;
    static QAccessibleInterface* createAccess(const QString& className, QObject* object);
    std::unique_ptr<Plot> m_plot;
};

/// The figure as an image of width x height CSS pixels at `scale` device pixels each. Needs a QApplication.
QImage figureImage(const Figure& figure, int width, int height, double scale, Theme theme);

}  // namespace voxbit
