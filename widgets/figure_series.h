// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure_items.h"

namespace voxbit {

/// Adds what draws one series of a figure to the plot's main axes.
void addSeriesPlottables(QCustomPlot& plot, const FigureSeries& series, const FigureScene& scene);

}  // namespace voxbit
