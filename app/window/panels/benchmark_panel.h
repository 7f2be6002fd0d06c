// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <memory>

#include "app/window/benchmark_job.h"
#include "app/window/panel.h"

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

/// What the present bit map costs and saves when it runs: size, error rate and speed of float32, the simulation and
/// 8-bit integers as a picture, their numbers as a table, and the times of the chosen variant's layers. A mark of the
/// picture and a row of the table choose each other.
class BenchmarkPanel : public QWidget {
    Q_OBJECT
  public:
    BenchmarkPanel(const PanelContext& context, QWidget* parent);

    /// Measures with what the controls say, unless it is being measured.
    void start();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeControls();
    QSpinBox* makeCount(int most, int value, const QString& none);
    QWidget* makeViews();
    TableView* makeTable(TableModel* model, const char* name, const QString& title, const QString& file);
    void connectAll();
    void press();
    void showState();
    void showAnswer();
    void showProgress();
    void chooseVariant(int variant);
    void showLayers();
    QString statusText() const;

    PanelContext m_context;
    BenchmarkJob& m_benchmark;
    QSpinBox* m_rounds = nullptr;
    QSpinBox* m_recordings = nullptr;
    QSpinBox* m_timed = nullptr;
    QPushButton* m_start = nullptr;
    QLabel* m_status = nullptr;
    FigureView* m_view = nullptr;
    TableModel* m_variants;
    TableModel* m_layers;
    TableView* m_variantTable = nullptr;
    TableView* m_layerTable = nullptr;
    StatePage* m_layerPage = nullptr;
    QTabWidget* m_tabs = nullptr;
    QSplitter* m_split = nullptr;
    StatePage* m_page = nullptr;
    QTimer m_timer;
    std::shared_ptr<const BenchmarkAnswer> m_shown;  ///< on screen
    int m_variant = -1;
};

}  // namespace voxbit
