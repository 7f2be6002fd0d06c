// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/base/error.h"

namespace voxbit {

namespace {

std::int64_t halfLevels(Bits bits) {
    return std::int64_t{1} << (bits - 1);
}

void requireActivationWidth(Bits bits) {
    if (!isActivationWidth(bits) || bits == kFloatBits) {
        throw InvalidArgument("activation width is " + std::to_string(bits) + " bits; allowed are 2..8 and 16");
    }
}

void requireWeightWidth(Bits bits) {
    if (!isWeightWidth(bits) || bits == kFloatBits) {
        throw InvalidArgument("weight width is " + std::to_string(bits) + " bits; allowed are 1..8 and 16");
    }
}

void requireFinite(double value, const char* what) {
    if (!std::isfinite(value)) {
        throw InvalidArgument(std::string(what) +
                              " of a tensor to quantize is not finite: check weights and audio "
                              "for NaN and infinity");
    }
}

double storable(double scale) {
    return static_cast<double>(static_cast<float>(scale));
}

// std::nearbyint rounds half to even, as every other rounding here.
AffineParams affine(double min, double max, Bits bits, double steps) {
    requireActivationWidth(bits);
    requireFinite(min, "the minimum");
    requireFinite(max, "the maximum");
    if (min > max) throw InvalidArgument("the minimum of a range lies above its maximum");
    const std::int64_t half = halfLevels(bits);
    AffineParams params = symmetricAffine(1, bits);
    const double scale = storable((max - min) / steps);
    // A float32 scale of zero (constant tensors, ranges of denormal width) would divide by zero.
    if (scale < double{std::numeric_limits<float>::min()}) {
        const double magnitude = storable(std::max(std::abs(min), std::abs(max)));
        if (magnitude >= double{std::numeric_limits<float>::min()}) params.scale = magnitude;
        return params;
    }
    params.scale = scale;
    params.zeroPoint = -half - static_cast<std::int64_t>(std::nearbyint(min / scale));
    return params;
}

}  // namespace

AffineParams affineFromRange(double min, double max, Bits bits) {
    return affine(min, max, bits, std::ldexp(1.0, bits) - 1);
}

AffineParams affineFromPosterRange(double min, double max, Bits bits) {
    return affine(min, max, bits, std::ldexp(1.0, bits - 1));
}

AffineParams symmetricAffine(double scale, Bits bits) {
    requireActivationWidth(bits);
    const std::int64_t half = halfLevels(bits);
    return {storable(scale), 0, -half, half - 1};
}

ActivationQuantizer minMaxQuantizer(double min, double max, Bits bits) {
    ActivationQuantizer quantizer;
    if (bits == kFloatBits) return quantizer;
    quantizer.bits = bits;
    quantizer.range = affineFromRange(min, max, bits);
    return quantizer;
}

ActivationQuantizer dynamicQuantizer(Bits bits) {
    ActivationQuantizer quantizer;
    if (bits == kFloatBits) return quantizer;
    requireActivationWidth(bits);
    quantizer.bits = bits;
    quantizer.isDynamic = true;
    return quantizer;
}

ActivationQuantizer unitQuantizer(Bits bits) {
    return minMaxQuantizer(0, 1, bits);
}

ActivationQuantizer geluTwinQuantizer(double positiveScale, Bits bits) {
    requireActivationWidth(bits);
    const std::int64_t half = halfLevels(bits);
    ActivationQuantizer quantizer;
    quantizer.bits = bits;
    quantizer.range = {storable(positiveScale), 0, 0, half - 1};
    quantizer.isTwin = true;
    quantizer.lower = {storable(kGeluMinimum / static_cast<double>(half)), 0, -half, 0};
    return quantizer;
}

ActivationQuantizer softmaxTwinQuantizer(int m, Bits bits) {
    requireActivationWidth(bits);
    if (m < 0 || m > bits) {
        throw InvalidArgument("the fine range of a softmax is halved " + std::to_string(m) + " times; allowed are 0.." +
                              std::to_string(bits));
    }
    const std::int64_t half = halfLevels(bits);
    ActivationQuantizer quantizer;
    quantizer.bits = bits;
    quantizer.range = {std::ldexp(1.0, 1 - bits), 0, 0, half};
    quantizer.isTwin = true;
    quantizer.lower = {std::ldexp(1.0, 1 - bits - m), 0, 0, half - 1};
    return quantizer;
}

WeightQuantizer symmetricWeight(const std::vector<double>& extremes, Bits bits, std::int64_t groupSize) {
    requireWeightWidth(bits);
    WeightQuantizer quantizer;
    quantizer.bits = bits;
    quantizer.groupSize = groupSize;
    quantizer.high = bits == 1 ? 1 : halfLevels(bits) - 1;
    quantizer.low = -quantizer.high;
    quantizer.scales.reserve(extremes.size());
    for (const double extreme : extremes) {
        requireFinite(extreme, "the largest weight");
        const double scale = storable(extreme / static_cast<double>(quantizer.high));
        // All-zero weights: one bit has the level zero, the others a division to guard.
        const bool isTooSmall = bits != 1 && scale < double{std::numeric_limits<float>::min()};
        quantizer.scales.push_back(isTooSmall ? 1.0 : scale);
    }
    return quantizer;
}

WeightQuantizer searchedWeight(const std::vector<double>& scales, Bits bits, std::int64_t groupSize) {
    requireWeightWidth(bits);
    if (bits == 1) throw InvalidArgument("weights of 1 bit have no interval to search: their level is mean|W|");
    WeightQuantizer quantizer{bits, scales, -halfLevels(bits), halfLevels(bits) - 1, groupSize};
    for (double& scale : quantizer.scales) scale = storable(scale);
    return quantizer;
}

}  // namespace voxbit
