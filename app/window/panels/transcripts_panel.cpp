// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/transcripts_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

#include "app/window/table_export.h"
#include "app/window/transcript_job.h"
#include "app/window/workbench.h"
#include "core/audio/audio_file.h"
#include "core/experiment/plan.h"
#include "core/experiment/runner.h"
#include "core/experiment/workspace.h"
#include "widgets/state_page.h"
#include "widgets/transcript_view.h"

namespace voxbit {
namespace {

constexpr int kMostListed = 20;

/// The recording of an utterance of the run's corpus, as models hear it.
std::vector<float> readUtterance(Workspace& workspace, const CorpusChoice& choice, const std::string& id) {
    const auto corpus = workspace.corpus(choice);
    const auto found = std::find_if(corpus->utterances.begin(), corpus->utterances.end(),
                                    [&](const Utterance& utterance) { return utterance.id == id; });
    if (found == corpus->utterances.end())
        throw InvalidArgument("the corpus " + choice.path + " has no utterance " + id + " any more");
    return readAudioAt(found->path, kPlayedRateHz);
}

}  // namespace

TranscriptsPanel::TranscriptsPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_workbench(context.workbench),
      m_jobs(context.jobs),
      m_library(context.runs),
      m_model(new TranscriptModel(this)),
      m_view(new TranscriptView(this)),
      m_run(new QComboBox(this)),
      m_note(new QLabel(this)),
      m_runFloat(new QPushButton(tr("Run the &float model"), this)),
      m_play(new QPushButton(tr("&Play"), this)),
      m_playback(new QLabel(this)) {
    m_view->setObjectName(QStringLiteral("transcripts"));
    m_view->setTranscripts(m_model);
    m_view->setAccessibleName(tr("Transcripts"));
    addTableActions(
        m_view, [this] { return m_details ? tr("transcripts_of_run_%1").arg(m_details->run.id) : tr("transcripts"); });
    m_run->setAccessibleName(tr("Run whose transcripts are shown"));
    m_run->setToolTip(tr("The chosen runs; one is shown at a time."));
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_run->setMinimumContentsLength(24);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_runFloat->setObjectName(QStringLiteral("runFloat"));
    m_runFloat->setToolTip(tr("Recognises the same recordings with the float model, for the line between."));
    m_play->setToolTip(tr("Plays the recording of the current line, or stops (Enter)."));
    m_playback->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_playback->setAccessibleName(tr("State of the playback"));

    auto* content = new QWidget(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_run);
    head->addWidget(m_play);
    head->addWidget(m_playback, 1);
    auto* second = new QHBoxLayout;
    second->addWidget(m_note, 1);
    second->addWidget(m_runFloat);
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(4);
    inner->addLayout(head);
    inner->addLayout(second);
    inner->addWidget(m_view, 1);
    m_page = new StatePage(content, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 6);
    layout->addWidget(m_page);

    connect(&m_library, &RunLibrary::selectionChanged, this, &TranscriptsPanel::fillRuns);
    connect(&m_library, &RunLibrary::rowsChanged, this, [this] {
        if (m_details && !m_float && !isFloatRun(m_details->run)) findFloat();
    });
    connect(m_run, &QComboBox::currentIndexChanged, this, &TranscriptsPanel::open);
    connect(m_runFloat, &QPushButton::clicked, this, &TranscriptsPanel::runFloat);
    connect(m_play, &QPushButton::clicked, this, &TranscriptsPanel::togglePlay);
    connect(m_view, &TranscriptView::utteranceActivated, this, &TranscriptsPanel::play);
    connect(m_view, &TableView::currentSourceRowChanged, this, &TranscriptsPanel::showPlayback);
    connect(&m_player, &Player::stateChanged, this, &TranscriptsPanel::showPlayback);
    fillRuns();
}

void TranscriptsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_player.stop();
}

void TranscriptsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) open();
}

void TranscriptsPanel::fillRuns() {
    const QVariant before = m_run->currentData();
    {
        const QSignalBlocker blocker(m_run);
        m_run->clear();
        for (const RunId id : m_library.selected()) {
            const int position = m_library.positionOf(id);
            QString name;
            if (position >= 0) name = QString::fromStdString(m_library.rows()[static_cast<std::size_t>(position)].name);
            m_run->addItem(tr("Run %1: %2").arg(id).arg(name), qlonglong(id));
            if (m_run->count() == kMostListed) break;
        }
        m_run->setCurrentIndex(std::max(0, m_run->findData(before)));
        m_run->setEnabled(m_run->count() > 1);
    }
    open();
}

/// Reads the chosen run, then looks for the float model's, then aligns; each in the background.
void TranscriptsPanel::open() {
    m_isStale = !isVisible();
    if (m_isStale) return;  // a tab that nobody looks at reads nothing
    const int request = ++m_request;
    m_error.clear();
    m_runFloat->setEnabled(true);
    m_isWaiting = m_run->count() > 0;
    showState();
    if (!m_isWaiting) {
        m_details.reset();
        return showTranscripts({});
    }
    m_library.fetch({m_run->currentData().toLongLong()}, this, [this, request](const RunLibrary::DetailsList& runs) {
        if (request != m_request) return;
        m_details = runs.empty() ? nullptr : runs.front();
        m_float.reset();
        if (!m_details) {
            m_isWaiting = false;
            return showTranscripts({});
        }
        if (isFloatRun(m_details->run)) return align();
        findFloat();
    });
}

