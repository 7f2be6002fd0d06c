// SPDX-License-Identifier: Apache-2.0
#include "core/report/figure.h"

#include <QTest>
#include <QXmlStreamReader>
#include <limits>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/report/axis_layout.h"
#include "core/report/figure_builders.h"

using namespace voxbit;

namespace {

bool isWellFormed(const std::string& xml) {
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd()) reader.readNext();
    return !reader.hasError();
}

qsizetype count(const std::string& text, const char* what) {
    return QString::fromStdString(text).count(what);
}

Figure curve() {
    ErrorRateFigure data;
    data.note = "n = 10";
    data.floatRate = 0.02;
    data.curves = {{"myQASR", false, {{20, 0.1, 0.08, 0.12, 6}, {10, 0.3, 0.2, 0.4, 4}}},
                   {"uniform", true, {{15, 0.2, std::nullopt, std::nullopt, 5}}}};
    return errorRateAgainstSize(data);
}

std::vector<std::string> labels(const AxisLayout& layout) {
    std::vector<std::string> result;
    for (const auto& tick : layout.ticks) result.push_back(tick.label);
    return result;
}

AxisLayout axis(AxisScale scale, double low, double high) {
    FigureAxis description;
    description.scale = scale;
    DataRange range;
    range.include(low);
    range.include(high);
    return layoutAxis(description, range, 5);
}

}  // namespace

