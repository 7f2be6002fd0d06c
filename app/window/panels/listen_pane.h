// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "app/window/job_runner.h"
#include "app/window/player.h"
#include "app/window/speaker_model.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace voxbit {

class TableView;
class WaveformView;

/// The recordings of one speaker, and the chosen one as picture and sound.
class ListenPane : public QWidget {
    Q_OBJECT
  public:
    ListenPane(JobRunner& jobs, QWidget* parent);

    /// @param rowOf row of `speakers` by utterance
    void setCorpus(std::shared_ptr<const CorpusFacts> corpus, const std::vector<int>& rowOf,
                   const SplitOverview& roles);
    /// Row of CorpusFacts::speakers.
    void setSpeaker(int row);
    int speaker() const;

  protected:
    void hideEvent(QHideEvent* event) override;

  private:
    void showUtterances();
    void openCurrent();
    void showAudio(const std::vector<float>& samples);
    void showState();
    void togglePlay();

    JobRunner& m_jobs;
    std::shared_ptr<const CorpusFacts> m_corpus;
    std::vector<std::vector<UtteranceModel::Row>> m_rows;  ///< by speaker
    Player m_player;
    UtteranceModel* m_model;
    QComboBox* m_speaker;
    TableView* m_table;
    WaveformView* m_waveform;
    QPushButton* m_play;
    QLabel* m_state;
    JobId m_job = 0;
    std::string m_openPath;
    QString m_error;
    double m_startS = 0;
};

}  // namespace voxbit
