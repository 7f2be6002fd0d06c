// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QAbstractButton;
class QLabel;

namespace voxbit {

/// One value of a facet.
struct Chip {
    QString key;    ///< e.g. "gender=F"
    QString label;  ///< e.g. "F"
    QString group;  ///< e.g. "gender": chips of one group stand together after its name
    int count = 0;  ///< shown beside the label
    bool isOn = false;
};

/// Facets with their counts, as buttons that wrap into lines. Tab reaches the bar, arrows walk, Space toggles.
class ChipBar : public QWidget {
    Q_OBJECT
  public:
    explicit ChipBar(QWidget* parent = nullptr);
    void setChips(std::vector<Chip> chips);
    const std::vector<Chip>& chips() const { return m_chips; }
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void toggled(const QString& key, bool isOn);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();
    void describe();
    /// Puts everything into lines; with `isDry` only finds the height.
    int arrange(int width, bool isDry) const;
    void giveFocusTo(std::size_t chip);
    bool walk(std::size_t from, int key);

    std::vector<Chip> m_chips;
    std::vector<QAbstractButton*> m_buttons;  ///< one per chip
    std::vector<QLabel*> m_groups;            ///< one per chip, set where a group begins
};

}  // namespace voxbit
