// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/model_config.h"

#include <QTest>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/preprocessor_config.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

const std::string kBase = R"("model_type":"wav2vec2","architectures":["Wav2Vec2ForCTC"])";
const std::string kConformer = R"("model_type":"wav2vec2-conformer","architectures":["Wav2Vec2ConformerForCTC"])";

ModelConfig parse(const std::string& members) {
    return parseModelConfig("{" + members + "}", "config.json");
}

}  // namespace

class ModelConfigTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void absentKeysTakeTheReferenceDefaults();
    void goldenConfigsAreRead();
    void badConfigsNameTheField_data();
    void badConfigsNameTheField();
    void nullPositionsMeanNone();
    void labelsFollowTheirIds();
    void configsSurviveARoundTrip_data();
    void configsSurviveARoundTrip();
    void encoderAsrNamesItsHead();
    void publishedShapesFollowFromTheConfig_data();
    void publishedShapesFollowFromTheConfig();
    void preprocessorIsReadAndWritten();
    void badPreprocessorIsRefused_data();
    void badPreprocessorIsRefused();
};

void ModelConfigTest::absentKeysTakeTheReferenceDefaults() {
    const ModelConfig c = parse(kBase);
    QCOMPARE(c.hiddenSize, 768);
    QCOMPARE(c.numHiddenLayers, 12);
    QCOMPARE(c.maskTimeProb, 0.05);
    QCOMPARE(c.maskFeatureProb, 0.0);
    QVERIFY(c.hasMaskedSpecEmbed());
    QVERIFY(!parse(kBase + R"(,"mask_time_prob":0)").hasMaskedSpecEmbed());
    QVERIFY(c.featExtractNorm == FeatureNorm::Group);
    QVERIFY(!c.convBias);
    QVERIFY(parse(kConformer).positionEmbeddingsType == PositionEmbeddings::Relative);
    QCOMPARE(parse(kConformer).convDepthwiseKernelSize, 31);
}

void ModelConfigTest::goldenConfigsAreRead() {
    VOXBIT_NEEDS_DATA(test::referenceData("golden"));
    const auto read = [](const char* name) {
        return parseModelConfig(readTextFile(test::referenceData(std::string("golden/") + name + "/config.json")),
                                name);
    };
    const ModelConfig lv60 = read("case2_lv60");
    QVERIFY(lv60.doStableLayerNorm && lv60.convBias && lv60.featExtractNorm == FeatureNorm::Layer);
    QCOMPARE(lv60.intermediateSize, 96);
    QCOMPARE(lv60.headDim(), 12);
    const ModelConfig rope = read("case4_conformer_rope");
    QVERIFY(rope.family == Family::Wav2Vec2Conformer && rope.hiddenAct == Activation::Silu);
    QVERIFY(rope.positionEmbeddingsType == PositionEmbeddings::Rotary);
    const ModelConfig classifier = read("case5_seqcls");
    QVERIFY(classifier.head == Head::SequenceClassification && classifier.useWeightedLayerSum);
    QCOMPARE(classifier.classifierProjSize, 40);
    QCOMPARE(classifier.numConvPosEmbeddings, 33);
    QCOMPARE(classifier.labels[10], std::string("_silence_"));
    QCOMPARE(classifier.outputSize(), 12);
}

void ModelConfigTest::badConfigsNameTheField_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("field");
    const auto add = [](const std::string& members, const char* field) {
        QTest::newRow(members.substr(0, 120).c_str()) << QString::fromStdString("{" + members + "}") << field;
    };
    const std::string classifier = R"("model_type":"wav2vec2","architectures":["Wav2Vec2ForSequenceClassification"],)";
    add("", "model_type");
    add(R"("model_type":"whisper","architectures":["X"])", "wav2vec2, wav2vec2-conformer");
    add(R"("model_type":7)", "model_type");
    add(R"("model_type":"wav2vec2")", "architectures");
    add(R"("model_type":"wav2vec2","architectures":["Wav2Vec2ForPreTraining"])", "Wav2Vec2ForPreTraining");
    add(R"("model_type":"wav2vec2","architectures":["Wav2Vec2ConformerForCTC"])", "Wav2Vec2ConformerForCTC");
    for (const char* bad : {"0", "-768", "1e300", "99999999999999999999", "7.5", "\"768\"", "true", "[768]"})
        add(kBase + ",\"hidden_size\":" + bad, "hidden_size");
    add(kBase + R"(,"hidden_size":770)", "hidden_size");
    add(kBase + R"(,"hidden_size":24,"num_attention_heads":4)", "num_conv_pos_embedding_groups");
    add(kBase + R"(,"num_hidden_layers":1000000)", "num_hidden_layers");
    add(kBase + R"(,"num_attention_heads":0)", "num_attention_heads");
    add(kBase + R"(,"conv_dim":[])", "conv_dim");
    add(kBase + R"(,"conv_dim":[512,512])", "num_feat_extract_layers,conv_kernel");
    add(kBase + R"(,"conv_stride":[5,2,2,2,2,2,0])", "conv_stride");
    add(kBase + R"(,"conv_kernel":"10")", "conv_kernel");
    add(kBase + R"(,"num_feat_extract_layers":6)", "num_feat_extract_layers");
    add(kBase + R"(,"feat_extract_norm":"batch")", "group, layer");
    add(kBase + R"(,"hidden_act":"tanh")", "hidden_act");
    add(kBase + R"(,"hidden_dropout":1.5)", "hidden_dropout");
    add(kBase + R"(,"layer_norm_eps":-1)", "layer_norm_eps");
    add(kBase + R"(,"pad_token_id":32)", "pad_token_id");
    add(kBase + R"(,"add_adapter":true)", "add_adapter");
    add(kBase + R"(,"adapter_attn_dim":16)", "adapter_attn_dim");
    add(kBase + R"(,"hidden_size":768,"hidden_size":1024)", "twice");
    add(kBase + ",\"x\":" + std::string(40, '[') + std::string(40, ']'), "nested");
    add(kConformer + R"(,"conv_depthwise_kernel_size":30)", "conv_depthwise_kernel_size");
    add(kConformer + R"(,"position_embeddings_type":"absolute")", "position_embeddings_type");
    add(R"("model_type":"wav2vec2","architectures":["EncoderASR"],"ctc_head_layers":0)", "ctc_head_layers");
    add(classifier + R"("id2label":{})", "id2label");
    add(classifier + R"("id2label":{"1":"a"})", "id2label");
    add(classifier + R"("id2label":{"0":1})", "id2label");
    add(classifier + R"("id2label":{"0":"a"},"num_labels":2)", "num_labels");
}

