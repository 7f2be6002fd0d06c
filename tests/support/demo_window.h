// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include "app/window/main_window.h"
#include "tests/support/demo_bench.h"

namespace voxbit::test {

/// Main windows over one folder with database, cache and settings of their own: a user's home.
struct DemoHome {
    QTemporaryDir folder;

    WindowOptions options() const {
        WindowOptions options;
        options.database = (folder.path() + "/voxbit.sqlite").toStdString();
        options.cache = (folder.path() + "/profiles.sqlite").toStdString();
        options.settingsFile = folder.path() + "/settings.ini";
        options.isDemo = true;
        options.profilesDemo = false;
        return options;
    }
};

/// Whether nothing is loading or running any more.
inline bool isSettled(MainWindow& window) {
    return isSettled(window.workbench(), window.jobs());
}

inline bool settle(MainWindow& window, int timeoutMs = 60'000) {
    return QTest::qWaitFor([&window] { return isSettled(window); }, timeoutMs);
}

}  // namespace voxbit::test
