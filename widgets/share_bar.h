// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace voxbit {

/// One part of the whole.
struct Share {
    QString name;
    double value = 0;  ///< >= 0, in any unit
    QString text;      ///< shown with the name, e.g. "60 utterances" or "86 %"
};

/// Parts of a whole as one bar with a legend; patterns as well as colours tell them apart.
class ShareBar : public QWidget {
    Q_OBJECT
  public:
    explicit ShareBar(QWidget* parent = nullptr);
    void setShares(std::vector<Share> shares);
    const std::vector<Share>& shares() const { return m_shares; }
    /// Where the parts of the bar are drawn, px; empty for parts of nothing.
    std::vector<QRectF> partRects() const;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    std::vector<QRect> legendRects(int forWidth) const;

    std::vector<Share> m_shares;
};

}  // namespace voxbit
