// SPDX-License-Identifier: Apache-2.0
#include "core/store/cache_store.h"

#include <sqlite3.h>

#include <array>
#include <limits>

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/store/database.h"

namespace voxbit {
namespace {

constexpr std::array kCacheMigrations = {
    R"sql(
    CREATE TABLE clips (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, inode INTEGER NOT NULL,
        duration REAL NOT NULL, audio_hash TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE entries (kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (kind, key));
    )sql",
    // SQLite sees damage to its own structure, not to the content of a page: a value says what it hashes to. Those from
    // before do not.
    "ALTER TABLE entries ADD COLUMN digest TEXT",
};

/// Values of one kind by the hash of their key's fields. A value that is no longer what was stored counts as missing:
/// it is computed again.
class Entries {
  public:
    Entries(Database& database, const char* kind) : m_database(database), m_kind(kind) {}

    std::optional<std::string> find(const std::string& key) {
        return m_database.guarded([&]() -> std::optional<std::string> {
            auto select = m_database.prepare("SELECT value, digest FROM entries WHERE kind = ? AND key = ?");
            select.bind(1, m_kind);
            select.bind(2, key);
            if (!select.executeStep()) return std::nullopt;
            std::string value = select.getColumn(0).getString();
            const SQLite::Column digest = select.getColumn(1);
            if (!digest.isNull() && digest.getString() != sha256Hex(value)) return std::nullopt;
            return value;
        });
    }

    void store(const std::string& key, std::string_view value) {
        m_database.guarded([&] {
            auto insert =
                m_database.prepare("INSERT OR REPLACE INTO entries (kind, key, value, digest) VALUES (?, ?, ?, ?)");
            insert.bind(1, m_kind);
            insert.bind(2, key);
            insert.bind(3, value.data(), static_cast<int>(value.size()));
            insert.bind(4, sha256Hex(value));
            insert.exec();
        });
    }

    /// What `parse` makes of the entry. One that cannot be read, for which it throws FormatError, counts as missing: it
    /// is computed again.
    template <class Parse>
    std::optional<std::invoke_result_t<Parse, const Json&>> findJson(const std::string& key, const Parse& parse) {
        const auto text = find(key);
        if (!text) return std::nullopt;
        try {
            return parse(parseJson(*text, "cache entry"));
        } catch (const FormatError&) {
            return std::nullopt;
        }
    }

  private:
    Database& m_database;
    std::string m_kind;
};

/// One text for a list of fields, whatever characters they hold.
std::string keyOf(std::initializer_list<std::string> fields) {
    Sha256 hash;
    for (const auto& field : fields) hash.update(std::to_string(field.size())).update(":").update(field);
    return hash.hexDigest();
}

class ClipFactsTable : public ClipFactsCache {
  public:
    explicit ClipFactsTable(Database& database) : m_database(database) {}

    std::optional<ClipFacts> find(const ClipKey& key) override {
        return m_database.guarded([&]() -> std::optional<ClipFacts> {
            auto select = m_database.prepare(
                "SELECT duration, audio_hash FROM clips WHERE path = ? AND size = ? AND modified_ns = ? AND inode = ?");
            select.bind(1, key.path);
            select.bind(2, static_cast<std::int64_t>(key.sizeBytes));
            select.bind(3, key.modifiedNs);
            select.bind(4, static_cast<std::int64_t>(key.inode));
            if (!select.executeStep()) return std::nullopt;
            return ClipFacts{select.getColumn(0).getDouble(), select.getColumn(1).getString()};
        });
    }

    void store(std::span<const CachedClip> clips) override {
        m_database.transaction([&] {
            auto insert = m_database.prepare("INSERT OR REPLACE INTO clips VALUES (?, ?, ?, ?, ?, ?)");
            for (const CachedClip& clip : clips) {
                insert.bind(1, clip.key.path);
                insert.bind(2, static_cast<std::int64_t>(clip.key.sizeBytes));
                insert.bind(3, clip.key.modifiedNs);
                insert.bind(4, static_cast<std::int64_t>(clip.key.inode));
                insert.bind(5, clip.facts.durationS);
                insert.bind(6, clip.facts.audioHash);
                insert.exec();
                insert.reset();
            }
        });
    }

  private:
    Database& m_database;
};

class ProfileTable : public ProfileCache {
  public:
    explicit ProfileTable(Database& database) : m_entries(database, "profile") {}
    std::optional<std::string> find(const ProfileKey& key) override { return m_entries.find(textOf(key)); }
    void store(const ProfileKey& key, std::string_view blob) override { m_entries.store(textOf(key), blob); }

  private:
    static std::string textOf(const ProfileKey& key) {
        // The empty field had a use once: with it, profiles of earlier versions are found.
        return keyOf({key.modelHash, key.audioHash, key.recipe, "",
                      key.detail == ProfileDetail::Full ? "full" : "standard", std::to_string(key.version)});
    }
    Entries m_entries;
};

class ScaleTable : public ScaleCache {
  public:
    explicit ScaleTable(Database& database) : m_entries(database, "scales") {}

