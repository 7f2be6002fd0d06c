// SPDX-License-Identifier: Apache-2.0
// The allocators that measure more than the mean damage of layers alone: ilp_sequential and ilp_worst_group.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/allocation/allocator.h"
#include "core/calibration/executions.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/plan.h"
#include "core/experiment/runner.h"
#include "core/models/model.h"
#include "core/sensitivity/output_distance.h"
#include "tests/support/error_text.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

namespace {

const std::filesystem::path kModel = test::referenceData("data/models/digits_w2v2");

Experiment experimentWith(const std::string& allocator) {
    Experiment experiment;
    experiment.model = kModel.string();
    experiment.corpus.path = test::sourceTree("resources/demo/corpus/manifest.csv").string();
    experiment.subsets.calibration = {"speaker in (f01, m01) & subset=calibration", 4, 0.0, 0};
    experiment.subsets.test = {"speaker=m02 & subset=test", 1, 0.0, 0};
    experiment.layers.include = {"*.layers.0.*", "*.layers.1.*"};
    experiment.allocation.allocator = allocator;
    experiment.allocation.minBits = 1;
    experiment.allocation.maxBits = 4;
    experiment.activationBits = kFloatBits;
    experiment.sensitivity.metric = "kl";
    experiment.calibration.calibrator = "minmax";
    experiment.averageBits = 2.5;
    experiment.evaluation.bootstrapSamples = 100;
    return experiment;
}

struct Place {
    QTemporaryDir folder;
    std::filesystem::path path = folder.path().toStdString();
    Workspace workspace{path / "voxbit.sqlite", path / "profiles.sqlite"};

    std::shared_ptr<const LoadedModel> model(const Experiment& experiment) {
        return workspace.model(experiment.model, experiment.device, {});
    }
    RunData data(const Experiment& experiment) {
        return prepareData(experiment, *model(experiment), workspace, {}, DataScope::Calibration);
    }
    LayerScores scores(const Experiment& experiment) {
        return layerScores(experiment, *model(experiment), data(experiment), workspace, {});
    }
    AllocationPlan plan(const Experiment& experiment) {
        const LayerScores found = scores(experiment);
        return planAllocation(experiment, *model(experiment), &found);
    }
    /// The KL divergence of the model with a bit map, by running it.
    double klOf(const Experiment& experiment, const BitMap& bits) {
        const auto opened = model(experiment);
        const RunData clips = data(experiment);
        const auto scales = calibrateLayers(experiment, *opened, clips, bits, workspace, {}).layers;
        const auto executions = makeExecutions(*opened->model, scales);
        Execution quantized;
        quantized.layers = &executions;
        OutputDistance distance(opened->checkpoint.config.padTokenId);
        for (std::size_t i = 0; i < clips.calibration.clips.size(); ++i) {
            const ModelInput input = makeInput(clips.calibration.clips.load(i));
            distance.add(opened->model->forward(input, {}), opened->model->forward(input, quantized));
        }
        return distance.damage().kl;
    }
};

double worstOf(const LayerScores& scores, const AllocationPlan& plan, const BitMap& bits) {
    double worst = 0;
    for (const GroupCosts& group : scores.groupCosts) {
        double sum = 0;
        for (std::size_t l = 0; l < bits.size(); ++l) {
            if (plan.plan.isAllocated[l]) sum += group.costs.at(static_cast<int>(l), bits[l].weight, plan.plan.names);
        }
        worst = std::max(worst, sum);
    }
    return worst;
}

}  // namespace

