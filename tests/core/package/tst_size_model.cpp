// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <cmath>
#include <fstream>
#include <sstream>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/package/bit_ops.h"
#include "core/package/size_model.h"
#include "tests/support/model_shapes.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::ModelShape;

namespace {

std::vector<bool> referenceSelection(const ModelShape& model) {
    std::vector<bool> isSelected;
    for (const auto& layer : model.layers)
        isSelected.push_back(layer.kind != LayerKind::MatMul && !layer.hasWeightNorm && layer.name != "lm_head");
    return isSelected;
}

BitMap uniformBits(const std::vector<bool>& isSelected, Bits bits) {
    BitMap map(isSelected.size());
    for (std::size_t l = 0; l < map.size(); ++l) {
        if (isSelected[l]) map[l] = {bits, 8};
    }
    return map;
}

BitMap randomBits(const ModelShape& model, Random& random) {
    constexpr std::array<Bits, 10> kWidths = {1, 2, 3, 4, 5, 6, 7, 8, 16, kFloatBits};
    BitMap map(model.layers.size());
    for (std::size_t l = 0; l < map.size(); ++l) {
        if (model.layers[l].kind != LayerKind::MatMul) map[l].weight = kWidths[random.below(kWidths.size())];
    }
    return map;
}

SizeOptions counted(Accounting accounting) {
    SizeOptions options;
    options.accounting = accounting;
    return options;
}

}  // namespace

