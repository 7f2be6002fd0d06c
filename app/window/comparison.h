// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/window/layer_activations.h"
#include "app/window/run_library.h"
#include "app/window/workbench_state.h"
#include "core/experiment/workspace.h"
#include "core/report/rank_changes.h"
#include "core/report/table.h"
#include "widgets/bit_map_view.h"

/// What is shown of profiles and runs side by side, in the user's language.
namespace voxbit {

/// A calibration subset with its ranking and bit map, as it was when it was kept.
struct KeptProfile {
    QString name;
    QString expression;
    std::shared_ptr<const LoadedModel> model;
    std::shared_ptr<const Ranking> ranking;
    std::shared_ptr<const ChosenBits> bits;  ///< may be null: the budget was impossible
    Experiment experiment = {};              ///< what all of it follows from
};

/// @param selectedLayer gets a name in the chart; -1: none
RankChangeFigure profileRankFigure(const std::vector<KeptProfile>& profiles, int selectedLayer);

/// What a column of the tables below means; empty: it says so itself.
QString comparisonColumnDefinition(const TableColumn& column);

/// How the rankings of every two profiles agree.
Table agreementTable(const std::vector<KeptProfile>& profiles);

/// Outputs of one layer, overlaid, with marks at the largest and the most negative value of each group.
Figure overlaidHistograms(const std::vector<std::pair<QString, MagnitudeHistogram>>& groups, const QString& layer);

/// A bit map by the names of its layers.
struct NamedBits {
    QString name;
    std::vector<std::string> layers;
    BitMap bits;
};
NamedBits bitsOf(const KeptProfile& profile);
/// Empty when the run stored none.
NamedBits bitsOf(const RunDetails& run);
/// The cells of `other`, each with what it has more than `base`. Layers that `base` does not have differ by nothing.
std::vector<BitMapCell> differenceCells(const NamedBits& base, const NamedBits& other);
/// "12 layers wider, 9 narrower, 17 alike".
QString differenceText(const std::vector<BitMapCell>& cells);

/// "12  demo uniform 4 bits".
QString runTitle(const RunRow& run);
/// Sizes, widths and scores of the runs after the first, each held to the first by a paired interval. Takes a second
/// for thousands of utterances: work for a lane. @throws InvalidArgument for runs that cannot be compared
Table runComparisonTable(const std::vector<std::shared_ptr<const RunDetails>>& runs);

}  // namespace voxbit
