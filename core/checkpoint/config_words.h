// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/checkpoint/model_config.h"

namespace voxbit {

/// What a word of config.json means.
template <class Enum>
using Word = std::pair<std::string_view, Enum>;

inline constexpr Word<Activation> kActivations[] = {{"gelu", Activation::Gelu},
                                                    {"gelu_new", Activation::GeluTanh},
                                                    {"relu", Activation::Relu},
                                                    {"silu", Activation::Silu},
                                                    {"swish", Activation::Silu}};

/// Bounds of widths and layers, far above every published model and far below what would exhaust memory.
inline constexpr int kMaxWidth = 1 << 16;
inline constexpr int kMaxLayers = 1024;

/// The first word with this meaning.
template <class Enum, std::size_t N>
std::string wordFor(Enum value, const Word<Enum> (&words)[N]) {
    for (const auto& [word, meaning] : words)
        if (meaning == value) return std::string(word);
    return {};
}

}  // namespace voxbit
