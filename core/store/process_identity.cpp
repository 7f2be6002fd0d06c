// SPDX-License-Identifier: Apache-2.0
#include "core/store/process_identity.h"

#include <unistd.h>

#include <fstream>
#include <iterator>

#include "core/base/delimited.h"

namespace voxbit {
namespace {

std::string fileText(const std::string& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string bootId() {
    return std::string(trimmed(fileText("/proc/sys/kernel/random/boot_id")));
}

/// Field 22 of /proc/PID/stat, counted after the command name, which may hold blanks and parentheses itself.
std::string startTime(const std::string& pid) {
    const std::string stat = fileText("/proc/" + pid + "/stat");
    const std::size_t end = stat.rfind(')');
    if (end == std::string::npos) return {};
    const auto fields = splitLine(std::string_view(stat).substr(end + 2), ' ');
    constexpr std::size_t kStartTime = 22 - 3;
    // A killed process that its parent has not waited for yet ("Z") is as dead as one that is gone.
    if (fields.size() <= kStartTime || fields[0] == "Z" || fields[0] == "X") return {};
    return std::string(fields[kStartTime]);
}

std::string identityOfProcess(const std::string& pid) {
    return bootId() + "/" + pid + "/" + startTime(pid);
}

}  // namespace

std::string ownProcessIdentity() {
    return identityOfProcess(std::to_string(::getpid()));
}

bool isProcessAlive(const std::string& identity) {
    const auto parts = splitLine(identity, '/');
    if (parts.size() != 3 || parts[2].empty()) return false;
    return identityOfProcess(std::string(parts[1])) == identity;
}

std::string cpuName() {
    const std::string info = fileText("/proc/cpuinfo");
    LineReader lines(info);
    for (std::string_view line; lines.next(line);) {
        if (line.starts_with("model name")) return std::string(trimmed(line.substr(line.find(':') + 1)));
    }
    return "unknown";
}

}  // namespace voxbit
