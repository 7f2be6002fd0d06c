// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <functional>

namespace voxbit {

/// How a widget with one value on a scale shows itself to assistive tools. All functions are called while the widget
/// lives.
struct ValueDescription {
    std::function<double()> current;
    std::function<double()> lowest;
    std::function<double()> highest;
    std::function<double()> step;
    std::function<void(double)> set;  ///< as if the user had moved it
    std::function<QString()> text;    ///< the value for people, with its unit
    QAccessible::Role role = QAccessible::Slider;
};

/// QAccessible's view of such a widget; to be returned by a factory.
class AccessibleValue : public QAccessibleWidget, public QAccessibleValueInterface {
  public:
    AccessibleValue(QWidget* widget, ValueDescription description);

    void* interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;

    QVariant currentValue() const override;
    void setCurrentValue(const QVariant& value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override;
    QVariant minimumStepSize() const override;

  private:
    ValueDescription m_description;
};

}  // namespace voxbit
