// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "core/base/error.h"
#include "core/report/figure_builders.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_layout.h"
#include "widgets/theme.h"

using namespace voxbit;

namespace {

Figure curve() {
    Figure figure;
    figure.title = "Error rate";
    figure.x = {"size", "MiB", AxisScale::Linear, 0.0, 10.0, {}, false};
    figure.y = {"error rate", "%", AxisScale::Linear, 0.0, 100.0, {}, false};
    FigureSeries series;
    series.name = "myqasr";
    series.marker = Marker::Circle;
    series.x = {2, 5, 8};
    series.y = {80, 50, std::nan("")};
    series.low = {70, 40, std::nan("")};
    series.high = {90, 60, std::nan("")};
    figure.series.push_back(series);
    series.name = "uniform";
    series.kind = SeriesKind::Points;
    series.x = {3, 6};
    series.y = {20, 10};
    series.low.clear();
    series.high.clear();
    figure.series.push_back(series);
    return figure;
}

/// Two marks at one place, side by side.
Figure bubbles() {
    Figure figure = curve();
    figure.size = FigureAxis{"times faster", "", AxisScale::Linear, {}, {}, {{1, "1x"}, {2, "2x"}}, false};
    figure.series.clear();
    for (int i = 0; i < 2; ++i) {
        FigureSeries series;
        series.name = i == 0 ? "static" : "dynamic";
        series.kind = SeriesKind::Bubbles;
        series.marker = i == 0 ? Marker::Circle : Marker::Square;
        series.colour = i;
        series.x = {5};
        series.y = {50};
        series.low = {40};
        series.high = {60};
        series.size = {i == 0 ? 2.0 : 4.0};
        series.labels = {i == 0 ? "2.0x" : "4.0x"};
        series.shift = 50 * i;
        figure.series.push_back(series);
    }
    return figure;
}

std::string layerName(int i) {
    return "encoder.layers." + std::to_string(i / 6) + ".attention.some_projection_" + std::to_string(i % 6);
}

Figure bars(int count) {
    std::vector<SensitivityBar> layers;
    for (int i = 0; i < count; ++i)
        layers.push_back({layerName(i), i % 2 == 0 ? "even" : "odd", 0.1 + (i * 37 % 100) / 10.0});
    return sensitivityBars(layers, "median |x|", "Sensitivity");
}

Figure matrix() {
    CrossMatrix data;
    data.testGroups = {"F", "M", "speakers of an accent with a long name"};
    data.calibrationGroups = {"F", "M"};
    data.cells = {{{0.1, 10}, {0.2, 10}}, {{0.3, 12}, {std::nullopt, 0}}, {{0.3, 12}, {0.2, 5}}};
    data.uncalibrated = {{0.5, 10}, {0.5, 12}, {0.5, 5}};
    return crossMatrix(data);
}

void show(FigureView& view, QSize size = {640, 400}) {
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCoreApplication::processEvents();
}

FigureLayout layoutOf(const FigureView& view) {
    return layOutFigure(view.figure(), {view.palette(), view.font(), view.locale()}, wholeView(view.figure()),
                        QSizeF(view.size()) - QSizeF(4, 4));
}

/// Where a data point is on the view, shown as a whole.
QPoint placeOf(const FigureView& view, double x, double y) {
    const QRectF box = layoutOf(view).box;
    const ViewRange range = wholeView(view.figure());
    return QPointF(box.left() + (x - range.xLow) / (range.xHigh - range.xLow) * box.width() + 2,
                   box.bottom() - (y - range.yLow) / (range.yHigh - range.yLow) * box.height() + 2)
        .toPoint();
}

/// Middle of a heat map's cell on the view.
QPoint placeOfCell(const FigureView& view, int row, int column) {
    const QRectF box = layoutOf(view).box;
    const ViewRange range = wholeView(view.figure());
    const double x = columnCentre(*view.figure().heatMap, column);
    return QPointF(box.left() + (x + 0.5) / (range.xHigh + 0.5) * box.width() + 2,
                   box.top() + (row + 0.5) / (range.yHigh + 0.5) * box.height() + 2)
        .toPoint();
}

void turnWheel(FigureView& view, QPoint at, int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&view, &event);
    QCoreApplication::processEvents();
}

}  // namespace

