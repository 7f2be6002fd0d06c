// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>
#include <map>

#include "app/window/icons.h"
#include "app/window/job_status.h"
#include "app/window/language.h"
#include "app/window/ranking_job.h"
#include "app/window/tour.h"
#include "core/base/error.h"
#include "core/experiment/devices.h"
#include "widgets/outlined_style.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kSessionDelayMs = 500;
constexpr int kLayoutVersion = 2;    // of the saved docks; another one falls back to the default layout
constexpr int kLowWindowLines = 58;  // of text, below which two rows of panels and the budget do not fit

/// The demo, ready to explore: every speaker's calibration recordings, tested on their test recordings.
Experiment demoExperiment() {
    const std::filesystem::path folder = demoFolder();
    Experiment experiment;
    experiment.name = "demo";
    experiment.model = (folder / "model").string();
    experiment.corpus.path = (folder / "corpus" / "manifest.csv").string();
    experiment.subsets.calibration = {"subset=calibration", 0, 0.0, 0};
    experiment.subsets.test.expression = "subset=test";
    experiment.calibration.calibrator = "minmax";
    experiment.averageBits = 4;
    return experiment;
}

bool isExperimentFile(const QString& path) {
    return path.endsWith(QLatin1String(".yaml"), Qt::CaseInsensitive) ||
           path.endsWith(QLatin1String(".yml"), Qt::CaseInsensitive);
}

QStringList localFiles(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) paths.push_back(url.toLocalFile());
    }
    return paths;
}

}  // namespace

MainWindow::MainWindow(const WindowOptions& options, QWidget* parent)
    : QMainWindow(parent),
      m_settings(std::make_unique<Settings>(options.settingsFile)),
      m_language(std::make_unique<Language>()),
      m_jobs(std::make_unique<JobRunner>(options.database, options.cache)),
      m_workbench(std::make_unique<Workbench>(*m_jobs)),
      m_runs(std::make_unique<RunLibrary>(*m_jobs)),
      m_profilesDemo(options.profilesDemo) {
    m_language->use(m_settings->get(Setting::Language).toString());
    setLocale(QLocale());  // widgets take their window's, which was made before
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setDockOptions(AllowTabbedDocks | AllowNestedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    QApplication::setStyle(new OutlinedStyle);
    applyTheme();
    build();
    listen();
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    resize(screen.boundedTo(QSize(fontMetrics().averageCharWidth() * 240, fontMetrics().height() * 66)));
    restoreGeometry(m_settings->get(Setting::Geometry).toByteArray());
    openFirst(options);
    showState();
}

MainWindow::~MainWindow() {
    // Panels and menus refer to what the window owns: they go first.
    clear();
}

void MainWindow::build() {
    m_status = new QLabel(this);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(new JobStatus(*m_jobs, statusBar()));
    makeDocks();
    makeMenus();
    makeToolBar();
}

void MainWindow::clear() {
    if (m_tour) m_tour->finish();
    for (QDockWidget* dock : m_docks) delete dock;
    m_docks.clear();
    for (QToolBar* bar : findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly)) delete bar;
    delete menuBar();
    delete statusBar();
}

/// Panels and menus are made anew in the present language; what they show lives in the objects that stay.
void MainWindow::rebuild() {
    const QByteArray layout = saveState(kLayoutVersion);
    setUpdatesEnabled(false);
    clear();
    build();
    restoreState(layout, kLayoutVersion);
    setUpdatesEnabled(true);
    showState();
    Q_EMIT rebuilt();
}

void MainWindow::makeDocks() {
    const PanelContext context{*m_workbench, *m_jobs, *m_runs, *m_settings};
    for (const PanelEntry& entry : panels()) {
        const QString title = QCoreApplication::translate("Panels", entry.title);
        QWidget* panel = entry.make(context, this);
        panel->setObjectName(QString::fromLatin1(entry.id) + QStringLiteral("Panel"));
        panel->setAccessibleName(title);
        auto* dock = new QDockWidget(title, this);
        dock->setObjectName(QString::fromLatin1(entry.id));
        dock->setWidget(panel);
        m_docks.push_back(dock);
    }
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    restoreDefaultLayout();
}

