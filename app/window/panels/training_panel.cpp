// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/training_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

#include "app/window/core_text.h"
#include "app/window/job_controls.h"
#include "app/window/job_model.h"
#include "app/window/settings.h"
#include "core/base/error.h"
#include "core/experiment/experiment_model.h"
#include "core/report/training_figures.h"
#include "widgets/figure_view.h"
#include "widgets/message_boxes.h"
#include "widgets/state_page.h"

namespace voxbit {
namespace {

constexpr int kTrainingControlsEm = 24;
constexpr int kWideTraining = 2;  ///< width over height
constexpr int kMostSteps = 1'000'000;
constexpr int kRateDecimals = 6;  ///< of the learning rate
constexpr int kRateDigits = 2;    ///< of steps per second

/// Long texts of a language must not push the figures aside.
QComboBox* makeChoice(QWidget* parent, const std::vector<std::pair<QString, const char*>>& items) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto& [text, id] : items) box->addItem(text, QLatin1String(id));
    return box;
}

QString nativeText(const std::filesystem::path& path) {
    return QDir::toNativeSeparators(toQString(path.string()));
}

}  // namespace

TrainingPanel::TrainingPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_job(jobOf<TrainingJob>(context.workbench, context.jobs)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->addWidget(makeControls());
    m_page = new StatePage(makeFigures(), this);
    row->addWidget(m_page, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSettleMs);
    restore();
    connectAll();
    proposeSelection();
    showState();
}

QWidget* TrainingPanel::makeControls() {
    auto* controls = new JobControls(QStringLiteral("training"), this);
    m_form = controls->form();
    m_start = controls->start();
    m_status = controls->status();
    makeForm(*controls);
    m_resume = new QPushButton(tr("Res&ume"), controls);
    m_resume->setObjectName(QStringLiteral("trainingResume"));
    m_resume->setToolTip(
        tr("Goes on with the training that the folder holds unfinished, by the settings that it was "
           "started with; `voxbit-cli train --resume` does the same."));
    m_use = new QPushButton(controls);
    m_use->setObjectName(QStringLiteral("trainingUse"));
    controls->addBesideStart(m_resume);
    controls->addBelow(m_use);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(std::max(kTrainingControlsEm * fontMetrics().horizontalAdvance(QLatin1Char('m')),
                                 controls->minimumSizeHint().width()));
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(controls);
    return area;
}

void TrainingPanel::makeForm(JobControls& controls) {
    m_goal = makeChoice(
        m_form, {{tr("Weights, under the bit map"), "weights"}, {tr("Importance of the layers"), "importance"}});
    m_goal->setToolTip(
        tr("Weights: fine-tunes the model with the widths that its layers have now; step sizes are learned, too (LSQ). "
           "Importance: learns what every width of every layer costs (LIMPQ), for the sensitivity."));
    m_loss = makeChoice(m_form, {{tr("CTC, on transcripts"), "ctc"}, {tr("Distillation, label-free"), "distillation"}});
    m_loss->setToolTip(
        tr("CTC follows the transcripts. Distillation follows the output of the float model; it needs no transcripts "
           "to learn from."));
    m_steps = new QSpinBox(m_form);
    m_steps->setRange(1, kMostSteps);
    m_steps->setGroupSeparatorShown(true);
    m_steps->setToolTip(tr("Updates of the weights; the learning rate reaches 0 after the last."));
    m_rate = new QDoubleSpinBox(m_form);
    m_rate->setDecimals(kRateDecimals);
    m_rate->setRange(0, 1);
    m_rate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_rate->setToolTip(tr("At its peak, after the warm-up."));
    m_selection = new QLineEdit(m_form);
    m_selection->setPlaceholderText(tr("nothing: the last step is kept"));
    m_selection->setToolTip(
        tr("An expression, like those of the subsets: on these recordings the WER is measured twenty times, and the "
           "best step is kept. They may be neither among those that are trained on nor among those of the test."));
    controls.addRow(tr("&Learn"), "Goal", m_goal);
    controls.addRow(tr("L&oss"), "Loss", m_loss);
    controls.addRow(tr("Ste&ps"), "Steps", m_steps);
    controls.addRow(tr("Learning r&ate"), "Rate", m_rate);
    controls.addRow(tr("Judge &by"), "Selection", m_selection);
    m_output = new QLineEdit(m_form);
    m_output->setToolTip(tr("The result lies there as a checkpoint folder, beside the state of the training."));
    auto* browse = new QPushButton(tr("Bro&wse ..."), m_form);
    browse->setObjectName(QStringLiteral("trainingBrowse"));
    connect(browse, &QPushButton::clicked, this, &TrainingPanel::chooseFolder);
    auto* row = new QHBoxLayout;
    row->addWidget(m_output, 1);
    row->addWidget(browse);
    controls.addRow(tr("Fol&der"), "Output", m_output, row);
    setTabOrder(m_output, browse);
    setTabOrder(browse, m_start);
}

