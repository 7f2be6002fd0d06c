// SPDX-License-Identifier: Apache-2.0
#include "app/window/model_export.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QUrl>

#include "app/window/core_text.h"
#include "app/window/model_export_dialog.h"
#include "app/window/run_library.h"
#include "app/window/workbench.h"
#include "widgets/message_boxes.h"

namespace voxbit {
namespace {

void tellWritten(QWidget* window, const QString& path, int files, qint64 sizeBytes) {
    const QString size = QLocale().formattedDataSize(sizeBytes, 2);
    const QString text = ModelExport::tr("%n file(s), %1:", nullptr, files).arg(size) + QLatin1Char('\n') +
                         QDir::toNativeSeparators(path);
    showDone(window, ModelExport::tr("Model exported"), text, ModelExport::tr("&Open the folder"), [path] {
        const QFileInfo written(path);
        QDesktopServices::openUrl(QUrl::fromLocalFile(written.isDir() ? path : written.absolutePath()));
    });
}

/// "demo, 0.60 MiB": what a model is called that has no number.
QString presentText(const Workbench& bench) {
    const QString size = QLocale().formattedDataSize(static_cast<qint64>(bench.bits().value->allocation.sizeBytes), 2);
    return ModelExport::tr("Present bit map: %1, %2").arg(QString::fromStdString(bench.experiment().name), size);
}

std::vector<ModelExportSource> sourcesOf(const PanelContext& context) {
    std::vector<ModelExportSource> sources;
    const Workbench& bench = context.workbench;
    if (bench.bits().isReady()) {
        const QString name = QString::fromStdString(bench.experiment().name);
        const QString bits = QLocale::c().toString(bench.bits().value->statistics.weightedMean, 'f', 1);
        sources.push_back({std::nullopt, presentText(bench), QStringLiteral("%1_%2bit").arg(name, bits)});
    }
    for (const RunId id : context.runs.selected()) {
        const int position = context.runs.positionOf(id);
        if (position < 0) continue;
        const RunRow& run = context.runs.rows()[static_cast<std::size_t>(position)];
        if (run.status != RunStatus::Finished) continue;
        const QString name = QString::fromStdString(run.name);
        sources.push_back(
            {id, ModelExport::tr("Run %1: %2").arg(id).arg(name), QStringLiteral("%1_run%2").arg(name).arg(id)});
    }
    return sources;
}

/// One for the window: it outlives the menu, which another language makes anew, and tells what came of its jobs.
ModelExport* modelExport(JobRunner& jobs, QWidget* window) {
    if (auto* made = window->findChild<ModelExport*>(QString(), Qt::FindDirectChildrenOnly)) return made;
    auto* models = new ModelExport(jobs, window);
    QObject::connect(models, &ModelExport::finished, window, [window](const QString& path, int files, qint64 bytes) {
        tellWritten(window, path, files, bytes);
    });
    QObject::connect(models, &ModelExport::failed, window, [window](const QString& why) {
        showFailure(window, ModelExport::tr("The model was not exported"), why);
    });
    return models;
}

}  // namespace

ModelExport::ModelExport(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void ModelExport::write(const ModelExportOrder& order, const Experiment& experiment) {
    const QString format = choiceText("export", exportFormatEntry(order.format).name);
    m_jobs.start(
        Lane::Compute, tr("Export the model (%1)").arg(format), this,
        [order, experiment](Workspace& workspace, const RunControl& control) {
            setThreadCount(experiment.threads);
            const QuantizedModel quantized = order.run ? quantizedModelOf(*order.run, workspace, control)
                                                       : quantizeModel(experiment, workspace, control);
            control.checkStop();
            return exportModel(quantized, order.format, order.floats, order.path.toStdString(), control);
        },
        [this, path = order.path](const std::shared_ptr<const ExportedFiles>& written) {
            Q_EMIT finished(path, static_cast<int>(written->files.size()), static_cast<qint64>(written->sizeBytes));
        },
        [this](const QString& message) { Q_EMIT failed(message); });
}

QAction* addModelExport(QMenu* menu, const PanelContext& context, QWidget* window) {
    ModelExport* models = modelExport(context.jobs, window);
    const auto ask = [context, models, window] {
        auto* dialog = new ModelExportDialog(sourcesOf(context), window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, models,
                         [context, models, dialog] { models->write(dialog->order(), context.workbench.experiment()); });
        dialog->open();
    };
    QAction* action = menu->addAction(ModelExport::tr("Quantized &model ..."),
                                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X), menu, ask);
    action->setToolTip(ModelExport::tr(
        "Writes the model of the present bit map, or of a selected run, for this program or for others."));
    const auto follow = [action, context] { action->setEnabled(!sourcesOf(context).empty()); };
    QObject::connect(menu, &QMenu::aboutToShow, menu, follow);
    QObject::connect(&context.workbench, &Workbench::bitsChanged, menu, follow);
    QObject::connect(&context.runs, &RunLibrary::selectionChanged, menu, follow);
    follow();
    return action;
}

}  // namespace voxbit
