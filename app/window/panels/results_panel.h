// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/panel.h"
#include "app/window/run_library.h"

class QSplitter;
class QTabWidget;

namespace voxbit {

class StatePage;
class TableModel;
class TablePane;

/// The numbers of the chosen runs side by side; for the current one of them those of each speaker, and what the result
/// depends on.
class ResultsPanel : public QWidget {
    Q_OBJECT
  public:
    ResultsPanel(const PanelContext& context, QWidget* parent);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void readChosen();
    void onRowsChanged();
    void showRuns(const RunLibrary::DetailsList& runs);
    void showCurrent();
    void showState();
    const Run* current() const;

    RunLibrary& m_library;
    RunLibrary::DetailsList m_runs;
    int m_request = 0;  ///< answers to earlier ones are thrown away
    bool m_isWaiting = false;
    StatePage* m_page;
    TableModel* m_results;
    TableModel* m_speakers;
    TableModel* m_facts;
    TablePane* m_resultPane;
    QSplitter* m_split;
    QTabWidget* m_details;  ///< of the current run
};

}  // namespace voxbit
