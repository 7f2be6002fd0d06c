// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "app/window/job_runner.h"
#include "app/window/layer_activations.h"
#include "app/window/panel.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace voxbit {

class FigureView;
class StatePage;

/// The selected layer: what it is, its bits and its pin, the histogram of its values with the marks of scale and
/// clipping, and why it has its bits.
class LayerDetailsPanel : public QWidget {
    Q_OBJECT
  public:
    LayerDetailsPanel(const PanelContext& context, QWidget* parent);

  private:
    struct Fact {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    enum FactRow { KindRow, SizeRow, WorkRow, MetricRow, BitsRow, DistanceRow, WeightStepRow, InputStepRow, kFactRows };

    QWidget* makeContent();
    QWidget* makeFacts();
    void listen();
    void setTexts();
    void showLayer();
    void showIdentity();
    void showSensitivity();
    void showBits();
    void showPin();
    void showScales();
    void fillPins();
    void fillTensors();
    void countHistogram();
    void showHistogram();
    void onPin();
    QString inputStepsText() const;
    bool hasLayer() const;

    Workbench& m_workbench;
    JobRunner& m_jobs;
    StatePage* m_page = nullptr;
    StatePage* m_histogramPage = nullptr;
    QLabel* m_title = nullptr;
    QLineEdit* m_name = nullptr;
    std::vector<Fact> m_facts;
    QLabel* m_pinLabel = nullptr;
    QComboBox* m_pin = nullptr;
    QLabel* m_tensorLabel = nullptr;
    QComboBox* m_tensor = nullptr;
    FigureView* m_figure = nullptr;
    QLabel* m_whyTitle = nullptr;
    QLabel* m_why = nullptr;
    std::shared_ptr<const MagnitudeHistogram> m_histogram;  ///< of the chosen tensor; null while it is counted
    JobId m_job = 0;
};

}  // namespace voxbit
