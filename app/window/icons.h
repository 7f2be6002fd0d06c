// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace voxbit {

/// An action's icon: that of the desktop's theme where `desktopName` names one and `fromDesktop` allows it, else our
/// own drawing in the text colour of the present palette. A theme chosen in the settings may not fit the desktop's
/// icons.
/// @param name file in resources/icons/actions, without suffix
QIcon actionIcon(const char* name, const char* desktopName = "", bool fromDesktop = false);

/// The program's own icon.
QIcon applicationIcon();

}  // namespace voxbit
