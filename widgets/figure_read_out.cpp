// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_read_out.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <cstddef>

namespace voxbit {
namespace {

/// A band is only meant where no line or point is near.
constexpr double kBandPenalty = 12;

struct ReadOutWords {
    Q_DECLARE_TR_FUNCTIONS(FigureView)
};

const FigureSeries& seriesOf(const Figure& figure, FigurePoint point) {
    return figure.series[static_cast<std::size_t>(point.series)];
}

QString named(const std::string& name, const QString& value) {
    return name.empty() ? value : QString::fromStdString(name) + QStringLiteral(": ") + value;
}

QString xText(const Figure& figure, double x, const QLocale& locale) {
    const QString category = categoryName(figure, x);
    return category.isEmpty() ? named(figure.x.label, numberText(x, figure.x.unit, locale)) : category;
}

double distanceTo(const Figure& figure, FigurePoint point, const std::function<QPointF(double, double)>& pixelOf,
                  QPointF at) {
    const FigureSeries& series = seriesOf(figure, point);
    const auto i = static_cast<std::size_t>(point.point);
    const QPointF place = pixelOf(xOf(figure, point), yOf(figure, point)) + QPointF(shiftOf(figure, point), 0);
    const double dx = std::abs(place.x() - at.x());
    const double dy = std::abs(place.y() - at.y());
    const auto widthOf = [&](double from, double to) { return std::abs(pixelOf(to, 1).x() - pixelOf(from, 1).x()); };
    switch (series.kind) {
        case SeriesKind::Bars:
            // The whole column belongs to the bar, so that short ones can be hit; nearer columns win between bars.
            return std::max(0.0,
                            dx - widthOf(series.x[i] - series.barWidth / 2, series.x[i] + series.barWidth / 2) / 2) +
                   1e-3 * dx;
        case SeriesKind::Steps:
            return std::max(0.0, dx - widthOf(series.x[i], series.x[i + 1]) / 2) + 0.3 * dy;
        case SeriesKind::Band: {
            const double top = pixelOf(series.x[i], series.high[i]).y();
            const double bottom = pixelOf(series.x[i], series.low[i]).y();
            return dx + kBandPenalty + std::max({0.0, top - at.y(), at.y() - bottom});
        }
        case SeriesKind::Bubbles:
            return std::max(0.0, std::hypot(dx, dy) - bubbleRadius(series.size[i])) + 1e-3 * std::hypot(dx, dy);
        default:
            // Categories stand in columns: the column counts more than the height.
            return figure.x.ticks.empty() ? std::hypot(dx, dy) : std::hypot(dx, 0.3 * dy);
    }
}

}  // namespace

int pointCount(const FigureSeries& series) {
    return static_cast<int>(series.kind == SeriesKind::Band ? series.x.size() : series.y.size());
}

QString numberText(double value, const std::string& unit, const QLocale& locale) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    QString text = locale.toString(value, 'g', std::abs(value) >= 1000 && std::abs(value) < 1e7 ? 7 : 4);
    if (!unit.empty()) text += QChar(0xA0) + QString::fromStdString(unit);
    return text;
}

QString categoryName(const Figure& figure, double x) {
    for (const AxisTick& tick : figure.x.ticks) {
        if (std::abs(tick.position - x) < 1e-9)
            return QString::fromStdString(tick.name.empty() ? tick.label : tick.name);
    }
    return {};
}

QString xValueText(const Figure& figure, FigurePoint point, const QLocale& locale) {
    const FigureSeries& series = seriesOf(figure, point);
    const auto i = static_cast<std::size_t>(point.point);
    if (series.kind != SeriesKind::Steps) return numberText(series.x[i], {}, locale);
    return ReadOutWords::tr("%1 to %2")
        .arg(numberText(series.x[i], {}, locale), numberText(series.x[i + 1], {}, locale));
}

double xOf(const Figure& figure, FigurePoint point) {
    const FigureSeries& series = seriesOf(figure, point);
    const auto i = static_cast<std::size_t>(point.point);
    return series.kind == SeriesKind::Steps ? (series.x[i] + series.x[i + 1]) / 2 : series.x[i];
}

double yOf(const Figure& figure, FigurePoint point) {
    const FigureSeries& series = seriesOf(figure, point);
    const auto i = static_cast<std::size_t>(point.point);
    return series.kind == SeriesKind::Band ? (series.low[i] + series.high[i]) / 2 : series.y[i];
}

