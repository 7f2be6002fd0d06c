// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/run_control.h"
#include "core/checkpoint/checkpoint.h"
#include "core/package/file_layout.h"
#include "core/package/packed_layer.h"

/// Reads packed model files (file_layout.h): a whole model with the widths and scales that it runs with. Torch-free.
namespace voxbit {

/// Version of the layout; files of others are refused.
inline constexpr std::string_view kPackedFormat = "1";
/// Metadata key of packedContentHash().
inline constexpr const char* kPackedContentKey = "voxbit.content_sha256";

/// Where a packed file comes from. All may be empty.
struct PackedFacts {
    std::string modelHash;   ///< checkpointHash() of what was quantized
    std::string method;      ///< how its bits were chosen, for people: "myqasr, median, 0.6 MiB"
    std::string calibrator;  ///< how its scales were found
    std::string program;     ///< what wrote it: "voxbit 0.1.0"
    bool operator==(const PackedFacts&) const = default;
};

/// An open packed file. Cheap to copy apart from its tables; immutable, shared between threads.
struct PackedFile {
    /// What config.json, the vocabulary and the others say; `directory` is the file, `tensors` are those of the file.
    Checkpoint checkpoint;
    std::vector<LayerInfo> layers;     ///< as Model::layers()
    std::vector<ModelTensor> tensors;  ///< what the size accounting counts
    FileLayoutOptions options;         ///< width of the rest, how many scales, texts
    BitMap bits;
    std::vector<PackedLayer> quantizers;  ///< one per layer
    PackedFacts facts;
    std::string contentHash;  ///< over all of the above and all tensors
};

/// Whether this is a safetensors file, which all packed files are, and no folder or text. False when it cannot be read.
bool isPackedFile(const std::filesystem::path& path);

/// Opens a packed file and checks all of it: that its tensors are exactly those that config.json and bit map ask for,
/// that every quantized tensor has sound scales, and that the content hash is right, for which every byte is read.
/// @throws IoError; FormatError naming the file and what in it is wrong: no packed file, another version, truncated,
///         wrong hash, missing or impossible scales, widths out of range, tensors that are missing, superfluous or of
///         the wrong shape; Cancelled
PackedFile openPackedFile(const std::filesystem::path& path, const RunControl& control = {});

/// The same without comparing the content hash. @param tensors a safetensors file @param where names it in messages
/// @throws FormatError as openPackedFile()
PackedFile interpretPackedTensors(TensorSet tensors, const std::string& where);

/// Metadata keys besides the texts: "voxbit.format", ...; for the writer.
std::map<std::string, std::string> packedMetadata(const BitMap& bits, const FileLayoutOptions& options,
                                                  const PackedFacts& facts);
/// SHA-256 over metadata (but for the hash itself) and tensors, whatever their order.
std::string packedContentHash(const std::map<std::string, std::string>& metadata, std::vector<TensorView> tensors,
                              const RunControl& control = {});

/// Levels of a quantized weight, row-major. @throws InvalidArgument for a layer whose weight is float or that has none
std::vector<std::int32_t> packedLevels(const PackedFile& file, int layer);
/// What they stand for in float32: bit for bit the simulated weight. @throws as packedLevels()
std::vector<float> dequantizedWeight(const PackedFile& file, int layer);

}  // namespace voxbit
