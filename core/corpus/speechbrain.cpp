// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/speechbrain.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/corpus/corpus_builder.h"
#include "core/corpus/path_resolver.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

/// A row of either kind of file, by name of the column.
using Row = std::map<std::string, std::string, std::less<>>;

constexpr PathResolver::Search kSearch{.levelsAbove = 3, .looksIntoFolders = true};

std::string extensionOf(const fs::path& path) {
    return lowerCase(path.extension().string());
}

/// The beginning of a file: enough for a line of columns, or for the first entry of an object.
std::string beginningOf(const fs::path& path) {
    constexpr std::size_t kBytes = 4096;
    std::ifstream file(path, std::ios::binary);
    std::string text(kBytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

bool isCsvManifest(const fs::path& path) {
    const std::string text = beginningOf(path);
    const std::string first = text.substr(0, text.find('\n'));
    std::set<std::string_view> columns;
    for (const std::string_view column : splitLine(first, ',')) columns.insert(trimmed(column));
    return columns.contains("ID") && columns.contains("wav");
}

bool isJsonManifest(const fs::path& path) {
    const std::string text = beginningOf(path);
    const std::string_view start = trimmed(text);
    return start.starts_with('{') && start.find("\"wav\"") != std::string_view::npos;
}

bool isManifest(const fs::path& path) {
    if (!isFile(path)) return false;
    const std::string extension = extensionOf(path);
    return (extension == ".csv" && isCsvManifest(path)) || (extension == ".json" && isJsonManifest(path));
}

/// The manifests of a folder; of two that differ in their extension only, the CSV file.
std::vector<fs::path> manifestsOf(const fs::path& path) {
    if (isManifest(path)) return {path};
    std::error_code code;
    std::vector<fs::path> manifests;
    if (!fs::is_directory(path, code)) return manifests;
    std::set<std::string> stems;
    for (const std::string& name : listFiles(path)) {  // sorted: name.csv comes before name.json
        const fs::path file = path / name;
        if (isManifest(file) && stems.insert(file.stem().string()).second) manifests.push_back(file);
    }
    return manifests;
}

std::string firstOf(const Row& row, std::initializer_list<const char*> columns) {
    for (const char* column : columns) {
        const auto found = row.find(column);
        if (found != row.end() && !found->second.empty()) return found->second;
    }
    return {};
}

/// Without the variable that a recipe replaces.
std::string_view withoutVariable(std::string_view path) {
    const bool isVariable = path.starts_with('{') || path.starts_with('$');
    const std::size_t slash = path.find('/');
    return isVariable && slash != std::string_view::npos ? path.substr(slash + 1) : path;
}

/// Adds the rows of one file.
class RowReader {
  public:
    RowReader(const fs::path& file, bool namesSubset, CorpusBuilder& builder)
        : m_file(file),
          m_subset(namesSubset ? file.stem().string() : std::string()),
          m_builder(builder),
          m_resolver(file.parent_path(), builder.root(), kSearch) {}

    void add(const std::string& id, const Row& row) {
        const std::string wav = firstOf(row, {"wav"});
        if (id.empty() || wav.empty()) return m_builder.report(m_file, "'" + id + "' has no ID or no wav");
        auto path = m_resolver.resolve(withoutVariable(wav));
        if (!path) return m_builder.report(m_file, "'" + id + "': the path '" + wav + "' leaves the corpus");
        Utterance utterance;
        utterance.id = id;
        utterance.path = std::move(*path);
        utterance.speaker = firstOf(row, {"spk_id", "spkID", "speaker"});
        utterance.transcript = firstOf(row, {"wrd", "words", "transcript", "transcription", "trans", "text"});
        if (utterance.transcript.empty()) utterance.label = firstOf(row, {"command", "label", "class_string"});
        utterance.gender = parseGender(firstOf(row, {"gender"}));
        utterance.language = firstOf(row, {"language", "lang"});
        utterance.accent = firstOf(row, {"accent"});
        utterance.age = firstOf(row, {"age"});
        utterance.subset = m_subset;
        m_builder.add(std::move(utterance));
    }

  private:
    const fs::path& m_file;
    std::string m_subset;
    CorpusBuilder& m_builder;
    PathResolver m_resolver;
};

void readCsv(const fs::path& file, RowReader& reader, CorpusBuilder& builder) {
    const auto rows = parseCsv(builder.readList(file));
    // isCsvManifest() saw a first line, but lines that are not UTF-8 come empty, and the builder has told of them.
    if (rows.empty()) return;
    const auto& columns = rows.front();
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() == 1 && trimmed(rows[i].front()).empty()) continue;
        if (rows[i].size() != columns.size()) {
            builder.report(file, i + 1,
                           "has " + std::to_string(rows[i].size()) + " fields where the first line names " +
                               std::to_string(columns.size()));
            continue;
        }
        Row row;
        for (std::size_t j = 0; j < columns.size(); ++j) row[std::string(trimmed(columns[j]))] = trimmed(rows[i][j]);
        reader.add(firstOf(row, {"ID"}), row);
    }
}

void readJson(const fs::path& file, RowReader& reader, CorpusBuilder& builder) {
    const auto json = nlohmann::json::parse(readTextFile(file), nullptr, false);
    if (!json.is_object()) throw FormatError(file.string() + " is not a JSON object of utterances");
    for (const auto& [id, entry] : json.items()) {
        if (!entry.is_object()) {
            builder.report(file, "the entry '" + id + "' is not an object");
            continue;
        }
        Row row;
        for (const auto& [name, value] : entry.items()) {
            if (value.is_string()) row[name] = value.get<std::string>();
            if (value.is_number()) row[name] = value.dump();
        }
        reader.add(id, row);
    }
}

}  // namespace

bool recogniseSpeechbrain(const fs::path& path) {
    return !manifestsOf(path).empty();
}

void readSpeechbrain(const fs::path& path, CorpusBuilder& builder) {
    const auto manifests = manifestsOf(path);
    if (manifests.empty())
        throw FormatError(path.string() + " is no manifest and holds none (CSV with ID and wav, or JSON)");
    for (const fs::path& file : manifests) {
        RowReader reader(file, file != path, builder);
        if (extensionOf(file) == ".csv") {
            readCsv(file, reader, builder);
        } else {
            readJson(file, reader, builder);
        }
    }
}

}  // namespace voxbit
