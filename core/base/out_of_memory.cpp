// SPDX-License-Identifier: Apache-2.0
#include "core/base/out_of_memory.h"

#include <fstream>
#include <limits>
#include <new>
#include <string_view>

namespace voxbit {

bool isOutOfMemory(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
    if (dynamic_cast<const Error*>(&error) != nullptr) return false;
    const std::string_view text = error.what();
    for (const std::string_view words : {"out of memory", "can't allocate memory", "not enough memory"}) {
        if (text.find(words) != std::string_view::npos) return true;
    }
    return false;
}

Error outOfMemoryOn(const std::string& utterance, const std::string& advice) {
    return Error("out of memory on utterance \"" + utterance + "\": " + advice);
}

double availableMemoryBytes() {
    std::ifstream facts("/proc/meminfo");
    for (std::string field; facts >> field;) {
        if (double kibibytes = 0; field == "MemAvailable:" && facts >> kibibytes) return kibibytes * 1024;
    }
    return std::numeric_limits<double>::infinity();
}

}  // namespace voxbit
