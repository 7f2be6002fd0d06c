// SPDX-License-Identifier: Apache-2.0
#include "core/report/training_figures.h"

#include <QTest>

using namespace voxbit;

class TestTrainingFigures : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theLossHasAllPointsTheWerThoseThatWereMeasured() {
        const std::vector<TrainingPoint> curve{{10, 2.5, 0.2}, {20, 1.5, 0.1}, {30, 1.0, 0.1}, {35, 0.9, std::nullopt}};
        const Figure loss = lossFigure(curve);
        QCOMPARE(loss.series[0].x, (std::vector<double>{10, 20, 30, 35}));
        QCOMPARE(loss.series[0].y, (std::vector<double>{2.5, 1.5, 1.0, 0.9}));
        const Figure wer = werFigure(curve, 30);
        QCOMPARE(wer.series[0].x, (std::vector<double>{10, 20, 30}));
        QCOMPARE(wer.series[0].y, (std::vector<double>{20, 10, 10}));
        QCOMPARE(*wer.x.high, *loss.x.high);  // one below the other, they have one axis
        QCOMPARE(wer.y.unit, std::string("%"));
        QCOMPARE(wer.marks.size(), std::size_t{1});
        QCOMPARE(wer.marks[0].position, 30.0);
        checkFigure(loss);
        checkFigure(wer);
    }

    void nothingMeasuredIsNoData() {
        QVERIFY(werFigure({{10, 2.5, std::nullopt}}, 10).marks.empty());
        QVERIFY(figureSvg(werFigure({}, 0)).find("no data") != std::string::npos);
    }

    void theHeaderSaysWhatWasTrained() {
        TrainingConfig config;
        config.output = "out";
        config.model.checkpoint = "base";
        config.quantization.emplace().loss = "distillation";
        QCOMPARE(trainingHeader(config),
                 std::string("out\nfrom base, fine-tuned under a bit map, distillation, seed 0"));
        config.quantization.reset();
        config.importance.emplace();
        QVERIFY(trainingHeader(config).find("learned importance, CTC loss") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestTrainingFigures)
#include "tst_training_figures.moc"
