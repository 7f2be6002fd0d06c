// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/layer_selection.h"

#include <QTest>

#include "core/base/error.h"
#include "core/base/name_pattern.h"
#include "tests/support/error_text.h"
#include "tests/support/model_shapes.h"

using namespace voxbit;
using test::contains;
using test::messageOf;

namespace {

LayerSelection selectionFrom(const std::string& yaml) {
    return fromJson<LayerSelection>(yamlToJson(yaml, "test.yaml"), "layers");
}

std::size_t indexOf(const test::ModelShape& model, const std::string& name) {
    for (std::size_t l = 0; l < model.layers.size(); ++l) {
        if (model.layers[l].name == name) return l;
    }
    throw std::out_of_range(name);
}

}  // namespace

class TestLayerSelection : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void patternsMatchWholeNames_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isMatch");
        QTest::newRow("exact") << "enc.3.q_proj" << true;
        QTest::newRow("part") << "q_proj" << false;
        QTest::newRow("front star") << "*q_proj" << true;
        QTest::newRow("two stars") << "*.3.*" << true;
        QTest::newRow("star takes back") << "*3*q_*j" << true;
        QTest::newRow("one character") << "enc.?.q_proj" << true;
        QTest::newRow("one character is needed") << "enc.3.q_proj?" << false;
        QTest::newRow("star may be empty") << "enc.3.q_proj*" << true;
        QTest::newRow("empty") << "" << false;
    }
    void patternsMatchWholeNames() {
        QFETCH(QString, pattern);
        QFETCH(bool, isMatch);
        QCOMPARE(matchesPattern("enc.3.q_proj", pattern.toStdString()), isMatch);
    }
    void manyStarsTakeNoExponentialTime() {
        std::string pattern;
        for (int i = 0; i < 200; ++i) pattern += "*a";
        QVERIFY(!matchesPattern(std::string(5000, 'a') + "b", pattern));
    }

    void defaultsAreTheReferencesLayers() {
        const auto model = test::wav2vec2Base();
        const auto plan = resolveLayers({}, model.layers);
        QCOMPARE(std::count(plan.isAllocated.begin(), plan.isAllocated.end(), true), 80);
        QCOMPARE(plan.groups.size(), std::size_t{80});
        QVERIFY(!plan.isAllocated[indexOf(model, "lm_head")]);
        QVERIFY(!plan.isAllocated[indexOf(model, "wav2vec2.encoder.pos_conv_embed.conv")]);
        QVERIFY(!plan.hasQuantizedInput[indexOf(model, "wav2vec2.encoder.layers.0.attention.matmul_scores")]);
    }

    void attentionProductsTakeInputWidthsOnRequestOnly() {
        const auto model = test::wav2vec2Base();
        const auto plan = resolveLayers(selectionFrom("attention_products: true"), model.layers);
        const auto product = indexOf(model, "wav2vec2.encoder.layers.0.attention.matmul_scores");
        QVERIFY(plan.hasQuantizedInput[product]);
        QVERIFY(!plan.isAllocated[product]);
    }

    void yamlChoosesKindsNamesPinsAndTies() {
        const auto model = test::wav2vec2Base();
        const auto plan = resolveLayers(
            selectionFrom("{kinds: linear, include: '*.layers.?.*', exclude: ['*.5.*'], pins: {lm_head: 8, "
                          "'*.layers.0.*_dense': 32}, tied: [qkv, ['*.1.*inter*', '*.2.*inter*']]}"),
            model.layers);
        QVERIFY(!plan.isAllocated[indexOf(model, "wav2vec2.feature_extractor.conv_layers.0.conv")]);
        QVERIFY(!plan.isAllocated[indexOf(model, "wav2vec2.encoder.layers.10.attention.q_proj")]);
        QVERIFY(!plan.isAllocated[indexOf(model, "wav2vec2.encoder.layers.5.attention.q_proj")]);
        QCOMPARE(*plan.pinned[indexOf(model, "lm_head")], 8);
        QVERIFY(plan.hasQuantizedInput[indexOf(model, "lm_head")]);
        const auto kept = indexOf(model, "wav2vec2.encoder.layers.0.feed_forward.output_dense");
        QVERIFY(!plan.isAllocated[kept] && !plan.hasQuantizedInput[kept] && !plan.quantizedLayers()[kept]);
        // Nine blocks of (qkv, out, intermediate, output) less block 0's two dense layers and one tie across blocks.
        QCOMPARE(plan.groups.size(), std::size_t{9 * 4 - 2 - 1});
        const auto q = static_cast<int>(indexOf(model, "wav2vec2.encoder.layers.3.attention.q_proj"));
        QCOMPARE(std::count(plan.groups.begin(), plan.groups.end(), (std::vector<int>{q - 2, q - 1, q})), 1);
    }

    void matricesOfRecurrentLayersAreLinearLayers() {
        test::ModelShape model;
        model.addLayer("conv0", LayerKind::Conv2d, {4, 1, 3, 3}, false);
        model.addLayer("rnn.ih_l0", LayerKind::Lstm, {16, 4}, true);
        model.addLayer("rnn.hh_l0", LayerKind::Gru, {12, 4}, true);
        QCOMPARE(resolveLayers({}, model.layers).isAllocated, (std::vector<bool>{true, true, true}));
        const auto onlyConvolutions = selectionFrom("kinds: conv2d");
        QCOMPARE(resolveLayers(onlyConvolutions, model.layers).isAllocated, (std::vector<bool>{true, false, false}));
    }
    void aPinHoldsItsWholeGroup() {
        const auto model = test::wav2vec2Base();
        const auto plan =
            resolveLayers(selectionFrom("{pins: {'*.layers.3.attention.q_proj': 6}, tied: qkv}"), model.layers);
        const auto v = indexOf(model, "wav2vec2.encoder.layers.3.attention.v_proj");
        QCOMPARE(plan.pinned[v].value_or(0), 6);
        QVERIFY(!plan.isAllocated[v]);
        QCOMPARE(plan.groups.size(), std::size_t{80 - 12 * 2 - 1});
    }

    void positionalWidthPinsThePositionalConvolution() {
        const auto model = test::wav2vec2Base();
        const auto plan = resolveLayers({}, model.layers, 8);
        const auto positional = indexOf(model, "wav2vec2.encoder.pos_conv_embed.conv");
        QCOMPARE(plan.pinned[positional].value_or(0), 8);
        QVERIFY(plan.quantizedLayers()[positional]);
    }

    void contradictionsAndTyposAreNamed() {
        const auto model = test::wav2vec2Base();
        const auto message = [&](const std::string& yaml) {
            return messageOf([&] { (void)resolveLayers(selectionFrom(yaml), model.layers); });
        };
        QVERIFY(contains(message("include: '*.quary'"), "layers.include: no layer matches \"*.quary\""));
        QVERIFY(contains(message("pins: {nowhere: 8}"), "nowhere"));
        QVERIFY(contains(message("pins: {'*.0.attention.matmul_scores': 8}"), "matmul_scores"));
        QVERIFY(contains(message("tied: [[a, b]]"), "layers.tied"));
        QVERIFY(contains(message("pins: {lm_head: 12}"), "allowed: 1 .. 8, 16, or 32"));
        QVERIFY(contains(message("pins: {lm_head: 8, 'lm_*': 4}"), "lm_head is pinned to"));
        QVERIFY(contains(message("{pins: {'*.3.*.q_proj': 6, '*.3.*.k_proj': 5}, tied: qkv}"), "is pinned to"));
        QVERIFY(contains(message("tied: [qkv, ['*.0.attention.*']]"), "belongs to two groups"));
        QVERIFY(contains(message("exclude: '*'"), "no layer to quantize"));
        QVERIFY(contains(message("kinds: matmul"), "allowed: one of linear"));
    }
};

QTEST_GUILESS_MAIN(TestLayerSelection)
#include "tst_layer_selection.moc"
