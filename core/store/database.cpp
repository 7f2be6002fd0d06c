// SPDX-License-Identifier: Apache-2.0
#include "core/store/database.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>
#include <string>
#include <thread>

#include "core/base/error.h"

namespace voxbit {
namespace {

constexpr int kBusyWaitMs = 30'000;

std::string hintFor(int code) {
    switch (code) {
        case SQLITE_FULL:
            return "; the disk is full: free some space and try again";
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
            return "; name a file in a folder that you may write to with --db, or with --cache for the cache";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "; another program holds it: try again when that is done";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "; the file is damaged or no database: move it away, a new one is made";
        default:
            return {};
    }
}

std::string messageOf(const std::filesystem::path& path, const SQLite::Exception& error) {
    return "database " + path.string() + ": " + error.what() + hintFor(error.getErrorCode());
}

FileIdentity identityOf(const std::filesystem::path& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return {};
    return {facts.st_dev, facts.st_ino};
}

SQLite::Database openFile(const std::filesystem::path& path) {
    std::error_code code;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), code);
    if (code) throw StoreError("cannot make folder " + path.parent_path().string() + ": " + code.message());
    try {
        return SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
                                kBusyWaitMs);
    } catch (const SQLite::Exception& error) {
        throw StoreError(messageOf(path, error));
    }
}

/// The change to WAL asks for a lock without SQLite's busy wait: of two processes that make one new file at the same
/// time, one is turned away at once. So wait here.
void useWriteAheadLog(SQLite::Database& sqlite) {
    constexpr auto kPause = std::chrono::milliseconds(5);
    const auto patienceEnds = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyWaitMs);
    while (true) {
        try {
            sqlite.exec("PRAGMA journal_mode=WAL");
            return;
        } catch (const SQLite::Exception& error) {
            const bool isBusy = error.getErrorCode() == SQLITE_BUSY || error.getErrorCode() == SQLITE_LOCKED;
            if (!isBusy || std::chrono::steady_clock::now() >= patienceEnds) throw;
        }
        std::this_thread::sleep_for(kPause);
    }
}

}  // namespace

Database::Database(const std::filesystem::path& path, std::span<const char* const> migrations)
    : m_path(path), m_sqlite(openFile(path)), m_file(identityOf(path)) {
    guarded([&] {
        useWriteAheadLog(m_sqlite);
        m_sqlite.exec("PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;");
        migrate(migrations);
    });
}

void Database::migrate(std::span<const char* const> migrations) {
    const auto newest = static_cast<int>(migrations.size());
    const auto version = [&] { return m_sqlite.execAndGet("PRAGMA user_version").getInt(); };
    if (version() == newest) return;
    // Another process may migrate at the same time: look again once the write lock is held.
    transaction([&] {
        const int found = version();
        if (found > newest) {
            throw StoreError("database " + m_path.string() + " has schema version " + std::to_string(found) +
                             ", made by a newer Voxbit; this one knows versions up to " + std::to_string(newest));
        }
        for (int v = found; v < newest; ++v) m_sqlite.exec(migrations[static_cast<std::size_t>(v)]);
        m_sqlite.exec("PRAGMA user_version=" + std::to_string(newest));
    });
}

void Database::requireInPlace() const {
    if (identityOf(m_path) != m_file)
        throw StoreError("database " + m_path.string() +
                         " was deleted, moved or replaced while it was open: put it back, or start again with the one "
                         "that lies there now");
}

SQLite::Statement Database::prepare(const char* sql) {
    return guarded([&] { return SQLite::Statement(m_sqlite, sql); });
}

void Database::transaction(const std::function<void()>& action) {
    guarded([&] {
        SQLite::Transaction transaction(m_sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        action();
        transaction.commit();
    });
}

void Database::fail(const SQLite::Exception& error) const {
    throw StoreError(messageOf(m_path, error));
}

}  // namespace voxbit
