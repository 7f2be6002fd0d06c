// SPDX-License-Identifier: Apache-2.0
// The trainer on the other family; tst_trainer.cpp has what does not depend on the family.
#include <QTemporaryDir>
#include <QTest>

#include "core/checkpoint/checkpoint.h"
#include "core/models/build_model.h"
#include "core/training/trainer.h"
#include "tests/core/training/tone_corpus.h"
#include "tests/core/training/word_errors.h"

using namespace voxbit;

class TestConformer : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void initTestCase() { test::writeToneCorpus(m_folder.filePath("tones").toStdString(), 6); }

    void twoWordsAreLearntAndTheResultLoads_data() {
        QTest::addColumn<QString>("positions");
        QTest::addColumn<int>("embeddings");
        QTest::newRow("relative") << "relative" << static_cast<int>(PositionEmbeddings::Relative);
        QTest::newRow("rotary") << "rotary" << static_cast<int>(PositionEmbeddings::Rotary);
    }

    void twoWordsAreLearntAndTheResultLoads() {
        QFETCH(QString, positions);
        QFETCH(int, embeddings);
        TrainingConfig settings =
            test::toneConfig(m_folder.filePath("tones").toStdString(), m_folder.filePath(positions).toStdString());
        settings.model.modelType = "wav2vec2-conformer";
        settings.model.positions = positions.toStdString();
        settings.model.conformerTaps = 5;
        settings.dropout.hidden = 0.0;
        settings.optimizer.learningRate = 1e-2;
        settings.corpora["tones"].maxJoined = 1;
        settings.steps = 160;
        settings.evaluateEvery = 40;
        settings.saveEvery = 1000;
        const TrainingResult result = train(settings);
        QCOMPARE(result.curve.size(), std::size_t{4});
        QVERIFY2(result.curve.back().loss < 0.5 * result.curve.front().loss,
                 qPrintable(QString("%1 to %2").arg(result.curve.front().loss).arg(result.curve.back().loss)));
        QVERIFY2(*result.bestWer < 0.5, qPrintable(QString::number(*result.bestWer)));

        const Checkpoint checkpoint = openCheckpoint(settings.output);
        QCOMPARE(checkpoint.config.family, Family::Wav2Vec2Conformer);
        QCOMPARE(static_cast<int>(checkpoint.config.positionEmbeddingsType), embeddings);
        QVERIFY(loadModel(checkpoint)->layers().size() > 10);
        QCOMPARE(*test::measureWordErrors(settings).rate(), *result.bestWer);
    }
};

QTEST_GUILESS_MAIN(TestConformer)
#include "tst_conformer.moc"