QDockWidget* MainWindow::dock(const char* id) const {
    return findChild<QDockWidget*>(QString::fromLatin1(id));
}

/// Left: who. Centre: the layers. Right: the layer chosen. Below: how much, then what came of it. A low window shows
/// what came of it behind the layers instead: below one another neither would have room. Sizes are shares of the
/// window.
void MainWindow::restoreDefaultLayout() {
    const QSize wanted = size();
    const bool isLow = wanted.height() < kLowWindowLines * fontMetrics().height();
    for (QDockWidget* made : m_docks) {
        made->setFloating(false);
        removeDockWidget(made);
    }
    // One row in one area: only there sizes can be given to each (areas without a central widget share what is left).
    // Heads of columns first: beside a dock that has tabs nothing can be put, only onto it.
    const auto isBelow = [&](const PanelEntry& entry) {
        return entry.area == Qt::BottomDockWidgetArea && (entry.isAlone || !isLow);
    };
    const auto columnOf = [&](const PanelEntry& entry) {
        const bool isBehindLayers = entry.area == Qt::BottomDockWidgetArea && !isBelow(entry);
        return isBehindLayers ? Qt::NoDockWidgetArea : entry.area;
    };
    std::map<Qt::DockWidgetArea, QDockWidget*> heads;
    std::vector<const PanelEntry*> others;
    QDockWidget* lastColumn = nullptr;
    for (const PanelEntry& entry : panels()) {
        QDockWidget* made = dock(entry.id);
        if (isBelow(entry) && (entry.isAlone || heads[entry.area] == nullptr)) {
            addDockWidget(Qt::BottomDockWidgetArea, made, Qt::Vertical);
        } else if (heads[columnOf(entry)] != nullptr) {
            others.push_back(&entry);
            continue;
        } else if (lastColumn == nullptr) {
            addDockWidget(Qt::TopDockWidgetArea, made, Qt::Horizontal);
        } else {
            splitDockWidget(lastColumn, made, Qt::Horizontal);
        }
        if (!isBelow(entry)) lastColumn = made;
        if (!entry.isAlone) heads[columnOf(entry)] = made;
    }
    for (const PanelEntry* entry : others) {
        QDockWidget*& last = heads[columnOf(*entry)];
        tabifyDockWidget(last, dock(entry->id));
        last = dock(entry->id);
    }
    for (QDockWidget* made : m_docks) made->show();
    shareSpace();
    if (size() != wanted) resize(wanted);  // what stood below one another for a moment may have pushed it open
}

void MainWindow::shareSpace() {
    layout()->activate();
    const bool isBelow = dockWidgetArea(dock("runs")) == Qt::BottomDockWidgetArea;
    for (const char* front : {"speakers", "layers", "details"}) dock(front)->raise();
    if (isBelow) dock("runs")->raise();
    resizeDocks({dock("speakers"), dock("layers"), dock("details")},
                {width() * 26 / 100, width() * 50 / 100, width() * 24 / 100}, Qt::Horizontal);
    const int budget = dock("budget")->minimumSizeHint().height();
    if (isBelow) {
        const int rest = height() - budget;
        resizeDocks({dock("layers"), dock("budget"), dock("runs")}, {rest * 62 / 100, budget, rest * 38 / 100},
                    Qt::Vertical);
    } else {
        resizeDocks({dock("layers"), dock("budget")}, {height() - budget, budget}, Qt::Vertical);
    }
}

