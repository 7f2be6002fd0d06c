// SPDX-License-Identifier: Apache-2.0
// Exported ONNX models compute what is simulated.
#include <ATen/core/grad_mode.h>
#include <ATen/ops/eye.h>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/experiment/export_model.h"
#include "core/layers/execution.h"
#include "core/package/onnx_graph.h"
#include "core/package/onnx_quantizers.h"
#include "core/quantizer/ranges.h"
#include "core/quantizer/scale_runs.h"
#include "core/quantizer/weight_levels.h"
#include "tests/core/experiment/onnx_interpreter.h"
#include "tests/core/models/golden_case.h"
#include "tests/core/models/seeded_networks.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

/// Widths of 1 .. 8 bits in turn; ranges of all kinds that ONNX has, which the values here fill.
std::vector<LayerScales> mixedScales(const LoadedModel& model) {
    const std::vector<ActivationQuantizer> ranges = {minMaxQuantizer(-3.1, 4.2, 8), geluTwinQuantizer(0.031, 8),
                                                     ActivationQuantizer(), minMaxQuantizer(-4, 4, 7),
                                                     minMaxQuantizer(-5, -0.01, 8)};
    std::vector<LayerScales> scales;
    Random random(8);
    for (std::size_t l = 0; l < model.layers.size(); ++l) {
        const LayerInfo& layer = model.layers[l];
        LayerScales& of = scales.emplace_back();
        if (layer.kind != LayerKind::MatMul) {
            const at::Tensor weight = model.model->weight(static_cast<int>(l)).abs();
            const Bits bits = static_cast<Bits>(l % 8 + 1);
            const auto count = static_cast<std::size_t>(weightScaleCount(layer, {}));
            const double extreme = (bits == 1 ? weight.mean() : weight.max()).item<double>();
            of.weight = symmetricWeight(std::vector<double>(count, extreme), bits);
        }
        for (std::size_t i = 0; i < operandCount(layer); ++i) of.inputs.push_back(ranges[random.below(ranges.size())]);
        if (l % 4 == 0) of.output = minMaxQuantizer(-9, 9, 8);
        for (std::int64_t i = 0; l % 3 == 0 && i < layer.biasCount; ++i)
            of.biasCorrection.push_back(static_cast<float>(0.01 * (random.uniform() - 0.5)));
    }
    return scales;
}

at::Tensor simulatedLogits(const LoadedModel& packed, const at::Tensor& samples) {
    const std::vector<LayerExecution> layers = packedExecutions(packed);
    Execution execution;
    execution.layers = &layers;
    return packed.model->forward({samples, {}}, execution);
}

/// A checkpoint with every function that the golden cases lack.
void writeUnusualCheckpoint(const std::filesystem::path& folder) {
    ModelConfig config = test::tinyConfig();
    config.head = Head::SequenceClassification;
    config.labels = {"yes", "no", "stop"};
    config.useWeightedLayerSum = true;
    config.numConvPosEmbeddings = 5;
    config.hiddenAct = Activation::GeluTanh;
    config.featExtractActivation = Activation::Silu;
    test::writeCheckpoint(folder, config, test::seededTensors(config, 3));
}

}  // namespace

