// SPDX-License-Identifier: Apache-2.0
#include "app/window/layer_model.h"

#include <QFont>
#include <QLocale>
#include <cmath>
#include <limits>

#include "app/window/metric_text.h"
#include "app/window/workbench.h"
#include "core/base/as_index.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

bool isText(int column) {
    return column == LayerModel::NameColumn || column == LayerModel::PinColumn || column == LayerModel::KindColumn ||
           column == LayerModel::ShapeColumn;
}

/// Words left, numbers right; the pin between numbers stands in the middle.
int alignmentOf(int column) {
    if (column == LayerModel::PinColumn) return int(Qt::AlignCenter);
    return int((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QVariant numberOrNothing(double value) {
    return std::isfinite(value) ? QVariant(value) : QVariant();
}

/// Whether calibration measured anything at this layer.
bool isMeasured(const LayerScales& scales) {
    const bool isQuantized = scales.weight.bits != kFloatBits || !scales.inputs.empty();
    return isQuantized && (scales.distortion != 0 || scales.score != 0);
}

}  // namespace

LayerModel::LayerModel(const Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent), m_workbench(workbench) {
    connect(&workbench, &Workbench::modelChanged, this, &LayerModel::onModel);
    connect(&workbench, &Workbench::rankingChanged, this, &LayerModel::onRanking);
    connect(&workbench, &Workbench::bitsChanged, this, [this] { emitColumns(WeightBitsColumn, PinColumn); });
    connect(&workbench, &Workbench::scalesChanged, this, [this] { emitColumns(DistanceColumn, DistanceColumn); });
    connect(&workbench, &Workbench::integersChanged, this, [this] {
        emitColumns(IntegersColumn, IntegersColumn);
        Q_EMIT headerDataChanged(Qt::Horizontal, IntegersColumn, IntegersColumn);
    });
    onModel();
    onRanking();
}

void LayerModel::onModel() {
    beginResetModel();
    m_rowCount = m_workbench.model().isReady() ? static_cast<int>(m_workbench.model().value->layers.size()) : 0;
    endResetModel();
}

void LayerModel::onRanking() {
    std::vector<std::string> names;
    if (m_workbench.ranking().value) {
        for (const auto& metric : m_workbench.ranking().value->metrics) names.push_back(metric.name);
    }
    if (names != m_metrics) {
        beginResetModel();
        m_metrics = std::move(names);
        endResetModel();
        return;
    }
    emitColumns(RankColumn, RankColumn);
    emitColumns(FirstMetricColumn, columnCount() - 1);
    if (!m_metrics.empty()) Q_EMIT headerDataChanged(Qt::Horizontal, FirstMetricColumn, columnCount() - 1);
}

void LayerModel::emitColumns(int first, int last) {
    if (m_rowCount > 0 && first <= last) Q_EMIT dataChanged(index(0, first), index(m_rowCount - 1, last));
}

int LayerModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rowCount;
}

int LayerModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : FirstMetricColumn + static_cast<int>(m_metrics.size());
}

QVariant LayerModel::fact(const LayerInfo& layer, int column) const {
    switch (column) {
        case NameColumn:
            return QString::fromStdString(layer.name);
        case KindColumn:
            return layerKindText(layer.kind);
        case ShapeColumn:
            return shapeText(layer);
        case ParametersColumn:
            return static_cast<qlonglong>(layer.weightCount + layer.biasCount);
        default:
            return layer.macsPerSecond / 1e6;
    }
}

