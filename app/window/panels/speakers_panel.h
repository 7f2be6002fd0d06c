// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/panel.h"
#include "app/window/speaker_model.h"
#include "app/window/subset_facets.h"
#include "app/window/workbench.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QTabWidget;

namespace voxbit {

class ListenPane;
class ShareBar;
class StatePage;
class SubsetEditor;
class TableModel;
class TableView;

/// Who: the speakers of the corpus, who of them calibrates and tests, what they sound like, and what is broken.
class SpeakersPanel : public QWidget {
    Q_OBJECT
  public:
    SpeakersPanel(const PanelContext& context, QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeChoosePage();
    QWidget* makeProblemsPage();
    void onModel();
    void onCorpus();
    void showSpeakers();
    void showCount();
    void judgeSplits();
    void showShares(const SplitOverview& overview);
    void showWarning(const SplitOverview& overview);
    void showProblems();
    void showScan();
    void showSubset();
    void checkRows(const QList<int>& rows, bool isOn);
    void colourWarning();
    std::set<std::string> speakersOf(const QList<int>& rows) const;

    Workbench& m_workbench;
    JobRunner& m_jobs;
    std::shared_ptr<const FacetIndex> m_index;
    std::shared_ptr<const Corpus> m_indexing;  ///< whose index is being made
    std::shared_ptr<const TrainingAudio> m_heard;
    std::string m_heardFolder;
    JobId m_indexJob = 0;
    JobId m_heardJob = 0;
    JobId m_splitJob = 0;
    SpeakerModel* m_model;
    StatePage* m_page;
    QTabWidget* m_tabs;
    SubsetEditor* m_editor;
    TableView* m_table;
    QLabel* m_count;
    QCheckBox* m_exclude;
    ShareBar* m_shares;
    QLabel* m_warning = nullptr;
    ListenPane* m_listen;
    TableModel* m_problems;
    QProgressBar* m_scan;
};

}  // namespace voxbit
