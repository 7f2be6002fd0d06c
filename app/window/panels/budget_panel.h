// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/panel.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace voxbit {

class BudgetReadOut;
class BudgetSettings;
class BudgetSlider;

/// How large the model may become: the slider, what the bit map at that size comes to, and how bits are distributed.
/// Where there is no bit map to show, the numbers give way to one line that says why and offers the way out: profile,
/// measure, or the least size when the budget is impossible. The settings stay in reach in every state.
class BudgetPanel : public QWidget {
    Q_OBJECT
  public:
    BudgetPanel(const PanelContext& context, QWidget* parent);
    ~BudgetPanel() override;

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum class WayOut { None, Profile, Measure, LeastSize, NoLimits };

    QWidget* makeMessage();
    void setTexts();
    void setBudget(double mib, const QString& mergeKey);
    void showRange();
    void showBits();
    void showBudget();
    void showWhyNot();
    void showMessage(const QString& text, bool isProblem, WayOut wayOut = WayOut::None, const QString& action = {});
    void showMessageState();
    void takeWayOut();

    PanelContext m_context;
    BudgetSlider* m_slider;
    QLabel* m_spinLabel;
    QDoubleSpinBox* m_spin;
    QStackedWidget* m_middle;
    BudgetReadOut* m_readOut;
    QLabel* m_messageText;
    QPushButton* m_messageAction;
    BudgetSettings* m_settings;
    WayOut m_wayOut = WayOut::None;
    bool m_isProblem = false;
};

}  // namespace voxbit
