// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "app/window/run_library.h"
#include "widgets/transcript_model.h"

namespace voxbit {

/// Lines of a run as they were compared: normalised as its experiment says, beside what the float model made of the
/// same recording. Thread-safe.
/// @param floatRun nullptr: there is none; recordings are matched by content
/// @throws InvalidArgument for an experiment that cannot be read
std::vector<Transcript> transcriptsOf(const RunDetails& run, const RunDetails* floatRun);

/// Whether the run is one of the float model itself.
bool isFloatRun(const Run& run);

}  // namespace voxbit
