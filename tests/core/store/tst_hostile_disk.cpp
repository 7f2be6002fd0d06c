// SPDX-License-Identifier: Apache-2.0
// What disks do to databases: full, read only, replaced, damaged; and clocks that go backward.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/store/run_store.h"
#include "tests/support/error_text.h"
#include "tests/support/small_disk.h"

using namespace voxbit;
using test::onSmallDisk;
using test::requireTrue;

namespace {

namespace fs = std::filesystem;

RunId beginRun(RunStore& store, const std::string& name) {
    return store.begin(name, Json{{"name", name}}, name, Json{{"model", "m"}});
}

RunId finishedRun(RunStore& store, const std::string& name) {
    const RunId id = beginRun(store, name);
    store.addUtterance(id, "first", Json{{"hypothesis", "one"}});
    store.finish(id, Json::object(), {}, Json::object(), 1);
    return id;
}

std::string checkOf(const fs::path& path) {
    SQLite::Database raw(path.string(), SQLite::OPEN_READONLY);
    return raw.execAndGet("PRAGMA integrity_check").getString();
}

}  // namespace

class TestHostileDisk : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private Q_SLOTS:
    void aFullDiskIsToldAndNothingIsLost() {
        fs::create_directories(at("disk"));
        const fs::path path = at("disk/voxbit.sqlite");
        const std::string problem = onSmallDisk(at("disk"), at("answer"), [&] {
            std::ofstream(at("disk/filler")) << std::string(300'000, 'x');
            RunStore store(path);
            const RunId kept = finishedRun(store, "kept");
            const RunId cut = beginRun(store, "cut");
            std::string told;
            std::size_t stored = 0;
            try {
                for (; stored < 1000; ++stored)
                    store.addUtterance(cut, std::to_string(stored), Json{{"hypothesis", std::string(20'000, 'y')}});
            } catch (const StoreError& error) {
                told = error.what();
            }
            requireTrue(told.find("the disk is full: free some space") != told.npos, "told: " + told);
            requireTrue(stored > 0 && store.utterances(cut).size() == stored, "what was stored stays");
            requireTrue(store.get(kept).status == RunStatus::Finished, "the finished run stays");
            fs::remove(at("disk/filler"));
            store.addUtterance(cut, "after", Json{{"hypothesis", "z"}});
            store.finish(cut, Json::object(), {}, Json::object(), 1);
            requireTrue(store.utterances(cut).size() == stored + 1, "with space it goes on");
            requireTrue(checkOf(path) == "ok", "integrity_check");
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aReadOnlyDiskIsTold() {
        fs::create_directories(at("disk"));
        const fs::path path = at("disk/voxbit.sqlite");
        const std::string problem = onSmallDisk(at("disk"), at("answer"), [&] {
            const auto toldBy = [&] {
                try {
                    RunStore store(path);
                    finishedRun(store, "new");
                } catch (const StoreError& error) {
                    return std::string(error.what());
                }
                return std::string();
            };
            requireTrue(toldBy().empty(), "it can be written first");
            test::setReadOnly(at("disk"), true);
            const std::string old = toldBy();
            requireTrue(old.find("--db") != old.npos, "an old database: " + old);
            test::setReadOnly(at("disk"), false);
            fs::remove(path);
            test::setReadOnly(at("disk"), true);
            const std::string fresh = toldBy();
            requireTrue(fresh.find("--db") != fresh.npos, "a new database: " + fresh);
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aReplacedFileIsToldAndNothingIsLost() {
        const fs::path path = at("replaced.sqlite"), aside = at("aside.sqlite");
        RunStore store(path);
        const RunId id = finishedRun(store, "first");
        const auto told = [&] { return test::messageOf<StoreError>([&] { store.setNotes(id, "lost"); }); };
        fs::rename(path, aside);
        QVERIFY2(told().find("replaced while it was open") != std::string::npos, told().c_str());
        fs::rename(aside, path);
        QCOMPARE(told(), std::string("no error"));
        RunStore other(at("other.sqlite"));
        fs::rename(at("other.sqlite"), path);
        QVERIFY2(told().find("replaced while it was open") != std::string::npos, told().c_str());
        QCOMPARE(store.get(id).name, std::string("first"));
    }

    void damagedPagesAreToldAndTheFileIsKept() {
        const fs::path path = at("damaged.sqlite");
        {
            RunStore store(path);
            const RunId id = beginRun(store, "long");
            for (int i = 0; i < 200; ++i)
                store.addUtterance(id, std::to_string(i), Json{{"hypothesis", std::string(500, 'y')}});
            store.finish(id, Json::object(), {}, Json::object(), 1);
        }
        const auto size = fs::file_size(path);
        {
            std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
            for (std::streamoff page = 8; page * 4096 < static_cast<std::streamoff>(size); page += 2) {
                file.seekp(page * 4096);
                file << std::string(4096, '\xa5');
            }
        }
        const std::string told = test::messageOf<StoreError>([&] {
            RunStore store(path);
            (void)store.utterances(1);
        });
        QVERIFY2(told.find("damaged") != told.npos && told.find(path.string()) != told.npos, told.c_str());
        QCOMPARE(fs::file_size(path), size);
    }

    void aClockThatGoesBackwardChangesNoOrder() {
        const fs::path path = at("clock.sqlite");
        RunStore store(path);
        const RunId early = store.begin("a", Json::object(), "same", Json::object());
        store.finish(early, Json::object(), {}, Json::object(), 1);
        {
            SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE);
            raw.exec("UPDATE runs SET created_at = '2999-01-01T00:00:00Z'");
        }
        const RunId late = store.begin("b", Json::object(), "same", Json::object());
        store.finish(late, Json::object(), {}, Json::object(), 1);
        QCOMPARE(store.list().front().id, late);
        QCOMPARE(store.findFinished("same"), std::optional(late));
    }
};

QTEST_GUILESS_MAIN(TestHostileDisk)
#include "tst_hostile_disk.moc"
