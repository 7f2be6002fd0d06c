// SPDX-License-Identifier: Apache-2.0
#include "core/store/run_store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ctime>
#include <limits>
#include <map>

#include "core/base/error.h"
#include "core/store/process_identity.h"

namespace voxbit {
namespace {

constexpr std::array kRunMigrations = {
    R"sql(
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        experiment_hash TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed', 'cancelled')),
        owner TEXT NOT NULL,
        message TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL,
        seconds REAL NOT NULL DEFAULT 0,
        size_bytes REAL, average_bits REAL,
        wer REAL, wer_low REAL, wer_high REAL, cer REAL, accuracy REAL, float_divergence REAL, rtf REAL,
        starred INTEGER NOT NULL DEFAULT 0,
        notes TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX runs_by_experiment ON runs(experiment_hash, status);
    -- Apart from the rows, so that listing runs does not walk through the pages of their documents.
    CREATE TABLE run_documents (
        run_id INTEGER PRIMARY KEY REFERENCES runs(id) ON DELETE CASCADE,
        experiment TEXT NOT NULL,
        provenance TEXT NOT NULL,
        timings TEXT NOT NULL DEFAULT '{}',
        bit_map TEXT NOT NULL DEFAULT '[]',
        summary TEXT NOT NULL DEFAULT '{}'
    );
    CREATE TABLE run_tags (
        run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (run_id, tag)
    ) WITHOUT ROWID;
    CREATE TABLE run_utterances (
        run_id INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
        utterance TEXT NOT NULL,
        result TEXT NOT NULL,
        UNIQUE (run_id, utterance)
    );
    )sql",
    R"sql(
    CREATE INDEX run_documents_by_inputs ON run_documents(
        json_extract(provenance, '$.test_hash'), json_extract(provenance, '$.model_hash'));
    )sql",
    R"sql(
    ALTER TABLE runs ADD COLUMN cer_low REAL;
    ALTER TABLE runs ADD COLUMN cer_high REAL;
    ALTER TABLE runs ADD COLUMN accuracy_low REAL;
    ALTER TABLE runs ADD COLUMN accuracy_high REAL;
    ALTER TABLE runs ADD COLUMN overlap TEXT NOT NULL DEFAULT '';
    UPDATE runs SET
        cer_low = json_extract(summary, '$.scores.cer.interval.low'),
        cer_high = json_extract(summary, '$.scores.cer.interval.high'),
        accuracy_low = json_extract(summary, '$.scores.accuracy.interval.low'),
        accuracy_high = json_extract(summary, '$.scores.accuracy.interval.high'),
        overlap = CASE WHEN json_extract(provenance, '$.has_overlap') THEN json_extract(provenance, '$.splits')
                  ELSE '' END
    FROM run_documents WHERE run_id = id;
    )sql",
};

/// Overlapping subsets from a provenance, which is parameter 1.
constexpr const char* kSetOverlap =
    "UPDATE runs SET overlap = CASE WHEN json_extract(?1, '$.has_overlap') THEN json_extract(?1, '$.splits') ELSE ''"
    " END WHERE id = ?2";

/// Intervals from a summary, which is parameter 1.
constexpr const char* kSetIntervals =
    "UPDATE runs SET cer_low = json_extract(?1, '$.scores.cer.interval.low'),"
    " cer_high = json_extract(?1, '$.scores.cer.interval.high'),"
    " accuracy_low = json_extract(?1, '$.scores.accuracy.interval.low'),"
    " accuracy_high = json_extract(?1, '$.scores.accuracy.interval.high') WHERE id = ?2";

constexpr const char* kRowColumns =
    "id, name, experiment_hash, status, owner, message, created_at, seconds, size_bytes, average_bits, wer, wer_low,"
    " wer_high, cer, cer_low, cer_high, accuracy, accuracy_low, accuracy_high, float_divergence, rtf, overlap, starred,"
    " notes";
constexpr int kFirstFigure = 8;
constexpr int kJsonColumns = 24;  // how many columns kRowColumns names

