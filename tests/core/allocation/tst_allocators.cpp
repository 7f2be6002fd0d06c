// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <limits>

#include "core/allocation/allocator.h"
#include "core/allocation/explain.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/error_text.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

namespace {

/// Linear layers under the `code` accounting: sizes are count * bits / 8.
AllocationProblem problemOf(const std::vector<std::int64_t>& counts, std::vector<double> sensitivities,
                            const LayerSelection& selection = {}, Bits low = 2, Bits high = 8) {
    const auto model = test::linearLayers(counts);
    SizeOptions options;
    options.accounting = Accounting::Code;
    const LayerPlan plan = resolveLayers(selection, model.layers);
    return {SizeModel(model.layers, model.tensors, plan.isAllocated, options),
            plan,
            std::move(sensitivities),
            low,
            high,
            WidthLadder::Executable,
            8};
}

std::vector<int> weightBits(const BitMap& bits) {
    std::vector<int> widths;
    for (const auto& layer : bits) widths.push_back(layer.weight);
    return widths;
}

AllocationProblem randomProblem(Random& random, std::size_t layers) {
    std::vector<std::int64_t> counts;
    std::vector<double> sensitivities;
    test::ModelShape model;
    for (std::size_t l = 0; l < layers; ++l) {
        model.addLayer(
            "layer." + std::to_string(l), LayerKind::Linear,
            {static_cast<std::int64_t>(1 + random.below(50)), static_cast<std::int64_t>(1 + random.below(50))}, true);
        sensitivities.push_back(std::floor(random.uniform() * 20));  // with ties
    }
    LayerSelection selection;
    selection.pins["layer.3"] = 5;
    selection.tied = {{"layer.4", "layer.7"}, {"layer.9", "layer.3"}};
    const LayerPlan plan = resolveLayers(selection, model.layers);
    SizeOptions options;
    options.file.rest = random.below(2) == 0 ? RestWidth::Fp16 : RestWidth::Fp32;
    return {SizeModel(model.layers, model.tensors, plan.isAllocated, options),
            plan,
            sensitivities,
            1,
            kFloatBits,
            WidthLadder::Executable,
            8};
}

}  // namespace

