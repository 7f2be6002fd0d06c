// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/corpus/clip_facts.h"
#include "core/corpus/corpus.h"

namespace voxbit {

/// A recording in a split, known by the hash of its decoded audio.
struct SplitMember {
    std::string id;
    std::string audioHash;  ///< ClipFacts::audioHash
};

/// One of training, calibration, selection and test. The members may come from different corpora.
struct Split {
    std::string name;
    std::vector<SplitMember> members;
};

/// The members at these indexes of a corpus.
/// @throws InvalidArgument naming the utterance whose facts are unknown: a split is judged by content only
Split makeSplit(std::string name, const Corpus& corpus, std::span<const std::size_t> indexes,
                std::span<const std::optional<ClipFacts>> facts);

/// The same audio in two splits.
struct SplitOverlap {
    std::string firstSplit;
    std::string firstId;
    std::string secondSplit;
    std::string secondId;
    std::string audioHash;
};

/// Every recording of a later split that an earlier one holds too, once for each such pair of splits.
std::vector<SplitOverlap> findOverlaps(std::span<const Split> splits);

/// Proof that splits were compared, and the mark that every result carries.
struct Disjointness {
    std::vector<SplitOverlap> overlaps;  ///< empty unless overlap was allowed
    /// Whether the recordings that the model learnt from were among the splits.
    bool isTrainingKnown = true;

    bool isDisjoint() const { return overlaps.empty(); }
    /// "disjoint by content", or what overlaps: "3 of test also in calibration"; and that training is not known.
    std::string text() const;
};

/// @throws InvalidArgument naming the splits, their common recordings and the setting allow_overlap, unless that is
/// allowed
Disjointness checkDisjoint(std::span<const Split> splits, bool allowOverlap);

}  // namespace voxbit
