// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_source.h"

#include <QApplication>
#include <QClipboard>
#include <QKeySequence>
#include <QMenu>
#include <algorithm>

#include "widgets/figure_export_dialog.h"
#include "widgets/figure_view.h"
#include "widgets/theme.h"

namespace voxbit {
namespace {

constexpr int kLeastSide = 200;  ///< of a figure, px

}  // namespace

void FigureSource::setExportHeader(const QString& header) {
    m_exportHeader = header;
}

void FigureSource::saveAs() {
    auto* dialog = new FigureExportDialog(exportedFigure(), m_exportHeader, shownIn());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFigureSize(shownIn()->size());
    dialog->open();
}

void FigureSource::copyImage() const {
    const QWidget* widget = shownIn();
    QApplication::clipboard()->setImage(
        figureImage(exportedFigure(), std::max(widget->width(), kLeastSide), std::max(widget->height(), kLeastSide),
                    std::max(2.0, widget->devicePixelRatioF()), themeOf(widget->palette())));
}

void FigureSource::copyData() const {
    QApplication::clipboard()->setText(
        QString::fromStdString(figureCsv(exportedFigure(), m_exportHeader.toStdString())));
}

void FigureSource::addFigureActions(QMenu* menu) {
    menu->addAction(FigureView::tr("&Save as..."), menu, [this] { saveAs(); });
    menu->addAction(FigureView::tr("&Copy image"), QKeySequence(QKeySequence::Copy), menu, [this] { copyImage(); });
    menu->addAction(FigureView::tr("Copy &data"), menu, [this] { copyData(); });
}

}  // namespace voxbit
