// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/peak_memory.h"

#include <fstream>
#include <string>

namespace voxbit {

std::int64_t peakResidentBytes() {
    // Not getrusage(): its figure cannot be reset, and begins with that of the program that started this one.
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6)) * 1024;  // "VmHWM:  123 kB", in KiB
    }
    return 0;
}

bool resetPeakResidentBytes() {
    std::ofstream reset("/proc/self/clear_refs");
    reset << "5";  // proc(5): the peak becomes what is resident now
    return static_cast<bool>(reset.flush());
}

}  // namespace voxbit
