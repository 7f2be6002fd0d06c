// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/as_index.h"
#include "core/layers/layer_info.h"
#include "core/package/file_layout.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// What a size counts. Sizes are shown with this word, always.
enum class Accounting {
    File,   ///< bytes of the packed model file (file_layout.h)
    Paper,  ///< weights of selected layers at their bits, all other parameters at 8 bits (myQASR's poster)
    Code    ///< as Paper, all other parameters at 32 bits (myQASR's released code)
};

/// "file", "paper", "code".
std::string_view accountingName(Accounting accounting);
/// @throws InvalidArgument naming the three
Accounting parseAccounting(std::string_view name);
/// "fp32" or "fp16". @throws InvalidArgument naming both
RestWidth parseRestWidth(std::string_view name);

inline constexpr double kBytesPerMiB = 1024.0 * 1024.0;
/// "1.91 MiB (2003456 bytes)", for messages.
std::string exactSizeText(double bytes);

/// How sizes are counted.
struct SizeOptions {
    Accounting accounting = Accounting::File;
    FileLayoutOptions file;  ///< looked at by Accounting::File only
};

/// Where the bytes of a size are, each in bytes.
struct SizeParts {
    double header = 0;      ///< header and its length (File)
    double weights = 0;     ///< packed weights of quantized layers
    double scales = 0;      ///< of weights, inputs and outputs (File)
    double zeroPoints = 0;  ///< zero points and level ranges of inputs and outputs (File)
    double rest = 0;        ///< everything else, float weights of layers included
    double total() const { return header + weights + scales + zeroPoints + rest; }
};

/// The size of a model under every bit map: a constant plus a sum over layers. Sizes are in bytes and multiples of
/// 1/8 (Paper and Code count fractional bytes, as the reference does), so they are exact in double.
/// Immutable; safe to use from several threads.
class SizeModel {
  public:
    /// @param isSelected by layer: whether it belongs to those whose bits are allocated. The others count as rest
    ///        under Paper and Code while they are float. Empty: all weighted layers.
    /// @throws InvalidArgument when a layer's weight is not among the tensors
    SizeModel(std::span<const LayerInfo> layers, std::span<const ModelTensor> tensors,
              const std::vector<bool>& isSelected, const SizeOptions& options);

    Accounting accounting() const { return m_accounting; }
    int layerCount() const { return static_cast<int>(m_layers.size()); }

    /// Everything that bits do not change.
    double constantBytes() const { return m_constant.total(); }
    /// What a layer adds at a weight width of 1..32. 0 for matrix products.
    double layerBytes(int layer, Bits weightBits) const { return m_layers[asIndex(layer)].bytes[asIndex(weightBits)]; }
    /// constantBytes() + sum of layerBytes(). @throws InvalidArgument when the bit map has another number of layers
    double sizeBytes(const BitMap& bits) const;
    /// The same, divided by what the bytes hold. @throws as sizeBytes()
    SizeParts parts(const BitMap& bits) const;

  private:
    struct Layer {
        std::array<double, kFloatBits + 1> bytes{};  ///< by weight width; [0] is not used
        double scaleBytes = 0;                       ///< part of `bytes` at quantized widths
    };
    void checkLength(const BitMap& bits) const;

    Accounting m_accounting;
    std::vector<Layer> m_layers;
    SizeParts m_constant;
};

}  // namespace voxbit
