// SPDX-License-Identifier: Apache-2.0
#include "app/window/mnemonic.h"

#include <QRegularExpression>

namespace voxbit {

QString withoutMnemonic(QString label) {
    static const QRegularExpression mnemonic(QStringLiteral("\\s*\\(&.\\)|&"));
    return label.remove(mnemonic);
}

}  // namespace voxbit