class TestAllocators : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void roundRobinByHand() {
        // 8 weights each: one bit is one byte. All at 8 bits: 24 bytes; b, c, a lose in this order.
        const auto problem = problemOf({8, 8, 8}, {3, 1, 2});
        const auto path = allocate("myqasr", problem);
        QCOMPARE(weightBits(path.largest().bits), (std::vector<int>{8, 8, 8}));
        QCOMPARE(weightBits(path.at(23).bits), (std::vector<int>{8, 7, 8}));
        QCOMPARE(weightBits(path.at(22.9).bits), (std::vector<int>{8, 7, 7}));
        QCOMPARE(weightBits(path.at(20).bits), (std::vector<int>{7, 6, 7}));
        QCOMPARE(weightBits(path.smallest().bits), (std::vector<int>{2, 2, 2}));
        QCOMPARE(path.at(1e9).sizeBytes, 24.0);
        const auto reversed = allocate("myqasr", problem, {RemovalOrder::LargestFirst, 0, StopRule::Fits});
        QCOMPARE(weightBits(reversed.at(23).bits), (std::vector<int>{7, 8, 8}));
        for (const auto& layer : path.largest().bits) QCOMPARE(layer.activation, 8);
    }

    void strictGoesOneStepFurtherWithinAPassOnly() {
        const auto path = allocate("myqasr", problemOf({8, 8, 8}, {3, 1, 2}), {{}, 0, StopRule::Strict});
        QCOMPARE(weightBits(path.at(23).bits), (std::vector<int>{8, 7, 7}));
        QCOMPARE(weightBits(path.at(21).bits), (std::vector<int>{7, 7, 7}));
        QCOMPARE(weightBits(path.at(24).bits), (std::vector<int>{8, 8, 8}));
        QCOMPARE(weightBits(path.at(6).bits), (std::vector<int>{2, 2, 2}));
    }

    void shuffledOrderComesFromItsSeed() {
        const auto problem = problemOf({8, 8, 8, 8, 8, 8, 8, 8}, {});
        const AllocationOptions options{RemovalOrder::Shuffled, 7, StopRule::Fits};
        const auto order = removalOrder(problem, options);
        auto sorted = order;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(sorted, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7}));
        QVERIFY(order != sorted);
        QCOMPARE(removalOrder(problem, options), order);
        QVERIFY(removalOrder(problem, {RemovalOrder::Shuffled, 8, StopRule::Fits}) != order);
        const auto first = allocate("myqasr", problem, options).at(63).bits;
        QCOMPARE(first[static_cast<std::size_t>(order.front())].weight, 7);
        // Fisher-Yates over SplitMix64, worked out by hand from its first three numbers modulo 3 and 2.
        Random random(7);
        std::vector<int> three = {0, 1, 2};
        std::swap(three[2], three[random.next() % 3]);
        std::swap(three[1], three[random.next() % 2]);
        QCOMPARE(removalOrder(problemOf({8, 8, 8}, {}), options), three);
    }

    void equalSensitivitiesKeepTheOrderOfTheNetwork() {
        const auto problem = problemOf({8, 8, 8, 8}, {2, 1, 2, 1});
        QCOMPARE(removalOrder(problem, {}), (std::vector<int>{1, 3, 0, 2}));
        QCOMPARE(removalOrder(problem, {RemovalOrder::LargestFirst, 0, StopRule::Fits}),
                 (std::vector<int>{2, 0, 3, 1}));
    }

    void uniformHasOneWidthPerBudget() {
        const auto path = allocate("uniform", problemOf({8, 16}, {}));
        QCOMPARE(weightBits(path.at(24).bits), (std::vector<int>{8, 8}));
        QCOMPARE(weightBits(path.at(23.9).bits), (std::vector<int>{7, 7}));
        QCOMPARE(weightBits(path.at(10).bits), (std::vector<int>{3, 3}));
        QCOMPARE(weightBits(path.at(6).bits), (std::vector<int>{2, 2}));
        QVERIFY(
            contains(messageOf<InvalidArgument>([&] { (void)path.at(5.9); }), "smallest size is 0.00 MiB (6 bytes)"));
    }

    void minMaxByHand() {
        // Ranks: b 0, c 1, a 2. Widths 4..8: linear scaling gives b 4, c 6, a 8 at shift 0.
        const auto problem = problemOf({8, 8, 8}, {3, 1, 2}, {}, 4, 8);
        const auto path = allocate("minmax", problem);
        QCOMPARE(weightBits(path.largest().bits), (std::vector<int>{8, 8, 8}));
        QCOMPARE(weightBits(path.at(18).bits), (std::vector<int>{8, 4, 6}));
        QCOMPARE(weightBits(path.smallest().bits), (std::vector<int>{4, 4, 4}));
        // Leaving shifts in eighths: b 7 5 3 1, c 3 1 -1 -3, a -1 -3 -5 -7; equal ones by rank.
        std::vector<std::pair<int, int>> steps;
        for (const auto& step : path.steps()) steps.emplace_back(step.group, step.to);
        QCOMPARE(steps,
                 (std::vector<std::pair<int, int>>{
                     {1, 7}, {1, 6}, {1, 5}, {2, 7}, {1, 4}, {2, 6}, {2, 5}, {0, 7}, {2, 4}, {0, 6}, {0, 5}, {0, 4}}));
        const auto reversed = allocate("minmax", problem, {RemovalOrder::LargestFirst, 0, StopRule::Fits});
        QCOMPARE(weightBits(reversed.at(18).bits), (std::vector<int>{4, 8, 6}));
        QCOMPARE(weightBits(allocate("minmax", problemOf({8}, {1})).at(5).bits), (std::vector<int>{5}));
    }

    void pinsAndTiesAreHonouredByAll() {
        LayerSelection selection;
        selection.pins["a"] = 6;
        selection.tied = {{"b", "d"}};
        for (const auto& allocator : allocators()) {
            const auto path = allocate(allocator.name, problemOf({8, 8, 8, 8}, {1, 2, 3, 4}, selection));
            for (double budget = path.smallest().sizeBytes; budget <= path.largest().sizeBytes; budget += 0.5) {
                const auto bits = weightBits(path.at(budget).bits);
                QCOMPARE(bits[0], 6);
                QCOMPARE(bits[1], bits[3]);
            }
            QCOMPARE(weightBits(path.smallest().bits), (std::vector<int>{6, 2, 2, 2}));
        }
    }

    void aTiedGroupRanksByItsMean() {
        LayerSelection selection;
        selection.tied = {{"a", "c"}};
        const auto problem = problemOf({8, 8, 8}, {1, 2, 5}, selection);
        QCOMPARE(removalOrder(problem, {}), (std::vector<int>{1, 0}));  // b at 2 before a and c at 3
    }

    void impossibleBudgetsNameWhatBinds() {
        LayerSelection selection;
        selection.pins["a"] = kFloatBits;
        const auto path = allocate("myqasr", problemOf({1 << 20, 1 << 20}, {1, 1}, selection));
        const auto message = messageOf<InvalidArgument>([&] { (void)path.at(0); });
        QVERIFY2(contains(message, "smallest size is 4.25 MiB (4456448 bytes), counted as code"), message.c_str());
        QVERIFY(contains(message, "0.25 MiB in 1 layers or groups at their minimum width (min_bits 2)"));
        QVERIFY(contains(message, "4.00 MiB in 1 pinned layers"));
        QVERIFY(contains(messageOf<InvalidArgument>([&] { (void)path.at(std::nan("")); }), "impossible"));
        QCOMPARE(path.at(path.smallest().sizeBytes).sizeBytes, path.smallest().sizeBytes);
    }

    void everyStepSavesBytesAndSizesAreExact() {
        Random random(11);
        for (int round = 0; round < 6; ++round) {
            const auto problem = randomProblem(random, 12);
            for (const auto& allocator : allocators()) {
                const auto path = allocate(allocator.name, problem);
                double size = path.largest().sizeBytes;
                for (const auto& step : path.steps()) {
                    QVERIFY(step.sizeBytes < size || !allocator.isMonotone);
                    size = step.sizeBytes;
                }
                for (std::size_t i = 1; i < path.stops().size(); ++i)
                    QVERIFY(path.stops()[i].sizeBytes < path.stops()[i - 1].sizeBytes);
                for (const auto& stop : path.stops()) {
                    const Allocation found = path.at(stop.sizeBytes);
                    QCOMPARE(found.stepCount, stop.stepCount);
                    QCOMPARE(problem.sizes.sizeBytes(found.bits), stop.sizeBytes);
                }
            }
        }
    }

    void aLargerBudgetNeverLowersALayer() {
        Random random(12);
        for (int round = 0; round < 4; ++round) {
            const auto problem = randomProblem(random, 15);
            for (const auto& allocator : allocators()) {
                if (!allocator.isMonotone) continue;
                const auto path = allocate(allocator.name, problem);
                std::vector<int> before = weightBits(path.smallest().bits);
                const double low = path.smallest().sizeBytes;
                for (int i = 0; i <= 300; ++i) {
                    const double budget = low + (path.largest().sizeBytes - low) * i / 300;
                    const auto found = path.at(budget);
                    QVERIFY(found.sizeBytes <= budget);
                    const auto bits = weightBits(found.bits);
                    for (std::size_t l = 0; l < bits.size(); ++l) QVERIFY(bits[l] >= before[l]);
                    before = bits;
                }
            }
        }
    }

    void widthsOfAPassDifferByOneRung() {
        const auto path = allocate("myqasr", problemOf({5, 9, 13, 2}, {4, 3, 2, 1}));
        for (const auto& stop : path.stops()) {
            const auto bits = weightBits(path.at(stop.sizeBytes).bits);
            const auto [low, high] = std::minmax_element(bits.begin(), bits.end());
            QVERIFY(*high - *low <= 1);
        }
    }

    void executableLadderSkipsWidthsThatCannotRun() {
        const auto path = allocate("uniform", problemOf({8}, {}, {}, 1, kFloatBits));
        std::vector<int> widths = {path.largest().bits[0].weight};
        for (const auto& step : path.steps()) widths.push_back(step.to);
        QCOMPARE(widths, (std::vector<int>{32, 16, 8, 7, 6, 5, 4, 3, 2, 1}));
    }

    void wrongProblemsAreNamed() {
        const auto message = [](AllocationProblem problem, const char* allocator = "myqasr") {
            return messageOf<InvalidArgument>([&] { (void)allocate(allocator, problem); });
        };
        QVERIFY(contains(message(problemOf({8}, {})), "layer a has no sensitivity"));
        QVERIFY(contains(message(problemOf({8, 8}, {1, std::nan("")}), "minmax"), "layer b has no sensitivity"));
        QVERIFY(contains(message(problemOf({8}, {1}, {}, 0, 8)), "min_bits is 0; allowed: 1 .. 8, 16"));
        QVERIFY(contains(message(problemOf({8}, {1}, {}, 2, 12)), "max_bits is 12"));
        QVERIFY(contains(message(problemOf({8}, {1}, {}, 8, 4)), "min_bits is 8; allowed: at most max_bits, 4"));
        QVERIFY(contains(message(problemOf({8}, {1}), "magic"), "known: uniform, myqasr, minmax, ilp, ilp_sequential"));
        auto problem = problemOf({8}, {1});
        problem.activationBits = 1;
        QVERIFY(contains(message(problem), "activation_bits is 1"));
        QVERIFY(contains(messageOf<InvalidArgument>([] { (void)parseRemovalOrder("biggest"); }), "smallest-first"));
        QVERIFY(contains(messageOf<InvalidArgument>([] { (void)parseStopRule("never"); }), "fits, strict"));
    }

    void explanationSaysRankAndNeighbours() {
        LayerSelection selection;
        selection.tied = {{"c", "d"}};
        selection.pins["e"] = 4;
        const auto problem = problemOf({8, 8, 8, 8, 8}, {3, 1, 2, 2, 0}, selection);  // order b, (c d), a
        const auto path = allocate("myqasr", problem);
        const auto order = removalOrder(problem, {});
        const auto allocation = path.at(35);  // all at 8 and the pin: 36; b went to 7
        const auto b = explainLayer(problem.plan, path, order, allocation, 1);
        QCOMPARE(b.rank, 0);
        QCOMPARE(b.rankCount, 3);
        QCOMPARE(b.bits, 7);
        QVERIFY(b.lastLoss && b.lastLoss->from == 8 && b.lastLoss->takenBelowBytes == 36);
        QVERIFY(b.nextLoss && b.nextLoss->to == 6 && b.nextLoss->takenBelowBytes == 32);
        QVERIFY(path.at(32).bits[1].weight == 7 && path.at(31.9).bits[1].weight == 6);
        const auto c = explainLayer(problem.plan, path, order, allocation, 2);
        QCOMPARE(c.tiedWith, std::vector<int>{3});
        QVERIFY(!c.lastLoss && c.nextLoss && c.nextLoss->takenBelowBytes == 35);
        const auto held = explainLayer(problem.plan, path, order, allocation, 4);
        QVERIFY(!held.isAllocated && held.pinned == 4);
        const auto around = neighbours(path, allocation);
        QCOMPARE(around.gain->layers, std::vector<int>{1});
        QCOMPARE(around.loss->layers, (std::vector<int>{2, 3}));
        QVERIFY(!neighbours(path, path.largest()).gain && !neighbours(path, path.smallest()).loss);
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)explainLayer(problem.plan, path, order, allocation, 5));
    }
};

QTEST_GUILESS_MAIN(TestAllocators)
#include "tst_allocators.moc"