/// A file name or a recognised text may hold bytes that are not UTF-8: a replacement in a document is better than a run
/// that ends for it.
std::string documentText(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string nowUtc() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

RunStatus statusOf(std::string_view name, const std::string& owner) {
    if (name == "finished") return RunStatus::Finished;
    if (name == "failed") return RunStatus::Failed;
    if (name == "cancelled") return RunStatus::Cancelled;
    return isProcessAlive(owner) ? RunStatus::Running : RunStatus::Interrupted;
}

double numberOrNan(const SQLite::Column& column) {
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

void bindNumber(SQLite::Statement& statement, int index, double value) {
    if (std::isnan(value)) {
        statement.bind(index);
    } else {
        statement.bind(index, value);
    }
}

void readRow(SQLite::Statement& row, RunRow& run) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    run.id = row.getColumn(0).getInt64();
    run.name = text(1);
    run.experimentHash = text(2);
    const std::string_view status = row.getColumn(3).getText();
    // Most runs have ended: their owners need not be read, and lists may be long.
    run.status = statusOf(status, status == "running" ? text(4) : std::string());
    run.message = text(5);
    run.createdAt = text(6);
    run.seconds = row.getColumn(7).getDouble();
    RunFigures& figures = run.figures;
    int column = kFirstFigure;
    for (double* value : {&figures.sizeBytes, &figures.averageBits, &figures.wordErrorRate, &figures.wordErrorRateLow,
                          &figures.wordErrorRateHigh, &figures.characterErrorRate, &figures.characterErrorRateLow,
                          &figures.characterErrorRateHigh, &figures.accuracy, &figures.accuracyLow,
                          &figures.accuracyHigh, &figures.floatDivergence, &figures.realTimeFactor}) {
        *value = numberOrNan(row.getColumn(column++));
    }
    run.overlap = text(column++);
    run.isStarred = row.getColumn(column++).getInt() != 0;
    run.notes = text(column);
}

}  // namespace

std::string_view runStatusName(RunStatus status) {
    switch (status) {
        case RunStatus::Running:
            return "running";
        case RunStatus::Finished:
            return "finished";
        case RunStatus::Failed:
            return "failed";
        case RunStatus::Cancelled:
            return "cancelled";
        case RunStatus::Interrupted:
            return "interrupted";
    }
    return "unknown";
}

RunFigures::RunFigures() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    sizeBytes = averageBits = nan;
    wordErrorRate = wordErrorRateLow = wordErrorRateHigh = nan;
    characterErrorRate = characterErrorRateLow = characterErrorRateHigh = nan;
    accuracy = accuracyLow = accuracyHigh = nan;
    floatDivergence = realTimeFactor = nan;
}

RunStore::RunStore(const std::filesystem::path& path) : m_database(path, kRunMigrations) {}

RunId RunStore::begin(const std::string& name, const Json& experiment, const std::string& experimentHash,
                      const Json& provenance) {
    RunId id = 0;
    change([&] {
        auto insert = m_database.prepare(
            "INSERT INTO runs (name, experiment_hash, status, owner, created_at) VALUES (?, ?, 'running', ?, ?)");
        insert.bind(1, name);
        insert.bind(2, experimentHash);
        insert.bind(3, ownProcessIdentity());
        insert.bind(4, nowUtc());
        insert.exec();
        id = m_database.sqlite().getLastInsertRowid();
        auto documents =
            m_database.prepare("INSERT INTO run_documents (run_id, experiment, provenance) VALUES (?, ?, ?)");
        documents.bind(1, id);
        documents.bind(2, documentText(experiment));
        const std::string text = documentText(provenance);
        documents.bind(3, text);
        documents.exec();
        setText(kSetOverlap, id, text);
    });
    return id;
}

void RunStore::resume(RunId id) {
    change([&] {
        const Run run = get(id);
        if (run.status == RunStatus::Finished || run.status == RunStatus::Running) {
            throw StoreError("run " + std::to_string(id) + " is " + std::string(runStatusName(run.status)) +
                             "; only interrupted, failed or cancelled runs can be resumed");
        }
        auto update = m_database.prepare("UPDATE runs SET status = 'running', owner = ?, message = '' WHERE id = ?");
        update.bind(1, ownProcessIdentity());
        update.bind(2, id);
        update.exec();
    });
}

void RunStore::change(const std::function<void()>& action) {
    m_database.requireInPlace();
    m_database.transaction(action);
}

void RunStore::requireChange(RunId id, SQLite::Statement& statement) {
    if (statement.exec() == 0)
        throw StoreError("there is no run " + std::to_string(id) + " in " + m_database.path().string());
}

void RunStore::setText(const char* sql, RunId id, const std::string& value) {
    auto update = m_database.prepare(sql);
    update.bind(1, value);
    update.bind(2, id);
    requireChange(id, update);
}

