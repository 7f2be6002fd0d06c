// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <vector>

namespace voxbit {

/// Something that the window is made of.
struct Component {
    QString name;
    QString version;
    QString licence;  ///< SPDX
    QString purpose;
};

/// In the order in which they are listed.
std::vector<Component> components();

/// What this program is, under which licence, and what it is made of.
class AboutBox : public QDialog {
    Q_OBJECT
  public:
    explicit AboutBox(QWidget* parent);
};

}  // namespace voxbit
