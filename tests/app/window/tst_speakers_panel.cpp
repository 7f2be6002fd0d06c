// SPDX-License-Identifier: Apache-2.0
#include "app/window/panels/speakers_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include "app/window/panels/listen_pane.h"
#include "app/window/panels/subset_editor.h"
#include "app/window/player.h"
#include "app/window/run_library.h"
#include "app/window/settings.h"
#include "core/base/text_file.h"
#include "core/training/training_audio.h"
#include "tests/support/demo_bench.h"
#include "tests/support/fail_on_warning.h"
#include "widgets/chip_bar.h"
#include "widgets/share_bar.h"
#include "widgets/state_page.h"
#include "widgets/table_view.h"
#include "widgets/waveform_view.h"

using namespace voxbit;

namespace {

Experiment wholeDemo() {
    auto experiment = test::DemoBench::experiment("subset=calibration", 0);
    experiment.subsets.test.expression = "subset=test";
    experiment.subsets.excludeCalibration = true;
    return experiment;
}

struct PanelBench : test::DemoBench {
    Settings settings{folder.path() + "/settings.ini"};
    RunLibrary runs{jobs};
    SpeakersPanel panel{{bench, jobs, runs, settings}, nullptr};

    bool open(const Experiment& experiment = wholeDemo()) {
        panel.resize(320, 700);
        panel.show();
        test::open(bench, experiment);
        return settle() && showsContent();
    }
    bool showsContent() const {
        const auto* page = panel.findChild<StatePage*>();
        return page->currentWidget() == page->content();
    }
    template <class T>
    T* named(const char* accessibleName) const {
        for (T* widget : panel.findChildren<T*>()) {
            if (widget->accessibleName() == QLatin1String(accessibleName)) return widget;
        }
        return nullptr;
    }
    ChipBar* chips() const { return panel.findChild<ChipBar*>(); }
    const Chip* chip(const char* key) const {
        for (const Chip& one : chips()->chips()) {
            if (one.key == QLatin1String(key)) return &one;
        }
        return nullptr;
    }
    void click(const char* key) const {
        const bool isOn = chip(key)->isOn;
        Q_EMIT chips()->toggled(QString::fromLatin1(key), !isOn);
    }
    SpeakerModel* model() const { return panel.findChild<SpeakerModel*>(); }
    bool isChecked(int row) const { return model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    void check(int row, bool isOn) const {
        model()->setData(model()->index(row, 0), isOn ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    QLineEdit* calibration() const { return named<QLineEdit>("Expression of the calibration subset"); }
    QLineEdit* test() const { return named<QLineEdit>("Expression of the test subset"); }
    QString error() const {
        const auto* label = named<QLabel>("What is wrong with the expression");
        return label->isHidden() ? QString() : label->text();
    }
    QString warning() const {
        const auto* label = named<QLabel>("What is wrong with the subsets");
        return label->isHidden() ? QString() : label->text();
    }
    QString calibrationText() const {
        return QString::fromStdString(bench.experiment().subsets.calibration.expression);
    }
    QString testText() const { return QString::fromStdString(bench.experiment().subsets.test.expression); }
};

}  // namespace

class SpeakersPanelTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<PanelBench> m_demo;

  private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        m_demo = std::make_unique<PanelBench>();
        QVERIFY(m_demo->open());
    }
    void init() {
        test::failOnWarning();
        QVERIFY(m_demo->open());
        m_demo->panel.findChild<SubsetEditor*>()->setSide(SubsetEditor::Side::Calibration);
    }
    void cleanupTestCase() { m_demo.reset(); }

