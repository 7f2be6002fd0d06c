// SPDX-License-Identifier: Apache-2.0
// Kills the command line tool with SIGKILL at random moments of profiling, calibrating, evaluating, sweeping, training
// and exporting, then does the same again: no finished result may be lost, no half-written file may stand under its
// final name, and the end must have the numbers of a job that nobody disturbed, clocks aside.
//   killed_jobs VOXBIT_CLI DEMO_FOLDER [KILLS] [SEED]
// Default: 200 kills in all. The status is 0 only when every one of them came out right.
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors.h"
#include "core/store/run_store.h"
#include "tests/support/started_tool.h"

using namespace voxbit;

namespace {

namespace fs = std::filesystem;

struct Tool {
    QString program;
    QString demo;

    QString model() const { return demo + "/model"; }
    QString corpus() const { return demo + "/corpus/manifest.csv"; }
};

/// A folder with databases and outputs of one job.
class Place {
  public:
    std::string operator/(const char* name) const { return m_folder.filePath(name).toStdString(); }
    QString text(const char* name) const { return m_folder.filePath(name); }
    QStringList databases() const { return {"--db", text("runs.sqlite"), "--cache", text("cache.sqlite"), "--json"}; }

  private:
    QTemporaryDir m_folder;
};

std::string wordsOf(const QStringList& words) {
    return words.join(QLatin1Char(' ')).toStdString();
}

Json answerOf(const Tool& tool, const QStringList& words) {
    const test::Told told = test::tell(tool.program, words);
    if (told.status != 0) throw Error(wordsOf(words) + " ended with " + std::to_string(told.status) + ": " + told.err);
    return parseJson(told.out, words[0].toStdString());
}

/// The same without what clocks said, at any depth.
Json withoutClocks(Json json) {
    if (json.is_object())
        for (const char* clock : {"seconds", "network_seconds", "whole_seconds"}) json.erase(clock);
    for (Json& member : json)
        if (member.is_structured()) member = withoutClocks(std::move(member));
    return json;
}

/// What a run found, without clocks and memory.
Json findingsOf(RunStore& runs, RunId id) {
    const Run run = runs.get(id);
    Json findings{{"bit_map", run.bitMap}, {"scores", run.summary["scores"]}, {"size", run.summary["size"]}};
    for (const auto& [name, result] : runs.utterances(id)) findings["utterances"][name] = withoutClocks(result);
    return findings;
}

/// One kind of job.
struct Job {
    const char* name;
    /// What is killed, and what is done again until it ends well.
    std::function<QStringList(const Place&)> words;
    /// How it goes on after a kill; what it says is thrown away.
    std::function<void(const Place&)> resume;
    /// Numbers that must be those of the undisturbed job.
    std::function<Json(const Place&)> findings;
    /// What stands after a kill must be whole: throws Error where it is not.
    std::function<void(const Place&, const Json& undisturbed)> check;
};

QStringList calibrationWords(const Tool& tool, int count) {
    return {"--model",        tool.model(),         "--corpus", tool.corpus(),
            "--calibrate-on", "subset=calibration", "--count",  QString::number(count)};
}

QStringList testWords(int count) {
    return {"--test-on", "subset=test", "--test-count", QString::number(count), "--evaluation.bootstrap_samples",
            "100"};
}

Json runsOf(const Place& place) {
    RunStore runs(place / "runs.sqlite");
    std::map<double, Json> byBits;
    for (const RunRow& row : runs.list()) {
        if (row.status != RunStatus::Finished) throw Error("run " + std::to_string(row.id) + " is not finished");
        byBits[runs.get(row.id).figures.averageBits] = findingsOf(runs, row.id);
    }
    Json all = Json::array();
    for (const auto& [bits, findings] : byBits) all.push_back(findings);
    return all;
}

/// Finished runs are those of the undisturbed job already.
void checkFinishedRuns(const Place& place, const Json& undisturbed) {
    if (!fs::exists(place / "runs.sqlite")) return;
    RunStore runs(place / "runs.sqlite");
    for (const RunRow& row : runs.list()) {
        if (row.status == RunStatus::Running) throw Error("a killed run is still called running");
        if (row.status != RunStatus::Finished) continue;
        const Json findings = findingsOf(runs, row.id);
        bool isKnown = false;
        for (const Json& run : undisturbed) isKnown = isKnown || run == findings;
        if (!isKnown) throw Error("run " + std::to_string(row.id) + " is called finished with other numbers");
    }
}

Json fileFindings(const std::string& path) {
    return sha256Hex(MappedFile::open(path)->bytes());
}

/// A file under its final name is whole.
void checkFile(const std::string& path, const Json& undisturbed) {
    if (fs::exists(path) && fileFindings(path) != undisturbed) throw Error(path + " is half-written");
}

Job printedJob(const Tool& tool, const char* name, std::function<QStringList(const Place&)> words, const char* member) {
    // What it printed last.
    return {
        name, words, [](const Place&) {},
        [&tool, words, member](const Place& place) { return withoutClocks(answerOf(tool, words(place)).at(member)); },
        [](const Place&, const Json&) {}};
}

Job evaluationJob(const Tool& tool) {
    const auto words = [&tool](const Place& place) {
        return QStringList{"run"} + calibrationWords(tool, 4) + testWords(80) +
               QStringList{"--allocator", "uniform", "--average-bits", "5", "--calibrator", "minmax"} +
               place.databases();
    };
    const auto resume = [&tool, words](const Place& place) {
        RunStore runs(place / "runs.sqlite");
        for (const RunRow& row : runs.list()) {
            if (row.status == RunStatus::Interrupted)
                (void)answerOf(tool, QStringList{"runs", "resume", QString::number(row.id)} + place.databases());
        }
        if (runs.list().empty()) (void)answerOf(tool, words(place));
    };
    return {"evaluation", words, resume, runsOf, checkFinishedRuns};
}

Job sweepJob(const Tool& tool) {
    const auto words = [&tool](const Place& place) {
        return QStringList{"sweep"} + calibrationWords(tool, 4) + testWords(30) +
               QStringList{"--allocator", "uniform", "--calibrator", "minmax", "--axes.average_bits", "4", "5",
                           "6",           "8"} +
               place.databases();
    };
    return {"sweep", words, [&tool, words](const Place& place) { (void)answerOf(tool, words(place)); }, runsOf,
            checkFinishedRuns};
}

void writeTraining(const Tool& tool, const Place& place) {
    const Json corpora{
        {"demo", {{"path", tool.corpus().toStdString()}, {"subset", {{"expression", "subset=calibration"}}}}}};
    const Json development{
        {"demo", {{"path", tool.corpus().toStdString()}, {"subset", {{"expression", "subset=test"}, {"count", 8}}}}}};
    const Json config{{"output", place / "trained"},
                      {"seed", 1},
                      {"steps", 40},
                      {"evaluate_every", 20},
                      {"save_every", 5},
                      {"model", {{"checkpoint", tool.model().toStdString()}}},
                      {"corpora", corpora},
                      {"development", development},
                      {"batch", {{"seconds", 4}, {"strings", 2}}},
                      {"optimizer", {{"warmup_steps", 5}}}};
    writeFileAtomically(place / "train.yaml", config.dump(1));
}

Job trainingJob(const Tool& tool) {
    const auto words = [&tool](const Place& place) {
        writeTraining(tool, place);
        return QStringList{"train", place.text("train.yaml")} + place.databases();
    };
    const auto resume = [&tool, words](const Place& place) {
        QStringList again = words(place);
        if (fs::exists(place / "trained/training_state.safetensors")) again << "--resume";
        (void)answerOf(tool, again);
    };
    const auto findings = [](const Place& place) { return fileFindings(place / "trained/model.safetensors"); };
    const auto check = [](const Place& place, const Json&) {
        // The best weights so far: another file at each time, but a readable one.
        const std::string weights = place / "trained/model.safetensors";
        if (fs::exists(weights)) (void)readSafetensors(weights);
    };
    return {"training", words, resume, findings, check};
}

Job exportJob(const Tool& tool) {
    const auto words = [&tool](const Place& place) {
        return QStringList{"quantize", "--out", place.text("model.voxbit")} + calibrationWords(tool, 2) +
               QStringList{"--allocator", "uniform", "--average-bits", "6", "--calibrator", "mse"} + place.databases();
    };
    return {"export", words, [&tool, words](const Place& place) { (void)answerOf(tool, words(place)); },
            [](const Place& place) { return fileFindings(place / "model.voxbit"); },
            [](const Place& place, const Json& undisturbed) { checkFile(place / "model.voxbit", undisturbed); }};
}

std::vector<Job> allJobs(const Tool& tool) {
    const auto profiling = [&tool](const Place& place) {
        return QStringList{"profile"} + calibrationWords(tool, 40) + place.databases();
    };
    const auto calibration = [&tool](const Place& place) {
        return QStringList{"calibrate"} + calibrationWords(tool, 2) +
               QStringList{"--allocator", "uniform", "--average-bits", "4", "--calibrator", "l2"} + place.databases();
    };
    return {printedJob(tool, "profiling", profiling, "layers"),
            printedJob(tool, "calibration", calibration, "layers"),
            evaluationJob(tool),
            sweepJob(tool),
            trainingJob(tool),
            exportJob(tool)};
}

/// Undisturbed: what it finds and how long it takes.
struct Reference {
    Json findings;
    double seconds = 0;
};

Reference undisturbed(const Tool& tool, const Job& job) {
    const Place place;
    QElapsedTimer clock;
    clock.start();
    (void)answerOf(tool, job.words(place));
    Reference reference;
    reference.seconds = static_cast<double>(clock.elapsed()) / 1000;
    reference.findings = job.findings(place);
    return reference;
}

/// @return whether the job was still running when it was killed
bool killOnce(const Tool& tool, const Job& job, const Reference& reference, double afterS) {
    const Place place;
    QProcess process;
    process.start(tool.program, job.words(place));
    if (!process.waitForStarted()) throw Error("the tool does not start");
    const bool hadEnded = process.waitForFinished(std::max(1, static_cast<int>(std::lround(afterS * 1000))));
    process.kill();
    process.waitForFinished();
    job.check(place, reference.findings);
    job.resume(place);
    if (job.findings(place) != reference.findings) throw Error("the end has other numbers than the undisturbed job");
    return !hadEnded;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "killed_jobs VOXBIT_CLI DEMO_FOLDER [KILLS] [SEED]\n");
        return 2;
    }
    const Tool tool{argv[1], argv[2]};
    const int kills = argc > 3 ? std::atoi(argv[3]) : 200;
    Random random(argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1);
    const std::vector<Job> jobs = allJobs(tool);
    std::vector<Reference> references;
    for (const Job& job : jobs) references.push_back(undisturbed(tool, job));
    std::vector<int> killed(jobs.size()), late(jobs.size()), wrong(jobs.size());
    int killedInAll = 0;
    for (std::size_t i = 0; killedInAll < kills; ++i) {  // one that had ended already is no kill
        const std::size_t j = i % jobs.size();
        const double afterS = random.uniform(0, references[j].seconds);
        try {
            const bool wasKilled = killOnce(tool, jobs[j], references[j], afterS);
            ++(wasKilled ? killed : late)[j];
            if (wasKilled) ++killedInAll;
        } catch (const std::exception& error) {
            ++wrong[j];
            ++killedInAll;
            std::fprintf(stderr, "%s, killed after %.3f s: %s\n", jobs[j].name, afterS, error.what());
        }
    }
    int allWrong = 0;
    std::printf("%-12s %9s %7s %12s %6s\n", "job", "seconds", "killed", "ended before", "wrong");
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        std::printf("%-12s %9.1f %7d %12d %6d\n", jobs[j].name, references[j].seconds, killed[j], late[j], wrong[j]);
        allWrong += wrong[j];
    }
    return allWrong == 0 ? 0 : 1;
}
