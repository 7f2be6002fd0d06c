// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: corpora of every layout, their lists and folders as anybody might write them; no path of an
// utterance may be relative. Built by ./run fuzz.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/base/error.h"
#include "core/corpus/formats.h"
#include "tests/fuzz/named_texts.h"

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 16;
constexpr std::size_t kLongestName = 100;

/// A folder in memory that is emptied before each input.
class Folder {
  public:
    Folder() : m_path("/dev/shm/voxbit_fuzz_" + std::to_string(getpid())) { fs::create_directory(m_path); }
    ~Folder() { fs::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const fs::path& path() const { return m_path; }
    void clear() const {
        for (const auto& entry : fs::directory_iterator(m_path)) fs::remove_all(entry);
    }
    /// Names that leave the folder, or that no file can have, make none.
    void add(const std::string& name, const std::string& text) const {
        const fs::path relative = fs::path(name).lexically_normal();
        if (name.empty() || name.size() > kLongestName || relative.is_absolute() || *relative.begin() == "..") return;
        std::error_code code;
        fs::create_directories((m_path / relative).parent_path(), code);
        std::ofstream(m_path / relative, std::ios::binary) << text;
    }

  private:
    fs::path m_path;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Folder folder;
    folder.clear();
    const auto texts = voxbit::fuzz::namedTexts(data, size);
    if (texts.size() > kMostFiles) return 0;
    for (const auto& [name, text] : texts) folder.add(name, text);
    try {
        const voxbit::Corpus corpus = voxbit::readCorpus(folder.path());
        for (const voxbit::Utterance& utterance : corpus.utterances)
            if (!fs::path(utterance.path).is_absolute()) std::abort();
    } catch (const voxbit::Error&) {
        // Refused, as it should be.
    }
    return 0;
}
