// SPDX-License-Identifier: Apache-2.0
#include "core/training/clip_cache.h"

#include "core/audio/audio_file.h"

namespace voxbit {

std::shared_ptr<const std::vector<float>> ClipCache::load(const std::string& path) {
    if (const auto found = m_clips.find(path); found != m_clips.end()) return found->second;
    auto clip = std::make_shared<const std::vector<float>>(readAudioAt(path, m_rateHz));
    const std::size_t bytes = clip->size() * sizeof(float);
    if (m_bytes + bytes <= m_maxBytes) {
        m_clips.emplace(path, clip);
        m_bytes += bytes;
    }
    return clip;
}

}  // namespace voxbit