double shiftOf(const Figure& figure, FigurePoint point) {
    return seriesOf(figure, point).shift;
}

std::optional<FigurePoint> nearestPoint(const Figure& figure, const std::function<QPointF(double, double)>& pixelOf,
                                        QPointF at, double reach) {
    std::optional<FigurePoint> nearest;
    double least = reach;
    for (int s = 0; s < static_cast<int>(figure.series.size()); ++s) {
        for (int i = 0; i < pointCount(figure.series[static_cast<std::size_t>(s)]); ++i) {
            const double distance = distanceTo(figure, {s, i}, pixelOf, at);
            if (!(distance < least)) continue;  // also NaN: gaps
            least = distance;
            nearest = FigurePoint{s, i};
        }
    }
    return nearest;
}

std::vector<FigurePoint> walkOrder(const Figure& figure, int series) {
    const SeriesKind kind = figure.series[static_cast<std::size_t>(series)].kind;
    const bool areTogether = kind == SeriesKind::Bars || kind == SeriesKind::Bubbles;
    std::vector<FigurePoint> points;
    for (int s = 0; s < static_cast<int>(figure.series.size()); ++s) {
        const bool isOfThem = areTogether && figure.series[static_cast<std::size_t>(s)].kind == kind;
        if (s != series && !isOfThem) continue;
        for (int i = 0; i < pointCount(figure.series[static_cast<std::size_t>(s)]); ++i) {
            if (std::isfinite(xOf(figure, {s, i})) && std::isfinite(yOf(figure, {s, i}))) points.push_back({s, i});
        }
    }
    std::stable_sort(points.begin(), points.end(),
                     [&](FigurePoint a, FigurePoint b) { return xOf(figure, a) < xOf(figure, b); });
    return points;
}

QStringList pointReadOut(const Figure& figure, FigurePoint point, const QLocale& locale) {
    const FigureSeries& series = seriesOf(figure, point);
    const auto i = static_cast<std::size_t>(point.point);
    const auto y = [&](double value) { return numberText(value, figure.y.unit, locale); };
    QStringList lines;
    if (series.kind == SeriesKind::Steps) {
        lines << named(figure.x.label, ReadOutWords::tr("%1 to %2")
                                           .arg(numberText(series.x[i], "", locale),
                                                numberText(series.x[i + 1], figure.x.unit, locale)));
    } else {
        lines << xText(figure, series.x[i], locale);
    }
    const bool hasInterval = i < series.low.size() && std::isfinite(series.low[i]) && std::isfinite(series.high[i]);
    const QString interval =
        hasInterval ? ReadOutWords::tr("%1 to %2").arg(y(series.low[i]), y(series.high[i])) : QString();
    if (series.kind == SeriesKind::Band) {
        lines << named(series.name, interval);
        return lines;
    }
    if (!series.name.empty()) lines << QString::fromStdString(series.name);
    lines << named(figure.y.label, y(series.y[i]));
    if (hasInterval) lines << ReadOutWords::tr("interval: %1").arg(interval);
    if (series.kind == SeriesKind::Bubbles && figure.size)
        lines << named(figure.size->label, numberText(series.size[i], figure.size->unit, locale));
    return lines;
}

QStringList cellReadOut(const Figure& figure, int row, int column, const QLocale& locale) {
    const HeatMap& map = *figure.heatMap;
    const auto r = static_cast<std::size_t>(row);
    const auto c = static_cast<std::size_t>(column);
    const HeatCell& cell = map.cells[r * map.columns.size() + c];
    QStringList lines{named(figure.y.label, QString::fromStdString(map.rows[r])),
                      named(figure.x.label, QString::fromStdString(map.columns[c]))};
    if (cell.value) {
        lines << named(map.value.label, numberText(*cell.value, map.value.unit, locale));
        for (const std::string& small : {cell.range, cell.detail})
            if (!small.empty()) lines << QString::fromStdString(small);
    } else {
        lines << (cell.text.empty() ? ReadOutWords::tr("no value") : QString::fromStdString(cell.text));
    }
    if (cell.isMarked && !map.markNote.empty()) lines << ReadOutWords::tr("framed");
    return lines;
}

}  // namespace voxbit
