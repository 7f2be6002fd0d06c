// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiment/experiment.h"
#include "core/report/figure.h"
#include "core/report/figure_writer.h"
#include "core/report/table.h"
#include "core/store/run_store.h"

namespace voxbit {

/// How one of the things that tell curves apart reads in a legend: `trait` is "allocator", "calibrator", "metric",
/// "activation_bits", "calibration" or "seed", `value` what it is in an experiment ("myqasr smallest-first", "minmax",
/// "8", ...). The default is core's English.
using TraitText = std::function<std::string(std::string_view trait, const std::string& value)>;
std::string plainTraitText(std::string_view trait, const std::string& value);

/// What a curve needs of a run: thousands of them are held where whole runs would take their documents along.
struct CurveRun {
    RunRow run;
    Experiment experiment;
};
using CurveRuns = std::vector<std::shared_ptr<const CurveRun>>;
/// Parses its experiment. @throws InvalidArgument as experimentOf()
std::shared_ptr<const CurveRun> curveRunOf(const Run& run);
CurveRuns curveRunsOf(const std::vector<Run>& runs);

/// Error rate (accuracy for classifiers) against size, one curve per method among the finished runs; a float run is
/// the dashed line. Curves are named by what differs between the runs.
Figure errorRateOfRuns(const CurveRuns& runs, const std::string& title, const TraitText& traitText = plainTraitText);

/// The results table in the columns of the reference implementation, with a header line.
std::string referenceCsvOfRuns(const std::vector<Run>& runs);

/// Writes into `folder` (made when missing): report.html, runs.csv, reference.csv, error_rate.csv and .svg, and the
/// bit map of each run as CSV. With `writePng` also error_rate.png and the bit map of each run as bits_<id>.png.
/// @return the files, in this order. @throws StoreError when there is no such run; IoError
std::vector<std::filesystem::path> writeRunReport(RunStore& store, const std::vector<RunId>& ids,
                                                  const std::filesystem::path& folder,
                                                  const FigureWriter& writePng = {});

}  // namespace voxbit
