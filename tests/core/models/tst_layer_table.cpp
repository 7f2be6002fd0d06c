// SPDX-License-Identifier: Apache-2.0
// The tables that describe a network without building it, against published module lists.
#include <QTest>
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/base/error.h"
#include "core/models/frame_count.h"
#include "core/models/layer_table.h"
#include "core/models/tensor_table.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

ModelConfig large() {
    ModelConfig config;
    config.hiddenSize = 1024;
    config.numHiddenLayers = 24;
    config.numAttentionHeads = 16;
    config.intermediateSize = 4096;
    return config;
}

ModelConfig largeLv60() {
    ModelConfig config = large();
    config.featExtractNorm = FeatureNorm::Layer;
    config.convBias = true;
    config.doStableLayerNorm = true;
    return config;
}

ModelConfig conformer(PositionEmbeddings positions) {
    ModelConfig config = largeLv60();
    config.family = Family::Wav2Vec2Conformer;
    config.doStableLayerNorm = false;
    config.hiddenAct = Activation::Silu;
    config.positionEmbeddingsType = positions;
    return config;
}

ModelConfig speechCommands() {
    ModelConfig config = conformer(PositionEmbeddings::Relative);
    config.head = Head::SequenceClassification;
    for (int i = 0; i < 36; ++i) config.labels.push_back("label" + std::to_string(i));
    return config;
}

const std::map<std::string, ModelConfig>& publishedConfigs() {
    static const std::map<std::string, ModelConfig> configs = {
        {"wav2vec2-base-960h", ModelConfig{}},
        {"wav2vec2-large-960h", large()},
        {"wav2vec2-large-960h-lv60-self", largeLv60()},
        {"wav2vec2-conformer-rel-pos-large-960h-ft", conformer(PositionEmbeddings::Relative)},
        {"wav2vec2-conformer-rope-large-960h-ft", conformer(PositionEmbeddings::Rotary)},
        {"juliensimon-speech-commands-conformer", speechCommands()}};
    return configs;
}

/// Layers that the published method quantizes.
std::size_t wrappedCount(const ModelConfig& config) {
    const auto layers = describeLayers(config);
    return static_cast<std::size_t>(std::ranges::count_if(layers, [](const LayerInfo& layer) {
        return layer.kind != LayerKind::MatMul && layer.name != "lm_head" && !layer.hasWeightNorm;
    }));
}

const LayerInfo& find(const std::vector<LayerInfo>& layers, const std::string& name) {
    const auto found = std::ranges::find(layers, name, &LayerInfo::name);
    if (found == layers.end()) throw std::runtime_error("no layer " + name);
    return *found;
}

/// A tensor set whose tensors all look into one block of zeros.
class FakeCheckpoint {
  public:
    explicit FakeCheckpoint(const ModelConfig& config) {
        for (const ExpectedTensor& tensor : expectedTensors(config)) views.push_back(view(tensor.name, tensor.shape));
        for (TensorView& tensor : views)
            if (tensor.shape.empty()) tensor.dtype = DType::I64;
    }
    static TensorView view(const std::string& name, std::vector<std::int64_t> shape) {
        TensorView tensor;
        tensor.name = name;
        tensor.strides = rowMajorStrides(shape);
        tensor.shape = std::move(shape);
        return tensor;
    }
    TensorView& at(const std::string& name) { return *std::ranges::find(views, name, &TensorView::name); }
    void remove(const std::string& name) {
        std::erase_if(views, [&](const auto& view) { return view.name == name; });
    }
    TensorSet set() const {
        TensorSet tensors;
        for (const TensorView& tensor : views) tensors.add(tensor);
        return tensors;
    }

    std::vector<TensorView> views;
};

