// SPDX-License-Identifier: Apache-2.0
// One database, many programs: a window (offscreen), a sweep and six command line processes read and write it at once.
// No command may fail; at the end the database must pass SQLite's own check.
//   shared_database VOXBIT_CLI VOXBIT DEMO_FOLDER [SECONDS]
// Default: 600 seconds. The window may be "-": none.
#include <sqlite3.h>
#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "core/store/run_store.h"

using namespace voxbit;

namespace {

/// A process that is started again, with its next words, whenever it ended.
class Worker {
  public:
    Worker(QString program, std::function<QStringList(int)> words)
        : m_program(std::move(program)), m_words(std::move(words)) {}

    void goOn() {
        if (isRunning()) return;
        note();
        m_process = std::make_unique<QProcess>();
        m_process->start(m_program, m_words(m_rounds++));
        m_process->waitForStarted();
    }
    void end() {
        if (m_process && !m_process->waitForFinished(120'000)) m_process->kill();
        note();
        m_process.reset();
    }
    /// A window does not end by itself.
    void stop() {
        if (m_process) m_process->terminate();
        if (m_process && !m_process->waitForFinished(30'000)) std::fprintf(stderr, "the window does not close\n");
        m_process.reset();
    }
    /// Without an event loop a process is known to have ended only when it is waited for.
    bool isRunning() {
        if (m_process) m_process->waitForFinished(0);
        return m_process && m_process->state() != QProcess::NotRunning;
    }
    int rounds() const { return m_rounds; }
    int failures() const { return m_failures; }

  private:
    void note() {
        if (!m_process || (m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0)) return;
        ++m_failures;
        std::fprintf(stderr, "%s: %s\n", m_process->arguments().join(QLatin1Char(' ')).toUtf8().constData(),
                     m_process->readAllStandardError().constData());
    }

    QString m_program;
    std::function<QStringList(int)> m_words;
    std::unique_ptr<QProcess> m_process;
    int m_rounds = 0;
    int m_failures = 0;
};

std::string integrityOf(const std::string& database) {
    sqlite3* handle = nullptr;
    std::string verdict;
    if (sqlite3_open(database.c_str(), &handle) == SQLITE_OK) {
        const auto keep = [](void* text, int, char** values, char**) {
            *static_cast<std::string*>(text) += values[0];
            return 0;
        };
        sqlite3_exec(handle, "PRAGMA integrity_check", keep, &verdict, nullptr);
    }
    sqlite3_close(handle);
    return verdict;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "shared_database VOXBIT_CLI VOXBIT DEMO_FOLDER [SECONDS]\n");
        return 2;
    }
    const QString cli = argv[1];
    const QString demo = argv[3];
    const QDeadlineTimer deadline((argc > 4 ? std::atoi(argv[4]) : 600) * 1000);
    const QTemporaryDir folder;
    const QString database = folder.filePath("runs.sqlite");
    const QStringList databases{"--db", database, "--cache", folder.filePath("profiles.sqlite"), "--json"};
    const auto experiment = [&](const QString& command, int seed) {
        return QStringList{command,
                           "--model",
                           demo + "/model",
                           "--corpus",
                           demo + "/corpus/manifest.csv",
                           "--calibrate-on",
                           "subset=calibration",
                           "--count",
                           "2",
                           "--test-on",
                           "subset=test",
                           "--test-count",
                           "4",
                           "--calibrator",
                           "minmax",
                           "--evaluation.bootstrap_samples",
                           "100",
                           "--seed",
                           QString::number(seed)} +
               databases;
    };
    const auto runs = [&](const QStringList& words) { return QStringList{"runs"} + words + databases; };
    // The first run of all: reports and listings have something to show.
    Worker first(cli, [&](int) { return experiment("run", 0) + QStringList{"--average-bits", "6"}; });
    first.goOn();
    first.end();

    std::vector<Worker> workers;
    workers.emplace_back(cli, [&](int round) {  // the sweep: new runs in each round
        return experiment("sweep", 1000 + round) + QStringList{"--axes.average_bits", "4", "5", "6"};
    });
    workers.emplace_back(cli, [&](int round) {
        return experiment("run", 1 + round) + QStringList{"--average-bits", "5"};
    });
    workers.emplace_back(cli, [&](int round) {
        return experiment("run", 1 + round) + QStringList{"--average-bits", "4.5"};
    });
    workers.emplace_back(cli, [&](int round) { return experiment("profile", 2000 + round); });
    workers.emplace_back(cli, [&](int) { return runs({"list"}); });
    workers.emplace_back(cli, [&](int) { return runs({"show", "1"}); });
    workers.emplace_back(cli, [&](int) { return runs({"report", "1", "--out", folder.filePath("report")}); });
    const bool hasWindow = QString(argv[2]) != QLatin1String("-");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Worker window(argv[2], [&](int) { return QStringList{"--demo", "--db", database}; });
    if (hasWindow) window.goOn();
    bool wasClosed = false;
    while (!deadline.hasExpired()) {
        for (Worker& worker : workers) worker.goOn();
        if (hasWindow && !wasClosed && !window.isRunning()) {
            std::fprintf(stderr, "the window ended by itself\n");
            wasClosed = true;
        }
        QThread::msleep(20);
    }
    int rounds = 0;
    bool everyoneCameAgain = true;
    int failures = first.failures() + (wasClosed ? 1 : 0);
    for (Worker& worker : workers) {
        worker.end();
        rounds += worker.rounds();
        everyoneCameAgain = everyoneCameAgain && worker.rounds() > 1;
        failures += worker.failures();
    }
    window.stop();
    RunStore store(database.toStdString());
    const auto list = store.list();
    int finished = 0;
    for (const RunRow& row : list) finished += row.status == RunStatus::Finished ? 1 : 0;
    const std::string verdict = integrityOf(database.toStdString());
    std::printf("commands %d, failed %d, runs %zu, finished %d, integrity_check %s\n", rounds, failures, list.size(),
                finished, verdict.c_str());
    if (!everyoneCameAgain) std::fprintf(stderr, "a command ran but once: the trial proves little\n");
    const bool isWhole = finished == static_cast<int>(list.size()) && verdict == "ok";
    return failures == 0 && everyoneCameAgain && isWhole ? 0 : 1;
}
