// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <functional>
#include <limits>

#include "core/allocation/allocator.h"
#include "core/allocation/bit_program.h"
#include "core/allocation/budget_frontier.h"
#include "core/allocation/explain.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/error_text.h"
#include "tests/support/integer_programs.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

namespace {

/// Linear layers under the `code` accounting: sizes are count * bits / 8.
AllocationProblem problemOf(const std::vector<std::int64_t>& counts, const LayerSelection& selection = {}, Bits low = 2,
                            Bits high = 8) {
    const auto model = test::linearLayers(counts);
    SizeOptions options;
    options.accounting = Accounting::Code;
    const LayerPlan plan = resolveLayers(selection, model.layers);
    return {SizeModel(model.layers, model.tensors, plan.isAllocated, options),
            plan,
            std::vector<double>(counts.size(), 1.0),
            low,
            high,
            WidthLadder::Executable,
            8,
            {}};
}

std::vector<int> weightBits(const BitMap& bits) {
    std::vector<int> widths;
    for (const auto& layer : bits) widths.push_back(layer.weight);
    return widths;
}

/// The point that answers a budget.
const FrontierPoint& pointAt(const std::vector<FrontierPoint>& points, double budget) {
    const FrontierPoint* found = &points.front();
    for (const auto& point : points) {
        if (point.amount <= budget) found = &point;
    }
    return *found;
}

double rangeOf(const std::vector<FrontierPoint>& points) {
    return points.front().cost - points.back().cost;
}

}  // namespace

