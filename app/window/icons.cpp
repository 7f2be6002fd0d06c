// SPDX-License-Identifier: Apache-2.0
#include "app/window/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
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
    LineIcon(QString name, QByteArray svg) : m_name(std::move(name)), m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colourName(mode).toLatin1());
        QSvgRenderer(svg).render(painter, QRectF(rect));
    }
    /// Buttons ask for it at every paint.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key =
            QStringLiteral("icon %1 %2 %3x%4")
                .arg(m_name, colourName(mode), QString::number(size.width()), QString::number(size.height()));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QIconEngine* clone() const override { return new LineIcon(m_name, m_svg); }

  private:
    static QString colourName(QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText).name();
        if (mode == QIcon::Selected) return palette.color(QPalette::Active, QPalette::HighlightedText).name();
        return palette.color(QPalette::Active, QPalette::ButtonText).name();
    }

    QString m_name;
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
    return QIcon(new LineIcon(file.fileName(), file.readAll()));
}

QIcon applicationIcon() {
    initIcons();
    return QIcon(QStringLiteral(":/icons/org.voxbit.Voxbit.svg"));
}

}  // namespace voxbit
