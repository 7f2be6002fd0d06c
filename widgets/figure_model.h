// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QLocale>
#include <optional>
#include <utility>
#include <vector>

#include "core/report/figure.h"
#include "widgets/figure_read_out.h"

namespace voxbit {

/// The numbers of a figure: a row per point, bar, bin or mark (series, x, y, interval, size), or per cell of a heat
/// map. Headers carry the units, AccessibleDescriptionRole is what the point reads out when walked to.
class FigureModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Role { SortRole = Qt::UserRole };

    explicit FigureModel(QObject* parent = nullptr);
    /// @pre the figure is valid, see checkFigure()
    void setFigure(const Figure& figure, const QLocale& locale);

    /// Where a row stands in the figure; nothing for marks and for the other kind of figure.
    std::optional<FigurePoint> pointOf(int row) const;
    std::optional<std::pair<int, int>> cellOf(int row) const;
    int rowOf(FigurePoint point) const;  ///< -1: not there
    int rowOf(std::pair<int, int> cell) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    /// A cell of the table: a text, or a number and how it is shown.
    struct Entry {
        QString text;
        std::optional<double> number = {};
    };
    Entry pointEntry(FigurePoint point, int column) const;
    Entry markEntry(const FigureMark& mark, int column) const;
    Entry heatEntry(std::pair<int, int> cell, int column) const;
    Entry entry(int row, int column) const;
    QString description(int row) const;
    bool isNumeric(int column) const;

    Figure m_figure;
    QLocale m_locale;
    std::vector<FigurePoint> m_points;  ///< by row; marks follow
    std::vector<int> m_firstRows;       ///< by series
    bool m_hasIntervals = false;
};

}  // namespace voxbit
