// SPDX-License-Identifier: Apache-2.0
// Nothing that is read is executed: the places that can start a program or load code are few, and named here.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// What starts programs, loads code, or gives a text to a shell.
const QRegularExpression kCalls(
    R"((?<![\w.>:])(?:std::|::)?(system|popen|posix_spawnp?|exec[lv]p?e?|execvpe|fork|vfork|wordexp|dlopen)\s*\()"
    R"(|\b(QProcess|QPluginLoader|QLibrary|QDesktopServices|openUrl|torch::jit|pickle_load)\b)");

/// file -> what it may call, and why that is safe.
const QMap<QString, QStringList> kAllowed = {
    {"core/base/child_process.cpp", {"posix_spawnp"}},  // a list of arguments, no shell; only cbc is started
    {"core/base/fork_server.cpp", {"fork"}},            // goes on in our own code
    // Both show what was written just before, by the path of a local file.
    {"app/window/model_export.cpp", {"QDesktopServices", "openUrl"}},
    {"app/window/report_export.cpp", {"QDesktopServices", "openUrl"}},
};

QString withoutComments(QString text) {
    text.remove(QRegularExpression(QStringLiteral("//[^\n]*")));
    return text.remove(QRegularExpression(QStringLiteral("^#include[^\n]*"), QRegularExpression::MultilineOption));
}

QStringList callsIn(const QString& text) {
    QStringList calls;
    for (auto match = kCalls.globalMatch(withoutComments(text)); match.hasNext();) {
        const auto found = match.next();
        calls << (found.captured(1).isEmpty() ? found.captured(2) : found.captured(1));
    }
    calls.removeDuplicates();
    return calls;
}

}  // namespace

class TestNoShell : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theRuleSeesCalls() {
        QCOMPARE(callsIn("int x = system(\"rm\");"), QStringList{"system"});
        QCOMPARE(callsIn("std::system(text.c_str());"), QStringList{"system"});
        QCOMPARE(callsIn("  ::popen (a, b); QProcess p; // fork()"), (QStringList{"popen", "QProcess"}));
        QCOMPARE(callsIn("m_systems.of(x); answer.exec(sql); QLocale::system(); m_sqlite.exec(a);"), QStringList());
    }

    void programsAreStartedOnlyWhereItIsKnown() {
        const QString root = QStringLiteral(VOXBIT_SOURCE_DIR) + QLatin1Char('/');
        int files = 0;
        for (const char* folder : {"core", "app", "widgets"}) {
            QDirIterator sources(root + folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile file(sources.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString name = file.fileName().mid(root.size());
                QCOMPARE(name + ": " + callsIn(QString::fromUtf8(file.readAll())).join(", "),
                         name + ": " + kAllowed.value(name).join(", "));
                ++files;
            }
        }
        QVERIFY(files > 500);
    }

    void onlyTheSolverIsStarted() {
        QDirIterator sources(QStringLiteral(VOXBIT_SOURCE_DIR), {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        const QString root = QStringLiteral(VOXBIT_SOURCE_DIR) + QLatin1Char('/');
        QStringList users;
        while (sources.hasNext()) {
            QFile file(sources.next());
            const QString name = file.fileName().mid(root.size());
            if (!name.startsWith("core/") && !name.startsWith("app/") && !name.startsWith("widgets/")) continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains("runProcess(")) users << name;
        }
        users.sort();
        QCOMPARE(users, (QStringList{"core/allocation/cbc.cpp", "core/base/child_process.cpp"}));
    }
};

QTEST_GUILESS_MAIN(TestNoShell)
#include "tst_no_shell.moc"
