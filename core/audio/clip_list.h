// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace voxbit {

/// A chosen set of recordings on its way into a model: what profiling, calibration, evaluation and measured
/// sensitivities iterate over. Loading is lazy, so that memory does not grow with the number of recordings.
struct ClipList {
    std::vector<std::string> names;        ///< utterance ids, for messages and result rows
    std::vector<std::string> audioHashes;  ///< content hashes, parallel to `names`; the keys of every cache
    /// Samples of clip `i`: mono float32 at the model's rate with the input recipe applied (cut, padded, normalised).
    /// May be called from any one thread at a time. @throws IoError, FormatError naming the file
    std::function<std::vector<float>(std::size_t i)> load;

    std::size_t size() const { return names.size(); }
};

}  // namespace voxbit
