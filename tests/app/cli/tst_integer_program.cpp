// SPDX-License-Identifier: Apache-2.0
// `allocate --allocator ilp` with its solvers and limits; scores come from a file, so that no audio is needed.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "app/cli/command_line.h"
#include "core/base/fields.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

class Asker {
  public:
    /// Scores that grow along the network.
    Asker() {
        const Json all = parseJson(ask({"--allocator", "uniform", "--average-bits", "4"}).out, "allocate");
        Json scores = Json::object();
        double score = 1;
        for (const auto& layer : all["layers"]) scores[layer["name"].get<std::string>()] = score *= 1.1;
        std::ofstream(file("scores.json")) << scores.dump();
    }

    std::string file(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }

    test::Answer ask(std::vector<std::string> words) const {
        const std::string model = test::sourceTree("tests/golden/case1_base").string();
        words.insert(words.begin(), {"allocate", "--model", model, "--json", "--db", file("voxbit.sqlite")});
        return test::askCommandLine(std::move(words));
    }

    test::Answer askIlp(std::vector<std::string> words) const {
        words.insert(words.begin(),
                     {"--allocator", "ilp", "--metric", "file", "--set", "sensitivity.file=" + file("scores.json")});
        return ask(std::move(words));
    }

  private:
    QTemporaryDir m_folder;
};

}  // namespace

class TestIntegerProgram : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void thePathStatesItsGap() {
        const test::Answer answer = Asker().askIlp({"--average-bits", "4"});
        QCOMPARE(answer.err, std::string());
        const Json json = parseJson(answer.out, "allocate");
        QVERIFY(json["gap"].get<double>() >= 0 && json["gap"].get<double>() <= 0.005);
        QVERIFY(json["size_bytes"].get<double>() <= json["budget_bytes"].get<double>());
    }

    void searchAndCbcAgreeUnderAllLimits() {
        const Asker asker;
        std::vector<std::string> words = {"--average-bits",       "6",   "--compression-ratio",      "3",
                                          "--limit-average-bits", "4.5", "--choose-activation-bits", "4,6,8"};
        const test::Answer loose = asker.askIlp(words);
        QCOMPARE(loose.err, std::string());
        const Json free = parseJson(loose.out, "allocate");
        QVERIFY(free["is_proved_best"].get<bool>());
        QCOMPARE(free["limits"].size(), std::size_t{2});
        // Without a limit on them inputs stay as wide as they may.
        QCOMPARE(free["layers"][0]["activation_bits"].get<int>(), 8);

        words.insert(words.end(), {"--limit-bit-ops", "1e7"});
        const test::Answer impossible = asker.askIlp(words);
        QCOMPARE(impossible.status, 1);
        QVERIFY2(
            impossible.err.find("number of BitOps of at most 1e+07 per second is impossible: the smallest possible") !=
                std::string::npos,
            impossible.err.c_str());
        const double smallest = std::stod(impossible.err.substr(impossible.err.find("smallest possible is") + 21));
        words.back() = "1e18";
        const double taken = parseJson(asker.askIlp(words).out, "allocate")["limits"][2]["amount"].get<double>();
        QVERIFY(taken > smallest);
        words.back() = std::to_string((taken + smallest) / 2);
        const Json ours = parseJson(asker.askIlp(words).out, "allocate");
        words.insert(words.end(), {"--solver", "cbc"});
        const Json theirs = parseJson(asker.askIlp(words).out, "allocate");
        QVERIFY(ours["cost"].get<double>() > free["cost"].get<double>());
        QVERIFY(std::abs(ours["cost"].get<double>() / theirs["cost"].get<double>() - 1) < 1e-6);
        for (const auto& limit : ours["limits"])
            QVERIFY(limit["amount"].get<double>() <= limit["limit"].get<double>() * (1 + 1e-12));
    }

    void aLatencyTableLimits() {
        const Asker asker;
        const Json all = parseJson(asker.askIlp({"--average-bits", "8"}).out, "allocate");
        {
            std::ofstream table(asker.file("times.csv"));
            table << "layer,weight_bits,activation_bits,ms\n";
            for (const auto& layer : all["layers"]) {
                for (int bits = 2; bits <= 8; ++bits) {
                    if (layer["weight_bits"].is_number_integer())
                        table << layer["name"].get<std::string>() << "," << bits << ",8," << bits << "\n";
                }
            }
        }
        const test::Answer answer =
            asker.askIlp({"--limit-latency", "120", "--latency-table", asker.file("times.csv")});
        QCOMPARE(answer.err, std::string());
        const Json json = parseJson(answer.out, "allocate");
        QVERIFY(json["limits"][0]["amount"].get<double>() <= 120 && json["limits"][0]["amount"].get<double>() > 110);
    }

    void otherAllocatorsHaveNoLimits() {
        const Asker asker;
        QCOMPARE(asker.ask({"--allocator", "uniform", "--average-bits", "4", "--solver", "cbc"}).status, 2);
        QCOMPARE(asker.askIlp({"--average-bits", "4", "--solver", "guess"}).status, 2);
        const test::Answer untimed = asker.askIlp({"--average-bits", "4", "--limit-latency", "5"});
        QVERIFY(untimed.status != 0);
        QVERIFY2(untimed.err.find("latency_table") != std::string::npos, untimed.err.c_str());
        const test::Answer none = asker.askIlp({"--solver", "search"});
        QCOMPARE(none.status, 1);
        QVERIFY(none.err.find("there is no limit") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestIntegerProgram)
#include "tst_integer_program.moc"