void MainWindow::listen() {
    Workbench* workbench = m_workbench.get();
    m_stateTimer.setSingleShot(true);
    connect(&m_stateTimer, &QTimer::timeout, this, &MainWindow::showState);
    for (const auto signal :
         {&Workbench::experimentChanged, &Workbench::modelChanged, &Workbench::corpusChanged,
          &Workbench::subsetsChanged, &Workbench::rankingChanged, &Workbench::bitsChanged, &Workbench::scalesChanged}) {
        connect(workbench, signal, this, &MainWindow::showStateLater);
    }
    connect(m_jobs.get(), &JobRunner::rowAdded, this, &MainWindow::showStateLater);
    connect(m_jobs.get(), &JobRunner::ended, this, &MainWindow::showStateLater);
    connect(workbench, &Workbench::runsChanged, m_runs.get(), &RunLibrary::refresh);
    connect(workbench, &Workbench::runFinished, this, [this](qint64 id) {
        m_runs->select({id});
        // What runs now may differ from what is being edited: only an untouched experiment counts as evaluated.
        m_runs->fetch({id}, this, [this](const RunLibrary::DetailsList& runs) {
            if (runs.empty()) return;
            m_evaluated = experimentHash(fromJson<Experiment>(runs.front()->run.experiment, "the stored run"));
            showStateLater();
        });
    });
    connect(m_settings.get(), &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Theme) {
            applyTheme();
            showStateLater();  // the frame of the next step has the palette's colours
        }
        // Queued: the menu whose action this is must not go while it is open.
        if (setting == Setting::Language) {
            QTimer::singleShot(0, this, [this] {
                m_language->use(m_settings->get(Setting::Language).toString());
                setLocale(QLocale());
                rebuild();
            });
        }
    });
    m_sessionTimer.setSingleShot(true);
    connect(&m_sessionTimer, &QTimer::timeout, this, &MainWindow::keepSession);
    connect(workbench, &Workbench::experimentChanged, this, [this] { m_sessionTimer.start(kSessionDelayMs); });
}

QWidget* MainWindow::panel(const char* id) const {
    return findChild<QWidget*>(QString::fromLatin1(id) + QStringLiteral("Panel"));
}

QWidget* MainWindow::bringPanel(const QString& id) {
    auto* shown = findChild<QWidget*>(id + QStringLiteral("Panel"));
    if (auto* dock = findChild<QDockWidget*>(id)) {
        dock->show();
        dock->raise();
    }
    if (shown == nullptr) return nullptr;
    // The first control of the panel, unless the focus is inside already.
    if (!shown->isAncestorOf(QApplication::focusWidget())) {
        for (QWidget* widget : shown->findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisibleTo(shown) || !widget->isEnabled())
                continue;
            widget->setFocus(Qt::ShortcutFocusReason);
            break;
        }
    }
    return shown;
}

void MainWindow::openFirst(const WindowOptions& options) {
    m_jobs->start(
        Lane::Quick, tr("Look for devices"), this, [](Workspace&, const RunControl&) { return cudaDevices(); },
        [this](const std::shared_ptr<const std::vector<std::string>>& names) { m_devices = *names; });
    m_runs->refresh();
    if (options.isDemo) return openDemo();
    if (!options.experiment.isEmpty()) return openExperiment(options.experiment);
    if (!options.model.isEmpty() || !options.corpus.isEmpty()) {
        if (!options.model.isEmpty()) openPath(options.model);
        if (!options.corpus.isEmpty()) openCorpus(options.corpus);
        return;
    }
    if (!restoreSession()) openDemo();
}

/// All ways of opening a whole experiment end here.
void MainWindow::load(Experiment experiment) {
    const auto demo = demoFolder();
    m_isDemoToProfile = m_profilesDemo && !demo.empty() && std::filesystem::path(experiment.model) == demo / "model";
    m_workbench->load(experiment);
}

bool MainWindow::restoreSession() {
    const std::string kept = m_settings->get(Setting::Experiment).toString().toStdString();
    if (kept.empty()) return false;
    try {
        load(fromJson<Experiment>(Json::parse(kept), "the last session"));
        return true;
    } catch (const std::exception&) {
        return false;  // of another version, or edited: the demo is a better start than a complaint
    }
}

void MainWindow::keepSession() {
    m_settings->set(Setting::Experiment, QString::fromStdString(toJson(m_workbench->experiment()).dump()));
}

