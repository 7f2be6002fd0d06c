// SPDX-License-Identifier: Apache-2.0
// Reads what the compiler really included (Ninja's record of it) and fails on any arrow that points upward.
#include <QDir>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

/// Rooms in the order of core/CMakeLists.txt; each may use itself and the rooms before it.
const QStringList kRooms = QStringLiteral(VOXBIT_ROOMS).split(QLatin1Char(','));
/// Places whose objects must not see LibTorch, not even through another header.
const QStringList kTorchFree = {"core/base/",    "core/audio/",      "core/corpus/", "core/checkpoint/",
                                "core/package/", "core/allocation/", "core/report/", "core/store/",
                                "app/",          "widgets/"};
const QStringList kQtFree = {"core/", "app/cli/"};

struct Object {
    QString source;  // relative to the source tree
    QStringList includes;
};

QList<Object> compiledObjects() {
    QProcess ninja;
    ninja.start(QStringLiteral(VOXBIT_NINJA), {"-C", QStringLiteral(VOXBIT_BINARY_DIR), "-t", "deps"});
    if (!ninja.waitForFinished(60'000)) return {};
    // A compiler cache may record paths relative to the build folder.
    const QDir buildFolder(QStringLiteral(VOXBIT_BINARY_DIR));
    const QString root = QDir::cleanPath(QStringLiteral(VOXBIT_SOURCE_DIR)) + QLatin1Char('/');
    QList<Object> objects;
    const auto lines = QString::fromUtf8(ninja.readAllStandardOutput()).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (line.isEmpty()) continue;
        if (!line.startsWith(QLatin1Char(' '))) {
            objects.append(Object{});
            continue;
        }
        QString path = QDir::cleanPath(buildFolder.absoluteFilePath(line.trimmed()));
        if (path.startsWith(root)) path.remove(0, root.size());
        // Files of a room that are compiled together: the first of them stands for all.
        const bool isBatch = objects.last().source.contains(QLatin1String("/Unity/"));
        if (objects.last().source.isEmpty() || (isBatch && path.endsWith(QLatin1String(".cpp")))) {
            objects.last().source = path;
        } else {
            objects.last().includes.append(path);
        }
    }
    return objects;
}

bool startsWithAny(const QString& path, const QStringList& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& prefix) { return path.startsWith(prefix); });
}

int roomOf(const QString& path) {
    return path.startsWith("core/") ? static_cast<int>(kRooms.indexOf(path.section('/', 1, 1))) : -1;
}

/// What is written how far down in the picture of CONTRIBUTING.md.
QHash<QString, int> heightsInPicture() {
    QFile picture(QStringLiteral(VOXBIT_SOURCE_DIR "/resources/architecture.svg"));
    if (!picture.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression kName(QStringLiteral("class=\"name\"[^>]* y=\"([0-9]+)\">([a-z/]+)<"));
    QHash<QString, int> heights;
    for (auto names = kName.globalMatch(QString::fromUtf8(picture.readAll())); names.hasNext();) {
        const auto name = names.next();
        heights.insert(name.captured(2), name.captured(1).toInt());
    }
    return heights;
}

}  // namespace

class TestLayering : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        m_objects = compiledObjects();
        const auto isOurs = [](const Object& object) { return object.source.startsWith("core/"); };
        QVERIFY2(std::count_if(m_objects.begin(), m_objects.end(), isOurs) > 20,
                 "Ninja knows no compiled objects of core/");
    }

    void roomsUseOnlyRoomsAboveThem() {
        for (const Object& object : m_objects) {
            const int room = roomOf(object.source);
            if (room < 0) continue;
            for (const QString& include : object.includes) {
                QVERIFY2(!include.startsWith("app/") && !include.startsWith("widgets/"),
                         qPrintable(object.source + " includes " + include));
                QVERIFY2(roomOf(include) <= room, qPrintable(object.source + " includes " + include));
            }
        }
    }

    void torchStaysInItsRooms() {
        for (const Object& object : m_objects) {
            if (!startsWithAny(object.source, kTorchFree)) continue;
            for (const QString& include : object.includes) {
                const bool isTorch =
                    include.contains("/ATen/") || include.contains("/c10/") || include.contains("/torch/csrc/");
                QVERIFY2(!isTorch, qPrintable(object.source + " includes " + include));
            }
        }
    }

    void coreAndCommandLineKnowNoQt() {
        for (const Object& object : m_objects) {
            if (!startsWithAny(object.source, kQtFree)) continue;
            for (const QString& include : object.includes) {
                QVERIFY2(!include.contains("/qt6/"), qPrintable(object.source + " includes " + include));
            }
        }
    }

    void thePictureShowsEveryRoomBelowThoseThatItUses() {
        const auto heights = heightsInPicture();
        for (const QString& place : kRooms + QStringList{"widgets", "app/window", "app/cli"})
            QVERIFY2(heights.contains(place), qPrintable(place + " is missing in resources/architecture.svg"));
        QCOMPARE(heights.size(), kRooms.size() + 3);
        for (const Object& object : m_objects) {
            const QString room = kRooms.value(roomOf(object.source));
            for (const QString& include : object.includes) {
                const QString used = kRooms.value(roomOf(include));
                if (room.isEmpty() || used.isEmpty() || used == room) continue;
                QVERIFY2(heights[used] < heights[room], qPrintable(used + " must stand above " + room));
            }
        }
    }

  private:
    QList<Object> m_objects;
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
