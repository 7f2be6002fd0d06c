// SPDX-License-Identifier: Apache-2.0
#include "app/window/table_pane.h"

#include <QBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <utility>

#include "app/window/table_export.h"
#include "widgets/table_view.h"

namespace voxbit {

namespace {

QToolButton* makeCsvButton(QWidget* parent, const std::function<void()>& onPressed) {
    auto* button = new QToolButton(parent);
    button->setText(QStringLiteral("CSV"));
    button->setAutoRaise(true);
    button->setAccessibleName(TablePane::tr("Export as CSV"));
    button->setToolTip(TablePane::tr("Writes this table as CSV (Ctrl+E in the table). Ctrl+C copies the chosen rows."));
    QObject::connect(button, &QToolButton::clicked, parent, onPressed);
    return button;
}

}  // namespace

void addCsvCorner(QTabWidget* tabs) {
    tabs->setCornerWidget(makeCsvButton(tabs, [tabs] {
        QWidget* page = tabs->currentWidget();
        const auto* table = qobject_cast<TableView*>(page);
        exportTable(table != nullptr ? table : page->findChild<TableView*>());
    }));
}

TablePane::TablePane(const QString& title, std::function<QString()> fileName, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_table(new TableView(this)) {
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* save = makeCsvButton(this, [this] { exportTable(m_table); });
    addTableActions(m_table, std::move(fileName));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    setTitle(title);
}

void TablePane::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setToolTip(title);
    m_table->setAccessibleName(title);
}

}  // namespace voxbit
