// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/experiment/experiment.h"
#include "core/experiment/workspace.h"

namespace voxbit {

/// The model that an experiment measures: that of its path. Under bias correction the convolutions of a feature encoder
/// without biases get biases of zero, which change nothing but give correction a place: their inputs follow GELU, whose
/// negative values lie between the lowest levels, and without it they are all off in one direction. Size, layers and
/// hash are those of the network with biases.
/// @throws as Workspace::model()
std::shared_ptr<const LoadedModel> modelOf(const Experiment& experiment, Workspace& workspace,
                                           const RunControl& control);

}  // namespace voxbit
