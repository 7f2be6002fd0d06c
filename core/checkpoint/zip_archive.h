// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace voxbit {

/// One file of a zip archive; the bytes lie in the archive itself.
struct ZipEntry {
    std::string name;
    std::span<const std::byte> data;
};

/// Lists a zip archive whose entries are all stored, not compressed, as torch.save writes them; with the 64-bit
/// extensions (APPNOTE.TXT 6.3.9, sections 4.3 and 4.5.3). Checksums are not compared: that would read every weight.
/// @param where names the file in messages
/// @throws FormatError on compressed, encrypted, overlapping, repeated or truncated entries
std::vector<ZipEntry> readStoredZip(std::span<const std::byte> archive, const std::string& where);

}  // namespace voxbit
