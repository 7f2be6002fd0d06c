// SPDX-License-Identifier: Apache-2.0
/// What panels with much in them take.
///
///   bench_panels             all cases, each in a process of its own
///   bench_panels speakers    other speakers of the calibration subset until the new ranking and bit map are painted,
///                            on the demo and on 100 profiled speakers x 200 layers
///   bench_panels runs        100,000 runs: from opening the database until the first rows are painted, scrolling by a
///                            page, and the longest time that a filter or a sort keeps the window busy
/// Prints a JSON line for each row.
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include "app/window/main_window.h"
#include "app/window/panels/runs_panel.h"
#include "app/window/run_library.h"
#include "app/window/run_table.h"
#include "tests/app/window/many_runs.h"
#include "tests/bench/window_bench.h"

using namespace voxbit;
using namespace voxbit::bench;

namespace {

constexpr int kSpeakers = 100;
constexpr int kRuns = 100'000;

/// Half a second of noise, other noise for each speaker.
void writeRecording(const fs::path& path, unsigned seed) {
    constexpr std::uint32_t kRateHz = 16000, kSamples = kRateHz / 2, kBytes = 2 * kSamples;
    std::ofstream file(path, std::ios::binary);
    const auto number = [&](auto value) { file.write(reinterpret_cast<const char*>(&value), sizeof value); };
    file.write("RIFF", 4);
    number(std::uint32_t{36 + kBytes});
    file.write("WAVEfmt ", 8);
    number(std::uint32_t{16});
    number(std::uint16_t{1});
    number(std::uint16_t{1});
    number(kRateHz);
    number(std::uint32_t{2 * kRateHz});
    number(std::uint16_t{2});
    number(std::uint16_t{16});
    file.write("data", 4);
    number(kBytes);
    std::mt19937 random(seed);
    std::normal_distribution<float> noise(0.0F, 3000.0F);
    for (std::uint32_t i = 0; i < kSamples; ++i) number(static_cast<std::int16_t>(noise(random)));
}

/// One recording per speaker, and one of somebody else to be tested. @return the manifest
fs::path writeCorpus(const fs::path& folder) {
    fs::create_directories(folder);
    std::ofstream manifest(folder / "manifest.csv");
    manifest << "path,speaker,transcript,gender,accent,subset\n";
    for (int i = 0; i <= kSpeakers; ++i) {
        const std::string name = "s" + std::to_string(i);
        writeRecording(folder / (name + ".wav"), static_cast<unsigned>(i));
        manifest << name << ".wav," << name << ",ONE," << (i % 2 == 0 ? "female" : "male") << ",a" << i % 5
                 << (i < kSpeakers ? ",calibration\n" : ",test\n");
    }
    return folder / "manifest.csv";
}

WindowOptions optionsIn(const QTemporaryDir& folder) {
    WindowOptions options;
    options.database = fs::path(folder.path().toStdString()) / "voxbit.sqlite";
    options.cache = fs::path(folder.path().toStdString()) / "profiles.sqlite";
    options.settingsFile = folder.path() + QStringLiteral("/settings.ini");
    return options;
}

void chooseSpeakers(Workbench& bench, const std::string& expression) {
    bench.edit(QStringLiteral("Speakers"), [&](Experiment& experiment) {
        experiment.subsets.calibration = {expression, 0, 0.0, 0};
    });
}

/// Profiles everybody, then goes round the choices.
void measureChoices(const QString& name, WindowOptions options, const std::string& everybody,
                    const std::vector<std::string>& choices) {
    constexpr int kSteps = 120;
    MainWindow window(options);
    window.resize(1600, 1000);
    window.show();
    Workbench& bench = window.workbench();
    chooseSpeakers(bench, everybody);
    bench.edit(QStringLiteral("Bits"), [](Experiment& experiment) {
        experiment.subsets.test.expression = "subset=test";
        experiment.averageBits = 5;
        experiment.budgetMiB.reset();
    });
    waitUntil("the model", [&] { return bench.model().isReady() && bench.subsets().isReady(); });
    bench.profile();
    waitUntil("the ranking", [&] { return bench.bits().isReady() && !window.jobs().isComputing(); });
    paint();
    QTimer heartbeat;  // so that waiting for events ends where none comes
    heartbeat.start(1000);
    std::vector<double> times;
    for (int step = 0; step < kSteps; ++step) {
        const std::shared_ptr<const Ranking> before = bench.ranking().value;
        QElapsedTimer timer;
        timer.start();
        chooseSpeakers(bench, choices[static_cast<std::size_t>(step) % choices.size()]);
        const auto isThere = [&] {
            return bench.ranking().isReady() && bench.ranking().value != before && bench.bits().isReady();
        };
        while (!isThere() && timer.elapsed() < 60'000) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!isThere()) fail("the ranking of other speakers");
        paint();
        times.push_back(elapsedMs(timer));
    }
    // The first round reads profiles from the cache.
    const auto firstRound = times.begin() + static_cast<std::ptrdiff_t>(choices.size());
    report(name + QStringLiteral("first choice of speakers"), {times.begin(), firstRound});
    report(name + QStringLiteral("other speakers"), {firstRound, times.end()});
}

int speakersCase() {
    {
        const QTemporaryDir folder;
        WindowOptions options = optionsIn(folder);
        options.isDemo = true;
        options.profilesDemo = false;
        measureChoices(QStringLiteral("demo: "), options, "subset=calibration",
                       {"subset=calibration & speaker=f01", "subset=calibration & gender=male",
                        "subset=calibration & gender=female", "subset=calibration"});
    }
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    writeModel(root / "model", 200);
    WindowOptions options = optionsIn(folder);
    options.model = QString::fromStdString((root / "model").string());
    options.corpus = QString::fromStdString(writeCorpus(root / "corpus").string());
    measureChoices(QStringLiteral("%1 speakers x 200 layers: ").arg(kSpeakers), options, "subset=calibration",
                   {"subset=calibration & gender=male", "accent=a1", "subset=calibration & gender=female",
                    "accent=a2 | accent=a3", "speaker=s7", "subset=calibration"});
    return 0;
}

/// The longest turn of the event loop since it was made.
class LongestTurn {
  public:
    LongestTurn() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_worstMs = std::max(m_worstMs, elapsedMs(m_clock));
            m_clock.start();
        });
        m_clock.start();
        m_timer.start(1);
    }
    double ms() const { return m_worstMs; }

  private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_worstMs = 0;
};

