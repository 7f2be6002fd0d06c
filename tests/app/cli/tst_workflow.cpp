// SPDX-License-Identifier: Apache-2.0
// What a user does with the tool in one session, on a few utterances of the demo: every command answers, as text and
// as JSON.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;

namespace {

using Words = std::vector<std::string>;

Words operator+(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const std::string kModel = test::sourceTree("resources/demo/model").string();
const std::string kManifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();

const Words kData = {"--model", kModel, "--corpus", kManifest, "--evaluation.bootstrap_samples", "100"};
const Words kCalibrated = kData + Words{"--calibrate-on", "speaker=f01 & subset=calibration", "--count", "2"};
const Words kTested = {"--test-on", "speaker in (f01, m01) & subset=test", "--test-count", "3"};
const Words kUniform = {"--allocator", "uniform", "--average-bits", "4", "--calibrator", "minmax"};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

class TestWorkflow : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// What a command prints that must succeed without a word on stderr.
    std::string told(const Words& words, const char* database = "voxbit.sqlite") const {
        const Answer answer = askCommandLine(words + Words{"--db", at(database)});
        if (answer.status != 0 || !answer.err.empty()) qWarning("%s: %s", words.front().c_str(), answer.err.c_str());
        return answer.status == 0 && answer.err.empty() ? answer.out : "failed";
    }
    Json asJson(const Words& words, const char* database = "voxbit.sqlite") const {
        return parseJson(told(words + Words{"--json"}, database), words.front());
    }

  private Q_SLOTS:
    void corpusListsSpeakersAndHours() {
        const Json json = asJson({"corpus", kManifest, "--where", "speaker in (f01, m01) & subset=test"});
        QCOMPARE(json["speakers"].size(), std::size_t{2});
        QCOMPARE(json["format"].get<std::string>(), std::string("manifest"));
        QVERIFY(json["seconds"].get<double>() > 10);
        QVERIFY(json["problems"].empty());
        QVERIFY(has(told({"corpus", kManifest, "--where", "speaker=f01"}), "1 speakers"));
    }

    void profileGathersStatisticsOfEveryLayer() {
        const Json full = asJson(Words{"profile", "--detail", "full"} + kCalibrated);
        QCOMPARE(full["utterances"].get<int>(), 2);
        QVERIFY(full["layers"].size() > 20);
        QVERIFY(full["layers"][0]["output"]["median_abs"].get<double>() > 0);
        QCOMPARE(full["has_overlap"].get<bool>(), false);
        const Json standard = asJson(Words{"profile"} + kCalibrated);
        QVERIFY(standard["layers"] == full["layers"]);  // detail adds, and changes nothing
        QVERIFY(has(told(Words{"profile"} + kCalibrated), "subsets: disjoint by content"));
    }

    void runsAreStoredListedShownAndCompared() {
        const Json quantized = asJson(Words{"run"} + kCalibrated + kTested + kUniform);
        QCOMPARE(quantized["status"].get<std::string>(), std::string("finished"));
        QVERIFY(!quantized.contains("overlap"));
        const Json whole = asJson(Words{"evaluate"} + kCalibrated + kTested + Words{"--test-count", "2"});
        QVERIFY(whole["id"] != quantized["id"]);
        const std::string shown = told({"runs", "show", "1"});
        for (const char* part : {"substitutions", "words", "recognised", "WER", "95 %"})
            QVERIFY2(has(shown, part), part);
        QCOMPARE(asJson({"runs", "show", "1"})["utterances"].size(), std::size_t{3});
        QCOMPARE(asJson({"runs", "list"}).size(), std::size_t{2});
        QVERIFY(has(told({"runs", "list", "--status", "finished"}), "WER"));
        const Json compared = asJson({"compare", "1", "2"});
        QCOMPARE(compared[0]["id"].get<int>(), 2);
        QCOMPARE(compared[0]["utterances"].get<int>(), 2);
        QCOMPARE(compared[0]["only_in_base"].get<int>(), 1);  // what only one of them recognised is said
        QCOMPARE(compared[0]["only_here"].get<int>(), 0);
        QCOMPARE(compared[0]["overlap"].get<std::string>(), std::string());
        QVERIFY(has(told({"compare", "1", "2"}), "only in run 1"));
        const Json files = asJson({"runs", "report", "1", "2", "--out", at("report")});
        for (const Json& file : files) QVERIFY(std::filesystem::exists(file.get<std::string>()));
        QCOMPARE(asJson({"runs", "delete", "2"})["deleted"][0].get<int>(), 2);
        QCOMPARE(asJson({"runs", "list"}).size(), std::size_t{1});
    }

    void sweepsAndMatricesRunWhatIsMissing() {
        const Words sweep = Words{"sweep", "--axes.average_bits", "4,5"} + kCalibrated + kTested +
                            Words{"--allocator", "uniform", "--calibrator", "minmax"};
        QCOMPARE(asJson(sweep, "sweep.sqlite").size(), std::size_t{2});
        QCOMPARE(asJson(sweep, "sweep.sqlite")[0]["id"].get<int>(), 1);  // not run again
        QVERIFY(has(told(sweep, "sweep.sqlite"), "WER"));
        const Words matrix = Words{"matrix",  "--by", "gender",    "--calibrate-on", "subset=calibration",
                                   "--count", "2",    "--test-on", "subset=test",    "--test-count",
                                   "2"} +
                             kData + kUniform;
        const Json json = asJson(matrix, "matrix.sqlite");
        QCOMPARE(json["runs"].size(), std::size_t{6});  // two groups, and no calibration, tested on two
        QCOMPARE(json["cells"].size(), std::size_t{6});
        QCOMPARE(json["cells"][0]["recordings tested"].get<int>(), 2);
        QCOMPARE(json["groups"].size(), std::size_t{3});
        const std::string text = told(matrix, "matrix.sqlite");
        for (const char* part : {"WER", "Group gap", "own group", "nobody"}) QVERIFY2(has(text, part), part);
        (void)told(matrix + Words{"--measure", "divergence", "--out", at("matrix")}, "matrix.sqlite");
        QVERIFY(has(readTextFile(at("matrix") + "/matrix_divergence.md"), "worst - best [nats]"));
        QVERIFY(has(readTextFile(at("matrix") + "/matrix_divergence.svg"), "myqasr") ||
                has(readTextFile(at("matrix") + "/matrix_divergence.svg"), "uniform"));
        for (const char* file : {".csv", "_cells.csv", "_groups.csv", "_gaps.csv"})
            QVERIFY2(std::filesystem::exists(at("matrix") + "/matrix_divergence" + file), file);
        const Answer unnamed = askCommandLine(Words{"matrix", "--db", at("matrix.sqlite")} + kData);
        QCOMPARE(unnamed.status, 2);
        QVERIFY2(has(unnamed.err, "--by"), unnamed.err.c_str());
    }

    void everyAnswerCarriesTheMarkOfAnOverlap() {
        const Words subsets = {"--calibrate-on", "speaker=f01 & subset=test", "--count",      "2",
                               "--test-on",      "speaker=f01 & subset=test", "--test-count", "2"};
        const Answer refused = askCommandLine(Words{"run", "--db", at("overlap.sqlite")} + kData + kUniform + subsets);
        QCOMPARE(refused.status, 1);
        QVERIFY2(has(refused.err, "allow_overlap"), refused.err.c_str());
        const Json run = asJson(Words{"run", "--allow-overlap"} + kData + kUniform + subsets, "overlap.sqlite");
        const std::string mark = "2 of test also in calibration";
        QVERIFY2(has(run["overlap"].get<std::string>(), mark), run.dump().substr(0, 300).c_str());
        QVERIFY(has(told({"runs", "list"}, "overlap.sqlite"), mark));
        QVERIFY(has(told({"runs", "show", "1"}, "overlap.sqlite"), mark));
        QVERIFY(has(asJson({"runs", "list"}, "overlap.sqlite")[0]["overlap"].get<std::string>(), mark));
        (void)asJson(Words{"evaluate", "--allow-overlap"} + kData + subsets, "overlap.sqlite");
        QVERIFY(has(asJson({"compare", "2", "1"}, "overlap.sqlite")[0]["overlap"].get<std::string>(), mark));
        QVERIFY(has(told({"compare", "2", "1"}, "overlap.sqlite"), "run 1: subsets overlap: " + mark));
        (void)told({"runs", "report", "1", "--out", at("marked")}, "overlap.sqlite");
        for (const char* file : {"runs.csv", "reference.csv", "error_rate.csv", "error_rate.svg", "report.html"})
            QVERIFY2(has(readTextFile(at("marked") + "/" + file), mark), file);
    }

    void allocationsTellTheirSplitsWhereTheyListen() {
        const Words ranked = {
            "allocate", "--average-bits", "4", "--calibrate-on", "speaker=f01 & subset=calibration", "--count", "2"};
        QVERIFY(has(asJson(ranked + kData)["splits"].get<std::string>(), "disjoint by content"));
        QVERIFY(!asJson(Words{"allocate", "--average-bits", "4", "--allocator", "uniform"} + kData).contains("splits"));
    }

    void textThatIsNotUtf8IsLeftOutAndTheRestRuns() {
        const std::string audio = test::sourceTree("resources/demo/corpus/audio/f01_00_7.flac").string();
        std::filesystem::create_directories(at("latin"));
        for (const char* name : {"a.flac", "b.flac", "caf\xe9.flac"})
            std::filesystem::copy_file(audio, std::filesystem::path(at("latin")) / name);
        std::ofstream(at("latin") + "/manifest.csv")
            << "path,speaker,transcript\na.flac,s,SEVEN\nb.flac,s,CAF\xe9\ncaf\xe9.flac,s,SEVEN\n";
        const Json listed = asJson({"corpus", at("latin")});
        QCOMPARE(listed["utterances"].get<int>(), 1);
        QCOMPARE(listed["problems"].size(), std::size_t{2});
        QVERIFY(has(listed["problems"][0]["path"].get<std::string>(), "manifest.csv:3"));
        const Json run = asJson({"evaluate", "--model", kModel, "--corpus", at("latin")}, "latin.sqlite");
        QCOMPARE(run["summary"]["scores"]["utterances"].get<int>(), 1);
        const Answer refused = askCommandLine({"corpus", at("latin") + "/caf\xe9", "--json"});
        QCOMPARE(refused.status, 1);
    }

    void aRunSaysWhatItLeftOut() {
        std::filesystem::create_directories(at("broken"));
        std::filesystem::copy_file(test::sourceTree("resources/demo/corpus/audio/f01_00_7.flac"),
                                   at("broken") + "/a.flac");
        std::ofstream(at("broken") + "/b.flac") << "no audio";
        std::ofstream(at("broken") + "/manifest.csv") << "path,speaker,transcript\na.flac,s,SEVEN\nb.flac,s,ONE\n";
        const std::string text = told({"evaluate", "--model", kModel, "--corpus", at("broken")}, "broken.sqlite");
        QVERIFY2(has(text, "left out: ") && has(text, "b.flac"), text.c_str());
        QVERIFY(has(told({"runs", "show", "1"}, "broken.sqlite"), "b.flac"));
    }

    void trainingTellsItsSplits() {
        test::writeToneCorpus(at("tones"), 4);
        std::ofstream(at("tones") + "/anna_A_1.wav") << "no audio";
        TrainingConfig config = test::toneConfig(at("tones"), at("trained"));
        writeFileAtomically(at("train.yaml"), toJson(config).dump(1));
        const Json trained = asJson({"train", at("train.yaml")});
        QCOMPARE(trained["steps"].get<int>(), 20);
        QCOMPARE(trained["has_overlap"].get<bool>(), false);
        QCOMPARE(trained["problems"].size(), std::size_t{1});
        QVERIFY(has(trained["problems"][0]["path"].get<std::string>(), "anna_A_1.wav"));
        config.corpora["tones"].subset.expression = "";
        config.allowOverlap = true;
        config.output = at("overlapping");
        writeFileAtomically(at("train.yaml"), toJson(config).dump(1));
        const std::string text = told({"train", at("train.yaml")});
        QVERIFY2(has(text, "4 of development also in training") && has(text, "left out: "), text.c_str());
        const Json kept = parseJson(readTextFile(at("overlapping") + "/training_audio.json"), "kept");
        QVERIFY(has(kept["splits"].get<std::string>(), "4 of development also in training"));
    }
};

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
