// SPDX-License-Identifier: Apache-2.0
#include "app/window/next_step.h"

#include <QCoreApplication>

#include "app/window/ranking_job.h"
#include "app/window/workbench.h"

namespace voxbit {
namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(NextStep)
};

template <class T>
bool isFailed(const Loadable<T>& loadable) {
    return loadable.status == Loadable<T>::Status::Failed;
}

template <class T>
bool isLoading(const Loadable<T>& loadable) {
    return loadable.status == Loadable<T>::Status::Loading;
}

/// Problems of what is open come before any step: nothing works until they are solved.
NextStep stepOfOpening(const Workbench& bench) {
    if (isLoading(bench.model())) return {Step::None, bench.model().text};
    if (isFailed(bench.model())) return {Step::OpenModel, bench.model().text};
    if (!bench.model().isReady()) return {Step::OpenModel, StepWords::tr("Next: open a model.")};
    if (isLoading(bench.corpus())) return {Step::None, bench.corpus().text};
    if (isFailed(bench.corpus())) return {Step::OpenCorpus, bench.corpus().text};
    if (!bench.corpus().isReady()) return {Step::OpenCorpus, StepWords::tr("Next: open a corpus.")};
    return {Step::None, bench.subsets().text};
}

}  // namespace

NextStep nextStep(const Workbench& bench, const JobRunner& jobs, bool isEvaluated) {
    // Other speakers are chosen in a moment: until then the last ones stand.
    if (!bench.model().isReady() || !bench.subsets().value) return stepOfOpening(bench);
    if (jobs.isComputing()) return {Step::None, StepWords::tr("A job is running. You can go on exploring.")};
    if (!bench.bits().isReady()) {
        if (isLoading(bench.ranking())) return {Step::None, bench.ranking().text};
        if (isFailed(bench.ranking())) return {Step::None, bench.ranking().text};
        if (isFailed(bench.bits()) || isLoading(bench.bits())) return {Step::None, bench.bits().text};
        if (bench.ranking().isReady() && needsMeasuring(bench.experiment()))
            return {Step::Measure, StepWords::tr("Next: measure how much each layer suffers.")};
        return {Step::Profile, StepWords::tr("Next: profile the chosen speakers.")};
    }
    if (isEvaluated)
        return {Step::None,
                StepWords::tr("The result is stored: see Results, or try another budget or other speakers.")};
    if (!bench.scales().isReady())
        return {Step::Calibrate, StepWords::tr("Next: drag the budget, then calibrate its bit map.")};
    return {Step::Evaluate, StepWords::tr("Next: evaluate on the test subset.")};
}

}  // namespace voxbit
