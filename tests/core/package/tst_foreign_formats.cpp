// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "core/package/calibration_table.h"
#include "core/package/compressed_tensors.h"
#include "core/package/tensor_types.h"
#include "tests/support/tiny_packed.h"

using namespace voxbit;
using test::TinyPacked;

class TestForeignFormats : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A file whose first linear layer (0: feature projection) and first product are quantized as given.
    PackedFile packed(const PackedLayer& linear, const PackedLayer& product = {}) {
        TinyPacked tiny;
        for (PackedLayer& layer : tiny.source.quantizers) layer = {};
        tiny.source.quantizers[firstOf(tiny.source.layers, LayerKind::Linear)] = linear;
        tiny.source.quantizers[firstOf(tiny.source.layers, LayerKind::MatMul)] = product;
        const std::filesystem::path path = m_folder.filePath("packed").toStdString();
        writePackedFile(path, tiny.source);
        return openPackedFile(path);
    }
    static std::size_t firstOf(const std::vector<LayerInfo>& layers, LayerKind kind) {
        for (std::size_t l = 0; l < layers.size(); ++l)
            if (layers[l].kind == kind) return l;
        return 0;
    }

  private Q_SLOTS:
    /// Worked by hand: codes are level + 8, the first in the lowest four bits, rows padded with zero codes.
    void wordsHoldCodesFromTheLowestBits() {
        const std::vector<std::int32_t> levels = {-8, -7, 0, 7, 1, 2, 3, 4, 5, -1, 0, 0, 0, 0, 0, 0, 0, 0};
        const auto words = packedWords(levels, 2, 4);
        QCOMPARE(words.size(), std::size_t{4});  // nine columns take two words
        QCOMPARE(static_cast<std::uint32_t>(words[0]), 0xCBA9F810U);
        QCOMPARE(static_cast<std::uint32_t>(words[1]), 0x0000000DU);
        QCOMPARE(static_cast<std::uint32_t>(words[2]), 0x88888887U);
        QCOMPARE(static_cast<std::uint32_t>(words[3]), 0x00000008U);
        const std::vector<std::int32_t> bytes = {1, 2};
        QCOMPARE(packedWords(bytes, 1, 8), (std::vector<std::int32_t>{33409}));
    }

    void linearWeightsAreWidenedToFourOrEightBits() {
        for (const auto& [bits, expected] : std::vector<std::pair<Bits, int>>{
                 {1, 4}, {2, 4}, {3, 4}, {4, 4}, {5, 8}, {6, 8}, {7, 8}, {8, 8}, {16, 0}}) {
            const WeightQuantizer weight = bits == 1 ? symmetricWeight({0.5}, 1) : searchedWeight({0.5}, bits);
            const PackedFile file = packed({weight, {}, {}});
            const auto layer = static_cast<int>(firstOf(file.layers, LayerKind::Linear));
            QCOMPARE(compressedBits(file, layer).value_or(0), expected);
            QVERIFY(!compressedBits(file, static_cast<int>(firstOf(file.layers, LayerKind::Conv1d))));
        }
    }

    void groupsThatDivideTheInputsAreKept() {
        for (const std::int64_t groupSize : {4, 3}) {  // of eight inputs
            TinyPacked tiny(9);
            tiny.source.options.weightScales = WeightScales::PerChannel;
            tiny.source.options.groupSize = groupSize;
            for (PackedLayer& layer : tiny.source.quantizers) layer = {};
            const std::size_t linear = firstOf(tiny.source.layers, LayerKind::Linear);
            const LayerInfo& info = tiny.source.layers[linear];
            QCOMPARE(info.weightShape.back(), std::int64_t{8});
            const auto count = static_cast<std::size_t>(weightScaleCount(info, tiny.source.options));
            tiny.source.quantizers[linear].weight = searchedWeight(std::vector<double>(count, 0.5), 4, groupSize);
            const std::filesystem::path path = m_folder.filePath("even").toStdString();
            writePackedFile(path, tiny.source);
            const PackedFile file = openPackedFile(path);
            const Json groups = compressedTensorsConfig(file)["config_groups"];
            QCOMPARE(groups.size(), groupSize == 4 ? std::size_t{1} : std::size_t{0});
            QCOMPARE(compressedBits(file, static_cast<int>(linear)).has_value(), groupSize == 4);
            QCOMPARE(calibrationTable(file)[info.name]["weight_group_size"].get<std::int64_t>(), groupSize);
            if (groups.empty()) continue;
            QCOMPARE(groups["group_0"]["weights"]["strategy"].get<std::string>(), std::string("group"));
            QCOMPARE(groups["group_0"]["weights"]["group_size"].get<int>(), 4);
        }
    }

    void compressedConfigNamesEveryLinearLayerOnce() {
        TinyPacked tiny(9);
        const std::filesystem::path path = m_folder.filePath("groups").toStdString();
        writePackedFile(path, tiny.source);
        const PackedFile file = openPackedFile(path);
        const Json config = compressedTensorsConfig(file);
        QCOMPARE(config["quant_method"].get<std::string>(), std::string("compressed-tensors"));
        QCOMPARE(config["format"].get<std::string>(), std::string("pack-quantized"));
        std::multiset<std::string> named;
        std::map<std::string, int> widths;
        for (const auto& name : config["ignore"]) named.insert(name.get<std::string>());
        for (const auto& [group, json] : config["config_groups"].items()) {
            for (const auto& name : json["targets"]) {
                named.insert(name.get<std::string>());
                widths[name.get<std::string>()] = json["weights"]["num_bits"].get<int>();
            }
        }
        std::multiset<std::string> linear;
        for (std::size_t l = 0; l < file.layers.size(); ++l) {
            if (file.layers[l].kind != LayerKind::Linear) continue;
            linear.insert(file.layers[l].name);
            const auto bits = compressedBits(file, static_cast<int>(l));
            QCOMPARE(widths.contains(file.layers[l].name) ? widths[file.layers[l].name] : 0, bits.value_or(0));
        }
        QVERIFY(named == linear);
        QVERIFY(!widths.empty() && widths.size() < linear.size());
    }

    /// All widths and scales differ, so that none can be taken from another's field.
    void calibrationTableTakesEachValueFromItsField() {
        const ActivationQuantizer input = {7, {0.25, -3, -64, 63}, false, {}, false};
        const ActivationQuantizer output = {6, {0.5, 2, -32, 31}, false, {}, false};
        const ActivationQuantizer second = {5, {0.125, 0, -16, 15}, false, {}, false};
        const PackedFile file = packed({searchedWeight({0.0625}, 3), {input}, output}, {{}, {input, second}, {}});
        const Json table = calibrationTable(file);
        QCOMPARE(table.size(), file.layers.size());
        const Json& linear = table[file.layers[firstOf(file.layers, LayerKind::Linear)].name];
        QCOMPARE(linear["weight_bits"].get<int>(), 3);
        QCOMPARE(linear["weight_scale"].get<std::vector<double>>(), std::vector<double>{0.0625});
        QCOMPARE(linear["input_bits"].get<int>(), 7);
        QCOMPARE(linear["tracked_min_input"].get<double>(), (-64 + 3) * 0.25);
        QCOMPARE(linear["tracked_max_input"].get<double>(), (63 + 3) * 0.25);
        QCOMPARE(linear["input_scale"].get<double>(), 0.25);
        QCOMPARE(linear["input_zero_point"].get<int>(), -3);
        QCOMPARE(linear["output_bits"].get<int>(), 6);
        QCOMPARE(linear["tracked_min_output"].get<double>(), (-32 - 2) * 0.5);
        QCOMPARE(linear["tracked_max_output"].get<double>(), (31 - 2) * 0.5);
        QCOMPARE(linear["output_zero_point"].get<int>(), 2);
        const Json& product = table[file.layers[firstOf(file.layers, LayerKind::MatMul)].name];
        QVERIFY(!product.contains("weight_bits"));
        QCOMPARE(product["input_bits"].get<int>(), 7);
        QCOMPARE(product["input_1_bits"].get<int>(), 5);
        QCOMPARE(product["tracked_max_input_1"].get<double>(), 15 * 0.125);
        QVERIFY(table[file.layers.front().name].empty());  // stays float
    }

    void calibrationTableKnowsDynamicAndTwinRanges() {
        const PackedFile file =
            packed({{}, {geluTwinQuantizer(0.25, 4)}, {}}, {{}, {dynamicQuantizer(8), dynamicQuantizer(6)}, {}});
        const Json table = calibrationTable(file);
        const Json& linear = table[file.layers[firstOf(file.layers, LayerKind::Linear)].name];
        QCOMPARE(linear["input_bits"].get<int>(), 4);
        QCOMPARE(linear["tracked_max_input"].get<double>(), 7 * 0.25);
        QVERIFY(std::abs(linear["tracked_min_input"].get<double>() + kGeluMinimum) < 1e-6);
        QVERIFY(!linear.contains("input_scale"));
        const Json& product = table[file.layers[firstOf(file.layers, LayerKind::MatMul)].name];
        QVERIFY(product["input_is_dynamic"].get<bool>());
        QCOMPARE(product["input_1_bits"].get<int>(), 6);
        QVERIFY(!product.contains("tracked_min_input"));
    }

    void ggmlTypesHoldAtLeastTheWidth() {
        QCOMPARE(ggmlType(2, 768), std::string_view("q2_k"));
        QCOMPARE(ggmlType(3, 768), std::string_view("q3_k"));
        QCOMPARE(ggmlType(4, 768), std::string_view("q4_0"));
        QCOMPARE(ggmlType(6, 768), std::string_view("q6_k"));
        QCOMPARE(ggmlType(6, 96), std::string_view("q8_0"));
        QCOMPARE(ggmlType(2, 96), std::string_view("q4_0"));
        QCOMPARE(ggmlType(5, 32), std::string_view("q5_0"));
        QCOMPARE(ggmlType(4, 10), std::string_view("f16"));
        QCOMPARE(ggmlType(16, 768), std::string_view("f16"));
        QCOMPARE(ggmlType(kFloatBits, 10), std::string_view("f32"));
    }

    void tensorTypesNameEveryWeightExactly() {
        const PackedFile file = packed({searchedWeight({0.5}, 4), {}, {}});
        const std::string list = ggmlTensorTypes(file);
        const std::string line = "^wav2vec2\\.feature_projection\\.projection\\.weight$=f16\n";  // eight columns
        QVERIFY2(list.find(line) != std::string::npos, list.c_str());
        std::size_t weights = 0;
        for (const LayerInfo& layer : file.layers) weights += layer.weightShape.empty() ? 0 : 1;
        QCOMPARE(static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n')), weights);
    }
};

QTEST_GUILESS_MAIN(TestForeignFormats)
#include "tst_foreign_formats.moc"
