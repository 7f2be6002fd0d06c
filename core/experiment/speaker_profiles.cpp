// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/speaker_profiles.h"

#include <algorithm>

#include "core/audio/clip_set_hash.h"
#include "core/experiment/pipeline.h"
#include "core/profile/profiler.h"

namespace voxbit {
namespace {

InputRecipe recipeOf(const Experiment& experiment, const LoadedModel& model) {
    return experiment.input.recipe(model.checkpoint.preprocessor.doNormalize);
}

ProfileKey keyOf(const LoadedModel& model, const Experiment& experiment, const RunControl& control) {
    ProfileKey key;
    key.modelHash = model.hash.get(control);
    key.recipe = recipeOf(experiment, model).canonicalText();
    return key;
}

/// Hash under which the cache knows the clips as a whole.
std::string hashOf(const ClipList& clips) {
    return clips.size() == 1 ? clips.audioHashes.front() : clipSetHash(clips);
}

/// The whole group from the cache, else the sum of its utterances when all of them are there.
std::optional<Profile> loadGroup(const ClipList& clips, ProfileKey key, ProfileCache& cache,
                                 const RunControl& control) {
    key.audioHash = hashOf(clips);
    if (auto whole = findProfile(cache, key)) return whole;
    ProfileSum sum;
    for (const std::string& hash : clips.audioHashes) {
        control.checkStop();
        key.audioHash = hash;
        auto part = findProfile(cache, key);
        if (!part) return std::nullopt;
        sum.add(std::move(*part));
    }
    return sum.take();
}

}  // namespace

std::vector<SpeakerClips> clipsBySpeaker(const Experiment& experiment, const LoadedModel& model,
                                         const std::shared_ptr<const Corpus>& corpus,
                                         std::span<const std::size_t> utterances,
                                         std::span<const std::optional<ClipFacts>> facts) {
    std::map<std::string, std::vector<std::size_t>> bySpeaker;
    for (const std::size_t i : utterances) {
        if (facts[i]) bySpeaker[corpus->utterances[i].speaker].push_back(i);
    }
    std::vector<SpeakerClips> speakers;
    for (auto& [speaker, indexes] : bySpeaker) {
        speakers.push_back({speaker, corpusClips(corpus, std::move(indexes), facts, recipeOf(experiment, model),
                                                 model.checkpoint.preprocessor.samplingRateHz)});
    }
    return speakers;
}

SpeakerUnion SpeakerProfiles::unite(const LoadedModel& model, const Experiment& experiment,
                                    std::span<const SpeakerClips> speakers, ProfileCache& cache,
                                    const RunControl& control, std::vector<std::size_t>& missing) {
    const ProfileKey key = keyOf(model, experiment, control);
    const std::string owner = key.modelHash + "|" + key.recipe;
    if (owner != m_owner) m_mostAsked = 0;
    m_mostAsked = std::max(m_mostAsked, speakers.size());
    if (owner != m_owner || m_members.size() > std::max(kMostHeld, 2 * m_mostAsked)) {
        m_owner = owner;
        m_set = std::make_shared<ProfileSet>();
        m_members.clear();
    }
    missing.clear();
    std::vector<int> members;
    std::shared_ptr<ProfileSet> grown;  // sets that were handed out never change
    std::map<std::string, int> added;   // joins m_members together with `grown`: a stop in between changes nothing
    for (std::size_t i = 0; i < speakers.size(); ++i) {
        const std::string hash = hashOf(speakers[i].clips);
        if (const auto known = m_members.find(hash); known != m_members.end()) {
            members.push_back(known->second);
            continue;
        }
        auto profile = loadGroup(speakers[i].clips, key, cache, control);
        if (!profile || profile->layers.size() != model.layers.size()) {
            missing.push_back(i);
            continue;
        }
        if (!grown) grown = std::make_shared<ProfileSet>(*m_set);
        grown->add(speakers[i].speaker, std::move(*profile));
        const int member = static_cast<int>(grown->members().size()) - 1;
        added.emplace(hash, member);
        members.push_back(member);
    }
    if (grown) {
        m_set = std::move(grown);
        m_members.merge(added);
    }
    return {m_set, std::move(members)};
}

void profileSpeakers(const LoadedModel& model, const Experiment& experiment, std::span<const SpeakerClips> speakers,
                     ProfileCache& cache, const RunControl& control) {
    std::size_t total = 0;
    for (const SpeakerClips& speaker : speakers) total += speaker.clips.size();
    std::size_t end = 0;  // of the speaker being profiled
    RunControl ofSpeaker = control;
    if (control.onProgress) {
        ofSpeaker.onProgress = [&](Progress progress) {
            // Counted from the end of the speaker: what is profiled already is not among its total.
            progress.done += static_cast<std::int64_t>(end) - progress.total;
            progress.total = static_cast<std::int64_t>(total);
            control.onProgress(progress);
        };
    }
    for (const SpeakerClips& speaker : speakers) {
        end += speaker.clips.size();
        (void)profileGroup(*model.model, speaker.clips, keyOf(model, experiment, control), cache, ofSpeaker);
    }
}

}  // namespace voxbit
