// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <QTemporaryDir>
#include <filesystem>
#include <string>

#include "core/store/run_store.h"

namespace voxbit::test {

/// A new database with runs named "sweep N bits M", finished, with an error rate each (every tenth has none).
inline std::filesystem::path databaseOfRuns(const QTemporaryDir& folder, int count) {
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "voxbit.sqlite";
    RunStore{path};  // makes the tables
    SQLite::Database sqlite(path.string(), SQLite::OPEN_READWRITE);
    const std::string numbers =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(count) + ") ";
    sqlite.exec("BEGIN");
    sqlite.exec(
        numbers +
        "INSERT INTO runs (id, name, experiment_hash, status, owner, created_at, seconds, size_bytes,"
        " average_bits, wer, wer_low, wer_high, cer, float_divergence, rtf)"
        " SELECT i, 'sweep ' || (i % 500) || ' bits ' || (i % 7 + 2), printf('%064d', i / 2), 'finished', 'x/1/1',"
        " '2026-03-01T10:00:00Z', 1.5, 1048576.0 * (1 + i % 13), 2 + i % 7,"
        " CASE WHEN i % 10 = 0 THEN NULL ELSE (i * 7919 % 100003) / 100003.0 END, 0.01, 0.09, 0.02, 0.1, 0.05"
        " FROM n");
    sqlite.exec(numbers + "INSERT INTO run_documents (run_id, experiment, provenance) SELECT i, '{}', '{}' FROM n");
    sqlite.exec("COMMIT");
    return path;
}

}  // namespace voxbit::test
