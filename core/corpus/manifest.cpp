// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/manifest.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

constexpr std::array<std::string_view, 3> kFileNames{"manifest.csv", "manifest.tsv", "manifest.jsonl"};

enum class Column { path, speaker, transcript, label, id, gender, language, accent, age, subset };
constexpr std::array<std::string_view, 10> kColumns{"path",   "speaker",  "transcript", "label", "id",
                                                    "gender", "language", "accent",     "age",   "subset"};

std::optional<Column> findColumn(std::string_view name) {
    const auto found = std::find(kColumns.begin(), kColumns.end(), lowerCase(trimmed(name)));
    if (found == kColumns.end()) return {};
    return static_cast<Column>(found - kColumns.begin());
}

void assign(Utterance& utterance, Column column, std::string value) {
    switch (column) {
        case Column::path:
            utterance.path = std::move(value);
            return;
        case Column::speaker:
            utterance.speaker = std::move(value);
            return;
        case Column::transcript:
            utterance.transcript = std::move(value);
            return;
        case Column::label:
            utterance.label = std::move(value);
            return;
        case Column::id:
            utterance.id = std::move(value);
            return;
        case Column::gender:
            utterance.gender = parseGender(value);
            return;
        case Column::language:
            utterance.language = std::move(value);
            return;
        case Column::accent:
            utterance.accent = std::move(value);
            return;
        case Column::age:
            utterance.age = std::move(value);
            return;
        case Column::subset:
            utterance.subset = std::move(value);
            return;
    }
}

/// Reads the lines of one manifest; every way to write one ends in addRow().
class ManifestReader {
  public:
    ManifestReader(const std::filesystem::path& file, CorpusBuilder& builder)
        : m_file(file), m_folder(file.parent_path().string()), m_builder(builder) {
        if (m_folder.empty()) m_folder = ".";
    }

    void readCsv(const std::string& text);
    void readTsv(const std::string& text);
    void readJsonl(const std::string& text);

  private:
    template <class Fields>
    void readHeader(const Fields& names);
    template <class Fields>
    void readFields(std::size_t line, const Fields& fields);
    void addRow(std::size_t line, Utterance utterance);
    void reportUnknown(std::string_view column);

    const std::filesystem::path& m_file;
    std::string m_folder;
    CorpusBuilder& m_builder;
    std::vector<std::optional<Column>> m_columns;
    std::vector<std::string> m_unknown;
};

void ManifestReader::reportUnknown(std::string_view column) {
    if (std::find(m_unknown.begin(), m_unknown.end(), column) != m_unknown.end()) return;
    m_unknown.emplace_back(column);
    m_builder.report(m_file, "the column '" + std::string(column) + "' is not known and is left out");
}

template <class Fields>
void ManifestReader::readHeader(const Fields& names) {
    const auto has = [&](Column column) {
        return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
    };
    for (const auto& name : names) {
        const auto column = findColumn(name);
        if (!column) {
            reportUnknown(name);
        } else if (has(*column)) {
            throw FormatError(m_file.string() + ": the column '" + std::string(name) + "' is given twice");
        }
        m_columns.push_back(column);
    }
    if (!has(Column::path) || !has(Column::speaker) || (!has(Column::transcript) && !has(Column::label))) {
        throw FormatError(m_file.string() +
                          ": the first line of a manifest must name the columns path, speaker and transcript or label");
    }
}

template <class Fields>
void ManifestReader::readFields(std::size_t line, const Fields& fields) {
    if (fields.size() != m_columns.size()) {
        m_builder.report(m_file, line,
                         "has " + std::to_string(fields.size()) + " fields where the first line names " +
                             std::to_string(m_columns.size()));
        return;
    }
    Utterance utterance;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]) assign(utterance, *m_columns[i], std::string(trimmed(fields[i])));
    }
    addRow(line, std::move(utterance));
}

void ManifestReader::addRow(std::size_t line, Utterance utterance) {
    if (utterance.path.empty()) {
        m_builder.report(m_file, line, "names no path");
        return;
    }
    if (utterance.id.empty()) {
        const std::size_t dot = utterance.path.rfind('.');
        const std::size_t slash = utterance.path.rfind('/');
        const bool hasExtension = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
        utterance.id = hasExtension ? utterance.path.substr(0, dot) : utterance.path;
    }
    if (utterance.path.front() != '/') {
        auto resolved = resolveInside(m_folder, utterance.path, m_folder);
        if (!resolved) {
            m_builder.report(m_file, line, "the path '" + utterance.path + "' leaves the manifest's folder");
            return;
        }
        utterance.path = std::move(*resolved);
    } else if (utterance.path.find('\0') != std::string::npos) {
        m_builder.report(m_file, line, "the path holds a NUL byte");
        return;
    }
    m_builder.add(std::move(utterance));
}

