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
    const auto isBusy = [](const auto& loadable) {
        return loadable.status == std::decay_t<decltype(loadable)>::Status::Loading;
    };
    const Workbench& bench = window.workbench();
    if (isBusy(bench.model()) || isBusy(bench.corpus()) || isBusy(bench.subsets()) || isBusy(bench.ranking()))
        return false;
    for (const JobRow& row : window.jobs().rows()) {
        if (row.state == JobState::Queued || row.state == JobState::Running) return false;
    }
    return true;
}

inline bool settle(MainWindow& window, int timeoutMs = 60'000) {
    return QTest::qWaitFor([&window] { return isSettled(window); }, timeoutMs);
}

}  // namespace voxbit::test
