// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/corpus/corpus.h"

namespace voxbit {

/// What the readers of the formats write into. Belongs to one thread.
class CorpusBuilder {
  public:
    /// @param root the tree that relative paths must not leave
    /// @throws InvalidArgument when its path is not UTF-8: no name in it could be stored
    explicit CorpusBuilder(std::filesystem::path root);

    const std::filesystem::path& root() const { return m_corpus.root; }

    /// The content of a list. Lines that are not UTF-8 become problems, and are empty in what is returned.
    /// @throws as readTextFile()
    std::string readList(const std::filesystem::path& file);
    /// An utterance whose file name or text is not UTF-8 becomes a problem.
    void add(Utterance utterance);
    void report(const std::filesystem::path& path, const std::string& reason);
    void report(const std::filesystem::path& path, std::size_t line, const std::string& reason);

    /// Sorts by id; of several utterances with one id the first read stays, the others become problems.
    Corpus finish(std::string format);

  private:
    Corpus m_corpus;
};

/// `relative` below `base`, or nothing when it is empty, absolute, holds a NUL or would leave `limit`, of which `base`
/// is a part. Judged by the text alone: no file is looked at.
std::optional<std::string> resolveInside(const std::string& base, std::string_view relative, const std::string& limit);

/// What an error says about a file, without the file's name in front: a Problem has that beside it.
std::string reasonOf(const std::string& path, const std::exception& error);

/// The names in a folder that do not start with a dot, sorted; folders only, or files only.
/// @throws IoError
std::vector<std::string> listFolders(const std::filesystem::path& folder);
std::vector<std::string> listFiles(const std::filesystem::path& folder);

/// Whether there is a file that can be looked at; no errors.
bool isFile(const std::filesystem::path& path);

/// Whether a name ends like an audio file that libsndfile reads.
bool isAudioName(std::string_view name);

}  // namespace voxbit
