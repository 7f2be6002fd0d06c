// SPDX-License-Identifier: Apache-2.0
#include "core/training/learned_steps.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <functional>
#include <map>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/calibration/executions.h"
#include "core/calibration/scale_file.h"
#include "core/training/gradients.h"
#include "core/training/saved_training.h"
#include "core/training/trainee.h"
#include "core/training/trainer.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/core/training/word_errors.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using test::messageOf;

namespace {

const std::string kQuery = "wav2vec2.encoder.layers.0.attention.q_proj";
const std::string kFirst = "wav2vec2.feature_extractor.conv_layers.0.conv";
const std::string kContext = "wav2vec2.encoder.layers.0.attention.matmul_context";

/// Weights of 3 bits, all inputs of 8, of the products 4 and 8, and one output.
QuantizationChoice everything() {
    return fromJson<QuantizationChoice>(yamlToJson(R"(
layers:
  - {weight: 3, inputs: 8}
  - {kinds: matmul, inputs: [4, 8]}
  - {names: "*.intermediate_dense", output: 8}
)",
                                                   "test"),
                                        "quantization");
}

std::map<std::string, at::Tensor> byName(const ParameterList& parameters) {
    return {parameters.begin(), parameters.end()};
}

ModelInput twoStrings() {
    Random random(2);
    ModelInput input = makeInput(test::tone(200.0, 1.0, random));
    input.samples = input.samples.view({2, -1});
    return input;
}

RunControl stoppingAfter(std::stop_source& source, std::int64_t steps) {
    RunControl control;
    control.stop = source.get_token();
    control.onProgress = [&source, steps](const Progress& progress) {
        if (progress.stage == "training" && progress.done >= steps) source.request_stop();
    };
    return control;
}

}  // namespace

