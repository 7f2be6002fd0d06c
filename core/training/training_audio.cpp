// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_audio.h"

#include "core/base/fields.h"
#include "core/base/new_folder.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

constexpr const char* kFileName = "training_audio.json";

std::map<std::string, std::string> byHash(const Split& split) {
    std::map<std::string, std::string> ids;
    for (const SplitMember& member : split.members) ids.emplace(member.audioHash, member.id);
    return ids;
}

}  // namespace

void TrainingAudio::add(const TrainingAudio& earlier) {
    training.insert(earlier.training.begin(), earlier.training.end());
    selection.insert(earlier.selection.begin(), earlier.selection.end());
}

std::vector<Split> TrainingAudio::splits() const {
    Split learnt{"training", {}};
    for (const auto& [hash, id] : training) learnt.members.push_back({id, hash});
    Split chosen{"selection", {}};
    for (const auto& [hash, id] : selection) {
        if (!training.contains(hash)) chosen.members.push_back({id, hash});
    }
    return {std::move(learnt), std::move(chosen)};
}

TrainingAudio trainingAudioOf(const Split& training, const Split& selection) {
    return {byHash(training), byHash(selection)};
}

void writeTrainingAudio(const std::filesystem::path& folder, const TrainingAudio& audio) {
    createFolder(folder);
    writeFileAtomically(folder / kFileName, toJson(audio).dump(1) + "\n");
}

std::optional<TrainingAudio> readTrainingAudio(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / kFileName;
    if (!std::filesystem::exists(path)) return std::nullopt;
    return fromJson<TrainingAudio>(parseJson(readTextFile(path), path.string()), path.string());
}

}  // namespace voxbit
