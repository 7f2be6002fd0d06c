// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/preprocessor_config.h"

#include "core/checkpoint/json_fields.h"
#include "core/checkpoint/json_text.h"

namespace voxbit {

PreprocessorConfig parsePreprocessorConfig(std::string_view json, const std::string& where) {
    const nlohmann::json root = parseCheckpointJson(json, where);
    const JsonFields fields(root, where);
    PreprocessorConfig config;
    fields.read("sampling_rate", config.samplingRateHz, 1000, 768000);
    fields.read("do_normalize", config.doNormalize);
    fields.read("return_attention_mask", config.returnAttentionMask);
    fields.read("padding_value", config.paddingValue, -1.0, 1.0);
    fields.read("feature_size", config.featureSize, 1, 1);
    std::string paddingSide = "right";
    fields.read("padding_side", paddingSide);
    if (paddingSide != "right") fields.fail("padding_side", "'" + paddingSide + "'", "right");
    return config;
}

std::string preprocessorConfigJson(const PreprocessorConfig& config) {
    const nlohmann::json json = {{"feature_extractor_type", "Wav2Vec2FeatureExtractor"},
                                 {"feature_size", config.featureSize},
                                 {"sampling_rate", config.samplingRateHz},
                                 {"padding_value", config.paddingValue},
                                 {"padding_side", "right"},
                                 {"do_normalize", config.doNormalize},
                                 {"return_attention_mask", config.returnAttentionMask}};
    return json.dump(2) + "\n";
}

}  // namespace voxbit
