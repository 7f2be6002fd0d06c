// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <string>
#include <vector>

namespace voxbit {

class Workbench;
struct LayerInfo;
struct LayerParity;

/// The layers of the workbench's model as a table, one row per layer in network order. Columns after the fixed ones are
/// the metrics that the ranking knows. A change of bits changes cells of the columns that depend on bits, no others.
class LayerModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        NameColumn,
        RankColumn,
        WeightBitsColumn,
        ActivationBitsColumn,
        PinColumn,
        DistanceColumn,
        IntegersColumn,
        KindColumn,
        ShapeColumn,
        ParametersColumn,
        MacsColumn,
        FirstMetricColumn
    };
    enum Role { SortRole = Qt::UserRole };

    explicit LayerModel(const Workbench& workbench, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    void onModel();
    void onRanking();
    void emitColumns(int first, int last);
    QVariant raw(int layer, int column) const;
    QVariant fact(const LayerInfo& layer, int column) const;
    QString text(int layer, int column) const;
    QString tip(int layer, int column) const;
    const LayerParity* parityOf(int layer) const;
    QString integersTip(int layer) const;
    QString integersDefinition() const;

    const Workbench& m_workbench;
    int m_rowCount = 0;
    std::vector<std::string> m_metrics;  ///< of the columns from FirstMetricColumn on
};

/// "64 × 64 × 10"; empty for layers without weights.
QString shapeText(const LayerInfo& layer);

}  // namespace voxbit
