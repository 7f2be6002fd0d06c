// SPDX-License-Identifier: Apache-2.0
#include "app/window/laboratory_view.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/window/column_wording.h"
#include "app/window/core_text.h"
#include "app/window/metric_text.h"
#include "core/report/laboratory_figures.h"
#include "core/report/laboratory_tables.h"

namespace voxbit {
namespace {

struct LaboratoryWords {
    Q_DECLARE_TR_FUNCTIONS(LaboratoryView)
};

constexpr const char* kLaboratoryContext = "LaboratoryView";
constexpr int kValueDigits = 3;
constexpr std::size_t kReferenceRank = 5;  ///< column of the layers' table

constexpr ColumnWording kAgreementColumns[] = {
    {"metric", QT_TRANSLATE_NOOP("LaboratoryView", "metric"),
     QT_TRANSLATE_NOOP("LaboratoryView", "What makes a layer sensitive, so that it keeps more bits")},
    {"name", QT_TRANSLATE_NOOP("LaboratoryView", "name"),
     QT_TRANSLATE_NOOP("LaboratoryView", "What the metric is called in plots, files and by the command line")},
    {"spearman", QT_TRANSLATE_NOOP("LaboratoryView", "Spearman"),
     QT_TRANSLATE_NOOP("LaboratoryView",
                       "Spearman's rank correlation with the reference over the layers: 1 where both rank the layers "
                       "alike, 0 where they have nothing in common, −1 where one turns the order of the other around")},
    {"spearman_low", QT_TRANSLATE_NOOP("LaboratoryView", "Spearman from"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Lower end of its 95 % interval over recordings")},
    {"spearman_high", QT_TRANSLATE_NOOP("LaboratoryView", "Spearman to"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Upper end of its 95 % interval over recordings")},
    {"kendall", QT_TRANSLATE_NOOP("LaboratoryView", "Kendall"),
     QT_TRANSLATE_NOOP("LaboratoryView",
                       "Kendall's rank correlation with the reference: the share of pairs of layers that both put in "
                       "the same order, minus the share that they do not")},
    {"kendall_low", QT_TRANSLATE_NOOP("LaboratoryView", "Kendall from"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Lower end of its 95 % interval over recordings")},
    {"kendall_high", QT_TRANSLATE_NOOP("LaboratoryView", "Kendall to"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Upper end of its 95 % interval over recordings")},
    {"mean_rank_band", QT_TRANSLATE_NOOP("LaboratoryView", "rank band"),
     QT_TRANSLATE_NOOP(
         "LaboratoryView",
         "How many ranks a layer moves by when other recordings of these speakers are taken: width of the "
         "95 % band of its rank, mean over the layers. Small: the ranking hardly depends on which were taken")},
    {"kind", QT_TRANSLATE_NOOP("LaboratoryView", "kind"),
     QT_TRANSLATE_NOOP(
         "LaboratoryView",
         "What it looks at: the values that a layer puts out, how the result answers to small changes, or "
         "the damage itself, with the layer quantized")},
};

constexpr ColumnWording kLayerRankColumns[] = {
    {"layer", QT_TRANSLATE_NOOP("LaboratoryView", "layer"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Its name in the checkpoint")},
    {"value", QT_TRANSLATE_NOOP("LaboratoryView", "value"),
     QT_TRANSLATE_NOOP("LaboratoryView", "What the metric says, over all recordings")},
    {"rank", QT_TRANSLATE_NOOP("LaboratoryView", "rank"),
     QT_TRANSLATE_NOOP("LaboratoryView", "1 for the smallest value; equal values share their mean rank")},
    {"rank low", QT_TRANSLATE_NOOP("LaboratoryView", "rank from"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Lower end of the rank's 95 % band over recordings")},
    {"rank high", QT_TRANSLATE_NOOP("LaboratoryView", "rank to"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Upper end of the rank's 95 % band over recordings")},
    {"reference rank", QT_TRANSLATE_NOOP("LaboratoryView", "rank"),
     QT_TRANSLATE_NOOP("LaboratoryView", "Where the metric stands that all are held against")},
};

/// Names of series in core's figures.
constexpr const char* kMetricKinds[] = {
    QT_TRANSLATE_NOOP("LaboratoryView", "statistic of outputs"),
    QT_TRANSLATE_NOOP("LaboratoryView", "measured damage"),
    QT_TRANSLATE_NOOP("LaboratoryView", "gradient"),
};

/// So many that the typical value has three significant digits.
int decimalsOf(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    for (double& value : values) value = std::abs(value);
    std::nth_element(values.begin(), middle, values.end());
    if (!(*middle > 0)) return kValueDigits;
    return std::clamp(kValueDigits - 1 - static_cast<int>(std::floor(std::log10(*middle))), 0, 12);
}

QString resampleNote(const LaboratoryAnswer& answer) {
    return LaboratoryWords::tr("%n recording(s); intervals: 95 % over resampled recordings", nullptr,
                               static_cast<int>(answer.found.clips));
}

}  // namespace

QString laboratoryMetric(const LaboratoryAnswer& answer, std::size_t metric) {
    return metricName(answer.found.laboratory.metrics[metric].name);
}

Table laboratoryTable(const LaboratoryAnswer& answer) {
    Table table = agreementTable(answer.found.laboratory, false);
    table.columns.back().unit = utf8(LaboratoryWords::tr("ranks"));
    table.columns.push_back({"name"});
    table.columns.push_back({"kind"});
    for (auto& row : table.rows) {
        const std::string name = std::get<std::string>(row.front());
        row.front() = utf8(metricName(name));
        row.push_back(name);
        row.push_back(utf8(LaboratoryWords::tr(kindOfMetric(name).c_str())));
    }
    return wordedTable(table, kAgreementColumns, kLaboratoryContext);
}

Table laboratoryLayerTable(const LaboratoryAnswer& answer, std::size_t metric) {
    const Laboratory& laboratory = answer.found.laboratory;
    const MetricFindings& findings = laboratory.metrics[metric];
    Table table = metricRankTable(answer.found);
    std::erase_if(table.rows, [&](const auto& row) { return std::get<std::string>(row.front()) != findings.name; });
    table.columns.push_back({"reference rank"});
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        table.rows[i].push_back(laboratory.metrics[laboratory.reference].ranks[i]);
    table = wordedTable(table, kLayerRankColumns, kLaboratoryContext);
    for (std::size_t column = 2; column < table.columns.size(); ++column) table.columns[column].decimals = 1;
    table.columns[1].name = utf8(metricTitle(findings.name));
    table.columns[1].decimals = decimalsOf(findings.values);
    table.columns[kReferenceRank].name =
        utf8(LaboratoryWords::tr("rank by %1").arg(laboratoryMetric(answer, laboratory.reference)));
    return table;
}

QString laboratoryColumnDefinition(const TableColumn& column) {
    const QString text = columnDefinition(column, kAgreementColumns, kLaboratoryContext);
    return text.isEmpty() ? columnDefinition(column, kLayerRankColumns, kLaboratoryContext) : text;
}

Figure agreementPicture(const LaboratoryAnswer& answer) {
    Figure figure = agreementFigure(answer.found);
    figure.title =
        utf8(LaboratoryWords::tr("Agreement with %1").arg(laboratoryMetric(answer, answer.found.laboratory.reference)));
    figure.note = utf8(resampleNote(answer));
    figure.x.label.clear();  // its ticks say what they are
    figure.y.label = utf8(LaboratoryWords::tr("Spearman"));
    for (AxisTick& tick : figure.x.ticks) tick.name = utf8(metricName(tick.name));  // labels stay short
    for (FigureSeries& series : figure.series) series.name = utf8(LaboratoryWords::tr(series.name.c_str()));
    return figure;
}

Figure correlationPicture(const LaboratoryAnswer& answer) {
    Figure figure = correlationFigure(answer.found);
    figure.title = utf8(LaboratoryWords::tr("Agreement of metrics with one another"));
    figure.note = utf8(LaboratoryWords::tr("Above the diagonal: Spearman. Below it: Kendall."));
    HeatMap& map = *figure.heatMap;
    map.value.label = utf8(LaboratoryWords::tr("rank correlation"));
    for (std::string& name : map.rows) name = utf8(metricName(name));
    return figure;
}

Figure rankPicture(const LaboratoryAnswer& answer, std::size_t metric) {
    Figure figure = rankFigure(answer.found, metric);
    const QString reference = laboratoryMetric(answer, answer.found.laboratory.reference);
    const bool isReference = metric == answer.found.laboratory.reference;
    figure.title =
        utf8(isReference ? LaboratoryWords::tr("Ranks by %1").arg(reference)
                         : LaboratoryWords::tr("Ranks by %1 and %2").arg(laboratoryMetric(answer, metric), reference));
    figure.note = utf8(resampleNote(answer));
    figure.x.label = utf8(LaboratoryWords::tr("layer, smallest %1 first").arg(reference));
    figure.y.label = utf8(LaboratoryWords::tr("rank"));
    for (FigureSeries& series : figure.series) series.name = utf8(metricName(series.name));
    return figure;
}

QString laboratoryText(const LaboratoryAnswer& answer) {
    const ExperimentLaboratory& found = answer.found;
    return LaboratoryWords::tr("Held against %1").arg(laboratoryMetric(answer, found.laboratory.reference)) +
           QStringLiteral(": ") +
           QStringList{LaboratoryWords::tr("%n recording(s)", nullptr, static_cast<int>(found.clips)),
                       LaboratoryWords::tr("%n layer(s)", nullptr, static_cast<int>(found.layers.size())),
                       LaboratoryWords::tr("each alone at %1 weight and %2 input bits")
                           .arg(widthText(found.widths.weight), widthText(found.widths.activation)),
                       LaboratoryWords::tr("%n resample(s)", nullptr, answer.options.resamples)}
               .join(QStringLiteral(", "));
}

QString laboratoryHeader(const LaboratoryAnswer& answer) {
    return QStringLiteral("%1: %2\n%3\n%4")
        .arg(QString::fromStdString(answer.experiment.name), QString::fromStdString(answer.experiment.model),
             QString::fromStdString(answer.experiment.subsets.calibration.expression), laboratoryText(answer));
}

}  // namespace voxbit
