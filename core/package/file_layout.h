// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/tensor_view.h"
#include "core/layers/layer_info.h"
#include "core/quantizer/bit_map.h"

/// Layout of a packed model file: what lies in it, under which name, and how many bytes it takes.
///
/// A packed model is one safetensors file:
///
///     8 bytes                     length of the header
///     header                      JSON, padded with spaces to packedHeaderBytes()
///     <layer>.weight              quantized layers (1..8 and 16 bits): U8 [ceil(weightCount * bits / 8)], the levels
///                                 of all elements in row-major order as packBits() packs them: two's complement
///                                 (1 bit: 1 for +scale), low bits first
///                                 float layers: the weight as it runs (weight normalisation applied), F32 or F16
///     voxbit.weight_scale         F32 [n]: the scales of all quantized weights in layer order, one or one per output
///                                 channel each (WeightScales), or one per group of each channel's weights, in
///                                 row-major order
///     voxbit.activation_scale     F32 [m, 2]: for every operand of every layer in layer order (products have two), and
///                                 after these for what the layer computes, the scale of its range and, for a twin, of
///                                 the lower one
///     voxbit.activation_levels    I32 [m, 2, 3]: zero point, lowest and highest level of these ranges. Scale and
///                                 levels are 0 where there is no such range; a range that has levels but no scale is
///                                 taken from each tensor as it comes (dynamic)
///     every other tensor          its checkpoint name and shape, F32 or F16; buffers stay F32 or I64. The bias of a
///                                 layer is that which it runs with: a bias correction is part of it
///
/// The header's metadata holds the texts that a checkpoint folder keeps beside its weights, the bit map and where the
/// file comes from (PackedFacts). Its padded length is a bound over all bit maps, and the two activation tables hold
/// every layer whether quantized or not: so the size of the file is a constant plus a sum over layers, whatever bits
/// they get and whatever a calibrator chose.
namespace voxbit {

/// A tensor of the model beside what LayerInfo says: everything that the reference module or its checkpoint holds.
struct ModelTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    bool isBuffer = false;   ///< BatchNorm statistics, inv_freq: not a parameter, never stored at half precision
    bool isInteger = false;  ///< int64 (num_batches_tracked)
    /// False for what the reference module owns and the checkpoint lacks, such as masked_spec_embed in base-960h.
    bool isStored = true;

    /// Elements. @throws InvalidArgument when the shape is impossible
    std::int64_t count() const;
};

/// Tensors of a packed file that no checkpoint has.
inline constexpr std::string_view kWeightScaleTensor = "voxbit.weight_scale";
inline constexpr std::string_view kActivationScaleTensor = "voxbit.activation_scale";
inline constexpr std::string_view kActivationLevelsTensor = "voxbit.activation_levels";

/// How many scales a quantized weight has.
enum class WeightScales {
    ByKind,     ///< one per output channel of a convolution, one per linear layer (as the reference)
    PerTensor,  ///< one
    PerChannel  ///< one per output channel
};

/// Width of tensors that are not quantized.
enum class RestWidth { Fp32, Fp16 };

/// What is to be chosen of the layout.
struct FileLayoutOptions {
    RestWidth rest = RestWidth::Fp32;
    WeightScales weightScales = WeightScales::ByKind;
    /// With PerChannel: weights of a linear layer's output channel that share a scale, see weightGroupSize(); 0: all.
    std::int64_t groupSize = 0;
    /// Texts stored in the header (config.json, vocab.json, ...), by metadata key.
    std::map<std::string, std::string> texts;
};

/// Room kept in the header for the bit map's key, format version, hashes and the names of method and calibrator.
inline constexpr std::size_t kProvenanceBytes = 2048;

/// Scales that a weight has once quantized. 0 for matrix products.
std::int64_t weightScaleCount(const LayerInfo& layer, const FileLayoutOptions& options);
/// Rows of a layer in the activation tables: its operands and its output.
std::int64_t activationCount(const LayerInfo& layer);

/// Indices of the tensors that hold the weight of each layer: one, two under weight normalisation, none for products.
/// @throws InvalidArgument naming a layer without its tensors, or with a tensor of another size
std::vector<std::vector<std::size_t>> layerWeightTensors(std::span<const LayerInfo> layers,
                                                         std::span<const ModelTensor> tensors);

/// Bytes of the JSON header, padded: enough for every bit map of this model. A multiple of 8, without the 8 bytes of
/// its own length.
std::size_t packedHeaderBytes(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors,
                              const FileLayoutOptions& options);

/// A tensor of a packed file.
struct PackedTensor {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape;
};

/// All tensors of the packed file for one bit map (an entry per layer).
/// @throws InvalidArgument as layerWeightTensors()
std::vector<PackedTensor> packedTensors(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors,
                                        const BitMap& bits, const FileLayoutOptions& options);

}  // namespace voxbit
