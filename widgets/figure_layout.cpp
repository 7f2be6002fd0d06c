// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_layout.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "core/report/axis_layout.h"
#include "widgets/figure_ticks.h"

namespace voxbit {
namespace {

constexpr double kPlotMargin = 12;
constexpr double kLegendSwatch = 28;
constexpr double kSeparation = 0.25;  // of a cell
constexpr double kHighestCell = 90;
constexpr double kLeastBox = 80;
constexpr double kLeastBoxWithLegend = 56;
constexpr double kBarWidth = 14;
constexpr double kRowSpacing = 38;     // px that a number on an upright axis has to itself
constexpr double kNarrowestText = 50;  // px in which wrapped column labels still read

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

struct LayoutWords {
    Q_DECLARE_TR_FUNCTIONS(FigureView)
};

/// What is left out, in this order, where there is no room for the plot itself. The heading goes before the legend: the
/// tab above says the same, and nothing else says what a colour means.
enum Omission { None, Note, Heading, Legend, AxisTitles, kOmissions };

class Composer {
  public:
    Composer(const Figure& figure, const FigureStyle& style, const ViewRange& view, QSizeF size, int omitted)
        : m_figure(figure),
          m_style(style),
          m_view(view),
          m_size(size),
          m_omitted(omitted),
          m_metrics(style.font),
          m_titleMetrics(style.titleFont()) {}

    FigureLayout compose() {
        placeHeading();
        if (m_figure.heatMap) {
            composeHeatMap(*m_figure.heatMap);
        } else {
            composePlot();
        }
        return std::move(m_layout);
    }

  private:
    bool has(Omission part) const { return m_omitted < part; }
    double lineHeight() const { return std::ceil(m_metrics.height()); }
    double width() const { return m_size.width(); }
    double height() const { return m_size.height(); }
    QString axisText(const FigureAxis& axis) const { return has(AxisTitles) ? text(axisTitle(axis)) : QString(); }

    void placeHeading() {
        const double room = width() - 2 * kPlotMargin;
        double y = kPlotMargin;
        if (has(Heading)) {
            for (const auto& line : wrappedLines(text(m_figure.title), m_style.titleFont(), room, 2)) {
                m_layout.heading.push_back({line, {kPlotMargin, y + m_titleMetrics.ascent()}});
                y += std::ceil(m_titleMetrics.height());
            }
        }
        if (has(Note)) {
            y += m_figure.note.empty() ? 0 : 2;
            for (const auto& line : wrappedLines(text(m_figure.note), m_style.font, room, 3)) {
                m_layout.note.push_back({line, {kPlotMargin, y + m_metrics.ascent()}});
                y += lineHeight();
            }
        }
        m_top = y + (y > kPlotMargin ? 8 : 0);
    }

    /// From the bottom upwards: moves m_bottom above the legend.
    void placeLegend() {
        m_bottom = height() - kPlotMargin;
        if (!has(Legend)) return;
        m_legendX = kPlotMargin;
        m_legendRow = 0;
        std::size_t left = 0;
        for (std::size_t i = 0; i < m_figure.series.size(); ++i) {
            if (m_figure.series[i].name.empty()) continue;
            const double room = width() - 2 * kPlotMargin - kLegendSwatch - 8;
            const QString name = m_metrics.elidedText(text(m_figure.series[i].name), Qt::ElideRight, room);
            const QPointF at = legendPlace(kLegendSwatch + 8 + m_metrics.horizontalAdvance(name));
            if (m_legendRow >= mostLegendRows()) {
                ++left;
                continue;
            }
            m_layout.legend.push_back(
                {i, {at.x(), at.y(), kLegendSwatch, legendRowHeight()}, {name, {at.x() + kLegendSwatch + 8, 0}}});
        }
        if (m_layout.legend.empty()) return;
        if (m_figure.size && left == 0) placeSizes(*m_figure.size);
        const int rows = std::min(m_legendRow, mostLegendRows() - 1) + 1 + (left > 0 ? 1 : 0);
        moveLegendTo(m_bottom - rows * legendRowHeight());
        if (left > 0) {
            m_layout.legendRest = {LayoutWords::tr("and %n more", nullptr, static_cast<int>(left)),
                                   {kPlotMargin, m_bottom - legendRowHeight() + 2 + m_metrics.ascent()}};
        }
        m_bottom -= rows * legendRowHeight() + 4;
    }

