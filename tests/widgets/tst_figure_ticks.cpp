// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_ticks.h"

#include <QGuiApplication>
#include <QtTest>
#include <algorithm>

#include "tests/support/fail_on_warning.h"

using namespace voxbit;

class TestFigureTicks : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    /// A single number does not say how much a pixel is.
    void everyAxisHasTwoNumbersHoweverShort() {
        const QFontMetricsF metrics(QGuiApplication::font());
        const QLocale locale(QLocale::English);
        const TickMaker maker(metrics, locale);
        for (const AxisScale scale : {AxisScale::Linear, AxisScale::Log}) {
            FigureAxis axis;
            axis.scale = scale;
            const double low = scale == AxisScale::Linear ? 0 : 1;
            for (int tenths = 11; tenths <= 200; ++tenths) {
                for (const double length : {20.0, 60.0, 85.0, 130.0, 400.0}) {
                    const AxisTicks ticks = maker.numbers(axis, low, tenths / 10.0, length, 38);
                    const auto text = QStringLiteral("%1 at %2 px").arg(tenths / 10.0).arg(length);
                    QVERIFY2(std::ranges::count_if(ticks.labels, [](const QString& l) { return !l.isEmpty(); }) >= 2,
                             qPrintable(text));
                    QCOMPARE(ticks.labels.size(), ticks.positions.size());
                    for (const double position : ticks.positions)
                        QVERIFY2(position >= low && position <= tenths / 10.0 + 1e-9, qPrintable(text));
                }
            }
        }
    }
};

QTEST_MAIN(TestFigureTicks)
#include "tst_figure_ticks.moc"
