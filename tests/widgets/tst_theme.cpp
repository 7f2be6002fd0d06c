// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>
#include <array>
#include <cmath>
#include <memory>

#include "core/report/svg_canvas.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira and Fernandes (2009), severity 1.0, on linear sRGB.
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

double linear(double share) {
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* of a colour as somebody with that matrix sees it.
Vector seenAs(const QColor& colour, const Matrix& matrix) {
    const Vector rgb{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    Vector seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) seen[i] += matrix[i][j] * rgb[j];
        seen[i] = std::clamp(seen[i], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    const double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor& a, const QColor& b, const Matrix& matrix) {
    const Vector p = seenAs(a, matrix);
    const Vector q = seenAs(b, matrix);
    return std::sqrt(std::pow(p[0] - q[0], 2) + std::pow(p[1] - q[1], 2) + std::pow(p[2] - q[2], 2));
}

struct TextPair {
    const char* name;
    QPalette::ColorRole text;
    QPalette::ColorRole background;
};
constexpr std::array<TextPair, 11> kTextPairs{{
    {"text on window", QPalette::WindowText, QPalette::Window},
    {"text on base", QPalette::Text, QPalette::Base},
    {"text on every other row", QPalette::Text, QPalette::AlternateBase},
    {"text on button", QPalette::ButtonText, QPalette::Button},
    {"tool tip", QPalette::ToolTipText, QPalette::ToolTipBase},
    {"selection", QPalette::HighlightedText, QPalette::Highlight},
    {"placeholder", QPalette::PlaceholderText, QPalette::Base},
    {"link on base", QPalette::Link, QPalette::Base},
    {"link on window", QPalette::Link, QPalette::Window},
    {"visited link on base", QPalette::LinkVisited, QPalette::Base},
    {"visited link on window", QPalette::LinkVisited, QPalette::Window},
}};

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void eachPaletteIsOfItsTheme() {
        QVERIFY(themeOf(lightPalette()) == Theme::Light);
        QVERIFY(themeOf(darkPalette()) == Theme::Dark);
    }

    void textsOfPalettesHaveContrast_data() { addPalettes(); }
    void textsOfPalettesHaveContrast() {
        QFETCH(const QPalette, palette);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (const auto& pair : kTextPairs) {
                const double ratio =
                    contrastRatio(palette.color(group, pair.text), palette.color(group, pair.background));
                QVERIFY2(ratio >= 4.5, qPrintable(QString("%1: %2").arg(pair.name).arg(ratio)));
            }
        }
    }

    void palettesOfSystemsBecomeReadable_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("application") << QApplication::palette();
        for (const QString& style : QStyleFactory::keys())
            QTest::newRow(qPrintable(style))
                << std::unique_ptr<QStyle>(QStyleFactory::create(style))->standardPalette();
        QPalette grey(QColor("#b0b0b0"));
        grey.setColor(QPalette::Text, QColor("#808080"));
        QTest::newRow("grey") << grey;
        QPalette dark(QColor("#31363b"));
        dark.setColor(QPalette::Link, QColor("#1d50b0"));
        dark.setColor(QPalette::PlaceholderText, QColor(255, 255, 255, 60));
        QTest::newRow("dark") << dark;
    }
    void palettesOfSystemsBecomeReadable() {
        QFETCH(const QPalette, palette);
        const QPalette readable = readablePalette(palette);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (const auto& pair : kTextPairs) {
                const QColor text = readable.color(group, pair.text);
                const QColor background = readable.color(group, pair.background);
                const double ratio = contrastRatio(text, background);
                QVERIFY2(text.alpha() == 255 && ratio >= 4.5, qPrintable(QString("%1: %2").arg(pair.name).arg(ratio)));
            }
        }
        QVERIFY(themeOf(readable) == themeOf(palette));
    }

    void readablePalettesStayAsTheyAre_data() { addPalettes(); }
    void readablePalettesStayAsTheyAre() {
        QFETCH(const QPalette, palette);
        QCOMPARE(readablePalette(palette), palette);
    }

    void meaningfulTextHasContrast_data() { addPalettes(); }
    void meaningfulTextHasContrast() {
        QFETCH(const QPalette, palette);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            const QColor background = palette.color(role);
            for (const QColor& text : {errorColour(palette), faintTextColour(palette)})
                QVERIFY2(contrastRatio(text, background) >= 4.5, qPrintable(text.name() + " on " + background.name()));
        }
    }

    void foreignPalettesAreCorrected() {
        QPalette grey;
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
            grey.setColor(role, QColor("#b0b0b0"));
        grey.setColor(QPalette::Text, Qt::black);
        grey.setColor(QPalette::WindowText, Qt::black);
        for (const QColor& text : {errorColour(grey), faintTextColour(grey)})
            QVERIFY(contrastRatio(text, QColor("#b0b0b0")) >= 4.5);
    }

    void seriesStandOutFromTheBackground_data() { addPalettes(); }
    void seriesStandOutFromTheBackground() {
        QFETCH(const QPalette, palette);
        for (int i = 0; i < 7; ++i)
            QVERIFY2(contrastRatio(seriesColour(palette, i), palette.color(QPalette::Base)) >= 3,
                     qPrintable(QString::number(i)));
        QCOMPARE(seriesColour(palette, 7), seriesColour(palette, 0));
    }

    void seriesHaveTheColoursOfCoresFigures_data() { addPalettes(); }
    void seriesHaveTheColoursOfCoresFigures() {
        QFETCH(const QPalette, palette);
        const ThemeColours& colours = themeColours(themeOf(palette));
        QCOMPARE(palette.color(QPalette::Base).name(), QString::fromStdString(colours.background));
        QCOMPARE(palette.color(QPalette::Text).name(), QString::fromStdString(colours.text));
        for (int i = 0; i < static_cast<int>(colours.palette.size()); ++i)
            QCOMPARE(seriesColour(palette, i).name(),
                     QString::fromStdString(colours.palette[static_cast<std::size_t>(i)]));
    }

    void textOnCellsHasContrast_data() { addPalettes(); }
    void textOnCellsHasContrast() {
        QFETCH(const QPalette, palette);
        for (const Bits bits : kWidths) {
            const QColor fill = bitColour(palette, bits);
            QVERIFY(contrastRatio(textOn(fill), fill) >= 4.5);
        }
        for (int i = 0; i <= 100; ++i) {
            const QColor fill = heatColour(palette, i / 100.0);
            QVERIFY(contrastRatio(textOn(fill), fill) >= 4.5);
        }
    }

    void bitColoursGetLighterWithTheBits() {
        for (Bits bits = 2; bits <= 8; ++bits) {
            QVERIFY(seenAs(bitColour(lightPalette(), bits), kNormal)[0] >
                    seenAs(bitColour(lightPalette(), bits - 1), kNormal)[0]);
        }
    }

    void bitColoursDifferForEveryEye_data() {
        QTest::addColumn<int>("eye");
        QTest::newRow("normal") << 0;
        QTest::newRow("protanopia") << 1;
        QTest::newRow("deuteranopia") << 2;
    }
    void bitColoursDifferForEveryEye() {
        QFETCH(const int, eye);
        const Matrix& matrix = eye == 0 ? kNormal : eye == 1 ? kProtanopia : kDeuteranopia;
        for (const Bits a : kWidths) {
            for (const Bits b : kWidths) {
                if (a >= b) continue;
                // About four times what is just noticeable (CIE 1976: 2.3).
                const double seen = difference(bitColour(lightPalette(), a), bitColour(lightPalette(), b), matrix);
                QVERIFY2(seen >= 10, qPrintable(QString("%1 and %2 bits: %3").arg(a).arg(b).arg(seen)));
            }
        }
    }

    void contrastOfBlackAndWhiteIs21() {
        QVERIFY(std::abs(contrastRatio(Qt::black, Qt::white) - 21) < 1e-9);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    }

  private:
    static constexpr std::array<Bits, 10> kWidths{1, 2, 3, 4, 5, 6, 7, 8, 16, kFloatBits};

    static void addPalettes() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
