// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <QWidget>

namespace voxbit {

/// Paints a window in turns of the event loop that have not been long without it: to take the end of a job, lay out
/// and paint all of a window in one turn takes longer than a hand should wait.
class PaintTurns : public QObject {
  public:
    /// A turn that has computed so long [ms], together with the one before, leaves painting to a later one.
    static constexpr double kLongTurnMs = 8;
    /// So often at most: where every turn is long there is something to be seen all the same.
    static constexpr int kMostPutOff = 3;

    /// @param window becomes the parent
    explicit PaintTurns(QWidget* window);

    /// Paints nothing until what was just resized or shown has its layout and has been exposed, then all at once.
    void holdBack();
    /// Paints nothing until release(), then all at once.
    void hold();
    void release();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool putOff();
    void askAgain();
    void paintAgain();

    QWidget& m_window;
    double m_turnBeganMs = 0;  ///< on the clock of what the thread has computed
    double m_turnBeforeBeganMs = 0;
    int m_putOffCount = 0;
    QTimer m_putOff;
    QTimer m_heldBack;
    bool m_isHeld = false;  ///< by hold()
};

}  // namespace voxbit
