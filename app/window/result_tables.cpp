// SPDX-License-Identifier: Apache-2.0
#include "app/window/result_tables.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>

#include "app/window/core_text.h"
#include "app/window/run_columns.h"
#include "app/window/size_text.h"
#include "core/evaluation/summary.h"
#include "core/experiment/experiment.h"
#include "core/experiment/runner.h"
#include "core/package/size_model.h"
#include "core/report/run_tables.h"

namespace voxbit {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ResultTables)
};

constexpr int kSizeDecimals = 3;

/// "5 of 180".
TableCell countCell(std::int64_t some, std::int64_t all) {
    const QLocale locale;
    return Texts::tr("%1 of %2").arg(locale.toString(qlonglong(some)), locale.toString(qlonglong(all))).toStdString();
}

/// Columns that no row fills say nothing.
void dropEmptyColumns(Table& table) {
    for (std::size_t column = table.columns.size(); column-- > 0 && !table.rows.empty();) {
        const bool isFilled = std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
            return !std::holds_alternative<std::monostate>(row[column]);
        });
        if (isFilled) continue;
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
        for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
    }
}

std::vector<TableCell> resultRow(const Run& run) {
    const RunFigures& figures = run.figures;
    const auto text = [&](RunColumn column) -> TableCell {
        const QString shown = runCellText(run, column);
        return shown.isEmpty() ? TableCell() : TableCell(shown.toStdString());
    };
    TableCell wordErrors;
    TableCell changedFrames;
    if (const auto summary = evaluationOf(run)) {
        const Scores& scores = summary->scores;
        if (scores.words) wordErrors = countCell(scores.words->counts.errors(), scores.words->counts.referenceLength);
        if (scores.accuracy)
            wordErrors = countCell(scores.accuracy->total - scores.accuracy->correct, scores.accuracy->total);
        if (scores.distance) changedFrames = scores.distance->tokenDisagreement;
    }
    const QString marks = marksText(run);
    return {run.id,
            run.name,
            numberCell(figures.wordErrorRate),
            text(RunColumn::Interval),
            wordErrors,
            numberCell(figures.characterErrorRate),
            numberCell(figures.accuracy),
            numberCell(figures.sizeBytes / kBytesPerMiB),
            numberCell(figures.averageBits),
            numberCell(figures.floatDivergence),
            changedFrames,
            numberCell(figures.realTimeFactor),
            run.seconds,
            marks.isEmpty() ? TableCell() : TableCell(marks.toStdString())};
}

TableColumn textColumn(const char* key, const QString& name) {
    return {utf8(name), "", 0, false, key};
}

/// Rows of (name, value).
class Facts {
  public:
    void add(const char* name, const QString& value) {
        if (!value.isEmpty()) m_table.rows.push_back({utf8(Texts::tr(name)), value.toStdString()});
    }
    void add(const char* name, const Json& json, const char* key) {
        const auto found = json.find(key);
        if (found == json.end() || found->is_null()) return;
        add(name, QString::fromStdString(found->is_string() ? found->get<std::string>() : found->dump()));
    }
    Table take() { return std::move(m_table); }

  private:
    Table m_table{"", {{utf8(Texts::tr("fact"))}, {utf8(Texts::tr("value"))}}, {}};
};

QString secondsText(double seconds) {
    return Texts::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 1));
}

/// "32 recordings, 47.8 s: gender=F".
QString subsetText(const Run& run, const char* subset) {
    const std::string name = subset;
    const Json& facts = run.provenance;
    if (!facts.contains(name + "_utterances")) return {};
    if (facts[name + "_utterances"].get<int>() == 0) return Texts::tr("not needed");
    const std::string pointer = "/subsets/" + name + "/expression";
    const auto expression = run.experiment.value(Json::json_pointer(pointer), std::string());
    const QString recordings = Texts::tr("%n recording(s)", nullptr, facts[name + "_utterances"].get<int>());
    return QStringLiteral("%1, %2: %3")
        .arg(recordings, secondsText(facts.value(name + "_seconds", 0.0)),
             expression.empty() ? Texts::tr("everybody") : QString::fromStdString(expression));
}

