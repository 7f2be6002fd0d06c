// SPDX-License-Identifier: Apache-2.0
#include "core/store/run_store.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fstream>

#include "core/base/error.h"

using namespace voxbit;

namespace {

/// The schema as the first version made it: never to be changed.
constexpr const char* kFirstSchema = R"sql(
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
        PRAGMA user_version = 1;
    )sql";

std::filesystem::path fileIn(const QTemporaryDir& folder) {
    return std::filesystem::path(folder.path().toStdString()) / "voxbit.sqlite";
}

RunId beginRun(RunStore& store, const std::string& name, const std::string& hash = "h") {
    return store.begin(name, Json{{"name", name}}, hash, Json{{"model", "m"}});
}

/// Runs `action` in a child process that ends without any clean-up, or is killed by `action` itself.
template <class Action>
int inChild(const Action& action) {
    const pid_t child = fork();
    if (child == 0) {
        int status = 0;
        try {
            action();
        } catch (const std::exception&) {
            status = 1;
        }
        _exit(status);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

}  // namespace

class TestRunStore : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aFinishedRunReadsBackWhole() {
        QTemporaryDir folder;
        RunStore store(fileIn(folder));
        const RunId id = beginRun(store, "first", "abc");
        store.setBitMap(id, Json::array({Json{{"layer", "l"}, {"weight_bits", 4}}}));
        store.addUtterance(id, "u1", Json{{"hypothesis", "ONE"}});
        store.addUtterance(id, "u2", Json{{"hypothesis", "TWO"}});
        store.addUtterance(id, "u2", Json{{"hypothesis", "TOO"}});
        RunFigures figures;
        figures.wordErrorRate = 0.25;
        store.finish(id, Json{{"words", 4}}, figures, Json{{"profile", 1.5}}, 2.0);
        store.setTags(id, {"b", "a"});
        store.setStarred(id, true);
        const Run run = store.get(id);
        QCOMPARE(run.status, RunStatus::Finished);
        QCOMPARE(run.bitMap[0]["weight_bits"].get<int>(), 4);
        QCOMPARE(run.figures.wordErrorRate, 0.25);
        QVERIFY(std::isnan(run.figures.accuracy));
        QCOMPARE(run.tags, (std::vector<std::string>{"a", "b"}));
        QVERIFY(run.isStarred);
        const auto utterances = store.utterances(id);
        QCOMPARE(utterances.size(), std::size_t{2});
        QCOMPARE(utterances[1].second["hypothesis"].get<std::string>(), std::string("TOO"));
        QCOMPARE(store.findFinished("abc").value_or(0), id);
        QVERIFY(!store.findFinished("abd"));
    }

    void onlyFinishedRunsOnTheSameModelAndTestRecordingsAreComparable() {
        QTemporaryDir folder;
        RunStore store(fileIn(folder));
        const auto add = [&](const char* model, const char* test, bool isFinished) {
            const RunId id = store.begin("run", Json::object(), "h", {{"model_hash", model}, {"test_hash", test}});
            if (isFinished) store.finish(id, Json::object(), {}, Json::object(), 1);
            return id;
        };
        const RunId first = add("m", "t", true);
        add("m", "other", true);
        add("other", "t", true);
        add("m", "t", false);
        const RunId last = add("m", "t", true);
        QCOMPARE(store.findComparable("m", "t"), (std::vector<RunId>{last, first}));
    }

    void aKilledRunReadsAsInterruptedAndCanBeResumed() {
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        const int status = inChild([&] {
            RunStore store(path);
            const RunId id = beginRun(store, "killed", "k");
            store.addUtterance(id, "u1", Json{{"hypothesis", "ONE"}});
            raise(SIGKILL);
        });
        QVERIFY(WIFSIGNALED(status));
        RunStore store(path);
        const auto id = store.findResumable("k");
        QVERIFY(id.has_value());
        QCOMPARE(store.get(*id).status, RunStatus::Interrupted);
        QCOMPARE(store.utterances(*id).size(), std::size_t{1});
        store.resume(*id);
        QCOMPARE(store.get(*id).status, RunStatus::Running);
        QVERIFY_THROWS_EXCEPTION(StoreError, store.resume(*id));
    }

    void aKilledProcessNobodyWaitedForIsDead() {
        QTemporaryDir folder;
        const pid_t child = fork();
        if (child == 0) {
            RunStore store(fileIn(folder));
            beginRun(store, "zombie", "z");
            raise(SIGKILL);
        }
        siginfo_t info{};
        waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT);
        RunStore store(fileIn(folder));
        const auto id = store.findResumable("z");
        QVERIFY(id && store.get(*id).status == RunStatus::Interrupted);
        waitpid(child, nullptr, 0);
    }

    void readersSeeFinishedPartsWhileARunWrites() {
        QTemporaryDir folder;
        RunStore writer(fileIn(folder));
        const RunId id = beginRun(writer, "long");
        RunStore reader(fileIn(folder));
        for (std::size_t i = 1; i <= 20; ++i) {
            writer.addUtterance(id, "u" + std::to_string(i), Json::object());
            QCOMPARE(reader.utterances(id).size(), i);
            QCOMPARE(reader.list().front().status, RunStatus::Running);
        }
    }

    void removingARunRemovesItsResults() {
        QTemporaryDir folder;
        RunStore store(fileIn(folder));
        const RunId id = beginRun(store, "gone");
        store.addUtterance(id, "u1", Json::object());
        store.remove(id);
        QVERIFY(store.utterances(id).empty());
        QVERIFY_THROWS_EXCEPTION(StoreError, store.get(id));
        QVERIFY_THROWS_EXCEPTION(StoreError, store.remove(id));
    }

    void filtersSelectByNameTagStatusAndStar() {
        QTemporaryDir folder;
        RunStore store(fileIn(folder));
        const RunId first = beginRun(store, "Digits female");
        beginRun(store, "digits male");
        store.setTags(first, {"paper"});
        store.abandon(first, RunStatus::Failed, "no space", 1);
        RunFilter filter;
        filter.nameContains = "DIGITS";
        QCOMPARE(store.list(filter).size(), std::size_t{2});
        filter.tag = "paper";
        QCOMPARE(store.list(filter).size(), std::size_t{1});
        QCOMPARE(store.list(filter)[0].message, std::string("no space"));
        filter = {};
        filter.status = RunStatus::Running;
        QCOMPARE(store.list(filter).size(), std::size_t{1});
        filter = {};
        filter.isStarredOnly = true;
        QVERIFY(store.list(filter).empty());
    }

    void twoProcessesWriteOneDatabase() {
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        constexpr int kRuns = 60;
        const auto write = [&] {
            RunStore store(path);
            for (int i = 0; i < kRuns; ++i) {
                const RunId id = beginRun(store, "shared");
                store.addUtterance(id, "u", Json::object());
                store.finish(id, Json::object(), RunFigures(), Json::object(), 0);
            }
        };
        const pid_t child = fork();
        if (child == 0) {
            try {
                write();
            } catch (const std::exception&) {
                _exit(1);
            }
            _exit(0);
        }
        write();
        int status = 0;
        waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        RunStore store(path);
        QCOMPARE(store.list().size(), std::size_t{2 * kRuns});
    }

    void manyProcessesMakeOneDatabase() {
        constexpr int kRounds = 30;
        constexpr int kProcesses = 6;
        for (int round = 0; round < kRounds; ++round) {
            QTemporaryDir folder;
            const auto path = fileIn(folder);
            int gate[2];
            QVERIFY(pipe(gate) == 0);
            std::vector<pid_t> children;
            for (int p = 0; p < kProcesses; ++p) {
                const pid_t child = fork();
                if (child == 0) {
                    close(gate[1]);
                    char byte = 0;
                    if (read(gate[0], &byte, 1) < 0) _exit(2);  // returns when the parent opens the gate
                    try {
                        RunStore store(path);
                        beginRun(store, "shared");
                    } catch (const std::exception& error) {
                        std::fprintf(stderr, "%s\n", error.what());
                        _exit(1);
                    }
                    _exit(0);
                }
                children.push_back(child);
            }
            close(gate[0]);
            close(gate[1]);
            for (const pid_t child : children) {
                int status = 0;
                waitpid(child, &status, 0);
                QCOMPARE(status, 0);
            }
            QCOMPARE(RunStore(path).list().size(), std::size_t{kProcesses});
        }
    }

    void aDatabaseOfTheFirstVersionIsBroughtUpToDate() {
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        {
            SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            raw.exec(kFirstSchema);
            raw.exec(
                "INSERT INTO runs VALUES (7, 'old', 'h', 'finished', '', '', '2026-01-01T00:00:00Z', 2, 10, 4, 0.5, "
                "0.4,"
                " 0.6, 0.2, 0.75, 0.01, 0.1, 1, 'kept');"
                "INSERT INTO run_documents VALUES (7, '{}', '{\"model_hash\": \"m\", \"test_hash\": \"t\","
                " \"splits\": \"1 of test also in calibration\", \"has_overlap\": true}', '{}', '[]',"
                " '{\"scores\": {\"cer\": {\"interval\": {\"low\": 0.1, \"high\": 0.3}},"
                " \"accuracy\": {\"interval\": {\"low\": 0.7, \"high\": 0.8}}}}');"
                "INSERT INTO run_utterances VALUES (7, 'u1', '{\"hypothesis\": \"ONE\"}');"
                "INSERT INTO run_tags VALUES (7, 'a');");
        }
        RunStore store(path);
        const Run run = store.get(7);
        QCOMPARE(run.name, std::string("old"));
        QCOMPARE(run.notes, std::string("kept"));
        QVERIFY(run.isStarred);
        QCOMPARE(run.tags, (std::vector<std::string>{"a"}));
        QCOMPARE(run.figures.wordErrorRateHigh, 0.6);
        QCOMPARE(run.figures.characterErrorRate, 0.2);
        QCOMPARE(run.figures.characterErrorRateLow, 0.1);
        QCOMPARE(run.figures.characterErrorRateHigh, 0.3);
        QCOMPARE(run.figures.accuracy, 0.75);
        QCOMPARE(run.figures.accuracyLow, 0.7);
        QCOMPARE(run.figures.accuracyHigh, 0.8);
        QCOMPARE(run.figures.realTimeFactor, 0.1);
        QCOMPARE(run.overlap, std::string("1 of test also in calibration"));
        QCOMPARE(store.utterances(7).size(), std::size_t{1});
        QCOMPARE(store.findComparable("m", "t"), (std::vector<RunId>{7}));  // the index of version 2
        QCOMPARE(store.begin("new", Json::object(), "h2", Json::object()), RunId{8});
        store.remove(7);
        QVERIFY(store.utterances(7).empty());
    }

    void intervalsAndOverlapComeFromTheDocuments() {
        QTemporaryDir folder;
        RunStore store(fileIn(folder));
        const Json provenance{{"splits", "2 of test also in training"}, {"has_overlap", true}};
        const RunId id = store.begin("run", Json::object(), "h", provenance);
        QCOMPARE(store.list()[0].overlap, std::string("2 of test also in training"));
        const Json interval{{"low", 0.7}, {"high", 0.9}};
        const Json scores{{"accuracy", {{"interval", interval}}}};
        store.finish(id, Json{{"scores", scores}}, {}, Json::object(), 1);
        QCOMPARE(store.get(id).figures.accuracyLow, 0.7);
        QCOMPARE(store.get(id).figures.accuracyHigh, 0.9);
        QVERIFY(std::isnan(store.get(id).figures.characterErrorRateLow));
        store.setProvenance(id, {{"splits", "disjoint by content"}, {"has_overlap", false}});
        QCOMPARE(store.get(id).overlap, std::string());
    }

    void textThatIsNotUtf8DoesNotEndARun() {
        QTemporaryDir folder;
        RunStore store(fileIn(folder));
        const RunId id = store.begin("caf\xe9", Json{{"model", "caf\xe9"}}, "h", Json{{"problems", "\xff"}});
        store.addUtterance(id, "caf\xe9", Json{{"hypothesis", "caf\xe9"}});
        store.finish(id, Json{{"text", "\xe9"}}, {}, Json::object(), 1);
        const std::string replaced = "caf\xef\xbf\xbd";
        QCOMPARE(store.get(id).experiment["model"].get<std::string>(), replaced);
        QCOMPARE(store.utterances(id)[0].second["hypothesis"].get<std::string>(), replaced);
    }

    void aNewerSchemaIsRefused() {
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        {
            RunStore store(path);
            SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE);
            raw.exec("PRAGMA user_version=99");
        }
        try {
            RunStore store(path);
            QFAIL("opened");
        } catch (const StoreError& error) {
            QVERIFY(std::string(error.what()).find("newer Voxbit") != std::string::npos);
        }
    }

    void aFileThatIsNoDatabaseIsRefusedAndKept() {
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        std::ofstream(path) << std::string(4096, 'x');
        QVERIFY_THROWS_EXCEPTION(StoreError, RunStore{path});
        QCOMPARE(std::filesystem::file_size(path), std::uintmax_t{4096});
    }

    void aFolderThatCannotBeMadeIsNamed() {
        QVERIFY_THROWS_EXCEPTION(StoreError, RunStore{"/proc/voxbit/voxbit.sqlite"});
    }

    void hundredThousandRunsListQuickly() {
        QTemporaryDir folder;
        const auto path = fileIn(folder);
        RunStore store(path);
        const RunId id = beginRun(store, "many");
        store.finish(id, Json::object(), RunFigures(), Json::object(), 0);
        SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE);
        raw.exec(
            "INSERT INTO runs (name, experiment_hash, status, owner, created_at)"
            " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)"
            " SELECT 'run ' || i, 'h', 'finished', '', '2026-01-01T00:00:00Z' FROM n;"
            "INSERT INTO run_documents (run_id, experiment, provenance)"
            " SELECT id, '{}', '{\"filler\": \"' || hex(zeroblob(300)) || '\"}' FROM runs WHERE name != 'many'");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(store.list().size(), std::size_t{100000});
        const auto elapsedMs = timer.elapsed();
        qInfo("100,000 runs listed in %lld ms", static_cast<long long>(elapsedMs));
        QVERIFY(elapsedMs < 3000);  // the goal is 300 ms; ten times that is no longer noise of a shared machine
    }
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
