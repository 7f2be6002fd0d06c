// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <set>

#include "core/allocation/importance_file.h"
#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/base/out_of_memory.h"
#include "core/base/text_file.h"
#include "core/calibration/executions.h"
#include "core/calibration/scale_file.h"
#include "core/checkpoint/checkpoint.h"
#include "core/training/adamw.h"
#include "core/training/batch.h"
#include "core/training/development.h"
#include "core/training/gradients.h"
#include "core/training/importance_indicators.h"
#include "core/training/joint_gradients.h"
#include "core/training/learned_steps.h"
#include "core/training/output_folder.h"
#include "core/training/saved_training.h"
#include "core/training/schedule.h"
#include "core/training/speech_source.h"
#include "core/training/trainee.h"
#include "core/training/training_audio.h"

namespace voxbit {
namespace {

/// Consecutive steps without finite gradients after which training has diverged rather than met an odd string.
constexpr int kMaxBrokenSteps = 20;

/// Of streamOf(), beyond those of strings and dropout, of which every micro-batch has one each.
constexpr std::uint64_t kWidthsPurpose = 1 << 20;

/// A generator for one purpose at one step. Since it depends on nothing that happened before, a resumed training draws
/// what an uninterrupted one draws.
Random streamOf(std::uint64_t seed, std::int64_t step, std::uint64_t purpose) {
    Random bySeed(seed);
    Random byStep(bySeed.next() + static_cast<std::uint64_t>(step));
    return Random(byStep.next() ^ (purpose << 32));
}

std::set<std::string> charactersIn(const std::vector<SpeechSource>& sources) {
    std::set<std::string> characters;
    for (const auto& source : sources)
        for (const auto& clip : source.clips) characters.merge(charactersOf(clip.text));
    return characters;
}

std::string percent(double rate) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f %%", 100.0 * rate);
    return text;
}

std::filesystem::path curvePath(const std::filesystem::path& output) {
    return output / "training_curve.json";
}

void append(std::vector<Problem>& all, const std::vector<Problem>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// What is learned beside the network; nothing for a float one.
struct Quantizers {
    std::unique_ptr<LearnedSteps> steps;
    std::unique_ptr<ImportanceIndicators> indicators;

    TrainedQuantizers* get() const {
        if (steps) return steps.get();
        return indicators.get();
    }
};

void freeze(Trainee& trainee) {
    for (const auto& [name, tensor] : trainee.trained) tensor.requires_grad_(false);
    trainee.trained.clear();
}

/// The trainee with, for a quantized network, its steps among the parameters and, for distillation, its teacher.
Trainee prepareTrainee(const TrainingConfig& config, const std::vector<SpeechSource>& sources, Quantizers& quantizers) {
    Trainee trainee = makeTrainee(config, charactersIn(sources));
    const Model& model = *trainee.model;
    if (config.quantization)
        quantizers.steps = std::make_unique<LearnedSteps>(model, resolveWidths(*config.quantization, model.layers()));
    if (config.importance) {
        quantizers.indicators = std::make_unique<ImportanceIndicators>(model, *config.importance);
        if (!config.importance->trainsWeights) freeze(trainee);
    }
    if (quantizers.get() != nullptr)
        for (auto& step : quantizers.get()->parameters()) trainee.trained.push_back(std::move(step));
    if (config.hasFloatTeacher())
        trainee.teacher = loadModel(openCheckpoint(config.model.checkpoint), parseDevice(config.device));
    return trainee;
}

class Trainer {
  public:
    Trainer(const TrainingConfig& config, const RunControl& control, const TrainingObserver& observer)
        : m_config(config),
          m_control(control),
          m_observer(observer),
          m_sources(openSources(config.corpora, config.text, control,
                                config.isDistillation() ? Transcripts::Ignored : Transcripts::Needed)),
          m_trainee(prepareTrainee(config, m_sources, m_quantizers)),
          m_device(parseDevice(config.device)),
          m_batches(m_sources, m_trainee.vocabulary, m_trainee.preprocessor, *m_trainee.model, config.batch,
                    config.augmentation, m_device),
          m_development(config, m_trainee.preprocessor, control),
          m_optimizer(m_trainee.trained, {config.optimizer.beta1, config.optimizer.beta2, config.optimizer.epsilon,
                                          config.optimizer.weightDecay}) {}

    TrainingResult run(TrainingStart start);

  private:
    void initialiseSteps();
    void save() const;
    void report() const;
    void loop();
    void takeStep();
    Batch drawMicroBatch(int index);
    double addMicroBatch(int index);
    void applyGradients();
    void measure();
    ErrorCounts recognise(const std::vector<LayerScales>& scales);
    void writeFolder(const std::vector<LayerScales>& scales) const;
    std::string detail() const;
    bool isPointDue() const;
    bool hasPatience() const { return m_config.patience == 0 || m_state.pointsSinceBest < m_config.patience; }

    const TrainingConfig& m_config;
    const RunControl& m_control;
    const TrainingObserver& m_observer;
    std::vector<SpeechSource> m_sources;
    Quantizers m_quantizers;  ///< before m_trainee, whose making sets it
    Trainee m_trainee;
    Device m_device;
    BatchMaker m_batches;
    DevelopmentSet m_development;
    AdamW m_optimizer;
    TrainingAudio m_heard;
    TrainingState m_state;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    std::int64_t m_firstStep = 0;
};

TrainingResult Trainer::run(TrainingStart start) {
    const auto saved = trainingStatePath(m_config.output);
    const bool hasState = std::filesystem::exists(saved);
    if (start == TrainingStart::Resume) {
        if (!hasState) throw InvalidArgument("there is no training to resume: " + saved.string() + " does not exist");
        m_state = restoreTraining(m_config, *m_trainee.model, m_optimizer, m_quantizers.get());
    } else if (hasState) {
        throw InvalidArgument(saved.string() +
                              " is the state of an unfinished training; resume it, or remove the file to start again");
    }
    m_firstStep = m_state.step;
    const std::vector<Split> splits = {splitOf("training", m_sources), splitOf("development", m_development.sources())};
    m_heard = trainingAudioOf(splits[0], splits[1]);
    if (!m_config.model.checkpoint.empty()) {
        if (const auto earlier = readTrainingAudio(m_config.model.checkpoint)) m_heard.add(*earlier);
    }
    TrainingResult result;
    result.disjointness = checkDisjoint(splits, m_config.allowOverlap);
    m_heard.disjointness = result.disjointness.text();
    createFolder(m_config.output);
    std::filesystem::remove(curvePath(m_config.output));  // of another training
    writeFileAtomically(trainingConfigPath(m_config.output), toJson(m_config).dump(2) + "\n");
    try {
        if (m_quantizers.get() != nullptr && m_state.step == 0) initialiseSteps();
        loop();
    } catch (const Cancelled&) {
        save();
        throw;
    }
    writeFileAtomically(curvePath(m_config.output), toJson(m_state).dump(1) + "\n");
    std::filesystem::remove(saved);
    static_cast<TrainingState&>(result) = m_state;
    result.isStoppedEarly = m_state.step < m_config.steps;
    for (const SpeechSource& source : m_sources) append(result.problems, source.problems);
    for (const SpeechSource& source : m_development.sources()) append(result.problems, source.problems);
    return result;
}

void Trainer::initialiseSteps() {
    const Batch batch = drawMicroBatch(0);
    try {
        m_quantizers.get()->initialise(batch.input, m_control.stop);
    } catch (const std::exception& error) {
        if (!isOutOfMemory(error)) throw;
        throw outOfMemoryOn(batch.names.front(), "lower batch.seconds");
    }
}

void Trainer::save() const {
    saveTraining(m_config, m_state, *m_trainee.model, m_optimizer, m_quantizers.get());
}

void Trainer::report() const {
    if (m_observer) m_observer(m_state);
}

void Trainer::loop() {
    ProgressMeter meter(m_control, "training", m_config.steps, "steps");
    meter.advance(m_state.step, detail());
    report();
    while (true) {
        // Before the step rather than after it: a training that was stopped while measuring measures when resumed.
        if (isPointDue()) {
            measure();
            report();
        }
        if (m_state.step >= m_config.steps || !hasPatience()) return;
        if (m_state.step % m_config.saveEvery == 0 && m_state.step > m_firstStep) save();
        takeStep();
        report();
        meter.advance(1, detail());
    }
}

bool Trainer::isPointDue() const {
    if (m_state.step == 0 || (!m_state.curve.empty() && m_state.curve.back().step == m_state.step)) return false;
    return m_state.step % m_config.evaluateEvery == 0 || m_state.step >= m_config.steps;
}

void Trainer::takeStep() {
    m_optimizer.clearGradients();
    double loss = 0.0;
    for (int i = 0; i < m_config.batch.microBatches; ++i) {
        m_control.checkStop();
        loss += addMicroBatch(i);
    }
    applyGradients();
    if (std::isfinite(loss)) {
        m_state.lossSum += loss;
        ++m_state.lossCount;
    }
    ++m_state.step;
}

Batch Trainer::drawMicroBatch(int index) {
    Random strings = streamOf(m_config.seed, m_state.step, static_cast<std::uint64_t>(index) * 2);
    return m_batches.draw(strings);
}

double Trainer::addMicroBatch(int index) {
    Random dropout = streamOf(m_config.seed, m_state.step, static_cast<std::uint64_t>(index) * 2 + 1);
    Batch batch = drawMicroBatch(index);
    Execution execution;
    execution.stop = m_control.stop;
    if (m_trainee.teacher) teach(batch, *m_trainee.teacher, execution, m_state.samplesPerPass);
    execution.dropout = &dropout;
    const double share = 1.0 / m_config.batch.microBatches;
    if (m_quantizers.indicators) {
        Random widths = streamOf(m_config.seed, m_state.step, kWidthsPurpose + static_cast<std::uint64_t>(index));
        return addJointGradients(m_trainee, *m_quantizers.indicators, *m_config.importance, batch, share, widths,
                                 execution, m_state.samplesPerPass);
    }
    if (m_quantizers.steps) execution.layers = &m_quantizers.steps->executions();
    return addGradients(m_trainee, batch, share, execution, m_state.samplesPerPass);
}

void Trainer::applyGradients() {
    const double norm = clipGradients(m_trainee.trained, m_config.optimizer.clipNorm);
    if (std::isfinite(norm)) {
        m_state.brokenSteps = 0;
        m_optimizer.update(learningRateAt(m_state.step, m_config.optimizer.learningRate, m_config.optimizer.warmupSteps,
                                          m_config.steps));
        if (m_quantizers.get() != nullptr) m_quantizers.get()->keepPositive();
        m_state.updates = m_optimizer.updateCount();
    } else if (++m_state.brokenSteps >= kMaxBrokenSteps) {
        throw Error("training diverged: " + std::to_string(kMaxBrokenSteps) +
                    " steps in a row had gradients that are not finite, up to step " + std::to_string(m_state.step) +
                    "; lower optimizer.learning_rate or raise optimizer.warmup_steps");
    }
}

/// @param scales of the quantized network; empty: float
ErrorCounts Trainer::recognise(const std::vector<LayerScales>& scales) {
    const at::NoGradGuard noGrad;
    std::vector<LayerExecution> executions;
    if (!scales.empty()) executions = makeExecutions(*m_trainee.model, scales, m_control);
    return m_development.recognise(*m_trainee.model, m_trainee.vocabulary, m_control,
                                   scales.empty() ? nullptr : &executions);
}

void Trainer::writeFolder(const std::vector<LayerScales>& scales) const {
    writeTrainingAudio(m_config.output, m_heard);  // before the weights: a folder with weights is whole
    const auto quantization = quantizationPath(m_config.output);
    const auto importance = importancePath(m_config.output);
    for (const auto& earlier : {quantization, importance}) std::filesystem::remove(earlier);  // of another training
    if (m_quantizers.steps) writeScales(quantization, m_trainee.model->layers(), scales);
    if (m_quantizers.indicators) writeImportance(importance, m_quantizers.indicators->extract());
    writeOutputFolder(m_config.output, m_trainee.config, m_trainee.preprocessor, m_trainee.vocabulary,
                      m_trainee.model->tensors());
}

void Trainer::measure() {
    TrainingPoint point;
    point.step = m_state.step;
    point.loss = m_state.lossSum / static_cast<double>(std::max<std::int64_t>(m_state.lossCount, 1));
    std::vector<LayerScales> scales;
    if (m_quantizers.steps) scales = m_quantizers.steps->scales();
    if (!m_config.development.empty()) point.wer = recognise(scales).rate();
    m_state.lossSum = 0.0;
    m_state.lossCount = 0;
    m_state.curve.push_back(point);
    const bool isBetter = !point.wer || !m_state.bestWer || *point.wer < *m_state.bestWer;
    m_state.pointsSinceBest = isBetter ? 0 : m_state.pointsSinceBest + 1;
    // Of equals the later one stays: its loss is lower. Without anything to judge by that is the last.
    if (!isBetter && *point.wer > *m_state.bestWer) return;
    m_state.bestWer = point.wer;
    m_state.bestStep = m_state.step;
    writeFolder(scales);
}

std::string Trainer::detail() const {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    char text[96];
    const double loss = m_state.lossCount > 0   ? m_state.lossSum / static_cast<double>(m_state.lossCount)
                        : m_state.curve.empty() ? 0.0
                                                : m_state.curve.back().loss;
    std::snprintf(text, sizeof text, "loss %.4f, %.2f steps/s", loss,
                  seconds > 0 ? static_cast<double>(m_state.step - m_firstStep) / seconds : 0.0);
    std::string line = text;
    if (!m_state.curve.empty() && m_state.curve.back().wer) line += ", WER " + percent(*m_state.curve.back().wer);
    if (m_state.bestWer) line += " (best " + percent(*m_state.bestWer) + ")";
    if (m_state.samplesPerPass > 0) {
        const double secondsPerPass =
            static_cast<double>(m_state.samplesPerPass) / m_trainee.preprocessor.samplingRateHz;
        std::snprintf(text, sizeof text, ", memory holds %.1f s at a time", secondsPerPass);
        line += text;
    }
    return line;
}

}  // namespace

std::filesystem::path quantizationPath(const std::filesystem::path& checkpoint) {
    return checkpoint / "quantization.json";
}

std::filesystem::path importancePath(const std::filesystem::path& checkpoint) {
    return checkpoint / "importance.json";
}

std::filesystem::path trainingConfigPath(const std::filesystem::path& output) {
    return output / "training.yaml";
}

std::optional<TrainingState> unfinishedTraining(const std::filesystem::path& output) {
    const auto path = trainingStatePath(output);
    if (!std::filesystem::exists(path)) return std::nullopt;
    return readTrainingState(path);
}

std::optional<TrainingState> finishedTraining(const std::filesystem::path& output) {
    const auto path = curvePath(output);
    if (!std::filesystem::exists(path)) return std::nullopt;
    return fromJson<TrainingState>(parseJson(readTextFile(path), path.string()), path.string());
}

TrainingResult train(const TrainingConfig& config, const RunControl& control, TrainingStart start,
                     const TrainingObserver& observer) {
    config.validate();
    return Trainer(config, control, observer).run(start);
}

}  // namespace voxbit
