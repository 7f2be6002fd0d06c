// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/experiment/benchmark.h"
#include "core/report/figure.h"

namespace voxbit {

/// What variants are called beside one another: without the model's name where all have the same.
std::vector<std::string> benchmarkNames(const std::vector<BenchmarkResult>& results);

/// Size, error and speed in one picture: file size in MiB to the right, error rate in percent with its 95 % interval
/// upwards, and a mark whose area says how many times faster than the first variant it is, from file to text. A series
/// per variant, in the order given; those of one size stand side by side around it. Variants without references are
/// left out of sight (their error rate is NaN).
Figure benchmarkFigure(const std::vector<BenchmarkResult>& results);

}  // namespace voxbit
