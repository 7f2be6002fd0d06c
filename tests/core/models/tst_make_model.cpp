// SPDX-License-Identifier: Apache-2.0
// Fresh models, models in memory of their own, and what comes back from a written checkpoint.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/equal.h>

#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <fstream>

#include "core/base/error.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/models/layer_table.h"
#include "core/models/tensor_table.h"
#include "tests/core/models/golden_case.h"
#include "tests/core/models/tiny_model.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

std::vector<ModelConfig> configs() {
    ModelConfig classifier = tinyConfig(Family::Wav2Vec2Conformer);
    classifier.head = Head::SequenceClassification;
    classifier.useWeightedLayerSum = true;
    classifier.labels = {"yes", "no"};
    ModelConfig rotary = tinyConfig(Family::Wav2Vec2Conformer);
    rotary.positionEmbeddingsType = PositionEmbeddings::Rotary;
    ModelConfig none = rotary;
    none.positionEmbeddingsType = PositionEmbeddings::None;
    ModelConfig stable = tinyConfig();
    stable.doStableLayerNorm = true;
    stable.featExtractNorm = FeatureNorm::Layer;
    stable.convBias = true;
    return {tinyConfig(), stable, classifier, rotary, none};
}

void write(const std::filesystem::path& directory, const ModelConfig& config, const Model& model) {
    std::ofstream(directory / "config.json") << modelConfigJson(config);
    std::vector<at::Tensor> kept;
    std::vector<TensorBytes> bytes;
    for (const auto& [name, tensor] : model.tensors()) {
        kept.push_back(tensor.detach().contiguous());
        const at::Tensor& held = kept.back();
        bytes.push_back({name,
                         held.scalar_type() == at::kLong ? DType::I64 : DType::F32,
                         held.sizes().vec(),
                         {static_cast<const std::byte*>(held.data_ptr()), held.nbytes()}});
    }
    writeSafetensors(directory / "model.safetensors", bytes);
}

at::Tensor tensorOf(const Model& model, const std::string& name) {
    for (const auto& [found, tensor] : model.tensors())
        if (found == name) return tensor;
    return {};
}

}  // namespace

class MakeModelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void freshModelHasEveryTensorOfItsConfiguration();
    void seedDecidesTheWeights();
    void weightsStartAsTheReferenceStartsThem();
    void writtenCheckpointReloadsToIdenticalLogits();
    void trainableModelHasMemoryOfItsOwn();
    void parametersAreTheTensorsWithoutBuffers();
    void otherTypesAreConverted();
    void missingOrMisshapenTensorIsNamed();
    void checkpointOfAnotherShapeIsRejected();
};

void MakeModelTest::freshModelHasEveryTensorOfItsConfiguration() {
    for (const ModelConfig& config : configs()) {
        const auto model = makeModel(config, 1);
        NamedTensors tensors = model->tensors();
        std::size_t i = 0;
        std::int64_t parameters = 0;
        for (const ExpectedTensor& expected : expectedTensors(config)) {
            if (expected.name.ends_with("inv_freq")) continue;
            QCOMPARE(tensors.at(i).first, expected.name);
            QVERIFY(tensors[i].second.sizes() == at::IntArrayRef(expected.shape));
            ++i;
        }
        QCOMPARE(i, tensors.size());
        for (const auto& [name, tensor] : model->parameters()) parameters += tensor.numel();
        QCOMPARE(parameters, parameterCount(config));
        QCOMPARE(model->layers().size(), describeLayers(config).size());
        const at::NoGradGuard noGrad;
        QVERIFY(model->forward({noise({2, 500}, 2), {}}, {}).isfinite().all().item<bool>());
    }
}

void MakeModelTest::seedDecidesTheWeights() {
    const auto first = makeModel(tinyConfig(), 1);
    const auto same = makeModel(tinyConfig(), 1);
    const auto other = makeModel(tinyConfig(), 2);
    const NamedTensors a = first->tensors(), b = same->tensors();
    for (std::size_t i = 0; i < a.size(); ++i) QVERIFY(at::equal(a[i].second, b[i].second));
    QVERIFY(!at::equal(tensorOf(*first, "lm_head.weight"), tensorOf(*other, "lm_head.weight")));
}

void MakeModelTest::weightsStartAsTheReferenceStartsThem() {
    ModelConfig config = tinyConfig();
    config.hiddenSize = 128;
    config.convDim = {128, 128, 128};
    const auto model = makeModel(config, 1);
    const auto deviation = [&](const std::string& name) { return tensorOf(*model, name).std().item<double>(); };
    const auto isNear = [](double value, double expected) { return std::abs(value / expected - 1) < 0.05; };
    QVERIFY(isNear(deviation("wav2vec2.feature_extractor.conv_layers.1.conv.weight"), std::sqrt(2.0 / (128 * 3))));
    QVERIFY(isNear(deviation("wav2vec2.encoder.layers.0.attention.k_proj.weight"), 0.02));
    QVERIFY(isNear(deviation("wav2vec2.feature_projection.projection.weight"), 1 / std::sqrt(128.0 * 3)));
    QVERIFY(isNear(deviation("wav2vec2.encoder.pos_conv_embed.conv.weight_v"), 2 / std::sqrt(4.0 * 128)));
    QVERIFY((tensorOf(*model, "wav2vec2.encoder.layers.0.layer_norm.weight") == 1).all().item<bool>());
    QVERIFY((tensorOf(*model, "lm_head.bias") == 0).all().item<bool>());
    // The normalised weight is the drawn one.
    const int position = 4;
    QVERIFY(model->layers()[position].hasWeightNorm);
    QVERIFY(distance(model->weight(position), tensorOf(*model, "wav2vec2.encoder.pos_conv_embed.conv.weight_v")) <
            1e-6);
}

