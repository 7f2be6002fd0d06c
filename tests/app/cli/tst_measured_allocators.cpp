// SPDX-License-Identifier: Apache-2.0
// `allocate` with the allocators that measure: ilp_sequential and ilp_worst_group, on a tiny network.
#include <QTemporaryDir>
#include <QTest>

#include "core/base/fields.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/error_text.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::contains;

namespace {

class Asker {
  public:
    test::Answer ask(std::vector<std::string> words) const {
        words.insert(words.begin(),
                     {"allocate", "--model", test::sourceTree("tests/golden/case1_base").string(), "--corpus",
                      test::sourceTree("resources/demo/corpus/manifest.csv").string(), "--calibrate-on",
                      "speaker in (f01, m01) & subset=calibration", "--count", "4", "--average-bits", "2.5",
                      "--max-bits", "3", "--set", "sensitivity.bits=3", "--calibrator", "minmax", "--db",
                      m_folder.path().toStdString() + "/voxbit.sqlite"});
        return test::askCommandLine(std::move(words));
    }

  private:
    QTemporaryDir m_folder;
};

}  // namespace

class TestMeasuredAllocators : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyRoundIsReported() {
        const Asker asker;
        const test::Answer answer =
            asker.ask({"--allocator", "ilp_sequential", "--metric", "kl", "--set", "allocation.rounds=2", "--json"});
        QVERIFY2(answer.status == 0, answer.err.c_str());
        const Json json = parseJson(answer.out, "allocate");
        const auto damages = json["damage_by_round"].get<std::vector<double>>();
        QVERIFY(!damages.empty() && damages.size() <= 3);
        for (std::size_t i = 1; i < damages.size(); ++i) QVERIFY(damages[i] < damages[i - 1]);
        QVERIFY(!json.contains("gap") && !json.contains("cost_by_group"));
        QVERIFY(json["size_bytes"].get<double>() <= json["budget_bytes"].get<double>());
        const test::Answer text = asker.ask({"--allocator", "ilp_sequential", "--metric", "kl"});
        QVERIFY2(contains(text.out, "measured with all layers at their widths, by round: "), text.out.c_str());
    }

    void everyGroupIsReported() {
        const Asker asker;
        std::vector<std::string> words{"--allocator", "ilp_worst_group", "--metric", "kl", "--json"};
        const test::Answer answer = asker.ask(words);
        QVERIFY2(answer.status == 0, answer.err.c_str());
        const Json json = parseJson(answer.out, "allocate");
        QVERIFY(json["cost_by_group"]["f01"].get<double>() > 0 && json["cost_by_group"]["m01"].get<double>() > 0);
        QVERIFY(json["gap"].get<double>() >= 0 && json["gap"].get<double>() < 1);
        words.insert(words.end(), {"--set", "allocation.group_by=gender"});
        const Json genders = parseJson(asker.ask(words).out, "allocate");
        // One speaker of each: the same two groups.
        QCOMPARE(genders["cost_by_group"]["F"].get<double>(), json["cost_by_group"]["f01"].get<double>());
        words.back() = "allocation.group_by=age";
        const test::Answer wrong = asker.ask(words);
        QVERIFY(wrong.status != 0 && contains(wrong.err, "speaker, gender, language, accent"));
    }

    void whatTheyCannotDoIsSaid() {
        const Asker asker;
        const test::Answer ranked = asker.ask({"--allocator", "ilp_sequential", "--metric", "median"});
        QCOMPARE(ranked.status, 1);
        QVERIFY2(contains(ranked.err, "needs measured damage"), ranked.err.c_str());
        const test::Answer limited =
            asker.ask({"--allocator", "ilp_worst_group", "--metric", "kl", "--solver", "search"});
        QCOMPARE(limited.status, 2);
        QVERIFY2(contains(limited.err, "--allocator ilp"), limited.err.c_str());
        const test::Answer alone =
            asker.ask({"--allocator", "ilp_worst_group", "--metric", "kl", "--set", "allocation.group_by=language"});
        QCOMPARE(alone.status, 1);
        QVERIFY2(contains(alone.err, "of 1 known language"), alone.err.c_str());
    }
};

QTEST_GUILESS_MAIN(TestMeasuredAllocators)
#include "tst_measured_allocators.moc"
