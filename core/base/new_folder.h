// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace voxbit {

/// For commands that write into a folder of their own.
/// @throws InvalidArgument when something is at `path` already that is not an empty folder
void requireNewFolder(const std::filesystem::path& path);

/// Makes a folder and those above it, as far as they are missing. @throws IoError
void createFolder(const std::filesystem::path& path);

}  // namespace voxbit
