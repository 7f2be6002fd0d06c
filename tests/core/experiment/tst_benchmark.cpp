// SPDX-License-Identifier: Apache-2.0
// Variants of one model side by side: the demo's model on its own speech.
#include "core/experiment/benchmark.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/experiment/pipeline.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

Experiment eightBits() {
    Experiment experiment;
    experiment.model = test::sourceTree("resources/demo/model").string();
    experiment.corpus.path = test::sourceTree("resources/demo/corpus/manifest.csv").string();
    experiment.subsets.calibration = {"speaker=f01 & subset=calibration", 2, 0.0, 0};
    experiment.subsets.test = {"speaker in (f01, m01) & subset=test", 4, 0.0, 0};
    experiment.allocation.allocator = "uniform";
    experiment.averageBits = 8;
    experiment.calibration.calibrator = "minmax";
    return experiment;
}

}  // namespace

class TestBenchmark : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::vector<BenchmarkVariant> m_variants;
    TestSet m_testSet;

  private Q_SLOTS:
    void initTestCase() {
        startLoadMeter();
        const std::filesystem::path folder = m_folder.path().toStdString();
        m_workspace = std::make_unique<Workspace>(folder / "voxbit.sqlite", folder / "profiles.sqlite");
        m_variants = benchmarkVariants(eightBits(), {"simulated", "static"}, *m_workspace, {});
        const LoadedModel& model = *m_variants[0].model;
        m_testSet = testSet(model, prepareData(eightBits(), model, *m_workspace, {}));
    }

    void variantsAreFloatAndThePresetsOfOneQuantizedModel() {
        QCOMPARE(m_variants.size(), std::size_t{3});
        QCOMPARE(m_variants[0].name, std::string("model float32"));
        QVERIFY(m_variants[0].scales.empty());
        QCOMPARE(m_variants[2].name, std::string("model static"));
        QCOMPARE(m_variants[1].fileBytes, m_variants[2].fileBytes);
        QVERIFY(m_variants[1].fileBytes < 0.5 * m_variants[0].fileBytes);
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, benchmarkVariants(eightBits(), {"quick"}, *m_workspace, {}));
    }

    void theFirstVariantIsWhatOthersAreHeldAgainst() {
        BenchmarkOptions options;
        options.rounds = 2;
        options.layerClips = 2;
        options.bootstrap.resamples = 100;
        const std::vector<BenchmarkResult> results = benchmark(m_variants, m_testSet, options, {});
        QCOMPARE(results.size(), m_variants.size());
        for (const BenchmarkResult& result : results) {
            QCOMPARE(result.summary.scores.utterances, std::int64_t{4});
            QVERIFY(result.summary.networkRealTimeFactor->median > 0);
            QVERIFY(result.networkTimes.interval.low <= result.networkTimes.ratio);
            QVERIFY(result.networkTimes.ratio <= result.networkTimes.interval.high);
            QVERIFY(test::kHasThreadSanitizer || (result.load.has_value() && result.load->seconds > 0));
            QVERIFY(result.difference.has_value());
        }
        QCOMPARE(results[0].networkTimes.ratio, 1.0);
        QCOMPARE(results[0].difference->difference, 0.0);
        QVERIFY(results[0].runs.empty() && results[0].layers.empty());
        // Simulated layers are not timed: they are not meant to be fast.
        QVERIFY(!results[1].runs.empty() && results[1].layers.empty());
        QCOMPARE(results[2].layers.size(), results[2].runs.size());
        for (const LayerTime& layer : results[2].layers) {
            QCOMPARE(layer.weightBits, 8);
            QVERIFY(layer.seconds > 0 && layer.floatSeconds > 0);
        }
    }

    void aLayerIsSlowerWhenItsIntervalSaysSo() {
        LayerTime layer;
        layer.timesFloat = {0.9, {0.8, 1.1}};
        QVERIFY(!layer.isSlower());
        layer.timesFloat = {0.9, {0.8, 0.99}};
        QVERIFY(layer.isSlower());
    }

    void mappedCheckpointsAreCountedApart() {
        if (test::kHasThreadSanitizer) QSKIP("what fork() made starts threads, which the thread sanitizer ends");
        const std::vector<float> samples = m_testSet.clips.load(0);
        const auto ofFloat = measureLoading(m_variants[0].path, {}, {}, samples);
        QVERIFY(ofFloat.has_value());
        QVERIFY(ofFloat->fileBytes > 4e6);  // its weights are views of the file
        QVERIFY(ofFloat->privateBytes > 0 || test::kHasAddressSanitizer);
        const auto ofStatic = measureLoading(m_variants[2].path, m_variants[2].scales, m_variants[2].policy, samples);
        QVERIFY(ofStatic.has_value());
        QVERIFY(!measureLoading("/no/such/model", {}, {}, samples).has_value());
    }

    void nothingToMeasureIsAnError() {
        TestSet nobody = m_testSet;
        nobody.clips = {};
        nobody.references.clear();
        nobody.speakers.clear();
        BenchmarkOptions options;
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, benchmark({}, m_testSet, options, {}));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, benchmark(m_variants, nobody, options, {}));
        options.rounds = 0;
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, benchmark(m_variants, m_testSet, options, {}));
    }

    void aStopIsObeyed() {
        std::stop_source stop;
        stop.request_stop();
        RunControl control;
        control.stop = stop.get_token();
        QVERIFY_THROWS_EXCEPTION(Cancelled, benchmark(m_variants, m_testSet, {}, control));
    }
};

QTEST_GUILESS_MAIN(TestBenchmark)
#include "tst_benchmark.moc"
