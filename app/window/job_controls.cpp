// SPDX-License-Identifier: Apache-2.0
#include "app/window/job_controls.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <utility>

#include "app/window/mnemonic.h"

namespace voxbit {

JobControls::JobControls(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_form(new QWidget(this)),
      m_rows(new QFormLayout(m_form)),
      m_start(new QPushButton(this)),
      m_status(new QLabel(this)),
      m_buttons(new QHBoxLayout),
      m_column(new QVBoxLayout(this)),
      m_name(name) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_start->setObjectName(name + QStringLiteral("Start"));
    m_status->setObjectName(name + QStringLiteral("Status"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_buttons->addWidget(m_start, 1);
    m_column->setContentsMargins(0, 0, 6, 0);
    m_column->addWidget(m_form);
    m_column->addLayout(m_buttons);
    m_column->addWidget(m_status);
    m_column->addStretch();
}

void JobControls::addRow(const QString& text, const char* name, QWidget* field, QLayout* row) {
    auto* label = new QLabel(text, m_form);
    label->setBuddy(field);
    field->setObjectName(m_name + QLatin1String(name));
    field->setAccessibleName(withoutMnemonic(text));
    if (row != nullptr) {
        m_rows->addRow(label, row);
    } else {
        m_rows->addRow(label, field);
    }
    if (QWidget* before = std::exchange(m_lastField, field)) setTabOrder(before, field);
    setTabOrder(field, m_start);
}

void JobControls::addBesideStart(QPushButton* button) {
    m_buttons->addWidget(button, 1);
}

void JobControls::addBelow(QPushButton* button) {
    m_column->insertWidget(m_column->count() - 1, button);
}

}  // namespace voxbit