void ManifestReader::readCsv(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    try {
        rows = parseCsv(text);
    } catch (const FormatError&) {
        // An open quote somewhere would swallow the rest of the list: read line by line, losing only broken ones.
        LineReader lines(text);
        for (std::string_view line; lines.next(line);) {
            try {
                auto parsed = parseCsv(line);
                rows.push_back(parsed.empty() ? std::vector<std::string>{} : std::move(parsed.front()));
            } catch (const FormatError&) {
                m_builder.report(m_file, lines.lineNumber(), "opens a quote that it does not close");
                rows.emplace_back();
            }
        }
    }
    if (rows.empty()) throw FormatError(m_file.string() + ": the manifest is empty");
    readHeader(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool isBlank = rows[i].empty() || (rows[i].size() == 1 && trimmed(rows[i].front()).empty());
        if (!isBlank) readFields(i + 1, rows[i]);
    }
}

void ManifestReader::readTsv(const std::string& text) {
    LineReader lines(text);
    std::string_view line;
    if (!lines.next(line)) throw FormatError(m_file.string() + ": the manifest is empty");
    readHeader(splitLine(line, '\t'));
    while (lines.next(line)) {
        if (!trimmed(line).empty()) readFields(lines.lineNumber(), splitLine(line, '\t'));
    }
}

void ManifestReader::readJsonl(const std::string& text) {
    LineReader lines(text);
    for (std::string_view line; lines.next(line);) {
        if (trimmed(line).empty()) continue;
        const auto object = nlohmann::json::parse(line, nullptr, false);
        if (!object.is_object()) {
            m_builder.report(m_file, lines.lineNumber(), "is not a JSON object");
            continue;
        }
        Utterance utterance;
        std::string_view wrong;
        for (const auto& [key, value] : object.items()) {
            const auto column = findColumn(key);
            if (!column) {
                reportUnknown(key);
            } else if (value.is_string()) {
                assign(utterance, *column, value.get<std::string>());
            } else if (value.is_number()) {
                assign(utterance, *column, value.dump());
            } else if (!value.is_null()) {
                wrong = kColumns[static_cast<std::size_t>(*column)];
            }
        }
        if (!wrong.empty()) {
            m_builder.report(m_file, lines.lineNumber(), "the value of '" + std::string(wrong) + "' is not text");
        } else if (!object.contains("speaker") || !(object.contains("transcript") || object.contains("label"))) {
            m_builder.report(m_file, lines.lineNumber(), "needs path, speaker and transcript or label");
        } else {
            addRow(lines.lineNumber(), std::move(utterance));
        }
    }
}

std::filesystem::path manifestFile(const std::filesystem::path& path) {
    std::error_code code;
    if (!std::filesystem::is_directory(path, code)) return path;
    for (const std::string_view name : kFileNames) {
        if (isFile(path / name)) return path / name;
    }
    throw FormatError(path.string() + " holds no manifest.csv, manifest.tsv or manifest.jsonl");
}

}  // namespace

bool recogniseManifest(const std::filesystem::path& path) {
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        return std::any_of(kFileNames.begin(), kFileNames.end(),
                           [&](std::string_view name) { return isFile(path / name); });
    }
    const std::string extension = lowerCase(path.extension().string());
    return extension == ".csv" || extension == ".tsv" || extension == ".jsonl";
}

void readManifest(const std::filesystem::path& path, CorpusBuilder& builder) {
    const std::filesystem::path file = manifestFile(path);
    std::string text = builder.readList(file);
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    ManifestReader reader(file, builder);
    const std::string extension = lowerCase(file.extension().string());
    if (extension == ".csv") return reader.readCsv(text);
    if (extension == ".tsv") return reader.readTsv(text);
    if (extension == ".jsonl") return reader.readJsonl(text);
    throw FormatError(file.string() + ": a manifest ends in .csv, .tsv or .jsonl");
}

std::string manifestCsv(const Corpus& corpus, const std::filesystem::path& folder) {
    std::string csv = csvLine({kColumns.begin(), kColumns.end()});
    std::string fence = folder.lexically_normal().string();
    if (!fence.ends_with('/')) fence.push_back('/');
    for (const Utterance& utterance : corpus.utterances) {
        const std::string path =
            utterance.path.starts_with(fence) ? utterance.path.substr(fence.size()) : utterance.path;
        const std::string gender(utterance.gender == Gender::Unknown ? "" : genderName(utterance.gender));
        csv += csvLine({path, utterance.speaker, utterance.transcript, utterance.label, utterance.id, gender,
                        utterance.language, utterance.accent, utterance.age, utterance.subset});
    }
    return csv;
}

}  // namespace voxbit
