// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

class QFrame;
class QLabel;
class QPushButton;

namespace voxbit {

/// One stop of the tour.
struct TourStop {
    QString title;
    QString text;
    std::function<QWidget*()> bring;  ///< brings what is spoken of into view and returns it
};

/// A short walk through the window: a frame around one part after the other, and a balloon that says what it is for.
/// Everything stays usable meanwhile. Enter goes on, Escape ends it.
class Tour : public QWidget {
    Q_OBJECT
  public:
    Tour(QWidget* window, std::vector<TourStop> stops);

    int position() const { return m_position; }
    /// Beyond the last stop it ends.
    void goTo(int position);
    /// Ends the tour and deletes it later.
    void finish();

  Q_SIGNALS:
    void finished();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void place();

    std::vector<TourStop> m_stops;
    int m_position = 0;
    QPointer<QWidget> m_target;
    QFrame* m_balloon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_back;
    QPushButton* m_next;
};

}  // namespace voxbit
