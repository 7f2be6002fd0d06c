// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/run_control.h"
#include "core/experiment/speaker_profiles.h"
#include "core/report/figure.h"

namespace voxbit {

/// What a profile says about the values x of one tensor, over all recordings and frames, in the tensor's own unit. All
/// NaN where it holds none.
struct TensorFacts {
    double p1 = kNothing, p25 = kNothing, median = kNothing, p75 = kNothing, p99 = kNothing;  ///< of |x|
    double mean = kNothing;                                                                   ///< of |x|
    double minimum = kNothing;                                                                ///< of x
    double maximum = kNothing;                                                                ///< of x

    bool isKnown() const { return mean == mean; }
};

/// Outputs and inputs of every layer, in network order; of attention products the first input.
struct LayerActivations {
    std::vector<TensorFacts> outputs;
    std::vector<TensorFacts> inputs;
};

/// Which tensor of a layer.
enum class TensorRole { Output, Input, SecondInput };

/// @param layer index into LoadedModel::layers
StatisticsUnion statisticsOf(const SpeakerUnion& speakers, int layer, TensorRole role);

/// A millisecond per layer and some ten speakers: work for a lane. @throws Cancelled
LayerActivations summarizeActivations(const SpeakerUnion& speakers, int layerCount, const RunControl& control);

/// Magnitudes of one tensor in bins that are equally wide on a log axis.
struct MagnitudeHistogram {
    std::vector<double> edges;   ///< kBinsPerOctave of them per doubling; one more than shares; empty: no values
    std::vector<double> shares;  ///< of all values; they and zeroShare leave out what lies left of the first edge
    double zeroShare = 0;        ///< of all values: those that are exactly 0
    TensorFacts facts;
};
inline constexpr int kBinsPerOctave = 4;
/// The smallest values reach many octaves down without saying anything: so many of them are left out, as a share.
inline constexpr double kHiddenShare = 1e-3;

/// Counts of wider bins are spread evenly. Takes milliseconds: work for a lane.
MagnitudeHistogram magnitudeHistogram(const StatisticsUnion& statistics);

}  // namespace voxbit
