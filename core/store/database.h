// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <type_traits>

namespace voxbit {

/// Which file lies at a path, whatever its name.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    bool operator==(const FileIdentity&) const = default;
};

/// One connection to an SQLite file: WAL, foreign keys, 30 s busy wait, schema brought up to date by user_version.
/// Belongs to one thread; open another connection for another thread.
class Database {
  public:
    /// `migrations[v]` leads from schema version v to v + 1.
    /// @throws StoreError: unwritable, corrupt, not a database, or made by a newer Voxbit
    Database(const std::filesystem::path& path, std::span<const char* const> migrations);

    SQLite::Database& sqlite() { return m_sqlite; }
    const std::filesystem::path& path() const { return m_path; }

    /// SQLite goes on writing into a file that was deleted or replaced, where nobody will find it.
    /// @throws StoreError when another file, or none, lies at path() now
    void requireInPlace() const;

    /// A prepared statement. @throws StoreError
    SQLite::Statement prepare(const char* sql);

    /// Runs `action` in one immediate transaction; rolled back when it throws. SQLite's errors become StoreError, with
    /// what to do.
    void transaction(const std::function<void()>& action);

    /// Runs `action` and turns SQLite's errors into StoreError with the file's name.
    template <class Action>
    auto guarded(const Action& action) -> std::invoke_result_t<Action> {
        try {
            return action();
        } catch (const SQLite::Exception& error) {
            fail(error);
        }
    }

  private:
    [[noreturn]] void fail(const SQLite::Exception& error) const;
    void migrate(std::span<const char* const> migrations);

    std::filesystem::path m_path;
    SQLite::Database m_sqlite;
    FileIdentity m_file;  ///< what was opened
};

}  // namespace voxbit
