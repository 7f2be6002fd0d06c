// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/integer/execution_policy.h"

namespace voxbit {

class Model;
struct ClipList;

/// How far an integer output is from the simulated one, over all values of all clips.
struct Agreement {
    std::int64_t values = 0;
    double signal = 0;         ///< sum of squares of the simulated output
    double error = 0;          ///< sum of squares of the difference
    double integerEnergy = 0;  ///< sum of squares of the integer output
    double product = 0;        ///< sum of products of both
    double largestError = 0;
    double largestValue = 0;  ///< of the simulated output, absolute

    /// @param simulated, integer `count` values each, in one order
    void add(const float* simulated, const float* integer, std::int64_t count);
    /// 10 lg(signal / error) dB; nothing when they are equal.
    std::optional<double> sqnrDb() const;
    double cosine() const;
};

struct LayerParity {
    int layer = 0;
    ExecutionMode mode = ExecutionMode::Static;
    Agreement agreement;
    bool isWithinBound = true;
};

/// Least signal over error that passes. A layer gets the inputs that it has in the integer network, so that what
/// remains is the order in which float sums are added: 129 to 140 dB on the reference networks of all families and the
/// demo's model, at 4 and 8 bits, static and dynamic. One input byte among 100,000 that is off by a level costs a layer
/// down to about 85 dB. Across layers that rounding moves values by a level now and then, which the logits show: 31 dB
/// or more there (networks of random weights), 42 dB or more with the demo's; a wrong scale leaves less than 20.
struct ParityBounds {
    double layerDb = 110;
    double logitsDb = 25;
};

struct Parity {
    std::vector<LayerParity> layers;  ///< those that run in integers, in network order
    Agreement logits;
    bool areLogitsWithinBound = true;
    /// Frames (or clips, for classifiers) and those of them whose best token or class differs.
    std::int64_t decisions = 0;
    std::int64_t differentDecisions = 0;
    /// Layers that were asked to run in integers and do not, with the reason.
    std::vector<std::pair<int, std::string>> simulated;

    bool isWithinBounds() const;
};

/// Runs clips through the integer network and its simulation and holds every layer, and the logits, against each other.
/// @param scales as makeExecutions() takes them
/// @throws InvalidArgument; Cancelled
Parity compareWithSimulation(const Model& model, const std::vector<LayerScales>& scales, const ExecutionPolicy& policy,
                             const ClipList& clips, const ParityBounds& bounds = {}, const RunControl& control = {});

}  // namespace voxbit
