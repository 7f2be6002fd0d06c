// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "app/window/curve_runs.h"
#include "app/window/job_runner.h"
#include "app/window/panel.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace voxbit {

class ChipBar;
class FigureView;
class StatePage;

/// Error rate against size of the runs on the open experiment's model and test subset, or of the selected runs.
class CurvesPanel : public QWidget {
    Q_OBJECT
  public:
    CurvesPanel(const PanelContext& context, QWidget* parent);

    /// Asks for the axes and starts the sweep in the background.
    void openSweepDialog();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum Scope { Comparable, Selected };

    QWidget* makeControls();
    void setTexts();
    Scope scope() const;
    void readLater();
    void read();
    void showNothing(const QString& title, const QString& why, bool isLoading);
    void showRuns();
    void showChips();
    void choosePoint(int series, int point);
    bool openChosen();

    PanelContext m_context;
    QLabel* m_scopeLabel;
    QComboBox* m_scope;
    QPushButton* m_sweep;
    ChipBar* m_chips;
    QLabel* m_status;
    FigureView* m_view;
    StatePage* m_page;
    QTimer m_timer;
    JobId m_job = 0;
    bool m_isStale = true;
    std::shared_ptr<RunIdentities> m_identities = std::make_shared<RunIdentities>();  ///< used on the quick lane only
    CurveRuns m_runs;
    CurveRuns m_shown;
    std::set<std::pair<std::string, std::string>> m_hidden;  ///< facets switched off
    RunId m_chosen = 0;  ///< of the point that was clicked or walked to last; 0: none
};

}  // namespace voxbit
