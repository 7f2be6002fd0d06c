// SPDX-License-Identifier: Apache-2.0
#include "app/window/matrix_cells.h"

#include <QCoreApplication>
#include <string_view>
#include <unordered_map>

#include "app/window/core_text.h"
#include "core/base/error.h"
#include "core/report/cross_matrix.h"

namespace voxbit {
namespace {

struct MatrixWords {
    Q_DECLARE_TR_FUNCTIONS(CrossMatrix)
};

bool isBetter(const RunRow& row, const RunRow* than) {
    if (than == nullptr) return true;
    const bool isFinished = row.status == RunStatus::Finished;
    const bool wasFinished = than->status == RunStatus::Finished;
    return isFinished != wasFinished ? isFinished : row.id > than->id;
}

/// Short enough for a cell.
QString stateText(const MatrixCellPlan& cell, const RunRow* row) {
    if (!cell.problem.empty()) return MatrixWords::tr("impossible", "matrix cell");
    if (row == nullptr) return MatrixWords::tr("not run", "matrix cell");
    switch (row->status) {
        case RunStatus::Running:
            return MatrixWords::tr("running", "matrix cell");
        case RunStatus::Failed:
            return MatrixWords::tr("failed", "matrix cell");
        default:
            return MatrixWords::tr("not run", "matrix cell");
    }
}

Run asRun(const MatrixCellPlan& cell, const RunRow* row) {
    Run run;
    if (row != nullptr && row->status == RunStatus::Finished) static_cast<RunRow&>(run) = *row;
    run.provenance = Json{{"test_utterances", cell.testUtterances}};
    return run;
}

void translate(Figure& figure) {
    const bool hasAccuracy = !figure.heatMap->isDarkHigh;
    figure.x.label = utf8(MatrixWords::tr("calibrated on"));
    figure.y.label = utf8(MatrixWords::tr("tested on"));
    HeatMap& map = *figure.heatMap;
    const QString rate = hasAccuracy ? MatrixWords::tr("accuracy") : MatrixWords::tr("word error rate");
    map.value.label = utf8(rate);
    map.markNote = utf8(MatrixWords::tr("Framed: best calibration group of the row. n: test utterances."));
    figure.note = utf8(MatrixWords::tr("%1; small: utterances tested").arg(rate));
    if (map.separateColumns == 0) return;
    map.columns.back() = utf8(MatrixWords::tr("no calibration"));
    figure.note += utf8(MatrixWords::tr("; no calibration: uniform width, each input takes its own range"));
}

}  // namespace

MatrixPlan planMatrix(const Experiment& base, const std::string& field, RunIdentities& identities, Workspace& workspace,
                      const RunControl& control) {
    MatrixPlan plan;
    plan.title = base.name + " by " + field;
    for (MatrixRun& run : crossMatrixRuns(base, *workspace.corpus(base.corpus), field, {})) {
        control.checkStop();
        MatrixCellPlan cell{std::move(run), {}, 0, {}};
        try {
            const auto answer = identities.of(cell.run.experiment, workspace, control);
            cell.identity = answer.hash;
            cell.testUtterances = answer.provenance.value("test_utterances", std::int64_t{0});
        } catch (const InvalidArgument& error) {
            cell.problem = error.what();
        }
        plan.cells.push_back(std::move(cell));
    }
    return plan;
}

std::vector<const RunRow*> matchRuns(const MatrixPlan& plan, const std::vector<RunRow>& rows) {
    std::unordered_map<std::string_view, const RunRow*> found;
    for (const MatrixCellPlan& cell : plan.cells) {
        if (!cell.identity.empty()) found.emplace(cell.identity, nullptr);
    }
    for (const RunRow& row : rows) {
        const auto wanted = found.find(row.experimentHash);
        if (wanted != found.end() && isBetter(row, wanted->second)) wanted->second = &row;
    }
    std::vector<const RunRow*> runs;
    for (const MatrixCellPlan& cell : plan.cells)
        runs.push_back(cell.identity.empty() ? nullptr : found.at(cell.identity));
    return runs;
}

int MatrixFigure::cellAt(int row, int column) const {
    const auto columns = static_cast<int>(figure.heatMap->columns.size());
    if (row < 0 || column < 0 || column >= columns) return -1;
    const auto index = static_cast<std::size_t>(row * columns + column);
    return index < cells.size() ? cells[index] : -1;
}

MatrixFigure matrixFigure(const MatrixPlan& plan, const std::vector<const RunRow*>& runs) {
    std::map<std::pair<std::string, std::string>, Run> byGroups;
    std::map<std::pair<std::string, std::string>, int> positions;
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
        const MatrixRun& cell = plan.cells[i].run;
        byGroups.emplace(std::pair(cell.calibrationGroup, cell.testGroup), asRun(plan.cells[i], runs[i]));
        positions.emplace(std::pair(cell.calibrationGroup, cell.testGroup), static_cast<int>(i));
    }
    MatrixFigure made{crossMatrixOfRuns(byGroups, plan.title), {}};
    HeatMap& map = *made.figure.heatMap;
    for (const std::string& row : map.rows) {
        for (std::size_t column = 0; column < map.columns.size(); ++column) {
            const bool isSeparate = column + static_cast<std::size_t>(map.separateColumns) >= map.columns.size();
            const auto found = positions.find({isSeparate ? std::string() : map.columns[column], row});
            made.cells.push_back(found == positions.end() ? -1 : found->second);
        }
    }
    for (std::size_t i = 0; i < made.cells.size(); ++i) {
        if (made.cells[i] < 0 || map.cells[i].value) continue;
        const auto cell = static_cast<std::size_t>(made.cells[i]);
        map.cells[i].text = utf8(stateText(plan.cells[cell], runs[cell]));
    }
    translate(made.figure);
    return made;
}

}  // namespace voxbit
