// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/profile/tensor_statistics.h"

namespace voxbit {

/// Profiles of speakers (or of other groups of utterances, or of single ones) held in memory, so that the statistics of
/// any union of them are at hand in milliseconds. Filled once, then immutable and safe to read from several threads.
class ProfileSet {
  public:
    struct Member {
        std::string name;  ///< a speaker or an utterance
        Profile profile;
    };

    /// @throws InvalidArgument when the number of layers differs from that of the members before
    void add(std::string name, Profile profile);

    const std::vector<Member>& members() const { return m_members; }
    std::size_t layerCount() const { return m_members.empty() ? 0 : m_members.front().profile.layers.size(); }

    /// Merged statistics of one layer's output over some members (positions in members()). The set must outlive them.
    /// @throws InvalidArgument when the histograms of members have different bins, as input() does
    StatisticsUnion output(int layer, std::span<const int> members) const;
    /// Of input number `input`; members which have no such input add nothing.
    StatisticsUnion input(int layer, int input, std::span<const int> members) const;

  private:
    std::vector<Member> m_members;
};

}  // namespace voxbit