void MakeModelTest::writtenCheckpointReloadsToIdenticalLogits() {
    const at::NoGradGuard noGrad;
    for (const ModelConfig& config : configs()) {
        QTemporaryDir directory;
        const std::filesystem::path path = directory.path().toStdString();
        const auto model = makeModel(config, 5);
        write(path, config, *model);
        const auto reloaded = loadModel(openCheckpoint(path));
        const ModelInput input{noise({2, 700}, 3), {}};
        QVERIFY(at::equal(reloaded->forward(input, {}), model->forward(input, {})));
    }
}

void MakeModelTest::trainableModelHasMemoryOfItsOwn() {
    const Checkpoint checkpoint = goldenCheckpoint("case1_base");
    const auto mapped = loadModel(checkpoint);
    const auto trainable = loadTrainableModel(checkpoint);
    const at::NoGradGuard noGrad;
    const ModelInput input{noise({1, 4000}, 4), {}};
    const at::Tensor before = mapped->forward(input, {});
    QVERIFY(at::equal(trainable->forward(input, {}), before));
    for (const auto& [name, tensor] : trainable->parameters()) tensor.mul_(1.5);
    QVERIFY(at::equal(mapped->forward(input, {}), before));
    QVERIFY(!at::equal(trainable->forward(input, {}), before));
}

void MakeModelTest::parametersAreTheTensorsWithoutBuffers() {
    const auto model = loadModel(goldenCheckpoint("case4_conformer_rope"));
    const auto names = [](const NamedTensors& tensors) {
        std::set<std::string> found;
        for (const auto& [name, tensor] : tensors) found.insert(name);
        return found;
    };
    const std::set<std::string> all = names(model->tensors());
    std::set<std::string> expected;
    for (const std::string& name : all)
        if (!name.ends_with("running_mean") && !name.ends_with("running_var") &&
            !name.ends_with("num_batches_tracked") && !name.ends_with("inv_freq"))
            expected.insert(name);
    QVERIFY(names(model->parameters()) == expected);
    QCOMPARE(all.size() - expected.size(), 2u * 3 + 1);
    std::set<std::string> inFile;
    for (const std::string& name : goldenCheckpoint("case4_conformer_rope").tensors.names()) inFile.insert(name);
    QVERIFY(all == inFile);  // also the spelling of weight normalisation
}

void MakeModelTest::otherTypesAreConverted() {
    QTemporaryDir directory;
    const std::filesystem::path path = directory.path().toStdString();
    const ModelConfig config = tinyConfig();
    const auto model = makeModel(config, 5);
    std::ofstream(path / "config.json") << modelConfigJson(config);
    std::vector<at::Tensor> kept;
    std::vector<TensorBytes> bytes;
    const std::vector<std::pair<at::ScalarType, DType>> types = {
        {at::kHalf, DType::F16}, {at::kBFloat16, DType::BF16}, {at::kDouble, DType::F64}, {at::kFloat, DType::F32}};
    for (const auto& [name, tensor] : model->tensors()) {
        const auto& [type, dtype] = types[kept.size() % types.size()];
        kept.push_back(tensor.to(type).contiguous());
        bytes.push_back({name,
                         dtype,
                         tensor.sizes().vec(),
                         {static_cast<const std::byte*>(kept.back().data_ptr()), kept.back().nbytes()}});
    }
    writeSafetensors(path / "model.safetensors", bytes);
    const auto reloaded = loadModel(openCheckpoint(path));
    for (const auto& [name, tensor] : reloaded->tensors()) {
        QCOMPARE(tensor.scalar_type(), at::kFloat);
        QVERIFY(distance(tensor, tensorOf(*model, name)) < 0.02);
    }
}

void MakeModelTest::missingOrMisshapenTensorIsNamed() {
    const ModelConfig config = tinyConfig();
    NamedTensors tensors = makeModel(config, 1)->tensors();
    const auto messageOf = [&](const NamedTensors& given) -> std::string {
        try {
            buildModel(config, given);
        } catch (const InvalidArgument& error) {
            return error.what();
        }
        return {};
    };
    NamedTensors shorter = tensors;
    shorter.pop_back();
    QVERIFY(messageOf(shorter).find("lm_head.bias is missing") != std::string::npos);
    tensors.back().second = tensors.back().second.unsqueeze(0);
    QVERIFY(messageOf(tensors).find("lm_head.bias") != std::string::npos);
}

void MakeModelTest::checkpointOfAnotherShapeIsRejected() {
    Checkpoint checkpoint = goldenCheckpoint("case1_base");
    checkpoint.config.intermediateSize = 64;
    try {
        loadModel(checkpoint);
        QFAIL("accepted");
    } catch (const FormatError& error) {
        const std::string message = error.what();
        QVERIFY2(message.find("feed_forward.intermediate_dense.weight has shape [128, 48]") != std::string::npos,
                 message.c_str());
        QVERIFY2(message.find("model.safetensors") != std::string::npos, message.c_str());
    }
}

QTEST_GUILESS_MAIN(MakeModelTest)
#include "tst_make_model.moc"
