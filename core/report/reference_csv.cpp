// SPDX-License-Identifier: Apache-2.0
#include "core/report/reference_csv.h"

#include <algorithm>
#include <cmath>

#include "core/base/delimited.h"
#include "core/report/number_text.h"

namespace voxbit {
namespace {

struct BitStatistics {
    double average = 0;
    int least = 0;
    int most = 0;
    double deviation = 0;
};

BitStatistics statisticsOf(const std::vector<int>& bits) {
    BitStatistics result;
    if (bits.empty()) return result;
    const auto count = static_cast<double>(bits.size());
    for (const int width : bits) result.average += width;
    result.average /= count;
    for (const int width : bits) result.deviation += (width - result.average) * (width - result.average) / count;
    result.deviation = std::sqrt(result.deviation);
    result.least = *std::min_element(bits.begin(), bits.end());
    result.most = *std::max_element(bits.begin(), bits.end());
    return result;
}

std::string listText(const std::vector<int>& bits) {
    std::string text = "[";
    for (const int width : bits) text += (text.size() == 1 ? "" : ", ") + std::to_string(width);
    return text + "]";
}

std::string percentText(const std::optional<double>& share) {
    return share ? fixedText(100 * *share, 3) : "";
}

std::string truth(bool value) {
    return value ? "True" : "False";
}

}  // namespace

std::string referenceCsvHeader() {
    return csvLine({"model",
                    "data",
                    "sensitivity_method",
                    "calibration",
                    "sorting_method",
                    "avg_bits",
                    "min_bits",
                    "max_bits",
                    "std_bits",
                    "act_bit",
                    "tune_samples",
                    "sample_len",
                    "compressed_size",
                    "uniform",
                    "sequential",
                    "sensitivity_time",
                    "calibration_time",
                    "percentile",
                    "bits",
                    "wer",
                    "cer",
                    "tune_data",
                    "test_data",
                    "csv_file",
                    "target",
                    "size_accounting",
                    "evaluation_time",
                    "splits"});
}

std::string referenceCsvLine(const ReferenceRow& row) {
    const BitStatistics bits = statisticsOf(row.bits);
    return csvLine({row.model,
                    row.data,
                    row.sensitivityMethod,
                    row.calibration,
                    row.sortingMethod,
                    exactText(bits.average),
                    std::to_string(bits.least),
                    std::to_string(bits.most),
                    exactText(bits.deviation),
                    std::to_string(row.activationBits),
                    std::to_string(row.tuneSamples),
                    std::to_string(row.sampleLength),
                    exactText(row.compressedSizeMiB),
                    truth(row.isUniform),
                    truth(row.isSequential),
                    fixedText(row.sensitivitySeconds, 3),
                    fixedText(row.calibrationSeconds, 3),
                    exactText(row.percentile),
                    listText(row.bits),
                    percentText(row.wer),
                    percentText(row.cer),
                    row.tuneData,
                    row.testData,
                    row.csvFile,
                    row.targetMiB ? exactText(*row.targetMiB) : "",
                    row.sizeAccounting,
                    fixedText(row.evaluationSeconds, 3),
                    row.splits});
}

}  // namespace voxbit
