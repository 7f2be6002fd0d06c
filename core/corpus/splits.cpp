// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/splits.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/base/error.h"

namespace voxbit {

Split makeSplit(std::string name, const Corpus& corpus, std::span<const std::size_t> indexes,
                std::span<const std::optional<ClipFacts>> facts) {
    Split split{std::move(name), {}};
    split.members.reserve(indexes.size());
    for (const std::size_t i : indexes) {
        if (i >= corpus.utterances.size()) {
            throw InvalidArgument("there is no utterance " + std::to_string(i) + " in the corpus of " + split.name);
        }
        const std::string& id = corpus.utterances[i].id;
        if (i >= facts.size() || !facts[i]) {
            throw InvalidArgument("utterance " + id + " of " + split.name +
                                  " has no content hash: it was not scanned, or its file is broken");
        }
        split.members.push_back({id, facts[i]->audioHash});
    }
    return split;
}

std::vector<SplitOverlap> findOverlaps(std::span<const Split> splits) {
    std::vector<SplitOverlap> overlaps;
    for (std::size_t first = 0; first < splits.size(); ++first) {
        std::unordered_map<std::string, const SplitMember*> members;
        for (const SplitMember& member : splits[first].members) members.emplace(member.audioHash, &member);
        for (std::size_t second = first + 1; second < splits.size(); ++second) {
            for (const SplitMember& member : splits[second].members) {
                const auto found = members.find(member.audioHash);
                if (found == members.end()) continue;
                overlaps.push_back(
                    {splits[first].name, found->second->id, splits[second].name, member.id, member.audioHash});
            }
        }
    }
    return overlaps;
}

std::string Disjointness::text() const {
    const std::string unknown = isTrainingKnown ? "" : "; what the model learnt from is not known";
    if (isDisjoint()) return "disjoint by content" + unknown;
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (const SplitOverlap& overlap : overlaps) ++counts[{overlap.secondSplit, overlap.firstSplit}];
    std::string text;
    for (const auto& [names, count] : counts) {
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " of " + names.first + " also in " + names.second;
    }
    return text + unknown;
}

Disjointness checkDisjoint(std::span<const Split> splits, bool allowOverlap) {
    Disjointness result{findOverlaps(splits)};
    if (result.isDisjoint() || allowOverlap) return result;
    constexpr std::size_t kShown = 3;
    std::string message = "the same audio is in more than one subset: " + result.text();
    for (std::size_t i = 0; i < std::min(kShown, result.overlaps.size()); ++i) {
        const SplitOverlap& overlap = result.overlaps[i];
        message += (i == 0 ? " (" : "; ") + overlap.secondId + " in " + overlap.secondSplit + " = " + overlap.firstId +
                   " in " + overlap.firstSplit;
    }
    throw InvalidArgument(message + (result.overlaps.size() > kShown ? "; ...)" : ")") +
                          "; choose others, or accept it by the setting allow_overlap");
}

}  // namespace voxbit
