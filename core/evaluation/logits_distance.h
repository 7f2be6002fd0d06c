// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/base/fields.h"

namespace voxbit {

/// A model's output for one utterance on the CPU.
struct Logits {
    int rows = 0;               ///< frames; 1 for a classifier
    int columns = 0;            ///< tokens or classes
    std::vector<float> values;  ///< row by row

    bool operator==(const Logits&) const = default;
};

/// How far a model's output is from the float model's, without any transcript.
struct LogitsDistance {
    double klPerFrame = 0;         ///< mean over frames of KL(softmax(float) || softmax(other)), nats, at least 0
    double tokenDisagreement = 0;  ///< share of frames whose best token differs, 0..1

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("kl_per_frame", self.klPerFrame, "mean KL divergence from the float model per frame, nats", atLeast(0));
        visit("token_disagreement", self.tokenDisagreement, "share of frames whose best token differs", between(0, 1));
    }
    bool operator==(const LogitsDistance&) const = default;
};

/// Computed in double precision. Both zero for outputs without frames.
/// @throws InvalidArgument when the shapes differ or do not match the number of values, or a value is NaN
LogitsDistance logitsDistance(const Logits& floatLogits, const Logits& other);

}  // namespace voxbit
