// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/matrix_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "app/window/run_library.h"
#include "app/window/workbench.h"
#include "widgets/figure_view.h"
#include "widgets/state_page.h"

namespace voxbit {
namespace {

constexpr int kMatrixControlsEm = 22;

}  // namespace

MatrixPanel::MatrixPanel(const PanelContext& context, QWidget* parent) : QWidget(parent), m_context(context) {
    m_view = new FigureView(this);
    m_page = new StatePage(m_view, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 6, 6, 6);
    row->addWidget(makeControls());
    row->addWidget(m_page, 1);

    m_timer.setSingleShot(true);
    m_timer.setInterval(kSettleMs);
    connect(&m_timer, &QTimer::timeout, this, &MatrixPanel::plan);
    Workbench* bench = &context.workbench;
    for (const auto signal : {&Workbench::experimentChanged, &Workbench::modelChanged, &Workbench::corpusChanged})
        connect(bench, signal, this, &MatrixPanel::planLater);
    connect(bench, &Workbench::corpusChanged, this, [this] { m_identities = std::make_shared<RunIdentities>(); });
    connect(&context.runs, &RunLibrary::rowsChanged, this, &MatrixPanel::showCells);
    connect(&context.runs, &RunLibrary::selectionChanged, this, &MatrixPanel::showSelection);
    connect(m_field, &QComboBox::currentIndexChanged, this, &MatrixPanel::planLater);
    connect(m_run, &QPushButton::clicked, this, &MatrixPanel::runMissing);
    connect(m_view, &FigureView::cellChosen, this, &MatrixPanel::chooseCell);
    connect(m_view, &FigureView::cellActivated, this, &MatrixPanel::activateCell);
    setTexts();
    plan();
}

QWidget* MatrixPanel::makeControls() {
    auto* controls = new QWidget(this);
    controls->setMaximumWidth(kMatrixControlsEm * fontMetrics().horizontalAdvance(QLatin1Char('m')));
    m_fieldLabel = new QLabel(controls);
    m_field = new QComboBox(controls);
    m_field->setObjectName(QStringLiteral("matrixField"));
    for (const char* field : {"gender", "speaker", "language", "accent"})
        m_field->addItem(QString(), QVariant(QString::fromLatin1(field)));
    m_fieldLabel->setBuddy(m_field);
    m_run = new QPushButton(controls);
    m_run->setObjectName(QStringLiteral("runMissing"));
    m_status = new QLabel(controls);
    m_status->setWordWrap(true);
    m_problems = new QLabel(controls);
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_fieldLabel);
    choice->addWidget(m_field, 1);
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 6, 0);
    column->addLayout(choice);
    column->addWidget(m_run);
    column->addWidget(m_status);
    column->addWidget(m_problems);
    column->addStretch();
    return controls;
}

void MatrixPanel::setTexts() {
    m_fieldLabel->setText(tr("&Groups by"));
    const QStringList fields{tr("gender"), tr("speaker"), tr("language"), tr("accent")};
    for (int i = 0; i < m_field->count(); ++i) m_field->setItemText(i, fields[i]);
    m_field->setAccessibleName(tr("Groups by"));
    m_field->setToolTip(tr("What tells the groups apart: each is calibrated on and tested on by itself."));
    m_run->setText(tr("&Run the missing cells"));
    m_run->setToolTip(
        tr("Calibrates and tests every combination of groups that is not in the database yet, in the background."));
    m_view->setAccessibleName(tr("Cross matrix"));
    m_view->setToolTip(
        tr("Error rate of the model calibrated on one group and tested on another. Click a cell to select its run; "
           "double click or press Enter to see its results, or to run a missing one."));
}

void MatrixPanel::planLater() {
    m_isStale = true;
    if (isVisible()) m_timer.start();
}

void MatrixPanel::plan() {
    m_context.jobs.cancel(m_job);
    const Workbench& bench = m_context.workbench;
    using Status = Loadable<CorpusFacts>::Status;
    if (!bench.model().isReady())
        return showNothing(tr("No model yet"), bench.model().text,
                           bench.model().status == Loadable<LoadedModel>::Status::Loading);
    if (!bench.corpus().isReady())
        return showNothing(tr("No speakers yet"), bench.corpus().text, bench.corpus().status == Status::Loading);
    // What groups hold is told by content: before all files were read that would take long.
    if (!bench.corpus().value->isComplete) return showNothing({}, tr("Reading recordings ..."), true);
    if (!isVisible()) return;  // planned when it is looked at
    m_isStale = false;
    const std::string field = m_field->currentData().toString().toStdString();
    m_job = m_context.jobs.start(
        Lane::Quick, tr("Find cells of the cross matrix"), this,
        [experiment = bench.experiment(), field, identities = m_identities](Workspace& workspace,
                                                                            const RunControl& control) {
            return planMatrix(experiment, field, *identities, workspace, control);
        },
        [this](const std::shared_ptr<const MatrixPlan>& made) {
            m_plan = made;
            showCells();
        },
        [this](const QString& message) { showNothing(tr("No matrix with these groups"), message, false); });
    if (!m_plan) m_page->showLoading(tr("Finding runs ..."));
}

