// SPDX-License-Identifier: Apache-2.0
#include "core/profile/packed_histogram.h"

#include <QTest>
#include <vector>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/profile/float_bins.h"

namespace voxbit {
namespace {

using Counts = std::vector<std::uint64_t>;

/// Counts in some bins from firstBin on; how many and how large depends on the seed.
Counts randomCounts(std::uint64_t seed) {
    Random random(seed);
    Counts counts(random.below(2000) + 1);
    const std::uint64_t largest = std::uint64_t{1} << (1 + random.below(40));
    const double filled = random.uniform();
    const std::uint64_t base = random.below(2) == 0 ? 0 : random.below(1000);
    for (auto& count : counts) {
        if (random.uniform() < filled * filled) count = base + random.below(largest);
    }
    return counts;
}

Counts denseOf(const PackedHistogram& histogram) {
    Counts dense(histogram.binCount());
    histogram.addTo(dense);
    return dense;
}

std::uint64_t sumOf(const Counts& counts) {
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts) sum += count;
    return sum;
}

}  // namespace

class PackedHistogramTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasPackedComesBack() {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            const Counts counts = randomCounts(seed);
            const std::uint32_t firstBin = 64 * static_cast<std::uint32_t>(seed % 300);
            const PackedHistogram packed(kFineMantissaBits, firstBin, counts);
            Counts expected(kFineBins);
            std::copy(counts.begin(), counts.end(), expected.begin() + firstBin);
            QCOMPARE(denseOf(packed), expected);
            QCOMPARE(packed.total(), sumOf(counts));

            std::string bytes;
            packed.appendTo(bytes);
            bytes += "rest";
            std::string_view view = bytes;
            const PackedHistogram parsed = PackedHistogram::parse(view, packed.total());
            QCOMPARE(view, std::string_view("rest"));
            QCOMPARE(denseOf(parsed), expected);
            QVERIFY(std::equal(parsed.blockSums().begin(), parsed.blockSums().end(), packed.blockSums().begin(),
                               packed.blockSums().end()));
        }
    }

    void emptyAndSingleCountsArePacked() {
        QVERIFY(PackedHistogram(8, 0, Counts{}).isEmpty());
        QVERIFY(PackedHistogram(8, 0, Counts(500)).isEmpty());
        Counts one(kFineBins);
        one.back() = 1;
        const PackedHistogram packed(8, 0, one);
        QCOMPARE(packed.total(), std::uint64_t{1});
        QCOMPARE(packed.blockSums().size(), std::size_t{1});
        QCOMPARE(denseOf(packed), one);
    }

    void coarserBinsAreSumsOfFineOnes() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const Counts counts = randomCounts(seed);
            const PackedHistogram fine(8, 64 * static_cast<std::uint32_t>(seed * 5), counts);
            const PackedHistogram coarse = fine.coarsened(5);
            Counts expected(std::size_t{1} << 13);
            const Counts dense = denseOf(fine);
            for (std::size_t bin = 0; bin < dense.size(); ++bin) expected[bin >> 3] += dense[bin];
            QCOMPARE(coarse.mantissaBits(), 5);
            QCOMPARE(denseOf(coarse), expected);
        }
    }

    void unionsFindEveryRank() {
        std::vector<PackedHistogram> parts;
        HistogramUnion sum;
        Counts dense(kFineBins);
        Random random(7);
        for (std::uint32_t i = 0; i < 12; ++i) {
            Counts counts(random.below(700) + 1);
            for (auto& count : counts) count = random.below(3);
            parts.emplace_back(8, 64 * static_cast<std::uint32_t>(random.below(40)), counts);
        }
        for (const auto& part : parts) {
            sum.add(part);
            part.addTo(dense);
        }
        QCOMPARE(sum.counts(), dense);
        std::uint64_t before = 0;
        for (std::uint32_t bin = 0; bin < kFineBins; ++bin) {
            for (std::uint64_t k = 0; k < dense[bin]; ++k) {
                const auto place = sum.find(before + k);
                QCOMPARE(place.bin, bin);
                QCOMPARE(place.before, before);
                QCOMPARE(place.count, dense[bin]);
            }
            before += dense[bin];
        }
        QCOMPARE(sum.total(), before);
    }

    void differentScalesAreNotAdded() {
        const PackedHistogram fine(8, 0, Counts{0, 1}), coarse(5, 0, Counts{0, 1});
        HistogramUnion sum;
        sum.add(fine);
        QVERIFY_EXCEPTION_THROWN(sum.add(coarse), InvalidArgument);
    }

    void hostileBytesAreRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("unknown bin width") << QByteArray("\x0c\0\x01\x01", 4);
        QTest::newRow("no block count") << QByteArray("\x08\x05", 2);
        QTest::newRow("blocks beyond the scale") << QByteArray("\x08\xff\x07\x02\x81\x00", 6);
        QTest::newRow("two to the sixty blocks") << QByteArray("\x08\0\xff\xff\xff\xff\xff\xff\xff\xff\x0f", 11);
        QTest::newRow("endless varint") << QByteArray("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 12);
        QTest::newRow("run longer than the blocks") << QByteArray("\x08\0\x02\xc5", 4);
        QTest::newRow("counts cut off") << QByteArray("\x08\0\x01\x02\x01\x01\x01", 7);
        QTest::newRow("list cut off") << QByteArray("\x08\0\x01\x83\x01", 5);
        QTest::newRow("sixty bits per count") << QByteArray("\x08\0\x01\x3c", 4) + QByteArray(480, 'x');
        QTest::newRow("huge base") << QByteArray("\x08\0\x01\x40\xff\xff\xff\xff\xff\xff\xff\xff\x0f", 13);
        QTest::newRow("another total") << QByteArray("\x08\0\x01\x81\x01", 5);
    }
    void hostileBytesAreRefused() {
        QFETCH(QByteArray, bytes);
        std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        QVERIFY_EXCEPTION_THROWN(PackedHistogram::parse(view, 77), FormatError);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::PackedHistogramTest)
#include "tst_packed_histogram.moc"
