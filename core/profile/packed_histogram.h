// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace voxbit {

/// A histogram over float_bins.h, compressed but ready to be added and searched: blocks of 64 bins, each packed with
/// as many bits per count as its largest needs, and the sum of every block beside it. A rank is looked up in the block
/// sums, then one block is unpacked; so ranking many of them never unpacks more than a block of each.
/// The same bytes lie in memory and in the database. Immutable once made.
class PackedHistogram {
  public:
    static constexpr std::uint32_t kBlockBins = 64;
    using Block = std::array<std::uint64_t, kBlockBins>;

    PackedHistogram() = default;
    /// @param mantissaBits kInputMantissaBits .. kFineMantissaBits
    /// @param counts counts of the bins firstBin, firstBin + 1, ...; firstBin must be a multiple of 64
    PackedHistogram(int mantissaBits, std::uint32_t firstBin, std::span<const std::uint64_t> counts);
    /// Reads what appendTo() wrote and removes it from the front of `bytes`.
    /// @throws FormatError when the bytes are not a histogram or its counts do not add up to `expectedTotal`
    static PackedHistogram parse(std::string_view& bytes, std::uint64_t expectedTotal);
    void appendTo(std::string& bytes) const;

    int mantissaBits() const { return m_mantissaBits; }
    /// Bins of the whole scale: 2^(8 + mantissaBits).
    std::uint32_t binCount() const { return 1U << (8 + m_mantissaBits); }
    std::uint64_t total() const { return m_total; }
    bool isEmpty() const { return m_blockSums.empty(); }

    /// Blocks firstBlock() .. firstBlock() + blockSums().size() - 1 may hold counts, all others are empty.
    std::uint32_t firstBlock() const { return m_firstBlock; }
    std::span<const std::uint64_t> blockSums() const { return m_blockSums; }
    /// Adds the counts of one block (numbered over the whole scale; outside the stored range nothing is added).
    void addBlock(std::uint32_t block, Block& counts) const;
    /// Adds all counts into `counts`, indexed by bin, of binCount() entries.
    void addTo(std::span<std::uint64_t> counts) const;

    /// The same counts in coarser bins. @pre mantissaBits <= this->mantissaBits()
    PackedHistogram coarsened(int mantissaBits) const;

  private:
    void append(const Block& block);
    void finish();

    int m_mantissaBits = 8;
    std::uint32_t m_firstBlock = 0;
    std::uint64_t m_total = 0;
    std::vector<std::uint64_t> m_blockSums;
    std::vector<std::uint32_t> m_offsets;  ///< of each block in m_bytes
    std::string m_bytes;
};

/// Several histograms of one scale seen as their sum. Holds pointers: the histograms must outlive it.
class HistogramUnion {
  public:
    /// @throws InvalidArgument when its bins are not those of the others
    void add(const PackedHistogram& histogram);
    std::uint64_t total() const { return m_total; }

    struct Place {
        std::uint32_t bin = 0;
        std::uint64_t before = 0;  ///< counts in all smaller bins
        std::uint64_t count = 0;   ///< counts in this bin
    };
    /// The bin which holds the value of this rank (0 is the smallest). @pre rank < total()
    Place find(std::uint64_t rank) const;
    /// Magnitude of this rank, counts taken as evenly spread inside their bin. @pre rank < total()
    double valueAt(std::uint64_t rank) const;
    /// Dense counts over the whole scale, by bin: 2^(8 + mantissaBits()) of them.
    std::vector<std::uint64_t> counts() const;
    int mantissaBits() const { return m_parts.empty() ? 8 : m_parts.front()->mantissaBits(); }

  private:
    std::vector<const PackedHistogram*> m_parts;
    std::vector<std::uint64_t> m_blockSums;  ///< from m_firstBlock on
    std::uint32_t m_firstBlock = 0;
    std::uint64_t m_total = 0;
};

}  // namespace voxbit