/// Numbers as numbers; invalid: there is none.
QVariant LayerModel::raw(int layer, int column) const {
    const auto ranking = m_workbench.ranking().value;
    const auto bits = m_workbench.bits().value;
    const auto scales = m_workbench.scales().value;
    switch (column) {
        case RankColumn:
            if (!ranking || asIndex(layer) >= ranking->rankOf.size() || ranking->rankOf[asIndex(layer)] < 0) return {};
            return ranking->rankOf[asIndex(layer)] + 1;
        case WeightBitsColumn:
            if (!bits || m_workbench.model().value->layers[asIndex(layer)].weightCount == 0) return {};
            return bits->allocation.bits[asIndex(layer)].weight;
        case ActivationBitsColumn:
            return bits ? QVariant(bits->allocation.bits[asIndex(layer)].activation) : QVariant();
        case PinColumn:
            return bits && bits->isPinned[asIndex(layer)] ? QVariant(1) : QVariant(0);
        case DistanceColumn:
            if (!scales || !isMeasured(scales->layers[asIndex(layer)])) return {};
            return 100 * scales->layers[asIndex(layer)].distortion;
        case IntegersColumn:
            if (const LayerParity* parity = parityOf(layer))
                return parity->agreement.sqnrDb().value_or(std::numeric_limits<double>::infinity());
            return {};
        default:
            break;
    }
    if (column < FirstMetricColumn) return fact(m_workbench.model().value->layers[asIndex(layer)], column);
    if (!ranking) return {};
    const auto& values = ranking->metrics[asIndex(column - FirstMetricColumn)].values;
    return asIndex(layer) < values.size() ? numberOrNothing(values[asIndex(layer)]) : QVariant();
}

QString LayerModel::text(int layer, int column) const {
    const QVariant value = raw(layer, column);
    if (!value.isValid()) return {};
    const QLocale locale;
    switch (column) {
        case WeightBitsColumn:
        case ActivationBitsColumn:
            return widthText(value.toInt());
        case PinColumn:
            return value.toInt() == 1 ? tr("pinned") : QString();
        case RankColumn:
        case ParametersColumn:
            return locale.toString(value.toLongLong());
        case MacsColumn:
            return locale.toString(value.toDouble(), 'f', 1);
        case IntegersColumn: {
            const QString db = std::isinf(value.toDouble()) ? tr("equal") : locale.toString(value.toDouble(), 'f', 1);
            return parityOf(layer)->isWithinBound ? db
                                                  : tr("%1, off", "integers are too far from the simulation").arg(db);
        }
        default:
            return isText(column) ? value.toString() : locale.toString(value.toDouble(), 'g', 3);
    }
}

QString LayerModel::tip(int layer, int column) const {
    if (column == NameColumn) return QString::fromStdString(m_workbench.model().value->layers[asIndex(layer)].name);
    if (const QString own = column == IntegersColumn ? integersTip(layer) : QString(); !own.isEmpty()) return own;
    return headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
}

/// Nothing for layers that do not run in integers.
const LayerParity* LayerModel::parityOf(int layer) const {
    const auto& check = m_workbench.integers().value;
    if (!check || asIndex(layer) >= check->answerOf.size() || check->answerOf[asIndex(layer)] < 0) return nullptr;
    return &check->parity.layers[asIndex(check->answerOf[asIndex(layer)])];
}

QString LayerModel::integersTip(int layer) const {
    const auto& check = m_workbench.integers().value;
    if (!check) return {};
    const QLocale locale;
    if (const LayerParity* parity = parityOf(layer)) {
        const Agreement& agreement = parity->agreement;
        const QString numbers =
            tr("Largest error %1, of values up to %2; cosine %3.")
                .arg(locale.toString(agreement.largestError, 'g', 3), locale.toString(agreement.largestValue, 'g', 3),
                     locale.toString(agreement.cosine(), 'f', 8));
        const QString how = parity->mode == ExecutionMode::Dynamic
                                ? tr("Integers; every recording has ranges of its own.")
                                : tr("Integers with the ranges of the calibration.");
        const QString bound =
            parity->isWithinBound ? QString() : QLatin1Char('\n') + tr("Rounding does not explain that.");
        return numbers + QLatin1Char('\n') + how + bound;
    }
    for (const auto& [simulated, reason] : check->parity.simulated)
        if (simulated == layer) return tr("Simulated: %1").arg(QString::fromStdString(reason));
    return tr("It does not run in integers.");
}

