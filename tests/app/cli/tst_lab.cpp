// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <map>

#include "app/cli/command_line.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/sensitivity/metric.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

const std::string kModel = test::sourceTree("tests/golden/case1_base").string();
const std::string kManifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();

}  // namespace

/// `lab` and the metrics that it compares, through the command line.
class TestLab : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    Json ask(std::vector<std::string> words) const {
        for (const char* word : {"--model", kModel.c_str(), "--corpus", kManifest.c_str(), "--calibrate-on",
                                 "speaker=f01", "--count", "3", "--json"}) {
            words.emplace_back(word);
        }
        words.insert(words.end(), {"--db", m_folder.path().toStdString() + "/voxbit.sqlite"});
        const test::Answer answer = test::askCommandLine(words);
        if (answer.status != 0 || !answer.err.empty()) throw std::runtime_error(answer.err);
        return parseJson(answer.out, words[0]);
    }

  private Q_SLOTS:
    void valuesAreThoseThatRankGives() {
        const std::string csv = m_folder.path().toStdString() + "/lab.csv";
        const std::string ranks = m_folder.path().toStdString() + "/ranks.csv";
        const std::string svg = m_folder.path().toStdString() + "/lab.svg";
        const std::string ranksSvg = m_folder.path().toStdString() + "/ranks.svg";
        const std::vector<std::string> words{"lab",     "--resamples", "20",    "--csv", csv,
                                             "--ranks", ranks,         "--svg", svg,     "--ranks-svg",
                                             ranksSvg,  "--metric",    "hawq"};
        const Json lab = ask(words);
        QCOMPARE(lab["utterances"].get<int>(), 3);
        QCOMPARE(lab["metrics"].size(), metrics().size() - 1);  // all but file
        QCOMPARE(lab["ranks"].size(), 26 * (metrics().size() - 1));
        QCOMPARE(lab["metrics"][0]["metric"].get<std::string>(), std::string("kl"));
        QCOMPARE(lab["metrics"][0]["spearman"].get<double>(), 1.0);
        QVERIFY(readTextFile(csv, 1 << 20).starts_with("metric,"));
        QVERIFY(readTextFile(ranks, 1 << 20).find("hessian_trace") != std::string::npos);
        QVERIFY(readTextFile(svg, 1 << 20).find(">Spearman correlation<") != std::string::npos);
        QVERIFY(readTextFile(ranksSvg, 1 << 20).find(">hawq<") != std::string::npos);
        for (const char* metric : {"kl", "median", "fisher", "hawq", "grad_min"}) {
            std::map<std::string, double> values;
            for (const Json& row : lab["ranks"]) {
                if (row["metric"] == metric) values[row["layer"].get<std::string>()] = row["value"].get<double>();
            }
            const Json ranked = ask({"rank", "--metric", metric});
            QCOMPARE(ranked["layers"].size(), values.size());
            double last = -INFINITY;
            for (const Json& layer : ranked["layers"]) {
                const double value = layer["metrics"][metric].get<double>();
                const double other = values.at(layer["name"].get<std::string>());
                QVERIFY2(std::abs(value - other) <= 1e-6 * std::abs(value), metric);
                QVERIFY(value >= last);
                last = value;
            }
        }
        // Everything is in the cache by now, and seeds are fixed.
        QVERIFY(ask(words) == lab);
    }

    void unknownReferencesAreRefused() {
        QVERIFY_EXCEPTION_THROWN(ask({"lab", "--reference", "hessian"}), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
