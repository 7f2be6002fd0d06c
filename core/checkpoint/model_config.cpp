// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/model_config.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/base/fields.h"
#include "core/checkpoint/config_words.h"
#include "core/checkpoint/json_fields.h"
#include "core/checkpoint/json_text.h"
#include "core/checkpoint/keyword_config.h"

namespace voxbit {

namespace {

constexpr Word<Family> kFamilies[] = {{"wav2vec2", Family::Wav2Vec2},
                                      {"wav2vec2-conformer", Family::Wav2Vec2Conformer},
                                      {"kwt", Family::KeywordTransformer},
                                      {"keyword-rnn", Family::KeywordRnn},
                                      {"keyword-resnet", Family::KeywordResnet}};
constexpr Word<FeatureNorm> kFeatureNorms[] = {{"group", FeatureNorm::Group}, {"layer", FeatureNorm::Layer}};
constexpr Word<PositionEmbeddings> kPositions[] = {{"relative", PositionEmbeddings::Relative},
                                                   {"rotary", PositionEmbeddings::Rotary}};

struct Architecture {
    std::string_view name;
    Family family;
    Head head;
    bool hasCtcBlocks = false;
};
constexpr Architecture kArchitectures[] = {
    {"Wav2Vec2ForCTC", Family::Wav2Vec2, Head::Ctc},
    {"Wav2Vec2ForSequenceClassification", Family::Wav2Vec2, Head::SequenceClassification},
    {"EncoderASR", Family::Wav2Vec2, Head::Ctc, true},
    {"Wav2Vec2ConformerForCTC", Family::Wav2Vec2Conformer, Head::Ctc},
    {"EncoderASR", Family::Wav2Vec2Conformer, Head::Ctc, true},
    {"Wav2Vec2ConformerForSequenceClassification", Family::Wav2Vec2Conformer, Head::SequenceClassification},
    {"KeywordTransformer", Family::KeywordTransformer, Head::SequenceClassification},
    {"KeywordRnn", Family::KeywordRnn, Head::SequenceClassification},
    {"KeywordResnet", Family::KeywordResnet, Head::SequenceClassification},
};

/// Bounds far above every published model and far below what would exhaust memory or overflow a product.
constexpr int kMaxConvLayers = 32;
constexpr int kMaxKernel = 4096;
constexpr int kMaxVocabulary = 1 << 20;
constexpr int kMaxMask = 1 << 20;
constexpr int kMaxPositions = 1 << 20;
constexpr int kMaxHeadLayers = 64;

/// What SpeechBrain's recipes for wav2vec2 have.
constexpr int kUsualHeadLayers = 3;

void require(bool holds, const std::string& message) {
    if (!holds) throw InvalidArgument(message);
}

const Architecture& parseArchitecture(const nlohmann::json& config, Family family, const std::string& where) {
    std::string known;
    for (const auto& entry : kArchitectures)
        if (entry.family == family) known += (known.empty() ? "" : ", ") + std::string(entry.name);
    const auto architectures = config.find("architectures");
    if (architectures == config.end() || !architectures->is_array() || architectures->size() != 1 ||
        !architectures->front().is_string())
        throw FormatError(where + ": architectures must be a list of one name; allowed: " + known);
    const auto& name = architectures->front().get_ref<const std::string&>();
    for (const auto& entry : kArchitectures)
        if (entry.family == family && entry.name == name) return entry;
    throw FormatError(where + ": architectures names '" + name + "'; allowed: " + known);
}

/// id2label maps "0", "1", ... to names; without it Hugging Face makes LABEL_0, LABEL_1, ... (two unless num_labels).
std::vector<std::string> parseLabels(const JsonFields& fields) {
    const nlohmann::json* map = fields.find("id2label");
    std::vector<std::string> labels;
    if (!map) {
        int count = 2;
        fields.read("num_labels", count, 1, kMaxVocabulary);
        for (int i = 0; i < count; ++i) labels.push_back("LABEL_" + std::to_string(i));
        return labels;
    }
    if (!map->is_object() || map->empty()) fields.fail("id2label", map->dump().substr(0, 40), "an object of id: name");
    for (std::size_t i = 0; i < map->size(); ++i) {
        const auto found = map->find(std::to_string(i));
        if (found == map->end() || !found->is_string())
            fields.fail("id2label", "without a name for id " + std::to_string(i), "names for ids 0 .. count-1");
        labels.push_back(found->get<std::string>());
    }
    int count = static_cast<int>(labels.size());
    fields.read("num_labels", count, count, count);
    return labels;
}

void writeLabels(nlohmann::json& json, const std::vector<std::string>& labels) {
    json["id2label"] = json["label2id"] = nlohmann::json::object();
    json.erase("num_labels");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        json["id2label"][std::to_string(i)] = labels[i];
        json["label2id"][labels[i]] = std::to_string(i);
    }
}

void readFeatureEncoder(const JsonFields& fields, ModelConfig& c) {
    fields.read("feat_extract_norm", c.featExtractNorm, kFeatureNorms);
    fields.read("feat_extract_activation", c.featExtractActivation, kActivations);
    fields.read("conv_dim", c.convDim, 1, kMaxWidth, kMaxConvLayers);
    fields.read("conv_kernel", c.convKernel, 1, kMaxKernel, kMaxConvLayers);
    fields.read("conv_stride", c.convStride, 1, kMaxKernel, kMaxConvLayers);
    fields.read("conv_bias", c.convBias);
    int count = static_cast<int>(c.convDim.size());
    fields.read("num_feat_extract_layers", count, count, count);
    fields.read("num_conv_pos_embeddings", c.numConvPosEmbeddings, 1, kMaxKernel);
    fields.read("num_conv_pos_embedding_groups", c.numConvPosEmbeddingGroups, 1, kMaxWidth);
}

void readEncoder(const JsonFields& fields, ModelConfig& c) {
    fields.read("hidden_size", c.hiddenSize, 1, kMaxWidth);
    fields.read("num_hidden_layers", c.numHiddenLayers, 1, kMaxLayers);
    fields.read("num_attention_heads", c.numAttentionHeads, 1, kMaxWidth);
    fields.read("intermediate_size", c.intermediateSize, 1, 16 * kMaxWidth);
    fields.read("hidden_act", c.hiddenAct, kActivations);
    fields.read("layer_norm_eps", c.layerNormEps, 0.0, 1.0);
    if (c.family == Family::Wav2Vec2) {
        fields.read("do_stable_layer_norm", c.doStableLayerNorm);
        return;
    }
    const nlohmann::json* position = fields.find("position_embeddings_type");
    // null is a value here (no positions), while everywhere else it means the default.
    if (position)
        fields.read("position_embeddings_type", c.positionEmbeddingsType, kPositions);
    else if (fields.hasNull("position_embeddings_type"))
        c.positionEmbeddingsType = PositionEmbeddings::None;
    fields.read("rotary_embedding_base", c.rotaryEmbeddingBase, 1.0, 1e9);
    fields.read("max_source_positions", c.maxSourcePositions, 1, kMaxPositions);
    fields.read("conv_depthwise_kernel_size", c.convDepthwiseKernelSize, 1, kMaxKernel);
    fields.read("conformer_conv_dropout", c.conformerConvDropout, 0.0, 1.0);
}

void readTraining(const JsonFields& fields, ModelConfig& c) {
    fields.read("apply_spec_augment", c.applySpecAugment);
    fields.read("mask_time_prob", c.maskTimeProb, 0.0, 1.0);
    fields.read("mask_time_length", c.maskTimeLength, 1, kMaxMask);
    fields.read("mask_time_min_masks", c.maskTimeMinMasks, 0, kMaxMask);
    fields.read("mask_feature_prob", c.maskFeatureProb, 0.0, 1.0);
    fields.read("mask_feature_length", c.maskFeatureLength, 1, kMaxMask);
    fields.read("mask_feature_min_masks", c.maskFeatureMinMasks, 0, kMaxMask);
    fields.read("hidden_dropout", c.hiddenDropout, 0.0, 1.0);
    fields.read("attention_dropout", c.attentionDropout, 0.0, 1.0);
    fields.read("activation_dropout", c.activationDropout, 0.0, 1.0);
    fields.read("feat_proj_dropout", c.featProjDropout, 0.0, 1.0);
    fields.read("final_dropout", c.finalDropout, 0.0, 1.0);
    fields.read("layerdrop", c.layerdrop, 0.0, 1.0);
}

void readHead(const JsonFields& fields, ModelConfig& c) {
    fields.read("vocab_size", c.vocabSize, 1, kMaxVocabulary);
    fields.read("pad_token_id", c.padTokenId, 0, kMaxVocabulary);
    fields.read("bos_token_id", c.bosTokenId, 0, kMaxVocabulary);
    fields.read("eos_token_id", c.eosTokenId, 0, kMaxVocabulary);
    fields.read("batch_norm_folded", c.isBatchNormFolded);
    if (c.ctcHeadLayers > 0) {
        fields.read("ctc_head_layers", c.ctcHeadLayers, 1, kMaxHeadLayers);
        fields.read("ctc_head_size", c.ctcHeadSize, 1, kMaxWidth);
        fields.read("output_norm", c.ctcHeadNormsInput);
    }
    fields.read("use_weighted_layer_sum", c.useWeightedLayerSum);
    fields.read("classifier_proj_size", c.classifierProjSize, 1, kMaxWidth);
    if (c.head == Head::SequenceClassification) c.labels = parseLabels(fields);
}

void refuseAdapters(const JsonFields& fields) {
    bool hasAdapter = false;
    fields.read("add_adapter", hasAdapter);
    if (hasAdapter) fields.fail("add_adapter", "true", "false (Voxbit has no adapter layers)");
    if (fields.find("adapter_attn_dim"))
        fields.fail("adapter_attn_dim", "a number", "null (Voxbit has no attention adapters)");
}

void checkRanges(const ModelConfig& c) {
    between(1, kMaxWidth).check("hidden_size", c.hiddenSize);
    between(1, kMaxLayers).check("num_hidden_layers", c.numHiddenLayers);
    between(1, c.hiddenSize).check("num_attention_heads", c.numAttentionHeads);
    between(1, 16 * kMaxWidth).check("intermediate_size", c.intermediateSize);
    between(0.0, 1.0).check("layer_norm_eps", c.layerNormEps);
    between(1, kMaxConvLayers).check("conv_dim length", static_cast<double>(c.convDim.size()));
    for (const int width : c.convDim) between(1, kMaxWidth).check("conv_dim", width);
    for (const int kernel : c.convKernel) between(1, kMaxKernel).check("conv_kernel", kernel);
    for (const int stride : c.convStride) between(1, kMaxKernel).check("conv_stride", stride);
    between(1, kMaxKernel).check("num_conv_pos_embeddings", c.numConvPosEmbeddings);
    between(1, c.hiddenSize).check("num_conv_pos_embedding_groups", c.numConvPosEmbeddingGroups);
    between(1, kMaxKernel).check("conv_depthwise_kernel_size", c.convDepthwiseKernelSize);
    between(1, kMaxPositions).check("max_source_positions", c.maxSourcePositions);
    between(1.0, 1e9).check("rotary_embedding_base", c.rotaryEmbeddingBase);
    between(1, kMaxVocabulary).check("vocab_size", c.vocabSize);
    between(0, c.head == Head::Ctc ? kMaxHeadLayers : 0).check("ctc_head_layers", c.ctcHeadLayers);
    between(1, kMaxWidth).check("ctc_head_size", c.ctcHeadSize);
    between(1, kMaxWidth).check("classifier_proj_size", c.classifierProjSize);
    for (const auto& [field, value] : {std::pair{"mask_time_prob", c.maskTimeProb},
                                       {"mask_feature_prob", c.maskFeatureProb},
                                       {"hidden_dropout", c.hiddenDropout},
                                       {"attention_dropout", c.attentionDropout},
                                       {"activation_dropout", c.activationDropout},
                                       {"feat_proj_dropout", c.featProjDropout},
                                       {"final_dropout", c.finalDropout},
                                       {"conformer_conv_dropout", c.conformerConvDropout},
                                       {"layerdrop", c.layerdrop}})
        between(0.0, 1.0).check(field, value);
    between(1, kMaxMask).check("mask_time_length", c.maskTimeLength);
    between(0, kMaxMask).check("mask_time_min_masks", c.maskTimeMinMasks);
    between(1, kMaxMask).check("mask_feature_length", c.maskFeatureLength);
    between(0, kMaxMask).check("mask_feature_min_masks", c.maskFeatureMinMasks);
}

}  // namespace

