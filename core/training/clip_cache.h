// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace voxbit {

/// Decoded recordings, each kept from its first use on until the memory allowed is full; later ones are decoded each
/// time. Nothing is thrown out: trainings draw all recordings equally often, so that no choice would be better.
/// Not safe for use from two threads.
class ClipCache {
  public:
    ClipCache(int rateHz, std::size_t maxBytes) : m_rateHz(rateHz), m_maxBytes(maxBytes) {}

    /// Mono float32 at the cache's rate. @throws IoError, FormatError
    std::shared_ptr<const std::vector<float>> load(const std::string& path);

    std::size_t bytes() const { return m_bytes; }
    int rateHz() const { return m_rateHz; }

  private:
    int m_rateHz;
    std::size_t m_maxBytes;
    std::size_t m_bytes = 0;
    std::unordered_map<std::string, std::shared_ptr<const std::vector<float>>> m_clips;
};

}  // namespace voxbit
