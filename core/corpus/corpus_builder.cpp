// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/corpus_builder.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/positions.h"
#include "core/base/text_file.h"
#include "core/base/utf8.h"

namespace voxbit {
namespace {

std::vector<std::string> listEntries(const std::filesystem::path& folder, bool wantsFolders) {
    std::vector<std::string> names;
    std::error_code code;
    std::filesystem::directory_iterator entry(folder, code);
    if (code) throw IoError("cannot list " + folder.string() + ": " + code.message());
    for (; entry != std::filesystem::directory_iterator(); entry.increment(code)) {
        if (code) throw IoError("cannot list " + folder.string() + ": " + code.message());
        std::string name = entry->path().filename().string();
        // The type comes with the directory entry: no stat per file.
        if (name.front() != '.' && entry->is_directory(code) == wantsFolders) names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

FieldSet fieldsOf(const std::vector<Utterance>& utterances) {
    FieldSet fields;
    const auto mark = [&](Field field, bool isThere) {
        if (isThere) fields.set(static_cast<std::size_t>(field));
    };
    mark(Field::Duration, true);
    for (const Utterance& utterance : utterances) {
        mark(Field::Speaker, !utterance.speaker.empty());
        mark(Field::Gender, utterance.gender != Gender::Unknown);
        mark(Field::Language, !utterance.language.empty());
        mark(Field::Accent, !utterance.accent.empty());
        mark(Field::Age, !utterance.age.empty());
        mark(Field::Subset, !utterance.subset.empty());
        mark(Field::Label, !utterance.label.empty());
    }
    return fields;
}

/// Bytes that are not UTF-8 replaced, for messages.
std::string shown(const std::string& text) {
    return isValidUtf8(text) ? text : encodeUtf8(decodeUtf8(text));
}

}  // namespace

CorpusBuilder::CorpusBuilder(std::filesystem::path root) {
    if (!isValidUtf8(root.string()))
        throw InvalidArgument("the path " + shown(root.string()) + " is not UTF-8; rename the folder");
    m_corpus.root = std::move(root);
}

std::string CorpusBuilder::readList(const std::filesystem::path& file) {
    std::string text = readTextFile(file);
    if (isValidUtf8(text)) return text;
    std::string kept;
    kept.reserve(text.size());
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        if (isValidUtf8(line)) {
            kept += line;
        } else {
            report(file, lines.lineNumber(),
                   "is not UTF-8 text and is left out; convert the file, for example with iconv -f latin1 -t utf8");
        }
        kept += '\n';
    }
    return kept;
}

void CorpusBuilder::add(Utterance utterance) {
    if (!isValidUtf8(utterance.path))
        return report(utterance.path, "the file name is not UTF-8 and is left out; rename the file");
    for (const std::string* text : {&utterance.id, &utterance.speaker, &utterance.transcript, &utterance.label,
                                    &utterance.language, &utterance.accent, &utterance.age, &utterance.subset}) {
        if (!isValidUtf8(*text))
            return report(utterance.path,
                          "is left out: \"" + shown(*text) + "\", said of it, is not UTF-8; convert the list");
    }
    m_corpus.utterances.push_back(std::move(utterance));
}

void CorpusBuilder::report(const std::filesystem::path& path, const std::string& reason) {
    m_corpus.problems.push_back({shown(path.string()), shown(reason)});
}

void CorpusBuilder::report(const std::filesystem::path& path, std::size_t line, const std::string& reason) {
    m_corpus.problems.push_back({shown(path.string()) + ":" + std::to_string(line), shown(reason)});
}

Corpus CorpusBuilder::finish(std::string format) {
    // Indexes are sorted in place of utterances, which are long: each is then moved once.
    auto& utterances = m_corpus.utterances;
    const auto order = sortedPositions(
        utterances.size(), [&](std::size_t a, std::size_t b) { return utterances[a].id < utterances[b].id; });
    std::vector<Utterance> sorted;
    sorted.reserve(utterances.size());
    for (const std::size_t i : order) {
        Utterance& utterance = utterances[i];
        if (!sorted.empty() && sorted.back().id == utterance.id) {
            report(utterance.path, "the id " + utterance.id + " was already given to " + sorted.back().path);
        } else {
            sorted.push_back(std::move(utterance));
        }
    }
    utterances = std::move(sorted);
    m_corpus.fields = fieldsOf(utterances);
    m_corpus.format = std::move(format);
    return std::move(m_corpus);
}

std::optional<std::string> resolveInside(const std::string& base, std::string_view relative, const std::string& limit) {
    if (relative.empty() || relative.front() == '/' || relative.find('\0') != std::string_view::npos) return {};
    if (relative.find("..") == std::string_view::npos) return base + "/" + std::string(relative);
    const std::string target = (std::filesystem::path(base) / relative).lexically_normal().string();
    std::string fence = std::filesystem::path(limit).lexically_normal().string();
    if (fence.empty() || fence.back() != '/') fence.push_back('/');
    if (!target.starts_with(fence)) return {};
    return target;
}

std::string reasonOf(const std::string& path, const std::exception& error) {
    std::string reason = error.what();
    if (reason.starts_with(path + ": ")) reason.erase(0, path.size() + 2);
    return reason;
}

std::vector<std::string> listFolders(const std::filesystem::path& folder) {
    return listEntries(folder, true);
}
std::vector<std::string> listFiles(const std::filesystem::path& folder) {
    return listEntries(folder, false);
}

bool isFile(const std::filesystem::path& path) {
    std::error_code code;
    return std::filesystem::is_regular_file(path, code);
}

bool isAudioName(std::string_view name) {
    static constexpr std::array<std::string_view, 14> kExtensions{".wav", ".flac", ".ogg",  ".oga",  ".opus",
                                                                  ".mp3", ".aiff", ".aif",  ".aifc", ".au",
                                                                  ".w64", ".caf",  ".rf64", ".sph"};
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return false;
    const std::string extension = lowerCase(name.substr(dot));
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

}  // namespace voxbit
