// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace voxbit {

/// "boot id/pid/start time" of this process: names a process for good; pids alone are used again.
std::string ownProcessIdentity();
/// Whether the process that this identity names still runs on this machine.
bool isProcessAlive(const std::string& identity);

/// "Intel(R) Xeon(R) ...", as the operating system calls it.
std::string cpuName();

}  // namespace voxbit
