// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace voxbit::test {

/// Called by init(): from here on a warning fails the running test function. What a machine lacks is not the program's
/// fault: a sound server, a folder for the session, what the offscreen platform cannot do.
inline void failOnWarning() {
    static const QRegularExpression ours(
        QStringLiteral("^(?!PulseAudioService: |qt\\.multimedia|QStandardPaths: XDG_RUNTIME_DIR |"
                       "This plugin does not support )"));
    QTest::failOnWarning(ours);
}

}  // namespace voxbit::test
