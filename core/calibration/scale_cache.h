// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/calibration/layer_scales.h"

namespace voxbit {

struct ClipList;

/// What the scales of one layer depend on: layers are calibrated independently of each other.
struct ScaleKey {
    std::string modelHash;       ///< content hash of the model, folding included
    std::string layer;           ///< checkpoint name
    LayerBits bits;              ///< widths of weight and inputs
    std::string calibrationSet;  ///< calibrationSetHash(); empty for calibrators that use no audio
    std::string calibrator;      ///< name and options, CalibrationOptions::cacheName()
    bool operator==(const ScaleKey&) const = default;
};

/// Where scales are kept between runs. Called from the thread that calibrates.
class ScaleCache {
  public:
    virtual ~ScaleCache() = default;
    /// Nothing where none are kept under exactly this key.
    virtual std::optional<LayerScales> find(const ScaleKey& key) = 0;
    /// Replaces what was there.
    virtual void store(const ScaleKey& key, const LayerScales& scales) = 0;
};

/// SHA-256 over the clips' audio hashes, whatever their order, and the text of the input recipe that they are loaded
/// with.
std::string calibrationSetHash(const ClipList& clips, const std::string& inputRecipe);

}  // namespace voxbit
