// SPDX-License-Identifier: Apache-2.0
#include "app/window/table_export.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "widgets/message_boxes.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

const QString kExportAction = QStringLiteral("exportCsv");

QString translatedAction(const char* text) {
    return QCoreApplication::translate("TableExport", text);
}

}  // namespace

QString askCsvPath(QWidget* parent, const QString& name) {
    return QFileDialog::getSaveFileName(parent, translatedAction("Export as CSV"), name + QStringLiteral(".csv"),
                                        translatedAction("Comma-separated values (*.csv)"));
}

bool exportCsv(QWidget* parent, const QString& name, const QString& csv) {
    const QString path = askCsvPath(parent, name);
    if (path.isEmpty()) return false;
    try {
        writeFileAtomically(path.toStdString(), csv.toStdString());
        return true;
    } catch (const Error& error) {
        showFailure(parent, translatedAction("The table was not written"), QString::fromUtf8(error.what()));
        return false;
    }
}

void addTableActions(TableView* view, std::function<QString()> name) {
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(translatedAction("&Copy"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, view,
                     [view] { QApplication::clipboard()->setText(view->selectionAsText(u'\t')); });
    auto* save = new QAction(translatedAction("&Export as CSV ..."), view);
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    save->setShortcutContext(Qt::WidgetShortcut);
    save->setObjectName(kExportAction);
    QObject::connect(save, &QAction::triggered, view,
                     [view, name = std::move(name)] { exportCsv(view->window(), name(), view->asCsv()); });
    view->addActions({copy, save});
}

void exportTable(const TableView* view) {
    if (auto* save = view->findChild<QAction*>(kExportAction)) save->trigger();
}

}  // namespace voxbit
