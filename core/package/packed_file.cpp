// SPDX-License-Identifier: Apache-2.0
#include "core/package/packed_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <fstream>
#include <unordered_set>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/checkpoint/byte_reader.h"
#include "core/checkpoint/checkpoint_texts.h"
#include "core/checkpoint/safetensors.h"
#include "core/models/layer_table.h"
#include "core/models/tensor_table.h"
#include "core/package/model_tensors.h"
#include "core/quantizer/packing.h"
#include "core/quantizer/weight_levels.h"

namespace voxbit {
namespace {

constexpr const char* kFormatKey = "voxbit.format";
constexpr const char* kBitsKey = "voxbit.bits";
constexpr const char* kRestKey = "voxbit.rest";
constexpr const char* kWeightScalesKey = "voxbit.weight_scales";
constexpr const char* kModelKey = "voxbit.model_sha256";
constexpr const char* kMethodKey = "voxbit.method";
constexpr const char* kCalibratorKey = "voxbit.calibrator";
constexpr const char* kProgramKey = "voxbit.program";

struct WeightScalesName {
    std::string_view name;
    WeightScales value;
};
constexpr WeightScalesName kWeightScalesNames[] = {{"by-kind", WeightScales::ByKind},
                                                   {"per-tensor", WeightScales::PerTensor},
                                                   {"per-channel", WeightScales::PerChannel}};
/// Followed by FileLayoutOptions::groupSize.
constexpr std::string_view kGroupsName = "per-group-";

/// Takes the file's own entries out of its metadata; what is left are texts.
class Entries {
  public:
    Entries(std::map<std::string, std::string> metadata, std::string where)
        : m_metadata(std::move(metadata)), m_where(std::move(where)) {}

    std::string take(const char* key) {
        const auto found = m_metadata.extract(key);
        if (found.empty()) throw FormatError(m_where + ": the header has no " + key);
        return found.mapped();
    }
    std::string takeIfThere(const char* key) {
        const auto found = m_metadata.extract(key);
        return found.empty() ? std::string() : found.mapped();
    }
    std::map<std::string, std::string> takeTexts() {
        for (const auto& [key, text] : m_metadata) {
            if (std::find(kCheckpointTexts.begin(), kCheckpointTexts.end(), key) == kCheckpointTexts.end())
                throw FormatError(m_where + ": the header has an unknown entry " + onOneLine(key.substr(0, 100)));
        }
        return std::move(m_metadata);
    }

