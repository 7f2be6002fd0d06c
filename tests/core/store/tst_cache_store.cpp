// SPDX-License-Identifier: Apache-2.0
#include "core/store/cache_store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>
#include <fstream>

#include "core/base/error.h"

using namespace voxbit;

namespace {

std::filesystem::path fileIn(const QTemporaryDir& folder) {
    return std::filesystem::path(folder.path().toStdString()) / "profiles.sqlite";
}

ProfileKey profileKey(const std::string& audio) {
    ProfileKey key;
    key.modelHash = "m";
    key.audioHash = audio;
    key.recipe = "25000";
    return key;
}

const ClipKey kClip{"/corpus/a.flac", 1000, 123456789, 42};
const ScaleKey kScale{"m", "encoder.0.q_proj", {4, 8}, "set", "cosine"};
const DamageKey kDamage{"m", "clips", "25000", "encoder.0.q_proj", {4, kFloatBits}};

const GradientKey kGradients{"m", "clip", "25000", GradientSource::Curvature, 0, 4};

GradientStatistics someGradients() {
    return {1, 77, {{0.1, 1.0 / 3, 2, -1}, {}}};
}

LayerScales someScales() {
    LayerScales scales;
    scales.weight = {4, {0.1, 1.0 / 3}, -7, 7};
    scales.inputs = {{8, {0.25, -3, -128, 127}, true, {0.125, 0, -128, 0}}};
    scales.score = 0.999;
    scales.distortion = 1e-9;
    return scales;
}

}  // namespace

