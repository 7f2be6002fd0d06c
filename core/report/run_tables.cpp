// SPDX-License-Identifier: Apache-2.0
#include "core/report/run_tables.h"

#include <algorithm>
#include <cmath>

#include "core/evaluation/summary.h"
#include "core/experiment/splits_json.h"
#include "core/package/size_model.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

TableCell intervalCell(double low, double high) {
    if (std::isnan(low)) return {};
    return fixedText(100 * low, 1) + " .. " + fixedText(100 * high, 1);
}

template <class Rate>
TableCell intervalCell(const std::optional<Rate>& rate) {
    return rate && rate->interval ? intervalCell(rate->interval->low, rate->interval->high) : TableCell();
}

/// Columns that no row fills say nothing.
void dropEmptyColumns(Table& table) {
    if (table.rows.empty()) return;
    for (std::size_t column = table.columns.size(); column-- > 0;) {
        const bool isFilled = std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
            return !std::holds_alternative<std::monostate>(row[column]);
        });
        if (isFilled) continue;
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
        for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
    }
}

}  // namespace

Table runTable(const std::vector<RunRow>& runs) {
    Table table{"",
                {{"run", "", 0, false, "id"},
                 {"name"},
                 {"status"},
                 {"size", "MiB", 3, false, "size_mib"},
                 {"bits", "", 2, false, "average_bits"},
                 {"WER", "%", 2, true, "wer"},
                 {"95 %", "%", 1, false, "wer_interval"},
                 {"CER", "%", 2, true, "cer"},
                 {"CER 95 %", "%", 1, false, "cer_interval"},
                 {"accuracy", "%", 2, true, "accuracy"},
                 {"accuracy 95 %", "%", 1, false, "accuracy_interval"},
                 {"KL to float", "nats", 4, false, "float_divergence"},
                 {"RTF", "", 3, false, "rtf"},
                 {"time", "s", 1, false, "seconds"},
                 {"overlap"}},
                {}};
    for (const RunRow& run : runs) {
        const RunFigures& figures = run.figures;
        table.rows.push_back(
            {run.id, run.name, std::string(runStatusName(run.status)), numberCell(figures.sizeBytes / kBytesPerMiB),
             numberCell(figures.averageBits), numberCell(figures.wordErrorRate),
             intervalCell(figures.wordErrorRateLow, figures.wordErrorRateHigh), numberCell(figures.characterErrorRate),
             intervalCell(figures.characterErrorRateLow, figures.characterErrorRateHigh), numberCell(figures.accuracy),
             intervalCell(figures.accuracyLow, figures.accuracyHigh), numberCell(figures.floatDivergence),
             numberCell(figures.realTimeFactor), run.seconds,
             run.overlap.empty() ? TableCell() : TableCell(run.overlap)});
    }
    dropEmptyColumns(table);
    return table;
}

Table speakerScoreTable(const Run& run) {
    Table table{"",
                {{"speaker"},
                 {"utterances"},
                 {"audio", "s", 1},
                 {"words"},
                 {"WER", "%", 2, true},
                 {"95 %", "%", 1, false, "wer_interval"},
                 {"CER", "%", 2, true},
                 {"CER 95 %", "%", 1, false, "cer_interval"},
                 {"accuracy", "%", 2, true},
                 {"accuracy 95 %", "%", 1, false, "accuracy_interval"},
                 {"substitutions"},
                 {"deletions"},
                 {"insertions"},
                 {"correct"}},
                {}};
    if (!run.summary.contains("by_speaker")) return table;
    for (const Json& json : run.summary["by_speaker"]) {
        const auto row = fromJson<SpeakerScores>(json, "by_speaker");
        const std::optional<ErrorRate>& words = row.scores.words;
        const std::optional<ErrorRate>& characters = row.scores.characters;
        const std::optional<Accuracy>& accuracy = row.scores.accuracy;
        const auto count = [&](std::int64_t ErrorCounts::*kind) {
            return words ? TableCell(words->counts.*kind) : TableCell();
        };
        table.rows.push_back(
            {row.speaker, row.scores.utterances, row.scores.audioSeconds, count(&ErrorCounts::referenceLength),
             rateCell(words), intervalCell(words), rateCell(characters), intervalCell(characters), rateCell(accuracy),
             intervalCell(accuracy), count(&ErrorCounts::substitutions), count(&ErrorCounts::deletions),
             count(&ErrorCounts::insertions), accuracy ? TableCell(accuracy->correct) : TableCell()});
    }
    dropEmptyColumns(table);
    return table;
}

Table errorCountTable(const Run& run) {
    Table table{"", {{"unit"}, {"in all"}, {"substitutions"}, {"deletions"}, {"insertions"}, {"correct"}}, {}};
    if (!run.summary.contains("scores")) return table;
    const auto scores = fromJson<Scores>(run.summary["scores"], "scores");
    const auto addCounts = [&](const char* unit, const std::optional<ErrorRate>& rate) {
        if (!rate) return;
        const ErrorCounts& counts = rate->counts;
        table.rows.push_back({std::string(unit), counts.referenceLength, counts.substitutions, counts.deletions,
                              counts.insertions, counts.referenceLength - counts.substitutions - counts.deletions});
    };
    addCounts("words", scores.words);
    addCounts("characters", scores.characters);
    if (scores.accuracy)
        table.rows.push_back({std::string("utterances"), scores.accuracy->total, TableCell(), TableCell(), TableCell(),
                              scores.accuracy->correct});
    dropEmptyColumns(table);
    return table;
}

std::string problemsText(const Run& run) {
    std::vector<Problem> problems;
    for (const Json& problem : run.provenance.value("problems", Json::array()))
        problems.push_back({problem.value("path", ""), problem.value("reason", "")});
    return leftOutText(problems);
}

Table executionTable(const Run& run) {
    Table table{
        "", {{"layer"}, {"asked"}, {"runs"}, {"inputs to integers", "", 0, false, "conversions"}, {"reason"}}, {}};
    std::int64_t conversions = 0;
    for (const Json& layer : run.summary.value("execution", Json::array())) {
        const std::string reason = layer.value("reason", "");
        const auto converted = layer.value("conversions", std::int64_t{0});
        conversions += converted;
        table.rows.push_back({layer.value("layer", ""), layer.value("asked", ""), layer.value("runs", ""), converted,
                              reason.empty() ? TableCell() : TableCell(reason)});
    }
    if (conversions > 0)
        table.title =
            std::to_string(conversions) + " inputs are converted to integers; 0: the layer before hands on bytes";
    dropEmptyColumns(table);
    return table;
}

Json runJson(const Run& run) {
    Json json = tableJson(runTable({run}))[0];
    json["message"] = run.message;
    json["created_at"] = run.createdAt;
    json["tags"] = run.tags;
    json["notes"] = run.notes;
    json["experiment"] = run.experiment;
    json["provenance"] = run.provenance;
    json["timings"] = run.timings;
    json["bit_map"] = run.bitMap;
    json["summary"] = run.summary;
    return json;
}

}  // namespace voxbit