class TestFigureView : public QObject {
    Q_OBJECT

    static bool isColour(const QImage& picture, QPoint at, const QColor& wanted) {
        const QColor found = picture.pixelColor(at);
        return std::abs(found.red() - wanted.red()) + std::abs(found.green() - wanted.green()) +
                   std::abs(found.blue() - wanted.blue()) <
               30;
    }
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void bubblesStandSideBySideInTheirSizes() {
        FigureView view;
        view.setFigure(bubbles());
        show(view);
        const QPoint at = placeOf(view, 5, 50);
        const QImage picture = view.grab().toImage();
        const int small = static_cast<int>(bubbleRadius(2));
        const int large = static_cast<int>(bubbleRadius(4));
        QVERIFY(large > small + 2);
        const QColor first = seriesColour(view.palette(), 0);
        const QColor second = seriesColour(view.palette(), 1);
        QVERIFY(isColour(picture, at + QPoint(small - 2, 0), first));
        QVERIFY(!isColour(picture, at + QPoint(small + 3, 0), first));
        QVERIFY(isColour(picture, at + QPoint(50 - large + 2, 0), second));
        QCOMPARE(layoutOf(view).sizes.size(), std::size_t{2});
        QVERIFY(layoutOf(view).sizes[0].swatch.top() >= layoutOf(view).box.bottom());
    }

    void theHeadingGivesWayBeforeTheLegend() {
        const Figure figure = curve();
        int withLegendAlone = 0;
        for (int height = 60; height < 400; ++height) {
            const FigureLayout layout =
                layOutFigure(figure, {lightPalette(), QFont(), QLocale::c()}, wholeView(figure), QSizeF(400, height));
            QVERIFY2(layout.heading.empty() || !layout.legend.empty(), qPrintable(QString::number(height)));
            withLegendAlone += static_cast<int>(layout.heading.empty() && !layout.legend.empty());
        }
        QVERIFY(withLegendAlone > 10);
    }

