// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace voxbit {

/// The special tokens of a CTC tokenizer, with Hugging Face's defaults (Wav2Vec2CTCTokenizer).
struct SpecialTokens {
    std::string pad = "<pad>";  ///< the CTC blank
    std::string unknown = "<unk>";
    std::string begin = "<s>";
    std::string end = "</s>";
    std::string wordDelimiter = "|";
    /// As in Hugging Face: the vocabulary is upper case, recognised text is shown in lower case.
    bool doLowerCase = false;
};

/// Token <-> id of a CTC head. Immutable after construction; shared between threads.
class Vocabulary {
  public:
    /// @param tokens by id; an empty text marks an id that no token has
    /// @throws InvalidArgument when a token is there twice or pad or word delimiter is not among them
    explicit Vocabulary(std::vector<std::string> tokens, SpecialTokens special = {});

    /// Highest id + 1.
    int size() const { return static_cast<int>(m_tokens.size()); }
    const std::vector<std::string>& tokens() const { return m_tokens; }
    const SpecialTokens& special() const { return m_special; }

    /// The token as written in vocab.json. @throws InvalidArgument when id is not in 0..size()-1
    const std::string& tokenText(int id) const;
    /// Nothing for a text that is no token.
    std::optional<int> idOf(std::string_view token) const;

    /// The CTC blank.
    int padId() const { return m_padId; }
    int wordDelimiterId() const { return m_wordDelimiterId; }

    /// Ids of a transcript for training: one per character (code point), spaces as the word delimiter, runs of white
    /// space as one and none at the ends. Characters without a token become the unknown token. With doLowerCase ASCII
    /// letters are raised first.
    /// @throws InvalidArgument on broken UTF-8, or on a character without a token when there is no unknown token
    std::vector<int> encode(std::string_view text) const;

  private:
    std::vector<std::string> m_tokens;
    std::unordered_map<std::string, int> m_idOf;
    SpecialTokens m_special;
    int m_padId = 0;
    int m_wordDelimiterId = 0;
    std::optional<int> m_unknownId;
};

/// From the texts of vocab.json and, where they are there, added_tokens.json, special_tokens_map.json and
/// tokenizer_config.json, by file name. @param where names the folder in messages
/// @return nothing without a vocab.json
/// @throws FormatError naming file and reason
std::optional<Vocabulary> parseVocabulary(const std::map<std::string, std::string>& texts, const std::string& where);

/// vocab.json for this value, in the order of the ids.
std::string vocabularyJson(const Vocabulary& vocabulary);

}  // namespace voxbit
