// SPDX-License-Identifier: Apache-2.0
#include "app/window/benchmark_job.h"

#include <algorithm>

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

bool BenchmarkJob::canStart() const {
    return m_workbench.bits().isReady() && m_workbench.subsets().value &&
           m_workbench.experiment().allocation.allocator != "float";
}

void BenchmarkJob::start(const BenchmarkOptions& options, std::int64_t recordings) {
    if (!canStart() || job() != 0) return;
    const Experiment& experiment = m_workbench.experiment();
    begin(tr("Benchmark %1").arg(QString::fromStdString(experiment.name)), tr("Measuring ..."),
          [experiment, options, recordings, bytes = m_workbench.bits().value->allocation.sizeBytes](
              Workspace& workspace, const RunControl& control) {
              return benchmarkOf(experiment, options, recordings, bytes, workspace, control);
          });
}

}  // namespace voxbit
