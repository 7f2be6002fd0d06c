// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/corpus/corpus.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {

/// What a data set tells of a speaker; empty where it does not.
struct SpeakerFacts {
    Gender gender = Gender::Unknown;
    std::string age;
    std::string language;
    std::string accent;
};

/// Reads a JSON object that has, for each speaker by name, an object with any of the keys gender, age, language and
/// accent: texts, or numbers as they are written; anything else is none. Reports what is no such object and passes it
/// over.
/// @throws IoError
std::map<std::string, SpeakerFacts> readSpeakerFacts(const std::filesystem::path& file, CorpusBuilder& builder);

}  // namespace voxbit
