// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace voxbit {

/// The accelerators of this machine, as Experiment::device names them: "cuda:0", "cuda:1", ... The first call asks the
/// driver and may take seconds.
std::vector<std::string> cudaDevices();

}  // namespace voxbit
