// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/window/comparison.h"
#include "app/window/workbench.h"

/// What saved and copied plots belong to, in the user's language: comments on top of their data.
namespace voxbit {

/// Model and speakers that the present statistics are of.
QString profileHeader(const Workbench& workbench);
/// The same, with allocator and size of the present bit map.
QString bitsHeader(const Workbench& workbench);
/// A line per profile: its name, model and speakers.
QString profilesHeader(const std::vector<KeptProfile>& profiles);
/// A line per run: number, name, hash of its experiment.
QString runsHeader(const std::vector<std::shared_ptr<const RunDetails>>& runs);

}  // namespace voxbit
