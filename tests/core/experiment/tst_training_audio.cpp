// SPDX-License-Identifier: Apache-2.0
// Recordings that a model was trained with may neither calibrate nor test it.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/experiment/pipeline.h"
#include "core/training/trainer.h"
#include "core/training/training_audio.h"
#include "tests/core/training/tone_corpus.h"

using namespace voxbit;

class TestTrainingAudio : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::filesystem::path m_root = m_folder.path().toStdString();

    /// Recordings that the model has never heard, with one training recording among them.
    void writeOtherCorpus() const {
        std::filesystem::create_directories(m_root / "other");
        std::ofstream manifest(m_root / "other/manifest.csv");
        manifest << "path,speaker,transcript,subset\n";
        Random random(99);
        for (const std::string name : {"calibration", "test"}) {
            writeAudio(m_root / "other" / (name + ".wav"), test::tone(300.0, 0.3, random), test::kToneRateHz);
            manifest << name << ".wav,carl,A," << name << '\n';
        }
        // Under another name and in another container: content decides.
        const AudioClip heard = readAudio(m_root / "tones/anna_A_1.wav");
        writeAudio(m_root / "other/copy.flac", heard.samples, heard.sampleRateHz);
        manifest << "copy.flac,carl,A,copy\n";
    }

    RunData prepared(const char* calibration, const char* test, bool allowOverlap = false) const {
        Experiment experiment;
        experiment.model = (m_root / "model").string();
        experiment.corpus.path = (m_root / "other/manifest.csv").string();
        experiment.subsets.calibration.expression = calibration;
        experiment.subsets.test.expression = test;
        experiment.subsets.allowOverlap = allowOverlap;
        Workspace workspace(m_root / "voxbit.sqlite", m_root / "profiles.sqlite");
        return prepareData(experiment, *workspace.model(experiment.model, "cpu", {}), workspace, {});
    }

    QString messageOf(const char* calibration, const char* test) const {
        try {
            (void)prepared(calibration, test);
        } catch (const InvalidArgument& error) {
            return error.what();
        }
        return "no error";
    }

  private Q_SLOTS:
    void initTestCase() {
        test::writeToneCorpus(m_root / "tones", 3);
        writeOtherCorpus();
        TrainingConfig config = test::toneConfig(m_root / "tones", m_root / "model");
        config.steps = 1;
        config.optimizer.warmupSteps = 0;
        (void)train(config);
    }

    void theFolderTellsWhatItsModelHeard() {
        const auto heard = readTrainingAudio(m_root / "model");
        QVERIFY(heard.has_value());
        QCOMPARE(heard->training.size(), std::size_t{8});
        QCOMPARE(heard->selection.size(), std::size_t{4});
        QCOMPARE(heard->training.at(digestAudio(m_root / "tones/bert_B_2.wav").audioHash).substr(0, 6),
                 std::string("tones/"));
        QVERIFY(!readTrainingAudio(m_root / "other").has_value());
    }

    void fineTuningRemembersWhatItsCheckpointHeard() {
        TrainingConfig config = test::toneConfig(m_root / "tones", m_root / "tuned");
        config.model.checkpoint = (m_root / "model").string();
        config.corpora["tones"].subset.expression = "subset=train & speaker=anna";
        config.development.clear();
        config.steps = 1;
        config.optimizer.warmupSteps = 0;
        (void)train(config);
        QVERIFY(toJson(*readTrainingAudio(m_root / "tuned")) == toJson(*readTrainingAudio(m_root / "model")));
    }

    void unheardRecordingsAreDisjoint() {
        QVERIFY(prepared("subset=calibration", "subset=test").disjointness.isDisjoint());
    }

    void trainingRecordingsNeitherTestNorCalibrate() {
        const QString test = messageOf("subset=calibration", "subset=copy");
        QVERIFY2(test.contains("training") && test.contains("test") && test.contains("anna_A_1"), qPrintable(test));
        const QString calibration = messageOf("subset=copy", "subset=test");
        QVERIFY2(calibration.contains("training") && calibration.contains("calibration"), qPrintable(calibration));
    }

    void allowedOverlapIsMarked() {
        const RunData data = prepared("subset=calibration", "subset=copy", true);
        QVERIFY(!data.disjointness.isDisjoint());
        QVERIFY2(data.disjointness.text().find("training") != std::string::npos, data.disjointness.text().c_str());
    }

    void recordingsOfBothCountAsTraining() {
        const TrainingAudio audio{{{"h1", "a"}, {"h2", "b"}}, {{"h2", "b"}, {"h3", "c"}}};
        const std::vector<Split> splits = audio.splits();
        QCOMPARE(splits[0].members.size(), std::size_t{2});
        QCOMPARE(splits[1].members.size(), std::size_t{1});
        QVERIFY(findOverlaps(splits).empty());
    }
};

QTEST_GUILESS_MAIN(TestTrainingAudio)
#include "tst_training_audio.moc"
