// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "app/window/job_runner.h"
#include "app/window/workbench.h"
#include "tests/support/test_data.h"

namespace voxbit::test {

/// Opens an experiment as the window does when it starts: there is nothing to go back to.
inline void open(Workbench& bench, const Experiment& experiment) {
    bench.edit(QStringLiteral("open"), [&](Experiment& edited) { edited = experiment; });
    bench.undoStack().clear();
}

/// Whether a workbench came to rest: everything is loaded, ranked or known to be missing, and no job is left.
inline bool isSettled(const Workbench& bench, const JobRunner& jobs) {
    const auto isBusy = [](const auto& loadable) {
        return loadable.status == std::decay_t<decltype(loadable)>::Status::Loading;
    };
    if (isBusy(bench.model()) || isBusy(bench.corpus()) || isBusy(bench.subsets()) || isBusy(bench.ranking()))
        return false;
    return std::none_of(jobs.rows().begin(), jobs.rows().end(), [](const JobRow& row) { return row.isOpen(); });
}

/// A workbench over the demo's model and corpus, with a database and a cache that live as long as it does.
struct DemoBench {
    QTemporaryDir folder;
    JobRunner jobs{(folder.path() + "/voxbit.sqlite").toStdString(),
                   (folder.path() + "/profiles.sqlite").toStdString()};
    Workbench bench{jobs};

    /// Few recordings: profiling them takes well under a second.
    static Experiment experiment(const std::string& calibration = "subset=calibration & speaker=f01",
                                 std::int64_t limit = 3) {
        Experiment experiment;
        experiment.name = "test";
        experiment.model = sourceTree("resources/demo/model").string();
        experiment.corpus.path = sourceTree("resources/demo/corpus/manifest.csv").string();
        experiment.subsets.calibration = {calibration, static_cast<std::int64_t>(limit), 0.0, 0};
        experiment.subsets.test.expression = "subset=test & speaker=f01";
        experiment.calibration.calibrator = "minmax";
        experiment.averageBits = 4;
        return experiment;
    }

    bool settle(int timeoutMs = 30'000) const {
        return QTest::qWaitFor([this] { return isSettled(bench, jobs); }, timeoutMs);
    }
    /// Opens an experiment and profiles its calibration subset.
    bool openAndProfile(const Experiment& wanted) {
        open(bench, wanted);
        if (!settle()) return false;
        bench.profile();
        return settle() && bench.bits().isReady();
    }
};

}  // namespace voxbit::test
