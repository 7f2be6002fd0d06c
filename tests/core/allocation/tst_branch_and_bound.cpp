// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <chrono>
#include <cmath>
#include <functional>

#include "core/allocation/bit_program.h"
#include "core/allocation/branch_and_bound.h"
#include "core/base/error.h"
#include "core/package/bit_ops.h"
#include "tests/support/error_text.h"
#include "tests/support/integer_programs.h"
#include "tests/support/limpq_golden.h"
#include "tests/support/model_shapes.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

class TestBranchAndBound : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void twoLimitsByHand() {
        // Cheapest is 0 0; the first limit forbids both at 0, the second forbids the first group at 1.
        IntegerProgram program;
        program.limits = {{"size", "bytes", 1, 8}, {"BitOps", "per second", 0, 5}};
        program.groups = {{"a", {{{8, 8}, 0, {5, 1}}, {{4, 8}, 2, {2, 4}}}},
                          {"b", {{{8, 8}, 0, {4, 2}}, {{4, 8}, 3, {2, 2}}}}};
        const auto solution = solveByBranchAndBound(program);
        QCOMPARE(solution.choices, (std::vector<int>{0, 1}));
        QCOMPARE(solution.cost, 3.0);
        QCOMPARE(solution.amounts, (std::vector<double>{8, 3}));
        QVERIFY(solution.isOptimal && solution.gap() >= 0 && solution.gap() < 1e-8);
    }

    void randomProgramsMatchExhaustiveSearch() {
        Random random(21);
        int feasible = 0, infeasible = 0;
        for (int round = 0; round < 300; ++round) {
            const std::size_t limits = random.below(4);
            auto program = test::randomProgram(random, 2 + random.below(5), 2 + random.below(4), limits);
            const double tightness = random.uniform();
            for (auto& limit : program.limits)
                limit.limit = limit.constant + tightness * 14 * static_cast<double>(program.groups.size());
            const auto best = test::searchExhaustively(program);
            if (best) {
                const auto found = solveByBranchAndBound(program);
                QVERIFY(std::abs(found.cost - best->cost) < 1e-8);
                QVERIFY(found.bound <= best->cost && found.isOptimal);
                QVERIFY(meetsLimits(program, amountsOf(program, found.choices)));
                ++feasible;
            } else {
                QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)solveByBranchAndBound(program));
                ++infeasible;
            }
        }
        QVERIFY(feasible > 100 && infeasible > 20);
    }

    void aCutSearchStatesAValidGap() {
        Random random(22);
        for (int round = 0; round < 50; ++round) {
            auto program = test::randomProgram(random, 6, 4, 2);
            for (auto& limit : program.limits) limit.limit = limit.constant + 50;
            const auto best = test::searchExhaustively(program);
            if (!best) continue;
            try {
                const auto found = solveByBranchAndBound(program, {2 + random.below(6)});
                QVERIFY(found.bound <= best->cost + 1e-9 && found.cost >= best->cost - 1e-9);
            } catch (const InvalidArgument&) {
                QFAIL("there is an answer");
            } catch (const Error& error) {
                QVERIFY(contains(error.what(), "raise the node limit"));
            }
        }
    }

    void limitsThatNothingMeetsAreNamed() {
        IntegerProgram program;
        program.limits = {{"size", "bytes", 1048576, 2097151}, {"latency", "ms", 0, 5}};
        program.groups = {{"a", {{{8, 8}, 0, {2097152, 1}}, {{4, 8}, 2, {1048576, 9}}}}};
        const auto tooSmall = messageOf<InvalidArgument>([&] { (void)solveByBranchAndBound(program); });
        QVERIFY2(contains(tooSmall,
                          "a size of at most 2.00 MiB (2097151 bytes) is impossible: the smallest possible is "
                          "2.00 MiB (2097152 bytes), of which 1.00 MiB"),
                 tooSmall.c_str());
        QVERIFY(contains(tooSmall, "a 1.00 MiB"));
        program.limits[0].limit = 2097152;
        const auto together = messageOf<InvalidArgument>([&] { (void)solveByBranchAndBound(program); });
        QVERIFY2(contains(together,
                          "no widths meet these limits together: size of at most 2.00 MiB (2097152 bytes), "
                          "latency of at most 5 ms; with the others the smallest size is 3.00 MiB"),
                 together.c_str());
        program.groups[0].choices.clear();
        QVERIFY(contains(messageOf<InvalidArgument>([&] { (void)solveByBranchAndBound(program); }),
                         "no width that a may have"));
    }

    void stopIsSeen() {
        std::stop_source source;
        source.request_stop();
        Random random(1);
        RunControl control;
        control.stop = source.get_token();
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 (void)solveByBranchAndBound(test::randomProgram(random, 3, 3, 1), {}, control));
    }

    void thePublishedPolicyIsProvedBest() {
        VOXBIT_NEEDS_DATA(test::limpqPath());
        const auto golden = test::limpqGolden();
        const auto start = std::chrono::steady_clock::now();
        const auto solution = solveByBranchAndBound(golden.program);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        qInfo("%zu nodes, %.3f s, cost %.9f", solution.nodes, seconds, solution.cost);
        QVERIFY(solution.isOptimal);
        // The second best policy costs 2.1e-6 more.
        QVERIFY(solution.gap() < 1e-6);
        QVERIFY(std::abs(solution.cost - golden.objective) < 1e-9);
        QCOMPARE(test::widthsOf(golden.program, solution.choices), golden.widths);
        for (std::size_t k = 0; k < 2; ++k)
            QVERIFY(std::abs(solution.amounts[k] / golden.program.limits[k].limit - golden.shares[k]) < 1e-9);
    }

    void everyLimitOfABitProgramHolds() {
        auto model = test::linearLayers({80, 160, 40, 400});
        for (std::size_t l = 0; l < 4; ++l) model.layers[l].macsPerSecond = static_cast<double>(100 * (l + 1));
        LayerSelection selection;
        selection.pins["d"] = 4;
        selection.tied = {{"a", "c"}};
        const LayerPlan plan = resolveLayers(selection, model.layers);
        SizeOptions sizeOptions;
        sizeOptions.accounting = Accounting::Code;
        AllocationProblem problem{
            SizeModel(model.layers, model.tensors, plan.isAllocated, sizeOptions), plan, {3, 1, 2, 1}};
        BitProgramRequest request;
        request.layers = model.layers;
        request.activationWidths = {4, 8};
        request.activationCosts = {{4, 8}, std::vector<std::vector<double>>(4, {0.02, 0.0})};
        request.limits.compressionRatio = 5.5;
        request.limits.averageBits = 4.2;
        request.limits.bitOpsPerSecond = 26000;
        request.limits.latencyMs = 100;
        for (const Bits weight : {2, 3, 4, 5, 6, 7, 8}) {
            for (const Bits activation : {4, 8}) request.latency.widths.push_back({weight, activation});
        }
        request.latency.milliseconds.assign(4, {});
        for (auto& row : request.latency.milliseconds) {
            for (const auto& bits : request.latency.widths) row.push_back(3.0 * bits.weight + bits.activation);
        }
        const auto program = bitProgram(problem, request);
        QCOMPARE(program.groups.size(), std::size_t{2});
        QCOMPARE(program.limits.size(), std::size_t{4});
        const auto best = test::searchExhaustively(program);
        QVERIFY(best.has_value());
        const auto solution = solveByBranchAndBound(program);
        QVERIFY(std::abs(solution.cost - best->cost) < 1e-9);
        // The program's amounts are those that the rest of the program counts.
        const BitMap bits = bitMapOf(problem, program, solution.choices);
        QVERIFY(bits[0] == bits[2] && bits[3].weight == 4 && bits[3].activation == 8);
        QVERIFY(std::abs(solution.amounts[0] - problem.sizes.sizeBytes(bits)) < 1e-9);
        QVERIFY(problem.sizes.sizeBytes(bits) * 5.5 <= problem.sizes.sizeBytes(BitMap(4)) + 1e-9);
        QVERIFY(std::abs(solution.amounts[1] - bitStatistics(model.layers, bits, plan.quantizedLayers()).weightedMean) <
                1e-12);
        QVERIFY(std::abs(solution.amounts[2] - bitOpsPerSecond(model.layers, bits)) < 1e-9);
        request.layers = {};
        QVERIFY(
            contains(messageOf<InvalidArgument>([&] { (void)bitProgram(problem, request); }), "needs the 4 layers"));
    }
};

QTEST_GUILESS_MAIN(TestBranchAndBound)
#include "tst_branch_and_bound.moc"
