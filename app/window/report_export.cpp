// SPDX-License-Identifier: Apache-2.0
#include "app/window/report_export.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <algorithm>

#include "app/window/model_export.h"
#include "app/window/run_library.h"
#include "app/window/table_export.h"
#include "core/base/error.h"
#include "core/experiment/workspace.h"
#include "core/report/run_report.h"
#include "widgets/figure_files.h"
#include "widgets/figure_source.h"
#include "widgets/message_boxes.h"
#include "widgets/table_view.h"

namespace voxbit {
namespace {

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ExportMenu)
};

struct WrittenReport {
    int files = 0;  ///< with those still to be drawn
    std::vector<std::pair<Figure, std::filesystem::path>> figures;
};

template <class Widget>
Widget* around(QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (auto* found = dynamic_cast<Widget*>(widget)) return found;
    }
    return nullptr;
}

/// The plot and the table that had the focus last: opening a menu takes the focus away.
struct LastUsed {
    QPointer<QWidget> figure;  ///< a FigureSource
    QPointer<TableView> table;
};

void tellWritten(QWidget* window, const QString& folder, int files) {
    showDone(window, ReportWords::tr("Report"), ReportWords::tr("%n file(s) are in %1.", nullptr, files).arg(folder),
             ReportWords::tr("&Open the report"),
             [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder + QStringLiteral("/report.html"))); });
}

/// One for the window, as for models (model_export.cpp).
ReportExport* reportExport(JobRunner& jobs, QWidget* window) {
    if (auto* made = window->findChild<ReportExport*>(QString(), Qt::FindDirectChildrenOnly)) return made;
    auto* reports = new ReportExport(jobs, window);
    QObject::connect(reports, &ReportExport::finished, window,
                     [window](const QString& folder, int files) { tellWritten(window, folder, files); });
    QObject::connect(reports, &ReportExport::failed, window, [window](const QString& why) {
        showFailure(window, ReportWords::tr("The report was not written"), why);
    });
    return reports;
}

}  // namespace

ReportExport::ReportExport(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void ReportExport::write(const std::vector<RunId>& ids, const std::filesystem::path& folder) {
    m_folder = folder;
    m_jobs.start(
        Lane::Quick, tr("Write report"), this,
        [ids, folder](Workspace& workspace, const RunControl&) {
            WrittenReport report;
            const FigureWriter keep = [&](const Figure& figure, const std::filesystem::path& path) {
                report.figures.emplace_back(figure, path);
            };
            report.files = static_cast<int>(writeRunReport(workspace.runs(), ids, folder, keep).size());
            std::reverse(report.figures.begin(), report.figures.end());
            return report;
        },
        [this](const std::shared_ptr<const WrittenReport>& report) {
            m_files = report->files;
            m_figures = report->figures;
            drawNext();
        },
        [this](const QString& message) { Q_EMIT failed(message); });
}

void ReportExport::drawNext() {
    if (m_figures.empty()) {
        Q_EMIT finished(QString::fromStdString(m_folder.string()), m_files);
        return;
    }
    try {
        writeFigureFile(m_figures.back().first, m_figures.back().second, {});
    } catch (const Error& error) {
        m_figures.clear();
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return;
    }
    m_figures.pop_back();
    QTimer::singleShot(0, this, &ReportExport::drawNext);
}

void fillExportMenu(QMenu* menu, const PanelContext& context, QWidget* window) {
    ReportExport* reports = reportExport(context.jobs, window);
    auto last = std::make_shared<LastUsed>();
    QObject::connect(qApp, &QApplication::focusChanged, menu, [last](QWidget*, QWidget* now) {
        if (auto* figure = around<FigureSource>(now)) last->figure = dynamic_cast<QWidget*>(figure);
        if (auto* table = around<TableView>(now); table != nullptr && canExportTable(table)) last->table = table;
    });

    addModelExport(menu, context, window);
    menu->addSeparator();
    RunLibrary* runs = &context.runs;
    QAction* report = menu->addAction(ReportWords::tr("&Report of the selected runs ..."),
                                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), menu, [reports, runs, window] {
                                          const QString folder = QFileDialog::getExistingDirectory(
                                              window, ReportWords::tr("Folder for the report"));
                                          if (!folder.isEmpty()) reports->write(runs->selected(), folder.toStdString());
                                      });
    report->setToolTip(ReportWords::tr("One HTML file with everything in it, and its figures and tables as files."));
    menu->addSeparator();
    QAction* figure = menu->addAction(ReportWords::tr("&Plot used last, as PNG, SVG, PDF or CSV ..."), menu, [last] {
        if (auto* source = dynamic_cast<FigureSource*>(last->figure.data())) source->saveAs();
    });
    QAction* table = menu->addAction(ReportWords::tr("&Table used last, as CSV ..."), menu, [last] {
        if (last->table) exportTable(last->table);
    });
    QAction* copy = menu->addAction(ReportWords::tr("&Copy the table used last"), menu, [last] {
        if (last->table) QGuiApplication::clipboard()->setText(last->table->selectionAsText(QLatin1Char('\t')));
    });
    const auto follow = [=] {
        report->setEnabled(!runs->selected().empty());
        figure->setEnabled(!last->figure.isNull());
        table->setEnabled(!last->table.isNull());
        copy->setEnabled(!last->table.isNull());
    };
    QObject::connect(menu, &QMenu::aboutToShow, menu, follow);
    QObject::connect(runs, &RunLibrary::selectionChanged, menu, follow);
    follow();
}

}  // namespace voxbit
