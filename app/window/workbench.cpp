// SPDX-License-Identifier: Apache-2.0
#include "app/window/workbench.h"

#include <QCoreApplication>
#include <QPointer>
#include <QUndoCommand>
#include <algorithm>

#include "app/window/budget_plan.h"
#include "app/window/core_text.h"
#include "app/window/metric_text.h"
#include "app/window/ranking_job.h"
#include "core/allocation/allocator.h"
#include "core/base/error.h"
#include "core/experiment/experiment_model.h"
#include "core/experiment/runner.h"

namespace voxbit {
namespace {

constexpr int kUndoLimit = 500;  // an experiment before and after each

/// Whether two experiments differ in some of their sections.
template <class... Member>
bool differ(const Experiment& a, const Experiment& b, Member... member) {
    return ((toJson(a.*member) != toJson(b.*member)) || ...);
}

/// What is measured beside the ranking where an allocator minimises costs: all widths, with the scales that the run
/// will have, and what only some look at.
std::string measuredForCosts(const Experiment& e) {
    const AllocationChoice& allocation = e.allocation;
    for (const AllocatorEntry& entry : allocators()) {
        if (!entry.minimisesCosts || entry.name != allocation.allocator) continue;
        std::string widths = std::to_string(allocation.minBits) + ".." + std::to_string(allocation.maxBits);
        if (entry.minimisesWorstGroup) widths += " by " + allocation.groupBy;
        if (entry.measuresAgain) widths += " rounds " + std::to_string(allocation.rounds);
        CalibrationOptions scales = e.calibration;
        scales.captureMiB = CalibrationOptions().captureMiB;    // memory changes no scale
        if (!entry.measuresAgain) scales.isSequential = false;  // layers are measured one at a time
        return widths + " scales " + toJson(scales).dump();
    }
    return {};
}

/// What measured scores depend on.
std::string measuredKey(const Experiment& e) {
    return toJson(e.sensitivity).dump() + scoringKey(e) + measuredForCosts(e);
}

/// Whether weights have equally many scales, which the size counts.
bool haveSameScaleCounts(const CalibrationOptions& a, const CalibrationOptions& b) {
    return a.hasChannelScales() == b.hasChannelScales() && a.groupSize == b.groupSize;
}

/// What one experiment of a plan reports, told apart from the others.
RunControl controlOfPart(const RunControl& whole, std::size_t part, std::size_t parts) {
    RunControl control = whole;
    if (!whole.onProgress) return control;
    const std::string place = std::to_string(part + 1) + "/" + std::to_string(parts) + "  ";
    control.onProgress = [place, onProgress = whole.onProgress](Progress progress) {
        progress.stage = place + progress.stage;
        onProgress(progress);
    };
    return control;
}

}  // namespace

/// One undoable change: the whole experiment before and after.
class ExperimentCommand : public QUndoCommand {
  public:
    ExperimentCommand(Workbench& workbench, const QString& what, Experiment before, Experiment after, QString mergeKey)
        : QUndoCommand(what),
          m_workbench(workbench),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_mergeKey(std::move(mergeKey)) {}