QWidget* TrainingPanel::makeFigures() {
    m_lossView = new FigureView(this);
    m_lossView->setObjectName(QStringLiteral("trainingLossView"));
    m_lossView->setAccessibleName(tr("Training loss"));
    m_lossView->setToolTip(
        tr("Mean since the point before. CTC: per letter of the transcripts. Distillation: how far the output is from "
           "that of the float model."));
    m_werView = new FigureView(this);
    m_werView->setObjectName(QStringLiteral("trainingWerView"));
    m_werView->setAccessibleName(tr("Development WER"));
    m_werView->setToolTip(tr("Word error rate on the recordings that choose the step; the mark is at the best one."));
    auto* figures = new QWidget(this);
    m_figures = new QBoxLayout(QBoxLayout::LeftToRight, figures);
    m_figures->setContentsMargins(0, 0, 0, 0);
    m_figures->addWidget(m_lossView, 1);
    m_figures->addWidget(m_werView, 1);
    return figures;
}

void TrainingPanel::connectAll() {
    Workbench* bench = &m_context.workbench;
    connect(&m_timer, &QTimer::timeout, this, &TrainingPanel::showState);
    const auto later = [this] {
        if (isVisible()) m_timer.start();
    };
    for (const auto signal : {&Workbench::modelChanged, &Workbench::bitsChanged, &Workbench::subsetsChanged})
        connect(bench, signal, this, later);
    connect(bench, &Workbench::corpusChanged, this, &TrainingPanel::proposeSelection);
    connect(&m_job, &TrainingJob::changed, this, [this] {
        look();
        showState();
    });
    connect(&m_job, &TrainingJob::advanced, this, [this] {
        showCurves();
        showStatus();
    });
    connect(&m_context.jobs, &JobRunner::rowChanged, this, [this] {
        if (isVisible() && m_job.isUnderWay()) showStatus();
    });
    connect(m_goal, &QComboBox::currentIndexChanged, this, &TrainingPanel::followGoal);
    for (QComboBox* box : {m_goal, m_loss})
        connect(box, &QComboBox::currentIndexChanged, this, &TrainingPanel::onControls);
    connect(m_steps, &QSpinBox::valueChanged, this, &TrainingPanel::onControls);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &TrainingPanel::onControls);
    for (QLineEdit* edit : {m_selection, m_output})
        connect(edit, &QLineEdit::textChanged, this, &TrainingPanel::onControls);
    connect(m_start, &QPushButton::clicked, this, &TrainingPanel::press);
    connect(m_resume, &QPushButton::clicked, this, [this] { m_job.resume(folder()); });
    connect(m_use, &QPushButton::clicked, this, &TrainingPanel::useResult);
    connect(m_page, &StatePage::actionRequested, this, &TrainingPanel::start);
}

/// The controls as they were left; while a training is under way, its folder.
void TrainingPanel::restore() {
    ModelTraining last;
    const std::string kept = m_context.settings.get(Setting::Training).toString().toStdString();
    try {
        if (!kept.empty()) last = fromJson<ModelTraining>(Json::parse(kept), "the last training");
    } catch (const std::exception&) {
        last = {};  // of another version, or edited
    }
    m_goal->setCurrentIndex(m_goal->findData(toQString(last.goal)));
    m_loss->setCurrentIndex(m_loss->findData(toQString(last.loss)));
    m_steps->setValue(static_cast<int>(std::min<std::int64_t>(last.steps, kMostSteps)));
    m_rate->setValue(last.learningRate);
    m_proposedSteps = static_cast<int>(last.usualSteps());
    followGoal();
    if (m_job.isUnderWay()) last.output = m_job.output();
    if (!last.output.empty()) m_output->setText(nativeText(last.output));
}

