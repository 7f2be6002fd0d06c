// SPDX-License-Identifier: Apache-2.0
#include "core/package/tensor_types.h"

namespace voxbit {
namespace {

constexpr std::int64_t kSuperBlock = 256;
constexpr std::int64_t kBlock = 32;

std::string exactPattern(const std::string& name) {
    std::string pattern = "^";
    for (const char c : name) {
        if (c == '.') pattern += '\\';
        pattern += c;
    }
    return pattern + "$";
}

}  // namespace

std::string_view ggmlType(Bits bits, std::int64_t lastDimension) {
    if (bits == kFloatBits) return "f32";
    if (bits > 8 || lastDimension % kBlock != 0) return "f16";
    if (lastDimension % kSuperBlock == 0) {
        if (bits <= 2) return "q2_k";
        if (bits == 3) return "q3_k";
        if (bits == 6) return "q6_k";
    }
    return bits <= 4 ? "q4_0" : bits == 5 ? "q5_0" : "q8_0";
}

std::string ggmlTensorTypes(const PackedFile& file) {
    std::string list;
    for (std::size_t l = 0; l < file.layers.size(); ++l) {
        if (file.layers[l].weightShape.empty()) continue;
        list += exactPattern(file.layers[l].name + ".weight") + "=";
        list += ggmlType(file.bits[l].weight, file.layers[l].weightShape.back());
        list += "\n";
    }
    return list;
}

}  // namespace voxbit
