// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/matrix_summary.h"
#include "core/report/table.h"

namespace voxbit {

/// A line per cell: rate with interval, recordings tested and calibrated on.
Table matrixCellTable(const MatrixSummary& summary, MatrixMeasure measure);
/// A line per test group, and their mean.
Table matrixGroupTable(const MatrixSummary& summary, MatrixMeasure measure);
/// A line per way to calibrate: worst minus best test group, worst over best.
Table matrixGapTable(const MatrixSummary& summary, MatrixMeasure measure);

}  // namespace voxbit
