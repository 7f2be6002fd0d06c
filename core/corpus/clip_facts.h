// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/corpus/corpus.h"

namespace voxbit {

/// What only decoding a whole recording tells.
struct ClipFacts {
    double durationS = 0.0;
    std::string audioHash;  ///< of the decoded audio, see digestAudio()

    bool operator==(const ClipFacts&) const = default;
};

/// Identifies a file's content without reading it.
struct ClipKey {
    std::string path;  ///< Utterance::path
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;  ///< since 1970
    std::uint64_t inode = 0;

    auto operator<=>(const ClipKey&) const = default;
};

/// What a cache keeps of one file.
struct CachedClip {
    ClipKey key;
    ClipFacts facts;
};

/// Remembers facts between runs. scanClips() calls it on its own thread only.
class ClipFactsCache {
  public:
    virtual ~ClipFactsCache() = default;
    /// Facts stored under exactly this key; nothing when the file has changed since.
    virtual std::optional<ClipFacts> find(const ClipKey& key) = 0;
    /// Adds or replaces; called with a few hundred clips at a time, so that one transaction serves them all.
    virtual void store(std::span<const CachedClip> clips) = 0;
};

/// What a scan found. Nothing is said about utterances that were not asked for.
struct ClipScan {
    std::vector<std::optional<ClipFacts>> facts;  ///< one per utterance of the corpus
    std::vector<Problem> problems;                ///< missing or broken files, in the order of the utterances
    std::size_t decoded = 0;                      ///< files that were not in the cache

    /// One per utterance of the corpus, NaN where unknown: what subset expressions take.
    std::vector<double> durationsS() const;
};

/// Finds duration and content hash of the given utterances, from the cache or by decoding. A broken file is a problem
/// and the scan goes on. When it is stopped, what was decoded until then is in the cache.
/// @param indexes of corpus.utterances
/// @param cache may be null
/// @param threads that decode, 1..64
/// @throws Cancelled; InvalidArgument for an index or thread count out of range; what the cache throws
ClipScan scanClips(const Corpus& corpus, std::span<const std::size_t> indexes, ClipFactsCache* cache,
                   const RunControl& control, int threads = 1);
/// All utterances.
ClipScan scanClips(const Corpus& corpus, ClipFactsCache* cache, const RunControl& control, int threads = 1);

}  // namespace voxbit
