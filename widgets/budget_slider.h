// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>
#include <vector>

namespace voxbit {

/// A place on the budget scale that has a name, e.g. "5 bits".
struct BudgetMark {
    double sizeBytes = 0;
    QString label;
};

/// The largest control of the window: a size in bytes between the smallest possible one and that of the widest bit map,
/// marks at the uniform widths. Mouse: press or drag anywhere moves there at once, the wheel steps. Keyboard: arrows
/// step by 1/200 of the range, Page Up/Down go to the next mark, Home/End to the ends; a key held down and a spin of
/// the wheel are one drag. Accessible as a slider whose value is in KiB.
class BudgetSlider : public QWidget {
    Q_OBJECT
  public:
    explicit BudgetSlider(QWidget* parent = nullptr);

    /// @pre smallest < largest, else the slider shows itself disabled
    /// @param marks in any order; those outside of the range are left out
    void setRange(double smallestBytes, double largestBytes, std::vector<BudgetMark> marks);
    /// Said at the upper end, since it lies beyond the scale. 0: nothing to say.
    void setFloatSize(double bytes);
    /// Clamped to the range.
    void setBudget(double bytes);
    double budget() const { return m_budget; }
    double smallest() const { return m_smallest; }
    double largest() const { return m_largest; }
    /// Whether a drag is going on: undo merges what comes while it is.
    bool isDragging() const { return m_isDragging; }

    /// Where the labels of the marks and of the ends are drawn, for tests: no two overlap.
    std::vector<QRectF> labelRects() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void budgetChanged(double bytes);  ///< by the user only, not by setBudget()
    void dragEnded();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    friend class BudgetSliderAccess;
    struct Label {
        QRectF rect;
        QString text;
        Qt::Alignment alignment;
        bool isReached = false;
    };

    bool isUsable() const { return m_smallest < m_largest; }
    QRectF trackRect() const;
    QRectF handleRect() const;
    std::vector<Label> markLabels() const;
    std::vector<Label> endLabels() const;
    double xOf(double bytes) const;
    double bytesAt(double x) const;
    double nextMark(bool isUp) const;
    void moveTo(double bytes);
    void setValue(double bytes);
    void endDrag();
    void paintTrack(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintHandle(QPainter& painter) const;

    double m_smallest = 0;
    double m_largest = 0;
    double m_budget = 0;
    double m_floatBytes = 0;
    bool m_isDragging = false;
    bool m_isHovered = false;
    double m_wheelRest = 0;  ///< of a notch, on fine wheels
    QTimer m_wheelEnd;
    std::vector<BudgetMark> m_marks;  ///< ascending
};

}  // namespace voxbit
