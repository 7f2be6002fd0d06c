// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/benchmark_panel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>

#include "app/window/benchmark_view.h"
#include "app/window/job_controls.h"
#include "app/window/job_model.h"
#include "app/window/table_export.h"
#include "app/window/table_pane.h"
#include "app/window/workbench.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

constexpr int kBenchmarkControlsEm = 18;
constexpr int kWideBenchmark = 2;  ///< width over height
constexpr int kMostRecordings = 1'000'000;

/// Where its layers are timed, the fastest variant is what people came for.
int fastestVariant(const std::vector<BenchmarkResult>& results) {
    int best = 0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const BenchmarkResult& other = results[static_cast<std::size_t>(best)];
        const bool isBetter = results[i].layers.empty() == other.layers.empty()
                                  ? results[i].wholeTimes.ratio > other.wholeTimes.ratio
                                  : other.layers.empty();
        if (isBetter) best = static_cast<int>(i);
    }
    return best;
}

}  // namespace

BenchmarkPanel::BenchmarkPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_benchmark(jobOf<BenchmarkJob>(context.workbench, context.jobs)),
      m_variants(new TableModel(this)),
      m_layers(new TableModel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->addWidget(makeControls());
    m_page = new StatePage(makeViews(), this);
    row->addWidget(m_page, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSettleMs);
    connectAll();
    showState();
}

QSpinBox* BenchmarkPanel::makeCount(int most, int value, const QString& none) {
    auto* box = new QSpinBox(this);
    box->setRange(none.isEmpty() ? 1 : 0, most);
    box->setSpecialValueText(none);
    box->setValue(value);
    return box;
}

QWidget* BenchmarkPanel::makeControls() {
    auto* controls = new JobControls(QStringLiteral("benchmark"), this);
    controls->setMaximumWidth(kBenchmarkControlsEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    const auto& last = m_benchmark.answer().value;
    const BenchmarkOptions options = last ? last->options : BenchmarkOptions();
    m_rounds = makeCount(1000, options.rounds, {});
    m_rounds->setToolTip(tr("Passes over each recording with every variant; its time is their median."));
    m_recordings = makeCount(kMostRecordings, 0, tr("all"));
    m_recordings->setToolTip(tr("At most so many recordings of the test subset."));
    m_timed = makeCount(kMostRecordings, options.layerClips, tr("none"));
    m_timed->setToolTip(tr("On so many recordings the layers are timed one by one, in float and as they run."));
    controls->addRow(tr("Recor&dings"), "Recordings", m_recordings);
    controls->addRow(tr("R&ounds"), "Rounds", m_rounds);
    controls->addRow(tr("Time la&yers on"), "Timed", m_timed);
    m_start = controls->start();
    m_status = controls->status();
    return controls;
}

TableView* BenchmarkPanel::makeTable(TableModel* model, const char* name, const QString& title, const QString& file) {
    auto* table = new TableView(this);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    model->setDefinitions(benchmarkColumnDefinition);
    table->setSourceModel(model, TableModel::SortRole);
    addTableActions(table, [file] { return file; });
    return table;
}

QWidget* BenchmarkPanel::makeViews() {
    m_view = new FigureView(this);
    m_view->setAccessibleName(tr("Size, error rate and speed"));
    m_view->setToolTip(
        tr("Farther left is smaller, farther down has fewer errors, a larger mark is faster. Click a mark to see the "
           "times of its layers."));
    m_variantTable = makeTable(m_variants, "benchmarkVariants", tr("Variants"), tr("benchmark"));
    m_layerTable = makeTable(m_layers, "benchmarkLayers", tr("Layers"), tr("benchmark_layers"));
    m_layerPage = new StatePage(m_layerTable, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tabs->addTab(m_variantTable, tr("Variants"));
    m_tabs->addTab(m_layerPage, tr("Layers"));
    addCsvCorner(m_tabs);
    m_split = new QSplitter(this);
    m_split->setObjectName(QStringLiteral("split"));
    m_split->addWidget(m_view);
    m_split->addWidget(m_tabs);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({500, 500});
    return m_split;
}

void BenchmarkPanel::connectAll() {
    Workbench* bench = &m_context.workbench;
    connect(&m_timer, &QTimer::timeout, this, &BenchmarkPanel::showState);
    const auto later = [this] {
        if (isVisible()) m_timer.start();
    };
    for (const auto signal : {&Workbench::experimentChanged, &Workbench::bitsChanged, &Workbench::subsetsChanged})
        connect(bench, signal, this, later);
    connect(&m_benchmark, &BenchmarkJob::changed, this, &BenchmarkPanel::showState);
    connect(&m_context.jobs, &JobRunner::rowChanged, this, &BenchmarkPanel::showProgress);
    connect(m_start, &QPushButton::clicked, this, &BenchmarkPanel::press);
    connect(m_page, &StatePage::actionRequested, this, &BenchmarkPanel::start);
    connect(m_variantTable, &TableView::currentSourceRowChanged, this, [this](int row) {
        if (row < 0 || row == m_variant) return;
        m_variant = row;
        showLayers();
    });
    connect(m_view, &FigureView::pointChosen, this, [this](int series) { chooseVariant(series); });
}

/// Tables want width: where there is little of it they stand below the picture.
void BenchmarkPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() > kWideBenchmark * height() ? Qt::Horizontal : Qt::Vertical);
}

void BenchmarkPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showState();
}

void BenchmarkPanel::start() {
    BenchmarkOptions options;
    options.rounds = m_rounds->value();
    options.layerClips = m_timed->value();
    m_benchmark.start(options, m_recordings->value());
}

void BenchmarkPanel::press() {
    if (m_benchmark.job() == 0) return start();
    m_benchmark.cancel();
}

void BenchmarkPanel::showState() {
    const auto& benchmark = m_benchmark.answer();
    const bool isRunning = m_benchmark.job() != 0;
    m_start->setText(isRunning ? tr("&Cancel") : tr("&Benchmark"));
    m_start->setToolTip(isRunning ? tr("Stops measuring; what was measured before stays.")
                                  : tr("Measures float32, the simulation and 8-bit integers in turn (Ctrl+B)."));
    m_start->setEnabled(isRunning || m_benchmark.canStart());
    if (benchmark.value) {
        showAnswer();
        m_page->showContent();
    } else if (isRunning) {
        m_page->showLoading(benchmark.text);
    } else if (benchmark.status == Loadable<BenchmarkAnswer>::Status::Failed) {
        m_page->showError(tr("The benchmark failed"), benchmark.text,
                          m_benchmark.canStart() ? tr("&Try again") : QString());
    } else if (!m_benchmark.canStart()) {
        const QString& why = m_context.workbench.bits().text;
        m_page->showEmpty(tr("Nothing to measure yet"), why.isEmpty() ? tr("Choose a budget first.") : why);
    } else {
        m_page->showEmpty(tr("Not measured yet"),
                          tr("Float32, the simulation and 8-bit integers take turns, recording by recording: error "
                             "rate, speed, memory and file size side by side."),
                          tr("&Benchmark"));
    }
    m_status->setText(statusText());
}

void BenchmarkPanel::showAnswer() {
    const auto& answer = m_benchmark.answer().value;
    if (answer == m_shown) return;
    m_shown = answer;
    m_view->setExportHeader(benchmarkHeader(*answer));
    m_view->setFigure(benchmarkPicture(*answer));
    m_variants->setTable(variantTable(*answer));
    chooseVariant(fastestVariant(answer->results));
}

QString BenchmarkPanel::statusText() const {
    if (const JobRow* row = m_context.jobs.row(m_benchmark.job()))
        return jobProgressText(*row, tr("Preparing: bits, scales, opening each variant ..."));
    const auto& answer = m_benchmark.answer().value;
    if (!answer) return {};
    QStringList lines{benchmarkText(*answer)};
    if (toJson(answer->experiment) != toJson(m_context.workbench.experiment()))
        lines << tr("The experiment was changed since then.");
    return lines.join(QStringLiteral("\n\n"));
}

void BenchmarkPanel::showProgress() {
    if (isVisible() && m_benchmark.job() != 0) m_status->setText(statusText());
}

void BenchmarkPanel::chooseVariant(int variant) {
    m_variant = variant;
    m_variantTable->setCurrentSourceRow(variant);
    showLayers();
}

void BenchmarkPanel::showLayers() {
    const auto& answer = m_benchmark.answer().value;
    if (!answer || m_variant < 0) return;
    const auto variant = static_cast<std::size_t>(m_variant);
    const BenchmarkResult& result = answer->results[variant];
    const QString name = m_variants->index(m_variant, 0).data().toString();
    m_layers->setTable(variantLayerTable(*answer, variant));
    const int slower = slowerLayers(result);
    m_tabs->setTabText(
        1, slower == 0 ? tr("Layers of %1").arg(name) : tr("Layers of %1, %n slower", nullptr, slower).arg(name));
    if (result.runs.empty()) {
        m_layerPage->showEmpty(tr("No quantized layers"), tr("All layers of %1 run in floating point.").arg(name));
    } else {
        m_layerPage->showContent();
    }
}

}  // namespace voxbit