    double legendRowHeight() const { return lineHeight() + 4; }
    int mostLegendRows() const { return std::max(1, static_cast<int>(0.25 * height() / legendRowHeight())); }

    /// Where the next entry of the legend begins, from the legend's top.
    QPointF legendPlace(double entryWidth) {
        if (m_legendX > kPlotMargin && m_legendX + entryWidth > width() - kPlotMargin) {
            m_legendX = kPlotMargin;
            m_legendRow += 1;
        }
        const QPointF at(m_legendX, m_legendRow * legendRowHeight());
        m_legendX += entryWidth + 20;
        return at;
    }

    /// All or none: half of them would say nothing.
    void placeSizes(const FigureAxis& size) {
        const double x = m_legendX;
        const int row = m_legendRow;
        const QString title = text(axisTitle(size)) + QLatin1Char(':');
        m_layout.sizeTitle = {title, legendPlace(m_metrics.horizontalAdvance(title))};
        for (const AxisTick& tick : size.ticks) {
            const double diameter = std::ceil(2 * bubbleRadius(tick.position));
            const QPointF at = legendPlace(diameter + 6 + m_metrics.horizontalAdvance(text(tick.label)));
            m_layout.sizes.push_back({tick.position,
                                      {at.x(), at.y(), diameter, legendRowHeight()},
                                      {text(tick.label), {at.x() + diameter + 6, 0}}});
        }
        if (m_legendRow < mostLegendRows()) return;
        m_layout.sizeTitle = {};
        m_layout.sizes.clear();
        m_legendX = x;
        m_legendRow = row;
    }

    /// Entries were placed from 0 on.
    void moveLegendTo(double top) {
        const auto move = [&](auto& entry) {
            entry.swatch.translate(0, top);
            entry.text.baseline.setY(entry.swatch.top() + 2 + m_metrics.ascent());
        };
        for (LegendEntry& entry : m_layout.legend) move(entry);
        for (SizeEntry& entry : m_layout.sizes) move(entry);
        m_layout.sizeTitle.baseline += QPointF(0, top + 2 + m_metrics.ascent());
    }

    void composePlot() {
        placeLegend();
        const TickMaker ticks(m_metrics, m_style.locale);
        const QString xTitle = axisText(m_figure.x);
        const QString yTitle = axisText(m_figure.y);
        // The left edge needs the labels of y, whose number hangs on the height: a guess does, they are thinned below.
        const AxisTicks guess = ticks.numbers(m_figure.y, m_view.yLow, m_view.yHigh, m_bottom - m_top, kRowSpacing);
        double left = kPlotMargin + (yTitle.isEmpty() ? 0 : lineHeight() + 4) + 10;
        left += 8 * std::ceil(ticks.widest(guess) / 8);  // in steps, so that panning does not make the plot tremble
        const double right = std::max(width() - kPlotMargin - 8, left + 20);
        const TickSpan span{left, right, m_view.xLow, m_view.xHigh, m_figure.x.scale};
        double below = lineHeight() + 8;
        m_layout.areXLabelsTurned = m_figure.x.hasTurnedLabels;
        if (m_figure.x.ticks.empty()) {
            m_layout.x = ticks.numbers(m_figure.x, m_view.xLow, m_view.xHigh, right - left, 80);
            ticks.thin(m_layout.x, span, false, width());
        } else {
            m_layout.x =
                ticks.categories(m_figure.x, span, m_figure.x.hasTurnedLabels, std::min(150.0, 0.35 * height()));
            if (m_figure.x.hasTurnedLabels) below = ticks.widest(m_layout.x) + 12;
        }
        double top = m_top + 4;
        if (m_figure.upper) {
            m_layout.upper = ticks.within(m_figure.upper->ticks, span);
            ticks.thin(m_layout.upper, span, false, width());
            const QString upperTitle = axisText(*m_figure.upper);
            if (!upperTitle.isEmpty()) {
                m_layout.upperTitle = {m_metrics.elidedText(upperTitle, Qt::ElideRight, right - left),
                                       {(left + right) / 2, top + m_metrics.ascent()}};
                top += lineHeight() + 2;
            }
            top += lineHeight() + 8;
        }
        double bottom = m_bottom - below;
        if (!xTitle.isEmpty()) {
            m_layout.xTitle = {m_metrics.elidedText(xTitle, Qt::ElideRight, right - left),
                               {(left + right) / 2, m_bottom - m_metrics.descent()}};
            bottom -= lineHeight() + 2;
        }
        setBox(left, top, right, std::max(bottom, top + 10));
        m_layout.y = ticks.numbers(m_figure.y, m_view.yLow, m_view.yHigh, m_layout.box.height(), kRowSpacing);
        ticks.thin(m_layout.y, {m_layout.box.bottom(), m_layout.box.top(), m_view.yLow, m_view.yHigh, m_figure.y.scale},
                   true, height());
        placeTurnedTitle(yTitle);
    }

