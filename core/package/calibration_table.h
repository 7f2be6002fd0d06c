// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/fields.h"
#include "core/package/packed_file.h"

namespace voxbit {

/// What inference engines ask of a calibration, by layer name:
///     {"lm_head": {"weight_bits": 4, "weight_scale": [0.013],
///                  "input_bits": 8, "tracked_min_input": -1.2, "tracked_max_input": 2.1,
///                  "input_scale": 0.013, "input_zero_point": -35,
///                  "output_bits": ..., "tracked_min_output": ..., "tracked_max_output": ..., ...}}
/// Minimum and maximum are the lowest and highest value that the quantizer of that tensor represents. A tensor that
/// stays float has no entries (so do weights of matrix products). A dynamic one has only its width and
/// "input_is_dynamic": true. The ranges of a twin quantizer are told together, without scale and zero point, of which
/// it has two. Weights with a scale for every n inputs of an output channel have "weight_group_size": n. The second
/// operand of a matrix product is called "input_1".
Json calibrationTable(const PackedFile& file);

}  // namespace voxbit
