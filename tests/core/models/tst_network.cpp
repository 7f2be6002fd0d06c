// SPDX-License-Identifier: Apache-2.0
// Rules that every network keeps: stages, batches, masks, executions side by side, cancelling, bad inputs.
#include <ATen/Context.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/lt.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <QTest>
#include <set>
#include <thread>

#include "core/base/error.h"
#include "core/models/device.h"
#include "core/models/frame_count.h"
#include "tests/core/models/golden_case.h"
#include "tests/core/models/tiny_model.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

/// Which layers ran, in order, with the shapes that went through.
struct Trace : LayerObserver {
    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
        order.push_back(layer);
        operandCount[layer] = inputs.size();
        outputs[layer] = output;
        if (stopAfter == layer) stop.request_stop();
    }
    std::vector<int> order;
    std::map<int, std::size_t> operandCount;
    std::map<int, at::Tensor> outputs;
    int stopAfter = -1;
    std::stop_source stop;
};

at::Tensor goldenInput(const std::string& name) {
    return goldenTensors(name, "golden.safetensors").at("input_values");
}

void addGoldenRows() {
    QTest::addColumn<QString>("name");
    for (const std::string& name : kGoldenCases) QTest::addRow("%s", name.c_str()) << QString::fromStdString(name);
}

}  // namespace

class NetworkTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyLayerRunsOnceInItsStage_data() { addGoldenRows(); }
    void everyLayerRunsOnceInItsStage();
    void stagesOneByOneEqualForward_data() { addGoldenRows(); }
    void stagesOneByOneEqualForward();
    void keptStateRunsTheRestAgain();
    void batchOfEqualLengthsEqualsLoop_data() { addGoldenRows(); }
    void batchOfEqualLengthsEqualsLoop();
    void maskedBatchEqualsLoopForLayerNormModels();
    void weightsAreThoseOfTheCheckpoint();
    void simulatedWeightChangesTheLogitsOnlyOfThatExecution();
    void twoThreadsWithDifferentExecutionsDoNotDisturbEachOther();
    void stopIsObeyedBeforeTheNextLayer();
    void tooShortInputNamesTheShortestLength();
    void anHourIsRefusedBeforeItIsRun();
    void tooShortRowOfAMaskedBatchIsRejected();
    void inputOfWrongRankOrMaskIsRejected();
    void silenceGivesFiniteLogits();
    void networksNeverComputeInTf32();
    void unknownDeviceIsRejectedNamingThoseThereAre();
    void clipBecomesABatchOfOne();
};

void NetworkTest::everyLayerRunsOnceInItsStage() {
    QFETCH(QString, name);
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint(name.toStdString()));
    Trace trace;
    Execution execution;
    execution.observer = &trace;
    ModelState state = model->begin({goldenInput(name.toStdString()), {}});
    for (int stage = 0; stage < model->stageCount(); ++stage) {
        const std::size_t before = trace.order.size();
        model->advance(state, stage, execution);
        for (std::size_t i = before; i < trace.order.size(); ++i)
            QCOMPARE(model->layers()[static_cast<std::size_t>(trace.order[i])].stage, stage);
    }
    QCOMPARE(trace.order.size(), model->layers().size());
    QCOMPARE(trace.operandCount.size(), model->layers().size());
    for (const auto& [index, count] : trace.operandCount) {
        const LayerInfo& layer = model->layers()[static_cast<std::size_t>(index)];
        QCOMPARE(count, layer.kind == LayerKind::MatMul ? 2u : 1u);
        const at::Tensor& output = trace.outputs.at(index);
        if (layer.kind == LayerKind::Linear) QCOMPARE(output.size(-1), layer.weightShape[0]);
        if (layer.kind == LayerKind::Conv1d) QCOMPARE(output.size(1), layer.weightShape[0]);
    }
}

void NetworkTest::stagesOneByOneEqualForward() {
    QFETCH(QString, name);
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint(name.toStdString()));
    const ModelInput input{goldenInput(name.toStdString()), {}};
    ModelState state = model->begin(input);
    for (int stage = 0; stage < model->stageCount(); ++stage) model->advance(state, stage, {});
    QVERIFY(at::equal(state.hidden, model->forward(input, {})));
}

void NetworkTest::keptStateRunsTheRestAgain() {
    const at::NoGradGuard noGrad;
    for (const char* name : {"case5_seqcls", "case3_conformer_rel"}) {
        const auto model = loadModel(goldenCheckpoint(name));
        const ModelInput input{goldenInput(name), {}};
        ModelState state = model->begin(input);
        std::vector<ModelState> before;
        for (int stage = 0; stage < model->stageCount(); ++stage) {
            before.push_back(state);
            model->advance(state, stage, {});
        }
        for (int from = 0; from < model->stageCount(); ++from) {
            ModelState again = before[static_cast<std::size_t>(from)];
            for (int stage = from; stage < model->stageCount(); ++stage) model->advance(again, stage, {});
            QVERIFY(at::equal(again.hidden, state.hidden));
        }
    }
}

