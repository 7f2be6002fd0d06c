// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/listen_pane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include "app/window/table_export.h"
#include "core/audio/audio_file.h"
#include "widgets/table_view.h"
#include "widgets/waveform_view.h"

namespace voxbit {
namespace {

QString labelOf(const SpeakerSummary& speaker) {
    const QString name = speaker.speaker.empty() ? ListenPane::tr("not said") : QString::fromStdString(speaker.speaker);
    return speaker.language.empty() ? name
                                    : ListenPane::tr("%1 (%2)").arg(name, QString::fromStdString(speaker.language));
}

}  // namespace

ListenPane::ListenPane(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_model(new UtteranceModel(this)),
      m_speaker(new QComboBox(this)),
      m_table(new TableView(this)),
      m_waveform(new WaveformView(this)),
      m_play(new QPushButton(tr("&Play"), this)),
      m_state(new QLabel(this)) {
    auto* label = new QLabel(tr("&Speaker"), this);
    label->setBuddy(m_speaker);
    m_speaker->setAccessibleName(tr("Speaker whose recordings are listed"));
    m_speaker->setToolTip(tr("Whose recordings are listed"));
    m_speaker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_table->setObjectName(QStringLiteral("recordings"));
    m_table->setSourceModel(m_model, UtteranceModel::SortRole);
    m_table->setAccessibleName(tr("Recordings of the speaker"));
    addTableActions(m_table, [this] { return tr("recordings_of_%1").arg(m_speaker->currentText()); });
    m_waveform->setAccessibleName(tr("Waveform of the recording"));
    m_waveform->setToolTip(tr("Amplitude over seconds; click to listen from there"));
    m_play->setToolTip(tr("Play the chosen recording, or stop"));
    m_state->setWordWrap(true);
    m_state->setAccessibleName(tr("State of the playback"));

    auto* head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_speaker, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_play);
    foot->addWidget(m_state, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_waveform, 1);
    layout->addLayout(foot);

    connect(m_speaker, &QComboBox::currentIndexChanged, this, &ListenPane::showUtterances);
    connect(m_table, &TableView::currentSourceRowChanged, this, &ListenPane::openCurrent);
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (!m_player.isPlaying()) togglePlay();
    });
    connect(m_play, &QPushButton::clicked, this, &ListenPane::togglePlay);
    connect(m_waveform, &WaveformView::seekRequested, this, [this](double seconds) {
        m_startS = seconds;
        m_waveform->setPosition(seconds);
        if (m_player.isPlaying()) m_player.play(seconds);
    });
    connect(&m_player, &Player::positionChanged, m_waveform, &WaveformView::setPosition);
    connect(&m_player, &Player::stateChanged, this, &ListenPane::showState);
    showState();
}

void ListenPane::setCorpus(std::shared_ptr<const CorpusFacts> corpus, const std::vector<int>& rowOf,
                           const SplitOverview& roles) {
    const bool isOther = !m_corpus || m_corpus->corpus != corpus->corpus;
    m_corpus = std::move(corpus);
    m_rows.assign(m_corpus->speakers.size(), {});
    for (std::size_t i = 0; i < rowOf.size(); ++i) {
        m_rows[static_cast<std::size_t>(rowOf[i])].push_back({i, roles.roleOf[i]});
    }
    if (isOther) {
        const QSignalBlocker blocker(m_speaker);
        m_speaker->clear();
        QStringList names;
        for (const SpeakerSummary& speaker : m_corpus->speakers) names << labelOf(speaker);
        m_speaker->addItems(names);
    }
    showUtterances();
}

void ListenPane::setSpeaker(int row) {
    if (row >= 0) m_speaker->setCurrentIndex(row);
}

int ListenPane::speaker() const {
    return m_speaker->currentIndex();
}

void ListenPane::showUtterances() {
    const int row = speaker();
    const bool isThere = row >= 0 && row < static_cast<int>(m_rows.size());
    const auto count = m_model->rowCount();
    m_model->setRows(m_corpus, isThere ? m_rows[static_cast<std::size_t>(row)] : std::vector<UtteranceModel::Row>());
    if (count == 0) m_table->resizeColumnsToContents();
    openCurrent();
}

/// Decodes the chosen recording in the background.
void ListenPane::openCurrent() {
    const int row = m_table->currentSourceRow();
    const bool isThere = row >= 0 && row < m_model->rowCount();
    const std::string path = isThere ? m_model->utterance(row).path : std::string();
    if (path == m_openPath) return;
    m_openPath = path;
    m_jobs.cancel(m_job);
    m_job = 0;
    m_error.clear();
    m_startS = 0;
    m_player.clear();
    m_waveform->clear();
    if (!path.empty()) {
        m_job = m_jobs.start(
            Lane::Quick, tr("Read a recording"), this,
            [path](Workspace&, const RunControl&) { return readAudioAt(path, kPlayedRateHz); },
            [this](const std::shared_ptr<const std::vector<float>>& samples) { showAudio(*samples); },
            [this](const QString& message) {
                m_job = 0;
                m_error = message;
                showState();
            });
    }
    showState();
}

void ListenPane::showAudio(const std::vector<float>& samples) {
    m_job = 0;
    m_waveform->setSamples(samples, kPlayedRateHz);
    m_player.setSamples(samples, kPlayedRateHz);
    showState();
}

void ListenPane::showState() {
    // The device is looked for when there is something to play, not before.
    const QString obstacle = m_player.hasSamples() ? m_player.obstacle() : QString();
    m_play->setText(m_player.isPlaying() ? tr("Sto&p") : tr("&Play"));
    m_play->setEnabled(m_player.hasSamples() && obstacle.isEmpty());
    QString text = m_error;
    if (text.isEmpty() && m_job != 0) text = tr("Reading ...");
    if (text.isEmpty()) text = obstacle;
    if (text.isEmpty() && m_openPath.empty()) text = tr("Choose a recording to see and hear it.");
    m_state->setText(text);
    m_state->setToolTip(text);
}

void ListenPane::togglePlay() {
    if (m_player.isPlaying()) {
        m_player.stop();
    } else {
        m_player.play(m_startS);
    }
}

void ListenPane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_player.stop();
}

}  // namespace voxbit