ModelTraining TrainingPanel::training() const {
    ModelTraining training;
    training.goal = utf8(m_goal->currentData().toString());
    training.loss = utf8(m_loss->currentData().toString());
    training.steps = m_steps->value();
    training.learningRate = m_rate->value();
    training.output = folder();
    if (!training.learnsImportance()) training.selection = utf8(m_selection->text().trimmed());
    return training;
}

std::string TrainingPanel::folder() const {
    const QString text = m_output->text().trimmed();
    return text.isEmpty() ? std::string() : utf8(QDir::home().absoluteFilePath(QDir::fromNativeSeparators(text)));
}

void TrainingPanel::chooseFolder() {
    const QString chosen =
        QFileDialog::getExistingDirectory(this, tr("Folder for the training"), QFileInfo(toQString(folder())).path());
    if (!chosen.isEmpty()) m_output->setText(QDir::toNativeSeparators(chosen));
}

/// A folder beside the runs and a number of steps for each goal, until people choose their own.
void TrainingPanel::followGoal() {
    if (m_steps->value() == m_proposedSteps)
        m_steps->setValue(m_proposedSteps = static_cast<int>(training().usualSteps()));
    if (m_output->text() != m_proposedFolder) return;
    const auto trainings = m_context.jobs.database().parent_path() / "training";
    m_proposedFolder = nativeText(trainings / utf8(m_goal->currentData().toString()));
    m_output->setText(m_proposedFolder);
}

void TrainingPanel::proposeSelection() {
    const auto& corpus = m_context.workbench.corpus();
    if (!corpus.isReady() || m_selection->text() != m_proposedSelection) return;
    m_proposedSelection = toQString(selectionSubset(*corpus.value->corpus));
    m_selection->setText(m_proposedSelection);
}

/// Curves want width: where there is little of it they stand below one another.
void TrainingPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_figures->setDirection(width() > kWideTraining * height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TrainingPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    look();
    showState();
}

void TrainingPanel::start() {
    const ModelTraining wanted = training();
    if (m_job.isUnderWay() || wanted.output.empty() || !m_job.obstacle(wanted).isEmpty()) return;
    if (!holdsAnything(wanted.output)) return m_job.start(wanted);
    askToOverwrite(window(), toQString(wanted.output), [this, wanted] { m_job.start(wanted); });
}

void TrainingPanel::press() {
    if (m_job.job() == 0) return start();
    m_job.cancel();
}

void TrainingPanel::useResult() {
    const std::string from = folder();
    if (m_found.hasImportance) {
        m_context.workbench.edit(tr("Rank layers by learned importance"), [&](Experiment& experiment) {
            experiment.sensitivity.metric = "file";
            experiment.sensitivity.file = importancePath(from).string();
        });
        return;
    }
    m_context.settings.addRecent(Setting::RecentModels, toQString(from));
    m_context.workbench.edit(tr("Open the trained model"), [&](Experiment& experiment) { putModel(experiment, from); });
}

void TrainingPanel::onControls() {
    m_context.settings.set(Setting::Training, toQString(toJson(training()).dump()));
    m_timer.start();
}

/// What the folder holds, read by a worker; shown once it is known. A panel that is not seen looks when it is.
void TrainingPanel::look() {
    if (!isVisible()) return;
    m_context.jobs.cancel(m_look);
    m_look = m_context.jobs.start(
        Lane::Quick, tr("Look at a training's folder"), this,
        [folder = folder()](Workspace&, const RunControl&) { return lookAtTraining(folder); },
        [this](const std::shared_ptr<const TrainingFolder>& found) {
            m_look = 0;
            m_found = *found;
            showState();
        },
        [this](const QString& message) {
            m_look = 0;
            m_found = {};
            m_found.problem = message;
            showState();
        });
}

void TrainingPanel::showState() {
    if (const std::string named = folder(); named != m_folder) {
        m_folder = named;
        m_found = {};
        look();
    }
    const QString obstacle = m_job.obstacle(training());
    m_form->setEnabled(!m_job.isUnderWay());
    m_selection->setEnabled(!training().learnsImportance());
    const bool isShown = m_found.config && shownState() != nullptr;
    m_werView->setVisible(isShown ? !m_found.config->development.empty() : !training().learnsImportance());
    if (m_found.config) {
        for (FigureView* view : {m_lossView, m_werView})
            view->setExportHeader(toQString(trainingHeader(*m_found.config)));
    }
    showButtons(obstacle);
    showPage(obstacle);
    showCurves();
    // How it ended stands in the folder.
    if (m_job.isUnderWay() || m_look == 0) showStatus();
}