void RunStore::setProvenance(RunId id, const Json& provenance) {
    const std::string text = documentText(provenance);
    change([&] {
        setText("UPDATE run_documents SET provenance = ? WHERE run_id = ?", id, text);
        setText(kSetOverlap, id, text);
    });
}

void RunStore::setBitMap(RunId id, const Json& bitMap) {
    change([&] { setText("UPDATE run_documents SET bit_map = ? WHERE run_id = ?", id, documentText(bitMap)); });
}

void RunStore::setNotes(RunId id, const std::string& notes) {
    change([&] { setText("UPDATE runs SET notes = ? WHERE id = ?", id, notes); });
}

void RunStore::setStarred(RunId id, bool isStarred) {
    change([&] { setText("UPDATE runs SET starred = CAST(? AS INTEGER) WHERE id = ?", id, isStarred ? "1" : "0"); });
}

void RunStore::addUtterance(RunId id, const std::string& utterance, const Json& result) {
    change([&] {
        auto insert =
            m_database.prepare("INSERT OR REPLACE INTO run_utterances (run_id, utterance, result) VALUES (?, ?, ?)");
        insert.bind(1, id);
        insert.bind(2, utterance);
        insert.bind(3, documentText(result));
        insert.exec();
    });
}

void RunStore::finish(RunId id, const Json& summary, const RunFigures& figures, const Json& timings, double seconds) {
    change([&] {
        auto documents = m_database.prepare("UPDATE run_documents SET summary = ?, timings = ? WHERE run_id = ?");
        const std::string text = documentText(summary);
        documents.bind(1, text);
        documents.bind(2, documentText(timings));
        documents.bind(3, id);
        requireChange(id, documents);
        auto update = m_database.prepare(
            "UPDATE runs SET status = 'finished', seconds = seconds + ?, size_bytes = ?, average_bits = ?, wer = ?,"
            " wer_low = ?, wer_high = ?, cer = ?, accuracy = ?, float_divergence = ?, rtf = ? WHERE id = ?");
        update.bind(1, seconds);
        const double values[] = {figures.sizeBytes,        figures.averageBits,       figures.wordErrorRate,
                                 figures.wordErrorRateLow, figures.wordErrorRateHigh, figures.characterErrorRate,
                                 figures.accuracy,         figures.floatDivergence,   figures.realTimeFactor};
        int index = 2;
        for (const double value : values) bindNumber(update, index++, value);
        update.bind(index, id);
        requireChange(id, update);
        setText(kSetIntervals, id, text);
    });
}

void RunStore::abandon(RunId id, RunStatus status, const std::string& message, double seconds) {
    change([&] {
        auto update = m_database.prepare("UPDATE runs SET status = ?, message = ?, seconds = seconds + ? WHERE id = ?");
        update.bind(1, std::string(runStatusName(status)));
        update.bind(2, message);
        update.bind(3, seconds);
        update.bind(4, id);
        requireChange(id, update);
    });
}

Run RunStore::get(RunId id) {
    return m_database.guarded([&] {
        const std::string sql = std::string("SELECT ") + kRowColumns +
                                ", experiment, provenance, timings, bit_map, summary"
                                " FROM runs JOIN run_documents ON run_id = id WHERE id = ?";
        auto select = m_database.prepare(sql.c_str());
        select.bind(1, id);
        if (!select.executeStep()) {
            throw StoreError("there is no run " + std::to_string(id) + " in " + m_database.path().string());
        }
        Run run;
        readRow(select, run);
        int column = kJsonColumns;
        for (Json* json : {&run.experiment, &run.provenance, &run.timings, &run.bitMap, &run.summary}) {
            *json = parseJson(select.getColumn(column++).getString(), "run " + std::to_string(id));
        }
        auto tags = m_database.prepare("SELECT tag FROM run_tags WHERE run_id = ? ORDER BY tag");
        tags.bind(1, id);
        while (tags.executeStep()) run.tags.push_back(tags.getColumn(0).getString());
        return run;
    });
}

