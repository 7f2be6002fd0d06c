// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/run_identity.h"

#include "core/audio/clip_set_hash.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"
#include "core/experiment/experiment_model.h"
#include "core/experiment/splits_json.h"
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

/// What was said, against which hypotheses are counted, and by whom.
std::string hashOfReferences(const SubsetClips& test, const Corpus& corpus) {
    Sha256 hash;
    for (const std::size_t i : test.utterances) {
        const Utterance& utterance = corpus.utterances[i];
        hash.update(utterance.speaker).update("\n").update(utterance.transcript).update("\n");
        hash.update(utterance.label).update("\n");
    }
    return hash.hexDigest();
}

std::string hashOfFile(const std::string& path) {
    return path.empty() ? "" : sha256Hex(readTextFile(path));
}

/// Files that an experiment names by their path, which may change under it.
void addFileHashes(const Experiment& experiment, Json& provenance) {
    provenance["given_hash"] = hashOfFile(experiment.allocation.given);
    provenance["scores_hash"] = hashOfFile(experiment.sensitivity.file);
}

}  // namespace

Json provenanceOf(const Experiment& experiment, const LoadedModel& model, const RunData& data) {
    Json json;
    json["program"] = "voxbit " VOXBIT_VERSION;
    json["cpu"] = cpuName();
    json["device"] = experiment.device;
    json["threads"] = experiment.threads;
    json["model_hash"] = model.hash.get();
    json["calibration_hash"] = clipSetHash(data.calibration.clips);
    json["test_hash"] = hashOfNamedClips(data.test.clips);
    json["reference_hash"] = hashOfReferences(data.test, *data.corpus);
    addFileHashes(experiment, json);
    json["calibration_utterances"] = data.calibration.clips.size();
    json["test_utterances"] = data.test.clips.size();
    json["calibration_seconds"] = data.calibration.totalSeconds;
    json["test_seconds"] = data.test.totalSeconds;
    json["input_recipe"] = data.recipe;
    addSplits(json, data.disjointness, data.problems);
    return json;
}

std::string runIdentity(const Experiment& experiment, const Json& provenance) {
    std::string inputs = experimentHash(experiment);
    for (const char* input :
         {"model_hash", "calibration_hash", "test_hash", "reference_hash", "given_hash", "scores_hash"})
        inputs += provenance[input].get<std::string>();
    return sha256Hex(inputs);
}

RunIdentities::Answer RunIdentities::of(const Experiment& experiment, Workspace& workspace, const RunControl& control) {
    experiment.validate();
    const auto model = modelOf(experiment, workspace, control);
    const DataScope scope = dataScope(experiment);
    const std::string key = model->hash.get(control) + "|" + std::to_string(static_cast<int>(scope)) + "|" +
                            toJson(experiment.corpus).dump() + toJson(experiment.subsets).dump() +
                            toJson(experiment.input).dump();
    auto found = m_provenance.find(key);
    if (found == m_provenance.end()) {
        const RunData data = prepareData(experiment, *model, workspace, control, scope);
        found = m_provenance.emplace(key, provenanceOf(experiment, *model, data)).first;
    }
    Json provenance = found->second;
    addFileHashes(experiment, provenance);
    return {runIdentity(experiment, provenance), provenance};
}

}  // namespace voxbit
