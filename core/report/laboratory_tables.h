// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/experiment/laboratory.h"
#include "core/report/table.h"

namespace voxbit {

/// The metrics, those that agree most with the reference first (by Spearman's correlation), those without a
/// correlation last. The reference agrees with itself.
std::vector<std::size_t> metricsByAgreement(const Laboratory& laboratory);

/// A row per metric in that order: its correlations with the reference, their intervals, and how wide its rank bands
/// are on average. Correlations that are not defined are missing.
/// @param isWhole with the correlations of each with each
Table agreementTable(const Laboratory& laboratory, bool isWhole);

/// A row per metric and layer: value, rank (1: smallest value) and the rank's band.
Table metricRankTable(const ExperimentLaboratory& lab);

}  // namespace voxbit
