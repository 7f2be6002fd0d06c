// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/corpus/formats.h"

namespace voxbit {

/// The manifest: a list for recordings in no known layout.
///
/// CSV (RFC 4180) and TSV (no quoting) start with a line of column names; JSONL has one object per line. Encoding is
/// UTF-8. The path is absolute, or relative to the manifest's folder, which it must not leave by "..".
///
/// | column     | needed | meaning                                                             |
/// |------------|--------|---------------------------------------------------------------------|
/// | path       | yes    | audio file                                                          |
/// | speaker    | yes    | may be empty where it is unknown                                    |
/// | transcript | one of | what is said                                                        |
/// | label      | them   | the class of the recording                                          |
/// | id         | no     | unique name; without it the path without its extension              |
/// | gender     | no     | F, M, other, or a spelling of a supported data set                  |
/// | language, accent, age, subset | no | text                                                 |
///
/// Unknown columns are reported once and left out. A folder that holds manifest.csv, manifest.tsv or manifest.jsonl is
/// read through it.
bool recogniseManifest(const std::filesystem::path& path);
void readManifest(const std::filesystem::path& path, CorpusBuilder& builder);

inline constexpr CorpusFormat kManifestFormat{"manifest", "a CSV, TSV or JSONL list of files", &recogniseManifest,
                                              &readManifest};

/// A manifest in CSV with all columns, as readManifest() reads it back; paths below `folder` are written relative to
/// it.
std::string manifestCsv(const Corpus& corpus, const std::filesystem::path& folder);

}  // namespace voxbit