int runsCase() {
    constexpr int kOpenings = 7;
    const QTemporaryDir folder;
    const fs::path database = test::databaseOfRuns(folder, kRuns);
    const WindowOptions options = optionsIn(folder);
    std::vector<double> openings, pages, filters, sorts;
    const QString name = QStringLiteral("100,000 runs: ");
    for (int opening = 0; opening < kOpenings; ++opening) {
        QElapsedTimer timer;
        timer.start();
        JobRunner jobs(database, options.cache);
        Workbench bench(jobs);
        RunLibrary library(jobs);
        Settings settings(options.settingsFile);
        RunsPanel panel({bench, jobs, library, settings}, nullptr);
        panel.resize(1300, 400);
        panel.show();
        library.refresh();
        auto* table = panel.findChild<RunTable*>();
        while (table->model()->rowCount() == 0 && timer.elapsed() < 60'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        paint();
        openings.push_back(elapsedMs(timer));
        if (opening + 1 < kOpenings) continue;

        QScrollBar* bar = table->verticalScrollBar();
        for (int step = 0; step < 300; ++step) {
            timer.start();
            bar->setValue(step % 3 == 2 ? step * 977 % bar->maximum() : bar->value() + bar->pageStep());
            paint();
            pages.push_back(elapsedMs(timer));
        }
        auto* text = panel.findChild<QLineEdit*>();
        for (const char* wanted : {"sweep 1", "bits 4", "sweep 123", "no such run", "sweep"}) {
            const LongestTurn turn;
            text->setText(QString::fromLatin1(wanted));
            QTest::qWait(600);
            filters.push_back(turn.ms());
        }
        text->clear();
        QTest::qWait(600);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const LongestTurn turn;
            table->sortByColumn(column, Qt::DescendingOrder);
            QTest::qWait(600);
            sorts.push_back(turn.ms());
        }
    }
    report(name + QStringLiteral("open until rows are painted"), openings);
    report(name + QStringLiteral("scroll"), pages);
    report(name + QStringLiteral("longest turn while filtering"), filters);
    report(name + QStringLiteral("longest turn while sorting"), sorts);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2) {
        QApplication application(argc, argv);
        return QByteArray(argv[1]) == "runs" ? runsCase() : speakersCase();
    }
    for (const char* name : {"speakers", "runs"}) {
        if (QProcess::execute(QString::fromLocal8Bit(argv[0]), {QString::fromLatin1(name)}) != 0) return 1;
    }
    return 0;
}
