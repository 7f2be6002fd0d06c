// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>
#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTimer>
#include <chrono>
#include <cstdio>

#include "app/window/main_window.h"
#include "core/experiment/load_cost.h"
#include "core/models/tensor_memory.h"

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("main", text);
}

/// Since the kernel started this process: the loader's time is part of what people wait for. Linux; else 0.
double secondsSinceStart() {
    QFile stat(QStringLiteral("/proc/self/stat"));
    QFile uptime(QStringLiteral("/proc/uptime"));
    if (!stat.open(QIODevice::ReadOnly) || !uptime.open(QIODevice::ReadOnly)) return 0;
    // Fields after the name, which may hold spaces; the start time is field 22 (proc(5)).
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const double started = fields.value(19).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return uptime.readAll().split(' ').value(0).toDouble() - started;
}

/// `--benchmark-start`: prints after how many seconds the window was painted first and was ready, and ends.
void reportStart(voxbit::MainWindow& window) {
    QObject::connect(&window, &voxbit::MainWindow::painted, [] {
        std::printf("{\"benchmark\": \"start\", \"first_paint_seconds\": %.2f, ", secondsSinceStart());
    });
    QObject::connect(&window, &voxbit::MainWindow::ready, &window, [&window] {
        std::printf("\"ready_seconds\": %.2f}\n", secondsSinceStart());
        window.jobs().cancelAll();
        QTimer::singleShot(0, &window, &QWidget::close);
    });
}

}  // namespace

int main(int argc, char** argv) {
    voxbit::useReusableTensorMemory();
    voxbit::startLoadMeter();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("voxbit"));
    QApplication::setApplicationDisplayName(QStringLiteral("Voxbit"));
    QApplication::setApplicationVersion(QStringLiteral(VOXBIT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.voxbit.Voxbit"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr(QT_TRANSLATE_NOOP("main",
                             "Workbench for personalised mixed-precision quantization of speech recognition "
                             "models")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("MODEL"),
        tr(QT_TRANSLATE_NOOP("main", "checkpoint folder in Hugging Face layout, or an experiment file")),
        QStringLiteral("[MODEL]"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  tr(QT_TRANSLATE_NOOP("main", "open the embedded demo instead of the last session")));
    const QCommandLineOption corpus(QStringLiteral("corpus"),
                                    tr(QT_TRANSLATE_NOOP("main", "corpus folder or manifest file")),
                                    QStringLiteral("PATH"));
    const QCommandLineOption experiment(QStringLiteral("experiment"), tr(QT_TRANSLATE_NOOP("main", "experiment file")),
                                        QStringLiteral("YAML"));
    const QCommandLineOption database(QStringLiteral("db"),
                                      tr(QT_TRANSLATE_NOOP("main", "database of runs; profiles are cached beside it")),
                                      QStringLiteral("FILE"));
    QCommandLineOption benchmark(QStringLiteral("benchmark-start"));
    benchmark.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({demo, corpus, experiment, database, benchmark});
    parser.process(application);

    voxbit::WindowOptions options;
    options.model = parser.positionalArguments().value(0);
    options.corpus = parser.value(corpus);
    options.experiment = parser.value(experiment);
    options.isDemo = parser.isSet(demo);
    if (parser.isSet(database)) {
        options.database = parser.value(database).toStdString();
        options.cache = options.database.parent_path() / "profiles.sqlite";
    }
    voxbit::MainWindow window(options);
    if (parser.isSet(benchmark)) {
        reportStart(window);
    } else if (!window.settings().get(voxbit::Setting::TourSeen).toBool()) {
        QObject::connect(&window, &voxbit::MainWindow::ready, &window, &voxbit::MainWindow::startTour);
    }
    window.show();
    return QApplication::exec();
}
