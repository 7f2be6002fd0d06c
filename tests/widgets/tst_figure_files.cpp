// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_files.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/report/figure_builders.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

Figure errorRates() {
    ErrorRateFigure data;
    data.floatRate = 0.05;
    data.curves.push_back({"myqasr", false, {{1, 0.4, 0.3, 0.5, 4}, {2, 0.1, 0.05, 0.15, 8}}});
    data.curves.push_back({"uniform", true, {{1.2, 0.45, {}, {}, 4}}});
    return errorRateAgainstSize(data);
}

Figure matrix() {
    CrossMatrix data;
    data.testGroups = data.calibrationGroups = {"F", "M"};
    data.cells = {{{0.1, 10}, {0.2, 10}}, {{0.3, 12}, {std::nullopt, 0}}};
    return crossMatrix(data);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int colourCount(const QImage& image) {
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2) colours.insert(image.pixel(x, y));
    return static_cast<int>(colours.size());
}

}  // namespace

class TestFigureFiles : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    // First, while this program has no application: as in the command line tool.
    void aProgramWithoutApplicationWritesSvgAndPng() {
        QVERIFY(QCoreApplication::instance() == nullptr);
        writeFigureFile(errorRates(), at("first.svg"), {});
        QVERIFY(QCoreApplication::instance() == nullptr);
        writeFigureFile(errorRates(), at("first.png"), {});
        QVERIFY(qobject_cast<QApplication*>(QCoreApplication::instance()) != nullptr);
        QCOMPARE(QImage(m_folder.filePath("first.png")).size(), QSize(1600, 1000));
    }

    void pngHasTheAskedSizeAndIsNotBlank_data() {
        QTest::addColumn<bool>("isMatrix");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<double>("scale");
        QTest::newRow("curves, light") << false << false << 1.0;
        QTest::newRow("curves, dark, twice") << false << true << 2.0;
        QTest::newRow("matrix, light, half") << true << false << 0.5;
        QTest::newRow("matrix, dark") << true << true << 1.0;
    }
    void pngHasTheAskedSizeAndIsNotBlank() {
        QFETCH(const bool, isMatrix);
        QFETCH(const bool, isDark);
        QFETCH(const double, scale);
        const FigureFileOptions options{640, 400, scale, isDark ? Theme::Dark : Theme::Light, {}};
        writeFigureFile(isMatrix ? matrix() : errorRates(), at("figure.PNG"), options);
        const QImage image(m_folder.filePath("figure.PNG"));
        QCOMPARE(image.size(), QSize(640, 400) * scale);
        QCOMPARE(image.pixelColor(1, 1), QColor(isDark ? "#16191d" : "#ffffff"));
        QVERIFY2(colourCount(image) > 20, qPrintable(QString::number(colourCount(image))));
    }

    void seriesHaveTheirColoursInImages() {
        writeFigureFile(errorRates(), at("colours.png"), {640, 400, 2, Theme::Light, {}});
        const QImage image(m_folder.filePath("colours.png"));
        bool hasFirst = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) hasFirst = hasFirst || image.pixelColor(x, y) == QColor("#0072b2");
        QVERIFY(hasFirst);
    }

    void pdfIsAPdf() {
        writeFigureFile(errorRates(), at("figure.pdf"), {});
        const QByteArray content = contentOf(m_folder.filePath("figure.pdf"));
        QVERIFY(content.startsWith("%PDF"));
        QVERIFY(content.trimmed().endsWith("%%EOF"));
        QVERIFY2(content.contains("/MediaBox [0 0 600"), "800 CSS pixels are 600 points");
    }

    void svgAndCsvAreThoseOfCore() {
        for (const Figure& figure : {errorRates(), matrix()}) {
            writeFigureFile(figure, at("figure.svg"), {640, 400, 2, Theme::Dark, {}});
            QCOMPARE(contentOf(m_folder.filePath("figure.svg")).toStdString(),
                     figureSvg(figure, 640, 400, Theme::Dark));
            writeFigureFile(figure, at("figure.csv"), {640, 400, 2, Theme::Dark, "run 7"});
            QCOMPARE(contentOf(m_folder.filePath("figure.csv")).toStdString(), figureCsv(figure, "run 7"));
        }
    }

    void impossibleOptionsAreRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("scale");
        QTest::newRow("unknown ending") << "figure.gif" << 800 << 1.0;
        QTest::newRow("no ending") << "figure" << 800 << 1.0;
        QTest::newRow("too narrow") << "figure.png" << 199 << 1.0;
        QTest::newRow("too wide") << "figure.pdf" << 20001 << 1.0;
        QTest::newRow("scale too large") << "figure.png" << 800 << 9.0;
        QTest::newRow("scale is nothing") << "figure.png" << 800 << 0.0;
        QTest::newRow("too many pixels") << "figure.png" << 20000 << 8.0;
    }
    void impossibleOptionsAreRefused() {
        QFETCH(const QString, name);
        QFETCH(const int, width);
        QFETCH(const double, scale);
        QVERIFY_EXCEPTION_THROWN(writeFigureFile(errorRates(), at(name), {width, 400, scale, Theme::Light, {}}),
                                 InvalidArgument);
    }

    void aMissingFolderIsAnIoError() {
        QVERIFY_EXCEPTION_THROWN(writeFigureFile(errorRates(), at("no/such/folder.png"), {}), IoError);
    }

  private:
    std::filesystem::path at(const QString& name) const { return m_folder.filePath(name).toStdString(); }

    QTemporaryDir m_folder;
};

// Not QTEST_MAIN: the first test needs a program without an application.
int main(int argc, char** argv) {
    TestFigureFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_figure_files.moc"
