// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command_line.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/console.h"
#include "core/checkpoint/tensor_set.h"
#include "core/experiment/experiment.h"
#include "core/store/run_store.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;

namespace {

const std::string kModel = test::sourceTree("tests/golden/case1_base").string();
const std::string kManifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();

using Words = std::vector<std::string>;

Words operator+(Words words, const std::string& word) {
    words.push_back(word);
    return words;
}

std::string joined(const Words& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Adds what the help of `parent` lists below "Subcommands:", with what these list in turn.
void collectCommands(const Words& parent, std::vector<Words>& commands) {
    std::istringstream help(askCommandLine(parent + "--help").out);
    bool isListed = false;
    for (std::string line; std::getline(help, line);) {
        if (isListed && line.starts_with("  ") && line.size() > 2 && line[2] != ' ') {
            commands.push_back(parent + line.substr(2, line.find(' ', 2) - 2));
            collectCommands(Words(commands.back()), commands);
        } else if (isListed && !line.starts_with(" ")) {
            return;
        }
        isListed = isListed || line == "Subcommands:";
    }
}

/// Every command, as its words, as the program itself names them.
std::vector<Words> allCommands() {
    std::vector<Words> commands;
    collectCommands({}, commands);
    return commands;
}

/// The values that the reference implementation gave for the input of a case.
void compareWithGolden(const TensorView& logits, const std::string& folder) {
    constexpr double kTolerance = 5e-5;  // that of the golden cases
    const TensorSet golden = readTensors(folder + "/golden.safetensors");
    const TensorView& expected = golden.get("logits");  // with a batch of one before its shape
    std::int64_t count = 1;
    for (const std::int64_t size : logits.shape) count *= size;
    QCOMPARE(expected.shape.back(), logits.shape.back());
    double largest = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        float a = 0;
        float b = 0;
        std::memcpy(&a, logits.data + i * 4, 4);
        std::memcpy(&b, expected.data + i * 4, 4);
        largest = std::max(largest, std::abs(static_cast<double>(a) - static_cast<double>(b)));
    }
    QVERIFY2(largest <= kTolerance, std::to_string(largest).c_str());
}

}  // namespace

