// SPDX-License-Identifier: Apache-2.0
// What an exported ONNX file holds, as ONNX's own library reads it.
#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/models/frame_count.h"
#include "core/package/half_precision.h"
#include "core/package/onnx_file.h"
#include "core/package/onnx_graph.h"
#include "tests/support/error_text.h"
#include "tests/support/onnx_model.h"
#include "tests/support/tiny_packed.h"

using namespace voxbit;
using test::TinyPacked;

namespace {

struct Network {
    const char* name;
    ModelConfig config;
};

/// Every branch of the network in one of them.
std::vector<Network> networks() {
    ModelConfig plain = test::tinyPackedConfig();
    ModelConfig stable = plain;
    stable.doStableLayerNorm = true;
    stable.featExtractNorm = FeatureNorm::Layer;
    stable.convBias = true;
    stable.numConvPosEmbeddings = 5;
    stable.hiddenAct = Activation::GeluTanh;
    ModelConfig classifier = plain;
    classifier.head = Head::SequenceClassification;
    classifier.labels = {"yes", "no", "stop"};
    classifier.useWeightedLayerSum = true;
    classifier.hiddenAct = Activation::Silu;
    classifier.classifierProjSize = 10;
    ModelConfig blocks = plain;
    blocks.ctcHeadLayers = 2;
    blocks.ctcHeadSize = 12;
    blocks.hiddenAct = Activation::Relu;
    return {{"group norm", plain}, {"layer norm", stable}, {"classifier", classifier}, {"blocks", blocks}};
}

std::size_t firstOf(const std::vector<LayerInfo>& layers, LayerKind kind) {
    std::size_t l = 0;
    while (layers[l].kind != kind) ++l;
    return l;
}

void fixInput(onnx::ModelProto& model, std::int64_t batch, std::int64_t samples) {
    auto& shape = *model.mutable_graph()->mutable_input(0)->mutable_type()->mutable_tensor_type()->mutable_shape();
    shape.mutable_dim(0)->set_dim_value(batch);
    shape.mutable_dim(1)->set_dim_value(samples);
}

std::vector<std::int64_t> inferredLogits(onnx::ModelProto model) {
    model.mutable_graph()->mutable_output(0)->mutable_type()->mutable_tensor_type()->clear_shape();
    onnx::shape_inference::InferShapes(model, onnx::OpSchemaRegistry::Instance(),
                                       onnx::ShapeInferenceOptions(true, 1, true));
    std::vector<std::int64_t> sizes;
    for (const auto& dimension : model.graph().output(0).type().tensor_type().shape().dim())
        sizes.push_back(dimension.has_dim_value() ? dimension.dim_value() : -1);
    return sizes;
}

}  // namespace

