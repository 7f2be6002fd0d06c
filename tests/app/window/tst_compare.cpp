// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QtTest>

#include "app/window/language.h"
#include "app/window/panels/compare_panel.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/figure_view.h"
#include "widgets/table_model.h"
#include "widgets/table_view.h"
#include "widgets/theme.h"

using namespace voxbit;
using voxbit::test::DemoBench;

namespace {

UtteranceResult utterance(const std::string& id, int errors, int words) {
    UtteranceResult result;
    result.id = id;
    result.speaker = "s";
    result.audioHash = id;
    result.reference = "";
    result.words = ErrorCounts{errors, 0, 0, words};
    return result;
}

Json bits(std::initializer_list<std::pair<const char*, int>> layers) {
    Json list = Json::array();
    for (const auto& [name, width] : layers)
        list.push_back({{"name", name}, {"weight_bits", width}, {"activation_bits", 8}});
    return {{"layers", list}};
}

}  // namespace

/// The steps build on one another: one profile is kept, other speakers are chosen, then runs are compared.
class CompareTest : public QObject {
    Q_OBJECT

    DemoBench m_demo;
    Settings m_settings{m_demo.folder.path() + "/settings.ini"};
    RunLibrary m_runs{m_demo.jobs};
    PanelContext m_context{m_demo.bench, m_demo.jobs, m_runs, m_settings};
    ComparePanel m_panel{m_context, nullptr};

