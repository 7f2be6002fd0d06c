// SPDX-License-Identifier: Apache-2.0
#include "core/base/new_folder.h"

#include <system_error>

#include "core/base/error.h"

namespace voxbit {

void requireNewFolder(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    if (fs::exists(path) && !(fs::is_directory(path) && fs::is_empty(path)))
        throw InvalidArgument(path.string() + " is already there and not an empty folder; choose another");
}

void createFolder(const std::filesystem::path& path) {
    std::error_code code;
    std::filesystem::create_directories(path, code);
    if (code) throw IoError("cannot create the folder " + path.string() + ": " + code.message());
}

}  // namespace voxbit
