// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/fields.h"

namespace voxbit {

/// How scales are found.
struct CalibrationOptions {
    std::string calibrator = "cosine";  ///< a name of calibrators()
    /// Rows (frames of a linear layer, output positions of a convolution) that a search looks at, spread evenly over
    /// all clips and over the time of each; 0 takes all rows and compares all candidates on all of them.
    std::int64_t rows = 1024;
    /// Recorded inputs that may be in memory at once; the network runs again for every group of layers that fits.
    /// At least one layer is recorded at a time.
    std::int64_t captureMiB = 512;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("calibrator", self.calibrator,
              "how scales are found: minmax, minmax_poster, cosine, mse, l1, l2, or dynamic (no calibration audio)",
              oneOf({"minmax", "minmax_poster", "cosine", "mse", "l1", "l2", "dynamic"}));
        visit("rows", self.rows, "frames that a search looks at, spread over all clips; 0 takes all", atLeast(0));
        visit("capture_mib", self.captureMiB, "MiB of recorded layer inputs that may be in memory at once", atLeast(1));
    }

    /// Identifies everything that changes the scales, for cache keys.
    std::string cacheName() const;
};

}  // namespace voxbit
