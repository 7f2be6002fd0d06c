// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace voxbit {

/// Numbers for speakers, 0, 1, ... in the order of first appearance, as RatioSample wants them. Utterances without a
/// speaker are one speaker.
class SpeakerNumbers {
  public:
    int of(const std::string& speaker) {
        const auto [found, isNew] = m_numbers.emplace(speaker, static_cast<int>(m_names.size()));
        if (isNew) m_names.push_back(speaker);
        return found->second;
    }
    const std::vector<std::string>& names() const { return m_names; }

  private:
    std::map<std::string, int> m_numbers;
    std::vector<std::string> m_names;
};

}  // namespace voxbit
