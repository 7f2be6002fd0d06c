// SPDX-License-Identifier: Apache-2.0
// From `train` with a section `quantization` to `evaluate --given` on what it wrote.
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/command_line.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/experiment/experiment.h"
#include "core/training/trainer.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/support/command_line_answer.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;

class TestQuantizedTraining : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::vector<std::string> databases() const {
        return {"--db", path("runs.sqlite"), "--cache", path("cache.sqlite"), "--json"};
    }
    Answer askJson(std::vector<std::string> words) const {
        for (const auto& word : databases()) words.push_back(word);
        return askCommandLine(std::move(words));
    }

  private Q_SLOTS:
    void initTestCase() {
        test::writeToneCorpus(path("tones"), 6);
        TrainingConfig config = test::toneConfig(path("tones"), path("quantized"));
        config.quantization = QuantizationChoice{};
        config.quantization->layers.push_back({});
        config.quantization->layers[0].weight = 4;
        config.quantization->layers[0].inputs = {8};
        config.corpora["tones"].maxJoined = 1;
        config.dropout.hidden = 0.0;
        config.optimizer.learningRate = 1e-2;
        config.steps = 60;
        config.evaluateEvery = 20;
        writeFileAtomically(path("train.yaml"), toJson(config).dump(1));

        Experiment experiment;
        experiment.model = path("quantized");
        experiment.corpus.path = path("tones");
        experiment.subsets.test.expression = "subset=dev";
        experiment.subsets.allowOverlap = true;  // the recordings that chose the model are measured once more
        experiment.layers.exclude.clear();
        experiment.layers.attentionProducts = true;
        experiment.averageBits = 4;
        experiment.evaluation.text = config.text;
        writeFileAtomically(path("experiment.yaml"), toJson(experiment).dump(1));
    }

    void evaluateGivesTheErrorRateOfTheLastMeasurement() {
        const Answer trained = askJson({"train", path("train.yaml"), "--loss-csv", path("loss.csv"), "--loss-svg",
                                        path("loss.svg"), "--wer-csv", path("wer.csv"), "--wer-svg", path("wer.svg")});
        QVERIFY2(trained.status == 0, trained.err.c_str());
        const Json training = parseJson(trained.out, "answer");
        const Answer evaluated =
            askJson({"evaluate", path("experiment.yaml"), "--given", path("quantized/quantization.json")});
        QVERIFY2(evaluated.status == 0, evaluated.err.c_str());
        const Json run = parseJson(evaluated.out, "answer");
        QCOMPARE(run["summary"]["calibrator"].get<std::string>(), std::string("given"));
        QCOMPARE(run["summary"]["scores"]["wer"]["rate"].get<double>(), training["best_wer"].get<double>());
    }

    void theCurvesAreWritten() {
        const std::string wer = readTextFile(path("wer.csv"));
        QVERIFY2(wer.find("fine-tuned under a bit map, CTC loss") != std::string::npos, wer.c_str());
        QVERIFY2(wer.find("\n,20,") != std::string::npos && wer.find("\n,60,") != std::string::npos, wer.c_str());
        QVERIFY(readTextFile(path("loss.csv")).find("\n,40,") != std::string::npos);
        for (const char* file : {"loss.svg", "wer.svg"})
            QVERIFY(readTextFile(path(file)).find("</svg>") != std::string::npos);
    }

    void whatHasEndedIsReportedWithItsCurvesAgain() {
        const std::string before = readTextFile(path("wer.csv"));
        const Answer again = askJson({"train", path("train.yaml"), "--report-only", "--wer-csv", path("again.csv")});
        QVERIFY2(again.status == 0, again.err.c_str());
        QCOMPARE(parseJson(again.out, "answer")["steps"].get<int>(), 60);
        QCOMPARE(readTextFile(path("again.csv")), before);
    }

    /// As the window leaves it behind when somebody presses Stop.
    void aTrainingThatWasStoppedElsewhereIsResumedByItsFolder() {
        TrainingConfig config = readTrainingConfig(path("train.yaml"));
        config.output = path("stopped");
        std::stop_source source;
        const auto stopAt30 = [&](const TrainingState& state) {
            if (state.step == 30) source.request_stop();
        };
        QVERIFY_EXCEPTION_THROWN((void)train(config, {{}, source.get_token()}, TrainingStart::Fresh, stopAt30),
                                 Cancelled);
        const Answer resumed = askJson({"train", path("stopped/training.yaml"), "--resume"});
        QVERIFY2(resumed.status == 0, resumed.err.c_str());
        for (const char* file : {"/model.safetensors", "/quantization.json"})
            QVERIFY(readTextFile(path("stopped") + file) == readTextFile(path("quantized") + file));
    }

    void widthsThatDisagreeWithTheirScalesAreRefused() {
        Json json = parseJson(readTextFile(path("quantized/quantization.json")), "scales");
        json["layers"][0]["weight_bits"] = 5;
        writeFileAtomically(path("changed.json"), json.dump());
        const Answer answer = askJson({"evaluate", path("experiment.yaml"), "--given", path("changed.json")});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.find("disagree") != std::string::npos, answer.err.c_str());
    }

    void theBitsOfARunAreTrainedUnder() {
        const Answer trained = askJson({"train", path("train.yaml"), "--bits-of-run", "1", "--set", "steps=11", "--set",
                                        "output=" + path("again"), "--set", "quantization.layers=[]"});
        QVERIFY2(trained.status == 0, trained.err.c_str());
        const Json before = parseJson(readTextFile(path("quantized/quantization.json")), "scales");
        const Json after = parseJson(readTextFile(path("again/quantization.json")), "scales");
        for (std::size_t i = 0; i < before["layers"].size(); ++i)
            QVERIFY(after["layers"][i]["weight_bits"] == before["layers"][i]["weight_bits"]);
    }

    void settingsThatCannotBeAreNamed() {
        const Answer answer = askJson({"train", path("train.yaml"), "--set", "quantization.layers=[{weight: 12}]"});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.find("quantization.layers[0].weight is 12") != std::string::npos, answer.err.c_str());
    }
};

QTEST_GUILESS_MAIN(TestQuantizedTraining)
#include "tst_quantized_training.moc"
