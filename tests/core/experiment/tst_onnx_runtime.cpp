// SPDX-License-Identifier: Apache-2.0
// Exported ONNX models in onnxruntime-web. Optional: in a folder outside of the source tree, `npm install
// onnxruntime-web`, and name that folder in the environment variable VOXBIT_ONNXRUNTIME.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <set>

#include "core/audio/audio_file.h"
#include "core/audio/input_recipe.h"
#include "core/base/text_file.h"
#include "core/experiment/export_model.h"
#include "core/experiment/plan.h"
#include "core/layers/execution.h"
#include "core/models/model.h"
#include "tests/core/models/golden_case.h"
#include "tests/support/started_tool.h"

using namespace voxbit;

namespace {

using Clip = std::vector<float>;

std::vector<Clip> demoClips() {
    constexpr int kEvery = 13;
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(test::sourceTree("resources/demo/corpus/audio")))
        files.insert(entry.path());
    std::vector<Clip> clips;
    int i = 0;
    for (const auto& file : files)
        if (i++ % kEvery == 0) clips.push_back(applyRecipe({}, readAudio(file).samples));
    return clips;
}

at::Tensor simulatedLogits(const LoadedModel& packed, const Clip& samples) {
    const at::NoGradGuard noGradients;
    const std::vector<LayerExecution> layers = packedExecutions(packed);
    Execution execution;
    execution.layers = &layers;
    return packed.model->forward(makeInput(samples), execution);
}

}  // namespace

