// SPDX-License-Identifier: Apache-2.0
// The profiles that ComparePanel keeps, also from one session to the next.
#include <QInputDialog>
#include <QListWidget>
#include <algorithm>
#include <iterator>

#include "app/window/panels/compare_panel.h"
#include "app/window/settings.h"
#include "app/window/workbench.h"
#include "core/experiment/workspace.h"

namespace voxbit {

bool ComparePanel::keepProfile(const QString& name) {
    auto now = present();
    if (!now || m_kept.size() == kMost) return false;
    now->name = name;
    m_kept.push_back(std::move(*now));
    saveKept();
    refresh();
    return true;
}

void ComparePanel::askAndKeep() {
    const auto now = present();
    if (!now) return;
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("Keep profile"), tr("&Name of these speakers"),
                                               QLineEdit::Normal, now->expression, &isGiven);
    if (isGiven && !name.trimmed().isEmpty()) keepProfile(name.trimmed());
}

void ComparePanel::removeChosen() {
    const int row = m_list->currentRow();
    if (subject() != Profiles || row < 0 || row >= static_cast<int>(m_kept.size())) return;
    m_kept.erase(m_kept.begin() + row);
    saveKept();
    refresh();
}

void ComparePanel::onModel() {
    const auto& model = m_context.workbench.model();
    if (!model.isReady()) return;
    // Those of another model wait until it is opened again.
    std::erase_if(m_kept, [&](const KeptProfile& profile) {
        if (profile.model == model.value) return false;
        m_waiting.push_back({profile.name, profile.experiment});
        return true;
    });
    refresh();
    restoreKept();
}

void ComparePanel::saveKept() {
    std::vector<KeptNote> notes;
    for (const KeptProfile& profile : m_kept) notes.push_back({profile.name, profile.experiment});
    notes.insert(notes.end(), m_waiting.begin(), m_waiting.end());
    m_context.settings.set(Setting::KeptProfiles, textOfNotes(notes));
}

/// Brings back what an earlier session kept of the open model and corpus.
void ComparePanel::restoreKept() {
    const Workbench& bench = m_context.workbench;
    m_context.jobs.cancel(m_restoreJob);
    if (!bench.model().isReady() || !bench.corpus().isReady() || !bench.corpus().value->isComplete) return;
    const auto isOpen = [&](const KeptNote& note) {
        return note.experiment.model == bench.experiment().model &&
               toJson(note.experiment.corpus) == toJson(bench.experiment().corpus);
    };
    std::vector<KeptNote> notes;
    std::copy_if(m_waiting.begin(), m_waiting.end(), std::back_inserter(notes), isOpen);
    if (notes.empty()) return;
    m_restoreJob = m_context.jobs.start(
        Lane::Quick, tr("Read kept profiles"), this,
        [notes, model = bench.model().value, corpus = bench.corpus().value](Workspace& workspace,
                                                                            const RunControl& control) {
            return profilesOfNotes(notes, model, corpus, workspace.caches().profiles(), control);
        },
        [this](const std::shared_ptr<const std::vector<KeptProfile>>& profiles) {
            for (const KeptProfile& profile : *profiles) {
                if (m_kept.size() == kMost) break;
                m_kept.push_back(profile);
                std::erase_if(m_waiting, [&](const KeptNote& note) {
                    return note.name == profile.name && toJson(note.experiment) == toJson(profile.experiment);
                });
            }
            refresh();
        });
}

}  // namespace voxbit
