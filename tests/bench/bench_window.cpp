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
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>

#include "app/window/main_window.h"
#include "core/base/fields.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/models/tensor_table.h"
#include "core/package/size_model.h"
#include "widgets/budget_slider.h"

using namespace voxbit;
namespace fs = std::filesystem;

namespace {

constexpr int kLayersPerBlock = 6;
constexpr int kLayersBeforeBlocks = 8;
constexpr int kSteps = 300;
constexpr int kWarmUpSteps = 20;

const fs::path kDemo = fs::path(VOXBIT_SOURCE_DIR) / "resources" / "demo";

void writeModel(const fs::path& folder, int layers) {
    fs::copy(kDemo / "model", folder, fs::copy_options::recursive);
    std::ifstream file(folder / "config.json");
    Json json = Json::parse(file);
    json["hidden_size"] = 48;
    json["intermediate_size"] = 96;
    json["num_hidden_layers"] = (layers - kLayersBeforeBlocks + kLayersPerBlock - 1) / kLayersPerBlock;
    std::ofstream(folder / "config.json") << json.dump(2);

    const ModelConfig config = readModelConfig(folder / "config.json");
    std::mt19937 random(1);
    std::normal_distribution<float> weight(0.0F, 0.05F);
    const std::vector<ExpectedTensor> expected = expectedTensors(config);
    std::vector<std::vector<float>> values;
    std::vector<TensorBytes> tensors;
    for (const ExpectedTensor& tensor : expected) {
        std::size_t count = 1;
        for (const std::int64_t size : tensor.shape) count *= static_cast<std::size_t>(size);
        values.emplace_back(count);
        for (float& value : values.back()) value = weight(random);
        tensors.push_back({tensor.name, DType::F32, tensor.shape, {}});
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) tensors[i].bytes = std::as_bytes(std::span(values[i]));
    writeSafetensors(folder / "model.safetensors", tensors);
}

void waitUntil(const char* what, const std::function<bool()>& isDone) {
    if (QTest::qWaitFor(isDone, 120'000)) return;
    std::fprintf(stderr, "bench_window: %s did not come\n", what);
    std::exit(1);
}

void paint() {
    // Twice: what is painted first may have asked for another replot.
    for (int pass = 0; pass < 2; ++pass) QCoreApplication::processEvents();
}

void report(const QString& what, std::vector<double> milliseconds) {
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto quantile = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf(
        "{\"benchmark\": \"window\", \"what\": \"%s\", \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"p99_ms\": %.2f, "
        "\"max_ms\": %.2f}\n",
        qPrintable(what), quantile(0.5), quantile(0.95), quantile(0.99), milliseconds.back());
    std::fflush(stdout);
}

double elapsedMs(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

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
    options.corpus = QString::fromStdString((kDemo / "corpus" / "manifest.csv").string());
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
