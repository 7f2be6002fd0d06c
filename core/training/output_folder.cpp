// SPDX-License-Identifier: Apache-2.0
#include "core/training/output_folder.h"

#include "core/base/fields.h"
#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/models/tensor_file.h"

namespace voxbit {
namespace {

std::string specialTokensJson(const SpecialTokens& special) {
    Json json;
    json["bos_token"] = special.begin;
    json["eos_token"] = special.end;
    json["pad_token"] = special.pad;
    json["unk_token"] = special.unknown;
    return json.dump(1) + "\n";
}

std::string tokenizerJson(const SpecialTokens& special, const PreprocessorConfig& preprocessor) {
    Json json = Json::parse(specialTokensJson(special));
    json["do_lower_case"] = special.doLowerCase;
    json["do_normalize"] = preprocessor.doNormalize;
    json["return_attention_mask"] = preprocessor.returnAttentionMask;
    json["tokenizer_class"] = "Wav2Vec2CTCTokenizer";
    json["word_delimiter_token"] = special.wordDelimiter;
    return json.dump(1) + "\n";
}

}  // namespace

void writeOutputFolder(const std::filesystem::path& folder, const ModelConfig& config,
                       const PreprocessorConfig& preprocessor, const Vocabulary& vocabulary,
                       const ParameterList& tensors) {
    createFolder(folder);
    writeFileAtomically(folder / "config.json", modelConfigJson(config));
    writeFileAtomically(folder / "preprocessor_config.json", preprocessorConfigJson(preprocessor));
    writeFileAtomically(folder / "vocab.json", vocabularyJson(vocabulary));
    writeFileAtomically(folder / "tokenizer_config.json", tokenizerJson(vocabulary.special(), preprocessor));
    writeFileAtomically(folder / "special_tokens_map.json", specialTokensJson(vocabulary.special()));
    writeTensors(folder / "model.safetensors", tensors, {{"format", "pt"}});
}

}  // namespace voxbit
