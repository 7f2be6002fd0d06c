// SPDX-License-Identifier: Apache-2.0
#include "core/profile/packed_histogram.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/profile/float_bins.h"
#include "core/profile/varint.h"

namespace voxbit {
namespace {

/// The first byte of a block: two bits of form, six of a number n.
enum class Form : std::uint8_t {
    Plain = 0,     ///< counts of n bits each; n = 0: no counts at all
    Based = 1,     ///< a varint to be added to each of the counts of n bits that follow
    Listed = 2,    ///< n bytes, each the bin of one element, not descending
    EmptyRun = 3,  ///< n + 1 blocks without counts
};
constexpr std::uint32_t kMaxNumber = 63;
constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
/// Counts beyond 2^48 cannot come from audio; sums of 64 of them still fit.
constexpr int kMaxCountBits = 48;

char headByte(Form form, std::uint32_t n) {
    return static_cast<char>((static_cast<std::uint32_t>(form) << 6) | n);
}

std::uint64_t loadWord(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// 64 values of `width` bits are exactly `width` words, lowest bits first.
void packBits(const PackedHistogram::Block& values, std::uint64_t base, int width, std::string& bytes) {
    std::array<std::uint64_t, 64> words{};
    for (int i = 0; i < 64; ++i) {
        const std::uint64_t value = values[static_cast<std::size_t>(i)] - base;
        const int bit = i * width;
        const auto word = static_cast<std::size_t>(bit >> 6);
        words[word] |= value << (bit & 63);
        if ((bit & 63) + width > 64) words[word + 1] |= value >> (64 - (bit & 63));
    }
    const std::size_t start = bytes.size();
    bytes.resize(start + static_cast<std::size_t>(width) * 8);
    std::memcpy(bytes.data() + start, words.data(), static_cast<std::size_t>(width) * 8);
}

/// The width as a constant makes all shifts and masks constants: twice as fast as with a variable.
template <int kWidth>
void addBitsOfWidth(const char* packed, std::uint64_t base, PackedHistogram::Block& counts) {
    constexpr std::uint64_t kMask = (std::uint64_t{1} << kWidth) - 1;
#pragma GCC unroll 64
    for (int i = 0; i < 64; ++i) {
        const int bit = i * kWidth;
        const char* at = packed + (bit >> 6) * 8;
        std::uint64_t value = loadWord(at) >> (bit & 63);
        if ((bit & 63) + kWidth > 64) value |= loadWord(at + 8) << (-bit & 63);
        counts[static_cast<std::size_t>(i)] += base + (value & kMask);
    }
}

using Unpack = void (*)(const char*, std::uint64_t, PackedHistogram::Block&);
template <std::size_t... kWidths>
constexpr std::array<Unpack, sizeof...(kWidths)> unpackTable(std::index_sequence<kWidths...>) {
    return {&addBitsOfWidth<static_cast<int>(kWidths)>...};
}

void addBits(const char* packed, std::uint64_t base, int width, PackedHistogram::Block& counts) {
    static constexpr auto kUnpack = unpackTable(std::make_index_sequence<kMaxCountBits + 1>());
    if (width == 0) {
        for (auto& count : counts) count += base;
        return;
    }
    kUnpack[static_cast<std::size_t>(width)](packed, base, counts);
}

int bitsOf(std::uint64_t value) {
    return static_cast<int>(std::bit_width(value));
}

[[noreturn]] void failHistogram(const std::string& why) {
    throw FormatError("stored histogram is damaged (" + why + "); delete the profile cache, it is rebuilt when needed");
}

/// Length of the block that starts at `bytes`, head included; 0 when it does not fit.
std::size_t blockLength(std::string_view bytes) {
    const auto head = static_cast<std::uint8_t>(bytes.front());
    const std::size_t n = head & kMaxNumber;
    std::size_t length = 1;
    switch (static_cast<Form>(head >> 6)) {
        case Form::Plain:
            length += n * 8;
            break;
        case Form::Based: {
            std::string_view rest = bytes.substr(1);
            if (!readVarint(rest)) return 0;
            length = bytes.size() - rest.size() + n * 8;
            break;
        }
        case Form::Listed:
            length += n;
            break;
        case Form::EmptyRun:
            break;
    }
    return length <= bytes.size() ? length : 0;
}

}  // namespace

PackedHistogram::PackedHistogram(int mantissaBits, std::uint32_t firstBin, std::span<const std::uint64_t> counts)
    : m_mantissaBits(mantissaBits), m_firstBlock(firstBin / kBlockBins) {
    while (!counts.empty() && counts.back() == 0) counts = counts.first(counts.size() - 1);
    std::size_t start = 0;
    const auto isEmptyBlock = [&](std::size_t at) {
        const auto block = counts.subspan(at, std::min<std::size_t>(kBlockBins, counts.size() - at));
        return std::all_of(block.begin(), block.end(), [](std::uint64_t count) { return count == 0; });
    };
    while (start < counts.size() && isEmptyBlock(start)) start += kBlockBins, ++m_firstBlock;
    for (; start < counts.size(); start += kBlockBins) {
        Block block{};
        std::copy_n(counts.begin() + static_cast<std::ptrdiff_t>(start),
                    std::min<std::size_t>(kBlockBins, counts.size() - start), block.begin());
        append(block);
    }
    m_bytes.shrink_to_fit();
}

void PackedHistogram::append(const Block& block) {
    std::uint64_t sum = 0, smallest = block[0], largest = 0;
    for (const std::uint64_t count : block) {
        sum += count;
        smallest = std::min(smallest, count);
        largest = std::max(largest, count);
    }
    const bool extendsRun = sum == 0 && !m_offsets.empty() && m_offsets.back() == kNowhere &&
                            (static_cast<std::uint8_t>(m_bytes.back()) & kMaxNumber) < kMaxNumber;
    m_blockSums.push_back(sum);
    m_total += sum;
    if (sum == 0) {
        m_offsets.push_back(kNowhere);
        // The head of the run is the last byte written, so that its length is counted in place.
        if (extendsRun) {
            ++m_bytes.back();
        } else {
            m_bytes.push_back(headByte(Form::EmptyRun, 0));
        }
        return;
    }
    m_offsets.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    const int plainWidth = bitsOf(largest);
    const int basedWidth = bitsOf(largest - smallest);
    const auto plainSize = static_cast<std::size_t>(plainWidth) * 8;
    const std::size_t basedSize = static_cast<std::size_t>(basedWidth) * 8 + varintLength(smallest);
    if (sum <= kMaxNumber && sum < std::min(plainSize, basedSize)) {
        m_bytes.push_back(headByte(Form::Listed, static_cast<std::uint32_t>(sum)));
        for (std::size_t bin = 0; bin < kBlockBins; ++bin) m_bytes.append(block[bin], static_cast<char>(bin));
    } else if (basedSize < plainSize) {
        m_bytes.push_back(headByte(Form::Based, static_cast<std::uint32_t>(basedWidth)));
        appendVarint(m_bytes, smallest);
        packBits(block, smallest, basedWidth, m_bytes);
    } else {
        m_bytes.push_back(headByte(Form::Plain, static_cast<std::uint32_t>(plainWidth)));
        packBits(block, 0, plainWidth, m_bytes);
    }
}

void PackedHistogram::appendTo(std::string& bytes) const {
    bytes.push_back(static_cast<char>(m_mantissaBits));
    appendVarint(bytes, m_firstBlock);
    appendVarint(bytes, m_blockSums.size());
    bytes += m_bytes;
}

PackedHistogram PackedHistogram::parse(std::string_view& bytes, std::uint64_t expectedTotal) {
    PackedHistogram histogram;
    if (bytes.empty()) failHistogram("it ends too early");
    histogram.m_mantissaBits = bytes.front();
    if (histogram.m_mantissaBits < kInputMantissaBits || histogram.m_mantissaBits > kFineMantissaBits) {
        failHistogram("unknown bin width");
    }
    bytes.remove_prefix(1);
    const auto firstBlock = readVarint(bytes);
    const auto blockCount = readVarint(bytes);
    const std::uint64_t allBlocks = histogram.binCount() / kBlockBins;
    if (!firstBlock || !blockCount || *firstBlock > allBlocks || *blockCount > allBlocks - *firstBlock) {
        failHistogram("blocks outside the scale");
    }
    histogram.m_firstBlock = static_cast<std::uint32_t>(*firstBlock);
    histogram.m_blockSums.reserve(*blockCount);
    histogram.m_offsets.reserve(*blockCount);
    const std::string_view start = bytes;
    while (histogram.m_offsets.size() < *blockCount) {
        const std::size_t length = bytes.empty() ? 0 : blockLength(bytes);
        if (length == 0) failHistogram("it ends too early");
        const auto head = static_cast<std::uint8_t>(bytes.front());
        const std::size_t n = head & kMaxNumber;
        if (static_cast<Form>(head >> 6) == Form::EmptyRun) {
            if (n + 1 > *blockCount - histogram.m_offsets.size()) failHistogram("blocks outside the scale");
            histogram.m_offsets.insert(histogram.m_offsets.end(), n + 1, kNowhere);
        } else {
            if (static_cast<Form>(head >> 6) != Form::Listed && n > kMaxCountBits) failHistogram("absurd counts");
            histogram.m_offsets.push_back(static_cast<std::uint32_t>(start.size() - bytes.size()));
        }
        bytes.remove_prefix(length);
    }
    histogram.m_bytes = start.substr(0, start.size() - bytes.size());
    histogram.finish();
    if (histogram.m_total != expectedTotal) failHistogram("its counts do not add up");
    return histogram;
}

/// Sums of the blocks, once their bytes are known to be well formed.
void PackedHistogram::finish() {
    for (std::uint32_t i = 0; i < m_offsets.size(); ++i) {
        Block block{};
        if (m_offsets[i] != kNowhere) addBlock(m_firstBlock + i, block);
        std::uint64_t sum = 0, anyBit = 0;
        for (const std::uint64_t count : block) {
            anyBit |= count;
            sum += count;
        }
        if (bitsOf(anyBit) > kMaxCountBits) failHistogram("absurd counts");
        m_blockSums.push_back(sum);
        m_total += sum;
    }
}

void PackedHistogram::addBlock(std::uint32_t block, Block& counts) const {
    if (block < m_firstBlock || block - m_firstBlock >= m_offsets.size()) return;
    const std::uint32_t offset = m_offsets[block - m_firstBlock];
    if (offset == kNowhere) return;
    std::string_view bytes = std::string_view(m_bytes).substr(offset);
    const auto head = static_cast<std::uint8_t>(bytes.front());
    const int n = static_cast<int>(head & kMaxNumber);
    bytes.remove_prefix(1);
    switch (static_cast<Form>(head >> 6)) {
        case Form::Plain:
            if (n > 0) addBits(bytes.data(), 0, n, counts);
            break;
        case Form::Based: {
            const std::uint64_t base = *readVarint(bytes);
            addBits(bytes.data(), base, n, counts);
            break;
        }
        case Form::Listed:
            for (const char bin : bytes.substr(0, static_cast<std::size_t>(n))) {
                ++counts[static_cast<std::uint8_t>(bin) % kBlockBins];
            }
            break;
        case Form::EmptyRun:
            break;
    }
}

void PackedHistogram::addTo(std::span<std::uint64_t> counts) const {
    for (std::uint32_t i = 0; i < m_offsets.size(); ++i) {
        if (m_offsets[i] == kNowhere) continue;
        Block block{};
        addBlock(m_firstBlock + i, block);
        const auto target = counts.subspan((m_firstBlock + i) * kBlockBins, kBlockBins);
        for (std::size_t bin = 0; bin < kBlockBins; ++bin) target[bin] += block[bin];
    }
}

PackedHistogram PackedHistogram::coarsened(int mantissaBits) const {
    if (mantissaBits == m_mantissaBits) return *this;
    const int shift = m_mantissaBits - mantissaBits;
    const std::uint32_t firstBin = (m_firstBlock * kBlockBins >> shift) / kBlockBins * kBlockBins;
    std::vector<std::uint64_t> counts(((m_firstBlock + m_offsets.size()) * kBlockBins >> shift) + 1 - firstBin);
    for (std::uint32_t i = 0; i < m_offsets.size(); ++i) {
        if (m_offsets[i] == kNowhere) continue;
        Block block{};
        addBlock(m_firstBlock + i, block);
        const std::uint32_t start = (m_firstBlock + i) * kBlockBins;
        for (std::uint32_t bin = 0; bin < kBlockBins; ++bin) counts[((start + bin) >> shift) - firstBin] += block[bin];
    }
    return PackedHistogram(mantissaBits, firstBin, counts);
}

void HistogramUnion::add(const PackedHistogram& histogram) {
    if (histogram.isEmpty()) return;
    if (!m_parts.empty() && histogram.mantissaBits() != mantissaBits()) {
        throw InvalidArgument("histograms with different bins cannot be added");
    }
    const auto sums = histogram.blockSums();
    if (m_parts.empty()) m_firstBlock = histogram.firstBlock();
    if (histogram.firstBlock() < m_firstBlock) {
        m_blockSums.insert(m_blockSums.begin(), m_firstBlock - histogram.firstBlock(), 0);
        m_firstBlock = histogram.firstBlock();
    }
    const std::size_t start = histogram.firstBlock() - m_firstBlock;
    if (m_blockSums.size() < start + sums.size()) m_blockSums.resize(start + sums.size());
    for (std::size_t i = 0; i < sums.size(); ++i) m_blockSums[start + i] += sums[i];
    m_parts.push_back(&histogram);
    m_total += histogram.total();
}

HistogramUnion::Place HistogramUnion::find(std::uint64_t rank) const {
    Place place;
    std::size_t i = 0;
    while (rank - place.before >= m_blockSums[i]) place.before += m_blockSums[i++];
    const std::uint32_t block = m_firstBlock + static_cast<std::uint32_t>(i);
    PackedHistogram::Block counts{};
    for (const PackedHistogram* part : m_parts) part->addBlock(block, counts);
    std::size_t bin = 0;
    while (rank - place.before >= counts[bin]) place.before += counts[bin++];
    place.bin = block * PackedHistogram::kBlockBins + static_cast<std::uint32_t>(bin);
    place.count = counts[bin];
    return place;
}

double HistogramUnion::valueAt(std::uint64_t rank) const {
    const Place place = find(rank);
    const double low = lowerEdge(place.bin, mantissaBits());
    const double high = lowerEdge(place.bin + 1, mantissaBits());
    const double inside = (static_cast<double>(rank - place.before) + 0.5) / static_cast<double>(place.count);
    return low + (high - low) * inside;
}

std::vector<std::uint64_t> HistogramUnion::counts() const {
    std::vector<std::uint64_t> dense(std::size_t{1} << (8 + mantissaBits()));
    for (const PackedHistogram* part : m_parts) part->addTo(dense);
    return dense;
}

}  // namespace voxbit
