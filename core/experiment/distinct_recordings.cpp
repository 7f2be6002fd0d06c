// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/distinct_recordings.h"

#include <string_view>
#include <unordered_set>

namespace voxbit {

std::vector<std::size_t> withoutRecordings(std::span<const std::size_t> chosen, std::span<const std::size_t> excluded,
                                           std::span<const std::optional<ClipFacts>> facts) {
    std::unordered_set<std::string_view> hashes;
    for (const std::size_t i : excluded) {
        if (facts[i]) hashes.insert(facts[i]->audioHash);
    }
    std::vector<std::size_t> rest;
    for (const std::size_t i : chosen) {
        if (!facts[i] || !hashes.contains(facts[i]->audioHash)) rest.push_back(i);
    }
    return rest;
}

}  // namespace voxbit
