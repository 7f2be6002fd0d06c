// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/corpus/corpus.h"
#include "core/experiment/plan.h"
#include "core/experiment/run_identity.h"
#include "core/report/figure.h"

/// The cells of a cross matrix, which of them have run, and what to show of them.
namespace voxbit {

/// One combination of groups.
struct MatrixCellPlan {
    MatrixRun run;
    std::string identity;  ///< RunRow::experimentHash of its runs; empty: it cannot run
    std::int64_t testUtterances = 0;
    std::string problem;  ///< why it cannot run
};

/// All combinations of one field.
struct MatrixPlan {
    std::string title;
    std::vector<MatrixCellPlan> cells;
};

/// Work for a lane: looks at what the groups hold, runs no model.
/// @throws InvalidArgument for a field without at least two groups; Cancelled
MatrixPlan planMatrix(const Experiment& base, const std::string& field, RunIdentities& identities, Workspace& workspace,
                      const RunControl& control);

/// By cell: the newest finished run, else the newest one; null: none. The rows must outlive the answer.
std::vector<const RunRow*> matchRuns(const MatrixPlan& plan, const std::vector<RunRow>& rows);

/// The heat map, and which run each of its cells is.
struct MatrixFigure {
    Figure figure;
    std::vector<int> cells;  ///< position in MatrixPlan::cells by row and column of the heat map; -1: none

    int cellAt(int row, int column) const;
};
/// The same figure as the command line's, in the user's language.
/// @param runs as matchRuns()
MatrixFigure matrixFigure(const MatrixPlan& plan, const std::vector<const RunRow*>& runs);

}  // namespace voxbit
