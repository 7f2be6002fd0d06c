// SPDX-License-Identifier: Apache-2.0
// The allocator ilp in a run: on the measured damage of every layer at every width.
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <cmath>

#include "core/allocation/allocator.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/plan.h"
#include "core/experiment/runner.h"
#include "core/package/bit_ops.h"
#include "core/sensitivity/damage_cache.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

const std::filesystem::path kModel = test::referenceData("data/models/digits_w2v2");

Experiment ilpExperiment(const std::string& metric) {
    Experiment experiment;
    experiment.model = kModel.string();
    experiment.corpus.path = test::sourceTree("resources/demo/corpus/manifest.csv").string();
    experiment.subsets.calibration = {"speaker=f01 & subset=calibration", 1, 0.0, 0};
    experiment.subsets.test = {"speaker=m01 & subset=test", 1, 0.0, 0};
    experiment.layers.include = {"*.layers.0.*"};
    experiment.allocation.allocator = "ilp";
    experiment.allocation.minBits = 2;
    experiment.allocation.maxBits = 5;
    experiment.sensitivity.metric = metric;
    experiment.sensitivity.bits = 4;
    experiment.averageBits = 3.6;  // between two uniform widths
    experiment.evaluation.bootstrapSamples = 100;
    return experiment;
}

struct Place {
    QTemporaryDir folder;
    std::filesystem::path path = folder.path().toStdString();
    Workspace workspace{path / "voxbit.sqlite", path / "profiles.sqlite"};

    LayerScores scores(const Experiment& experiment) {
        const auto model = workspace.model(experiment.model, experiment.device, {});
        const RunData data = prepareData(experiment, *model, workspace, {}, DataScope::Calibration);
        return layerScores(experiment, *model, data, workspace, {});
    }
};

}  // namespace

