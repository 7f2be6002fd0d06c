// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/scale_runs.h"

#include <algorithm>
#include <string>

#include "core/base/error.h"

namespace voxbit {

std::vector<ScaleRun> scaleRuns(std::int64_t count, std::int64_t channels, const WeightQuantizer& quantizer) {
    const auto scales = static_cast<std::int64_t>(quantizer.scales.size());
    if (scales == 1 && quantizer.groupSize == 0) return {{0, count, quantizer.scales.front()}};
    const std::int64_t elements = channels > 0 ? count / channels : 0;
    const std::int64_t groups = groupCount(elements, quantizer.groupSize);
    if (channels < 1 || elements * channels != count || groups * channels != scales) {
        const std::string wanted = quantizer.groupSize == 0 ? "one, or one per output channel"
                                                            : std::to_string(groups) + " for the groups of " +
                                                                  std::to_string(quantizer.groupSize) + " in each";
        throw InvalidArgument("a weight quantizer has " + std::to_string(scales) + " scales for " +
                              std::to_string(count) + " weights in " + std::to_string(channels) +
                              " output channels; give " + wanted);
    }
    const std::int64_t longest = quantizer.groupSize == 0 ? elements : quantizer.groupSize;
    std::vector<ScaleRun> runs;
    runs.reserve(quantizer.scales.size());
    for (const double scale : quantizer.scales) {
        const std::int64_t first = runs.empty() ? 0 : runs.back().first + runs.back().count;
        const std::int64_t left = elements - first % std::max<std::int64_t>(elements, 1);
        runs.push_back({first, std::min(longest, left), scale});
    }
    return runs;
}

}  // namespace voxbit
