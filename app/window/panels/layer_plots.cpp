// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/layer_plots.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/window/export_header.h"
#include "app/window/metric_text.h"
#include "app/window/workbench.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"

namespace voxbit {
namespace {

constexpr int kTabRowGap = 6;
constexpr int kLeastBoxEm = 6;         ///< boxes can be that narrow, in letters, before they push tabs out
constexpr int kTurnedLabelLines = 22;  ///< lower plots have no room for names that read upwards

/// Controls in the corner of tabs: takes no more width than the tabs leave.
class CornerStack : public QStackedWidget {
  public:
    using QStackedWidget::QStackedWidget;
    void setRoom(int width) {
        if (std::exchange(m_room, width) != width) updateGeometry();
    }
    QSize sizeHint() const override {
        const QSize wanted = QStackedWidget::sizeHint();
        return {std::clamp(m_room, std::min(minimumSizeHint().width(), wanted.width()), wanted.width()),
                wanted.height()};
    }

  private:
    int m_room = QWIDGETSIZE_MAX;
};

QWidget* rowOf(std::initializer_list<QWidget*> widgets) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->addStretch();
    for (QWidget* widget : widgets) layout->addWidget(widget);
    return row;
}

QLabel* labelFor(QWidget* control) {
    auto* label = new QLabel;
    label->setBuddy(control);
    return label;
}

void addMetric(QComboBox* box, const std::string& metric) {
    box->addItem(metricTitle(metric), QString::fromStdString(metric));
    box->setItemData(box->count() - 1, metricDefinition(metric), Qt::ToolTipRole);
}

void choose(QComboBox* box, const QVariant& data) {
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(data));
}

std::string chosen(const QComboBox* box) {
    return box->currentData().toString().toStdString();
}

}  // namespace

