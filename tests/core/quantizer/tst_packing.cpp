// SPDX-License-Identifier: Apache-2.0
#include "core/quantizer/packing.h"

#include <QTest>
#include <limits>

#include "core/base/error.h"
#include "core/base/random.h"

using namespace voxbit;

namespace {

const std::vector<Bits> kWidths{1, 2, 3, 4, 5, 6, 7, 8, 16};

std::vector<std::int32_t> randomLevels(std::size_t count, Bits bits, Random& random) {
    std::vector<std::int32_t> levels(count);
    for (auto& level : levels) {
        const auto code = static_cast<std::int32_t>(random.below(std::size_t{1} << bits));
        level = bits == 1 ? 2 * code - 1 : code - (1 << (bits - 1));
    }
    return levels;
}

}  // namespace

class TestPacking : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void fiveBitLevelsLieAsDocumented() {
        // 00001, 11111, 10000, 01111 from the lowest bit on: 00001 | 11111 << 5 | 10000 << 10 | 01111 << 15.
        const std::vector<std::int32_t> levels{1, -1, -16, 15};
        const std::uint32_t stream = 0x1U | 0x1FU << 5 | 0x10U << 10 | 0xFU << 15;
        const std::vector<std::uint8_t> expected{static_cast<std::uint8_t>(stream),
                                                 static_cast<std::uint8_t>(stream >> 8),
                                                 static_cast<std::uint8_t>(stream >> 16)};
        QCOMPARE(packBits(levels, 5), expected);
    }

    void oneBitIsTheSign() {
        QCOMPARE(packBits(std::vector<std::int32_t>{1, -1, -1, 1}, 1), std::vector<std::uint8_t>{0x9});
    }

    void sixteenBitsAreLittleEndian() {
        QCOMPARE(packBits(std::vector<std::int32_t>{-2, 0x1234}, 16),
                 (std::vector<std::uint8_t>{0xFE, 0xFF, 0x34, 0x12}));
    }

    void everyWidthAndLengthComesBack() {
        Random random(1);
        for (const Bits bits : kWidths) {
            for (std::size_t count = 0; count < 40; ++count) {
                const auto levels = randomLevels(count, bits, random);
                const auto bytes = packBits(levels, bits);
                QCOMPARE(bytes.size(), (count * static_cast<std::size_t>(bits) + 7) / 8);
                QCOMPARE(packedBytes(count, bits), std::uint64_t{bytes.size()});
                QCOMPARE(unpackBits(bytes, count, bits), levels);
            }
        }
    }

    void levelsOutsideTheWidthAreRejected() {
        for (const Bits bits : kWidths) {
            const std::int32_t beyond = bits == 1 ? 2 : 1 << (bits - 1);
            QVERIFY_EXCEPTION_THROWN(packBits(std::vector<std::int32_t>{beyond}, bits), InvalidArgument);
            QVERIFY_EXCEPTION_THROWN(packBits(std::vector<std::int32_t>{-beyond - 1}, bits), InvalidArgument);
        }
        QVERIFY_EXCEPTION_THROWN(packBits(std::vector<std::int32_t>{0}, 1), InvalidArgument);
    }

    void widthsThatDoNotExistAreRejected() {
        for (const Bits bits : {-1, 0, 9, 15, 17, 32}) {
            QVERIFY_EXCEPTION_THROWN(packBits(std::vector<std::int32_t>{1}, bits), InvalidArgument);
            QVERIFY_EXCEPTION_THROWN(unpackBits({}, 1, bits), InvalidArgument);
        }
    }

    void sizesAreKnownAlsoOfWidthsThatAreNotPacked() {
        QCOMPARE(packedBytes(9, 13), std::uint64_t{15});
        QCOMPARE(packedBytes(3, 32), std::uint64_t{12});
        for (const Bits bits : {-1, 0, 33}) QVERIFY_EXCEPTION_THROWN(packedBytes(1, bits), InvalidArgument);
    }

    void missingBytesAreAnErrorBeforeAnythingIsAllocated() {
        const std::vector<std::uint8_t> bytes(3);
        QVERIFY_EXCEPTION_THROWN(unpackBits(bytes, 5, 5), FormatError);
        QVERIFY_EXCEPTION_THROWN(unpackBits(bytes, std::numeric_limits<std::uint64_t>::max(), 16), FormatError);
        QVERIFY_EXCEPTION_THROWN(unpackBits(bytes, std::numeric_limits<std::uint64_t>::max() / 16 + 2, 16),
                                 FormatError);
        QCOMPARE(unpackBits(bytes, 4, 5).size(), std::size_t{4});
    }

    void theSizeOfHugeTensorsDoesNotOverflow() {
        QCOMPARE(packedBytes(std::uint64_t{1} << 62, 8), std::uint64_t{1} << 62);
        QCOMPARE(packedBytes((std::uint64_t{1} << 62) + 1, 7), ((std::uint64_t{1} << 62) / 8) * 7 + 1);
    }
};

QTEST_GUILESS_MAIN(TestPacking)
#include "tst_packing.moc"
