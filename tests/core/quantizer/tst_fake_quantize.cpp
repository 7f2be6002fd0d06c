// SPDX-License-Identifier: Apache-2.0
#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QTest>
#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/quantizer/activation_quantizer.h"
#include "core/quantizer/packing.h"
#include "core/quantizer/ranges.h"
#include "core/quantizer/scale_runs.h"
#include "core/quantizer/tensor_back_end.h"
#include "core/quantizer/weight_levels.h"

using namespace voxbit;

namespace {

const std::vector<Bits> kActivationWidths{2, 3, 4, 5, 6, 7, 8, 16};
const std::vector<Bits> kWeightWidths{1, 2, 3, 4, 5, 6, 7, 8, 16};

at::Tensor normals(std::vector<std::int64_t> shape, std::uint64_t seed, double scale = 1) {
    at::Tensor x = at::zeros(shape, at::kFloat);
    Random random(seed);
    for (std::int64_t i = 0; i < x.numel(); ++i) x.data_ptr<float>()[i] = static_cast<float>(scale * random.normal());
    return x;
}

ActivationQuantizer minMaxOf(const at::Tensor& x, Bits bits) {
    return minMaxQuantizer(x.min().item<double>(), x.max().item<double>(), bits);
}

double squaredError(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).square().sum().item<double>();
}

/// Per output channel (dimension 0) when `perChannel`.
WeightQuantizer maxWeight(const at::Tensor& w, Bits bits, bool perChannel) {
    const at::Tensor rows = at::abs(w).reshape({perChannel ? w.size(0) : 1, -1});
    std::vector<double> extremes;
    for (std::int64_t c = 0; c < rows.size(0); ++c) {
        extremes.push_back(bits == 1 ? rows[c].mean().item<double>() : rows[c].max().item<double>());
    }
    return symmetricWeight(extremes, bits);
}

/// Scales that differ from group to group.
WeightQuantizer groupWeight(const at::Tensor& w, Bits bits, std::int64_t groupSize) {
    const auto count = static_cast<std::size_t>(w.size(0) * groupCount(w.size(1), groupSize));
    std::vector<double> extremes;
    for (std::size_t i = 0; i < count; ++i) extremes.push_back(0.5 + 0.01 * static_cast<double>(i));
    return symmetricWeight(extremes, bits, groupSize);
}

ActivationQuantizer plain(double scale, std::int64_t zero, Bits bits) {
    ActivationQuantizer q;
    q.bits = bits;
    q.range = symmetricAffine(scale, bits);
    q.range.zeroPoint = zero;
    return q;
}

}  // namespace

