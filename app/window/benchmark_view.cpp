// SPDX-License-Identifier: Apache-2.0
#include "app/window/benchmark_view.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

#include "app/window/column_wording.h"
#include "app/window/core_text.h"
#include "app/window/size_text.h"
#include "core/report/benchmark_figure.h"
#include "core/report/benchmark_tables.h"
#include "core/store/process_identity.h"

namespace voxbit {
namespace {

struct BenchmarkWords {
    Q_DECLARE_TR_FUNCTIONS(BenchmarkView)
};

constexpr const char* kBenchmarkContext = "BenchmarkView";

/// In the order of the window's table: what people ask first stands first.
constexpr ColumnWording kVariantColumns[] = {
    {"variant", QT_TRANSLATE_NOOP("BenchmarkView", "variant"),
     QT_TRANSLATE_NOOP("BenchmarkView",
                       "float32: nothing quantized. simulated: quantized numbers in floating point arithmetic. static, "
                       "dynamic: 8-bit integers with ranges from calibration, or of each input. mixed: what suits the "
                       "part of the model")},
    {"wer", QT_TRANSLATE_NOOP("BenchmarkView", "WER"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Word error rate: wrong words over words of the references")},
    {"accuracy", QT_TRANSLATE_NOOP("BenchmarkView", "accuracy"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Share of recordings whose class is right")},
    {"difference", QT_TRANSLATE_NOOP("BenchmarkView", "difference"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Against the first variant, on the same recordings")},
    {"difference_low", QT_TRANSLATE_NOOP("BenchmarkView", "difference from"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Lower end of the difference's 95 % interval over recordings")},
    {"difference_high", QT_TRANSLATE_NOOP("BenchmarkView", "difference to"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Upper end of the difference's 95 % interval over recordings")},
    {"file_mib", QT_TRANSLATE_NOOP("BenchmarkView", "file"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Size of the packed file; of float32: of such a file with nothing quantized")},
    {"times_whole", QT_TRANSLATE_NOOP("BenchmarkView", "times faster"),
     QT_TRANSLATE_NOOP("BenchmarkView", "From file to text: time of the first variant over time of this one")},
    {"times_whole_low", QT_TRANSLATE_NOOP("BenchmarkView", "times from"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Lower end of its 95 % interval over recordings")},
    {"times_whole_high", QT_TRANSLATE_NOOP("BenchmarkView", "times to"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Upper end of its 95 % interval over recordings")},
    {"rtf_whole", QT_TRANSLATE_NOOP("BenchmarkView", "RTF"),
     QT_TRANSLATE_NOOP("BenchmarkView",
                       "Real-time factor from file to text: seconds of computing per second of audio, median")},
    {"rtf_whole_p5", QT_TRANSLATE_NOOP("BenchmarkView", "RTF 5 %"),
     QT_TRANSLATE_NOOP("BenchmarkView", "5 % of the recordings were faster than that")},
    {"rtf_whole_p95", QT_TRANSLATE_NOOP("BenchmarkView", "RTF 95 %"),
     QT_TRANSLATE_NOOP("BenchmarkView", "95 % of the recordings were faster than that")},
    {"times_network", QT_TRANSLATE_NOOP("BenchmarkView", "network faster"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Forward pass alone: time of the first variant over time of this one")},
    {"rtf_network", QT_TRANSLATE_NOOP("BenchmarkView", "network RTF"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Seconds of the forward pass alone per second of audio, median")},
    {"load_seconds", QT_TRANSLATE_NOOP("BenchmarkView", "load"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Until the model is open and ready to run, in a process of its own")},
    {"private_mib", QT_TRANSLATE_NOOP("BenchmarkView", "memory"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Memory of its own that opening the model and hearing one recording took")},
    {"mapped_mib", QT_TRANSLATE_NOOP("BenchmarkView", "mapped"),
     QT_TRANSLATE_NOOP("BenchmarkView",
                       "Pages of files in memory: shared by programs, given back when memory is short")},
    {"cer", QT_TRANSLATE_NOOP("BenchmarkView", "CER"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Character error rate: wrong characters over characters of the references")},
};

constexpr ColumnWording kLayerColumns[] = {
    {"layer", QT_TRANSLATE_NOOP("BenchmarkView", "layer"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Its name in the checkpoint")},
    {"bits", QT_TRANSLATE_NOOP("BenchmarkView", "bits"), QT_TRANSLATE_NOOP("BenchmarkView", "Width of its weights")},
    {"runs", QT_TRANSLATE_NOOP("BenchmarkView", "runs"),
     QT_TRANSLATE_NOOP("BenchmarkView", "In which arithmetic the layer ran")},
    {"float_ms", QT_TRANSLATE_NOOP("BenchmarkView", "float"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Milliseconds of the layer in float32, per recording")},
    {"ms", QT_TRANSLATE_NOOP("BenchmarkView", "now"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Milliseconds of the layer as it runs here, per recording")},
    {"times_float", QT_TRANSLATE_NOOP("BenchmarkView", "times faster"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Time in float32 over time as it runs here")},
    {"times_float_low", QT_TRANSLATE_NOOP("BenchmarkView", "times from"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Lower end of its 95 % interval over recordings")},
    {"times_float_high", QT_TRANSLATE_NOOP("BenchmarkView", "times to"),
     QT_TRANSLATE_NOOP("BenchmarkView", "Upper end of its 95 % interval over recordings")},
    {"remark", QT_TRANSLATE_NOOP("BenchmarkView", "remark"),
     QT_TRANSLATE_NOOP("BenchmarkView",
                       "Fewer bits but slower: the whole interval is below 1. Or why the layer does not run as asked")},
};

std::string translatedColumn(const char* text) {
    return BenchmarkWords::tr(text).toStdString();
}

}  // namespace

Table variantTable(const BenchmarkAnswer& answer) {
    Table table = wordedTable(benchmarkTable(answer.results), kVariantColumns, kBenchmarkContext);
    const std::vector<std::string> names = benchmarkNames(answer.results);
    for (std::size_t row = 0; row < table.rows.size(); ++row) table.rows[row].front() = names[row];
    return table;
}

Table variantLayerTable(const BenchmarkAnswer& answer, std::size_t variant) {
    const BenchmarkResult& result = answer.results[variant];
    Table table;
    for (const ColumnWording& wording : kLayerColumns)
        table.columns.push_back({translatedColumn(wording.name), "", 2, false, wording.key});
    table.columns[3].unit = table.columns[4].unit = "ms";
    table.columns[3].decimals = table.columns[4].decimals = 3;
    std::map<std::string, const LayerTime*> times;
    for (const LayerTime& time : result.layers) times[time.layer] = &time;
    for (const LayerRun& run : result.runs) {
        const std::string& name = answer.layers[static_cast<std::size_t>(run.layer)];
        const auto found = times.find(name);
        const LayerTime* time = found == times.end() ? nullptr : found->second;
        std::vector<TableCell> row(table.columns.size());
        row[0] = name;
        row[1] = std::int64_t{answer.weightBits[static_cast<std::size_t>(run.layer)]};
        row[2] = std::string(executionModeName(run.runs));
        if (time != nullptr) {
            row[3] = time->floatSeconds * 1e3;
            row[4] = time->seconds * 1e3;
            row[5] = time->timesFloat.ratio;
            row[6] = time->timesFloat.interval.low;
            row[7] = time->timesFloat.interval.high;
        }
        if (!run.reason.empty()) row[8] = run.reason;
        if (time != nullptr && time->isSlower()) row[8] = BenchmarkWords::tr("fewer bits but slower").toStdString();
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString benchmarkColumnDefinition(const TableColumn& column) {
    const QString text = columnDefinition(column, kVariantColumns, kBenchmarkContext);
    return text.isEmpty() ? columnDefinition(column, kLayerColumns, kBenchmarkContext) : text;
}

Figure benchmarkPicture(const BenchmarkAnswer& answer) {
    Figure figure = benchmarkFigure(answer.results);
    if (answer.results.empty()) return figure;
    const Scores& scores = answer.results.front().summary.scores;
    figure.title = translatedColumn(QT_TRANSLATE_NOOP("BenchmarkView", "Size, error rate and speed"));
    figure.note = BenchmarkWords::tr("%n utterance(s); bars: 95 % intervals; marks of one size stand side by side",
                                     nullptr, static_cast<int>(scores.utterances))
                      .toStdString();
    figure.x.label = BenchmarkWords::tr("file size").toStdString();
    figure.y.label =
        (scores.accuracy ? BenchmarkWords::tr("error rate") : BenchmarkWords::tr("word error rate")).toStdString();
    if (figure.size)
        figure.size->label = BenchmarkWords::tr("times faster than %1")
                                 .arg(QString::fromStdString(benchmarkNames(answer.results).front()))
                                 .toStdString();
    return figure;
}

QString benchmarkText(const BenchmarkAnswer& answer) {
    const auto recordings = static_cast<int>(answer.results.front().summary.scores.utterances);
    return QStringList{BenchmarkWords::tr("%n recording(s)", nullptr, recordings),
                       BenchmarkWords::tr("%n round(s)", nullptr, answer.options.rounds),
                       BenchmarkWords::tr("%n thread(s)", nullptr, answer.experiment.threads),
                       sizeText(answer.sizeBytes, 2), choiceText("allocation", answer.experiment.allocation.allocator)}
        .join(QStringLiteral(", "));
}

QString benchmarkHeader(const BenchmarkAnswer& answer) {
    return QStringLiteral("%1: %2\n%3\n%4")
        .arg(QString::fromStdString(answer.experiment.name), QString::fromStdString(answer.experiment.model),
             benchmarkText(answer), QString::fromStdString(cpuName()));
}

int slowerLayers(const BenchmarkResult& result) {
    return static_cast<int>(std::count_if(result.layers.begin(), result.layers.end(),
                                          [](const LayerTime& layer) { return layer.isSlower(); }));
}

}  // namespace voxbit
