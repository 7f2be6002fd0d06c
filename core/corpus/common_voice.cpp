// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/common_voice.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/corpus/corpus_builder.h"

namespace voxbit {
namespace {

namespace fs = std::filesystem;

/// validated.tsv comes last: it holds the clips of the three others again.
constexpr std::array<const char*, 4> kLists{"train", "dev", "test", "validated"};

bool isLocaleFolder(const fs::path& folder) {
    std::error_code code;
    if (!fs::is_directory(folder / "clips", code)) return false;
    return std::any_of(kLists.begin(), kLists.end(),
                       [&](const char* list) { return isFile(folder / (std::string(list) + ".tsv")); });
}

void findLocales(const fs::path& folder, int depth, std::vector<fs::path>& found) {
    if (isLocaleFolder(folder)) {
        found.push_back(folder);
    } else if (depth > 0) {
        for (const std::string& name : listFolders(folder)) findLocales(folder / name, depth - 1, found);
    }
}

/// {locale}, {release}/{locale} or {folder of releases}/{release}/{locale}.
std::vector<fs::path> localeFolders(const fs::path& path) {
    std::vector<fs::path> found;
    findLocales(path, 2, found);
    return found;
}

/// Where the columns of one list are; releases have them in different orders and under different names.
struct Columns {
    using Index = std::optional<std::size_t>;
    Index client, path, sentence, gender, age, accent, locale;
    std::size_t count = 0;
};

Columns readColumns(std::string_view header) {
    Columns columns;
    const auto names = splitLine(header, '\t');
    const auto find = [&](std::string_view name) -> Columns::Index {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return {};
        return static_cast<std::size_t>(found - names.begin());
    };
    columns.count = names.size();
    columns.client = find("client_id");
    columns.path = find("path");
    columns.sentence = find("sentence");
    columns.gender = find("gender");
    columns.age = find("age");
    columns.accent = find("accents") ? find("accents") : find("accent");
    columns.locale = find("locale");
    return columns;
}

/// Some releases quote a sentence that holds quotation marks as CSV does: "She said ""no"".". Others do not quote at
/// all, so only what cannot be anything else is taken for quoting.
std::string unquoted(std::string_view text) {
    if (text.size() < 4 || text.front() != '"' || text.back() != '"') return std::string(text);
    const std::string_view inner = text.substr(1, text.size() - 2);
    std::string plain;
    bool hasPair = false;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        if (inner[i] == '"') {
            if (i + 1 >= inner.size() || inner[i + 1] != '"') return std::string(text);
            hasPair = true;
            ++i;
        }
        plain.push_back(inner[i]);
    }
    return hasPair ? plain : std::string(text);
}

/// Reads the lists of one locale.
class LocaleReader {
  public:
    LocaleReader(const fs::path& folder, CorpusBuilder& builder)
        : m_folder(folder),
          m_clips((folder / "clips").string()),
          m_locale(folder.filename().string()),
          m_builder(builder) {}

    void readList(const std::string& subset);

  private:
    std::string_view value(const std::vector<std::string_view>& fields, Columns::Index column) const {
        return column ? trimmed(fields[*column]) : std::string_view();
    }
    void readLine(const Columns& columns, const std::vector<std::string_view>& fields, std::size_t line,
                  const fs::path& file, const std::string& subset);

    fs::path m_folder;
    std::string m_clips;
    std::string m_locale;
    CorpusBuilder& m_builder;
    std::unordered_set<std::string> m_inSplit;  ///< clips of train, dev and test
};

void LocaleReader::readList(const std::string& subset) {
    const fs::path file = m_folder / (subset + ".tsv");
    if (!isFile(file)) return;
    const std::string text = m_builder.readList(file);
    LineReader lines(text);
    std::string_view line;
    if (!lines.next(line)) return m_builder.report(file, "is empty");
    const Columns columns = readColumns(line);
    if (!columns.client || !columns.path) {
        return m_builder.report(file, "has no columns client_id and path in its first line");
    }
    while (lines.next(line)) {
        if (trimmed(line).empty()) continue;
        readLine(columns, splitLine(line, '\t'), lines.lineNumber(), file, subset);
    }
}

void LocaleReader::readLine(const Columns& columns, const std::vector<std::string_view>& fields, std::size_t line,
                            const fs::path& file, const std::string& subset) {
    if (fields.size() != columns.count) {
        return m_builder.report(file, line,
                                "has " + std::to_string(fields.size()) + " fields where the first line names " +
                                    std::to_string(columns.count));
    }
    std::string name(value(fields, columns.path));
    // The first releases leave the extension out.
    if (!name.empty() && !isAudioName(name)) name += ".mp3";
    auto resolved = resolveInside(m_clips, name, m_clips);
    if (!resolved) return m_builder.report(file, line, "names no file inside " + m_clips);
    if (subset == "validated") {
        if (m_inSplit.contains(name)) return;
    } else {
        m_inSplit.insert(name);
    }
    Utterance utterance;
    utterance.path = std::move(*resolved);
    utterance.speaker = value(fields, columns.client);
    utterance.transcript = unquoted(value(fields, columns.sentence));
    utterance.gender = parseGender(value(fields, columns.gender));
    utterance.age = value(fields, columns.age);
    utterance.accent = value(fields, columns.accent);
    utterance.language = value(fields, columns.locale);
    if (utterance.language.empty()) utterance.language = m_locale;
    utterance.subset = subset;
    utterance.id = m_locale + "/" + name.substr(0, name.rfind('.'));
    m_builder.add(std::move(utterance));
}

bool namesClients(const fs::path& folder) {
    for (const std::string list : kLists) {
        const fs::path file = folder / (list + ".tsv");
        if (!isFile(file)) continue;
        // The first line is enough to recognise a list.
        std::array<char, 4096> begin{};
        std::ifstream(file, std::ios::binary).read(begin.data(), begin.size());
        LineReader lines(std::string_view(begin.data(), begin.size()));
        std::string_view header;
        if (lines.next(header) && readColumns(header).client) return true;
    }
    return false;
}

}  // namespace

bool recogniseCommonVoice(const fs::path& path) {
    std::error_code code;
    if (!fs::is_directory(path, code)) return false;
    const auto folders = localeFolders(path);
    return std::any_of(folders.begin(), folders.end(), &namesClients);
}

void readCommonVoice(const fs::path& path, CorpusBuilder& builder) {
    const auto folders = localeFolders(path);
    if (folders.empty())
        throw FormatError(path.string() + " holds no {locale}/{train,dev,test,validated}.tsv beside clips/");
    for (const fs::path& folder : folders) {
        LocaleReader reader(folder, builder);
        for (const char* list : kLists) reader.readList(list);
    }
}

}  // namespace voxbit