class TestFakeQuantize : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void handComputedAffine() {
        // S = 0.5, Z = 1, levels -2..1: clamp(round(x / 0.5) + 1, -2, 1) - 1 lies in -3..0.
        const at::Tensor x = at::tensor({-9.0F, -1.5F, -0.6F, -0.2F, 0.0F, 0.3F, 7.0F});
        const at::Tensor expected = at::tensor({-1.5F, -1.5F, -0.5F, 0.0F, 0.0F, 0.0F, 0.0F});
        QVERIFY(at::equal(fakeQuantize(x, plain(0.5, 1, 2)), expected));
    }

    void handComputedSoftmaxTwin() {
        // 3 bits, m = 2: 0, 1/16, 2/16, 3/16 below 1/4; from there on steps of 1/4 up to 1.
        const ActivationQuantizer twin = softmaxTwinQuantizer(2, 3);
        const at::Tensor x = at::tensor({0.0F, 0.02F, 0.05F, 0.17F, 0.24F, 0.25F, 0.4F, 0.7F, 0.9F, 1.0F});
        const at::Tensor expected = at::tensor({0.0F, 0.0F, 0.0625F, 0.1875F, 0.1875F, 0.25F, 0.5F, 0.75F, 1.0F, 1.0F});
        QVERIFY(at::equal(fakeQuantize(x, twin), expected));
        QVERIFY(at::equal(fakeQuantizeByOperations(x, twin), expected));
    }

    void handComputedGroups() {
        // Two channels of five, groups of two: the last weight of a channel is a group of its own.
        const at::Tensor w = at::tensor({0.4F, 0.6F, 1.4F, 2.6F, -5.0F, 11.0F, 4.0F, -0.2F, 0.1F, 0.3F}).view({2, 5});
        const WeightQuantizer q = searchedWeight({0.5, 1, 2, 4, 0.1, 0.25}, 3, 2);
        const at::Tensor expected =
            at::tensor({0.5F, 0.5F, 1.0F, 3.0F, -4.0F, 12.0F, 4.0F, -0.2F, 0.1F, 0.25F}).view({2, 5});
        QVERIFY(at::equal(fakeQuantize(w, q), expected));
        QVERIFY(at::equal(fakeQuantizeByOperations(w, q), expected));
        const std::vector<float> values(w.data_ptr<float>(), w.data_ptr<float>() + 10);
        QCOMPARE(quantizeToIntegers(values, 2, q), (std::vector<std::int32_t>{1, 1, 1, 3, -2, 3, 1, -2, 1, 1}));
    }

    void halvesRoundToEven() {
        const at::Tensor x = at::tensor({-2.5F, -1.5F, -0.5F, 0.5F, 1.5F, 2.5F, 3.5F});
        const at::Tensor expected = at::tensor({-2.0F, -2.0F, 0.0F, 0.0F, 2.0F, 2.0F, 4.0F});
        QVERIFY(at::equal(fakeQuantize(x, plain(1, 0, 8)), expected));
        QVERIFY(at::equal(fakeQuantize(x.view({1, 7}), searchedWeight({1}, 8)), expected.view({1, 7})));
    }

    void floatWidthReturnsTheSameTensor() {
        const at::Tensor x = normals({3, 4}, 1);
        QVERIFY(fakeQuantize(x, ActivationQuantizer{}).is_same(x));
        QVERIFY(fakeQuantize(x, WeightQuantizer{}).is_same(x));
    }

    void infinitiesSaturateAndNanStays() {
        const float infinity = std::numeric_limits<float>::infinity();
        const at::Tensor y = fakeQuantize(at::tensor({infinity, -infinity, std::nanf("")}), plain(0.5, 0, 8));
        QCOMPARE(y[0].item<float>(), 63.5F);
        QCOMPARE(y[1].item<float>(), -64.0F);
        QVERIFY(std::isnan(y[2].item<float>()));
    }

    void valuesOfLevelsAreFixedPoints() {
        const at::Tensor x = normals({40, 50}, 2, 3);
        for (const Bits bits : kActivationWidths) {
            const ActivationQuantizer q = minMaxOf(x, bits);
            const at::Tensor once = fakeQuantize(x, q);
            QVERIFY(at::equal(fakeQuantize(once, q), once));
        }
        for (const Bits bits : kWeightWidths) {
            const WeightQuantizer q = maxWeight(x, bits, true);
            const at::Tensor once = fakeQuantize(x, q);
            QVERIFY(at::equal(fakeQuantize(once, q), once));
        }
    }

    void errorFallsWithBits() {
        const at::Tensor x = normals({50, 60}, 3);
        double last = std::numeric_limits<double>::infinity();
        for (const Bits bits : kActivationWidths) {
            const double error = squaredError(fakeQuantize(x, minMaxOf(x, bits)), x);
            QVERIFY(error < last);
            last = error;
        }
        // At 2 bits max|W| wastes a level: 1 bit with mean|W| may be better. From there on every bit helps.
        last = squaredError(fakeQuantize(x, maxWeight(x, 2, false)), x);
        for (const Bits bits : {3, 4, 5, 6, 7, 8, 16}) {
            const double error = squaredError(fakeQuantize(x, maxWeight(x, bits, false)), x);
            QVERIFY(error < last);
            last = error;
        }
    }

    void errorInsideTheRangeIsAtMostHalfAStep() {
        const at::Tensor x = normals({5000}, 4);
        for (const Bits bits : kActivationWidths) {
            const ActivationQuantizer q = minMaxOf(x, bits);
            const double worst = at::abs(fakeQuantize(x, q) - x).max().item<double>();
            // Rounding Z can shift the grid by half a step at one end.
            QVERIFY(worst <= 1.001 * q.range.scale + 1e-6);
        }
    }

    void largerInputsNeverGiveSmallerOutputs() {
        const at::Tensor x = std::get<0>(normals({4000}, 5).sort());
        for (const Bits bits : kActivationWidths) {
            for (const auto& q : {minMaxOf(x, bits), geluTwinQuantizer(0.02, bits)}) {
                const at::Tensor y = fakeQuantize(x, q);
                QVERIFY((y.slice(0, 1) - y.slice(0, 0, -1)).min().item<float>() >= 0);
            }
        }
    }

    void weightsAreQuantizedSymmetrically() {
        const at::Tensor w = normals({8, 30}, 6);
        for (const Bits bits : kWeightWidths) {
            const WeightQuantizer q = maxWeight(w, bits, true);
            QVERIFY(at::equal(fakeQuantize(-w, q), -fakeQuantize(w, q)));
        }
    }

    void oneBitIsPlusMinusTheMean() {
        const at::Tensor w = at::tensor({-3.0F, 1.0F, 0.0F, 4.0F}).view({2, 2});
        QVERIFY(at::equal(fakeQuantize(w, maxWeight(w, 1, false)), at::tensor({-2.0F, 2.0F, 2.0F, 2.0F}).view({2, 2})));
        QVERIFY(at::equal(fakeQuantize(w, maxWeight(w, 1, true)), at::tensor({-2.0F, 2.0F, 2.0F, 2.0F}).view({2, 2})));
    }

    void perChannelIsALoopOfPerTensor() {
        const at::Tensor w = normals({6, 5, 3}, 7) * at::tensor({1.0F, 2.0F, 0.1F, 5.0F, 1.0F, 9.0F}).view({6, 1, 1});
        for (const Bits bits : kWeightWidths) {
            const at::Tensor whole = fakeQuantize(w, maxWeight(w, bits, true));
            for (std::int64_t c = 0; c < 6; ++c) {
                const at::Tensor channel = w.slice(0, c, c + 1);
                QVERIFY(at::equal(whole.slice(0, c, c + 1), fakeQuantize(channel, maxWeight(channel, bits, false))));
            }
        }
    }

    void handComputedDynamicRange() {
        // Extremes -1 and 2 at two bits: S = 1, Z = -2 + 1 = -1; levels -2..1 stand for -1, 0, 1, 2.
        const at::Tensor x = at::tensor({-1.0F, -0.4F, 0.6F, 2.0F, 1.4F});
        const at::Tensor expected = at::tensor({-1.0F, 0.0F, 1.0F, 2.0F, 1.0F});
        QVERIFY(at::equal(fakeQuantize(x, dynamicQuantizer(2)), expected));
        // Ten times the tensor, the same quantizer: the range follows.
        QVERIFY(at::equal(fakeQuantize(x * 10, dynamicQuantizer(2)), expected * 10));
    }

    void dynamicRangesEqualStaticOnesOfTheSameTensor() {
        const at::Tensor x = normals({30, 40}, 15, 3);
        for (const Bits bits : kActivationWidths) {
            const ActivationQuantizer dynamic = dynamicQuantizer(bits);
            for (const at::Tensor& tensor : {x, x + 100, x.t(), x.slice(0, 0, 3)}) {
                QCOMPARE(quantizerFor(tensor, dynamic), minMaxOf(tensor, bits));
                const at::Tensor expected = fakeQuantize(tensor, minMaxOf(tensor, bits));
                QVERIFY(at::equal(fakeQuantize(tensor, dynamic), expected));
                QVERIFY(at::equal(fakeQuantizeByOperations(tensor, dynamic), expected));
            }
        }
    }

    void aBatchSharesOneDynamicRange() {
        const at::Tensor batch = at::tensor({0.0F, 1.0F, 0.0F, 255.0F}).view({2, 2});
        const at::Tensor alone = at::tensor({0.3F, 1.0F});
        const at::Tensor beside = at::tensor({0.3F, 1.0F, 0.0F, 255.0F}).view({2, 2});
        QVERIFY(at::equal(fakeQuantize(batch, dynamicQuantizer(8)), batch));
        QVERIFY(std::abs(fakeQuantize(alone, dynamicQuantizer(8))[0].item<float>() - 0.3F) < 0.01F);
        QCOMPARE(fakeQuantize(beside, dynamicQuantizer(8))[0][0].item<float>(), 0.0F);
    }

    void dynamicRangesNeedFiniteValues() {
        QVERIFY_EXCEPTION_THROWN(fakeQuantize(at::tensor({1.0F, std::nanf("")}), dynamicQuantizer(8)), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(dynamicQuantizer(9), InvalidArgument);
        QCOMPARE(dynamicQuantizer(kFloatBits), ActivationQuantizer{});
    }

    void twinUsesOneRangeOnEachSide() {
        const ActivationQuantizer q = geluTwinQuantizer(0.5, 4);
        const at::Tensor y = fakeQuantize(at::tensor({-0.2F, -0.05F, 0.0F, 0.3F, 1.2F, 100.0F}), q);
        const float step = static_cast<float>(q.lower.scale);
        QVERIFY(at::allclose(y, at::tensor({-8 * step, -2 * step, 0.0F, 0.5F, 1.0F, 3.5F})));
    }

    void twinIsTheSumOfItsHalves() {
        const at::Tensor x = normals({3000}, 8);
        const ActivationQuantizer q = geluTwinQuantizer(0.03, 6);
        ActivationQuantizer positive = q;
        positive.isTwin = false;
        ActivationQuantizer negative = positive;
        negative.range = q.lower;
        QVERIFY(at::equal(fakeQuantize(x, q), fakeQuantize(x, positive) + fakeQuantize(x, negative)));
    }

    void rangesFarFromZeroKeepTheirValues() {
        const at::Tensor x = 1000 + normals({500}, 9, 1e-3);
        for (const Bits bits : {8, 16}) {
            const ActivationQuantizer q = minMaxOf(x, bits);
            const double worst = at::abs(fakeQuantize(x, q) - x).max().item<double>();
            QVERIFY2(worst <= q.range.scale + 2e-4, std::to_string(worst).c_str());
        }
    }

    void bothBackEndsAgree() {
        const at::Tensor x = normals({70, 33}, 10, 4);
        for (const Bits bits : kActivationWidths) {
            for (const auto& q : {minMaxOf(x, bits), minMaxOf(x + 100, bits), geluTwinQuantizer(0.04, bits)}) {
                QVERIFY(at::equal(fakeQuantize(x, q), fakeQuantizeByOperations(x, q)));
            }
        }
        for (const Bits bits : kWeightWidths) {
            for (const bool perChannel : {false, true}) {
                const WeightQuantizer q = maxWeight(x, bits, perChannel);
                QVERIFY(at::equal(fakeQuantize(x, q), fakeQuantizeByOperations(x, q)));
            }
            for (const std::int64_t groupSize : {1, 8, 11, 32, 33, 100}) {
                const WeightQuantizer q = groupWeight(x, bits, groupSize);
                QVERIFY(at::equal(fakeQuantize(x, q), fakeQuantizeByOperations(x, q)));
            }
        }
    }

    void stridedInputsAreReadInOrder() {
        const at::Tensor x = normals({20, 30}, 11);
        const ActivationQuantizer q = minMaxOf(x, 4);
        QVERIFY(at::equal(fakeQuantize(x.t(), q), fakeQuantize(x, q).t()));
    }

    void packedFilesHoldWhatSimulationComputes() {
        const at::Tensor w = normals({6, 35}, 12);
        const std::span<const float> values(w.data_ptr<float>(), static_cast<std::size_t>(w.numel()));
        for (const Bits bits : kWeightWidths) {
            const std::vector<double> scales(6, 1.7 / std::ldexp(1.0, bits));
            std::vector<WeightQuantizer> quantizers = {maxWeight(w, bits, true), groupWeight(w, bits, 8)};
            if (bits > 1) quantizers.push_back(searchedWeight(scales, bits));
            for (const WeightQuantizer& q : quantizers) {
                const auto bytes = packBits(quantizeToIntegers(values, w.size(0), q), bits);
                const auto restored = dequantizeIntegers(unpackBits(bytes, values.size(), bits), w.size(0), q);
                const at::Tensor simulated = fakeQuantize(w, q);
                QCOMPARE(std::memcmp(restored.data(), simulated.data_ptr<float>(), restored.size() * sizeof(float)), 0);
            }
        }
    }

    void gradientsAreNotRecorded() {
        const at::Tensor x = normals({4, 4}, 13).requires_grad_();
        QVERIFY(!fakeQuantize(x, minMaxOf(x.detach(), 4)).requires_grad());
        QVERIFY(!fakeQuantize(x, maxWeight(x.detach(), 4, false)).requires_grad());
    }

    void wrongNumbersOfScalesAreRejected() {
        const at::Tensor w = normals({4, 4}, 14);
        QVERIFY_EXCEPTION_THROWN(fakeQuantize(w, searchedWeight({1, 1}, 4)), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(fakeQuantize(w, searchedWeight({}, 4)), InvalidArgument);
        // Groups of three in a channel of four are two.
        QVERIFY_EXCEPTION_THROWN(fakeQuantize(w, searchedWeight({1, 1, 1, 1}, 4, 3)), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(fakeQuantizeByOperations(w, searchedWeight({1}, 4, 3)), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(quantizeToIntegers(std::vector<float>(5), 2, searchedWeight({1, 1}, 4)),
                                 InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(quantizeToIntegers(std::vector<float>{std::nanf("")}, 1, searchedWeight({1}, 4)),
                                 InvalidArgument);
    }

    void emptyTensorsStayEmpty() {
        for (const ActivationQuantizer& q : {plain(1, 0, 8), dynamicQuantizer(8)}) {
            QCOMPARE(fakeQuantize(at::zeros({0, 5}, at::kFloat), q).numel(), std::int64_t{0});
        }
    }
};

QTEST_GUILESS_MAIN(TestFakeQuantize)
#include "tst_fake_quantize.moc"
