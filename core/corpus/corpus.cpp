// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/corpus.h"

#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/delimited.h"
#include "core/base/error.h"

namespace voxbit {

std::string_view genderName(Gender gender) {
    switch (gender) {
        case Gender::Female:
            return "F";
        case Gender::Male:
            return "M";
        case Gender::Other:
            return "other";
        case Gender::Unknown:
            break;
    }
    return "unknown";
}

Gender parseGender(std::string_view text) {
    const std::string lower = lowerCase(trimmed(text));
    if (lower == "f" || lower == "female" || lower == "female_feminine") return Gender::Female;
    if (lower == "m" || lower == "male" || lower == "male_masculine") return Gender::Male;
    if (lower == "o" || lower == "other" || lower == "intersex" || lower == "transgender" || lower == "non-binary") {
        return Gender::Other;
    }
    return Gender::Unknown;
}

std::string_view fieldName(Field field) {
    static constexpr std::array<std::string_view, kFieldCount> kNames{"speaker", "gender", "language", "accent",
                                                                      "age",     "subset", "duration", "label"};
    return kNames[static_cast<std::size_t>(field)];
}

std::vector<SpeakerSummary> summarizeSpeakers(const Corpus& corpus, std::span<const double> durationsS) {
    if (!durationsS.empty() && durationsS.size() != corpus.utterances.size()) {
        throw InvalidArgument("there are " + std::to_string(durationsS.size()) + " durations for " +
                              std::to_string(corpus.utterances.size()) + " utterances");
    }
    using Key = std::tuple<std::string_view, std::string_view, Gender>;
    std::map<Key, SpeakerSummary> rows;
    for (std::size_t i = 0; i < corpus.utterances.size(); ++i) {
        const Utterance& utterance = corpus.utterances[i];
        const Gender group = utterance.speaker.empty() ? utterance.gender : Gender::Unknown;
        SpeakerSummary& row = rows[{utterance.speaker, utterance.language, group}];
        if (row.utterances == 0) row.speaker = utterance.speaker;
        // A speaker may leave out a value in some recordings: the first one given counts.
        if (row.gender == Gender::Unknown) row.gender = utterance.gender;
        if (row.language.empty()) row.language = utterance.language;
        if (row.accent.empty()) row.accent = utterance.accent;
        if (row.age.empty()) row.age = utterance.age;
        ++row.utterances;
        if (!durationsS.empty() && std::isfinite(durationsS[i])) row.seconds += durationsS[i];
    }
    std::vector<SpeakerSummary> summaries;
    summaries.reserve(rows.size());
    for (auto& [key, row] : rows) summaries.push_back(std::move(row));
    return summaries;
}

}  // namespace voxbit
