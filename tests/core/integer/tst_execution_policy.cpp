// SPDX-License-Identifier: Apache-2.0
// Which layer runs in which arithmetic.
#include <QTest>

#include "core/base/error.h"
#include "core/integer/execution_policy.h"
#include "tests/support/error_text.h"

using namespace voxbit;

namespace {

LayerInfo layer(const std::string& name, const std::string& block, LayerKind kind = LayerKind::Linear) {
    LayerInfo info;
    info.name = name;
    info.block = block;
    info.kind = kind;
    return info;
}

}  // namespace

class ExecutionPolicyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void withoutAWordEverythingIsSimulated();
    void presetsSayItForAllLayers();
    void mixedIsStaticBeforeTheEncoderAndFloatInTheHead();
    void firstConvolutionTakesIntegersOnRequestOnly();
    void firstRuleThatMatchesDecides();
    void rulesMatchNameBlockAndKindTogether();
    void unknownModesAndKeysAreRejected();
};

void ExecutionPolicyTest::withoutAWordEverythingIsSimulated() {
    const ExecutionPolicy policy;
    QCOMPARE(policy.modeOf(layer("lm_head", "head")), ExecutionMode::Simulated);
    QVERIFY(policy.isSimulated());
}

void ExecutionPolicyTest::presetsSayItForAllLayers() {
    ExecutionPolicy policy;
    policy.preset = "static";
    QCOMPARE(policy.modeOf(layer("a", "encoder.0")), ExecutionMode::Static);
    policy.preset = "dynamic";
    QCOMPARE(policy.modeOf(layer("a", "head")), ExecutionMode::Dynamic);
    QVERIFY(!policy.isSimulated());
}

void ExecutionPolicyTest::mixedIsStaticBeforeTheEncoderAndFloatInTheHead() {
    ExecutionPolicy policy;
    policy.preset = "mixed";
    QCOMPARE(policy.modeOf(layer("c", "feature_extractor", LayerKind::Conv1d)), ExecutionMode::Static);
    QCOMPARE(policy.modeOf(layer("p", "projection")), ExecutionMode::Static);
    QCOMPARE(policy.modeOf(layer("q", "encoder.11")), ExecutionMode::Dynamic);
    QCOMPARE(policy.modeOf(layer("lm_head", "head")), ExecutionMode::Float);
}

void ExecutionPolicyTest::firstConvolutionTakesIntegersOnRequestOnly() {
    const std::string name = "wav2vec2.feature_extractor.conv_layers.";
    const LayerInfo first = layer(name + "0.conv", "feature_extractor", LayerKind::Conv1d);
    const LayerInfo second = layer(name + "1.conv", "feature_extractor", LayerKind::Conv1d);
    for (const char* preset : {"static", "dynamic", "mixed"}) {
        ExecutionPolicy policy;
        policy.preset = preset;
        QCOMPARE(policy.modeOf(first), ExecutionMode::Simulated);
        QVERIFY(policy.modeOf(second) != ExecutionMode::Simulated);
        policy.rules = {{"*.0.conv", "*", "any", "static"}};
        QCOMPARE(policy.modeOf(first), ExecutionMode::Static);
    }
}

void ExecutionPolicyTest::firstRuleThatMatchesDecides() {
    ExecutionPolicy policy;
    policy.preset = "static";
    policy.rules = {{"*.q_proj", "*", "any", "float"}, {"*_proj", "*", "any", "dynamic"}};
    QCOMPARE(policy.modeOf(layer("a.q_proj", "encoder.0")), ExecutionMode::Float);
    QCOMPARE(policy.modeOf(layer("a.k_proj", "encoder.0")), ExecutionMode::Dynamic);
    QCOMPARE(policy.modeOf(layer("a.dense", "encoder.0")), ExecutionMode::Static);
}

void ExecutionPolicyTest::rulesMatchNameBlockAndKindTogether() {
    ExecutionPolicy policy;
    policy.rules = {{"*.x", "encoder.*", "matmul", "dynamic"}};
    QCOMPARE(policy.modeOf(layer("a.x", "encoder.3", LayerKind::MatMul)), ExecutionMode::Dynamic);
    QCOMPARE(policy.modeOf(layer("a.x", "encoder.3")), ExecutionMode::Simulated);
    QCOMPARE(policy.modeOf(layer("a.x", "head", LayerKind::MatMul)), ExecutionMode::Simulated);
    QCOMPARE(policy.modeOf(layer("a.y", "encoder.3", LayerKind::MatMul)), ExecutionMode::Simulated);
}

void ExecutionPolicyTest::unknownModesAndKeysAreRejected() {
    ExecutionPolicy policy;
    policy.rules = {{"*", "*", "any", "quick"}};
    const std::string message = test::messageOf<InvalidArgument>([&] { policy.validate(); });
    QVERIFY2(message.find("execution.rules[0].run") != std::string::npos, message.c_str());
    policy.rules = {{"*", "*", "gru", "float"}, {"*", "*", "lstm", "dynamic"}};
    policy.validate();  // every kind of layer has a name
    const Json unknown = {{"rules", {{{"layer", "*"}}}}};
    QVERIFY_THROWS_EXCEPTION(InvalidArgument, (void)fromJson<ExecutionPolicy>(unknown, "execution"));
}

QTEST_GUILESS_MAIN(ExecutionPolicyTest)
#include "tst_execution_policy.moc"
