// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <memory>
#include <vector>

#include "app/window/laboratory_job.h"
#include "app/window/panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QSplitter;
class QTabWidget;

namespace voxbit {

class FigureView;
class StatePage;
class TableModel;
class TableView;

/// How well cheap sensitivity metrics stand in for measuring: the agreement of each with a reference as bars and as a
/// table, with each other as a heat map, and where the chosen metric ranks every layer. A bar, a cell and a row choose
/// the metric; a point and a row choose the layer, which all panels share.
class LaboratoryPanel : public QWidget {
    Q_OBJECT
  public:
    LaboratoryPanel(const PanelContext& context, QWidget* parent);

    /// Measures with what the controls say, unless it is being measured.
    void start();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeControls();
    QWidget* makeFigures();
    QWidget* makeTables();
    TableView* addTable(TableModel* model, const char* name, const QString& title, const QString& file);
    void connectAll();
    void press();
    void showState();
    void showAnswer();
    void showProgress();
    void chooseMetric(std::size_t metric);
    void showMetric();
    void showRanks();
    void chooseLayer(int position);
    void showLayer();
    QString statusText() const;

    PanelContext m_context;
    LaboratoryJob& m_laboratory;
    QComboBox* m_reference = nullptr;
    QSpinBox* m_resamples = nullptr;
    QPushButton* m_start = nullptr;
    QLabel* m_status = nullptr;
    FigureView* m_agreement = nullptr;
    FigureView* m_ranks = nullptr;
    FigureView* m_correlations = nullptr;
    TableModel* m_metrics;
    TableModel* m_layers;
    TableView* m_metricTable = nullptr;
    TableView* m_layerTable = nullptr;
    QTabWidget* m_figures = nullptr;
    QTabWidget* m_tables = nullptr;
    QSplitter* m_split = nullptr;
    StatePage* m_page = nullptr;
    QTimer m_timer;
    std::shared_ptr<const LaboratoryAnswer> m_shown;  ///< on screen
    std::vector<std::size_t> m_rows, m_bars;          ///< the metrics behind rows of the table, and behind bars
    std::vector<std::size_t> m_points;                ///< the layers' positions behind points of the ranks
    std::size_t m_metric = 0;                         ///< chosen: position in Laboratory::metrics
    bool m_isLow = false;                             ///< too low for names that read upwards
};

}  // namespace voxbit
