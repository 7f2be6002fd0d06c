// SPDX-License-Identifier: Apache-2.0
// Ways into the window: command line, drop, file; what is opened, what is said of what cannot be, how to go back.
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMessageBox>
#include <QMimeData>
#include <algorithm>

#include "core/experiment/packed_model.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/window_story.h"

using namespace voxbit;

namespace {

QString demoPath(const char* relative) {
    return QString::fromStdString(test::sourceTree(relative).string());
}

void drop(MainWindow& window, const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

/// Opens the window and profiles few recordings, so that there are bits.
bool openProfiled(MainWindow& window) {
    test::open(window.workbench(), test::DemoBench::experiment());
    if (!test::settle(window)) return false;
    window.workbench().profile();
    return test::settle(window) && window.workbench().bits().isReady();
}

/// The first `count` recordings of the demo as a corpus of their own. @return its manifest
QString smallCorpus(const test::DemoHome& home, int count) {
    QFile whole(demoPath("resources/demo/corpus/manifest.csv"));
    QFile part(home.folder.path() + QStringLiteral("/small.csv"));
    if (!whole.open(QIODevice::ReadOnly) || !part.open(QIODevice::WriteOnly)) return {};
    part.write(whole.readLine());
    if (!QDir(home.folder.path()).mkdir(QStringLiteral("audio"))) return {};
    for (int i = 0; i < count; ++i) {
        const QByteArray line = whole.readLine();
        const QString audio = QLatin1Char('/') + QString::fromUtf8(line.left(line.indexOf(',')));
        if (!QFile::copy(demoPath("resources/demo/corpus") + audio, home.folder.path() + audio)) return {};
        part.write(line);
    }
    return part.fileName();
}

/// Packs the window's model as it is calibrated now.
QString pack(MainWindow& window, const test::DemoHome& home) {
    const Workbench& bench = window.workbench();
    const QString path = home.folder.path() + QStringLiteral("/packed.safetensors");
    writePackedModel(path.toStdString(), *bench.model().value, bench.scales().value->layers,
                     fileLayout(bench.experiment(), *bench.model().value), {});
    return path;
}

}  // namespace

class TestOpening : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void whatIsDroppedIsOpened() {
        const test::DemoHome home;
        MainWindow window(home.options());
        drop(window, demoPath("resources/demo/corpus/manifest.csv"));
        QCOMPARE(QString::fromStdString(window.workbench().experiment().corpus.path),
                 demoPath("resources/demo/corpus/manifest.csv"));
        drop(window, demoPath("resources/demo/model"));
        QCOMPARE(QString::fromStdString(window.workbench().experiment().model), demoPath("resources/demo/model"));
        drop(window, demoPath("configs/demo.yaml"));
        QCOMPARE(*window.workbench().experiment().averageBits, 3.5);
        QCOMPARE(window.settings().get(Setting::RecentModels).toStringList().first(), demoPath("resources/demo/model"));
        QCOMPARE(window.settings().get(Setting::RecentCorpora).toStringList().size(), 1);
    }

    void modelAndCorpusOfTheCommandLineAreOpened() {
        const test::DemoHome home;
        auto options = home.options();
        options.isDemo = false;
        options.model = demoPath("resources/demo/model");
        options.corpus = smallCorpus(home, 7);
        MainWindow window(options);
        QVERIFY(test::settle(window));
        const Workbench& bench = window.workbench();
        QVERIFY(bench.model().isReady() && bench.corpus().isReady() && bench.subsets().isReady());
        QCOMPARE(QString::fromStdString(bench.experiment().model), options.model);
        QCOMPARE(QString::fromStdString(bench.experiment().corpus.path), options.corpus);
        QCOMPARE(bench.corpus().value->corpus->utterances.size(), std::size_t(7));
        QVERIFY(!window.workbench().undoStack().canUndo());  // nothing was open before
    }

    void anExperimentOfTheCommandLineIsOpenedInPlaceOfAModel() {
        const test::DemoHome home;
        auto options = home.options();
        options.isDemo = false;
        options.model = demoPath("configs/demo.yaml");
        MainWindow window(options);
        QCOMPARE(*window.workbench().experiment().averageBits, 3.5);
    }

    void anOwnCorpusIsSplitSoThatItIsEvaluatedAtOnce() {
        const test::DemoHome home;
        auto options = home.options();
        MainWindow window(options);
        QVERIFY(test::settle(window));
        const std::string before = experimentHash(window.workbench().experiment());
        window.openCorpus(smallCorpus(home, 7));
        QVERIFY(test::settle(window));
        const Workbench& bench = window.workbench();
        QVERIFY(bench.subsets().isReady());
        QCOMPARE(bench.subsets().value->calibration.size(), std::size_t(3));  // 32 would leave none to test on
        QCOMPARE(bench.subsets().value->test.size(), std::size_t(4));
        QCOMPARE(bench.subsets().value->overlapCount, std::size_t(0));
        for (const std::size_t i : bench.subsets().value->calibration)
            QCOMPARE(std::count(bench.subsets().value->test.begin(), bench.subsets().value->test.end(), i), 0);
        window.workbench().profile();
        QVERIFY(test::settle(window));
        window.workbench().evaluate();
        QVERIFY(test::settle(window));
        for (const JobRow& row : window.jobs().rows()) QVERIFY2(row.message.isEmpty(), qPrintable(row.message));
        QTRY_COMPARE(window.runs().rows().size(), std::size_t(1));
        QCOMPARE(window.runs().rows().front().status, RunStatus::Finished);
        window.workbench().undoStack().undo();
        QCOMPARE(experimentHash(bench.experiment()), before);
    }

