// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/panel.h"
#include "app/window/player.h"
#include "app/window/run_library.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace voxbit {

class StatePage;
class TranscriptModel;
class TranscriptView;
struct Transcript;

/// What was said, what the float model heard and what the quantized one heard, word below word, the worst first; with
/// the recording to listen to.
class TranscriptsPanel : public QWidget {
    Q_OBJECT
  public:
    TranscriptsPanel(const PanelContext& context, QWidget* parent);

  protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void fillRuns();
    void open();
    void findFloat();
    void align();
    void showTranscripts(const std::vector<Transcript>& transcripts);
    void showState();
    void runFloat();
    void togglePlay();
    void play(const QString& utterance);
    void showPlayback();

    Workbench& m_workbench;
    JobRunner& m_jobs;
    RunLibrary& m_library;
    Player m_player;
    TranscriptModel* m_model;
    TranscriptView* m_view;
    StatePage* m_page;
    QComboBox* m_run;
    QLabel* m_note;
    QPushButton* m_runFloat;
    QPushButton* m_play;
    QLabel* m_playback;
    std::shared_ptr<const RunDetails> m_details;
    std::shared_ptr<const RunDetails> m_float;
    int m_request = 0;  ///< answers to earlier ones are thrown away
    bool m_isStale = true;
    bool m_isWaiting = false;
    QString m_error;
    JobId m_audioJob = 0;
    QString m_audioError;
    QString m_playing;  ///< id of the utterance
};

}  // namespace voxbit
