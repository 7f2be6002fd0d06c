// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <array>

#include "app/window/panels/results_panel.h"
#include "app/window/panels/runs_panel.h"
#include "app/window/panels/transcripts_panel.h"
#include "app/window/result_tables.h"
#include "app/window/run_library.h"
#include "app/window/run_model.h"
#include "app/window/run_table.h"
#include "app/window/settings.h"
#include "app/window/transcript_job.h"
#include "app/window/workbench.h"
#include "core/experiment/runner.h"
#include "core/experiment/workspace.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/model_text.h"
#include "widgets/state_page.h"
#include "widgets/theme.h"
#include "widgets/transcript_view.h"

using namespace voxbit;

namespace {

Experiment demoExperiment(const char* allocator) {
    const std::string demo = std::string(VOXBIT_SOURCE_DIR) + "/resources/demo/";
    Experiment experiment;
    experiment.name = std::string("demo ") + allocator;
    experiment.model = demo + "model";
    experiment.corpus.path = demo + "corpus/manifest.csv";
    experiment.subsets.calibration = {"subset=calibration", 4, 0.0, 0};
    experiment.subsets.test = {"subset=test & speaker in (f01, m01)", 0, 0.0, 0};
    experiment.calibration.calibrator = "minmax";
    experiment.allocation.allocator = allocator;
    experiment.allocation.minBits = 2;
    experiment.averageBits = 2;
    experiment.evaluation.bootstrapSamples = 200;
    return withoutIrrelevant(experiment);
}

}  // namespace

