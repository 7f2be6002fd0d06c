// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "app/window/comparison.h"
#include "core/base/run_control.h"
#include "core/experiment/experiment.h"

namespace voxbit {

/// What outlives the program of a kept profile: all else follows from it and the profile cache.
struct KeptNote {
    QString name;
    Experiment experiment;  ///< as it was when the profile was kept
};

/// One text for the settings.
QString textOfNotes(const std::vector<KeptNote>& notes);
/// Empty for a text of another version.
std::vector<KeptNote> notesOfText(const QString& text);

/// Ranks and solves again, from the cache alone. Notes whose speakers are not profiled any more, or whose metric needs
/// the model, are left out. @throws StoreError; Cancelled
std::vector<KeptProfile> profilesOfNotes(const std::vector<KeptNote>& notes,
                                         const std::shared_ptr<const LoadedModel>& model,
                                         const std::shared_ptr<const CorpusFacts>& corpus, ProfileCache& cache,
                                         const RunControl& control);

}  // namespace voxbit
