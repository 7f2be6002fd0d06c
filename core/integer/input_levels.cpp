// SPDX-License-Identifier: Apache-2.0
#include "core/integer/input_levels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/base/error.h"
#include "core/quantizer/rounding.h"

// The library's own reorders multiply by the reciprocal of the scale, which moves some values by one level, and its
// transposing ones cost as much as the convolution they feed.

#if defined(__x86_64__) && defined(__GNUC__)
#define VOXBIT_WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,prefer-vector-width=512")))
#endif

namespace voxbit {
namespace {

constexpr std::int64_t kGrain = 32768;
constexpr std::int64_t kTile = 64;  // channels and frames that are transposed within the first level cache

ByteRange rangeOf(const AffineParams& params, std::int64_t zeroPoint) {
    ByteRange range;
    range.scale = static_cast<float>(params.scale);
    range.low = static_cast<float>(params.low - params.zeroPoint);
    range.high = static_cast<float>(params.high - params.zeroPoint);
    range.zeroPoint = static_cast<float>(zeroPoint);
    range.isFar = std::abs(range.low) > kLargestMagicInteger || std::abs(range.high) > kLargestMagicInteger;
    return range;
}

/// Returns whether all values were numbers. Limits come first in the comparisons, so that NaN becomes one of them.
inline __attribute__((always_inline)) bool run(const float* x, std::int64_t count, const ByteRange& range,
                                               std::uint8_t* out) {
    const float scale = range.scale, low = range.low, high = range.high, zeroPoint = range.zeroPoint;
    unsigned strange = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        strange |= static_cast<unsigned>(x[i] != x[i]);
        float v = x[i] / scale;
        v = v > low ? v : low;
        v = v < high ? v : high;
        v = (v + kRoundingMagic) - kRoundingMagic;
        out[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(v + zeroPoint));
    }
    return strange == 0;
}

bool runFar(const float* x, std::int64_t count, const ByteRange& range, std::uint8_t* out) {
    bool isGood = true;
    for (std::int64_t i = 0; i < count; ++i) {
        isGood = isGood && x[i] == x[i];
        const double v = std::isnan(x[i]) ? range.low : roundedFarLevel(x[i], range.scale, range.low, range.high);
        out[i] = static_cast<std::uint8_t>(static_cast<std::int64_t>(v + static_cast<double>(range.zeroPoint)));
    }
    return isGood;
}

bool runPlain(const float* x, std::int64_t count, const ByteRange& range, std::uint8_t* out) {
    return run(x, count, range, out);
}

#ifdef VOXBIT_WIDE
VOXBIT_WIDE bool runWide(const float* x, std::int64_t count, const ByteRange& range, std::uint8_t* out) {
    return run(x, count, range, out);
}
#endif

using Run = bool (*)(const float*, std::int64_t, const ByteRange&, std::uint8_t*);

Run runFor(const ByteRange& range) {
    if (range.isFar) return runFar;
#ifdef VOXBIT_WIDE
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
        __builtin_cpu_supports("avx512dq") != 0) {
        return runWide;
    }
#endif
    return runPlain;
}

void requireNumbers(bool isGood) {
    if (!isGood) throw InvalidArgument("the input of an integer layer holds values that are not numbers");
}

#ifdef __SSE2__
constexpr std::int64_t kBlock = 16;

/// 16 rows of 16 bytes, `fromStride` apart, become columns `toStride` apart. Four rounds that interleave row i with row
/// i + 8 turn the block.
inline void turnBlock(const std::uint8_t* from, std::int64_t fromStride, std::uint8_t* to, std::int64_t toStride) {
    struct Row {
        __m128i bytes;
    };
    std::array<Row, kBlock> rows, next;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].bytes =
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + static_cast<std::int64_t>(i) * fromStride));
    for (int round = 0; round < 4; ++round) {
        for (std::size_t i = 0; i < 8; ++i) {
            next[2 * i].bytes = _mm_unpacklo_epi8(rows[i].bytes, rows[i + 8].bytes);
            next[2 * i + 1].bytes = _mm_unpackhi_epi8(rows[i].bytes, rows[i + 8].bytes);
        }
        rows = next;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to + static_cast<std::int64_t>(i) * toStride), rows[i].bytes);
}
#else
constexpr std::int64_t kBlock = kTile + 1;  // no tile has one

inline void turnBlock(const std::uint8_t*, std::int64_t, std::uint8_t*, std::int64_t) {}
#endif

/// bytes [channels, kTile] -> out [frames, channels], frames `outStride` apart: whole blocks, then what remains.
void turnBytes(const std::uint8_t* bytes, std::int64_t channels, std::int64_t frames, std::uint8_t* out,
               std::int64_t outStride) {
    const std::int64_t wholeChannels = channels / kBlock * kBlock, wholeFrames = frames / kBlock * kBlock;
    for (std::int64_t t = 0; t < wholeFrames; t += kBlock) {
        for (std::int64_t c = 0; c < wholeChannels; c += kBlock)
            turnBlock(bytes + c * kTile + t, kTile, out + t * outStride + c, outStride);
    }
    for (std::int64_t t = 0; t < frames; ++t) {
        const std::int64_t first = t < wholeFrames ? wholeChannels : 0;
        for (std::int64_t c = first; c < channels; ++c) out[t * outStride + c] = bytes[c * kTile + t];
    }
}

/// One tile: quantized channel by channel, then turned.
bool turnTile(Run quantize, const float* x, std::int64_t rowStride, std::int64_t channels, std::int64_t frames,
              const ByteRange& range, std::uint8_t* out, std::int64_t outStride) {
    std::array<std::uint8_t, static_cast<std::size_t>(kTile * kTile)> bytes;
    bool isGood = true;
    for (std::int64_t c = 0; c < channels; ++c)
        isGood = quantize(x + c * rowStride, frames, range, bytes.data() + c * kTile) && isGood;
    turnBytes(bytes.data(), channels, frames, out, outStride);
    return isGood;
}

}  // namespace

ByteRange unsignedRange(const AffineParams& params) {
    return rangeOf(params, params.zeroPoint - params.low);
}

ByteRange signedRange(const AffineParams& params) {
    return rangeOf(params, params.zeroPoint);
}

void quantizeToBytes(const float* x, std::int64_t count, const ByteRange& range, std::uint8_t* out) {
    const Run quantize = runFor(range);
    std::atomic<bool> isGood = true;
    at::parallel_for(0, count, kGrain, [&](std::int64_t begin, std::int64_t end) {
        if (!quantize(x + begin, end - begin, range, out + begin)) isGood = false;
    });
    requireNumbers(isGood);
}

void quantizeTransposed(const float* x, std::int64_t channels, std::int64_t frames, const ByteRange& range,
                        std::uint8_t* out) {
    const Run quantize = runFor(range);
    std::atomic<bool> isGood = true;
    const std::int64_t tiles = (frames + kTile - 1) / kTile;
    const std::int64_t grain = std::max<std::int64_t>(1, kGrain / (kTile * std::max<std::int64_t>(channels, 1)));
    at::parallel_for(0, tiles, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t t = begin * kTile; t < std::min(end * kTile, frames); t += kTile) {
            for (std::int64_t c = 0; c < channels; c += kTile) {
                const bool isTileGood = turnTile(quantize, x + c * frames + t, frames, std::min(kTile, channels - c),
                                                 std::min(kTile, frames - t), range, out + t * channels + c, channels);
                if (!isTileGood) isGood = false;
            }
        }
    });
    requireNumbers(isGood);
}

}  // namespace voxbit
