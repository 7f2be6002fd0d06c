// SPDX-License-Identifier: Apache-2.0
// Signs of the style can be seen in both themes.
#include "widgets/outlined_style.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include "widgets/theme.h"

using namespace voxbit;

namespace {

/// Wants icons, as Fusion does on some platforms.
class IconStyle : public QProxyStyle {
  public:
    IconStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* more) const override {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 1 : QProxyStyle::styleHint(hint, option, widget, more);
    }
};

}  // namespace

class TestOutlinedStyle : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new OutlinedStyle); }

    void whatAToolBarHasNoRoomForCanBeSeen_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void whatAToolBarHasNoRoomForCanBeSeen() {
        QFETCH(QPalette, palette);
        QApplication::setPalette(palette);
        QToolBar bar;
        for (int i = 0; i < 20; ++i) bar.addAction(QStringLiteral("an action"));
        bar.resize(200, 40);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        auto* sign = bar.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
        QVERIFY(sign != nullptr && sign->isVisible());
        const QImage drawn = bar.grab(sign->geometry()).toImage();
        const QColor background = drawn.pixelColor(1, 1);
        double most = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                most = std::max(most, contrastRatio(drawn.pixelColor(x, y), background));
        QVERIFY2(most > 7, qPrintable(QString::number(most)));
    }

    void buttonsOfDialogsHaveNoIcons() {
        auto* style = new OutlinedStyle;
        style->setBaseStyle(new IconStyle);
        QApplication::setStyle(style);
        QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        QCOMPARE(box.buttons().size(), 2);
        for (const QAbstractButton* button : box.buttons()) QVERIFY(button->icon().isNull());
    }
};

QTEST_MAIN(TestOutlinedStyle)
#include "tst_outlined_style.moc"