    std::optional<LayerScales> find(const ScaleKey& key) override {
        return m_entries.findJson(textOf(key), layerScalesFromJson);
    }
    void store(const ScaleKey& key, const LayerScales& scales) override {
        m_entries.store(textOf(key), toJson(scales).dump());
    }

  private:
    static std::string textOf(const ScaleKey& key) {
        return keyOf({key.modelHash, key.layer, std::to_string(key.bits.weight), std::to_string(key.bits.activation),
                      key.calibrationSet, key.calibrator});
    }
    Entries m_entries;
};

class DamageTable : public DamageCache {
  public:
    explicit DamageTable(Database& database) : m_entries(database, "damage") {}

    std::optional<Damage> find(const DamageKey& key) override {
        return m_entries.findJson(textOf(key), damageFromJson);
    }
    void store(const DamageKey& key, const Damage& damage) override {
        Json json = Json::object();
        for (const auto& [name, member] : kDamageMembers) json[name] = damage.*member;
        m_entries.store(textOf(key), json.dump());
    }

  private:
    static constexpr std::pair<const char*, double Damage::*> kDamageMembers[] = {{"kl", &Damage::kl},
                                                                                  {"l1", &Damage::l1},
                                                                                  {"l2", &Damage::l2},
                                                                                  {"frobenius", &Damage::frobenius},
                                                                                  {"nuclear", &Damage::nuclear},
                                                                                  {"sqnr", &Damage::sqnr},
                                                                                  {"transcript", &Damage::transcript}};

    static Damage damageFromJson(const Json& json) {
        Damage damage;
        for (const auto& [name, member] : kDamageMembers) {
            if (!json.is_object() || !json.contains(name))
                throw FormatError(std::string("cached damage lacks ") + name);
            // JSON has no NaN or infinity: what was not finite was written as null.
            damage.*member =
                json[name].is_number() ? json[name].get<double>() : std::numeric_limits<double>::quiet_NaN();
        }
        return damage;
    }
    static std::string textOf(const DamageKey& key) {
        return keyOf({key.modelHash, key.clipsHash, key.recipe, key.layer, std::to_string(key.bits.weight),
                      std::to_string(key.bits.activation), std::to_string(key.version)});
    }
    Entries m_entries;
};

class GradientTable : public GradientCache {
  public:
    explicit GradientTable(Database& database) : m_entries(database, "gradients") {}

    std::optional<GradientStatistics> find(const GradientKey& key) override {
        return m_entries.findJson(textOf(key), gradientStatisticsFromJson);
    }
    void store(const GradientKey& key, const GradientStatistics& statistics) override {
        m_entries.store(textOf(key), toJson(statistics).dump());
    }

  private:
    static std::string textOf(const GradientKey& key) {
        return keyOf({key.modelHash, key.audioHash, key.recipe,
                      key.source == GradientSource::Transcript ? "transcript" : "curvature", std::to_string(key.seed),
                      std::to_string(key.probes), std::to_string(key.version)});
    }
    Entries m_entries;
};

bool isDamaged(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) return false;
    sqlite3* handle = nullptr;
    int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    // Reads the root of every table: a file that was cut short lacks them or their neighbours.
    for (const char* sql :
         {"PRAGMA schema_version", "SELECT path FROM clips LIMIT 1", "SELECT kind FROM entries LIMIT 1"}) {
        if (code == SQLITE_OK || code == SQLITE_ERROR) code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    }
    sqlite3_close(handle);
    return code == SQLITE_NOTADB || code == SQLITE_CORRUPT;
}

const std::filesystem::path& movedAsideWhenDamaged(const std::filesystem::path& path) {
    if (!isDamaged(path)) return path;
    std::error_code code;
    std::filesystem::rename(path, path.string() + ".damaged", code);
    if (code) throw StoreError("cache " + path.string() + " is damaged and cannot be moved aside: " + code.message());
    for (const char* suffix : {"-wal", "-shm"}) std::filesystem::remove(path.string() + suffix, code);
    return path;
}

}  // namespace

struct CacheStore::Parts {
    explicit Parts(const std::filesystem::path& path)
        : database(movedAsideWhenDamaged(path), kCacheMigrations),
          clipFacts(database),
          profiles(database),
          scales(database),
          damages(database),
          gradients(database) {}

    Database database;
    ClipFactsTable clipFacts;
    ProfileTable profiles;
    ScaleTable scales;
    DamageTable damages;
    GradientTable gradients;
};

CacheStore::CacheStore(const std::filesystem::path& path) : m_parts(std::make_unique<Parts>(path)) {}
CacheStore::~CacheStore() = default;

ClipFactsCache& CacheStore::clipFacts() {
    return m_parts->clipFacts;
}
ProfileCache& CacheStore::profiles() {
    return m_parts->profiles;
}
ScaleCache& CacheStore::scales() {
    return m_parts->scales;
}
DamageCache& CacheStore::damages() {
    return m_parts->damages;
}
GradientCache& CacheStore::gradients() {
    return m_parts->gradients;
}

}  // namespace voxbit
