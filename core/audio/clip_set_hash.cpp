// SPDX-License-Identifier: Apache-2.0
#include "core/audio/clip_set_hash.h"

#include <algorithm>

#include "core/base/sha256.h"

namespace voxbit {

std::string clipSetHash(const ClipList& clips) {
    std::vector<std::string> hashes = clips.audioHashes;
    std::sort(hashes.begin(), hashes.end());
    Sha256 hash;
    for (const std::string& one : hashes) hash.update(one).update("\n");
    return hash.hexDigest();
}

}  // namespace voxbit
