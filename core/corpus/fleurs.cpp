// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/fleurs.h"

#include <array>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> kSubsets{"train", "dev", "test"};

bool isLanguageFolder(const fs::path& folder) {
    std::error_code code;
    for (const char* subset : kSubsets) {
        if (isFile(folder / (std::string(subset) + ".tsv")) && fs::is_directory(folder / "audio", code)) {
            return true;
        }
    }
    return false;
}

/// The released archive has the languages below data/ or at its top.
std::vector<fs::path> languageFolders(const fs::path& path) {
    if (isLanguageFolder(path)) return {path};
    std::vector<fs::path> folders;
    std::error_code code;
    const fs::path top = fs::is_directory(path / "data", code) ? path / "data" : path;
    for (const std::string& name : listFolders(top)) {
        if (isLanguageFolder(top / name)) folders.push_back(top / name);
    }
    return folders;
}

void readSplit(const fs::path& language, const std::string& subset, CorpusBuilder& builder) {
    enum : std::size_t { kFileName = 1, kRawTranscription, kTranscription, kCharacters, kNumSamples, kGender, kCount };
    const fs::path file = language / (subset + ".tsv");
    const std::string languageName = language.filename().string();
    const std::string audio = (language / "audio" / subset).string();
    const std::string text = builder.readList(file);
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        if (trimmed(line).empty()) continue;
        const auto fields = splitLine(line, '\t');
        if (fields.size() != kCount) {
            builder.report(file, lines.lineNumber(),
                           "has " + std::to_string(fields.size()) + " fields where FLEURS has 7");
            continue;
        }
        auto resolved = resolveInside(audio, fields[kFileName], audio);
        if (!resolved) {
            builder.report(file, lines.lineNumber(), "names no file inside " + audio);
            continue;
        }
        Utterance utterance;
        utterance.path = std::move(*resolved);
        // The first column numbers sentences, which several people read.
        const std::string_view name = fields[kFileName];
        utterance.id = languageName + "/" + subset + "/" + std::string(name.substr(0, name.rfind('.')));
        utterance.transcript = fields[kTranscription];
        utterance.gender = parseGender(fields[kGender]);
        utterance.language = languageName;
        utterance.subset = subset;
        builder.add(std::move(utterance));
    }
}

}  // namespace

bool recogniseFleurs(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code) && !languageFolders(path).empty();
}

void readFleurs(const fs::path& path, CorpusBuilder& builder) {
    const auto folders = languageFolders(path);
    if (folders.empty()) throw FormatError(path.string() + " holds no {language}/{train,dev,test}.tsv beside audio/");
    for (const fs::path& folder : folders) {
        for (const std::string subset : kSubsets) {
            if (isFile(folder / (subset + ".tsv"))) readSplit(folder, subset, builder);
        }
    }
}

}  // namespace voxbit
