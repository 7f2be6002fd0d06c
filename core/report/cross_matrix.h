// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>

#include "core/experiment/experiment.h"
#include "core/report/figure.h"
#include "core/store/run_store.h"

namespace voxbit {

/// What a cell of a cross matrix shows. The two label-free ones need no transcript: they hold the quantized model's
/// output against that of the float model on the same recording.
enum class MatrixMeasure {
    ErrorRate,     ///< word errors, for classifiers right answers
    Divergence,    ///< mean KL(float || quantized) per frame, nats
    Disagreement,  ///< share of frames whose best token is another than the float model's
};

/// error-rate, divergence or disagreement. @throws InvalidArgument for another name
MatrixMeasure matrixMeasureOf(const std::string& name);
/// In words: "word error rate".
std::string matrixMeasureText(MatrixMeasure measure);

/// Where the numbers of a matrix come from: method, widths, calibrator, model and corpus of the experiment that all its
/// cells were made of.
std::string matrixSourceText(const Experiment& base);

/// A cross matrix from the runs of its cells, by (calibration group, test group); missing cells and runs without
/// figures stay empty. An empty calibration group stands for the column "no calibration". Cells carry 95 % intervals
/// and how many recordings they were tested on; the note says what is shown and how many recordings were calibrated on.
/// @throws InvalidArgument for a summary that cannot be read
Figure crossMatrixOfRuns(const std::map<std::pair<std::string, std::string>, Run>& runs, const std::string& title,
                         MatrixMeasure measure = MatrixMeasure::ErrorRate);

}  // namespace voxbit
