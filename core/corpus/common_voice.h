// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// Mozilla Common Voice: {locale}/{train,dev,test,validated}.tsv beside clips/, for one locale or several, also below
/// cv-corpus-*/. Clips of validated.tsv that are in none of the three others have the subset "validated". Needed
/// columns: path, client_id; the others (sentence, gender, age, accents or accent, locale) may be absent.
bool recogniseCommonVoice(const std::filesystem::path& path);
void readCommonVoice(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kCommonVoiceFormat{"common-voice", "Mozilla Common Voice (clips/, *.tsv)",
                                                 &recogniseCommonVoice, &readCommonVoice};

}  // namespace voxbit
