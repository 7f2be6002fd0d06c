// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace voxbit {

/// A file mapped read-only into memory: nothing is read before it is touched. Immutable, shared between threads.
class MappedFile {
  public:
    /// @throws IoError when the file is missing, unreadable or not a regular file. An empty file maps to no bytes.
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    /// The whole content; lives as long as this.
    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    const std::filesystem::path& path() const { return m_path; }
    /// Gives the memory of its pages back; who touches them again reads them from the file anew.
    void releasePages() const;

  private:
    MappedFile(std::filesystem::path path, const std::byte* data, std::size_t size);

    std::filesystem::path m_path;
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace voxbit
