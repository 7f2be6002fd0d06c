// SPDX-License-Identifier: Apache-2.0
#include "app/window/comparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>
#include <map>
#include <span>

#include "app/window/bit_map_rows.h"
#include "core/package/size_model.h"
#include "core/report/compare_table.h"
#include "core/report/figure_builders.h"

namespace voxbit {
namespace {

struct ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// Attention products have no weights; a stored bit map tells them by their name only.
bool isProduct(const std::string& layer) {
    return layer.find(".matmul_") != std::string::npos;
}

Bits widthOf(const Json& layer, const char* key) {
    const auto found = layer.find(key);
    return found != layer.end() && found->is_number_integer() ? found->get<int>() : kFloatBits;
}

template <class T>
void reorder(std::vector<T>& items, std::span<const std::size_t> order) {
    std::vector<T> ordered;
    for (const std::size_t i : order) ordered.push_back(std::move(items[i]));
    items = std::move(ordered);
}

/// Column of comparisonTable() in the user's language; the column of the base run is named by it.
QString columnTitle(const TableColumn& column) {
    if (column.key == "id") return ComparisonWords::tr("run");
    if (column.key == "rate") return ComparisonWords::tr("this run");
    if (column.key == "difference") return ComparisonWords::tr("difference");
    if (column.key == "low") return ComparisonWords::tr("95 % from");
    if (column.key == "high") return ComparisonWords::tr("95 % to");
    if (column.key == "base_rate") return ComparisonWords::tr("first run");
    if (column.name == "score") return ComparisonWords::tr("score");
    if (column.name == "utterances") return ComparisonWords::tr("utterances");
    return QString::fromStdString(column.name);
}

}  // namespace

RankChangeFigure profileRankFigure(const std::vector<KeptProfile>& profiles, int selectedLayer) {
    RankChanges data;
    data.title.clear();
    if (!profiles.empty()) {
        for (const LayerInfo& layer : profiles.front().model->layers) data.layers.push_back(layer.name);
    }
    for (const KeptProfile& profile : profiles)
        data.profiles.push_back({profile.name.toStdString(), profile.ranking->rankOf});
    if (selectedLayer >= 0) data.alwaysNamed = selectedLayer;
    RankChangeFigure made = rankChangeFigure(data);
    made.figure.x.label.clear();
    made.figure.y.label = ComparisonWords::tr("rank").toStdString();
    for (FigureSeries& series : made.figure.series) {
        if (series.name == "layers that move") series.name = ComparisonWords::tr("layers that move").toStdString();
        if (series.name == "other layers that move")
            series.name = ComparisonWords::tr("other layers that move").toStdString();
    }
    QStringList notes{ComparisonWords::tr("1: least sensitive")};
    if (made.unmovedCount > 0)
        notes << ComparisonWords::tr("%n layer(s) keep their rank and are not drawn", nullptr, made.unmovedCount);
    for (std::size_t i = 0; i + 1 < profiles.size(); ++i) {
        const RankAgreement agreement = rankAgreement(profiles[i].ranking->rankOf, profiles[i + 1].ranking->rankOf);
        if (std::isnan(agreement.spearman)) continue;
        notes << ComparisonWords::tr("Spearman's correlation of %1 and %2: %3")
                     .arg(profiles[i].name, profiles[i + 1].name, QLocale().toString(agreement.spearman, 'f', 3));
    }
    made.figure.note = notes.join(QStringLiteral("; ")).toStdString();
    return made;
}

Table agreementTable(const std::vector<KeptProfile>& profiles) {
    Table table{"",
                {{ComparisonWords::tr("first").toStdString()},
                 {ComparisonWords::tr("second").toStdString()},
                 {ComparisonWords::tr("layers").toStdString(), "", 0, false, "layers"},
                 {ComparisonWords::tr("Spearman").toStdString(), "", 3, false, "spearman"},
                 {ComparisonWords::tr("Kendall").toStdString(), "", 3, false, "kendall"},
                 {ComparisonWords::tr("largest move").toStdString(), ComparisonWords::tr("places").toStdString(), 0,
                  false, "move"},
                 {ComparisonWords::tr("by").toStdString(), "", 0, false, "mover"}},
                {}};
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        for (std::size_t k = i + 1; k < profiles.size(); ++k) {
            const RankAgreement agreement = rankAgreement(profiles[i].ranking->rankOf, profiles[k].ranking->rankOf);
            table.rows.push_back(
                {profiles[i].name.toStdString(), profiles[k].name.toStdString(), std::int64_t{agreement.layers},
                 numberCell(agreement.spearman), numberCell(agreement.kendall), std::int64_t{agreement.largestChange},
                 agreement.mostChanged < 0
                     ? TableCell()
                     : TableCell(profiles[i].model->layers[static_cast<std::size_t>(agreement.mostChanged)].name)});
        }
    }
    return table;
}

