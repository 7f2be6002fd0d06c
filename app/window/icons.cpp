// SPDX-License-Identifier: Apache-2.0
#include "app/window/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

// Resources of a static library are dropped by the linker unless something asks for them. Must be outside of
// namespaces.
static void initIcons() {
    Q_INIT_RESOURCE(voxbit);
}

namespace voxbit {
namespace {

/// Draws an SVG in a colour of the palette at the time of painting, so that icons follow the theme by themselves.
class LineIcon : public QIconEngine {
  public:
    explicit LineIcon(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        QColor colour = palette.color(QPalette::Active, QPalette::ButtonText);
        if (mode == QIcon::Disabled) colour = palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected) colour = palette.color(QPalette::Active, QPalette::HighlightedText);
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer(svg).render(painter, QRectF(rect));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new LineIcon(m_svg); }

  private:
    QByteArray m_svg;
};

}  // namespace

QIcon actionIcon(const char* name, const char* desktopName, bool fromDesktop) {
    initIcons();
    if (fromDesktop && *desktopName != '\0') {
        const QIcon icon = QIcon::fromTheme(QString::fromLatin1(desktopName));
        if (!icon.isNull()) return icon;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new LineIcon(file.readAll()));
}

QIcon applicationIcon() {
    initIcons();
    return QIcon(QStringLiteral(":/icons/org.voxbit.Voxbit.svg"));
}

}  // namespace voxbit