    void theEmptyPanelSaysWhatToOpen() {
        const PanelBench demo;
        QVERIFY(!demo.showsContent());
        bool canOpen = false;
        for (const auto* button : demo.panel.findChildren<QPushButton*>())
            canOpen = canOpen || button->text().contains(QStringLiteral("corpus"));
        QVERIFY(canOpen);
    }
    void aMissingCorpusIsAnError() {
        PanelBench demo;
        auto experiment = wholeDemo();
        experiment.corpus.path = "/nowhere/manifest.csv";
        QVERIFY(!demo.open(experiment));
        QString text;
        for (const QLabel* label : demo.panel.findChildren<QLabel*>()) text += label->text();
        QVERIFY2(text.contains(QStringLiteral("/nowhere")), qPrintable(text));
    }
    void theDemoListsItsSpeakers() {
        PanelBench& demo = *m_demo;
        QCOMPARE(demo.model()->rowCount(), 12);
        QCOMPARE(demo.calibration()->text(), QStringLiteral("subset=calibration"));
        QCOMPARE(demo.test()->text(), QStringLiteral("subset=test"));
        QVERIFY(demo.chip("subset=calibration")->isOn);
        QCOMPARE(demo.chip("gender=F")->count, 48);
        QVERIFY(!demo.chip("gender=F")->isOn);
        for (int row = 0; row < 12; ++row) QVERIFY(demo.isChecked(row));
        QCOMPARE(demo.model()->index(0, SpeakerModel::ChosenColumn).data().toString(), QStringLiteral("8"));
        QCOMPARE(demo.error(), QString());
        QCOMPARE(demo.warning(), QString());
    }

