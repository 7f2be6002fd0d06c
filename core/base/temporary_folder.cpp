// SPDX-License-Identifier: Apache-2.0
#include "core/base/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "core/base/error.h"

namespace voxbit {

TemporaryFolder::TemporaryFolder(const std::filesystem::path& prefix) {
    std::string pattern = prefix.string() + "XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr)
        throw IoError("cannot make a folder " + prefix.string() + "...: " + std::generic_category().message(errno));
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace voxbit