class TestDamageAllocation : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyWidthOfTheLadderIsMeasuredAndKept() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = ilpExperiment("kl");
        experiment.calibration.calibrator = "minmax";  // the scales with which layers are ranked, too
        const LayerScores scores = place.scores(experiment);
        QCOMPARE(scores.costs.widths, (std::vector<Bits>{4, 2, 3, 5}));
        int measured = 0;
        for (std::size_t l = 0; l < scores.values.size(); ++l) {
            if (std::isnan(scores.values[l])) continue;
            ++measured;
            QCOMPARE(scores.costs.values[l][0], scores.values[l]);
            QVERIFY(scores.costs.values[l][1] > scores.costs.values[l][3]);  // 2 bits do more damage than 5
        }
        QCOMPARE(measured, 6);
        // A second request finds everything in the cache; ranking alone asks for one width.
        Experiment ranking = experiment;
        ranking.allocation.allocator = "myqasr";
        const LayerScores one = place.scores(ranking);
        QVERIFY(one.costs.empty());
        const LayerScores again = place.scores(experiment);
        for (std::size_t l = 0; l < scores.values.size(); ++l) {
            if (std::isnan(scores.values[l])) continue;
            QCOMPARE(one.values[l], scores.values[l]);
            QCOMPARE(again.costs.values[l], scores.costs.values[l]);
        }
    }

    void costsHaveTheScalesOfTheRun() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = ilpExperiment("l2");
        experiment.calibration.calibrator = "minmax";
        const LayerScores extremes = place.scores(experiment);
        experiment.calibration.calibrator = "l2";
        const LayerScores fitted = place.scores(experiment);
        double before = 0, after = 0;
        for (std::size_t l = 0; l < fitted.values.size(); ++l) {
            if (std::isnan(fitted.values[l])) continue;
            before += extremes.costs.values[l][1];
            after += fitted.costs.values[l][1];
        }
        QVERIFY2(after < 0.8 * before, qPrintable(QString("2 bits: %1 -> %2").arg(before).arg(after)));
    }

    void decibelsBecomePowers() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        const LayerScores scores = place.scores(ilpExperiment("sqnr"));
        for (std::size_t l = 0; l < scores.values.size(); ++l) {
            if (!std::isnan(scores.values[l]))
                QVERIFY(std::abs(scores.costs.values[l][0] - std::pow(10, scores.values[l] / 10)) < 1e-12);
        }
    }

    void aRunTakesTheBitMapOfLeastDamageAndStatesItsGap() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        const Experiment experiment = ilpExperiment("kl");
        const Run stored = place.workspace.runs().get(run(experiment, place.workspace, {}).id);
        const double gap = stored.summary["size"]["allocation_gap"].get<double>();
        QVERIFY(gap >= 0 && gap <= 0.005);
        const auto model = place.workspace.model(experiment.model, experiment.device, {});
        const LayerScores scores = place.scores(experiment);
        const auto damageOf = [&](const char* allocator) {
            Experiment other = experiment;
            other.allocation.allocator = allocator;
            const AllocationPlan plan = planAllocation(other, *model, &scores);
            const Allocation allocation = chooseAllocation(other, *model, plan);
            double sum = 0;
            for (std::size_t l = 0; l < scores.values.size(); ++l) {
                if (plan.plan.isAllocated[l])
                    sum += scores.costs.at(static_cast<int>(l), allocation.bits[l].weight, plan.plan.names);
            }
            return sum;
        };
        // Up to what the path leaves open.
        const double open = gap * damageOf("uniform");
        QVERIFY(damageOf("ilp") < damageOf("uniform"));
        QVERIFY(damageOf("ilp") <= damageOf("myqasr") + open);
    }

    void metricsThatAreNotMeasuredBecomeCosts() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        const Experiment experiment = ilpExperiment("median");
        const LayerScores scores = place.scores(experiment);
        QVERIFY(scores.costs.empty());
        const auto model = place.workspace.model(experiment.model, experiment.device, {});
        const AllocationPlan plan = planAllocation(experiment, *model, &scores);
        QVERIFY(plan.path && plan.removalOrder.empty());
        QVERIFY(chooseAllocation(experiment, *model, plan).gap.has_value());
    }

    void limitsBesideTheBudgetAreKept() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = ilpExperiment("median");
        const LayerScores scores = place.scores(experiment);
        const auto model = place.workspace.model(experiment.model, experiment.device, {});
        const auto chosen = [&] {
            return chooseAllocation(experiment, *model, planAllocation(experiment, *model, &scores));
        };
        const auto meanOf = [&](const Allocation& allocation) {
            const AllocationPlan plan = planAllocation(experiment, *model, &scores);
            return bitStatistics(model->layers, allocation.bits, plan.plan.quantizedLayers()).weightedMean;
        };
        const Allocation free = chosen();
        const double most = meanOf(free) - 0.5;
        experiment.allocation.limits.averageBits = most;
        const Allocation limited = chosen();
        QVERIFY(meanOf(limited) <= most && meanOf(limited) > most - 0.5);
        QVERIFY(limited.sizeBytes < free.sizeBytes);
        experiment.budgetMiB.reset();  // then nothing else limits
        experiment.averageBits.reset();
        QVERIFY(chosen().bits == limited.bits);
        experiment.allocation.limits.averageBits = 1;  // the narrowest are wider
        QVERIFY_EXCEPTION_THROWN(chosen(), InvalidArgument);
    }

    void limitsBelongToTheIntegerProgramAlone() {
        Experiment plain = ilpExperiment("kl");
        Experiment limited = plain;
        limited.allocation.limits.averageBits = 4;
        QVERIFY(experimentHash(withoutIrrelevant(plain)) != experimentHash(withoutIrrelevant(limited)));
        for (Experiment* experiment : {&plain, &limited}) experiment->allocation.allocator = "uniform";
        QCOMPARE(experimentHash(plain), experimentHash(limited));
        QVERIFY(!withoutIrrelevant(limited).allocation.limits.hasAny());
        limited.allocation.limits = {};
        limited.allocation.limits.latencyMs = 5;
        QVERIFY_EXCEPTION_THROWN(limited.validate(), InvalidArgument);  // nobody measured
    }

    void theOrderOfRemovalDoesNotMatter() {
        Experiment a = ilpExperiment("kl");
        Experiment b = a;
        b.allocation.order = "shuffled";
        b.allocation.seed = 5;
        QVERIFY(needsScores(b));
        QCOMPARE(experimentHash(withoutIrrelevant(a)), experimentHash(withoutIrrelevant(b)));
        b.sensitivity.file = "scores.json";  // that the metric does not read
        QCOMPARE(experimentHash(withoutIrrelevant(a)), experimentHash(withoutIrrelevant(b)));
        a.sensitivity.metric = b.sensitivity.metric = "file";
        QVERIFY(experimentHash(withoutIrrelevant(a)) != experimentHash(withoutIrrelevant(b)));
        b.sensitivity.metric = "l2";
        QVERIFY(experimentHash(withoutIrrelevant(a)) != experimentHash(withoutIrrelevant(b)));
    }
};

QTEST_GUILESS_MAIN(TestDamageAllocation)
#include "tst_damage_allocation.moc"
