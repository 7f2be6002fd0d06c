// SPDX-License-Identifier: Apache-2.0
// Whole runs: a trained model of the reference data on the demo's synthesised speech.
#include "core/experiment/runner.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>
#include <thread>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/evaluation/utterance_result.h"
#include "core/experiment/run_identity.h"
#include "core/package/bit_map_file.h"
#include "core/package/size_model.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

const std::filesystem::path kModel = test::referenceData("data/models/digits_w2v2");

Experiment smallExperiment() {
    Experiment experiment;
    experiment.name = "small";
    experiment.model = kModel.string();
    experiment.corpus.path = test::sourceTree("resources/demo/corpus/manifest.csv").string();
    experiment.subsets.calibration = {"speaker=f01 & subset=calibration", 3, 0.0, 0};
    experiment.subsets.test = {"speaker in (f01, m01) & subset=test", 6, 0.0, 0};
    experiment.averageBits = 4.5;
    experiment.evaluation.bootstrapSamples = 200;
    return experiment;
}

struct Place {
    QTemporaryDir folder;
    std::filesystem::path path = folder.path().toStdString();
    Workspace workspace{path / "voxbit.sqlite", path / "profiles.sqlite"};
};

/// Results without their clocks.
std::vector<std::string> hypothesesOf(RunStore& store, RunId id) {
    std::vector<std::string> texts;
    for (const auto& [utterance, json] : store.utterances(id)) {
        texts.push_back(utterance + ":" + json["hypothesis"].get<std::string>());
    }
    return texts;
}

}  // namespace

