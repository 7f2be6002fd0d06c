// SPDX-License-Identifier: Apache-2.0
// Keyword spotting models from their makers' files to quantized runs, by the command line: published accuracies are
// reached, 8 bits stay close, and every command takes such a model.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/checkpoint/preprocessor_config.h"
#include "core/models/build_model.h"
#include "core/models/tensor_file.h"
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

const std::filesystem::path kLstm = test::referenceData("data/models/speech_commands_lstm");
const std::filesystem::path kKwt = test::referenceData("data/models/kwt1_arm/models_data_v2_12_labels/kwt1");
const std::string kDigits = test::referenceData("data/fsdd").string();
const std::string kCommands = test::referenceData("data/speech_commands_excerpt").string();
const std::string kManifest = test::sourceTree("resources/demo/corpus/manifest.csv").string();
const std::string kTenDigits = "zero,one,two,three,four,five,six,seven,eight,nine";

constexpr double kBytesPerMiB = 1024 * 1024;

/// The corpus calls the digits 0 to 9, the model says their words.
const Words kDigitTest = {"--corpus", kDigits, "--test-on", "subset=test", "--evaluation.text.digits", "english"};
const Words kFewResamples = {"--evaluation.bootstrap_samples", "100"};

/// Two convolutions in one residual block, with BatchNorm; untrained.
ModelConfig smallResnet() {
    ModelConfig config;
    config.family = Family::KeywordResnet;
    config.head = Head::SequenceClassification;
    config.hiddenSize = 9;
    config.numHiddenLayers = 2;
    config.labels = {"one", "two", "three", "four"};
    config.features.coefficients = 12;
    return config;
}

}  // namespace

