// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace voxbit {

/// sRGB, 0..255 each.
struct RampColour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

/// A ramp of falling lightness through different hues: readable in grey and with colour-vision deficiencies.
/// @param share 0 light .. 1 dark, clamped
RampColour rampColour(double share);

}  // namespace voxbit
