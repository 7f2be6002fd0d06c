// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "core/profile/packed_histogram.h"

namespace voxbit {

/// Version of everything that makes up stored statistics; part of every cache key.
inline constexpr int kStatisticsVersion = 1;

/// Sums over the elements x of a tensor. Plain (uncentred) double sums: activations of a network lie within a few
/// standard deviations of zero, so that centring them afterwards costs at most (mean/std)^4 * 2^-52 of relative error.
struct Moments {
    std::uint64_t count = 0;
    std::uint64_t zeros = 0;    ///< elements that are 0, or so small that they share bin 0 (below 4.6e-41)
    double sum1 = 0, sum2 = 0;  ///< of x, x^2 (= |x|^2)
    double sum3 = 0, sum4 = 0;  ///< of x^3, x^4
    double sumAbs = 0;          ///< of |x|
    float min = std::numeric_limits<float>::infinity();   ///< +infinity when count is 0
    float max = -std::numeric_limits<float>::infinity();  ///< -infinity when count is 0

    void merge(const Moments& other);
    bool operator==(const Moments&) const = default;

    double absMax() const;
    double meanAbs() const;
    /// Unbiased variance (n - 1) of |x|; 0 when count < 2.
    double varianceAbs() const;
    double stdAbs() const;
    double mean() const;
    /// D'Agostino and Pearson's K^2 of x = Z_skew^2 + Z_kurtosis^2, with the approximations of D'Agostino (1970) and
    /// Anscombe and Glynn (1983), as scipy.stats.normaltest computes it. NaN when count < 8 or all x are equal.
    double normality() const;
};

/// What is kept of one tensor stream (an input or the output of a layer): mergeable by taking the union.
struct TensorStatistics {
    Moments moments;
    PackedHistogram
        magnitude;  ///< of |x| without the zeros; empty in full detail, where its two halves are kept instead
    /// Full detail only: |x| of the elements with the sign bit set, and of the others.
    PackedHistogram negative, positive;
    /// Full detail of weighted layers only: extremes per channel, rounded outward to float16 (infinite beyond 65504).
    std::vector<float> channelMin, channelMax;
};

/// What is kept of one layer: its output and its inputs (one, or the two operands of a matrix product).
struct LayerStatistics {
    TensorStatistics output;
    std::vector<TensorStatistics> inputs;
};

/// The statistics of all layers over the same audio, in the order of Model::layers(). A layer which a pass never
/// reached has moments.count 0 and no inputs.
struct Profile {
    std::vector<LayerStatistics> layers;
};

/// Full detail becomes what standard detail would have gathered, to the bit.
void dropDetail(Profile& profile);

/// The sum of several tensor streams, merged as far as a question needs it. Refers to the streams: they must outlive
/// it.
class StatisticsUnion {
  public:
    /// @throws InvalidArgument when its histograms have other bins than those added before
    void add(const TensorStatistics& part);
    void add(const TensorStatistics&&) = delete;

    const Moments& moments() const { return m_moments; }
    const HistogramUnion& histogram() const { return m_histogram; }

    /// The lower median of |x|, sorted[(n - 1) / 2], interpolated inside its bin: relative error at most
    /// 2^-mantissaBits (fine bins: 0.4 %). NaN when there are no elements.
    double medianOfMagnitude() const;
    /// p in 0..1, linear interpolation between ranks as torch.quantile, with the same error bound. NaN when there are
    /// no elements. @throws InvalidArgument for another p
    double quantileOfMagnitude(double p) const;

  private:
    double valueAt(std::uint64_t rank) const;

    Moments m_moments;
    HistogramUnion m_histogram;
};

/// Adds profiles into one: counts exactly, sums up to rounding. Gathers in bounded memory.
class ProfileSum {
  public:
    /// @throws InvalidArgument when the numbers of layers or inputs differ, or detail and bare profiles are mixed
    void add(Profile profile);
    /// The sum of all added. @pre add() was called
    Profile take();

  private:
    void collapse();
    std::vector<Profile> m_parts;
};

}  // namespace voxbit