void MainWindow::openModel(const QString& folder) {
    const QString path = QFileInfo(folder).absoluteFilePath();
    m_settings->addRecent(Setting::RecentModels, path);
    m_workbench->edit(tr("Open model"), [&](Experiment& experiment) { experiment.model = path.toStdString(); });
}

void MainWindow::openCorpus(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_settings->addRecent(Setting::RecentCorpora, whole);
    m_workbench->edit(tr("Open corpus"), [&](Experiment& experiment) {
        experiment.corpus = {whole.toStdString(), "auto"};
        experiment.subsets = {};
    });
}

void MainWindow::openExperiment(const QString& file) {
    try {
        load(readSweep(QFileInfo(file).absoluteFilePath().toStdString()).base);
    } catch (const Error& error) {
        auto* box = new QMessageBox(QMessageBox::Warning, tr("This experiment cannot be opened"),
                                    QString::fromUtf8(error.what()), QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }
}

void MainWindow::openPath(const QString& path) {
    if (isExperimentFile(path)) return openExperiment(path);
    const bool isCheckpoint = QFileInfo::exists(path + QStringLiteral("/config.json"));
    if (isCheckpoint || !QFileInfo::exists(path)) return openModel(path);
    openCorpus(path);
}

void MainWindow::openDemo() {
    if (demoFolder().empty()) return;
    Experiment experiment = demoExperiment();
    experiment.threads = m_settings->get(Setting::Threads).toInt();
    load(experiment);
}

/// The demo needs some seconds of profiling before it has anything to show; nobody should have to find that out.
void MainWindow::profileDemo() {
    const Workbench& bench = *m_workbench;
    if (!m_isDemoToProfile || !bench.model().isReady() || !bench.subsets().isReady() || m_jobs->isComputing()) return;
    if (!bench.corpus().value->isComplete || bench.ranking().status == Loadable<Ranking>::Status::Loading) return;
    m_isDemoToProfile = false;
    if (!bench.ranking().isReady()) m_workbench->profile();
}

/// Once per turn of the event loop, however many signals one edit sends: a drag must not pay for it each time.
void MainWindow::showStateLater() {
    if (!m_stateTimer.isActive()) m_stateTimer.start(0);
}

QAction* MainWindow::stepAction(Step step) const {
    switch (step) {
        case Step::OpenModel:
            return m_openModel;
        case Step::OpenCorpus:
            return m_openCorpus;
        case Step::Profile:
            return m_profile;
        case Step::Measure:
            return m_measure;
        case Step::Calibrate:
            return m_calibrate;
        case Step::Evaluate:
            return m_evaluate;
        case Step::None:
            break;
    }
    return nullptr;
}

void MainWindow::showState() {
    profileDemo();
    const Workbench& bench = *m_workbench;
    const bool canRun = bench.model().isReady() && bench.subsets().isReady();
    m_profile->setEnabled(canRun);
    m_measure->setVisible(needsMeasuring(bench.experiment()));
    m_measure->setEnabled(canRun);
    m_calibrate->setEnabled(bench.bits().isReady() && canRun);
    m_evaluate->setEnabled(bench.bits().isReady() && canRun);
    const bool isEvaluated = !m_evaluated.empty() && bench.bits().isReady() &&
                             m_evaluated == experimentHash(withoutIrrelevant(bench.experiment()));
    showStep(nextStep(bench, *m_jobs, isEvaluated));
    setWindowTitle(titleText());
    if (!m_isReady && canRun && (bench.bits().isReady() || m_jobs->isComputing())) {
        m_isReady = true;
        QTimer::singleShot(0, this, &MainWindow::ready);
    }
}

void MainWindow::showStep(const NextStep& next) {
    m_proposed = next.step;
    const QAction* action = stepAction(next.step);
    QString text = next.text;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (action != nullptr && !action->shortcut().isEmpty())
        text += QStringLiteral("  (%1)").arg(action->shortcut().toString(QKeySequence::NativeText));
    m_status->setText(text);
    m_status->setToolTip(next.text);
    auto* bar = findChild<QToolBar*>(QStringLiteral("steps"));
    for (const Step step :
         {Step::OpenModel, Step::OpenCorpus, Step::Profile, Step::Measure, Step::Calibrate, Step::Evaluate}) {
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(stepAction(step)));
        if (button == nullptr) continue;
        const bool isNext = step == next.step;
        // Bold and framed, so that it does not rest on colour alone.
        QFont font = bar->font();
        font.setBold(isNext);
        button->setFont(font);
        button->setProperty("isNext", isNext);
        button->setStyleSheet({});
        if (isNext) {
            button->setStyleSheet(
                QStringLiteral("QToolButton { border: 2px solid palette(highlight); border-radius: 4px; "
                               "padding: 2px 6px; color: %1; }")
                    .arg(QApplication::palette().color(QPalette::ButtonText).name()));
        }
        button->setAccessibleDescription(isNext ? tr("This is the next step.") : QString());
    }
}