void NetworkTest::batchOfEqualLengthsEqualsLoop() {
    QFETCH(QString, name);
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint(name.toStdString()));
    const at::Tensor batch = noise({3, 6000}, 1);
    const at::Tensor together = model->forward({batch, {}}, {});
    for (int row = 0; row < 3; ++row)
        QVERIFY(distance(together.narrow(0, row, 1), model->forward({batch.narrow(0, row, 1), {}}, {})) < 2e-5);
}

void NetworkTest::maskedBatchEqualsLoopForLayerNormModels() {
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint("case2_lv60"));
    const at::Tensor lengths = at::tensor({8000, 5123, 400}, at::kLong);
    const at::Tensor mask = at::arange(8000).lt(lengths.unsqueeze(1));
    const at::Tensor batch = noise({3, 8000}, 2).masked_fill(mask.logical_not(), 0);
    const at::Tensor together = model->forward({batch, mask.to(at::kLong)}, {});
    for (int row = 0; row < 3; ++row) {
        const auto samples = lengths[row].item<std::int64_t>();
        const at::Tensor alone = model->forward({batch.narrow(0, row, 1).narrow(1, 0, samples), {}}, {});
        const at::Tensor part = together.narrow(0, row, 1).narrow(1, 0, model->frameCount(samples));
        QVERIFY(distance(part, alone) < 5e-5);
    }
}

void NetworkTest::weightsAreThoseOfTheCheckpoint() {
    for (const std::string& name : kGoldenCases) {
        const Checkpoint checkpoint = goldenCheckpoint(name);
        const auto model = loadModel(checkpoint);
        for (std::size_t i = 0; i < model->layers().size(); ++i) {
            const LayerInfo& layer = model->layers()[i];
            const at::Tensor weight = model->weight(static_cast<int>(i));
            QCOMPARE(weight.defined(), layer.kind != LayerKind::MatMul);
            if (!weight.defined()) continue;
            QVERIFY(weight.sizes() == at::IntArrayRef(layer.weightShape));
            if (layer.hasWeightNorm) continue;
            const TensorView& view = checkpoint.tensors.get(layer.name + ".weight");
            // Nothing is copied: the tensor looks at the mapped file.
            QVERIFY(weight.data_ptr() == static_cast<const void*>(view.data));
        }
    }
}

void NetworkTest::simulatedWeightChangesTheLogitsOnlyOfThatExecution() {
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint("case1_base"));
    const ModelInput input{noise({1, 4000}, 3), {}};
    const at::Tensor plain = model->forward(input, {});
    for (std::size_t i = 0; i < model->layers().size(); ++i) {
        const LayerInfo& layer = model->layers()[i];
        // A key's bias cancels in the softmax, but not its weight: every weighted layer matters.
        if (layer.kind == LayerKind::MatMul) continue;
        std::vector<LayerExecution> how(model->layers().size());
        const at::Tensor weight = model->weight(static_cast<int>(i));
        how[i].simulatedWeight = weight * -1;
        Execution execution;
        execution.layers = &how;
        QVERIFY2(distance(model->forward(input, execution), plain) > 1e-4, layer.name.c_str());
        how[i].simulatedWeight = weight.clone();
        QVERIFY(at::equal(model->forward(input, execution), plain));
    }
    QVERIFY(at::equal(model->forward(input, {}), plain));
}

void NetworkTest::twoThreadsWithDifferentExecutionsDoNotDisturbEachOther() {
    const auto model = loadModel(goldenCheckpoint("case2_lv60"));
    const ModelInput input{noise({1, 6000}, 4), {}};
    std::vector<LayerExecution> how(model->layers().size());
    how[10].simulatedWeight = at::zeros_like(model->weight(10));
    Execution changed;
    changed.layers = &how;
    const auto run = [&](const Execution& execution, int times, std::vector<at::Tensor>& results) {
        const at::NoGradGuard noGrad;
        for (int i = 0; i < times; ++i) results.push_back(model->forward(input, execution));
    };
    std::vector<at::Tensor> plainAlone, changedAlone, plainTogether, changedTogether;
    run({}, 1, plainAlone);
    run(changed, 1, changedAlone);
    {
        const std::jthread first([&] { run({}, 5, plainTogether); });
        const std::jthread second([&] { run(changed, 5, changedTogether); });
    }
    QVERIFY(!at::equal(plainAlone[0], changedAlone[0]));
    for (const at::Tensor& logits : plainTogether) QVERIFY(at::equal(logits, plainAlone[0]));
    for (const at::Tensor& logits : changedTogether) QVERIFY(at::equal(logits, changedAlone[0]));
}

