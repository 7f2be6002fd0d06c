// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/kept_job.h"
#include "core/experiment/model_training.h"
#include "core/training/trainer.h"

namespace voxbit {

/// A training that came to its end.
struct TrainingAnswer {
    TrainingConfig config;
    TrainingResult result;
};

/// Fine-tunes the model of a workbench under its present bit map, or learns the importance of its layers, on the
/// calibration recordings. A stopped training lies in its output folder, where this program, another one or
/// `voxbit-cli train FOLDER/training.yaml --resume` goes on with it.
class TrainingJob : public KeptJob<TrainingAnswer> {
    Q_OBJECT
  public:
    /// Ask jobOf() for it.
    TrainingJob(Workbench& workbench, JobRunner& jobs) : KeptJob(workbench, jobs) {}

    /// Why nothing can be started, and what to do; empty: it can.
    QString obstacle(const ModelTraining& training) const;
    /// Does nothing while one is under way or there is an obstacle. What the folder holds is replaced. A batch holds
    /// each calibration recording, however long.
    void start(ModelTraining training);
    /// Goes on with what a folder holds unfinished, by the settings that lie there. Does nothing while one is under
    /// way.
    void resume(const std::string& output);

    /// Queued, running, or stopping: it saves its state. Until it has, nothing can be resumed.
    bool isUnderWay() const { return job() != 0 || m_isWorking; }
    /// The folder of the training under way, or of the last one.
    const std::string& output() const { return m_output; }
    /// What it last told.
    const TrainingState& state() const { return m_state; }

  Q_SIGNALS:
    /// state() is another one.
    void advanced();

  private:
    void run(const QString& title, const std::string& output,
             std::function<TrainingConfig(Workspace&, const RunControl&)> prepare);
    void onState(const std::string& output, TrainingState state);
    void setWorking(bool isWorking);

    std::string m_output;
    TrainingState m_state;
    bool m_isWorking = false;  ///< the worker is inside
    bool m_hasBegun = false;   ///< it has told its first state: by then its settings lie in the folder
};

}  // namespace voxbit