std::string knownModelTypes() {
    return commaList(kFamilies, &Word<Family>::first);
}

std::string_view ModelConfig::modulePrefix() const {
    switch (family) {
        case Family::Wav2Vec2:
            return "wav2vec2";
        case Family::Wav2Vec2Conformer:
            return "wav2vec2_conformer";
        case Family::KeywordTransformer:
            return "kwt";
        case Family::KeywordRnn:
        case Family::KeywordResnet:
            break;
    }
    return "";
}

std::string_view ModelConfig::modelType() const {
    for (const auto& [word, meaning] : kFamilies)
        if (meaning == family) return word;
    return "";
}

std::string ModelConfig::architecture() const {
    for (const auto& entry : kArchitectures)
        if (entry.family == family && entry.head == head && entry.hasCtcBlocks == (ctcHeadLayers > 0))
            return std::string(entry.name);
    return {};
}

void ModelConfig::validate() const {
    if (spotsKeywords()) {
        validateKeywordFields(*this);
        between(1, kMaxVocabulary).check("number of labels", static_cast<double>(labels.size()));
        return;
    }
    checkRanges(*this);
    const std::string hidden = "hidden_size is " + std::to_string(hiddenSize);
    require(hiddenSize % numAttentionHeads == 0,
            hidden + "; allowed: multiples of num_attention_heads (" + std::to_string(numAttentionHeads) + ")");
    require(hiddenSize % numConvPosEmbeddingGroups == 0, hidden +
                                                             "; allowed: multiples of num_conv_pos_embedding_groups (" +
                                                             std::to_string(numConvPosEmbeddingGroups) + ")");
    require(convKernel.size() == convDim.size() && convStride.size() == convDim.size(),
            "conv_dim, conv_kernel and conv_stride have " + std::to_string(convDim.size()) + ", " +
                std::to_string(convKernel.size()) + " and " + std::to_string(convStride.size()) +
                " entries; allowed: equally many");
    if (head == Head::Ctc) between(0, vocabSize - 1).check("pad_token_id", padTokenId);
    if (head == Head::SequenceClassification)
        between(1, kMaxVocabulary).check("number of labels", static_cast<double>(labels.size()));
    if (family != Family::Wav2Vec2Conformer) return;
    require(convDepthwiseKernelSize % 2 == 1, "conv_depthwise_kernel_size is " +
                                                  std::to_string(convDepthwiseKernelSize) +
                                                  "; allowed: odd numbers, so that frames keep their count");
    const bool isPaired = positionEmbeddingsType == PositionEmbeddings::Rotary     ? headDim() % 2 == 0
                          : positionEmbeddingsType == PositionEmbeddings::Relative ? hiddenSize % 2 == 0
                                                                                   : true;
    require(isPaired, hidden + "; allowed: even widths (per head for rotary), as positions are sine-cosine pairs");
}

