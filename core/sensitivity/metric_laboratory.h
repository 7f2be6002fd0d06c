// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/evaluation/bootstrap.h"

namespace voxbit {

/// A metric as a function of the clips that it looks at.
struct LaboratoryMetric {
    std::string name;
    /// A finite value for each layer. A clip may occur more than once: it then counts as often.
    std::function<std::vector<double>(std::span<const std::size_t> clips)> evaluate;
};

struct LaboratoryOptions {
    int resamples = 200;
    double level = 0.95;
    std::uint64_t seed = 42;
};

/// What one metric says of the layers. Intervals are percentiles over resampled clips.
struct MetricFindings {
    std::string name;
    std::vector<double> values;  ///< by layer, over all clips
    std::vector<double> ranks;   ///< by layer; 1 for the smallest value, equal values share their mean rank
    std::vector<Interval> rankBands;
    /// Agreement with the reference metric, both over the same clips; NaN where one of them is constant.
    double spearman = 0;
    Interval spearmanBand;
    double kendall = 0;
    Interval kendallBand;
};

struct Laboratory {
    std::size_t reference = 0;  ///< index of the metric that the others are held against
    std::vector<MetricFindings> metrics;
    /// [metric][metric], over all clips.
    std::vector<std::vector<double>> spearman, kendall;
};

/// Holds metrics against each other and against one of them, usually a measured damage. Clips are resampled with
/// replacement (Efron 1979): a band says how far a rank or an agreement depends on which utterances of these speakers
/// were taken. With one clip the bands are points.
/// @param clips how many there are
/// @throws InvalidArgument without metrics or clips, for a reference that is not there, and naming metric and position
///         of a value that is not finite; Cancelled
Laboratory compareMetrics(std::span<const LaboratoryMetric> metrics, std::size_t clips, std::size_t reference,
                          const LaboratoryOptions& options, const RunControl& control);

}  // namespace voxbit