class TestSizeModel : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void paperSizesOfUniformWidthsAreThePublishedOnes() {
        const ModelShape base = test::wav2vec2Base();
        const auto isSelected = referenceSelection(base);
        const SizeModel sizes(base.layers, base.tensors, isSelected, counted(Accounting::Paper));
        const std::vector<std::pair<Bits, double>> published = {{5, 58.01}, {6, 68.68}, {7, 79.35}, {8, 90.02}};
        for (const auto& [bits, mebibytes] : published) {
            const double size = sizes.sizeBytes(uniformBits(isSelected, bits)) / kBytesPerMiB;
            QVERIFY2(std::abs(size - mebibytes) < 0.005, qPrintable(QString::number(size, 'f', 4)));
        }
    }

    void codeSizeIsAllParametersAtThirtyTwoBits() {
        const ModelShape base = test::wav2vec2Base();
        const auto isSelected = referenceSelection(base);
        const SizeModel sizes(base.layers, base.tensors, isSelected, counted(Accounting::Code));
        QCOMPARE(sizes.sizeBytes(uniformBits(isSelected, kFloatBits)), 94396320.0 * 4);
        // spec/myqasr.md, section 4: 89,527,296 wrapped weights, 4,869,024 other parameters.
        QCOMPARE(sizes.sizeBytes(uniformBits(isSelected, 8)), 89527296.0 + 4869024.0 * 4);
        QCOMPARE(sizes.constantBytes(), 4869024.0 * 4 - 4.0 * (768 * 48 * 128 + 32 * 768));
    }

    void shapesAgreeWithTheReferenceList() {
        const auto path = test::referenceData("spec/checkpoint_tensors/wav2vec2-base-960h.txt");
        VOXBIT_NEEDS_DATA(path);
        std::ifstream file(path);
        std::map<std::string, std::int64_t> listed;
        for (std::string line; std::getline(file, line);) {
            std::istringstream fields(line);
            std::string name, shape, count;
            if (line.starts_with('#')) continue;
            std::getline(fields, name, '\t');
            std::getline(fields, shape, '\t');
            std::getline(fields, count, '\t');
            listed[name] = std::stoll(count);
        }
        std::map<std::string, std::int64_t> ours;
        for (const auto& tensor : test::wav2vec2Base().tensors) ours[tensor.name] = tensor.count();
        QVERIFY(ours == listed);
    }

    void fileSizeIsWhatTheListedTensorsTake() {
        const ModelShape base = test::wav2vec2Base();
        Random random(1);
        for (const auto rest : {RestWidth::Fp32, RestWidth::Fp16}) {
            for (const auto& [scales, groupSize] :
                 std::initializer_list<std::pair<WeightScales, std::int64_t>>{{WeightScales::ByKind, 0},
                                                                              {WeightScales::PerTensor, 0},
                                                                              {WeightScales::PerChannel, 0},
                                                                              {WeightScales::PerChannel, 100}}) {
                SizeOptions options;
                options.file = {rest, scales, groupSize, {{"config.json", "{\"hidden_size\": 768}\n"}}};
                const SizeModel sizes(base.layers, base.tensors, {}, options);
                const auto header = packedHeaderBytes(base.layers, base.tensors, options.file);
                const BitMap bits = randomBits(base, random);
                double bytes = 8.0 + static_cast<double>(header);
                std::vector<TensorBytes> tensors;
                for (const auto& tensor : packedTensors(base.layers, base.tensors, bits, options.file)) {
                    bytes +=
                        static_cast<double>(*shapeNumel(tensor.shape)) * static_cast<double>(dtypeSize(tensor.dtype));
                    tensors.push_back({tensor.name, tensor.dtype, tensor.shape, {}});
                }
                QCOMPARE(sizes.sizeBytes(bits), bytes);
                QCOMPARE(sizes.parts(bits).total(), bytes);
                // The bound holds the real header with the texts, and is not wasteful.
                const auto needed = safetensorsHeaderBytes(tensors, options.file.texts);
                QVERIFY(needed + base.layers.size() * 6 <= header);
                QVERIFY(header <= needed * 5 / 4 + kProvenanceBytes);
            }
        }
    }

    void groupsOfLinearLayersHaveScalesOfTheirOwn() {
        FileLayoutOptions options;
        options.weightScales = WeightScales::PerChannel;
        options.groupSize = 4;
        LayerInfo layer;
        layer.weightShape = {3, 10};
        QCOMPARE(weightScaleCount(layer, options), std::int64_t{9});  // 4 + 4 + 2 inputs
        layer.weightShape = {3, 4};
        QCOMPARE(weightScaleCount(layer, options), std::int64_t{3});
        layer.kind = LayerKind::Gru;
        layer.weightShape = {3, 8};
        QCOMPARE(weightScaleCount(layer, options), std::int64_t{6});
        layer.kind = LayerKind::Conv1d;
        layer.weightShape = {3, 10, 5};
        QCOMPARE(weightScaleCount(layer, options), std::int64_t{3});
        layer.kind = LayerKind::MatMul;
        layer.weightShape = {};
        QCOMPARE(weightScaleCount(layer, options), std::int64_t{0});
    }

    void headerBoundDoesNotDependOnBits() {
        const ModelShape model = test::linearLayers({3, 1000, 7});
        Random random(2);
        const SizeModel sizes(model.layers, model.tensors, {}, {});
        const double header = sizes.parts(randomBits(model, random)).header;
        for (int i = 0; i < 20; ++i) QCOMPARE(sizes.parts(randomBits(model, random)).header, header);
    }

    void sizeIsConstantPlusLayers() {
        const ModelShape base = test::wav2vec2Base();
        Random random(3);
        for (const auto accounting : {Accounting::File, Accounting::Paper, Accounting::Code}) {
            const SizeModel sizes(base.layers, base.tensors, referenceSelection(base), counted(accounting));
            for (int i = 0; i < 5; ++i) {
                const BitMap bits = randomBits(base, random);
                double sum = sizes.constantBytes();
                for (int l = 0; l < sizes.layerCount(); ++l)
                    sum += sizes.layerBytes(l, bits[static_cast<std::size_t>(l)].weight);
                QCOMPARE(sizes.sizeBytes(bits), sum);
                QCOMPARE(sizes.parts(bits).total(), sum);
            }
        }
    }

    void handComputedPartsOfOneLayer() {
        ModelShape model;
        model.addLayer("conv", LayerKind::Conv1d, {4, 3, 5}, true);  // 60 weights, 4 biases
        const SizeModel sizes(model.layers, model.tensors, {}, {});
        const SizeParts parts = sizes.parts({{3, 8}});
        QCOMPARE(parts.weights, 23.0);            // ceil(180 / 8)
        QCOMPARE(parts.scales, 4.0 * 4 + 8 + 8);  // one per channel, two for the input, two for the output
        QCOMPARE(parts.zeroPoints, 24.0 + 24);
        QCOMPARE(parts.rest, 16.0);
        QCOMPARE(sizes.parts({{kFloatBits, kFloatBits}}).rest, 16.0 + 240);
    }

    void restAtHalfPrecisionSparesBuffersAndIntegers() {
        ModelShape model = test::linearLayers({10});
        model.tensors.push_back({"norm.running_mean", {6}, true, false, true});
        model.tensors.push_back({"norm.num_batches_tracked", {}, true, true, true});
        model.add("norm.weight", {6});
        SizeOptions options;
        options.file.rest = RestWidth::Fp16;
        const SizeModel sizes(model.layers, model.tensors, {}, options);
        QCOMPARE(sizes.parts({{8, 8}}).rest, 6.0 * 4 + 8 + 6 * 2);
        const SizeModel code(model.layers, model.tensors, {}, counted(Accounting::Code));
        QCOMPARE(code.constantBytes(), 6.0 * 4);  // buffers are no parameters
    }

    void eightBitFileWithPositionalConvolutionIsAboutAQuarter() {
        const ModelShape base = test::wav2vec2Base();
        auto isSelected = referenceSelection(base);
        const SizeModel sizes(base.layers, base.tensors, isSelected, {});
        const double floatBytes = sizes.sizeBytes(BitMap(base.layers.size()));
        for (std::size_t l = 0; l < isSelected.size(); ++l)
            isSelected[l] = isSelected[l] || base.layers[l].hasWeightNorm;
        const double ratio = sizes.sizeBytes(uniformBits(isSelected, 8)) / floatBytes;
        qInfo("8 bits, positional convolution included: %.2f %% of %.1f MiB", ratio * 100, floatBytes / kBytesPerMiB);
        QVERIFY2(ratio <= 0.26, qPrintable(QString::number(ratio)));
    }

    void errorsNameTheCause() {
        ModelShape model = test::linearLayers({10, 20});
        const SizeModel sizes(model.layers, model.tensors, {}, {});
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)sizes.sizeBytes(BitMap(1)));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)sizes.sizeBytes({{0, 8}, {8, 8}}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)sizes.sizeBytes({{33, 8}, {8, 8}}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)parseAccounting("files"));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)parseRestWidth("fp8"));
        model.tensors[1].shape = {1, 21};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, SizeModel(model.layers, model.tensors, {}, {}));
        model.tensors.pop_back();
        try {
            (void)SizeModel(model.layers, model.tensors, {}, {});
            QFAIL("a layer without its tensor was accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY(std::string(error.what()).find("'b'") != std::string::npos);
        }
    }

    void bitOpsMultiplyMacsWeightAndActivationBits() {
        ModelShape model = test::linearLayers({10, 20});
        LayerInfo product;
        product.kind = LayerKind::MatMul;
        model.layers.push_back(product);
        model.layers[0].macsPerSecond = 100;
        model.layers[1].macsPerSecond = 10;
        model.layers[2].macsPerSecond = 1;
        const BitMap bits = {{4, 8}, {kFloatBits, kFloatBits}, {kFloatBits, 8}};
        QCOMPARE(bitOpsPerSecond(model.layers, bits), 100.0 * 4 * 8 + 10.0 * 32 * 32 + 8 * 8);
    }

    void bitStatisticsAreThoseOfTheReferenceCsv() {
        const ModelShape model = test::linearLayers({10, 30, 1000});
        const auto statistics = bitStatistics(model.layers, {{2, 8}, {6, 8}, {8, 8}}, {true, true, false});
        QCOMPARE(statistics.mean, 4.0);
        QCOMPARE(statistics.weightedMean, (10 * 2 + 30 * 6) / 40.0);
        QCOMPARE(statistics.minimum, 2);
        QCOMPARE(statistics.maximum, 6);
        QCOMPARE(statistics.standardDeviation, 2.0);
        QCOMPARE(bitStatistics(model.layers, BitMap(3), {false, false, false}).mean, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSizeModel)
#include "tst_size_model.moc"
