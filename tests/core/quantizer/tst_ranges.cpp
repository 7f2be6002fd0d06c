// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/ranges.h"

#include <QTest>
#include <cmath>
#include <limits>

#include "core/base/error.h"

using namespace voxbit;

namespace {

/// What a value becomes, in double precision, straight from the formula.
double applied(const AffineParams& p, double x) {
    const double q = std::nearbyint(x / p.scale) + static_cast<double>(p.zeroPoint);
    const double clamped = std::min(std::max(q, static_cast<double>(p.low)), static_cast<double>(p.high));
    return (clamped - static_cast<double>(p.zeroPoint)) * p.scale;
}

double asFloat32(double value) {
    return static_cast<double>(static_cast<float>(value));
}

const std::vector<Bits> kActivationWidths{2, 3, 4, 5, 6, 7, 8, 16};

}  // namespace

class TestRanges : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void handComputedAffineRange() {
        // (3 - -1) / 15 at four bits; -1 / S = -3.75 -> -4; Z = -8 + 4.
        const AffineParams p = affineFromRange(-1, 3, 4);
        QCOMPARE(p.scale, asFloat32(4.0 / 15));
        QCOMPARE(p.zeroPoint, std::int64_t{-4});
        QCOMPARE(p.low, std::int64_t{-8});
        QCOMPARE(p.high, std::int64_t{7});
    }

    void handComputedPosterRange() {
        // (3 - -1) / 8; -1 / 0.5 = -2; Z = -8 + 2.
        const AffineParams p = affineFromPosterRange(-1, 3, 4);
        QCOMPARE(p.scale, 0.5);
        QCOMPARE(p.zeroPoint, std::int64_t{-6});
    }

    void posterScaleIsTwiceAsCoarse() {
        for (const Bits bits : kActivationWidths) {
            const double ratio = affineFromPosterRange(-2, 5, bits).scale / affineFromRange(-2, 5, bits).scale;
            const double expected = (std::ldexp(1.0, bits) - 1) / std::ldexp(1.0, bits - 1);
            QVERIFY(std::abs(ratio / expected - 1) < 1e-6);  // float32 scales
        }
    }

    void bothEndsOfTheRangeAreWithinOneStep() {
        for (const Bits bits : kActivationWidths) {
            for (const auto& [min, max] : {std::pair{-1.0, 3.0}, {-5.0, -1.0}, {2.0, 2.5}, {0.0, 1.0}, {-1e-3, 1e4}}) {
                const AffineParams p = affineFromRange(min, max, bits);
                QVERIFY(std::abs(applied(p, min) - min) <= p.scale * 1.0001);
                QVERIFY(std::abs(applied(p, max) - max) <= p.scale * 1.0001);
            }
        }
    }

    void zeroIsExactWhenTheRangeContainsIt() {
        for (const Bits bits : kActivationWidths) QCOMPARE(applied(affineFromRange(-0.37, 1.91, bits), 0), 0.0);
    }

    void constantTensorsAreExact() {
        for (const Bits bits : kActivationWidths) {
            for (const double c : {0.0, 3.25, -0.125}) QCOMPARE(applied(affineFromRange(c, c, bits), c), c);
        }
    }

    void denormalRangesGiveAUsableScale() {
        const AffineParams p = affineFromRange(0, 1e-44, 8);
        QVERIFY(static_cast<float>(p.scale) > 0);
        QVERIFY(std::isfinite(1.0F / static_cast<float>(p.scale)));
    }

    void unitRangeIsUnsigned() {
        const ActivationQuantizer q = unitQuantizer(8);
        QCOMPARE(q.range.scale, asFloat32(1.0 / 255));
        QCOMPARE(q.range.zeroPoint, std::int64_t{-128});
        QVERIFY(std::abs(applied(q.range, 1) - 1) < 1e-7);
    }

    void twinLevelsAddUpToTheWidth() {
        for (const Bits bits : kActivationWidths) {
            const ActivationQuantizer q = geluTwinQuantizer(0.1, bits);
            // Zero belongs to both.
            const std::int64_t levels = q.range.high - q.range.low + 1 + q.lower.high - q.lower.low;
            QCOMPARE(levels, std::int64_t{1} << bits);
        }
        QCOMPARE(geluTwinQuantizer(0.1, 8).lower.scale, asFloat32(kGeluMinimum / 128));
        QCOMPARE(geluTwinQuantizer(0.1, 8).split(), 0.0);
    }

    void softmaxTwinStepsAreAPowerOfTwoApart() {
        for (const Bits bits : kActivationWidths) {
            for (int m = 0; m <= bits; ++m) {
                const ActivationQuantizer q = softmaxTwinQuantizer(m, bits);
                QCOMPARE(q.range.scale, 1 / std::ldexp(1.0, bits - 1));
                QCOMPARE(q.range.scale, q.lower.scale * std::ldexp(1.0, m));
                QCOMPARE(q.split(), std::ldexp(1.0, -m));
                QCOMPARE(applied(q.range, 1), 1.0);
                const std::int64_t levels = q.range.high - q.range.low + 1 + q.lower.high - q.lower.low;
                QCOMPARE(levels, std::int64_t{1} << bits);
            }
            for (const int m : {-1, bits + 1}) QVERIFY_EXCEPTION_THROWN(softmaxTwinQuantizer(m, bits), InvalidArgument);
        }
        QVERIFY_EXCEPTION_THROWN(softmaxTwinQuantizer(1, 32), InvalidArgument);
    }

    void weightsAreSymmetric() {
        const WeightQuantizer q = symmetricWeight({3.5, 7}, 4);
        QCOMPARE(q.low, std::int64_t{-7});
        QCOMPARE(q.high, std::int64_t{7});
        QCOMPARE(q.scales, (std::vector<double>{0.5, 1}));
    }

    void twoBitWeightsHaveThreeLevels() {
        const WeightQuantizer q = symmetricWeight({2}, 2);
        QCOMPARE(q.high, std::int64_t{1});
        QCOMPARE(q.scales[0], 2.0);
    }

    void oneBitKeepsTheMeanAsLevel() { QCOMPARE(symmetricWeight({0.25, 0}, 1).scales, (std::vector<double>{0.25, 0})); }

    void zeroWeightsGetScaleOne() { QCOMPARE(symmetricWeight({0}, 8).scales[0], 1.0); }

    void searchedWeightsUseOneMoreNegativeLevel() {
        const WeightQuantizer q = searchedWeight({0.1}, 3);
        QCOMPARE(q.low, std::int64_t{-4});
        QCOMPARE(q.high, std::int64_t{3});
        QVERIFY_EXCEPTION_THROWN(searchedWeight({0.1}, 1), InvalidArgument);
    }

    void scalesAreFloat32Numbers() {
        const double third = 1.0 / 3;  // no float32 number; nor is 0.1
        QVERIFY(third != asFloat32(third));
        std::vector<double> scales;
        for (const Bits bits : kActivationWidths) {
            const ActivationQuantizer twin = geluTwinQuantizer(third, bits);
            for (const AffineParams& p : {affineFromRange(-third, 0.1, bits), affineFromPosterRange(-third, 0.1, bits),
                                          affineFromRange(third, third, bits), symmetricAffine(third, bits),
                                          unitQuantizer(bits).range, twin.range, twin.lower}) {
                scales.push_back(p.scale);
            }
        }
        for (const Bits bits : {1, 2, 4, 8, 16}) {
            scales.push_back(symmetricWeight({third}, bits).scales[0]);
            if (bits > 1) scales.push_back(searchedWeight({third}, bits).scales[0]);
        }
        // Exactly: QCOMPARE is fuzzy.
        for (const double scale : scales) QVERIFY(scale == asFloat32(scale));
        QVERIFY(std::abs(scales[0] / ((0.1 + third) / 3) - 1) < 1e-7);
    }

    void floatWidthDoesNothing() { QCOMPARE(minMaxQuantizer(-1, 1, kFloatBits), ActivationQuantizer{}); }

    void widthsThatDoNotExistAreRejected() {
        for (const Bits bits : {-1, 0, 1, 9, 17})
            QVERIFY_EXCEPTION_THROWN(affineFromRange(0, 1, bits), InvalidArgument);
        for (const Bits bits : {0, 9, 32}) QVERIFY_EXCEPTION_THROWN(symmetricWeight({1}, bits), InvalidArgument);
    }

    void limitsThatAreNotFiniteAreRejected() {
        const double infinity = std::numeric_limits<double>::infinity();
        QVERIFY_EXCEPTION_THROWN(affineFromRange(0, infinity, 8), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(affineFromRange(std::nan(""), 1, 8), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(affineFromRange(2, 1, 8), InvalidArgument);
        QVERIFY_EXCEPTION_THROWN(symmetricWeight({std::nan("")}, 8), InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestRanges)
#include "tst_ranges.moc"
