// SPDX-License-Identifier: Apache-2.0
#include "app/window/shortcut_list.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace voxbit {
namespace {

/// "&Open ..." -> "Open"
QString plain(QString text) {
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char(' '))) text.chop(1);
    return text;
}

QString placeOf(const QAction& action) {
    for (QObject* owner = action.parent(); owner != nullptr; owner = owner->parent()) {
        if (const auto* menu = qobject_cast<const QMenu*>(owner)) {
            if (!menu->title().isEmpty()) return plain(menu->title());
        }
        if (const auto* dock = qobject_cast<const QDockWidget*>(owner)) return plain(dock->windowTitle());
    }
    return ShortcutList::tr("Window");
}

/// Keys that a view handles itself.
QVector<ShortcutRow> keysOfViews() {
    return {
        {ShortcutList::tr("Bit map"), ShortcutList::tr("Choose a layer"), ShortcutList::tr("Arrow keys")},
        {ShortcutList::tr("Bit map"), ShortcutList::tr("Pin the layer to so many bits"), QStringLiteral("1 ... 8")},
        {ShortcutList::tr("Bit map"), ShortcutList::tr("Pin the layer to float"), QStringLiteral("0")},
        {ShortcutList::tr("Bit map"), ShortcutList::tr("Let the allocator choose again"),
         QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText)},
        {ShortcutList::tr("Budget"), ShortcutList::tr("A little less or more"), ShortcutList::tr("Arrow keys")},
        {ShortcutList::tr("Budget"), ShortcutList::tr("To the next uniform width"),
         ShortcutList::tr("Page up, page down")},
        {ShortcutList::tr("Tables"), ShortcutList::tr("Copy the chosen rows"),
         QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)},
        {ShortcutList::tr("Tables"), ShortcutList::tr("Choose columns"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H).toString(QKeySequence::NativeText)},
    };
}

}  // namespace

QVector<ShortcutRow> shortcutsOf(const QWidget& window) {
    QVector<ShortcutRow> rows;
    std::set<QString> seen;
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty()) continue;
        const ShortcutRow row{placeOf(*action), plain(action->text()),
                              action->shortcut().toString(QKeySequence::NativeText)};
        if (seen.insert(row.where + row.what + row.keys).second) rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ShortcutRow& a, const ShortcutRow& b) { return a.where < b.where; });
    return rows;
}

ShortcutList::ShortcutList(QWidget* window) : QDialog(window) {
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* find = new QLineEdit(this);
    find->setPlaceholderText(tr("Find an action or a key"));
    find->setAccessibleName(find->placeholderText());
    find->setClearButtonEnabled(true);
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Shortcuts"));
    list->setHeaderLabels({tr("Where"), tr("Action"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    for (const ShortcutRow& row : shortcutsOf(*window) + keysOfViews())
        new QTreeWidgetItem(list, {row.where, row.what, row.keys});
    for (int column = 0; column < list->columnCount(); ++column) list->resizeColumnToContents(column);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(find, &QLineEdit::textChanged, list, [list](const QString& text) {
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            QTreeWidgetItem* item = list->topLevelItem(i);
            const QString whole = item->text(0) + QLatin1Char(' ') + item->text(1) + QLatin1Char(' ') + item->text(2);
            item->setHidden(!whole.contains(text, Qt::CaseInsensitive));
        }
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(find);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32);
}

}  // namespace voxbit
