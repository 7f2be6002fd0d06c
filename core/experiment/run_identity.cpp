// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/run_identity.h"

#include "core/audio/clip_set_hash.h"
#include "core/base/sha256.h"
#include "core/store/process_identity.h"

namespace voxbit {
namespace {

/// Unlike clipSetHash() with names and order: a run's rows go by name.
std::string hashOfNamedClips(const ClipList& clips) {
    Sha256 hash;
    for (std::size_t i = 0; i < clips.size(); ++i)
        hash.update(clips.names[i]).update("\n").update(clips.audioHashes[i]);
    return hash.hexDigest();
}

}  // namespace

Json provenanceOf(const Experiment& experiment, const LoadedModel& model, const RunData& data) {
    Json json;
    json["program"] = "voxbit " VOXBIT_VERSION;
    json["cpu"] = cpuName();
    json["device"] = experiment.device;
    json["threads"] = experiment.threads;
    json["model_hash"] = model.hash;
    json["calibration_hash"] = clipSetHash(data.calibration.clips);
    json["test_hash"] = hashOfNamedClips(data.test.clips);
    json["calibration_utterances"] = data.calibration.clips.size();
    json["test_utterances"] = data.test.clips.size();
    json["calibration_seconds"] = data.calibration.totalSeconds;
    json["test_seconds"] = data.test.totalSeconds;
    json["input_recipe"] = data.recipe;
    json["splits"] = data.disjointness.text();
    json["has_overlap"] = !data.disjointness.isDisjoint();
    Json problems = Json::array();
    for (const Problem& problem : data.problems)
        problems.push_back({{"path", problem.path}, {"reason", problem.reason}});
    json["problems"] = std::move(problems);
    return json;
}

std::string runIdentity(const Experiment& experiment, const Json& provenance) {
    return sha256Hex(experimentHash(experiment) + provenance["model_hash"].get<std::string>() +
                     provenance["calibration_hash"].get<std::string>() + provenance["test_hash"].get<std::string>());
}

RunIdentities::Answer RunIdentities::of(const Experiment& experiment, Workspace& workspace, const RunControl& control) {
    experiment.validate();
    const auto model = workspace.model(experiment.model, experiment.device, control);
    const DataScope scope = dataScope(experiment);
    const std::string key = model->hash + "|" + std::to_string(static_cast<int>(scope)) + "|" +
                            toJson(experiment.corpus).dump() + toJson(experiment.subsets).dump() +
                            toJson(experiment.input).dump();
    auto found = m_provenance.find(key);
    if (found == m_provenance.end()) {
        const RunData data = prepareData(experiment, *model, workspace, control, scope);
        found = m_provenance.emplace(key, provenanceOf(experiment, *model, data)).first;
    }
    return {runIdentity(experiment, found->second), found->second};
}

}  // namespace voxbit