QString comparisonColumnDefinition(const TableColumn& column) {
    struct Definition {
        const char* key;
        const char* text;
    };
    constexpr std::array kDefinitions{
        Definition{"layers", QT_TRANSLATE_NOOP("Comparison", "Layers that both rankings have.")},
        Definition{"spearman",
                   QT_TRANSLATE_NOOP("Comparison",
                                     "Spearman's rank correlation: 1 where both rank the layers alike, 0 where they "
                                     "have nothing in common, −1 where one turns the order of the other around.")},
        Definition{"kendall",
                   QT_TRANSLATE_NOOP("Comparison",
                                     "Kendall's rank correlation: the share of pairs of layers that both put in the "
                                     "same order, minus the share that they do not.")},
        Definition{"move", QT_TRANSLATE_NOOP("Comparison", "By how many places the layer that moves most moves.")},
        Definition{"mover", QT_TRANSLATE_NOOP("Comparison", "The layer that moves most.")},
        Definition{"score",
                   QT_TRANSLATE_NOOP("Comparison",
                                     "What is compared. WER: word errors over the words of the reference; CER: the "
                                     "same with characters; accuracy: share of recordings whose class is right.")},
        Definition{"utterances", QT_TRANSLATE_NOOP("Comparison", "Recordings that both runs recognised.")},
        Definition{"difference",
                   QT_TRANSLATE_NOOP("Comparison",
                                     "This run minus the first one, over the recordings of both: of error rates, below "
                                     "0 is better.")},
        Definition{"low", QT_TRANSLATE_NOOP("Comparison",
                                            "Lower end of the difference's 95 % bootstrap interval over paired "
                                            "recordings. An interval without 0 is a difference beyond chance.")},
        Definition{"high", QT_TRANSLATE_NOOP("Comparison",
                                             "Upper end of the difference's 95 % bootstrap interval over "
                                             "paired recordings.")},
        Definition{"p", QT_TRANSLATE_NOOP("Comparison",
                                          "How probable a difference at least as large would be if the runs were "
                                          "equally good.")},
        Definition{"size",
                   QT_TRANSLATE_NOOP("Comparison", "Size of the quantized model in the accounting of its experiment.")},
        Definition{"smaller",
                   QT_TRANSLATE_NOOP("Comparison", "By how much the model is smaller than the first run's.")},
        Definition{"bits", QT_TRANSLATE_NOOP("Comparison", "Mean width of the quantized weights.")},
    };
    for (const Definition& definition : kDefinitions) {
        if (column.key == definition.key) return ComparisonWords::tr(definition.text);
    }
    return {};
}

Figure overlaidHistograms(const std::vector<std::pair<QString, MagnitudeHistogram>>& groups, const QString& layer) {
    std::vector<ActivationHistogram> data;
    std::vector<QString> names;
    std::vector<TensorFacts> facts;
    for (const auto& [name, histogram] : groups) {
        if (histogram.edges.empty()) continue;
        ActivationHistogram one{name.toStdString(), histogram.edges, histogram.shares, 0, 0};
        for (double& share : one.shares) share = share > 0 ? 100 * share : kNothing;
        data.push_back(std::move(one));
        names.push_back(name);
        facts.push_back(histogram.facts);
    }
    Figure figure = activationHistograms(data, layer.toStdString());
    figure.marks.clear();
    figure.x.label = ComparisonWords::tr("|output|").toStdString();
    figure.x.scale = AxisScale::Log;
    figure.y.label = ComparisonWords::tr("share of values").toStdString();
    figure.y.unit = "%";
    // On an axis of magnitudes the most negative value stands at its magnitude.
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Dash dash = figure.series[i].dash;
        const auto number = [](double value) { return QLocale().toString(value, 'g', 3); };
        if (facts[i].minimum < 0)
            figure.marks.push_back(
                {-facts[i].minimum,
                 ComparisonWords::tr("min %1: %2").arg(names[i], number(facts[i].minimum)).toStdString(), true, dash});
        if (facts[i].maximum > 0)
            figure.marks.push_back(
                {facts[i].maximum,
                 ComparisonWords::tr("max %1: %2").arg(names[i], number(facts[i].maximum)).toStdString(), true, dash});
    }
    return figure;
}