class TestLearnedSteps : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    TrainingConfig m_float;

    TrainingConfig config(const char* output) const {
        return test::toneConfig(m_folder.filePath("tones").toStdString(), m_folder.filePath(output).toStdString());
    }

    /// Fine-tuning of the float network under 3 bits.
    TrainingConfig fineTuning(const char* output) const {
        TrainingConfig settings = m_float;
        settings.output = m_folder.filePath(output).toStdString();
        settings.model = {};
        settings.model.checkpoint = m_float.output;
        settings.quantization = everything();
        settings.optimizer.learningRate = 2e-3;
        settings.optimizer.warmupSteps = 5;
        settings.steps = 60;
        settings.evaluateEvery = 20;
        return settings;
    }

    struct Quantized {
        Trainee trainee;
        LearnedSteps steps;
        explicit Quantized(const TrainingConfig& config)
            : trainee(makeTrainee(config, {"A", "B"})),
              steps(*trainee.model, resolveWidths(everything(), trainee.model->layers())) {}
    };

    static at::Tensor trained(Quantized& quantized, const ModelInput& input) {
        Execution execution;
        execution.layers = &quantized.steps.executions();
        return quantized.trainee.model->forward(input, execution);
    }

  private Q_SLOTS:
    void initTestCase() {
        test::writeToneCorpus(m_folder.filePath("tones").toStdString(), 6);
        m_float = config("float");
        m_float.dropout.hidden = 0.0;
        m_float.optimizer.learningRate = 1e-2;
        m_float.corpora["tones"].maxJoined = 1;
        m_float.steps = m_float.evaluateEvery = 120;
        m_float.saveEvery = 1000;
        (void)train(m_float);
    }

    void weightsStartFromTheWeightsActivationsFromTheFirstBatch() {
        Quantized quantized(config("initial"));
        const ModelInput input = twoStrings();
        QVERIFY(messageOf([&] { (void)quantized.steps.scales(); }).find(kFirst) != std::string::npos);
        quantized.steps.initialise(input, {});
        auto steps = byName(quantized.steps.parameters());
        const auto weights = byName(quantized.trainee.model->parameters());
        const auto expected = [](const at::Tensor& x, double largest) {
            return static_cast<float>(2.0 * x.detach().to(at::kDouble).abs().mean().item<double>() /
                                      std::sqrt(largest));
        };
        const float query = expected(weights.at(kQuery + ".weight"), 3.0);
        QVERIFY(std::abs(steps.at("weight_step." + kQuery).item<float>() - query) < 1e-5F * query);
        const float first = expected(input.samples, 127.0);
        QVERIFY(std::abs(steps.at("input_step." + kFirst).item<float>() - first) < 1e-5F * first);
        QVERIFY(steps.contains("input_step.0." + kContext) && steps.contains("input_step.1." + kContext));
        QCOMPARE(steps.count("weight_step." + kContext), std::size_t{0});

        // A later batch changes nothing.
        const float before = steps.at("input_step." + kFirst).item<float>();
        ModelInput louder = input;
        louder.samples = input.samples.mul(4.0);
        quantized.steps.initialise(louder, {});
        QCOMPARE(steps.at("input_step." + kFirst).item<float>(), before);
    }

    void levelsAreUnsignedWhereNothingIsNegative() {
        Quantized quantized(config("signs"));
        quantized.steps.initialise(twoStrings(), {});
        const auto scales = quantized.steps.scales();
        for (std::size_t l = 0; l < scales.size(); ++l) {
            const LayerInfo& layer = quantized.trainee.model->layers()[l];
            if (layer.followsSoftmax) QCOMPARE(scales[l].inputs.at(0).range.zeroPoint, std::int64_t{-8});
            if (layer.name == kFirst) QCOMPARE(scales[l].inputs.at(0).range.zeroPoint, std::int64_t{0});
            if (layer.name == kContext) QCOMPARE(scales[l].inputs.at(1).bits, 8);
        }
    }

    void trainingComputesTheLogitsOfTheSimulatedExecution() {
        Quantized quantized(config("logits"));
        const ModelInput input = twoStrings();
        quantized.steps.initialise(input, {});
        const at::Tensor logits = trained(quantized, input).detach();
        const at::NoGradGuard noGrad;
        const auto executions = makeExecutions(*quantized.trainee.model, quantized.steps.scales());
        Execution execution;
        execution.layers = &executions;
        QVERIFY(quantized.trainee.model->forward(input, execution).equal(logits));
        QVERIFY(!quantized.trainee.model->forward(input, {}).equal(logits));
        // And through the file that a deployment reads.
        const std::filesystem::path path = m_folder.filePath("scales.json").toStdString();
        writeScales(path, quantized.trainee.model->layers(), quantized.steps.scales());
        QVERIFY(*readScales(path, quantized.trainee.model->layers()) == quantized.steps.scales());
    }

    void gradientsReachEveryStepAndWeight() {
        Quantized quantized(config("gradients"));
        const ModelInput input = twoStrings();
        quantized.steps.initialise(input, {});
        trained(quantized, input).square().sum().backward();
        for (const auto& [name, step] : quantized.steps.parameters()) {
            QVERIFY2(step.grad().defined(), name.c_str());
            QVERIFY2(std::isfinite(step.grad().item<double>()), name.c_str());
        }
        for (const auto& [name, weight] : quantized.trainee.trained)
            QVERIFY2(weight.grad().defined() && weight.grad().isfinite().all().item<bool>(), name.c_str());
    }

    /// What memory can hold at once must not change what is learned: activations count features, not strings.
    void partsOfABatchGiveTheGradientsOfTheWhole() {
        TrainingConfig settings = config("parts_of_a_batch");
        settings.dropout.hidden = 0.0;
        Quantized quantized(settings);
        for (auto& step : quantized.steps.parameters()) quantized.trainee.trained.push_back(step);
        const auto sources = openSources(settings.corpora, settings.text);
        BatchMaker maker(sources, quantized.trainee.vocabulary, quantized.trainee.preprocessor,
                         *quantized.trainee.model, settings.batch, {}, {});
        Random random(11);
        Batch batch = maker.draw(random);
        while (batch.names.size() < 4) batch = maker.draw(random);
        quantized.steps.initialise(batch.input, {});
        Execution execution;
        execution.layers = &quantized.steps.executions();
        const auto gradientsIn = [&](std::int64_t samplesPerPass) {
            std::map<std::string, double> gradients;
            for (const auto& [name, tensor] : quantized.trainee.trained) tensor.mutable_grad().reset();
            (void)addGradients(quantized.trainee, batch, 1.0, execution, samplesPerPass);
            for (const auto& [name, step] : quantized.steps.parameters()) gradients[name] = step.grad().item<double>();
            return gradients;
        };
        const auto whole = gradientsIn(0);
        const auto parts = gradientsIn(batch.input.samples.size(1));
        double difference = 0.0;
        double size = 0.0;
        for (const auto& [name, gradient] : whole) {
            difference += std::pow(gradient - parts.at(name), 2);
            size += std::pow(gradient, 2);
        }
        // A sum in another order may put a single value on the other side of a rounding.
        QVERIFY2(difference < 1e-4 * size, qPrintable(QString::number(difference / size)));
    }

    void stepsStayAboveZero() {
        Quantized quantized(config("positive"));
        quantized.steps.initialise(twoStrings(), {});
        {
            const at::NoGradGuard noGrad;
            for (const auto& [name, step] : quantized.steps.parameters()) step.fill_(-1.0);
        }
        quantized.steps.keepPositive();
        for (const auto& [name, step] : quantized.steps.parameters()) QVERIFY2(step.item<float>() > 0.0F, name.c_str());
    }

    void trainingLowersTheLossAtThreeBits() {
        const TrainingConfig settings = fineTuning("ctc");
        const TrainingResult result = train(settings);
        QVERIFY2(result.curve.back().loss < 0.7 * result.curve.front().loss,
                 qPrintable(QString::number(result.curve.back().loss / result.curve.front().loss)));
        // The folder runs as the last measurement ran.
        QVERIFY(std::filesystem::exists(quantizationPath(settings.output)));
        QCOMPARE(*test::measureWordErrors(settings).rate(), *result.bestWer);
    }

    void distillationNeedsNoTranscripts() {
        TrainingConfig settings = fineTuning("distilled");
        settings.quantization->loss = "distillation";
        settings.text.letterCase = "lower";  // letters that the vocabulary does not have
        settings.development.clear();
        const TrainingResult result = train(settings);
        QVERIFY2(result.curve.back().loss < 0.7 * result.curve.front().loss,
                 qPrintable(QString::number(result.curve.back().loss / result.curve.front().loss)));
        QVERIFY(result.curve.back().loss > 0.0);
        settings.model.checkpoint.clear();
        QVERIFY(messageOf([&] { settings.validate(); }).find("quantization.loss is distillation") != std::string::npos);
    }

    void stoppedAndResumedEqualsUninterrupted() {
        TrainingConfig whole = fineTuning("whole");
        whole.batch.microBatches = 4;
        whole.steps = 24;
        whole.evaluateEvery = 12;
        const TrainingResult expected = train(whole);
        TrainingConfig parts = whole;
        parts.output = m_folder.filePath("parts").toStdString();
        std::stop_source beforeAnyStep;
        QVERIFY_EXCEPTION_THROWN((void)train(parts, stoppingAfter(beforeAnyStep, 0)), Cancelled);
        std::stop_source onTheWay;
        QVERIFY_EXCEPTION_THROWN((void)train(parts, stoppingAfter(onTheWay, 1), TrainingStart::Resume), Cancelled);
        const TrainingResult resumed = train(parts, {}, TrainingStart::Resume);
        QVERIFY(toJson(resumed.curve) == toJson(expected.curve));
        for (const char* file : {"/model.safetensors", "/quantization.json"})
            QVERIFY2(readTextFile(whole.output + file) == readTextFile(parts.output + file), file);
    }

    void anotherBitMapIsNoResumption() {
        const std::string bits = m_folder.filePath("bits.csv").toStdString();
        writeFileAtomically(bits, "layer,weight_bits,activation_bits\n" + kQuery + ",4,8\n");
        TrainingConfig settings = fineTuning("changed");
        settings.quantization = QuantizationChoice{bits, {}, "ctc"};
        std::stop_source source;
        QVERIFY_EXCEPTION_THROWN((void)train(settings, stoppingAfter(source, 0)), Cancelled);
        writeFileAtomically(bits, "layer,weight_bits,activation_bits\n" + kQuery + ",3,8\n");
        const std::string message = messageOf([&] { (void)train(settings, {}, TrainingStart::Resume); });
        QVERIFY2(message.find("weight_step." + kQuery) != std::string::npos, message.c_str());
        settings.quantization.reset();
        const std::string asFloat = messageOf([&] { (void)train(settings, {}, TrainingStart::Resume); });
        QVERIFY2(asFloat.find("quantized") != std::string::npos, asFloat.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLearnedSteps)
#include "tst_learned_steps.moc"