std::string messageOf(const ModelConfig& config, const FakeCheckpoint& checkpoint) {
    try {
        matchTensors(config, checkpoint.set());
    } catch (const FormatError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class LayerTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tensorsOfPublishedModelsAreExpected_data();
    void tensorsOfPublishedModelsAreExpected();
    void layerCountsAreThoseOfThePublishedMethod();
    void layersStandInRegistrationOrder();
    void weightShapesAgreeWithTheTensors();
    void stagesAndBlocksFollowTheNetwork();
    void macsAreCountedOnTenSeconds();
    void maskEmbeddingCountsWhenTheConfigurationAsksForIt();
    void framesFollowTheFloorRule();
    void missingTensorIsNamed();
    void superfluousTensorIsNamed();
    void wrongShapeIsNamed();
    void wrongTypeIsNamed();
    void harmlessDifferencesAreTolerated();
    void newerWeightNormSpellingIsFound();
    void bothSpellingsAtOnceAreRejected();
};

void LayerTableTest::tensorsOfPublishedModelsAreExpected_data() {
    QTest::addColumn<QString>("name");
    for (const auto& [name, config] : publishedConfigs())
        QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
}

void LayerTableTest::tensorsOfPublishedModelsAreExpected() {
    QFETCH(QString, name);
    const auto path = referenceData("spec/checkpoint_tensors/" + name.toStdString() + ".txt");
    VOXBIT_NEEDS_DATA(path);
    std::ifstream file(path);
    std::string header;
    std::getline(file, header);
    std::vector<std::string> published;
    std::vector<std::string> buffers;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream fields(line);
        std::string tensor, shape, numel, mark;
        std::getline(fields, tensor, '\t');
        std::getline(fields, shape, '\t');
        std::getline(fields, numel, '\t');
        std::getline(fields, mark, '\t');
        published.push_back(tensor + " " + shape);
        if (mark.starts_with('B')) buffers.push_back(tensor);
    }
    const ModelConfig& config = publishedConfigs().at(name.toStdString());
    std::vector<std::string> expected;
    std::vector<std::string> expectedBuffers;
    for (const ExpectedTensor& tensor : expectedTensors(config)) {
        expected.push_back(tensor.name + " " + shapeText(tensor.shape));
        if (tensor.isBuffer) expectedBuffers.push_back(tensor.name);
    }
    QVERIFY(published.size() > 200);
    QVERIFY(expected == published);  // also the order
    QVERIFY(expectedBuffers == buffers);
    QVERIFY2(header.find(" " + std::to_string(parameterCount(config)) + " parameters") != std::string::npos,
             header.c_str());
}

void LayerTableTest::layerCountsAreThoseOfThePublishedMethod() {
    QCOMPARE(wrappedCount(ModelConfig{}), 80u);
    QCOMPARE(wrappedCount(large()), 152u);
    QCOMPARE(wrappedCount(conformer(PositionEmbeddings::Relative)), 296u);
    QCOMPARE(wrappedCount(speechCommands()), 298u);
    // Besides: positional convolution, head, and two products per layer.
    QCOMPARE(describeLayers(ModelConfig{}).size(), 80u + 2 + 12 * 2);
    QCOMPARE(describeLayers(conformer(PositionEmbeddings::Relative)).size(), 296u + 1 + 24 * 3);
    QCOMPARE(describeLayers(conformer(PositionEmbeddings::Rotary)).size(), 296u - 24 + 1 + 24 * 2);
}

void LayerTableTest::layersStandInRegistrationOrder() {
    const auto names = [](const ModelConfig& config, const std::string& prefix) {
        std::vector<std::string> found;
        for (const LayerInfo& layer : describeLayers(config))
            if (layer.name.starts_with(prefix)) found.push_back(layer.name.substr(prefix.size()));
        return found;
    };
    const std::vector<std::string> transformer = {"attention.k_proj",
                                                  "attention.v_proj",
                                                  "attention.q_proj",
                                                  "attention.out_proj",
                                                  "attention.matmul_scores",
                                                  "attention.matmul_context",
                                                  "feed_forward.intermediate_dense",
                                                  "feed_forward.output_dense"};
    QVERIFY(names(ModelConfig{}, "wav2vec2.encoder.layers.3.") == transformer);
    const std::vector<std::string> conformerLayer = {
        "ffn1.intermediate_dense",     "ffn1.output_dense",           "self_attn.linear_q",
        "self_attn.linear_k",          "self_attn.linear_v",          "self_attn.linear_out",
        "self_attn.linear_pos",        "self_attn.matmul_scores",     "self_attn.matmul_position",
        "self_attn.matmul_context",    "conv_module.pointwise_conv1", "conv_module.depthwise_conv",
        "conv_module.pointwise_conv2", "ffn2.intermediate_dense",     "ffn2.output_dense"};
    QVERIFY(names(conformer(PositionEmbeddings::Relative), "wav2vec2_conformer.encoder.layers.23.") == conformerLayer);
    const auto layers = describeLayers(ModelConfig{});
    QCOMPARE(layers[7].name, std::string("wav2vec2.feature_projection.projection"));
    QCOMPARE(layers[8].name, std::string("wav2vec2.encoder.pos_conv_embed.conv"));
    QCOMPARE(layers.back().name, std::string("lm_head"));
}

