// SPDX-License-Identifier: Apache-2.0
#include "app/window/metric_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

#include "core/experiment/experiment.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

struct MetricTexts {
    Q_DECLARE_TR_FUNCTIONS(Metric)
};

struct MetricWords {
    const char* name;
    const char* title;
    const char* definition;
};

constexpr std::array kWords{
    MetricWords{"median", QT_TRANSLATE_NOOP("Metric", "median |y|"),
                QT_TRANSLATE_NOOP("Metric",
                                  "Median of the magnitudes of everything the layer puts out for the chosen "
                                  "speakers: half of the values are smaller. The metric of myQASR.")},
    MetricWords{"mean", QT_TRANSLATE_NOOP("Metric", "mean |y|"),
                QT_TRANSLATE_NOOP("Metric", "Mean of the magnitudes of the layer's output.")},
    MetricWords{"max", QT_TRANSLATE_NOOP("Metric", "largest y"),
                QT_TRANSLATE_NOOP("Metric", "The largest value of the layer's output.")},
    MetricWords{"abs_max", QT_TRANSLATE_NOOP("Metric", "largest |y|"),
                QT_TRANSLATE_NOOP("Metric", "The largest magnitude of the layer's output.")},
    MetricWords{"std", QT_TRANSLATE_NOOP("Metric", "deviation of |y|"),
                QT_TRANSLATE_NOOP("Metric", "Standard deviation of the magnitudes of the layer's output.")},
    MetricWords{"var", QT_TRANSLATE_NOOP("Metric", "variance of |y|"),
                QT_TRANSLATE_NOOP("Metric", "Variance of the magnitudes of the layer's output.")},
    MetricWords{"normality", QT_TRANSLATE_NOOP("Metric", "normality K² of y"),
                QT_TRANSLATE_NOOP("Metric",
                                  "D'Agostino and Pearson's K² of the layer's output: how far skewness and "
                                  "kurtosis are from those of a normal distribution.")},
    MetricWords{"kl", QT_TRANSLATE_NOOP("Metric", "KL divergence [nat]"),
                QT_TRANSLATE_NOOP("Metric",
                                  "What quantizing this layer alone does to the recognised letters: the KL "
                                  "divergence from the float model. Measured with the model.")},
    MetricWords{"l1", QT_TRANSLATE_NOOP("Metric", "mean |difference|"),
                QT_TRANSLATE_NOOP("Metric",
                                  "What quantizing this layer alone does to the model's output: mean "
                                  "magnitude of the difference. Measured with the model.")},
    MetricWords{"l2", QT_TRANSLATE_NOOP("Metric", "mean squared difference"),
                QT_TRANSLATE_NOOP("Metric",
                                  "What quantizing this layer alone does to the model's output: mean square "
                                  "of the difference. Measured with the model.")},
    MetricWords{"frobenius", QT_TRANSLATE_NOOP("Metric", "Frobenius norm"),
                QT_TRANSLATE_NOOP("Metric",
                                  "What quantizing this layer alone does to the model's output: Frobenius "
                                  "norm of the difference. Measured with the model.")},
    MetricWords{"nuclear", QT_TRANSLATE_NOOP("Metric", "nuclear norm"),
                QT_TRANSLATE_NOOP("Metric",
                                  "What quantizing this layer alone does to the model's output: nuclear norm "
                                  "of the difference. Measured with the model.")},
    MetricWords{
        "transcript", QT_TRANSLATE_NOOP("Metric", "loss of the transcript [nat]"),
        QT_TRANSLATE_NOOP("Metric",
                          "What quantizing this layer alone does to the recognised text: how much less probable "
                          "the float model's own transcript becomes (CTC loss). Measured with the model.")},
    MetricWords{"sqnr", QT_TRANSLATE_NOOP("Metric", "minus SQNR [dB]"),
                QT_TRANSLATE_NOOP("Metric",
                                  "Minus the ratio of the model's output to the error that quantizing this "
                                  "layer alone makes, in decibels. Measured with the model.")},
    MetricWords{"grad_max", QT_TRANSLATE_NOOP("Metric", "largest gradient"),
                QT_TRANSLATE_NOOP("Metric",
                                  "Largest 90 % quantile of the gradient of the layer's output, for transcripts drawn "
                                  "from the model's own output. Measured with the model.")},
    MetricWords{"grad_min", QT_TRANSLATE_NOOP("Metric", "smallest gradient"),
                QT_TRANSLATE_NOOP("Metric",
                                  "Smallest 90 % quantile of the gradient of the layer's output, for transcripts "
                                  "drawn from the model's own output. Measured with the model.")},
    MetricWords{"fisher", QT_TRANSLATE_NOOP("Metric", "Fisher information"),
                QT_TRANSLATE_NOOP("Metric",
                                  "How much a weight of this layer changes what the model recognises: the mean squared "
                                  "gradient for transcripts drawn from its own output. Measured with the model.")},
    MetricWords{"weight_gradient", QT_TRANSLATE_NOOP("Metric", "|weight × gradient|"),
                QT_TRANSLATE_NOOP("Metric",
                                  "Mean magnitude of weight times gradient, for transcripts drawn from the model's own "
                                  "output. Measured with the model.")},
    MetricWords{"hessian_trace", QT_TRANSLATE_NOOP("Metric", "Hessian trace"),
                QT_TRANSLATE_NOOP("Metric",
                                  "Mean curvature of the KL divergence from the float model's output, per weight of "
                                  "the layer (HAWQ). Measured with the model.")},
    MetricWords{"hawq", QT_TRANSLATE_NOOP("Metric", "predicted KL [nat]"),
                QT_TRANSLATE_NOOP("Metric",
                                  "KL divergence that quantizing the layer's weight should cost: half its Hessian "
                                  "trace times the squared rounding error (HAWQ-V2). Measured with the model.")},
    MetricWords{"file", QT_TRANSLATE_NOOP("Metric", "scores from a file"),
                QT_TRANSLATE_NOOP("Metric", "A number per layer that was made elsewhere.")},
};

