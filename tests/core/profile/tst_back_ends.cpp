// SPDX-License-Identifier: Apache-2.0
#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>

#include <QTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/profile/float_bins.h"
#include "core/profile/tensor_accumulate.h"
#include "tests/support/sanitizers.h"

namespace voxbit {
namespace {

at::Tensor drawn(std::vector<std::int64_t> shape, std::uint64_t seed) {
    at::Tensor x = at::empty(shape, at::kFloat);
    Random random(seed);
    float* values = x.data_ptr<float>();
    for (std::int64_t i = 0; i < x.numel(); ++i) {
        values[i] = i % 17 == 0 ? 0.0F : static_cast<float>(std::exp(2 * random.normal()) * random.normal());
    }
    return x;
}

void compare(const TensorStatistics& a, const TensorStatistics& b) {
    QCOMPARE(a.moments.count, b.moments.count);
    QCOMPARE(a.moments.zeros, b.moments.zeros);
    QCOMPARE(a.moments.min, b.moments.min);
    QCOMPARE(a.moments.max, b.moments.max);
    const auto near = [](double x, double y, double scale) { return std::abs(x - y) <= 1e-12 * scale; };
    QVERIFY(near(a.moments.sum1, b.moments.sum1, a.moments.sumAbs));
    QVERIFY(near(a.moments.sum2, b.moments.sum2, a.moments.sum2));
    QVERIFY(near(a.moments.sum3, b.moments.sum3, a.moments.sum4));
    QVERIFY(near(a.moments.sum4, b.moments.sum4, a.moments.sum4));
    QVERIFY(near(a.moments.sumAbs, b.moments.sumAbs, a.moments.sumAbs));
    QCOMPARE(a.negative.total(), b.negative.total());
    StatisticsUnion left, right;
    left.add(a);
    right.add(b);
    QCOMPARE(left.histogram().counts(), right.histogram().counts());
}

}  // namespace

class BackEndsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void loopAndTensorOperationsAgree() {
        for (const bool keepSigns : {false, true}) {
            LoopStatistics loop(keepSigns);
            std::uint64_t seed = 0;
            for (const auto& shape : std::vector<std::vector<std::int64_t>>{{1}, {3, 5}, {1, 7, 1001}, {2, 3, 50000}}) {
                const at::Tensor x = drawn(shape, ++seed);
                for (const int bits : {kFineMantissaBits, kInputMantissaBits})
                    compare(loop.of(x, bits), statisticsByTensorOperations(x, keepSigns, bits));
            }
        }
    }

    void moreElementsThanOnePieceAreCounted() {
        const at::Tensor x = drawn({(1 << 21) + 12345}, 8);
        LoopStatistics loop(false);
        compare(loop.of(x, kFineMantissaBits), statisticsByTensorOperations(x, false, kFineMantissaBits));
    }

    void permutedAndStridedViewsCountTheirOwnElements() {
        const at::Tensor x = drawn({4, 6, 50}, 3);
        LoopStatistics loop(false);
        for (const at::Tensor& view : {x.transpose(1, 2), x.slice(2, 0, 50, 3), x.select(0, 2), x.slice(1, 2, 4),
                                       x.select(0, 1).select(0, 0).unsqueeze(0).expand({5, 50})}) {
            compare(loop.of(view, kFineMantissaBits),
                    statisticsByTensorOperations(view.contiguous(), false, kFineMantissaBits));
        }
    }

    void threadsGiveTheSameCounts() {
        if (test::kHasThreadSanitizer) QSKIP("the thread sanitizer does not see threads of libgomp wait for each other");
        const at::Tensor x = drawn({3000000}, 4);
        LoopStatistics one(true);
        const TensorStatistics single = one.of(x, kFineMantissaBits);
        const int before = at::get_num_threads();
        at::set_num_threads(2);
        LoopStatistics several(true);
        const TensorStatistics threaded = several.of(x, kFineMantissaBits);
        compare(threaded, single);
        compare(several.of(x.slice(0, 0, 10), kFineMantissaBits), one.of(x.slice(0, 0, 10), kFineMantissaBits));
        at::set_num_threads(before);
    }

    void emptyTensorsGiveEmptyStatistics() {
        const at::Tensor x = at::empty({0, 4}, at::kFloat);
        LoopStatistics loop(false);
        QCOMPARE(loop.of(x, kFineMantissaBits).moments.count, std::uint64_t{0});
        QCOMPARE(statisticsByTensorOperations(x, false, kFineMantissaBits).moments.count, std::uint64_t{0});
    }

    void bothRefuseNan() {
        const at::Tensor x = drawn({100}, 5);
        x.data_ptr<float>()[50] = std::numeric_limits<float>::quiet_NaN();
        LoopStatistics loop(false);
        QVERIFY_EXCEPTION_THROWN(loop.of(x, kFineMantissaBits), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(statisticsByTensorOperations(x, false, kFineMantissaBits), InvalidArgument);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::BackEndsTest)
#include "tst_back_ends.moc"
