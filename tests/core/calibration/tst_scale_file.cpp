// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/scale_file.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/text_file.h"

using namespace voxbit;

namespace {

std::vector<LayerInfo> threeLayers() {
    std::vector<LayerInfo> layers(3);
    layers[0].name = "conv";
    layers[0].kind = LayerKind::Conv1d;
    layers[1].name = "attention.matmul_scores";
    layers[1].kind = LayerKind::MatMul;
    layers[2].name = "head";
    return layers;
}

ActivationQuantizer quantizer(Bits bits, double scale) {
    ActivationQuantizer made;
    made.bits = bits;
    made.range = {scale, -4, -4, 3};
    return made;
}

std::vector<LayerScales> threeScales() {
    std::vector<LayerScales> scales(3);
    scales[0].weight = {3, {0.25}, -4, 3};
    scales[0].inputs = {quantizer(8, 0.1)};
    scales[0].output = quantizer(4, 0.7);
    scales[1].inputs = {quantizer(4, 0.5), quantizer(8, 0.3)};
    return scales;
}

}  // namespace

class TestScaleFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::filesystem::path file(const char* name) const { return m_folder.filePath(name).toStdString(); }

    void refuses(const std::string& text, const char* part) {
        writeFileAtomically(file("bad.json"), text);
        try {
            (void)readScales(file("bad.json"), threeLayers());
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).find(part) != std::string::npos, error.what());
            return;
        }
        QFAIL("accepted");
    }

  private Q_SLOTS:
    void scalesComeBackAsTheyWere() {
        writeScales(file("scales.json"), threeLayers(), threeScales());
        QVERIFY(hasScales(file("scales.json")));
        const auto read = readScales(file("scales.json"), threeLayers());
        QVERIFY(read.has_value());
        QVERIFY(*read == threeScales());
    }

    void widthsAreThoseOfTheScales() {
        const BitMap expected = {{3, 8}, {kFloatBits, 8}, {kFloatBits, kFloatBits}};
        QVERIFY(bitsOf(threeScales()) == expected);
    }

    void plainBitMapsHaveNoScales() {
        writeFileAtomically(file("bits.json"), R"({"layers": [{"name": "head", "weight_bits": 3}]})");
        QVERIFY(!readScales(file("bits.json"), threeLayers()).has_value());
        QVERIFY(!hasScales(file("bits.json")));
        writeFileAtomically(file("bits.csv"), "layer,weight_bits\nhead,3\n");
        QVERIFY(!hasScales(file("bits.csv")));
    }

    void brokenFilesAreRefused() {
        refuses("[]", "\"layers\"");
        Json json = parseJson(readTextFile(file("scales.json")), "scales");
        json["layers"][0]["name"] = "other";
        refuses(json.dump(), "other");
        json["layers"][0]["name"] = "conv";
        json["layers"][0]["scales"]["inputs"].push_back(json["layers"][0]["scales"]["inputs"][0]);
        refuses(json.dump(), "2 inputs");
        json["layers"][0].erase("scales");
        refuses(json.dump(), "has no scales");
    }
};

QTEST_GUILESS_MAIN(TestScaleFile)
#include "tst_scale_file.moc"
