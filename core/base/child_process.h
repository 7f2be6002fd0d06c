// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <string>
#include <vector>

namespace voxbit {

/// How another program ended.
struct ProcessResult {
    int exitCode = 0;    ///< 128 + signal when a signal ended it
    std::string output;  ///< both its streams, the first mebibyte
};

/// Runs a program, found as the shell would find it but without one, and waits for its end. It gets nothing on its
/// input and a process group of its own, which is killed as a whole when a stop is requested. Thread-safe.
/// @param command the program and its arguments
/// @throws IoError when it cannot be started; Cancelled
ProcessResult runProcess(const std::vector<std::string>& command, const std::stop_token& stop = {});

}  // namespace voxbit
