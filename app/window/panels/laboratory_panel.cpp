// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/laboratory_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <algorithm>
#include <utility>

#include "app/window/core_text.h"
#include "app/window/job_controls.h"
#include "app/window/job_model.h"
#include "app/window/laboratory_view.h"
#include "app/window/layer_figures.h"
#include "app/window/metric_text.h"
#include "app/window/table_export.h"
#include "app/window/table_pane.h"
#include "core/base/as_index.h"
#include "core/report/laboratory_figures.h"
#include "core/report/laboratory_tables.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

constexpr int kLaboratoryControlsEm = 20;
constexpr int kReferenceLetters = 13;  ///< of the box: as long as the usual one
constexpr int kWideLaboratory = 2;     ///< width over height
constexpr int kRankLabelLines = 22;    ///< lower figures have no room for names that read upwards
constexpr int kMostResamples = 100'000;

/// Where a value stands in a list; -1: nowhere.
int placeOf(const std::vector<std::size_t>& list, std::size_t value) {
    const auto found = std::find(list.begin(), list.end(), value);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

std::optional<double> xOfPlace(int place) {
    return place < 0 ? std::nullopt : std::optional<double>(place);
}

}  // namespace

LaboratoryPanel::LaboratoryPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_laboratory(jobOf<LaboratoryJob>(context.workbench, context.jobs)),
      m_metrics(new TableModel(this)),
      m_layers(new TableModel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->addWidget(makeControls());
    m_split = new QSplitter(this);
    m_split->setObjectName(QStringLiteral("split"));
    m_split->addWidget(makeFigures());
    m_split->addWidget(makeTables());
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({500, 500});
    m_page = new StatePage(m_split, this);
    row->addWidget(m_page, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSettleMs);
    connectAll();
    showState();
}