class TestCacheStore : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyCacheKeepsItsEntriesOverTime() {
        QTemporaryDir folder;
        const std::string blob("a\0b\xff", 4);
        const Damage damage{0.5, 0.1, 0.02, 3, 4, 25.5};
        {
            CacheStore store(fileIn(folder));
            const CachedClip clip{kClip, {1.5, "hash"}};
            store.clipFacts().store({&clip, 1});
            store.profiles().store(profileKey("x"), "older");
            store.profiles().store(profileKey("x"), blob);
            store.scales().store(kScale, someScales());
            store.damages().store(kDamage, damage);
            store.gradients().store(kGradients, someGradients());
        }
        CacheStore store(fileIn(folder));
        QVERIFY(store.clipFacts().find(kClip) == (ClipFacts{1.5, "hash"}));
        QVERIFY(store.profiles().find(profileKey("x")) == blob);
        QVERIFY(store.scales().find(kScale) == someScales());
        QVERIFY(store.damages().find(kDamage) == damage);
        QVERIFY(store.gradients().find(kGradients) == someGradients());
    }

    void everyFieldOfAKeyCounts() {
        QTemporaryDir folder;
        CacheStore store(fileIn(folder));
        const CachedClip clip{kClip, {1.5, "hash"}};
        store.clipFacts().store({&clip, 1});
        store.profiles().store(profileKey("x"), "blob");
        store.scales().store(kScale, someScales());
        store.damages().store(kDamage, {});
        store.gradients().store(kGradients, someGradients());

        const auto misses = [&](auto& cache, auto key, const auto& change) {
            change(key);
            return !cache.find(key).has_value();
        };
        auto& clips = store.clipFacts();
        QVERIFY(misses(clips, kClip, [](ClipKey& key) { key.path += "x"; }));
        QVERIFY(misses(clips, kClip, [](ClipKey& key) { ++key.sizeBytes; }));
        QVERIFY(misses(clips, kClip, [](ClipKey& key) { ++key.modifiedNs; }));
        QVERIFY(misses(clips, kClip, [](ClipKey& key) { ++key.inode; }));
        auto& profiles = store.profiles();
        QVERIFY(misses(profiles, profileKey("x"), [](ProfileKey& key) { key.modelHash = "n"; }));
        QVERIFY(misses(profiles, profileKey("x"), [](ProfileKey& key) { key.audioHash = "y"; }));
        QVERIFY(misses(profiles, profileKey("x"), [](ProfileKey& key) { key.recipe = "full"; }));
        QVERIFY(misses(profiles, profileKey("x"), [](ProfileKey& key) { key.detail = ProfileDetail::Full; }));
        QVERIFY(misses(profiles, profileKey("x"), [](ProfileKey& key) { ++key.version; }));
        auto& scales = store.scales();
        QVERIFY(misses(scales, kScale, [](ScaleKey& key) { key.modelHash = "n"; }));
        QVERIFY(misses(scales, kScale, [](ScaleKey& key) { key.layer += "x"; }));
        QVERIFY(misses(scales, kScale, [](ScaleKey& key) { key.bits.weight = 5; }));
        QVERIFY(misses(scales, kScale, [](ScaleKey& key) { key.bits.activation = 7; }));
        QVERIFY(misses(scales, kScale, [](ScaleKey& key) { key.calibrationSet = "other"; }));
        QVERIFY(misses(scales, kScale, [](ScaleKey& key) { key.calibrator = "mse"; }));
        auto& damages = store.damages();
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { key.modelHash = "n"; }));
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { key.clipsHash = "other"; }));
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { key.recipe = "full"; }));
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { key.layer += "x"; }));
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { key.bits.weight = 5; }));
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { key.bits.activation = 8; }));
        QVERIFY(misses(damages, kDamage, [](DamageKey& key) { ++key.version; }));
        auto& gradients = store.gradients();
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { key.modelHash = "n"; }));
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { key.audioHash = "other"; }));
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { key.recipe = "full"; }));
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { key.source = GradientSource::Transcript; }));
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { ++key.seed; }));
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { ++key.probes; }));
        QVERIFY(misses(gradients, kGradients, [](GradientKey& key) { ++key.version; }));
        // Fields cannot run into each other.
        QVERIFY(misses(profiles, profileKey("x"), [](ProfileKey& key) { key = {"mx", "", "25000", {}, 1}; }));
    }

    void aDamageThatIsNotFiniteComesBackAsNan() {
        QTemporaryDir folder;
        CacheStore store(fileIn(folder));
        Damage damage;
        damage.kl = std::nan("");
        damage.l1 = 2;
        store.damages().store(kDamage, damage);
        const auto found = store.damages().find(kDamage);
        QVERIFY(found && std::isnan(found->kl) && found->l1 == 2);
    }

    void entriesThatCannotBeReadAreMisses() {
        QTemporaryDir folder;
        CacheStore store(fileIn(folder));
        store.scales().store(kScale, someScales());
        store.damages().store(kDamage, {});
        SQLite::Database raw(fileIn(folder).string(), SQLite::OPEN_READWRITE);
        for (const char* broken : {"{", "[]", "{\"weight\": 3}"}) {
            SQLite::Statement update(raw, "UPDATE entries SET value = ?, digest = NULL");
            update.bind(1, std::string(broken));
            update.exec();
            QVERIFY(!store.scales().find(kScale));
            QVERIFY(!store.damages().find(kDamage));
        }
    }

    void aDamagedFileIsMovedAsideAndANewOneMade_data() {
        QTest::addColumn<int>("keptBytes");
        QTest::newRow("no database at all") << 0;
        QTest::newRow("cut within the first page") << 50;
        QTest::newRow("cut after the first page") << 4096;
    }
    void aDamagedFileIsMovedAsideAndANewOneMade() {
        QFETCH(int, keptBytes);
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        {
            CacheStore store(path);
            store.profiles().store(profileKey("x"), std::string(50000, 'p'));
        }
        if (keptBytes > 0) {
            std::filesystem::resize_file(path, static_cast<std::uintmax_t>(keptBytes));
        } else {
            std::ofstream(path) << std::string(5000, 'x');
        }
        CacheStore store(path);
        QVERIFY(!store.profiles().find(profileKey("x")));
        store.profiles().store(profileKey("x"), "again");
        QVERIFY(store.profiles().find(profileKey("x")) == "again");
        QVERIFY(std::filesystem::exists(path.string() + ".damaged"));
    }

    void aDeletedFileIsMadeAnew() {
        QTemporaryDir folder;
        { CacheStore(fileIn(folder)).profiles().store(profileKey("x"), "blob"); }
        std::filesystem::remove(fileIn(folder));
        QVERIFY(!CacheStore(fileIn(folder)).profiles().find(profileKey("x")));
    }

    void aNewerSchemaIsRefusedNotThrownAway() {
        QTemporaryDir folder;
        { CacheStore(fileIn(folder)).profiles().store(profileKey("x"), "blob"); }
        { SQLite::Database(fileIn(folder).string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99"); }
        QVERIFY_THROWS_EXCEPTION(StoreError, CacheStore{fileIn(folder)});
        QVERIFY(!std::filesystem::exists(fileIn(folder).string() + ".damaged"));
    }

    void whatAKilledWriterFinishedStays() {
        QTemporaryDir folder;
        const pid_t child = fork();
        if (child == 0) {
            CacheStore store(fileIn(folder));
            for (int i = 0;; ++i) {
                store.profiles().store(profileKey(std::to_string(i)), std::string(20000, 'p'));
                if (i == 20) raise(SIGKILL);
            }
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        CacheStore store(fileIn(folder));
        for (int i = 0; i <= 20; ++i)
            QVERIFY(store.profiles().find(profileKey(std::to_string(i))) == std::string(20000, 'p'));
        QVERIFY(!std::filesystem::exists(fileIn(folder).string() + ".damaged"));
    }

    void twoProcessesFillOneCache() {
        QTemporaryDir folder;
        const auto fill = [&](const std::string& who) {
            CacheStore store(fileIn(folder));
            for (int i = 0; i < 100; ++i) store.profiles().store(profileKey(who + std::to_string(i)), who);
        };
        const pid_t child = fork();
        if (child == 0) {
            try {
                fill("child");
            } catch (const std::exception&) {
                _exit(1);
            }
            _exit(0);
        }
        fill("parent");
        int status = 0;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        CacheStore store(fileIn(folder));
        for (int i = 0; i < 100; ++i) {
            QVERIFY(store.profiles().find(profileKey("child" + std::to_string(i))) == "child");
            QVERIFY(store.profiles().find(profileKey("parent" + std::to_string(i))) == "parent");
        }
    }
};

QTEST_GUILESS_MAIN(TestCacheStore)
#include "tst_cache_store.moc"
