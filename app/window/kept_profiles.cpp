// SPDX-License-Identifier: Apache-2.0
#include "app/window/kept_profiles.h"

#include "app/window/budget_plan.h"
#include "app/window/ranking_job.h"
#include "core/base/error.h"

namespace voxbit {
namespace {

std::shared_ptr<const ChosenBits> bitsOfNote(const Experiment& experiment, const LoadedModel& model,
                                             const LayerScores& scores) {
    try {
        const BudgetPlan budget = budgetPlanOf(experiment, model, &scores);
        return std::make_shared<const ChosenBits>(chosenBitsAt(experiment, model, budget));
    } catch (const InvalidArgument&) {
        return nullptr;  // the budget was impossible then, too
    }
}

}  // namespace

QString textOfNotes(const std::vector<KeptNote>& notes) {
    Json list = Json::array();
    for (const KeptNote& note : notes)
        list.push_back({{"name", note.name.toStdString()}, {"experiment", toJson(note.experiment)}});
    return QString::fromStdString(list.dump());
}

std::vector<KeptNote> notesOfText(const QString& text) {
    std::vector<KeptNote> notes;
    if (text.isEmpty()) return notes;
    try {
        for (const Json& one : Json::parse(text.toStdString())) {
            notes.push_back({QString::fromStdString(one.at("name").get<std::string>()),
                             fromJson<Experiment>(one.at("experiment"), "a kept profile")});
        }
    } catch (const std::exception&) {
        notes.clear();
    }
    return notes;
}

std::vector<KeptProfile> profilesOfNotes(const std::vector<KeptNote>& notes,
                                         const std::shared_ptr<const LoadedModel>& model,
                                         const std::shared_ptr<const CorpusFacts>& corpus, ProfileCache& cache,
                                         const RunControl& control) {
    std::vector<KeptProfile> profiles;
    SpeakerProfiles speakers;
    for (const KeptNote& note : notes) {
        const Experiment& experiment = note.experiment;
        try {
            const auto subsets = std::make_shared<const ChosenSubsets>(chooseSubsets(experiment, *corpus));
            const auto answer =
                rankLayersOf({experiment, model, corpus, subsets, std::nullopt}, speakers, cache, control);
            if (!answer.ranking || answer.ranking->ranked.empty()) continue;
            profiles.push_back({note.name, QString::fromStdString(experiment.subsets.calibration.expression), model,
                                answer.ranking, bitsOfNote(experiment, *model, answer.ranking->scores), experiment});
        } catch (const InvalidArgument&) {
            continue;  // the corpus has nobody of that kind any more
        }
    }
    return profiles;
}

}  // namespace voxbit
