// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/window/comparison.h"
#include "app/window/job_runner.h"
#include "app/window/kept_profiles.h"
#include "app/window/panel.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace voxbit {

class FigureView;
class StatePage;
class TableModel;
class TableView;

/// Two to four speaker profiles, or runs, side by side. The profile of the present calibration subset can be kept under
/// a name; the present one is compared with those kept as long as there is room.
class ComparePanel : public QWidget {
    Q_OBJECT
  public:
    static constexpr std::size_t kMost = 4;  ///< side by side

    ComparePanel(const PanelContext& context, QWidget* parent);

    /// Keeps the present calibration subset. @return false when there is no ranking or no room
    bool keepProfile(const QString& name);
    const std::vector<KeptProfile>& kept() const { return m_kept; }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    enum Subject { Profiles, Runs };
    enum View { RankView, HistogramView, BitsView };

    QWidget* makeControls();
    QWidget* makeViews();
    void connectAll();
    void setTexts();
    Subject subject() const;
    void askAndKeep();
    void removeChosen();
    void onModel();
    void saveKept();
    void restoreKept();

    void refresh();
    void showList();
    void showProfiles();
    void showRanks();
    void readHistograms();
    void readRuns();
    void showRuns();
    void readComparison();
    void showBits();
    void fillOthers(const std::vector<NamedBits>& bits);
    void showSelectedLayer();
    void chooseRankPoint(int series, int point);
    void chooseBitCell(int cell);
    std::vector<KeptProfile> compared() const;
    std::optional<KeptProfile> present() const;

    PanelContext m_context;
    QLabel* m_subjectLabel;
    QComboBox* m_subject;
    QListWidget* m_list;
    QPushButton* m_keep;
    QPushButton* m_remove;
    QLabel* m_hint;
    QTabWidget* m_tabs;
    FigureView* m_ranks;
    FigureView* m_histograms;
    QLabel* m_otherLabel;
    QComboBox* m_other;
    QLabel* m_difference;
    BitMapView* m_bitMap;
    QLabel* m_tableTitle;
    TableModel* m_model;
    TableView* m_table;
    StatePage* m_page;

    std::vector<KeptProfile> m_kept;
    std::vector<KeptNote> m_waiting;  ///< kept for other models and corpora, or not restored yet
    std::vector<std::shared_ptr<const RunDetails>> m_runs;
    std::vector<NamedBits> m_bits;  ///< of what is compared, the first is the base
    std::vector<std::vector<int>> m_rankLayers;
    JobId m_histogramJob = 0, m_comparisonJob = 0, m_restoreJob = 0;
    int m_fetch = 0;  ///< number of the last request for runs: answers to earlier ones are dropped
    bool m_isStale = true;
};

}  // namespace voxbit