void NetworkTest::stopIsObeyedBeforeTheNextLayer() {
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint("case3_conformer_rel"));
    const int layerCount = static_cast<int>(model->layers().size());
    for (int last = 0; last + 1 < layerCount; last += 5) {
        Trace trace;
        trace.stopAfter = last;
        Execution execution;
        execution.observer = &trace;
        execution.stop = trace.stop.get_token();
        QVERIFY_EXCEPTION_THROWN(model->forward({noise({1, 4000}, 5), {}}, execution), Cancelled);
        QCOMPARE(trace.order.back(), last);
    }
}

void NetworkTest::tooShortInputNamesTheShortestLength() {
    const at::NoGradGuard noGrad;
    const auto model = loadModel(goldenCheckpoint("case1_base"));
    QCOMPARE(model->shortestInput(), std::int64_t(400));
    QCOMPARE(model->forward({noise({1, 400}, 6), {}}, {}).size(1), std::int64_t(1));
    for (const int samples : {0, 1, 399}) {
        try {
            model->forward({at::zeros({1, samples}), {}}, {});
            QFAIL("accepted");
        } catch (const InvalidArgument& error) {
            QVERIFY2(std::string(error.what()).find("400") != std::string::npos, error.what());
        }
    }
}

void NetworkTest::anHourIsRefusedBeforeItIsRun() {
    const ModelConfig config = tinyConfig();
    const auto model = makeModel(config, 1);
    constexpr std::int64_t kHour = 3600 * 16000;
    const double frames = static_cast<double>(model->frameCount(kHour));
    QCOMPARE(leastPassBytes(config, kHour, 3), 3 * 4 * 2 * config.numAttentionHeads * frames * frames);
    QVERIFY(leastPassBytes(config, kHour, 1) > 1e13);
    // One number, seen as an hour of samples: if the pass began, it would end the test.
    const at::Tensor hour = at::zeros({1, 1}).expand({1, kHour});
    QVERIFY_EXCEPTION_THROWN(model->begin({hour, {}}), std::bad_alloc);
    // A short input is bound by its convolutions.
    const double after = static_cast<double>(frameCountAfter(config, 100, 1)) * config.convDim[0];
    QCOMPARE(leastPassBytes(config, 100, 1), 4 * (100 + after));
}

void NetworkTest::tooShortRowOfAMaskedBatchIsRejected() {
    const auto model = loadModel(goldenCheckpoint("case2_lv60"));
    const at::Tensor mask = at::arange(1000).lt(at::tensor({1000, 399}, at::kLong).unsqueeze(1)).to(at::kLong);
    try {
        model->begin({noise({2, 1000}, 7), mask});
        QFAIL("accepted");
    } catch (const InvalidArgument& error) {
        QVERIFY2(std::string(error.what()).find("row 1") != std::string::npos, error.what());
    }
}

void NetworkTest::inputOfWrongRankOrMaskIsRejected() {
    const auto model = loadModel(goldenCheckpoint("case2_lv60"));
    QVERIFY_EXCEPTION_THROWN(model->begin({}), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(model->begin({noise({1000}, 8), {}}), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(model->begin({at::ones({1, 1000}, at::kLong), {}}), InvalidArgument);
    QVERIFY_EXCEPTION_THROWN(model->begin({noise({1, 1000}, 8), at::ones({1, 999}, at::kLong)}), InvalidArgument);
}

void NetworkTest::silenceGivesFiniteLogits() {
    const at::NoGradGuard noGrad;
    for (const std::string& name : kGoldenCases) {
        const auto model = loadModel(goldenCheckpoint(name));
        QVERIFY(model->forward({at::zeros({1, 3000}), {}}, {}).isfinite().all().item<bool>());
    }
}

void NetworkTest::networksNeverComputeInTf32() {
    at::globalContext().setAllowTF32CuBLAS(true);
    at::globalContext().setAllowTF32CuDNN(true);
    makeModel(tinyConfig(), 1);
    QVERIFY(!at::globalContext().allowTF32CuBLAS());
    QVERIFY(!at::globalContext().allowTF32CuDNN());
}

void NetworkTest::unknownDeviceIsRejectedNamingThoseThereAre() {
    QCOMPARE(parseDevice("cpu").name, std::string("cpu"));
    for (const char* name :
         {"", "gpu", "cuda:", "cuda:x", "cuda:-1", "cuda:99", "cpu:1", "cuda:99999999999999999999"}) {
        try {
            parseDevice(name);
            QFAIL(name);
        } catch (const InvalidArgument& error) {
            QVERIFY2(std::string(error.what()).find("there is cpu") != std::string::npos, error.what());
        }
    }
}

void NetworkTest::clipBecomesABatchOfOne() {
    const ModelInput input = makeInput({0.5F, -0.25F, 1.0F});
    QVERIFY(at::equal(input.samples, at::tensor({0.5F, -0.25F, 1.0F}).unsqueeze(0)));
    QVERIFY(!input.mask.defined());
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "tst_network.moc"
