// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <algorithm>

#include "app/window/icons.h"
#include "app/window/job_status.h"
#include "app/window/language.h"
#include "app/window/panels/jobs_panel.h"
#include "app/window/part_sizes.h"
#include "app/window/tour.h"
#include "core/base/error.h"
#include "core/experiment/devices.h"
#include "core/package/packed_file.h"
#include "widgets/message_boxes.h"
#include "widgets/outlined_style.h"
#include "widgets/paint_turns.h"

namespace voxbit {
namespace {

constexpr int kSessionDelayMs = 500;
/// Docks, splitters, headers and columns tell of their changes in many ways: looking now and then is simpler.
constexpr int kLayoutIntervalMs = 2000;

/// The demo, ready to explore: every speaker's calibration recordings, tested on their test recordings.
Experiment demoExperiment() {
    const std::filesystem::path folder = demoFolder();
    Experiment experiment;
    experiment.name = "demo";
    experiment.model = (folder / "model").string();
    experiment.corpus.path = (folder / "corpus" / "manifest.csv").string();
    experiment.subsets.calibration = {"subset=calibration", 0, 0.0, 0};
    experiment.subsets.test.expression = "subset=test";
    experiment.subsets.excludeCalibration = true;  // whoever is chosen to calibrate on
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
    makeDocks();
    makeBars();
    listen();
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    resize(screen.boundedTo(QSize(fontMetrics().averageCharWidth() * 240, fontMetrics().height() * 66)));
    restoreGeometry(m_settings->get(Setting::Geometry).toByteArray());
    openFirst(options);
    showState();
}

MainWindow::~MainWindow() {
    // Panels and menus refer to what the window owns: they go first.
    if (m_tour) m_tour->finish();
    for (QDockWidget* dock : m_docks) delete dock;
    clearBars();
}

void MainWindow::makeBars() {
    m_status = new QLabel(this);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(m_status, 1);
    auto* status = new JobStatus(*m_jobs, statusBar());
    connect(status, &JobStatus::detailsRequested, this, &MainWindow::showJob);
    statusBar()->addPermanentWidget(status);
    makeMenus();
    makeToolBar();
}

void MainWindow::clearBars() {
    delete menuBar();
    delete statusBar();
}

void MainWindow::changeLanguage() {
    m_language->use(m_settings->get(Setting::Language).toString());
    setLocale(QLocale());
    if (m_tour) m_tour->finish();
    m_paintTurns->hold();
    m_remadeDocks = 0;
    m_remakeTimer.start(0);
}

/// Panels and menus are made anew in the present language; what they show lives in the objects that stay. One panel in
/// each turn of the event loop: all of them together take longer than a hand should wait.
void MainWindow::remakeNext() {
    if (m_remadeDocks < m_docks.size()) {
        QDockWidget& dock = *m_docks[m_remadeDocks];
        const QVariantMap sizes = sizesOfParts(*dock.widget());
        delete dock.widget();
        makePanel(panels()[m_remadeDocks++], dock);
        restoreSizesOfParts(*dock.widget(), sizes);
        m_remakeTimer.start(0);
        return;
    }
    clearBars();
    makeBars();
    m_paintTurns->release();
    m_workbench->retranslate();
    showState();
    Q_EMIT translated();
}

void MainWindow::listen() {
    Workbench* workbench = m_workbench.get();
    m_paintTurns = new PaintTurns(this);
    m_remakeTimer.setSingleShot(true);
    connect(&m_remakeTimer, &QTimer::timeout, this, &MainWindow::remakeNext);
    m_titleTimer.setSingleShot(true);
    connect(&m_titleTimer, &QTimer::timeout, this, &MainWindow::tidyTitles);
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
    connect(m_runs.get(), &RunLibrary::openRequested, this, [this] { bringPanel(QStringLiteral("results")); });
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
        if (setting == Setting::Language) QTimer::singleShot(0, this, &MainWindow::changeLanguage);
    });
    m_sessionTimer.setSingleShot(true);
    connect(&m_sessionTimer, &QTimer::timeout, this, &MainWindow::keepSession);
    connect(workbench, &Workbench::experimentChanged, this, [this] { m_sessionTimer.start(kSessionDelayMs); });
    connect(&m_layoutTimer, &QTimer::timeout, this, &MainWindow::keepLayout);
    m_layoutTimer.start(kLayoutIntervalMs);
}

QWidget* MainWindow::panel(const char* id) const {
    return findChild<QWidget*>(QString::fromLatin1(id) + QStringLiteral("Panel"));
}

