// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/fields.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// What quantizing one layer alone does to the model's output: float logits z against z', over all frames of some
/// clips. Means are over frames, and over clips weighted by their frames.
struct Damage {
    double kl = 0;         ///< mean over frames of KL(softmax(z) || softmax(z')), nats
    double l1 = 0;         ///< mean |z - z'|
    double l2 = 0;         ///< mean (z - z')^2
    double frobenius = 0;  ///< mean over clips of the Frobenius norm of z - z'
    double nuclear = 0;    ///< mean over clips of the nuclear norm of z - z'
    double sqnrDb = 0;     ///< 10 log10(sum z^2 / sum (z - z')^2); 200 when there is no difference

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("kl", self.kl, "KL divergence per frame, nats");
        visit("l1", self.l1, "mean absolute difference");
        visit("l2", self.l2, "mean squared difference");
        visit("frobenius", self.frobenius, "Frobenius norm of the difference");
        visit("nuclear", self.nuclear, "nuclear norm of the difference");
        visit("sqnr_db", self.sqnrDb, "signal to quantization noise ratio, dB");
    }
    bool operator==(const Damage&) const = default;
};

/// Everything that a measured damage depends on.
struct DamageKey {
    std::string modelHash;
    std::string clipSet;  ///< calibrationSetHash()
    std::string layer;
    LayerBits bits;
};

/// Where measured damages are kept between runs, so that an interrupted sweep goes on where it stopped.
/// @throws StoreError from both functions
class DamageCache {
  public:
    virtual ~DamageCache() = default;
    virtual std::optional<Damage> find(const DamageKey& key) = 0;
    virtual void store(const DamageKey& key, const Damage& damage) = 0;
};

}  // namespace voxbit