QWidget* LaboratoryPanel::makeControls() {
    auto* controls = new JobControls(QStringLiteral("laboratory"), this);
    controls->setMaximumWidth(kLaboratoryControlsEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    const auto& last = m_laboratory.answer().value;
    m_reference = new QComboBox(controls);
    m_reference->setToolTip(tr("The metric that all others are held against, usually a measured damage."));
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reference->setMinimumContentsLength(kReferenceLetters);
    for (const std::string& metric : offeredMetrics(Experiment())) {
        m_reference->addItem(metricName(metric), toQString(metric));
        m_reference->setItemData(m_reference->count() - 1, metricDefinition(metric), Qt::ToolTipRole);
    }
    const std::string reference = last ? last->found.laboratory.metrics[last->found.laboratory.reference].name : "kl";
    m_reference->setCurrentIndex(m_reference->findData(toQString(reference)));
    m_resamples = new QSpinBox(controls);
    m_resamples->setToolTip(
        tr("So often recordings are drawn anew, with replacement, for the intervals and the rank bands."));
    m_resamples->setRange(1, kMostResamples);
    m_resamples->setValue(last ? last->options.resamples : LaboratoryOptions().resamples);
    controls->addRow(tr("Refere&nce"), "Reference", m_reference);
    controls->addRow(tr("Resam&ples"), "Resamples", m_resamples);
    m_start = controls->start();
    m_status = controls->status();
    return controls;
}

QWidget* LaboratoryPanel::makeFigures() {
    m_agreement = new FigureView(this);
    m_agreement->setObjectName(QStringLiteral("laboratoryAgreement"));
    m_agreement->setAccessibleName(tr("Agreement with the reference"));
    m_agreement->setToolTip(
        tr("Spearman's rank correlation of every metric with the reference: at 1 it ranks the layers as measuring "
           "does. Click a bar to see the ranks by its metric."));
    m_ranks = new FigureView(this);
    m_ranks->setObjectName(QStringLiteral("laboratoryRanks"));
    m_ranks->setAccessibleName(tr("Rank bands"));
    m_ranks->setToolTip(
        tr("Rank of every layer: the line is the reference, points are the chosen metric; both agree where points lie "
           "on the line. Bands say how far ranks depend on the recordings. Click a point to select its layer."));
    m_correlations = new FigureView(this);
    m_correlations->setObjectName(QStringLiteral("laboratoryCorrelations"));
    m_correlations->setAccessibleName(tr("Each with each"));
    m_correlations->setToolTip(
        tr("Rank correlation of every metric with every other one: metrics that say the same stand together. Click a "
           "cell to see the ranks by the metric of its row."));
    m_figures = new QTabWidget(this);
    m_figures->setObjectName(QStringLiteral("laboratoryFigures"));
    m_figures->setDocumentMode(true);
    m_figures->addTab(m_agreement, tr("Agreement"));
    m_figures->addTab(m_ranks, tr("Rank bands"));
    m_figures->addTab(m_correlations, tr("Each with each"));
    return m_figures;
}

TableView* LaboratoryPanel::addTable(TableModel* model, const char* name, const QString& title, const QString& file) {
    auto* table = new TableView(this);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    model->setDefinitions(laboratoryColumnDefinition);
    table->setSourceModel(model, TableModel::SortRole);
    addTableActions(table, [file] { return file; });
    m_tables->addTab(table, title);
    return table;
}

QWidget* LaboratoryPanel::makeTables() {
    m_tables = new QTabWidget(this);
    m_tables->setObjectName(QStringLiteral("laboratoryTables"));
    m_tables->setDocumentMode(true);
    m_tables->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_metricTable = addTable(m_metrics, "laboratoryMetrics", tr("Metrics"), tr("laboratory"));
    m_layerTable = addTable(m_layers, "laboratoryLayers", tr("Layers"), tr("laboratory_ranks"));
    addCsvCorner(m_tables);
    return m_tables;
}

void LaboratoryPanel::connectAll() {
    Workbench* bench = &m_context.workbench;
    connect(&m_timer, &QTimer::timeout, this, &LaboratoryPanel::showState);
    const auto later = [this] {
        if (isVisible()) m_timer.start();
    };
    for (const auto signal : {&Workbench::experimentChanged, &Workbench::modelChanged, &Workbench::subsetsChanged})
        connect(bench, signal, this, later);
    connect(bench, &Workbench::selectedLayerChanged, this, &LaboratoryPanel::showLayer);
    connect(&m_laboratory, &LaboratoryJob::changed, this, &LaboratoryPanel::showState);
    connect(&m_context.jobs, &JobRunner::rowChanged, this, &LaboratoryPanel::showProgress);
    connect(m_start, &QPushButton::clicked, this, &LaboratoryPanel::press);
    connect(m_page, &StatePage::actionRequested, this, &LaboratoryPanel::start);
    connect(m_metricTable, &TableView::currentSourceRowChanged, this, [this](int row) {
        if (row >= 0) chooseMetric(m_rows[asIndex(row)]);
    });
    connect(m_agreement, &FigureView::pointChosen, this,
            [this](int, int, double x) { chooseMetric(m_bars[asIndex(static_cast<int>(x))]); });
    connect(m_correlations, &FigureView::cellChosen, this,
            [this](int row, int) { chooseMetric(m_rows[asIndex(row)]); });
    connect(m_layerTable, &TableView::currentSourceRowChanged, this, &LaboratoryPanel::chooseLayer);
    connect(m_ranks, &FigureView::pointChosen, this,
            [this](int, int point) { chooseLayer(static_cast<int>(m_points[asIndex(point)])); });
}

/// Tables want width: where there is little of it they stand below the picture.
void LaboratoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() > kWideLaboratory * height() ? Qt::Horizontal : Qt::Vertical);
    const int figureHeight = m_split->orientation() == Qt::Horizontal ? height() : height() / 2;
    const bool isLow = figureHeight < kRankLabelLines * fontMetrics().height();
    if (std::exchange(m_isLow, isLow) != isLow && m_shown) showRanks();
}

void LaboratoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showState();
}

void LaboratoryPanel::start() {
    LaboratoryOptions options;
    options.resamples = m_resamples->value();
    m_laboratory.start(utf8(m_reference->currentData().toString()), options);
}

void LaboratoryPanel::press() {
    if (m_laboratory.job() == 0) return start();
    m_laboratory.cancel();
}

