// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/librispeech.h"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

bool hasSpeakers(const fs::path& folder) {
    return isFile(folder / "SPEAKERS.TXT");
}

/// SPEAKERS.TXT: "id | sex | subset | minutes | name", comments begin with ";". A name may hold a "|".
std::map<std::string, Gender> readSexes(const fs::path& file, CorpusBuilder& builder) {
    std::map<std::string, Gender> sexes;
    const std::string text = readTextFile(file);
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        if (trimmed(line).empty() || trimmed(line).front() == ';') continue;
        const auto fields = splitLine(line, '|');
        const Gender gender = fields.size() >= 5 ? parseGender(fields[1]) : Gender::Unknown;
        if (gender == Gender::Unknown) {
            builder.report(file, lines.lineNumber(), "is not 'id | sex | subset | minutes | name'");
            continue;
        }
        sexes.emplace(trimmed(fields[0]), gender);
    }
    return sexes;
}

struct Chapter {
    fs::path folder;
    std::string subset;
    std::string speaker;
    Gender gender = Gender::Unknown;
};

std::map<std::string, std::string> readTranscripts(const fs::path& file, CorpusBuilder& builder) {
    std::map<std::string, std::string> transcripts;
    const std::string text = builder.readList(file);
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        if (trimmed(line).empty()) continue;
        const std::size_t space = line.find(' ');
        if (space == 0 || space == std::string_view::npos) {
            builder.report(file, lines.lineNumber(), "is not 'id transcript'");
            continue;
        }
        transcripts.emplace(line.substr(0, space), trimmed(line.substr(space)));
    }
    return transcripts;
}

void readChapter(const Chapter& chapter, CorpusBuilder& builder) {
    constexpr std::string_view kTranscriptEnd = ".trans.txt";
    std::map<std::string, std::string> transcripts;
    std::vector<std::string> audioNames;
    for (std::string& name : listFiles(chapter.folder)) {
        if (name.ends_with(kTranscriptEnd)) {
            transcripts.merge(readTranscripts(chapter.folder / name, builder));
        } else if (isAudioName(name)) {
            audioNames.push_back(std::move(name));
        }
    }
    for (const std::string& name : audioNames) {
        Utterance utterance;
        utterance.path = chapter.folder.string() + "/" + name;
        utterance.id = name.substr(0, name.rfind('.'));
        utterance.speaker = chapter.speaker;
        utterance.gender = chapter.gender;
        utterance.language = "en";
        utterance.subset = chapter.subset;
        const auto found = transcripts.find(utterance.id);
        if (found == transcripts.end()) {
            builder.report(utterance.path, "has no line in a .trans.txt beside it");
        } else {
            utterance.transcript = std::move(found->second);
            transcripts.erase(found);
        }
        builder.add(std::move(utterance));
    }
    for (const auto& [id, transcript] : transcripts) {
        builder.report(chapter.folder / id, "has a transcript but no recording");
    }
}

void readSubset(const fs::path& folder, const std::map<std::string, Gender>& sexes, CorpusBuilder& builder) {
    for (const std::string& speaker : listFolders(folder)) {
        const auto sex = sexes.find(speaker);
        if (sex == sexes.end()) builder.report(folder / speaker, "the speaker is not in SPEAKERS.TXT");
        for (const std::string& chapter : listFolders(folder / speaker)) {
            readChapter({folder / speaker / chapter, folder.filename().string(), speaker,
                         sex == sexes.end() ? Gender::Unknown : sex->second},
                        builder);
        }
    }
}

}  // namespace

bool recogniseLibrispeech(const fs::path& path) {
    return hasSpeakers(path) || hasSpeakers(path / "LibriSpeech") || hasSpeakers(fs::absolute(path).parent_path());
}

void readLibrispeech(const fs::path& path, CorpusBuilder& builder) {
    const fs::path above = fs::absolute(path).parent_path();
    if (!hasSpeakers(path) && !hasSpeakers(path / "LibriSpeech") && hasSpeakers(above)) {
        return readSubset(path, readSexes(above / "SPEAKERS.TXT", builder), builder);
    }
    const fs::path root = hasSpeakers(path) ? path : path / "LibriSpeech";
    const auto sexes = readSexes(root / "SPEAKERS.TXT", builder);
    for (const std::string& subset : listFolders(root)) readSubset(root / subset, sexes, builder);
}

}  // namespace voxbit
