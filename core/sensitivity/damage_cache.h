// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/quantizer/bit_map.h"

namespace voxbit {

/// How the quantized output z' differs from the float output z (logits, [frames, classes] of each clip).
struct Damage {
    double kl = 0;         ///< KL(softmax z || softmax z'), summed over classes, mean over all frames; nats
    double l1 = 0;         ///< mean |z - z'| over all logits
    double l2 = 0;         ///< mean (z - z')^2 over all logits
    double frobenius = 0;  ///< Frobenius norm of z - z', mean over clips
    double nuclear = 0;    ///< nuclear norm (sum of singular values) of z - z', mean over clips
    double sqnr = 0;       ///< 10 log10(sum z^2 / sum (z - z')^2), in dB, at most kMaxSqnr; smaller is more damage
    /// How much less probable the float model's own transcript becomes: -log of its probability under z' minus that
    /// under z, mean over all frames; nats. For CTC the loss (Graves et al. 2006) of the best path's text, which does
    /// not mind when a letter comes a frame earlier; for classifiers of the best class. Slightly negative where
    /// quantization happens to make the output surer of itself.
    double transcript = 0;
    bool operator==(const Damage&) const = default;
};
/// SQNR of an output that did not change at all.
inline constexpr double kMaxSqnr = 300;

/// Version of the measurement; part of every cache key.
inline constexpr int kDamageVersion = 2;

/// What the damage of one layer at one pair of widths depends on.
struct DamageKey {
    std::string modelHash;  ///< content hash of the model, folding included
    std::string clipsHash;  ///< clipSetHash() of the clips, whatever their order
    std::string recipe;     ///< text of the input recipe
    std::string layer;      ///< checkpoint name
    LayerBits bits;
    int version = kDamageVersion;
    bool operator==(const DamageKey&) const = default;
};

/// Where measured damages are kept between runs. Called from the thread that measures. @throws StoreError
class DamageCache {
  public:
    virtual ~DamageCache() = default;
    virtual std::optional<Damage> find(const DamageKey& key) = 0;
    /// Replaces what was there.
    virtual void store(const DamageKey& key, const Damage& damage) = 0;
};

}  // namespace voxbit
