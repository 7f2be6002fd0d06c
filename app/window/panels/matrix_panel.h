// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "app/window/job_runner.h"
#include "app/window/matrix_cells.h"
#include "app/window/panel.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace voxbit {

class FigureView;
class StatePage;

/// Calibration group x test group of the open experiment as a heat map; what has not run can be run in one click.
class MatrixPanel : public QWidget {
    Q_OBJECT
  public:
    MatrixPanel(const PanelContext& context, QWidget* parent);

    /// Runs every cell that can run and has not.
    void runMissing();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeControls();
    void setTexts();
    void planLater();
    void plan();
    void showNothing(const QString& title, const QString& why, bool isLoading);
    void showCells();
    void showSelection();
    void chooseCell(int row, int column);
    void activateCell(int row, int column);
    void run(const QString& title, const std::vector<int>& cells);
    std::vector<int> missingCells() const;
    QString statusText(const std::vector<int>& missing) const;

    PanelContext m_context;
    QLabel* m_fieldLabel;
    QComboBox* m_field;
    QLabel* m_status;
    QLabel* m_problems;
    QPushButton* m_run;
    FigureView* m_view;
    StatePage* m_page;
    QTimer m_timer;
    JobId m_job = 0;
    bool m_isStale = true;
    std::shared_ptr<RunIdentities> m_identities = std::make_shared<RunIdentities>();  ///< used on the quick lane only
    std::shared_ptr<const MatrixPlan> m_plan;
    std::vector<RunId> m_finished;  ///< by cell; 0: none
    MatrixFigure m_figure;
};

}  // namespace voxbit
