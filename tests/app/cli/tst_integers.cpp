// SPDX-License-Identifier: Apache-2.0
// parity and benchmark, and runs in integers on the command line.
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/experiment/load_cost.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;

namespace {

const std::string kModel = test::sourceTree("resources/demo/model").string();
const std::string kManifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();

using Words = std::vector<std::string>;

Words operator+(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const Words kCorpus = {"--corpus",       kManifest,
                       "--calibrate-on", "speaker=f01 & subset=calibration",
                       "--count",        "2",
                       "--calibrator",   "minmax",
                       "--test-on",      "speaker=f01 & subset=test",
                       "--test-count",   "2",
                       "--set",          "evaluation.bootstrap_samples=100"};

}  // namespace

class TestIntegers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    Answer ask(const Words& words) const { return askCommandLine(words + Words{"--db", at("voxbit.sqlite")}); }
    std::string told(const Words& words) const {
        const Answer answer = ask(words);
        if (answer.status != 0) qWarning("%s", answer.err.c_str());
        return answer.status == 0 ? answer.out : std::string();
    }
    Json asJson(const Words& words) const { return parseJson(told(words + Words{"--json"}), words.front()); }

  private Q_SLOTS:
    void initTestCase() {
        startLoadMeter();
        QVERIFY(!told(Words{"quantize", "--model", kModel, "--allocator", "uniform", "--average-bits", "4", "--out",
                            at("four.voxbit")} +
                      kCorpus)
                     .empty());
    }

    void parityPrintsEveryLayerAndTheLogits() {
        const Words words = Words{"parity", kModel, "--execution", "mixed"} + kCorpus;
        const std::string text = told(words);
        for (const char* word : {"SQNR [dB]", "q_proj", "dynamic", "static", "logits", "frames of 2 utterances"})
            QVERIFY2(text.find(word) != std::string::npos, (word + text).c_str());
        const Json json = asJson(words);
        QCOMPARE(json["layers"].size(), std::size_t{38});
        QVERIFY(json["is_within_bounds"].get<bool>());
        QVERIFY(json["logits"]["cosine"].get<double>() > 0.99);
        QVERIFY(json["without_kernel"].empty());
    }

