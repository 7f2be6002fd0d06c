// SPDX-License-Identifier: Apache-2.0
#include "app/window/benchmark_job.h"

#include <algorithm>

#include "app/window/workbench.h"
#include "core/experiment/pipeline.h"

namespace voxbit {
namespace {

BenchmarkAnswer benchmarkOf(const Experiment& asked, BenchmarkOptions options, std::int64_t recordings,
                            double sizeBytes, Workspace& workspace, const RunControl& control) {
    Experiment experiment = asked;
    std::int64_t& count = experiment.subsets.test.count;
    if (recordings > 0) count = count == 0 ? recordings : std::min(count, recordings);
    setThreadCount(experiment.threads);
    options.normalization = experiment.evaluation.text;
    options.bootstrap.resamples = experiment.evaluation.bootstrapSamples;
    const auto variants = benchmarkVariants(experiment, benchmarkPresets(), workspace, control);
    const LoadedModel& model = *variants.front().model;
    const RunData data = prepareData(experiment, model, workspace, control, dataScope(experiment));
    BenchmarkAnswer answer{asked, options, {}, {}, sizeBytes, {}};
    for (const LayerInfo& layer : model.layers) answer.layers.push_back(layer.name);
    for (const LayerScales& layer : variants.back().scales) answer.weightBits.push_back(layer.weight.bits);
    answer.results = benchmark(variants, testSet(model, data), options, control);
    return answer;
}

}  // namespace

BenchmarkJob& BenchmarkJob::of(Workbench& workbench, JobRunner& jobs) {
    auto* found = workbench.findChild<BenchmarkJob*>(QString(), Qt::FindDirectChildrenOnly);
    return found != nullptr ? *found : *new BenchmarkJob(workbench, jobs);
}

BenchmarkJob::BenchmarkJob(Workbench& workbench, JobRunner& jobs)
    : QObject(&workbench), m_workbench(workbench), m_jobs(jobs) {
    connect(&jobs, &JobRunner::ended, this, [this](int id, JobState state) {
        if (id == m_job && state == JobState::Cancelled) onCancelled();
    });
}

bool BenchmarkJob::canStart() const {
    return m_workbench.bits().isReady() && m_workbench.subsets().value &&
           m_workbench.experiment().allocation.allocator != "float";
}

JobId BenchmarkJob::job() const {
    return m_answer.status == Loadable<BenchmarkAnswer>::Status::Loading ? m_job : 0;
}

void BenchmarkJob::start(const BenchmarkOptions& options, std::int64_t recordings) {
    if (!canStart() || job() != 0) return;
    const Experiment& experiment = m_workbench.experiment();
    m_job = m_jobs.start(
        Lane::Compute, tr("Benchmark %1").arg(QString::fromStdString(experiment.name)), this,
        [experiment, options, recordings, bytes = m_workbench.bits().value->allocation.sizeBytes](
            Workspace& workspace, const RunControl& control) {
            return benchmarkOf(experiment, options, recordings, bytes, workspace, control);
        },
        [this](const std::shared_ptr<const BenchmarkAnswer>& answer) { set(Loadable<BenchmarkAnswer>::ready(answer)); },
        [this](const QString& message) { set(Loadable<BenchmarkAnswer>::failed(message)); });
    set({Loadable<BenchmarkAnswer>::Status::Loading, m_answer.value, tr("Measuring ...")});
}

void BenchmarkJob::cancel() {
    m_jobs.cancel(job());
}

/// Neither a result nor a failure follows a cancel.
void BenchmarkJob::onCancelled() {
    set(m_answer.value ? Loadable<BenchmarkAnswer>::ready(m_answer.value) : Loadable<BenchmarkAnswer>::absent());
}

void BenchmarkJob::set(Loadable<BenchmarkAnswer> answer) {
    m_answer = std::move(answer);
    Q_EMIT changed();
}

}  // namespace voxbit
