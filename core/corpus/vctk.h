// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// VCTK 0.92 and 0.80: speaker-info.txt (ID, AGE, GENDER, ACCENTS, ...), txt/{speaker}/{utterance}.txt, and
/// wav48_silence_trimmed/{speaker}/{utterance}_mic1.flac or wav48/{speaker}/{utterance}.wav. Of the two microphones of
/// 0.92 the first is listed, the second where there is no first: both hold the same words at the same moment, and what
/// is one utterance must not fall into two subsets.
bool recogniseVctk(const std::filesystem::path& path);
void readVctk(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kVctkFormat{"vctk", "VCTK corpus, 0.92 or 0.80", &recogniseVctk, &readVctk};

}  // namespace voxbit
