// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/corpus/formats.h"

namespace voxbit {

/// A Kaldi data directory (wav.scp, text, utt2spk, spk2gender, spk2age) or a tree of them, one per subset. Paths in
/// wav.scp are relative to the directory or one of the two above it. Commands in wav.scp ("... |") are reported and
/// never run; directories with `segments` are reported, as their utterances are parts of files.
bool recogniseKaldi(const std::filesystem::path& path);
void readKaldi(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kKaldiFormat{"kaldi", "Kaldi data directories (wav.scp, utt2spk)", &recogniseKaldi,
                                           &readKaldi};

}  // namespace voxbit
