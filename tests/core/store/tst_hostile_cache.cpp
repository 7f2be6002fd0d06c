// SPDX-License-Identifier: Apache-2.0
// What disks do to the cache: it may be lost, but neither work nor a wrong answer may come of it.
#include <SQLiteCpp/SQLiteCpp.h>

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/corpus/clip_facts.h"
#include "core/corpus/formats.h"
#include "core/store/cache_store.h"
#include "tests/core/corpus/tree.h"
#include "tests/support/error_text.h"
#include "tests/support/small_disk.h"

using namespace voxbit;
using test::onSmallDisk;
using test::requireTrue;

namespace {

namespace fs = std::filesystem;

ProfileKey profileKey(int number) {
    ProfileKey key;
    key.modelHash = "m";
    key.audioHash = std::to_string(number);
    key.recipe = "25000";
    return key;
}

std::string blobOf(int number) {
    return std::string(20'000, static_cast<char>('a' + number % 26));
}

}  // namespace

class TestHostileCache : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private Q_SLOTS:
    void aFullDiskIsToldAndWhatWasStoredStays() {
        fs::create_directories(at("disk"));
        const fs::path path = at("disk/profiles.sqlite");
        const std::string problem = onSmallDisk(at("disk"), at("answer"), [&] {
            std::ofstream(at("disk/filler")) << std::string(300'000, 'x');
            int stored = 0;
            {
                CacheStore store(path);
                const std::string told = test::messageOf<StoreError>([&] {
                    for (; stored < 1000; ++stored) store.profiles().store(profileKey(stored), blobOf(stored));
                });
                requireTrue(told.find("the disk is full: free some space") != told.npos, "told: " + told);
                requireTrue(stored > 0, "some were stored");
                fs::remove(at("disk/filler"));
                store.profiles().store(profileKey(stored), blobOf(stored));
            }
            CacheStore again(path);
            for (int i = 0; i <= stored; ++i)
                requireTrue(again.profiles().find(profileKey(i)) == blobOf(i), "entry " + std::to_string(i));
            requireTrue(!fs::exists(path.string() + ".damaged"), "a full disk is no damage");
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aReadOnlyDiskIsToldWithTheOptionThatHelps() {
        fs::create_directories(at("disk"));
        const fs::path path = at("disk/profiles.sqlite");
        const std::string problem = onSmallDisk(at("disk"), at("answer"), [&] {
            const auto told = [&] {
                return test::messageOf<StoreError>(
                    [&] { CacheStore(path).profiles().store(profileKey(1), blobOf(1)); });
            };
            requireTrue(told() == "no error", "it can be written first");
            test::setReadOnly(at("disk"), true);
            requireTrue(told().find("--cache") != std::string::npos, "an old cache: " + told());
            test::setReadOnly(at("disk"), false);
            requireTrue(CacheStore(path).profiles().find(profileKey(1)) == blobOf(1), "its entry stays");
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aFileThatIsDeletedWhileItIsOpenStopsNothing() {
        const fs::path path = at("deleted.sqlite");
        CacheStore store(path);
        store.profiles().store(profileKey(1), blobOf(1));
        for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(path.string() + suffix);
        QVERIFY(store.profiles().find(profileKey(1)) == blobOf(1));
        store.profiles().store(profileKey(2), blobOf(2));
        QVERIFY(store.profiles().find(profileKey(2)) == blobOf(2));
        CacheStore fresh(path);
        QVERIFY(!fresh.profiles().find(profileKey(1)));
        fresh.profiles().store(profileKey(3), blobOf(3));
        QVERIFY(fresh.profiles().find(profileKey(3)) == blobOf(3));
    }

    void damagedPagesNeverGiveAWrongAnswer_data() {
        QTest::addColumn<int>("page");
        for (int page = 1; page < 12; ++page) QTest::addRow("page %d", page) << page;
    }
    void damagedPagesNeverGiveAWrongAnswer() {
        QFETCH(int, page);
        const fs::path path = at("damaged.sqlite");
        for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString())) {
            if (entry.path().filename().string().starts_with("damaged.sqlite")) fs::remove(entry.path());
        }
        constexpr int kEntries = 100;
        {
            CacheStore store(path);
            for (int i = 0; i < kEntries; ++i) store.profiles().store(profileKey(i), blobOf(i));
        }
        const auto size = static_cast<std::streamoff>(fs::file_size(path));
        {
            // Every twelfth page, so that each kind of page has its turn.
            std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
            for (std::streamoff offset = page * 4096; offset < size; offset += std::streamoff{12} * 4096) {
                file.seekp(offset + 8);
                file << std::string(4088, '\xa5');
            }
        }
        int right = 0, missing = 0;
        const std::string told = test::messageOf<StoreError>([&] {
            CacheStore store(path);
            for (int i = 0; i < kEntries; ++i) {
                const auto found = store.profiles().find(profileKey(i));
                if (found && *found != blobOf(i)) throw StoreError("a wrong value");
                ++(found ? right : missing);
            }
            for (int i = 0; i < kEntries; ++i) store.profiles().store(profileKey(i), blobOf(i));
        });
        if (told == "no error") {
            QCOMPARE(right + missing, kEntries);
            QVERIFY2(missing > 0, "nothing was damaged");
        } else {
            QVERIFY2(told.find("damaged or no database") != told.npos && told.find(path.string()) != told.npos,
                     told.c_str());
            QVERIFY(fs::exists(path));
        }
    }

    void anOlderClockDoesNotHideAChangedFile() {
        const test::Tree tree;
        const fs::path audio = tree.audio("a.wav", 1);
        const Corpus corpus = readCorpus(tree.file("m.csv", "path,speaker,label\na.wav,s,1\n"));
        CacheStore store(at("clock.sqlite"));
        const ClipScan before = scanClips(corpus, &store.clipFacts(), {});
        const auto written = fs::last_write_time(audio);
        tree.audio("a.wav", 2);  // as long as the first
        fs::last_write_time(audio, written - std::chrono::hours(24));
        const ClipScan after = scanClips(corpus, &store.clipFacts(), {});
        QCOMPARE(after.decoded, std::size_t{1});
        QVERIFY(after.facts[0]->audioHash != before.facts[0]->audioHash);
    }
};

QTEST_GUILESS_MAIN(TestHostileCache)
#include "tst_hostile_cache.moc"
