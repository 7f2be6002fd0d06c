// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/audiomnist.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/corpus/corpus_builder.h"
#include "core/corpus/digits.h"
#include "core/corpus/speaker_facts.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMetaFile = "data/audioMNIST_meta.txt";

std::map<std::string, SpeakerFacts> readAudioMnistSpeakers(const fs::path& file, CorpusBuilder& builder) {
    auto speakers = readSpeakerFacts(file, builder);
    // "german" and "German" are one accent.
    for (auto& [name, speaker] : speakers)
        if (!speaker.accent.empty() && speaker.accent[0] >= 'a' && speaker.accent[0] <= 'z')
            speaker.accent[0] -= 'a' - 'A';
    return speakers;
}

/// Subset by path below the corpus.
std::map<std::string, std::string> readSubsets(const fs::path& root) {
    constexpr std::array<std::pair<const char*, const char*>, 3> kLists{
        {{"train.txt", "train"}, {"valid.txt", "dev"}, {"test.txt", "test"}}};
    std::map<std::string, std::string> subsets;
    for (const auto& [file, subset] : kLists) {
        if (!isFile(root / file)) continue;
        const std::string text = readTextFile(root / file);
        LineReader lines(text);
        for (std::string_view line; lines.next(line);) subsets.emplace(trimmed(line), subset);
    }
    return subsets;
}

}  // namespace

bool recogniseAudioMnist(const fs::path& path) {
    return isFile(path / kMetaFile);
}

void readAudioMnist(const fs::path& path, CorpusBuilder& builder) {
    const auto speakers = readAudioMnistSpeakers(path / kMetaFile, builder);
    const auto subsets = readSubsets(path);
    for (const std::string& name : listFolders(path / "data")) {
        const auto speaker = speakers.find(name);
        if (speaker == speakers.end())
            builder.report(path / "data" / name, "the speaker is not in audioMNIST_meta.txt");
        for (const std::string& file : listFiles(path / "data" / name)) {
            if (!isAudioName(file)) continue;
            const bool isDigit =
                file.size() > 2 && file[0] >= '0' && file[0] <= '9' && file.substr(1).starts_with("_" + name + "_");
            if (!isDigit) {
                builder.report(path / "data" / name / file, "is not named {digit}_{speaker}_{repetition}");
                continue;
            }
            Utterance utterance;
            utterance.id = file.substr(0, file.rfind('.'));
            utterance.path = (path / "data" / name / file).string();
            utterance.speaker = name;
            utterance.label = file.substr(0, 1);
            utterance.transcript = digitWord(utterance.label);
            utterance.language = "en";
            if (speaker != speakers.end()) {
                utterance.gender = speaker->second.gender;
                utterance.age = speaker->second.age;
                utterance.accent = speaker->second.accent;
            }
            const auto subset = subsets.find("data/" + name + "/" + file);
            if (subset != subsets.end()) utterance.subset = subset->second;
            builder.add(std::move(utterance));
        }
    }
}

}  // namespace voxbit
