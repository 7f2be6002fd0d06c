// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "core/experiment/runner.h"

namespace voxbit::cli {

/// Runs experiments one after another; one that cannot be run is reported and the others go on.
class PlanRunner {
  public:
    PlanRunner(const Session& session, Workspace& workspace) : m_session(session), m_workspace(workspace) {}

    /// @return nothing when it could not be run. @throws Cancelled
    std::optional<RunId> run(const Experiment& experiment);

    const std::vector<RunId>& ids() const { return m_ids; }
    bool allRan() const { return m_failed == 0; }
    /// @throws Error when some could not be run
    void requireAllRan() const;

  private:
    const Session& m_session;
    Workspace& m_workspace;
    std::vector<RunId> m_ids;
    int m_failed = 0;
};

/// Runs as JSON documents, in order.
Json runsJson(RunStore& runs, const std::vector<RunId>& ids);
/// Runs as a table for people.
std::string runsText(RunStore& runs, const std::vector<RunId>& ids);

/// Where the report of a plan goes.
struct ReportInput {
    std::string folder;  ///< empty: no report
    bool hasPng = false;
};
void addReportOptions(CLI::App& command, ReportInput& input, const char* help);

}  // namespace voxbit::cli
