// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/layers/layer_info.h"
#include "core/quantizer/bit_map.h"

/// How metrics, layer kinds and widths read in the window, in the user's language.
namespace voxbit {

struct Experiment;

/// Metrics that a box offers, in their order: `file` only where the experiment names one.
std::vector<std::string> offeredMetrics(const Experiment& experiment);

/// Short, for axes, columns and lists: "median |y|". A metric without words of its own keeps its name.
QString metricTitle(const std::string& metric);
/// The same without its unit, where the metric itself is meant and not its values.
QString metricName(const std::string& metric);
/// What the metric is, in a sentence.
QString metricDefinition(const std::string& metric);

QString layerKindText(LayerKind kind);
/// "5", or "float" for kFloatBits.
QString widthText(Bits bits);

}  // namespace voxbit
