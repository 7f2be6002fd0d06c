// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/fsdd.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/delimited.h"
#include "core/corpus/corpus_builder.h"
#include "core/corpus/digits.h"
#include "core/corpus/speaker_facts.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

/// The parts of "{digit}_{speaker}_{index}.wav"; a speaker's name may hold "_".
struct RecordingName {
    std::string digit;
    std::string speaker;
    int index = 0;
};

std::optional<RecordingName> parseName(std::string_view name) {
    if (!isAudioName(name)) return {};
    const std::string_view stem = name.substr(0, name.rfind('.'));
    const std::size_t first = stem.find('_');
    const std::size_t last = stem.rfind('_');
    if (first != 1 || last <= first + 1 || last + 1 >= stem.size()) return {};
    if (stem[0] < '0' || stem[0] > '9') return {};
    RecordingName parts{std::string(stem.substr(0, 1)), std::string(stem.substr(2, last - 2)), 0};
    const auto [end, error] = std::from_chars(stem.data() + last + 1, stem.data() + stem.size(), parts.index);
    if (error != std::errc() || end != stem.data() + stem.size() || parts.index < 0) return {};
    return parts;
}

std::map<std::string, SpeakerFacts> readFsddSpeakers(const fs::path& file, CorpusBuilder& builder) {
    if (!isFile(file)) return {};
    auto speakers = readSpeakerFacts(file, builder);
    // The data set writes the language's name where all others write its code.
    for (auto& [name, speaker] : speakers)
        if (lowerCase(speaker.language) == "english") speaker.language = "en";
    return speakers;
}

std::string subsetOf(int index) {
    return index < 5 ? "test" : index < 10 ? "dev" : "train";
}

}  // namespace

bool recogniseFsdd(const fs::path& path) {
    std::error_code code;
    if (!fs::is_directory(path / "recordings", code)) return false;
    const auto names = listFiles(path / "recordings");
    return std::any_of(names.begin(), names.end(), [](const std::string& name) { return parseName(name).has_value(); });
}

void readFsdd(const fs::path& path, CorpusBuilder& builder) {
    const fs::path folder = path / "recordings";
    const auto speakers = readFsddSpeakers(path / "metadata.json", builder);
    for (const std::string& name : listFiles(folder)) {
        auto parts = parseName(name);
        if (!parts) {
            if (isAudioName(name)) builder.report(folder / name, "is not named {digit}_{speaker}_{index}");
            continue;
        }
        Utterance utterance;
        utterance.id = name.substr(0, name.rfind('.'));
        utterance.path = folder.string() + "/" + name;
        utterance.transcript = digitWord(parts->digit);
        utterance.label = std::move(parts->digit);
        utterance.subset = subsetOf(parts->index);
        if (const auto found = speakers.find(parts->speaker); found != speakers.end()) {
            utterance.gender = found->second.gender;
            utterance.language = found->second.language;
            utterance.accent = found->second.accent;
        }
        utterance.speaker = std::move(parts->speaker);
        builder.add(std::move(utterance));
    }
}

}  // namespace voxbit