NamedBits bitsOf(const KeptProfile& profile) {
    NamedBits named{profile.name, {}, {}};
    if (!profile.bits) return named;
    for (const LayerInfo& layer : profile.model->layers) named.layers.push_back(layer.name);
    named.bits = profile.bits->allocation.bits;
    return named;
}

NamedBits bitsOf(const RunDetails& run) {
    NamedBits named{runTitle(run.run), {}, {}};
    if (!run.run.bitMap.is_object()) return named;
    for (const Json& layer : run.run.bitMap.value("layers", Json::array())) {
        named.layers.push_back(layer.value("name", ""));
        named.bits.push_back({widthOf(layer, "weight_bits"), widthOf(layer, "activation_bits")});
    }
    return named;
}

std::vector<BitMapCell> differenceCells(const NamedBits& base, const NamedBits& other) {
    std::map<std::string, LayerBits> known;
    for (std::size_t i = 0; i < base.layers.size(); ++i) known.emplace(base.layers[i], base.bits[i]);
    const std::vector<QString> rows = bitMapRows(other.layers);
    std::vector<BitMapCell> cells;
    for (std::size_t i = 0; i < other.layers.size(); ++i) {
        BitMapCell cell;
        cell.layer = QString::fromStdString(other.layers[i]);
        cell.block = QString::fromStdString(placeOfLayer(other.layers[i]).block);
        cell.part = rows[i];
        cell.bits = other.bits[i];
        cell.hasWeights = !isProduct(other.layers[i]);
        cell.isQuantizable = other.bits[i] != LayerBits{};
        if (const auto found = known.find(other.layers[i]); found != known.end()) {
            const LayerBits& before = found->second;
            cell.difference =
                cell.hasWeights ? cell.bits.weight - before.weight : cell.bits.activation - before.activation;
        }
        cells.push_back(std::move(cell));
    }
    return cells;
}

QString differenceText(const std::vector<BitMapCell>& cells) {
    int wider = 0;
    int narrower = 0;
    for (const BitMapCell& cell : cells) {
        wider += cell.difference > 0;
        narrower += cell.difference < 0;
    }
    const int alike = static_cast<int>(cells.size()) - wider - narrower;
    return ComparisonWords::tr("%1 wider, %2 narrower, %3 alike").arg(wider).arg(narrower).arg(alike);
}

QString runTitle(const RunRow& run) {
    return QStringLiteral("%1 %2").arg(QString::number(run.id), QString::fromStdString(run.name));
}

Table runComparisonTable(const std::vector<std::shared_ptr<const RunDetails>>& runs) {
    std::vector<RunResults> others;
    std::map<RunId, const RunRow*> rows;
    for (const auto& run : runs) {
        if (run != runs.front()) others.push_back({run->run.id, run->utterances});
        rows.emplace(run->run.id, &run->run);
    }
    Table table = comparisonTable({runs.front()->run.id, runs.front()->utterances}, others);
    for (TableColumn& column : table.columns) {
        if (column.key.empty()) column.key = column.name;
        column.name = columnTitle(column).toStdString();
    }
    const std::vector<TableColumn> facts{{ComparisonWords::tr("name").toStdString()},
                                         {ComparisonWords::tr("size").toStdString(), "MiB", 3, false, "size"},
                                         {ComparisonWords::tr("smaller").toStdString(), "%", 1, true, "smaller"},
                                         {ComparisonWords::tr("bits").toStdString(), "", 2, false, "bits"}};
    table.columns.insert(table.columns.end(), facts.begin(), facts.end());
    for (auto& row : table.rows) {
        const RunRow& run = *rows.at(std::get<std::int64_t>(row.front()));
        const std::vector<TableCell> values{run.name, numberCell(run.figures.sizeBytes / kBytesPerMiB),
                                            numberCell(1 - run.figures.sizeBytes / runs.front()->run.figures.sizeBytes),
                                            numberCell(run.figures.averageBits)};
        row.insert(row.end(), values.begin(), values.end());
    }
    // What the comparison says stands before what it rests on.
    constexpr std::array<std::size_t, 13> kOrder{0, 1, 5, 6, 7, 8, 3, 4, 2, 10, 11, 12, 9};
    reorder(table.columns, kOrder);
    for (auto& row : table.rows) reorder(row, kOrder);
    return table;
}

}  // namespace voxbit
