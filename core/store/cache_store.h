// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/calibration/scale_cache.h"
#include "core/corpus/clip_facts.h"
#include "core/profile/gradient_statistics.h"
#include "core/profile/profile_cache.h"
#include "core/sensitivity/damage_cache.h"

namespace voxbit {

/// profiles.sqlite: everything that can be computed again. Keys are content hashes, so entries never go stale and the
/// file may be deleted at any time. A damaged file is moved aside (".damaged") and a new one is made.
/// One object per thread; several processes may use one file.
class CacheStore {
  public:
    /// @throws StoreError
    explicit CacheStore(const std::filesystem::path& path);
    ~CacheStore();

    ClipFactsCache& clipFacts();
    ProfileCache& profiles();
    ScaleCache& scales();
    DamageCache& damages();
    GradientCache& gradients();

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace voxbit
