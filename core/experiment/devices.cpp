// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/devices.h"

#include "core/base/error.h"
#include "core/models/model.h"

namespace voxbit {

std::vector<std::string> cudaDevices() {
    constexpr int kMostDevices = 16;
    std::vector<std::string> names;
    try {
        for (int i = 0; i < kMostDevices; ++i) names.push_back(parseDevice("cuda:" + std::to_string(i)).name);
    } catch (const Error&) {
        // The first number that there is no device for.
    }
    return names;
}

}  // namespace voxbit
