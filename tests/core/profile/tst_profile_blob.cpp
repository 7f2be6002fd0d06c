// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profile_blob.h"

#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/profile/accumulate.h"
#include "core/profile/float_bins.h"
#include "core/profile/half_float.h"

namespace voxbit {
namespace {

TensorStatistics drawn(Random& random, std::size_t count, bool isFull, int mantissaBits) {
    std::vector<float> values(count);
    for (float& value : values) value = static_cast<float>(random.normal() * 0.4 - 0.05);
    Accumulator accumulator(isFull);
    accumulator.add(values);
    TensorStatistics statistics = accumulator.finish(mantissaBits);
    if (isFull) {
        statistics.channelMin = {-1.5F, -70000.0F, 0.1F};
        statistics.channelMax = {-1.25F, 3.3333F, 1e-9F + 0.1F};
    }
    return statistics;
}

Profile sample(bool isFull, std::size_t count = 500) {
    Random random(5);
    Profile profile;
    profile.layers.resize(3);
    for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
        profile.layers[i].output = drawn(random, count, isFull, kFineMantissaBits);
        for (std::size_t k = 0; k < 1 + i / 2; ++k) {
            profile.layers[i].inputs.push_back(drawn(random, count, isFull, kInputMantissaBits));
        }
    }
    return profile;
}

void compare(const TensorStatistics& a, const TensorStatistics& b) {
    QVERIFY(a.moments == b.moments);
    StatisticsUnion left, right;
    left.add(a);
    right.add(b);
    QCOMPARE(left.histogram().counts(), right.histogram().counts());
    QCOMPARE(a.negative.total(), b.negative.total());
    QCOMPARE(a.channelMin.size(), b.channelMin.size());
}

}  // namespace

class ProfileBlobTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasEncodedComesBack() {
        for (const bool isFull : {false, true}) {
            const Profile profile = sample(isFull);
            const std::string bytes = encodeProfile(profile);
            const Profile back = decodeProfile(bytes);
            QCOMPARE(back.layers.size(), profile.layers.size());
            for (std::size_t i = 0; i < profile.layers.size(); ++i) {
                compare(back.layers[i].output, profile.layers[i].output);
                QCOMPARE(back.layers[i].inputs.size(), profile.layers[i].inputs.size());
                for (std::size_t k = 0; k < back.layers[i].inputs.size(); ++k)
                    compare(back.layers[i].inputs[k], profile.layers[i].inputs[k]);
            }
            QCOMPARE(encodeProfile(back), bytes);
        }
    }

    void channelExtremesAreRoundedOutward() {
        const Profile back = decodeProfile(encodeProfile(sample(true)));
        const TensorStatistics& tensor = back.layers[0].output;
        QCOMPARE(tensor.channelMin[0], -1.5F);
        QVERIFY(std::isinf(tensor.channelMin[1]) && tensor.channelMin[1] < 0);
        QVERIFY(tensor.channelMin[2] <= 0.1F && tensor.channelMin[2] > 0.0999F);
        QVERIFY(tensor.channelMax[1] >= 3.3333F && tensor.channelMax[1] < 3.336F);
        Random random(2);
        for (int i = 0; i < 100000; ++i) {
            const auto x = static_cast<float>(random.normal() * std::exp(8 * random.normal()));
            const float low = fromHalf(halfAtMost(x)), high = fromHalf(halfAtLeast(x));
            QVERIFY(low <= x && x <= high);
            if (std::abs(x) > 1e-4F && std::abs(x) < 65000.0F) QVERIFY(high - low <= std::abs(x) * 0x1p-10F);
        }
    }

    void aTypicalLayerTakesLessThanThreeKilobytes() {
        // Input and output of a projection of wav2vec2-base over 3 s.
        Random random(1);
        Profile profile;
        profile.layers.resize(1);
        profile.layers[0].output = drawn(random, 149 * 768, false, kFineMantissaBits);
        profile.layers[0].inputs.push_back(drawn(random, 149 * 768, false, kInputMantissaBits));
        const auto size = encodeProfile(profile).size();
        QVERIFY2(size <= 2600, qPrintable(QString::number(size)));
    }

    void truncatedBytesAreRefused() {
        for (const bool isFull : {false, true}) {
            const std::string bytes = encodeProfile(sample(isFull, 60));
            for (std::size_t length = 0; length < bytes.size(); ++length) {
                QVERIFY_EXCEPTION_THROWN(decodeProfile(std::string_view(bytes).substr(0, length)), FormatError);
            }
            QVERIFY_EXCEPTION_THROWN(decodeProfile(bytes + "x"), FormatError);
        }
    }

    void damagedBytesAreRefusedOrStayHarmless() {
        Random random(3);
        int refused = 0;
        for (const bool isFull : {false, true}) {
            const std::string bytes = encodeProfile(sample(isFull, 60));
            for (int i = 0; i < 4000; ++i) {
                std::string damaged = bytes;
                for (std::size_t k = 0; k <= random.below(3); ++k)
                    damaged[random.below(damaged.size())] = static_cast<char>(random.next());
                try {
                    for (const auto& layer : decodeProfile(damaged).layers) {
                        StatisticsUnion sum;
                        sum.add(layer.output);
                        if (sum.moments().count > 0) sum.medianOfMagnitude();
                    }
                } catch (const FormatError&) {
                    ++refused;
                }
            }
        }
        QVERIFY(refused > 1000);
    }

    void otherVersionsAreNamed() {
        std::string bytes = encodeProfile(sample(false, 60));
        bytes[4] = 9;
        try {
            decodeProfile(bytes);
            QFAIL("another version was read");
        } catch (const FormatError& error) {
            QVERIFY(QString(error.what()).contains("format 9"));
        }
        QVERIFY_EXCEPTION_THROWN(decodeProfile("VXPR\x01\xff\xff\xff\xff\xff\xff\xff\xff\x7f"), FormatError);
    }
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::ProfileBlobTest)
#include "tst_profile_blob.moc"