const MetricWords* find(const std::string& metric) {
    for (const MetricWords& words : kWords) {
        if (metric == words.name) return &words;
    }
    return nullptr;
}

}  // namespace

std::vector<std::string> offeredMetrics(const Experiment& experiment) {
    const bool hasFile = experiment.sensitivity.metric == "file" || !experiment.sensitivity.file.empty();
    std::vector<std::string> names;
    for (const Metric& metric : metrics()) {
        if (metric.name != "file" || hasFile) names.emplace_back(metric.name);
    }
    return names;
}

QString metricTitle(const std::string& metric) {
    const MetricWords* words = find(metric);
    return words ? MetricTexts::tr(words->title) : QString::fromStdString(metric);
}

QString metricName(const std::string& metric) {
    return metricTitle(metric).section(QStringLiteral(" ["), 0, 0);
}

QString metricDefinition(const std::string& metric) {
    if (const MetricWords* words = find(metric)) return MetricTexts::tr(words->definition);
    for (const Metric& one : metrics()) {
        if (one.name == metric) return QString::fromUtf8(one.help.data(), static_cast<qsizetype>(one.help.size()));
    }
    return {};
}

QString layerKindText(LayerKind kind) {
    switch (kind) {
        case LayerKind::Linear:
            return MetricTexts::tr("linear");
        case LayerKind::Conv1d:
            return MetricTexts::tr("convolution");
        case LayerKind::Conv2d:
            return MetricTexts::tr("2-D convolution");
        case LayerKind::MatMul:
            return MetricTexts::tr("attention product");
        case LayerKind::Lstm:
            return QStringLiteral("LSTM");
        case LayerKind::Gru:
            return QStringLiteral("GRU");
    }
    return {};
}

QString widthText(Bits bits) {
    return bits == kFloatBits ? MetricTexts::tr("float") : QLocale().toString(bits);
}

}  // namespace voxbit