class TestOnnx : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    PackedFile packed(const TinyPacked& tiny) {
        writePackedFile(at("packed"), tiny.source);
        return openPackedFile(at("packed"));
    }
    onnx::ModelProto exported(const PackedFile& file) {
        writeOnnx(at("model.onnx"), file);
        return test::readOnnx(at("model.onnx"));
    }
    /// Nothing is quantized but the first linear layer.
    PackedFile packedLinear(const PackedLayer& linear) {
        TinyPacked tiny;
        for (PackedLayer& layer : tiny.source.quantizers) layer = {};
        tiny.source.quantizers[firstOf(tiny.source.layers, LayerKind::Linear)] = linear;
        return packed(tiny);
    }
    /// Widths of all layers in turn, and ranges of all kinds that ONNX has.
    static void quantizeWithin8Bits(PackedSource& source) {
        const std::vector<ActivationQuantizer> ranges = {minMaxQuantizer(-2, 3, 8), minMaxQuantizer(-1, 1, 5),
                                                         geluTwinQuantizer(0.0625, 8), unitQuantizer(4),
                                                         minMaxQuantizer(2, 3, 8)};
        Bits bits = 1;
        for (std::size_t l = 0; l < source.layers.size(); ++l) {
            PackedLayer& layer = source.quantizers[l] = {};
            for (std::size_t i = 0; i < operandCount(source.layers[l]); ++i)
                layer.inputs.push_back(ranges[(l + static_cast<std::size_t>(i)) % ranges.size()]);
            if (l % 3 == 0) layer.output = ranges[l % 2];
            if (source.layers[l].kind == LayerKind::MatMul) continue;
            const auto count = static_cast<std::size_t>(weightScaleCount(source.layers[l], source.options));
            std::vector<double> steps;
            for (std::size_t i = 0; i < count; ++i)
                steps.push_back(static_cast<float>(0.01 + 0.003 * static_cast<double>(i)));
            const std::int64_t group = weightGroupSize(source.layers[l], source.options.groupSize);
            layer.weight = bits == 1 ? symmetricWeight(steps, 1, group) : searchedWeight(steps, bits, group);
            bits = bits % 8 + 1;
        }
    }

  private Q_SLOTS:
    void checkerAndStrictShapeInferenceAccept_data() {
        QTest::addColumn<int>("network");
        QTest::addColumn<bool>("isPerChannel");
        QTest::addColumn<int>("groupSize");
        for (std::size_t i = 0; i < networks().size(); ++i) {
            QTest::addRow("%s", networks()[i].name) << static_cast<int>(i) << false << 0;
            QTest::addRow("%s, per channel", networks()[i].name) << static_cast<int>(i) << true << 0;
            QTest::addRow("%s, groups", networks()[i].name) << static_cast<int>(i) << true << 3;
        }
    }
    void checkerAndStrictShapeInferenceAccept() {
        QFETCH(int, network);
        QFETCH(bool, isPerChannel);
        QFETCH(int, groupSize);
        const ModelConfig config = networks()[static_cast<std::size_t>(network)].config;
        TinyPacked tiny(3, config);
        if (isPerChannel) tiny.source.options.weightScales = WeightScales::PerChannel;
        tiny.source.options.groupSize = groupSize;
        quantizeWithin8Bits(tiny.source);
        onnx::ModelProto model = exported(packed(tiny));
        onnx::checker::check_model(model);
        QCOMPARE(model.graph().output(0).name(), std::string("logits"));
        QCOMPARE(model.graph().input(0).name(), std::string("input_values"));
        const std::int64_t outputs = config.outputSize();
        const bool isCtc = config.head == Head::Ctc;
        QVERIFY(inferredLogits(model) ==
                (isCtc ? std::vector<std::int64_t>{-1, -1, outputs} : std::vector<std::int64_t>{-1, outputs}));
        for (const std::int64_t samples : {shortestInput(config), shortestInput(config) + 1, std::int64_t{3000}}) {
            fixInput(model, 2, samples);
            const std::int64_t frames = frameCount(config, samples);
            QVERIFY(inferredLogits(model) ==
                    (isCtc ? std::vector<std::int64_t>{2, frames, outputs} : std::vector<std::int64_t>{2, outputs}));
        }
    }

    void storedLevelsGiveTheWeightsBitForBit_data() {
        QTest::addColumn<bool>("isPerChannel");
        QTest::newRow("by kind") << false;
        QTest::newRow("per channel") << true;
    }
    void storedLevelsGiveTheWeightsBitForBit() {
        QFETCH(bool, isPerChannel);
        TinyPacked tiny(5);
        if (isPerChannel) tiny.source.options.weightScales = WeightScales::PerChannel;
        quantizeWithin8Bits(tiny.source);
        const PackedFile file = packed(tiny);
        const onnx::ModelProto model = exported(file);
        const auto stored = test::storedTensors(model);
        for (std::size_t l = 0; l < file.layers.size(); ++l) {
            const LayerInfo& layer = file.layers[l];
            if (layer.kind == LayerKind::MatMul) continue;
            const auto levels = test::numbersOf<std::int8_t>(*stored.at(layer.name + ".weight_quantized"));
            const auto scales = test::numbersOf<float>(*stored.at(layer.name + ".weight_scale"));
            const auto zeros = test::numbersOf<std::int8_t>(*stored.at(layer.name + ".weight_zero_point"));
            QCOMPARE(levels.size(), static_cast<std::size_t>(layer.weightCount));
            QCOMPARE(zeros, std::vector<std::int8_t>(scales.size()));
            const std::vector<float> expected = dequantizedWeight(file, static_cast<int>(l));
            const auto rows = static_cast<std::size_t>(layer.weightShape.front());
            const std::size_t columns = expected.size() / rows;
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const std::size_t row = i / columns;
                // Linear layers lie as [in, out].
                const std::size_t place = layer.kind == LayerKind::Linear ? i % columns * rows + row : i;
                const float value = static_cast<float>(levels[place]) * scales[scales.size() == 1 ? 0 : row];
                QCOMPARE(value, expected[i]);
            }
        }
        QVERIFY(stored.find("lm_head.weight") == stored.end());
    }

    void scaleAndZeroPointAreThoseOfTheQuantizer() {
        ActivationQuantizer input = {8, {0.25, -3, -128, 127}, false, {}, false};
        const PackedFile file = packedLinear({searchedWeight({0.5}, 8), {input}, {}});
        const onnx::ModelProto model = exported(file);
        const std::string name = file.layers[firstOf(file.layers, LayerKind::Linear)].name + ".input";
        const auto stored = test::storedTensors(model);
        QCOMPARE(test::numbersOf<float>(*stored.at(name + "_scale")), std::vector<float>{0.25F});
        QCOMPARE(test::numbersOf<std::int8_t>(*stored.at(name + "_zero_point")), std::vector<std::int8_t>{-3});
        QCOMPARE(test::nodesAfter(model, name + "/QuantizeLinear").size(), std::size_t{1});
        QCOMPARE(test::nodesAfter(model, name + "/QuantizeLinear").front()->op_type(), std::string("DequantizeLinear"));
    }

    void narrowWidthsKeepTheirLimits() {
        ActivationQuantizer input = {5, {0.25, -3, -16, 15}, false, {}, false};
        const PackedFile file = packedLinear({{}, {input}, {}});
        const onnx::ModelProto model = exported(file);
        const std::string name = file.layers[firstOf(file.layers, LayerKind::Linear)].name + ".input";
        const auto next = test::nodesAfter(model, name + "/QuantizeLinear");
        QCOMPARE(next.size(), std::size_t{1});
        QCOMPARE(next.front()->op_type(), std::string("Clip"));
        const auto stored = test::storedTensors(model);
        QCOMPARE(test::numbersOf<std::int8_t>(*stored.at(next.front()->input(1))), std::vector<std::int8_t>{-16});
        QCOMPARE(test::numbersOf<std::int8_t>(*stored.at(next.front()->input(2))), std::vector<std::int8_t>{15});
    }

    void floatModelsHaveNoQuantizers() {
        const onnx::ModelProto model = exported(packedLinear({}));
        for (const onnx::NodeProto& node : model.graph().node())
            QVERIFY2(node.op_type().find("Quantize") == std::string::npos, node.name().c_str());
    }

    void halfPrecisionIsWidened() {
        for (unsigned bits = 0; bits < 0x10000; ++bits) {
            const auto half = static_cast<std::uint16_t>(bits);
            const bool isNan = (half & 0x7c00U) == 0x7c00U && (half & 0x3ffU) != 0;
            if (!isNan) QCOMPARE(nearestHalf(floatOfHalf(half)), half);
        }
        TinyPacked tiny;
        for (PackedLayer& layer : tiny.source.quantizers) layer = {};
        tiny.source.options.rest = RestWidth::Fp16;
        const onnx::ModelProto model = exported(packed(tiny));
        const auto bias = test::numbersOf<float>(*test::storedTensors(model).at("lm_head.bias"));
        std::vector<float> expected(bias.size());
        std::memcpy(expected.data(), tiny.source.tensor("lm_head.bias").data(), bias.size() * sizeof(float));
        for (std::size_t i = 0; i < bias.size(); ++i) QCOMPARE(bias[i], floatOfHalf(nearestHalf(expected[i])));
    }

    void textsOfTheCheckpointComeAlong() {
        const onnx::ModelProto model = exported(packedLinear({}));
        std::map<std::string, std::string> notes;
        for (const auto& entry : model.metadata_props()) notes[entry.key()] = entry.value();
        QVERIFY(notes.at("vocab.json").find("<pad>") != std::string::npos);
        QVERIFY(notes.at("config.json").find("wav2vec2") != std::string::npos);
        QCOMPARE(notes.at("voxbit.calibrator"), std::string("minmax"));
    }

    void whatOnnxCannotExpressIsRefused_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("hint");
        QTest::newRow("weight") << "weight has 16 bits"
                                << "up to 8";
        QTest::newRow("input") << "input has 16 bits"
                               << "up to 8";
        QTest::newRow("output") << "output has 16 bits"
                                << "up to 8";
        QTest::newRow("dynamic") << "dynamic"
                                 << "minmax";
    }
    void whatOnnxCannotExpressIsRefused() {
        QFETCH(QString, what);
        QFETCH(QString, hint);
        const std::string row = QTest::currentDataTag();
        PackedLayer layer;
        if (row == "weight") layer.weight = searchedWeight({0.5}, 16);
        if (row == "input") layer.inputs = {minMaxQuantizer(-1, 1, 16)};
        if (row == "output") layer.output = minMaxQuantizer(-1, 1, 16);
        if (row == "dynamic") layer.inputs = {dynamicQuantizer(8)};
        const PackedFile file = packedLinear(layer);
        const std::string message = test::messageOf<InvalidArgument>([&] { writeOnnx(at("refused.onnx"), file); });
        for (const QString& part : {what, hint, QString("feature_projection.projection")})
            QVERIFY2(message.find(part.toStdString()) != std::string::npos, message.c_str());
        QVERIFY(!std::filesystem::exists(at("refused.onnx")));
    }

    void otherFamiliesAreRefused() {
        const PackedFile file = packed(TinyPacked(1, Family::Wav2Vec2Conformer));
        const std::string message = test::messageOf<InvalidArgument>([&] { writeOnnx(at("refused.onnx"), file); });
        for (const char* part : {"wav2vec2-conformer", "huggingface"})
            QVERIFY2(message.find(part) != std::string::npos, message.c_str());
    }

    void modelsBeyond2GiBAreRefused() {
        requireOnnxSize(kMaxOnnxBytes);
        const std::string message = test::messageOf<InvalidArgument>([] { requireOnnxSize(kMaxOnnxBytes + 1); });
        QVERIFY2(message.find("2 GiB") != std::string::npos, message.c_str());
    }

    void aFolderThatIsNotThereIsAnError() {
        const PackedFile file = packedLinear({});
        QVERIFY_THROWS_EXCEPTION(IoError, writeOnnx(at("nowhere") / "model.onnx", file));
    }
};

QTEST_GUILESS_MAIN(TestOnnx)
#include "tst_onnx.moc"
