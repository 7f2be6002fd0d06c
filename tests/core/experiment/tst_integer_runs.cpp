// SPDX-License-Identifier: Apache-2.0
// Runs whose layers are computed in integers: the demo's model on its own speech.
#include <ATen/TensorOperators.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/max.h>

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/experiment/experiment_model.h"
#include "core/experiment/plan.h"
#include "core/experiment/quantize.h"
#include "core/experiment/runner.h"
#include "core/layers/execution.h"
#include "core/models/model.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

Experiment integerExperiment() {
    Experiment experiment;
    experiment.model = test::sourceTree("resources/demo/model").string();
    experiment.corpus.path = test::sourceTree("resources/demo/corpus/manifest.csv").string();
    experiment.subsets.calibration = {"speaker=f01 & subset=calibration", 2, 0.0, 0};
    experiment.subsets.test = {"speaker=f01 & subset=test", 3, 0.0, 0};
    experiment.allocation.allocator = "uniform";
    experiment.averageBits = 8;
    experiment.calibration.calibrator = "minmax";
    experiment.size.positionalBits = 8;
    experiment.execution.preset = "mixed";
    experiment.evaluation.bootstrapSamples = 100;
    return experiment;
}

struct Place {
    QTemporaryDir folder;
    std::filesystem::path path = folder.path().toStdString();
    Workspace workspace{path / "voxbit.sqlite", path / "profiles.sqlite"};

    Run stored(const Experiment& experiment) { return workspace.runs().get(run(experiment, workspace, {}).id); }
    std::vector<std::string> hypotheses(RunId id) {
        std::vector<std::string> texts;
        for (const auto& entry : workspace.runs().utterances(id))
            texts.push_back(entry.second["hypothesis"].get<std::string>());
        return texts;
    }
};

ModelInput noise() {
    Random random(3);
    std::vector<float> samples(16000);
    for (float& sample : samples) sample = static_cast<float>(random.normal());
    return makeInput(samples);
}

int countOf(const Json& layers, const char* mode) {
    return static_cast<int>(
        std::count_if(layers.begin(), layers.end(), [&](const Json& layer) { return layer["runs"] == mode; }));
}

}  // namespace

