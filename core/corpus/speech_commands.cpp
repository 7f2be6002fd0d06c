// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/speech_commands.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/text_file.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHashMark = "_nohash_";
constexpr std::string_view kNoiseFolder = "_background_noise_";

/// The folder of the words: the path itself, or the one folder in it (archives unpack to speech_commands_v0.02).
bool holdsWords(const fs::path& folder) {
    for (const std::string& word : listFolders(folder)) {
        if (word == kNoiseFolder) continue;
        for (const std::string& name : listFiles(folder / word)) {
            if (name.find(kHashMark) != std::string::npos && isAudioName(name)) return true;
        }
    }
    return false;
}

fs::path wordsFolder(const fs::path& path) {
    if (holdsWords(path)) return path;
    for (const std::string& name : listFolders(path)) {
        if (name.starts_with("speech_commands") && holdsWords(path / name)) return path / name;
    }
    return {};
}

using NameList = std::unordered_set<std::string>;

NameList readList(const fs::path& file) {
    NameList names;
    if (!isFile(file)) return names;
    const std::string text = readTextFile(file);
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        if (!trimmed(line).empty()) names.emplace(trimmed(line));
    }
    return names;
}

}  // namespace

bool recogniseSpeechCommands(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code) && !wordsFolder(path).empty();
}

void readSpeechCommands(const fs::path& path, CorpusBuilder& builder) {
    fs::path root = wordsFolder(path);
    if (root.empty()) root = path;
    const NameList validation = readList(root / "validation_list.txt");
    const NameList testing = readList(root / "testing_list.txt");
    const bool hasLists = !validation.empty() || !testing.empty();
    for (const std::string& word : listFolders(root)) {
        if (word == kNoiseFolder) continue;
        for (const std::string& name : listFiles(root / word)) {
            if (!isAudioName(name)) continue;
            const std::string listed = word + "/" + name;
            Utterance utterance;
            utterance.path = root.string() + "/" + listed;
            utterance.id = listed.substr(0, listed.rfind('.'));
            utterance.label = word;
            utterance.language = "en";
            if (hasLists) {
                utterance.subset = testing.contains(listed)      ? "testing"
                                   : validation.contains(listed) ? "validation"
                                                                 : "training";
            }
            const std::size_t mark = name.find(kHashMark);
            if (mark != std::string::npos) {
                utterance.speaker = name.substr(0, mark);
            } else if (word.front() != '_') {
                // Folders such as _silence_ hold clips of nobody.
                builder.report(utterance.path, "is not named {speaker}_nohash_{n}: its speaker is unknown");
            }
            builder.add(std::move(utterance));
        }
    }
}

}  // namespace voxbit
