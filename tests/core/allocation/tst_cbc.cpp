// SPDX-License-Identifier: Apache-2.0
#include <signal.h>
#include <unistd.h>

#include <QTest>
#include <chrono>
#include <cmath>
#include <fstream>
#include <thread>

#include "core/allocation/branch_and_bound.h"
#include "core/allocation/budget_frontier.h"
#include "core/allocation/cbc.h"
#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "tests/support/error_text.h"
#include "tests/support/integer_programs.h"
#include "tests/support/limpq_golden.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

/// The program cbc, which packages.txt installs, against the solvers of our own.
class TestCbc : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theFileSaysTheProgram() {
        IntegerProgram program;
        program.limits = {{"size", "bytes", 1, 8}};
        program.groups = {{"a", {{{8, 8}, 1, {5}}, {{4, 8}, 4, {2}}}}, {"b", {{{8, 8}, 0, {4}}, {{4, 8}, 1, {2}}}}};
        // Costs range over 3 + 1, amounts over 3 + 2; 8 - 1 - (2 + 2) = 3 of these 5 are left.
        QCOMPARE(QString::fromStdString(lpText(program)),
                 QStringLiteral("Minimize\n"
                                " cost: +7500 x_0_1 +2500 x_1_1\n"
                                "Subject To\n"
                                " group_0: +1 x_0_0 +1 x_0_1 = 1\n"
                                " group_1: +1 x_1_0 +1 x_1_1 = 1\n"
                                " limit_0: +6000 x_0_0 +4000 x_1_0 <= 6000\n"
                                "Binaries\n x_0_0\n x_0_1\n x_1_0\n x_1_1\nEnd\n"));
        const auto solution = solveByCbc(program);
        QCOMPARE(solution.cost, 2.0);
        QCOMPARE(solution.choices, (std::vector<int>{0, 1}));
        QCOMPARE(solution.amounts, (std::vector<double>{8}));
    }

    void thePublishedPolicyIsFound() {
        VOXBIT_NEEDS_DATA(test::limpqPath());
        const auto golden = test::limpqGolden();
        const auto start = std::chrono::steady_clock::now();
        const auto solution = solveByCbc(golden.program);
        qInfo("%.3f s", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        QCOMPARE(test::widthsOf(golden.program, solution.choices), golden.widths);
        QVERIFY(std::abs(solution.cost - golden.objective) < 1e-9);
    }

    void randomProgramsMatchBranchAndBound() {
        Random random(31);
        int answered = 0;
        for (int round = 0; round < 25; ++round) {
            auto program = test::randomProgram(random, 12, 5, 1 + random.below(3));
            const double tightness = random.uniform(0.1, 0.8);
            for (auto& limit : program.limits)
                limit.limit = limit.constant + tightness * 14 * static_cast<double>(program.groups.size());
            try {
                const auto ours = solveByBranchAndBound(program);
                QVERIFY(std::abs(solveByCbc(program).cost - ours.cost) < 1e-7);
                ++answered;
            } catch (const InvalidArgument&) {
                QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)solveByCbc(program));
            }
        }
        QVERIFY(answered >= 10 && answered < 25);
    }

    void theSliderIsWithinItsGapAtTwentyBudgets() {
        Random random(32);
        auto program = test::layeredProgram(random, 100, 7, true);
        const auto points = solveAllBudgets(program);
        const double range = points.front().cost - points.back().cost;
        double largest = 0;
        for (int i = 0; i < 20; ++i) {
            program.limits[0].limit = points.front().amount + (points.back().amount - points.front().amount) * i / 20;
            const auto best = solveByCbc(program, {}, {"cbc", 1e-4});
            const auto next = std::upper_bound(points.begin(), points.end(), program.limits[0].limit,
                                               [](double budget, const FrontierPoint& p) { return budget < p.amount; });
            const FrontierPoint& ours = *std::prev(next);
            QVERIFY(best.cost >= ours.bound - 1e-9 * range && best.bound <= ours.cost + 1e-9 * range);
            largest = std::max(largest, (ours.cost - best.cost) / range);
        }
        qInfo("largest excess over cbc: %.2e of the range", largest);
        QVERIFY(largest <= 0.005);
    }

    void missingCbcNamesThePackage() {
        Random random(1);
        const auto program = test::randomProgram(random, 2, 2, 1);
        const auto text = messageOf<IoError>([&] { (void)solveByCbc(program, {}, {"/nowhere/cbc"}); });
        QVERIFY2(contains(text, "cannot run /nowhere/cbc") && contains(text, "coinor-cbc"), text.c_str());
        QVERIFY(contains(messageOf<Error>([&] { (void)solveByCbc(program, {}, {"false"}); }), "cbc ended with code 1"));
    }

    void limitsThatExcludeEachOtherAreNamed() {
        IntegerProgram program;
        program.limits = {{"size", "bytes", 0, 1}, {"latency", "ms", 0, 1}};
        program.groups = {{"a", {{{8, 8}, 0, {2, 1}}, {{4, 8}, 2, {1, 2}}}}};
        const auto text = messageOf<InvalidArgument>([&] { (void)solveByCbc(program); });
        QVERIFY2(contains(text, "no widths meet these limits together") && contains(text, "latency of at most 1 ms"),
                 text.c_str());
    }

    void aStopKillsTheProgram() {
        const auto folder = std::filesystem::temp_directory_path() / ("voxbit-tst-cbc-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder);
        const auto script = folder / "slow";
        const auto note = folder / "pid";
        {
            std::ofstream file(script);
            file << "#!/bin/sh\necho $$ > " << note.string() << "\nexec sleep 60\n";
        }
        std::filesystem::permissions(script, std::filesystem::perms::owner_all);
        std::stop_source source;
        std::jthread stopper([&] {
            while (!std::filesystem::exists(note) || std::filesystem::file_size(note) == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            source.request_stop();
        });
        RunControl control;
        control.stop = source.get_token();
        Random random(1);
        const auto start = std::chrono::steady_clock::now();
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 (void)solveByCbc(test::randomProgram(random, 2, 2, 1), control, {script.string()}));
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
        const auto pid = std::stoi(readTextFile(note));
        QVERIFY(kill(pid, 0) != 0);
        std::filesystem::remove_all(folder);
    }

    void processesGetTheirArgumentsAsTheyAre() {
        const auto result = runProcess({"printf", "%s|", "a b", "$HOME", "*"});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output, std::string("a b|$HOME|*|"));
        QCOMPARE(runProcess({"sh", "-c", "kill -TERM $$"}).exitCode, 128 + SIGTERM);
    }
};

QTEST_GUILESS_MAIN(TestCbc)
#include "tst_cbc.moc"
