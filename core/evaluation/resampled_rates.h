// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/evaluation/bootstrap.h"
#include "core/evaluation/utterance_result.h"

namespace voxbit {

/// What several systems made of one recording. A recording that was tested more than once (with other seeds) is one
/// sample with its counts added up: its repetitions are no new evidence.
struct RecordingErrors {
    int speaker = 0;             ///< any number, equal for one speaker's recordings
    std::vector<double> errors;  ///< by system
    double length = 0;           ///< reference units, the same for all systems
};

/// What one utterance adds to an error rate: word errors over reference words, or for a classifier 1 or 0 over 1.
struct ResultErrors {
    double errors = 0;
    double length = 0;
};
/// @throws InvalidArgument naming an utterance without a reference
ResultErrors errorsOf(const UtteranceResult& result);

/// Corpus error rates of several systems on the same recordings, and on the same resamples of them: whatever is
/// computed of the rates (a difference, an area under a curve) gets an interval that knows what the systems share.
/// Resamples as ratioInterval() does: recordings within their speakers, lone ones pooled. Immutable; thread-safe.
class ResampledRates {
  public:
    /// @throws InvalidArgument without recordings or length, for lists of different lengths, for negative counts, and
    ///         as ratioInterval()
    ResampledRates(std::span<const RecordingErrors> recordings, const BootstrapOptions& options = {});

    /// By system, over all recordings: errors over length, a share that may exceed 1.
    const std::vector<double>& rates() const { return m_rates; }
    /// [resample][system]; at least one resample, options.resamples at most: those without any length are left out.
    const std::vector<std::vector<double>>& resamples() const { return m_resamples; }
    /// Percentile interval of a number that is computed of the rates of all systems.
    Interval interval(const std::function<double(std::span<const double> rates)>& statistic) const;

  private:
    double m_level;
    std::vector<double> m_rates;
    std::vector<std::vector<double>> m_resamples;
};

/// Resamples of grids of many systems, which take long: enough for two digits of an interval's ends.
inline constexpr int kGridResamples = 2000;

/// Area between a curve and a level below it, by the trapezoid rule over the part of the curve in low..high; where an
/// end lies between two points the curve is interpolated. Parts below the level count negative.
/// @param x ascending @param y parallel to x @return in the units of y times x
/// @throws InvalidArgument when the curve does not reach from low to high
double excessArea(std::span<const double> x, std::span<const double> y, double level, double low, double high);

}  // namespace voxbit
