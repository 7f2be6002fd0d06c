// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace voxbit {

/// preprocessor_config.json: how audio becomes the model's input. Defaults are those of Hugging Face's
/// Wav2Vec2FeatureExtractor.
struct PreprocessorConfig {
    int samplingRateHz = 16000;
    bool doNormalize = true;           ///< zero mean, unit population variance, epsilon 1e-7
    bool returnAttentionMask = false;  ///< then normalisation is over the true length, else over the padded vector
    double paddingValue = 0.0;         ///< kept for writing: what is shorter is padded with zeros here
    int featureSize = 1;               ///< likewise; numbers per sample
};

/// @param where names the source in messages
/// @throws FormatError naming source, field, value and allowed range
PreprocessorConfig parsePreprocessorConfig(std::string_view json, const std::string& where);
/// preprocessor_config.json for this value, keys sorted.
std::string preprocessorConfigJson(const PreprocessorConfig& config);

}  // namespace voxbit