QString MainWindow::titleText() const {
    const Workbench& bench = *m_workbench;
    QStringList parts{QStringLiteral("Voxbit")};
    const QString model = QFileInfo(QString::fromStdString(bench.experiment().model)).fileName();
    if (!model.isEmpty()) parts << tr("%1: %2").arg(QString::fromStdString(bench.experiment().name), model);
    if (bench.corpus().isReady()) {
        const CorpusFacts& corpus = *bench.corpus().value;
        parts << tr("%n speaker(s)", nullptr, static_cast<int>(corpus.speakers.size())) + QStringLiteral(", ") +
                     tr("%n utterance(s)", nullptr, static_cast<int>(corpus.corpus->utterances.size()));
    }
    return parts.join(QStringLiteral(" - "));
}

void MainWindow::applyTheme() {
    const QString theme = m_settings->get(Setting::Theme).toString();
    if (theme == QLatin1String("dark")) {
        QApplication::setPalette(darkPalette());
    } else if (theme == QLatin1String("light")) {
        QApplication::setPalette(lightPalette());
    } else {
        QApplication::setPalette(QPalette());  // back to the desktop's, or the style's where there is none
    }
}

bool MainWindow::mayClose() {
    if (!m_jobs->isComputing()) return true;
    QMessageBox question(
        QMessageBox::Question, tr("Jobs are running"),
        tr("Stop all jobs and close? Finished parts stay in the database; an interrupted run can be resumed."),
        QMessageBox::NoButton, this);
    question.addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    QPushButton* keep = question.addButton(tr("&Keep open"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    return question.clickedButton() != keep;
}

/// Another instance may have written to the same database while this one was in the background.
void MainWindow::refreshRuns() {
    std::int64_t newest = 0;
    for (const char* suffix : {"", "-wal"}) {
        const QFileInfo file(QString::fromStdString(m_jobs->database().string() + suffix));
        if (file.exists()) newest = std::max<std::int64_t>(newest, file.lastModified().toMSecsSinceEpoch());
    }
    if (newest == m_databaseTime) return;
    m_databaseTime = newest;
    m_runs->refresh();
}

bool MainWindow::event(QEvent* event) {
    const bool isTaken = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        QTimer::singleShot(0, this, &MainWindow::painted);
    }
    if (event->type() == QEvent::WindowActivate) refreshRuns();
    return isTaken;
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_isShownBefore) return;
    m_isShownBefore = true;
    // Only now the window has its size, of which the docks take their shares.
    restoreDefaultLayout();
    if (!restoreState(m_settings->get(Setting::Layout).toByteArray(), kLayoutVersion))
        QTimer::singleShot(0, this, &MainWindow::shareSpace);  // docks made before are laid out by now
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_settings->set(Setting::Geometry, saveGeometry());
    m_settings->set(Setting::Layout, saveState(kLayoutVersion));
    keepSession();
    m_jobs->cancelAll();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QString& path : localFiles(*event->mimeData())) openPath(path);
    event->acceptProposedAction();
}

}  // namespace voxbit
