// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <vector>

#include "app/window/panel.h"
#include "core/store/run_store.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolBar;
class QToolButton;

namespace voxbit {

class RunModel;
class RunTable;
class StatePage;

/// The runs of the database: find, compare, star, tag, note, delete with undo, take into the editor, run again, resume.
/// What is selected here is what Results, Transcripts and the comparisons show.
class RunsPanel : public QWidget {
    Q_OBJECT
  public:
    RunsPanel(const PanelContext& context, QWidget* parent);

  private:
    void makeFilters(QToolBar* bar);
    void makeActions(QToolBar* bar);
    QAction* makeAction(QToolBar* bar, const QString& text, const QString& tip, const QKeySequence& keys,
                        void (RunsPanel::*slot)());
    void applyFilter();
    void onModelChanged();
    void onSelectionChanged();
    void showSelection(bool isInView);
    void showState();
    void fillTagFilter();
    void fillTagMenu();
    void makeTag();
    std::vector<RunId> chosen() const;
    const RunRow* current() const;

    void toggleStar();
    void editNotes();
    void duplicate();
    void replay();
    void resume();
    void removeChosen();
    void undoRemove();
    void exportAll();

    Workbench& m_workbench;
    JobRunner& m_jobs;
    RunLibrary& m_library;
    RunModel* m_model;
    RunTable* m_table;
    StatePage* m_page;
    QLineEdit* m_text = nullptr;
    QComboBox* m_status = nullptr;
    QComboBox* m_tag = nullptr;
    QToolButton* m_starred = nullptr;
    QComboBox* m_grouping = nullptr;
    QLabel* m_count = nullptr;
    QTimer m_typing;
    QTimer m_later;  ///< shows the state once after many changes
    QMenu* m_tagMenu = nullptr;
    QAction* m_star = nullptr;
    QAction* m_tagAction = nullptr;
    QAction* m_notes = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_replay = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_undo = nullptr;
    bool m_isFollowing = false;  ///< the table is being set, not the user choosing
};

}  // namespace voxbit
