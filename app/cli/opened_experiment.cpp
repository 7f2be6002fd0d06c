// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_experiment.h"

#include "core/experiment/experiment_model.h"
#include "core/experiment/splits_json.h"

namespace voxbit::cli {

void addSplits(Json& json, const RunData& data) {
    voxbit::addSplits(json, data.disjointness, data.problems);
}

std::string splitsText(const RunData& data) {
    return "subsets: " + data.disjointness.text() + "\n" + leftOutText(data.problems);
}

OpenedExperiment::OpenedExperiment(const Session& session, const ExperimentInput& input)
    : experiment(input.experiment()), workspace(session.database, session.cache), control(session.console.control()) {
    setThreadCount(experiment.threads);
    model = modelOf(experiment, workspace, control);
}

RunData OpenedExperiment::calibrationData() {
    return prepareData(experiment, *model, workspace, control, DataScope::Calibration);
}

}  // namespace voxbit::cli
