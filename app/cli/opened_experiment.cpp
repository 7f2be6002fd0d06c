// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_experiment.h"

namespace voxbit::cli {

OpenedExperiment::OpenedExperiment(const Session& session, const ExperimentInput& input)
    : experiment(input.experiment()), workspace(session.database, session.cache), control(session.console.control()) {
    setThreadCount(experiment.threads);
    model = workspace.model(experiment.model, experiment.device, control);
}

RunData OpenedExperiment::calibrationData() {
    return prepareData(experiment, *model, workspace, control, DataScope::Calibration);
}

}  // namespace voxbit::cli