void MatrixPanel::showNothing(const QString& title, const QString& why, bool isLoading) {
    m_plan.reset();
    m_finished.clear();
    if (isLoading) {
        m_page->showLoading(why);
    } else {
        m_page->showEmpty(title, why);
    }
    m_status->clear();
    m_problems->clear();
    m_run->setEnabled(false);
}

std::vector<int> MatrixPanel::missingCells() const {
    std::vector<int> missing;
    for (std::size_t i = 0; i < m_finished.size(); ++i) {
        if (m_finished[i] == 0 && m_plan->cells[i].problem.empty()) missing.push_back(static_cast<int>(i));
    }
    return missing;
}

void MatrixPanel::showCells() {
    if (!isVisible()) m_isStale = true;
    if (!m_plan || !isVisible()) return;
    const auto runs = matchRuns(*m_plan, m_context.runs.rows());
    m_finished.clear();
    for (const RunRow* run : runs)
        m_finished.push_back(run != nullptr && run->status == RunStatus::Finished ? run->id : 0);
    m_figure = matrixFigure(*m_plan, runs);
    m_view->setFigure(m_figure.figure);
    QStringList ids;
    for (const RunId id : m_finished) {
        if (id != 0) ids << QString::number(id);
    }
    const QString title = QString::fromStdString(m_plan->title);
    m_view->setExportHeader(ids.isEmpty() ? title : title + tr("\nruns %1").arg(ids.join(QLatin1Char(' '))));
    m_page->showContent();
    const auto missing = missingCells();
    m_run->setEnabled(!missing.empty());
    m_status->setText(statusText(missing));
    showSelection();
}

QString MatrixPanel::statusText(const std::vector<int>& missing) const {
    std::size_t problems = 0;
    std::string first;
    for (const MatrixCellPlan& cell : m_plan->cells) {
        if (cell.problem.empty()) continue;
        if (problems++ == 0) first = cell.problem;
    }
    m_problems->setText(
        problems == 0
            ? QString()
            : tr("%n cell(s) cannot run: %1", nullptr, static_cast<int>(problems)).arg(QString::fromStdString(first)));
    m_problems->setVisible(problems > 0);
    const auto total = static_cast<int>(m_plan->cells.size() - problems);
    if (missing.empty()) return tr("All %n cell(s) have run.", nullptr, total);
    return tr("%1 of %n cell(s) have run.", nullptr, total).arg(total - static_cast<int>(missing.size()));
}

void MatrixPanel::showSelection() {
    if (!m_plan) return;
    const auto& selected = m_context.runs.selected();
    std::optional<int> row;
    std::optional<int> column;
    const auto columns = m_figure.figure.heatMap->columns.size();
    for (std::size_t i = 0; i < m_figure.cells.size() && selected.size() == 1; ++i) {
        const int cell = m_figure.cells[i];
        if (cell < 0 || m_finished[static_cast<std::size_t>(cell)] != selected.front()) continue;
        row = static_cast<int>(i / columns);
        column = static_cast<int>(i % columns);
    }
    m_view->setSelectedCell(row, column);
}

void MatrixPanel::chooseCell(int row, int column) {
    if (!m_plan) return;
    const int cell = m_figure.cellAt(row, column);
    if (cell >= 0 && m_finished[static_cast<std::size_t>(cell)] != 0)
        m_context.runs.select({m_finished[static_cast<std::size_t>(cell)]});
}

void MatrixPanel::activateCell(int row, int column) {
    if (!m_plan) return;
    const int cell = m_figure.cellAt(row, column);
    if (cell < 0) return;
    if (const RunId id = m_finished[static_cast<std::size_t>(cell)]; id != 0) {
        m_context.runs.select({id});
        return m_context.runs.showResults(id);
    }
    const MatrixCellPlan& plan = m_plan->cells[static_cast<std::size_t>(cell)];
    if (plan.problem.empty()) run(QString::fromStdString(plan.run.experiment.name), {cell});
}

void MatrixPanel::runMissing() {
    if (!m_plan) return;
    run(tr("Cross matrix by %1").arg(m_field->currentText()), missingCells());
}

void MatrixPanel::run(const QString& title, const std::vector<int>& cells) {
    if (cells.empty()) return;
    std::vector<Experiment> experiments;
    for (const int cell : cells) experiments.push_back(m_plan->cells[static_cast<std::size_t>(cell)].run.experiment);
    m_context.workbench.runAll(title, std::move(experiments));
}

void MatrixPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) plan();
}

}  // namespace voxbit
