// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "core/experiment/experiment.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace voxbit {

class Workbench;

/// How bits are distributed and what sizes count: one row of choices, each an undoable edit of the experiment.
class BudgetSettings : public QWidget {
    Q_OBJECT
  public:
    explicit BudgetSettings(Workbench& workbench, QWidget* parent = nullptr);

  private:
    /// One choice: how it is named and where it lives in the experiment.
    struct Choice {
        QComboBox* box = nullptr;
        QLabel* label = nullptr;
        std::function<QVariant(const Experiment&)> get;
        std::function<void()> fill;  ///< with the choices that there are now
    };

    void addChoice(const char* id, std::function<void(const Choice&)> fill,
                   std::function<QVariant(const Experiment&)> get,
                   std::function<void(Experiment&, const QVariant&)> set);
    void addMetricChoice();
    void addWidthChoices();
    bool chooseGiven();
    void showExperiment();
    QComboBox* box(const char* id) const;

    Workbench& m_workbench;
    std::vector<Choice> m_choices;
    QToolButton* m_more = nullptr;
};

}  // namespace voxbit