std::vector<RunRow> RunStore::list(const RunFilter& filter) {
    return m_database.guarded([&] {
        std::map<RunId, std::vector<std::string>> tags;
        auto selectTags = m_database.prepare("SELECT run_id, tag FROM run_tags ORDER BY tag");
        while (selectTags.executeStep()) {
            tags[selectTags.getColumn(0).getInt64()].push_back(selectTags.getColumn(1).getString());
        }
        std::string sql = std::string("SELECT ") + kRowColumns + " FROM runs";
        sql += " WHERE (?1 = '' OR instr(lower(name), lower(?1)) > 0)";
        sql += " AND (?2 = '' OR id IN (SELECT run_id FROM run_tags WHERE tag = ?2))";
        if (filter.isStarredOnly) sql += " AND starred = 1";
        sql += " ORDER BY id DESC";
        auto select = m_database.prepare(sql.c_str());
        select.bind(1, filter.nameContains);
        select.bind(2, filter.tag);
        std::vector<RunRow> runs;
        // Growing would move long lists again and again.
        auto count = m_database.prepare("SELECT count(*) FROM runs");
        if (count.executeStep()) {
            const auto all = static_cast<std::size_t>(count.getColumn(0).getInt64());
            runs.reserve(filter.limit > 0 ? std::min(all, filter.limit) : all);
        }
        while (select.executeStep()) {
            RunRow& run = runs.emplace_back();
            readRow(select, run);
            if (filter.status && run.status != *filter.status) {
                runs.pop_back();
                continue;
            }
            if (!tags.empty()) {
                if (const auto found = tags.find(run.id); found != tags.end()) run.tags = found->second;
            }
            if (filter.limit > 0 && runs.size() == filter.limit) break;
        }
        return runs;
    });
}

std::vector<std::pair<std::string, Json>> RunStore::utterances(RunId id) {
    return m_database.guarded([&] {
        auto select =
            m_database.prepare("SELECT utterance, result FROM run_utterances WHERE run_id = ? ORDER BY rowid");
        select.bind(1, id);
        std::vector<std::pair<std::string, Json>> rows;
        while (select.executeStep()) {
            std::string utterance = select.getColumn(0).getString();
            Json result = parseJson(select.getColumn(1).getString(), "result of " + utterance);
            rows.emplace_back(std::move(utterance), std::move(result));
        }
        return rows;
    });
}

std::optional<RunId> RunStore::findFinished(const std::string& experimentHash) {
    return m_database.guarded([&]() -> std::optional<RunId> {
        auto select = m_database.prepare(
            "SELECT id FROM runs WHERE experiment_hash = ? AND status = 'finished' ORDER BY id DESC LIMIT 1");
        select.bind(1, experimentHash);
        if (!select.executeStep()) return std::nullopt;
        return select.getColumn(0).getInt64();
    });
}

std::vector<RunId> RunStore::findComparable(const std::string& modelHash, const std::string& testHash) {
    return m_database.guarded([&] {
        auto select = m_database.prepare(
            "SELECT id FROM runs JOIN run_documents ON run_id = id WHERE status = 'finished'"
            " AND json_extract(provenance, '$.model_hash') = ? AND json_extract(provenance, '$.test_hash') = ?"
            " ORDER BY id DESC");
        select.bind(1, modelHash);
        select.bind(2, testHash);
        std::vector<RunId> ids;
        while (select.executeStep()) ids.push_back(select.getColumn(0).getInt64());
        return ids;
    });
}

std::optional<RunId> RunStore::findResumable(const std::string& experimentHash) {
    return m_database.guarded([&]() -> std::optional<RunId> {
        auto select = m_database.prepare(
            "SELECT id, status, owner FROM runs WHERE experiment_hash = ? AND status != 'finished' ORDER BY id DESC");
        select.bind(1, experimentHash);
        while (select.executeStep()) {
            const RunStatus status = statusOf(select.getColumn(1).getString(), select.getColumn(2).getString());
            if (status != RunStatus::Running) return select.getColumn(0).getInt64();
        }
        return std::nullopt;
    });
}

void RunStore::remove(RunId id) {
    change([&] {
        auto statement = m_database.prepare("DELETE FROM runs WHERE id = ?");
        statement.bind(1, id);
        requireChange(id, statement);
    });
}

void RunStore::setTags(RunId id, const std::vector<std::string>& tags) {
    change([&] {
        (void)get(id);
        auto clear = m_database.prepare("DELETE FROM run_tags WHERE run_id = ?");
        clear.bind(1, id);
        clear.exec();
        for (const auto& tag : tags) {
            auto insert = m_database.prepare("INSERT OR IGNORE INTO run_tags (run_id, tag) VALUES (?, ?)");
            insert.bind(1, id);
            insert.bind(2, tag);
            insert.exec();
        }
    });
}

}  // namespace voxbit
