// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include <ATen/core/Tensor.h>

#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/build_model.h"
#include "core/models/tensor_file.h"
#include "core/training/output_folder.h"
#include "core/training/saved_training.h"
#include "core/training/trainee.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/core/training/word_errors.h"
#include "tests/support/error_text.h"

using namespace voxbit;
using test::messageOf;

namespace {

/// Requests a stop once so many steps are reported. Reports are throttled, so that it may come some steps later.
RunControl stoppingAfter(std::stop_source& source, std::int64_t steps) {
    RunControl control;
    control.stop = source.get_token();
    control.onProgress = [&source, steps](const Progress& progress) {
        if (progress.stage == "training" && progress.done >= steps) source.request_stop();
    };
    return control;
}

/// A training long enough to be stopped on its way.
TrainingConfig lengthened(TrainingConfig config) {
    config.steps = 36;
    config.batch.microBatches = 4;
    return config;
}

at::Tensor tensorOf(const std::string& folder, const std::string& name) {
    const Checkpoint checkpoint = openCheckpoint(folder);
    for (const auto& [key, tensor] : loadModel(checkpoint)->tensors())
        if (key == name) return tensor.clone();
    return {};
}

}  // namespace

class TestTrainer : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    TrainingConfig config(const char* output) {
        return test::toneConfig(m_folder.filePath("tones").toStdString(), m_folder.filePath(output).toStdString());
    }

  private Q_SLOTS:
    void initTestCase() { test::writeToneCorpus(m_folder.filePath("tones").toStdString(), 6); }

    void twoWordsAreLearnt() {
        TrainingConfig settings = config("learnt");
        settings.dropout.hidden = 0.0;
        settings.optimizer.learningRate = 1e-2;
        settings.corpora["tones"].maxJoined = 1;
        settings.steps = 120;
        settings.evaluateEvery = 40;
        settings.saveEvery = 1000;
        const TrainingResult result = train(settings);
        QCOMPARE(result.curve.size(), std::size_t{3});
        QVERIFY2(result.curve.back().loss < 0.3 * result.curve.front().loss,
                 qPrintable(QString::number(result.curve.back().loss)));
        QVERIFY2(*result.bestWer == 0.0, qPrintable(QString::number(*result.bestWer)));
        QCOMPARE(*test::measureWordErrors(settings).rate(), *result.bestWer);
        QVERIFY(!std::filesystem::exists(trainingStatePath(settings.output)));
    }

    void stoppedAndResumedEqualsUninterrupted() {
        const TrainingConfig whole = lengthened(config("whole"));
        const TrainingResult expected = train(whole);

        const TrainingConfig parts = lengthened(config("parts"));
        std::stop_source beforeAnyStep;
        QVERIFY_EXCEPTION_THROWN((void)train(parts, stoppingAfter(beforeAnyStep, 0)), Cancelled);
        std::stop_source onTheWay;
        QVERIFY_EXCEPTION_THROWN((void)train(parts, stoppingAfter(onTheWay, 1), TrainingStart::Resume), Cancelled);
        const TrainingResult resumed = train(parts, {}, TrainingStart::Resume);

        QCOMPARE(resumed.step, expected.step);
        QCOMPARE(resumed.bestStep, expected.bestStep);
        QVERIFY(toJson(resumed.curve) == toJson(expected.curve));
        QVERIFY(readTextFile(whole.output + "/model.safetensors") == readTextFile(parts.output + "/model.safetensors"));
    }

    void anObserverHearsOfEveryStepAndMeasurement() {
        const TrainingConfig settings = lengthened(config("observed"));
        std::vector<std::int64_t> steps;
        std::size_t points = 0;
        const auto observe = [&](const TrainingState& state) {
            steps.push_back(state.step);
            points = state.curve.size();
            const auto curve = state.curveSoFar();
            // The loss since the last point is there to be drawn; with a point its count begins anew.
            QCOMPARE(curve.size(), points + (state.lossCount > 0 ? 1 : 0));
            if (state.lossCount > 0) QVERIFY(curve.back().step == state.step && curve.back().loss > 0.0);
        };
        std::stop_source source;
        const RunControl control{{}, source.get_token()};
        QVERIFY_EXCEPTION_THROWN((void)train(settings, control, TrainingStart::Fresh,
                                             [&](const TrainingState& state) {
                                                 observe(state);
                                                 if (state.step == 15) source.request_stop();
                                             }),
                                 Cancelled);
        QCOMPARE(steps.size(), std::size_t{17});  // the beginning, 15 steps, a measurement
        QCOMPARE(steps.back(), std::int64_t{15});
        QCOMPARE(points, std::size_t{1});
        QCOMPARE(unfinishedTraining(settings.output)->step, std::int64_t{15});
        // What resumes it lies beside the state, and its curve is there before the first new step.
        steps.clear();
        const TrainingConfig kept = readTrainingConfig(trainingConfigPath(settings.output));
        QVERIFY(toJson(kept) == toJson(settings));
        const TrainingResult result = train(kept, {}, TrainingStart::Resume, [&](const TrainingState& state) {
            observe(state);
            if (steps.size() == 1) QCOMPARE(points, std::size_t{1});
        });
        QCOMPARE(steps.front(), std::int64_t{15});
        QCOMPARE(points, result.curve.size());
        QVERIFY(!unfinishedTraining(settings.output));
        // What has ended tells how it went; a new training in the folder does not.
        QVERIFY(toJson(finishedTraining(settings.output)->curve) == toJson(result.curve));
        QCOMPARE(finishedTraining(settings.output)->bestStep, result.bestStep);
        std::stop_source again;
        QVERIFY_EXCEPTION_THROWN((void)train(settings, stoppingAfter(again, 0)), Cancelled);
        QVERIFY(!finishedTraining(settings.output));
    }

    void aStopIsHonouredAndTheStateSaved() {
        const TrainingConfig settings = lengthened(config("stopped"));
        std::stop_source source;
        QVERIFY_EXCEPTION_THROWN((void)train(settings, stoppingAfter(source, 1)), Cancelled);
        QVERIFY(std::filesystem::exists(trainingStatePath(settings.output)));
        QVERIFY(messageOf([&] { (void)train(settings); }).find("unfinished training") != std::string::npos);
        TrainingConfig other = settings;
        other.optimizer.learningRate = 0.5;
        QVERIFY(messageOf([&] { (void)train(other, {}, TrainingStart::Resume); }).find("\"optimizer\"") !=
                std::string::npos);
        other = settings;
        other.steps = 40;  // lengths may change
        QCOMPARE(train(other, {}, TrainingStart::Resume).step, std::int64_t{40});
    }

    void damagedStatesAreRefused() {
        const TrainingConfig settings = config("damaged");
        std::stop_source source;
        QVERIFY_EXCEPTION_THROWN((void)train(settings, stoppingAfter(source, 0)), Cancelled);
        const std::string whole = readTextFile(trainingStatePath(settings.output));
        writeFileAtomically(trainingStatePath(settings.output), whole.substr(0, whole.size() / 2));
        QVERIFY_EXCEPTION_THROWN((void)train(settings, {}, TrainingStart::Resume), FormatError);
        // Sound tensors, but no training.
        writeTensors(trainingStatePath(settings.output), {}, {{"state", "{}"}});
        QVERIFY(messageOf([&] {
                    (void)train(settings, {}, TrainingStart::Resume);
                }).find("is not the state of a training") != std::string::npos);
    }

    void resumingNothingIsRefused() {
        QVERIFY(messageOf([&] {
                    (void)train(config("nothing"), {}, TrainingStart::Resume);
                }).find("no training to resume") != std::string::npos);
    }

    void patienceEndsATrainingThatDoesNotImprove() {
        TrainingConfig settings = config("patience");
        settings.optimizer.learningRate = 1e-12;
        settings.evaluateEvery = 2;
        settings.patience = 2;
        settings.steps = 40;
        const TrainingResult result = train(settings);
        QVERIFY(result.isStoppedEarly);
        QCOMPARE(result.step, std::int64_t{6});
        QCOMPARE(result.bestStep, std::int64_t{6});  // of equals the later one
    }

    void hopelessLearningRatesAreReportedAsDivergence() {
        TrainingConfig settings = config("diverged");
        settings.optimizer.learningRate = 10.0;
        settings.optimizer.weightDecay = 10.0;
        settings.optimizer.clipNorm = 0.0;
        settings.optimizer.warmupSteps = 0;
        settings.steps = 400;
        settings.evaluateEvery = 400;
        const std::string message = messageOf([&] { (void)train(settings); });
        QVERIFY2(message.find("training diverged") != std::string::npos, message.c_str());
    }

    void outputReloadsToIdenticalLogits() {
        const TrainingConfig settings = config("reload");
        const Trainee trainee = makeTrainee(settings, {"A", "B"});
        writeOutputFolder(settings.output, trainee.config, trainee.preprocessor, trainee.vocabulary,
                          trainee.model->tensors());
        const Checkpoint checkpoint = openCheckpoint(settings.output);
        QCOMPARE(checkpoint.vocabulary->tokens(), trainee.vocabulary.tokens());
        QCOMPARE(checkpoint.preprocessor.samplingRateHz, test::kToneRateHz);
        Random random(2);
        const ModelInput input = makeInput(test::tone(200.0, 0.5, random));
        QVERIFY(loadModel(checkpoint)->forward(input, {}).equal(trainee.model->forward(input, {})));
    }

    void fineTuningStartsFromTheCheckpoint() {
        const TrainingConfig first = config("first");
        (void)train(first);
        TrainingConfig second = config("second");
        second.model = {};
        second.model.checkpoint = first.output;
        second.optimizer.learningRate = 0.0;
        (void)train(second);
        QVERIFY(readTextFile(first.output + "/model.safetensors") ==
                readTextFile(second.output + "/model.safetensors"));

        second.output = m_folder.filePath("third").toStdString();
        second.optimizer.learningRate = 1e-3;
        second.optimizer.freezeFeatureEncoder = true;
        second.model.freshHead = true;
        second.text.letterCase = "lower";
        (void)train(second);
        const std::string frozen = "wav2vec2.feature_extractor.conv_layers.1.conv.weight";
        const std::string moved = "wav2vec2.encoder.layers.0.attention.q_proj.weight";
        QVERIFY(tensorOf(first.output, frozen).equal(tensorOf(second.output, frozen)));
        QVERIFY(!tensorOf(first.output, moved).equal(tensorOf(second.output, moved)));
        QVERIFY(openCheckpoint(second.output).vocabulary->idOf("a").has_value());
    }

    void charactersOutsideAFineTunedVocabularyAreRefused() {
        const TrainingConfig first = config("upper");
        (void)train(first);
        TrainingConfig second = config("lower");
        second.model.checkpoint = first.output;
        second.text.letterCase = "lower";
        QVERIFY(messageOf([&] { (void)train(second); }).find("lacks these characters") != std::string::npos);
    }

    void recordingsThatTrainAndJudgeAreRefused() {
        TrainingConfig settings = config("overlap");
        settings.development["tones"].subset.expression.clear();
        QVERIFY(messageOf([&] { (void)train(settings); }).find("allow_overlap") != std::string::npos);
        settings.allowOverlap = true;
        QVERIFY(!train(settings).disjointness.isDisjoint());
    }

    void brokenRecordingsAreLeftOutAndNamed() {
        const std::filesystem::path folder = m_folder.filePath("broken").toStdString();
        test::writeToneCorpus(folder, 3);
        writeFileAtomically(folder / "anna_A_2.wav", "no sound");
        TrainingConfig settings = test::toneConfig(folder, m_folder.filePath("unbroken").toStdString());
        const TrainingResult result = train(settings);
        QCOMPARE(result.problems.size(), std::size_t{1});
        QVERIFY(result.problems[0].path.find("anna_A_2") != std::string::npos);
    }

    void microBatchesAddUp() {
        TrainingConfig settings = config("micro");
        settings.batch.microBatches = 3;
        settings.steps = 3;
        settings.optimizer.warmupSteps = 1;
        QCOMPARE(train(settings).step, std::int64_t{3});
        // Three thirds of a loss are about one loss, not three.
        TrainingConfig single = config("single");
        single.steps = 3;
        single.optimizer.warmupSteps = 1;
        const double ratio = train(config("micro")).curve.front().loss / train(config("single")).curve.front().loss;
        QVERIFY(ratio > 0.5 && ratio < 2.0);
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
