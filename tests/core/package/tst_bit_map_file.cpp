// SPDX-License-Identifier: Apache-2.0
#include "core/package/bit_map_file.h"

#include <QTemporaryDir>
#include <QTest>

#include "tests/support/error_text.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

class TestBitMapFile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void bitMapsSurviveBothFormats() {
        const auto model = test::wav2vec2Base();
        BitMap bits(model.layers.size());
        for (std::size_t l = 0; l < bits.size(); ++l) {
            if (model.layers[l].kind != LayerKind::MatMul) bits[l] = {static_cast<Bits>(1 + l % 8), 8};
        }
        bits.back() = {};
        QTemporaryDir folder;
        for (const char* name : {"bits.json", "bits.csv"}) {
            const auto path = std::filesystem::path(folder.path().toStdString()) / name;
            writeBitMap(path, model.layers, bits);
            QVERIFY(readBitMap(path, model.layers) == bits);
        }
    }

    void bitMapsFromElsewhereAreChecked() {
        const auto model = test::linearLayers({4, 4});
        const auto csv = [&](const std::string& text) {
            return messageOf([&] { (void)parseBitMapCsv(text, model.layers, {}, "bits.csv"); });
        };
        const auto json = [&](const std::string& text) {
            return messageOf([&] { (void)parseBitMapJson(text, model.layers, {}, "bits.json"); });
        };
        QVERIFY(parseBitMapCsv("note,layer,weight_bits\nx,b,none\ny,a,3\n", model.layers, {}, "t") ==
                (BitMap{{3, kFloatBits}, {kFloatBits, kFloatBits}}));
        QCOMPARE(csv("layer,weight_bits\na,8\n"), std::string("bits.csv: no widths for layer b"));
        QCOMPARE(csv("layer,weight_bits\na,8\nb,8\nc,8\n"), std::string("bits.csv: the model has no layer c"));
        QVERIFY(contains(csv("layer,weight_bits\na,8\na,8\nb,8\n"), "a appears twice"));
        QVERIFY(contains(csv("layer,weight_bits\na,9\nb,8\n"), "weight_bits of layer a is 9"));
        QVERIFY(contains(csv("layer,weight_bits,activation_bits\na,8,1\nb,8,8\n"), "activation_bits of layer a is 1"));
        QVERIFY(contains(csv("layer,weight_bits\na,8.5\nb,8\n"), "row 2"));
        QVERIFY(contains(csv("layer,weight_bits\na\n"), "1 fields in place of 2"));
        QVERIFY(contains(csv("layer,bits\na,8\n"), "columns layer and weight_bits"));
        QVERIFY(contains(csv(""), "is empty"));
        QVERIFY(contains(json("[]"), "a list \"layers\""));
        QVERIFY(contains(json("{\"layers\": [3]}"), "layers[0] has no \"name\""));
        QVERIFY(contains(json("{\"layers\": [{\"name\": \"a\", \"weight_bits\": 8.5}]}"), "not a width"));
        QVERIFY(contains(json("{\"layers\": [{\"name\": \"a\", \"weight_bits\": 1e300}]}"), "not a width"));
        QVERIFY(contains(json("{"), "bits.json"));
        // Where only some layers are needed, the others stay float.
        QVERIFY(parseBitMapCsv("layer,weight_bits\nb,5\n", model.layers, {false, true}, "t") ==
                (BitMap{{kFloatBits, kFloatBits}, {5, kFloatBits}}));
    }
};

QTEST_GUILESS_MAIN(TestBitMapFile)
#include "tst_bit_map_file.moc"
