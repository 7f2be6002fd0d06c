// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// Free Spoken Digit Dataset: recordings/{digit}_{speaker}_{index}.wav, metadata.json. The label is the digit, the
/// transcript its English word in capitals. Subsets: "test" is the official one (index 0-4); of the official training
/// part, "dev" is 5-9 (ours, to choose models by) and "train" the rest.
bool recogniseFsdd(const std::filesystem::path& path);
void readFsdd(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kFsddFormat{"fsdd", "Free Spoken Digit Dataset", &recogniseFsdd, &readFsdd};

}  // namespace voxbit