void LayerTableTest::weightShapesAgreeWithTheTensors() {
    for (const auto& [name, config] : publishedConfigs()) {
        std::map<std::string, std::vector<std::int64_t>> shapes;
        for (const ExpectedTensor& tensor : expectedTensors(config)) shapes[tensor.name] = tensor.shape;
        for (const LayerInfo& layer : describeLayers(config)) {
            if (layer.kind == LayerKind::MatMul) {
                QVERIFY(layer.weightShape.empty() && layer.weightCount == 0);
                continue;
            }
            const auto& shape = shapes.at(layer.name + (layer.hasWeightNorm ? ".weight_v" : ".weight"));
            QVERIFY2(layer.weightShape == shape, layer.name.c_str());
            QCOMPARE(layer.weightCount, shapeNumel(shape).value());
            const auto bias = shapes.find(layer.name + ".bias");
            QCOMPARE(layer.biasCount, bias == shapes.end() ? 0 : shapeNumel(bias->second).value());
        }
    }
}

void LayerTableTest::stagesAndBlocksFollowTheNetwork() {
    const StagePlan plan = stagePlan(ModelConfig{});
    QCOMPARE(plan.count(), 7 + 2 + 12 + 1);
    const auto layers = describeLayers(ModelConfig{});
    QVERIFY(std::ranges::is_sorted(layers, {}, &LayerInfo::stage));
    const LayerInfo& dense = find(layers, "wav2vec2.encoder.layers.11.feed_forward.output_dense");
    QCOMPARE(dense.stage, plan.encoderLayer(11));
    QCOMPARE(dense.block, std::string("encoder.11"));
    QVERIFY(dense.followsGelu);
    QVERIFY(!layers[0].followsGelu && layers[1].followsGelu);
    QCOMPARE(layers[0].block, std::string("feature_extractor"));
    QCOMPARE(layers[0].stride, std::int64_t(5));
    QCOMPARE(layers[8].stage, plan.encoderInput());
    QCOMPARE(layers[8].padding, std::int64_t(64));
    QCOMPARE(layers[8].groups, std::int64_t(16));
    QVERIFY(layers[8].hasWeightNorm);
    QVERIFY(find(layers, "wav2vec2.encoder.layers.0.attention.matmul_context").followsSoftmax);
    QCOMPARE(layers.back().stage, plan.head());
    QCOMPARE(layers.back().block, std::string("head"));
    const auto conformerLayers = describeLayers(conformer(PositionEmbeddings::Relative));
    QVERIFY(!find(conformerLayers, "wav2vec2_conformer.encoder.layers.0.ffn1.output_dense").followsGelu);
}

void LayerTableTest::macsAreCountedOnTenSeconds() {
    // 160000 samples: 31999 frames after the first convolution, 499 after the last.
    const auto layers = describeLayers(ModelConfig{});
    QCOMPARE(layers[0].macsPerSecond, 31999 * 512 * 10 / 10.0);
    QCOMPARE(find(layers, "wav2vec2.encoder.layers.0.attention.k_proj").macsPerSecond, 499.0 * 768 * 768 / 10);
    QCOMPARE(find(layers, "wav2vec2.encoder.layers.0.attention.matmul_scores").macsPerSecond, 499.0 * 499 * 768 / 10);
    QCOMPARE(layers[8].macsPerSecond, 500.0 * 768 * 48 * 128 / 10);
    const auto relative = describeLayers(conformer(PositionEmbeddings::Relative));
    const std::string attention = "wav2vec2_conformer.encoder.layers.0.self_attn.";
    QCOMPARE(find(relative, attention + "linear_pos").macsPerSecond, 997.0 * 1024 * 1024 / 10);
    QCOMPARE(find(relative, attention + "matmul_position").macsPerSecond, 499.0 * 997 * 1024 / 10);
    QCOMPARE(describeLayers(speechCommands()).back().macsPerSecond, 256.0 * 36 / 10);
}

void LayerTableTest::maskEmbeddingCountsWhenTheConfigurationAsksForIt() {
    ModelConfig config;
    const std::int64_t with = parameterCount(config);
    config.maskTimeProb = 0;
    QCOMPARE(with - parameterCount(config), std::int64_t(768));
    config.maskFeatureProb = 0.1;
    QCOMPARE(parameterCount(config), with);
}

