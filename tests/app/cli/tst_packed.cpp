// SPDX-License-Identifier: Apache-2.0
// quantize, export, and every command that takes a packed file in place of a checkpoint folder.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/checkpoint/tensor_set.h"
#include "tests/support/command_line_answer.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::Answer;
using test::askCommandLine;

namespace {

const std::string kModel = test::sourceTree("resources/demo/model").string();
const std::string kManifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();
const std::string kInput = test::sourceTree("tests/golden/case1_base/input.wav").string();

using Words = std::vector<std::string>;

Words operator+(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const Words kTest = {"--corpus",     kManifest, "--test-on", "speaker=f01 & subset=test",
                     "--test-count", "2",       "--set",     "evaluation.bootstrap_samples=100"};
const Words kQuantized = {"--model",
                          kModel,
                          "--calibrate-on",
                          "speaker=f01 & subset=calibration",
                          "--count",
                          "2",
                          "--allocator",
                          "uniform",
                          "--average-bits",
                          "4.5",
                          "--calibrator",
                          "minmax",
                          "--size.positional_bits",
                          "8"};

Words hypothesesOf(const Json& run) {
    Words texts;
    for (const Json& utterance : run["utterances"]) texts.push_back(utterance["hypothesis"].get<std::string>());
    return texts;
}

}  // namespace

class TestPacked : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// A command on this test's database that must succeed.
    std::string told(const Words& words) const {
        const Answer answer = askCommandLine(words + Words{"--db", at("voxbit.sqlite")});
        if (answer.status != 0) qWarning("%s", answer.err.c_str());
        return answer.status == 0 ? answer.out : std::string();
    }
    Json asJson(const Words& words) const { return parseJson(told(words + Words{"--json"}), words.front()); }

    std::int64_t m_run = 0;

  private Q_SLOTS:
    void initTestCase() {
        const Json run = asJson(Words{"run"} + kQuantized + kTest);
        m_run = run["id"].get<std::int64_t>();
        const Json written =
            asJson(Words{"quantize"} + kQuantized + Words{"--corpus", kManifest, "--out", at("a.voxbit")});
        QCOMPARE(written["size_bytes"].get<double>(), written["accounted_bytes"].get<double>());
        QVERIFY(written["size_bytes"].get<double>() <= written["budget_bytes"].get<double>());
        QCOMPARE(written["calibrator"].get<std::string>(), std::string("minmax"));
    }

    void quantizingAndExportingTheRunGiveTheSameFile() {
        (void)told({"export", std::to_string(m_run), "--out", at("b.voxbit")});
        QCOMPARE(readTextFile(at("b.voxbit")), readTextFile(at("a.voxbit")));
    }

    void evaluatingThePackedFileRecognisesWhatTheRunDid() {
        const Json packed = asJson(Words{"evaluate", "--model", at("a.voxbit")} + kTest);
        const Json expected = asJson({"runs", "show", std::to_string(m_run)});
        const Json actual = asJson({"runs", "show", std::to_string(packed["id"].get<std::int64_t>())});
        QCOMPARE(hypothesesOf(actual).size(), std::size_t{2});
        QCOMPARE(hypothesesOf(actual), hypothesesOf(expected));
        QCOMPARE(packed["summary"]["calibrator"].get<std::string>(), std::string("minmax"));
        QCOMPARE(packed["summary"]["size"]["size_bytes"].get<double>(),
                 static_cast<double>(std::filesystem::file_size(at("a.voxbit"))));
        // The float model is not in the file: nothing to compare with.
        QVERIFY(packed["summary"]["scores"]["distance"].is_null());
    }

    void transcribeTakesAPackedFile() {
        const Json answer = asJson({"transcribe", at("a.voxbit"), kInput, "--logits", at("logits.safetensors")});
        QVERIFY(answer[0].contains("text"));
        QVERIFY(readTensors(at("logits.safetensors")).get("input").numel() > 0);
    }

    void inspectPrintsTheTreeWithBitsScaleAndZeroPoint() {
        const std::string text = told({"inspect", at("a.voxbit")});
        for (const char* word :
             {"wav2vec2", "  encoder", "q_proj", "zero point", "input scale", "scales: minmax", "bits: uniform"})
            QVERIFY2(text.find(word) != std::string::npos, (word + text).c_str());
        const Json json = asJson({"inspect", at("a.voxbit")});
        QCOMPARE(json["size_bytes"].get<double>(), static_cast<double>(std::filesystem::file_size(at("a.voxbit"))));
        for (const Json& layer : json["layers"]) {
            const bool isQuantized = layer["weight_bits"].get<int>() != 32;
            QCOMPARE(!layer["weight_scales"].empty(), isQuantized);
            if (isQuantized) QVERIFY(layer["inputs"][0]["positive"]["scale"].get<double>() > 0);
        }
    }

