// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/corpus/corpus.h"

namespace voxbit {

class CorpusBuilder;

/// One layout of speech data. A new one is a file with these two functions and a line in formats.cpp.
struct CorpusFormat {
    const char* name;         ///< for --format
    const char* description;  ///< one line for --help
    /// Whether the path looks like this layout; no file is read further than that needs. @throws IoError
    bool (*recognise)(const std::filesystem::path& path);
    /// Adds what it finds and reports what is broken; throws only when there is nothing to read at all.
    void (*read)(const std::filesystem::path& path, CorpusBuilder& builder);
};

/// In the order in which they are tried.
std::span<const CorpusFormat> corpusFormats();

/// Lists a corpus in its original layout, or a manifest (manifest.h), without opening any audio: files that a
/// list names but that are missing show up in scanClips(). Broken lines become problems and reading goes on. A
/// relative path in a list is refused when it leaves the corpus.
/// @param path a folder, or a manifest file
/// @param format a name of corpusFormats(), or "auto"
/// @throws IoError when there is no such path
/// @throws InvalidArgument for an unknown format
/// @throws FormatError when no format recognises the path, or the list is unreadable as a whole
Corpus readCorpus(const std::filesystem::path& path, const std::string& format = "auto");

}  // namespace voxbit
