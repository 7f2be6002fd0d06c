// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <set>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/training/adamw.h"
#include "core/training/batch.h"
#include "core/training/development.h"
#include "core/training/gradients.h"
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

void append(std::vector<Problem>& all, const std::vector<Problem>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

class Trainer {
  public:
    Trainer(const TrainingConfig& config, const RunControl& control)
        : m_config(config),
          m_control(control),
          m_sources(openSources(config.corpora, config.text, control)),
          m_trainee(makeTrainee(config, charactersIn(m_sources))),
          m_device(parseDevice(config.device)),
          m_batches(m_sources, m_trainee.vocabulary, m_trainee.preprocessor, *m_trainee.model, config.batch,
                    config.augmentation, m_device),
          m_development(config, m_trainee.preprocessor, control),
          m_optimizer(m_trainee.trained, {config.optimizer.beta1, config.optimizer.beta2, config.optimizer.epsilon,
                                          config.optimizer.weightDecay}) {}

    TrainingResult run(TrainingStart start);

  private:
    void loop();
    void takeStep();
    double addMicroBatch(int index);
    void applyGradients();
    void measure();
    std::string detail() const;
    bool isPointDue() const;
    bool hasPatience() const { return m_config.patience == 0 || m_state.pointsSinceBest < m_config.patience; }

    const TrainingConfig& m_config;
    const RunControl& m_control;
    std::vector<SpeechSource> m_sources;
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
    const auto saved = trainingStatePath(m_config);
    const bool hasState = std::filesystem::exists(saved);
    if (start == TrainingStart::resume) {
        if (!hasState) throw InvalidArgument("there is no training to resume: " + saved.string() + " does not exist");
        m_state = restoreTraining(m_config, *m_trainee.model, m_optimizer);
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
    try {
        loop();
    } catch (const Cancelled&) {
        saveTraining(m_config, m_state, *m_trainee.model, m_optimizer);
        throw;
    }
    std::filesystem::remove(saved);
    result.steps = m_state.step;
    result.bestStep = m_state.bestStep;
    result.bestWer = m_state.bestWer;
    result.stoppedEarly = m_state.step < m_config.steps;
    result.samplesPerPass = m_state.samplesPerPass;
    result.curve = m_state.curve;
    for (const SpeechSource& source : m_sources) append(result.problems, source.problems);
    for (const SpeechSource& source : m_development.sources()) append(result.problems, source.problems);
    return result;
}

void Trainer::loop() {
    ProgressMeter meter(m_control, "training", m_config.steps, "steps");
    meter.advance(m_state.step, detail());
    while (true) {
        // Before the step rather than after it: a training that was stopped while measuring measures when resumed.
        if (isPointDue()) measure();
        if (m_state.step >= m_config.steps || !hasPatience()) return;
        if (m_state.step % m_config.saveEvery == 0 && m_state.step > m_firstStep)
            saveTraining(m_config, m_state, *m_trainee.model, m_optimizer);
        takeStep();
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

double Trainer::addMicroBatch(int index) {
    const auto purpose = static_cast<std::uint64_t>(index) * 2;
    Random strings = streamOf(m_config.seed, m_state.step, purpose);
    Random dropout = streamOf(m_config.seed, m_state.step, purpose + 1);
    const Batch batch = m_batches.draw(strings);
    Execution execution;
    execution.stop = m_control.stop;
    execution.dropout = &dropout;
    return addGradients(m_trainee, batch, 1.0 / m_config.batch.microBatches, execution, m_state.samplesPerPass);
}

void Trainer::applyGradients() {
    const double norm = clipGradients(m_trainee.trained, m_config.optimizer.clipNorm);
    if (std::isfinite(norm)) {
        m_state.brokenSteps = 0;
        m_optimizer.update(learningRateAt(m_state.step, m_config.optimizer.learningRate, m_config.optimizer.warmupSteps,
                                          m_config.steps));
        m_state.updates = m_optimizer.updateCount();
    } else if (++m_state.brokenSteps >= kMaxBrokenSteps) {
        throw Error("training diverged: " + std::to_string(kMaxBrokenSteps) +
                    " steps in a row had gradients that are not finite, up to step " + std::to_string(m_state.step) +
                    "; lower optimizer.learning_rate or raise optimizer.warmup_steps");
    }
}

void Trainer::measure() {
    TrainingPoint point;
    point.step = m_state.step;
    point.loss = m_state.lossSum / static_cast<double>(std::max<std::int64_t>(m_state.lossCount, 1));
    if (!m_config.development.empty())
        point.wer = m_development.recognise(*m_trainee.model, m_trainee.vocabulary, m_control).rate();
    m_state.lossSum = 0.0;
    m_state.lossCount = 0;
    m_state.curve.push_back(point);
    const bool isBetter = !point.wer || !m_state.bestWer || *point.wer < *m_state.bestWer;
    m_state.pointsSinceBest = isBetter ? 0 : m_state.pointsSinceBest + 1;
    // Of equals the later one stays: its loss is lower. Without anything to judge by that is the last.
    if (!isBetter && *point.wer > *m_state.bestWer) return;
    m_state.bestWer = point.wer;
    m_state.bestStep = m_state.step;
    writeTrainingAudio(m_config.output, m_heard);  // before the weights: a folder with weights is whole
    writeOutputFolder(m_config.output, m_trainee.config, m_trainee.preprocessor, m_trainee.vocabulary,
                      m_trainee.model->tensors());
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

ErrorCounts measureWordErrors(const TrainingConfig& config, const std::filesystem::path& directory,
                              const RunControl& control) {
    const Checkpoint checkpoint = openCheckpoint(directory);
    if (!checkpoint.vocabulary) throw InvalidArgument(directory.string() + " has no vocab.json to spell words with");
    const auto model = loadModel(checkpoint, parseDevice(config.device));
    return DevelopmentSet(config, checkpoint.preprocessor, control).recognise(*model, *checkpoint.vocabulary, control);
}

TrainingResult train(const TrainingConfig& config, const RunControl& control, TrainingStart start) {
    config.validate();
    return Trainer(config, control).run(start);
}

}  // namespace voxbit
