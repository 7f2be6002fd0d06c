// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <string>

namespace voxbit::fuzz {

/// Readers map files: one in memory takes the place of a file on disk.
class MemoryFile {
  public:
    MemoryFile() : m_descriptor(memfd_create("fuzz", MFD_CLOEXEC)) {}
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }
    bool hold(const std::uint8_t* data, std::size_t size) const {
        return ftruncate(m_descriptor, 0) == 0 && lseek(m_descriptor, 0, SEEK_SET) == 0 &&
               write(m_descriptor, data, size) == static_cast<ssize_t>(size);
    }

  private:
    int m_descriptor;
};

}  // namespace voxbit::fuzz
