// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// LibriSpeech (Panayotov et al. 2015): {subset}/{speaker}/{chapter}/{id}.flac with {speaker}-{chapter}.trans.txt,
/// the speakers' sex in SPEAKERS.TXT. The path is the folder of SPEAKERS.TXT, the one above it, or one subset below it.
bool recogniseLibrispeech(const std::filesystem::path& path);
void readLibrispeech(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kLibrispeechFormat{"librispeech", "LibriSpeech (SPEAKERS.TXT, *.trans.txt)",
                                                 &recogniseLibrispeech, &readLibrispeech};

}  // namespace voxbit