class TestRunner : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aRunIsStoredWholeAndNotRunTwice() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        const RunOutcome outcome = run(smallExperiment(), place.workspace, {});
        QVERIFY(!outcome.wasKnown);
        const Run stored = place.workspace.runs().get(outcome.id);
        QCOMPARE(stored.status, RunStatus::Finished);
        QCOMPARE(place.workspace.runs().utterances(outcome.id).size(), std::size_t{6});
        QVERIFY(!std::isnan(stored.figures.wordErrorRate));
        QVERIFY(stored.figures.averageBits > 3.5 && stored.figures.averageBits < 4.51);
        QCOMPARE(stored.provenance["has_overlap"].get<bool>(), false);
        // The folder tells nothing of its training.
        QVERIFY(stored.provenance["splits"].get<std::string>().find("learnt from is not known") != std::string::npos);
        QCOMPARE(stored.provenance["model_hash"].get<std::string>().size(), std::size_t{64});
        const Json size = stored.summary["size"];
        QVERIFY(size["size_bytes"].get<double>() <= size["budget_bytes"].get<double>());
        QVERIFY(run(smallExperiment(), place.workspace, {}).wasKnown);
    }

    void filesThatChangeUnderTheirPathMakeAnotherRun() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        const auto bits = place.path / "bits.csv";
        const auto manifest = place.path / "manifest.csv";
        const auto audio = test::sourceTree("resources/demo/corpus");
        const auto write = [&](Bits width, const std::string& transcript) {
            const auto model = place.workspace.model(kModel.string(), "cpu", {});
            BitMap map(model->layers.size());
            for (std::size_t l = 0; l < map.size(); ++l)
                if (model->layers[l].kind != LayerKind::MatMul) map[l].weight = width;
            writeBitMap(bits, model->layers, map);
            const Corpus corpus = readCorpus(audio / "manifest.csv");
            std::string lines = "path,speaker,transcript\n";
            for (const Utterance& utterance : std::span(corpus.utterances).first(2))
                lines += utterance.path + "," + utterance.speaker + "," + transcript + "\n";
            writeFileAtomically(manifest, lines);
        };
        Experiment experiment = smallExperiment();
        experiment.corpus.path = manifest.string();
        experiment.subsets.calibration.expression = experiment.subsets.test.expression = "";
        experiment.subsets.allowOverlap = true;
        experiment.averageBits.reset();
        experiment.allocation.allocator = "given";
        experiment.allocation.given = bits.string();
        experiment.calibration.calibrator = "minmax";
        const auto wasKnown = [&] {
            Workspace fresh(place.path / "voxbit.sqlite", place.path / "profiles.sqlite");
            return run(experiment, fresh, {}).wasKnown;
        };
        write(8, "ONE");
        QVERIFY(!wasKnown());
        QVERIFY(wasKnown());
        write(4, "ONE");
        QVERIFY(!wasKnown());
        write(4, "TWO");
        QVERIFY(!wasKnown());
        QVERIFY(wasKnown());
    }

    void theIdentityOfARunIsKnownBeforeItRuns() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        RunIdentities identities;
        Experiment experiment = smallExperiment();
        const auto answer = identities.of(experiment, place.workspace, {});
        QCOMPARE(answer.provenance["test_utterances"].get<int>(), 6);
        const RunId id = run(experiment, place.workspace, {}).id;
        QCOMPARE(place.workspace.runs().get(id).experimentHash, answer.hash);
        // What subsets hash to is remembered; the rest of the experiment still counts.
        QCOMPARE(identities.of(experiment, place.workspace, {}).hash, answer.hash);
        experiment.averageBits = 5;
        QVERIFY(identities.of(experiment, place.workspace, {}).hash != answer.hash);
        experiment.subsets.test.expression = "speaker=nobody";
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, identities.of(experiment, place.workspace, {}));
    }

    void theFloatRunHasNoDistanceToItself() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = smallExperiment();
        experiment.allocation.allocator = "float";
        const Run stored = place.workspace.runs().get(run(experiment, place.workspace, {}).id);
        QVERIFY(stored.figures.floatDivergence < 1e-9);
        QCOMPARE(stored.figures.averageBits, 32.0);
    }

    void aDynamicRunNeedsNoCalibrationSubset() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = smallExperiment();
        experiment.allocation.allocator = "uniform";
        experiment.calibration.calibrator = "dynamic";
        experiment.subsets.calibration.expression = "speaker=nobody";
        const Run stored = place.workspace.runs().get(run(experiment, place.workspace, {}).id);
        QCOMPARE(stored.provenance["calibration_utterances"].get<int>(), 0);
        QVERIFY(!std::isnan(stored.figures.wordErrorRate));
        // A ranking does need one.
        experiment.allocation.allocator = "myqasr";
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, run(experiment, place.workspace, {}));
    }

    void overlappingSubsetsAreAnErrorUnlessAllowed() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = smallExperiment();
        experiment.subsets.test = experiment.subsets.calibration;
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, run(experiment, place.workspace, {}));
        QVERIFY(place.workspace.runs().list().empty());
        experiment.subsets.allowOverlap = true;
        const Run stored = place.workspace.runs().get(run(experiment, place.workspace, {}).id);
        QVERIFY(stored.provenance["has_overlap"].get<bool>());
    }

    void anImpossibleBudgetNamesTheLeastAndMarksTheRunFailed() {
        VOXBIT_NEEDS_DATA(kModel);
        Place place;
        Experiment experiment = smallExperiment();
        experiment.averageBits.reset();
        experiment.budgetMiB = 0.01;
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, run(experiment, place.workspace, {}));
        const auto runs = place.workspace.runs().list();
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].status, RunStatus::Failed);
        QVERIFY(!runs[0].message.empty());
    }

    void aCancelledRunGoesOnToTheSameResult() {
        VOXBIT_NEEDS_DATA(kModel);
        Place reference;
        const RunId whole = run(smallExperiment(), reference.workspace, {}).id;
        Place place;
        std::stop_source stop;
        RunControl control;
        control.stop = stop.get_token();
        control.onProgress = [&](const Progress& progress) {
            if (progress.stage.starts_with("evaluat")) stop.request_stop();
        };
        bool wasCancelled = false;
        try {
            (void)run(smallExperiment(), place.workspace, control);
        } catch (const Cancelled&) {
            wasCancelled = true;
        }
        QVERIFY(wasCancelled);
        const auto rows = place.workspace.runs().list();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].status, RunStatus::Cancelled);
        const RunOutcome resumed = resumeRun(rows[0].id, place.workspace, {});
        QCOMPARE(resumed.id, rows[0].id);
        QCOMPARE(hypothesesOf(place.workspace.runs(), resumed.id), hypothesesOf(reference.workspace.runs(), whole));
    }

    void aKilledRunResumesToTheSameResult() {
        if (test::kHasThreadSanitizer) QSKIP("what fork() made starts threads, which the thread sanitizer ends");
        VOXBIT_NEEDS_DATA(kModel);
        Place reference;
        const RunId whole = run(smallExperiment(), reference.workspace, {}).id;
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const pid_t child = fork();
        if (child == 0) {
            Workspace workspace(path / "voxbit.sqlite", path / "profiles.sqlite");
            RunControl control;
            control.onProgress = [](const Progress& progress) {
                if (progress.stage.starts_with("evaluat") && progress.done >= 1) raise(SIGKILL);
            };
            (void)run(smallExperiment(), workspace, control);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        Workspace workspace(path / "voxbit.sqlite", path / "profiles.sqlite");
        const auto rows = workspace.runs().list();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].status, RunStatus::Interrupted);
        const RunOutcome resumed = resumeRun(rows[0].id, workspace, {});
        QCOMPARE(hypothesesOf(workspace.runs(), resumed.id), hypothesesOf(reference.workspace.runs(), whole));
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
