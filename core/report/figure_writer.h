// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>

#include "core/report/figure.h"

namespace voxbit {

/// Writes a figure as PNG. core has none of its own: the window library draws it, where a program was built with it.
using FigureWriter = std::function<void(const Figure& figure, const std::filesystem::path& path)>;

}  // namespace voxbit