ModelConfig parseModelConfig(std::string_view json, const std::string& where) {
    const nlohmann::json root = parseCheckpointJson(json, where);
    const JsonFields fields(root, where);
    ModelConfig config;
    if (!fields.find("model_type"))
        throw FormatError(where + ": model_type is missing; known model types: " + knownModelTypes());
    fields.read("model_type", config.family, kFamilies);
    const Architecture& architecture = parseArchitecture(root, config.family, where);
    config.head = architecture.head;
    config.ctcHeadLayers = architecture.hasCtcBlocks ? kUsualHeadLayers : 0;
    if (config.spotsKeywords()) {
        readKeywordFields(fields, where, config);
        config.labels = parseLabels(fields);
    } else {
        refuseAdapters(fields);
        readEncoder(fields, config);
        readFeatureEncoder(fields, config);
        readHead(fields, config);
        readTraining(fields, config);
    }
    config.rawJson = json;
    try {
        config.validate();
    } catch (const InvalidArgument& e) {
        throw FormatError(where + ": " + e.what());
    }
    return config;
}

std::string modelConfigJson(const ModelConfig& c) {
    c.validate();
    nlohmann::json json = c.rawJson.empty() ? nlohmann::json::object() : parseCheckpointJson(c.rawJson, "rawJson");
    json["model_type"] = c.modelType();
    json["architectures"] = {c.architecture()};
    if (c.head == Head::SequenceClassification) writeLabels(json, c.labels);
    if (c.spotsKeywords()) {
        writeKeywordFields(json, c);
        return json.dump(2) + "\n";
    }
    json["hidden_size"] = c.hiddenSize;
    json["num_hidden_layers"] = c.numHiddenLayers;
    json["num_attention_heads"] = c.numAttentionHeads;
    json["intermediate_size"] = c.intermediateSize;
    // "swish" and "silu" are one activation: keep the spelling that the file had.
    const auto keepOrSet = [&json](const char* key, Activation value) {
        const auto found = json.find(key);
        const bool isSame = found != json.end() && *found == "swish" && value == Activation::Silu;
        if (!isSame) json[key] = wordFor(value, kActivations);
    };
    keepOrSet("hidden_act", c.hiddenAct);
    keepOrSet("feat_extract_activation", c.featExtractActivation);
    json["layer_norm_eps"] = c.layerNormEps;
    json["feat_extract_norm"] = wordFor(c.featExtractNorm, kFeatureNorms);
    json["conv_dim"] = c.convDim;
    json["conv_kernel"] = c.convKernel;
    json["conv_stride"] = c.convStride;
    json["num_feat_extract_layers"] = c.convDim.size();
    json["conv_bias"] = c.convBias;
    json["num_conv_pos_embeddings"] = c.numConvPosEmbeddings;
    json["num_conv_pos_embedding_groups"] = c.numConvPosEmbeddingGroups;
    if (c.family == Family::Wav2Vec2) {
        json["do_stable_layer_norm"] = c.doStableLayerNorm;
    } else {
        json["position_embeddings_type"] = nullptr;
        if (c.positionEmbeddingsType != PositionEmbeddings::None)
            json["position_embeddings_type"] = wordFor(c.positionEmbeddingsType, kPositions);
        json["rotary_embedding_base"] = c.rotaryEmbeddingBase;
        json["max_source_positions"] = c.maxSourcePositions;
        json["conv_depthwise_kernel_size"] = c.convDepthwiseKernelSize;
        json["conformer_conv_dropout"] = c.conformerConvDropout;
    }
    json["vocab_size"] = c.vocabSize;
    json["pad_token_id"] = c.padTokenId;
    json["bos_token_id"] = c.bosTokenId;
    json["eos_token_id"] = c.eosTokenId;
    if (c.isBatchNormFolded) json["batch_norm_folded"] = true;
    if (c.ctcHeadLayers > 0) {
        json["ctc_head_layers"] = c.ctcHeadLayers;
        json["ctc_head_size"] = c.ctcHeadSize;
        json["output_norm"] = c.ctcHeadNormsInput;
    }
    if (c.head == Head::SequenceClassification) {
        json["use_weighted_layer_sum"] = c.useWeightedLayerSum;
        json["classifier_proj_size"] = c.classifierProjSize;
    }
    json["apply_spec_augment"] = c.applySpecAugment;
    json["mask_time_prob"] = c.maskTimeProb;
    json["mask_time_length"] = c.maskTimeLength;
    json["mask_time_min_masks"] = c.maskTimeMinMasks;
    json["mask_feature_prob"] = c.maskFeatureProb;
    json["mask_feature_length"] = c.maskFeatureLength;
    json["mask_feature_min_masks"] = c.maskFeatureMinMasks;
    json["hidden_dropout"] = c.hiddenDropout;
    json["attention_dropout"] = c.attentionDropout;
    json["activation_dropout"] = c.activationDropout;
    json["feat_proj_dropout"] = c.featProjDropout;
    json["final_dropout"] = c.finalDropout;
    json["layerdrop"] = c.layerdrop;
    return json.dump(2) + "\n";
}

}  // namespace voxbit
