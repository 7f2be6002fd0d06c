// SPDX-License-Identifier: Apache-2.0
#include "app/window/training_job.h"

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/package/bit_map_file.h"

namespace voxbit {
namespace {

constexpr std::chrono::milliseconds kTellInterval{100};

/// Of the calibration recordings, as far as they are known: a batch must hold each of them.
double longestSeconds(const Workbench& bench) {
    double longest = 0;
    if (!bench.subsets().value || !bench.corpus().isReady()) return longest;
    const auto& durations = bench.corpus().value->durationsS;
    for (const std::size_t i : bench.subsets().value->calibration)
        if (i < durations.size() && durations[i] > longest) longest = durations[i];
    return longest;
}

/// Calls a member of a job that may be gone by then, on the window's thread.
template <class Call>
void tell(const QPointer<TrainingJob>& job, Call call) {
    QMetaObject::invokeMethod(
        qApp,
        [job, call] {
            if (job) call(*job);
        },
        Qt::QueuedConnection);
}

/// Measurements are told at once, steps now and then.
template <class Call>
TrainingObserver throttled(Call call) {
    return [call, last = std::chrono::steady_clock::time_point(),
            points = std::size_t{0}](const TrainingState& state) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (state.curve.size() == points && now - last < kTellInterval) return;
        points = state.curve.size();
        last = now;
        call(state);
    };
}

}  // namespace

QString TrainingJob::obstacle(const ModelTraining& training) const {
    const auto& model = m_workbench.model();
    if (!model.isReady()) return model.text;
    if (model.value->packed || model.value->checkpoint.config.head != Head::Ctc)
        return tr("Only checkpoints that write text (with a CTC head) can be trained. Open another model.");
    if (!m_workbench.subsets().value) return m_workbench.subsets().text;
    if (training.learnsImportance()) return {};
    if (m_workbench.experiment().allocation.allocator == "float")
        return tr("Nothing is quantized: choose an allocator and a budget first.");
    return m_workbench.bits().isReady() ? QString() : m_workbench.bits().text;
}

void TrainingJob::start(ModelTraining training) {
    if (isUnderWay() || !obstacle(training).isEmpty()) return;
    training.batchSeconds = std::max(training.batchSeconds, std::ceil(longestSeconds(m_workbench)) + 1);
    const auto model = m_workbench.model().value;
    const Json bits =
        training.learnsImportance() ? Json() : bitMapJson(model->layers, m_workbench.bits().value->allocation.bits);
    // "Run again" in the list of jobs goes on where a stopped one is.
    const auto isNew = std::make_shared<bool>(true);
    run(training.learnsImportance() ? tr("Learn importance") : tr("Fine-tune"), training.output,
        [experiment = m_workbench.experiment(), model, bits, training, isNew](Workspace&, const RunControl&) {
            setThreadCount(experiment.threads);
            const TrainingConfig config = trainingOf(experiment, *model, training);
            if (std::exchange(*isNew, false)) std::filesystem::remove(trainingStatePath(training.output));
            if (!training.learnsImportance()) writeTrainingBits(training.output, bits);
            return config;
        });
}

void TrainingJob::resume(const std::string& output) {
    if (isUnderWay()) return;
    run(tr("Resume training"), output,
        [output, threads = m_workbench.experiment().threads](Workspace&, const RunControl&) {
            setThreadCount(threads);
            TrainingConfig config = readTrainingConfig(trainingConfigPath(output));
            config.output = output;
            return config;
        });
}

void TrainingJob::run(const QString& title, const std::string& output,
                      std::function<TrainingConfig(Workspace&, const RunControl&)> prepare) {
    m_output = output;
    m_state = {};
    begin(title, tr("Training ..."),
          [job = QPointer<TrainingJob>(this), prepare = std::move(prepare)](Workspace& workspace,
                                                                            const RunControl& control) {
              // However it ends, the state is saved by then.
              struct Work {
                  QPointer<TrainingJob> job;
                  explicit Work(const QPointer<TrainingJob>& of) : job(of) {
                      tell(job, [](TrainingJob& told) { told.setWorking(true); });
                  }
                  ~Work() {
                      tell(job, [](TrainingJob& told) { told.setWorking(false); });
                  }
              } work(job);
              const TrainingConfig config = prepare(workspace, control);
              const bool isUnfinished = std::filesystem::exists(trainingStatePath(config.output));
              return TrainingAnswer{
                  config, train(config, control, isUnfinished ? TrainingStart::Resume : TrainingStart::Fresh,
                                throttled([job, output = config.output](const TrainingState& state) {
                                    tell(job, [output, state](TrainingJob& told) { told.onState(output, state); });
                                }))};
          });
}

void TrainingJob::onState(const std::string& output, TrainingState state) {
    m_output = output;
    m_state = std::move(state);
    if (!std::exchange(m_hasBegun, true)) Q_EMIT changed();
    Q_EMIT advanced();
}

void TrainingJob::setWorking(bool isWorking) {
    m_isWorking = isWorking;
    if (isWorking) m_hasBegun = false;
    Q_EMIT changed();
}

}  // namespace voxbit
