// SPDX-License-Identifier: Apache-2.0
#include "app/window/training_view.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include "app/window/core_text.h"
#include "core/base/error.h"
#include "core/report/training_figures.h"
#include "core/training/trainer.h"

namespace voxbit {
namespace {

struct TrainingWords {
    Q_DECLARE_TR_FUNCTIONS(TrainingView)
};

constexpr int kLossDigits = 3;

QString percentText(double rate) {
    return TrainingWords::tr("%1 %").arg(QLocale().toString(100 * rate, 'f', 2));
}

}  // namespace

TrainingFolder lookAtTraining(const std::string& folder) {
    TrainingFolder found;
    if (!holdsAnything(folder)) return found;
    const bool hasWeights = std::filesystem::exists(std::filesystem::path(folder) / "model.safetensors");
    found.hasModel = hasWeights && std::filesystem::exists(quantizationPath(folder));
    found.hasImportance = std::filesystem::exists(importancePath(folder));
    try {
        if (const auto path = trainingConfigPath(folder); std::filesystem::exists(path))
            found.config = readTrainingConfig(path);
        found.unfinished = unfinishedTraining(folder);
        found.finished = finishedTraining(folder);
    } catch (const Error& error) {
        found.problem = QString::fromUtf8(error.what());
    }
    return found;
}

bool holdsAnything(const std::string& folder) {
    return !folder.empty() && QDir(toQString(folder)).exists() && !QDir(toQString(folder)).isEmpty();
}

Figure lossPicture(const std::vector<TrainingPoint>& curve) {
    Figure figure = lossFigure(curve);
    figure.title = utf8(TrainingWords::tr("Training loss"));
    figure.x.label = utf8(TrainingWords::tr("step"));
    figure.y.label = utf8(TrainingWords::tr("loss"));
    return figure;
}

Figure werPicture(const std::vector<TrainingPoint>& curve, std::int64_t bestStep) {
    Figure figure = werFigure(curve, bestStep);
    figure.title = utf8(TrainingWords::tr("Development WER"));
    figure.x.label = utf8(TrainingWords::tr("step"));
    figure.y.label = utf8(TrainingWords::tr("WER"));
    for (FigureMark& mark : figure.marks) mark.label = utf8(TrainingWords::tr("kept"));
    return figure;
}

QString trainingText(const TrainingState& state) {
    const auto curve = state.curveSoFar();
    if (curve.empty()) return TrainingWords::tr("Step %1").arg(QLocale().toString(qlonglong(state.step)));
    QString text =
        TrainingWords::tr("Step %1: loss %2")
            .arg(QLocale().toString(qlonglong(state.step)), QLocale().toString(curve.back().loss, 'g', kLossDigits));
    if (!state.curve.empty() && state.curve.back().wer && state.bestWer) {
        text += QLatin1Char('\n') + TrainingWords::tr("WER %1, best %2 at step %3")
                                        .arg(percentText(*state.curve.back().wer), percentText(*state.bestWer),
                                             QLocale().toString(qlonglong(state.bestStep)));
    }
    return text;
}

}  // namespace voxbit