void addSpeed(Facts& facts, const Run& run) {
    const auto summary = evaluationOf(run);
    if (!summary) return;
    const QLocale locale;
    const auto spread = [&](const std::optional<Spread>& rate) {
        if (!rate) return QString();
        return Texts::tr("%1 (5 % to 95 %: %2 to %3)")
            .arg(locale.toString(rate->median, 'f', 4), locale.toString(rate->p5, 'f', 4),
                 locale.toString(rate->p95, 'f', 4));
    };
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "RTF, forward pass"), spread(summary->networkRealTimeFactor));
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "RTF, from file to text"), spread(summary->wholeRealTimeFactor));
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Texts compared after"),
              QString::fromStdString(summary->normalization));
    if (summary->peakMemoryBytes > 0)
        facts.add(QT_TRANSLATE_NOOP("ResultTables", "Peak memory"),
                  sizeText(static_cast<double>(summary->peakMemoryBytes), kSizeDecimals));
}

void addSize(Facts& facts, const Run& run) {
    const Json size = run.summary.value("size", Json::object());
    const auto part = [&](const char* name, const char* key) {
        if (const double bytes = size.value(key, 0.0); bytes > 0) facts.add(name, sizeText(bytes, kSizeDecimals));
    };
    if (const std::string accounting = size.value("accounting", std::string()); !accounting.empty())
        facts.add(QT_TRANSLATE_NOOP("ResultTables", "Size counted as"), choiceText("accounting", accounting));
    part(QT_TRANSLATE_NOOP("ResultTables", "Budget"), "budget_bytes");
    part(QT_TRANSLATE_NOOP("ResultTables", "Size of weights"), "weight_bytes");
    part(QT_TRANSLATE_NOOP("ResultTables", "Size of scales"), "scale_bytes");
    part(QT_TRANSLATE_NOOP("ResultTables", "Size of what is not quantized"), "rest_bytes");
}

/// Names of core's columns, for lupdate and for the look-up.
constexpr const char* kSpeakerColumns[] = {
    QT_TRANSLATE_NOOP("ResultTables", "speaker"),       QT_TRANSLATE_NOOP("ResultTables", "utterances"),
    QT_TRANSLATE_NOOP("ResultTables", "audio"),         QT_TRANSLATE_NOOP("ResultTables", "words"),
    QT_TRANSLATE_NOOP("ResultTables", "WER"),           QT_TRANSLATE_NOOP("ResultTables", "95 %"),
    QT_TRANSLATE_NOOP("ResultTables", "CER"),           QT_TRANSLATE_NOOP("ResultTables", "accuracy"),
    QT_TRANSLATE_NOOP("ResultTables", "CER 95 %"),      QT_TRANSLATE_NOOP("ResultTables", "accuracy 95 %"),
    QT_TRANSLATE_NOOP("ResultTables", "substitutions"), QT_TRANSLATE_NOOP("ResultTables", "deletions"),
    QT_TRANSLATE_NOOP("ResultTables", "insertions"),    QT_TRANSLATE_NOOP("ResultTables", "correct"),
};

}  // namespace

QString marksText(const Run& run) {
    QStringList marks;
    if (run.status != RunStatus::Finished) marks << runStatusText(run.status);
    if (!run.message.empty()) marks << QString::fromStdString(run.message);
    if (run.provenance.value("has_overlap", false))
        marks << Texts::tr("overlap: %1").arg(QString::fromStdString(run.provenance.value("splits", std::string())));
    if (const Json problems = run.provenance.value("problems", Json::array()); !problems.empty())
        marks << Texts::tr("%n file(s) left out", nullptr, static_cast<int>(problems.size()));
    return marks.join(QStringLiteral("; "));
}

Table resultTable(const std::vector<std::shared_ptr<const RunDetails>>& runs) {
    Table table{"",
                {textColumn("run", Texts::tr("run")),
                 textColumn("name", Texts::tr("name")),
                 {"WER", "%", 2, true},
                 {"95 %", "%"},
                 textColumn("errors", Texts::tr("errors")),
                 {"CER", "%", 2, true},
                 {utf8(Texts::tr("accuracy")), "%", 2, true, "accuracy"},
                 {utf8(Texts::tr("size")), "MiB", 3, false, "size"},
                 {utf8(Texts::tr("bits")), "", 2, false, "bits"},
                 {utf8(Texts::tr("KL to float")), "nats", 4, false, "divergence"},
                 {utf8(Texts::tr("changed frames")), "%", 2, true, "changed_frames"},
                 {"RTF", "", 4},
                 {utf8(Texts::tr("time")), "s", 1, false, "time"},
                 textColumn("marks", Texts::tr("marks"))},
                {}};
    for (const auto& details : runs) table.rows.push_back(resultRow(details->run));
    dropEmptyColumns(table);
    return table;
}

