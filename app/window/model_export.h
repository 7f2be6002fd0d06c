// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <optional>

#include "app/window/job_runner.h"
#include "app/window/panel.h"
#include "core/experiment/export_model.h"

class QAction;
class QMenu;

namespace voxbit {

/// Which quantized model becomes which files.
struct ModelExportOrder {
    std::optional<RunId> run;  ///< nothing: the bit map of the open experiment
    ExportFormat format = ExportFormat::Voxbit;
    RestWidth floats = RestWidth::Fp32;  ///< of formats that are folders
    QString path;
};

/// Writes quantized models as jobs, as `voxbit-cli quantize` and `voxbit-cli export` do. What is not calibrated yet
/// gets its scales on the way.
class ModelExport : public QObject {
    Q_OBJECT
  public:
    explicit ModelExport(JobRunner& jobs, QObject* parent = nullptr);

    /// finished() or failed() follows, none of them after a cancel. A file that is there is replaced.
    /// @param experiment the open one
    void write(const ModelExportOrder& order, const Experiment& experiment);

  Q_SIGNALS:
    void finished(const QString& path, int files, qint64 sizeBytes);
    void failed(const QString& why);

  private:
    JobRunner& m_jobs;
};

/// Adds the action that asks what to write and where (model_export_dialog.h) and tells what came of it.
QAction* addModelExport(QMenu* menu, const PanelContext& context, QWidget* window);

}  // namespace voxbit
