// SPDX-License-Identifier: Apache-2.0
// The largest of several sums made smallest: against trying everything, against cbc, and as an allocator.
#include <QTest>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include "core/allocation/allocator.h"
#include "core/allocation/cbc.h"
#include "core/allocation/minimax_frontier.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/error_text.h"
#include "tests/support/integer_programs.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;
using test::messageOf;

namespace {

AllocationProblem problemOf(const std::vector<std::int64_t>& counts, Bits low, Bits high) {
    const auto model = test::linearLayers(counts);
    SizeOptions options;
    options.accounting = Accounting::Code;
    const LayerPlan plan = resolveLayers({}, model.layers);
    return {SizeModel(model.layers, model.tensors, plan.isAllocated, options), plan,
            std::vector<double>(counts.size(), 1.0), low, high};
}

std::vector<int> weightBits(const BitMap& bits) {
    std::vector<int> widths;
    for (const auto& layer : bits) widths.push_back(layer.weight);
    return widths;
}

/// Programs that differ in their costs: each sum has its own taste for layers.
std::vector<IntegerProgram> withOtherCosts(const IntegerProgram& program, Random& random, std::size_t count) {
    std::vector<IntegerProgram> programs(count, program);
    for (auto& one : programs) {
        for (auto& group : one.groups) {
            const double factor = std::exp(random.normal());
            for (auto& choice : group.choices) choice.cost *= factor * random.uniform(0.8, 1.25);
        }
    }
    return programs;
}

double largestSum(const std::vector<IntegerProgram>& programs, const std::vector<int>& choices) {
    double largest = 0;
    for (const auto& program : programs) largest = std::max(largest, costOf(program, choices));
    return largest;
}

const FrontierPoint& pointAt(const std::vector<FrontierPoint>& points, double budget) {
    const FrontierPoint* found = &points.front();
    for (const auto& point : points) {
        if (point.amount <= budget) found = &point;
    }
    return *found;
}

/// The smallest largest sum within the limit, by trying everything.
double bestByTrying(const std::vector<IntegerProgram>& programs, double limit) {
    double best = std::numeric_limits<double>::infinity();
    std::vector<int> choices(programs.front().groups.size(), 0);
    for (;;) {
        if (amountsOf(programs.front(), choices).front() <= limit) best = std::min(best, largestSum(programs, choices));
        std::size_t g = 0;
        while (g < choices.size() && ++choices[g] == static_cast<int>(programs.front().groups[g].choices.size()))
            choices[g++] = 0;
        if (g == choices.size()) return best;
    }
}

struct Interval {
    double low, high;
};

/// "Smallest t, no sum above t" by cbc: for each sum the case that it is the largest one, as limits on the differences
/// of the others to it.
Interval bestByCbc(const std::vector<IntegerProgram>& programs, double limit) {
    Interval best{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    for (std::size_t k = 0; k < programs.size(); ++k) {
        IntegerProgram program = programs[k];
        program.limits.front().limit = limit;
        for (std::size_t other = 0; other < programs.size(); ++other) {
            if (other == k) continue;
            program.limits.push_back({"sum " + std::to_string(other), "more", 0, 0});
            for (std::size_t g = 0; g < program.groups.size(); ++g) {
                for (std::size_t i = 0; i < program.groups[g].choices.size(); ++i) {
                    auto& choice = program.groups[g].choices[i];
                    choice.amounts.push_back(programs[other].groups[g].choices[i].cost - choice.cost);
                }
            }
        }
        try {
            const auto solution = solveByCbc(program, {}, {"cbc", 2e-3});
            best.low = std::min(best.low, solution.bound);
            best.high = std::min(best.high, solution.cost);
        } catch (const InvalidArgument&) {  // this sum is never the largest within the limit
        }
    }
    return best;
}

}  // namespace

class TestWorstGroup : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void bothSidesAreServedByHand() {
        // Two layers of 8 weights at 2 or 3 bits: one bit is one byte. Women hear the first layer, men the second.
        auto problem = problemOf({8, 8}, 2, 3);
        problem.groupCosts = {{"F", {{2, 3}, {{10, 1}, {2, 2}}}}, {"M", {{2, 3}, {{1, 1}, {9, 0}}}}};
        const auto path = allocate("ilp_worst_group", problem);
        // 4 bytes: F 12, M 10. 5 bytes: the first widened F 3, M 10; the second F 12, M 1. 6 bytes: F 3, M 1.
        QCOMPARE(weightBits(path.at(4).bits), (std::vector<int>{2, 2}));
        QCOMPARE(weightBits(path.at(5).bits), (std::vector<int>{3, 2}));
        QCOMPARE(weightBits(path.at(6).bits), (std::vector<int>{3, 3}));
        // What the mean would take at 5 bytes: it saves 9 of 2 groups in either case, 9 against 9 1/2.
        problem.costs = {{2, 3}, {{5.5, 1}, {5.5, 0.5}}};
        QCOMPARE(weightBits(allocate("ilp", problem).at(5).bits), (std::vector<int>{2, 3}));
        for (const auto& stop : path.stops()) QVERIFY(*stop.gap >= 0 && *stop.gap <= 1);
    }

