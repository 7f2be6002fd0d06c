// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>

#include "core/sensitivity/damage_cache.h"

namespace voxbit {

/// Gathers the difference of outputs over clips.
class OutputDistance {
  public:
    /// @param blank index of the CTC blank; nothing for a classifier: then every row has a class of its own
    explicit OutputDistance(std::optional<std::int64_t> blank = std::nullopt) : m_blank(blank) {}

    /// @param reference, output logits of one clip, floating point, on one device and of one shape: [frames, classes],
    ///        [1, frames, classes] or [1, classes]
    void add(const at::Tensor& reference, const at::Tensor& output);
    /// @pre add() was called
    Damage damage() const;

  private:
    double m_kl = 0, m_absolute = 0, m_square = 0, m_signal = 0, m_frobenius = 0, m_nuclear = 0;
    double m_transcript = 0;
    double m_frames = 0, m_logits = 0, m_clips = 0;
    std::optional<std::int64_t> m_blank;
};

}  // namespace voxbit