    void whatIsOpenedCanBeUndone() {
        const test::DemoHome home;
        MainWindow window(home.options());
        QVERIFY(!window.workbench().undoStack().canUndo());
        const std::string demo = experimentHash(window.workbench().experiment());
        window.workbench().edit(QStringLiteral("bits"), [](Experiment& e) { e.averageBits = 5; });
        const std::string edited = experimentHash(window.workbench().experiment());
        window.openExperiment(demoPath("configs/demo.yaml"));
        QCOMPARE(*window.workbench().experiment().averageBits, 3.5);
        window.openDemo();
        QCOMPARE(experimentHash(window.workbench().experiment()), demo);
        window.workbench().undoStack().undo();
        QCOMPARE(*window.workbench().experiment().averageBits, 3.5);
        window.workbench().undoStack().undo();
        QCOMPARE(experimentHash(window.workbench().experiment()), edited);
        window.workbench().undoStack().undo();
        QCOMPARE(experimentHash(window.workbench().experiment()), demo);
    }

    void aPackedFileOpensAsAModelThatKeepsItsBits() {
        const test::DemoHome home;
        MainWindow window(home.options());
        QVERIFY(openProfiled(window));
        window.workbench().calibrate();
        QVERIFY(test::settle(window));
        const BitMap bits = window.workbench().bits().value->allocation.bits;
        const QString packed = pack(window, home);
        const std::string corpus = window.workbench().experiment().corpus.path;
        drop(window, packed);
        QVERIFY(test::settle(window));
        const Workbench& bench = window.workbench();
        QVERIFY2(bench.model().isReady(), qPrintable(bench.model().text));
        QVERIFY(bench.model().value->packed != nullptr);
        QCOMPARE(bench.experiment().corpus.path, corpus);
        QVERIFY2(bench.bits().isReady(), qPrintable(bench.bits().text));
        QVERIFY(bench.bits().value->allocation.bits == bits);
        window.workbench().evaluate();
        QVERIFY(test::settle(window));
        QTRY_COMPARE(window.runs().rows().size(), std::size_t(1));
        QVERIFY2(window.runs().rows().front().status == RunStatus::Finished,
                 window.runs().rows().front().message.c_str());
        // Another model gets bits of its own again.
        window.openModel(demoPath("resources/demo/model"));
        QVERIFY(test::settle(window));
        QCOMPARE(bench.experiment().allocation.allocator, AllocationChoice().allocator);
        QVERIFY2(bench.bits().isReady(), qPrintable(bench.bits().text));
    }

    void packedFilesAreChosenInADialogOfTheirOwn() {
        const test::DemoHome home;
        MainWindow window(home.options());
        const QString path = home.folder.path() + QStringLiteral("/packed.safetensors");
        QVERIFY(QFile::copy(demoPath("resources/demo/model/model.safetensors"), path));  // the dialog only lists it
        QAction* open = test::menuEntry(window, QStringLiteral("Open pac&ked model"));
        QVERIFY(open != nullptr);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        test::choosePath(path);
        open->trigger();
        QCOMPARE(QString::fromStdString(window.workbench().experiment().model), path);
        QCOMPARE(window.settings().get(Setting::RecentModels).toStringList().first(), path);
        QVERIFY(test::settle(window));
    }

    void weightsOfACheckpointOpenItsFolder() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.workbench().edit(QStringLiteral("none"), [](Experiment& e) { e.model.clear(); });
        drop(window, demoPath("resources/demo/model/model.safetensors"));
        QCOMPARE(QString::fromStdString(window.workbench().experiment().model), demoPath("resources/demo/model"));
        QVERIFY(window.workbench().experiment().allocation.allocator != "given");
    }

    void tensorsThatAreNoModelAreToldAndNoCorpus() {
        const test::DemoHome home;
        MainWindow window(home.options());
        const std::string corpus = window.workbench().experiment().corpus.path;
        const QString path = home.folder.path() + QStringLiteral("/broken.safetensors");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no tensors at all");
        file.close();
        drop(window, path);
        QTRY_COMPARE(window.workbench().model().status, Loadable<LoadedModel>::Status::Failed);
        QVERIFY2(window.workbench().model().text.contains(path), qPrintable(window.workbench().model().text));
        QCOMPARE(window.workbench().experiment().corpus.path, corpus);
        QTRY_COMPARE(window.proposedStep(), Step::OpenModel);
    }

    void brokenExperimentsAreToldAndChangeNothing() {
        const test::DemoHome home;
        MainWindow window(home.options());
        const std::string before = experimentHash(window.workbench().experiment());
        window.openExperiment(demoPath("resources/demo/run_demo.sh"));
        auto* box = window.findChild<QMessageBox*>();
        QVERIFY(box != nullptr && !box->text().isEmpty());
        QCOMPARE(experimentHash(window.workbench().experiment()), before);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