  private:
    std::map<std::string, std::string> m_metadata;
    std::string m_where;
};

std::string requireFormat(const std::map<std::string, std::string>& metadata, const std::string& where) {
    const auto format = metadata.find(kFormatKey);
    if (format == metadata.end())
        throw FormatError(where + " is no packed Voxbit model: its header has no " + kFormatKey +
                          ". A checkpoint is opened by its folder");
    if (format->second != kPackedFormat)
        throw FormatError(where + ": packed format '" + format->second.substr(0, 40) + "'; this program reads format " +
                          std::string(kPackedFormat));
    return format->second;
}

/// Sets weightScales and groupSize.
void parseWeightScales(const std::string& name, const std::string& where, FileLayoutOptions& options) {
    for (const auto& entry : kWeightScalesNames) {
        if (entry.name != name) continue;
        options.weightScales = entry.value;
        return;
    }
    if (name.starts_with(kGroupsName)) {
        const char* end = name.data() + name.size();
        const auto size = std::from_chars(name.data() + kGroupsName.size(), end, options.groupSize);
        options.weightScales = WeightScales::PerChannel;
        if (size.ec == std::errc() && size.ptr == end && options.groupSize > 0) return;
    }
    throw FormatError(where + ": " + kWeightScalesKey + " is '" + name.substr(0, 40) +
                      "'; allowed: by-kind, per-tensor, per-channel, or per-group- with a size, as per-group-64");
}

std::string weightScalesName(const FileLayoutOptions& options) {
    if (options.groupSize > 0) return std::string(kGroupsName) + std::to_string(options.groupSize);
    for (const auto& entry : kWeightScalesNames)
        if (entry.value == options.weightScales) return std::string(entry.name);
    return {};
}

RestWidth parseRest(const std::string& name, const std::string& where) {
    if (name == "fp32") return RestWidth::Fp32;
    if (name == "fp16") return RestWidth::Fp16;
    throw FormatError(where + ": " + kRestKey + " is '" + name.substr(0, 40) + "'; allowed: fp32, fp16");
}

/// What the model with this configuration owns; the file may lack what checkpoints may lack.
std::vector<ModelTensor> tensorsOf(const ModelConfig& config, const TensorSet& stored) {
    return modelTensors(config, [&](const ExpectedTensor& tensor) {
        return !tensor.mayBeAbsent || stored.find(tensor.name) != nullptr;
    });
}

/// Exactly the tensors that the layout asks for, of the right type and shape.
void checkTensors(const PackedFile& file, const std::string& where) {
    std::unordered_set<std::string_view> known;
    const auto expected = packedTensors(file.layers, file.tensors, file.bits, file.options);
    for (const PackedTensor& tensor : expected) {
        const TensorView* found = file.checkpoint.tensors.find(tensor.name);
        if (found == nullptr) throw FormatError(where + ": tensor " + tensor.name + " is missing");
        if (found->dtype != tensor.dtype || found->shape != tensor.shape)
            throw FormatError(where + ": tensor " + tensor.name + " is " + std::string(dtypeName(found->dtype)) + " " +
                              shapeText(found->shape) + ", but config.json and bit map ask for " +
                              std::string(dtypeName(tensor.dtype)) + " " + shapeText(tensor.shape));
        known.insert(tensor.name);
    }
    for (const TensorView& tensor : file.checkpoint.tensors.tensors())
        if (!known.contains(tensor.name)) throw FormatError(where + ": tensor " + tensor.name + " is superfluous");
}

template <class Number>
std::vector<Number> numbersOf(const TensorSet& tensors, std::string_view name) {
    const TensorView& view = tensors.get(name);
    std::vector<Number> numbers(static_cast<std::size_t>(view.numel()));
    if (!numbers.empty()) std::memcpy(numbers.data(), view.data, view.sizeBytes());
    return numbers;
}

void readWeightScales(PackedFile& file, const std::string& where) {
    const auto scales = numbersOf<float>(file.checkpoint.tensors, kWeightScaleTensor);
    std::size_t next = 0;
    for (std::size_t l = 0; l < file.layers.size(); ++l) {
        WeightQuantizer& weight = file.quantizers[l].weight;
        weight.bits = file.bits[l].weight;
        if (weight.bits == kFloatBits) continue;
        if (weight.bits > 1) {
            weight.low = -(std::int64_t{1} << (weight.bits - 1));
            weight.high = -weight.low - 1;
        }
        weight.groupSize = weightGroupSize(file.layers[l], file.options.groupSize);
        for (std::int64_t i = weightScaleCount(file.layers[l], file.options); i > 0; --i) {
            const float scale = scales[next++];
            if (!std::isfinite(scale) || scale <= 0)
                throw FormatError(where + ": layer " + file.layers[l].name + ": the weight scale " +
                                  std::to_string(scale) + " is not a positive number");
            weight.scales.push_back(scale);
        }
    }
}

const LayerInfo& quantizedLayer(const PackedFile& file, int layer) {
    const std::size_t l = asIndex(layer);
    if (file.bits.at(l).weight == kFloatBits)
        throw InvalidArgument("layer " + file.layers[l].name + " has no quantized weight");
    return file.layers[l];
}

}  // namespace

bool isPackedFile(const std::filesystem::path& path) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code)) return false;
    std::ifstream file(path, std::ios::binary);
    std::array<char, 9> start{};
    if (!file.read(start.data(), start.size())) return false;
    const std::uint64_t headerBytes = ByteReader(std::as_bytes(std::span(start)), path.string()).u64();
    // A text in place of the length would be an absurd number.
    return headerBytes <= kMaxSafetensorsHeaderBytes && start[8] == '{';
}

PackedFile openPackedFile(const std::filesystem::path& path, const RunControl& control) {
    const std::string where = path.string();
    TensorSet tensors = readSafetensors(path);
    requireFormat(tensors.metadata(), where);
    const auto content = tensors.metadata().find(kPackedContentKey);
    if (content == tensors.metadata().end()) throw FormatError(where + ": the header has no " + kPackedContentKey);
    if (content->second != packedContentHash(tensors.metadata(), tensors.tensors(), control))
        throw FormatError(where + ": its content is not what its hash says (" + kPackedContentKey +
                          "): the file was damaged or changed; write or copy it again");
    return interpretPackedTensors(std::move(tensors), where);
}