    void parityFailsAndNamesWhatIsOutsideItsBound() {
        const Answer answer = ask(Words{"parity", kModel, "--execution", "static", "--layer-bound", "400"} + kCorpus);
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.find("encoder.layers.0.attention.q_proj") != std::string::npos, answer.err.c_str());
        QVERIFY(answer.out.find("NO") != std::string::npos);
    }

    void parityOfASimulationIsAMisuse() {
        const Answer answer = ask(Words{"parity", kModel} + kCorpus);
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.err.find("--execution") != std::string::npos);
    }

    void parityListsLayersThatHaveNoKernel() {
        const Json json = asJson(
            Words{"parity", kModel, "--execution", "static", "--set", "layers.pins={\"lm_head\": 16}"} + kCorpus);
        QCOMPARE(json["without_kernel"].size(), std::size_t{1});
        QCOMPARE(json["without_kernel"][0]["layer"].get<std::string>(), std::string("lm_head"));
        QCOMPARE(json["without_kernel"][0]["reason"].get<std::string>(), std::string("its weight is of 16 bits"));
    }

    void benchmarkHoldsVariantsAgainstFloat() {
        const Json json = asJson(Words{"benchmark", kModel, at("four.voxbit"), "--executions", "simulated,mixed",
                                       "--rounds", "1", "--layer-clips", "1", "--csv", at("b.csv"), "--layers-csv",
                                       at("l.csv"), "--svg", at("b.svg")} +
                                 kCorpus);
        const Json& variants = json["variants"];
        QCOMPARE(variants.size(), std::size_t{5});
        QCOMPARE(variants[0]["variant"].get<std::string>(), std::string("model float32"));
        QCOMPARE(variants[0]["times_network"].get<double>(), 1.0);
        QCOMPARE(variants[0]["difference"].get<double>(), 0.0);
        QVERIFY(variants[0]["layers"].empty());
        QCOMPARE(variants[4]["variant"].get<std::string>(), std::string("four.voxbit mixed"));
        for (const Json& variant : variants) {
            QVERIFY(variant["rtf_network"].get<double>() > 0);
            QVERIFY(variant["rtf_whole"].get<double>() > variant["rtf_network"].get<double>());
            QVERIFY(variant["load_seconds"].get<double>() > 0);
            QVERIFY(variant["private_mib"].get<double>() > 0 || test::kHasAddressSanitizer);
            QCOMPARE(variant["summary"]["scores"]["utterances"].get<int>(), 2);
        }
        // Of the checkpoint: seven convolutions, projection, positions and thirty linear layers; its head is float.
        QCOMPARE(variants[2]["layers"].size(), std::size_t{39});
        QVERIFY(variants[4]["file_mib"].get<double>() < variants[2]["file_mib"].get<double>());
        QVERIFY(variants[2]["file_mib"].get<double>() < 0.4 * variants[0]["file_mib"].get<double>());
        QVERIFY(readTextFile(at("b.csv")).find("RTF network") != std::string::npos);
        QVERIFY(readTextFile(at("l.csv")).find("q_proj") != std::string::npos);
        const std::string picture = readTextFile(at("b.svg"));
        QVERIFY(picture.find("four.voxbit mixed") != std::string::npos);
        QVERIFY(picture.find("times faster than model float32") != std::string::npos);
    }

    void timesOfLayersLimitAnAllocation() {
        const Words timing = Words{"benchmark", kModel,          "--rounds",      "1",           "--layer-clips",
                                   "1",         "--latency-csv", at("times.csv"), "--executions"};
        const Answer two = ask(timing + Words{"static,mixed"} + kCorpus);
        QCOMPARE(two.status, 1);
        QVERIFY2(two.err.find("name one of --executions") != std::string::npos, two.err.c_str());
        QVERIFY(!told(timing + Words{"mixed"} + kCorpus).empty());
        // A layer runs in integers where its input has 8 bits; how many must, the limit says.
        const Words words = Words{"allocate", "--allocator",     "ilp",           "--model",
                                  kModel,     "--metric",        "median",        "--choose-activation-bits",
                                  "8,32",     "--latency-table", at("times.csv"), "--limit-latency"} +
                            kCorpus;
        const auto answer = [&](double limit) {
            Words all = words;
            all.insert(std::find(all.begin(), all.end(), "--limit-latency") + 1, std::to_string(limit));
            return asJson(all);
        };
        const double unlimited = answer(1e6)["limits"][0]["amount"].get<double>();
        QVERIFY(unlimited > 0);
        const Json limited = answer(0.9 * unlimited);
        QVERIFY(limited["limits"][0]["amount"].get<double>() <= 0.9 * unlimited);
        int integers = 0;
        for (const Json& layer : limited["layers"]) integers += layer["activation_bits"] == 8 ? 1 : 0;
        QVERIFY(integers > 0);
    }

    void benchmarkRefusesAnEmptyTestAndUnknownPresets() {
        QCOMPARE(ask(Words{"benchmark", kModel, "--executions", "quick"} + kCorpus).status, 1);
        const Answer nobody = ask(Words{"benchmark", kModel} + kCorpus + Words{"--test-on", "speaker=nobody"});
        QCOMPARE(nobody.status, 1);
        QVERIFY(nobody.err.find("subsets.test") != std::string::npos);
    }

    void packedFilesTranscribeInIntegers() {
        const std::string clip = test::sourceTree("tests/golden/case1_base/input.wav").string();
        const std::string simulated = told({"transcribe", at("four.voxbit"), clip});
        QCOMPARE(told({"transcribe", at("four.voxbit"), clip, "--execution", "mixed"}), simulated);
        const Answer ofFolder = ask({"transcribe", kModel, clip, "--execution", "mixed"});
        QCOMPARE(ofFolder.status, 1);
        QVERIFY2(ofFolder.err.find("quantize") != std::string::npos, ofFolder.err.c_str());
        QCOMPARE(ask({"transcribe", at("four.voxbit"), clip, "--execution", "quick"}).status, 1);
    }

    void batchNormIsFoldedAndRunsInIntegers() {
        const std::string conformer = test::sourceTree("tests/golden/case3_conformer_rel").string();
        const Json folded = asJson({"convert", conformer, "--fold-batch-norm", "--out", at("folded")});
        const Json& names = folded["folded_into"];
        QVERIFY(!names.empty());
        const Json parity = asJson(Words{"parity", at("folded"), "--execution", "static"} + kCorpus);
        QVERIFY(parity["is_within_bounds"].get<bool>());
        std::set<std::string> inIntegers;
        for (const Json& layer : parity["layers"]) inIntegers.insert(layer["layer"].get<std::string>());
        for (const Json& name : names) QVERIFY2(inIntegers.contains(name), name.dump().c_str());
        const Answer again = ask({"convert", at("folded"), "--fold-batch-norm", "--out", at("again")});
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.find("nothing to fold") != std::string::npos, again.err.c_str());
    }

    void runsShowHowLayersRan() {
        const Json run = asJson(
            Words{"run", "--model", kModel, "--allocator", "uniform", "--average-bits", "8", "--execution", "mixed"} +
            kCorpus);
        const std::string text = told({"runs", "show", std::to_string(run["id"].get<int>())});
        QVERIFY2(text.find("dynamic") != std::string::npos && text.find("asked") != std::string::npos, text.c_str());
    }
};

QTEST_GUILESS_MAIN(TestIntegers)
#include "tst_integers.moc"