class TestOnnxModels : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path at(const char* name) const { return m_folder.filePath(name).toStdString(); }

    std::filesystem::path folderOf(const std::string& name) const {
        if (name == "demo") return test::sourceTree("resources/demo/model");
        if (name.starts_with("case")) return test::sourceTree("tests/golden/" + name);
        return at(name.c_str());
    }
    LoadedModel packed(const std::string& name, bool isQuantized) const {
        const LoadedModel model = openModel(folderOf(name).string(), "cpu");
        const auto scales = isQuantized ? mixedScales(model) : std::vector<LayerScales>(model.layers.size());
        writePackedModel(at("packed"), model, scales, fileLayout({}, model), {});
        return openModel(at("packed").string(), "cpu");
    }
    test::OnnxInterpreter exported(const LoadedModel& model) const {
        (void)exportModel(model, ExportFormat::Onnx, RestWidth::Fp32, at("model.onnx"));
        return test::OnnxInterpreter(test::readOnnx(at("model.onnx")));
    }

  private Q_SLOTS:
    void initTestCase() {
        test::writeCheckpoint(at("blocks"), test::encoderAsrConfig(), test::seededTensors(test::encoderAsrConfig(), 5));
        writeUnusualCheckpoint(at("unusual"));
    }

    void quantizersComputeWhatIsSimulated_data() {
        QTest::addColumn<int>("range");
        for (int i = 0; i < 8; ++i) QTest::addRow("%d", i) << i;
    }
    void quantizersComputeWhatIsSimulated() {
        QFETCH(int, range);
        const std::vector<ActivationQuantizer> ranges = {
            minMaxQuantizer(-3.1, 4.2, 8),
            minMaxQuantizer(-3.1, 4.2, 2),
            unitQuantizer(6),
            geluTwinQuantizer(0.031, 8),
            geluTwinQuantizer(0.31, 4),
            softmaxTwinQuantizer(3, 8),
            minMaxQuantizer(2.5, 3.5, 5),                   // zero lies below the levels
            {8, {0.0625, 130, 0, 255}, false, {}, false}};  // levels of unsigned integers
        const ActivationQuantizer& quantizer = ranges[static_cast<std::size_t>(range)];
        OnnxGraph graph("quantizer");
        const std::string x = graph.input("x", {"n"});
        (void)onnxQuantized(graph, "layer.input", x, quantizer);
        graph.output("y", {"n"});
        const at::Tensor values = test::noise({20000}, 7) * 3;
        const at::Tensor actual = test::OnnxInterpreter(graph.model())(values);
        const at::Tensor expected = fakeQuantize(values, quantizer);
        if (range == 6)  // moved to the levels and back, which rounds
            QVERIFY(test::distance(actual, expected) < 1e-6);
        else
            QVERIFY(actual.equal(expected));
        QVERIFY(expected.ne(values).any().item<bool>());
    }

    void groupsOfWeightsGiveTheWeightBitForBit() {
        const at::Tensor weight = test::noise({6, 10}, 9);
        for (const std::int64_t groupSize : {5, 4}) {  // with and without a shorter group
            const std::vector<double> extremes = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 1.9, 1.8, 1.7,
                                                  1.6, 1.5, 1.4, 2.9, 2.8, 2.7, 2.6, 2.5, 2.4};
            const auto count = static_cast<std::ptrdiff_t>(6 * groupCount(10, groupSize));
            const WeightQuantizer quantizer =
                symmetricWeight({extremes.begin(), extremes.begin() + count}, 4, groupSize);
            const auto levels = quantizeToIntegers({weight.data_ptr<float>(), 60}, 6, quantizer);
            const std::vector<std::int8_t> bytes(levels.begin(), levels.end());
            OnnxGraph graph("weight");
            const std::string x = graph.input("x", {"n", 10});
            (void)graph.node("layer", "MatMul", {x, onnxDequantizedGroups(graph, "layer.weight", 6, bytes, quantizer)});
            graph.output("y", {"n", 6});
            const at::Tensor actual = test::OnnxInterpreter(graph.model())(at::eye(10));
            QVERIFY(actual.equal(fakeQuantize(weight, quantizer).t()));
        }
    }

    void graphsComputeWhatIsSimulated_data() {
        QTest::addColumn<bool>("isQuantized");
        for (const char* name : {"case1_base", "case2_lv60", "case5_seqcls", "demo", "blocks", "unusual"}) {
            QTest::addRow("%s", name) << false;
            QTest::addRow("%s quantized", name) << true;
        }
    }
    void graphsComputeWhatIsSimulated() {
        QFETCH(bool, isQuantized);
        const at::NoGradGuard noGradients;
        const std::string row = QTest::currentDataTag();
        const LoadedModel model = packed(row.substr(0, row.find(' ')), isQuantized);
        const test::OnnxInterpreter graph = exported(model);
        for (const std::int64_t batch : {1, 3}) {
            const at::Tensor samples = test::noise({batch, 2347}, 11);
            const at::Tensor expected = simulatedLogits(model, samples);
            const double off = test::distance(graph(samples), expected) / expected.abs().max().item<double>();
            // Rounded in another order, a value between two levels may fall to the other one.
            QVERIFY2(off < (isQuantized ? 0.02 : 1e-5), qPrintable(QString::number(off)));
        }
    }

    void halfPrecisionIsRefused() {
        const LoadedModel model = packed("case1_base", false);
        const std::string message = test::messageOf<InvalidArgument>(
            [&] { (void)exportModel(model, ExportFormat::Onnx, RestWidth::Fp16, at("half.onnx")); });
        QVERIFY2(message.find("fp32") != std::string::npos, message.c_str());
        QVERIFY(!std::filesystem::exists(at("half.onnx")));
    }
};

QTEST_GUILESS_MAIN(TestOnnxModels)
#include "tst_onnx_models.moc"
