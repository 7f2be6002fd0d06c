// SPDX-License-Identifier: Apache-2.0
#include "app/window/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/fail_on_warning.h"

using namespace voxbit;

class TestSettings : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        test::failOnWarning();
        m_path = m_folder.filePath(QStringLiteral("%1.ini").arg(QTest::currentTestFunction()));
    }

    void whatNobodySetIsTheTables() {
        const Settings settings(m_path);
        QCOMPARE(settings.get(Setting::Theme), QVariant(QStringLiteral("system")));
        QCOMPARE(settings.get(Setting::Threads).toInt(), 1);
    }

    void onlyAnotherValueIsAChange() {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(Setting::Theme, QStringLiteral("system"));
        QCOMPARE(changed.size(), 0);
        settings.set(Setting::Theme, QStringLiteral("dark"));
        settings.set(Setting::Theme, QStringLiteral("dark"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(settings.get(Setting::Theme), QVariant(QStringLiteral("dark")));
    }

    /// A crash loses a moment at most.
    void changesReachTheDiskWhileTheWindowStands() {
        Settings settings(m_path);
        for (const char* theme : {"dark", "light", "dark"}) {
            settings.set(Setting::Theme, QString::fromLatin1(theme));
            QTRY_VERIFY(stored().contains(QByteArray("theme=") + theme));
        }
        // More of them than are written one by one.
        for (int i = 1; i <= 1000; ++i) {
            settings.set(Setting::Threads, i);
            if (i % 100 == 0) QTest::qWait(10);
        }
        QTRY_VERIFY(stored().contains("threads=1000"));
    }

    void theRestIsWrittenAtTheEnd() {
        {
            Settings settings(m_path);
            settings.set(Setting::Threads, 3);
            settings.set(Setting::TourSeen, true);
            settings.writeNow();
            QVERIFY(stored().contains("threads=3") && stored().contains("tourSeen=true"));
            settings.set(Setting::Threads, 4);
        }
        const Settings next(m_path);
        QCOMPARE(next.get(Setting::Threads).toInt(), 4);
        QVERIFY(next.get(Setting::TourSeen).toBool());
    }

    void recentPathsAreNewestFirstAndNeverTwice() {
        Settings settings(m_path);
        for (int i = 0; i < 12; ++i) settings.addRecent(Setting::RecentModels, QString::number(i));
        settings.addRecent(Setting::RecentModels, QStringLiteral("5"));
        const QStringList paths = settings.get(Setting::RecentModels).toStringList();
        QCOMPARE(paths.mid(0, 3), QStringList({"5", "11", "10"}));
        QCOMPARE(paths.size(), 10);
        QCOMPARE(paths.count("5"), 1);
    }

  private:
    QByteArray stored() const {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