class TestSequentialAllocation : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void roundsLowerTheDamageOfTheWholeModelAndKeepTheBudget() {
        VOXBIT_NEEDS_DATA(kModel);
        const Experiment experiment = experimentWith("ilp_sequential");
        const AllocationPlan plan = m_place.plan(experiment);
        QVERIFY(plan.sequential && plan.path);
        const SequentialAnswer& answer = *plan.sequential;
        QVERIFY(std::is_sorted(answer.damages.rbegin(), answer.damages.rend()));
        QVERIFY2(answer.damages.size() >= 2, "no round found anything better");
        QVERIFY(answer.damages.size() <= 1 + std::size_t{3});
        QVERIFY(answer.allocation.sizeBytes <= answer.budgetBytes);
        QCOMPARE(plan.sizes.sizeBytes(answer.allocation.bits), answer.allocation.sizeBytes);
        QVERIFY(!answer.allocation.gap);
        // What was measured is what running the model gives.
        const Allocation additive = plan.path->at(answer.budgetBytes);
        const auto isNear = [](double a, double b) { return std::abs(a - b) <= 1e-5 * b; };
        QVERIFY(isNear(answer.damages.front(), m_place.klOf(experiment, additive.bits)));
        QVERIFY(isNear(answer.damages.back(), m_place.klOf(experiment, answer.allocation.bits)));
        // At its budget it is what a run takes; elsewhere there is the path.
        QVERIFY(chooseAllocation(experiment, *m_place.model(experiment), plan).bits == answer.allocation.bits);
        Experiment other = experiment;
        other.averageBits = 3.5;
        QVERIFY(chooseAllocation(other, *m_place.model(experiment), plan).gap.has_value());
    }

    void oneRoundIsTheBeginningOfThree() {
        VOXBIT_NEEDS_DATA(kModel);
        Experiment experiment = experimentWith("ilp_sequential");
        const auto three = m_place.plan(experiment).sequential->damages;
        experiment.allocation.rounds = 1;
        const auto one = m_place.plan(experiment).sequential->damages;
        QVERIFY(one.size() <= 2 && one.size() <= three.size());
        QVERIFY(std::equal(one.begin(), one.end(), three.begin()));
        // Nothing to measure around: only ranked.
        experiment.averageBits.reset();
        QVERIFY(!m_place.scores(experiment).sequential);
    }

    void pinsAndTiesAreKept() {
        VOXBIT_NEEDS_DATA(kModel);
        Experiment experiment = experimentWith("ilp_sequential");
        experiment.layers.tied = {{"qkv"}};
        experiment.layers.pins["*.layers.0.*.intermediate_dense"] = 4;
        experiment.allocation.rounds = 1;
        const AllocationPlan plan = m_place.plan(experiment);
        const BitMap& bits = plan.sequential->allocation.bits;
        for (const auto& group : plan.plan.groups) {
            for (const int layer : group)
                QCOMPARE(bits[static_cast<std::size_t>(layer)].weight, bits[static_cast<std::size_t>(group[0])].weight);
        }
        for (std::size_t l = 0; l < bits.size(); ++l) {
            if (plan.plan.pinned[l]) QCOMPARE(bits[l].weight, *plan.plan.pinned[l]);
        }
    }

    void aRunTakesTheMeasuredBitMap() {
        VOXBIT_NEEDS_DATA(kModel);
        const Experiment experiment = experimentWith("ilp_sequential");
        const Run stored = m_place.workspace.runs().get(run(experiment, m_place.workspace, {}).id);
        QVERIFY(!stored.summary["size"].contains("allocation_gap"));
        QCOMPARE(stored.summary["size"]["size_bytes"].get<double>(),
                 m_place.plan(experiment).sequential->allocation.sizeBytes);
    }

    void theWorstGroupSuffersLessThanUnderTheMean() {
        VOXBIT_NEEDS_DATA(kModel);
        const Experiment experiment = experimentWith("ilp_worst_group");
        const auto model = m_place.model(experiment);
        const LayerScores scores = m_place.scores(experiment);
        QCOMPARE(scores.groupCosts.size(), std::size_t{2});
        QCOMPARE(scores.groupCosts[0].group, std::string("f01"));
        QCOMPARE(scores.groupCosts[1].group, std::string("m01"));
        for (std::size_t l = 0; l < scores.values.size(); ++l) {
            if (std::isnan(scores.values[l])) continue;
            const auto at = [&](std::size_t g) { return scores.groupCosts[g].costs.values[l][0]; };
            QVERIFY(at(0) != at(1));
            QVERIFY(std::abs(scores.costs.values[l][0] - (at(0) + at(1)) / 2) < 1e-12);
        }
        Experiment mean = experiment;
        mean.allocation.allocator = "ilp";
        const AllocationPlan fair = planAllocation(experiment, *model, &scores);
        const AllocationPlan plain = planAllocation(mean, *model, &scores);
        for (const double bits : {2.0, 2.5, 3.0, 3.5}) {
            Experiment one = experiment;
            one.averageBits = bits;
            const Allocation found = chooseAllocation(one, *model, fair);
            QVERIFY(found.gap && found.sizeBytes <= *budgetBytes(one, fair));
            QVERIFY2(*found.gap < 0.1, qPrintable(QString("%1 bits: %2").arg(bits).arg(*found.gap)));
            // All answers that the mean is asked for are looked at, too.
            QVERIFY(worstOf(scores, fair, found.bits) <=
                    worstOf(scores, fair, chooseAllocation(one, *model, plain).bits) * (1 + 1e-9));
        }
    }

    void groupsComeFromTheCorpus() {
        VOXBIT_NEEDS_DATA(kModel);
        Experiment experiment = experimentWith("ilp_worst_group");
        experiment.allocation.groupBy = "gender";
        const LayerScores scores = m_place.scores(experiment);
        QCOMPARE(scores.groupCosts[0].group, std::string("F"));
        QCOMPARE(scores.groupCosts[1].group, std::string("M"));
        experiment.allocation.groupBy = "language";
        const auto text = messageOf<InvalidArgument>([&] { (void)m_place.scores(experiment); });
        QVERIFY2(contains(text, "of 1 known language") && contains(text, "allocation.group_by"), text.c_str());
    }

    void otherMetricsAreRefused() {
        for (const char* allocator : {"ilp_sequential", "ilp_worst_group"}) {
            Experiment experiment = experimentWith(allocator);
            experiment.model = test::sourceTree("tests/golden/case1_base").string();
            experiment.layers.include = {"*"};
            experiment.sensitivity.metric = "median";
            const LoadedModel model = openModel(experiment.model, "cpu");
            const auto text = messageOf<InvalidArgument>([&] { (void)planAllocation(experiment, model, nullptr); });
            QVERIFY2(contains(text, allocator) && contains(text, "measured damage"), text.c_str());
        }
    }

    void theirSettingsCountForThemOnly() {
        const auto hashOf = [](const char* allocator, int rounds, const char* groupBy) {
            Experiment experiment = experimentWith(allocator);
            experiment.allocation.rounds = rounds;
            experiment.allocation.groupBy = groupBy;
            return experimentHash(withoutIrrelevant(experiment));
        };
        QCOMPARE(hashOf("ilp", 1, "gender"), hashOf("ilp", 3, "speaker"));
        QVERIFY(hashOf("ilp_sequential", 1, "gender") != hashOf("ilp_sequential", 2, "gender"));
        QCOMPARE(hashOf("ilp_sequential", 1, "gender"), hashOf("ilp_sequential", 1, "speaker"));
        QVERIFY(hashOf("ilp_worst_group", 1, "gender") != hashOf("ilp_worst_group", 1, "speaker"));
        QCOMPARE(hashOf("ilp_worst_group", 1, "gender"), hashOf("ilp_worst_group", 2, "gender"));
        Experiment method = experimentWith("uniform");
        setMethod(method, "ilp_worst_group@transcript");
        QCOMPARE(method.allocation.allocator, std::string("ilp_worst_group"));
        QVERIFY(measuresScores(method) && minimisesCosts(method));
    }

  private:
    Place m_place;  ///< what one test has measured another one finds
};

QTEST_GUILESS_MAIN(TestSequentialAllocation)
#include "tst_sequential_allocation.moc"
