// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/layers/execution.h"

namespace voxbit {

class LayerKernel;
class Model;

/// One layer of a model under one execution, as a kernel: other kernels can then run it, beside or instead of theirs,
/// on the inputs that it has in the network. Shares the weights of `model`.
/// @return nullptr for layers that cannot be replayed: matrices of LSTM and GRU
std::shared_ptr<const LayerKernel> replayedLayer(const Model& model, int layer, LayerExecution execution);

/// The same pass with a clock around every layer.
/// @param layers nullptr: all float
/// @param seconds one entry per layer, must outlive the result; each pass adds what its layers took. Layers that
///        cannot be replayed stay 0.
std::vector<LayerExecution> timedExecutions(const Model& model, const std::vector<LayerExecution>* layers,
                                            std::vector<double>& seconds);

}  // namespace voxbit
