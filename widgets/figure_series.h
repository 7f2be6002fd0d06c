// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/figure_items.h"

namespace voxbit {

/// Layer of the bands, below that of the lines.
inline const QString kFillsLayer = QStringLiteral("fills");

/// Adds what draws one series of a figure to the plot's main axes.
void addSeriesPlottables(QCustomPlot& plot, const FigureSeries& series, const FigureScene& scene);

}  // namespace voxbit
