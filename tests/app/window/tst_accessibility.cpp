// SPDX-License-Identifier: Apache-2.0
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QDockWidget>
#include <QHeaderView>
#include <QScrollBar>
#include <QTabWidget>
#include <map>

#include "app/window/mnemonic.h"
#include "app/window/panel.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/table_view.h"

using namespace voxbit;

namespace {

QString described(const QWidget* widget) {
    QStringList path;
    for (const QWidget* one = widget; one != nullptr && !one->isWindow(); one = one->parentWidget()) {
        QString name = QString::fromLatin1(one->metaObject()->className());
        if (!one->objectName().isEmpty()) name += '#' + one->objectName();
        path.prepend(name);
    }
    return path.mid(std::max(0, int(path.size()) - 4)).join('/');
}

/// Parts that Qt makes within its own controls: the control is what people meet.
bool isPartOfAControl(const QWidget* widget) {
    if (widget->objectName().startsWith("qt_") || qobject_cast<const QScrollBar*>(widget)) return true;
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
    if (area != nullptr && (area->viewport() == widget || qobject_cast<const QHeaderView*>(widget))) return true;
    return widget->focusProxy() != nullptr;
}

/// Where Tab stops, of what is in view.
std::vector<QWidget*> tabStops(const QWidget& inside) {
    std::vector<QWidget*> stops;
    for (QWidget* widget : inside.findChildren<QWidget*>()) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled();
        if (isStop && !isPartOfAControl(widget)) stops.push_back(widget);
    }
    return stops;
}

}  // namespace

/// The whole window as people see it who use neither mouse nor eyes.
class TestAccessibility : public QObject {
    Q_OBJECT

    test::DemoHome m_home;
    std::unique_ptr<MainWindow> m_window;

    void bring(const char* panel) {
        auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(panel));
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        m_window = std::make_unique<MainWindow>(m_home.options());
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        test::open(m_window->workbench(), test::DemoBench::experiment());
        QVERIFY(test::settle(*m_window));
        m_window->workbench().profile();
        QVERIFY(test::settle(*m_window));
        m_window->workbench().evaluate();
        QVERIFY(test::settle(*m_window));
        QTRY_COMPARE(m_window->runs().rows().size(), std::size_t(1));
        m_window->runs().select({1});
        m_window->workbench().selectLayer(3);
        QVERIFY(test::settle(*m_window));
    }
    void cleanupTestCase() { m_window.reset(); }

    void namesAreReadWithoutMnemonics() {
        QCOMPARE(withoutMnemonic("Re&sume"), QString("Resume"));
        QCOMPARE(withoutMnemonic("恢复(&S)"), QString("恢复"));
        QCOMPARE(withoutMnemonic("Export (CSV)"), QString("Export (CSV)"));
    }

    void everyControlHasANameAndARole_data() {
        QTest::addColumn<QString>("panel");
        for (const PanelEntry& entry : panels()) QTest::newRow(entry.id) << QString::fromLatin1(entry.id);
    }
    void everyControlHasANameAndARole() {
        QFETCH(const QString, panel);
        bring(panel.toLatin1().constData());
        QStringList nameless;
        int controls = 0;
        const auto look = [&] {
            for (QWidget* widget : m_window->panel(panel.toLatin1().constData())->findChildren<QWidget*>()) {
                const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
                if (!isControl || isPartOfAControl(widget)) continue;
                ++controls;
                QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
                const bool hasRole = access != nullptr && access->role() != QAccessible::NoRole;
                if (!hasRole || access->text(QAccessible::Name).trimmed().isEmpty()) nameless << described(widget);
            }
        };
        look();
        for (auto* tabs : m_window->panel(panel.toLatin1().constData())->findChildren<QTabWidget*>()) {
            const int shown = tabs->currentIndex();
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                look();
            }
            tabs->setCurrentIndex(shown);
        }
        QVERIFY(controls > 0);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join('\n')));
    }

    void tablesSayWhatTheirColumnsMean() {
        for (const char* panel : {"layers", "runs", "results", "jobs"}) {
            int checked = 0;
            for (const TableView* table : m_window->panel(panel)->findChildren<TableView*>()) {
                const QAbstractItemModel& model = *table->model();
                const auto header = [&](int column, int role) {
                    return model.headerData(column, Qt::Horizontal, role).toString();
                };
                if (header(0, Qt::DisplayRole) == QLatin1String("fact")) continue;  // its rows say what they are
                for (int column = 0; column < model.columnCount(); ++column, ++checked)
                    QVERIFY2(!header(column, Qt::ToolTipRole).isEmpty(), qPrintable(header(column, Qt::DisplayRole)));
            }
            QVERIFY2(checked > 0, panel);
        }
    }

    void tabVisitsEveryControlOnce() {
        for (const PanelEntry& entry : panels()) {
            bring(entry.id);
            const std::vector<QWidget*> stops = tabStops(*m_window->panel(entry.id));
            QVERIFY2(!stops.empty(), entry.id);
            QWidget* first = stops.front();
            first->setFocus();
            QVERIFY2(first->hasFocus(), qPrintable(described(first)));
            std::map<QWidget*, int> visits;
            for (int presses = 0; presses < 500; ++presses) {
                QWidget* focus = QApplication::focusWidget();
                QVERIFY(focus != nullptr);
                if (focus == first && presses > 0) break;
                ++visits[focus];
                QTest::keyClick(focus, Qt::Key_Tab);
            }
            QCOMPARE(QApplication::focusWidget(), first);  // a round, not a trap
            for (QWidget* stop : stops) QVERIFY2(visits[stop] == 1, qPrintable(described(stop)));
        }
    }

    void focusIsVisible() {
        QStringList unseen;
        for (const PanelEntry& entry : panels()) {
            bring(entry.id);
            for (QWidget* stop : tabStops(*m_window->panel(entry.id))) {
                stop->clearFocus();
                QCoreApplication::processEvents();
                const QImage without = pictureOf(stop);
                stop->setFocus(Qt::TabFocusReason);
                QCoreApplication::processEvents();
                if (pictureOf(stop) == without) unseen << described(stop);
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join('\n')));
    }

  private:
    /// With what a style draws around it.
    QImage pictureOf(const QWidget* widget) const {
        const QRect place(widget->mapTo(m_window.get(), QPoint(0, 0)), widget->size());
        return m_window->grab(place.adjusted(-3, -3, 3, 3)).toImage();
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