void TrainingPanel::showButtons(const QString& obstacle) {
    const bool isRunning = m_job.job() != 0;
    const bool isFree = !m_job.isUnderWay();
    m_start->setText(isRunning ? tr("S&top") : tr("&Train"));
    m_start->setToolTip(isRunning ? tr("Saves the state and stops: at most the step under way is lost.")
                                  : tr("Trains on the recordings of the calibration subset."));
    m_start->setEnabled(isRunning || (isFree && obstacle.isEmpty() && !folder().empty()));
    m_resume->setEnabled(isFree && m_found.unfinished && m_found.config);
    m_use->setText(m_found.hasImportance ? tr("Ran&k layers by it") : tr("Open the trained &model"));
    m_use->setToolTip(m_found.hasImportance
                          ? tr("Makes the learned importance the sensitivity of the layers (metric: file).")
                          : tr("Opens the folder as the model, with the widths and step sizes that were trained with "
                               "it; nothing is left to calibrate."));
    m_use->setEnabled(isFree && (m_found.hasImportance || m_found.hasModel));
}

void TrainingPanel::showPage(const QString& obstacle) {
    const auto& answer = m_job.answer();
    if (answer.status == Loadable<TrainingAnswer>::Status::Failed) {
        m_page->showError(tr("The training failed"), answer.text, obstacle.isEmpty() ? tr("&Try again") : QString());
    } else if (m_job.isUnderWay() || shownState() != nullptr) {
        m_page->showContent();
    } else if (!m_found.problem.isEmpty()) {
        m_page->showError(tr("This folder cannot be read"), m_found.problem);
    } else if (!obstacle.isEmpty()) {
        m_page->showEmpty(tr("Nothing to train yet"), obstacle);
    } else {
        m_page->showEmpty(tr("Not trained yet"),
                          tr("What quantization costs can be learned back: weights and step sizes are fine-tuned with "
                             "the widths that the layers have. Or let the layers say themselves which widths they "
                             "need. A training can be stopped and resumed at any time."),
                          tr("&Train"));
    }
}

/// Of the training under way or the one that ended here, else of the one that the folder holds.
const TrainingState* TrainingPanel::shownState() const {
    const TrainingState& told = m_job.state();
    if (m_job.output() == folder() && (told.step > 0 || !told.curve.empty())) return &told;
    if (m_found.unfinished) return &*m_found.unfinished;
    return m_found.finished ? &*m_found.finished : nullptr;
}

void TrainingPanel::showCurves() {
    const TrainingState* state = shownState();
    const auto curve = state != nullptr ? state->curveSoFar() : std::vector<TrainingPoint>();
    m_lossView->setFigure(lossPicture(curve));
    m_werView->setFigure(werPicture(curve, state != nullptr ? state->bestStep : 0));
}

void TrainingPanel::showStatus() {
    m_status->setText(statusText());
}

QString TrainingPanel::statusText() const {
    QStringList parts;
    if (const JobRow* row = m_context.jobs.row(m_job.job())) {
        parts << jobProgressText(*row, tr("Preparing: recordings and model ..."));
        if (row->unitsPerSecond > 0)
            parts << tr("%1 steps/s").arg(QLocale().toString(row->unitsPerSecond, 'g', kRateDigits));
    } else if (m_job.isUnderWay()) {
        parts << tr("Stopping: the state is being saved ...");
    }
    if (const TrainingState* state = shownState()) parts << trainingText(*state);
    if (m_job.isUnderWay()) return parts.join(QLatin1Char('\n'));
    if (m_found.unfinished && m_found.config) {
        parts.prepend(tr("Stopped after %1 of %2 steps. Resume goes on from there.")
                          .arg(QLocale().toString(qlonglong(m_found.unfinished->step)),
                               QLocale().toString(qlonglong(m_found.config->steps))));
    } else if (shownState() != nullptr) {
        parts.prepend(tr("The training is finished."));
    } else if (const auto& subsets = m_context.workbench.subsets().value) {
        parts << tr("Trains on %n recording(s), the calibration subset.", nullptr,
                    static_cast<int>(subsets->calibration.size()));
    }
    return parts.join(QLatin1Char('\n'));
}

}  // namespace voxbit
