// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/profile/tensor_statistics.h"

namespace voxbit {

enum class ProfileDetail { Standard, Full };

/// Everything that statistics depend on. Hashes are 64 hexadecimal digits.
struct ProfileKey {
    std::string modelHash;  ///< folding included
    std::string audioHash;  ///< of one clip's samples, or clipSetHash() of the clips of an aggregate
    std::string recipe;     ///< text of the input recipe
    ProfileDetail detail = ProfileDetail::Standard;
    int version = kStatisticsVersion;
};

/// Where profiles live between runs. One entry is the encoded Profile (profile_blob.h) of all layers over one clip, or
/// of an aggregate of clips such as a speaker. Implementations need not be safe for use from several threads at once.
/// @throws StoreError from both functions
class ProfileCache {
  public:
    virtual ~ProfileCache() = default;
    virtual std::optional<std::string> find(const ProfileKey& key) = 0;
    virtual void store(const ProfileKey& key, std::string_view blob) = 0;
};

/// What the cache holds under this key; asked for standard detail it answers from full detail, too. An entry that
/// cannot be read counts as missing: it is written anew. @throws StoreError
std::optional<Profile> findProfile(ProfileCache& cache, ProfileKey key);

}  // namespace voxbit
