// SPDX-License-Identifier: Apache-2.0
#include "core/integer/input_levels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/base/error.h"
#include "core/quantizer/ranges.h"
#include "core/quantizer/rounding.h"

// The library's own reorders multiply by the reciprocal of the scale, which moves some values by one level, and its
// transposing ones cost as much as the convolution they feed.

#if defined(__x86_64__) && defined(__GNUC__)
#define VOXBIT_WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,prefer-vector-width=512")))
#endif

namespace voxbit {
namespace {

constexpr std::int64_t kGrain = 32768;
// Channels and frames that are turned within the first level cache: rows long enough for the processor to fetch ahead.
constexpr std::int64_t kTileChannels = 64;
constexpr std::int64_t kTileFrames = 256;

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

struct Extremes {
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();

    void add(float x) {
        low = x < low ? x : low;
        high = x > high ? x : high;
    }
};

/// In lanes: a compiler must not reorder one chain of comparisons of floats. What is not a number is passed over here,
/// and found when values become bytes.
inline __attribute__((always_inline)) Extremes extremesOf(const float* x, std::int64_t count) {
    constexpr std::int64_t kLanes = 64;
    float lows[kLanes], highs[kLanes];
    Extremes extremes;
    std::fill_n(lows, kLanes, extremes.low);
    std::fill_n(highs, kLanes, extremes.high);
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        for (std::int64_t lane = 0; lane < kLanes; ++lane) {
            const float v = x[i + lane];
            lows[lane] = v < lows[lane] ? v : lows[lane];
            highs[lane] = v > highs[lane] ? v : highs[lane];
        }
    }
    for (; i < count; ++i) extremes.add(x[i]);
    for (const float low : lows) extremes.low = std::min(extremes.low, low);
    for (const float high : highs) extremes.high = std::max(extremes.high, high);
    return extremes;
}

Extremes extremesPlain(const float* x, std::int64_t count) {
    return extremesOf(x, count);
}

#ifdef VOXBIT_WIDE
VOXBIT_WIDE Extremes extremesWide(const float* x, std::int64_t count) {
    return extremesOf(x, count);
}
#endif

bool hasWideRegisters() {
#ifdef VOXBIT_WIDE
    return __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
           __builtin_cpu_supports("avx512dq") != 0;
#else
    return false;
#endif
}

using Run = bool (*)(const float*, std::int64_t, const ByteRange&, std::uint8_t*);

Run runFor(const ByteRange& range) {
    if (range.isFar) return runFar;
#ifdef VOXBIT_WIDE
    if (hasWideRegisters()) return runWide;
#endif
    return runPlain;
}

Extremes extremesInParallel(const float* x, std::int64_t count) {
    auto* run = extremesPlain;
#ifdef VOXBIT_WIDE
    if (hasWideRegisters()) run = extremesWide;
#endif
    Extremes all;
    std::mutex mutex;
    at::parallel_for(0, count, kGrain, [&](std::int64_t begin, std::int64_t end) {
        const Extremes part = run(x + begin, end - begin);
        const std::lock_guard lock(mutex);
        all.add(part.low);
        all.add(part.high);
    });
    return all;
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
constexpr std::int64_t kBlock = kTileFrames + 1;  // no tile has one

inline void turnBlock(const std::uint8_t*, std::int64_t, std::uint8_t*, std::int64_t) {}
#endif

/// bytes [channels, kTileFrames] -> out [frames, channels], frames `outStride` apart: whole blocks, then what remains.
void turnBytes(const std::uint8_t* bytes, std::int64_t channels, std::int64_t frames, std::uint8_t* out,
               std::int64_t outStride) {
    const std::int64_t wholeChannels = channels / kBlock * kBlock, wholeFrames = frames / kBlock * kBlock;
    for (std::int64_t t = 0; t < wholeFrames; t += kBlock) {
        for (std::int64_t c = 0; c < wholeChannels; c += kBlock)
            turnBlock(bytes + c * kTileFrames + t, kTileFrames, out + t * outStride + c, outStride);
    }
    for (std::int64_t t = 0; t < frames; ++t) {
        const std::int64_t first = t < wholeFrames ? wholeChannels : 0;
        for (std::int64_t c = first; c < channels; ++c) out[t * outStride + c] = bytes[c * kTileFrames + t];
    }
}

/// One tile: quantized channel by channel, then turned.
bool turnTile(Run quantize, const float* x, std::int64_t rowStride, std::int64_t channels, std::int64_t frames,
              const ByteRange& range, std::uint8_t* out, std::int64_t outStride) {
    std::array<std::uint8_t, static_cast<std::size_t>(kTileChannels * kTileFrames)> bytes;
    bool isGood = true;
    for (std::int64_t c = 0; c < channels; ++c)
        isGood = quantize(x + c * rowStride, frames, range, bytes.data() + c * kTileFrames) && isGood;
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

AffineParams inputRange(const float* x, std::int64_t count, const ActivationQuantizer& quantizer) {
    if (!quantizer.isDynamic) return quantizer.range;
    if (count == 0) return minMaxQuantizer(0, 0, quantizer.bits).range;
    const Extremes extremes = extremesInParallel(x, count);
    return minMaxQuantizer(static_cast<double>(extremes.low), static_cast<double>(extremes.high), quantizer.bits).range;
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
    const std::int64_t tiles = (frames + kTileFrames - 1) / kTileFrames;
    const std::int64_t grain = std::max<std::int64_t>(1, kGrain / (kTileFrames * std::max<std::int64_t>(channels, 1)));
    at::parallel_for(0, tiles, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t t = begin * kTileFrames; t < std::min(end * kTileFrames, frames); t += kTileFrames) {
            for (std::int64_t c = 0; c < channels; c += kTileChannels) {
                const bool isTileGood =
                    turnTile(quantize, x + c * frames + t, frames, std::min(kTileChannels, channels - c),
                             std::min(kTileFrames, frames - t), range, out + t * channels + c, channels);
                if (!isTileGood) isGood = false;
            }
        }
    });
    requireNumbers(isGood);
}

}  // namespace voxbit
