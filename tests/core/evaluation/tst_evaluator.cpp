// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/evaluator.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/full_like.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros_like.h>

#include <QTest>
#include <map>
#include <new>
#include <stop_token>

#include "core/evaluation/peak_memory.h"
#include "core/models/model.h"
#include "tests/support/sanitizers.h"

using namespace voxbit;

namespace {

/// One frame per sample: the sample's value is the best token (0, 1, ...), or a failure.
class EchoModel : public Model {
  public:
    EchoModel() {
        m_shortestInput = 2;
        m_layers.resize(1);
    }
    at::Tensor weight(int) const override { return {}; }
    int stageCount() const override { return 1; }
    ModelState begin(const ModelInput& input) const override {
        ModelState state;
        state.hidden = input.samples;
        return state;
    }
    void advance(ModelState& state, int, const Execution& execution) const override {
        ++passes;
        if (state.hidden.max().item<float>() > 90) throw std::bad_alloc();
        if (state.hidden.max().item<float>() > 80) (void)state.hidden.reshape({7, 7, 7});
        const LayerExecution* layer = execution.of(0);
        const bool isQuantized = layer != nullptr && layer->simulatedWeight.defined();
        std::vector<at::Tensor> columns;
        for (int token = 0; token < 4; ++token) {
            at::Tensor column = state.hidden.sub(token).abs().neg();
            // The "quantized" model always confuses token 3 with token 2.
            if (isQuantized && token == 3) column = at::full_like(column, -100);
            columns.push_back(column);
        }
        state.hidden = at::stack(columns, -1);
    }
    std::int64_t frameCount(std::int64_t samples) const override { return samples; }
    std::vector<std::pair<std::string, at::Tensor>> parameters() const override { return {}; }
    std::vector<std::pair<std::string, at::Tensor>> tensors() const override { return {}; }

    mutable int passes = 0;
};

const Vocabulary& vocabulary() {
    static const Vocabulary value({"<pad>", "|", "A", "B"});
    return value;
}

TestSet testSet(const std::vector<std::vector<float>>& clips, const std::vector<std::string>& references) {
    TestSet set;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        set.clips.names.push_back("u" + std::to_string(i));
        set.clips.audioHashes.push_back("h" + std::to_string(i));
        set.references.emplace_back(references[i]);
        set.speakers.emplace_back("s");
    }
    set.clips.load = [clips](std::size_t i) { return clips[i]; };
    set.sampleRateHz = 2;
    return set;
}

TestSet twoClips() {
    return testSet({{2, 0, 2, 1, 3}, {3, 3, 0, 0}}, {"AA B", "B"});
}

std::vector<LayerExecution> quantized() {
    std::vector<LayerExecution> layers(1);
    layers[0].simulatedWeight = at::zeros_like(makeInput({0.0F}).samples);
    return layers;
}

