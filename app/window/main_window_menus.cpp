// SPDX-License-Identifier: Apache-2.0
// The menus and the tool bar of the main window.
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QThread>
#include <QToolBar>

#include "app/window/about_box.h"
#include "app/window/experiment_dialog.h"
#include "app/window/icons.h"
#include "app/window/language.h"
#include "app/window/main_window.h"
#include "app/window/panels/benchmark_panel.h"
#include "app/window/panels/laboratory_panel.h"
#include "app/window/report_export.h"
#include "app/window/shortcut_list.h"
#include "app/window/tour.h"
#include "core/base/text_file.h"
#include "widgets/message_boxes.h"

namespace voxbit {

QIcon MainWindow::icon(const char* name, const char* desktopName) const {
    return actionIcon(name, desktopName, m_settings->get(Setting::Theme).toString() == QLatin1String("system"));
}

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeRunMenu();
    makeViewMenu();
    makeSettingsMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->setToolTipsVisible(true);
    m_openModel = file->addAction(icon("open-model"), tr("Open &model ..."), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                                  &MainWindow::chooseModel);
    m_openModel->setToolTip(tr("Opens a checkpoint folder in Hugging Face layout."));
    m_openModel->setIconText(tr("Model"));
    file->addAction(tr("Open pac&ked model ..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), this,
                    &MainWindow::choosePackedModel)
        ->setToolTip(tr("Opens one file with bits and scales, as `voxbit-cli quantize` writes it."));
    fillRecent(file->addMenu(tr("Recent m&odels")), Setting::RecentModels, &MainWindow::openModel);
    m_openCorpus = file->addAction(icon("open-corpus"), tr("Open &corpus folder ..."),
                                   QKeySequence(Qt::CTRL | Qt::Key_K), this, &MainWindow::chooseCorpusFolder);
    m_openCorpus->setToolTip(tr("Opens a folder of recordings in one of the known layouts."));
    m_openCorpus->setIconText(tr("Corpus"));
    file->addAction(tr("Open corpus m&anifest ..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), this,
                    &MainWindow::chooseManifest);
    fillRecent(file->addMenu(tr("Recent co&rpora")), Setting::RecentCorpora, &MainWindow::openCorpus);
    file->addAction(icon("open-experiment", "document-open"), tr("Open &experiment ..."), QKeySequence::Open, this,
                    &MainWindow::chooseExperiment);
    file->addAction(icon("export", "document-save-as"), tr("&Save experiment as ..."), QKeySequence::SaveAs, this,
                    &MainWindow::saveExperiment);
    file->addAction(icon("demo"), tr("Open the &demo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), this,
                    &MainWindow::openDemo);
    file->addSeparator();
    QMenu* exported = file->addMenu(icon("export", "document-save-as"), tr("E&xport"));
    fillExportMenu(exported, {*m_workbench, *m_jobs, *m_runs, *m_settings}, this);
    file->addSeparator();
    file->addAction(icon("quit", "application-exit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this,
                    &QWidget::close);
}

void MainWindow::makeEditMenu() {
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    // Children of the menu, so that they go with it when the language changes.
    QAction* undo = m_workbench->undoStack().createUndoAction(edit, tr("&Undo"));
    undo->setIcon(icon("undo", "edit-undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_workbench->undoStack().createRedoAction(edit, tr("&Redo"));
    redo->setIcon(icon("redo", "edit-redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(tr("Experiment &settings ..."), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                    [this] { editExperiment(*m_workbench, {}, this); });
}

void MainWindow::makeRunMenu() {
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->setToolTipsVisible(true);
    const auto step = [&](const char* iconName, const QString& text, const QString& shortText, const QString& tip,
                          Qt::Key key, void (Workbench::*action)()) {
        QAction* made = run->addAction(icon(iconName), text, QKeySequence(key), m_workbench.get(), action);
        made->setIconText(shortText);
        made->setToolTip(QStringLiteral("%1 (%2)").arg(tip, made->shortcut().toString(QKeySequence::NativeText)));
        return made;
    };
    m_profile = step("profile", tr("&Profile"), tr("1 Profile"),
                     tr("Gathers activation statistics of the chosen speakers, one pass per new recording."),
                     Qt::Key_F5, &Workbench::profile);
    m_measure = step("measure", tr("&Measure"), tr("Measure"),
                     tr("Quantizes one layer at a time and measures what that does to the output."), Qt::Key_F6,
                     &Workbench::measureSensitivity);
    m_calibrate = step("calibrate", tr("&Calibrate"), tr("2 Calibrate"),
                       tr("Finds the scales of the present bit map on the calibration subset."), Qt::Key_F7,
                       &Workbench::calibrate);
    m_evaluate = step("evaluate", tr("&Evaluate"), tr("3 Evaluate"),
                      tr("Recognises the test subset with the quantized model and stores the run."), Qt::Key_F8,
                      &Workbench::evaluate);
    m_checkIntegers =
        run->addAction(tr("Check &integers"), QKeySequence(Qt::Key_F9), m_workbench.get(), &Workbench::checkIntegers);
    m_checkIntegers->setToolTip(
        tr("Holds every layer that can run in 8-bit integers against its simulation, on up to %n test recording(s); "
           "the table of the layers shows the answer.",
           nullptr, kParityRecordings));
    QAction* benchmark = run->addAction(tr("&Benchmark"), QKeySequence(Qt::CTRL | Qt::Key_B), this, [this] {
        if (auto* panel = qobject_cast<BenchmarkPanel*>(bringPanel(QStringLiteral("benchmark")))) panel->start();
    });
    benchmark->setToolTip(
        tr("Measures float32, the simulation and 8-bit integers in turn on the test subset: error rate, speed, memory "
           "and file size side by side."));
    QAction* laboratory = run->addAction(tr("Metric &laboratory"), QKeySequence(Qt::CTRL | Qt::Key_L), this, [this] {
        if (auto* panel = qobject_cast<LaboratoryPanel*>(bringPanel(QStringLiteral("laboratory")))) panel->start();
    });
    laboratory->setToolTip(
        tr("Holds every sensitivity metric against what quantizing each layer alone does to the output, on the "
           "calibration subset: rank correlations, and how far ranks depend on the recordings."));
    run->addAction(tr("&Training"), QKeySequence(Qt::CTRL | Qt::Key_T), this,
                   [this] { bringPanel(QStringLiteral("training")); })
        ->setToolTip(tr("Fine-tunes the model under the present bit map, or learns the importance of its layers."));
    const auto follow = [this, benchmark, laboratory] {
        benchmark->setEnabled(jobOf<BenchmarkJob>(*m_workbench, *m_jobs).canStart());
        laboratory->setEnabled(jobOf<LaboratoryJob>(*m_workbench, *m_jobs).canStart());
    };
    for (const auto signal : {&Workbench::modelChanged, &Workbench::bitsChanged, &Workbench::subsetsChanged})
        connect(m_workbench.get(), signal, benchmark, follow);
    follow();
    run->addSeparator();
    run->addAction(icon("stop"), tr("C&ancel all jobs"), QKeySequence(Qt::CTRL | Qt::Key_Period), m_jobs.get(),
                   &JobRunner::cancelComputing);
}

void MainWindow::makeViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (const PanelEntry& entry : panels()) {
        view->addAction(QCoreApplication::translate("Panels", entry.title),
                        QKeySequence(QString::fromLatin1(entry.shortcut)), this,
                        [this, id = QString::fromLatin1(entry.id)] { bringPanel(id); });
    }
    view->addSeparator();
    QMenu* shown = view->addMenu(tr("&Shown panels"));
    for (QDockWidget* dock : m_docks) shown->addAction(dock->toggleViewAction());
    view->addAction(icon("layout"), tr("Restore &default layout"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this,
                    &MainWindow::restoreDefaultLayout);
}

void MainWindow::makeSettingsMenu() {
    QMenu* menu = menuBar()->addMenu(tr("&Settings"));
    addChoices(menu, tr("&Theme"), Setting::Theme,
               {{QStringLiteral("system"), tr("&System")},
                {QStringLiteral("light"), tr("&Light")},
                {QStringLiteral("dark"), tr("&Dark")}});
    std::vector<std::pair<QVariant, QString>> names{{QStringLiteral("system"), tr("&System")}};
    for (const LanguageEntry& entry : languages())
        names.emplace_back(QString::fromLatin1(entry.code), QString::fromUtf8(entry.nativeName));
    addChoices(menu, tr("&Language"), Setting::Language, names);
    menu->addSeparator();
    QMenu* devices = menu->addMenu(tr("&Device"));
    connect(devices, &QMenu::aboutToShow, this, [this, devices] { fillDevices(devices); });
    QMenu* threads = menu->addMenu(tr("T&hreads in one operation"));
    connect(threads, &QMenu::aboutToShow, this, [this, threads] { fillThreads(threads); });
}

QMenu* MainWindow::addChoices(QMenu* menu, const QString& title, Setting setting,
                              const std::vector<std::pair<QVariant, QString>>& choices) {
    QMenu* sub = menu->addMenu(title);
    auto* group = new QActionGroup(sub);
    for (const auto& [value, text] : choices) {
        QAction* action =
            sub->addAction(text, this, [this, setting, chosen = value] { m_settings->set(setting, chosen); });
        action->setCheckable(true);
        action->setChecked(m_settings->get(setting) == value);
        group->addAction(action);
    }
    return sub;
}

void MainWindow::fillDevices(QMenu* menu) {
    menu->clear();
    auto* group = new QActionGroup(menu);
    std::vector<std::string> names{"cpu"};
    names.insert(names.end(), m_devices.begin(), m_devices.end());
    for (const std::string& name : names) {
        QAction* action = menu->addAction(QString::fromStdString(name), this, [this, name] {
            m_settings->set(Setting::Device, QString::fromStdString(name));
            m_workbench->edit(tr("Change the device"), [&](Experiment& experiment) { experiment.device = name; });
        });
        action->setCheckable(true);
        action->setChecked(m_workbench->experiment().device == name);
        group->addAction(action);
    }
    if (m_devices.empty()) menu->addAction(tr("No CUDA device was found"))->setEnabled(false);
}

void MainWindow::fillThreads(QMenu* menu) {
    menu->clear();
    auto* group = new QActionGroup(menu);
    for (int count = 1; count <= QThread::idealThreadCount(); count *= 2) {
        QAction* action = menu->addAction(tr("%n thread(s)", nullptr, count), this, [this, count] {
            m_settings->set(Setting::Threads, count);
            m_workbench->edit(tr("Change the number of threads"),
                              [&](Experiment& experiment) { experiment.threads = count; });
        });
        action->setCheckable(true);
        action->setChecked(m_workbench->experiment().threads == count);
        group->addAction(action);
    }
}

void MainWindow::makeHelpMenu() {
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(icon("tour"), tr("&Tour"), QKeySequence(Qt::Key_F1), this, &MainWindow::startTour);
    help->addAction(icon("keyboard"), tr("&Shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_Question), this,
                    [this] { (new ShortcutList(this))->open(); });
    help->addAction(icon("help", "help-about"), tr("&About Voxbit"), this, [this] { (new AboutBox(this))->open(); });
}

void MainWindow::makeToolBar() {
    auto* bar = findChild<QToolBar*>(QStringLiteral("steps"), Qt::FindDirectChildrenOnly);
    if (bar == nullptr) {
        bar = addToolBar(QString());
        bar->setObjectName(QStringLiteral("steps"));
        bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar->setMovable(false);
    }
    for (QAction* action : bar->actions()) {
        if (action->isSeparator()) delete action;  // the others went with their menus
    }
    bar->setWindowTitle(tr("Steps"));
    bar->addAction(m_openModel);
    bar->addAction(m_openCorpus);
    bar->addSeparator();
    bar->addActions({m_profile, m_measure, m_calibrate, m_evaluate});
    for (QAction* action : bar->actions()) {
        if (QWidget* button = bar->widgetForAction(action)) button->setFocusPolicy(Qt::TabFocus);
    }
}

void MainWindow::fillRecent(QMenu* menu, Setting list, void (MainWindow::*open)(const QString&)) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu, list, open] {
        menu->clear();
        for (const QString& path : m_settings->get(list).toStringList()) {
            menu->addAction(path, this, [this, path, open] { (this->*open)(path); });
        }
        if (menu->isEmpty()) menu->addAction(tr("None yet"))->setEnabled(false);
    });
}

void MainWindow::chooseModel() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Checkpoint folder in Hugging Face layout"));
    if (!folder.isEmpty()) openModel(folder);
}

void MainWindow::choosePackedModel() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Packed model"), {}, tr("Packed models (*.voxbit *.safetensors)"));
    if (!path.isEmpty()) openModel(path);
}

void MainWindow::chooseCorpusFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Corpus folder"));
    if (!folder.isEmpty()) openCorpus(folder);
}

void MainWindow::chooseManifest() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Manifest"), {}, tr("Manifests (*.csv *.tsv *.jsonl)"));
    if (!path.isEmpty()) openCorpus(path);
}

void MainWindow::chooseExperiment() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Experiment"), {}, tr("Experiments (*.yaml *.yml)"));
    if (!path.isEmpty()) openExperiment(path);
}

/// JSON is YAML, too: the command line runs the file as it is.
void MainWindow::saveExperiment() {
    QString path = QFileDialog::getSaveFileName(this, tr("Save experiment"), {}, tr("Experiments (*.yaml *.yml)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".yaml");
    try {
        writeFileAtomically(path.toStdString(), toJson(m_workbench->experiment()).dump(2) + '\n');
    } catch (const Error& error) {
        showFailure(this, tr("The experiment was not written"), QString::fromUtf8(error.what()));
    }
}

void MainWindow::startTour() {
    if (m_tour) return;
    const auto bring = [this](const char* id) {
        return [this, name = QString::fromLatin1(id)] { return bringPanel(name); };
    };
    m_tour = new Tour(
        this, {{tr("Who"),
                tr("Choose the speakers that the model must serve, and those that it is tested on. Search, click "
                   "the chips or write an expression: all say the same."),
                bring("speakers")},
               {tr("What to press"),
                tr("The steps of the work, in their order. The next one is framed, and the line at the "
                   "bottom of the window says why."),
                [this] { return findChild<QWidget*>(QStringLiteral("steps")); }},
               {tr("Which layers"),
                tr("Each layer's sensitivity for these speakers, its activations, and the bit map: one "
                   "selection in all of them. Arrow keys walk, 1 to 8 pin a layer to a width."),
                bring("layers")},
               {tr("How many bits"),
                tr("Drag the budget: bits are distributed anew at once, the least sensitive layers give "
                   "up theirs first."),
                bring("budget")},
               {tr("One layer"),
                tr("The chosen layer's histogram with its scale and what is clipped, and why it has the "
                   "bits it has."),
                bring("details")},
               {tr("What came of it"),
                tr("Evaluated runs are kept here: error rates with their intervals, transcripts, "
                   "comparisons, matrices, curves. Choose runs and the other tabs show them."),
                bring("runs")}});
    connect(m_tour, &Tour::finished, this, [this] { m_settings->set(Setting::TourSeen, true); });
}

}  // namespace voxbit
