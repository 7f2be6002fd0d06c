// SPDX-License-Identifier: Apache-2.0
#include "app/window/table_export.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <algorithm>

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

void writeTable(const TableView* view, const QString& name) {
    const QString path = askCsvPath(view->window(), name);
    if (path.isEmpty()) return;
    try {
        writeFileAtomically(path.toStdString(), view->asCsv().toStdString());
    } catch (const Error& error) {
        showFailure(view->window(), translatedAction("The table was not written"), QString::fromUtf8(error.what()));
    }
}

/// nullptr: there is none.
QAction* exportActionOf(const TableView* view) {
    const QList<QAction*> actions = view->actions();
    const auto found = std::ranges::find(actions, kExportAction, &QAction::objectName);
    return found == actions.end() ? nullptr : *found;
}

}  // namespace

QString askCsvPath(QWidget* parent, const QString& name) {
    return QFileDialog::getSaveFileName(parent, translatedAction("Export as CSV"), name + QStringLiteral(".csv"),
                                        translatedAction("Comma-separated values (*.csv)"));
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
    setExportAction(save);
    QObject::connect(save, &QAction::triggered, view, [view, name = std::move(name)] { writeTable(view, name()); });
    view->addActions({copy, save});
}

void setExportAction(QAction* action) {
    action->setObjectName(kExportAction);
}

void exportTable(const TableView* view) {
    if (QAction* save = exportActionOf(view)) save->trigger();
}

bool canExportTable(const TableView* view) {
    return exportActionOf(view) != nullptr;
}

}  // namespace voxbit