void TranscriptsPanel::findFloat() {
    m_library.fetchFloatRun(m_details, this, [this, request = m_request](const std::shared_ptr<const RunDetails>& run) {
        if (request != m_request || (!run && !m_isWaiting)) return;
        m_float = run;
        align();
    });
}

void TranscriptsPanel::align() {
    m_jobs.start(
        Lane::Quick, tr("Align transcripts"), this,
        [run = m_details, floatRun = m_float](Workspace&, const RunControl&) {
            return transcriptsOf(*run, floatRun.get());
        },
        [this, request = m_request](const std::shared_ptr<const std::vector<Transcript>>& transcripts) {
            if (request != m_request) return;
            m_isWaiting = false;
            showTranscripts(*transcripts);
        },
        [this, request = m_request](const QString& message) {
            if (request != m_request) return;
            m_isWaiting = false;
            m_error = message;
            showState();
        });
}

void TranscriptsPanel::showTranscripts(const std::vector<Transcript>& transcripts) {
    const bool hasDamage = std::any_of(transcripts.begin(), transcripts.end(),
                                       [](const Transcript& transcript) { return transcript.floatText.has_value(); });
    m_model->setTranscripts(transcripts);
    // Without a float line nothing is known of damage; the errors are the next best.
    m_view->setColumnHidden(TranscriptModel::Damage, !hasDamage);
    m_view->sortByColumn(hasDamage ? TranscriptModel::Damage : TranscriptModel::Errors, Qt::DescendingOrder);
    showState();
}

void TranscriptsPanel::showState() {
    if (!m_error.isEmpty()) {
        m_page->showError(tr("The transcripts cannot be shown"), m_error);
    } else if (m_isWaiting && m_model->rowCount() == 0) {
        m_page->showLoading(tr("Reading what was recognised ..."));
    } else if (m_run->count() == 0) {
        m_page->showEmpty(tr("No run is chosen"),
                          tr("Choose a run in the Runs panel to see what it recognised, word by word."));
    } else if (m_model->rowCount() == 0) {
        m_page->showEmpty(tr("Nothing was recognised yet"), tr("This run has no finished recording."));
    } else {
        m_page->showContent();
    }
    const bool isFloat = m_details && isFloatRun(m_details->run);
    QString note;
    if (isFloat) {
        note = tr("This is a run of the float model itself.");
    } else if (m_float) {
        note = tr("Float lines are from run %1.").arg(m_float->run.id);
    } else if (m_details) {
        note = tr("No run of the float model over these recordings: no float lines.");
    }
    m_note->setText(note);
    m_note->setToolTip(note);
    m_note->setVisible(!note.isEmpty());
    m_runFloat->setVisible(m_details && !isFloat && !m_float);
    showPlayback();
}

void TranscriptsPanel::runFloat() {
    try {
        Experiment experiment = experimentOf(m_details->run);
        experiment.name += " float";
        experiment.allocation.allocator = "float";
        m_workbench.runAll(tr("Run the float model"), {withoutIrrelevant(std::move(experiment))});
        m_runFloat->setEnabled(false);
    } catch (const Error& error) {
        m_note->setText(QString::fromUtf8(error.what()));
    }
}

void TranscriptsPanel::togglePlay() {
    if (m_player.isPlaying()) return m_player.stop();
    const int row = m_view->currentSourceRow();
    if (row >= 0) play(m_model->rows()[static_cast<std::size_t>(row)].transcript.utterance);
}

void TranscriptsPanel::play(const QString& utterance) {
    m_player.stop();
    m_audioError.clear();
    m_jobs.cancel(m_audioJob);
    m_audioJob = 0;
    if (utterance == m_playing && m_player.hasSamples()) return m_player.play();
    m_player.clear();
    m_playing = utterance;
    if (!m_details) return;
    m_audioJob = m_jobs.start(
        Lane::Quick, tr("Read a recording"), this,
        [run = m_details, id = utterance.toStdString()](Workspace& workspace, const RunControl&) {
            return readUtterance(workspace, experimentOf(run->run).corpus, id);
        },
        [this](const std::shared_ptr<const std::vector<float>>& samples) {
            m_audioJob = 0;
            m_player.setSamples(*samples, kPlayedRateHz);
            m_player.play();
            showPlayback();
        },
        [this](const QString& message) {
            m_audioJob = 0;
            m_audioError = message;
            showPlayback();
        });
    showPlayback();
}

void TranscriptsPanel::showPlayback() {
    m_play->setText(m_player.isPlaying() ? tr("Sto&p") : tr("&Play"));
    m_play->setEnabled(m_player.isPlaying() || m_view->currentSourceRow() >= 0);
    QString text = m_audioError;
    if (text.isEmpty() && m_audioJob != 0) text = tr("Reading %1 ...").arg(m_playing);
    // The device is looked for when there is something to play, not before.
    if (text.isEmpty() && m_player.hasSamples()) text = m_player.obstacle();
    if (text.isEmpty() && m_player.isPlaying()) text = tr("Playing %1").arg(m_playing);
    m_playback->setText(text);
    m_playback->setToolTip(text);
}

}  // namespace voxbit
