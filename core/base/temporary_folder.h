// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace voxbit {

/// A new folder, which goes with everything in it when this does.
class TemporaryFolder {
  public:
    /// @param prefix its path but for six letters, which no other folder has @throws IoError
    explicit TemporaryFolder(const std::filesystem::path& prefix);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

  private:
    std::filesystem::path m_path;
};

}  // namespace voxbit
