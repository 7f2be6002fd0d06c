// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace voxbit {

/// What is wrong with the outer structure of an audio file, judged by what libsndfile passes over in silence: it
/// shortens a WAV, RF64, AIFF or AU file to the bytes that are there, and ends an Ogg or MP3 stream where the file
/// ends. Sizes that streaming writers leave open (0 or all ones) are accepted.
/// @return a reason, or nothing for a complete file and for formats that are not examined here
/// @throws IoError
std::optional<std::string> findTruncation(const std::filesystem::path& path);

}  // namespace voxbit
