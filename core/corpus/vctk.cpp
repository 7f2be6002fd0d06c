// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/vctk.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSpeakerFile = "speaker-info.txt";
constexpr std::array<std::string_view, 2> kAudioFolders{"wav48_silence_trimmed", "wav48"};

bool isRoot(const fs::path& path) {
    if (!isFile(path / kSpeakerFile)) return false;
    std::error_code code;
    return std::any_of(kAudioFolders.begin(), kAudioFolders.end(),
                       [&](std::string_view name) { return fs::is_directory(path / name, code); });
}

/// {root} or the one folder in {path} that is one, e.g. VCTK-Corpus-0.92; empty when there is none.
fs::path rootOf(const fs::path& path) {
    std::error_code code;
    if (!fs::is_directory(path, code)) return {};
    if (isRoot(path)) return path;
    for (const std::string& name : listFolders(path)) {
        if (isRoot(path / name)) return path / name;
    }
    return {};
}

struct Speaker {
    Gender gender = Gender::Unknown;
    std::string age;
    std::string accent;
};

/// By folder name: 0.80 lists "225" where the folder is "p225".
std::map<std::string, Speaker> readVctkSpeakers(const fs::path& file, CorpusBuilder& builder) {
    std::map<std::string, Speaker> speakers;
    const std::string text = readTextFile(file);
    LineReader lines(text);
    std::string_view line;
    lines.next(line);  // names of the columns
    while (lines.next(line)) {
        if (trimmed(line).empty()) continue;
        std::istringstream columns{std::string(line)};
        std::string id;
        std::string gender;
        Speaker speaker;
        columns >> id >> speaker.age >> gender >> speaker.accent;
        speaker.gender = parseGender(gender);
        if (speaker.gender == Gender::Unknown) {
            builder.report(file, lines.lineNumber(), "is not 'ID AGE GENDER ACCENTS ...'");
            continue;
        }
        if (id.front() >= '0' && id.front() <= '9') id.insert(0, "p");
        speakers.emplace(std::move(id), std::move(speaker));
    }
    return speakers;
}

/// The recordings of a speaker, by utterance: without microphone and extension.
std::map<std::string, std::string> recordingsOf(const fs::path& folder) {
    std::map<std::string, std::string> recordings;
    for (std::string& name : listFiles(folder)) {  // sorted: mic1 comes before mic2 and stays
        if (!isAudioName(name)) continue;
        std::string id = name.substr(0, name.rfind('.'));
        if (id.ends_with("_mic1") || id.ends_with("_mic2")) id.erase(id.size() - 5);
        recordings.emplace(std::move(id), std::move(name));
    }
    return recordings;
}

void readSpeaker(const fs::path& root, const fs::path& folder, const Speaker* speaker, CorpusBuilder& builder) {
    const std::string name = folder.filename().string();
    for (auto& [id, file] : recordingsOf(folder)) {
        Utterance utterance;
        utterance.id = id;
        utterance.path = (folder / file).string();
        utterance.speaker = name;
        utterance.language = "en";
        if (speaker) {
            utterance.gender = speaker->gender;
            utterance.age = speaker->age;
            utterance.accent = speaker->accent;
        }
        const fs::path text = root / "txt" / name / (id + ".txt");
        if (isFile(text)) {
            utterance.transcript = trimmed(builder.readList(text));
        } else {
            builder.report(utterance.path, "has no transcript " + text.string());
        }
        builder.add(std::move(utterance));
    }
}

}  // namespace

bool recogniseVctk(const fs::path& path) {
    return !rootOf(path).empty();
}

void readVctk(const fs::path& path, CorpusBuilder& builder) {
    const fs::path root = rootOf(path);
    if (root.empty()) throw FormatError(path.string() + " holds no speaker-info.txt beside a folder of recordings");
    const auto speakers = readVctkSpeakers(root / kSpeakerFile, builder);
    std::error_code code;
    const fs::path audio =
        root / (fs::is_directory(root / kAudioFolders[0], code) ? kAudioFolders[0] : kAudioFolders[1]);
    for (const std::string& name : listFolders(audio)) {
        const auto found = speakers.find(name);
        if (found == speakers.end()) builder.report(audio / name, "the speaker is not in speaker-info.txt");
        readSpeaker(root, audio / name, found == speakers.end() ? nullptr : &found->second, builder);
    }
}

}  // namespace voxbit
