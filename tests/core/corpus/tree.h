// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/audio/audio_file.h"
#include "core/corpus/corpus.h"
#include "tests/core/audio/audio_bytes.h"

namespace voxbit::test {

/// A temporary folder that tests fill with files.
class Tree {
  public:
    std::filesystem::path root() const { return m_folder.path().toStdString(); }
    std::filesystem::path operator/(const std::string& name) const { return root() / name; }

    std::filesystem::path file(const std::string& name, const std::string& content = {}) const {
        const std::filesystem::path path = root() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    /// A tone whose pitch depends on `value`, so that different values are different recordings.
    std::filesystem::path audio(const std::string& name, int value, std::size_t frames = 800) const {
        const std::filesystem::path path = root() / name;
        std::filesystem::create_directories(path.parent_path());
        std::vector<int> samples(frames);
        for (std::size_t i = 0; i < frames; ++i) {
            samples[i] = static_cast<int>(32 * ((i * static_cast<std::size_t>(value + 3)) % 500));
        }
        if (path.extension() == ".wav") {
            writeBytes(path, wavBytes({.rateHz = 8000}, pcm16(samples)));
        } else {
            std::vector<float> scaled(frames);
            for (std::size_t i = 0; i < frames; ++i) scaled[i] = static_cast<float>(samples[i]) / 32768.0F;
            writeAudio(path, scaled, 8000);
        }
        return path;
    }

  private:
    QTemporaryDir m_folder;
};

/// The utterance with this id, or an empty one.
inline Utterance find(const Corpus& corpus, const std::string& id) {
    for (const Utterance& utterance : corpus.utterances) {
        if (utterance.id == id) return utterance;
    }
    return {};
}

inline void verifyFilesExist(const Corpus& corpus) {
    for (const Utterance& utterance : corpus.utterances)
        QVERIFY2(std::filesystem::exists(utterance.path), utterance.path.c_str());
}

inline std::size_t count(const Corpus& corpus, Gender gender) {
    std::size_t number = 0;
    for (const Utterance& utterance : corpus.utterances) number += utterance.gender == gender ? 1 : 0;
    return number;
}

inline bool hasProblem(const std::vector<Problem>& problems, const std::string& part) {
    for (const Problem& problem : problems) {
        if ((problem.path + " " + problem.reason).find(part) != std::string::npos) return true;
    }
    return false;
}

}  // namespace voxbit::test
