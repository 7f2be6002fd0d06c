// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/kaldi.h"

#include <array>
#include <optional>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/corpus/corpus_builder.h"
#include "core/corpus/path_resolver.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

void findDirectories(const fs::path& folder, int depth, std::vector<fs::path>& found) {
    if (isFile(folder / "wav.scp")) {
        found.push_back(folder);
    } else if (depth > 0) {
        for (const std::string& name : listFolders(folder)) findDirectories(folder / name, depth - 1, found);
    }
}

/// {directory}, {tree}/{directory} or {recipe}/data/{directory}.
std::vector<fs::path> dataDirectories(const fs::path& path) {
    std::vector<fs::path> found;
    findDirectories(path, 2, found);
    return found;
}

/// Calls `use` with key, rest of the line and line number; Kaldi separates by spaces or tabs.
template <class Use>
void readTable(const fs::path& file, CorpusBuilder& builder, const Use& use) {
    const std::string text = builder.readList(file);
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        line = trimmed(line);
        if (line.empty()) continue;
        const std::size_t end = line.find_first_of(" \t");
        if (end == std::string_view::npos) {
            builder.report(file, lines.lineNumber(), "has a key and no value");
            continue;
        }
        use(line.substr(0, end), trimmed(line.substr(end)), lines.lineNumber());
    }
}

using Table = std::unordered_map<std::string, std::string>;

Table loadTable(const fs::path& file, CorpusBuilder& builder) {
    Table table;
    if (!isFile(file)) return table;
    readTable(file, builder, [&](std::string_view key, std::string_view value, std::size_t line) {
        if (!table.emplace(key, value).second) builder.report(file, line, "repeats the key " + std::string(key));
    });
    return table;
}

std::string valueOf(const Table& table, const std::string& key) {
    const auto found = table.find(key);
    return found == table.end() ? std::string() : found->second;
}

void readDirectory(const fs::path& directory, bool isTree, CorpusBuilder& builder) {
    if (isFile(directory / "segments")) {
        return builder.report(directory / "segments", "utterances that are parts of files are not supported");
    }
    const Table text = loadTable(directory / "text", builder);
    const Table speakers = loadTable(directory / "utt2spk", builder);
    const Table genders = loadTable(directory / "spk2gender", builder);
    const Table ages = loadTable(directory / "spk2age", builder);
    const fs::path list = directory / "wav.scp";
    PathResolver resolver(directory, builder.root(), {.levelsAbove = 2});
    readTable(list, builder, [&](std::string_view key, std::string_view path, std::size_t line) {
        if (path.ends_with('|')) {
            return builder.report(list, line, "is a command, and commands are never run: convert the audio to files");
        }
        auto resolved = resolver.resolve(path);
        if (!resolved) return builder.report(list, line, "the path '" + std::string(path) + "' leaves the corpus");
        Utterance utterance;
        utterance.id = key;
        utterance.path = std::move(*resolved);
        utterance.transcript = valueOf(text, utterance.id);
        utterance.speaker = valueOf(speakers, utterance.id);
        if (utterance.speaker.empty()) builder.report(list, line, utterance.id + " has no speaker in utt2spk");
        utterance.gender = parseGender(valueOf(genders, utterance.speaker));
        utterance.age = valueOf(ages, utterance.speaker);
        if (isTree) utterance.subset = directory.filename().string();
        builder.add(std::move(utterance));
    });
}

}  // namespace

bool recogniseKaldi(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code) && !dataDirectories(path).empty();
}

void readKaldi(const fs::path& path, CorpusBuilder& builder) {
    const auto directories = dataDirectories(path);
    if (directories.empty()) throw FormatError(path.string() + " holds no wav.scp");
    for (const fs::path& directory : directories) readDirectory(directory, directory != path, builder);
}

}  // namespace voxbit
