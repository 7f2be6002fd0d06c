// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/plan.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <set>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/experiment/evidence.h"
#include "core/experiment/pipeline.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

Experiment baseExperiment() {
    Experiment experiment;
    experiment.name = "base";
    experiment.model = "/model";
    experiment.corpus.path = "/corpus";
    experiment.budgetMiB = 1;
    return experiment;
}

Corpus corpusOf(const std::vector<std::pair<std::string, Gender>>& speakers) {
    Corpus corpus;
    for (const auto& [speaker, gender] : speakers) {
        Utterance utterance;
        utterance.id = utterance.speaker = speaker;
        utterance.gender = gender;
        corpus.utterances.push_back(utterance);
    }
    corpus.fields.set(static_cast<std::size_t>(Field::Speaker));
    corpus.fields.set(static_cast<std::size_t>(Field::Gender));
    return corpus;
}

std::string messageOf(const Experiment& experiment) {
    try {
        experiment.validate();
    } catch (const InvalidArgument& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class TestPlan : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyShippedExperimentIsValid() {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(test::sourceTree("configs"))) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("train_")) continue;
            if (name.starts_with("evidence_")) {
                const EvidencePlan plan =
                    parseEvidence(yamlToJson(readTextFile(entry.path(), 1 << 20), name), entry.path().parent_path());
                plan.validate();
                QVERIFY2(!evidenceRuns(plan).empty(), name.c_str());
                continue;
            }
            const Sweep sweep = readSweep(entry.path());
            QVERIFY2(!expand(sweep).empty(), name.c_str());
            QCOMPARE(name.starts_with("matrix_"), !sweep.matrix.field.empty());
            ++count;
        }
        QVERIFY(count >= 11);
    }

    void jsonRoundTripKeepsTheHash() {
        Experiment experiment = baseExperiment();
        experiment.layers.pins["lm_head"] = 8;
        experiment.subsets.test.expression = "gender=F";
        const auto copy = fromJson<Experiment>(toJson(experiment), "experiment");
        QCOMPARE(experimentHash(copy), experimentHash(experiment));
    }

    void nameAndThreadsAreNoPartOfTheHash() {
        Experiment experiment = baseExperiment();
        const std::string hash = experimentHash(experiment);
        experiment.name = "other";
        experiment.threads = 2;
        QCOMPARE(experimentHash(experiment), hash);
        experiment.budgetMiB = 2;
        QVERIFY(experimentHash(experiment) != hash);
    }

    void rulesOfCalibratorsArePartOfTheHash() {
        Experiment experiment = baseExperiment();
        const std::string hash = experimentHash(experiment);
        experiment.calibration.rules = {{"*.out_proj", "encoder.*", "linear", "percentile"}};
        QVERIFY(experimentHash(experiment) != hash);
        QCOMPARE(fromJson<Experiment>(toJson(experiment), "experiment").calibration.rules.at(0).block,
                 std::string("encoder.*"));
        Json wrong = toJson(experiment);
        wrong["calibration"]["rules"][0]["calibrator"] = "kl";
        QVERIFY_EXCEPTION_THROWN((fromJson<Experiment>(wrong, "experiment")), InvalidArgument);
    }

    void theInputChoiceBecomesARecipe() {
        InputChoice choice;
        QCOMPARE(choice.recipe(true).canonicalText(), std::string("samples=25000 normalize=after-cutting"));
        choice.pad = true;
        QVERIFY(choice.recipe(true) == InputRecipe::reference());
        choice.normalize = "before-cutting";
        QCOMPARE(choice.recipe(true).canonicalText(), std::string("samples=25000 pad normalize=before-cutting"));
        QVERIFY(!choice.recipe(false).normalize);
        choice.samples = "full";
        QCOMPARE(choice.recipe(true).samples, std::int64_t{0});
        for (const char* bad : {"-5", "half", "1.5", "", "7 "}) {
            choice.samples = bad;
            QVERIFY_THROWS_EXCEPTION(InvalidArgument, choice.recipe(true));
        }
    }

    void axesMultiplyAndEqualRunsAppearOnce() {
        Sweep sweep{baseExperiment(), {}};
        sweep.axes.allocators = {"float", "uniform", "myqasr:smallest-first", "myqasr:largest-first"};
        sweep.axes.budgetsMiB = {1, 2, 3};
        sweep.axes.metrics = {"median", "mean"};
        const auto experiments = expand(sweep);
        // float once; uniform per budget; myqasr per order, metric and budget
        QCOMPARE(experiments.size(), std::size_t{1 + 3 + 2 * 2 * 3});
        std::set<std::string> hashes;
        for (const auto& experiment : experiments) hashes.insert(experimentHash(experiment));
        QCOMPARE(hashes.size(), experiments.size());
    }

    void theOrderMattersToEveryAllocatorThatRanks() {
        Experiment a = baseExperiment();
        Experiment b = a;
        b.allocation.order = "largest-first";
        for (const char* allocator : {"myqasr", "minmax"}) {
            a.allocation.allocator = b.allocation.allocator = allocator;
            QVERIFY(experimentHash(withoutIrrelevant(a)) != experimentHash(withoutIrrelevant(b)));
        }
        a.allocation.allocator = b.allocation.allocator = "uniform";
        QCOMPARE(experimentHash(withoutIrrelevant(a)), experimentHash(withoutIrrelevant(b)));
    }

    void dynamicRunsDoNotDependOnTheCalibrationSubset() {
        Experiment a = baseExperiment();
        a.allocation.allocator = "uniform";
        a.calibration.calibrator = "dynamic";
        Experiment b = a;
        b.subsets.calibration.expression = "gender=F";
        b.input.samples = "full";
        b.calibration.rows = 7;
        QCOMPARE(experimentHash(withoutIrrelevant(a)), experimentHash(withoutIrrelevant(b)));
        // A ranking is measured on the subset, whatever finds the scales.
        a.allocation.allocator = b.allocation.allocator = "myqasr";
        QVERIFY(experimentHash(withoutIrrelevant(a)) != experimentHash(withoutIrrelevant(b)));
        a.allocation.allocator = "uniform";
        QCOMPARE(withoutIrrelevant(a).calibration.calibrator, std::string("dynamic"));
    }

    void budgetsAndAverageBitsExcludeEachOther() {
        Sweep sweep{baseExperiment(), {}};
        sweep.axes.budgetsMiB = {1};
        sweep.axes.averageBits = {4};
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, expand(sweep));
    }

    void messagesNameFieldAndValue_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        QTest::newRow("activation bits") << "activation_bits"
                                         << "9"
                                         << "activation_bits is 9; allowed: 2..8";
        QTest::newRow("samples") << "input.samples"
                                 << "\"-3\""
                                 << "input.samples is \"-3\"";
        QTest::newRow("both budgets") << "average_bits"
                                      << "4"
                                      << "budget and average_bits exclude";
        QTest::newRow("positional") << "size.positional_bits"
                                    << "9"
                                    << "size.positional_bits is 9";
        QTest::newRow("scores") << "sensitivity.metric"
                                << "\"file\""
                                << "name sensitivity.file";
        QTest::newRow("expression") << "subsets.test.expression"
                                    << "\"gender=\""
                                    << "column";
    }
    void messagesNameFieldAndValue() {
        QFETCH(QString, path);
        QFETCH(QString, value);
        QFETCH(QString, message);
        Json json = toJson(baseExperiment());
        Json* member = &json;
        for (const QString& part : path.split('.')) member = &(*member)[part.toStdString()];
        *member = parseJson(value.toStdString(), "value");
        const std::string found = messageOf(fromJson<Experiment>(json, ""));
        QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.c_str());
    }

    void aMatrixHasEveryPairOfKnownGroups() {
        const Corpus corpus = corpusOf({{"a", Gender::Female}, {"b", Gender::Male}, {"c", Gender::Unknown}});
        const auto cells = crossMatrixRuns(baseExperiment(), corpus, "gender", {});
        QCOMPARE(cells.size(), std::size_t{4 + 2});
        QCOMPARE(cells[1].testGroup, std::string("F"));
        QCOMPARE(cells[1].calibrationGroup, std::string("M"));
        QCOMPARE(cells[1].experiment.subsets.test.expression, std::string("gender=\"F\""));
        QCOMPARE(cells[1].experiment.subsets.calibration.expression, std::string("gender=\"M\""));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, crossMatrixRuns(baseExperiment(), corpus, "colour", {}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, crossMatrixRuns(baseExperiment(), corpus, "gender", {"F"}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, crossMatrixRuns(baseExperiment(), corpus, "gender", {"F", ""}));
    }

    void aFileSaysWhoseMatrixItIs() {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "e.yaml";
        std::ofstream(file) << "model: m\nmatrix: {by: accent, groups: [a, b], measure: divergence}\n";
        QCOMPARE(readSweep(file).base.name, std::string("experiment"));  // the rest is an experiment
        const MatrixChoice choice = readSweep(file).matrix;
        QCOMPARE(choice.field, std::string("accent"));
        QCOMPARE(choice.groups, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(choice.measure, std::string("divergence"));
        std::ofstream(file) << "model: m\nmatrix: {by: accent, measure: wer}\n";
        QVERIFY_THROWS_EXCEPTION(Error, (void)readSweep(file));
    }

    void everyTestGroupHasACellWithoutCalibration() {
        const Corpus corpus = corpusOf({{"a", Gender::Female}, {"b", Gender::Male}});
        Experiment base = baseExperiment();
        base.subsets.calibration.expression = "subset=calibration";
        const auto cells = crossMatrixRuns(base, corpus, "gender", {});
        for (const std::size_t last : {std::size_t{2}, std::size_t{5}}) {
            const MatrixRun& cell = cells.at(last);
            QVERIFY(cell.calibrationGroup.empty());
            QCOMPARE(cell.testGroup, cells[last - 1].testGroup);
            QCOMPARE(cell.experiment.subsets.test.expression, cells[last - 1].experiment.subsets.test.expression);
            // Neither scales nor bits look at the calibration subset.
            QCOMPARE(cell.experiment.calibration.calibrator, std::string("dynamic"));
            QCOMPARE(cell.experiment.allocation.allocator, std::string("uniform"));
            QCOMPARE(cell.experiment.subsets.calibration.expression, std::string());
            QCOMPARE(dataScope(cell.experiment), DataScope::Test);
            QCOMPARE(cell.experiment.budgetMiB, base.budgetMiB);
        }
        QCOMPARE(dataScope(cells[0].experiment), DataScope::CalibrationAndTest);
        base.allocation.allocator = "given";
        base.allocation.given = "/bits.csv";
        QCOMPARE(crossMatrixRuns(base, corpus, "gender", {})[2].experiment.allocation.allocator, std::string("given"));
    }

    void relativePathsAreSeenFromTheFile() {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "e.yaml";
        std::ofstream(file) << "model: ../m\ncorpus: {path: c}\nbudget: 1\n";
        const Experiment experiment = readSweep(file).base;
        QCOMPARE(experiment.corpus.path, (file.parent_path() / "c").string());
        QVERIFY(std::filesystem::path(experiment.model).is_absolute());
    }

    void unknownKeysAreNamed() {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "e.yaml";
        std::ofstream(file) << "modle: m\n";
        try {
            (void)readSweep(file);
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY(std::string(error.what()).find("unknown key \"modle\"") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
