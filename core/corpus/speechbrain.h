// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// SpeechBrain's manifests: CSV with the columns ID and wav, or JSON, an object of objects with "wav". One file, or a
/// folder of such files, each a subset named by the file (of a CSV and a JSON file of one name the CSV is read).
/// Transcript: the first of wrd, words, transcript, transcription, trans, text that is there; speaker: spk_id, spkID or
/// speaker; class, where there is no transcript: command, label, class_string; also gender, language (lang), accent,
/// age. Paths are relative to where a recipe was run, or begin with a variable of the recipe ("{data_root}/",
/// "$data_root/") which stands for the folder of the audio: the list's folder, one of three above, or a folder in one
/// of these, as the first path decides.
bool recogniseSpeechbrain(const std::filesystem::path& path);
void readSpeechbrain(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kSpeechbrainFormat{"speechbrain", "SpeechBrain manifests (CSV or JSON)",
                                                 &recogniseSpeechbrain, &readSpeechbrain};

}  // namespace voxbit
