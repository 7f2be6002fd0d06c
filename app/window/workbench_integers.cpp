// SPDX-License-Identifier: Apache-2.0
// The part of the workbench that holds integers against their simulation.
#include <algorithm>

#include "app/window/workbench.h"
#include "core/calibration/calibrator.h"
#include "core/experiment/quantize.h"

namespace voxbit {
namespace {

IntegerCheck checkIntegersOf(Experiment experiment, Workspace& workspace, const RunControl& control) {
    if (experiment.execution.isSimulated())
        experiment.execution.preset = experiment.calibration.useAudio() ? "mixed" : "dynamic";
    std::int64_t& count = experiment.subsets.test.count;
    count = count == 0 ? kParityRecordings : std::min<std::int64_t>(count, kParityRecordings);
    setThreadCount(experiment.threads);
    const QuantizedModel quantized = quantizeModel(experiment, workspace, control);
    const RunData data = prepareData(experiment, *quantized.model, workspace, control, DataScope::Test);
    IntegerCheck check{compareWithSimulation(*quantized.model->model, quantized.scales, experiment.execution,
                                             data.test.clips, {}, control),
                       std::vector<int>(quantized.bits.size(), -1)};
    for (std::size_t i = 0; i < check.parity.layers.size(); ++i)
        check.answerOf[static_cast<std::size_t>(check.parity.layers[i].layer)] = static_cast<int>(i);
    return check;
}

}  // namespace

void Workbench::checkIntegers() {
    if (!m_bits.isReady() || !m_subsets.value) return;
    forgetIntegers();
    m_integers = Loadable<IntegerCheck>::loading(tr("Checking integers ..."));
    m_integersJob = m_jobs.start(
        Lane::Compute, tr("Check integers"), this,
        [experiment = m_experiment](Workspace& workspace, const RunControl& control) {
            return checkIntegersOf(experiment, workspace, control);
        },
        // As with scales: what "Run again" finds may be of other bits.
        [this, serial = m_integersSerial](const std::shared_ptr<const IntegerCheck>& check) {
            if (serial != m_integersSerial) return;
            m_integers = Loadable<IntegerCheck>::ready(check);
            Q_EMIT integersChanged();
        },
        [this, serial = m_integersSerial](const QString& message) {
            if (serial != m_integersSerial) return;
            m_integers = Loadable<IntegerCheck>::failed(message);
            Q_EMIT integersChanged();
        });
    Q_EMIT integersChanged();
}

void Workbench::forgetIntegers() {
    ++m_integersSerial;
    m_jobs.cancel(m_integersJob);
    dropIntegers();
}

/// Neither a result nor a failure follows a cancel.
void Workbench::dropIntegers() {
    if (m_integers.status == Loadable<IntegerCheck>::Status::Absent) return;
    m_integers = Loadable<IntegerCheck>::absent(QString());
    Q_EMIT integersChanged();
}

}  // namespace voxbit
