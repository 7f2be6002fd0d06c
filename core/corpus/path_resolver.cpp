// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/path_resolver.h"

#include <system_error>
#include <utility>

#include "core/base/error.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {

namespace fs = std::filesystem;

PathResolver::PathResolver(fs::path directory, fs::path root, Search search)
    : m_directory(std::move(directory)), m_root(std::move(root)), m_search(search) {}

std::optional<std::string> PathResolver::resolve(std::string_view path) {
    if (path.find('\0') != std::string_view::npos) return {};
    if (path.starts_with('/')) return std::string(path);
    if (m_base.empty()) findBase(path);
    return resolveInside(m_base, path, fence(m_base));
}

bool PathResolver::tryBase(const fs::path& base, std::string_view path) {
    std::error_code code;
    const auto target = resolveInside(base.string(), path, fence(base.string()));
    if (!target || !fs::is_regular_file(*target, code)) return false;
    m_base = base.string();
    return true;
}

void PathResolver::findBase(std::string_view path) {
    fs::path base = m_directory;
    for (int level = 0; level <= m_search.levelsAbove && !base.empty(); ++level, base = base.parent_path()) {
        if (tryBase(base, path)) return;
        if (!m_search.looksIntoFolders) continue;
        std::error_code code;
        if (!fs::is_directory(base, code)) continue;
        for (const std::string& name : listFolders(base)) {
            if (tryBase(base / name, path)) return;
        }
    }
    m_base = m_directory.string();
}

std::string PathResolver::fence(const std::string& base) const {
    return (base + "/").starts_with(m_root.string() + "/") ? m_root.string() : base;
}

}  // namespace voxbit
