// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plan_runner.h"

#include <CLI/CLI.hpp>

#include "core/base/error_message.h"
#include "core/report/run_tables.h"

namespace voxbit::cli {

std::optional<RunId> PlanRunner::run(const Experiment& experiment) {
    try {
        const RunOutcome outcome = voxbit::run(experiment, m_workspace, m_session.console.control());
        m_ids.push_back(outcome.id);
        return outcome.id;
    } catch (const Cancelled&) {
        throw;
    } catch (const std::exception& error) {
        m_session.console.note(experiment.name + ": " + messageOf(error));
        ++m_failed;
        return std::nullopt;
    }
}

void PlanRunner::requireAllRan() const {
    if (m_failed > 0) throw Error(std::to_string(m_failed) + " experiments could not be run; the reasons are above");
}

Json runsJson(RunStore& runs, const std::vector<RunId>& ids) {
    Json json = Json::array();
    for (const RunId id : ids) json.push_back(runJson(runs.get(id)));
    return json;
}

std::string runsText(RunStore& runs, const std::vector<RunId>& ids) {
    std::vector<RunRow> rows;
    for (const RunId id : ids) rows.push_back(runs.get(id));
    return tableText(runTable(rows));
}

void addReportOptions(CLI::App& command, ReportInput& input, const char* help) {
    CLI::Option* out = command.add_option("--out", input.folder, help);
    command.add_flag("--png", input.hasPng, "Also write the figures of the report as PNG")->needs(out);
}

}  // namespace voxbit::cli
