// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "app/window/job_runner.h"
#include "app/window/layer_figures.h"
#include "app/window/panel.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace voxbit {

class FigureView;
class StatePage;

/// The plots of the layers as tabs: sensitivity ranking, activations over depth, two metrics against each other. A
/// click or an arrow key in any of them selects the layer everywhere. Nothing here depends on bits.
class LayerPlots : public QWidget {
    Q_OBJECT
  public:
    LayerPlots(const PanelContext& context, QWidget* parent);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Plot {
        FigureView* view = nullptr;
        LayerFigure shown;
    };

    void makeControls();
    void makeTabs();
    QWidget* rankingControls();
    QWidget* activationControls();
    QWidget* twoMetricsControls();
    void listen();
    void setTexts();
    void shareTabRow();
    void fillMetrics();
    void fillTwoMetrics();
    void showExperiment();
    void showState();
    void showPlots();
    void showRankingPlot();
    void showActivationPlot();
    void showTwoMetricsPlot();
    void show(Plot& plot, LayerFigure figure, const QString& name);
    void showSelection();
    void summarize();
    void choose(const Plot& plot, int series, int point);

    Workbench& m_workbench;
    JobRunner& m_jobs;
    StatePage* m_page = nullptr;
    StatePage* m_rankingPage = nullptr;
    StatePage* m_activationPage = nullptr;
    QTabWidget* m_tabs = nullptr;
    QStackedWidget* m_controls = nullptr;
    Plot m_ranking, m_activation, m_twoMetrics;
    QLabel *m_metricLabel = nullptr, *m_orderLabel = nullptr, *m_tensorLabel = nullptr, *m_xLabel = nullptr,
           *m_yLabel = nullptr;
    QComboBox *m_metric = nullptr, *m_order = nullptr, *m_tensor = nullptr, *m_x = nullptr, *m_y = nullptr;
    QCheckBox* m_log = nullptr;
    QLabel* m_correlation = nullptr;
    bool m_isLow = false;       ///< too low for turned labels
    SpeakerUnion m_summarized;  ///< whose facts m_facts are, or will be when m_job is done
    std::shared_ptr<const LayerActivations> m_facts;
    JobId m_job = 0;
    bool m_isWorking = false;  ///< a job that was started from here and whose end is awaited
};

}  // namespace voxbit
