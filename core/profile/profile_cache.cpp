// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profile_cache.h"

#include "core/base/error.h"
#include "core/profile/profile_blob.h"

namespace voxbit {
namespace {

std::optional<Profile> readEntry(ProfileCache& cache, const ProfileKey& key) {
    try {
        if (const auto blob = cache.find(key)) return decodeProfile(*blob);
    } catch (const FormatError&) {
        // A damaged entry counts as missing.
    }
    return std::nullopt;
}

}  // namespace

std::optional<Profile> findProfile(ProfileCache& cache, ProfileKey key) {
    auto profile = readEntry(cache, key);
    if (profile || key.detail == ProfileDetail::Full) return profile;
    key.detail = ProfileDetail::Full;
    profile = readEntry(cache, key);
    if (profile) dropDetail(*profile);
    return profile;
}

}  // namespace voxbit
