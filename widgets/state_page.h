// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStackedWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace voxbit {

/// A panel's content, or the designed page that stands in for it: empty (what belongs here and the one thing to press),
/// loading (what is going on), error (what failed and what to do).
class StatePage : public QStackedWidget {
    Q_OBJECT
  public:
    /// Takes `content` over and shows it.
    explicit StatePage(QWidget* content, QWidget* parent = nullptr);

    void showContent();
    /// @param action text of the button that emits actionRequested(); empty: no button
    void showEmpty(const QString& title, const QString& text, const QString& action = {});
    void showLoading(const QString& text);
    void showError(const QString& title, const QString& text, const QString& action = {});
    QWidget* content() const { return m_content; }

  Q_SIGNALS:
    void actionRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    enum class Kind { Empty, Loading, Error };
    void showMessage(Kind kind, const QString& title, const QString& text, const QString& action);
    void recolour();

    QWidget* m_content;
    QWidget* m_message;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_busy;
    QPushButton* m_action;
    Kind m_kind = Kind::Empty;
    bool m_isRecolouring = false;
};

}  // namespace voxbit
