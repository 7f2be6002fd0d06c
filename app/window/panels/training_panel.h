// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "app/window/panel.h"
#include "app/window/training_job.h"
#include "app/window/training_view.h"

class QBoxLayout;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace voxbit {

class FigureView;
class JobControls;
class StatePage;

/// Fine-tuning under the present bit map, and learned importance: what is asked for, the curves while it goes on, and
/// what its result is for. What a training was stopped at is found in its folder, also by another program.
class TrainingPanel : public QWidget {
    Q_OBJECT
  public:
    TrainingPanel(const PanelContext& context, QWidget* parent);

    /// Trains with what the controls say; asks where the folder holds something.
    void start();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeControls();
    void makeForm(JobControls& controls);
    QWidget* makeFigures();
    void connectAll();
    void restore();
    ModelTraining training() const;
    std::string folder() const;
    void chooseFolder();
    void followGoal();
    void proposeSelection();
    void press();
    void useResult();
    void onControls();
    void look();
    void showState();
    void showPage(const QString& obstacle);
    void showButtons(const QString& obstacle);
    void showCurves();
    void showStatus();
    QString statusText() const;
    const TrainingState* shownState() const;

    PanelContext m_context;
    TrainingJob& m_job;
    QWidget* m_form = nullptr;
    QComboBox* m_goal = nullptr;
    QComboBox* m_loss = nullptr;
    QSpinBox* m_steps = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QLineEdit* m_selection = nullptr;
    QLineEdit* m_output = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_use = nullptr;
    QLabel* m_status = nullptr;
    FigureView* m_lossView = nullptr;
    FigureView* m_werView = nullptr;
    QBoxLayout* m_figures = nullptr;
    StatePage* m_page = nullptr;
    QTimer m_timer;
    TrainingFolder m_found;  ///< in m_folder, as it was last looked at
    std::string m_folder;
    JobId m_look = 0;         ///< reads it
    int m_proposedSteps = 0;  ///< what the panel wrote into the fields itself
    QString m_proposedFolder;
    QString m_proposedSelection;
};

}  // namespace voxbit