class TestCommandLine : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void exitStatusTellsUsageFromFailure_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("help") << QStringList{"--help"} << 0;
        QTest::newRow("version") << QStringList{"--version"} << 0;
        QTest::newRow("nothing") << QStringList{} << 2;
        QTest::newRow("unknown command") << QStringList{"quantise"} << 2;
        QTest::newRow("unknown option") << QStringList{"inspect", "x", "--colour"} << 2;
        QTest::newRow("missing argument") << QStringList{"inspect"} << 2;
        QTest::newRow("no model") << QStringList{"rank"} << 2;
        QTest::newRow("no such folder") << QStringList{"inspect", "/nowhere"} << 1;
        QTest::newRow("no such corpus") << QStringList{"corpus", "/nowhere"} << 1;
        QTest::newRow("no such run") << QStringList{"runs", "show", "7"} << 1;
        QTest::newRow("one run to compare") << QStringList{"compare", "1"} << 2;
        QTest::newRow("no such device") << QStringList{"transcribe", QString::fromStdString(kModel), "x.wav",
                                                       "--device", "cuda:99"}
                                        << 1;
        QTest::newRow("no such experiment") << QStringList{"run", "/nowhere.yaml"} << 1;
    }
    void exitStatusTellsUsageFromFailure() {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QTemporaryDir folder;
        std::vector<std::string> arguments;
        for (const QString& word : words) arguments.push_back(word.toStdString());
        arguments.push_back("--db");
        arguments.push_back(folder.path().toStdString() + "/voxbit.sqlite");
        const Answer answer = askCommandLine(arguments);
        QCOMPARE(answer.status, status);
        QVERIFY(status == 0 || !answer.err.empty());
        QVERIFY(status == 0 || answer.out.empty());
    }

    void everyCommandHasHelpWithAnExample() {
        const auto commands = allCommands();
        QVERIFY(commands.size() > 25);
        QVERIFY(std::find(commands.begin(), commands.end(), Words{"runs", "resume"}) != commands.end());
        for (const Words& command : commands) {
            const Answer answer = askCommandLine(command + "--help");
            QCOMPARE(answer.status, 0);
            const std::string example = "Example:\n  voxbit-cli " + joined(command);
            QVERIFY2(answer.out.find("Example:\n  voxbit-cli " + command.front()) != std::string::npos,
                     example.c_str());
        }
    }

    void jsonIsOneDocument() {
        const Answer answer = askCommandLine({"inspect", kModel, "--json"});
        QCOMPARE(answer.status, 0);
        const Json json = parseJson(answer.out, "inspect");
        QCOMPARE(json["model_type"].get<std::string>(), std::string("wav2vec2"));
        QCOMPARE(json["parameters"].get<int>(), 104928);
    }

    void logitsOfTwoFilesOfOneNameAreAUsageError() {
        const Answer answer =
            askCommandLine({"transcribe", kModel, "a/x.wav", "b/x.wav", "--logits", "out.safetensors"});
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.err.find("\"x\"") != std::string::npos);
    }

    void logitsOfAFileWhoseNameIsNotUtf8AreAUsageErrorBeforeAnyWork() {
        const Answer answer = askCommandLine({"transcribe", kModel, "caf\xe9.wav", "--logits", "out.safetensors"});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.find("not UTF-8") != std::string::npos, answer.err.c_str());
    }

    void filesWhoseNamesAreNotUtf8AreTranscribed() {
        QTemporaryDir folder;
        const std::string file = folder.path().toStdString() + "/caf\xe9.wav";
        std::filesystem::copy_file(kModel + "/input.wav", file);
        const Answer answer = askCommandLine({"transcribe", kModel, file, "--json"});
        QVERIFY2(answer.status == 0, answer.err.c_str());
        const Json json = parseJson(answer.out, "transcribe");
        QVERIFY(json[0]["file"].get<std::string>().ends_with("caf\xef\xbf\xbd.wav"));
        QVERIFY(!json[0]["text"].get<std::string>().empty());
    }

    void transcribeWritesLogitsOfTheReferenceCase() {
        QTemporaryDir folder;
        const std::string output = folder.path().toStdString() + "/logits.safetensors";
        const Answer answer = askCommandLine({"transcribe", kModel, kModel + "/input.wav", "--logits", output});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, std::string("GLCLGMXGM</s>GVLXCGMXG</s>CSLVGSXMVGVLGLGVMGMGLGLGL</s>LC\n"));
        const TensorSet tensors = readTensors(output);
        QCOMPARE(tensors.get("input").shape, (std::vector<std::int64_t>{64, 32}));
        compareWithGolden(tensors.get("input"), kModel);
    }

    void transcribeWritesClassesOfAClassifier() {
        QTemporaryDir folder;
        const std::string output = folder.path().toStdString() + "/logits.safetensors";
        const std::string model = test::sourceTree("tests/golden/case5_seqcls").string();
        const Answer answer = askCommandLine(
            {"transcribe", model, model + "/input.wav", model + "/input_b.wav", "--logits", output, "--json"});
        QCOMPARE(answer.err, std::string());
        QCOMPARE(parseJson(answer.out, "transcribe").size(), std::size_t{2});
        const TensorSet tensors = readTensors(output);
        QCOMPARE(tensors.tensors().size(), std::size_t{2});
        QCOMPARE(tensors.get("input_b").shape, (std::vector<std::int64_t>{12}));
        QCOMPARE(tensors.get("input").shape, (std::vector<std::int64_t>{12}));
        compareWithGolden(tensors.get("input"), model);
    }

    void allocateNeedsNoAudioForUniformWidths() {
        QTemporaryDir folder;
        const std::string database = folder.path().toStdString() + "/voxbit.sqlite";
        const Answer answer = askCommandLine({"allocate", "--model", kModel, "--allocator", "uniform", "--average-bits",
                                              "4", "--json", "--db", database});
        QCOMPARE(answer.err, std::string());
        QCOMPARE(answer.status, 0);
        const Json json = parseJson(answer.out, "allocate");
        QCOMPARE(json["accounting"].get<std::string>(), std::string("file"));
        QCOMPARE(json["layers"][0]["weight_bits"].get<int>(), 4);
        QVERIFY(json["size_bytes"].get<double>() <= json["budget_bytes"].get<double>());
    }

    void dynamicCalibrationNeedsNoCorpus() {
        QTemporaryDir folder;
        const std::string database = folder.path().toStdString() + "/voxbit.sqlite";
        const std::vector<std::string> words = {"calibrate", "--model",        kModel,   "--allocator",
                                                "uniform",   "--average-bits", "4",      "--db",
                                                database,    "--calibrator",   "dynamic"};
        const Answer table = askCommandLine(words);
        QCOMPARE(table.err, std::string());
        QVERIFY(table.out.find("no audio") != std::string::npos);
        auto asJson = words;
        asJson.push_back("--json");
        const Json json = parseJson(askCommandLine(asJson).out, "calibrate");
        QCOMPARE(json["utterances"].get<int>(), 0);
        QCOMPARE(json["layers"][0]["scales"]["inputs"][0]["dynamic"].get<bool>(), true);
    }

    void rankListsEveryMetricByLayer() {
        QTemporaryDir folder;
        const std::string database = folder.path().toStdString() + "/voxbit.sqlite";
        const Answer answer = askCommandLine({"rank", "--model", kModel, "--corpus", kManifest, "--calibrate-on",
                                              "speaker=f01", "--count", "2", "--json", "--db", database});
        QCOMPARE(answer.err, std::string());
        const Json json = parseJson(answer.out, "rank");
        QCOMPARE(json["layers"].size(), std::size_t{26});
        for (const char* metric : {"median", "mean", "max", "abs_max", "std", "var", "normality"}) {
            QVERIFY2(json["layers"][0]["metrics"].contains(metric), metric);
        }
        QVERIFY(json["layers"][0]["weight_count"].get<int>() > 0);
    }

    void overridesGoBeforeTheFile() {
        QTemporaryDir folder;
        const std::string config = folder.path().toStdString() + "/e.yaml";
        std::ofstream(config) << "model: " << kModel
                              << "\ncorpus: {path: c}\nallocation: {allocator: uniform}\nbudget: 1\n";
        const Answer answer =
            askCommandLine({"allocate", config, "--average-bits", "5", "--set", "layers.pins.lm_head=8", "--json",
                            "--db", folder.path().toStdString() + "/voxbit.sqlite"});
        QCOMPARE(answer.err, std::string());
        const Json json = parseJson(answer.out, "allocate");
        QCOMPARE(json["layers"].back()["name"].get<std::string>(), std::string("lm_head"));
        QCOMPARE(json["layers"].back()["weight_bits"].get<int>(), 8);
        QCOMPARE(json["layers"][0]["weight_bits"].get<int>(), 5);
    }

    void reportsHoldPngWhereSomethingDrawsThem() {
        QTemporaryDir folder;
        const std::string base = folder.path().toStdString();
        RunStore runs(base + "/voxbit.sqlite");
        const RunId id = runs.begin("a run", toJson(Experiment{}), "hash", Json::object());
        runs.setBitMap(id, {{"layers", {{{"name", "layers.0.a"}, {"weight_bits", 4}, {"activation_bits", 8}}}}});
        const std::vector<std::string> words{"runs",           "report", std::to_string(id),     "--png", "--out",
                                             base + "/report", "--db",   base + "/voxbit.sqlite"};
        const Answer refused = askCommandLine(words);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.find("window library") != std::string::npos, refused.err.c_str());
        QVERIFY(!std::filesystem::exists(base + "/report"));
        std::vector<std::string> drawn;
        const Answer answer = askCommandLine(words, [&](const Figure&, const std::filesystem::path& path) {
            drawn.push_back(path.filename().string());
        });
        QVERIFY2(answer.status == 0, answer.err.c_str());
        QCOMPARE(drawn, (std::vector<std::string>{"error_rate.png", "bits_" + std::to_string(id) + ".png"}));
        QVERIFY(answer.out.find("error_rate.png") != std::string::npos);
    }

    void completionAndManualNameEveryCommand() {
        const std::string completion = askCommandLine({"completion"}).out;
        const std::string manual = askCommandLine({"man"}).out;
        for (const Words& command : allCommands()) {
            QVERIFY2(completion.find("\"" + joined(command) + "\"") != std::string::npos, joined(command).c_str());
            QVERIFY2(manual.find(".SS " + joined(command) + "\n") != std::string::npos, joined(command).c_str());
        }
        QVERIFY(manual.find("\\-\\-starred") != std::string::npos);  // an option of runs list
    }

    void completionFindsTheCommandWhereverItStands_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("answers");
        QTest::newRow("first word") << "insp"
                                    << "inspect";
        QTest::newRow("after an option with a value") << "--db x.sqlite insp"
                                                      << "inspect";
        QTest::newRow("after a flag") << "--json insp"
                                      << "inspect";
        QTest::newRow("a command of a command") << "runs re"
                                                << "resume report";
        QTest::newRow("the same behind options") << "--db x --json runs --cache y re"
                                                 << "resume report";
        QTest::newRow("its options") << "--json runs list --st"
                                     << "--status --starred";
        QTest::newRow("options of all") << "runs list --ca"
                                        << "--cache";
        QTest::newRow("a value named like a command") << "--db runs insp"
                                                      << "inspect";
        QTest::newRow("a file of an option") << "--db /dev/nul"
                                             << "/dev/null";
        QTest::newRow("a file of a command") << "inspect /dev/nul"
                                             << "/dev/null";
    }
    void completionFindsTheCommandWhereverItStands() {
        QFETCH(QString, line);
        QFETCH(QString, answers);
        const QString bash = QStandardPaths::findExecutable("bash");
        if (bash.isEmpty()) QSKIP("there is no bash here");
        const QString script = QString::fromStdString(askCommandLine({"completion"}).out) +
                               QString(
                                   "COMP_WORDS=(voxbit-cli %1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                                   "_voxbit_cli; echo \"${COMPREPLY[*]}\"")
                                   .arg(line);
        QProcess process;
        process.start(bash, {"--norc", "-c", script});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), answers);
    }

    void progressShowsRateAndRemainingTime() {
        const Progress progress{"profiling", 5, 20, "utterances", ""};
        const std::string line = cli::progressLine(progress, std::chrono::seconds(10), 200);
        QVERIFY(line.find("5/20 utterances") != std::string::npos);
        QVERIFY(line.find("0.5/s") != std::string::npos);
        QVERIFY(line.find("0:30 left") != std::string::npos);
        QCOMPARE(cli::progressLine(progress, std::chrono::seconds(10), 12).size(), std::size_t{12});
    }

    void logsOfLongJobsGetALineNowAndThen() {
        std::ostringstream out;
        std::ostringstream err;
        cli::Console console{.out = out, .err = err, .stop = {}};
        console.control().onProgress({"profiling", 5, 20, "utterances", ""});
        QCOMPARE(err.str(), std::string());  // not before a minute has passed
        console.logInterval = std::chrono::seconds(0);
        console.control().onProgress({"profiling", 5, 20, "utterances", ""});
        QVERIFY(err.str().starts_with("profiling ") && err.str().ends_with("5/20 utterances\n"));
        QCOMPARE(out.str(), std::string());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
