// SPDX-License-Identifier: Apache-2.0
// config.json of the keyword spotting families.
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/checkpoint/model_config.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

const char* const kFeatures = R"({"sample_rate": 16000, "clip_samples": 16000, "centered": false,
    "window_samples": 480, "fft_samples": 512, "hop_samples": 160, "spectrum": "magnitude",
    "mel_filters": "tensorflow", "mel_bins": 80, "lowest_hz": 20, "highest_hz": 7600, "log": "natural",
    "floor": 1e-12, "top_decibels": 0, "cosine_norm": "tensorflow", "coefficients": 40})";

nlohmann::json config(const std::string& type) {
    nlohmann::json json = {{"model_type", type},
                           {"hidden_size", 64},
                           {"num_hidden_layers", 12},
                           {"id2label", {{"0", "yes"}, {"1", "no"}}},
                           {"features", nlohmann::json::parse(kFeatures)}};
    if (type == "kwt") {
        json["architectures"] = {"KeywordTransformer"};
        json["num_attention_heads"] = 1;
        json["intermediate_size"] = 256;
        json["hidden_act"] = "gelu_new";
        json["layer_norm_eps"] = 1e-6;
    } else if (type == "keyword-rnn") {
        json["architectures"] = {"KeywordRnn"};
        json["cell"] = "gru";
    } else {
        json["architectures"] = {"KeywordResnet"};
        json["pool_frames"] = 4;
        json["pool_coefficients"] = 3;
    }
    return json;
}

ModelConfig parse(const nlohmann::json& json) {
    return parseModelConfig(json.dump(), "config.json");
}

}  // namespace

class KeywordConfigTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void valuesAreRead();
    void configsSurviveARoundTrip_data();
    void configsSurviveARoundTrip();
    void missingKeysAreNamed_data();
    void missingKeysAreNamed();
    void badFeaturesAreNamed();
};

void KeywordConfigTest::valuesAreRead() {
    const ModelConfig kwt = parse(config("kwt"));
    QVERIFY(kwt.family == Family::KeywordTransformer && kwt.head == Head::SequenceClassification);
    QVERIFY(kwt.hiddenAct == Activation::GeluTanh && kwt.layerNormEps == 1e-6 && kwt.spotsKeywords());
    QCOMPARE(kwt.outputSize(), 2);
    QVERIFY(kwt.features.cosineNorm == CosineNorm::TensorFlow && !kwt.features.isPowerSpectrum);
    QVERIFY(kwt.features.melFilters == MelFilters::TensorFlow && kwt.features.log == SpectrumLog::Natural);
    QCOMPARE(kwt.features.frameCount(1), std::int64_t(98));
    QVERIFY(parse(config("keyword-rnn")).rnnCell == RnnCell::Gru);
    QCOMPARE(parse(config("keyword-resnet")).poolCoefficients, 3);
}

void KeywordConfigTest::configsSurviveARoundTrip_data() {
    QTest::addColumn<QString>("type");
    for (const char* type : {"kwt", "keyword-rnn", "keyword-resnet"}) QTest::newRow(type) << type;
}

void KeywordConfigTest::configsSurviveARoundTrip() {
    QFETCH(QString, type);
    nlohmann::json json = config(type.toStdString());
    json["from_elsewhere"] = "kept";
    const ModelConfig first = parse(json);
    const std::string text = modelConfigJson(first);
    const ModelConfig second = parseModelConfig(text, "config.json");
    QCOMPARE(modelConfigJson(second), text);
    QVERIFY(second.features == first.features && second.labels == first.labels && second.family == first.family);
    QVERIFY(text.find("from_elsewhere") != std::string::npos);
    QCOMPARE(std::string(second.modelType()), type.toStdString());
    // Made by hand, without a file to start from.
    ModelConfig made = first;
    made.rawJson.clear();
    QVERIFY(parseModelConfig(modelConfigJson(made), "config.json").features == first.features);
}

void KeywordConfigTest::missingKeysAreNamed_data() {
    QTest::addColumn<QString>("type");
    for (const char* type : {"kwt", "keyword-rnn", "keyword-resnet"}) QTest::newRow(type) << type;
}

void KeywordConfigTest::missingKeysAreNamed() {
    QFETCH(QString, type);
    const nlohmann::json whole = config(type.toStdString());
    for (const auto& item : whole.items()) {
        nlohmann::json json = whole;
        json.erase(item.key());
        const std::string error = test::messageOf<FormatError>([&] { parse(json); });
        QVERIFY2(error.find(item.key()) != std::string::npos, (item.key() + ": " + error).c_str());
    }
    for (const auto& item : whole["features"].items()) {
        nlohmann::json json = whole;
        json["features"].erase(item.key());
        const std::string error = test::messageOf<FormatError>([&] { parse(json); });
        QVERIFY2(error.find("features: " + item.key() + " is missing") != std::string::npos, error.c_str());
    }
}

void KeywordConfigTest::badFeaturesAreNamed() {
    nlohmann::json json = config("kwt");
    json["features"]["log"] = "binary";
    std::string error = test::messageOf<FormatError>([&] { parse(json); });
    QVERIFY2(error.find("log is 'binary'; allowed: decibel, natural") != std::string::npos, error.c_str());
    json = config("kwt");
    json["features"]["highest_hz"] = 9000;
    error = test::messageOf<FormatError>([&] { parse(json); });
    QVERIFY2(error.find("features.highest_hz is 9000") != std::string::npos, error.c_str());
    json = config("kwt");
    json["features"] = 3;
    QVERIFY(test::messageOf<FormatError>([&] { parse(json); }).find("not a JSON object") != std::string::npos);
}

QTEST_GUILESS_MAIN(KeywordConfigTest)
#include "tst_keyword_config.moc"
