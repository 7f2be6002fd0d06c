// SPDX-License-Identifier: Apache-2.0
// SpeechBrain's EncoderASR head against its formula, and networks whose BatchNorm became part of the layers before it.
#include "core/models/fold_batch_norm.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/conv2d.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/layers/fold_batch_norm.h"
#include "core/models/folded_checkpoint.h"
#include "tests/core/models/golden_case.h"
#include "tests/core/models/seeded_networks.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using test::distance;
using test::noise;

namespace {

constexpr double kFolding = 1e-5;  // the bound: float32 products in another order

/// As the golden inputs: noise of variance one.
at::Tensor someSamples() {
    return noise({2, 4000}, 77);
}

std::vector<std::vector<double>> rowsOf(const at::Tensor& matrix) {
    std::vector<std::vector<double>> rows;
    for (std::int64_t i = 0; i < matrix.size(0); ++i) {
        const at::Tensor row = matrix[i].to(at::kDouble).contiguous();
        rows.emplace_back(row.data_ptr<double>(), row.data_ptr<double>() + row.numel());
    }
    return rows;
}

std::vector<double> valuesOf(const at::Tensor& vector) {
    return rowsOf(vector.unsqueeze(0)).front();
}

/// SpeechBrain's head by its definition, in double precision: hidden [T, C] -> logits [T, vocabulary].
std::vector<std::vector<double>> headByHand(std::map<std::string, at::Tensor> tensors, const at::Tensor& hidden,
                                            int blocks) {
    std::vector<std::vector<double>> x = rowsOf(hidden);
    double mean = 0, square = 0, count = 0;
    for (const auto& row : x)
        for (const double v : row) mean += v, square += v * v, count += 1;
    mean /= count;
    const double scale = 1 / std::sqrt(square / count - mean * mean + 1e-5);
    for (auto& row : x)
        for (double& v : row) v = (v - mean) * scale;
    const auto linear = [&](const std::string& name) {
        const auto weight = rowsOf(tensors.at(name + ".weight"));
        const auto bias = valuesOf(tensors.at(name + ".bias"));
        for (auto& row : x) {
            std::vector<double> y = bias;
            for (std::size_t o = 0; o < y.size(); ++o)
                for (std::size_t i = 0; i < row.size(); ++i) y[o] += weight[o][i] * row[i];
            row = y;
        }
    };
    for (int b = 1; b <= blocks; ++b) {
        linear("enc.linear" + std::to_string(b) + ".w");
        const std::string norm = "enc.bn" + std::to_string(b) + ".norm.";
        const auto gain = valuesOf(tensors.at(norm + "weight")), shift = valuesOf(tensors.at(norm + "bias"));
        const auto center = valuesOf(tensors.at(norm + "running_mean"));
        const auto spread = valuesOf(tensors.at(norm + "running_var"));
        for (auto& row : x) {
            for (std::size_t o = 0; o < row.size(); ++o) {
                row[o] = (row[o] - center[o]) / std::sqrt(spread[o] + 1e-5) * gain[o] + shift[o];
                if (row[o] < 0) row[o] *= 0.01;
            }
        }
    }
    linear("ctc_lin.w");
    return x;
}

at::Tensor logitsOf(const Model& model, const at::Tensor& samples) {
    const at::NoGradGuard noGradients;
    return model.forward({samples, {}}, {});
}

}  // namespace

class FoldBatchNormTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path at(const char* name) const { return m_folder.filePath(name).toStdString(); }

  private Q_SLOTS:
    void encoderAsrComputesWhatItsHeadSays() {
        const at::NoGradGuard noGradients;
        const ModelConfig config = test::encoderAsrConfig();
        const NamedTensors tensors = test::seededTensors(config, 11);
        test::writeCheckpoint(at("asr"), config, tensors);
        const Checkpoint checkpoint = openCheckpoint(at("asr"));
        QCOMPARE(checkpoint.config.architecture(), std::string("EncoderASR"));
        QCOMPARE(checkpoint.config.ctcHeadLayers, 3);
        const auto model = loadModel(checkpoint);
        const at::Tensor samples = someSamples();
        at::Tensor hidden;
        Execution execution;
        execution.onHiddenState = [&](std::string_view name, const at::Tensor& value) {
            if (name == "hidden_states.2") hidden = value.clone();
        };
        const at::Tensor logits = model->forward({samples, {}}, execution);
        QCOMPARE(logits.size(2), std::int64_t{6});
        const std::map<std::string, at::Tensor> byName(tensors.begin(), tensors.end());
        for (std::int64_t b = 0; b < samples.size(0); ++b) {
            const auto expected = headByHand(byName, hidden[b], 3);
            const auto found = rowsOf(logits[b]);
            QCOMPARE(found.size(), expected.size());
            for (std::size_t t = 0; t < found.size(); ++t)
                for (std::size_t v = 0; v < found[t].size(); ++v)
                    QVERIFY2(std::abs(found[t][v] - expected[t][v]) < 1e-5 * (1 + std::abs(expected[t][v])),
                             qPrintable(QString::number(found[t][v] - expected[t][v])));
        }
    }

    void encoderAsrLayersAreThoseOfTheHead() {
        const auto model = buildModel(test::encoderAsrConfig(), test::seededTensors(test::encoderAsrConfig(), 11));
        std::vector<std::string> names;
        for (const LayerInfo& layer : model->layers())
            if (layer.block.starts_with("head")) names.push_back(layer.name);
        const std::vector<std::string> expected = {"enc.linear1.w", "enc.linear2.w", "enc.linear3.w", "ctc_lin.w"};
        QVERIFY(names == expected);
        QCOMPARE(model->layers().back().weightShape, (std::vector<std::int64_t>{6, 20}));
    }

    void foldedLayersComputeBoth_data() {
        QTest::addColumn<std::vector<std::int64_t>>("shape");
        QTest::newRow("linear") << std::vector<std::int64_t>{7, 5};
        QTest::newRow("conv1d") << std::vector<std::int64_t>{7, 5, 3};
        QTest::newRow("conv2d") << std::vector<std::int64_t>{7, 5, 3, 3};
    }
    void foldedLayersComputeBoth() {
        QFETCH(std::vector<std::int64_t>, shape);
        const at::NoGradGuard noGradients;
        const at::Tensor weight = noise(shape, 1);
        for (const bool hasBias : {true, false}) {
            for (const bool isAffine : {true, false}) {
                BatchNorm norm;
                norm.runningMean = noise({7}, 2);
                norm.runningVariance = noise({7}, 3).abs() + 0.2;
                if (isAffine) norm.weight = noise({7}, 4);
                if (isAffine) norm.bias = noise({7}, 5);
                const at::Tensor bias = hasBias ? noise({7}, 6) : at::Tensor();
                const FoldedLayer folded = foldBatchNorm(weight, bias, norm);
                QCOMPARE(folded.weight.sizes(), weight.sizes());
                // Every kind is a convolution over a plane.
                std::vector<std::int64_t> plane = shape;
                plane.resize(4, 1);
                const at::Tensor x = noise({2, 5, 6, 6}, 8);
                const at::Tensor expected = norm.forward(at::conv2d(x, weight.view(plane), bias));
                const double found = distance(at::conv2d(x, folded.weight.view(plane), folded.bias), expected) /
                                     expected.abs().max().item<double>();
                QVERIFY2(found < kFolding, qPrintable(QString::number(found)));
            }
        }
    }

    void normsOfOtherWidthsAreRefused() {
        BatchNorm norm;
        norm.runningMean = norm.runningVariance = noise({6}, 2).abs();
        QVERIFY(test::messageOf<InvalidArgument>([&] {
                    (void)foldBatchNorm(noise({7, 5}, 1), {}, norm);
                }).find("7 outputs") != std::string::npos);
    }

    void foldedNetworksAgreeWithTheirOriginals_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"case3_conformer_rel", "case4_conformer_rope", "case6_conformer_seqcls"})
            QTest::newRow(name) << name;
        QTest::newRow("conformer with norms of its own") << "";
        QTest::newRow("EncoderASR") << "asr";
    }
    void foldedNetworksAgreeWithTheirOriginals() {
        QFETCH(QString, name);
        ModelConfig config = test::tinyConfig(Family::Wav2Vec2Conformer);
        if (name == "asr") config = test::encoderAsrConfig();
        NamedTensors tensors;
        if (name.startsWith("case")) {
            const Checkpoint checkpoint = test::goldenCheckpoint(name.toStdString());
            config = checkpoint.config;
            tensors = loadModel(checkpoint)->tensors();
        } else {
            tensors = test::seededTensors(config, 5);
        }
        const auto model = buildModel(config, tensors);
        const FoldedModel folded = foldBatchNorms(config, tensors);
        QVERIFY(foldablePairs(folded.config).empty());
        for (const auto& [tensor, value] : folded.tensors)
            QVERIFY2(tensor.find("batch_norm") == std::string::npos && tensor.find("enc.bn") == std::string::npos,
                     tensor.c_str());
        const auto plain = buildModel(folded.config, folded.tensors);
        QCOMPARE(plain->layers().size(), model->layers().size());
        std::size_t changed = 0;
        for (std::size_t l = 0; l < plain->layers().size(); ++l) {
            const int layer = static_cast<int>(l);
            const bool isProduct = plain->layers()[l].kind == LayerKind::MatMul;
            if (!isProduct && distance(plain->weight(layer), model->weight(layer)) > 1e-3) ++changed;
        }
        QCOMPARE(changed, foldablePairs(config).size());
        const at::Tensor expected = logitsOf(*model, someSamples());
        const double scale = std::max(1.0, expected.abs().max().item<double>());
        const double found = distance(logitsOf(*plain, someSamples()), expected) / scale;
        qInfo("largest difference over the largest logit: %.2g", found);
        QVERIFY2(found < kFolding, qPrintable(QString::number(found)));
    }

    void foldedCheckpointsAreWrittenAndOpened() {
        const ModelConfig config = test::encoderAsrConfig();
        test::writeCheckpoint(at("whole"), config, test::seededTensors(config, 11));
        const Checkpoint whole = openCheckpoint(at("whole"));
        QCOMPARE(writeFoldedCheckpoint(whole, at("folded")).size(), std::size_t{3});
        const Checkpoint folded = openCheckpoint(at("folded"));
        QVERIFY(folded.config.isBatchNormFolded && folded.vocabulary.has_value());
        QVERIFY(checkpointHash(folded) != checkpointHash(whole));
        const at::Tensor expected = logitsOf(*loadModel(whole), someSamples());
        QVERIFY(distance(logitsOf(*loadModel(folded), someSamples()), expected) <
                kFolding * std::max(1.0, expected.abs().max().item<double>()));
        QVERIFY(test::messageOf<InvalidArgument>([&] {
                    (void)writeFoldedCheckpoint(folded, at("again"));
                }).find("nothing to fold") != std::string::npos);
        QVERIFY(test::messageOf<InvalidArgument>([&] {
                    (void)writeFoldedCheckpoint(whole, at("folded"));
                }).find("not an empty folder") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(FoldBatchNormTest)
#include "tst_fold_batch_norm.moc"
