// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/fields.h"
#include "core/layers/layer_pattern.h"

namespace voxbit {

/// The values of a field that names a calibrator: one of calibrators().
inline Constraint calibratorNames() {
    return oneOf({"minmax", "minmax_poster", "moving_average", "percentile", "entropy", "cosine", "mse", "l1", "l2",
                  "linear_weighted", "square_weighted", "hessian", "dynamic"});
}

/// Layers that another calibrator looks at, as an ExecutionRule names them.
struct CalibratorRule {
    std::string layers = "*";
    std::string block = "*";
    std::string kind = "any";
    std::string calibrator = "minmax";

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        describeLayerPattern(self, visit);
        visit("calibrator", self.calibrator, "how their scales are found", calibratorNames());
    }
};

/// How scales are found.
struct CalibrationOptions {
    std::string calibrator = "cosine";  ///< a name of calibrators()
    /// Layers that have another one; the first rule that matches a layer decides.
    std::vector<CalibratorRule> rules;
    /// Rows (frames of a linear layer, output positions of a convolution) that a search looks at, spread evenly over
    /// all clips and over the time of each; 0 takes all rows and compares all candidates on all of them.
    std::int64_t rows = 1024;
    /// Percent of an input's recorded values that the range of the calibrator `percentile` holds; the others, half of
    /// them on each side, are clipped.
    double percentile = 99.9;
    /// Weights of linear layers get one scale per output channel, as convolutions always do; else one in all, as the
    /// reference has it. Sizes count the scales.
    bool isPerChannel = false;
    /// Weights of linear layers get one scale for so many consecutive inputs of each output channel, the last ones of a
    /// channel for what is left over; 0: no groups. Goes beyond isPerChannel, which then changes nothing.
    std::int64_t groupSize = 0;
    /// Layers are calibrated in the order in which they run, each on what the quantized layers before it pass on; each
    /// then depends on the widths of those. Otherwise on what the float network passes.
    bool isSequential = false;
    /// Takes the mean error of each output channel back in the bias, where a layer has one.
    bool correctsBias = false;
    /// Recorded inputs that may be in memory at once; the network runs again for every group of layers that fits.
    /// At least one layer is recorded at a time.
    std::int64_t captureMiB = 512;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("calibrator", self.calibrator, "how scales are found; `voxbit-cli calibrate --list` describes all",
              calibratorNames());
        visit("rules", self.rules,
              "exceptions from the calibrator, first match first: {layers, block, kind, calibrator}");
        visit("rows", self.rows, "frames that a search looks at, spread over all clips; 0 takes all", atLeast(0));
        visit("percentile", self.percentile, "percent of an input's values inside its range (percentile)",
              between(50, 100));
        visit("per_channel", self.isPerChannel, "one weight scale per output channel in linear layers, too");
        visit("group_size", self.groupSize,
              "inputs of each output channel that share a weight scale in linear layers; 0: no groups", atLeast(0));
        visit("sequential", self.isSequential, "calibrate each layer on what the quantized layers before it pass on");
        visit("bias_correction", self.correctsBias, "take the mean error of each output channel back in the bias");
        visit("capture_mib", self.captureMiB, "MiB of recorded layer inputs that may be in memory at once", atLeast(1));
    }

    /// These options with the calibrator of one layer and no rules.
    CalibrationOptions forLayer(const LayerInfo& layer) const;
    /// Whether some layer may need recorded inputs.
    bool useAudio() const;

    /// Whether weights of linear layers have a scale for each output channel, or several.
    bool hasChannelScales() const { return isPerChannel || groupSize > 0; }

    /// Identifies everything that changes the scales, for cache keys.
    std::string cacheName() const;
};

}  // namespace voxbit
