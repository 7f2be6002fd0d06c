// SPDX-License-Identifier: Apache-2.0
#include "core/training/gradients.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full_like.h>

#include <QTemporaryDir>
#include <QTest>
#include <new>

#include "core/base/error.h"
#include "core/training/speech_source.h"
#include "tests/core/training/tone_corpus.h"

using namespace voxbit;

namespace {

/// Gradients by parameter, and what addGradients() told.
struct Outcome {
    std::vector<at::Tensor> gradients;
    double loss = 0.0;
    std::int64_t samplesPerPass = 0;
};

double largestDifference(const Outcome& a, const Outcome& b) {
    double largest = 0.0;
    for (std::size_t i = 0; i < a.gradients.size(); ++i) {
        const double scale = a.gradients[i].abs().max().item<double>();
        const double difference = (a.gradients[i] - b.gradients[i]).abs().max().item<double>();
        largest = std::max(largest, difference / std::max(scale, 1e-4));
    }
    return largest;
}

}  // namespace

class TestGradients : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    TrainingConfig m_config;
    std::vector<SpeechSource> m_sources;

    Trainee trainee(double dropout = 0.0) const {
        TrainingConfig config = m_config;
        config.dropout.hidden = dropout;
        config.dropout.attention = dropout;
        config.dropout.activation = dropout;
        config.dropout.projection = dropout;
        config.dropout.output = dropout;
        config.dropout.layer = 0.0;
        return makeTrainee(config, {"A", "B"});
    }

    /// Strings of one to three words; the first micro-batch with at least `strings` of them.
    Batch batch(const Trainee& trainee, std::size_t strings) const {
        BatchMaker maker(m_sources, trainee.vocabulary, trainee.preprocessor, *trainee.model, m_config.batch, {}, {});
        Random random(11);
        for (;;) {
            Batch drawn = maker.draw(random);
            if (drawn.names.size() >= strings) return drawn;
        }
    }

    /// @param earlier gradients of what came before in the same step, or none
    static Outcome gradientsOf(const Trainee& trainee, const Batch& batch, std::int64_t samplesPerPass, double earlier,
                               const Execution& execution = {}) {
        for (const auto& [name, tensor] : trainee.trained) {
            tensor.mutable_grad().reset();
            if (earlier != 0.0) tensor.mutable_grad() = at::full_like(tensor, earlier);
        }
        Outcome outcome;
        outcome.samplesPerPass = samplesPerPass;
        outcome.loss = addGradients(trainee, batch, 0.5, execution, outcome.samplesPerPass);
        for (const auto& [name, tensor] : trainee.trained) outcome.gradients.push_back(tensor.grad().clone());
        return outcome;
    }

    /// In the C++ library's way, or by asking LibTorch's allocator for a petabyte.
    static void runOutOfMemory(int& failures) {
        if (failures-- <= 0) return;
        if (failures % 2 == 0) throw std::bad_alloc();
        (void)at::empty({std::int64_t{1} << 48}, at::kFloat);
    }

    /// Lets the next `failures` passes run out of memory on their way back through the network.
    static void breakPasses(const Trainee& trainee, int& failures) {
        for (const auto& [name, tensor] : trainee.trained) {
            if (!name.ends_with("attention.q_proj.weight")) continue;
            tensor.register_hook([&failures](const at::Tensor&) { runOutOfMemory(failures); });
        }
    }

  private Q_SLOTS:
    void initTestCase() {
        test::writeToneCorpus(m_folder.filePath("tones").toStdString(), 4);
        m_config = test::toneConfig(m_folder.filePath("tones").toStdString(), "unused");
        m_sources = openSources(m_config.corpora, m_config.text);
    }

    void partsGiveTheGradientsOfTheWhole_data() {
        QTest::addColumn<int>("stringsPerPass");
        QTest::addColumn<double>("earlier");
        QTest::newRow("one string at a time") << 1 << 0.0;
        QTest::newRow("two") << 2 << 0.0;
        QTest::newRow("four, after another micro-batch") << 4 << 0.3;
    }

    void partsGiveTheGradientsOfTheWhole() {
        QFETCH(int, stringsPerPass);
        QFETCH(double, earlier);
        const Trainee network = trainee();
        const Batch whole = batch(network, 5);
        const Outcome expected = gradientsOf(network, whole, 0, earlier);
        const Outcome parts = gradientsOf(network, whole, stringsPerPass * whole.input.samples.size(1), earlier);
        QVERIFY2(largestDifference(expected, parts) < 1e-4,
                 qPrintable(QString::number(largestDifference(expected, parts))));
        QVERIFY(std::abs(expected.loss - parts.loss) < 1e-5 * expected.loss);
        QCOMPARE(expected.samplesPerPass, std::int64_t{0});
    }

    void aPassThatRunsOutOfMemoryIsHalvedAndLeavesNothingBehind() {
        const Trainee network = trainee();
        const Batch whole = batch(network, 5);
        const Outcome expected = gradientsOf(network, whole, 0, 0.3);
        int failures = 2;
        breakPasses(network, failures);
        const Outcome halved = gradientsOf(network, whole, 0, 0.3);
        QVERIFY(failures < 0);
        QVERIFY2(largestDifference(expected, halved) < 1e-4,
                 qPrintable(QString::number(largestDifference(expected, halved))));
        // Halved twice: 6 strings to 3 to 2, or 5 to 3 to 2.
        QCOMPARE(halved.samplesPerPass, 2 * whole.input.samples.size(1));
    }

    void dropoutOfAFailedPassIsNotSpent() {
        const Trainee network = trainee(0.3);
        const Batch whole = batch(network, 5);
        const std::int64_t half = (whole.input.samples.size(0) + 1) / 2 * whole.input.samples.size(1);
        const auto withSeed = [&](std::int64_t samplesPerPass) {
            Random random(4);
            Execution execution;
            execution.dropout = &random;
            return gradientsOf(network, whole, samplesPerPass, 0.0, execution);
        };
        const Outcome expected = withSeed(half);
        int failures = 1;
        breakPasses(network, failures);
        const Outcome halved = withSeed(0);
        QCOMPARE(halved.samplesPerPass, half);
        QCOMPARE(largestDifference(expected, halved), 0.0);
    }

    void aStringThatDoesNotFitAloneIsNamed() {
        const Trainee network = trainee();
        const Batch whole = batch(network, 5);
        int failures = 1000;
        breakPasses(network, failures);
        try {
            (void)gradientsOf(network, whole, 0, 0.0);
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).startsWith("out of memory on utterance \"tones/"), error.what());
            QVERIFY(QString(error.what()).contains(QString::fromStdString(whole.names[0])));
        }
    }

    void otherFailuresAreNotTakenForIt() {
        const Trainee network = trainee();
        const Batch whole = batch(network, 5);
        for (const auto& [name, tensor] : network.trained)
            tensor.register_hook([](const at::Tensor&) { throw InvalidArgument("something else"); });
        QVERIFY_THROWS_EXCEPTION(std::exception, (void)gradientsOf(network, whole, 0, 0.0));
    }
};

QTEST_GUILESS_MAIN(TestGradients)
#include "tst_gradients.moc"
