// SPDX-License-Identifier: Apache-2.0
#include "widgets/accessible_value.h"

#include <algorithm>

namespace voxbit {

AccessibleValue::AccessibleValue(QWidget* widget, ValueDescription description)
    : QAccessibleWidget(widget, description.role), m_description(std::move(description)) {}

void* AccessibleValue::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString AccessibleValue::text(QAccessible::Text kind) const {
    return kind == QAccessible::Value ? m_description.text() : QAccessibleWidget::text(kind);
}

QVariant AccessibleValue::currentValue() const {
    return m_description.current();
}

void AccessibleValue::setCurrentValue(const QVariant& value) {
    const double low = m_description.lowest();
    m_description.set(std::clamp(value.toDouble(), low, std::max(low, m_description.highest())));
}

QVariant AccessibleValue::maximumValue() const {
    return m_description.highest();
}

QVariant AccessibleValue::minimumValue() const {
    return m_description.lowest();
}

QVariant AccessibleValue::minimumStepSize() const {
    return m_description.step();
}

}  // namespace voxbit
