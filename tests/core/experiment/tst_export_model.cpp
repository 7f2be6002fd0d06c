// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/export_model.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <fstream>

#include "core/base/error.h"
#include "core/experiment/packed_model.h"
#include "core/layers/execution.h"
#include "core/models/tensor_table.h"
#include "core/package/compressed_tensors.h"
#include "core/quantizer/ranges.h"
#include "tests/core/models/golden_case.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

const std::filesystem::path kDemo = test::sourceTree("resources/demo/model");

at::Tensor goldenLogits(const Model& model, const std::string& name) {
    const at::NoGradGuard noGradients;
    return model.forward({test::goldenTensors(name, "golden.safetensors").at("input_values"), {}}, {});
}

template <class Number>
std::vector<Number> numbersOf(const TensorView& view) {
    std::vector<Number> numbers(static_cast<std::size_t>(view.numel()));
    std::memcpy(numbers.data(), view.data, view.sizeBytes());
    return numbers;
}

}  // namespace

class TestExportModel : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    std::filesystem::path fresh() { return m_folder.filePath(QString::number(++m_count)).toStdString(); }

    /// Weights of the layers at these widths in turn, inputs at 8 bits.
    LoadedModel packed(const std::filesystem::path& folder, const std::vector<Bits>& widths,
                       std::int64_t groupSize = 0) {
        const LoadedModel model = openModel(folder.string(), "cpu");
        Experiment experiment;
        experiment.calibration.groupSize = groupSize;
        const FileLayoutOptions layout = fileLayout(experiment, model);
        std::vector<LayerScales> scales(model.layers.size());
        for (std::size_t l = 0; l < scales.size(); ++l) {
            const Bits bits = widths[l % widths.size()];
            if (model.layers[l].kind == LayerKind::MatMul || bits == kFloatBits) continue;
            const double extreme = model.model->weight(static_cast<int>(l)).abs().max().item<double>();
            std::vector<double> extremes(static_cast<std::size_t>(weightScaleCount(model.layers[l], layout)));
            for (std::size_t i = 0; i < extremes.size(); ++i)
                extremes[i] = extreme / (1 + 0.01 * static_cast<double>(i % 50));
            scales[l].weight = symmetricWeight(extremes, bits, weightGroupSize(model.layers[l], groupSize));
            scales[l].inputs = {minMaxQuantizer(-2, 3, 8)};
        }
        const auto path = fresh();
        writePackedModel(path, model, scales, layout, {});
        return openModel(path.string(), "cpu");
    }

  private Q_SLOTS:
    void goldenCasesSurviveExportAndImport_data() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : test::kGoldenCases)
            QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
    }
    void goldenCasesSurviveExportAndImport() {
        QFETCH(QString, name);
        const std::string golden = name.toStdString();
        const auto folder = test::sourceTree("tests/golden/" + golden);
        const auto out = fresh();
        (void)exportModel(packed(folder, {kFloatBits}), ExportFormat::HuggingFace, RestWidth::Fp32, out);
        const LoadedModel before = openModel(folder.string(), "cpu");
        const LoadedModel after = openModel(out.string(), "cpu");
        QVERIFY(goldenLogits(*after.model, golden).equal(goldenLogits(*before.model, golden)));
        const at::Tensor reference = test::goldenTensors(golden, "golden.safetensors").at("logits");
        QVERIFY(test::distance(goldenLogits(*after.model, golden), reference) <= 5e-5);
        // Everything else that the folder says is kept.
        for (const auto& [file, text] : before.texts)
            if (file != "config.json") QCOMPARE(after.texts.at(file), text);
        QVERIFY(modelConfigJson(after.checkpoint.config).find("torch_dtype") != std::string::npos);
    }

    void namesShapesAndTypesAreThoseOfTheCheckpoint() {
        for (const auto width : {RestWidth::Fp32, RestWidth::Fp16}) {
            for (const std::string& name : test::kGoldenCases) {
                const auto out = fresh();
                const LoadedModel model = packed(test::sourceTree("tests/golden/" + name), {4, 8, kFloatBits});
                (void)exportModel(model, ExportFormat::HuggingFace, width, out);
                const TensorSet tensors = readTensors(out / "model.safetensors");
                std::size_t expectedCount = 0;
                for (const ExpectedTensor& expected : expectedTensors(model.checkpoint.config)) {
                    const TensorView* found = tensors.find(expected.name);
                    if (found == nullptr && expected.mayBeAbsent) continue;
                    ++expectedCount;
                    QVERIFY2(found != nullptr, expected.name.c_str());
                    QVERIFY(found->shape == expected.shape);
                    const bool isHalf = width == RestWidth::Fp16 && !expected.isBuffer;
                    QCOMPARE(found->dtype, expected.isInteger ? DType::I64 : isHalf ? DType::F16 : DType::F32);
                }
                QCOMPARE(tensors.size(), expectedCount);
            }
        }
    }

    void quantizedWeightsComeBackBitForBit() {
        const LoadedModel model = packed(kDemo, {1, 2, 3, 4, 5, 6, 7, 8, 16});
        const auto out = fresh();
        const ExportedFiles exported = exportModel(model, ExportFormat::HuggingFace, RestWidth::Fp32, out);
        const LoadedModel after = openModel(out.string(), "cpu");
        for (std::size_t l = 0; l < model.layers.size(); ++l) {
            const int layer = static_cast<int>(l);
            if (model.layers[l].kind == LayerKind::MatMul) continue;
            QVERIFY2(after.model->weight(layer).equal(model.model->weight(layer)), model.layers[l].name.c_str());
        }
        std::uintmax_t bytes = 0;
        for (const auto& file : exported.files) bytes += std::filesystem::file_size(file);
        QCOMPARE(exported.sizeBytes, bytes);
    }

    void compressedWordsStandForTheSameWeights_data() {
        QTest::addColumn<int>("groupSize");
        QTest::newRow("one scale") << 0;
        QTest::newRow("groups") << 16;
    }
    void compressedWordsStandForTheSameWeights() {
        QFETCH(int, groupSize);
        const LoadedModel model = packed(kDemo, {4, 8, 3, 16, 6, 1, 2}, groupSize);
        const auto out = fresh();
        (void)exportModel(model, ExportFormat::CompressedTensors, RestWidth::Fp32, out);
        const TensorSet tensors = readTensors(out / "model.safetensors");
        int compressed = 0;
        for (std::size_t l = 0; l < model.layers.size(); ++l) {
            const std::string name = model.layers[l].name + ".weight";
            const auto bits = compressedBits(*model.packed, static_cast<int>(l));
            QCOMPARE(tensors.find(name + "_packed") != nullptr, bits.has_value());
            if (!bits) continue;
            ++compressed;
            QVERIFY(tensors.find(name) == nullptr);
            const auto shape = numbersOf<std::int64_t>(tensors.get(name + "_shape"));
            QVERIFY(shape == model.layers[l].weightShape);
            const auto words = numbersOf<std::int32_t>(tensors.get(name + "_packed"));
            const auto scales = numbersOf<float>(tensors.get(name + "_scale"));
            const auto expected = dequantizedWeight(*model.packed, static_cast<int>(l));
            const std::int64_t perWord = 32 / *bits;
            const std::int64_t scalesPerRow = tensors.get(name + "_scale").shape[1];
            QCOMPARE(scalesPerRow, groupSize == 0 ? std::int64_t{1} : shape[1] / groupSize);
            const std::int64_t wordsPerRow = tensors.get(name + "_packed").shape[1];
            QCOMPARE(wordsPerRow, (shape[1] + perWord - 1) / perWord);
            for (std::int64_t i = 0; i < shape[0] * shape[1]; ++i) {
                const std::int64_t row = i / shape[1];
                const std::int64_t column = i % shape[1];
                const auto word =
                    static_cast<std::uint32_t>(words[static_cast<std::size_t>(row * wordsPerRow + column / perWord)]);
                const std::uint32_t code = word >> (column % perWord * *bits) & ((1U << *bits) - 1);
                const float value =
                    static_cast<float>(static_cast<std::int32_t>(code) - (1 << (*bits - 1))) *
                    scales[static_cast<std::size_t>(row * scalesPerRow + column * scalesPerRow / shape[1])];
                QCOMPARE(value, expected[static_cast<std::size_t>(i)]);
            }
        }
        QVERIFY(compressed > 5);
        std::ifstream config(out / "config.json");
        const Json json = Json::parse(config);
        QCOMPARE(json["quantization_config"]["quant_method"].get<std::string>(), std::string("compressed-tensors"));
        QCOMPARE(json["model_type"].get<std::string>(), std::string("wav2vec2"));
    }

    void packedFilesAreCopiedByteForByte() {
        const LoadedModel model = packed(kDemo, {4});
        const auto out = fresh();
        (void)exportModel(model, ExportFormat::Voxbit, RestWidth::Fp32, out);
        QCOMPARE(openModel(out.string(), "cpu").hash.get(), model.hash.get());
    }

    void foldersThatHoldSomethingAreRefused() {
        const LoadedModel model = packed(kDemo, {4});
        const auto out = fresh();
        std::filesystem::create_directories(out);
        std::ofstream(out / "mine.txt") << "mine";
        QVERIFY(test::messageOf<InvalidArgument>([&] {
                    (void)exportModel(model, ExportFormat::HuggingFace, RestWidth::Fp32, out);
                }).find("is already there") != std::string::npos);
        QCOMPARE(std::distance(std::filesystem::directory_iterator(out), {}), std::ptrdiff_t{1});
    }

    void unknownFormatsAreRefused() {
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)parseExportFormat("onnx1"));
        for (const auto& entry : exportFormats()) QCOMPARE(parseExportFormat(std::string(entry.name)), entry.format);
    }
};

QTEST_GUILESS_MAIN(TestExportModel)
#include "tst_export_model.moc"