void ModelConfigTest::badConfigsNameTheField() {
    QFETCH(QString, json);
    QFETCH(QString, field);
    try {
        parseModelConfig(json.toStdString(), "config.json");
        QFAIL("accepted");
    } catch (const FormatError& e) {
        const QString message = QString::fromStdString(e.what());
        bool isNamed = message.contains(field);
        if (field.contains("num_feat_extract_layers,"))
            isNamed = message.contains("conv_kernel") || message.contains("num_feat_extract_layers");
        QVERIFY2(isNamed && message.startsWith("config.json"), qPrintable(message));
    }
}

void ModelConfigTest::nullPositionsMeanNone() {
    QVERIFY(parse(kConformer + R"(,"position_embeddings_type":null)").positionEmbeddingsType ==
            PositionEmbeddings::None);
}

void ModelConfigTest::labelsFollowTheirIds() {
    const std::string base = R"("model_type":"wav2vec2","architectures":["Wav2Vec2ForSequenceClassification"])";
    QCOMPARE(parse(base).labels, (std::vector<std::string>{"LABEL_0", "LABEL_1"}));
    QCOMPARE(parse(base + R"(,"id2label":{"1":"b","0":"a"})").labels, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(parse(base + R"(,"num_labels":3)").outputSize(), 3);
}

void ModelConfigTest::configsSurviveARoundTrip_data() {
    QTest::addColumn<QString>("folder");
    for (const char* name : {"case1_base", "case2_lv60", "case3_conformer_rel", "case4_conformer_rope", "case5_seqcls",
                             "case6_conformer_seqcls"})
        QTest::newRow(name) << name;
}

void ModelConfigTest::configsSurviveARoundTrip() {
    QFETCH(QString, folder);
    const auto path = test::referenceData("golden/" + folder.toStdString() + "/config.json");
    VOXBIT_NEEDS_DATA(path);
    const ModelConfig config = parseModelConfig(readTextFile(path), path.string());
    const auto original = nlohmann::json::parse(readTextFile(path));
    auto written = nlohmann::json::parse(modelConfigJson(config));
    for (const auto& [key, value] : original.items()) QVERIFY2(written.at(key) == value, key.c_str());
    // Without the original's text the same value must come back.
    ModelConfig bare = config;
    bare.rawJson.clear();
    const ModelConfig again = parseModelConfig(modelConfigJson(bare), "again");
    bare.rawJson = again.rawJson;
    QCOMPARE(modelConfigJson(again), modelConfigJson(bare));
    QCOMPARE(again.hiddenSize, config.hiddenSize);
    QCOMPARE(again.labels, config.labels);
    QVERIFY(again.positionEmbeddingsType == config.positionEmbeddingsType);
}

void ModelConfigTest::encoderAsrNamesItsHead() {
    const std::string asr = R"("model_type":"wav2vec2","architectures":["EncoderASR"])";
    QCOMPARE(parse(asr).ctcHeadLayers, 3);
    QVERIFY(parse(asr).ctcHeadNormsInput && !parse(asr).isBatchNormFolded);
    QCOMPARE(parse(kBase + R"(,"ctc_head_layers":2)").ctcHeadLayers, 0);  // no key of that architecture
    const ModelConfig config =
        parse(asr + R"(,"ctc_head_layers":2,"ctc_head_size":40,"output_norm":false,"batch_norm_folded":true)");
    const ModelConfig again = parseModelConfig(modelConfigJson(config), "again");
    QCOMPARE(again.architecture(), std::string("EncoderASR"));
    QCOMPARE(again.ctcHeadLayers, 2);
    QCOMPARE(again.ctcHeadSize, 40);
    QVERIFY(!again.ctcHeadNormsInput && again.isBatchNormFolded);
}

void ModelConfigTest::publishedShapesFollowFromTheConfig_data() {
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("members");
    const QString large =
        R"("hidden_size":1024,"num_hidden_layers":24,"num_attention_heads":16,"intermediate_size":4096)";
    const QString base = QString::fromStdString(kBase);
    const QString conformer = QString::fromStdString(kConformer) + "," + large + R"(,"conv_bias":true)";
    QTest::newRow("base") << "wav2vec2-base-960h" << base;
    QTest::newRow("large") << "wav2vec2-large-960h" << base + "," + large;
    QTest::newRow("lv60") << "wav2vec2-large-960h-lv60-self" << base + "," + large + R"(,"conv_bias":true)";
    QTest::newRow("rel") << "wav2vec2-conformer-rel-pos-large-960h-ft" << conformer;
    QTest::newRow("rope") << "wav2vec2-conformer-rope-large-960h-ft"
                          << conformer + R"(,"position_embeddings_type":"rotary")";
}

void ModelConfigTest::publishedShapesFollowFromTheConfig() {
    QFETCH(QString, list);
    QFETCH(QString, members);
    const auto path = test::referenceData("spec/checkpoint_tensors/" + list.toStdString() + ".txt");
    VOXBIT_NEEDS_DATA(path);
    std::map<std::string, std::string> shapes;
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with("#") || tab == std::string::npos) continue;
        shapes[line.substr(0, tab)] = line.substr(tab + 1, line.find(']', tab) - tab);
    }
    const ModelConfig c = parse(members.toStdString());
    const std::string prefix(c.modulePrefix());
    const auto text = [](std::initializer_list<int> shape) {
        std::string result = "[";
        for (const int value : shape) {
            if (result.size() > 1) result += ", ";
            result += std::to_string(value);
        }
        return result + "]";
    };
    QCOMPARE(shapes.at("lm_head.weight"), text({c.vocabSize, c.hiddenSize}));
    QCOMPARE(shapes.at(prefix + ".feature_projection.projection.weight"), text({c.hiddenSize, c.convDim.back()}));
    for (std::size_t i = 0; i < c.convDim.size(); ++i) {
        const std::string layer = prefix + ".feature_extractor.conv_layers." + std::to_string(i) + ".conv.";
        QCOMPARE(shapes.at(layer + "weight"), text({c.convDim[i], i == 0 ? 1 : c.convDim[i - 1], c.convKernel[i]}));
        QCOMPARE(shapes.count(layer + "bias") == 1, c.convBias);
    }
    const std::string last =
        prefix + ".encoder.layers." + std::to_string(c.numHiddenLayers - 1) + ".final_layer_norm.weight";
    QCOMPARE(shapes.at(last), text({c.hiddenSize}));
    QCOMPARE(shapes.count(prefix + ".encoder.layers." + std::to_string(c.numHiddenLayers) + ".final_layer_norm.weight"),
             std::size_t{0});
    QCOMPARE(shapes.count(prefix + ".masked_spec_embed") == 1, c.hasMaskedSpecEmbed());
}

