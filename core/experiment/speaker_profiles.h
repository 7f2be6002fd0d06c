// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/audio/clip_list.h"
#include "core/base/run_control.h"
#include "core/corpus/clip_facts.h"
#include "core/corpus/corpus.h"
#include "core/experiment/experiment.h"
#include "core/experiment/workspace.h"
#include "core/profile/profile_set.h"

namespace voxbit {

/// The chosen clips of one speaker, cut and normalised by the experiment's input recipe.
struct SpeakerClips {
    std::string speaker;
    ClipList clips;
};
/// Some utterances of a corpus by speaker, speakers sorted; utterances without readable audio are left out.
/// @param utterances indexes into the corpus; their facts must be known where the file is readable
std::vector<SpeakerClips> clipsBySpeaker(const Experiment& experiment, const LoadedModel& model,
                                         const std::shared_ptr<const Corpus>& corpus,
                                         std::span<const std::size_t> utterances,
                                         std::span<const std::optional<ClipFacts>> facts);

/// Profiles of a union of speakers, ready for any question; refers to a set that stays alive with it.
struct SpeakerUnion {
    std::shared_ptr<const ProfileSet> set;
    std::vector<int> members;  ///< positions in set->members()

    StatisticsUnion output(int layer) const { return set->output(layer, members); }
    StatisticsUnion input(int layer, int input) const { return set->input(layer, input, members); }
};

/// Speakers' profiles held in memory, so that any union of them is ranked in milliseconds. Belongs to one thread; what
/// it hands out is immutable and may be read from any. Every other choice of clips makes other profiles: it starts anew
/// once it holds more than kMostHeld, or than twice what was ever asked for at once where that is more.
class SpeakerProfiles {
  public:
    static constexpr std::size_t kMostHeld = 32;

    /// The union of some speakers' clips, loaded from the cache where it is not in memory.
    /// @param missing gets the positions in `speakers` that were never profiled (whole); then the union leaves them out
    /// @throws StoreError; Cancelled
    SpeakerUnion unite(const LoadedModel& model, const Experiment& experiment, std::span<const SpeakerClips> speakers,
                       ProfileCache& cache, const RunControl& control, std::vector<std::size_t>& missing);

  private:
    std::string m_owner;          ///< model and recipe that the set belongs to
    std::size_t m_mostAsked = 0;  ///< speakers at once, of the owner
    std::shared_ptr<const ProfileSet> m_set = std::make_shared<ProfileSet>();
    std::map<std::string, int> m_members;  ///< by hash of the speaker's clips
};

/// Profiles the speakers one after another; each is in the cache as soon as it is complete.
/// @throws as profileGroup()
void profileSpeakers(const LoadedModel& model, const Experiment& experiment, std::span<const SpeakerClips> speakers,
                     ProfileCache& cache, const RunControl& control);

}  // namespace voxbit
