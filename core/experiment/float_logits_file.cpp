// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/float_logits_file.h"

#include <stdio.h>  // fseeko

#include "core/base/as_index.h"

namespace voxbit {
namespace {

constexpr std::int64_t kMaxBytes = std::int64_t{4} << 30;

}  // namespace

std::optional<Logits> FloatLogitsFile::find(const std::string& model, const std::string& audioHash) {
    const auto ofModel = m_places.find(model);
    if (ofModel == m_places.end()) return std::nullopt;
    const auto found = ofModel->second.find(audioHash);
    if (found == ofModel->second.end()) return std::nullopt;
    const Place& place = found->second;
    Logits logits{place.rows, place.columns, std::vector<float>(asIndex(place.rows) * asIndex(place.columns))};
    if (fseeko(m_file.get(), place.offset, SEEK_SET) != 0 ||
        std::fread(logits.values.data(), sizeof(float), logits.values.size(), m_file.get()) != logits.values.size())
        return std::nullopt;
    return logits;
}

void FloatLogitsFile::keep(const std::string& model, const std::string& audioHash, const Logits& logits) {
    const auto bytes = static_cast<std::int64_t>(logits.values.size() * sizeof(float));
    if (m_end + bytes > kMaxBytes) return;
    if (!m_file) m_file.reset(std::tmpfile());
    if (!m_file || fseeko(m_file.get(), m_end, SEEK_SET) != 0) return;
    const std::size_t written = std::fwrite(logits.values.data(), sizeof(float), logits.values.size(), m_file.get());
    if (written != logits.values.size() || std::fflush(m_file.get()) != 0) return;
    m_places[model].insert_or_assign(audioHash, Place{m_end, logits.rows, logits.columns});
    m_end += bytes;
}

}  // namespace voxbit
