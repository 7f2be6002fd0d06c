// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "core/base/run_control.h"

namespace voxbit {

class Model;
struct ClipList;
struct LayerExecution;
struct LayerInfo;

/// What came into one operand of one layer.
struct CapturedInput {
    double minimum = 0;  ///< over all elements of all clips, sampled or not
    double maximum = 0;
    /// Per clip the same two: clips[i] may hold a sample of its rows only.
    std::vector<std::pair<double, double>> extremes;
    /// Per clip float32 [rows, features]: frames of a linear layer, rows of an operand, and for convolutions the
    /// windows under the filter, features = channels x taps, one row per output position.
    std::vector<at::Tensor> clips;
};

/// The inputs of one layer; layers that are fed the same tensor (query, key, value) share them.
struct CapturedLayer {
    int layer = 0;
    std::vector<std::shared_ptr<const CapturedInput>> inputs;
};

/// What may be recorded.
struct CaptureLimits {
    std::int64_t rowsPerClip = 0;  ///< spread evenly over time; 0 keeps all rows
    /// Bytes of rows, and again as many of intermediate states, that may be in memory at once; planned from the
    /// first clip. A single layer may exceed it.
    std::int64_t maxBytes = std::int64_t{512} << 20;
};

/// Runs the float network over the clips and hands every chosen layer's inputs to `use`, in order of the layers.
/// Clips run one by one, so that they may have different lengths. Layers are recorded in groups that fit the limit;
/// states between stages are kept between groups where they fit, so that prefixes of the network run once.
/// @param layers ascending indexes
/// @throws InvalidArgument for no clips; Error naming utterance and layer when memory runs out or an input is not
/// finite; Cancelled
void captureLayers(const Model& model, const ClipList& clips, const std::vector<int>& layers,
                   const CaptureLimits& limits, const RunControl& control,
                   const std::function<void(const CapturedLayer&)>& use);

/// The same for a network that is quantized layer by layer: layers are recorded in the order in which they run, each
/// alone, under the executions as they are by then. `use` may set that of its layer.
/// @param executions one per layer of the model @throws as captureLayers()
void captureSequentially(const Model& model, const ClipList& clips, const std::vector<int>& layers,
                         const CaptureLimits& limits, const RunControl& control,
                         const std::vector<LayerExecution>& executions,
                         const std::function<void(const CapturedLayer&)>& use);

/// Which of `count` rows are recorded, spread evenly: int64 [rows]; undefined when all are.
/// @param rows at most so many; 0 takes all
at::Tensor recordedRows(std::int64_t count, std::int64_t rows, const at::Tensor& like);

/// The windows that a convolution multiplies with its filters, every step-th or all.
/// @param x float32 [1, channels, T], or [1, channels, H, W] for a two-dimensional one
/// @param rows how many of the output positions, spread evenly; 0 takes all
/// @return float32 [rows, channels x taps]
at::Tensor convolutionWindows(const at::Tensor& x, const LayerInfo& layer, std::int64_t rows);

}  // namespace voxbit
