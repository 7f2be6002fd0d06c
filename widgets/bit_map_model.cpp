// SPDX-License-Identifier: Apache-2.0
#include "widgets/bit_map_model.h"

#include <QStringList>

namespace voxbit {
namespace {

QString widthText(Bits bits) {
    return bits == kFloatBits ? BitMapModel::tr("float") : BitMapModel::tr("%1-bit").arg(bits);
}

}  // namespace

BitMapModel::BitMapModel(QObject* parent) : QAbstractTableModel(parent) {}

void BitMapModel::setCells(std::vector<BitMapCell> cells) {
    beginResetModel();
    m_cells = std::move(cells);
    endResetModel();
}

std::vector<int> BitMapModel::setBits(const BitMap& bits, const std::vector<bool>& isPinned) {
    Q_ASSERT(bits.size() == m_cells.size() && isPinned.size() == bits.size());
    std::vector<int> changed;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        BitMapCell& cell = m_cells[i];
        if (cell.bits == bits[i] && cell.isPinned == isPinned[i]) continue;
        cell.bits = bits[i];
        cell.isPinned = isPinned[i];
        changed.push_back(static_cast<int>(i));
    }
    for (const int layer : changed) Q_EMIT dataChanged(index(layer, Weights), index(layer, Pinned));
    return changed;
}

QString BitMapModel::readOut(int layer) const {
    if (layer < 0 || layer >= rowCount()) return {};
    const BitMapCell& cell = m_cells[static_cast<std::size_t>(layer)];
    QStringList facts;
    if (!cell.isQuantizable) {
        facts << tr("not quantized");
    } else {
        if (cell.hasWeights) facts << tr("weights %1").arg(widthText(cell.bits.weight));
        facts << tr("inputs %1").arg(widthText(cell.bits.activation));
        if (cell.isPinned) facts << tr("pinned");
        if (cell.difference != 0)
            facts << tr("difference in bits: %1")
                         .arg((cell.difference > 0 ? "+" : "") + QString::number(cell.difference));
    }
    return cell.layer + "\n" + facts.join(", ");
}

int BitMapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int BitMapModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BitMapModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::AccessibleDescriptionRole) return readOut(index.row());
    if (role != Qt::DisplayRole) return {};
    const BitMapCell& cell = m_cells[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case Layer:
            return cell.layer;
        case Weights:
            if (!cell.hasWeights) return QStringLiteral("–");
            return widthText(cell.isQuantizable ? cell.bits.weight : kFloatBits);
        case Inputs:
            return widthText(cell.isQuantizable ? cell.bits.activation : kFloatBits);
        case Pinned:
            return cell.isPinned ? tr("pinned") : QString();
        default:
            return {};
    }
}

QVariant BitMapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Layer:
            return tr("Layer");
        case Weights:
            return tr("Weights");
        case Inputs:
            return tr("Inputs");
        case Pinned:
            return tr("Pinned");
        default:
            return {};
    }
}

}  // namespace voxbit
