// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/model_training.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/text_file.h"
#include "core/experiment/experiment_model.h"
#include "core/package/bit_map_file.h"
#include "core/training/trainer.h"
#include "tests/support/error_text.h"
#include "tests/support/test_data.h"

using namespace voxbit;
using test::messageOf;

class TestModelTraining : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    LoadedModel m_model;
    Experiment m_experiment;

    ModelTraining training(const char* output) const {
        ModelTraining training;
        training.output = m_folder.filePath(output).toStdString();
        training.selection = "subset=selection";
        return training;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_experiment.model = test::sourceTree("resources/demo/model").string();
        m_experiment.corpus.path = test::sourceTree("resources/demo/corpus/manifest.csv").string();
        m_experiment.subsets.calibration = {"subset=calibration & speaker=f01", 3, 0.0, 5};
        m_model = openModel(m_experiment.model, "cpu");
    }

    void fineTuningTakesWhoTheExperimentCalibratesOn() {
        const ModelTraining wanted = training("weights");
        BitMap bits(m_model.layers.size());
        for (std::size_t i = 0; i < bits.size(); ++i)
            if (m_model.layers[i].kind != LayerKind::MatMul) bits[i] = {4, 8};
        (void)writeTrainingBits(wanted.output, bitMapJson(m_model.layers, bits));
        const TrainingConfig config = trainingOf(m_experiment, m_model, wanted);
        QVERIFY(config.corpora.at("calibration").subset == m_experiment.subsets.calibration);
        QCOMPARE(config.development.at("selection").subset.expression, wanted.selection);
        QCOMPARE(config.model.checkpoint, m_experiment.model);
        QCOMPARE(config.text.letterCase, std::string("upper"));  // as the vocabulary is spelt
        QCOMPARE(config.optimizer.warmupSteps, 50);
        QCOMPARE(config.evaluateEvery, std::int64_t{30});
        const auto widths = resolveWidths(*config.quantization, m_model.layers);
        QCOMPARE(widths.front().weight, 4);
        QCOMPARE(widths.front().inputs, std::vector<Bits>{8});
    }

    void withoutASelectionTheLastStepIsKept() {
        ModelTraining wanted = training("last");
        wanted.selection.clear();
        wanted.steps = 1;
        const TrainingConfig config = trainingOf(m_experiment, m_model, wanted);
        QVERIFY(config.development.empty());
        QCOMPARE(config.optimizer.warmupSteps, 0);
        QCOMPARE(config.evaluateEvery, std::int64_t{1});
    }

    void importanceIsLearnedForTheWidthsThatAnAllocatorHas() {
        Experiment experiment = m_experiment;
        experiment.allocation.minBits = 1;  // nobody learns a step for it
        experiment.allocation.maxBits = 4;
        experiment.layers.attentionProducts = true;
        ModelTraining wanted = training("importance");
        wanted.goal = "importance";
        wanted.loss = "distillation";
        const TrainingConfig config = trainingOf(experiment, m_model, wanted);
        QCOMPARE(config.importance->widths, (std::vector<int>{4, 3, 2}));
        QVERIFY(config.isDistillation() && config.development.empty() && !config.quantization);
        const LayerPlan learned = resolveImportance(*config.importance, m_model.layers);
        QVERIFY(learned.isAllocated == resolveLayers(m_experiment.layers, m_model.layers).isAllocated);
    }

    void modelsThatCannotBeTrainedAreRefused() {
        ModelTraining wanted = training("refused");
        wanted.output = m_experiment.model + "/.";
        QVERIFY(messageOf([&] { (void)trainingOf(m_experiment, m_model, wanted); }).find("another output folder") !=
                std::string::npos);
        LoadedModel other = m_model;
        other.checkpoint.config.head = Head::SequenceClassification;
        const ModelTraining good = training("refused");
        QVERIFY(messageOf([&] { (void)trainingOf(m_experiment, other, good); }).find("CTC head") != std::string::npos);
        ModelTraining nowhere = good;
        nowhere.output.clear();
        QVERIFY(messageOf([&] { (void)trainingOf(m_experiment, m_model, nowhere); }).find("output is empty") !=
                std::string::npos);
    }

    void theSubsetForSelectionIsFound() {
        Corpus corpus;
        corpus.utterances.resize(2);
        QCOMPARE(selectionSubset(corpus), std::string());
        corpus.utterances[1].subset = "dev";
        QCOMPARE(selectionSubset(corpus), std::string("subset=dev"));
        corpus.utterances[0].subset = "selection";
        QCOMPARE(selectionSubset(corpus), std::string("subset=selection"));
    }

    void aTrainedModelBringsItsBitsAndTakesThemAlong() {
        const std::string trained = m_folder.filePath("trained").toStdString();
        std::filesystem::create_directories(trained);
        writeFileAtomically(quantizationPath(trained), "{\"layers\": []}");
        Experiment experiment = m_experiment;
        putModel(experiment, trained);
        QCOMPARE(experiment.allocation.allocator, std::string("given"));
        QCOMPARE(experiment.allocation.given, quantizationPath(trained).string());
        putModel(experiment, m_experiment.model);
        QCOMPARE(experiment.allocation.allocator, AllocationChoice().allocator);
        // A bit map that somebody named stays.
        experiment.allocation.allocator = "given";
        experiment.allocation.given = "mine.csv";
        putModel(experiment, m_experiment.model);
        QCOMPARE(experiment.allocation.given, std::string("mine.csv"));
    }
};

QTEST_GUILESS_MAIN(TestModelTraining)
#include "tst_model_training.moc"
