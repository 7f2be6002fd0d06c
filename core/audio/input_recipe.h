// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace voxbit {

/// How a mono clip at the model's rate becomes the vector that the model sees. Part of every cache key.
struct InputRecipe {
    /// Whether the mean and variance are those of the vector that the model gets, or of the whole recording.
    enum class NormalizeOrder { AfterCutting, BeforeCutting };

    std::int64_t samples = 0;   ///< length to cut to; 0 = the full clip
    bool padToSamples = false;  ///< shorter clips get zeros on the right, up to `samples`
    bool normalize = true;      ///< zero mean, unit variance (do_normalize of preprocessor_config.json)
    NormalizeOrder order = NormalizeOrder::AfterCutting;

    /// The recipe of the published experiments: 25000 samples (1.5625 s at 16 kHz), cut or padded with zeros, then
    /// normalised over the whole vector, so that the padding is not zero.
    static InputRecipe reference() { return {25000, true, true, NormalizeOrder::AfterCutting}; }
    bool operator==(const InputRecipe&) const = default;

    /// One text per recipe that acts differently, for hashing and display: "samples=25000 pad normalize=after-cutting".
    std::string canonicalText() const;

    /// @throws InvalidArgument for a negative `samples`
    void validate() const;
};

/// (x - mean) / sqrt(variance + 1e-7) with the population variance, accumulated in double. A constant clip becomes
/// zeros. The formula is that of the wav2vec2 feature extractor.
void normalizeZeroMeanUnitVariance(std::span<float> samples);

/// @param clip float32 [T], mono
/// @return float32 [samples] where the recipe pads, [min(T, samples)] where it only cuts, [T] for the full clip
/// @throws InvalidArgument for an empty clip or an invalid recipe
std::vector<float> applyRecipe(const InputRecipe& recipe, std::vector<float> clip);

}  // namespace voxbit
