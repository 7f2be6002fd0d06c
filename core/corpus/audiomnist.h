// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// AudioMNIST: data/{speaker}/{digit}_{speaker}_{repetition}.wav, data/audioMNIST_meta.txt (JSON: gender, age, accent
/// by speaker). Where train.txt, valid.txt and test.txt list recordings, those are the subsets train, dev and test.
bool recogniseAudioMnist(const std::filesystem::path& path);
void readAudioMnist(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kAudioMnistFormat{"audiomnist", "AudioMNIST: spoken digits of 60 speakers",
                                                &recogniseAudioMnist, &readAudioMnist};

}  // namespace voxbit