class TestIntegerRuns : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theSummarySaysHowEachQuantizedLayerRan() {
        Place place;
        const Run stored = place.stored(integerExperiment());
        const Json& layers = stored.summary["execution"];
        // The head stays float, which the policy says and the bit map, too.
        QCOMPARE(layers.size(), std::size_t{39});
        QCOMPARE(countOf(layers, "static"), 8);
        QCOMPARE(countOf(layers, "dynamic"), 30);
        QCOMPARE(countOf(layers, "simulated"), 1);
        for (const Json& layer : layers) {
            const bool runsAsAsked = layer["asked"] == layer["runs"];
            QVERIFY2(runsAsAsked == layer["reason"].get<std::string>().empty(), layer.dump().c_str());
        }
        QVERIFY(evaluationOf(stored).has_value());
        // What runs as it always did has nothing to say.
        Experiment simulated = integerExperiment();
        simulated.execution.preset = "simulated";
        const Run plain = place.stored(simulated);
        QVERIFY(!plain.summary.contains("execution"));
        QVERIFY(plain.id != stored.id);
    }

    void groupsOfWeightsRunSimulatedAndFillTheirFile() {
        Place place;
        Experiment experiment = integerExperiment();
        experiment.averageBits = 4;
        experiment.calibration.groupSize = 32;
        const Run stored = place.stored(experiment);
        int grouped = 0;
        for (const Json& layer : stored.summary["execution"])
            grouped += layer["reason"] == "its weight has a scale for every 32 inputs" ? 1 : 0;
        QVERIFY(grouped > 20);
        QVERIFY(evaluationOf(stored).has_value());
        // The file that the run stands for is as large as the run says, and larger than without groups.
        const auto sizeOf = [&](const QuantizedModel& quantized) {
            const auto path = place.path / "model.voxbit";
            writeQuantizedModel(path, quantized, {});
            return static_cast<double>(std::filesystem::file_size(path));
        };
        const double bytes = sizeOf(quantizedModelOf(stored.id, place.workspace, {}));
        QCOMPARE(bytes, stored.summary["size"]["size_bytes"].get<double>());
        Experiment plain = experiment;
        plain.calibration.groupSize = 0;
        QVERIFY(bytes > sizeOf(quantizeModel(plain, place.workspace, {})));
        QVERIFY(experimentHash(plain) != experimentHash(experiment));
    }

    void layersWithoutAKernelAreNamedWithTheReason() {
        Place place;
        Experiment experiment = integerExperiment();
        experiment.execution = {"static", {}};
        experiment.layers.pins = {{"*.layers.0.attention.q_proj", 16}};
        const Run stored = place.stored(experiment);
        int named = 0;
        for (const Json& layer : stored.summary["execution"]) {
            if (layer["reason"].get<std::string>().empty()) continue;
            ++named;
            QVERIFY(layer["layer"].get<std::string>().ends_with("layers.0.attention.q_proj"));
            QCOMPARE(layer["asked"].get<std::string>(), std::string("static"));
            QCOMPARE(layer["runs"].get<std::string>(), std::string("simulated"));
            QCOMPARE(layer["reason"].get<std::string>(), std::string("its weight is of 16 bits"));
        }
        QCOMPARE(named, 1);
    }

    void aCancelledIntegerRunGoesOnToTheSameResult() {
        Place reference;
        const RunId whole = reference.stored(integerExperiment()).id;
        Place place;
        std::stop_source stop;
        RunControl control;
        control.stop = stop.get_token();
        control.onProgress = [&](const Progress& progress) {
            if (progress.stage.starts_with("evaluat")) stop.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, (void)run(integerExperiment(), place.workspace, control));
        const RunId id = place.workspace.runs().list().at(0).id;
        (void)resumeRun(id, place.workspace, {});
        QCOMPARE(place.hypotheses(id), reference.hypotheses(whole));
        QVERIFY(place.workspace.runs().get(id).summary["execution"] ==
                reference.workspace.runs().get(whole).summary["execution"]);
    }

    /// The bound on the demo's model, as the shipped file has it. One word of its test is 0.28 %.
    void theShippedConfigurationStaysNearFloat() {
        Place place;
        Experiment experiment = readSweep(test::sourceTree("configs/demo_integers.yaml")).base;
        experiment.evaluation.bootstrapSamples = 100;
        experiment.evaluation.compareWithFloat = false;
        const Run integers = place.stored(experiment);
        QCOMPARE(countOf(integers.summary["execution"], "static"), 8);
        Experiment plain = experiment;
        plain.execution = {};
        plain.averageBits.reset();
        plain.allocation.allocator = "float";
        const Run inFloat = place.stored(plain);
        const double lost = *evaluationOf(integers)->scores.words->rate - *evaluationOf(inFloat)->scores.words->rate;
        qInfo("word error rate in integers minus in float: %.2f %%", lost * 100);
        QVERIFY2(std::abs(lost) <= 0.005, qPrintable(QString::number(lost * 100)));
    }

    void correctionReachesConvolutionsWithoutBiases() {
        Place place;
        Experiment experiment = integerExperiment();
        const auto plain = modelOf(experiment, place.workspace, {});
        experiment.calibration.correctsBias = true;
        const auto corrected = modelOf(experiment, place.workspace, {});
        QVERIFY(plain->hash.get() != corrected->hash.get());
        QCOMPARE(plain->layers[1].biasCount, std::int64_t{0});
        QCOMPARE(corrected->layers[1].biasCount, corrected->layers[1].weightShape[0]);
        QCOMPARE(corrected->layers.size(), plain->layers.size());
        // Zeros change nothing yet.
        QVERIFY(corrected->model->forward(noise(), {}).equal(plain->model->forward(noise(), {})));
        const QuantizedModel quantized = quantizeModel(experiment, place.workspace, {});
        QCOMPARE(quantized.scales[1].biasCorrection.size(), std::size_t{64});
        const std::filesystem::path file = place.path / "corrected.safetensors";
        writeQuantizedModel(file, quantized, {});
        QCOMPARE(static_cast<double>(std::filesystem::file_size(file)), quantized.fileBytes);
        const LoadedModel packed = openModel(file.string(), "cpu");
        QVERIFY(packed.checkpoint.config.convBias);
        QCOMPARE(packed.layers[1].biasCount, std::int64_t{64});
    }

    void normsAreFoldedForIntegers() {
        Place place;
        Experiment experiment = integerExperiment();
        experiment.model = test::sourceTree("tests/golden/case3_conformer_rel").string();
        const auto folded = modelOf(experiment, place.workspace, {});
        QCOMPARE(modelOf(experiment, place.workspace, {}), folded);  // made once
        experiment.execution = {};
        const auto plain = modelOf(experiment, place.workspace, {});
        QVERIFY(folded->checkpoint.config.isBatchNormFolded && !plain->checkpoint.config.isBatchNormFolded);
        QVERIFY(folded->hash.get() != plain->hash.get());
        const at::Tensor expected = plain->model->forward(noise(), {});
        const double difference = (folded->model->forward(noise(), {}) - expected).abs().max().item<double>();
        QVERIFY2(difference > 0 && difference < 1e-5 * std::max(1.0, expected.abs().max().item<double>()),
                 qPrintable(QString::number(difference)));
        experiment.execution.preset = "static";
        const Run run = place.stored(experiment);
        const Json& layers = run.summary["execution"];
        const auto isDepthwise = [](const Json& layer) {
            return layer["layer"].get<std::string>().ends_with("depthwise_conv") && layer["runs"] == "static";
        };
        QVERIFY(std::count_if(layers.begin(), layers.end(), isDepthwise) > 0);
        // The file holds the folded network, and not a byte more than was counted.
        const std::filesystem::path file = place.path / "folded.safetensors";
        const QuantizedModel quantized = quantizeModel(experiment, place.workspace, {});
        writeQuantizedModel(file, quantized, {});
        QCOMPARE(static_cast<double>(std::filesystem::file_size(file)), quantized.fileBytes);
        QVERIFY(openModel(file.string(), "cpu").checkpoint.config.isBatchNormFolded);
    }

    void packedFilesRunInIntegersAsTheirCheckpoints() {
        Place place;
        Experiment experiment = integerExperiment();
        experiment.evaluation.compareWithFloat = false;
        const Run whole = place.stored(experiment);
        const std::string file = (place.path / "packed.safetensors").string();
        writeQuantizedModel(file, quantizeModel(experiment, place.workspace, {}), {});
        experiment.model = experiment.allocation.given = file;
        experiment.allocation.allocator = "given";
        experiment.averageBits.reset();
        const Run packed = place.stored(experiment);
        QCOMPARE(place.hypotheses(packed.id), place.hypotheses(whole.id));
        QVERIFY(packed.summary["execution"] == whole.summary["execution"]);
        // A quantized layer of such a file cannot become float again, and says so.
        experiment.execution.rules = {{"*.feature_projection.projection", "*", "any", "float"}};
        const Run asked = place.stored(experiment);
        int reasons = 0;
        for (const Json& layer : asked.summary["execution"])
            reasons += layer["reason"].get<std::string>().empty() ? 0 : 1;
        QCOMPARE(reasons, 1);
    }
};

QTEST_GUILESS_MAIN(TestIntegerRuns)
#include "tst_integer_runs.moc"