    void undo() override { m_workbench.apply(m_before); }
    void redo() override { m_workbench.apply(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const ExperimentCommand*>(other);
        if (next->m_mergeKey != m_mergeKey) return false;
        m_after = next->m_after;
        return true;
    }

  private:
    Workbench& m_workbench;
    Experiment m_before;
    Experiment m_after;
    QString m_mergeKey;
};

Workbench::Workbench(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_undo.setUndoLimit(kUndoLimit);
    m_model = Loadable<LoadedModel>::absent(tr("No model is open."));
    m_corpus = Loadable<CorpusFacts>::absent(tr("No corpus is open."));
    m_plan = Loadable<BudgetPlan>::absent(tr("Open a model first."));
    m_bits = Loadable<ChosenBits>::absent(tr("Open a model first."));
    connect(&jobs, &JobRunner::ended, this, [this](int id, JobState state) {
        if (id == m_calibrateJob && state == JobState::Cancelled) onCalibrationCancelled();
        if (id == m_integersJob && state == JobState::Cancelled) dropIntegers();
    });
}

void Workbench::edit(const QString& what, const std::function<void(Experiment&)>& change, const QString& mergeKey) {
    Experiment after = m_experiment;
    change(after);
    if (toJson(after) == toJson(m_experiment)) return;
    const QString key = mergeKey.isEmpty() ? QString() : mergeKey + QString::number(m_mergeSerial);
    m_undo.push(new ExperimentCommand(*this, what, m_experiment, std::move(after), key));
}

void Workbench::endMerge() {
    ++m_mergeSerial;
}

void Workbench::changeModel(const QString& path) {
    edit(tr("Open model"), [&](Experiment& experiment) { putModel(experiment, path.toStdString()); });
}

void Workbench::changeCorpus(const QString& path) {
    edit(tr("Open corpus"), [&](Experiment& experiment) {
        experiment.corpus = {path.toStdString(), "auto"};
        experiment.subsets = ownCorpusSubsets();
    });
}

void Workbench::apply(Experiment experiment) {
    const Experiment before = std::exchange(m_experiment, std::move(experiment));
    const Experiment& after = m_experiment;
    Q_EMIT experimentChanged();
    const bool isOtherModel = before.model != after.model || before.device != after.device;
    const bool isOtherCorpus = differ(before, after, &Experiment::corpus);
    if (isOtherModel) openModel();
    if (isOtherCorpus) openCorpus();
    if (isOtherModel || isOtherCorpus) return;  // what follows comes with them
    const bool sameScores = measuredKey(before) == measuredKey(after);
    if (differ(before, after, &Experiment::subsets)) {
        chooseSubsets();
    } else if (differ(before, after, &Experiment::input, &Experiment::sensitivity)) {
        rank();
    } else if (differ(before, after, &Experiment::layers, &Experiment::allocation, &Experiment::size,
                      &Experiment::activationBits) ||
               !haveSameScaleCounts(before.calibration, after.calibration) || !sameScores) {
        const bool sameSelection =
            before.layers.include == after.layers.include && before.layers.exclude == after.layers.exclude &&
            before.layers.kinds == after.layers.kinds && before.size.positionalBits == after.size.positionalBits &&
            before.layers.pins == after.layers.pins;
        if (sameSelection && sameScores) {
            makePlan();
        } else {
            rank();  // other layers are ranked, or at other widths
        }
    } else if (differ(before, after, &Experiment::budgetMiB, &Experiment::averageBits)) {
        chooseBits();
    } else if (differ(before, after, &Experiment::calibration)) {
        forgetScales();
    } else if (differ(before, after, &Experiment::execution)) {
        forgetIntegers();
    }
}

void Workbench::openModel() {
    m_jobs.cancel(m_modelJob);
    if (m_experiment.model.empty()) {
        m_model = Loadable<LoadedModel>::absent(tr("No model is open."));
    } else {
        m_model = Loadable<LoadedModel>::loading(tr("Opening %1 ...").arg(QString::fromStdString(m_experiment.model)));
        m_modelJob = m_jobs.start(
            Lane::Quick, tr("Open model"), this,
            [folder = m_experiment.model, device = m_experiment.device](
                Workspace& workspace, const RunControl& control) { return workspace.model(folder, device, control); },
            [this](const std::shared_ptr<const std::shared_ptr<const LoadedModel>>& model) {
                m_model = Loadable<LoadedModel>::ready(*model);
                m_selectedLayer = std::min(m_selectedLayer, static_cast<int>((*model)->layers.size()) - 1);
                Q_EMIT modelChanged();
                rank();
            },
            [this](const QString& message) {
                m_model = Loadable<LoadedModel>::failed(message);
                Q_EMIT modelChanged();
                rank();
            });
    }
    Q_EMIT modelChanged();
    rank();
}

void Workbench::rank() {
    m_jobs.cancel(m_rankJob);
    if (m_model.isReady() && m_subsets.status == Loadable<ChosenSubsets>::Status::Loading && m_subsets.value) {
        // The last ranking stays in view until the new subsets are there and ranked: no flicker.
        m_ranking.status = Loadable<Ranking>::Status::Loading;
        m_ranking.text = m_subsets.text;
        return;
    }
    if (!m_model.isReady() || !m_subsets.isReady()) {
        const QString why = !m_model.isReady() ? m_model.text : m_subsets.text;
        m_ranking = Loadable<Ranking>::absent(why);
        Q_EMIT rankingChanged();
        makePlan();
        return;
    }
    RankingInput input{m_experiment, m_model.value, m_corpus.value, m_subsets.value, std::nullopt};
    const auto measured = m_measured.find(measuredKey(m_experiment));
    if (measured != m_measured.end()) input.measured = measured->second;
    // So does it until the next one is there, while people click through speakers.
    m_ranking.status = Loadable<Ranking>::Status::Loading;
    m_ranking.text = tr("Ranking ...");
    m_rankJob = m_jobs.start(
        Lane::Quick, tr("Rank layers"), this,
        [input, profiles = m_profiles](Workspace& workspace, const RunControl& control) {
            return rankLayersOf(input, *profiles, workspace.caches().profiles(), control);
        },
        [this](const std::shared_ptr<const RankingAnswer>& answer) {
            if (answer->ranking) {
                m_ranking = Loadable<Ranking>::ready(answer->ranking);
            } else if (!m_corpus.value->isComplete && answer->missingUtterances == 0) {
                m_ranking = Loadable<Ranking>::loading(tr("Reading recordings ..."));
            } else {
                m_ranking =
                    Loadable<Ranking>::absent(tr("%n utterance(s) of the calibration subset are not profiled yet.",
                                                 nullptr, static_cast<int>(answer->missingUtterances)));
            }
            Q_EMIT rankingChanged();
            makePlan();
        },
        [this](const QString& message) {
            m_ranking = Loadable<Ranking>::failed(message);
            Q_EMIT rankingChanged();
            makePlan();
        });
}

void Workbench::retranslate() {
    if (m_model.status == Loadable<LoadedModel>::Status::Absent) m_model.text = tr("No model is open.");
    if (m_corpus.status == Loadable<CorpusFacts>::Status::Absent) m_corpus.text = tr("No corpus is open.");
    if (m_scales.status == Loadable<CalibrationResult>::Status::Absent && m_bits.isReady())
        m_scales.text = tr("Not calibrated for this bit map yet.");
    // Why there is no ranking or plan is said where they are made.
    if (!m_subsets.isReady()) {
        chooseSubsets();
    } else if (!m_ranking.isReady()) {
        rank();
    } else if (!m_plan.isReady()) {
        makePlan();
    }
}

void Workbench::makePlan() {
    if (!m_model.isReady()) {
        m_plan = Loadable<BudgetPlan>::absent(m_model.text);
        Q_EMIT planChanged();
        chooseBits();
        return;
    }
    try {
        const bool wantsScores = needsScores(m_experiment);
        const bool hasScores = m_ranking.value && !m_ranking.value->scores.values.empty();
        if (wantsScores && !hasScores) {
            const QString why = m_ranking.value ? tr("The metric %1 is measured with the model: press Measure.")
                                                      .arg(metricTitle(m_experiment.sensitivity.metric))
                                                : m_ranking.text;
            m_plan = Loadable<BudgetPlan>::absent(why);
        } else {
            m_plan = Loadable<BudgetPlan>::ready(std::make_shared<const BudgetPlan>(
                budgetPlanOf(m_experiment, *m_model.value, wantsScores ? &m_ranking.value->scores : nullptr)));
        }
    } catch (const Error& error) {
        m_plan = Loadable<BudgetPlan>::failed(QString::fromUtf8(error.what()));
    }
    Q_EMIT planChanged();
    chooseBits();
}

void Workbench::chooseBits() {
    m_jobs.cancel(m_bitsJob);
    if (!m_plan.isReady())
        return onBits(m_plan.status == Loadable<BudgetPlan>::Status::Failed
                          ? Loadable<ChosenBits>::failed(m_plan.text)
                          : Loadable<ChosenBits>::absent(m_plan.text));
    if (hasLimits(m_experiment)) return searchBits();
    try {
        onBits(Loadable<ChosenBits>::ready(
            std::make_shared<const ChosenBits>(chosenBitsAt(m_experiment, *m_model.value, *m_plan.value))));
    } catch (const Error& error) {
        onBits(Loadable<ChosenBits>::failed(QString::fromUtf8(error.what())));
    }
}

void Workbench::searchBits() {
    m_bits.status = Loadable<ChosenBits>::Status::Loading;
    m_bits.text = tr("Searching widths within all limits ...");
    m_bitsJob = m_jobs.start(
        Lane::Quick, tr("Search widths"), this,
        [experiment = m_experiment, model = m_model.value, plan = m_plan.value](Workspace&, const RunControl& control) {
            return chosenBitsAt(experiment, *model, *plan, control);
        },
        [this](const std::shared_ptr<const ChosenBits>& bits) { onBits(Loadable<ChosenBits>::ready(bits)); },
        [this](const QString& message) { onBits(Loadable<ChosenBits>::failed(message)); });
    if (!m_bits.value) Q_EMIT bitsChanged();
}

void Workbench::onBits(Loadable<ChosenBits> bits) {
    m_bits = std::move(bits);
    forgetScales();
    Q_EMIT bitsChanged();
}

void Workbench::forgetScales() {
    ++m_scalesSerial;
    m_jobs.cancel(m_calibrateJob);
    const bool isKnown = m_scales.status != Loadable<CalibrationResult>::Status::Absent;
    m_scales = Loadable<CalibrationResult>::absent(tr("Not calibrated for this bit map yet."));
    if (isKnown) Q_EMIT scalesChanged();
    forgetIntegers();
}

/// Neither a result nor a failure follows a cancel.
void Workbench::onCalibrationCancelled() {
    if (m_scales.status != Loadable<CalibrationResult>::Status::Loading) return;
    m_scales = Loadable<CalibrationResult>::absent(tr("Not calibrated for this bit map yet."));
    Q_EMIT scalesChanged();
}

void Workbench::selectLayer(int layer) {
    if (layer == m_selectedLayer) return;
    m_selectedLayer = layer;
    Q_EMIT selectedLayerChanged(layer);
}

void Workbench::pin(int layer, Bits bits) {
    if (!m_model.isReady()) return;
    const std::string name = m_model.value->layers[static_cast<std::size_t>(layer)].name;
    edit(tr("Pin %1 to %2 bits").arg(QString::fromStdString(name)).arg(bits),
         [&](Experiment& experiment) { experiment.layers.pins[name] = bits; });
}

void Workbench::unpin(int layer) {
    if (!m_model.isReady()) return;
    const std::string name = m_model.value->layers[static_cast<std::size_t>(layer)].name;
    edit(tr("Unpin %1").arg(QString::fromStdString(name)),
         [&](Experiment& experiment) { experiment.layers.pins.erase(name); });
}

std::optional<LayerExplanation> Workbench::explain(int layer) const {
    const bool isOnPath = m_bits.isReady() && m_plan.value->plan.path && !hasLimits(m_experiment);
    if (!isOnPath || layer < 0) return std::nullopt;
    const BudgetPlan& budget = *m_plan.value;
    return explainLayer(budget.plan.plan, *budget.plan.path, budget.plan.removalOrder, m_bits.value->allocation, layer);
}

void Workbench::profile() {
    if (!m_model.isReady() || !m_subsets.isReady()) return;
    m_jobs.start(
        Lane::Compute, tr("Profile %n utterance(s)", nullptr, static_cast<int>(m_subsets.value->calibration.size())),
        this,
        [experiment = m_experiment, model = m_model.value, corpus = m_corpus.value, subsets = m_subsets.value](
            Workspace& workspace, const RunControl& control) {
            const auto scan =
                scanClips(*corpus->corpus, subsets->calibration, &workspace.caches().clipFacts(), control);
            const auto speakers = clipsBySpeaker(experiment, *model, corpus->corpus, subsets->calibration, scan.facts);
            setThreadCount(experiment.threads);
            profileSpeakers(*model, experiment, speakers, workspace.caches().profiles(), control);
        },
        [this] { rank(); });
}

void Workbench::measureSensitivity() {
    if (!m_model.isReady() || !m_subsets.isReady() || !needsMeasuring(m_experiment)) return;
    m_jobs.start(
        Lane::Compute, tr("Measure %1").arg(metricTitle(m_experiment.sensitivity.metric)), this,
        [experiment = m_experiment, model = m_model.value](Workspace& workspace, const RunControl& control) {
            setThreadCount(experiment.threads);
            const RunData data = prepareData(experiment, *model, workspace, control, DataScope::Calibration);
            return layerScores(experiment, *model, data, workspace, control);
        },
        [this, key = measuredKey(m_experiment)](const std::shared_ptr<const LayerScores>& scores) {
            m_measured.insert_or_assign(key, *scores);
            rank();
        });
}

void Workbench::calibrate() {
    if (!m_bits.isReady() || !m_subsets.isReady()) return;
    m_jobs.cancel(m_calibrateJob);
    m_scales = Loadable<CalibrationResult>::loading(tr("Calibrating ..."));
    m_calibrateJob = m_jobs.start(
        Lane::Compute, tr("Calibrate (%1)").arg(choiceText("calibration", m_experiment.calibration.calibrator)), this,
        [experiment = m_experiment, model = m_model.value, bits = m_bits.value](Workspace& workspace,
                                                                                const RunControl& control) {
            setThreadCount(experiment.threads);
            const RunData data = calibrationData(experiment, *model, workspace, control);
            return calibrateLayers(experiment, *model, data, bits->allocation.bits, workspace, control);
        },
        // "Run again" repeats jobs of long ago: their scales may be those of other bits, speakers or models.
        [this, serial = m_scalesSerial](const std::shared_ptr<const CalibrationResult>& scales) {
            if (serial != m_scalesSerial) return;
            m_scales = Loadable<CalibrationResult>::ready(scales);
            Q_EMIT scalesChanged();
        },
        [this, serial = m_scalesSerial](const QString& message) {
            if (serial != m_scalesSerial) return;
            m_scales = Loadable<CalibrationResult>::failed(message);
            Q_EMIT scalesChanged();
        });
    Q_EMIT scalesChanged();
}

void Workbench::evaluate() {
    m_jobs.start(
        Lane::Compute, tr("Evaluate %1").arg(QString::fromStdString(m_experiment.name)), this,
        [experiment = withoutIrrelevant(m_experiment)](Workspace& workspace, const RunControl& control) {
            return run(experiment, workspace, control);
        },
        [this](const std::shared_ptr<const RunOutcome>& outcome) {
            Q_EMIT runsChanged();
            Q_EMIT runFinished(outcome->id);
        },
        [this](const QString&) { Q_EMIT runsChanged(); });
}

void Workbench::runAll(const QString& title, std::vector<Experiment> experiments) {
    // Each stored run shows at once; the worker must not touch the workbench, which may be gone by then.
    const auto tellStored = [bench = QPointer<Workbench>(this)] {
        QMetaObject::invokeMethod(
            qApp,
            [bench] {
                if (bench) Q_EMIT bench->runsChanged();
            },
            Qt::QueuedConnection);
    };
    m_jobs.start(
        Lane::Compute, title, this,
        [experiments = std::move(experiments), tellStored](Workspace& workspace, const RunControl& control) {
            std::string problems;
            for (std::size_t i = 0; i < experiments.size(); ++i) {
                try {
                    if (!run(experiments[i], workspace, controlOfPart(control, i, experiments.size())).wasKnown)
                        tellStored();
                } catch (const Error& error) {
                    problems += experiments[i].name + ": " + error.what() + "\n";
                }
            }
            if (!problems.empty()) throw Error(problems);
        },
        [this] { Q_EMIT runsChanged(); }, [this](const QString&) { Q_EMIT runsChanged(); });
}

void Workbench::resume(std::int64_t id) {
    m_jobs.start(
        Lane::Compute, tr("Resume run %1").arg(id), this,
        [id](Workspace& workspace, const RunControl& control) { return resumeRun(id, workspace, control); },
        [this](const std::shared_ptr<const RunOutcome>& outcome) {
            Q_EMIT runsChanged();
            Q_EMIT runFinished(outcome->id);
        },
        [this](const QString&) { Q_EMIT runsChanged(); });
}

}  // namespace voxbit
