// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/package/packed_file.h"

namespace voxbit {

/// The narrowest type of ggml that keeps a weight at this width. Types come in blocks along the last dimension: those
/// of 2, 3 and 6 bits need a multiple of 256, q4_0, q5_0 and q8_0 one of 32; where a block does not fit it is f16.
std::string_view ggmlType(Bits bits, std::int64_t lastDimension);

/// Bit map as the list that llama-quantize reads with --tensor-type-file: one `pattern=type` a line, where the pattern
/// is a regular expression for exactly one tensor. Names are those of the checkpoint. ggml quantizes anew, in blocks
/// with scales of their own: scales of a calibration do not travel this way.
std::string ggmlTensorTypes(const PackedFile& file);

}  // namespace voxbit
