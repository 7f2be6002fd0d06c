// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <vector>

#include "app/window/layer_activations.h"
#include "app/window/workbench_state.h"
#include "core/report/figure.h"

/// The plots of the layer views, in the user's language, and which layer each of their points is.
namespace voxbit {

/// A figure whose points are layers: indexes into LoadedModel::layers.
struct LayerFigure {
    Figure figure;
    std::vector<std::vector<int>> layers;  ///< [series][point]
    std::vector<double> xOfLayer;          ///< where the layer stands; NaN: not in the plot
    double rankCorrelation = kNothing;     ///< of two metrics: Spearman's

    /// -1: no layer. @param series, point as FigureView::pointChosen() gives them
    int layerAt(int series, int point) const;
};

enum class BarOrder { Network, Rank };

/// For plots that are too low for turned labels: leaves one label for some network blocks, which fit beside one
/// another. Names in full stay for the read-out.
void labelBlocksOnly(Figure& figure, BarOrder order);

/// One bar per ranked layer: the experiment's metric. @param isLog a logarithmic axis, where all values are positive
LayerFigure rankingFigure(const LoadedModel& model, const Ranking& ranking, BarOrder order, bool isLog);

/// Quantile bands of the magnitudes, their mean, and the largest and the most negative value, of every layer.
LayerFigure activationFigure(const LoadedModel& model, const std::vector<TensorFacts>& tensors, TensorRole role);

/// One point per layer that has both values; the note gives their rank correlations.
/// @param x, y names in Ranking::metrics
LayerFigure twoMetricsFigure(const LoadedModel& model, const Ranking& ranking, const std::string& x,
                             const std::string& y);

/// The values of one tensor of a layer. Inputs that are calibrated carry marks for the step of the scale and for where
/// it clips.
/// @param quantizer of this input; null: none
Figure histogramFigure(const MagnitudeHistogram& histogram, TensorRole role, const ActivationQuantizer* quantizer);

/// Three significant digits, as marks and details of layers show them.
QString threeDigits(double value);

/// "output", "input", "second input".
QString tensorRoleText(TensorRole role);

/// The range of real values that a fixed quantizer keeps: from its lowest to its highest level.
struct ClippingRange {
    double low = 0;
    double high = 0;
    double step = 0;
};
/// Nothing where there is none: float and dynamic inputs. Of twins the upper range gives high and step, the lower one
/// low.
std::optional<ClippingRange> clippingRange(const ActivationQuantizer& quantizer);

}  // namespace voxbit
