// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/experiment/laboratory.h"
#include "core/report/figure.h"

namespace voxbit {

/// The metrics that agreementFigure() has bars of, from left to right: all but the reference and those whose
/// correlation with it is not defined, the one that agrees most first.
std::vector<std::size_t> agreementBars(const Laboratory& laboratory);

/// What a metric looks at: "statistic of outputs", "gradient" or "measured damage".
/// @throws InvalidArgument naming the metrics there are
std::string kindOfMetric(const std::string& metric);

/// A bar per metric: Spearman's correlation with the reference, -1..1, with its interval. Bars of one kindOfMetric()
/// are one series.
Figure agreementFigure(const ExperimentLaboratory& lab);

/// How far every metric agrees with every other one: Spearman's correlation above the diagonal, Kendall's below it.
/// Rows and columns are in the order of metricsByAgreement(), so that metrics which say the same stand together.
Figure correlationFigure(const ExperimentLaboratory& lab);

/// Positions of the findings in the order of rankFigure(), the layer of the reference's smallest value first.
std::vector<std::size_t> layersByReference(const Laboratory& laboratory);

/// Rank of every layer with its band: of the reference as a rising line, and of one metric as points, which lie on that
/// line where both agree. A series each, the line first; only the line where the metric is the reference.
Figure rankFigure(const ExperimentLaboratory& lab, std::size_t metric);

/// Position in Laboratory::metrics.
/// @throws InvalidArgument naming the metrics there are
std::size_t findFindings(const Laboratory& laboratory, const std::string& metric);

}  // namespace voxbit
