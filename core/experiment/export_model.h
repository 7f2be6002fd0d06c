// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiment/quantize.h"

/// Packed models in the formats of other programs.
namespace voxbit {

enum class ExportFormat {
    Voxbit,             ///< the packed file itself
    HuggingFace,        ///< checkpoint folder with dequantized weights
    CompressedTensors,  ///< checkpoint folder, linear weights of 4 and 8 bits in words
                        ///< (core/package/compressed_tensors.h)
    CalibrationTable,   ///< JSON (core/package/calibration_table.h)
    TensorType,         ///< text (core/package/tensor_types.h)
    Onnx                ///< graph with QuantizeLinear and DequantizeLinear (core/package/onnx_file.h)
};

struct ExportFormatEntry {
    ExportFormat format;
    std::string_view name;  ///< "huggingface"
    std::string_view help;
    std::string_view suffix;  ///< of the file: ".json"; empty: it writes a folder, whose floats have a width to choose
    bool isFolder() const { return suffix.empty(); }
};
/// All of them, in the order in which they are offered.
const std::vector<ExportFormatEntry>& exportFormats();
/// @throws InvalidArgument naming the formats there are
ExportFormat parseExportFormat(const std::string& name);
const ExportFormatEntry& exportFormatEntry(ExportFormat format);

/// Bytes of what was written.
struct ExportedFiles {
    std::vector<std::filesystem::path> files;
    std::uintmax_t sizeBytes = 0;
};

/// Writes a packed model in another format. Names and shapes of the tensors are those of a checkpoint; weights that
/// were quantized come back bit for bit in float32.
/// @param model one with LoadedModel::packed, on the CPU
/// @param floats type of floating point tensors in folders; buffers stay float32. ONNX files have no other than float32
/// @param out a file, or for the two folders one that does not exist yet or is empty
/// @throws InvalidArgument when the folder holds something, half precision cannot hold a value, or the format cannot
///         express the model (it says why and what to do); IoError
ExportedFiles exportModel(const LoadedModel& model, ExportFormat format, RestWidth floats,
                          const std::filesystem::path& out);
/// The same of a model that was not packed yet; its packed file lies beside `out` for a moment. What was opened as a
/// packed file is written as it is.
/// @throws as exportModel() and writePackedModel()
ExportedFiles exportModel(const QuantizedModel& model, ExportFormat format, RestWidth floats,
                          const std::filesystem::path& out, const RunControl& control);

}  // namespace voxbit