class TestKeywordModels : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string at(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    /// A command on this test's database that must succeed.
    std::string told(const Words& words) const {
        const Answer answer = askCommandLine(words + Words{"--db", at("voxbit.sqlite")});
        if (answer.status != 0) qWarning("%s: %s", words.front().c_str(), answer.err.c_str());
        return answer.status == 0 ? answer.out : std::string();
    }
    Json asJson(const Words& words) const { return parseJson(told(words + Words{"--json"}), words.front()); }

    std::string lstm() const {
        const std::string out = at("lstm");
        if (!std::filesystem::exists(out))
            (void)told({"convert", (kLstm / "good_weights/kaggle.ckpt").string(), "--labels",
                        (kLstm / "config/classes_kaggle.names").string(), "--classes", kTenDigits, "--out", out});
        return out;
    }
    std::string kwt() const {
        const std::string out = at("kwt");
        if (!std::filesystem::exists(out)) (void)told({"convert", kKwt.string(), "--out", out});
        return out;
    }
    std::string resnet() const {
        const std::filesystem::path out = at("resnet");
        if (std::filesystem::exists(out)) return out;
        std::filesystem::create_directories(out);
        const ModelConfig config = smallResnet();
        PreprocessorConfig preprocessor;
        preprocessor.doNormalize = false;
        writeFileAtomically(out / "config.json", modelConfigJson(config));
        writeFileAtomically(out / "preprocessor_config.json", preprocessorConfigJson(preprocessor));
        writeTensors(out / "model.safetensors", makeModel(config, 5)->tensors(), {});
        return out;
    }

    static double accuracyOf(const Json& run) { return run["summary"]["scores"]["accuracy"]["rate"].get<double>(); }
    static int correctOf(const Json& run) { return run["summary"]["scores"]["accuracy"]["correct"].get<int>(); }
    static int totalOf(const Json& run) { return run["summary"]["scores"]["accuracy"]["total"].get<int>(); }
    static double disagreementOf(const Json& run) {
        return run["summary"]["scores"]["distance"]["token_disagreement"].get<double>();
    }

    Words hypothesesOf(const Json& run) const {
        Words texts;
        const Json whole = asJson({"runs", "show", std::to_string(run["id"].get<std::int64_t>())});
        for (const Json& utterance : whole["utterances"]) texts.push_back(utterance["hypothesis"].get<std::string>());
        return texts;
    }

    void everyCommandTakes(const std::string& model, const std::string& corpus, const std::string& people,
                           const std::string& others) {
        const Words data = {"--model", model, "--corpus", corpus, "--calibrate-on", people, "--count", "4"};
        const Words tested = Words{"--test-on", others, "--test-count", "3"} + kFewResamples;
        const Json layers = asJson({"inspect", model})["layers"];
        const auto weights = static_cast<std::size_t>(std::count_if(
            layers.begin(), layers.end(), [](const Json& layer) { return layer["weight_count"].get<int>() > 0; }));
        QVERIFY(weights >= 4);
        QCOMPARE(asJson(Words{"profile"} + data)["layers"].size(), layers.size());
        const Json ranking = asJson(Words{"rank"} + data)["layers"];
        QCOMPARE(ranking.size(), weights);  // each is quantized, whatever its kind
        QVERIFY(ranking[0]["metrics"]["median"].get<double>() > 0);
        QVERIFY(!asJson(Words{"rank", "--metric", "fisher"} + data)["layers"].empty());

        const Json allocation = asJson(Words{"allocate", "--average-bits", "5", "--out", at("bits.csv")} + data);
        const double bytes = allocation["size_bytes"].get<double>();
        QVERIFY(bytes <= allocation["budget_bytes"].get<double>());
        const std::string budget = std::to_string(bytes / kBytesPerMiB);
        for (const char* calibrator : {"minmax", "cosine", "dynamic"}) {
            const Json scales = asJson(
                Words{"calibrate", "--budget", budget, "--calibrator", calibrator, "--calibration.rows", "64"} + data);
            QVERIFY2(!scales["layers"].empty(), calibrator);
        }
        const Words quantized = Words{"--budget", budget, "--calibrator", "minmax"} + data;
        const Json run = asJson(Words{"run"} + quantized + tested);
        QVERIFY(run["summary"]["size"]["size_bytes"].get<double>() <= bytes + 1);
        const Json given =
            asJson(Words{"evaluate", "--given", at("bits.csv"), "--calibrator", "minmax"} + data + tested);
        QCOMPARE(given["summary"]["scores"]["utterances"].get<int>(), 3);

        const std::string packed = at("packed.voxbit");
        (void)told(Words{"quantize", "--out", packed} + quantized);
        QVERIFY(static_cast<double>(std::filesystem::file_size(packed)) <= bytes + 1);
        QVERIFY(told({"inspect", packed}).find("zero point") != std::string::npos);
        const Json again = asJson(Words{"evaluate", "--model", packed, "--corpus", corpus} + tested);
        QCOMPARE(hypothesesOf(again).size(), std::size_t{3});
        QCOMPARE(hypothesesOf(again), hypothesesOf(run));
    }

  private Q_SLOTS:
    void publishedLstmRecognisesDigitsItNeverHeard() {
        VOXBIT_NEEDS_DATA(kLstm);
        const Json run = asJson(Words{"evaluate", "--model", lstm()} + kDigitTest);
        QCOMPARE(totalOf(run), 300);
        QVERIFY2(std::abs(accuracyOf(run) - 0.93) <= 0.01, std::to_string(accuracyOf(run)).c_str());
    }

    void lstmInEightBitsStaysClose() {
        VOXBIT_NEEDS_DATA(kLstm);
        const Json run = asJson(Words{"run", "--model", lstm(), "--allocator", "uniform", "--average-bits", "8",
                                      "--calibrate-on", "subset=dev", "--count", "32", "--calibrator", "minmax"} +
                                kDigitTest + kFewResamples);
        QVERIFY2(accuracyOf(run) >= 0.9, std::to_string(accuracyOf(run)).c_str());
        QVERIFY2(disagreementOf(run) <= 0.04, std::to_string(disagreementOf(run)).c_str());
        const double floatBytes = 4.0 * asJson({"inspect", lstm()})["parameters"].get<double>();
        QVERIFY(run["summary"]["size"]["size_bytes"].get<double>() < 0.4 * floatBytes);
    }

    void publishedTransformerRecognisesTheExcerpt() {
        VOXBIT_NEEDS_DATA(kKwt);
        const Json run = asJson({"evaluate", "--model", kwt(), "--corpus", kCommands});
        QCOMPARE(totalOf(run), 24);
        QCOMPARE(correctOf(run), 22);
    }

    void transformerInEightBitsStaysClose() {
        VOXBIT_NEEDS_DATA(kKwt);
        const Words quantized = {"run",     "--model",
                                 kwt(),     "--corpus",
                                 kCommands, "--allocator",
                                 "uniform", "--average-bits",
                                 "8",       "--layers.attention_products"};
        const Json ranges = asJson(quantized + kFewResamples +
                                   Words{"--calibrator", "minmax", "--calibrate-on", "label in (bed, yes)", "--test-on",
                                         "!(label in (bed, yes))"});
        QCOMPARE(totalOf(ranges), 16);
        QVERIFY2(disagreementOf(ranges) < 0.1, std::to_string(disagreementOf(ranges)).c_str());
        const Json dynamic = asJson(quantized + kFewResamples + Words{"--calibrator", "dynamic"});
        QCOMPARE(totalOf(dynamic), 24);
        QVERIFY2(std::abs(correctOf(dynamic) - 22) <= 1, std::to_string(correctOf(dynamic)).c_str());
    }

    void attentionProductsAreQuantized() {
        VOXBIT_NEEDS_DATA(kKwt);
        const Json scales =
            asJson({"calibrate", "--model", kwt(), "--corpus", kCommands, "--calibrate-on", "label=bed", "--allocator",
                    "uniform", "--average-bits", "8", "--calibrator", "minmax", "--layers.attention_products"});
        int products = 0;
        for (const Json& layer : scales["layers"]) {
            if (layer["name"].get<std::string>().find("attention.matmul_") == std::string::npos) continue;
            ++products;
            QCOMPARE(layer["scales"]["inputs"].size(), std::size_t{2});
            QCOMPARE(layer["activation_bits"].get<int>(), 8);
        }
        QCOMPARE(products, 24);
    }

    void everyCommandTakesAnLstm() {
        VOXBIT_NEEDS_DATA(kLstm);
        everyCommandTakes(lstm(), kDigits, "subset=dev & speaker=jackson", "subset=test");
    }
    void everyCommandTakesATransformer() {
        VOXBIT_NEEDS_DATA(kKwt);
        everyCommandTakes(kwt(), kCommands, "label=bed", "!(label=bed)");
    }
    void everyCommandTakesAResidualNetwork() {
        everyCommandTakes(resnet(), kManifest, "speaker=f01 & subset=calibration", "speaker=f01 & subset=test");
    }

    void residualNetworkInEightBitsStaysClose() {
        const Json run = asJson({"run", "--model", resnet(), "--corpus", kManifest, "--calibrate-on",
                                 "speaker=f01 & subset=calibration", "--count", "4", "--test-on",
                                 "speaker=f01 & subset=test", "--allocator", "uniform", "--average-bits", "8",
                                 "--calibrator", "minmax", "--evaluation.bootstrap_samples", "100"});
        const double divergence = run["summary"]["scores"]["distance"]["kl_per_frame"].get<double>();
        QVERIFY2(divergence < 0.05, std::to_string(divergence).c_str());
        QVERIFY(divergence > 0);
    }

    void mistakesOfConvertAreNamed() {
        VOXBIT_NEEDS_DATA(kLstm);
        const std::string weights = (kLstm / "good_weights/kaggle.ckpt").string();
        const std::string labels = (kLstm / "config/classes_kaggle.names").string();
        const auto refusal = [&](const Words& words) {
            const Answer answer = askCommandLine(Words{"convert"} + words);
            return answer.status == 1 && answer.out.empty() ? answer.err : "status " + std::to_string(answer.status);
        };
        QVERIFY(refusal({weights, "--out", at("new")}).find("no class names") != std::string::npos);
        QVERIFY(refusal({weights, "--labels", labels, "--classes", "zero,ten", "--out", at("new")}).find("'ten'") !=
                std::string::npos);
        QVERIFY(refusal({weights, "--labels", (kLstm / "config/classes.names").string(), "--out", at("new")})
                    .find("classifier.weight") != std::string::npos);
        QVERIFY(refusal({"/nowhere", "--out", at("new")}).find("/nowhere") != std::string::npos);
        QVERIFY(!std::filesystem::exists(at("new")));
        writeFileAtomically(at("taken"), "kept");
        QVERIFY(refusal({weights, "--labels", labels, "--out", at("taken")}).find("not an empty") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestKeywordModels)
#include "tst_keyword_models.moc"
