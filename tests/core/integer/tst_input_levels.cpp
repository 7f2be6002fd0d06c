// SPDX-License-Identifier: Apache-2.0
// Bytes stand for the values that the simulation computes with.
#include <ATen/ops/rand.h>

#include <QTest>

#include "core/integer/input_levels.h"
#include "tests/core/integer/kernel_twins.h"

using namespace voxbit;
using namespace voxbit::test;

class InputLevelsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bytesStandForTheSimulatedValues_data();
    void bytesStandForTheSimulatedValues();
    void transposedBytesAreTheSame();
};

void InputLevelsTest::bytesStandForTheSimulatedValues_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("bits");
    QTest::newRow("around zero") << -1.5 << 2.5 << 8;
    QTest::newRow("without zero") << 3.0 << 5.0 << 8;
    QTest::newRow("far from zero") << 1.0e7 << 1.0e7 + 2 << 8;
    QTest::newRow("two bits") << -1.0 << 1.0 << 2;
}

void InputLevelsTest::bytesStandForTheSimulatedValues() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, bits);
    const at::Tensor x = at::rand({1000}, at::detail::createCPUGenerator(1)) * (1.4 * (high - low)) + low;
    const ActivationQuantizer quantizer = minMaxQuantizer(low, high, bits);
    const at::Tensor wanted = fakeQuantize(x, quantizer);
    for (const bool isSigned : {false, true}) {
        const ByteRange range = isSigned ? signedRange(quantizer.range) : unsignedRange(quantizer.range);
        std::vector<std::uint8_t> bytes(1000);
        quantizeToBytes(x.data_ptr<float>(), 1000, range, bytes.data());
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const int q = isSigned ? static_cast<std::int8_t>(bytes[i]) : bytes[i];
            const float level = static_cast<float>(q) - range.zeroPoint;
            QCOMPARE(level * range.scale, wanted.data_ptr<float>()[i]);
        }
    }
}

void InputLevelsTest::transposedBytesAreTheSame() {
    const at::Tensor x = noise({70, 131}, 2);
    const ByteRange range = unsignedRange(minMaxQuantizer(-2, 2, 8).range);
    std::vector<std::uint8_t> straight(70 * 131), turned(70 * 131);
    quantizeToBytes(x.t().contiguous().data_ptr<float>(), x.numel(), range, straight.data());
    quantizeTransposed(x.data_ptr<float>(), 70, 131, range, turned.data());
    QVERIFY(straight == turned);
}

QTEST_GUILESS_MAIN(InputLevelsTest)
#include "tst_input_levels.moc"
