// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: config.json, preprocessor_config.json and the files of a vocabulary, as anybody might write them.
// Built by ./run fuzz.
#include <map>

#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"
#include "core/models/layer_table.h"
#include "core/models/tensor_table.h"
#include "tests/fuzz/named_texts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::map<std::string, std::string> texts;
    for (auto& [name, text] : voxbit::fuzz::namedTexts(data, size)) texts[name] = std::move(text);
    try {
        const voxbit::Checkpoint checkpoint = voxbit::parseCheckpointTexts(texts, "input");
        (void)voxbit::expectedTensors(checkpoint.config);
        (void)voxbit::describeLayers(checkpoint.config);
    } catch (const voxbit::Error&) {
        // Refused, as it should be.
    }
    return 0;
}