class TestFigure : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void equalFiguresGiveEqualBytes() {
        QCOMPARE(figureSvg(curve()), figureSvg(curve()));
        QCOMPARE(figureCsv(curve(), "run 3"), figureCsv(curve(), "run 3"));
        QVERIFY(figureSvg(curve()) != figureSvg(curve(), 800, 500, Theme::Dark));
    }

    void textIsEscapedInSvg() {
        Figure figure = curve();
        figure.title = "<script>&\"'";
        figure.series[0].name = "a<b\x01";
        const std::string svg = figureSvg(figure);
        QVERIFY(isWellFormed(svg));
        QCOMPARE(count(svg, "<script>"), 0);
        QVERIFY(count(svg, "&lt;script&gt;&amp;") > 0);
    }

    void csvNamesRunAndUnitsAndHoldsAllNumbers() {
        const std::string csv = figureCsv(curve(), "run 3\nmodel x");
        QVERIFY(csv.starts_with("# Error rate against model size\n# n = 10\n# run 3\n# model x\n"));
        const auto rows = parseCsv(csv.substr(csv.find("series")));
        QCOMPARE(rows[0],
                 (std::vector<std::string>{"series", "model size (file) [MiB]", "word error rate [%]", "low", "high"}));
        QCOMPARE(rows[1], (std::vector<std::string>{"myQASR", "10", "30", "20", "40"}));
        QCOMPARE(rows[3], (std::vector<std::string>{"uniform", "15", "20", "", ""}));
        QCOMPARE(rows.size(), std::size_t{5});
    }

    static Figure bubbles() {
        Figure figure;
        figure.size = FigureAxis{"times faster", "", AxisScale::Linear, {}, {}, {{1, "1x"}, {4, "4x"}}, false};
        FigureSeries series;
        series.name = "static";
        series.kind = SeriesKind::Bubbles;
        series.marker = Marker::Circle;
        series.x = {1};
        series.y = {10};
        series.low = {8};
        series.high = {12};
        series.size = {4};
        series.labels = {"4.0x"};
        figure.series = {series};
        return figure;
    }

    void bubblesAreAsLargeAsTheySayAndLabelled() {
        QCOMPARE(bubbleRadius(4), 2 * bubbleRadius(1));  // areas, not radii
        QVERIFY(bubbleRadius(0) > 0 && bubbleRadius(1e9) < 30);
        const std::string svg = figureSvg(bubbles());
        QVERIFY(isWellFormed(svg));
        QCOMPARE(count(svg, " r=\"10\""), 2);  // the mark, and the legend's
        QCOMPARE(count(svg, " r=\"5\""), 1);
        QCOMPARE(count(svg, ">4.0x<"), 1);
        QCOMPARE(count(svg, ">times faster:<"), 1);
        const auto rows = parseCsv(figureCsv(bubbles(), ""));
        QCOMPARE(rows[0], (std::vector<std::string>{"series", "x", "y", "low", "high", "times faster"}));
        QCOMPARE(rows[1], (std::vector<std::string>{"static", "1", "10", "8", "12", "4"}));
    }

    void shiftsMoveBubblesButNotTheirNumbers() {
        Figure shifted = bubbles();
        shifted.series[0].shift = 40;
        QVERIFY(!areEqual(shifted, bubbles()));
        QVERIFY(figureSvg(shifted) != figureSvg(bubbles()));
        QCOMPARE(figureCsv(shifted, ""), figureCsv(bubbles(), ""));
        shifted.series[0].labels.clear();
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, checkFigure(shifted));
        Figure line = curve();
        line.series[0].size = {1};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, checkFigure(line));
    }

    void upperAxisGivesMeanBits() {
        const auto figure = curve();
        QVERIFY(figure.upper);
        QCOMPARE(figure.upper->ticks.size(), std::size_t{3});
        QCOMPARE(figure.upper->ticks[1].label, std::string("5"));
        QCOMPARE(figure.upper->ticks[1].position, 15.0);
    }

    void emptyFiguresAreDrawn() {
        QVERIFY(count(figureSvg({}), ">no data<") == 1);
        Figure map;
        map.heatMap.emplace();
        QVERIFY(count(figureSvg(map), ">no data<") == 1);
        QVERIFY(isWellFormed(figureSvg(errorRateAgainstSize({}))));
        QVERIFY(isWellFormed(figureSvg(bitMapFigure({}, "weight", ""))));
        QVERIFY(isWellFormed(figureSvg(sensitivityBars({}, "median", ""))));
    }

    void numbersThatCannotBeShownLeaveGaps() {
        Figure figure;
        figure.y.scale = AxisScale::Log;
        FigureSeries series;
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        series.x = {0, 1, 2, 3, infinite, 5};
        series.y = {1, 0, nan, infinite, 1, -1};
        series.marker = Marker::Circle;
        figure.series = {series};
        const std::string svg = figureSvg(figure);
        QCOMPARE(count(svg, "<circle"), 1);
        QCOMPARE(count(svg, "nan"), 0);
        QCOMPARE(count(svg, "inf"), 0);
    }

    void unequalListsAreRefused() {
        Figure figure = curve();
        figure.series[0].y.pop_back();
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)figureSvg(figure));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)figureCsv(figure, ""));
        figure = {};
        figure.heatMap = HeatMap{{"a"}, {"b", "c"}, {{}}, {}, true, 0, {}};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, checkFigure(figure));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)figureSvg(curve(), 10, 500));
    }

    void ticksAreRound() {
        QCOMPARE(labels(axis(AxisScale::Linear, 0, 10)), (std::vector<std::string>{"0", "5", "10"}));
        QCOMPARE(labels(axis(AxisScale::Linear, -0.3, 0.4)), (std::vector<std::string>{"-0.2", "0.0", "0.2", "0.4"}));
        QCOMPARE(labels(axis(AxisScale::Log, 0.002, 500)), (std::vector<std::string>{"0.01", "0.1", "1", "10", "100"}));
        QCOMPARE(axis(AxisScale::Log, 1, 100).share(10), 0.5);
    }

    void bestOfEachRowIsFramed() {
        CrossMatrix data;
        data.testGroups = {"F", "M"};
        data.calibrationGroups = {"F", "M"};
        data.cells = {{{0.1, 20}, {0.2, 20}}, {{0.3, 10}, {std::nullopt, 0}}};
        data.uncalibrated = {{0.05, 20}, {0.9, 10}};
        const auto figure = crossMatrix(data);
        QCOMPARE(figure.heatMap->columns.back(), std::string("no calibration"));
        QCOMPARE(figure.heatMap->separateColumns, 1);
        QVERIFY(figure.heatMap->cells[0].isMarked && !figure.heatMap->cells[1].isMarked);
        QVERIFY(!figure.heatMap->cells[2].isMarked);  // not calibrated: not in the contest
        QVERIFY(figure.heatMap->cells[3].isMarked);
        QCOMPARE(figure.heatMap->cells[0].detail, std::string("n = 20"));
        data.isHigherBetter = true;
        QVERIFY(crossMatrix(data).heatMap->cells[1].isMarked);
        data.cells[0].pop_back();
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)crossMatrix(data));
    }

    void layersFindTheirPlaceByName() {
        const auto place = placeOfLayer("wav2vec2.encoder.layers.3.attention.q_proj");
        QCOMPARE(place.block, std::string("layers 3"));
        QCOMPARE(place.part, std::string("attention.q_proj"));
        QCOMPARE(placeOfLayer("wav2vec2.feature_extractor.conv_layers.0.conv").block, std::string("conv_layers 0"));
        QCOMPARE(placeOfLayer("wav2vec2.feature_projection.projection").block, std::string("feature_projection"));
        QCOMPARE(placeOfLayer("lm_head").part, std::string("lm_head"));
        QCOMPARE(placeOfLayer("7").part, std::string("7"));
        QCOMPARE(placeOfLayer("").block, std::string());
    }

    void bitMapShowsDigits() {
        const auto figure =
            bitMapFigure({{"e.layers.0.a", 4}, {"e.layers.1.a", 8}, {"e.layers.1.b", kFloatBits}}, "weight", "bits");
        QCOMPARE(figure.heatMap->cells.size(), std::size_t{4});
        QCOMPARE(figure.heatMap->cells[0].text, std::string("4"));
        QCOMPARE(figure.heatMap->cells[3].text, std::string("f"));
        QVERIFY(!figure.heatMap->cells[2].value);
        QVERIFY(count(figureSvg(figure), ">8</text>") >= 1);
    }

    void csvNamesLayersInFull() {
        const auto figure = sensitivityBars({{"wav2vec2.encoder.layers.3.attention.q_proj", "linear", 0.5}}, "m", "");
        QVERIFY(count(figureCsv(figure, ""), "wav2vec2.encoder.layers.3.attention.q_proj") == 1);
        QVERIFY(count(figureSvg(figure), ">layers 3 q_proj<") == 1);
    }
};

QTEST_GUILESS_MAIN(TestFigure)
#include "tst_figure.moc"
