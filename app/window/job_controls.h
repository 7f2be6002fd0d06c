// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QBoxLayout;
class QFormLayout;
class QLabel;
class QPushButton;

namespace voxbit {

/// Beside the answer of a panel that takes a job: its settings in rows, the button that starts or stops it, and what it
/// is at. The Tab key walks through them in this order.
class JobControls : public QWidget {
    Q_OBJECT
  public:
    /// @param name object names begin with it: those of the rows, nameStart and nameStatus
    JobControls(const QString& name, QWidget* parent);

    /// @param text label with its mnemonic; without it the accessible name of the field @param row holds the field and
    /// what belongs to it; null: the field alone
    void addRow(const QString& text, const char* name, QWidget* field, QLayout* row = nullptr);
    /// Puts a button beside the one that starts.
    void addBesideStart(QPushButton* button);
    /// Puts a button below the status.
    void addBelow(QPushButton* button);

    /// Holds the rows.
    QWidget* form() const { return m_form; }
    QPushButton* start() const { return m_start; }
    QLabel* status() const { return m_status; }

  private:
    QWidget* m_form;
    QFormLayout* m_rows;
    QPushButton* m_start;
    QLabel* m_status;
    QBoxLayout* m_buttons;
    QBoxLayout* m_column;
    QString m_name;
    QWidget* m_lastField = nullptr;
};

}  // namespace voxbit
