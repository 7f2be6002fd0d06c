// SPDX-License-Identifier: Apache-2.0
#include "core/training/output_folder.h"

#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/base/text_file.h"
#include "core/checkpoint/safetensors_writer.h"

namespace voxbit {
namespace {

DType dtypeOf(const std::string& name, const at::Tensor& tensor) {
    if (tensor.scalar_type() == at::kFloat) return DType::F32;
    if (tensor.scalar_type() == at::kLong) return DType::I64;
    throw InvalidArgument("tensor " + name + " is neither float32 nor int64 and cannot be saved");
}

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

void writeTensors(const std::filesystem::path& path, const ParameterList& tensors,
                  const std::map<std::string, std::string>& metadata) {
    std::vector<at::Tensor> onCpu;
    std::vector<TensorBytes> views;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor& plain = onCpu.emplace_back(tensor.detach().cpu().contiguous());
        views.push_back({name,
                         dtypeOf(name, plain),
                         plain.sizes().vec(),
                         {static_cast<const std::byte*>(plain.data_ptr()), plain.nbytes()}});
    }
    SafetensorsOptions options;
    options.metadata = metadata;
    writeSafetensors(path, views, options);
}

void writeOutputFolder(const std::filesystem::path& folder, const ModelConfig& config,
                       const PreprocessorConfig& preprocessor, const Vocabulary& vocabulary,
                       const ParameterList& tensors) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) throw IoError("cannot create the folder " + folder.string() + ": " + code.message());
    writeFileAtomically(folder / "config.json", modelConfigJson(config));
    writeFileAtomically(folder / "preprocessor_config.json", preprocessorConfigJson(preprocessor));
    writeFileAtomically(folder / "vocab.json", vocabularyJson(vocabulary));
    writeFileAtomically(folder / "tokenizer_config.json", tokenizerJson(vocabulary.special(), preprocessor));
    writeFileAtomically(folder / "special_tokens_map.json", specialTokensJson(vocabulary.special()));
    writeTensors(folder / "model.safetensors", tensors, {{"format", "pt"}});
}

}  // namespace voxbit
