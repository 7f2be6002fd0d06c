// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <functional>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/training/training_config.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

TrainingConfig usable() {
    TrainingConfig config;
    config.output = "out";
    config.corpora["a"].path = "corpus";
    return config;
}

std::string complaint(const std::function<void(TrainingConfig&)>& change) {
    TrainingConfig config = usable();
    change(config);
    try {
        config.validate();
    } catch (const InvalidArgument& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

class TestTrainingConfig : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void defaultsWithOutputAndCorpusAreValid() { usable().validate(); }

    void errorsNameTheField_data() {
        QTest::addColumn<std::function<void(TrainingConfig&)>>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, std::function<void(TrainingConfig&)> change, const char* field) {
            QTest::newRow(name) << std::move(change) << field;
        };
        row(
            "no output", [](auto& c) { c.output.clear(); }, "output");
        row(
            "no corpus", [](auto& c) { c.corpora.clear(); }, "corpora");
        row(
            "corpus without path", [](auto& c) { c.corpora["b"] = {}; }, "corpora.b.path");
        row(
            "all shares zero", [](auto& c) { c.corpora["a"].share = 0; }, "share");
        row(
            "joined range", [](auto& c) { c.corpora["a"].minJoined = 3; }, "corpora.a.min_joined");
        row(
            "gap range", [](auto& c) { c.augmentation.minGapS = 0.5; }, "augmentation.min_gap_s");
        row(
            "noise range", [](auto& c) { c.augmentation.minNoiseBelowDb = 90; }, "augmentation.min_noise_below_db");
        row(
            "warm-up", [](auto& c) { c.optimizer.warmupSteps = 10000; }, "optimizer.warmup_steps");
        row(
            "patience", [](auto& c) { c.patience = 2; }, "patience");
        row(
            "kernels", [](auto& c) { c.model.convKernel = {3}; }, "model.conv_dim");
        row(
            "range of a member", [](auto& c) { c.dropout.hidden = 1.0; }, "dropout.hidden");
        row(
            "choice of a member", [](auto& c) { c.model.modelType = "hubert"; }, "model.model_type");
        row(
            "steps", [](auto& c) { c.steps = 0; }, "steps");
    }
    void errorsNameTheField() {
        QFETCH(std::function<void(TrainingConfig&)>, change);
        QFETCH(QString, field);
        const QString message = QString::fromStdString(complaint(change));
        QVERIFY2(message.contains(field), qPrintable(message));
    }

    void pathsAreSeenFromTheFile() {
        QTemporaryDir folder;
        const std::filesystem::path base = folder.path().toStdString();
        writeFileAtomically(base / "t.yaml",
                            "output: out\nmodel: {checkpoint: ../base}\ncorpora: {a: {path: data/a}, b: {path: /b}}\n");
        const TrainingConfig config = readTrainingConfig(base / "t.yaml");
        QCOMPARE(config.output, (base / "out").string());
        QCOMPARE(config.model.checkpoint, (base.parent_path() / "base").string());
        QCOMPARE(config.corpora.at("a").path, (base / "data/a").string());
        QCOMPARE(config.corpora.at("b").path, std::string("/b"));
    }

    void unknownKeysAreErrors() {
        QVERIFY_EXCEPTION_THROWN(
            (void)fromJson<TrainingConfig>(yamlToJson("corpora: {a: {where: x}}", "t"), "training"), InvalidArgument);
    }

    void theDemosTrainingIsValid() {
        for (const char* file : {"configs/train_digits.yaml", "configs/train_digits_more.yaml"}) {
            const TrainingConfig config = readTrainingConfig(test::sourceTree(file));
            config.validate();
            QCOMPARE(config.development.at("fsdd").subset.expression, std::string("subset=dev"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingConfig)
#include "tst_training_config.moc"
