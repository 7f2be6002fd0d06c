// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/report/evidence_summary.h"
#include "core/report/figure.h"
#include "core/report/figure_writer.h"
#include "core/report/table.h"

namespace voxbit {

/// A line per curve: area of excess error over the float model, and how much smaller it is than that of the better of
/// myqasr's two orders, both with intervals. Smallest area first.
Table evidenceAreaTable(const EvidencePlan& plan, const EvidenceSummary& summary);
/// A line per curve and budget: size, error rate, group gap (worst minus best, worst over best), and how much worse it
/// is than EvidenceGrids::ours.
Table evidencePointTable(const EvidencePlan& plan, const EvidenceSummary& summary);

/// Error rate against mean bits of the budgets, a figure for each calibrator and each of those who were calibrated on.
struct EvidenceFigure {
    std::string name;  ///< of its files: minmax_pooled
    Figure figure;
};
std::vector<EvidenceFigure> evidenceFigures(const EvidencePlan& plan, const EvidenceSummary& summary);

/// Writes areas and points as CSV, each figure as SVG and CSV (and PNG with `writePng`), and evidence.md with all
/// tables. @return the files. @throws IoError
std::vector<std::filesystem::path> writeEvidenceReport(const EvidencePlan& plan, const EvidenceSummary& summary,
                                                       const std::filesystem::path& folder,
                                                       const FigureWriter& writePng = {});

}  // namespace voxbit
