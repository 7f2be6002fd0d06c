// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace voxbit {

/// One run in the columns of the reference implementation's result files, in their order, plus what those leave out.
struct ReferenceRow {
    std::string model;
    std::string data;
    std::string sensitivityMethod;
    std::string calibration;
    std::string sortingMethod;
    std::vector<int> bits;  ///< weight widths of the quantized layers in network order; average etc. come from it
    int activationBits = 8;
    int tuneSamples = 0;
    int sampleLength = 0;  ///< samples per calibration utterance; 0: full length
    double compressedSizeMiB = 0;
    bool isUniform = false;
    bool isSequential = false;
    double sensitivitySeconds = 0;
    double calibrationSeconds = 0;
    double percentile = 0.9;
    std::optional<double> wer;  ///< share; for classifiers the accuracy, as in the reference
    std::optional<double> cer;  ///< share; 0 for classifiers
    std::string tuneData;
    std::string testData;
    std::string csvFile;
    std::optional<double> targetMiB;  ///< beyond the reference: the budget
    std::string sizeAccounting;       ///< beyond the reference: file, paper or code
    double evaluationSeconds = 0;     ///< beyond the reference
    std::string splits;               ///< beyond the reference: whether subsets share recordings
};

/// Column names, comma separated, "\n" at the end.
std::string referenceCsvHeader();
/// One line; rates in percent with 3 decimals, the bits as "[8, 8, 7]", their deviation over layers (not a sample's).
std::string referenceCsvLine(const ReferenceRow& row);

}  // namespace voxbit