/// What the column is, and what the whole network came to.
QString LayerModel::integersDefinition() const {
    const QString definition =
        tr("Measured by Check integers: energy of what the layer puts out when 8-bit integers are simulated, over the "
           "energy of what it changes to run in them. Above 110 dB sums are only added in another order.");
    const auto& check = m_workbench.integers().value;
    if (!check) return definition;
    const QLocale locale;
    const Parity& parity = check->parity;
    return definition + QLatin1Char('\n') +
           tr("Whole network: %1 of %2 decisions differ.")
               .arg(locale.toString(qlonglong(parity.differentDecisions)),
                    locale.toString(qlonglong(parity.decisions)));
}

QVariant LayerModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rowCount || !m_workbench.model().value) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(index.row(), index.column());
        case Qt::ToolTipRole:
            return tip(index.row(), index.column());
        case Qt::TextAlignmentRole:
            return alignmentOf(index.column());
        case SortRole:
            return raw(index.row(), index.column());
        case TableView::ExportRole: {
            const QVariant value = raw(index.row(), index.column());
            if (value.typeId() == QMetaType::Double && std::isinf(value.toDouble())) return QStringLiteral("equal");
            if (value.typeId() == QMetaType::Double) return QString::number(value.toDouble(), 'g', 17);
            return index.column() == PinColumn ? QVariant(text(index.row(), PinColumn)) : value;
        }
        default:
            return {};
    }
}

QVariant LayerModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const bool isMetric = section >= FirstMetricColumn;
    const std::string metric = isMetric ? m_metrics[asIndex(section - FirstMetricColumn)] : std::string();
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    if (role == Qt::FontRole && metric == m_workbench.experiment().sensitivity.metric) {
        QFont font;  // the metric that ranks
        font.setBold(true);
        return font;
    }
    if (role == Qt::DisplayRole && isMetric) return metricTitle(metric);
    if (role == Qt::ToolTipRole && isMetric) return metricDefinition(metric);
    struct Words {
        QString name, definition;
    };
    const auto words = [&]() -> Words {
        switch (section) {
            case NameColumn:
                return {tr("Layer"), tr("The layer's name in the checkpoint.")};
            case RankColumn:
                return {tr("Rank"), tr("Place by the chosen metric: 1 is the least sensitive layer.")};
            case WeightBitsColumn:
                return {tr("Weights [bit]"), tr("Width of the layer's weights in the present bit map.")};
            case ActivationBitsColumn:
                return {tr("Inputs [bit]"), tr("Width of what flows into the layer, in the present bit map.")};
            case PinColumn:
                return {tr("Pin"), tr("Whether the width is given rather than solved. 1 to 8 pin the chosen layer to a "
                                      "width, 0 keeps it float, Delete frees it.")};
            case DistanceColumn:
                return {tr("Distance [%]"), tr("Measured by calibration: energy of the error that the widths make in "
                                               "the layer's output, relative to the output's energy.")};
            case IntegersColumn:
                return {tr("Integers [dB]"), integersDefinition()};
            case KindColumn:
                return {tr("Kind"), tr("What the layer computes.")};
            case ShapeColumn:
                return {tr("Shape"), tr("Shape of the weights: outputs × inputs per group × taps.")};
            case ParametersColumn:
                return {tr("Parameters"), tr("Number of weights and biases.")};
            default:
                return {tr("MACs [M/s]"), tr("Millions of multiply-accumulates for a second of audio.")};
        }
    }();
    if (role == Qt::DisplayRole) return words.name;
    if (role == Qt::ToolTipRole) return words.definition;
    return {};
}

QString shapeText(const LayerInfo& layer) {
    QStringList sizes;
    for (const std::int64_t size : layer.weightShape) sizes << QLocale().toString(static_cast<qlonglong>(size));
    return sizes.join(QStringLiteral(" × "));
}

}  // namespace voxbit
