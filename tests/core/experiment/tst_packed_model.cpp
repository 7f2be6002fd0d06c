// SPDX-License-Identifier: Apache-2.0
// What is packed runs as it was simulated, bit for bit.
#include "core/experiment/packed_model.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/calibration/calibrate.h"
#include "core/calibration/executions.h"
#include "core/calibration/weight_extremes.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/policy_executions.h"
#include "core/experiment/transcribe.h"
#include "core/integer/integer_executions.h"
#include "core/layers/execution.h"
#include "core/quantizer/ranges.h"
#include "tests/core/models/golden_case.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

constexpr const char* kDemo = "resources/demo/model";

double largest(const at::Tensor& x) {
    return x.abs().max().item<double>();
}

/// Scales for every layer by simple rules, from random widths: 1 .. 8, 16 and float weights; ordinary, twin, dynamic
/// and float inputs; some outputs; some corrected biases.
std::vector<LayerScales> mixedScales(const LoadedModel& model, Random& random) {
    constexpr std::array<Bits, 10> kWidths = {1, 2, 3, 4, 5, 6, 7, 8, 16, kFloatBits};
    std::vector<LayerScales> scales;
    for (std::size_t l = 0; l < model.layers.size(); ++l) {
        const LayerInfo& layer = model.layers[l];
        LayerScales& of = scales.emplace_back();
        const Bits bits = kWidths[random.below(kWidths.size())];
        if (layer.kind != LayerKind::MatMul && bits != kFloatBits) {
            const double extreme = largest(model.model->weight(static_cast<int>(l)));
            const auto count = static_cast<std::size_t>(weightScaleCount(layer, {}));
            of.weight = symmetricWeight(std::vector<double>(count, extreme), bits);
        }
        for (std::size_t i = 0; i < operandCount(layer); ++i) {
            const std::array<ActivationQuantizer, 4> choices = {minMaxQuantizer(-3.1, 4.2, 8), dynamicQuantizer(6),
                                                                geluTwinQuantizer(0.031, 8), ActivationQuantizer()};
            of.inputs.push_back(choices[random.below(choices.size())]);
        }
        if (random.below(4) == 0) of.output = minMaxQuantizer(-9, 9, 8);
        for (std::int64_t i = 0; layer.biasCount > 0 && l % 3 == 0 && i < layer.biasCount; ++i)
            of.biasCorrection.push_back(static_cast<float>(0.01 * (random.uniform() - 0.5)));
    }
    return scales;
}

at::Tensor logitsOf(const LoadedModel& model, const std::vector<LayerExecution>& layers, const at::Tensor& samples) {
    const at::NoGradGuard noGradients;
    Execution execution;
    execution.layers = &layers;
    return model.model->forward({samples, {}}, execution);
}

at::Tensor someSamples() {
    Random random(99);
    std::vector<float> samples(16000);
    for (float& sample : samples) sample = static_cast<float>(random.normal());
    return makeInput(samples).samples.clone();
}

void compare(const LoadedModel& model, const std::vector<LayerScales>& scales, const std::filesystem::path& path,
             const Experiment& experiment = {}) {
    const std::vector<LayerExecution> simulated = makeExecutions(*model.model, scales);
    writePackedModel(path, model, scales, fileLayout(experiment, model), {});
    const LoadedModel packed = openModel(path.string(), "cpu");
    const std::vector<LayerExecution> executions = packedExecutions(packed);
    for (std::size_t l = 0; l < model.layers.size(); ++l) {
        const int layer = static_cast<int>(l);
        if (model.layers[l].kind == LayerKind::MatMul) continue;
        const at::Tensor& expected =
            simulated[l].simulatedWeight.defined() ? simulated[l].simulatedWeight : model.model->weight(layer);
        QVERIFY2(packed.model->weight(layer).equal(expected), model.layers[l].name.c_str());
    }
    const at::Tensor samples = someSamples();
    const at::Tensor expected = logitsOf(model, simulated, samples);
    QVERIFY(largest(expected) > 0);
    QVERIFY(logitsOf(packed, executions, samples).equal(expected));
    // Quantizing the dequantized weights again changes nothing either.
    const auto again = makeExecutions(*packed.model, scalesOf(*packed.packed));
    QVERIFY(logitsOf(packed, again, samples).equal(expected));
}

}  // namespace