void MainWindow::showJob(int job) {
    if (auto* jobs = qobject_cast<JobsPanel*>(bringPanel(QStringLiteral("jobs")))) jobs->choose(job);
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
    if (options.isDemo) {
        openDemo();
    } else if (!options.experiment.isEmpty()) {
        openExperiment(options.experiment);
    } else if (!options.model.isEmpty() || !options.corpus.isEmpty()) {
        if (!options.model.isEmpty()) openPath(options.model);
        if (!options.corpus.isEmpty()) openCorpus(options.corpus);
    } else if (!restoreSession()) {
        openDemo();
    }
    m_workbench->undoStack().clear();  // before the beginning there is nothing to go back to
}

/// All ways of opening a whole experiment end here.
void MainWindow::load(const QString& what, const Experiment& experiment) {
    const auto demo = demoFolder();
    m_isDemoToProfile = m_profilesDemo && !demo.empty() && std::filesystem::path(experiment.model) == demo / "model";
    m_workbench->edit(what, [&](Experiment& open) { open = experiment; });
}

bool MainWindow::restoreSession() {
    const std::string kept = m_settings->get(Setting::Experiment).toString().toStdString();
    if (kept.empty()) return false;
    try {
        load({}, fromJson<Experiment>(Json::parse(kept), "the last session"));
        return true;
    } catch (const std::exception&) {
        return false;  // of another version, or edited: the demo is a better start than a complaint
    }
}

void MainWindow::keepSession() {
    m_settings->set(Setting::Experiment, QString::fromStdString(toJson(m_workbench->experiment()).dump()));
}

void MainWindow::keepLayout() {
    // What is being dragged is no layout yet.
    if (!m_isShownBefore || !isVisible() || QGuiApplication::mouseButtons() != Qt::NoButton) return;
    m_settings->set(Setting::Geometry, saveGeometry());
    m_settings->set(Setting::Layout, layoutNow());
}

void MainWindow::openModel(const QString& path) {
    const QFileInfo file(path);
    // The weights of a checkpoint folder stand for the folder.
    const bool isPart = file.isFile() && QFileInfo::exists(file.absolutePath() + QStringLiteral("/config.json"));
    const QString whole = isPart ? file.absolutePath() : file.absoluteFilePath();
    m_settings->addRecent(Setting::RecentModels, whole);
    m_workbench->changeModel(whole);
}

void MainWindow::openCorpus(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_settings->addRecent(Setting::RecentCorpora, whole);
    m_workbench->changeCorpus(whole);
}

void MainWindow::openExperiment(const QString& file) {
    try {
        load(tr("Open experiment"), readSweep(QFileInfo(file).absoluteFilePath().toStdString()).base);
    } catch (const Error& error) {
        showFailure(this, tr("This experiment cannot be opened"), QString::fromUtf8(error.what()));
    }
}

void MainWindow::openPath(const QString& path) {
    if (isExperimentFile(path)) return openExperiment(path);
    const bool isCheckpoint = QFileInfo::exists(path + QStringLiteral("/config.json"));
    const bool isTensors =
        path.endsWith(QLatin1String(".safetensors"), Qt::CaseInsensitive) || isPackedFile(path.toStdString());
    if (isCheckpoint || isTensors || !QFileInfo::exists(path)) return openModel(path);
    openCorpus(path);
}

void MainWindow::openDemo() {
    if (demoFolder().empty()) return;
    Experiment experiment = demoExperiment();
    experiment.threads = m_settings->get(Setting::Threads).toInt();
    load(tr("Open demo"), experiment);
}

/// The demo needs some seconds of profiling before it has anything to show; nobody should have to find that out.
void MainWindow::profileDemo() {
    const Workbench& bench = *m_workbench;
    if (!m_isDemoToProfile || !bench.model().isReady() || !bench.subsets().isReady() || m_jobs->isComputing()) return;
    if (!bench.corpus().value->isComplete || bench.ranking().status == Loadable<Ranking>::Status::Loading) return;
    m_isDemoToProfile = false;
    if (!bench.ranking().isReady()) m_workbench->profile();
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
    paintLater();
    if (m_isShownBefore) return;
    m_isShownBefore = true;
    // Only now the window has its size, of which the docks take their shares.
    restoreDefaultLayout();
    if (!restoreLayout(m_settings->get(Setting::Layout).toMap()))
        QTimer::singleShot(0, this, &MainWindow::shareSpace);  // docks made before are laid out by now
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    paintLater();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayClose()) {
        event->ignore();
        return;
    }
    keepLayout();
    keepSession();
    m_settings->writeNow();
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
