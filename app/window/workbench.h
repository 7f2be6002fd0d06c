// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QUndoStack>
#include <functional>
#include <map>

#include "app/window/job_runner.h"
#include "app/window/loadable.h"
#include "app/window/workbench_state.h"
#include "core/allocation/explain.h"
#include "core/experiment/experiment.h"
#include "core/experiment/plan.h"

namespace voxbit {

/// Subsets that a corpus of one's own begins with: some recordings to calibrate on, all others to test on, so that a
/// run works at once. Where the corpus is too small for that many, half of it (once it is listed).
SubsetChoice ownCorpusSubsets();

/// Workbench::checkIntegers() takes so many of the test subset at most: an answer in seconds.
inline constexpr int kParityRecordings = 8;

/// The document of the window: one Experiment, and everything that is known about it. Panels show its state, call
/// edit(), and listen; they never talk to one another.
///
///   experiment --model--> model                 (quick lane)
///              --corpus-> corpus                (quick lane, then a scan of the files)
///              --subsets, corpus--> subsets     (quick lane)
///              --model, subsets, input, sensitivity--> ranking   (quick lane; only from profiles that exist)
///              --model, ranking, layers, allocation, size--> plan (at once)
///              --plan, budget--> bits           (a look-up; under several limits a search on the quick lane)
///              --calibrate()--> scales
///              --checkIntegers()--> integers
///
/// An edit invalidates exactly what depends on it. Changing the budget costs a look-up and emits bitsChanged() only.
class Workbench : public QObject {
    Q_OBJECT
  public:
    explicit Workbench(JobRunner& jobs, QObject* parent = nullptr);

    const Experiment& experiment() const { return m_experiment; }
    QUndoStack& undoStack() { return m_undo; }

    /// Changes the experiment as one undoable step. Steps with the same non-empty `mergeKey` that follow one another
    /// become one (drags) until endMerge().
    void edit(const QString& what, const std::function<void(Experiment&)>& change, const QString& mergeKey = {});
    void endMerge();
    /// Opens another model as one step (putModel()). @param path checkpoint folder or packed file
    void changeModel(const QString& path);
    /// Opens another corpus as one step, with ownCorpusSubsets(). @param path folder in a known layout, or manifest
    void changeCorpus(const QString& path);

    const Loadable<LoadedModel>& model() const { return m_model; }
    const Loadable<CorpusFacts>& corpus() const { return m_corpus; }
    const Loadable<ChosenSubsets>& subsets() const { return m_subsets; }
    /// Absent while speakers of the calibration subset are not profiled; then text() says how many.
    const Loadable<Ranking>& ranking() const { return m_ranking; }
    const Loadable<BudgetPlan>& plan() const { return m_plan; }
    /// Failed when the budget is impossible. Under several limits the last ones stay while the next are searched.
    const Loadable<ChosenBits>& bits() const { return m_bits; }
    /// Scales of the present bit map; absent until calibrate() and after every change of bits.
    const Loadable<CalibrationResult>& scales() const { return m_scales; }

    /// Of the present bit map and calibration; absent until checkIntegers() and after every change of them.
    const Loadable<IntegerCheck>& integers() const { return m_integers; }

    /// Selected layer, shared by all views; -1: none.
    int selectedLayer() const { return m_selectedLayer; }
    void selectLayer(int layer);

    // Jobs. Each returns at once.
    /// Profiles every utterance of the calibration subset that has no profile yet.
    void profile();
    /// Computes a measured metric (kl, sqnr, ...) over the calibration subset.
    void measureSensitivity();
    void calibrate();
    /// Runs the experiment as it stands from end to end and stores it.
    void evaluate();
    /// Holds every layer that can run in integers against its simulation. Where the experiment simulates everything,
    /// layers run as in the preset `mixed`, or `dynamic` where no recordings calibrate them.
    void checkIntegers();
    /// Runs a plan as one job; what the database holds is not run again.
    void runAll(const QString& title, std::vector<Experiment> experiments);
    void resume(std::int64_t run);

    // Pins: exact layer names, kept in LayerSelection::pins.
    void pin(int layer, Bits bits);
    void unpin(int layer);

    /// Says in the present language why something is not there.
    void retranslate();

    /// Why the layer has its bits. Nothing before there is a plan with a path.
    std::optional<LayerExplanation> explain(int layer) const;

  Q_SIGNALS:
    void experimentChanged();
    void modelChanged();
    void corpusChanged();
    void subsetsChanged();
    void rankingChanged();
    void planChanged();
    void bitsChanged();
    void scalesChanged();
    void integersChanged();
    void selectedLayerChanged(int layer);
    /// Runs were stored.
    void runsChanged();
    /// A run that evaluate() or resume() started is finished.
    void runFinished(qint64 id);

  private:
    friend class ExperimentCommand;
    void apply(Experiment experiment);
    void openModel();
    void openCorpus();
    void onCorpus(const std::shared_ptr<const CorpusFacts>& facts);
    void leaveSomeToTest(std::size_t utterances);
    void scanCorpus();
    void chooseSubsets();
    void onSubsets();
    void rank();
    void makePlan();
    void chooseBits();
    void searchBits();
    void onBits(Loadable<ChosenBits> bits);
    void forgetScales();
    void onCalibrationCancelled();
    void forgetIntegers();
    void dropIntegers();

    JobRunner& m_jobs;
    QUndoStack m_undo;
    int m_mergeSerial = 0;
    Experiment m_experiment;
    Loadable<LoadedModel> m_model;
    Loadable<CorpusFacts> m_corpus;
    Loadable<ChosenSubsets> m_subsets;
    Loadable<Ranking> m_ranking;
    Loadable<BudgetPlan> m_plan;
    Loadable<ChosenBits> m_bits;
    Loadable<CalibrationResult> m_scales;
    Loadable<IntegerCheck> m_integers;
    std::shared_ptr<SpeakerProfiles> m_profiles = std::make_shared<SpeakerProfiles>();  ///< used on the quick lane only
    std::map<std::string, LayerScores> m_measured;  ///< measured scores by what they depend on
    JobId m_modelJob = 0, m_corpusJob = 0, m_scanJob = 0, m_subsetJob = 0, m_rankJob = 0, m_calibrateJob = 0,
          m_integersJob = 0, m_bitsJob = 0;
    bool m_isScanWanted = false;  ///< files are left that nobody looked at
    int m_scalesSerial = 0;       ///< of what scales belong to: others come too late
    int m_integersSerial = 0;
    int m_selectedLayer = -1;
};

}  // namespace voxbit
