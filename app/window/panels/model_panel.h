// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/job_runner.h"
#include "app/window/panel.h"
#include "app/window/workbench.h"

class QFormLayout;
class QLabel;
class QMenu;

namespace voxbit {

class StatePage;
class TableModel;
class TableView;

/// What the checkpoint is, and which of its parts stay float and why.
class ModelPanel : public QWidget {
    Q_OBJECT
  public:
    ModelPanel(const PanelContext& context, QWidget* parent);

  private:
    QLabel* addFact(QFormLayout* form, const QString& name, const QString& tip);
    void open(const QString& folder);
    void chooseFolder();
    void fillRecent();
    void showModel();
    void showFacts(const LoadedModel& model);
    void showHash();
    void showFloatParts();

    Workbench& m_workbench;
    JobRunner& m_jobs;
    Settings& m_settings;
    QMenu* m_recent;
    StatePage* m_page;
    QLabel* m_name;
    QLabel* m_kind;
    QLabel* m_layers;
    QLabel* m_size;
    QLabel* m_audio;
    QLabel* m_output;
    QLabel* m_hash;
    JobId m_hashJob = 0;
    QLabel* m_floatTitle;
    TableModel* m_floatParts;
    TableView* m_table;
};

}  // namespace voxbit
