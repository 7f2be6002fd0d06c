// SPDX-License-Identifier: Apache-2.0
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <algorithm>
#include <map>
#include <set>

#include "app/window/about_box.h"
#include "app/window/shortcut_list.h"
#include "app/window/tour.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

/// Which component a shared library belongs to, by the beginning of its file's name.
const std::map<QString, QString> kLibraries{{"libQt6", "Qt"},
                                            {"libQCustomPlot", "QCustomPlot"},
                                            {"libtorch", "LibTorch"},
                                            {"libc10", "LibTorch"},
                                            {"libdnnl", "oneDNN"},
                                            {"libonnx", "ONNX"},
                                            {"libprotobuf", "Protocol Buffers"},
                                            {"libsndfile", "libsndfile"},
                                            {"libsoxr", "libsoxr"},
                                            {"libsqlite3", "SQLite"},
                                            {"libSQLiteCpp", "SQLiteCpp"},
                                            {"libyaml-cpp", "yaml-cpp"},
                                            {"libcrypto", "OpenSSL"},
                                            {"libblas", "OpenBLAS"},
                                            {"libopenblas", "OpenBLAS"}};
/// Parts of the system and of the compiler.
const QStringList kSystem{"libc.so", "libm.so", "libstdc++", "libgcc_s", "ld-linux", "libpthread",
                          "libdl",   "librt",   "libgomp",   "libasan",  "libubsan"};

bool startsWithAny(const QString& text, const QStringList& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString& one) { return text.startsWith(one); });
}

}  // namespace

class TestHelp : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void aboutNamesEveryLinkedLibrary() {
        const QString readelf = QStandardPaths::findExecutable(QStringLiteral("readelf"));
        if (readelf.isEmpty()) QSKIP("readelf is not here");
        std::set<QString> named;
        for (const Component& part : components()) {
            QVERIFY2(!part.version.isEmpty() && !part.licence.isEmpty(), qPrintable(part.name));
            QVERIFY(part.name != "QCustomPlot" || part.licence.startsWith("GPL-3"));
            named.insert(part.name);
        }
        // This test holds all that the window does.
        QProcess process;
        process.start(readelf, {QStringLiteral("--dynamic"), QCoreApplication::applicationFilePath()});
        QVERIFY(process.waitForFinished());
        int libraries = 0;
        for (const QString& line : QString::fromUtf8(process.readAllStandardOutput()).split('\n')) {
            if (!line.contains("(NEEDED)")) continue;
            const QString library = line.section('[', 1).section(']', 0, 0);
            if (startsWithAny(library, kSystem)) continue;
            const auto found = std::find_if(kLibraries.begin(), kLibraries.end(),
                                            [&](const auto& entry) { return library.startsWith(entry.first); });
            QVERIFY2(found != kLibraries.end(), qPrintable(library));
            QVERIFY2(named.contains(found->second), qPrintable(found->second));
            ++libraries;
        }
        QVERIFY(libraries >= 8);
        for (const char* linkedIn : {"oneDNN", "OpenBLAS", "JSON for Modern C++", "SQLiteCpp", "CLI11", "spdlog"})
            QVERIFY2(named.contains(linkedIn), linkedIn);
    }

    void theListNamesTheKeysOfEveryView() {
        std::map<QString, QString> keys;
        for (const ShortcutRow& row : keysOfViews()) {
            QVERIFY(!row.what.isEmpty() && !row.keys.isEmpty());
            keys[row.where] += row.keys + '\n';
        }
        for (const char* part : {"Left, right", "Up, down", "Shift and arrow keys", "+ −", "Home", "Return", "Ctrl+C"})
            QVERIFY2(keys["Plots"].contains(part), part);
        QVERIFY(keys["Waveform"].contains("Left, right") && keys["Waveform"].contains("Home, End"));
        QVERIFY(keys["Recordings and transcripts"].contains("Return"));
        QVERIFY(keys["Bit map"].contains("1 ... 8") && keys["Bit map"].contains("Ctrl+C"));
        QVERIFY(keys["Tables"].contains("Ctrl+E"));
        QVERIFY(keys["Table of the speakers"].contains("Space"));
        QVERIFY(keys["Chips"].contains("Space"));
        QWidget window;
        auto* list = new ShortcutList(&window);
        QCOMPARE(list->findChild<QTreeWidget*>()->topLevelItemCount(), int(keysOfViews().size()));
    }

    void tourIsWalkedAndEndedByKeys() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(test::settle(window));
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        };
        window.startTour();
        QPointer<Tour> tour = window.findChild<Tour*>();
        QVERIFY(tour != nullptr);
        press(Qt::Key_Return);
        press(Qt::Key_Space);
        QCOMPARE(tour->position(), 2);
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        auto* back = qobject_cast<QPushButton*>(QApplication::focusWidget());
        QVERIFY(back != nullptr);
        QCOMPARE(back->text(), QString("&Back"));
        press(Qt::Key_Space);
        QCOMPARE(tour->position(), 1);
        QVERIFY(!window.settings().get(Setting::TourSeen).toBool());
        while (tour && tour->isVisible()) press(Qt::Key_Return);  // through "Done"
        QVERIFY(window.settings().get(Setting::TourSeen).toBool());
        QTRY_VERIFY(tour.isNull());

        window.startTour();
        tour = window.findChild<Tour*>();
        press(Qt::Key_Escape);
        QTRY_VERIFY(tour.isNull());
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
