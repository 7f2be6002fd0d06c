// SPDX-License-Identifier: Apache-2.0
#include "app/window/workbench.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <algorithm>

#include "app/window/metric_text.h"
#include "core/package/size_model.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

template <class T>
bool hasFailed(const Loadable<T>& loadable) {
    return loadable.status == Loadable<T>::Status::Failed;
}

/// Every signal that announces new content, counted.
struct Spies {
    explicit Spies(Workbench& bench)
        : model(&bench, &Workbench::modelChanged),
          corpus(&bench, &Workbench::corpusChanged),
          subsets(&bench, &Workbench::subsetsChanged),
          ranking(&bench, &Workbench::rankingChanged),
          plan(&bench, &Workbench::planChanged),
          bits(&bench, &Workbench::bitsChanged) {}
    std::vector<qsizetype> counts() const {
        return {model.count(), corpus.count(), subsets.count(), ranking.count(), plan.count(), bits.count()};
    }
    QSignalSpy model, corpus, subsets, ranking, plan, bits;
};

}  // namespace

class TestWorkbench : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_demo.openAndProfile(test::DemoBench::experiment())); }
    void init() {
        test::failOnWarning();
        test::open(bench(), test::DemoBench::experiment());
        QVERIFY(m_demo.settle());
        QVERIFY(bench().bits().isReady());
    }

    void nothingIsKnownBeforeAModelIsOpen() {
        test::DemoBench fresh;
        QVERIFY(!fresh.bench.model().isReady());
        QVERIFY(!fresh.bench.bits().isReady());
        QVERIFY(!fresh.bench.bits().text.isEmpty());
        QVERIFY(!fresh.bench.explain(0));
    }

    void unprofiledSpeakersAreToldAndProfilingRanksThem() {
        test::DemoBench fresh;
        test::open(fresh.bench, test::DemoBench::experiment());
        QVERIFY(fresh.settle());
        QVERIFY(fresh.bench.model().isReady());
        QVERIFY(fresh.bench.corpus().value->isComplete);
        QCOMPARE(fresh.bench.subsets().value->calibration.size(), std::size_t(3));
        QCOMPARE(fresh.bench.ranking().status, Loadable<Ranking>::Status::Absent);
        QVERIFY2(fresh.bench.ranking().text.contains(QLatin1Char('3')), qPrintable(fresh.bench.ranking().text));
        QVERIFY(!fresh.bench.plan().isReady());
        fresh.bench.profile();
        QVERIFY(fresh.settle());
        QVERIFY(fresh.bench.ranking().isReady());
        QVERIFY(fresh.bench.bits().isReady());
    }

    void bitsFitIntoTheBudgetAndAllFiguresBelongToThem() {
        const ChosenBits& bits = *bench().bits().value;
        const BudgetPlan& plan = *bench().plan().value;
        QVERIFY(bits.allocation.sizeBytes <= *budgetBytes(bench().experiment(), plan.plan));
        QCOMPARE(bits.parts.total(), bits.allocation.sizeBytes);
        QCOMPARE(plan.plan.sizes.sizeBytes(bits.allocation.bits), bits.allocation.sizeBytes);
        QVERIFY(bits.floatBytes > 2 * bits.allocation.sizeBytes);
        QVERIFY(bits.statistics.weightedMean > 3 && bits.statistics.weightedMean <= 4.01);
        QCOMPARE(plan.range.smallestBytes, plan.plan.path->smallest().sizeBytes);
        for (std::size_t i = 1; i < plan.range.uniform.size(); ++i) {
            QVERIFY(plan.range.uniform[i - 1].sizeBytes < plan.range.uniform[i].sizeBytes);
        }
        QCOMPARE(plan.range.uniform.front().sizeBytes, plan.range.smallestBytes);
        QCOMPARE(plan.range.uniform.back().sizeBytes, plan.range.largestBytes);
    }

    void anotherBudgetIsALookUpAndChangesBitsOnly() {
        const double before = bench().bits().value->allocation.sizeBytes;
        const Spies spies(bench());
        setBudget(before * 0.9);
        QCOMPARE(spies.counts(), (std::vector<qsizetype>{0, 0, 0, 0, 0, 1}));
        QVERIFY(bench().bits().value->allocation.sizeBytes < before);
    }

    void anEditThatChangesNothingIsNoStep() {
        const Spies spies(bench());
        bench().edit("nothing", [](Experiment&) {});
        QCOMPARE(bench().undoStack().count(), 0);
        QCOMPARE(spies.bits.count(), 0);
    }

    void undoAndRedoBringBudgetsBack() {
        const double start = bench().bits().value->allocation.sizeBytes;
        setBudget(start * 0.9);
        const double smaller = bench().bits().value->allocation.sizeBytes;
        bench().undoStack().undo();
        QCOMPARE(bench().bits().value->allocation.sizeBytes, start);
        QCOMPARE(*bench().experiment().averageBits, 4.0);
        QVERIFY(!bench().experiment().budgetMiB);
        bench().undoStack().redo();
        QCOMPARE(bench().bits().value->allocation.sizeBytes, smaller);
    }

    void stepsOfOneDragMergeAndTwoDragsDoNot() {
        const double start = bench().bits().value->allocation.sizeBytes;
        for (const double share : {0.99, 0.97, 0.95}) setBudget(start * share, "budget");
        QCOMPARE(bench().undoStack().count(), 1);
        bench().endMerge();
        const double between = bench().bits().value->allocation.sizeBytes;
        for (const double share : {0.93, 0.91}) setBudget(start * share, "budget");
        QCOMPARE(bench().undoStack().count(), 2);
        bench().undoStack().undo();
        QCOMPARE(bench().bits().value->allocation.sizeBytes, between);
        bench().undoStack().undo();
        QCOMPARE(bench().bits().value->allocation.sizeBytes, start);
    }

    void aPinnedLayerKeepsItsWidthAndTheRestIsSolvedAgain() {
        const int layer = firstAllocated();
        const double budget = *budgetBytes(bench().experiment(), bench().plan().value->plan);
        setBudget(budget);
        bench().pin(layer, 8);
        QVERIFY(m_demo.settle());
        const auto l = static_cast<std::size_t>(layer);
        QCOMPARE(bench().bits().value->allocation.bits[l].weight, 8);
        QVERIFY(bench().bits().value->isPinned[l]);
        QVERIFY(bench().bits().value->allocation.sizeBytes <= budget);
        QCOMPARE(*bench().explain(layer)->pinned, 8);
        bench().unpin(layer);
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().bits().value->isPinned[l]);
        QVERIFY(bench().explain(layer)->isAllocated);
        bench().undoStack().undo();
        QVERIFY(m_demo.settle());
        QCOMPARE(bench().bits().value->allocation.bits[l].weight, 8);
    }

    void anImpossibleBudgetFailsTheBitsAndKeepsThePlan() {
        const double least = bench().plan().value->range.smallestBytes;
        setBudget(least - 1);
        QVERIFY(hasFailed(bench().bits()));
        QVERIFY(bench().plan().isReady());
        QVERIFY(!bench().bits().text.isEmpty());
        setBudget(least);
        QVERIFY(bench().bits().isReady());
        QCOMPARE(bench().bits().value->allocation.sizeBytes, least);
    }

    void anImpossibleRangeOfWidthsFailsThePlanAndCanBeRepaired() {
        bench().edit("widths", [](Experiment& e) { e.allocation.minBits = 9; });
        QVERIFY(hasFailed(bench().plan()));
        QVERIFY(hasFailed(bench().bits()));
        bench().undoStack().undo();
        QVERIFY(bench().bits().isReady());
    }

    void aBrokenExpressionFailsTheSubsetsAndCanBeRepaired() {
        bench().edit("who", [](Experiment& e) { e.subsets.calibration.expression = "speaker="; });
        QVERIFY(m_demo.settle());
        QVERIFY(hasFailed(bench().subsets()));
        QVERIFY(!bench().bits().isReady());
        QVERIFY2(bench().bits().text == bench().subsets().text, qPrintable(bench().bits().text));
        bench().undoStack().undo();
        QVERIFY(m_demo.settle());
        QVERIFY(bench().bits().isReady());
    }

    void aModelThatDoesNotExistSaysSoEverywhere() {
        bench().edit("model", [](Experiment& e) { e.model = "/nowhere/model"; });
        QVERIFY(m_demo.settle());
        QVERIFY(hasFailed(bench().model()));
        QVERIFY2(bench().model().text.contains("/nowhere/model"), qPrintable(bench().model().text));
        QCOMPARE(bench().bits().text, bench().model().text);
        QVERIFY(!bench().bits().isReady());
        bench().undoStack().undo();
        QVERIFY(m_demo.settle());
        QVERIFY(bench().bits().isReady());
    }

    void otherSpeakersThatAreProfiledRankAgainWithoutTheModel() {
        bench().edit("who", [](Experiment& e) { e.subsets.calibration.count = 2; });
        QVERIFY(m_demo.settle());
        QVERIFY(bench().ranking().isReady());
        QCOMPARE(bench().ranking().value->utterances, std::size_t(2));
        QVERIFY(!m_demo.jobs.isComputing());
    }

    void subsetsAreChosenInTheBackgroundWhileTheLastOnesStay() {
        const auto before = bench().subsets().value;
        bench().edit("who", [](Experiment& e) { e.subsets.calibration.count = 1; });
        QCOMPARE(bench().subsets().status, Loadable<ChosenSubsets>::Status::Loading);
        QCOMPARE(bench().subsets().value, before);
        QVERIFY(bench().ranking().value != nullptr);
        QVERIFY(m_demo.settle());
        QCOMPARE(bench().subsets().value->calibration.size(), std::size_t(1));
        QCOMPARE(bench().ranking().value->utterances, std::size_t(1));
    }

    void whatIsMissingIsSaidAnew() {
        test::DemoBench fresh;
        test::open(fresh.bench, test::DemoBench::experiment());
        QVERIFY(fresh.settle());
        const QSignalSpy ranking(&fresh.bench, &Workbench::rankingChanged);
        fresh.bench.retranslate();
        QVERIFY(fresh.settle());
        QVERIFY(ranking.count() > 0);
    }

    void uniformAllocationNeedsNoRanking() {
        bench().edit("uniform", [](Experiment& e) {
            e.allocation.allocator = "uniform";
            e.subsets.calibration.expression = "subset=calibration & speaker=m01";
        });
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().ranking().isReady());
        QVERIFY(bench().bits().isReady());
        QCOMPARE(bench().bits().value->statistics.minimum, bench().bits().value->statistics.maximum);
    }

    void calibrationLastsUntilTheBitsChange() {
        bench().calibrate();
        QVERIFY(m_demo.settle());
        QVERIFY2(bench().scales().isReady(), qPrintable(bench().scales().text));
        setBudget(bench().bits().value->allocation.sizeBytes * 0.9);
        QVERIFY(!bench().scales().isReady());
    }

    void scalesOfAnotherBitMapAreNotTaken() {
        bench().calibrate();
        const JobId job = m_demo.jobs.rows().back().id;
        QVERIFY(m_demo.settle());
        QVERIFY(bench().scales().isReady());
        setBudget(bench().bits().value->allocation.sizeBytes * 0.9);
        const JobId again = m_demo.jobs.restart(job);
        QVERIFY(again > 0);
        QVERIFY(m_demo.settle());
        QCOMPARE(m_demo.jobs.row(again)->state, JobState::Finished);
        QVERIFY(!bench().scales().isReady());
        QVERIFY(!bench().scales().value);
    }

    void groupsOfWeightsCountInTheSizeAtOnce() {
        const double least = bench().plan().value->range.smallestBytes;
        bench().calibrate();
        QVERIFY(m_demo.settle());
        bench().edit("groups", [](Experiment& e) { e.calibration.groupSize = 32; });
        QVERIFY(bench().plan().value->range.smallestBytes > least);
        QVERIFY(!bench().scales().isReady());
        bench().edit("none", [](Experiment& e) { e.calibration.groupSize = 0; });
        QCOMPARE(bench().plan().value->range.smallestBytes, least);
    }

    void damageMeasuredWithOtherScalesIsNotTaken() {
        const auto calibrator = [&](const std::string& name) {
            bench().edit("calibrator", [&](Experiment& e) { e.calibration.calibrator = name; });
            QVERIFY(m_demo.settle());
        };
        bench().edit("integer program", [](Experiment& e) {
            e.layers.include = {"*encoder.layers.0.feed_forward*"};
            e.sensitivity.metric = "l2";
            e.allocation.allocator = "ilp";
            e.allocation.minBits = 3;
            e.allocation.maxBits = 4;
        });
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().plan().isReady());
        bench().measureSensitivity();
        QVERIFY(m_demo.settle());
        QVERIFY2(bench().plan().isReady(), qPrintable(bench().plan().text));
        calibrator("mse");
        QVERIFY(!bench().plan().isReady());
        calibrator("minmax");
        QVERIFY(bench().plan().isReady());
        bench().edit("no other scales", [](Experiment& e) {
            e.calibration.captureMiB = 64;
            e.calibration.isSequential = true;  // that of a layer alone has none before it
        });
        QVERIFY(m_demo.settle());
        QVERIFY(bench().plan().isReady());
        bench().edit("metric", [](Experiment& e) { e.sensitivity.metric = "median"; });  // costs nothing to measure
        calibrator("mse");
        QVERIFY(bench().plan().isReady());
    }

    void scalesOfAnotherCalibratorAreNotTaken() {
        bench().calibrate();
        const JobId job = m_demo.jobs.rows().back().id;
        QVERIFY(m_demo.settle());
        bench().edit("calibrator", [](Experiment& e) { e.calibration.calibrator = "mse"; });
        QVERIFY(m_demo.jobs.restart(job) > 0);
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().scales().isReady());
    }

    void aCancelledCalibrationIsNotGoingOnAnyMore() {
        bench().calibrate();
        QCOMPARE(bench().scales().status, Loadable<CalibrationResult>::Status::Loading);
        const QSignalSpy changed(&bench(), &Workbench::scalesChanged);
        m_demo.jobs.cancel(m_demo.jobs.rows().back().id);
        QCOMPARE(bench().scales().status, Loadable<CalibrationResult>::Status::Absent);
        QVERIFY(!bench().scales().text.isEmpty());
        QCOMPARE(changed.count(), 1);
        // What was cancelled may be run again while nothing else has changed.
        QVERIFY(m_demo.jobs.restart(m_demo.jobs.rows().back().id) > 0);
        QVERIFY(m_demo.settle());
        QVERIFY(bench().scales().isReady());
    }

    void integersAreCheckedForThePresentBitsAndArithmetic() {
        const QSignalSpy changed(&bench(), &Workbench::integersChanged);
        bench().checkIntegers();
        QCOMPARE(bench().integers().status, Loadable<IntegerCheck>::Status::Loading);
        const JobId job = m_demo.jobs.rows().back().id;
        QVERIFY(m_demo.settle());
        QVERIFY2(bench().integers().isReady(), qPrintable(bench().integers().text));
        QCOMPARE(changed.count(), 2);
        const auto isDynamic = [this] {
            const auto& layers = bench().integers().value->parity.layers;
            return std::all_of(layers.begin(), layers.end(),
                               [](const LayerParity& layer) { return layer.mode == ExecutionMode::Dynamic; });
        };
        QVERIFY(!isDynamic());  // mixed
        bench().edit("dynamic", [](Experiment& e) { e.execution.preset = "dynamic"; });
        QVERIFY(!bench().integers().isReady());
        bench().checkIntegers();
        QVERIFY(m_demo.settle());
        QVERIFY(bench().integers().isReady() && isDynamic());
        setBudget(bench().bits().value->allocation.sizeBytes * 0.9);
        QVERIFY(!bench().integers().isReady());
        QVERIFY(m_demo.jobs.restart(job) > 0);
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().integers().isReady());  // of other bits
    }

    void aCancelledCheckOfIntegersIsNotGoingOnAnyMore() {
        bench().checkIntegers();
        m_demo.jobs.cancel(m_demo.jobs.rows().back().id);
        QCOMPARE(bench().integers().status, Loadable<IntegerCheck>::Status::Absent);
        QVERIFY(m_demo.settle());
        QVERIFY(!bench().integers().isReady());
    }

    void jobsAreNamedInTheUsersWords() {
        bench().calibrate();
        QCOMPARE(m_demo.jobs.rows().back().title, QString("Calibrate (Min-max)"));
        QVERIFY(m_demo.settle());
        bench().edit("metric", [](Experiment& e) { e.sensitivity.metric = "kl"; });
        QVERIFY(m_demo.settle());
        bench().measureSensitivity();
        QCOMPARE(m_demo.jobs.rows().back().title, "Measure " + metricTitle("kl"));
        QVERIFY(metricTitle("kl") != "kl");
        m_demo.jobs.cancel(m_demo.jobs.rows().back().id);
        QVERIFY(m_demo.settle());
    }

    void cancellingAllComputationLeavesOpeningAlone() {
        test::DemoBench fresh;
        test::open(fresh.bench, test::DemoBench::experiment());
        const JobId job = fresh.jobs.start(
            Lane::Compute, "long", this,
            [](Workspace&, const RunControl& control) {
                for (;;) {
                    control.checkStop();
                    QThread::msleep(1);
                }
            },
            [] {});
        fresh.jobs.cancelComputing();
        QCOMPARE(fresh.jobs.row(job)->state, JobState::Cancelled);
        QVERIFY(fresh.settle());
        QVERIFY(fresh.bench.model().isReady());
        QVERIFY(fresh.bench.corpus().isReady());
        QVERIFY(fresh.bench.corpus().value->isComplete);
        QVERIFY(fresh.bench.subsets().isReady());
    }

    void theSelectedLayerIsAnnouncedOnce() {
        QSignalSpy spy(&bench(), &Workbench::selectedLayerChanged);
        bench().selectLayer(2);
        bench().selectLayer(2);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(bench().selectedLayer(), 2);
    }

  private:
    Workbench& bench() { return m_demo.bench; }
    void setBudget(double bytes, const QString& mergeKey = {}) {
        bench().edit(
            "budget",
            [&](Experiment& e) {
                e.budgetMiB = bytes / kBytesPerMiB;
                e.averageBits.reset();
            },
            mergeKey);
    }
    int firstAllocated() {
        const auto& isAllocated = bench().plan().value->plan.plan.isAllocated;
        return static_cast<int>(std::find(isAllocated.begin(), isAllocated.end(), true) - isAllocated.begin());
    }

    test::DemoBench m_demo;
};

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