std::string failureOf(const TestSet& set) {
    const EchoModel model;
    try {
        evaluate(model, nullptr, set, {&vocabulary(), nullptr}, {}, [](const UtteranceResult&) {});
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class TestEvaluator : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachUtteranceIsRecognisedAndTimed() {
        const EchoModel model;
        std::vector<UtteranceResult> results;
        evaluate(model, nullptr, twoClips(), {&vocabulary(), nullptr}, {},
                 [&](const UtteranceResult& result) { results.push_back(result); });
        QCOMPARE(results.size(), std::size_t{2});
        QCOMPARE(results[0].hypothesis, std::string("AA B"));
        QCOMPARE(results[0].words->errors(), 0);
        QCOMPARE(results[0].audioSeconds, 2.5);
        QVERIFY(results[0].networkSeconds > 0 && results[0].wholeSeconds >= results[0].networkSeconds);
        QCOMPARE(results[1].audioHash, std::string("h1"));
        QVERIFY(!results[0].distance);
        QCOMPARE(model.passes, 3);  // one of them to warm up
    }

    void quantizedRunsAreComparedWithFloat() {
        const EchoModel model;
        const auto layers = quantized();
        EvaluationOptions options;
        options.compareWithFloat = true;
        std::map<std::string, Logits> cache;
        const FloatLogitsCache floats{[&](const std::string& hash) -> std::optional<Logits> {
                                          const auto found = cache.find(hash);
                                          return found == cache.end() ? std::nullopt : std::optional(found->second);
                                      },
                                      [&](const std::string& hash, const Logits& logits) { cache[hash] = logits; }};
        for (int round = 0; round < 2; ++round) {
            std::vector<UtteranceResult> results;
            model.passes = 0;
            evaluate(
                model, &layers, twoClips(), {&vocabulary(), nullptr}, options,
                [&](const UtteranceResult& result) { results.push_back(result); }, {}, {}, floats);
            QCOMPARE(results[0].hypothesis, std::string("AA A"));
            QCOMPARE(results[0].words->errors(), 1);
            QCOMPARE(results[0].distance->tokenDisagreement, 0.2);
            QVERIFY(results[0].distance->klPerFrame > 0);
            QCOMPARE(model.passes, round == 0 ? 5 : 3);
        }
    }

    void doneUtterancesAreNotRunAgain() {
        const EchoModel model;
        std::vector<std::string> ids;
        evaluate(model, nullptr, twoClips(), {&vocabulary(), nullptr}, {},
                 [&](const UtteranceResult& result) { ids.push_back(result.id); }, {}, {"u0"});
        QCOMPARE(ids, (std::vector<std::string>{"u1"}));
    }

    void stopLeavesTheFinishedOnes() {
        const EchoModel model;
        std::stop_source source;
        RunControl control;
        control.stop = source.get_token();
        int finished = 0;
        const auto sink = [&](const UtteranceResult&) {
            ++finished;
            source.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 evaluate(model, nullptr, twoClips(), {&vocabulary(), nullptr}, {}, sink, control));
        QCOMPARE(finished, 1);
    }

    void failuresNameTheUtterance() {
        QVERIFY(failureOf(testSet({{1, 2}, {99, 1}}, {"", ""})).starts_with("out of memory on utterance \"u1\""));
        QVERIFY(failureOf(testSet({{85, 1}}, {""})).starts_with("the model failed on utterance \"u0\""));
        QVERIFY(failureOf(testSet({{1}}, {""})).starts_with("utterance \"u0\" has 1 samples"));
        QVERIFY(failureOf(testSet({{}}, {""})).starts_with("utterance \"u0\" has 0 samples"));
    }

    void listsMustFitTogether() {
        auto set = twoClips();
        set.speakers.pop_back();
        QVERIFY(QString::fromStdString(failureOf(set)).contains("1 speakers"));
        const EchoModel model;
        const std::vector<LayerExecution> layers(3);
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, evaluate(model, &layers, twoClips(), {&vocabulary(), nullptr}, {},
                                                           [](const UtteranceResult&) {}));
    }

    void nothingToDoIsFine() {
        const EchoModel model;
        evaluate(model, nullptr, {}, {&vocabulary(), nullptr}, {}, [](const UtteranceResult&) { QFAIL("called"); });
    }

    void peakMemoryIsThatSinceItWasReset() {
        constexpr std::size_t kBytes = 200'000'000;
        QVERIFY(peakResidentBytes() > 10'000'000);
        {
            std::vector<char> block(kBytes, 1);
            QVERIFY(block[kBytes / 2] == 1);
        }
        const std::int64_t before = peakResidentBytes();
        QVERIFY(before > static_cast<std::int64_t>(kBytes));
        if (!resetPeakResidentBytes()) QSKIP("this system does not forget a peak");
        if (test::kHasAddressSanitizer) QSKIP("the address sanitizer keeps freed memory for a while");
        QVERIFY(peakResidentBytes() < before - 100'000'000);
    }
};

QTEST_GUILESS_MAIN(TestEvaluator)
#include "tst_evaluator.moc"
