// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "app/cli/console.h"

namespace voxbit::cli {

/// Prints what is in a packed file: its tree of modules with bits, scale and zero point of every layer, where it comes
/// from and where its bytes are. @throws as openPackedFile()
void inspectPacked(const Console& console, const std::filesystem::path& path);

}  // namespace voxbit::cli