    QTabWidget* tabs() const { return m_panel.findChild<QTabWidget*>(); }
    const Table& table() const { return m_panel.findChild<TableModel*>()->table(); }
    FigureView* figure(int tab) const { return qobject_cast<FigureView*>(tabs()->widget(tab)); }
    QString header(int column, int role) const {
        return m_panel.findChild<TableModel*>()->headerData(column, Qt::Horizontal, role).toString();
    }
    QString tip(int column) const { return header(column, Qt::ToolTipRole); }
    QString title(int column) const { return header(column, Qt::DisplayRole); }
    bool contains(const QString& text) const {
        for (const auto* label : m_panel.findChildren<QLabel*>()) {
            if (label->text().contains(text)) return true;
        }
        return false;
    }
    void picture(const QString& name) {
        const QString folder = qEnvironmentVariable("VOXBIT_PICTURES");
        if (folder.isEmpty()) return;
        QTest::qWait(50);
        m_panel.grab().save(folder + "/compare_" + name + ".png");
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        new QAbstractItemModelTester(m_panel.findChild<TableModel*>(),
                                     QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        m_panel.resize(1100, 320);
        m_panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_panel));
        QVERIFY(m_demo.openAndProfile(DemoBench::experiment("subset=calibration & speaker=f01", 3)));
    }

    void withoutKeptProfilesThePanelOffersToKeepThePresentOne() {
        QVERIFY(contains("Nothing is kept yet"));
        QVERIFY(m_panel.findChild<QPushButton*>("keep")->isEnabled());
        QVERIFY(m_panel.keepProfile("woman"));
        QVERIFY(contains("\"woman\" is kept"));
    }

    void keptProfilesComeBackInAnotherSession() {
        const KeptProfile& kept = m_panel.kept().front();
        ComparePanel next(m_context, nullptr);
        QTRY_COMPARE(next.kept().size(), std::size_t(1));
        QCOMPARE(next.kept()[0].name, kept.name);
        QCOMPARE(next.kept()[0].expression, kept.expression);
        QVERIFY(next.kept()[0].ranking->rankOf == kept.ranking->rankOf);
        QVERIFY(next.kept()[0].bits->allocation.bits == kept.bits->allocation.bits);
        QVERIFY(notesOfText(QStringLiteral("[{\"name\": 3}]")).empty());
    }

    void figuresSpeakTheUsersLanguage() {
        Language language;
        language.use(QStringLiteral("de"));
        KeptProfile other = m_panel.kept().front();
        auto turned = std::make_shared<Ranking>(*other.ranking);
        const int last = static_cast<int>(turned->ranked.size()) - 1;
        for (int& rank : turned->rankOf) rank = rank < 0 ? rank : last - rank;
        other.ranking = turned;
        const Figure figure = profileRankFigure({m_panel.kept().front(), other}, -1).figure;
        QCOMPARE(figure.y.label, std::string("Rang"));
        bool hasOthers = false;
        for (const FigureSeries& series : figure.series) {
            QVERIFY2(series.name.find("that move") == std::string::npos, series.name.c_str());
            hasOthers |= series.name.find("bewegen") != std::string::npos;
        }
        QVERIFY(hasOthers);
        language.use(QStringLiteral("en"));
        QLocale::setDefault(QLocale::c());
    }

    void otherSpeakersAreComparedAtOnce() {
        m_demo.bench.edit("speakers", [](Experiment& experiment) {
            experiment.subsets.calibration.expression = "subset=calibration & speaker=m01";
        });
        QVERIFY(m_demo.settle());
        m_demo.bench.profile();
        QVERIFY(m_demo.settle());
        QCOMPARE(m_panel.findChild<QListWidget*>("compared")->count(), 2);
        QCOMPARE(table().rows.size(), std::size_t{1});
        const double spearman = std::get<double>(table().rows[0][3]);
        QVERIFY(spearman > 0.5 && spearman < 1);
        for (const int column : {2, 3, 4, 5, 6}) QVERIFY2(!tip(column).isEmpty(), qPrintable(title(column)));
        QVERIFY(tip(3).startsWith("Spearman's"));
        const Figure& ranks = figure(0)->figure();
        QCOMPARE(ranks.x.ticks.size(), std::size_t{2});
        QCOMPARE(ranks.x.ticks[0].label, std::string("woman"));
        QVERIFY(ranks.series.size() >= 2);
        picture("ranks_light");
    }

    void aClickOnALineSelectsItsLayer() {
        m_demo.bench.selectLayer(-1);
        const auto& ranks = figure(0)->figure().series;
        Q_EMIT figure(0)->pointChosen(static_cast<int>(ranks.size()) - 1, 0, 0);
        const int layer = m_demo.bench.selectedLayer();
        QVERIFY(layer >= 0);
        const std::string& name = m_demo.bench.model().value->layers[static_cast<std::size_t>(layer)].name;
        const std::string& shown = ranks.back().name;  // "layers 0 q_proj"
        QVERIFY(name.ends_with(shown.substr(shown.rfind(' ') + 1)));
    }

    void activationsOfTheSelectedLayerAreOverlaid() {
        tabs()->setCurrentIndex(1);
        QVERIFY(QTest::qWaitFor([&] { return figure(1)->figure().series.size() == 2; }, 10'000));
        QCOMPARE(figure(1)->figure().series[0].name, std::string("woman"));
        QVERIFY(figure(1)->figure().marks.size() >= 2);
        picture("histograms_light");
    }

    void aDragOfTheBudgetMovesBitsAndNothingElse() {
        const int plots = figure(0)->plotCount() + figure(1)->plotCount();
        tabs()->setCurrentIndex(2);
        auto* bitMap = m_panel.findChild<BitMapView*>();
        QCOMPARE(bitMap->cells().size(), m_demo.bench.model().value->layers.size());
        m_demo.bench.edit("budget", [](Experiment& experiment) { experiment.averageBits = 6; });
        int wider = 0;
        for (const BitMapCell& cell : bitMap->cells()) wider += cell.difference > 0;
        QVERIFY(wider > 10);
        QCOMPARE(figure(0)->plotCount() + figure(1)->plotCount(), plots);
        picture("bits_light");
    }

    void plotsNameWhatTheyCompare() {
        const auto names = [](const FigureSource* source) {
            const QString& header = source->exportHeader();
            return header.contains("woman: ") && header.contains("of subset=calibration & speaker=f01\n") &&
                   header.contains("present: ") && header.contains("of subset=calibration & speaker=m01");
        };
        QVERIFY(names(figure(0)));
        QVERIFY(names(figure(1)));
        QVERIFY(names(m_panel.findChild<BitMapView*>()));
        QCOMPARE(figure(0)->accessibleName(), QString("Rank changes"));
        m_panel.findChild<BitMapView*>()->copyData();
        QVERIFY(QApplication::clipboard()->text().contains(",difference [bits],"));
    }

    void fourProfilesAreKeptAtMost() {
        QVERIFY(m_panel.keepProfile("b"));
        QVERIFY(m_panel.keepProfile("c"));
        QVERIFY(m_panel.keepProfile("d"));
        QVERIFY(!m_panel.keepProfile("e"));
        QVERIFY(!m_panel.findChild<QPushButton*>("keep")->isEnabled());
        auto* list = m_panel.findChild<QListWidget*>("compared");
        for (int i = 0; i < 3; ++i) {
            list->setCurrentRow(1);
            QTest::mouseClick(m_panel.findChild<QPushButton*>("remove"), Qt::LeftButton);
        }
        QCOMPARE(m_panel.kept().size(), std::size_t{1});
        QCOMPARE(m_panel.kept()[0].name, QString("woman"));
    }

    void runsAreHeldToTheFirstByPairedIntervals() {
        {
            RunStore store(m_demo.jobs.database());
            const std::vector<std::vector<int>> errors{{0, 1, 0, 1}, {2, 1, 2, 1}};
            for (std::size_t r = 0; r < errors.size(); ++r) {
                const RunId id = store.begin("run", toJson(m_demo.bench.experiment()), "h" + std::to_string(r), {});
                store.setBitMap(id, bits({{"encoder.layers.0.q", r == 0 ? 4 : 6}, {"encoder.layers.1.q", 5}}));
                for (std::size_t i = 0; i < errors[r].size(); ++i)
                    store.addUtterance(id, std::to_string(i), toJson(utterance(std::to_string(i), errors[r][i], 10)));
                RunFigures figures;
                figures.sizeBytes = r == 0 ? 2 << 20 : 1 << 20;
                store.finish(id, Json::object(), figures, Json::object(), 1);
            }
        }
        m_panel.findChild<QComboBox*>("subject")->setCurrentIndex(1);
        QVERIFY(contains("Select two to four runs"));
        m_runs.select({1, 2});
        QVERIFY(QTest::qWaitFor([&] { return table().columns.size() == 13 && table().rows.size() == 1; }, 10'000));
        const auto& row = table().rows[0];
        QCOMPARE(std::get<double>(row[2]), 4.0 / 40);  // difference
        QVERIFY(std::get<double>(row[3]) >= 0 && std::get<double>(row[4]) <= 0.2 + 1e-12);
        QCOMPARE(std::get<double>(row[6]), 6.0 / 40);
        QCOMPARE(std::get<double>(row[7]), 2.0 / 40);
        QCOMPARE(std::get<std::int64_t>(row[8]), std::int64_t{4});
        for (const int column : {1, 2, 3, 4, 5, 8, 9, 10, 11})
            QVERIFY2(!tip(column).isEmpty(), qPrintable(title(column)));
        QVERIFY(tip(2).contains("minus the first"));
        QCOMPARE(std::get<double>(row[9]), 1.0);   // MiB
        QCOMPARE(std::get<double>(row[10]), 0.5);  // half as large
        QVERIFY(!tabs()->isTabVisible(0));
        const auto& cells = m_panel.findChild<BitMapView*>()->cells();
        QCOMPARE(cells.size(), std::size_t{2});
        QCOMPARE(cells[0].difference, 2);
        QCOMPARE(cells[1].difference, 0);
        QVERIFY(contains("1 wider, 0 narrower, 1 alike"));
        const QString header = m_panel.findChild<BitMapView*>()->exportHeader();
        QVERIFY2(header.contains("run 1: run, experiment h0") && header.contains("run 2: run, experiment h1"),
                 qPrintable(header));
        picture("runs_light");
        QApplication::setPalette(darkPalette());
        picture("runs_dark");
        m_panel.findChild<QComboBox*>("subject")->setCurrentIndex(0);
        tabs()->setCurrentIndex(0);
        picture("ranks_dark");
        QApplication::setPalette(lightPalette());
    }

    void oneRunIsNoComparison() {
        m_panel.findChild<QComboBox*>("subject")->setCurrentIndex(1);
        m_runs.select({1});
        QVERIFY(contains("Select two to four runs"));
    }
};

QTEST_MAIN(CompareTest)
#include "tst_compare.moc"
