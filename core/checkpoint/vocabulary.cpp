// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/vocabulary.h"

#include <algorithm>
#include <filesystem>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/checkpoint/json_fields.h"
#include "core/checkpoint/json_text.h"

namespace voxbit {

namespace {

constexpr int kMaxTokenId = 1 << 20;

constexpr const char* kTokens = "vocab.json";
constexpr const char* kAddedTokens = "added_tokens.json";
constexpr const char* kTokenizerConfig = "tokenizer_config.json";
constexpr const char* kSpecialTokens = "special_tokens_map.json";

bool isAsciiSpace(std::string_view character) {
    return character.size() == 1 && std::string_view(" \t\r\n\v\f").find(character[0]) != std::string_view::npos;
}

std::string upperCaseAscii(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

/// Adds {"token": id, ...} of vocab.json or added_tokens.json.
void addTokens(std::vector<std::string>& tokens, const std::string& text, const std::string& where) {
    const nlohmann::json json = parseCheckpointJson(text, where);
    if (!json.is_object()) throw FormatError(where + ": not an object of token: id");
    for (const auto& [token, id] : json.items()) {
        if (!id.is_number_integer() || id.get<double>() < 0 || id.get<double>() > kMaxTokenId)
            throw FormatError(where + ": id of token '" + token + "' is " + id.dump().substr(0, 40) +
                              "; allowed: 0 .. " + std::to_string(kMaxTokenId));
        if (token.empty()) throw FormatError(where + ": id " + id.dump() + " has an empty token");
        const auto index = id.get<std::size_t>();
        if (index >= tokens.size()) tokens.resize(index + 1);
        if (!tokens[index].empty() && tokens[index] != token)
            throw FormatError(where + ": id " + id.dump() + " belongs to '" + tokens[index] + "' and to '" + token +
                              "'");
        tokens[index] = token;
    }
}

/// A special token is written as a text or as {"content": text, ...}.
void readToken(const nlohmann::json& json, const char* key, std::string& token, const std::string& where) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return;
    const nlohmann::json& value = found->is_object() && found->contains("content") ? found->at("content") : *found;
    if (!value.is_string()) throw FormatError(where + ": " + key + " is not a text");
    token = value.get<std::string>();
}

void readSpecialTokens(const std::string& text, const std::string& where, SpecialTokens& special) {
    const nlohmann::json json = parseCheckpointJson(text, where);
    const JsonFields fields(json, where);
    readToken(json, "pad_token", special.pad, where);
    readToken(json, "unk_token", special.unknown, where);
    readToken(json, "bos_token", special.begin, where);
    readToken(json, "eos_token", special.end, where);
    readToken(json, "word_delimiter_token", special.wordDelimiter, where);
    fields.read("do_lower_case", special.doLowerCase);
}

}  // namespace

Vocabulary::Vocabulary(std::vector<std::string> tokens, SpecialTokens special)
    : m_tokens(std::move(tokens)), m_special(std::move(special)) {
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].empty()) continue;
        if (!m_idOf.emplace(m_tokens[i], static_cast<int>(i)).second)
            throw InvalidArgument("token '" + m_tokens[i] + "' is in the vocabulary twice");
    }
    const auto required = [this](const std::string& token, const char* role) {
        if (const auto id = idOf(token)) return *id;
        throw InvalidArgument("the vocabulary has no " + std::string(role) + " token '" + token + "'");
    };
    m_padId = required(m_special.pad, "pad");
    m_wordDelimiterId = required(m_special.wordDelimiter, "word delimiter");
    m_unknownId = idOf(m_special.unknown);
}

const std::string& Vocabulary::tokenText(int id) const {
    if (id < 0 || id >= size())
        throw InvalidArgument("token id is " + std::to_string(id) + "; allowed: 0 .. " + std::to_string(size() - 1));
    return m_tokens[asIndex(id)];
}

std::optional<int> Vocabulary::idOf(std::string_view token) const {
    const auto found = m_idOf.find(std::string(token));
    return found == m_idOf.end() ? std::nullopt : std::optional(found->second);
}

std::vector<int> Vocabulary::encode(std::string_view text) const {
    const std::string raised = m_special.doLowerCase ? upperCaseAscii(text) : std::string(text);
    std::vector<int> ids;
    bool isDelimiterDue = false;
    for (std::string_view rest = raised; !rest.empty();) {
        const std::size_t bytes = utf8SequenceBytes(rest);
        if (bytes == 0) throw InvalidArgument("transcript '" + std::string(text) + "' is not valid UTF-8");
        const std::string_view character = rest.substr(0, bytes);
        rest.remove_prefix(bytes);
        if (isAsciiSpace(character)) {
            isDelimiterDue = !ids.empty();
            continue;
        }
        if (std::exchange(isDelimiterDue, false)) ids.push_back(m_wordDelimiterId);
        const auto id = idOf(character);
        if (!id && !m_unknownId)
            throw InvalidArgument("character '" + std::string(character) +
                                  "' is not in the vocabulary, which has no '" + m_special.unknown + "' either");
        ids.push_back(id ? *id : *m_unknownId);
    }
    return ids;
}

std::optional<Vocabulary> parseVocabulary(const std::map<std::string, std::string>& texts, const std::string& where) {
    const auto path = [&](const char* name) { return (std::filesystem::path(where) / name).string(); };
    if (!texts.contains(kTokens)) return std::nullopt;
    std::vector<std::string> tokens;
    for (const char* name : {kTokens, kAddedTokens})
        if (texts.contains(name)) addTokens(tokens, texts.at(name), path(name));
    SpecialTokens special;
    for (const char* name : {kTokenizerConfig, kSpecialTokens})
        if (texts.contains(name)) readSpecialTokens(texts.at(name), path(name), special);
    try {
        return Vocabulary(std::move(tokens), std::move(special));
    } catch (const InvalidArgument& e) {
        throw FormatError(path(kTokens) + ": " + e.what());
    }
}

std::string vocabularyJson(const Vocabulary& vocabulary) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (int id = 0; id < vocabulary.size(); ++id)
        if (!vocabulary.tokenText(id).empty()) json[vocabulary.tokenText(id)] = id;
    return json.dump(1) + "\n";
}

}  // namespace voxbit
