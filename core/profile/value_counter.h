// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace voxbit {

/// Counts how often each magnitude of one fine bin occurs: what the leading bits left open, counted in the trailing
/// ones. Turns the bin of a rank into the value of that rank.
class ValueCounter {
  public:
    explicit ValueCounter(std::uint32_t fineBin);

    void add(std::span<const float> values);
    /// Adds counts of the trailing bits, as a table of 2^15 entries.
    void addTable(std::span<const std::int64_t> table);
    std::uint32_t fineBin() const { return m_bin; }
    std::uint64_t total() const;
    /// Magnitude of this rank among those counted, 0 the smallest. @pre rank < total()
    float valueAt(std::uint64_t rank) const;

  private:
    std::uint32_t m_bin;
    std::vector<std::uint64_t> m_counts;
};

}  // namespace voxbit