    void everyFormatIsWritten_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("voxbit") << "voxbit"
                                << "";
        QTest::newRow("huggingface") << "huggingface"
                                     << "model.safetensors";
        QTest::newRow("compressed-tensors") << "compressed-tensors"
                                            << "model.safetensors";
        QTest::newRow("calibration-table") << "calibration-table"
                                           << "";
        QTest::newRow("tensor-type") << "tensor-type"
                                     << "";
        QTest::newRow("onnx") << "onnx"
                              << "";
    }
    void everyFormatIsWritten() {
        QFETCH(QString, format);
        QFETCH(QString, file);
        for (const std::string& source : {std::to_string(m_run), at("a.voxbit")}) {
            const std::string out = at((format + "-" + QString::number(source.size())).toStdString().c_str());
            const Json json = asJson({"export", source, "--format", format.toStdString(), "--out", out});
            const std::filesystem::path written =
                file.isEmpty() ? std::filesystem::path(out) : std::filesystem::path(out) / file.toStdString();
            QVERIFY(std::filesystem::file_size(written) > 100);
            QVERIFY(json["size_bytes"].get<std::uintmax_t>() >= std::filesystem::file_size(written));
            for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(out).parent_path()))
                QVERIFY2(!entry.path().string().starts_with(out + "."), entry.path().c_str());
        }
    }

    void halfPrecisionHalvesTheCheckpoint() {
        const auto size = [&](const char* width) {
            const std::string out = at(width);
            (void)told({"export", at("a.voxbit"), "--format", "huggingface", "--width", width, "--out", out});
            return static_cast<double>(std::filesystem::file_size(out + "/model.safetensors"));
        };
        const double ratio = size("fp16") / size("fp32");
        QVERIFY2(ratio > 0.49 && ratio < 0.52, std::to_string(ratio).c_str());
    }

    void exportedCheckpointsAreCheckpoints() {
        const std::string out = at("checkpoint");
        (void)told({"export", at("a.voxbit"), "--format", "huggingface", "--out", out});
        QVERIFY(told({"inspect", out}).find("wav2vec2") != std::string::npos);
        QVERIFY(!told({"transcribe", out, kInput}).empty());
    }

    void mistakesAreNamed_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const QString packed = QString::fromStdString(at("a.voxbit"));
        const QString out = QString::fromStdString(at("out"));
        QTest::newRow("no such run") << QStringList{"export", "99", "--out", out} << 1 << "99";
        QTest::newRow("neither") << QStringList{"export", "/nowhere", "--out", out} << 2 << "neither the number";
        QTest::newRow("format") << QStringList{"export", packed, "--format", "x", "--out", out} << 2 << "--format";
        QTest::newRow("no output") << QStringList{"quantize", "--model", QString::fromStdString(kModel)} << 2
                                   << "--out";
        QTest::newRow("quantize again") << QStringList{"quantize", "--model",        packed, "--allocator",
                                                       "uniform",  "--average-bits", "3",    "--calibrator",
                                                       "dynamic",  "--out",          out}
                                        << 1 << "has its bits already";
        QTest::newRow("other bits") << QStringList{"evaluate",
                                                   "--model",
                                                   packed,
                                                   "--given",
                                                   "/other.json",
                                                   "--corpus",
                                                   QString::fromStdString(kManifest)}
                                    << 2 << "has its bits already";
    }
    void mistakesAreNamed() {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QString, says);
        Words arguments;
        for (const QString& word : words) arguments.push_back(word.toStdString());
        const Answer answer = askCommandLine(arguments + Words{"--db", at("voxbit.sqlite")});
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.err.find(says.toStdString()) != std::string::npos, answer.err.c_str());
        QVERIFY(!std::filesystem::exists(at("out")));
    }

    void damagedFilesAreRefusedByEveryCommand() {
        std::string text = readTextFile(at("a.voxbit"));
        text[text.size() / 2] = static_cast<char>(text[text.size() / 2] + 1);
        std::ofstream(at("damaged"), std::ios::binary) << text;
        std::ofstream(at("cut"), std::ios::binary) << text.substr(0, text.size() / 2);
        for (const std::string& file : {at("damaged"), at("cut")}) {
            for (const Words& words : {Words{"inspect", file}, Words{"transcribe", file, kInput},
                                       Words{"evaluate", "--model", file, "--corpus", kManifest},
                                       Words{"export", file, "--out", at("out")}}) {
                const Answer answer = askCommandLine(words + Words{"--db", at("voxbit.sqlite")});
                QCOMPARE(answer.status, 1);
                QVERIFY2(answer.err.find(file) != std::string::npos, answer.err.c_str());
                QVERIFY(answer.out.empty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPacked)
#include "tst_packed.moc"
