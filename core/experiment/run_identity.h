// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "core/experiment/experiment.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/workspace.h"

namespace voxbit {

/// Everything that a result depends on and that is not in the experiment's text: content hashes of model, recordings,
/// references, and of the files of bits and scores that the experiment names; program, CPU, marks.
/// @throws IoError, FormatError for those files
Json provenanceOf(const Experiment& experiment, const LoadedModel& model, const RunData& data);

/// RunRow::experimentHash: two runs are the same when experiment and the contents of all its inputs are, since files
/// may change under an unchanged path.
std::string runIdentity(const Experiment& experiment, const Json& provenance);

/// Says which runs of the database are those of an experiment, before anything runs. Remembers what subsets hash to, so
/// that experiments which differ in their budget or allocator cost next to nothing. Belongs to one thread.
class RunIdentities {
  public:
    struct Answer {
        std::string hash;  ///< RunRow::experimentHash of its runs
        Json provenance;   ///< as provenanceOf(); its hashes and counts are those of the experiment
    };
    /// @throws as prepareData()
    Answer of(const Experiment& experiment, Workspace& workspace, const RunControl& control);

  private:
    std::map<std::string, Json> m_provenance;  ///< by what it depends on
};

}  // namespace voxbit
