// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/experiment/run_identity.h"
#include "core/report/run_report.h"

/// Runs that stand in one figure of error rate against size, and what of them can be switched off.
namespace voxbit {

/// So many are shown at most, the newest.
inline constexpr std::size_t kMostCurveRuns = 2000;

/// Finished runs on the experiment's model, test recordings, text normalization and size accounting, newest first.
/// Work for a lane. @param known runs read before; they are not read again
/// @throws as prepareData()
CurveRuns findCurveRuns(const Experiment& experiment, const CurveRuns& known, RunIdentities& identities,
                        Workspace& workspace, const RunControl& control);
/// Those of some runs that are finished. Work for a lane. @throws StoreError
CurveRuns readCurveRuns(const std::vector<RunId>& ids, const CurveRuns& known, Workspace& workspace,
                        const RunControl& control);

/// Something that tells runs apart and that can be switched off: "allocator", "myqasr smallest-first". Groups and
/// values are those of TraitText.
struct CurveFacet {
    std::string group;
    std::string value;
    int count = 0;
};
/// Facets of allocator, calibrator and calibration group; of the latter two only where runs differ.
std::vector<CurveFacet> curveFacets(const CurveRuns& runs);
/// Runs of which no facet is hidden. @param hidden (group, value)
CurveRuns visibleRuns(const CurveRuns& runs, const std::set<std::pair<std::string, std::string>>& hidden);

/// How something that tells runs apart reads, in the user's language: TraitText. "myqasr smallest-first" becomes
/// "myQASR, Smallest first".
QString traitText(std::string_view trait, const std::string& value);

/// The same figure as the command line's, in the user's language.
Figure curveFigure(const CurveRuns& runs);
/// The run at a point of curveFigure(); 0: none.
RunId runAt(const CurveRuns& runs, double sizeMiB, double percent);

}  // namespace voxbit
