// SPDX-License-Identifier: Apache-2.0
// Integers compute what the simulation says: layer by layer, on every family of networks and on the demo's model.
#include "core/integer/parity.h"

#include <ATen/TensorOperators.h>

#include <QTest>
#include <cmath>
#include <map>

#include "core/audio/audio_file.h"
#include "core/audio/clip_list.h"
#include "core/audio/input_recipe.h"
#include "core/calibration/calibrate.h"
#include "core/integer/integer_executions.h"
#include "core/models/fold_batch_norm.h"
#include "core/models/model.h"
#include "tests/core/models/golden_case.h"
#include "tests/core/models/seeded_networks.h"

using namespace voxbit;

namespace {

const std::string kDemo = "demo";
const std::string kEncoderAsr = "EncoderASR";
const std::string kFoldedAsr = "EncoderASR folded";
const std::string kFoldedConformer = "case3_conformer_rel folded";
const std::string kResnet = "keyword-resnet";

ModelConfig resnetConfig() {
    ModelConfig config;
    config.family = Family::KeywordResnet;
    config.head = Head::SequenceClassification;
    config.hiddenSize = 45;
    config.numHiddenLayers = 6;
    config.labels = {"yes", "no", "other"};
    return config;
}

std::shared_ptr<const Model> folded(const ModelConfig& config, const NamedTensors& tensors) {
    const FoldedModel model = foldBatchNorms(config, tensors);
    return buildModel(model.config, model.tensors);
}

std::shared_ptr<const Model> modelNamed(const std::string& name) {
    const ModelConfig asr = test::encoderAsrConfig();
    if (name == kEncoderAsr) return buildModel(asr, test::seededTensors(asr, 11));
    if (name == kFoldedAsr) return folded(asr, test::seededTensors(asr, 11));
    if (name == kResnet) return buildModel(resnetConfig(), test::seededTensors(resnetConfig(), 12));
    if (name == kFoldedConformer) {
        const Checkpoint checkpoint = test::goldenCheckpoint("case3_conformer_rel");
        return folded(checkpoint.config, loadModel(checkpoint)->tensors());
    }
    if (name == kDemo) return loadModel(openCheckpoint(test::sourceTree("resources/demo/model")));
    return loadModel(test::goldenCheckpoint(name));
}

ClipList speech() {
    ClipList clips;
    clips.names = clips.audioHashes = {"input"};
    clips.load = [](std::size_t) {
        std::vector<float> samples = readAudioAt(test::sourceTree("tests/golden/case1_base/input.wav"), 16000);
        normalizeZeroMeanUnitVariance(samples);
        return samples;
    };
    return clips;
}

/// Every layer: attention products, positional convolutions and heads, too.
std::vector<LayerScales> scalesOf(const Model& model, Bits weightBits = 8) {
    BitMap bits;
    for (const LayerInfo& layer : model.layers())
        bits.push_back({layer.kind == LayerKind::MatMul ? kFloatBits : weightBits, 8});
    CalibrationOptions options;
    options.calibrator = "minmax";
    return calibrate(model, speech(), bits, options).layers;
}

const ExecutionPolicy kStatic{"static", {{"*", "*", "any", "static"}}};
const ExecutionPolicy kDynamic{"dynamic", {{"*", "*", "any", "dynamic"}}};

}  // namespace

class ParityTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void agreementIsThatOfNumbersByHand() {
        const float simulated[] = {3, -4}, integer[] = {3, -5};
        Agreement agreement;
        agreement.add(simulated, integer, 2);
        QVERIFY(std::abs(*agreement.sqnrDb() - 10 * std::log10(25.0)) < 1e-12);
        QVERIFY(std::abs(agreement.cosine() - 29 / (5 * std::sqrt(34.0))) < 1e-12);
        QCOMPARE(agreement.largestError, 1.0);
        QCOMPARE(agreement.largestValue, 4.0);
        Agreement same;
        same.add(simulated, simulated, 2);
        QVERIFY(!same.sqnrDb());
        QVERIFY(std::abs(same.cosine() - 1) < 1e-12);
        QCOMPARE(Agreement().cosine(), 1.0);
    }

    void everyLayerAgreesWithItsSimulation_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isStatic");
        auto names = test::kGoldenCases;
        names.insert(names.end(), {kDemo, kEncoderAsr, kFoldedAsr, kFoldedConformer, kResnet});
        for (const std::string& name : names) {
            QTest::addRow("%s static", name.c_str()) << QString::fromStdString(name) << true;
            QTest::addRow("%s dynamic", name.c_str()) << QString::fromStdString(name) << false;
        }
    }
    void everyLayerAgreesWithItsSimulation() {
        QFETCH(QString, name);
        QFETCH(bool, isStatic);
        const auto model = modelNamed(name.toStdString());
        for (const Bits bits : {8, 4}) {
            const Parity parity =
                compareWithSimulation(*model, scalesOf(*model, bits), isStatic ? kStatic : kDynamic, speech());
            QCOMPARE(parity.layers.size(), model->layers().size());
            QVERIFY(parity.simulated.empty());
            for (const LayerParity& layer : parity.layers) {
                const std::string text = model->layers()[static_cast<std::size_t>(layer.layer)].name + ": " +
                                         std::to_string(layer.agreement.sqnrDb().value_or(999)) + " dB";
                qDebug("%s", text.c_str());
                QVERIFY2(layer.isWithinBound, text.c_str());
                QVERIFY(layer.agreement.values > 0 && layer.agreement.signal > 0);
            }
            const std::string logits = std::to_string(parity.logits.sqnrDb().value_or(999)) + " dB, " +
                                       std::to_string(parity.differentDecisions) + " of " +
                                       std::to_string(parity.decisions);
            qDebug("logits: %s", logits.c_str());
            QVERIFY2(parity.areLogitsWithinBound, logits.c_str());
        }
    }

    void linkedLayersConvertNothing() {
        const auto model = modelNamed("case1_base");
        const auto scales = scalesOf(*model);
        const auto conversions = [&](const ExecutionPolicy& policy) {
            std::map<std::string, int> byLayer;
            for (const LayerRun& run : makeExecutions(*model, scales, policy).runs)
                byLayer[model->layers()[static_cast<std::size_t>(run.layer)].name] = run.conversions;
            return byLayer;
        };
        for (const auto& [name, count] : conversions(kStatic)) {
            // Norms lie behind the first convolution and before each attention.
            const bool isLinked = name.ends_with("output_dense") ||
                                  (name.find("conv_layers") != name.npos && !name.ends_with("conv_layers.0.conv") &&
                                   !name.ends_with("conv_layers.1.conv"));
            const bool isProduct = name.find("matmul") != name.npos;
            QVERIFY2(count == (isLinked ? 0 : isProduct ? 2 : 1), name.c_str());
        }
        for (const auto& [name, count] : conversions(kDynamic)) QVERIFY2(count >= 1, name.c_str());
        // A static layer after a dynamic one takes its bytes; after a simulated one it converts.
        const std::string output = "wav2vec2.encoder.layers.0.feed_forward.output_dense";
        QCOMPARE(conversions({"dynamic", {{output, "*", "any", "static"}}})[output], 0);
        QCOMPARE(conversions({"simulated", {{output, "*", "any", "static"}}})[output], 1);
    }

    void whatIsOutsideItsBoundIsMarked() {
        const auto model = modelNamed("case1_base");
        const std::vector<LayerScales> scales = scalesOf(*model);
        const Parity strict = compareWithSimulation(*model, scales, kStatic, speech(), {400, 25});
        QVERIFY(!strict.isWithinBounds());
        for (const LayerParity& layer : strict.layers)
            QCOMPARE(layer.isWithinBound, !layer.agreement.sqnrDb().has_value());
        QVERIFY(!compareWithSimulation(*model, scales, kStatic, speech(), {110, 400}).areLogitsWithinBound);
    }

    void recurrentMatricesStayFloatAndAreListed() {
        ModelConfig config = resnetConfig();
        config.family = Family::KeywordRnn;
        config.hiddenSize = 16;
        config.numHiddenLayers = 1;
        const auto model = buildModel(config, test::seededTensors(config, 12));
        const Parity parity = compareWithSimulation(*model, scalesOf(*model), kStatic, speech());
        QCOMPARE(parity.layers.size(), std::size_t{1});
        QCOMPARE(parity.simulated.size(), std::size_t{2});
        for (const auto& [layer, reason] : parity.simulated) {
            QVERIFY(model->layers()[static_cast<std::size_t>(layer)].kind == LayerKind::Lstm);
            QCOMPARE(reason, std::string("there is no integer kernel for lstm"));
        }
    }

    void layersWithoutAKernelAreListedWithTheReason() {
        const auto model = modelNamed("case1_base");
        std::vector<LayerScales> scales = scalesOf(*model);
        scales[3].inputs.clear();
        const Parity parity = compareWithSimulation(*model, scales, kStatic, speech());
        QCOMPARE(parity.layers.size(), model->layers().size() - 1);
        QCOMPARE(parity.simulated.size(), std::size_t{1});
        QCOMPARE(parity.simulated[0].first, 3);
        QCOMPARE(parity.simulated[0].second, std::string("its inputs are float"));
    }
};

QTEST_GUILESS_MAIN(ParityTest)
#include "tst_parity.moc"