/// The panels on real runs of the demo model.
class ResultsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<RunLibrary> m_library;
    std::unique_ptr<Settings> m_settings;
    RunId m_quantized = 0;
    RunId m_float = 0;
    RunId m_interrupted = 0;

    std::filesystem::path file(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    std::shared_ptr<const RunDetails> details(RunId id) {
        std::shared_ptr<const RunDetails> got;
        m_library->fetch({id}, this, [&](const RunLibrary::DetailsList& list) { got = list.front(); });
        [&] { QTRY_VERIFY(got); }();
        return got;
    }

    PanelContext context() { return {*m_workbench, *m_jobs, *m_library, *m_settings}; }

    template <class Panel>
    std::unique_ptr<Panel> shown(const QSize& size) {
        auto panel = std::make_unique<Panel>(context(), nullptr);
        panel->resize(size);
        panel->show();
        return panel;
    }

    /// For looking at: VOXBIT_SHOTS names a folder.
    static void shoot(QWidget& widget, const QString& name) {
        const QString folder = qEnvironmentVariable("VOXBIT_SHOTS");
        if (folder.isEmpty()) return;
        const QPalette before = QApplication::palette();
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? darkPalette() : lightPalette());
            QTest::qWait(50);
            widget.grab().save(folder + "/" + name + (isDark ? "_dark.png" : "_light.png"));
        }
        QApplication::setPalette(before);
    }

    static StatePage* page(QWidget& panel) { return panel.findChild<StatePage*>(); }
    static bool showsContent(QWidget& panel) { return page(panel)->currentWidget() == page(panel)->content(); }

    template <class Control>
    static Control* control(QWidget& panel, const char* accessibleName) {
        for (auto* found : panel.findChildren<Control*>())
            if (found->accessibleName() == QLatin1String(accessibleName)) return found;
        return nullptr;
    }

    std::vector<std::string> tagsOf(RunId id) const {
        return m_library->rows()[static_cast<std::size_t>(m_library->positionOf(id))].tags;
    }

    /// Answers the next question for a text.
    static void typeInto(const QString& text) {
        QTimer::singleShot(0, qApp, [text] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (dialog == nullptr) return typeInto(text);
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), text);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
    }

    QAction* action(QWidget& panel, const QString& text) {
        for (QAction* found : panel.findChildren<QAction*>())
            if (found->text() == text) return found;
        return nullptr;
    }

  private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        {
            Workspace workspace(file("voxbit.sqlite"), file("cache.sqlite"));
            m_float = run(demoExperiment("float"), workspace, {}).id;
            m_quantized = run(demoExperiment("uniform"), workspace, {}).id;
            const Run whole = workspace.runs().get(m_quantized);
            m_interrupted = workspace.runs().begin("cut off", whole.experiment, "h", whole.provenance);
            workspace.runs().abandon(m_interrupted, RunStatus::Failed, "the disk is full", 1);
        }
        m_jobs = std::make_unique<JobRunner>(file("voxbit.sqlite"), file("cache.sqlite"));
        m_workbench = std::make_unique<Workbench>(*m_jobs);
        m_library = std::make_unique<RunLibrary>(*m_jobs);
        m_settings = std::make_unique<Settings>(m_folder.filePath("settings.ini"));
        QSignalSpy changed(m_library.get(), &RunLibrary::rowsChanged);
        m_library->refresh();
        QVERIFY(changed.wait());
    }
    void init() {
        test::failOnWarning();
        m_library->select({});
    }
    void cleanupTestCase() {
        m_library.reset();
        m_workbench.reset();
        m_jobs.reset();
    }

    void resultsSayCountsIntervalsAndMarks() {
        const Table table = resultTable({details(m_quantized), details(m_interrupted)});
        QStringList names;
        for (const TableColumn& column : table.columns) names << QString::fromStdString(column.name);
        QVERIFY(names.contains("95 %"));
        QVERIFY(names.contains("errors"));
        QVERIFY(!names.contains("accuracy"));  // no run has one
        const auto marks = std::get<std::string>(table.rows[1].back());
        QCOMPARE(marks, std::string("failed; the disk is full"));
        const auto errors = std::get<std::string>(table.rows[0][static_cast<std::size_t>(names.indexOf("errors"))]);
        QVERIFY2(QString::fromStdString(errors).contains(" of "), errors.c_str());
    }

    void overlapAndBrokenFilesAreMarked() {
        Run run = details(m_quantized)->run;
        QCOMPARE(marksText(run), QString());
        run.provenance["has_overlap"] = true;
        run.provenance["splits"] = "3 of test also in calibration";
        run.provenance["problems"] = Json::array({{{"path", "a.wav"}, {"reason", "empty"}}});
        QCOMPARE(marksText(run), QStringLiteral("overlap: 3 of test also in calibration; 1 file(s) left out"));
    }

    void factsNameModelDataProgramAndMachine() {
        const Table table = factTable(details(m_quantized)->run);
        QStringList facts;
        for (const auto& row : table.rows) facts << QString::fromStdString(std::get<std::string>(row[0]));
        for (const char* wanted : {"Model hash", "Test hash", "CPU", "Device", "Program", "Experiment hash",
                                   "RTF, forward pass", "Size of weights", "Time to evaluate"})
            QVERIFY2(facts.contains(wanted), wanted);
    }

    void panelShowsTheChosenRunsAndTheSpeakersOfTheCurrentOne() {
        auto panel = shown<ResultsPanel>({1366, 230});
        QVERIFY(!showsContent(*panel));
        m_library->select({m_quantized, m_float});
        QTRY_VERIFY(showsContent(*panel));
        const std::array tables{panel->findChild<TableView*>("results"), panel->findChild<TableView*>("speakers"),
                                panel->findChild<TableView*>("facts")};
        QCOMPARE(tables[0]->model()->rowCount(), 2);
        QCOMPARE(tables[1]->model()->rowCount(), 2);  // f01 and m01
        QVERIFY(tables[1]->accessibleName().contains(QString::number(m_quantized)));
        for (const TableView* table : {tables[0], tables[1]}) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
                const QString tip = table->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
                QVERIFY2(!tip.isEmpty(), qPrintable(title));
                QVERIFY(title != "RTF" || tip.startsWith("Real-time factor"));
            }
        }
        tables[0]->setCurrentIndex(tables[0]->model()->index(1, 0));
        QVERIFY(tables[1]->accessibleName().contains(QString::number(m_float)));
        QVERIFY(tables[1]->asCsv().startsWith("speaker,utterances,audio [s],words,WER [%]"));
        shoot(*panel, "results");
    }

    void tablesStandSideBySideOnlyWhereThereIsWidth() {
        m_library->select({m_quantized});
        auto panel = shown<ResultsPanel>({660, 450});
        const auto place = [&](const char* name) {
            const auto* table = panel->findChild<TableView*>(QLatin1String(name));
            return QRect(table->mapTo(panel.get(), QPoint()), table->size());
        };
        QTRY_VERIFY(panel->findChild<TableView*>("results")->isVisible());
        QVERIFY(place("speakers").top() > place("results").bottom());
        QVERIFY(place("results").width() > 600 && place("speakers").width() > 600);
        panel->resize(1800, 250);
        QTRY_VERIFY(place("speakers").left() > place("results").right());
    }

    void transcriptsCompareWithTheFloatRun() {
        auto panel = shown<TranscriptsPanel>({1366, 260});
        m_library->select({m_quantized});
        auto* view = panel->findChild<TranscriptView*>();
        QTRY_VERIFY(view->model()->rowCount() > 0);
        QCOMPARE(view->model()->rowCount(), 20);
        const auto* model = panel->findChild<TranscriptModel*>();
        for (const auto& row : model->rows()) QVERIFY(row.damage.has_value());
        // Worst first.
        const auto damage = [&](int row) { return view->model()->index(row, TranscriptModel::Damage).data().toInt(); };
        QVERIFY(damage(0) >= damage(19));
        QVERIFY(damage(0) > 0);
        shoot(*panel, "transcripts");
    }

    void transcriptsSayWhenThereIsNoFloatRun() {
        m_library->remove({m_float});
        auto panel = shown<TranscriptsPanel>({1366, 260});
        m_library->select({m_quantized});
        auto* view = panel->findChild<TranscriptView*>();
        QTRY_VERIFY(view->model()->rowCount() > 0);
        QTRY_VERIFY(panel->findChild<QPushButton*>("runFloat")->isVisible());
        bool isSaid = false;
        for (const QLabel* label : panel->findChildren<QLabel*>())
            isSaid = isSaid || label->text().startsWith("No run of the float model");
        QVERIFY(isSaid);
        QVERIFY(view->isColumnHidden(TranscriptModel::Damage));
        m_library->undoRemove();
        QTRY_VERIFY(!view->isColumnHidden(TranscriptModel::Damage));
    }

    void transcriptsAreNormalisedAsTheExperimentSays() {
        auto run = *details(m_quantized);
        run.run.experiment["evaluation"]["text"]["letter_case"] = "lower";
        const auto transcripts = transcriptsOf(run, nullptr);
        QVERIFY(!transcripts.empty());
        for (const Transcript& transcript : transcripts) {
            QCOMPARE(QString::fromStdString(transcript.reference),
                     QString::fromStdString(transcript.reference).toLower());
            QVERIFY(!transcript.floatText);
        }
    }

    void runsPanelChoosesDuplicatesAndDeletes() {
        auto panel = shown<RunsPanel>({1366, 230});
        auto* table = panel->findChild<RunTable*>();
        QVERIFY(showsContent(*panel));
        QCOMPARE(table->model()->rowCount(), 3);
        m_library->select({m_quantized});
        QCOMPARE(table->selectedLines(), std::vector<int>{1});
        table->selectRow(2);
        QCOMPARE(m_library->selected(), std::vector<RunId>{m_float});
        QVERIFY(!action(*panel, "Resume")->isEnabled());
        shoot(*panel, "runs");
        m_workbench->edit("bits", [](Experiment& experiment) { experiment.averageBits = 7; });
        const int steps = m_workbench->undoStack().count();
        action(*panel, "Into editor")->trigger();
        QTRY_COMPARE(m_workbench->experiment().allocation.allocator, std::string("float"));
        QCOMPARE(m_workbench->undoStack().count(), steps + 1);  // what was open is not lost
        m_workbench->undoStack().undo();
        QCOMPARE(m_workbench->experiment().averageBits, std::optional(7.0));
        QVERIFY(m_workbench->experiment().allocation.allocator != "float");
        table->selectRow(0);
        QVERIFY(action(*panel, "Resume")->isEnabled());
        action(*panel, "Delete")->trigger();
        QCOMPARE(table->model()->rowCount(), 2);
        action(*panel, "Undo delete")->trigger();
        QCOMPARE(table->model()->rowCount(), 3);
    }

    void statusTagAndStarNarrowTheList() {
        m_library->setTags(m_float, {"baseline"});
        m_library->setStarred({m_quantized}, true);
        auto panel = shown<RunsPanel>({1366, 230});
        const auto shownRuns = [&] {
            std::vector<RunId> ids;
            const auto* model = panel->findChild<RunModel*>();
            for (int line = 0; line < model->rowCount(); ++line) ids.push_back(model->runAt(line)->id);
            return ids;
        };
        auto* status = control<QComboBox>(*panel, "Status");
        auto* tag = control<QComboBox>(*panel, "Tag");
        auto* starred = control<QToolButton>(*panel, "Starred only");
        QCOMPARE(shownRuns().size(), std::size_t(3));
        status->setCurrentIndex(status->findData(static_cast<int>(RunStatus::Failed)));
        QCOMPARE(shownRuns(), std::vector<RunId>{m_interrupted});
        status->setCurrentIndex(0);
        QTRY_VERIFY(tag->findData("baseline") > 0);
        tag->setFocus();
        QTest::keyClicks(tag, "baseline");  // typing chooses an entry
        QCOMPARE(shownRuns(), std::vector<RunId>{m_float});
        QTest::keyClick(tag, Qt::Key_Home);
        QCOMPARE(shownRuns().size(), std::size_t(3));
        QTest::mouseClick(starred, Qt::LeftButton);
        QCOMPARE(shownRuns(), std::vector<RunId>{m_quantized});
        QTest::mouseClick(starred, Qt::LeftButton);
        QCOMPARE(shownRuns().size(), std::size_t(3));
        m_library->setStarred({m_quantized}, false);
    }

    void theTagMenuPutsTagsOnAndTakesThemOff() {
        m_library->setTags(m_float, {"baseline"});
        auto panel = shown<RunsPanel>({1366, 230});
        m_library->select({m_quantized, m_float});
        QMenu* menu = action(*panel, "Tags")->menu();
        const auto entry = [&](const QString& text) -> QAction* {
            Q_EMIT menu->aboutToShow();
            for (QAction* found : menu->actions())
                if (found->text() == text) return found;
            return nullptr;
        };
        QVERIFY(!entry("baseline")->isChecked());  // one of two has it
        entry("baseline")->trigger();
        QCOMPARE(tagsOf(m_quantized), std::vector<std::string>{"baseline"});
        QVERIFY(entry("baseline")->isChecked());
        entry("baseline")->trigger();
        QVERIFY(tagsOf(m_quantized).empty() && tagsOf(m_float).empty());
        typeInto("paper, thesis");
        entry("&New tag ...")->trigger();
        QCOMPARE(tagsOf(m_float), (std::vector<std::string>{"paper", "thesis"}));
        QCOMPARE(tagsOf(m_quantized), (std::vector<std::string>{"paper", "thesis"}));
        // What the database has is what is shown.
        QTRY_VERIFY(m_jobs->rows().empty());
        Workspace workspace(file("voxbit.sqlite"), file("cache.sqlite"));
        QCOMPARE(workspace.runs().get(m_float).tags, (std::vector<std::string>{"paper", "thesis"}));
        m_library->setTags(m_quantized, {});
        m_library->setTags(m_float, {});
    }

    void aNoteIsWrittenInTheTable() {
        auto panel = shown<RunsPanel>({1366, 230});
        auto* table = panel->findChild<RunTable*>();
        table->setColumnHidden(static_cast<int>(RunColumn::Notes), true);
        m_library->select({m_quantized});
        action(*panel, "Note")->trigger();
        QVERIFY(!table->isColumnHidden(static_cast<int>(RunColumn::Notes)));
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, "with noise");
        QTest::keyClick(editor, Qt::Key_Return);
        const auto notes = [&] {
            return m_library->rows()[static_cast<std::size_t>(m_library->positionOf(m_quantized))].notes;
        };
        QTRY_COMPARE(notes(), std::string("with noise"));
        QTRY_VERIFY(m_jobs->rows().empty());
        Workspace workspace(file("voxbit.sqlite"), file("cache.sqlite"));
        QCOMPARE(workspace.runs().get(m_quantized).notes, std::string("with noise"));
        m_library->setNotes(m_quantized, "");
    }

    void filterThatMatchesNothingOffersTheWayBack() {
        auto panel = shown<RunsPanel>({900, 230});
        panel->findChild<QLineEdit*>()->setText("no such run");
        QTRY_VERIFY(!showsContent(*panel));
        Q_EMIT page(*panel)->actionRequested();
        QVERIFY(showsContent(*panel));
    }

    void replayMakesANewRunOfAKnownResult() {
        const std::size_t before = m_library->rows().size();
        m_library->replay(m_float);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->rows().size(), before + 1, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->rows().front().status, RunStatus::Finished, 20000);
        QCOMPARE(m_library->rows().front().name, std::string("demo float"));
    }

    void anInterruptedRunGoesOnWhereItStopped() {
        RunId half = 0;
        {
            Workspace workspace(file("voxbit.sqlite"), file("cache.sqlite"));
            RunStore& runs = workspace.runs();
            const Run whole = runs.get(m_quantized);
            half = runs.begin("half", whole.experiment, whole.experimentHash, whole.provenance);
            const auto heard = runs.utterances(m_quantized);
            for (std::size_t i = 0; i < heard.size() / 2; ++i) {
                Json result = heard[i].second;
                result["hypothesis"] = "HEARD BEFORE";
                runs.addUtterance(half, heard[i].first, result);
            }
            runs.abandon(half, RunStatus::Cancelled, "cancelled", 1);
        }
        m_library->refresh();
        QTRY_VERIFY(m_library->positionOf(half) >= 0);
        auto panel = shown<RunsPanel>({1366, 230});
        m_library->select({half});
        QVERIFY(action(*panel, "Resume")->isEnabled());
        action(*panel, "Resume")->trigger();
        QVERIFY(m_jobs->isComputing());
        const auto row = [&] { return m_library->rows()[static_cast<std::size_t>(m_library->positionOf(half))]; };
        QTRY_COMPARE_WITH_TIMEOUT(row().status, RunStatus::Finished, 20000);
        const auto run = details(half);
        QCOMPARE(run->utterances.size(), std::size_t(20));
        const auto before = std::count_if(run->utterances.begin(), run->utterances.end(),
                                          [](const UtteranceResult& one) { return one.hypothesis == "HEARD BEFORE"; });
        QCOMPARE(before, 10);  // not recognised once more
        QTRY_VERIFY(!action(*panel, "Resume")->isEnabled());
    }
};

QTEST_MAIN(ResultsTest)
#include "tst_results.moc"
