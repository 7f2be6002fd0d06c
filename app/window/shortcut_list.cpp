// SPDX-License-Identifier: Apache-2.0
#include "app/window/shortcut_list.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "app/window/mnemonic.h"

namespace voxbit {
namespace {

/// "&Open ..." -> "Open"
QString plain(QString text) {
    text = withoutMnemonic(text);
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

}  // namespace

QVector<ShortcutRow> keysOfViews() {
    const auto key = [](const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); };
    const QString copy = key(QKeySequence::Copy);
    const QString arrows = ShortcutList::tr("Arrow keys");
    const QString sideways = ShortcutList::tr("Left, right");
    const QString bitMap = ShortcutList::tr("Bit map");
    const QString budget = ShortcutList::tr("Budget");
    const QString chips = ShortcutList::tr("Chips");
    const QString plots = ShortcutList::tr("Plots");
    const QString tables = ShortcutList::tr("Tables");
    const QString waveform = ShortcutList::tr("Waveform");
    const QString home = key(Qt::Key_Home);
    const QString enter = key(Qt::Key_Return);
    return {
        {bitMap, ShortcutList::tr("Choose a layer"), arrows},
        {bitMap, ShortcutList::tr("Choose the first or the last layer"), ShortcutList::tr("Home, End")},
        {bitMap, ShortcutList::tr("Pin the layer to so many bits"), QStringLiteral("1 ... 8")},
        {bitMap, ShortcutList::tr("Pin the layer to float"), QStringLiteral("0")},
        {bitMap, ShortcutList::tr("Let the allocator choose again"), key(Qt::Key_Delete)},
        {bitMap, ShortcutList::tr("Look closer, or from farther away"), QStringLiteral("+ −")},
        {bitMap, ShortcutList::tr("The usual size again"), key(Qt::CTRL | Qt::Key_Home)},
        {bitMap, ShortcutList::tr("Copy the image"), copy},
        {budget, ShortcutList::tr("A little less or more"), arrows},
        {budget, ShortcutList::tr("To the next uniform width"), ShortcutList::tr("Page up, page down")},
        {budget, ShortcutList::tr("To the least or the most"), ShortcutList::tr("Home, End")},
        {chips, ShortcutList::tr("To the next chip"), arrows},
        {chips, ShortcutList::tr("Switch the chip"), ShortcutList::tr("Space")},
        {plots, ShortcutList::tr("Walk the points of a series, or the cells of a matrix"), sideways},
        {plots, ShortcutList::tr("To the next series"), ShortcutList::tr("Up, down")},
        {plots, ShortcutList::tr("Move what is shown"), ShortcutList::tr("Shift and arrow keys")},
        {plots, ShortcutList::tr("Look closer, or from farther away"), QStringLiteral("+ −")},
        {plots, ShortcutList::tr("Show everything"), home},
        {plots, ShortcutList::tr("Open the chosen cell, or the run of the chosen point"), enter},
        {plots, ShortcutList::tr("Copy the image"), copy},
        {tables, ShortcutList::tr("Copy the chosen rows"), copy},
        {tables, ShortcutList::tr("Export as CSV"), key(Qt::CTRL | Qt::Key_E)},
        {tables, ShortcutList::tr("Choose columns"), key(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
        {ShortcutList::tr("Table of the layers"), ShortcutList::tr("Pin the layer to so many bits"),
         QStringLiteral("1 ... 8")},
        {ShortcutList::tr("Table of the runs"), ShortcutList::tr("Close or open a group"), sideways},
        {ShortcutList::tr("Kept profiles"), ShortcutList::tr("Rename"), key(Qt::Key_F2)},
        {ShortcutList::tr("Table of the speakers"), ShortcutList::tr("Check all chosen rows"),
         ShortcutList::tr("Space")},
        {ShortcutList::tr("Recordings and transcripts"), ShortcutList::tr("Play, or stop"), enter},
        {waveform, ShortcutList::tr("A little back or forward"), sideways},
        {waveform, ShortcutList::tr("To the start or the end"), ShortcutList::tr("Home, End")},
    };
}

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
