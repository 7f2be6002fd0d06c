// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/package/packed_file.h"

namespace voxbit {

/// Writes a packed wav2vec2 model as an ONNX file (onnx_wav2vec2.h), once ONNX's checker and its strict shape inference
/// found nothing against it. Weights of quantized layers are int8 levels behind DequantizeLinear, quantized inputs and
/// outputs pass QuantizeLinear and DequantizeLinear, everything else is float32.
/// @throws InvalidArgument as onnxWav2Vec2(); FormatError when the checker refuses the model; IoError
void writeOnnx(const std::filesystem::path& path, const PackedFile& file);

}  // namespace voxbit
