// SPDX-License-Identifier: Apache-2.0
#include "app/window/split_roles.h"

#include <set>
#include <string_view>

namespace voxbit {
namespace {

using Hashes = std::set<std::string_view>;

Hashes hashesOf(const CorpusFacts& corpus, const std::vector<std::size_t>& utterances) {
    Hashes hashes;
    for (const std::size_t i : utterances) {
        if (corpus.facts[i]) hashes.insert(corpus.facts[i]->audioHash);
    }
    return hashes;
}

}  // namespace

SplitOverview splitOverview(const CorpusFacts& corpus, const ChosenSubsets* subsets, const TrainingAudio* heard) {
    const std::size_t count = corpus.facts.size();
    std::vector<bool> calibrates(count, false);
    std::vector<bool> tests(count, false);
    Hashes calibration;
    Hashes test;
    if (subsets != nullptr) {
        for (const std::size_t i : subsets->calibration) calibrates[i] = true;
        for (const std::size_t i : subsets->test) tests[i] = true;
        calibration = hashesOf(corpus, subsets->calibration);
        test = hashesOf(corpus, subsets->test);
    }
    SplitOverview overview;
    overview.roleOf.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& facts = corpus.facts[i];
        const bool isTraining = heard != nullptr && facts && heard->training.contains(facts->audioHash);
        const bool isSelection = heard != nullptr && facts && heard->selection.contains(facts->audioHash);
        const bool isChosen = calibrates[i] || tests[i];
        const bool inBoth = (calibrates[i] && (tests[i] || (facts && test.contains(facts->audioHash)))) ||
                            (tests[i] && facts && calibration.contains(facts->audioHash));
        const bool isHeard = isChosen && (isTraining || isSelection);
        if (isHeard) ++overview.heardCount;
        SplitRole role = SplitRole::Unused;
        if (inBoth || isHeard) {
            role = SplitRole::Overlap;
        } else if (isChosen) {
            role = calibrates[i] ? SplitRole::Calibration : SplitRole::Test;
        } else if (isTraining) {
            role = SplitRole::Training;
        } else if (isSelection) {
            role = SplitRole::Selection;
        }
        overview.roleOf.push_back(role);
        SplitOverview::Part& part = overview.parts[static_cast<std::size_t>(role)];
        ++part.utterances;
        if (facts) part.seconds += facts->durationS;
    }
    return overview;
}

}  // namespace voxbit
