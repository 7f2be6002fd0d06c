// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/evaluation/logits_distance.h"

namespace voxbit {

/// Outputs of float models, in a temporary file that vanishes with this: memory does not grow with the recordings.
/// A cache: what cannot be kept, because the disk is full or 4 GiB are kept already, is not found. Belongs to one
/// thread.
class FloatLogitsFile {
  public:
    /// @param model hash of the model @param audioHash hash of the decoded audio
    std::optional<Logits> find(const std::string& model, const std::string& audioHash);
    void keep(const std::string& model, const std::string& audioHash, const Logits& logits);

  private:
    struct Place {
        std::int64_t offset = 0;  ///< bytes
        int rows = 0;
        int columns = 0;
    };
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::unique_ptr<std::FILE, Close> m_file;
    std::map<std::string, std::map<std::string, Place>> m_places;  ///< by model and audio
    std::int64_t m_end = 0;                                        ///< bytes written
};

}  // namespace voxbit
