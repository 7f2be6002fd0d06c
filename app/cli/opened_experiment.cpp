// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_experiment.h"

namespace voxbit::cli {

void addSplits(Json& json, const RunData& data) {
    json["splits"] = data.disjointness.text();
    json["has_overlap"] = !data.disjointness.isDisjoint();
    json["problems"] = Json::array();
    for (const Problem& problem : data.problems)
        json["problems"].push_back({{"path", problem.path}, {"reason", problem.reason}});
}

std::string splitsText(const RunData& data) {
    std::string text = "subsets: " + data.disjointness.text() + "\n";
    for (const Problem& problem : data.problems) text += "left out: " + problem.path + ": " + problem.reason + "\n";
    return text;
}

OpenedExperiment::OpenedExperiment(const Session& session, const ExperimentInput& input)
    : experiment(input.experiment()), workspace(session.database, session.cache), control(session.console.control()) {
    setThreadCount(experiment.threads);
    model = workspace.model(experiment.model, experiment.device, control);
}

RunData OpenedExperiment::calibrationData() {
    return prepareData(experiment, *model, workspace, control, DataScope::Calibration);
}

}  // namespace voxbit::cli
