// SPDX-License-Identifier: Apache-2.0
#include "app/window/laboratory_job.h"

#include "app/window/ranking_job.h"

namespace voxbit {

bool LaboratoryAnswer::isOf(const Experiment& other) const {
    return experiment.sensitivity.bits == other.sensitivity.bits && scoringKey(experiment) == scoringKey(other);
}

bool LaboratoryJob::canStart() const {
    return m_workbench.model().isReady() && m_workbench.subsets().value;
}

void LaboratoryJob::start(const std::string& reference, const LaboratoryOptions& options) {
    if (!canStart() || job() != 0) return;
    begin(tr("Metric laboratory"), tr("Measuring ..."),
          [experiment = m_workbench.experiment(), model = m_workbench.model().value, reference, options](
              Workspace& workspace, const RunControl& control) {
              setThreadCount(experiment.threads);
              const RunData data = prepareData(experiment, *model, workspace, control, DataScope::Calibration);
              return LaboratoryAnswer{experiment, options,
                                      runLaboratory(experiment, *model, data, reference, options, workspace, control)};
          });
}

}  // namespace voxbit