QString resultColumnDefinition(const TableColumn& column) {
    const std::string& key = column.key.empty() ? column.name : column.key;
    const std::map<std::string, RunColumn> asInRuns{{"run", RunColumn::Id},
                                                    {"name", RunColumn::Name},
                                                    {"WER", RunColumn::WordErrorRate},
                                                    {"95 %", RunColumn::Interval},
                                                    {"wer_interval", RunColumn::Interval},
                                                    {"CER", RunColumn::CharacterErrorRate},
                                                    {"accuracy", RunColumn::Accuracy},
                                                    {"size", RunColumn::Size},
                                                    {"bits", RunColumn::MeanBits},
                                                    {"divergence", RunColumn::Divergence},
                                                    {"RTF", RunColumn::RealTimeFactor},
                                                    {"time", RunColumn::Time}};
    if (const auto found = asInRuns.find(key); found != asInRuns.end()) return runColumnDefinition(found->second);
    if (key == "cer_interval")
        return Texts::tr("95 % bootstrap interval of the character error rate, resampled within speakers.");
    if (key == "accuracy_interval")
        return Texts::tr("95 % bootstrap interval of the accuracy, resampled within speakers.");
    if (key == "errors")
        return Texts::tr(
            "Substituted, deleted and inserted words, of the words of the references; of a classifier, "
            "wrong recordings of all.");
    if (key == "changed_frames")
        return Texts::tr("Share of frames whose most probable character or class is not that of the float model.");
    if (key == "marks") return Texts::tr("What a reader must know before believing the numbers.");
    if (key == "speaker") return Texts::tr("Whose recordings of the test subset the line counts.");
    if (key == "utterances") return Texts::tr("Number of recordings that were recognised.");
    if (key == "audio") return Texts::tr("How long these recordings are together.");
    if (key == "words") return Texts::tr("Words of the references: what the error rate is divided by.");
    if (key == "substitutions") return Texts::tr("Words of the references in whose place others were recognised.");
    if (key == "deletions") return Texts::tr("Words of the references that were not recognised at all.");
    if (key == "insertions") return Texts::tr("Words that were recognised though nobody said them.");
    if (key == "correct") return Texts::tr("Recordings whose class is right.");
    return {};
}

Table speakerTable(const Run& run) {
    Table table = speakerScoreTable(run);
    for (TableColumn& column : table.columns) {
        for (const char* name : kSpeakerColumns) {
            if (column.name != name) continue;
            column.key = column.key.empty() ? column.name : column.key;
            column.name = utf8(Texts::tr(name));
            break;
        }
    }
    return table;
}

Table factTable(const Run& run) {
    const Json& source = run.provenance;
    Facts facts;
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Marks"), marksText(run));
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Model"), run.experiment, "model");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Model hash"), source, "model_hash");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Calibration subset"), subsetText(run, "calibration"));
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Calibration hash"), source, "calibration_hash");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Test subset"), subsetText(run, "test"));
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Test hash"), source, "test_hash");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Subsets"), source, "splits");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Input"), source, "input_recipe");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Experiment hash"), QString::fromStdString(run.experimentHash));
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Program"), source, "program");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "CPU"), source, "cpu");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Device"), source, "device");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Threads"), source, "threads");
    facts.add(QT_TRANSLATE_NOOP("ResultTables", "Started (UTC)"), QString::fromStdString(run.createdAt));
    addSpeed(facts, run);
    addSize(facts, run);
    for (const auto& stage : run.timings.items()) {
        if (stage.value().is_number())
            facts.add(stage.key() == "prepare"     ? QT_TRANSLATE_NOOP("ResultTables", "Time to prepare")
                      : stage.key() == "rank"      ? QT_TRANSLATE_NOOP("ResultTables", "Time to rank")
                      : stage.key() == "calibrate" ? QT_TRANSLATE_NOOP("ResultTables", "Time to calibrate")
                                                   : QT_TRANSLATE_NOOP("ResultTables", "Time to evaluate"),
                      secondsText(stage.value().get<double>()));
    }
    for (const Json& problem : source.value("problems", Json::array()))
        facts.add(QT_TRANSLATE_NOOP("ResultTables", "Left out"),
                  QString::fromStdString(problem.value("path", "") + ": " + problem.value("reason", "")));
    return facts.take();
}

}  // namespace voxbit
