// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace voxbit {

/// Whole content of a file. @throws IoError, or FormatError when it is longer than `maxBytes`
std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{1} << 30);

/// Writes under a temporary name in the same folder, syncs, then renames: readers see the old file or the new one,
/// never half of it. @throws IoError
void writeFileAtomically(const std::filesystem::path& path, std::string_view content);
/// The same piece by piece. @param producer calls `write` with one piece after the other; when it throws, the file
/// stays what it was
void writeFileAtomically(
    const std::filesystem::path& path,
    const std::function<void(const std::function<void(std::span<const std::byte>)>& write)>& producer);

}  // namespace voxbit
