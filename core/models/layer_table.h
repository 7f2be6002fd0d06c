// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/checkpoint/model_config.h"
#include "core/layers/layer_info.h"

namespace voxbit {

/// The stages of a wav2vec2 or conformer network: one per convolution of the feature extractor, then the projection,
/// then what lies before the first encoder layer (padding set to zero, positional convolution, its norm; position
/// embeddings in a conformer), one per encoder layer, and the final norm with the head.
struct StagePlan {
    int convolutions = 0;
    int encoderLayers = 0;

    int projection() const { return convolutions; }
    int encoderInput() const { return convolutions + 1; }
    int encoderLayer(int i) const { return convolutions + 2 + i; }
    int head() const { return convolutions + 2 + encoderLayers; }
    int count() const { return head() + 1; }
};
/// @param config not of a keyword spotting family; those have a KeywordPlan
StagePlan stagePlan(const ModelConfig& config);

/// Gelu or GeluTanh: what comes after it is followsGelu.
bool isGelu(Activation activation);

/// Model::layers() of the network with this configuration; allocates no weights. MACs are those of a 10 s input at
/// 16 kHz, divided by 10. The positional convolution of a conformer is no layer: its forward pass does not use it.
/// @param config valid, see ModelConfig::validate()
std::vector<LayerInfo> describeLayers(const ModelConfig& config);

}  // namespace voxbit
