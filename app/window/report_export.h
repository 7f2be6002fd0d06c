// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <filesystem>
#include <utility>
#include <vector>

#include "app/window/job_runner.h"
#include "app/window/panel.h"
#include "core/report/figure.h"
#include "core/store/run_store.h"

class QMenu;

namespace voxbit {

/// Writes the report of some runs, the same files as `voxbit-cli runs report --png`: a lane reads and writes everything
/// but the PNG files, which only the window's thread can draw, one per turn of the event loop.
class ReportExport : public QObject {
    Q_OBJECT
  public:
    explicit ReportExport(JobRunner& jobs, QObject* parent = nullptr);

    /// finished() or failed() follows. @param folder made when missing
    void write(const std::vector<RunId>& ids, const std::filesystem::path& folder);

  Q_SIGNALS:
    void finished(const QString& folder, int files);
    void failed(const QString& why);

  private:
    void drawNext();

    JobRunner& m_jobs;
    std::filesystem::path m_folder;
    std::vector<std::pair<Figure, std::filesystem::path>> m_figures;  ///< still to be drawn, the next one last
    int m_files = 0;
};

/// The actions of the Export menu: quantized model, report of the selected runs, and the plot or table that was used
/// last, as files.
void fillExportMenu(QMenu* menu, const PanelContext& context, QWidget* window);

}  // namespace voxbit