    void setBox(double left, double top, double right, double bottom) {
        m_layout.box =
            QRectF(QPointF(std::round(left), std::round(top)), QPointF(std::round(right), std::round(bottom)));
    }

    void placeTurnedTitle(const QString& title) {
        if (title.isEmpty()) return;
        m_layout.yTitle = {m_metrics.elidedText(title, Qt::ElideRight, m_layout.box.height() + 20),
                           {kPlotMargin + m_metrics.ascent(), m_layout.box.center().y()}};
    }

    void composeHeatMap(const HeatMap& map) {
        const TickMaker ticks(m_metrics, m_style.locale);
        m_bottom = height() - kPlotMargin;
        if (!map.markNote.empty() && has(Note)) {
            m_layout.markNote = {m_metrics.elidedText(text(map.markNote), Qt::ElideRight, width() - 2 * kPlotMargin),
                                 {kPlotMargin, m_bottom - m_metrics.descent()}};
            m_bottom -= lineHeight() + 6;
        }
        const QString xTitle = axisText(m_figure.x);
        const QString yTitle = axisText(m_figure.y);
        const double most = 0.35 * width();
        double left = kPlotMargin + (yTitle.isEmpty() ? 0 : lineHeight() + 6) + 8;
        left += std::min(ticks.widest(map.rows), most);
        const double right = std::max(width() - kPlotMargin - colourBarWidth(map, ticks), left + 20);
        const TickSpan span{left, right, m_view.xLow, m_view.xHigh, AxisScale::Linear};
        const double cellWidth = (right - left) / (m_view.xHigh - m_view.xLow);
        placeColumnLabels(map, ticks, span, cellWidth - 6);
        double top = m_top;
        if (!xTitle.isEmpty()) {
            m_layout.xTitle = {m_metrics.elidedText(xTitle, Qt::ElideRight, right - left),
                               {(left + right) / 2, top + m_metrics.ascent()}};
            top += lineHeight() + 4;
        }
        top += m_layout.areXLabelsTurned ? ticks.widest(m_layout.x) + 10 : columnLines() * lineHeight() + 6;
        const double bottom = std::min(std::max(m_bottom, top + 10), top + kHighestCell * (m_view.yHigh - m_view.yLow));
        setBox(left, top, right, bottom);
        m_layout.y = ticks.rows(
            map.rows, {m_layout.box.top(), m_layout.box.bottom(), m_view.yLow, m_view.yHigh, AxisScale::Linear}, most);
        placeTurnedTitle(yTitle);
        placeColourBar(map, ticks);
    }

    /// Upright in one line or two where that fits without cutting anything, else turned.
    void placeColumnLabels(const HeatMap& map, const TickMaker& ticks, const TickSpan& span, double room) {
        m_layout.areXLabelsTurned = ticks.widest(map.columns) > room;
        FigureAxis axis = columnAxis(map);
        if (m_layout.areXLabelsTurned && room >= kNarrowestText) {
            bool doAllFit = true;
            for (AxisTick& tick : axis.ticks) {
                const QStringList lines = wrappedLines(text(tick.label), m_style.font, room, 2);
                doAllFit = doAllFit && lines.join(QLatin1Char(' ')) == text(tick.label);
                tick.label = lines.join(QLatin1Char('\n')).toStdString();
            }
            if (doAllFit) {
                m_layout.areXLabelsTurned = false;
                m_layout.x = ticks.within(axis.ticks, span);
                return;
            }
            axis = columnAxis(map);
        }
        m_layout.x = ticks.categories(axis, span, m_layout.areXLabelsTurned, 0.3 * height());
    }

    int columnLines() const {
        return 1 +
               static_cast<int>(std::any_of(m_layout.x.labels.begin(), m_layout.x.labels.end(),
                                            [](const QString& label) { return label.contains(QLatin1Char('\n')); }));
    }

