// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/window/benchmark_job.h"
#include "core/report/figure.h"
#include "core/report/table.h"

/// What the Benchmark panel shows of an answer, in the user's language. Variants are positions in
/// BenchmarkAnswer::results.
namespace voxbit {

/// A line per variant: error rate with its difference to the first, size, speed, memory.
Table variantTable(const BenchmarkAnswer& answer);
/// A line per quantized layer of one variant: how it runs and why, and where it was timed its time beside float.
Table variantLayerTable(const BenchmarkAnswer& answer, std::size_t variant);
/// What a column of either table means.
QString benchmarkColumnDefinition(const TableColumn& column);
/// Size against error rate with its interval; a series per variant, of one bubble as large as it is fast.
Figure benchmarkPicture(const BenchmarkAnswer& answer);

/// "96 recordings, 3 rounds, 1 thread"
QString benchmarkText(const BenchmarkAnswer& answer);
/// What exported pictures and tables belong to.
QString benchmarkHeader(const BenchmarkAnswer& answer);
/// How many layers have fewer bits but are slower than float beyond doubt.
int slowerLayers(const BenchmarkResult& result);

}  // namespace voxbit
