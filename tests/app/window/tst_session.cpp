// SPDX-License-Identifier: Apache-2.0
// What a window finds again when it opens: experiment, layout, sizes; after a crash, too.
#include <QDockWidget>
#include <QFile>
#include <QMenuBar>
#include <QSplitter>
#include <set>

#include "app/window/main_window.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/table_view.h"

using namespace voxbit;

class TestSession : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void sessionComesBackAfterACrash() {
        const test::DemoHome home;
        auto options = home.options();
        MainWindow crashed(options);
        crashed.workbench().edit(QStringLiteral("bits"), [](Experiment& e) { e.averageBits = 5.25; });
        QTest::qWait(800);
        // What lies on the disk while the first window still stands is what a crash leaves.
        const QString left = home.folder.path() + QStringLiteral("/left.ini");
        QVERIFY(QFile::copy(options.settingsFile, left));
        options.settingsFile = left;
        options.isDemo = false;
        MainWindow next(options);
        QCOMPARE(experimentHash(next.workbench().experiment()), experimentHash(crashed.workbench().experiment()));
        QCOMPARE(next.workbench().experiment().averageBits, std::optional(5.25));
    }

    void layoutAndSizeComeBackAfterACrash() {
        const test::DemoHome home;
        auto options = home.options();
        MainWindow crashed(options);
        crashed.resize(1311, 733);
        crashed.show();
        QVERIFY(test::settle(crashed));
        const auto kept = [&] {
            QFile file(options.settingsFile);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = kept();  // settling may have taken long enough for a first layout
        crashed.findChild<QDockWidget*>(QStringLiteral("curves"))->hide();
        QTRY_VERIFY_WITH_TIMEOUT(kept() != before && kept().contains("geometry=") && kept().contains("layout="), 8000);
        const QString left = home.folder.path() + QStringLiteral("/left.ini");
        QVERIFY(QFile::copy(options.settingsFile, left));
        options.settingsFile = left;
        MainWindow next(options);
        QCOMPARE(next.settings().get(Setting::Geometry).toByteArray(), crashed.saveGeometry());
        next.show();
        QVERIFY(next.findChild<QDockWidget*>(QStringLiteral("curves"))->isHidden());
        QVERIFY(!next.findChild<QDockWidget*>(QStringLiteral("matrix"))->isHidden());
    }

    void unreadableSessionGivesTheDemo() {
        const test::DemoHome home;
        auto options = home.options();
        Settings(options.settingsFile).set(Setting::Experiment, QStringLiteral("{broken"));
        options.isDemo = false;
        MainWindow window(options);
        QCOMPARE(window.workbench().experiment().name, std::string("demo"));
    }

    void layoutIsRememberedAndTheDefaultComesBack() {
        const test::DemoHome home;
        auto options = home.options();
        {
            MainWindow window(options);
            window.show();
            window.findChild<QDockWidget*>(QStringLiteral("runs"))->hide();
            window.close();
        }
        MainWindow window(options);
        window.show();
        auto* runs = window.findChild<QDockWidget*>(QStringLiteral("runs"));
        QVERIFY(runs->isHidden());
        window.findChild<QDockWidget*>(QStringLiteral("speakers"))->setFloating(true);
        window.restoreDefaultLayout();
        QVERIFY(!runs->isHidden());
        for (const PanelEntry& entry : panels()) {
            auto* dock = window.findChild<QDockWidget*>(QString::fromLatin1(entry.id));
            QVERIFY2(!dock->isFloating(), entry.id);
            QVERIFY2(dock->isHidden() == (entry.place == PanelPlace::OnRequest), entry.id);
        }
    }

    void draggedSizesAreRemembered() {
        const test::DemoHome home;
        const auto split = [](MainWindow& window) { return window.panel("layers")->findChild<QSplitter*>("split"); };
        const auto table = [](MainWindow& window) { return window.panel("layers")->findChild<TableView*>("layers"); };
        QList<int> sizes;
        {
            MainWindow window(home.options());
            window.resize(1366, 768);
            window.show();
            QVERIFY(test::settle(window));
            for (const PanelEntry& entry : panels()) {
                std::set<QString> names;
                for (const auto* part : window.panel(entry.id)->findChildren<TableView*>())
                    QVERIFY2(names.insert(part->objectName()).second && !part->objectName().isEmpty(), entry.id);
                names.clear();
                for (const auto* part : window.panel(entry.id)->findChildren<QSplitter*>())
                    QVERIFY2(names.insert(part->objectName()).second && !part->objectName().isEmpty(), entry.id);
            }
            const QList<int> before = split(window)->sizes();
            split(window)->setSizes({before[0] + 40, before[1] - 40});
            sizes = split(window)->sizes();
            QVERIFY(sizes != before);
            table(window)->setColumnWidth(0, 211);
            window.settings().set(Setting::Language, QStringLiteral("de"));  // panels are made anew
            QTRY_COMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
            QTRY_COMPARE(table(window)->columnWidth(0), 211);
            window.settings().set(Setting::Language, QStringLiteral("en"));
            QTRY_COMPARE(window.menuBar()->actions().first()->text(), QStringLiteral("&File"));
            window.close();
        }
        MainWindow window(home.options());
        window.show();
        QVERIFY(test::settle(window));
        QTRY_COMPARE(table(window)->columnWidth(0), 211);
        QTRY_COMPARE(split(window)->sizes(), sizes);
    }
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
