// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: experiment files. One that is accepted must survive its own JSON. Built by ./run fuzz.
#include <cstdlib>

#include "core/base/error.h"
#include "core/experiment/experiment.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    try {
        const auto experiment = voxbit::fromJson<voxbit::Experiment>(voxbit::yamlToJson(text, "input"), "");
        experiment.validate();
        const voxbit::Json json = voxbit::toJson(experiment);
        if (voxbit::toJson(voxbit::fromJson<voxbit::Experiment>(json, "")) != json) std::abort();
    } catch (const voxbit::Error&) {
        // Refused, as it should be.
    }
    return 0;
}
