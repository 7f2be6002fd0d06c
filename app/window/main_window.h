// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <filesystem>

#include "app/window/job_runner.h"
#include "app/window/next_step.h"
#include "app/window/panel.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "app/window/workbench.h"

class QDockWidget;
class QLabel;
class QMenu;

namespace voxbit {

class Language;
class PaintTurns;
class Tour;

/// What the command line of `voxbit` names.
struct WindowOptions {
    QString model;       ///< checkpoint folder; empty: the last experiment, else the demo
    QString corpus;      ///< corpus folder or manifest
    QString experiment;  ///< YAML file
    bool isDemo = false;
    /// Profiles the demo's speakers by itself where that is missing, so that it opens ready to use.
    bool profilesDemo = true;
    std::filesystem::path database = defaultDatabase();
    std::filesystem::path cache = defaultCache();
    QString settingsFile;  ///< empty: the user's
};

/// The window: menus, tool bar with the steps of the work, docks made from panels(), status bar. Owns everything that
/// lives as long as it does.
///
/// Another language makes menus and panels anew; experiment, jobs and runs stay.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    explicit MainWindow(const WindowOptions& options = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    Workbench& workbench() { return *m_workbench; }
    JobRunner& jobs() { return *m_jobs; }
    RunLibrary& runs() { return *m_runs; }
    Settings& settings() { return *m_settings; }
    /// The panel with an id of panels(). Another one after a change of language.
    QWidget* panel(const char* id) const;
    /// Shows a panel in front of the others and focuses it.
    QWidget* bringPanel(const QString& id);
    /// What the tool bar and the status bar propose.
    Step proposedStep() const { return m_proposed; }
    /// nullptr for Step::None.
    QAction* stepAction(Step step) const;

    /// A checkpoint folder (or the file with its weights) or a packed file, which brings its bits along.
    void openModel(const QString& path);
    void openCorpus(const QString& path);
    /// A YAML file, of which a sweep gives its base; says so in a box when it cannot be read.
    void openExperiment(const QString& file);
    /// Whichever of the three `path` is. What people open can be undone.
    void openPath(const QString& path);
    /// Does nothing where the demo is not installed.
    void openDemo();
    void restoreDefaultLayout();
    void startTour();

  Q_SIGNALS:
    void painted();     ///< for the first time
    void translated();  ///< panels and menus speak the language that was chosen last
    /// Model, corpus and, where the demo is profiled, its bit map are on screen.
    void ready();

  protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void makeBars();
    void clearBars();
    void changeLanguage();
    void remakeNext();
    void makeDocks();
    void makePanel(const PanelEntry& entry, QDockWidget& dock);
    QDockWidget* dock(const char* id) const;
    void shareSpace();
    void paintLater();
    void tidyTitles();
    QVariantMap layoutNow() const;
    bool restoreLayout(const QVariantMap& layout);
    void listen();
    void openFirst(const WindowOptions& options);
    void load(const QString& what, const Experiment& experiment);
    bool restoreSession();
    void keepSession();
    void keepLayout();
    void showJob(int job);
    void profileDemo();
    void showStateLater();
    void showState();
    void showStep(const NextStep& next);
    QString titleText() const;
    void applyTheme();
    bool mayClose();
    void refreshRuns();

    // main_window_menus.cpp
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeRunMenu();
    void makeViewMenu();
    void makeSettingsMenu();
    void makeHelpMenu();
    void makeToolBar();
    QIcon icon(const char* name, const char* desktopName = "") const;
    void fillRecent(QMenu* menu, Setting list, void (MainWindow::*open)(const QString&));
    QMenu* addChoices(QMenu* menu, const QString& title, Setting setting,
                      const std::vector<std::pair<QVariant, QString>>& choices);
    void fillDevices(QMenu* menu);
    void fillThreads(QMenu* menu);
    void chooseModel();
    void choosePackedModel();
    void chooseCorpusFolder();
    void chooseManifest();
    void chooseExperiment();
    void saveExperiment();

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<RunLibrary> m_runs;
    bool m_profilesDemo;
    bool m_isDemoToProfile = false;
    bool m_isPainted = false;
    bool m_isReady = false;
    bool m_isShownBefore = false;
    std::vector<QDockWidget*> m_docks;  ///< of panels(), in their order
    std::size_t m_remadeDocks = 0;      ///< in the present language
    QAction* m_openModel = nullptr;
    QAction* m_openCorpus = nullptr;
    QAction* m_profile = nullptr;
    QAction* m_measure = nullptr;
    QAction* m_calibrate = nullptr;
    QAction* m_evaluate = nullptr;
    QAction* m_checkIntegers = nullptr;
    QLabel* m_status = nullptr;
    QPointer<Tour> m_tour;
    QTimer m_stateTimer;
    QTimer m_sessionTimer;
    QTimer m_layoutTimer;
    QTimer m_titleTimer;
    QTimer m_remakeTimer;
    PaintTurns* m_paintTurns = nullptr;
    Step m_proposed = Step::None;
    std::string m_evaluated;               ///< experiment whose result was stored last
    std::vector<std::string> m_devices{};  ///< beside the CPU
    std::int64_t m_databaseTime = 0;
};

}  // namespace voxbit