    static FigureAxis columnAxis(const HeatMap& map) {
        FigureAxis axis;
        for (std::size_t i = 0; i < map.columns.size(); ++i)
            axis.ticks.push_back({columnCentre(map, static_cast<int>(i)), map.columns[i]});
        return axis;
    }

    AxisTicks valueTicks(const HeatMap& map, const TickMaker& ticks, double length) const {
        const AxisLayout axis = layoutAxis(map.value, valueRange(map), 5, true);
        return ticks.numbers(map.value, axis.low, axis.high, length, kRowSpacing);
    }

    double colourBarWidth(const HeatMap& map, const TickMaker& ticks) const {
        if (valueRange(map).isEmpty || width() < 360) return 8;
        return 16 + lineHeight() + 6 + kBarWidth + 6 + ticks.widest(valueTicks(map, ticks, height()));
    }

    void placeColourBar(const HeatMap& map, const TickMaker& ticks) {
        if (valueRange(map).isEmpty || width() < 360) return;
        const QRectF box = m_layout.box;
        const double left = box.right() + 16 + lineHeight() + 6;
        m_layout.colourBar = QRectF(left, box.top(), kBarWidth, box.height());
        const AxisLayout axis = layoutAxis(map.value, valueRange(map), 5, true);
        m_layout.value = valueTicks(map, ticks, box.height());
        ticks.thin(m_layout.value, {box.bottom(), box.top(), axis.low, axis.high, map.value.scale}, true, height());
        m_layout.valueTitle = {m_metrics.elidedText(text(axisTitle(map.value)), Qt::ElideRight, box.height() + 10),
                               {box.right() + 16 + m_metrics.ascent(), box.center().y()}};
    }

    const Figure& m_figure;
    const FigureStyle& m_style;
    const ViewRange& m_view;
    QSizeF m_size;
    int m_omitted;
    QFontMetricsF m_metrics;
    QFontMetricsF m_titleMetrics;
    double m_top = 0;
    double m_bottom = 0;
    double m_legendX = 0;
    int m_legendRow = 0;
    FigureLayout m_layout;
};

}  // namespace

QFont FigureStyle::titleFont() const {
    QFont title = font;
    title.setPixelSize(static_cast<int>(std::lround(QFontInfo(font).pixelSize() * 1.25)));
    title.setBold(true);
    return title;
}

double columnCentre(const HeatMap& map, int column) {
    const int columns = static_cast<int>(map.columns.size());
    const bool isApart = map.separateColumns < columns && column >= columns - map.separateColumns;
    return column + (isApart ? kSeparation : 0);
}

ViewRange wholeView(const Figure& figure) {
    if (figure.heatMap) {
        const int columns = static_cast<int>(figure.heatMap->columns.size());
        const double right = columns == 0 ? 1 : columnCentre(*figure.heatMap, columns - 1) + 0.5;
        return {-0.5, right, -0.5, std::max(static_cast<double>(figure.heatMap->rows.size()), 1.0) - 0.5};
    }
    const AxisLayout x = layoutAxis(figure.x, xRange(figure), 5, !figure.x.ticks.empty());
    const AxisLayout y = layoutAxis(figure.y, yRange(figure), 5);
    return {x.low, x.high, y.low, y.high};
}

bool isWithoutData(const Figure& figure) {
    return figure.heatMap ? figure.heatMap->cells.empty() : yRange(figure).isEmpty;
}

FigureLayout layOutFigure(const Figure& figure, const FigureStyle& style, const ViewRange& view, QSizeF size) {
    FigureLayout layout;
    for (int omitted = None; omitted < kOmissions; ++omitted) {
        layout = Composer(figure, style, view, size, omitted).compose();
        if (layout.box.height() >= (omitted == Heading ? kLeastBoxWithLegend : kLeastBox)) break;
    }
    return layout;
}

QStringList wrappedLines(const QString& text, const QFont& font, double width, int maxLines) {
    const QFontMetricsF metrics(font);
    QStringList lines;
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        const bool mayBreak = !line.isEmpty() && lines.size() + 1 < maxLines;
        if (mayBreak && metrics.horizontalAdvance(longer) > width) {
            lines.append(line);
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty()) lines.append(line);
    for (QString& each : lines) each = metrics.elidedText(each, Qt::ElideRight, width);
    return lines;
}

}  // namespace voxbit
