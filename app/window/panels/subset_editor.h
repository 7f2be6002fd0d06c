// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "app/window/subset_facets.h"
#include "app/window/workbench.h"

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QTimer;
class QToolButton;

namespace voxbit {

class ChipBar;

/// Who calibrates and who tests: two expressions, and the chips and limits of the one that is being edited. Text and
/// clicks say the same; an expression that chips cannot show stays as written, a broken one stays in its line with
/// what is wrong below, and the last good one stays in force.
class SubsetEditor : public QWidget {
    Q_OBJECT
  public:
    enum class Side { Calibration, Test };

    SubsetEditor(Workbench& workbench, QWidget* parent);
    ~SubsetEditor() override;

    void setIndex(std::shared_ptr<const FacetIndex> index);
    Side side() const { return m_side; }
    void setSide(Side side);
    /// Of the edited expression; nothing while it cannot be counted.
    const std::optional<FacetCounts>& counts() const { return m_counts; }

    /// Takes speakers into the edited subset or out of it. @return whether that was possible; else it says why not
    bool checkSpeakers(const std::set<std::string>& speakers, bool isOn);
    /// The edited subset is these speakers only; none: all.
    void chooseOnly(const std::set<std::string>& speakers);

  Q_SIGNALS:
    /// Another side, another expression or other counts.
    void changed();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Line {
        QRadioButton* button = nullptr;
        QLineEdit* edit = nullptr;
        QString error;         ///< of what is typed
        bool isTyped = false;  ///< typed and not yet in the experiment
    };
    Line& line(Side side) { return m_lines[static_cast<std::size_t>(side)]; }
    const SubsetRequest& request(Side side) const;
    void makeLine(Side side);
    void makeLimits();
    void editRequest(const QString& what, const std::function<void(SubsetRequest&)>& change, const QString& key = {});
    void setFacets(const SubsetFacets& facets);
    void onTyped(Side side);
    void commit(Side side);
    void showExperiment();
    void count();
    void showChips();
    void showLimits();
    void showError(const QString& hint = {});
    void onChip(const QString& key, bool isOn);

    Workbench& m_workbench;
    std::shared_ptr<const FacetIndex> m_index;
    Side m_side = Side::Calibration;
    std::array<Line, 2> m_lines;
    SubsetFacets m_facets;
    std::optional<FacetCounts> m_counts;
    QString m_countError;
    QTimer* m_typing;
    QLabel* m_error;
    ChipBar* m_chips;
    QToolButton* m_facetsShown;
    QToolButton* m_limits;
    QWidget* m_limitRow;
    QSpinBox* m_count;
    QDoubleSpinBox* m_seconds;
    QSpinBox* m_seed;
};

}  // namespace voxbit
