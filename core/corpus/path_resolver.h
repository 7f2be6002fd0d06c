// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace voxbit {

/// Resolves the paths of one list whose base is not written in it: they are relative to where a recipe was run, which
/// is the list's folder or one above it. The base is decided once, by the first path that leads to a file, and is the
/// list's folder where none does.
class PathResolver {
  public:
    /// Where to look beside the list's folder.
    struct Search {
        int levelsAbove = 2;
        bool looksIntoFolders = false;  ///< also into the folders of each of these
    };

    /// @param directory the list's folder
    /// @param root the corpus: a base inside it may be left by ".." as far as it goes, one above it not at all
    PathResolver(std::filesystem::path directory, std::filesystem::path root, Search search);

    /// @return an absolute path as it is, another below the base; nothing when it leaves that or holds a NUL
    std::optional<std::string> resolve(std::string_view path);

  private:
    bool tryBase(const std::filesystem::path& base, std::string_view path);
    void findBase(std::string_view path);
    std::string fence(const std::string& base) const;

    std::filesystem::path m_directory;
    std::filesystem::path m_root;
    Search m_search;
    std::string m_base;
};

}  // namespace voxbit
