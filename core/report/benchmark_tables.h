// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/experiment/benchmark.h"
#include "core/report/table.h"

namespace voxbit {

/// A line per variant: error rates with their difference to the first, size, what loading costs (without bias
/// corrections, see measureLoading()).
Table benchmarkQualityTable(const std::vector<BenchmarkResult>& results);
/// A line per variant: real-time factors and how many times faster than the first.
Table benchmarkSpeedTable(const std::vector<BenchmarkResult>& results);
/// Both in one, for files.
Table benchmarkTable(const std::vector<BenchmarkResult>& results);
/// A line per variant and layer that was timed; the last column holds "fewer bits but slower" where that is certain.
Table benchmarkLayerTable(const std::vector<BenchmarkResult>& results);
/// The times of one variant's layers as allocation reads them (latency_file.h): milliseconds per utterance at every
/// pair of widths. Integer kernels widen weights of 1 to 8 bits when they are loaded, so that all of these take one
/// time; a float input, or float weights, means float arithmetic.
Table benchmarkLatencyTable(const BenchmarkResult& result);

}  // namespace voxbit