void LayerTableTest::framesFollowTheFloorRule() {
    const ModelConfig config;
    QCOMPARE(shortestInput(config), std::int64_t(400));
    QCOMPARE(frameCount(config, 399), std::int64_t(0));
    QCOMPARE(frameCount(config, 400), std::int64_t(1));
    QCOMPARE(frameCount(config, 719), std::int64_t(1));
    QCOMPARE(frameCount(config, 720), std::int64_t(2));
    QCOMPARE(frameCount(config, 0), std::int64_t(0));
    QCOMPARE(frameCount(config, 20659), std::int64_t(64));
}

void LayerTableTest::missingTensorIsNamed() {
    const ModelConfig config;
    for (const char* name : {"lm_head.bias", "wav2vec2.encoder.layers.7.attention.q_proj.weight",
                             "wav2vec2.encoder.pos_conv_embed.conv.weight_g"}) {
        FakeCheckpoint checkpoint(config);
        checkpoint.remove(name);
        const std::string message = messageOf(config, checkpoint);
        QVERIFY2(message.find(name) != std::string::npos && message.find("missing") != std::string::npos,
                 message.c_str());
    }
}

void LayerTableTest::superfluousTensorIsNamed() {
    const ModelConfig config;
    FakeCheckpoint checkpoint(config);
    checkpoint.views.push_back(FakeCheckpoint::view("wav2vec2.encoder.layers.12.attention.k_proj.weight", {768, 768}));
    const std::string message = messageOf(config, checkpoint);
    QVERIFY2(message.find("layers.12.attention.k_proj.weight is superfluous") != std::string::npos, message.c_str());
}

void LayerTableTest::wrongShapeIsNamed() {
    const ModelConfig config;
    FakeCheckpoint checkpoint(config);
    checkpoint.at("lm_head.weight") = FakeCheckpoint::view("lm_head.weight", {768, 32});
    const std::string message = messageOf(config, checkpoint);
    QVERIFY2(message.find("lm_head.weight has shape [768, 32]") != std::string::npos, message.c_str());
    QVERIFY2(message.find("[32, 768]") != std::string::npos, message.c_str());
}

void LayerTableTest::wrongTypeIsNamed() {
    const ModelConfig config;
    FakeCheckpoint checkpoint(config);
    checkpoint.at("lm_head.weight").dtype = DType::I8;
    const std::string message = messageOf(config, checkpoint);
    QVERIFY2(message.find("lm_head.weight has type I8") != std::string::npos, message.c_str());
}

void LayerTableTest::harmlessDifferencesAreTolerated() {
    const ModelConfig config;
    FakeCheckpoint checkpoint(config);
    checkpoint.remove("wav2vec2.masked_spec_embed");
    checkpoint.views.push_back(FakeCheckpoint::view("wav2vec2.mask_time_emb_vector", {768}));
    QCOMPARE(messageOf(config, checkpoint), std::string());
    ModelConfig unmasked;
    unmasked.maskTimeProb = 0;
    QCOMPARE(messageOf(unmasked, FakeCheckpoint(config)), std::string());

    const ModelConfig rotary = conformer(PositionEmbeddings::Rotary);
    FakeCheckpoint rotaryCheckpoint(rotary);
    rotaryCheckpoint.remove("wav2vec2_conformer.encoder.embed_positions.inv_freq");
    rotaryCheckpoint.remove("wav2vec2_conformer.encoder.layers.0.conv_module.batch_norm.num_batches_tracked");
    QCOMPARE(messageOf(rotary, rotaryCheckpoint), std::string());
}

void LayerTableTest::newerWeightNormSpellingIsFound() {
    const ModelConfig config;
    FakeCheckpoint checkpoint(config);
    const std::string conv = "wav2vec2.encoder.pos_conv_embed.conv.";
    checkpoint.at(conv + "weight_g").name = conv + "parametrizations.weight.original0";
    checkpoint.at(conv + "weight_v").name = conv + "parametrizations.weight.original1";
    QCOMPARE(messageOf(config, checkpoint), std::string());
}

void LayerTableTest::bothSpellingsAtOnceAreRejected() {
    const ModelConfig config;
    FakeCheckpoint checkpoint(config);
    const std::string name = "wav2vec2.encoder.pos_conv_embed.conv.parametrizations.weight.original0";
    checkpoint.views.push_back(FakeCheckpoint::view(name, {1, 1, 128}));
    QVERIFY(messageOf(config, checkpoint).find(name) != std::string::npos);
}

QTEST_GUILESS_MAIN(LayerTableTest)
#include "tst_layer_table.moc"
