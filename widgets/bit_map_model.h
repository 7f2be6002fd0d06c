// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/quantizer/bit_map.h"

namespace voxbit {

/// One layer of a bit map.
struct BitMapCell {
    QString layer;  ///< checkpoint name
    QString block;  ///< column header: network block; cells of one block stand below one another
    QString part;   ///< row within the block
    LayerBits bits;
    bool isPinned = false;
    bool isQuantizable = true;  ///< false: stays float by the selection; drawn hatched
    /// Wider (+) or narrower (-) than in another bit map, for comparisons; 0 draws nothing.
    int difference = 0;
    bool hasWeights = true;  ///< false: a matrix product, whose upper half stays blank
};

/// The cells that a BitMapView draws, a row per layer. AccessibleDescriptionRole is the layer in words.
class BitMapModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Layer, Weights, Inputs, Pinned, ColumnCount };

    explicit BitMapModel(QObject* parent = nullptr);

    void setCells(std::vector<BitMapCell> cells);
    /// Other widths and pins for the same layers. @pre one entry per cell @return the layers that changed
    std::vector<int> setBits(const BitMap& bits, const std::vector<bool>& isPinned);
    const std::vector<BitMapCell>& cells() const { return m_cells; }
    /// One layer in words: name, widths, pin; empty outside of the model.
    QString readOut(int layer) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    std::vector<BitMapCell> m_cells;
};

}  // namespace voxbit
