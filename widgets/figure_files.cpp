// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_files.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QPageSize>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "widgets/figure_plot.h"
#include "widgets/figure_view.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr double kCssDpi = 96;
constexpr double kPdfScale = 12.5;  // 1200 dpi: QPdfWriter rounds what it places to whole dots
constexpr double kMostPixels = 1e8;
constexpr double kMetresPerInch = 0.0254;

/// Files look alike on every desktop: the font and size of core's SVG, not those of the user's window.
FigureStyle fileStyle(Theme theme) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(12);
    return {theme == Theme::Dark ? darkPalette() : lightPalette(), font, QLocale::c()};
}

void prepare(FigurePlot& plot, const Figure& figure, const QSize& size, Theme theme) {
    plot.setStyle(fileStyle(theme));
    plot.setFigure(figure);
    plot.canvas()->setViewport(QRect(QPoint(0, 0), size));
    plot.layOut(size);
}

void checkSize(const FigureFileOptions& options, bool isPixels) {
    const auto isSide = [](int side) { return side >= 200 && side <= 20000; };
    if (!isSide(options.width) || !isSide(options.height))
        throw InvalidArgument("a figure of " + std::to_string(options.width) + " x " + std::to_string(options.height) +
                              " px; allowed: 200 .. 20000 each");
    if (!isPixels) return;
    if (!(options.scale >= 0.5 && options.scale <= 8))
        throw InvalidArgument("a figure's scale is " + std::to_string(options.scale) + "; allowed: 0.5 .. 8");
    if (options.scale * options.scale * options.width * options.height > kMostPixels)
        throw InvalidArgument("an image of more than 100 million pixels; choose a smaller size or scale");
}

/// Drawing text needs an application. One that is made here is never ended: Qt's own static objects outlive main().
void requireApplication() {
    if (QCoreApplication::instance() == nullptr) {
        static int argc = 1;
        static char name[] = "voxbit";
        static char* argv[] = {name, nullptr};
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        // Where a system gives no such folder, Qt would say so among the messages of a command line; nothing is put
        // into it here.
        if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")) {
            static const QTemporaryDir runtimeFolder;
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtimeFolder.path()));
        }
        static QApplication* const application = new QApplication(argc, argv);
        (void)application;
    }
    if (qobject_cast<QApplication*>(QCoreApplication::instance()) == nullptr)
        throw InvalidArgument("PNG and PDF need a QApplication; this program has an application without widgets");
    if (QThread::currentThread() != QCoreApplication::instance()->thread())
        throw InvalidArgument("PNG and PDF can only be drawn in the thread of the application");
}

void write(const std::filesystem::path& path, const QByteArray& bytes) {
    writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray pngBytes(const Figure& figure, const FigureFileOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!figureImage(figure, options.width, options.height, options.scale, options.theme).save(&buffer, "PNG"))
        throw IoError("the PNG image of \"" + figure.title + "\" could not be made; is memory short?");
    return bytes;
}

QByteArray pdfBytes(const Figure& figure, const FigureFileOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    FigurePlot plot;
    prepare(plot, figure, {options.width, options.height}, options.theme);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(figure.title));
    writer.setResolution(static_cast<int>(kCssDpi * kPdfScale));
    const QSizeF points(options.width * 72 / kCssDpi, options.height * 72 / kCssDpi);
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QCPPainter painter;
    painter.begin(&writer);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.scale(kPdfScale, kPdfScale);
    plot.canvas()->toPainter(&painter, options.width, options.height);
    painter.end();
    return bytes;
}

}  // namespace

QImage figureImage(const Figure& figure, int width, int height, double scale, Theme theme) {
    FigurePlot plot;
    prepare(plot, figure, {width, height}, theme);
    QImage image = plot.canvas()->toPixmap(width, height, scale).toImage();
    image.setDotsPerMeterX(static_cast<int>(std::lround(kCssDpi * scale / kMetresPerInch)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

void writeFigureFile(const Figure& figure, const std::filesystem::path& path, const FigureFileOptions& options) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    checkFigure(figure);
    if (ending == ".svg") {
        checkSize(options, false);
        writeFileAtomically(path, figureSvg(figure, options.width, options.height, options.theme));
    } else if (ending == ".csv") {
        writeFileAtomically(path, figureCsv(figure, options.header));
    } else if (ending == ".png") {
        checkSize(options, true);
        requireApplication();
        write(path, pngBytes(figure, options));
    } else if (ending == ".pdf") {
        checkSize(options, false);
        requireApplication();
        write(path, pdfBytes(figure, options));
    } else {
        throw InvalidArgument("cannot write a figure to " + path.string() +
                              ": the name must end in .png, .pdf, .svg or .csv");
    }
}

}  // namespace voxbit
