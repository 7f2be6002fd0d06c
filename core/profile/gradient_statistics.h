// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/fields.h"

namespace voxbit {

/// What a backward pass starts from at the logits z. Neither needs a transcript, see label_free_loss.h.
enum class GradientSource {
    Transcript,  ///< the gradient of -log p(transcript), the transcript drawn from the model's own output
    Curvature,   ///< random vectors whose covariance is the Hessian of KL(own posterior || softmax z)
};

/// What one layer's gradients g over some clips come to. Torch-free.
struct LayerGradients {
    double weightSquares = 0;   ///< sum over the weight of g^2, added over clips; a mean over probes
    double weightProducts = 0;  ///< sum over the weight of |w g|, added over clips; a mean over probes
    /// q: the 90 % quantile (linear interpolation) of the output's gradient along its last dimension: over the
    /// channels of a frame in linear layers, over the time of a channel in convolutions (spec/myqasr.md, 3.2).
    double outputHigh = 0;  ///< largest |q|
    double outputLow = 0;   ///< smallest q
    bool operator==(const LayerGradients&) const = default;
};

/// Statistics of all layers over some clips. They merge, as profiles do.
struct GradientStatistics {
    double clips = 0;
    double frames = 0;                   ///< of the logits; 1 per clip where a classifier has one output
    std::vector<LayerGradients> layers;  ///< by layer; zeros where a layer has no weight or never runs

    /// @throws InvalidArgument when the numbers of layers differ
    void add(const GradientStatistics& other);
    bool operator==(const GradientStatistics&) const = default;
};

/// Exact round trip.
Json toJson(const GradientStatistics& statistics);
/// @throws FormatError
GradientStatistics gradientStatisticsFromJson(const Json& json);

/// Version of the statistics; part of every cache key.
inline constexpr int kGradientVersion = 1;

/// Everything that the statistics of one clip depend on.
struct GradientKey {
    std::string modelHash;
    std::string audioHash;
    std::string recipe;
    GradientSource source = GradientSource::Transcript;
    std::uint64_t seed = 0;
    int probes = 1;
    int version = kGradientVersion;
    bool operator==(const GradientKey&) const = default;
};

/// Where gradient statistics of single clips are kept between runs. Called from the thread that measures.
/// @throws StoreError
class GradientCache {
  public:
    virtual ~GradientCache() = default;
    virtual std::optional<GradientStatistics> find(const GradientKey& key) = 0;
    /// Replaces what was there.
    virtual void store(const GradientKey& key, const GradientStatistics& statistics) = 0;
};

}  // namespace voxbit