class TestIlp : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void allBudgetsByHand() {
        // Two layers of 8 weights: one bit is one byte. Costs at 2, 3, 4 bits.
        auto problem = problemOf({8, 8}, {}, 2, 4);
        problem.costs = {{2, 3, 4}, {{10, 9, 0}, {6, 3, 1}}};
        const auto path = allocate("ilp", problem);
        // 4 bytes: 2+2 costs 16; 5: 2+3 costs 13; 6: 4+2 costs 6; 7: 4+3 costs 3; 8: 4+4 costs 1.
        QCOMPARE(weightBits(path.at(4).bits), (std::vector<int>{2, 2}));
        QCOMPARE(weightBits(path.at(5).bits), (std::vector<int>{2, 3}));
        QCOMPARE(weightBits(path.at(6).bits), (std::vector<int>{4, 2}));
        QCOMPARE(weightBits(path.at(7.9).bits), (std::vector<int>{4, 3}));
        QCOMPARE(weightBits(path.at(100).bits), (std::vector<int>{4, 4}));
        for (const auto& stop : path.stops()) QCOMPARE(*stop.gap, 0.0);
        QVERIFY(
            contains(messageOf<InvalidArgument>([&] { (void)path.at(3.9); }), "smallest size is 0.00 MiB (4 bytes)"));
    }

    void theLargestBitMapIsTheCheapestAndNotTheWidest() {
        auto problem = problemOf({8}, {}, 2, 4);
        problem.costs = {{4, 2, 3}, {{2, 5, 1}}};  // columns in any order; 3 bits beat 4
        const auto path = allocate("ilp", problem);
        QCOMPARE(weightBits(path.largest().bits), (std::vector<int>{3}));
        QCOMPARE(path.largest().sizeBytes, 3.0);
        QCOMPARE(path.stops().size(), std::size_t{2});
    }

    void sensitivitiesBecomeCostsByTheRoundingNoise() {
        const std::vector<Bits> widths{2, 3, kFloatBits};
        const auto table = costsFromSensitivities(std::vector<double>{16, -16}, widths);
        QCOMPARE(table.values[0], (std::vector<double>{2, 0.5, 0}));
        QCOMPARE(table.values[1], (std::vector<double>{0, 0, 0}));
        // Equal sizes: the tenfold sensitivity gets 1 or 2 bits more (4^b = 10 at b = 1.66).
        auto problem = problemOf({8, 8});
        problem.sensitivities = {1, 10};
        const auto path = allocate("ilp", problem);
        for (double budget = 6; budget <= 14; ++budget) {
            const auto bits = weightBits(path.at(budget).bits);
            QVERIFY(bits[1] - bits[0] == 1 || bits[1] - bits[0] == 2);
        }
    }

    void limpqOutliersAreForbidden() {
        CostTable table{{6, 5, 4}, {{0.011, 0.004, 0.007}, {1, 2, 3}}};
        forbidOutliers(table);
        QVERIFY(std::isinf(table.values[0][1]) && table.values[0][2] == 0.007);
        QCOMPARE(table.values[1], (std::vector<double>{1, 2, 3}));
    }

    void everyBudgetMatchesExhaustiveSearch() {
        Random random(5);
        for (int round = 0; round < 60; ++round) {
            const auto program = test::randomProgram(random, 2 + random.below(5), 2 + random.below(4), 1);
            const auto points = solveAllBudgets(program, {0, 1u << 20});
            const double low = points.front().amount;
            const double high = points.back().amount;
            for (int i = 0; i <= 40; ++i) {
                auto limited = program;
                limited.limits[0].limit = low + (high - low) * i / 40;
                const auto best = test::searchExhaustively(limited);
                QVERIFY(best.has_value());
                const auto& point = pointAt(points, limited.limits[0].limit);
                QVERIFY(std::abs(point.cost - best->cost) < 1e-9);
                QVERIFY(point.bound <= best->cost + 1e-9);
            }
        }
    }

    void boundsHoldWhereTheGapIsOpen() {
        Random random(6);
        for (int round = 0; round < 60; ++round) {
            const auto program = test::randomProgram(random, 5, 4, 1);
            // Nothing between hull points is looked for: the hull alone must bound.
            for (const FrontierOptions& options : {FrontierOptions{2, 1000}, FrontierOptions{0, 3}}) {
                const auto points = solveAllBudgets(program, options);
                for (std::size_t i = 0; i < points.size(); ++i) {
                    auto limited = program;
                    // The largest budget that this point answers is the hardest for its bound.
                    limited.limits[0].limit = i + 1 < points.size() ? points[i + 1].amount - 1e-6 : 1e9;
                    const auto best = test::searchExhaustively(limited);
                    QVERIFY(points[i].bound <= best->cost + 1e-9);
                    QVERIFY(points[i].cost >= best->cost - 1e-9);
                }
            }
        }
    }

    void fiveHundredLayersStayWithinTheirGap() {
        Random random(7);
        for (const bool isSteep : {false, true}) {
            const auto program = test::layeredProgram(random, 500, 7, isSteep);
            const auto points = solveAllBudgets(program);
            double gap = 0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                gap = std::max(gap, (points[i].cost - points[i].bound) / rangeOf(points));
                QVERIFY(i == 0 || (points[i].amount > points[i - 1].amount && points[i].cost < points[i - 1].cost));
                std::vector<int> choices(points[i].choices.begin(), points[i].choices.end());
                QVERIFY(std::abs(costOf(program, choices) - points[i].cost) <= 1e-9 * rangeOf(points));
            }
            QVERIFY2(gap <= 0.005, qPrintable(QString::number(gap)));
        }
    }

    void tiesAndPinsAreKept() {
        LayerSelection selection;
        selection.pins["a"] = 6;
        selection.tied = {{"b", "d"}};
        auto problem = problemOf({8, 8, 8, 8}, selection, 2, 4);
        problem.costs = {{2, 3, 4}, {{}, {4, 2, 1}, {9, 8, 7}, {5, 3, 0}}};
        const auto path = allocate("ilp", problem);
        for (const auto& stop : path.stops()) {
            const auto bits = weightBits(path.at(stop.sizeBytes).bits);
            QVERIFY(bits[0] == 6 && bits[1] == bits[3]);
        }
        // 6 + 3 x 2 = 12; widening b and d together costs 2 bytes and saves 4, then 4; c saves 1 per byte.
        QCOMPARE(weightBits(path.at(14).bits), (std::vector<int>{6, 3, 2, 3}));
        QCOMPARE(weightBits(path.at(16).bits), (std::vector<int>{6, 4, 2, 4}));
    }

    void whatIsNotKnownIsNamed() {
        auto problem = problemOf({8, 8}, {}, 2, 4);
        problem.costs = {{2, 3, 4}, {{1, 2, 3}, {1, std::nan(""), 3}}};
        QVERIFY(contains(messageOf<InvalidArgument>([&] { (void)allocate("ilp", problem); }),
                         "nothing of layer b at 3 bits"));
        const double forbidden = std::numeric_limits<double>::infinity();
        problem.costs.values[1] = {forbidden, forbidden, forbidden};
        QVERIFY(
            contains(messageOf<InvalidArgument>([&] { (void)allocate("ilp", problem); }), "no width that b may have"));
        problem.costs.values[1] = {forbidden, 2, 1};
        QCOMPARE(weightBits(allocate("ilp", problem).smallest().bits), (std::vector<int>{2, 3}));
        problem.costs = {};
        problem.sensitivities[1] = std::nan("");
        QVERIFY(contains(messageOf<InvalidArgument>([&] { (void)allocate("ilp", problem); }),
                         "layer b has no sensitivity"));
    }

    void explanationsFollowTradesBetweenLayers() {
        auto problem = problemOf({8, 8}, {}, 2, 4);
        problem.costs = {{2, 3, 4}, {{10, 9, 0}, {6, 3, 1}}};
        const auto path = allocate("ilp", problem);
        // Bits at 4..8 bytes: 2 2, 2 3, 4 2, 4 3, 4 4. From 6 bytes on b gains at 7; below 6 a loses 2 bits, b gains.
        const auto b = explainLayer(problem.plan, path, {0, 1}, path.at(6), 1);
        QVERIFY(b.lastLoss && b.lastLoss->from == 3 && b.lastLoss->takenBelowBytes == 7);
        QVERIFY(!b.nextLoss);
        const auto a = explainLayer(problem.plan, path, {0, 1}, path.at(6), 0);
        QVERIFY(!a.lastLoss);
        QVERIFY(a.nextLoss && a.nextLoss->to == 2 && a.nextLoss->takenBelowBytes == 6);
        const auto around = neighbours(path, path.at(6));
        QCOMPARE(around.gain->layers, std::vector<int>{1});
        QCOMPARE(around.gain->takenBelowBytes, 7.0);
        QCOMPARE(around.loss->layers, std::vector<int>{0});
    }
};

QTEST_GUILESS_MAIN(TestIlp)
#include "tst_ilp.moc"