class TestPackedModel : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path at(const char* name) const { return m_folder.filePath(name).toStdString(); }

  private Q_SLOTS:
    void packedModelsRunAsSimulated_data() {
        QTest::addColumn<QString>("folder");
        for (const std::string& name : test::kGoldenCases)
            QTest::addRow("%s", name.c_str()) << QString::fromStdString("tests/golden/" + name);
        QTest::addRow("demo") << QString(kDemo);
    }

    void packedModelsRunAsSimulated() {
        QFETCH(QString, folder);
        const LoadedModel model = openModel(test::sourceTree(folder.toStdString()).string(), "cpu");
        Random random(4);
        for (int i = 0; i < 3; ++i) compare(model, mixedScales(model, random), at("a.safetensors"));
    }

    void groupsOfWeightsRunAsSimulated() {
        for (const char* folder : {kDemo, "tests/golden/case1_base"}) {
            const LoadedModel model = openModel(test::sourceTree(folder).string(), "cpu");
            Experiment experiment;
            experiment.calibration.groupSize = 24;
            std::vector<LayerScales> scales(model.layers.size());
            for (std::size_t l = 0; l < scales.size(); ++l) {
                const int layer = static_cast<int>(l);
                if (model.layers[l].kind == LayerKind::MatMul) continue;
                CalibrationProblem problem;
                problem.layer = model.layers[l];
                problem.weight = model.model->weight(layer);
                problem.hasChannelScales = true;
                problem.groupSize = weightGroupSize(model.layers[l], experiment.calibration.groupSize);
                const Bits bits = layer % 8 + 1;
                scales[l].weight = symmetricWeight(weightExtremes(problem, bits), bits, problem.groupSize);
            }
            compare(model, scales, at("groups.safetensors"), experiment);
        }
    }

    void floatModelsSurvivePacking() {
        const LoadedModel model = openModel(test::sourceTree(kDemo).string(), "cpu");
        compare(model, std::vector<LayerScales>(model.layers.size()), at("b.safetensors"));
    }

    void halfPrecisionRoundsOnlyTheRest() {
        const LoadedModel model = openModel(test::sourceTree(kDemo).string(), "cpu");
        Random random(6);
        const auto scales = mixedScales(model, random);
        FileLayoutOptions layout = fileLayout({}, model);
        layout.rest = RestWidth::Fp16;
        writePackedModel(at("c.safetensors"), model, scales, layout, {});
        const LoadedModel packed = openModel(at("c.safetensors").string(), "cpu");
        for (std::size_t l = 0; l < model.layers.size(); ++l) {
            const int layer = static_cast<int>(l);
            if (model.layers[l].kind == LayerKind::MatMul) continue;
            const at::Tensor weight = model.model->weight(layer);
            const at::Tensor expected = scales[l].weight.bits == kFloatBits ? weight.to(at::kHalf).to(at::kFloat)
                                                                            : fakeQuantize(weight, scales[l].weight);
            QVERIFY2(packed.model->weight(layer).equal(expected), model.layers[l].name.c_str());
        }
    }

    void filesOfASweepTakeTheirAccountedBytesAndFitTheirBudgets() {
        Experiment experiment;
        experiment.model = test::sourceTree(kDemo).string();
        experiment.allocation.allocator = "myqasr";
        experiment.allocation.order = "shuffled";
        experiment.allocation.minBits = 1;
        experiment.size.positionalBits = 8;
        experiment.budgetMiB = 1;
        experiment.calibration.calibrator = "dynamic";
        const LoadedModel model = openModel(experiment.model, "cpu");
        const AllocationPlan plan = planAllocation(experiment, model, nullptr);
        const double least = plan.path->smallest().sizeBytes;
        const double most = plan.path->largest().sizeBytes;
        constexpr int kPoints = 40;
        for (int i = 0; i < kPoints; ++i) {
            const double budget = least + (most - least) * i / (kPoints - 1);
            const Allocation allocation = plan.path->at(budget);
            const auto scales = calibrate(*model.model, {}, allocation.bits, experiment.calibration).layers;
            writePackedModel(at("d.safetensors"), model, scales, fileLayout(experiment, model), {});
            const auto bytes = static_cast<double>(std::filesystem::file_size(at("d.safetensors")));
            QCOMPARE(bytes, plan.sizes.sizeBytes(allocation.bits));
            QVERIFY2(bytes <= budget, std::to_string(budget).c_str());
        }
        QVERIFY(most > 2 * least);
    }

    void packedModelsTranscribe() {
        const auto audio = test::sourceTree("tests/golden/case1_base/input.wav").string();
        const LoadedModel model = openModel(test::sourceTree(kDemo).string(), "cpu");
        writePackedModel(at("e.safetensors"), model, std::vector<LayerScales>(model.layers.size()),
                         fileLayout({}, model), {});
        std::vector<Transcript> transcripts;
        for (const std::string& path : {test::sourceTree(kDemo).string(), at("e.safetensors").string()})
            transcribe(openModel(path, "cpu"), {audio}, "cpu", {}, [&](const auto& t) { transcripts.push_back(t); });
        QVERIFY(transcripts.at(0).logits.values == transcripts.at(1).logits.values);
        QCOMPARE(transcripts[0].text, transcripts[1].text);
    }

    void modelsForIntegersAloneHoldNoFloatWeightsOfThem_data() {
        QTest::addColumn<int>("bits");
        for (const int bits : {8, 5, 1}) QTest::addRow("%d bits", bits) << bits;
    }
    void modelsForIntegersAloneHoldNoFloatWeightsOfThem() {
        QFETCH(int, bits);
        const LoadedModel model = openModel(test::sourceTree(kDemo).string(), "cpu");
        std::vector<LayerScales> scales;
        for (std::size_t l = 0; l < model.layers.size(); ++l) {
            LayerScales& of = scales.emplace_back();
            if (model.layers[l].kind == LayerKind::MatMul) continue;
            const double extreme = largest(model.model->weight(static_cast<int>(l)));
            const auto count = static_cast<std::size_t>(weightScaleCount(model.layers[l], {}));
            of.weight = symmetricWeight(std::vector<double>(count, extreme), bits);
            of.inputs = {dynamicQuantizer(8)};
        }
        const std::string path = at("lean.safetensors").string();
        writePackedModel(path, model, scales, fileLayout({}, model), {});
        const ExecutionPolicy policy{"dynamic", {}};
        const LoadedModel whole = openModel(path, "cpu"), lean = openModelFor(path, "cpu", policy);
        const PolicyExecutions executions = policyExecutions(lean, scalesOf(*lean.packed), policy);
        QCOMPARE(executions.runs.size(), std::size_t{40});
        for (const LayerRun& run : executions.runs) {
            const bool isInteger = run.runs == ExecutionMode::Dynamic;
            QCOMPARE(std::isnan(largest(lean.model->weight(run.layer))), isInteger);
        }
        const at::Tensor samples = someSamples();
        const PolicyExecutions wanted = policyExecutions(whole, scalesOf(*whole.packed), policy);
        const at::Tensor logits = logitsOf(lean, executions.layers, samples);
        QVERIFY(largest(logits) > 0);
        QVERIFY(logits.equal(logitsOf(whole, wanted.layers, samples)));
        // The levels of the file are those of its dequantized weights.
        const auto requantized = makeExecutions(*whole.model, scalesOf(*whole.packed), policy);
        QVERIFY(logits.equal(logitsOf(whole, requantized.layers, samples)));
    }

    void packedModelsAreNotQuantizedAgain() {
        const LoadedModel model = openModel(test::sourceTree(kDemo).string(), "cpu");
        writePackedModel(at("f.safetensors"), model, std::vector<LayerScales>(model.layers.size()),
                         fileLayout({}, model), {});
        Experiment experiment;
        experiment.model = at("f.safetensors").string();
        experiment.averageBits = 4;
        experiment.allocation.allocator = "uniform";
        const LoadedModel packed = openModel(experiment.model, "cpu");
        QVERIFY(test::messageOf<InvalidArgument>([&] {
                    (void)planAllocation(experiment, packed, nullptr);
                }).find("has its bits already") != std::string::npos);
        QVERIFY(test::messageOf<InvalidArgument>([&] {
                    writePackedModel(at("g.safetensors"), packed, scalesOf(*packed.packed), fileLayout({}, packed), {});
                }).find("packed already") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestPackedModel)
#include "tst_packed_model.moc"
