// SPDX-License-Identifier: Apache-2.0
#include "core/base/new_folder.h"

#include <system_error>

#include "core/base/error.h"

namespace voxbit {

void requireNewFolder(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (status.type() == fs::file_type::not_found) return;
    if (!fs::is_directory(status) || !fs::is_empty(path, code) || code)
        throw InvalidArgument(path.string() + " is already there and not an empty folder; choose another");
}

void createFolder(const std::filesystem::path& path) {
    std::error_code code;
    std::filesystem::create_directories(path, code);
    if (code) throw IoError("cannot create the folder " + path.string() + ": " + code.message());
}

}  // namespace voxbit
