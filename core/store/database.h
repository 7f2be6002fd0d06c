// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <span>
#include <type_traits>

namespace voxbit {

/// One connection to an SQLite file: WAL, foreign keys, 30 s busy wait, schema brought up to date by user_version.
/// Belongs to one thread; open another connection for another thread.
class Database {
  public:
    /// `migrations[v]` leads from schema version v to v + 1.
    /// @throws StoreError: unwritable, corrupt, not a database, or made by a newer Voxbit
    Database(const std::filesystem::path& path, std::span<const char* const> migrations);

    SQLite::Database& sqlite() { return m_sqlite; }
    const std::filesystem::path& path() const { return m_path; }

    /// A prepared statement. @throws StoreError
    SQLite::Statement prepare(const char* sql);

    /// Runs `action` in one immediate transaction; rolled back when it throws. SQLite's errors become StoreError.
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
};

}  // namespace voxbit
