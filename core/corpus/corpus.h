// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace voxbit {

enum class Gender { Unknown, Female, Male, Other };

/// "F", "M", "other" or "unknown".
std::string_view genderName(Gender gender);
/// Every spelling that the supported data sets use (F, female, female_feminine, MALE, ...), without regard to case.
/// Anything else, and "do not wish to say", is unknown.
Gender parseGender(std::string_view text);

/// One recording. Text that the corpus does not have is empty.
struct Utterance {
    std::string id;    ///< unique in its corpus
    std::string path;  ///< the audio file; absolute when the corpus was opened by an absolute path
    std::string speaker;
    std::string transcript;  ///< what is said, as the data set writes it
    std::string label;       ///< a class (keyword, digit), where the corpus is one for classification
    Gender gender = Gender::Unknown;
    std::string language;  ///< as the data set writes it, e.g. "en", "sv-SE", "af_za"
    std::string accent;
    std::string age;     ///< years ("31") or a decade ("twenties"), as the data set writes it
    std::string subset;  ///< "test-clean", "train", ...
};

/// Something broken that did not stop a scan.
struct Problem {
    std::string path;    ///< the file, with ":line" where it is a line of a list
    std::string reason;  ///< one sentence
};

/// What a subset expression can ask about.
enum class Field { Speaker, Gender, Language, Accent, Age, Subset, Duration, Label };
inline constexpr std::size_t kFieldCount = 8;
using FieldSet = std::bitset<kFieldCount>;
/// "speaker", "gender", ...: as expressions write it.
std::string_view fieldName(Field field);

/// A list of recordings and what is known about them; no audio was opened for it. Immutable once read.
struct Corpus {
    std::filesystem::path root;
    std::string format;                 ///< name in corpusFormats()
    std::vector<Utterance> utterances;  ///< sorted by id
    std::vector<Problem> problems;
    FieldSet fields;  ///< those for which some utterance has a value; a duration is always to be had

    /// Whether some utterance has a value of the field.
    bool has(Field field) const { return fields.test(static_cast<std::size_t>(field)); }
};

/// One row of a speaker table.
struct SpeakerSummary {
    std::string speaker;  ///< empty for utterances whose speaker is not published
    Gender gender = Gender::Unknown;
    std::string language;
    std::string accent;
    std::string age;
    std::size_t utterances = 0;
    double seconds = 0.0;  ///< sum over the utterances whose duration is known
};

/// One row for each speaker and language (a person who speaks two languages has two rows), sorted by both; utterances
/// without a speaker are grouped by language and gender.
/// @param durationsS seconds, one per utterance of the corpus, NaN where unknown; or empty
/// @throws InvalidArgument for another number of durations
std::vector<SpeakerSummary> summarizeSpeakers(const Corpus& corpus, std::span<const double> durationsS = {});

}  // namespace voxbit
