// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/experiment/experiment.h"
#include "core/experiment/workspace.h"

namespace voxbit {

/// The model that an experiment measures: that of its path, or a network that computes the same and suits the
/// experiment better. Size, layers and hash are then those of that network; packed files are never changed.
/// - Where layers are asked to run in integers, BatchNorm is folded into the linear layers and convolutions before it.
/// - Under bias correction the convolutions of a feature encoder without biases get biases of zero, which give the
///   correction a place: their inputs follow GELU, whose negative values lie between the lowest levels, so that without
///   it they are all off in one direction.
/// @throws as Workspace::model()
std::shared_ptr<const LoadedModel> modelOf(const Experiment& experiment, Workspace& workspace,
                                           const RunControl& control);

/// Puts the model of a path into an experiment. A packed file and the folder of a quantization-aware training bring
/// their bits and scales along, as the allocation `given`; those that the model before had brought go with it.
void putModel(Experiment& experiment, const std::string& path);

}  // namespace voxbit