void ModelConfigTest::preprocessorIsReadAndWritten() {
    const PreprocessorConfig c = parsePreprocessorConfig(
        R"({"do_normalize":false,"return_attention_mask":true,"sampling_rate":8000,"padding_value":0.5})", "p");
    QVERIFY(!c.doNormalize && c.returnAttentionMask);
    const PreprocessorConfig again = parsePreprocessorConfig(preprocessorConfigJson(c), "p");
    QCOMPARE(again.samplingRateHz, 8000);
    QCOMPARE(again.paddingValue, 0.5);
    QVERIFY(!again.doNormalize && again.returnAttentionMask);
    QCOMPARE(parsePreprocessorConfig("{}", "p").samplingRateHz, 16000);
}

void ModelConfigTest::badPreprocessorIsRefused_data() {
    QTest::addColumn<QString>("json");
    for (const char* json : {"[]", "", R"({"sampling_rate":0})", R"({"sampling_rate":"16k"})", R"({"feature_size":80})",
                             R"({"padding_side":"left"})", R"({"do_normalize":1})"})
        QTest::newRow(*json ? json : "empty") << QString(json);
}

void ModelConfigTest::badPreprocessorIsRefused() {
    QFETCH(QString, json);
    QVERIFY_EXCEPTION_THROWN(parsePreprocessorConfig(json.toStdString(), "p"), FormatError);
}

QTEST_GUILESS_MAIN(ModelConfigTest)
#include "tst_model_config.moc"