class TestOnnxRuntime : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_node;
    QString m_runtime = qEnvironmentVariable("VOXBIT_ONNXRUNTIME");
    std::filesystem::path at(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }

    LoadedModel floatModel(const std::filesystem::path& folder) const {
        const LoadedModel model = openModel(folder.string(), "cpu");
        writePackedModel(at("packed"), model, std::vector<LayerScales>(model.layers.size()), fileLayout({}, model), {});
        return openModel(at("packed").string(), "cpu");
    }
    /// The demo as configs/demo_integers.yaml makes it, observed on fewer recordings.
    LoadedModel quantizedDemo(double averageBits, Bits activationBits) const {
        Experiment experiment = readSweep(test::sourceTree("configs/demo_integers.yaml")).base;
        experiment.subsets.calibration.count = 4;
        experiment.averageBits = averageBits;
        experiment.activationBits = activationBits;
        experiment.execution = {};
        Workspace workspace(at("runs.sqlite"), at("cache.sqlite"));
        writeQuantizedModel(at("packed"), quantizeModel(experiment, workspace, {}), {});
        return openModel(at("packed").string(), "cpu");
    }

    /// What the runtime gives for each clip, in the shape of the simulation.
    std::vector<at::Tensor> runLogits(const LoadedModel& packed, const std::vector<Clip>& clips, const QString& level) {
        (void)exportModel(packed, ExportFormat::Onnx, RestWidth::Fp32, at("model.onnx"));
        const QString script = QString::fromStdString(test::sourceTree("tests/core/experiment/run_onnx.mjs").string());
        QStringList words = {script, m_runtime, m_folder.filePath("model.onnx"), level};
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const auto bytes = std::as_bytes(std::span(clips[i]));
            writeFileAtomically(at(std::to_string(i)), [&](const auto& write) { write(bytes); });
            words << m_folder.filePath(QString::number(i));
        }
        const test::Told told = test::tell(m_node, words);
        if (told.status != 0) throw std::runtime_error(told.err);
        std::vector<at::Tensor> given;
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const at::Tensor expected = simulatedLogits(packed, clips[i]);
            std::string logits = readTextFile(at(std::to_string(i) + ".logits"));
            if (logits.size() != expected.nbytes()) throw std::runtime_error("the logits have another shape");
            given.push_back(at::from_blob(logits.data(), expected.sizes(), at::kFloat).clone());
        }
        return given;
    }

    /// Largest difference from the simulation of each clip, the smallest first.
    std::vector<double> differences(const LoadedModel& packed, const std::vector<Clip>& clips, const QString& level) {
        const std::vector<at::Tensor> given = runLogits(packed, clips, level);
        std::vector<double> largest;
        for (std::size_t i = 0; i < clips.size(); ++i)
            largest.push_back(test::distance(given[i], simulatedLogits(packed, clips[i])));
        std::sort(largest.begin(), largest.end());
        qInfo("optimizations %s, %zu clips: largest difference %g, median over clips %g, smallest %g",
              qPrintable(level), largest.size(), largest.back(), largest[largest.size() / 2], largest.front());
        return largest;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_node = QStandardPaths::findExecutable("node");
        if (m_node.isEmpty()) QSKIP("SKIP-ALL: node is not here");
        if (!std::filesystem::exists(m_runtime.toStdString() + "/node_modules/onnxruntime-web"))
            QSKIP("SKIP-ALL: VOXBIT_ONNXRUNTIME names no folder in which npm installed onnxruntime-web");
    }

    void goldenCasesGiveTheirLogits_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"case1_base", "case2_lv60", "case5_seqcls"}) QTest::newRow(name) << QString(name);
    }
    void goldenCasesGiveTheirLogits() {
        QFETCH(QString, name);
        const at::Tensor input = test::goldenTensors(name.toStdString(), "golden.safetensors").at("input_values");
        const float* samples = input.data_ptr<float>();
        const LoadedModel model = floatModel(test::sourceTree("tests/golden/" + name.toStdString()));
        for (const char* level : {"disabled", "all"})
            QVERIFY(differences(model, {Clip(samples, samples + input.numel())}, level).back() <= 5e-5);
    }

    /// With inputs in float nothing can fall to another level.
    void theDemoGivesTheSimulatedLogits_data() {
        QTest::addColumn<double>("averageBits");
        QTest::newRow("float") << 32.0;
        QTest::newRow("weights of 4.5 bits") << 4.5;
    }
    void theDemoGivesTheSimulatedLogits() {
        QFETCH(double, averageBits);
        const LoadedModel model = averageBits < kFloatBits ? quantizedDemo(averageBits, kFloatBits)
                                                           : floatModel(test::sourceTree("resources/demo/model"));
        QVERIFY(differences(model, demoClips(), "all").back() <= 1e-3);
    }

    /// A value that lies between two levels falls to one of them here and to the other there, since the runtime adds up
    /// in another order; that moves the logits of the frames around it by hundredths. Clips without such a value agree.
    void quantizedInputsGiveTheSimulatedLogitsUpToSingleLevels_data() {
        QTest::addColumn<double>("averageBits");
        QTest::addColumn<int>("activationBits");
        QTest::newRow("8 bits") << 8.0 << 8;
        QTest::newRow("4.5 bits, inputs of 6 bits") << 4.5 << 6;
    }
    void quantizedInputsGiveTheSimulatedLogitsUpToSingleLevels() {
        QFETCH(double, averageBits);
        QFETCH(int, activationBits);
        const LoadedModel model = quantizedDemo(averageBits, activationBits);
        const std::vector<Clip> clips = demoClips();
        QVERIFY(differences(model, clips, "all").front() <= 1e-3);
        const std::vector<at::Tensor> given = runLogits(model, clips, "all");
        std::int64_t frames = 0;
        std::int64_t others = 0;
        for (std::size_t i = 0; i < clips.size(); ++i) {
            const at::Tensor tokens = simulatedLogits(model, clips[i]).argmax(-1);
            frames += tokens.numel();
            others += given[i].argmax(-1).ne(tokens).sum().item<std::int64_t>();
        }
        qInfo("the best token differs in %lld of %lld frames", static_cast<long long>(others),
              static_cast<long long>(frames));
        QVERIFY(others * 100 <= frames);
    }
};

QTEST_GUILESS_MAIN(TestOnnxRuntime)
#include "tst_onnx_runtime.moc"