    void everyBudgetIsBoundedByWhatExhaustiveSearchFinds() {
        Random random(41);
        double excess = 0, open = 0;
        int count = 0;
        for (int round = 0; round < 30; ++round) {
            const std::size_t sums = 2 + random.below(3);
            const auto programs = withOtherCosts(test::randomProgram(random, 5, 4, 1), random, sums);
            const auto points = solveAllBudgetsForWorst(programs);
            const double range = points.front().cost - points.back().cost;
            for (int i = 0; i <= 12; ++i) {
                const double low = points.front().amount;
                const double limit = low + (points.back().amount - low) * i / 12;
                const double best = bestByTrying(programs, limit);
                const auto& point = pointAt(points, limit);
                std::vector<int> choices(point.choices.begin(), point.choices.end());
                QVERIFY(std::abs(largestSum(programs, choices) - point.cost) < 1e-9);
                QVERIFY(point.bound <= best + 1e-9);
                QVERIFY(point.cost >= best - 1e-9);
                excess += (point.cost - best) / range;
                open += (point.cost - point.bound) / range;
                ++count;
            }
        }
        qInfo("5 groups of 4 choices: %.4f of the range above the best, %.4f left open", excess / count, open / count);
        QVERIFY(excess / count < 0.02);
        QVERIFY(open / count < 0.15);
    }

    void sumsThatAreEqualAreOneSum() {
        Random random(42);
        const auto program = test::layeredProgram(random, 30, 5, true);
        const auto one = solveAllBudgets(program);
        const auto points = solveAllBudgetsForWorst({program, program});
        const double range = one.front().cost - one.back().cost;
        for (const auto& point : one) {
            const auto& same = pointAt(points, point.amount);
            QVERIFY(same.cost <= point.cost + 1e-9 * range && same.bound >= point.bound - 1e-9 * range);
        }
        QCOMPARE(solveAllBudgetsForWorst({program}).size(), one.size());
    }

    void whatOneGroupAlwaysSuffersHidesNothing() {
        Random random(46);
        auto programs = withOtherCosts(test::layeredProgram(random, 30, 5, true), random, 2);
        const auto alone = solveAllBudgets(programs.front());
        const double range = alone.front().cost - alone.back().cost;
        // Ten times what widths can change: whoever it is added to is the worst group at every size.
        for (auto& choice : programs.front().groups.front().choices) choice.cost += 10 * range;
        const auto points = solveAllBudgetsForWorst(programs);
        for (const auto& point : alone) {
            const auto& found = pointAt(points, point.amount);
            QVERIFY(found.cost - 10 * range <= point.cost + 1e-9 * range);
            QVERIFY(found.cost - found.bound <= 0.005 * range);
        }
    }

    void cbcAgreesOnAModelOfThirtyLayers() {
        Random random(43);
        const auto programs = withOtherCosts(test::layeredProgram(random, 30, 5, true), random, 3);
        const auto points = solveAllBudgetsForWorst(programs);
        const double range = points.front().cost - points.back().cost;
        double gap = 0, excess = 0;
        for (const double share : {0.2, 0.5}) {
            const double low = points.front().amount;
            const double limit = low + (points.back().amount - low) * share;
            const auto& ours = pointAt(points, limit);
            const Interval best = bestByCbc(programs, limit);
            QVERIFY(ours.bound <= best.high + 1e-6 * range && ours.cost >= best.low - 1e-6 * range);
            gap = std::max(gap, (ours.cost - ours.bound) / range);
            excess = std::max(excess, (ours.cost - best.high) / range);
        }
        qInfo("30 layers, 3 sums: %.2e of the range above cbc, %.2e left open", excess, gap);
        QVERIFY(excess <= 0.005);
        QVERIFY(gap <= 0.01);
    }

    void aModelOfEightyLayersAndEightSpeakersTakesAMoment() {
        Random random(44);
        const auto programs = withOtherCosts(test::layeredProgram(random, 80, 7, true), random, 8);
        const auto start = std::chrono::steady_clock::now();
        const auto points = solveAllBudgetsForWorst(programs);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        // At the smallest sizes a single layer is much of what a speaker suffers, and no weights divide it.
        const double amounts = points.back().amount - points.front().amount;
        double gap = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].amount > points.front().amount + 0.05 * amounts)
                gap = std::max(gap, (points[i].cost - points[i].bound) / (points.front().cost - points.back().cost));
            QVERIFY(i == 0 || (points[i].amount > points[i - 1].amount && points[i].cost < points[i - 1].cost));
        }
        qInfo("%zu answers in %.3f s, gap at most %.2e of the range", points.size(), seconds, gap);
        QVERIFY(gap < 0.02);
        QVERIFY(seconds < 10);
    }

    void programsOfDifferentChoicesAreRefused() {
        Random random(45);
        const auto program = test::randomProgram(random, 3, 3, 1);
        auto other = program;
        other.groups[1].choices.pop_back();
        const auto text = messageOf<InvalidArgument>([&] { (void)solveAllBudgetsForWorst({program, other}); });
        QVERIFY2(text.find("same choices") != std::string::npos, text.c_str());
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)solveAllBudgetsForWorst({}));
    }
};

QTEST_GUILESS_MAIN(TestWorstGroup)
#include "tst_worst_group.moc"
