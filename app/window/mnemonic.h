// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace voxbit {

/// A label without its mnemonic, for names that assistive tools read: "Re&sume" is "Resume", and "恢复(&S)", as
/// languages without Latin letters write it, is "恢复".
QString withoutMnemonic(QString label);

}  // namespace voxbit
