// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "app/window/workbench_state.h"
#include "core/package/size_model.h"

namespace voxbit {

class NumberCell;
class ShareBar;

/// What a bit map comes to, as numbers in fixed places that follow every step of a drag.
class BudgetReadOut : public QWidget {
    Q_OBJECT
  public:
    explicit BudgetReadOut(QWidget* parent = nullptr);

    void show(const ChosenBits& bits, Accounting accounting);
    /// Captions and values as "caption: value" lines, for tests.
    QStringList lines() const;

  private:
    void setTexts();

    NumberCell* m_size;
    NumberCell* m_average;
    NumberCell* m_widths;
    NumberCell* m_compression;
    NumberCell* m_float;
    NumberCell* m_bitOps;
    ShareBar* m_parts;
};

}  // namespace voxbit
