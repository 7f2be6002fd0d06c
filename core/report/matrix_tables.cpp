// SPDX-License-Identifier: Apache-2.0
#include "core/report/matrix_tables.h"

namespace voxbit {
namespace {

/// Columns of shares in percent, of nats as they are.
TableColumn rateColumn(const std::string& name, MatrixMeasure measure) {
    if (measure == MatrixMeasure::Divergence) return {name, "nats", 4, false};
    return {name, "%", 2, true};
}

void addMeasured(std::vector<TableCell>& row, const std::optional<Measured>& measured) {
    if (!measured) {
        row.insert(row.end(), 3, TableCell());
        return;
    }
    for (const double value : {measured->value, measured->interval.low, measured->interval.high})
        row.emplace_back(value);
}

std::string tableTitle(const char* what, MatrixMeasure measure) {
    return std::string(what) + ": " + matrixMeasureText(measure);
}

}  // namespace

Table matrixCellTable(const MatrixSummary& summary, MatrixMeasure measure) {
    Table table{tableTitle("Cells", measure),
                {{"tested on"},
                 {"calibrated on"},
                 rateColumn("rate", measure),
                 rateColumn("low", measure),
                 rateColumn("high", measure),
                 {"recordings tested"},
                 {"recordings calibrated on"}},
                {}};
    for (const MatrixCellRate& cell : summary.cells) {
        std::vector<TableCell> row{cell.testGroup,
                                   cell.calibrationGroup.empty() ? std::string("nobody") : cell.calibrationGroup};
        addMeasured(row, cell.rate);
        row.emplace_back(cell.testUtterances);
        row.emplace_back(cell.calibrationGroup.empty() ? std::int64_t{0} : cell.calibrationUtterances);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table matrixGroupTable(const MatrixSummary& summary, MatrixMeasure measure) {
    Table table{tableTitle("Whose calibration", measure), {{"tested on"}, {"recordings tested"}}, {}};
    for (const char* who : {"own group", "other groups", "nobody", "others minus own"}) {
        table.columns.push_back(rateColumn(who, measure));
        for (const char* end : {" low", " high"}) table.columns.push_back(rateColumn(who + std::string(end), measure));
    }
    for (const MatrixTestGroup& group : summary.groups) {
        std::vector<TableCell> row{group.group.empty() ? std::string("mean of groups") : group.group, group.utterances};
        for (const std::optional<Measured>& measured :
             {std::optional(group.own), std::optional(group.others), group.nobody, std::optional(group.othersMinusOwn)})
            addMeasured(row, measured);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table matrixGapTable(const MatrixSummary& summary, MatrixMeasure measure) {
    Table table{tableTitle("Group gap", measure),
                {{"calibrated on"},
                 {"worst group"},
                 rateColumn("worst", measure),
                 {"best group"},
                 rateColumn("best", measure),
                 rateColumn("worst - best", measure),
                 rateColumn("low", measure),
                 rateColumn("high", measure),
                 {"worst / best"}},
                {}};
    for (const MatrixGap& gap : summary.gaps) {
        std::vector<TableCell> row{gap.calibratedOn, gap.worstGroup, gap.worst, gap.bestGroup, gap.best};
        addMeasured(row, gap.difference);
        row.push_back(gap.best > 0 ? TableCell(gap.worst / gap.best) : TableCell());
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace voxbit
