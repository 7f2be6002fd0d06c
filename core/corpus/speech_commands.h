// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// Google Speech Commands (Warden 2018): {word}/{speaker}_nohash_{n}.wav; the label is the word. Clips that
/// validation_list.txt and testing_list.txt name have the subsets "validation" and "testing", all others "training";
/// without those lists there are no subsets. _background_noise_ is no speech and left out.
bool recogniseSpeechCommands(const std::filesystem::path& path);
void readSpeechCommands(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kSpeechCommandsFormat{"speech-commands", "Google Speech Commands (word folders)",
                                                    &recogniseSpeechCommands, &readSpeechCommands};

}  // namespace voxbit