PackedFile interpretPackedTensors(TensorSet tensors, const std::string& where) {
    requireFormat(tensors.metadata(), where);
    Entries entries(tensors.metadata(), where);
    PackedFile file;
    entries.take(kFormatKey);
    const std::string bits = entries.take(kBitsKey);
    file.options.rest = parseRest(entries.take(kRestKey), where);
    parseWeightScales(entries.take(kWeightScalesKey), where, file.options);
    file.contentHash = entries.take(kPackedContentKey);
    file.facts = {entries.takeIfThere(kModelKey), entries.takeIfThere(kMethodKey), entries.takeIfThere(kCalibratorKey),
                  entries.takeIfThere(kProgramKey)};
    file.options.texts = entries.takeTexts();

    file.checkpoint = parseCheckpointTexts(file.options.texts, where);
    file.checkpoint.tensors = std::move(tensors);
    file.layers = describeLayers(file.checkpoint.config);
    file.tensors = tensorsOf(file.checkpoint.config, file.checkpoint.tensors);
    file.bits = parseBitMapText(bits, file.layers.size(), where);
    for (std::size_t l = 0; l < file.layers.size(); ++l)
        if (file.layers[l].kind == LayerKind::MatMul && file.bits[l].weight != kFloatBits)
            throw FormatError(where + ": layer " + file.layers[l].name + " is a product and has no weight to quantize");
    checkTensors(file, where);
    file.quantizers.resize(file.layers.size());
    readWeightScales(file, where);
    const ActivationTables tables{numbersOf<float>(file.checkpoint.tensors, kActivationScaleTensor),
                                  numbersOf<std::int32_t>(file.checkpoint.tensors, kActivationLevelsTensor)};
    readActivationTables(tables, file.layers, file.bits, file.quantizers, where);
    return file;
}

std::map<std::string, std::string> packedMetadata(const BitMap& bits, const FileLayoutOptions& options,
                                                  const PackedFacts& facts) {
    std::map<std::string, std::string> metadata = options.texts;
    metadata[kFormatKey] = kPackedFormat;
    metadata[kBitsKey] = bitMapText(bits);
    metadata[kRestKey] = options.rest == RestWidth::Fp32 ? "fp32" : "fp16";
    metadata[kWeightScalesKey] = weightScalesName(options);
    metadata[kModelKey] = facts.modelHash;
    metadata[kMethodKey] = facts.method;
    metadata[kCalibratorKey] = facts.calibrator;
    metadata[kProgramKey] = facts.program;
    return metadata;
}

std::string packedContentHash(const std::map<std::string, std::string>& metadata, std::vector<TensorView> tensors,
                              const RunControl& control) {
    std::sort(tensors.begin(), tensors.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    ProgressMeter meter(control, "hashing the model", static_cast<std::int64_t>(tensors.size()), "tensors");
    Sha256 hash;
    // Every part is preceded by its length, so that no two contents give one stream of bytes.
    const auto updateText = [&hash](std::string_view text) {
        hash.update(std::to_string(text.size()) + ":").update(text);
    };
    for (const auto& [key, text] : metadata) {
        if (key == kPackedContentKey) continue;
        updateText(key);
        updateText(text);
    }
    for (const TensorView& tensor : tensors) {
        updateText(tensor.name);
        updateText(dtypeName(tensor.dtype));
        updateText(shapeText(tensor.shape));
        hash.update(std::span(tensor.data, tensor.sizeBytes()));
        meter.advance();
    }
    return hash.hexDigest();
}

std::vector<std::int32_t> packedLevels(const PackedFile& file, int layer) {
    const LayerInfo& info = quantizedLayer(file, layer);
    const TensorView& view = file.checkpoint.tensors.get(info.name + ".weight");
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(view.data), view.sizeBytes());
    return unpackBits(bytes, static_cast<std::uint64_t>(info.weightCount), file.bits[asIndex(layer)].weight);
}

std::vector<float> dequantizedWeight(const PackedFile& file, int layer) {
    const std::size_t l = asIndex(layer);
    const std::vector<std::int32_t> levels = packedLevels(file, layer);
    return dequantizeIntegers(levels, file.layers[l].weightShape.front(), file.quantizers[l].weight);
}

}  // namespace voxbit
