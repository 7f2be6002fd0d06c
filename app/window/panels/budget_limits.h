// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/experiment/experiment.h"

class QDoubleSpinBox;
class QLabel;

namespace voxbit {

class Workbench;

/// What a bit map may take beside its bytes: a row of numbers that shows for the allocator that keeps several limits at
/// once. Each is an undoable edit of the experiment; 0 stands for no limit.
class BudgetLimits : public QWidget {
    Q_OBJECT
  public:
    explicit BudgetLimits(Workbench& workbench, QWidget* parent = nullptr);

  private:
    using Member = std::optional<double> LimitChoice::*;
    struct Field {
        QDoubleSpinBox* box = nullptr;
        QLabel* label = nullptr;
        Member member = nullptr;
        double unit = 1;  ///< of the box, in that of the member
    };

    void addField(const char* name, Member member, double unit, int decimals, double largest);
    void setLimit(const Field& field, double shown);
    void showExperiment();
    void setTexts();

    Workbench& m_workbench;
    std::vector<Field> m_fields;
};

}  // namespace voxbit
