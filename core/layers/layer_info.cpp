// SPDX-License-Identifier: Apache-2.0
#include "core/layers/layer_info.h"

namespace voxbit {

std::string_view layerKindName(LayerKind kind) {
    switch (kind) {
        case LayerKind::Linear:
            return "linear";
        case LayerKind::Conv1d:
            return "conv1d";
        case LayerKind::Conv2d:
            return "conv2d";
        case LayerKind::MatMul:
            return "matmul";
        case LayerKind::Lstm:
            return "lstm";
        case LayerKind::Gru:
            return "gru";
    }
    return "unknown";
}

bool isConvolution(LayerKind kind) {
    return kind == LayerKind::Conv1d || kind == LayerKind::Conv2d;
}

std::size_t operandCount(const LayerInfo& layer) {
    return layer.kind == LayerKind::MatMul ? 2 : 1;
}

std::int64_t weightGroupSize(const LayerInfo& layer, std::int64_t groupSize) {
    const bool isMatrix = layer.weightShape.size() == 2;
    return isMatrix && groupSize < layer.weightShape[1] ? groupSize : 0;
}

}  // namespace voxbit
