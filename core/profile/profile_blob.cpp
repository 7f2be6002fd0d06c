// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profile_blob.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <type_traits>

#include "core/base/error.h"
#include "core/profile/half_float.h"
#include "core/profile/varint.h"

// Layout. "VXPR", version byte, layer count, length of every layer in bytes, the layers. A layer: number of inputs,
// the output, the inputs. A tensor: element count; nothing more when that is 0; else flags, zeros, five sums, two
// extremes, the histograms that the flags name, and per channel extremes as float16. Counts and lengths are varints.
namespace voxbit {
namespace {

constexpr std::string_view kMagic = "VXPR";
constexpr std::uint8_t kFormatVersion = 1;
constexpr std::uint64_t kMaxInputs = 2;
constexpr std::uint64_t kMaxCount = std::uint64_t{1} << 48;

enum Flag : std::uint8_t { kHasMagnitude = 1, kHasNegative = 2, kHasPositive = 4, kHasChannels = 8, kAllFlags = 15 };

static_assert(std::endian::native == std::endian::little, "profiles are stored little-endian");

[[noreturn]] void failBytes(const std::string& why) {
    throw FormatError("stored profile is damaged (" + why + "); delete the profile cache, it is rebuilt when needed");
}

template <class T>
void appendRaw(std::string& bytes, T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
T takeRaw(std::string_view& bytes) {
    if (bytes.size() < sizeof(T)) failBytes("it ends too early");
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

std::uint64_t takeVarint(std::string_view& bytes, std::uint64_t limit, const char* what) {
    const auto value = readVarint(bytes);
    if (!value) failBytes("it ends too early");
    if (*value > limit) failBytes(std::string("absurd ") + what);
    return *value;
}

void appendTensor(std::string& bytes, const TensorStatistics& tensor) {
    const Moments& moments = tensor.moments;
    appendVarint(bytes, moments.count);
    if (moments.count == 0) return;
    std::uint8_t flags = 0;
    if (!tensor.magnitude.isEmpty()) flags |= kHasMagnitude;
    if (!tensor.negative.isEmpty()) flags |= kHasNegative;
    if (!tensor.positive.isEmpty()) flags |= kHasPositive;
    if (!tensor.channelMin.empty()) flags |= kHasChannels;
    appendRaw(bytes, flags);
    appendVarint(bytes, moments.zeros);
    for (const double sum : {moments.sum1, moments.sum2, moments.sum3, moments.sum4, moments.sumAbs}) {
        appendRaw(bytes, sum);
    }
    appendRaw(bytes, moments.min);
    appendRaw(bytes, moments.max);
    if (flags & kHasMagnitude) tensor.magnitude.appendTo(bytes);
    if (flags & kHasNegative) {
        appendVarint(bytes, tensor.negative.total());
        tensor.negative.appendTo(bytes);
    }
    if (flags & kHasPositive) tensor.positive.appendTo(bytes);
    if (flags & kHasChannels) {
        appendVarint(bytes, tensor.channelMin.size());
        for (const float value : tensor.channelMin) appendRaw(bytes, halfAtMost(value));
        for (const float value : tensor.channelMax) appendRaw(bytes, halfAtLeast(value));
    }
}

void takeMoments(std::string_view& bytes, Moments& moments) {
    moments.zeros = takeVarint(bytes, moments.count, "number of zeros");
    for (double* sum : {&moments.sum1, &moments.sum2, &moments.sum3, &moments.sum4, &moments.sumAbs}) {
        *sum = takeRaw<double>(bytes);
        if (!std::isfinite(*sum)) failBytes("a sum is not finite");
    }
    moments.min = takeRaw<float>(bytes);
    moments.max = takeRaw<float>(bytes);
    if (!std::isfinite(moments.min) || !std::isfinite(moments.max) || moments.min > moments.max) {
        failBytes("its extremes are not in order");
    }
    if (moments.sum2 < 0 || moments.sum4 < 0 || moments.sumAbs < 0) failBytes("a sum of squares is negative");
}

void takeChannels(std::string_view& bytes, TensorStatistics& tensor) {
    const std::uint64_t channels = takeVarint(bytes, bytes.size() / (2 * sizeof(std::uint16_t)), "number of channels");
    for (auto* extremes : {&tensor.channelMin, &tensor.channelMax}) {
        extremes->reserve(channels);
        for (std::uint64_t i = 0; i < channels; ++i) extremes->push_back(fromHalf(takeRaw<std::uint16_t>(bytes)));
    }
    for (std::uint64_t i = 0; i < channels; ++i) {
        if (!(tensor.channelMin[i] <= tensor.channelMax[i])) failBytes("extremes of a channel are not in order");
    }
}

TensorStatistics takeTensor(std::string_view& bytes) {
    TensorStatistics tensor;
    tensor.moments.count = takeVarint(bytes, kMaxCount, "number of elements");
    if (tensor.moments.count == 0) return tensor;
    const auto flags = takeRaw<std::uint8_t>(bytes);
    const bool hasSigns = (flags & (kHasNegative | kHasPositive)) != 0;
    if (flags > kAllFlags || (hasSigns && (flags & kHasMagnitude))) failBytes("unknown contents");
    takeMoments(bytes, tensor.moments);
    std::uint64_t rest = tensor.moments.count - tensor.moments.zeros;
    if (flags & kHasMagnitude) {
        tensor.magnitude = PackedHistogram::parse(bytes, rest);
        rest = 0;
    }
    if (flags & kHasNegative) {
        const std::uint64_t negative = takeVarint(bytes, rest, "number of elements");
        tensor.negative = PackedHistogram::parse(bytes, negative);
        rest -= negative;
    }
    if (flags & kHasPositive) {
        tensor.positive = PackedHistogram::parse(bytes, rest);
        rest = 0;
    }
    if (rest != 0) failBytes("a histogram is missing");
    if (hasSigns && !tensor.negative.isEmpty() && !tensor.positive.isEmpty() &&
        tensor.negative.mantissaBits() != tensor.positive.mantissaBits()) {
        failBytes("its histograms have different bins");
    }
    if (flags & kHasChannels) takeChannels(bytes, tensor);
    return tensor;
}

LayerStatistics takeLayer(std::string_view bytes) {
    LayerStatistics layer;
    const std::uint64_t inputs = takeVarint(bytes, kMaxInputs, "number of inputs");
    layer.output = takeTensor(bytes);
    for (std::uint64_t i = 0; i < inputs; ++i) layer.inputs.push_back(takeTensor(bytes));
    if (!bytes.empty()) failBytes("bytes follow a layer");
    return layer;
}

/// Bytes of every layer.
std::vector<std::string_view> splitLayers(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) failBytes("it does not begin as a profile");
    bytes.remove_prefix(kMagic.size());
    if (const auto version = takeRaw<std::uint8_t>(bytes); version != kFormatVersion) {
        throw FormatError("stored profile has format " + std::to_string(version) + ", this program reads format " +
                          std::to_string(kFormatVersion) + "; delete the profile cache, it is rebuilt when needed");
    }
    // Every length takes a byte at least.
    std::vector<std::uint64_t> lengths(takeVarint(bytes, bytes.size(), "number of layers"));
    for (auto& length : lengths) length = takeVarint(bytes, bytes.size(), "length of a layer");
    std::vector<std::string_view> layers;
    layers.reserve(lengths.size());
    for (const std::uint64_t length : lengths) {
        if (length > bytes.size()) failBytes("it ends too early");
        layers.push_back(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    if (!bytes.empty()) failBytes("bytes follow the last layer");
    return layers;
}

}  // namespace

std::string encodeProfile(const Profile& profile) {
    std::string header(kMagic), body;
    appendRaw(header, kFormatVersion);
    appendVarint(header, profile.layers.size());
    for (const LayerStatistics& layer : profile.layers) {
        const std::size_t start = body.size();
        appendVarint(body, layer.inputs.size());
        appendTensor(body, layer.output);
        for (const TensorStatistics& input : layer.inputs) appendTensor(body, input);
        appendVarint(header, body.size() - start);
    }
    return header + body;
}

Profile decodeProfile(std::string_view bytes) {
    Profile profile;
    for (const std::string_view layer : splitLayers(bytes)) profile.layers.push_back(takeLayer(layer));
    return profile;
}

}  // namespace voxbit
