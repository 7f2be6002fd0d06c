// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/results_panel.h"

#include <QBoxLayout>
#include <QSplitter>
#include <QTabWidget>
#include <algorithm>

#include "app/window/result_tables.h"
#include "app/window/table_export.h"
#include "app/window/table_pane.h"
#include "widgets/state_page.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

constexpr int kWideResults = 3;  ///< width over height

}  // namespace

ResultsPanel::ResultsPanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent),
      m_library(context.runs),
      m_results(new TableModel(this)),
      m_speakers(new TableModel(this)),
      m_facts(new TableModel(this)) {
    const auto fileName = [this](const QString& what) {
        const Run* run = current();
        return run == nullptr ? what : QStringLiteral("%1_%2").arg(what).arg(run->id);
    };
    for (TableModel* model : {m_results, m_speakers}) model->setDefinitions(resultColumnDefinition);
    m_split = new QSplitter(this);
    m_split->setObjectName(QStringLiteral("split"));
    m_resultPane = new TablePane(
        tr("Chosen runs"), [] { return tr("results"); }, m_split);
    m_resultPane->table()->setObjectName(QStringLiteral("results"));
    m_resultPane->table()->setSourceModel(m_results, TableModel::SortRole);
    m_details = new QTabWidget(m_split);
    m_details->setDocumentMode(true);
    const auto addDetails = [this](TableModel* model, const char* name, const std::function<QString()>& file) {
        auto* table = new TableView(m_details);
        table->setObjectName(QLatin1String(name));
        table->setSourceModel(model, TableModel::SortRole);
        addTableActions(table, file);
        m_details->addTab(table, QString());
    };
    addDetails(m_speakers, "speakers", [fileName] { return fileName(tr("speakers_of_run")); });
    addDetails(m_facts, "facts", [fileName] { return fileName(tr("facts_of_run")); });
    addCsvCorner(m_details);
    m_split->setChildrenCollapsible(false);
    m_page = new StatePage(m_split, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 6);
    layout->addWidget(m_page);

    connect(m_resultPane->table(), &TableView::currentSourceRowChanged, this, &ResultsPanel::showCurrent);
    connect(&m_library, &RunLibrary::selectionChanged, this, &ResultsPanel::readChosen);
    connect(&m_library, &RunLibrary::rowsChanged, this, &ResultsPanel::onRowsChanged);
    readChosen();
}

/// Tables want width: only a panel that is wide and low has them side by side.
void ResultsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() > kWideResults * height() ? Qt::Horizontal : Qt::Vertical);
}

void ResultsPanel::onRowsChanged() {
    const bool isMoving = std::any_of(m_runs.begin(), m_runs.end(),
                                      [](const auto& details) { return details->run.status != RunStatus::Finished; });
    if (isMoving) readChosen();
    showState();
}

void ResultsPanel::readChosen() {
    const int request = ++m_request;
    m_isWaiting = !m_library.selected().empty();
    if (!m_isWaiting) return showRuns({});
    m_library.fetch(m_library.selected(), this, [this, request](const RunLibrary::DetailsList& runs) {
        if (request != m_request) return;
        m_isWaiting = false;
        showRuns(runs);
    });
    showState();
}

void ResultsPanel::showRuns(const RunLibrary::DetailsList& runs) {
    const Run* before = current();
    const RunId wanted = before == nullptr ? 0 : before->id;
    m_runs = runs;
    m_results->setTable(resultTable(m_runs));
    int row = m_runs.empty() ? -1 : 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i]->run.id == wanted) row = static_cast<int>(i);
    }
    m_resultPane->table()->setCurrentSourceRow(row);
    showCurrent();
    showState();
}

const Run* ResultsPanel::current() const {
    if (m_runs.empty()) return nullptr;
    const int row = m_resultPane->table()->currentSourceRow();
    const bool isThere = row >= 0 && row < static_cast<int>(m_runs.size());
    return &m_runs[isThere ? static_cast<std::size_t>(row) : 0]->run;
}

void ResultsPanel::showCurrent() {
    const Run* run = current();
    m_speakers->setTable(run == nullptr ? Table() : speakerTable(*run));
    m_facts->setTable(run == nullptr ? Table() : factTable(*run));
    if (run == nullptr) return;
    const QStringList titles{tr("Speakers of run %1").arg(run->id), tr("What run %1 depends on").arg(run->id)};
    for (int tab = 0; tab < titles.size(); ++tab) {
        m_details->setTabText(tab, titles[tab]);
        m_details->widget(tab)->setAccessibleName(titles[tab]);
    }
}

void ResultsPanel::showState() {
    if (!m_runs.empty() && !m_library.selected().empty()) {
        m_page->showContent();
    } else if (m_isWaiting) {
        m_page->showLoading(tr("Reading the chosen runs ..."));
    } else {
        m_page->showEmpty(
            tr("No run is chosen"),
            tr("Choose runs in the Runs panel, or press Evaluate (F8): the newest result shows up here."));
    }
}

}  // namespace voxbit