LayerPlots::LayerPlots(const PanelContext& context, QWidget* parent)
    : QWidget(parent), m_workbench(context.workbench), m_jobs(context.jobs) {
    makeControls();
    makeTabs();
    m_page = new StatePage(m_tabs, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    listen();
    setTexts();
}

void LayerPlots::makeControls() {
    for (QComboBox** box : {&m_metric, &m_order, &m_tensor, &m_x, &m_y}) {
        *box = new QComboBox;
        (*box)->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        (*box)->setMinimumWidth(kLeastBoxEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    }
    m_log = new QCheckBox;
    m_log->setChecked(true);
    m_controls = new CornerStack;
    m_controls->addWidget(rankingControls());
    m_controls->addWidget(activationControls());
    m_controls->addWidget(twoMetricsControls());
}

QWidget* LayerPlots::rankingControls() {
    m_metricLabel = labelFor(m_metric);
    m_orderLabel = labelFor(m_order);
    connect(m_metric, &QComboBox::activated, this, [this] {
        const std::string metric = chosen(m_metric);
        m_workbench.edit(tr("Rank by %1").arg(metricTitle(metric)),
                         [&](Experiment& experiment) { experiment.sensitivity.metric = metric; });
    });
    connect(m_order, &QComboBox::activated, this, &LayerPlots::showRankingPlot);
    connect(m_log, &QCheckBox::toggled, this, &LayerPlots::showRankingPlot);
    return rowOf({m_metricLabel, m_metric, m_orderLabel, m_order, m_log});
}

QWidget* LayerPlots::activationControls() {
    m_tensorLabel = labelFor(m_tensor);
    connect(m_tensor, &QComboBox::activated, this, &LayerPlots::showActivationPlot);
    return rowOf({m_tensorLabel, m_tensor});
}

QWidget* LayerPlots::twoMetricsControls() {
    m_xLabel = labelFor(m_x);
    m_yLabel = labelFor(m_y);
    connect(m_x, &QComboBox::activated, this, &LayerPlots::showTwoMetricsPlot);
    connect(m_y, &QComboBox::activated, this, &LayerPlots::showTwoMetricsPlot);
    m_correlation = new QLabel;
    return rowOf({m_correlation, m_xLabel, m_x, m_yLabel, m_y});
}

void LayerPlots::makeTabs() {
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setCornerWidget(m_controls);
    for (Plot* plot : {&m_ranking, &m_activation, &m_twoMetrics}) {
        plot->view = new FigureView;
        connect(plot->view, &FigureView::pointChosen, this,
                [this, plot](int series, int point) { choose(*plot, series, point); });
    }
    m_rankingPage = new StatePage(m_ranking.view);
    m_activationPage = new StatePage(m_activation.view);
    m_tabs->addTab(m_rankingPage, {});
    m_tabs->addTab(m_activationPage, {});
    m_tabs->addTab(m_twoMetrics.view, {});
    connect(m_tabs, &QTabWidget::currentChanged, m_controls, &QStackedWidget::setCurrentIndex);
}

void LayerPlots::listen() {
    connect(m_page, &StatePage::actionRequested, this, [this] {
        m_isWorking = true;
        m_workbench.profile();
        showState();
    });
    connect(m_rankingPage, &StatePage::actionRequested, this, [this] {
        m_isWorking = true;
        m_workbench.measureSensitivity();
        showState();
    });
    connect(&m_jobs, &JobRunner::ended, this, [this] {
        m_isWorking = m_isWorking && m_jobs.isComputing();
        showState();
    });
    // Ranking other speakers must not wait for a summary of the old ones.
    const auto stop = [this] {
        m_jobs.cancel(m_job);
        if (!m_facts) m_summarized = {};
    };
    connect(&m_workbench, &Workbench::modelChanged, this, stop);
    connect(&m_workbench, &Workbench::subsetsChanged, this, stop);
    connect(&m_workbench, &Workbench::experimentChanged, this, &LayerPlots::showExperiment);
    connect(&m_workbench, &Workbench::rankingChanged, this, [this] {
        m_isWorking = m_isWorking && m_workbench.ranking().status != Loadable<Ranking>::Status::Ready;
        showPlots();
    });
    connect(&m_workbench, &Workbench::selectedLayerChanged, this, &LayerPlots::showSelection);
}

void LayerPlots::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    shareTabRow();
    if (std::exchange(m_isLow, height() < kTurnedLabelLines * fontMetrics().height()) == m_isLow) return;
    if (!m_workbench.ranking().value) return;
    showRankingPlot();
    showActivationPlot();
}

/// The tabs come first: what they leave is for the controls.
void LayerPlots::shareTabRow() {
    static_cast<CornerStack*>(m_controls)->setRoom(width() - m_tabs->tabBar()->sizeHint().width() - kTabRowGap);
}

void LayerPlots::setTexts() {
    m_tabs->setTabText(0, tr("Ran&king"));
    m_tabs->setTabText(1, tr("&Activations"));
    m_tabs->setTabText(2, tr("&Two metrics"));
    m_tabs->setTabToolTip(0, tr("How sensitive each layer is for the chosen speakers"));
    m_tabs->setTabToolTip(1, tr("How large the values are that flow through the network, layer by layer"));
    m_tabs->setTabToolTip(2, tr("Whether two metrics agree on which layers are sensitive"));
    m_tabs->setAccessibleName(tr("Plots of the layers"));
    const auto name = [](QLabel* label, QWidget* control, const QString& text, const QString& full,
                         const QString& tip) {
        if (label) label->setText(text);
        control->setAccessibleName(full);
        control->setToolTip(tip);
    };
    name(m_metricLabel, m_metric, tr("&Metric:"), tr("Sensitivity metric"),
         tr("What makes a layer sensitive, so that it keeps more bits. Those that quantize a layer are measured with "
            "the model."));
    name(m_orderLabel, m_order, tr("&Order:"), tr("Order of the layers"), tr("Order of the bars"));
    name(nullptr, m_log, {}, tr("Logarithmic axis"),
         tr("Equal ratios are equal heights. Values that are not all positive stand on a linear axis."));
    m_log->setText(tr("Lo&g"));
    name(m_tensorLabel, m_tensor, tr("Val&ues:"), tr("Values shown"),
         tr("What the layers put out, or what flows into them"));
    name(nullptr, m_correlation, {}, tr("Rank correlation of the two metrics"),
         tr("Spearman's: 1 where both metrics rank the layers alike, 0 where they have nothing in common, −1 where one "
            "turns the order of the other around."));
    name(m_xLabel, m_x, tr("&x:"), tr("Metric of the x axis"), tr("Metric of the x axis"));
    name(m_yLabel, m_y, tr("&y:"), tr("Metric of the y axis"), tr("Metric of the y axis"));
    const auto fill = [](QComboBox* box, std::initializer_list<std::pair<QString, int>> items) {
        for (const auto& [text, value] : items) box->addItem(text, value);
    };
    fill(m_order, {{tr("network"), int(BarOrder::Network)}, {tr("rank"), int(BarOrder::Rank)}});
    fill(m_tensor, {{tr("outputs"), int(TensorRole::Output)}, {tr("inputs"), int(TensorRole::Input)}});
    showExperiment();
    shareTabRow();
    showPlots();
}

void LayerPlots::fillMetrics() {
    m_metric->clear();
    for (const std::string& metric : offeredMetrics(m_workbench.experiment())) addMetric(m_metric, metric);
}

/// The metrics that the ranking knows, keeping what was chosen.
void LayerPlots::fillTwoMetrics() {
    const auto& known = m_workbench.ranking().value->metrics;
    bool isSame = m_x->count() == static_cast<int>(known.size());
    for (int i = 0; isSame && i < m_x->count(); ++i)
        isSame = m_x->itemData(i).toString().toStdString() == known[static_cast<std::size_t>(i)].name;
    if (isSame) return;
    const std::string x = m_x->count() > 0 ? chosen(m_x) : "median";
    const std::string y = m_y->count() > 0 ? chosen(m_y) : "max";
    for (QComboBox* box : {m_x, m_y}) {
        box->clear();
        for (const auto& metric : known) addMetric(box, metric.name);
        voxbit::choose(box, QString::fromStdString(box == m_x ? x : y));
        if (box->currentIndex() < 0) box->setCurrentIndex(0);
    }
}

/// Called at every step of a slider, too: does nothing unless the metric changed.
void LayerPlots::showExperiment() {
    const Experiment& experiment = m_workbench.experiment();
    if (m_metric->count() != static_cast<int>(offeredMetrics(experiment).size())) fillMetrics();
    if (chosen(m_metric) == experiment.sensitivity.metric) return;
    voxbit::choose(m_metric, QString::fromStdString(experiment.sensitivity.metric));
    if (!m_isWorking) showState();
}

void LayerPlots::showState() {
    const Loadable<Ranking>& ranking = m_workbench.ranking();
    if (ranking.value) {
        m_page->showContent();
        const QString metric = metricTitle(ranking.value->scores.metric);
        if (!ranking.value->scores.values.empty()) {
            m_rankingPage->showContent();
        } else if (m_isWorking) {
            m_rankingPage->showLoading(tr("Measuring %1. The list of jobs shows how far it is.").arg(metric));
        } else {
            m_rankingPage->showEmpty(tr("Measure %1 to rank the layers").arg(metric),
                                     tr("This metric quantizes one layer after another and compares what the model "
                                        "puts out, over all chosen recordings."),
                                     tr("Meas&ure"));
        }
        return;
    }
    const QString title = tr("Profile the chosen speakers to rank the layers");
    if (m_isWorking) {
        m_page->showLoading(tr("Profiling. The list of jobs shows how far it is."));
    } else if (ranking.status == Loadable<Ranking>::Status::Loading) {
        m_page->showLoading(ranking.text);
    } else if (ranking.status == Loadable<Ranking>::Status::Failed) {
        m_page->showError(tr("The layers cannot be ranked"), ranking.text);
    } else if (m_workbench.subsets().status == Loadable<ChosenSubsets>::Status::Failed) {
        m_page->showError(tr("No speakers to rank the layers for"), ranking.text);
    } else {
        const bool canProfile = m_workbench.model().isReady() && m_workbench.subsets().isReady();
        m_page->showEmpty(title, ranking.text, canProfile ? tr("&Profile") : QString());
    }
}

void LayerPlots::showPlots() {
    showState();
    if (!m_workbench.ranking().value || !m_workbench.model().value) return;
    fillTwoMetrics();
    showRankingPlot();
    showTwoMetricsPlot();
    summarize();
}

void LayerPlots::show(Plot& plot, LayerFigure figure, const QString& name) {
    plot.view->setFigure(figure.figure);
    plot.view->setAccessibleName(name);
    plot.view->setExportHeader(profileHeader(m_workbench));
    plot.shown = std::move(figure);
    showSelection();
}

void LayerPlots::showRankingPlot() {
    const auto ranking = m_workbench.ranking().value;
    if (!ranking || ranking->scores.values.empty()) return;
    const auto order = static_cast<BarOrder>(m_order->currentData().toInt());
    LayerFigure made = rankingFigure(*m_workbench.model().value, *ranking, order, m_log->isChecked());
    if (m_isLow) labelBlocksOnly(made.figure, order);
    show(m_ranking, std::move(made), tr("Sensitivity of the layers"));
}

void LayerPlots::showActivationPlot() {
    if (!m_facts || !m_workbench.ranking().value) return;
    const auto role = static_cast<TensorRole>(m_tensor->currentData().toInt());
    const auto& tensors = role == TensorRole::Output ? m_facts->outputs : m_facts->inputs;
    if (tensors.size() != m_workbench.model().value->layers.size()) return;  // of another model; the new ones follow
    LayerFigure made = activationFigure(*m_workbench.model().value, tensors, role);
    if (m_isLow) labelBlocksOnly(made.figure, BarOrder::Network);
    show(m_activation, std::move(made), tr("Activations of the layers"));
    m_activationPage->showContent();
}

void LayerPlots::showTwoMetricsPlot() {
    const auto ranking = m_workbench.ranking().value;
    if (!ranking) return;
    LayerFigure made = twoMetricsFigure(*m_workbench.model().value, *ranking, chosen(m_x), chosen(m_y));
    const bool isKnown = std::isfinite(made.rankCorrelation);
    m_correlation->setText(isKnown ? tr("Rank correlation %1").arg(QLocale().toString(made.rankCorrelation, 'f', 2))
                                   : QString());
    show(m_twoMetrics, std::move(made), tr("Two metrics against each other"));
}

void LayerPlots::showSelection() {
    const int layer = m_workbench.selectedLayer();
    for (Plot* plot : {&m_ranking, &m_activation, &m_twoMetrics}) {
        const auto& places = plot->shown.xOfLayer;
        const bool isThere = layer >= 0 && static_cast<std::size_t>(layer) < places.size() &&
                             std::isfinite(places[static_cast<std::size_t>(layer)]);
        plot->view->setSelectedX(isThere ? std::optional(places[static_cast<std::size_t>(layer)]) : std::nullopt);
    }
}

void LayerPlots::summarize() {
    const SpeakerUnion& speakers = m_workbench.ranking().value->speakers;
    const bool isSame = speakers.set == m_summarized.set && speakers.members == m_summarized.members;
    if (isSame) return showActivationPlot();
    m_jobs.cancel(m_job);
    m_summarized = speakers;
    m_facts = nullptr;
    if (m_activation.shown.layers.empty()) m_activationPage->showLoading(tr("Adding up the activations ..."));
    const int count = static_cast<int>(m_workbench.model().value->layers.size());
    m_job = m_jobs.start(
        Lane::Quick, tr("Add up activations"), this,
        [speakers, count](Workspace&, const RunControl& control) {
            return summarizeActivations(speakers, count, control);
        },
        [this](const std::shared_ptr<const LayerActivations>& facts) {
            m_facts = facts;
            showActivationPlot();
        },
        [this](const QString& message) {
            m_activationPage->showError(tr("The activations cannot be shown"), message);
        });
}

void LayerPlots::choose(const Plot& plot, int series, int point) {
    const int layer = plot.shown.layerAt(series, point);
    if (layer >= 0) m_workbench.selectLayer(layer);
}

}  // namespace voxbit
