// SPDX-License-Identifier: Apache-2.0
#include "core/report/benchmark_tables.h"

#include "core/package/size_model.h"

namespace voxbit {
namespace {

void addTimes(std::vector<TableCell>& row, const std::optional<Spread>& factor, const TimeRatio& times) {
    if (factor) {
        row.insert(row.end(), {factor->median, factor->p5, factor->p95});
    } else {
        row.insert(row.end(), 3, TableCell());
    }
    row.insert(row.end(), {times.ratio, times.interval.low, times.interval.high});
}

/// Columns of addTimes().
void addTimeColumns(std::vector<TableColumn>& columns, const std::string& what, const std::string& key) {
    columns.push_back({"RTF " + what, "", 4, false, "rtf_" + key});
    columns.push_back({"p5", "", 4, false, "rtf_" + key + "_p5"});
    columns.push_back({"p95", "", 4, false, "rtf_" + key + "_p95"});
    columns.push_back({"times", "", 2, false, "times_" + key});
    columns.push_back({"low", "", 2, false, "times_" + key + "_low"});
    columns.push_back({"high", "", 2, false, "times_" + key + "_high"});
}

}  // namespace

Table benchmarkQualityTable(const std::vector<BenchmarkResult>& results) {
    Table table{"",
                {{"variant"},
                 {"WER", "%", 2, true, "wer"},
                 {"CER", "%", 2, true, "cer"},
                 {"accuracy", "%", 2, true, "accuracy"},
                 {"difference", "%", 2, true, "difference"},
                 {"low", "%", 2, true, "difference_low"},
                 {"high", "%", 2, true, "difference_high"},
                 {"file", "MiB", 3, false, "file_mib"},
                 {"load", "s", 3, false, "load_seconds"},
                 {"private", "MiB", 1, false, "private_mib"},
                 {"mapped", "MiB", 1, false, "mapped_mib"}},
                {}};
    for (const BenchmarkResult& result : results) {
        const Scores& scores = result.summary.scores;
        std::vector<TableCell> row = {result.name, rateCell(scores.words), rateCell(scores.characters),
                                      rateCell(scores.accuracy)};
        if (const auto& found = result.difference) {
            row.insert(row.end(), {found->difference, found->interval.low, found->interval.high});
        } else {
            row.insert(row.end(), 3, TableCell());
        }
        row.emplace_back(result.fileBytes / kBytesPerMiB);
        if (const auto& load = result.load) {
            row.insert(row.end(), {load->seconds, load->privateBytes / kBytesPerMiB, load->fileBytes / kBytesPerMiB});
        } else {
            row.insert(row.end(), 3, TableCell());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table benchmarkSpeedTable(const std::vector<BenchmarkResult>& results) {
    Table table{"", {{"variant"}}, {}};
    addTimeColumns(table.columns, "network", "network");
    addTimeColumns(table.columns, "whole", "whole");
    for (const BenchmarkResult& result : results) {
        std::vector<TableCell> row = {result.name};
        addTimes(row, result.summary.networkRealTimeFactor, result.networkTimes);
        addTimes(row, result.summary.wholeRealTimeFactor, result.wholeTimes);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table benchmarkTable(const std::vector<BenchmarkResult>& results) {
    Table table = benchmarkQualityTable(results);
    const Table speed = benchmarkSpeedTable(results);
    table.columns.insert(table.columns.end(), speed.columns.begin() + 1, speed.columns.end());
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        table.rows[row].insert(table.rows[row].end(), speed.rows[row].begin() + 1, speed.rows[row].end());
    return table;
}

Table benchmarkLayerTable(const std::vector<BenchmarkResult>& results) {
    Table table{"",
                {{"variant"},
                 {"layer"},
                 {"runs"},
                 {"bits"},
                 {"float", "ms", 3, false, "float_ms"},
                 {"now", "ms", 3, false, "ms"},
                 {"times", "", 2, false, "times_float"},
                 {"low", "", 2, false, "times_float_low"},
                 {"high", "", 2, false, "times_float_high"},
                 {"flag"}},
                {}};
    for (const BenchmarkResult& result : results) {
        for (const LayerTime& layer : result.layers) {
            table.rows.push_back({result.name, layer.layer, std::string(executionModeName(layer.runs)),
                                  std::int64_t{layer.weightBits}, layer.floatSeconds * 1e3, layer.seconds * 1e3,
                                  layer.timesFloat.ratio, layer.timesFloat.interval.low, layer.timesFloat.interval.high,
                                  layer.isSlower() ? TableCell("fewer bits but slower") : TableCell()});
        }
    }
    return table;
}

Table benchmarkLatencyTable(const BenchmarkResult& result) {
    Table table{"", {{"layer"}, {"weight_bits"}, {"activation_bits"}, {"ms"}}, {}};
    for (const LayerTime& layer : result.layers) {
        const auto add = [&](Bits weight, Bits activation, double seconds) {
            table.rows.push_back({layer.layer, std::int64_t{weight}, std::int64_t{activation}, seconds * 1e3});
        };
        for (Bits weight = 1; weight <= 8; ++weight) {
            for (Bits activation = 2; activation <= 8; ++activation) add(weight, activation, layer.seconds);
            add(weight, kFloatBits, layer.floatSeconds);
        }
        add(kFloatBits, kFloatBits, layer.floatSeconds);
    }
    return table;
}

}  // namespace voxbit
