// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// FLEURS (Conneau et al. 2022): {language}/{train,dev,test}.tsv without a header line (id, file_name,
/// raw_transcription, transcription, characters, num_samples, gender) and {language}/audio/{subset}/*.wav, for one
/// language or several. It publishes no speaker ids: every speaker is empty.
bool recogniseFleurs(const std::filesystem::path& path);
void readFleurs(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kFleursFormat{"fleurs", "FLEURS (audio/{split}, *.tsv)", &recogniseFleurs, &readFleurs};

}  // namespace voxbit
