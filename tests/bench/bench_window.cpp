// SPDX-License-Identifier: Apache-2.0
/// One step of the budget slider, from the mouse event until every view that shows bits is painted.
///
///   bench_window                            all cases, each in a process of its own
///   bench_window LAYERS SCALE WIDTH HEIGHT  one case; WIDTH x HEIGHT are device pixels
///
/// The model has the demo's shape with more blocks, narrow ones, and random weights: views see its layers and their
/// profile, never its weights. The recordings are the demo's. "edit alone" is the same step without any listener.
/// Prints a JSON line for each row.
#include <QApplication>
#include <QMouseEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <cmath>

#include "app/window/main_window.h"
#include "core/package/size_model.h"
#include "tests/bench/window_bench.h"
#include "widgets/budget_slider.h"

using namespace voxbit;
using namespace voxbit::bench;

namespace {

constexpr int kSteps = 300;
constexpr int kWarmUpSteps = 20;

/// Drags the slider over its whole length. @return milliseconds of every step
std::vector<double> drag(BudgetSlider& slider) {
    std::vector<double> times;
    const auto send = [&](QEvent::Type type, double share) {
        const QPointF place(slider.width() * (0.05 + 0.9 * share), slider.height() / 2.0);
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, place, slider.mapToGlobal(place), button, buttons, {});
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&slider, &event);
        paint();
        if (type == QEvent::MouseMove) times.push_back(elapsedMs(timer));
    };
    send(QEvent::MouseButtonPress, 1);
    for (int step = 0; step < kWarmUpSteps + kSteps; ++step) {
        send(QEvent::MouseMove, 0.5 + 0.5 * std::cos(0.021 * step));
    }
    send(QEvent::MouseButtonRelease, 0.5);
    times.erase(times.begin(), times.begin() + kWarmUpSteps);
    return times;
}

std::vector<double> editAlone(Workbench& bench) {
    const QSignalBlocker blocker(bench);
    const BudgetRange& range = bench.plan().value->range;
    std::vector<double> times;
    for (int step = 0; step < kSteps; ++step) {
        const double share = 0.5 + 0.5 * std::cos(0.021 * step);
        QElapsedTimer timer;
        timer.start();
        bench.edit(
            QStringLiteral("Budget"),
            [&](Experiment& experiment) {
                experiment.budgetMiB =
                    (range.smallestBytes + share * (range.largestBytes - range.smallestBytes)) / kBytesPerMiB;
                experiment.averageBits.reset();
            },
            QStringLiteral("budget"));
        times.push_back(elapsedMs(timer));
    }
    bench.endMerge();
    return times;
}

int runCase(int layers, double scale, QSize pixels) {
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    writeModel(root / "model", layers);
    WindowOptions options;
    options.model = QString::fromStdString((root / "model").string());
    options.corpus = QString::fromStdString((demoSource() / "corpus" / "manifest.csv").string());
    options.database = root / "voxbit.sqlite";
    options.cache = root / "profiles.sqlite";
    options.settingsFile = folder.path() + QStringLiteral("/settings.ini");
    MainWindow window(options);
    window.resize(pixels / scale);
    window.show();
    Workbench& bench = window.workbench();
    bench.edit(QStringLiteral("Set up"), [](Experiment& experiment) {
        experiment.subsets.calibration = {"subset=calibration & speaker=f01", 2, 0.0, 0};
        experiment.subsets.test.expression = "subset=test";
        experiment.averageBits = 5;
    });
    waitUntil("the model", [&] { return bench.model().isReady() && bench.subsets().isReady(); });
    bench.profile();
    waitUntil("the ranking", [&] { return bench.bits().isReady() && !window.jobs().isComputing(); });
    paint();
    std::size_t allocated = 0;
    for (const bool is : bench.plan().value->plan.plan.isAllocated) allocated += is;
    const QString name = QStringLiteral("%1 layers, %2 x %3, scale %4: ")
                             .arg(allocated)
                             .arg(pixels.width())
                             .arg(pixels.height())
                             .arg(window.devicePixelRatioF());
    report(name + QStringLiteral("slider step"), drag(*window.findChild<BudgetSlider*>()));
    report(name + QStringLiteral("edit alone"), editAlone(bench));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 5) {
        qputenv("QT_SCALE_FACTOR", argv[2]);
        QApplication application(argc, argv);
        return runCase(std::atoi(argv[1]), std::atof(argv[2]), {std::atoi(argv[3]), std::atoi(argv[4])});
    }
    for (const QStringList& arguments :
         {QStringList{"200", "1", "1600", "1000"}, {"200", "2", "3840", "2160"}, {"1000", "1", "1600", "1000"}}) {
        if (const int status = QProcess::execute(QString::fromLocal8Bit(argv[0]), arguments); status != 0) return 1;
    }
    return 0;
}
