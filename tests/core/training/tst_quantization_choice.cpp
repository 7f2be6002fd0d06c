// SPDX-License-Identifier: Apache-2.0
#include "core/training/quantization_choice.h"

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/text_file.h"

using namespace voxbit;

namespace {

std::vector<LayerInfo> someLayers() {
    std::vector<LayerInfo> layers(4);
    layers[0].name = "features.conv";
    layers[0].kind = LayerKind::Conv1d;
    layers[1].name = "encoder.0.attention.matmul_scores";
    layers[1].kind = LayerKind::MatMul;
    layers[2].name = "encoder.0.feed_forward";
    layers[3].name = "lm_head";
    return layers;
}

std::vector<TensorWidths> widthsOf(const std::string& yaml) {
    return resolveWidths(fromJson<QuantizationChoice>(yamlToJson(yaml, "test"), "quantization"), someLayers());
}

}  // namespace

class TestQuantizationChoice : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void laterRulesOverrideEarlierOnes() {
        const auto widths = widthsOf(R"(
layers:
  - {weight: 3, inputs: 8}
  - {kinds: matmul, inputs: [4, 6], output: 5}
  - {names: "encoder.*", kinds: linear, weight: 2}
  - {names: lm_head, weight: 32, inputs: 32}
)");
        QVERIFY((widths[0] == TensorWidths{3, {8}, kFloatBits}));
        QVERIFY((widths[1] == TensorWidths{kFloatBits, {4, 6}, 5}));
        QVERIFY((widths[2] == TensorWidths{2, {8}, kFloatBits}));
        QVERIFY(widths[3].isFloat());
    }

    void excludedLayersAreLeftAlone() {
        const auto widths = widthsOf("layers: {exclude: [lm_head, \"*.conv\"], kinds: [linear, conv1d], weight: 4}");
        QVERIFY(widths[0].isFloat() && widths[1].isFloat() && widths[3].isFloat());
        QCOMPARE(widths[2].weight, 4);
    }

    void rulesStandOnTopOfTheBitMap() {
        const std::string path = m_folder.filePath("bits.csv").toStdString();
        writeFileAtomically(path, "layer,weight_bits,activation_bits\nfeatures.conv,5,8\nencoder.0.feed_forward,3,8\n");
        const auto widths = widthsOf("{bit_map: \"" + path + "\", layers: {names: features.conv, output: 6}}");
        QVERIFY((widths[0] == TensorWidths{5, {8}, 6}));
        QVERIFY((widths[2] == TensorWidths{3, {8}, kFloatBits}));
        QVERIFY(widths[3].isFloat());
    }

    void errorsNameFieldValueAndRange_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, const char* yaml, const QStringList& parts) {
            QTest::newRow(name) << QString(yaml) << parts;
        };
        row("one bit", "layers: [{weight: 3}, {weight: 1}]", {"quantization.layers[1].weight", "1", "2 .. 32"});
        row("no such width", "layers: {weight: 12}", {"quantization.layers[0].weight is 12", "2 .. 8, 16"});
        row("one operand's width", "layers: {kinds: matmul, inputs: [8, 9]}", {"layers[0].inputs[1] is 9", "2 .. 8"});
        row("output", "layers: [{output: 40}]", {"quantization.layers[0].output", "40", "2 .. 32"});
        row("kind", "layers: [{kinds: [lstm], weight: 3}]", {"kinds[0]", "lstm", "linear"});
        row("loss", "{loss: mse, layers: {weight: 3}}", {"quantization.loss", "mse", "ctc", "distillation"});
        row("unknown key", "layers: {weights: 3}", {"weights"});
        row("nothing", "loss: ctc", {"neither bit_map nor layers"});
        row("empty rule", "layers: {names: lm_head}", {"layers[0]", "names no width"});
        row("misspelt name", "layers: {names: [\"*\", head], weight: 3}", {"layers[0].names", "\"head\""});
        row("misspelt exclusion", "layers: {exclude: head, weight: 3}", {"layers[0].exclude", "\"head\""});
        row("no layer left", "layers: {names: lm_head, kinds: conv1d, weight: 3}", {"layers[0]", "no layer"});
        row("too many inputs", "layers: {inputs: [8, 8]}", {"layers[0].inputs has 2", "features.conv", "1 input"});
        row("all float", "layers: {weight: 32}", {"every tensor at 32 bits"});
    }
    void errorsNameFieldValueAndRange() {
        QFETCH(QString, yaml);
        QFETCH(QStringList, parts);
        try {
            (void)widthsOf(yaml.toStdString());
        } catch (const InvalidArgument& error) {
            for (const QString& part : parts) QVERIFY2(QString(error.what()).contains(part), error.what());
            return;
        }
        QFAIL("accepted");
    }

    void oneBitOfABitMapIsRefused() {
        const std::string path = m_folder.filePath("one.csv").toStdString();
        writeFileAtomically(path, "layer,weight_bits\nlm_head,1\n");
        try {
            (void)widthsOf("bit_map: \"" + path + "\"");
        } catch (const InvalidArgument& error) {
            QVERIFY2(QString(error.what()).contains("lm_head is 1; allowed: 2 .. 8"), error.what());
            return;
        }
        QFAIL("accepted");
    }
};

QTEST_GUILESS_MAIN(TestQuantizationChoice)
#include "tst_quantization_choice.moc"