    void chipsWriteTheExpression() {
        PanelBench& demo = *m_demo;
        demo.click("gender=F");
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration & gender=F"));
        QCOMPARE(demo.calibration()->text(), demo.calibrationText());
        QVERIFY(demo.chip("gender=F")->isOn);
        QVERIFY(demo.isChecked(0) && !demo.isChecked(6));
        QTRY_VERIFY(demo.bench.subsets().isReady());
        QCOMPARE(demo.bench.subsets().value->calibration.size(), 48u);
        demo.click("gender=F");
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration"));
        demo.bench.undoStack().undo();
        QCOMPARE(demo.calibration()->text(), QStringLiteral("subset=calibration & gender=F"));
        QVERIFY(demo.chip("gender=F")->isOn);
    }
    void checkBoxesWriteTheExpression() {
        PanelBench& demo = *m_demo;
        demo.check(2, false);
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration & speaker!=f03"));
        QVERIFY(!demo.isChecked(2));
        demo.check(2, true);
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration"));
    }
    void spaceChecksAllSelectedRows() {
        PanelBench& demo = *m_demo;
        auto* table = demo.named<TableView>("Speakers");
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration & !(speaker in (f01, f02))"));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration"));
    }
    void theMouseChecksOneBox() {
        PanelBench& demo = *m_demo;
        auto* table = demo.named<TableView>("Speakers");
        const QRect cell = table->visualRect(table->model()->index(1, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 10, cell.center().y()));
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration & speaker!=f02"));
    }
    void typedTextMovesTheChips() {
        PanelBench& demo = *m_demo;
        demo.calibration()->selectAll();
        QTest::keyClicks(demo.calibration(), QStringLiteral("gender=M & subset=calibration"));
        QTest::keyClick(demo.calibration(), Qt::Key_Return);
        QCOMPARE(demo.calibrationText(), QStringLiteral("gender=M & subset=calibration"));
        QVERIFY(demo.chip("gender=M")->isOn);
        QVERIFY(!demo.isChecked(0) && demo.isChecked(6));
    }
    void typedTextTakesEffectAfterAPauseAndIsOneStep() {
        PanelBench& demo = *m_demo;
        demo.calibration()->setFocus();
        demo.calibration()->selectAll();
        QTest::keyClicks(demo.calibration(), QStringLiteral("speaker=f01"));
        QTRY_COMPARE(demo.calibrationText(), QStringLiteral("speaker=f01"));
        demo.calibration()->selectAll();
        QTest::keyClicks(demo.calibration(), QStringLiteral("speaker=f02"));
        QTRY_COMPARE(demo.calibrationText(), QStringLiteral("speaker=f02"));
        demo.bench.undoStack().undo();
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration"));
        QCOMPARE(demo.calibration()->text(), QStringLiteral("subset=calibration"));
    }
    void brokenTextStaysWithItsErrorAndTheLastGoodOneInForce() {
        PanelBench& demo = *m_demo;
        demo.calibration()->selectAll();
        QTest::keyClicks(demo.calibration(), QStringLiteral("gender=F & acent=RP"));
        QVERIFY2(demo.error().contains(QStringLiteral("column 12")), qPrintable(demo.error()));
        QTest::keyClick(demo.calibration(), Qt::Key_Return);
        QCOMPARE(demo.calibration()->text(), QStringLiteral("gender=F & acent=RP"));
        QVERIFY(!demo.calibrationText().contains(QStringLiteral("acent")));
        demo.click("gender=F");
        QCOMPARE(demo.error(), QString());
        QCOMPARE(demo.calibration()->text(), demo.calibrationText());
    }
    void whatChipsCannotShowStaysAsWritten() {
        PanelBench& demo = *m_demo;
        const QString text = QStringLiteral("gender=F | speaker=m01");
        demo.calibration()->selectAll();
        QTest::keyClicks(demo.calibration(), text);
        QTest::keyClick(demo.calibration(), Qt::Key_Return);
        QCOMPARE(demo.calibration()->text(), text);
        QCOMPARE(demo.calibrationText(), text);
        QVERIFY(demo.isChecked(0) && demo.isChecked(6) && !demo.isChecked(7));
        QVERIFY(demo.chip("gender=F")->isOn && demo.chip("gender=M")->isOn);  // both are among the chosen
    }
    void nobodyIsAnError() {
        PanelBench& demo = *m_demo;
        demo.calibration()->selectAll();
        QTest::keyClicks(demo.calibration(), QStringLiteral("speaker=nobody"));
        QTest::keyClick(demo.calibration(), Qt::Key_Return);
        QTRY_VERIFY2(demo.error().contains(QStringLiteral("nobody answers")), qPrintable(demo.error()));
    }
    void oneSpeakerIsAlwaysLeft() {
        PanelBench& demo = *m_demo;
        auto experiment = wholeDemo();
        experiment.subsets.calibration.expression = "speaker=f01 & subset=calibration";
        QVERIFY(m_demo->open(experiment));
        demo.check(0, false);
        QVERIFY(demo.isChecked(0));
        QVERIFY(!demo.error().isEmpty());
    }

    void theOtherSideIsEditedByItself() {
        PanelBench& demo = *m_demo;
        for (auto* button : demo.panel.findChildren<QRadioButton*>()) {
            if (button->text() == QStringLiteral("&Test on")) button->click();
        }
        QVERIFY(demo.chip("subset=test")->isOn);
        demo.click("gender=M");
        QCOMPARE(demo.testText(), QStringLiteral("subset=test & gender=M"));
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration"));
        QCOMPARE(demo.model()->index(6, SpeakerModel::ChosenColumn).data().toString(), QStringLiteral("10"));
    }
    void typingChoosesTheSide() {
        PanelBench& demo = *m_demo;
        demo.test()->selectAll();
        QTest::keyClicks(demo.test(), QStringLiteral("subset=test & accent=RP"));
        QTest::keyClick(demo.test(), Qt::Key_Return);
        QCOMPARE(demo.testText(), QStringLiteral("subset=test & accent=RP"));
        QCOMPARE(demo.panel.findChild<SubsetEditor*>()->side(), SubsetEditor::Side::Test);
        QVERIFY(demo.chip("accent=RP")->isOn);
    }
    void limitsTakeFewer() {
        PanelBench& demo = *m_demo;
        demo.named<QSpinBox>("Utterances")->setValue(10);
        QTRY_VERIFY(demo.bench.subsets().isReady());
        QCOMPARE(demo.bench.experiment().subsets.calibration.count, 10);
        QCOMPARE(demo.bench.subsets().value->calibration.size(), 10u);
        const auto first = demo.bench.subsets().value->calibration;
        demo.named<QSpinBox>("Seed")->setValue(7);
        QTRY_VERIFY(demo.bench.subsets().isReady());
        QCOMPARE(demo.bench.experiment().subsets.calibration.seed, 7u);
        QVERIFY(demo.bench.subsets().value->calibration != first);
        QVERIFY2(demo.named<QLabel>("How many speakers are chosen")->text().contains(QStringLiteral("10 of 96")),
                 qPrintable(demo.named<QLabel>("How many speakers are chosen")->text()));
    }
    void searchListsAndChoosesNobody() {
        PanelBench& demo = *m_demo;
        demo.named<QLineEdit>("Search speakers")->setText(QStringLiteral("scottish"));
        QCOMPARE(demo.named<TableView>("Speakers")->model()->rowCount(), 2);
        QCOMPARE(demo.calibrationText(), QStringLiteral("subset=calibration"));
    }

    void sharesCoverEveryRecording() {
        PanelBench& demo = *m_demo;
        double sum = 0;
        QStringList names;
        for (const Share& share : demo.panel.findChild<ShareBar*>()->shares()) {
            sum += share.value;
            names << share.name;
        }
        QCOMPARE(sum, 264.0);
        QCOMPARE(names, (QStringList{"calibration", "test", "not used"}));
    }
    void overlapIsToldAndOneClickRemovesIt() {
        PanelBench& demo = *m_demo;
        auto experiment = wholeDemo();
        experiment.subsets.test.expression = "speaker=f01";
        experiment.subsets.excludeCalibration = false;
        QVERIFY(m_demo->open(experiment));
        QVERIFY2(demo.warning().contains(QLatin1Char('8')), qPrintable(demo.warning()));
        for (auto* box : demo.panel.findChildren<QCheckBox*>()) box->click();
        QVERIFY(demo.settle());
        QVERIFY(demo.bench.experiment().subsets.excludeCalibration);
        QCOMPARE(demo.warning(), QString());
        QCOMPARE(demo.bench.subsets().value->test.size(), 14u);
        demo.bench.undoStack().undo();
        QVERIFY(!demo.panel.findChild<QCheckBox*>()->isChecked());
    }
    void theSameAudioUnderTwoNamesOverlaps() {
        PanelBench demo;
        const auto folder = std::filesystem::path(demo.folder.path().toStdString()) / "corpus";
        std::filesystem::create_directories(folder);
        const auto audio = test::sourceTree("resources/demo/corpus/audio");
        for (const char* name : {"one.flac", "two.flac"}) std::filesystem::copy(audio / "f01_00_7.flac", folder / name);
        std::filesystem::copy(audio / "m01_00_6.flac", folder / "three.flac");
        writeFileAtomically(folder / "manifest.csv",
                            "path,speaker,transcript,subset\none.flac,a,SEVEN,calibration\n"
                            "two.flac,a,SEVEN,test\nthree.flac,b,SIX,test\n");
        auto experiment = wholeDemo();
        experiment.corpus.path = (folder / "manifest.csv").string();
        experiment.subsets.excludeCalibration = false;
        QVERIFY(demo.open(experiment));
        QVERIFY2(demo.warning().contains(QLatin1Char('1')), qPrintable(demo.warning()));
        QCOMPARE(demo.panel.findChild<ShareBar*>()->shares().back().name, QStringLiteral("overlap"));
    }
    void whatTheModelHasHeardIsTold() {
        PanelBench demo;
        QVERIFY(demo.open());
        const auto corpus = demo.bench.corpus().value;
        TrainingAudio heard;
        heard.training[corpus->facts[0]->audioHash] = "one";
        const QString folder = demo.folder.path() + QStringLiteral("/trained");
        std::filesystem::copy(test::sourceTree("resources/demo/model"), folder.toStdString());
        writeTrainingAudio(folder.toStdString(), heard);
        auto experiment = wholeDemo();
        experiment.model = folder.toStdString();
        test::open(demo.bench, experiment);
        QVERIFY(demo.settle());
        QTRY_VERIFY2(demo.warning().contains(QStringLiteral("trained")), qPrintable(demo.warning()));
    }

    void brokenFilesAreListed() {
        PanelBench demo;
        const QString folder = demo.folder.path() + QStringLiteral("/corpus");
        std::filesystem::create_directories(folder.toStdString());
        std::filesystem::copy(test::sourceTree("resources/demo/corpus/audio/f01_00_7.flac"),
                              (folder + "/good.flac").toStdString());
        QFile manifest(folder + QStringLiteral("/manifest.csv"));
        QVERIFY(manifest.open(QIODevice::WriteOnly));
        manifest.write("path,speaker,transcript\ngood.flac,a,SEVEN\nmissing.flac,b,ONE\n");
        manifest.close();
        auto experiment = wholeDemo();
        experiment.corpus.path = manifest.fileName().toStdString();
        experiment.subsets = {};
        experiment.subsets.calibration.expression = "speaker=a";
        QVERIFY(demo.open(experiment));
        const auto* tabs = demo.panel.findChild<QTabWidget*>();
        QTRY_COMPARE(tabs->tabText(2), QStringLiteral("&Problems (1)"));
        QVERIFY(tabs->isTabVisible(2));
        const auto* table = demo.named<TableView>("Problems of the corpus");
        QVERIFY(table->model()->index(0, 0).data().toString().endsWith(QStringLiteral("missing.flac")));
    }

    void aChosenRecordingShowsItsWave() {
        PanelBench& demo = *m_demo;
        auto* pane = demo.panel.findChild<ListenPane*>();
        demo.panel.findChild<QTabWidget*>()->setCurrentWidget(pane);
        pane->setSpeaker(6);
        auto* table = demo.named<TableView>("Recordings of the speaker");
        QCOMPARE(table->model()->rowCount(), 22);
        QVERIFY(table->model()->index(0, 0).data().toString().contains(QStringLiteral("m01")));
        table->setCurrentIndex(table->model()->index(0, 0));
        auto* wave = demo.panel.findChild<WaveformView*>();
        QTRY_VERIFY(wave->durationS() > 0.1);
        const auto& corpus = *demo.bench.corpus().value;
        std::size_t first = 0;
        while (corpus.corpus->utterances[first].speaker != "m01") ++first;
        QVERIFY(std::abs(wave->durationS() - corpus.facts[first]->durationS) < 0.01);
        pane->setSpeaker(0);
        QTRY_COMPARE(wave->durationS(), 0.0);
    }
    void recordingsSayWhatTheyAreUsedFor() {
        PanelBench& demo = *m_demo;
        auto* pane = demo.panel.findChild<ListenPane*>();
        pane->setSpeaker(0);
        const auto* model = demo.panel.findChild<UtteranceModel*>();
        const auto uses = [&](const QString& use) {
            int count = 0;
            for (int row = 0; row < model->rowCount(); ++row) {
                count += model->index(row, UtteranceModel::UseColumn).data().toString() == use;
            }
            return count;
        };
        QCOMPARE(uses(QStringLiteral("calibration")), 8);
        QCOMPARE(uses(QStringLiteral("test")), 10);
        QCOMPARE(uses(QString()), 4);
        demo.check(0, false);
        QVERIFY(demo.settle());
        QCOMPARE(uses(QStringLiteral("calibration")), 0);
    }
    void noAudioDeviceIsAState() {
        Player player;
        player.setSamples(std::vector<float>(1600, 0.1F), 16000);
        QVERIFY(player.hasSamples());
        player.play();
        QCOMPARE(player.isPlaying(), player.obstacle().isEmpty());
        player.stop();
        QVERIFY(!player.isPlaying());
        player.clear();
        player.play();
        QVERIFY(!player.isPlaying());
    }
    void narrowDocksAreEnough() {
        PanelBench& demo = *m_demo;
        const QSize least = demo.panel.minimumSizeHint();
        QVERIFY2(least.width() <= 300 && least.height() <= 250,
                 qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
        demo.panel.resize(300, 400);
        auto* page = demo.calibration()->window()->findChild<SubsetEditor*>()->parentWidget();
        QTRY_VERIFY2(page->width() <= page->parentWidget()->width(), qPrintable(QString::number(page->width())));
    }
    void everyControlSaysWhatItIs() {
        PanelBench& demo = *m_demo;
        for (const QWidget* widget : demo.panel.findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QLineEdit*>(widget) ||
                                   qobject_cast<const QAbstractSpinBox*>(widget) ||
                                   qobject_cast<const QTableView*>(widget) || qobject_cast<const ShareBar*>(widget) ||
                                   qobject_cast<const WaveformView*>(widget);
            if (!isControl || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())) continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(SpeakersPanelTest)
#include "tst_speakers_panel.moc"