void LaboratoryPanel::showState() {
    const auto& laboratory = m_laboratory.answer();
    const bool isRunning = m_laboratory.job() != 0;
    m_start->setText(isRunning ? tr("&Cancel") : tr("&Compare metrics"));
    m_start->setToolTip(isRunning
                            ? tr("Stops measuring; what was found before stays, and what was measured is kept.")
                            : tr("Measures what quantizing each layer alone does, on the calibration recordings, and "
                                 "holds all metrics against the reference (Ctrl+L)."));
    m_start->setEnabled(isRunning || m_laboratory.canStart());
    if (laboratory.value) {
        m_page->showContent();  // first: tables that are not shown do not scroll to what is chosen
        showAnswer();
    } else if (isRunning) {
        m_page->showLoading(laboratory.text);
    } else if (laboratory.status == Loadable<LaboratoryAnswer>::Status::Failed) {
        m_page->showError(tr("The metrics were not compared"), laboratory.text,
                          m_laboratory.canStart() ? tr("&Try again") : QString());
    } else if (!m_laboratory.canStart()) {
        m_page->showEmpty(tr("Nothing to compare yet"),
                          tr("Open a model, and choose the speakers that layers are ranked for."));
    } else {
        m_page->showEmpty(tr("Not compared yet"),
                          tr("Which metric finds the sensitive layers without measuring? All of them are held against "
                             "the damage that quantizing each layer alone does, with intervals over the recordings. "
                             "The first time takes a while; what was measured is kept."),
                          tr("&Compare metrics"));
    }
    m_status->setText(statusText());
}

void LaboratoryPanel::showAnswer() {
    const auto& answer = m_laboratory.answer().value;
    if (answer == m_shown) return;
    m_shown = answer;
    const Laboratory& laboratory = answer->found.laboratory;
    m_rows = metricsByAgreement(laboratory);
    m_bars = agreementBars(laboratory);
    m_points = layersByReference(laboratory);
    for (FigureView* view : {m_agreement, m_ranks, m_correlations}) view->setExportHeader(laboratoryHeader(*answer));
    m_agreement->setFigure(agreementPicture(*answer));
    m_correlations->setFigure(correlationPicture(*answer));
    m_metrics->setTable(laboratoryTable(*answer));
    // What people rank by is what they ask about; against itself there is nothing to see.
    m_metric = m_bars.empty() ? laboratory.reference : m_bars.front();
    for (const std::size_t m : m_bars) {
        if (laboratory.metrics[m].name == answer->experiment.sensitivity.metric) m_metric = m;
    }
    showMetric();
}

QString LaboratoryPanel::statusText() const {
    if (const JobRow* row = m_context.jobs.row(m_laboratory.job()))
        return jobProgressText(*row, tr("Preparing: recordings and profiles ..."));
    const auto& answer = m_laboratory.answer().value;
    if (!answer) return {};
    QStringList lines{laboratoryText(*answer)};
    if (!answer->isOf(m_context.workbench.experiment()))
        lines << tr("Of an earlier experiment: model, speakers, layers or widths were changed since then.");
    return lines.join(QStringLiteral("\n\n"));
}

void LaboratoryPanel::showProgress() {
    if (isVisible() && m_laboratory.job() != 0) m_status->setText(statusText());
}

void LaboratoryPanel::chooseMetric(std::size_t metric) {
    if (std::exchange(m_metric, metric) != metric) showMetric();
}

void LaboratoryPanel::showMetric() {
    m_agreement->setSelectedX(xOfPlace(placeOf(m_bars, m_metric)));
    m_metricTable->setCurrentSourceRow(placeOf(m_rows, m_metric));
    m_layers->setTable(laboratoryLayerTable(*m_shown, m_metric));
    m_tables->setTabText(1, tr("Layers by %1").arg(laboratoryMetric(*m_shown, m_metric)));
    showRanks();
}

void LaboratoryPanel::showRanks() {
    Figure figure = rankPicture(*m_shown, m_metric);
    if (m_isLow) labelBlocksOnly(figure, BarOrder::Rank);
    m_ranks->setFigure(figure);
    showLayer();
}

/// The layers of another model are not those of this one.
void LaboratoryPanel::chooseLayer(int position) {
    if (position >= 0 && m_shown->experiment.model == m_context.workbench.experiment().model)
        m_context.workbench.selectLayer(m_shown->found.layers[asIndex(position)]);
}

void LaboratoryPanel::showLayer() {
    if (!m_shown) return;
    const std::vector<int>& layers = m_shown->found.layers;
    const bool isSameModel = m_shown->experiment.model == m_context.workbench.experiment().model;
    const auto found = std::find(layers.begin(), layers.end(), m_context.workbench.selectedLayer());
    const int position = !isSameModel || found == layers.end() ? -1 : static_cast<int>(found - layers.begin());
    m_layerTable->setCurrentSourceRow(position);
    m_ranks->setSelectedX(position < 0 ? std::nullopt : xOfPlace(placeOf(m_points, asIndex(position))));
}

}  // namespace voxbit