    void bubblesAreReadOutWhereTheyStand() {
        FigureView view;
        view.setFigure(bubbles());
        show(view);
        QTest::mouseMove(&view, placeOf(view, 5, 50) + QPoint(50, 0));
        QTRY_VERIFY2(view.readOut().contains("dynamic"), qPrintable(view.readOut()));
        QVERIFY(view.readOut().contains("times faster: 4"));
        QVERIFY(view.readOut().contains("40"));
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, placeOf(view, 5, 50));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 0);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.last()[0].toInt(), 1);  // the arrow walks from mark to mark
        QCOMPARE(view.model()->columnCount(), 6);
        QCOMPARE(view.model()->index(1, 5).data().toDouble(), 4.0);
    }

    void anEmptyFigureSaysSo() {
        FigureView view;
        show(view);
        Figure nothing;
        nothing.title = "Nothing";
        view.setFigure(nothing);
        QCoreApplication::processEvents();
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Plus);
        QCOMPARE(view.readOut(), QString());
        QCOMPARE(view.accessibleName(), QString("Nothing"));
    }

    void aBrokenFigureIsRefused() {
        FigureView view;
        Figure broken = curve();
        broken.series[0].y.pop_back();
        QVERIFY_EXCEPTION_THROWN(view.setFigure(broken), InvalidArgument);
    }

    void equalFiguresAreNotDrawnAgain() {
        FigureView view;
        show(view);
        view.setFigure(curve());
        const int count = view.plotCount();
        view.setFigure(curve());  // with gaps, which do not equal themselves
        QCOMPARE(view.plotCount(), count);
        view.setFigure(bars(5));
        QVERIFY(view.plotCount() > count);
    }

    void selectingDoesNotPlotAgain() {
        FigureView view;
        view.setFigure(bars(200));
        show(view);
        const int count = view.plotCount();
        const QImage before = view.grab().toImage();
        view.setSelectedX(100.0);
        QCOMPARE(view.plotCount(), count);
        QVERIFY(view.grab().toImage() != before);
        view.setSelectedX(std::nullopt);
        QCOMPARE(view.grab().toImage(), before);
    }

    void hoveringReadsOutWithUnits() {
        FigureView view;
        view.setFigure(curve());
        show(view);
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        QTest::mouseMove(&view, placeOf(view, 5, 50) + QPoint(3, 2));
        QCOMPARE(view.readOut(), QString("size: 5 MiB, myqasr, error rate: 50 %, interval: 40 % to 60 %")
                                     .replace("5 MiB", QString("5") + QChar(0xA0) + "MiB")
                                     .replace(" %", QString(QChar(0xA0)) + "%"));
        QCOMPARE(view.accessibleDescription(), view.readOut());
        QTest::mouseMove(&view, placeOf(view, 9, 95));
        QCOMPARE(view.readOut(), QString());
        QCOMPARE(chosen.count(), 0);
    }

    void clickingChoosesTheNearestPoint() {
        FigureView view;
        view.setFigure(curve());
        show(view);
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(view, 6, 10) + QPoint(4, -4));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0], QList<QVariant>({1, 1, 6.0}));
    }

    void aBarIsHitInItsWholeColumn() {
        FigureView view;
        view.setFigure(bars(10));
        show(view);
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        const ViewRange range = wholeView(view.figure());
        QTest::mouseClick(&view, Qt::LeftButton, {}, placeOf(view, 3, range.yHigh) + QPoint(0, 5));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0], QList<QVariant>({1, 1, 3.0}));
    }

    void arrowsWalkAllBarsInOrder() {
        FigureView view;
        view.setFigure(bars(4));
        show(view);
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        for (int i = 0; i < 5; ++i) QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Left);
        QList<double> walked;
        for (const auto& signal : chosen) walked.append(signal[2].toDouble());
        QCOMPARE(walked, QList<double>({0, 1, 2, 3, 3, 2}));
        QVERIFY(view.readOut().startsWith(QString::fromStdString(layerName(2))));
    }

    void walkingGoesOnFromTheSelection() {
        FigureView view;
        view.setFigure(bars(20));
        show(view);
        view.setSelectedX(10.0);
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][2].toDouble(), 11.0);
    }

    void upAndDownChangeTheSeries() {
        FigureView view;
        view.setFigure(curve());
        show(view);
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(chosen[0], QList<QVariant>({0, 0, 2.0}));
        QCOMPARE(chosen[1], QList<QVariant>({1, 0, 3.0}));
    }

    void theWheelZoomsAndADoubleClickShowsEverything() {
        FigureView view;
        view.setFigure(curve());
        show(view);
        QVERIFY(!view.isZoomed());
        const int count = view.plotCount();
        turnWheel(view, placeOf(view, 5, 50), 3);
        QVERIFY(view.isZoomed());
        QVERIFY(view.plotCount() > count);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
        QVERIFY(!view.isZoomed());
        turnWheel(view, view.rect().center(), -3);
        QVERIFY2(!view.isZoomed(), "there is nothing beyond everything");
        turnWheel(view, view.rect().center(), 1, Qt::ShiftModifier);
        QVERIFY(view.isZoomed());
        QTest::keyClick(&view, Qt::Key_Home);
        QVERIFY(!view.isZoomed());
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.isZoomed());
        QTest::keyClick(&view, Qt::Key_Minus);
        QVERIFY(!view.isZoomed());
    }

    void draggingPansAndChoosesNothing() {
        FigureView view;
        view.setFigure(curve());
        show(view);
        turnWheel(view, placeOf(view, 5, 50), 3);
        const QImage before = view.grab().toImage();
        QSignalSpy chosen(&view, &FigureView::pointChosen);
        const QPoint from = view.rect().center();
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, from + QPoint(40, 30));
        QTest::mouseMove(&view, from + QPoint(80, 60));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, from + QPoint(80, 60));
        QCoreApplication::processEvents();
        QCOMPARE(chosen.count(), 0);
        QVERIFY(view.grab().toImage() != before);
    }

    void theZoomStaysForNewNumbersOnTheSameAxes() {
        FigureView view;
        view.setFigure(curve());
        show(view);
        turnWheel(view, placeOf(view, 5, 50), 3);
        Figure next = curve();
        next.series[0].y[0] = 75;
        view.setFigure(next);
        QVERIFY(view.isZoomed());
        next.y.label = "accuracy";
        view.setFigure(next);
        QVERIFY(!view.isZoomed());
    }

    void coloursFollowThePalette() {
        FigureView view;
        view.setFigure(curve());
        view.setPalette(lightPalette());
        show(view);
        QCOMPARE(view.grab().toImage().pixelColor(5, 5), QColor("#ffffff"));
        const int count = view.plotCount();
        view.setPalette(darkPalette());
        QVERIFY(view.plotCount() > count);
        QCoreApplication::processEvents();
        QCOMPARE(view.grab().toImage().pixelColor(5, 5), QColor("#16191d"));
    }

    void aThousandBarsAreDrawn() {
        FigureView view;
        show(view);
        view.setFigure(bars(1000));
        QCoreApplication::processEvents();
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.readOut().startsWith(QString::fromStdString(layerName(0))));
    }

    void cellsAreChosenAndActivated() {
        FigureView view;
        view.setFigure(matrix());
        show(view);
        QSignalSpy chosen(&view, &FigureView::cellChosen);
        QSignalSpy activated(&view, &FigureView::cellActivated);
        QTest::mouseClick(&view, Qt::LeftButton, {}, placeOfCell(view, 1, 0));
        QCOMPARE(chosen.takeFirst(), QList<QVariant>({1, 0}));
        QVERIFY(view.readOut().startsWith("tested on: M, calibrated on: F"));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.takeFirst(), QList<QVariant>({1, 1}));
        QVERIFY(view.readOut().endsWith("not run"));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(chosen.takeLast(), QList<QVariant>({1, 2}));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(activated.takeFirst(), QList<QVariant>({1, 2}));
        QTest::mouseDClick(&view, Qt::LeftButton, {}, placeOfCell(view, 0, 1));
        QCOMPARE(activated.takeFirst(), QList<QVariant>({0, 1}));
        const int count = view.plotCount();
        view.setSelectedCell(2, 1);
        QCOMPARE(view.plotCount(), count);
    }

    void labelsNeverOverlap_data() {
        QTest::addColumn<int>("bars");  // 0: the matrix, -1: the curves
        for (const int count : {-1, 0, 5, 48, 300, 1000}) QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void labelsNeverOverlap() {
        QFETCH(const int, bars);
        const Figure figure = bars < 0 ? curve() : bars == 0 ? matrix() : ::bars(bars);
        const FigureStyle style{lightPalette(), QApplication::font(), QLocale::c()};
        const QFontMetricsF metrics(style.font);
        const ViewRange range = wholeView(figure);
        for (const int width : {160, 300, 640, 1600}) {
            for (const int height : {120, 250, 500}) {
                const FigureLayout layout = layOutFigure(figure, style, range, QSizeF(width, height));
                QVERIFY(layout.box.width() >= 20 && layout.box.height() >= 10);
                double freeFrom = -1e9;
                for (qsizetype i = 0; i < layout.x.positions.size(); ++i) {
                    const QStringList lines = layout.x.labels[i].split('\n');
                    double extent = 0;
                    for (const QString& line : lines) extent = std::max(extent, metrics.horizontalAdvance(line));
                    if (layout.areXLabelsTurned) extent = metrics.height();
                    if (layout.x.labels[i].isEmpty()) continue;
                    const double at = layout.box.left() + (layout.x.positions[i] - range.xLow) /
                                                              (range.xHigh - range.xLow) * layout.box.width();
                    QVERIFY2(at - extent / 2 >= freeFrom - 1, qPrintable(layout.x.labels[i]));
                    freeFrom = at + extent / 2;
                }
            }
        }
    }

    void dataAreCopiedWithTheirHeader() {
        FigureView view;
        view.setFigure(curve());
        view.setExportHeader("run 12");
        view.copyData();
        QCOMPARE(QApplication::clipboard()->text().toStdString(), figureCsv(curve(), "run 12"));
        view.resize(400, 300);
        view.copyImage();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(800, 600));
    }

    void aFigureWithoutTitleKeepsItsName() {
        FigureView view;
        view.setAccessibleName("Rank changes");
        Figure figure = curve();
        figure.title.clear();
        view.setFigure(figure);
        QCOMPARE(view.accessibleName(), QString("Rank changes"));
        view.setFigure(curve());
        QCOMPARE(view.accessibleName(), QString("Error rate"));
    }
};

QTEST_MAIN(TestFigureView)
#include "tst_figure_view.moc"
