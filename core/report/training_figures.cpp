// SPDX-License-Identifier: Apache-2.0
#include "core/report/training_figures.h"

#include <algorithm>

namespace voxbit {
namespace {

/// Of an axis, so that the marker of its last point is whole.
constexpr double kMargin = 1.03;

/// All steps so far, so that curves below one another have one axis.
Figure overSteps(const char* title, const char* y, const std::vector<TrainingPoint>& curve) {
    Figure figure;
    figure.title = title;
    figure.x.label = "step";
    figure.x.low = 0;
    if (!curve.empty()) figure.x.high = kMargin * static_cast<double>(curve.back().step);
    figure.y.label = y;
    figure.series.emplace_back().marker = Marker::Circle;
    return figure;
}

}  // namespace

Figure lossFigure(const std::vector<TrainingPoint>& curve) {
    Figure figure = overSteps("Training loss", "loss", curve);
    for (const TrainingPoint& point : curve) {
        figure.series[0].x.push_back(static_cast<double>(point.step));
        figure.series[0].y.push_back(point.loss);
    }
    return figure;
}

Figure werFigure(const std::vector<TrainingPoint>& curve, std::int64_t bestStep) {
    Figure figure = overSteps("Development WER", "WER", curve);
    figure.y.unit = "%";
    figure.y.low = 0;
    figure.series[0].colour = 1;
    double highest = 0;
    for (const TrainingPoint& point : curve) {
        if (!point.wer) continue;
        highest = std::max(highest, 100 * *point.wer);
        figure.series[0].x.push_back(static_cast<double>(point.step));
        figure.series[0].y.push_back(100 * *point.wer);
    }
    if (highest > 0) figure.y.high = kMargin * highest;
    if (!figure.series[0].x.empty())
        figure.marks.push_back({static_cast<double>(bestStep), "kept", true, Dash::Dashed});
    return figure;
}

std::string trainingHeader(const TrainingConfig& config) {
    const std::string loss = config.isDistillation() ? "distillation" : "CTC loss";
    const std::string what = config.importance     ? "learned importance"
                             : config.quantization ? "fine-tuned under a bit map"
                                                   : "float";
    return config.output + "\n" +
           (config.model.checkpoint.empty() ? "from random weights" : "from " + config.model.checkpoint) + ", " + what +
           ", " + loss + ", seed " + std::to_string(config.seed);
}

}  // namespace voxbit
